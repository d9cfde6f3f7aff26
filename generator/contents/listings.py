"""The pages of topics, authors and organizations, and the indexes of these."""

from collections.abc import Iterator
from functools import partial
from heapq import nsmallest

from generator.contents import addresses
from generator.contents.addresses import Address
from generator.contents.cards import Cards
from generator.contents.catalogue import Catalogue, Listing, Papers, most_papers_first, newest_days
from generator.contents.documents import Document, page
from generator.contents.lists import Link, by_month, list_page
from generator.entries.faults import counted

SHOWN = 100
"""About how many papers a listing's first page holds before the rest continues by year."""
FAMILIES = {
    "topics": ("Topics", addresses.TOPICS),
    "authors": ("Authors", addresses.AUTHORS),
    "organizations": ("Organizations", addresses.ORGANIZATIONS),
}
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


def topic_index(catalogue: Catalogue) -> Document:
    """The index of topics."""
    topics = [
        (listing.name, slug, catalogue.topics[slug].description, len(listing.papers))
        for slug, listing in catalogue.by_topic.items()
    ]
    return Document(addresses.TOPICS.file, _topic_index, (topics,))


def _topic_index(topics: list[tuple[str, str, str, int]]) -> str:
    return page(
        addresses.TOPICS,
        title="Topics",
        description="Every topic of the papers, each with a page and a feed of its own.",
        template="topics.md",
        topics=topics,
    )


def author_index(catalogue: Catalogue) -> Document:
    """The index of authors."""
    return _index(addresses.AUTHORS, "Authors", catalogue.by_author, catalogue.authors_from)


def organization_index(catalogue: Catalogue) -> Document:
    """The index of organizations."""
    listings, at_least = catalogue.by_organization, catalogue.organizations_from
    return _index(addresses.ORGANIZATIONS, "Organizations", listings, at_least)


def _pages(
    listing: Listing, cards: Cards, which: str, description: str = "", feed: str = ""
) -> Iterator[Document]:
    """The listing's own page and, where it does not hold all papers, one page a year. A year's
    page gains papers at its own end only, so an old one never changes."""
    here, name, years = listing.address(), listing.name, continued(listing)
    links = [
        Link(f"{y}: {counted(len(listing.years[y]), 'paper')}", listing.address(y)) for y in years
    ]
    newest = newest_days(listing.papers, SHOWN) if years else listing.papers
    inputs = (here, name, newest, len(listing.papers), links, which, description, feed)
    yield Document(here.file, partial(_first, cards), inputs)
    for year in years:
        there, papers = listing.address(year), listing.years[year]
        whole = Link(f"All of {name}", here)
        of_year = (there, name, papers, year, whole, which, feed)
        yield Document(there.file, partial(_year, cards), of_year)


def continued(listing: Listing) -> list[int]:
    """The years that have a page of their own: none where the first page holds all papers."""
    whole = len(newest_days(listing.papers, SHOWN)) == len(listing.papers)
    return [] if whole else list(listing.years)


def _first(
    cards: Cards,
    here: Address,
    name: str,
    newest: Papers,
    number: int,
    years: list[Link],
    which: str,
    description: str,
    feed: str,
) -> str:
    return list_page(
        here,
        cards,
        title=name,
        number=number,
        which=which,
        intro=description,
        groups=by_month(newest),
        years=years,
        feed=feed,
        trail=[_family(here)],
    )


def _year(
    cards: Cards,
    here: Address,
    name: str,
    papers: Papers,
    year: int,
    whole: Link,
    which: str,
    feed: str,
) -> str:
    return list_page(
        here,
        cards,
        title=f"{name} in {year}",
        number=len(papers),
        which=f"{which}, featured in {year}",
        links=[whole],
        groups=by_month(papers),
        feed=feed,
        trail=[_family(here), (name, whole.to)],
    )


def _family(here: Address) -> tuple[str, Address]:
    """The index above a listing."""
    return FAMILIES[here.url.partition("/")[0]]


def _index(here: Address, title: str, listings: dict[str, Listing], at_least: int) -> Document:
    most = nsmallest(INDEXED, listings.values(), key=most_papers_first)
    names = [(listing.name, listing.address(), len(listing.papers)) for listing in most]
    return Document(here.file, _names, (here, title, names, len(listings), at_least))


def _names(
    here: Address, title: str, names: list[tuple[str, Address, int]], number: int, at_least: int
) -> str:
    those = f"{title} with {counted(at_least, 'paper')} or more"
    shown = f", the {INDEXED} with the most" if number > INDEXED else ""
    return page(
        here,
        title=title,
        description=f"{those} in this catalogue, each with a page of their own.",
        template="names.md",
        intro=f"{those}: {number:,}{shown}." if names else f"{those}: none yet.",
        names=names,
    )
