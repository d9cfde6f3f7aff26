"""The pages of topics, authors and organizations, and the indexes of these."""

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import partial
from heapq import nsmallest
from typing import NamedTuple

from generator.contents import addresses
from generator.contents.addresses import Address
from generator.contents.cards import Cards
from generator.contents.catalogue import Catalogue, Listing, Papers, most_papers_first, newest_days
from generator.contents.charts import Activity, activity
from generator.contents.documents import Document, page
from generator.contents.lists import Link, by_month, head, month_name, neighbours, with_neighbours
from generator.contents.settings import Site
from generator.contents.sharing import Feed, Trail, page_head
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


class About(NamedTuple):
    """What the pages of a listing share: its name, `which` papers it has ("on Birds"), what it is
    about, and its feed, if any, and the formats of that."""

    name: str
    which: str
    description: str
    feed: str
    formats: tuple[str, ...]


def topics(catalogue: Catalogue, cards: Cards) -> Iterator[Document]:
    """The pages of every topic, also of one without papers."""
    for slug, listing in catalogue.by_topic.items():
        yield from _pages(listing, cards, f"on {listing.name}", catalogue.topics[slug].description)


def authors(catalogue: Catalogue, cards: Cards) -> Iterator[Document]:
    """The pages of the authors with enough papers."""
    for listing in catalogue.by_author.values():
        yield from _pages(listing, cards, f"by {listing.name}")


def organizations(catalogue: Catalogue, cards: Cards) -> Iterator[Document]:
    """The pages of the organizations with enough papers."""
    for listing in catalogue.by_organization.values():
        yield from _pages(listing, cards, f"from {listing.name}")


def topic_index(catalogue: Catalogue, site: Site) -> Document:
    """The index of topics."""
    topics = [
        (listing.name, slug, catalogue.topics[slug].description, len(listing.papers))
        for slug, listing in catalogue.by_topic.items()
    ]
    return Document(addresses.TOPICS.file, _topic_index, (site, topics))


def _topic_index(site: Site, topics: list[tuple[str, str, str, int]]) -> str:
    return page(
        addresses.TOPICS,
        title="Topics",
        description="Every topic of the papers, each with a page and a feed of its own.",
        template="topics.md",
        head=page_head(site, addresses.TOPICS, "Topics"),
        topics=topics,
    )


def author_index(catalogue: Catalogue, site: Site) -> Document:
    """The index of authors."""
    listings, at_least = catalogue.by_author, catalogue.authors_from
    return _index(addresses.AUTHORS, "Authors", listings, at_least, site)


def organization_index(catalogue: Catalogue, site: Site) -> Document:
    """The index of organizations."""
    listings, at_least = catalogue.by_organization, catalogue.organizations_from
    return _index(addresses.ORGANIZATIONS, "Organizations", listings, at_least, site)


def _pages(listing: Listing, cards: Cards, which: str, description: str = "") -> Iterator[Document]:
    """The listing's own page and, where it does not hold all papers, one page a year. A year's
    page gains papers at its own end only, so an old one hardly ever changes."""
    formats = tuple(addresses.FORMATS) if listing.family == "topics" else ("atom",)
    about = About(listing.name, which, description, listing.feed, formats if listing.feed else ())
    here, years = listing.address(), continued(listing)
    if not years:
        yield Document(here.file, partial(_whole, cards), (here, about, listing.papers))
        return
    inputs = (
        here,
        about,
        newest_days(listing.papers, SHOWN),
        _span(listing.papers),
        activity([paper.day for paper in listing.papers]),
        [(year, len(papers), listing.address(year)) for year, papers in listing.years.items()],
    )
    yield Document(here.file, partial(_first, cards), inputs)
    for year, older, newer in with_neighbours(years):
        links = [
            Link(f"All of {listing.name}", here),
            *neighbours(older, newer, str, listing.address),
        ]
        there, papers = listing.address(year), listing.years[year]
        yield Document(there.file, partial(_year, cards), (there, about, papers, year, links, here))


def continued(listing: Listing) -> list[int]:
    """The years that have a page of their own: none where the first page holds all papers."""
    whole = len(newest_days(listing.papers, SHOWN)) == len(listing.papers)
    return [] if whole else list(listing.years)


def _whole(cards: Cards, here: Address, about: About, papers: Papers) -> str:
    """The page of a listing that holds all of its papers."""
    newest_of = {paper.day.year: paper.day for paper in reversed(papers)}
    numbers = Counter(paper.day.year for paper in papers)
    years = [
        (year, numbers[year], f"#_{newest_of[year]:%Y-%m}")
        for year in sorted(numbers, reverse=True)
    ]
    picture = activity([paper.day for paper in papers])
    return _page(
        cards,
        here,
        about,
        papers,
        title=about.name,
        number=len(papers),
        intro=f"{about.description} {_span(papers)}".strip(),
        activity=picture,
        years=years if len(years) > 1 else [],
    )


def _first(
    cards: Cards,
    here: Address,
    about: About,
    newest: Papers,
    span: str,
    picture: Activity | None,
    years: list[tuple[int, int, Address]],
) -> str:
    """The first page of a listing that continues by year."""
    number = sum(number for _, number, _ in years)
    return _page(
        cards,
        here,
        about,
        newest,
        title=about.name,
        number=number,
        intro=f"{about.description} {span} Here are the newest {len(newest)}.".strip(),
        activity=picture,
        years=[(year, number, f"{here.root}{to.url}") for year, number, to in years],
        rest=[Link(f"{year}: {counted(number, 'paper')}", to) for year, number, to in years],
    )


def _year(
    cards: Cards,
    here: Address,
    about: About,
    papers: Papers,
    year: int,
    links: list[Link],
    whole: Address,
) -> str:
    """The page of a year of a long listing."""
    return _page(
        cards,
        here,
        about,
        papers,
        title=f"{about.name} in {year}",
        number=len(papers),
        which=f"{about.which}, featured in {year}",
        intro=_span(papers),
        links=links,
        activity=activity([paper.day for paper in papers]),
        trail=[(about.name, whole)],
    )


def _page(
    cards: Cards,
    here: Address,
    about: About,
    papers: Papers,
    *,
    title: str,
    number: int,
    intro: str,
    activity: Activity | None,
    which: str = "",
    links: Sequence[Link] = (),
    years: Sequence[tuple[int, int, str]] = (),
    rest: Sequence[Link] = (),
    trail: Trail = (),
) -> str:
    """The text of the page `here`: `papers`, of the `number` there are, in months."""
    titles = "; ".join(paper.heading for paper in papers[:3]) or about.description
    feeds = [
        Feed(about.name, format, addresses.feed(about.feed, format)) for format in about.formats
    ]
    trail = [_family(here), *trail]
    return page(
        here,
        title=title,
        description=f"{counted(number, 'paper')} {which or about.which}: {titles}",
        template="listing.md",
        updated=papers[0].day if papers else None,
        head=head(cards, here, title, papers, number, trail, feeds),
        intro=intro,
        links=links,
        feeds=feeds,
        follows=here.url.startswith(addresses.TOPICS.url),
        activity=activity,
        years=years,
        groups=list(by_month(papers)),
        rest=rest,
        cards=cards,
    )


def _span(papers: Papers) -> str:
    """`12 papers, March 2024 to June 2025.`"""
    if not papers:
        return ""
    months = [month_name((day.year, day.month)) for day in (papers[-1].day, papers[0].day)]
    return f"{counted(len(papers), 'paper')}, {' to '.join(dict.fromkeys(months))}."


def _family(here: Address) -> tuple[str, Address]:
    """The index above a listing."""
    return FAMILIES[here.url.partition("/")[0]]


def _index(
    here: Address, title: str, listings: dict[str, Listing], at_least: int, site: Site
) -> Document:
    most = nsmallest(INDEXED, listings.values(), key=most_papers_first)
    names = [(listing.name, listing.address(), len(listing.papers)) for listing in most]
    return Document(here.file, _names, (site, here, title, names, len(listings), at_least))


def _names(
    site: Site,
    here: Address,
    title: str,
    names: list[tuple[str, Address, int]],
    number: int,
    at_least: int,
) -> str:
    those = f"{title} with {counted(at_least, 'paper')} or more"
    shown = f", the {INDEXED} with the most" if number > INDEXED else ""
    return page(
        here,
        title=title,
        description=f"{those} in this catalogue, each with a page of their own.",
        template="names.md",
        head=page_head(site, here, title),
        intro=f"{those}: {number:,}{shown}." if names else f"{those}: none yet.",
        names=names,
    )
