"""Where a feed ends and its archives begin: a month is in one of them, never in two."""

from collections.abc import Collection, Iterator, Sequence
from datetime import date, timedelta

from generator.feeds.documents import Chain
from generator.site.dates import Month

ITEMS = 100
"""How many papers a feed holds at least, if there are so many."""
DAYS = 21
"""How many days a feed holds at least, back from its newest paper."""


def first_day(
    days: Sequence[date], at_least: int = DAYS, published: Collection[Month] = ()
) -> date:
    """The first day that a feed holds, from the day of each of its papers, newest first, and how
    many days it holds `at_least`: the first of a month, or the very first where they are few. The
    months of archives that were `published` never return into the feed."""
    first = date.min
    if len(days) > ITEMS:
        first = min(days[ITEMS - 1], days[0] - timedelta(at_least - 1)).replace(day=1)
    if published:
        year, month = max(published)
        first = max(first, date(year + month // 12, month % 12 + 1, 1))
    return first


def archived_months(
    days: Sequence[date], first: date, published: Collection[Month] = ()
) -> list[Month]:
    """The months of the archives, newest first, of a feed that holds what is from `first` on;
    also of archives that were `published` and have nothing left."""
    months = {(day.year, day.month) for day in days if day < first}
    return sorted(months.union(published), reverse=True)


def archive_places(months: list[Month]) -> Iterator[Chain]:
    """The place of each document in the chain of a feed: of the feed itself, then of the archive
    of each of the `months`, newest first."""
    older = [*months[1:], None]
    newer = [None, *months[:-1]]
    yield Chain(older=months[0] if months else None)
    for month, before, after in zip(months, older, newer, strict=True) if months else ():
        yield Chain(month, before, after)
