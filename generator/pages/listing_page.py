"""What a page of a listing says. It has all papers of its span of time, or the newest of them and
the ways to the others."""

from collections import Counter
from collections.abc import Sequence
from typing import Literal, NamedTuple

from generator.catalogue.catalogue import Listing, Renditions
from generator.entries.faults import quantity
from generator.pages.cards import Cards
from generator.pages.charts import Activity, activity
from generator.pages.descriptions import TITLES, list_layout, papers_head
from generator.pages.groups import group_by_day, group_by_month
from generator.pages.navigation import Link, month_anchor
from generator.site import addresses
from generator.site.addresses import Address
from generator.site.dates import format_month
from generator.site.families import TOPICS
from generator.site.settings import Site
from generator.typeset.documents import markdown_page
from generator.typeset.head import FeedLink, Trail


class Subject(NamedTuple):
    """What all pages of a listing say of it."""

    name: str
    wording: str
    """What papers it has: `on Birds`."""
    description: str
    feeds: tuple[FeedLink, ...]
    family: tuple[str, Address]
    """The title and the address of the family's index."""
    is_topic: bool
    """Whether a reader can have it first on the home page."""
    bibliography: Address | None
    """The citations of all its papers, where the owner wants them as a file."""
    was_emptied: bool = False
    """Whether it was published and has nothing to list any more."""


class Who(NamedTuple):
    """Who a member is, as far as the name alone does not say it."""

    orcid: str
    spellings: tuple[str, ...]
    """How else papers have the name."""
    doubt: str
    """Why the papers may be of several people, in a sentence."""
    others: tuple[Link, ...]
    """Other people of the name."""


class ListingPage(NamedTuple):
    """One page of a listing, without its papers."""

    here: Address
    subject: Subject
    title: str
    about: str = ""
    """What stands before the number of papers."""
    span: str = ""
    """The time that the page is about, after the wording of the subject."""
    unit: Literal["year", "month", "day"] = "year"
    """What its papers are parted into: its own page into years, that of a year into months."""
    links: tuple[Link, ...] = ()
    trail: tuple[tuple[str, Address], ...] = ()
    who: Who | None = None


class Span(NamedTuple):
    """A year or a month: its name, its number of papers, and where these stand."""

    name: str
    papers: int
    to: Address


class Overview(NamedTuple):
    """What a page that shows the newest papers alone says of all: their number, from when to when
    in words, the picture of them, and the spans of time that they are from."""

    papers: int
    extent: str
    activity: Activity | None
    spans: tuple[Span, ...]


def subject_of(listing: Listing, site: Site) -> Subject:
    """What all pages of the `listing` say of it."""
    family = listing.family
    feeds = [
        FeedLink(listing.name, format, addresses.feed(listing.key, format))
        for format in listing.feed_formats
    ]
    cited = family.key in site.settings.citations and listing.papers
    return Subject(
        listing.name,
        f"{family.relation} {listing.name}",
        listing.description,
        tuple(feeds),
        (family.title, family.index),
        family == TOPICS and not listing.was_emptied,
        addresses.citation(listing.address(), "bib") if cited else None,
        listing.was_emptied,
    )


def overview(papers: Renditions, spans: Sequence[Span]) -> Overview:
    """What a page with the newest of `papers` says of all of them."""
    return Overview(len(papers), _extent(papers), _activity(papers), tuple(spans))


def listing_page(
    cards: Cards, page: ListingPage, papers: Renditions, whole: Overview | None
) -> str:
    """The text of a page with `papers`: all those of its span, or the newest of the `whole`."""
    number = whole.papers if whole else len(papers)
    subject = page.subject
    trail: Trail = [subject.family, *page.trail]
    extent = f"{whole.extent} Here are the newest {len(papers)}." if whole else _extent(papers)
    return markdown_page(
        page.here,
        title=page.title,
        description=_description(page, papers, number),
        template="listing.md",
        layout=list_layout(papers, "listing-page"),
        updated=papers[0].day if papers else None,
        head=papers_head(cards, page.here, page.title, papers, number, trail, subject.feeds),
        intro=f"{page.about} {extent}".strip(),
        links=page.links,
        papers=len(papers),
        trail_steps=trail,
        who=page.who,
        feeds=subject.feeds,
        bibliography=subject.bibliography,
        is_topic=subject.is_topic,
        was_emptied=subject.was_emptied,
        wording=subject.wording,
        activity=whole.activity if whole else _activity(papers),
        unit=page.unit,
        spans=_spans(page, papers, whole),
        groups=list(group_by_day(papers) if page.unit == "day" else group_by_month(papers)),
        elsewhere=_elsewhere(whole) if whole else [],
        cards=cards,
    )


def _description(page: ListingPage, papers: Renditions, number: int) -> str:
    titles = "; ".join(paper.heading for paper in papers[:TITLES]) or page.subject.description
    return f"{quantity(number, 'paper')} {page.subject.wording}{page.span}: {titles}"


def _spans(
    page: ListingPage, papers: Renditions, whole: Overview | None
) -> list[tuple[str, int, str]]:
    """The spans of time with their numbers of papers and, from the page, the way to each."""
    if whole:
        return [(name, number, _way(page.here, to)) for name, number, to in whole.spans]
    if page.unit != "year":
        return []
    newest = {paper.day.year: paper.day for paper in reversed(papers)}
    years = Counter(paper.day.year for paper in papers)
    anchors = {year: month_anchor((year, day.month)) for year, day in newest.items()}
    spans = [(str(year), years[year], f"#{anchors[year]}") for year in sorted(years, reverse=True)]
    return spans if len(spans) > 1 else []


def _way(here: Address, to: Address) -> str:
    url, _, anchor = to.url.partition("#")
    return f"#{anchor}" if url == here.url else f"{here.root}{to.url}"


def _elsewhere(whole: Overview) -> list[Link]:
    """The spans of time that have a page of their own."""
    return [
        Link(f"{name}: {quantity(number, 'paper')}", to)
        for name, number, to in whole.spans
        if "#" not in to.url
    ]


def _activity(papers: Renditions) -> Activity | None:
    return activity([paper.day for paper in papers])


def _extent(papers: Renditions) -> str:
    """`12 papers, March 2024 to June 2025.`"""
    if not papers:
        return ""
    months = [format_month((day.year, day.month)) for day in (papers[-1].day, papers[0].day)]
    return f"{quantity(len(papers), 'paper')}, {' to '.join(dict.fromkeys(months))}."
