"""Lists that are too long for one page go on, on sheets. The first sheet is at the page's own
address, and the others are below it, with their numbers: `/days/2025/12/10/` and then
`/days/2025/12/10/2/`.

An example: a day with 250 papers, at most 100 a sheet. Its third sheet has the papers from 201 to
250 of 250.
"""

from collections.abc import Iterator
from typing import NamedTuple

from generator.catalogue.catalogue import Renditions
from generator.site import addresses
from generator.site.addresses import Address
from generator.site.language import Language


class Sheet(NamedTuple):
    """A page with some of the papers of a list, or with all of them where there is no other."""

    number: int
    """From 1 on."""
    pages: tuple[Address, ...]
    """Where each sheet of the list is."""
    first: int
    """The place of its first paper in the list, from 1 on."""
    last: int
    papers: int
    """How many papers the list has."""

    @property
    def here(self) -> Address:
        """Where the sheet is."""
        return self.pages[self.number - 1]

    @property
    def is_alone(self) -> bool:
        """Whether it has the whole list."""
        return len(self.pages) == 1

    def title(self, language: Language, title: str) -> str:
        """The `title` of the list as that of the sheet."""
        if self.number == 1:
            return title
        return language.gettext("%(title)s, page %(number)s", title=title, number=self.number)

    def extent(self, language: Language) -> str:
        """`Papers 201 to 250 of 250`"""
        return language.gettext("Papers %(first)s to %(last)s of %(number)s", **self._places)

    def seen(self, language: Language) -> str:
        """What stands after the last paper."""
        return language.gettext(
            "You have seen papers %(first)s to %(last)s of %(number)s.", **self._places
        )

    @property
    def _places(self) -> dict[str, int]:
        return {"first": self.first, "last": self.last, "number": self.papers}


def sheets(page: Address, papers: Renditions, at_most: int) -> Iterator[tuple[Sheet, Renditions]]:
    """The sheets of the list on `page`, each with its papers, `at_most` so many."""
    starts = range(0, len(papers), at_most)
    pages = tuple([addresses.sheet(page, number) for number, _ in enumerate(starts, start=1)])
    for number, start in enumerate(starts, start=1):
        some = papers[start : start + at_most]
        yield Sheet(number, pages, start + 1, start + len(some), len(papers)), some
