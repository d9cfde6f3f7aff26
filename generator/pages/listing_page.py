"""What a page of a listing says. It has all papers of its span of time, or the newest of them and
the ways to the others."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Literal, NamedTuple

from generator.catalogue.catalogue import Listing, Renditions
from generator.pages.cards import Cards
from generator.pages.charts import Activity, activity
from generator.pages.descriptions import list_layout, papers_head, titles_of
from generator.pages.groups import CardGroup, group_by_day, group_by_month, group_by_year
from generator.pages.navigation import Link, month_anchor, year_anchor
from generator.pages.sheets import Sheet
from generator.site import addresses
from generator.site.addresses import Address
from generator.site.families import AUTHORS, ORGANIZATIONS, TOPICS, Words
from generator.site.language import Language
from generator.site.settings import Site
from generator.typeset.documents import markdown_page
from generator.typeset.head import FeedLink, Trail
from generator.typeset.wording import count_papers

MOST_CARDS = 40
"""How many papers of a page are cards. Each one after them is a line, so that the page of a busy
time is no larger than that of a busy day: a card has 1.8 kB and up to 40 elements, a line a quarter
of the bytes and 5 elements."""
CARDS_OF_A_PERSON = 5
"""The same for an author: who comes for a person looks for titles, days and names."""
FOLLOWABLE = (TOPICS, AUTHORS, ORGANIZATIONS)
"""The families whose members a reader can have first on the home page."""


class Subject(NamedTuple):
    """What all pages of a listing say of it."""

    name: str
    words: Words
    description: str
    feeds: tuple[FeedLink, ...]
    family: tuple[str, Address]
    """The title and the address of the family's index."""
    can_follow: bool
    """Whether a reader can have it first on the home page."""
    bibliography: Address | None
    """The citations of all its papers, where the owner wants them as a file."""
    was_emptied: bool = False
    """Whether it was published and has nothing to list any more."""
    is_person: bool = False
    """Whether it lists the papers of an author."""


class Who(NamedTuple):
    """Who a member is, as far as the name alone does not say it."""

    orcid: str
    spellings: tuple[str, ...]
    """How else papers have the name."""
    doubt: str
    """Why the papers may be of several people, in a sentence."""
    others: tuple[tuple[str, Address], ...]
    """Other people of the name."""


class ListingPage(NamedTuple):
    """One page of a listing, without its papers."""

    here: Address
    subject: Subject
    title: str
    about: str = ""
    """What stands before the number of papers."""
    span: str = ""
    """The time that the page is about; empty where it is about all papers."""
    unit: Literal["year", "month", "day"] = "year"
    """What its papers are parted into: its own page into years, that of a year into months."""
    links: tuple[Link, ...] = ()
    trail: tuple[tuple[str, Address], ...] = ()
    who: Who | None = None
    sheet: Sheet | None = None
    """Which sheet of a month it is."""


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
        family.words,
        listing.description,
        tuple(feeds),
        (site.language.gettext(family.title), family.index),
        family in FOLLOWABLE and not listing.was_emptied,
        addresses.citation(listing.address(), "bib") if cited else None,
        listing.was_emptied,
        family == AUTHORS,
    )


def overview(language: Language, papers: Renditions, spans: Sequence[Span]) -> Overview:
    """What a page with the newest of `papers` says of all of them."""
    return Overview(
        len(papers), _extent(language, papers), _activity(language, papers), tuple(spans)
    )


def listing_page(
    cards: Cards, page: ListingPage, papers: Renditions, whole: Overview | None
) -> str:
    """The text of a page with `papers`: all those of its span, or the newest of the `whole`."""
    number = whole.papers if whole else len(papers)
    subject, language, sheet = page.subject, cards.site.language, page.sheet
    trail: Trail = [subject.family, *page.trail]
    extent = _extent(language, papers)
    if whole:
        newest = language.gettext("Here are the newest %(number)s.", number=len(papers))
        extent = f"{whole.extent} {newest}"
    seen = language.ngettext(
        "You have seen the one paper here.",
        "You have seen all %(number)s papers here.",
        len(papers),
    )
    if sheet and not sheet.is_alone:
        number, extent, seen = sheet.papers, sheet.extent(language), sheet.seen(language)
    return markdown_page(
        language,
        page.here,
        title=page.title,
        description=_description(language, page, papers, number),
        template="listing.md",
        layout=list_layout(papers, "listing-page"),
        updated=papers[0].day if papers else None,
        head=papers_head(cards, page.here, page.title, papers, number, trail, subject.feeds),
        intro=f"{page.about} {extent}".strip(),
        links=page.links,
        seen=seen if papers else "",
        sheet=sheet,
        trail_steps=trail,
        who=page.who,
        feeds=subject.feeds,
        bibliography=subject.bibliography,
        name=subject.name,
        can_follow=subject.can_follow,
        was_emptied=subject.was_emptied,
        none_left=language.gettext(subject.words.none_left, name=subject.name),
        activity=whole.activity if whole else _activity(language, papers),
        unit=page.unit,
        spans=_spans(page, papers, whole),
        groups=list(_groups(page, papers, language)),
        elsewhere=_elsewhere(language, whole) if whole else [],
        cards=cards,
    )


def _groups(page: ListingPage, papers: Renditions, language: Language) -> Iterator[CardGroup]:
    """The `papers` of a page under headings, with lines in place of cards after so many."""
    is_person = page.subject.is_person
    ways = {"day": group_by_day, "month": group_by_month}
    group_by = ways.get(page.unit, group_by_year if is_person else group_by_month)
    room = CARDS_OF_A_PERSON if is_person else MOST_CARDS
    for group in group_by(papers, language):
        yield replace(group, papers=group.papers[:room], lines=group.papers[room:])
        room = max(0, room - len(group.papers))


def _description(language: Language, page: ListingPage, papers: Renditions, number: int) -> str:
    subject = page.subject
    values = {
        "papers": language.ngettext(
            subject.words.one, subject.words.several, number, name=subject.name
        ),
        "titles": titles_of(papers) or subject.description,
    }
    if page.span:
        return language.gettext(
            "%(papers)s, featured in %(span)s: %(titles)s", span=page.span, **values
        )
    return language.gettext("%(papers)s: %(titles)s", **values)


def _spans(
    page: ListingPage, papers: Renditions, whole: Overview | None
) -> list[tuple[str, int, str]]:
    """The spans of time with their numbers of papers and, from the page, the way to each."""
    if whole:
        return [(name, number, _way(page.here, to)) for name, number, to in whole.spans]
    if page.unit != "year":
        return []
    newest = {paper.day.year: paper.day.month for paper in reversed(papers)}
    years = Counter(paper.day.year for paper in papers)
    anchors = {
        year: year_anchor(year) if page.subject.is_person else month_anchor((year, month))
        for year, month in newest.items()
    }
    spans = [(str(year), years[year], f"#{anchors[year]}") for year in sorted(years, reverse=True)]
    return spans if len(spans) > 1 else []


def _way(here: Address, to: Address) -> str:
    url, _, anchor = to.url.partition("#")
    return f"#{anchor}" if url == here.url else f"{here.root}{to.url}"


def _elsewhere(language: Language, whole: Overview) -> list[Link]:
    """The spans of time that have a page of their own."""
    return [
        Link(f"{name}: {count_papers(language, number)}", to)
        for name, number, to in whole.spans
        if "#" not in to.url
    ]


def _activity(language: Language, papers: Renditions) -> Activity | None:
    return activity([paper.day for paper in papers], language)


def _extent(language: Language, papers: Renditions) -> str:
    """`12 papers, March 2024 to June 2025.`"""
    if not papers:
        return ""
    first, last = (language.month((day.year, day.month)) for day in (papers[-1].day, papers[0].day))
    number = count_papers(language, len(papers))
    if first == last:
        return language.gettext("%(papers)s, %(month)s.", papers=number, month=first)
    return language.gettext(
        "%(papers)s, %(first)s to %(last)s.", papers=number, first=first, last=last
    )
