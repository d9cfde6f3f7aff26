"""Where the papers of a long listing stand: its first page holds the newest, each year has a page,
and of a long year that page holds the newest months, and each earlier month has a page.

An example: a topic with 1,200 papers, three a day from January 2023 to 4 February 2024. Its own
page has the newest 102. The page of 2024 has that year's 105; 2023 has 1,095, so its page has the
newest whole months, November and December, and January to October have a page each. A month of more
than SHEET papers goes on, on sheets.

One more paper changes the first page and that of its year; a month moves from there to a page of
its own once, when enough came after it.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate

from generator.catalogue.catalogue import (
    Listing,
    Renditions,
    newest_days,
    newest_months,
    papers_by_month,
)
from generator.pages.navigation import month_anchor
from generator.pages.sheets import Sheet, sheets
from generator.site.addresses import Address
from generator.site.dates import Month
from generator.site.families import AUTHORS
from generator.site.language import Language

SHOWN = 100
"""About how many papers a page holds before the rest continues."""
LONG = 200
"""How many papers the page of a year holds before the rest continues by month."""
SHEET = 500
"""How many papers a page holds at most, of which the first are cards and the others lines."""
When = tuple[int, ...]
"""A year, or a year and the number of a month."""


@dataclass(frozen=True)
class Year:
    """A year of a long listing."""

    listing: Listing
    number: int
    papers: Renditions

    @property
    def address(self) -> Address:
        """The year's own page."""
        return self.listing.address(self.number)

    @cached_property
    def shown(self) -> Renditions:
        """The papers on the year's own page: whole months, the newest, as far as they fit."""
        if len(self.papers) <= LONG:
            return self.papers
        return newest_months(self.papers, SHOWN)[:SHEET]

    @cached_property
    def months(self) -> dict[Month, Renditions]:
        """The papers by month, newest first, where the year's own page does not hold all."""
        return papers_by_month(self.papers) if len(self.shown) < len(self.papers) else {}

    @property
    def continued(self) -> list[Month]:
        """The months that have a page of their own: not all of their papers are on the year's."""
        ends = accumulate(map(len, self.months.values()))
        return [
            month for month, end in zip(self.months, ends, strict=True) if end > len(self.shown)
        ]

    def place(self, month: Month) -> Address:
        """Where the papers of one of the `months` stand."""
        if month in self.continued:
            return self.listing.address(*month)
        return self.address.with_anchor(month_anchor(month))

    def sheets(self, month: Month) -> Iterator[tuple[Sheet, Renditions]]:
        """The sheets of a `continued` month, each with its papers."""
        return sheets(self.place(month), self.months[month], SHEET)


def newest_papers(listing: Listing) -> Renditions:
    """The papers on the listing's first page: whole days, the newest, as far as they fit. Those of
    an author fit nearly always: most are lines."""
    shown = SHEET if listing.family == AUTHORS else SHOWN
    return newest_days(listing.papers, shown)[:SHEET]


def continued_years(listing: Listing) -> list[Year]:
    """The years that have a page of their own, newest first: none where the first page holds all
    papers."""
    if len(newest_papers(listing)) == len(listing.papers):
        return []
    return [Year(listing, number, papers) for number, papers in listing.years.items()]


def spans(years: list[Year]) -> dict[When, Address]:
    """What follows on what, newest first, and where it stands: the months of long years, and the
    other years as a whole."""
    whole = {(year.number,) for year in years if not year.months}
    return {when: place for when, place in places(years).items() if len(when) > 1 or when in whole}


def places(years: list[Year]) -> dict[When, Address]:
    """Where the papers of each year stand, and those of each month of a long one."""
    where: dict[When, Address] = {}
    for year in years:
        where[(year.number,)] = year.address
        where |= {month: year.place(month) for month in year.months}
    return where


def span_name(language: Language, when: When) -> str:
    """`2024`, or `July 2025`"""
    return str(when[0]) if len(when) == 1 else language.month((when[0], when[1]))


def pages(listing: Listing) -> Iterator[tuple[Address, Renditions]]:
    """The pages on which a listing continues, and which papers each is about."""
    for year in continued_years(listing):
        yield year.address, year.papers
        for month in year.continued:
            yield from ((sheet.here, papers) for sheet, papers in year.sheets(month))
