"""A page that lists papers: cards, in groups or not, and the ways to the pages around it."""

from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import TypeVar

from generator.contents import addresses
from generator.contents.addresses import Address
from generator.contents.cards import Cards
from generator.contents.catalogue import Papers
from generator.contents.documents import MONTHS, page, weekday_date
from generator.contents.leaves import Leaf
from generator.contents.sharing import LISTED, Feed, Trail, list_head, trail_in_time
from generator.entries.faults import counted

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

    papers: Papers
    heading: str = ""
    anchor: str = ""
    to: Address = addresses.HOME


def list_page(
    here: Address,
    cards: Cards,
    *,
    title: str,
    number: int,
    which: str,
    groups: Iterable[Group],
    links: Sequence[Link] = (),
    years: Sequence[Link] = (),
    intro: str = "",
    feed: str = "",
    whole: bool = False,
    trail: Trail = (),
) -> str:
    """The text of the page `here` with the cards of `groups`, newest first.

    `number` papers are what the page stands for and `which` says which these are, for its
    description ("on 10 December 2025"); `links` lead to its neighbours, `years` on to the rest
    of a long listing; `feed` is the name of the page's own feed, and `trail` the pages above.
    """
    groups = list(groups)
    papers = [paper for group in groups for paper in group.papers]
    newest = papers[:3]
    titles = "; ".join(paper.heading for paper in newest)
    return page(
        here,
        title=title,
        description=f"{counted(number, 'paper')} {which}: {titles}",
        template="list.md",
        updated=newest[0].day if newest else None,
        feed=feed,
        head=head(cards, here, title, papers, number, trail),
        intro=intro,
        links=links,
        groups=groups,
        years=years,
        cards=cards,
        whole=whole,
    )


def head(
    cards: Cards,
    here: Address,
    title: str,
    papers: Sequence[Leaf],
    number: int = 0,
    trail: Trail = (),
    feeds: Sequence[Feed] = (),
) -> str:
    """The head of the page `here`, which lists `papers`, or a `number` that begins with them."""
    listed = [(paper.id, paper.heading) for paper in papers[:LISTED]]
    trail = trail or trail_in_time(here)
    return list_head(cards.site, here, title, number or len(papers), listed, trail, feeds)


def by_day(papers: Papers) -> Iterator[Group]:
    """`papers`, which are in the catalogue's order, under their days."""
    for day, group in groupby(papers, key=lambda paper: paper.day):
        yield Group(tuple(group), weekday_date(day), f"_{day:%Y-%m-%d}", addresses.day(day))


def by_month(papers: Papers) -> Iterator[Group]:
    """`papers`, which are in the catalogue's order, under their months."""
    for key, group in groupby(papers, key=lambda paper: (paper.day.year, paper.day.month)):
        to = addresses.month(*key)
        yield Group(tuple(group), month_name(key), f"_{key[0]}-{key[1]:02}", to)


def month_name(key: tuple[int, int]) -> str:
    """`December 2025`"""
    return f"{MONTHS[key[1] - 1]} {key[0]}"


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
