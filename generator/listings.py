"""The pages of topics, authors and organizations, and the indexes of these."""

from collections.abc import Iterator
from functools import partial
from heapq import nsmallest

from generator import addresses
from generator.addresses import Address
from generator.cards import Cards
from generator.catalogue import Catalogue, Listing, most_papers_first, newest_days
from generator.documents import Document, page
from generator.faults import counted
from generator.lists import Link, by_month, list_page

SHOWN = 100
"""About how many papers a listing's first page holds before the rest continues by year."""
INDEXED = 300
"""How many authors or organizations an index names: those with the most papers."""


def topics(catalogue: Catalogue, cards: Cards) -> Iterator[Document]:
    """The pages of every topic, also of one without papers."""
    for slug, listing in catalogue.by_topic.items():
        description, feed = catalogue.topics[slug].description, addresses.topic_feed(slug)
        yield from _pages(listing, cards, f"on {listing.name}", description, feed)


def authors(catalogue: Catalogue, cards: Cards) -> Iterator[Document]:
    """The pages of the authors with enough papers."""
    for listing in catalogue.by_author.values():
        yield from _pages(listing, cards, f"by {listing.name}")


def organizations(catalogue: Catalogue, cards: Cards) -> Iterator[Document]:
    """The pages of the organizations with enough papers."""
    for listing in catalogue.by_organization.values():
        yield from _pages(listing, cards, f"from {listing.name}")


def topic_index(catalogue: Catalogue) -> str:
    """The index of topics."""
    return page(
        addresses.TOPICS,
        title="Topics",
        description="Every topic of the papers, each with a page and a feed of its own.",
        template="topics.md",
        listings=list(catalogue.by_topic.values()),
        topics=catalogue.topics,
    )


def author_index(catalogue: Catalogue) -> str:
    """The index of authors."""
    return _names(addresses.AUTHORS, "Authors", catalogue.by_author, catalogue.authors_from)


def organization_index(catalogue: Catalogue) -> str:
    """The index of organizations."""
    listings, at_least = catalogue.by_organization, catalogue.organizations_from
    return _names(addresses.ORGANIZATIONS, "Organizations", listings, at_least)


def _pages(
    listing: Listing, cards: Cards, which: str, description: str = "", feed: str = ""
) -> Iterator[Document]:
    """The listing's own page and, where it does not hold all papers, one page a year. A year's
    page gains papers at its own end only, so an old one never changes."""
    first = partial(_first, listing, cards, which, description, feed)
    yield Document(listing.address().file, first)
    for year in continued(listing):
        make = partial(_year, listing, cards, which, feed, year)
        yield Document(listing.address(year).file, make)


def continued(listing: Listing) -> list[int]:
    """The years that have a page of their own: none where the first page holds all papers."""
    whole = len(newest_days(listing.papers, SHOWN)) == len(listing.papers)
    return [] if whole else list(listing.years)


def _first(listing: Listing, cards: Cards, which: str, description: str, feed: str) -> str:
    return list_page(
        listing.address(),
        cards,
        title=listing.name,
        papers=listing.papers,
        which=which,
        intro=description,
        groups=by_month(newest_days(listing.papers, SHOWN)),
        years=[
            Link(f"{year}: {counted(len(listing.years[year]), 'paper')}", listing.address(year))
            for year in continued(listing)
        ],
        feed=feed,
    )


def _year(listing: Listing, cards: Cards, which: str, feed: str, year: int) -> str:
    papers = listing.years[year]
    return list_page(
        listing.address(year),
        cards,
        title=f"{listing.name} in {year}",
        papers=papers,
        which=f"{which}, featured in {year}",
        links=[Link(f"All of {listing.name}", listing.address())],
        groups=by_month(papers),
        feed=feed,
    )


def _names(here: Address, title: str, listings: dict[str, Listing], at_least: int) -> str:
    most = nsmallest(INDEXED, listings.values(), key=most_papers_first)
    those = f"{title} with {counted(at_least, 'paper')} or more"
    shown = f", the {INDEXED} with the most" if len(listings) > INDEXED else ""
    return page(
        here,
        title=title,
        description=f"{those} in this catalogue, each with a page of their own.",
        template="names.md",
        intro=f"{those}: {len(listings):,}{shown}." if listings else f"{those}: none yet.",
        listings=most,
    )
