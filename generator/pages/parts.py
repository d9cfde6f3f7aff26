"""A page that lists papers: cards, in groups or not, and the ways to the pages around it."""

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import NamedTuple, TypeVar

from generator.catalogue.catalogue import Renditions
from generator.entries.faults import quantity
from generator.entries.topics import Topics
from generator.pages.cards import Cards
from generator.site import addresses
from generator.site.addresses import Address
from generator.site.dates import Month, Week, format_month, format_weekday_date
from generator.typeset.head import LISTED, Feed, Trail, list_head, trail_in_time
from generator.typeset.rendition import Rendition

K = TypeVar("K", bound=Hashable)


@dataclass(frozen=True)
class Link:
    """A named way to another page, and what that page is to this one (`prev`, `next`)."""

    name: str
    to: Address
    rel: str = ""


@dataclass(frozen=True)
class Group:
    """Papers under a heading that leads to a page; without a heading, just papers."""

    papers: Renditions
    heading: str = ""
    anchor: str = ""
    to: Address = addresses.HOME
    above: int = 0
    """How many more of the same heading stand elsewhere on the page."""
    more: int = 0
    """How many more are found only where the heading leads."""


class Tally(NamedTuple):
    """How many of some papers carry a topic."""

    slug: str
    name: str
    papers: int


def head(
    cards: Cards,
    here: Address,
    title: str,
    papers: Sequence[Rendition],
    number: int = 0,
    trail: Trail = (),
    feeds: Sequence[Feed] = (),
) -> str:
    """The head of the page `here`, which lists `papers`, or a `number` that begins with them."""
    listed = [(paper.id, paper.heading) for paper in papers[:LISTED]]
    trail = trail or trail_in_time(here)
    return list_head(cards.site, here, title, number or len(papers), listed, trail, feeds)


def described(papers: Renditions, which: str, first: Renditions = (), number: int = 0) -> str:
    """A page's description: how many papers there are (those given, or a `number` of which they
    are some), `which` they are, and the titles of three, those in `first` before others."""
    chosen = (*first, *[paper for paper in papers[:3] if paper not in first])[:3]
    titles = "; ".join(paper.heading for paper in chosen)
    return f"{quantity(number or len(papers), 'paper')} {which}: {titles}"


def tallied(papers: Renditions, topics: Topics) -> tuple[Tally, ...]:
    """How many of `papers` carry each topic, the most common first."""
    found = Counter(slug for paper in papers for slug in paper.topics)
    ordered = sorted(found.items(), key=lambda each: (-each[1], each[0]))
    return tuple([Tally(slug, topics[slug].name, number) for slug, number in ordered])


def held(papers: int, days: int) -> str:
    """`45 papers on 9 days.`"""
    return f"{quantity(papers, 'paper')} on {quantity(days, 'day')}."


def by_day(papers: Renditions) -> Iterator[Group]:
    """`papers`, which are in the catalogue's order, under their days."""
    for day, group in groupby(papers, key=lambda paper: paper.day):
        yield Group(tuple(group), format_weekday_date(day), f"_{day:%Y-%m-%d}", addresses.day(day))


def by_month(papers: Renditions) -> Iterator[Group]:
    """`papers`, which are in the catalogue's order, under their months."""
    for key, group in groupby(papers, key=lambda paper: (paper.day.year, paper.day.month)):
        to = addresses.month(*key)
        yield Group(tuple(group), format_month(key), month_anchor(key), to)


def month_anchor(month: Month) -> str:
    """The id of a month's heading."""
    return f"_{month[0]}-{month[1]:02}"


def month_address(month: Month) -> Address:
    """The page of a month."""
    return addresses.month(*month)


def week_address(week: Week) -> Address:
    """The page of an ISO week."""
    return addresses.week(*week)


def with_neighbours(keys: Iterable[K]) -> Iterator[tuple[K, K | None, K | None]]:
    """Each of `keys`, which are newest first, with the next older and the next newer one."""
    newest_first = list(keys)
    for index, key in enumerate(newest_first):
        older = newest_first[index + 1] if index + 1 < len(newest_first) else None
        yield key, older, newest_first[index - 1] if index else None


def neighbours(
    older: K | None, newer: K | None, name: Callable[[K], str], to: Callable[[K], Address]
) -> list[Link]:
    """The links to the older and the newer page of a kind."""
    links = [Link(f"\u2190 {name(older)}", to(older), "prev")] if older else []
    return [*links, *([Link(f"{name(newer)} \u2192", to(newer), "next")] if newer else [])]
