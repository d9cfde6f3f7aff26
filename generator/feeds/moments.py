"""The moment of each item: noon UTC of its day, less a second for each paper above it.

At noon UTC it is the same day from Los Angeles to Tokyo, and no two items have the same moment, so
that every reader sorts them as the site does. No clock is involved.
"""

from collections.abc import Mapping
from datetime import UTC, date, datetime, time, timedelta
from typing import NamedTuple

from generator.catalogue.catalogue import Catalogue, Renditions

NOON = time(12, tzinfo=UTC)


class Moment(NamedTuple):
    """How many seconds before noon UTC an item was published on its day, and how many before noon
    of the day of its last change it was updated."""

    published: int
    updated: int


class Moments(NamedTuple):
    """The moments of all papers, by id."""

    by_id: Mapping[str, Moment]

    def of(self, papers: Renditions) -> tuple[Moment, ...]:
        """Those of `papers`, in their order."""
        return tuple([self.by_id[paper.id] for paper in papers])


def moments_of(catalogue: Catalogue) -> Moments:
    """The moments of all papers. On a day, the updates of earlier papers come after its own."""
    places = {
        paper.id: place for papers in catalogue.days.values() for place, paper in enumerate(papers)
    }
    after = {day: len(papers) for day, papers in catalogue.days.items()}
    by_id: dict[str, Moment] = {}
    for paper in catalogue.papers:
        updated = places[paper.id]
        if paper.changed != paper.day:
            updated = after.get(paper.changed, 0)
            after[paper.changed] = updated + 1
        by_id[paper.id] = Moment(places[paper.id], updated)
    return Moments(by_id)


def moment(day: date, seconds: int) -> datetime:
    """The moment `seconds` before noon UTC of a `day`."""
    return datetime.combine(day, NOON) - timedelta(seconds=seconds)
