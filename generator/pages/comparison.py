"""Which topics grow and which fade: their shares of the papers of two times, one after the other.

A change is shown only where it is more than chance makes of so few papers, and nothing is shown
of a catalogue that is too young to be compared with itself.
"""

from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from math import sqrt
from typing import NamedTuple

from generator.catalogue.catalogue import Catalogue, Renditions
from generator.site.families import TOPICS

SPANS = (182, 91, 28)
"""Days of the time that is compared with the same time before: the longest for which there are
papers, COMPARED or more in each."""
COMPARED = 100
SURE = 2.5
"""Standard errors by which a share has to change: of twenty topics that stay as they are, one
is thought to change in four comparisons or so."""
LEAST_PAPERS = 10
"""Papers that a topic has at one of the two times before anything is said of it."""
MOVERS = 8
"""How many topics that grow, and that fade."""


class Mover(NamedTuple):
    """A topic at two times: papers, and shares of all papers in percent."""

    slug: str
    name: str
    before: int
    now: int
    before_share: float
    now_share: float

    @property
    def change(self) -> float:
        """By how many points the share changed."""
        return self.now_share - self.before_share


class Comparison(NamedTuple):
    """Two times of equal length, the later one ending with the newest day."""

    days: int
    middle: date
    newest: date
    before: int
    now: int
    growing: tuple[Mover, ...]
    fading: tuple[Mover, ...]
    steady: tuple[Mover, ...]


def compare(catalogue: Catalogue) -> Comparison | None:
    """The newest time beside the one before it; None where there are too few papers.

    With the newest paper on 30 June and a span of 28 days, now is 3 to 30 June and before is
    6 May to 2 June. The first paper has to be of 6 May or earlier, so that the catalogue covers
    both times from their beginning.
    """
    newest, oldest = catalogue.papers[0].day, catalogue.papers[-1].day
    for days in SPANS:
        middle = newest - timedelta(days)
        now, before = window(catalogue, newest, days), window(catalogue, middle, days)
        is_covered = oldest <= middle - timedelta(days - 1)
        if is_covered and min(len(now), len(before)) >= COMPARED:
            movers = list(_movers(catalogue, before, now))
            sure = [mover for mover in movers if _is_sure(mover, len(before), len(now))]
            growing = sorted([m for m in sure if m.change > 0], key=lambda m: (-m.change, m.slug))
            fading = sorted([m for m in sure if m.change < 0], key=lambda m: (m.change, m.slug))
            return Comparison(
                days,
                middle,
                newest,
                len(before),
                len(now),
                tuple(growing[:MOVERS]),
                tuple(fading[:MOVERS]),
                tuple(mover for mover in movers if mover not in (*growing, *fading)),
            )
    return None


def window(catalogue: Catalogue, last: date, days: int) -> Renditions:
    """The papers of so many `days`, up to the `last`."""
    first = last - timedelta(days - 1)
    return tuple(
        paper for day, papers in catalogue.days.items() if first <= day <= last for paper in papers
    )


def count_by_topic(papers: Renditions) -> Counter[str]:
    """How many of `papers` each topic has, by slug."""
    return Counter(slug for paper in papers for slug in paper.topics)


def _movers(catalogue: Catalogue, before: Renditions, now: Renditions) -> Iterator[Mover]:
    """The topics that have papers at any of the two times."""
    old, new = count_by_topic(before), count_by_topic(now)
    for slug, listing in catalogue.listings[TOPICS.key].items():
        if old[slug] + new[slug]:
            shares = 100 * old[slug] / len(before), 100 * new[slug] / len(now)
            yield Mover(slug, listing.name, old[slug], new[slug], *shares)


def _is_sure(mover: Mover, before: int, now: int) -> bool:
    """Whether the two shares, of so many papers `before` and `now`, differ by more than chance:
    the z-test of two proportions."""
    if max(mover.before, mover.now) < LEAST_PAPERS:
        return False
    share = (mover.before + mover.now) / (before + now)
    error = sqrt(share * (1 - share) * (1 / before + 1 / now))
    return error > 0 and abs(mover.change) / 100 / error >= SURE
