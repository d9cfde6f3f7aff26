"""A day: its papers, what they are about, and the weeks that led to it."""

from collections.abc import Iterator, Mapping, Sized
from datetime import date, timedelta
from functools import partial
from typing import NamedTuple

from generator.catalogue.catalogue import Catalogue, Renditions
from generator.pages.cards import Cards
from generator.pages.descriptions import (
    TopicCount,
    count_topics,
    list_layout,
    papers_head,
    titles_of,
)
from generator.pages.groups import most_noted_first
from generator.pages.navigation import (
    Link,
    month_address,
    neighbour_links,
    week_address,
    with_neighbours,
)
from generator.pages.sheets import Sheet, sheets
from generator.site import addresses
from generator.site.language import Language
from generator.site.settings import Site
from generator.typeset.documents import Document, markdown_page
from generator.typeset.head import Trail

SHEET = 100
"""How many papers a page of a day has at most, so that it stays below 8,000 elements. A day of more
goes on, on sheets, the most noted papers first."""
STRIP_DAYS = 28
"""How many days a strip shows, the page's own last: what comes later leaves a page as it is."""
STRIP_HEIGHTS = 10
"""How many heights the bars of a strip have."""


class Bar(NamedTuple):
    """A day in a strip: its number of papers, and how high that is from 0 to STRIP_HEIGHTS."""

    day: date
    papers: int
    height: int


class Around(NamedTuple):
    """What a day's page shows beside the papers: the ways to the days before and after, the weeks
    up to it as a strip of bars, how many papers each topic has, and which sheet of the day it
    is."""

    links: tuple[Link, ...]
    strip: tuple[Bar, ...]
    topics: tuple[TopicCount, ...]
    sheet: Sheet


def day_pages(catalogue: Catalogue, cards: Cards) -> Iterator[Document]:
    """A page for each day with papers, or several."""
    for day, older, newer in with_neighbours(catalogue.days):
        for sheet, papers in day_sheets(day, catalogue.days[day]):
            around = _around(cards.site, catalogue, (day, older, newer), sheet, papers)
            yield Document(sheet.here.file, partial(_day, cards), (day, papers, around))


def day_sheets(day: date, papers: Renditions) -> Iterator[tuple[Sheet, Renditions]]:
    """The sheets of a day with `papers`, and which papers each has."""
    ordered = papers if len(papers) <= SHEET else most_noted_first(papers)
    return sheets(addresses.day(day), ordered, SHEET)


def newest_day(catalogue: Catalogue, site: Site) -> tuple[date, Renditions, Around] | None:
    """The newest day, the papers of its first sheet, and what is around them."""
    for day, older, newer in with_neighbours(catalogue.days):
        sheet, papers = next(day_sheets(day, catalogue.days[day]))
        return day, papers, _around(site, catalogue, (day, older, newer), sheet, papers)
    return None


def _around(
    site: Site,
    catalogue: Catalogue,
    place: tuple[date, date | None, date | None],
    sheet: Sheet,
    papers: Renditions,
) -> Around:
    """What is around the `papers` of a `sheet`; the `place` of its day is the day, the one before
    and the one after."""
    (day, older, newer), days = place, catalogue.days
    links = neighbour_links(older, newer, site.language.short_date, addresses.day, days)
    return Around(links, strip(day, days), count_topics(papers, catalogue.topics), sheet)


def strip(day: date, days: Mapping[date, Sized]) -> tuple[Bar, ...]:
    """The weeks up to `day`; nothing where it is the only one of `days`, each with its papers,
    in them."""
    shown = [day - timedelta(before) for before in reversed(range(STRIP_DAYS))]
    numbers = [len(days.get(shown_day, ())) for shown_day in shown]
    if sum(map(bool, numbers)) < 2:
        return ()
    most = max(numbers)
    return tuple(
        Bar(shown_day, number, -(-number * STRIP_HEIGHTS // most))
        for shown_day, number in zip(shown, numbers, strict=True)
    )


def day_trail(language: Language, day: date) -> Trail:
    """Where a day is in the site: the calendar, its year, its month, its week."""
    week, month = day.isocalendar()[:2], (day.year, day.month)
    return [
        (language.gettext("Calendar"), addresses.CALENDAR),
        (f"{day.year}", addresses.year(day.year)),
        (language.month_name(day.month), month_address(month)),
        (language.gettext("Week %(week)s", week=str(week[1])), week_address(week)),
    ]


def _day(cards: Cards, day: date, papers: Renditions, around: Around) -> str:
    language, sheet = cards.site.language, around.sheet
    title = sheet.title(language, language.weekday_date(day))
    trail = day_trail(language, day)
    if sheet.number > 1:
        trail = [*trail, (language.short_date(day), addresses.day(day))]
    return markdown_page(
        language,
        sheet.here,
        title=title,
        description=language.ngettext(
            "%(number)s paper featured on %(day)s: %(titles)s",
            "%(number)s papers featured on %(day)s: %(titles)s",
            sheet.papers,
            day=language.long_date(day),
            titles=titles_of(papers),
        ),
        template="day.md",
        layout=list_layout(papers, "day-page"),
        updated=day,
        head=papers_head(cards, sheet.here, title, papers, sheet.papers),
        day=day,
        papers=papers,
        trail_steps=trail,
        around=around,
        cards=cards,
    )
