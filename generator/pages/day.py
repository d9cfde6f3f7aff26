"""A day: its papers, what they are about, and the weeks that led to it."""

from collections.abc import Iterator, Mapping, Sized
from datetime import date, timedelta
from functools import partial
from typing import NamedTuple

from generator.catalogue.catalogue import Catalogue, Renditions
from generator.pages.cards import Cards
from generator.pages.descriptions import TopicCount, count_topics, describe, papers_head
from generator.pages.navigation import (
    Link,
    month_address,
    neighbour_links,
    week_address,
    with_neighbours,
)
from generator.site import addresses
from generator.site.dates import (
    format_date,
    format_month,
    format_short_date,
    format_week,
    format_weekday_date,
)
from generator.typeset.documents import Document, markdown_page

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
    """What a day's page shows beside the papers: the days before and after, the weeks up to it
    as a strip of bars, and how many papers each topic has."""

    older: date | None
    newer: date | None
    strip: tuple[Bar, ...]
    topics: tuple[TopicCount, ...]


def day_pages(catalogue: Catalogue, cards: Cards) -> Iterator[Document]:
    """A page for each day with papers."""
    for day, older, newer in with_neighbours(catalogue.days):
        inputs = (day, catalogue.days[day], _around(catalogue, day, older, newer))
        yield Document(addresses.day(day).file, partial(_day, cards), inputs)


def newest_day(catalogue: Catalogue) -> tuple[date, Renditions, Around] | None:
    """The newest day, its papers and what is around it."""
    for day, older, newer in with_neighbours(catalogue.days):
        return day, catalogue.days[day], _around(catalogue, day, older, newer)
    return None


def _around(catalogue: Catalogue, day: date, older: date | None, newer: date | None) -> Around:
    topics = count_topics(catalogue.days[day], catalogue.topics)
    return Around(older, newer, strip(day, catalogue.days), topics)


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


def day_links(day: date, around: Around) -> list[Link]:
    """The ways on from a day: the days around it, its week and its month."""
    week, month = day.isocalendar()[:2], (day.year, day.month)
    return [
        *neighbour_links(around.older, around.newer, format_short_date, addresses.day),
        Link(format_week(week), week_address(week)),
        Link(format_month(month), month_address(month)),
    ]


def _day(cards: Cards, day: date, papers: Renditions, around: Around) -> str:
    return markdown_page(
        addresses.day(day),
        title=format_weekday_date(day),
        description=describe(papers, f"featured on {format_date(day)}"),
        template="day.md",
        layout="day-page",
        updated=day,
        head=papers_head(cards, addresses.day(day), format_weekday_date(day), papers),
        day=day,
        papers=papers,
        links=day_links(day, around),
        around=around,
        cards=cards,
    )
