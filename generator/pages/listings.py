"""The pages of topics, authors and organizations."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from typing import NamedTuple

from generator.catalogue.catalogue import Catalogue, Listing, Renditions, newest_days
from generator.entries.faults import quantity
from generator.pages.cards import Cards
from generator.pages.charts import Activity, activity
from generator.pages.continuation import SHOWN, Year, span_name, spans, years
from generator.pages.parts import Group, Link, by_day, by_month, head, neighbours, with_neighbours
from generator.site import addresses
from generator.site.addresses import Address
from generator.site.dates import Month, format_month, name_month
from generator.typeset.documents import Document, markdown_page
from generator.typeset.head import Feed, Trail

FAMILIES = {
    "topics": ("Topics", addresses.TOPICS),
    "authors": ("Authors", addresses.AUTHORS),
    "organizations": ("Organizations", addresses.ORGANIZATIONS),
}


class About(NamedTuple):
    """What the pages of a listing share: its name, `which` papers it has ("on Birds"), what it is
    about, and its feed, if any, and the formats of that."""

    name: str
    which: str
    description: str
    feed: str
    formats: tuple[str, ...]


Part = tuple[str, int, Address]
"""A year or a month: its name, its number of papers, and where these stand."""


class Rest(NamedTuple):
    """What a page that shows the newest papers alone says of all: how many there are, from when to
    when, the picture of them, and the years or months that they are of."""

    number: int
    span: str
    picture: Activity | None
    parts: list[Part]


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


def _pages(listing: Listing, cards: Cards, which: str, description: str = "") -> Iterator[Document]:
    """The listing's own page and those on which it continues, which gain papers at their newest
    end only, so that an old one hardly ever changes."""
    formats = tuple(addresses.FEED_FORMATS) if listing.family == "topics" else ("atom",)
    about = About(listing.name, which, description, listing.feed, formats if listing.feed else ())
    here, continued = listing.address(), years(listing)
    if not continued:
        yield Document(here.file, partial(_whole, cards), (here, about, listing.papers))
        return
    parts = [(str(year.number), len(year.papers), year.address) for year in continued]
    newest = newest_days(listing.papers, SHOWN)
    rest = _rest(listing.papers, parts)
    yield Document(here.file, partial(_first, cards), (here, about, newest, rest))
    yield from _years(continued, cards, about, here)
    yield from _months(continued, cards, about, here)


def _years(years: list[Year], cards: Cards, about: About, whole: Address) -> Iterator[Document]:
    of_number = {year.number: year for year in years}
    for number, older, newer in with_neighbours(of_number):
        year = of_number[number]
        links = [
            Link(f"All of {about.name}", whole),
            *neighbours(older, newer, str, lambda other: of_number[other].address),
        ]
        inputs: tuple[object, ...] = (year.address, about, year.shown, number, links, whole)
        if year.months:
            parts = [
                (name_month(month[1]), len(papers), year.place(month))
                for month, papers in year.months.items()
            ]
            inputs += (_rest(year.papers, parts),)
        yield Document(year.address.file, partial(_year, cards), inputs)


def _months(years: list[Year], cards: Cards, about: About, whole: Address) -> Iterator[Document]:
    """The pages of the months that are on no year's page."""
    places, around = spans(years), {}
    for when, older, newer in with_neighbours(places):
        around[when] = neighbours(older, newer, span_name, places.__getitem__)
    for year in years:
        for month in year.continued:
            above = [
                Link(f"All of {about.name}", whole),
                Link(f"All of {year.number}", year.address),
            ]
            here, papers = year.place(month), year.months[month]
            inputs = (here, about, papers, month, [*above, *around[month]], whole, year.address)
            yield Document(here.file, partial(_month, cards), inputs)


def _rest(papers: Renditions, parts: list[Part]) -> Rest:
    return Rest(len(papers), _span(papers), activity([paper.day for paper in papers]), parts)


def _whole(cards: Cards, here: Address, about: About, papers: Renditions) -> str:
    """The page of a listing that holds all of its papers."""
    newest_of = {paper.day.year: paper.day for paper in reversed(papers)}
    numbers = Counter(paper.day.year for paper in papers)
    years = [
        (str(year), numbers[year], f"#_{newest_of[year]:%Y-%m}")
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
        parts=years if len(years) > 1 else [],
    )


def _first(cards: Cards, here: Address, about: About, newest: Renditions, rest: Rest) -> str:
    """The first page of a listing that continues by year."""
    return _page(
        cards,
        here,
        about,
        newest,
        title=about.name,
        number=rest.number,
        intro=f"{about.description} {_newest(rest, newest)}".strip(),
        activity=rest.picture,
        parts=_ways(rest, here),
        rest=_rows(rest, here),
    )


def _year(
    cards: Cards,
    here: Address,
    about: About,
    papers: Renditions,
    year: int,
    links: list[Link],
    whole: Address,
    rest: Rest | None = None,
) -> str:
    """The page of a year of a long listing; `rest` where it holds the newest months alone."""
    return _page(
        cards,
        here,
        about,
        papers,
        title=f"{about.name} in {year}",
        number=rest.number if rest else len(papers),
        which=f"{about.which}, featured in {year}",
        intro=_newest(rest, papers) if rest else _span(papers),
        links=links,
        activity=rest.picture if rest else activity([paper.day for paper in papers]),
        by="month",
        parts=_ways(rest, here) if rest else [],
        rest=_rows(rest, here) if rest else [],
        trail=[(about.name, whole)],
    )


def _month(
    cards: Cards,
    here: Address,
    about: About,
    papers: Renditions,
    month: Month,
    links: list[Link],
    whole: Address,
    year: Address,
) -> str:
    """The page of a month of a long year."""
    return _page(
        cards,
        here,
        about,
        papers,
        title=f"{about.name} in {format_month(month)}",
        number=len(papers),
        which=f"{about.which}, featured in {format_month(month)}",
        intro=_span(papers),
        links=links,
        activity=activity([paper.day for paper in papers]),
        trail=[(about.name, whole), (str(month[0]), year)],
        groups=by_day(papers),
    )


def _newest(rest: Rest, papers: Renditions) -> str:
    return f"{rest.span} Here are the newest {len(papers)}."


def _ways(rest: Rest, here: Address) -> list[tuple[str, int, str]]:
    """The parts of time with their numbers and, from the page `here`, the way to each."""
    return [(name, number, _way(here, to)) for name, number, to in rest.parts]


def _way(here: Address, to: Address) -> str:
    page, _, anchor = to.url.partition("#")
    return f"#{anchor}" if page == here.url else f"{here.root}{to.url}"


def _rows(rest: Rest, here: Address) -> list[Link]:
    """The parts of time that stand on other pages than `here`."""
    return [
        Link(f"{name}: {quantity(number, 'paper')}", to)
        for name, number, to in rest.parts
        if "#" not in to.url
    ]


def _page(
    cards: Cards,
    here: Address,
    about: About,
    papers: Renditions,
    *,
    title: str,
    number: int,
    intro: str,
    activity: Activity | None,
    which: str = "",
    links: Sequence[Link] = (),
    by: str = "year",
    parts: Sequence[tuple[str, int, str]] = (),
    groups: Iterable[Group] = (),
    rest: Sequence[Link] = (),
    trail: Trail = (),
) -> str:
    """The text of the page `here`: `papers`, of the `number` there are, in months or other
    `groups`."""
    titles = "; ".join(paper.heading for paper in papers[:3]) or about.description
    feeds = [
        Feed(about.name, format, addresses.feed(about.feed, format)) for format in about.formats
    ]
    trail = [_family(here), *trail]
    return markdown_page(
        here,
        title=title,
        description=f"{quantity(number, 'paper')} {which or about.which}: {titles}",
        template="listing.md",
        updated=papers[0].day if papers else None,
        head=head(cards, here, title, papers, number, trail, feeds),
        intro=intro,
        links=links,
        feeds=feeds,
        follows=here.url.startswith(addresses.TOPICS.url),
        activity=activity,
        by=by,
        parts=parts,
        groups=list(groups or by_month(papers)),
        rest=rest,
        cards=cards,
    )


def _span(papers: Renditions) -> str:
    """`12 papers, March 2024 to June 2025.`"""
    if not papers:
        return ""
    months = [format_month((day.year, day.month)) for day in (papers[-1].day, papers[0].day)]
    return f"{quantity(len(papers), 'paper')}, {' to '.join(dict.fromkeys(months))}."


def _family(here: Address) -> tuple[str, Address]:
    """The index above a listing."""
    return FAMILIES[here.url.partition("/")[0]]
