"""The ways between pages: links, neighbours in time, and the addresses of months and weeks."""

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sized
from dataclasses import dataclass
from typing import TypeVar

from generator.site import addresses
from generator.site.addresses import Address
from generator.site.dates import Month, Week

K = TypeVar("K", bound=Hashable)


@dataclass(frozen=True)
class Link:
    """A named way to another page, what that page is to this one (`prev`, `next`), and how many
    papers it has."""

    name: str
    to: Address
    rel: str = ""
    papers: int = 0


def with_neighbours(keys: Iterable[K]) -> Iterator[tuple[K, K | None, K | None]]:
    """Each of `keys`, which are newest first, with the next older and the next newer one."""
    newest_first = list(keys)
    for index, key in enumerate(newest_first):
        older = newest_first[index + 1] if index + 1 < len(newest_first) else None
        yield key, older, newest_first[index - 1] if index else None


def neighbour_links(
    older: K | None,
    newer: K | None,
    name: Callable[[K], str],
    to: Callable[[K], Address],
    papers: Mapping[K, Sized] | None = None,
) -> tuple[Link, ...]:
    """The links to the older and the newer page of a kind; with the numbers of their `papers`,
    where these are so few that one more should be said on the page before."""
    known = papers or {}
    keys = [(key, rel) for key, rel in ((older, "prev"), (newer, "next")) if key is not None]
    return tuple(Link(name(key), to(key), rel, len(known.get(key, ()))) for key, rel in keys)


def year_anchor(year: int) -> str:
    """The id of a year's heading."""
    return f"_{year}"


def month_anchor(month: Month) -> str:
    """The id of a month's heading."""
    return f"_{month[0]}-{month[1]:02}"


def month_address(month: Month) -> Address:
    """The page of a month."""
    return addresses.month(*month)


def week_address(week: Week) -> Address:
    """The page of an ISO week."""
    return addresses.week(*week)
