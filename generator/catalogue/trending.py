"""Which papers were recommended or discussed most, of a time counted back from a day of the
catalogue."""

from bisect import bisect_left, insort
from collections.abc import Callable, Iterable, Iterator
from datetime import date, timedelta
from heapq import nsmallest
from operator import attrgetter

from generator.catalogue.catalogue import Catalogue, Renditions
from generator.site.feed_kinds import DISCUSSED, TRENDING, TRENDING_PAPERS, FeedKind
from generator.typeset.rendition import Rendition

Count = Callable[[Rendition], int]
UPVOTES: Count = attrgetter("upvotes")
COMMENTS: Count = attrgetter("comments")


def papers_since(catalogue: Catalogue, days: int) -> Renditions:
    """The papers of so many `days`, of which the newest day of the catalogue is the last; all
    where `days` is 0."""
    if not days or not catalogue.papers:
        return catalogue.papers
    first = catalogue.papers[0].day - timedelta(days - 1)
    return tuple(paper for paper in catalogue.papers if paper.day >= first)


def most_upvoted(papers: Iterable[Rendition]) -> Renditions:
    """Those of `papers` with the most upvotes, the most first, and among equals as they come."""
    return _most(papers, UPVOTES)


def most_discussed(papers: Iterable[Rendition]) -> Renditions:
    """Those of `papers` with the most comments, the most first, and among equals as they come."""
    return _most(papers, COMMENTS)


def leaders_by_feed(catalogue: Catalogue) -> Iterator[tuple[FeedKind, Renditions]]:
    """Each feed of trending papers, with its papers."""
    for kinds, count in ((TRENDING, UPVOTES), (DISCUSSED, COMMENTS)):
        for days, kind in kinds.items():
            yield kind, leaders(catalogue, days, count)


def leaders(catalogue: Catalogue, days: int, count: Count = UPVOTES) -> Renditions:
    """The papers that are among the TRENDING_PAPERS with the highest `count` of the `days` up to
    their own, or where `days` is 0 of all days up to it, in the catalogue's order. No paper of a
    later day changes that.

    An example with two in place of TRENDING_PAPERS: of papers with 5, 9, 7 and 6 upvotes on days
    one after another, the last is among the two of two days (7, 6), but not of all (9, 7, 6, 5).
    """
    chosen: set[str] = set()
    compared: list[int] = []  # negative counts, in order: of each day those that may matter
    of_days: dict[date, list[int]] = {}
    for day in reversed(catalogue.days):
        best = _most(catalogue.days[day], count)
        of_days[day] = [-count(paper) for paper in best]
        for number in of_days[day]:
            insort(compared, number)
        for past in [it for it in of_days if days and it <= day - timedelta(days)]:
            for number in of_days.pop(past):
                del compared[bisect_left(compared, number)]
        chosen |= {it.id for it in best if bisect_left(compared, -count(it)) < TRENDING_PAPERS}
    return tuple(paper for paper in catalogue.papers if paper.id in chosen)


def _most(papers: Iterable[Rendition], count: Count) -> Renditions:
    counted = [(count(paper), paper) for paper in papers]
    some = [(-number, place) for place, (number, _) in enumerate(counted) if number]
    return tuple(counted[place][1] for _, place in nsmallest(TRENDING_PAPERS, some))
