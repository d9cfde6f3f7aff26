"""Cards under headings: the papers of a page by day, by month or by year."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from generator.catalogue.catalogue import Renditions
from generator.pages.navigation import month_address, month_anchor, year_anchor
from generator.site import addresses
from generator.site.addresses import Address
from generator.site.language import Language
from generator.typeset.rendition import Rendition


@dataclass(frozen=True)
class CardGroup:
    """Papers under a heading that leads to a page."""

    papers: Renditions
    heading: str
    anchor: str
    to: Address
    above: int = 0
    """How many more papers of the same heading stand elsewhere on the page."""
    more: int = 0
    """How many more papers are only where the heading leads."""
    lines: Renditions = ()
    """More papers, each a line in place of a card."""


def most_noted_first(papers: Iterable[Rendition]) -> Renditions:
    """`papers`, the most upvotes first, then what has a note, and among equals as they come."""
    return tuple(sorted(papers, key=lambda paper: (-paper.upvotes, not paper.noted)))


def group_by_day(papers: Renditions, language: Language) -> Iterator[CardGroup]:
    """`papers`, which are in the catalogue's order, under their days."""
    for day, group in groupby(papers, key=lambda paper: paper.day):
        yield CardGroup(
            tuple(group), language.weekday_date(day), f"_{day:%Y-%m-%d}", addresses.day(day)
        )


def group_by_month(papers: Renditions, language: Language) -> Iterator[CardGroup]:
    """`papers`, which are in the catalogue's order, under their months."""
    for month, group in groupby(papers, key=lambda paper: (paper.day.year, paper.day.month)):
        yield CardGroup(
            tuple(group), language.month(month), month_anchor(month), month_address(month)
        )


def group_by_year(papers: Renditions, language: Language) -> Iterator[CardGroup]:
    """`papers`, which are in the catalogue's order, under their years."""
    for year, group in groupby(papers, key=lambda paper: paper.day.year):
        yield CardGroup(tuple(group), str(year), year_anchor(year), addresses.year(year))
