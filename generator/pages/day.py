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
from generator.pages.navigation import (
    Link,
    month_address,
    neighbour_links,
    week_address,
    with_neighbours,
)
from generator.site import addresses
from generator.site.language import Language
from generator.site.settings import Site
from generator.typeset.documents import Document, markdown_page
from generator.typeset.head import Trail

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
    up to it as a strip of bars, and how many papers each topic has."""

    links: tuple[Link, ...]
    strip: tuple[Bar, ...]
    topics: tuple[TopicCount, ...]


def day_pages(catalogue: Catalogue, cards: Cards) -> Iterator[Document]:
    """A page for each day with papers."""
    for day, older, newer in with_neighbours(catalogue.days):
        inputs = (day, catalogue.days[day], _around(cards.site, catalogue, day, older, newer))
        yield Document(addresses.day(day).file, partial(_day, cards), inputs)


def newest_day(catalogue: Catalogue, site: Site) -> tuple[date, Renditions, Around] | None:
    """The newest day, its papers and what is around it."""
    for day, older, newer in with_neighbours(catalogue.days):
        return day, catalogue.days[day], _around(site, catalogue, day, older, newer)
    return None


def _around(
    site: Site, catalogue: Catalogue, day: date, older: date | None, newer: date | None
) -> Around:
    days = catalogue.days
    links = neighbour_links(older, newer, site.language.short_date, addresses.day, days)
    topics = count_topics(days[day], catalogue.topics)
    return Around(links, strip(day, days), topics)


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
    language = cards.site.language
    title = language.weekday_date(day)
    return markdown_page(
        language,
        addresses.day(day),
        title=title,
        description=language.ngettext(
            "%(number)s paper featured on %(day)s: %(titles)s",
            "%(number)s papers featured on %(day)s: %(titles)s",
            len(papers),
            day=language.long_date(day),
            titles=titles_of(papers),
        ),
        template="day.md",
        layout=list_layout(papers, "day-page"),
        updated=day,
        head=papers_head(cards, addresses.day(day), title, papers),
        day=day,
        papers=papers,
        trail_steps=day_trail(language, day),
        around=around,
        cards=cards,
    )
