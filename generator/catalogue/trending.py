"""Which papers were recommended most, of a time counted back from a day of the catalogue."""

from bisect import bisect_left, insort
from collections.abc import Iterable
from datetime import date, timedelta
from heapq import nsmallest

from generator.catalogue.catalogue import Catalogue, Renditions
from generator.site.feed_kinds import TRENDING_PAPERS
from generator.typeset.rendition import Rendition


def papers_since(catalogue: Catalogue, days: int) -> Renditions:
    """The papers of so many `days`, of which the newest day of the catalogue is the last; all
    where `days` is 0."""
    if not days or not catalogue.papers:
        return catalogue.papers
    first = catalogue.papers[0].day - timedelta(days - 1)
    return tuple(paper for paper in catalogue.papers if paper.day >= first)


def most_upvoted(papers: Iterable[Rendition]) -> Renditions:
    """Those of `papers` with the most upvotes, the most first, and among equals as they come."""
    return _most([(paper.upvotes, paper) for paper in papers])


def most_discussed(papers: Iterable[Rendition]) -> Renditions:
    """Those of `papers` with the most comments, the most first, and among equals as they come."""
    return _most([(paper.comments, paper) for paper in papers])


def leaders(catalogue: Catalogue, days: int) -> Renditions:
    """The papers that are among the TRENDING_PAPERS most upvoted of the `days` up to their own, or
    where `days` is 0 of all days up to it, in the catalogue's order. No paper of a later day
    changes that.

    An example with two in place of TRENDING_PAPERS: of papers with 5, 9, 7 and 6 upvotes on days
    one after another, the last is among the two of two days (7, 6), but not of all (9, 7, 6, 5).
    """
    chosen: set[str] = set()
    compared: list[int] = []  # negative upvotes, in order: of each day those that may count
    of_days: dict[date, list[int]] = {}
    for day in reversed(catalogue.days):
        best = most_upvoted(catalogue.days[day])
        of_days[day] = [-paper.upvotes for paper in best]
        for votes in of_days[day]:
            insort(compared, votes)
        for past in [it for it in of_days if days and it <= day - timedelta(days)]:
            for votes in of_days.pop(past):
                del compared[bisect_left(compared, votes)]
        chosen |= {it.id for it in best if bisect_left(compared, -it.upvotes) < TRENDING_PAPERS}
    return tuple(paper for paper in catalogue.papers if paper.id in chosen)


def _most(counted: list[tuple[int, Rendition]]) -> Renditions:
    some = [(-number, place) for place, (number, _) in enumerate(counted) if number]
    return tuple(counted[place][1] for _, place in nsmallest(TRENDING_PAPERS, some))
