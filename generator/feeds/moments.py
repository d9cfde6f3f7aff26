"""The day of each item in each feed, and its moment: noon UTC of the day on which the paper came,
less a second for each paper above it.

At noon UTC it is the same day from Los Angeles to Tokyo, and no two items have the same moment, so
that every reader sorts them as the site does. No clock is involved: a paper came on its own day, or
on another one that the ledger knows.
"""

from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime, time, timedelta
from typing import NamedTuple

from generator.catalogue.catalogue import Catalogue, Renditions
from generator.catalogue.ledger import Item
from generator.typeset.rendition import Rendition

NOON = time(12, tzinfo=UTC)
Dated = list[tuple[date, Rendition]]
"""Papers, each with the day of the item that has it, newest first."""
Shifts = tuple[tuple[str, int], ...]
"""Of papers that came on another day than their own, the ids, and how many days later."""


class Moment(NamedTuple):
    """How many seconds before noon UTC an item was published on the day on which it came, and how
    many before noon of the day of its last change it was updated."""

    published: int
    updated: int


class ItemDays:
    """The days on which the papers of a catalogue came into feeds."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._items = catalogue.ledger.items
        self._others = dict(_others(catalogue))

    def dated(self, papers: Renditions, feeds: Sequence[str] = ()) -> Dated:
        """The `papers`, newest first, with the days on which they came into the first of `feeds`
        that they ever were in; without any, into the feed of all papers."""
        others = self._others
        if not others:
            return [(paper.day, paper) for paper in papers]
        dated = [
            (_day(others[paper.id], feeds) if paper.id in others else paper.day, paper)
            for paper in papers
        ]
        return sorted(dated, key=lambda it: it[0], reverse=True)

    def shifts(self, papers: Renditions) -> Shifts:
        """Which of the `papers` came on another day than their own."""
        if not self._others:
            return ()
        return tuple(
            (paper.id, (self._others[paper.id].day - paper.day).days)
            for paper in papers
            if paper.id in self._others
        )

    def was_in(self, paper: Rendition, feed: str) -> bool:
        """Whether the paper was published in a `feed`."""
        item = self._items.get(paper.first_id)
        return item is not None and feed in item.feeds


def _others(catalogue: Catalogue) -> dict[str, Item]:
    """The items of papers, by id, that did not come into all of their feeds on the paper's day."""
    items = catalogue.ledger.items
    return {
        paper.id: item
        for paper in catalogue.papers
        if (item := items.get(paper.first_id))
        if item.day != paper.day or any(day != item.day for day in item.feeds.values())
    }


def _day(item: Item, feeds: Sequence[str]) -> date:
    return next((item.feeds[feed] for feed in feeds if feed in item.feeds), item.day)


class Moments(NamedTuple):
    """The moments of all papers, by id."""

    by_id: Mapping[str, Moment]

    def of(self, papers: Renditions) -> tuple[Moment, ...]:
        """Those of `papers`, in their order."""
        return tuple([self.by_id[paper.id] for paper in papers])


def moments_of(papers: Dated) -> Moments:
    """The moments of all `papers`. On a day, the updates of earlier papers come after its own."""
    after: dict[date, int] = {}
    places: list[int] = []
    for day, _ in papers:
        places.append(after.get(day, 0))
        after[day] = places[-1] + 1
    by_id: dict[str, Moment] = {}
    for (day, paper), place in zip(papers, places, strict=True):
        updated = place
        if paper.changed > day:
            updated = after.get(paper.changed, 0)
            after[paper.changed] = updated + 1
        by_id[paper.id] = Moment(place, updated)
    return Moments(by_id)


def moment(day: date, seconds: int) -> datetime:
    """The moment `seconds` before noon UTC of a `day`."""
    return datetime.combine(day, NOON) - timedelta(seconds=seconds)
