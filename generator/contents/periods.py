"""The pages of time: a day, an ISO week, a month, a year, and the calendar."""

from calendar import Calendar
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial

from generator.contents import addresses
from generator.contents.addresses import Address
from generator.contents.cards import Cards
from generator.contents.catalogue import Catalogue, Papers
from generator.contents.documents import MONTHS, Document, full_date, page, short_date, weekday_date
from generator.contents.lists import (
    Group,
    Link,
    by_day,
    list_page,
    month_name,
    neighbours,
    with_neighbours,
)
from generator.entries.faults import counted

Month = tuple[int, int]
Week = tuple[int, int]


@dataclass(frozen=True)
class DayCell:
    """A day of a month's grid and its number of papers, which may be none."""

    day: date
    papers: int


@dataclass(frozen=True)
class MonthGrid:
    """A month as weeks from Monday to Sunday; None is a day of another month."""

    year: int
    month: int
    papers: int
    weeks: tuple[tuple[DayCell | None, ...], ...]

    @property
    def name(self) -> str:
        """`December`"""
        return MONTHS[self.month - 1]


def days(catalogue: Catalogue, cards: Cards) -> Iterator[Document]:
    """A page for each day with papers."""
    for day, older, newer in with_neighbours(catalogue.days):
        inputs = (day, catalogue.days[day], older, newer)
        yield Document(addresses.day(day).file, partial(_day, cards), inputs)


def weeks(catalogue: Catalogue, cards: Cards) -> Iterator[Document]:
    """A page for each ISO week with papers."""
    for week, older, newer in with_neighbours(catalogue.weeks):
        inputs = (week, catalogue.weeks[week], older, newer)
        yield Document(addresses.week(*week).file, partial(_week, cards), inputs)


def months(catalogue: Catalogue, cards: Cards) -> Iterator[Document]:
    """A page for each month with papers."""
    for month, older, newer in with_neighbours(catalogue.months):
        inputs = (month, catalogue.months[month], older, newer)
        yield Document(addresses.month(*month).file, partial(_month, cards), inputs)


def years(catalogue: Catalogue) -> Iterator[Document]:
    """A page for each year with papers: its months as grids of days."""
    for year, older, newer in with_neighbours(catalogue.years):
        inputs = (year, grids(year, catalogue), older, newer)
        yield Document(addresses.year(year).file, _year, inputs)


def calendar(catalogue: Catalogue) -> Document:
    """All years: the newest as grids of days, the others as months."""
    years = [(year, grids(year, catalogue)) for year in catalogue.years]
    newest = next(iter(catalogue.days), None)
    return Document(addresses.CALENDAR.file, _calendar, (years, newest))


def _calendar(years: list[tuple[int, list[MonthGrid]]], newest: date | None) -> str:
    return page(
        addresses.CALENDAR,
        title="Calendar",
        description="Every day, week, month and year with papers, from the first to the newest.",
        template="calendar.md",
        updated=newest,
        years=years,
    )


def _day(cards: Cards, day: date, papers: Papers, older: date | None, newer: date | None) -> str:
    return list_page(
        addresses.day(day),
        cards,
        title=weekday_date(day),
        number=len(papers),
        which=f"featured on {full_date(day)}",
        links=day_links(day, older, newer),
        groups=[Group(papers)],
        whole=True,
    )


def _week(cards: Cards, week: Week, papers: Papers, older: Week | None, newer: Week | None) -> str:
    monday = date.fromisocalendar(*week, 1)
    span = f"{full_date(monday)} to {full_date(monday + timedelta(6))}"
    return list_page(
        _week_address(week),
        cards,
        title=_week_name(week),
        number=len(papers),
        which=f"featured from {span}",
        intro=f"{span}: {counted(len(papers), 'paper')}.",
        links=neighbours(older, newer, _week_name, _week_address),
        groups=by_day(papers),
    )


def _month(
    cards: Cards, month: Month, papers: Papers, older: Month | None, newer: Month | None
) -> str:
    year = Link(f"All of {month[0]}", addresses.year(month[0]))
    return list_page(
        _month_address(month),
        cards,
        title=month_name(month),
        number=len(papers),
        which=f"featured in {month_name(month)}",
        intro=_held(len(papers), len({paper.day for paper in papers})),
        links=[*neighbours(older, newer, month_name, _month_address), year],
        groups=by_day(papers),
    )


def _year(year: int, months: list[MonthGrid], older: int | None, newer: int | None) -> str:
    days = [cell for month in months for week in month.weeks for cell in week if cell]
    with_papers = [cell.day for cell in days if cell.papers]
    held = _held(sum(cell.papers for cell in days), len(with_papers))
    return page(
        addresses.year(year),
        title=str(year),
        description=f"The papers of {year}, day by day: {held}",
        template="year.md",
        updated=max(with_papers),
        links=neighbours(older, newer, str, addresses.year),
        intro=held,
        grids=months,
    )


def _held(papers: int, days: int) -> str:
    return f"{counted(papers, 'paper')} on {counted(days, 'day')}."


def day_links(day: date, older: date | None, newer: date | None) -> list[Link]:
    """The ways on from a day: the days around it, its week and its month."""
    week, month = day.isocalendar()[:2], (day.year, day.month)
    return [
        *neighbours(older, newer, short_date, addresses.day),
        Link(_week_name(week), _week_address(week)),
        Link(month_name(month), _month_address(month)),
    ]


def grids(year: int, catalogue: Catalogue) -> list[MonthGrid]:
    """The months of `year` from its first to its last one with papers."""
    months = [month for of_year, month in catalogue.months if of_year == year]
    return [_grid(year, month, catalogue) for month in range(min(months), max(months) + 1)]


def _grid(year: int, month: int, catalogue: Catalogue) -> MonthGrid:
    weeks = tuple(
        tuple(
            DayCell(day, len(catalogue.days.get(day, ()))) if day.month == month else None
            for day in week
        )
        for week in Calendar().monthdatescalendar(year, month)
    )
    return MonthGrid(year, month, len(catalogue.months.get((year, month), ())), weeks)


def _week_name(week: Week) -> str:
    return f"Week {week[1]} of {week[0]}"


def _week_address(week: Week) -> Address:
    return addresses.week(*week)


def _month_address(month: Month) -> Address:
    return addresses.month(*month)
