"""The pages of a week and of a month: what is notable first, then day by day."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from functools import partial

from generator.catalogue.catalogue import Catalogue, Renditions
from generator.pages.cards import Cards
from generator.pages.parts import (
    Group,
    Link,
    Tally,
    by_day,
    described,
    head,
    held,
    month_address,
    neighbours,
    tallied,
    week_address,
    with_neighbours,
)
from generator.site import addresses
from generator.site.dates import Month, Week, format_date, format_month, format_week
from generator.typeset.documents import Document, markdown_page
from generator.typeset.rendition import Rendition

NOTABLE_OF_A_WEEK = 5
NOTABLE_OF_A_MONTH = 10
SHOWN_OF_A_DAY = 6
"""About how many papers a month shows of each of its days."""
NEARLY_ALL = 2
"""So many more are shown, too, where the rest is no longer."""


def weeks(catalogue: Catalogue, cards: Cards) -> Iterator[Document]:
    """A page for each ISO week with papers."""
    for week, older, newer in with_neighbours(catalogue.weeks):
        papers = catalogue.weeks[week]
        inputs = (week, papers, tallied(papers, catalogue.topics), older, newer)
        yield Document(week_address(week).file, partial(_week, cards), inputs)


def months(catalogue: Catalogue, cards: Cards) -> Iterator[Document]:
    """A page for each month with papers."""
    for month, older, newer in with_neighbours(catalogue.months):
        papers = catalogue.months[month]
        inputs = (month, papers, tallied(papers, catalogue.topics), older, newer)
        yield Document(month_address(month).file, partial(_month, cards), inputs)


def _week(
    cards: Cards,
    week: Week,
    papers: Renditions,
    topics: tuple[Tally, ...],
    older: Week | None,
    newer: Week | None,
) -> str:
    monday = date.fromisocalendar(*week, 1)
    span = f"{format_date(monday)} to {format_date(monday + timedelta(6))}"
    first = notable(papers, NOTABLE_OF_A_WEEK)
    return markdown_page(
        week_address(week),
        title=format_week(week),
        description=described(papers, f"featured from {span}", first),
        template="period.md",
        updated=papers[0].day,
        head=head(cards, week_address(week), format_week(week), papers),
        intro=f"{span}: {_held(papers)}",
        links=neighbours(older, newer, format_week, week_address),
        topics=topics,
        notable=first,
        groups=_rest(papers, first, len(papers)),
        complete=True,
        cards=cards,
    )


def _month(
    cards: Cards,
    month: Month,
    papers: Renditions,
    topics: tuple[Tally, ...],
    older: Month | None,
    newer: Month | None,
) -> str:
    year = Link(f"All of {month[0]}", addresses.year(month[0]))
    first = notable(papers, NOTABLE_OF_A_MONTH)
    groups = _rest(papers, first, SHOWN_OF_A_DAY)
    return markdown_page(
        month_address(month),
        title=format_month(month),
        description=described(papers, f"featured in {format_month(month)}", first),
        template="period.md",
        updated=papers[0].day,
        head=head(cards, month_address(month), format_month(month), papers),
        intro=_held(papers),
        links=[*neighbours(older, newer, format_month, month_address), year],
        topics=topics,
        notable=first,
        groups=groups,
        complete=not any(group.more for group in groups),
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


def _rest(papers: Renditions, shown: Renditions, at_most: int) -> list[Group]:
    """What `papers` hold beside those that are `shown`, under their days: of each about
    `at_most` so many, in the day's own order."""
    return [_shortened(group, {paper.id for paper in shown}, at_most) for group in by_day(papers)]


def _shortened(group: Group, shown: set[str], at_most: int) -> Group:
    rest = [paper for paper in group.papers if paper.id not in shown]
    if len(rest) > at_most + NEARLY_ALL:
        best = {paper.id for paper in _by_merit(rest)[:at_most]}
        kept = [paper for paper in rest if paper.id in best]
    else:
        kept = rest
    return replace(
        group,
        papers=tuple(kept),
        above=len(group.papers) - len(rest),
        more=len(rest) - len(kept),
    )


def _held(papers: Renditions) -> str:
    return held(len(papers), len({paper.day for paper in papers}))
