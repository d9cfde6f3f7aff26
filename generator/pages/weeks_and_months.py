"""The pages of a week and of a month: what is notable first, then day by day."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from functools import partial

from generator.catalogue.catalogue import Catalogue, Renditions
from generator.entries.faults import quantity
from generator.pages.cards import Cards
from generator.pages.descriptions import (
    TopicCount,
    count_topics,
    describe,
    list_layout,
    papers_head,
    papers_on_days,
)
from generator.pages.groups import CardGroup, group_by_day
from generator.pages.navigation import (
    Link,
    month_address,
    neighbour_links,
    week_address,
    with_neighbours,
)
from generator.site.dates import Month, Week, format_date, format_month, format_week
from generator.typeset.documents import Document, markdown_page
from generator.typeset.head import trail_in_time
from generator.typeset.rendition import Rendition

NOTABLE_OF_A_WEEK = 5
NOTABLE_OF_A_MONTH = 10
SHOWN_OF_A_DAY = 6
"""About how many papers a month shows of each of its days."""
NEARLY_ALL = 2
"""So many more are shown, too, where the rest is no longer."""


def week_pages(catalogue: Catalogue, cards: Cards) -> Iterator[Document]:
    """A page for each ISO week with papers."""
    for week, older, newer in with_neighbours(catalogue.weeks):
        papers = catalogue.weeks[week]
        links = neighbour_links(older, newer, format_week, week_address, catalogue.weeks)
        inputs = (week, papers, count_topics(papers, catalogue.topics), links)
        yield Document(week_address(week).file, partial(_week, cards), inputs)


def month_pages(catalogue: Catalogue, cards: Cards) -> Iterator[Document]:
    """A page for each month with papers."""
    for month, older, newer in with_neighbours(catalogue.months):
        papers = catalogue.months[month]
        links = neighbour_links(older, newer, format_month, month_address, catalogue.months)
        inputs = (month, papers, count_topics(papers, catalogue.topics), links)
        yield Document(month_address(month).file, partial(_month, cards), inputs)


def _week(
    cards: Cards,
    week: Week,
    papers: Renditions,
    topics: tuple[TopicCount, ...],
    links: tuple[Link, ...],
) -> str:
    monday = date.fromisocalendar(*week, 1)
    span = f"{format_date(monday)} to {format_date(monday + timedelta(6))}"
    first = notable(papers, NOTABLE_OF_A_WEEK)
    return markdown_page(
        week_address(week),
        title=format_week(week),
        description=describe(papers, f"featured from {span}", first),
        template="period.md",
        layout=list_layout(papers, "period-page"),
        updated=papers[0].day,
        head=papers_head(cards, week_address(week), format_week(week), papers),
        intro=f"{span}: {_intro(papers)}",
        links=links,
        trail_steps=trail_in_time(week_address(week)),
        topics=topics,
        notable=first,
        groups=_rest(papers, first, len(papers)),
        complete=True,
        seen=f"all {quantity(len(papers), 'paper')} of this week",
        pages="weeks",
        cards=cards,
    )


def _month(
    cards: Cards,
    month: Month,
    papers: Renditions,
    topics: tuple[TopicCount, ...],
    links: tuple[Link, ...],
) -> str:
    first = notable(papers, NOTABLE_OF_A_MONTH)
    groups = _rest(papers, first, SHOWN_OF_A_DAY)
    return markdown_page(
        month_address(month),
        title=format_month(month),
        description=describe(papers, f"featured in {format_month(month)}", first),
        template="period.md",
        layout=list_layout(papers, "period-page"),
        updated=papers[0].day,
        head=papers_head(cards, month_address(month), format_month(month), papers),
        intro=_intro(papers),
        links=links,
        trail_steps=trail_in_time(month_address(month)),
        topics=topics,
        notable=first,
        groups=groups,
        complete=not any(group.more for group in groups),
        seen=f"{_shown(first, groups)} of the {quantity(len(papers), 'paper')} of this month",
        pages="months",
        cards=cards,
    )


def notable(papers: Renditions, at_most: int) -> Renditions:
    """Those of `papers` that somebody recommends, at most so many and at most a third: the most
    upvotes first, then what has a note, and among equals as they come."""
    return _by_merit(paper for paper in papers if paper.upvotes or paper.noted)[
        : min(at_most, len(papers) // 3)
    ]


def _by_merit(papers: Iterable[Rendition]) -> Renditions:
    return tuple(sorted(papers, key=lambda paper: (-paper.upvotes, not paper.noted)))


def _rest(papers: Renditions, shown: Renditions, at_most: int) -> list[CardGroup]:
    """The papers that are not `shown` yet, under their days: of each day about `at_most`, in the
    day's own order."""
    ids = {paper.id for paper in shown}
    return [_shorten(group, ids, at_most) for group in group_by_day(papers)]


def _shorten(group: CardGroup, shown: set[str], at_most: int) -> CardGroup:
    rest = [paper for paper in group.papers if paper.id not in shown]
    if len(rest) > at_most + NEARLY_ALL:
        best = {paper.id for paper in _by_merit(rest)[:at_most]}
        remaining = [paper for paper in rest if paper.id in best]
    else:
        remaining = rest
    return replace(
        group,
        papers=tuple(remaining),
        above=len(group.papers) - len(rest),
        more=len(rest) - len(remaining),
    )


def _shown(notable: Renditions, groups: list[CardGroup]) -> int:
    return len(notable) + sum(len(group.papers) for group in groups)


def _intro(papers: Renditions) -> str:
    return papers_on_days(len(papers), len({paper.day for paper in papers}))
