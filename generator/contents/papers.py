"""The page of a paper: what was typeset of it, and the ways on to other papers."""

from collections.abc import Iterator
from functools import lru_cache, partial
from typing import NamedTuple

from markupsafe import Markup

from generator.contents import addresses
from generator.contents.addresses import Address
from generator.contents.cards import Cards
from generator.contents.catalogue import Catalogue, Papers
from generator.contents.documents import Document, full_date, render
from generator.contents.leaves import Leaf
from generator.entries import text

BESIDE = 8
"""How many papers of its day a paper's page names."""


class Title(NamedTuple):
    """Another paper, as a page names it."""

    id: str
    heading: str


class Section(NamedTuple):
    """Other papers below a heading, and a way `to` more of them."""

    heading: str
    anchor: str
    titles: list[Title]
    more: str
    to: Address


def papers(catalogue: Catalogue, cards: Cards) -> Iterator[Document]:
    """A page for each paper."""
    for of_day in catalogue.days.values():
        for index, paper in enumerate(of_day):
            here, sections = addresses.paper(paper.id), list(_sections(of_day, index))
            yield Document(here.file, partial(_paper, cards), (paper, here, sections))


def _sections(of_day: Papers, index: int) -> Iterator[Section]:
    """What stands below the paper at `index` among the papers of its day."""
    others = [*of_day[index + 1 :], *of_day[:index]]
    if others:
        day = of_day[index].day
        titles = [Title(paper.id, paper.heading) for paper in others[:BESIDE]]
        more = f"All {len(of_day)} papers of that day" if len(others) > BESIDE else "The whole day"
        heading = f"Also featured on {full_date(day)}"
        yield Section(heading, "same-day", titles, more, addresses.day(day))


def _paper(cards: Cards, paper: Leaf, here: Address, sections: list[Section]) -> str:
    beside = render("beside.md", {"here": here, "sections": sections, "html": _title})
    return f"{cards.page(paper, here)}{beside}"


@lru_cache(maxsize=1 << 8)
def _title(heading: str) -> Markup:
    """A title as HTML: on the pages of one day it stands many times."""
    return text.html(heading)
