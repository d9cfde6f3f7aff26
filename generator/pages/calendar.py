"""The pages of years: a year's months as grids of days, and the calendar of all years."""

from calendar import Calendar
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from generator.catalogue.catalogue import Catalogue
from generator.pages.descriptions import papers_on_days
from generator.pages.navigation import Link, neighbour_links, with_neighbours
from generator.site import addresses
from generator.site.settings import Site
from generator.typeset.documents import Document, markdown_page
from generator.typeset.head import page_head, trail_in_time


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


def year_pages(catalogue: Catalogue, site: Site) -> Iterator[Document]:
    """A page for each year with papers: its months as grids of days."""
    for year, older, newer in with_neighbours(catalogue.years):
        links = neighbour_links(older, newer, str, addresses.year)
        inputs = (site, year, grids(year, catalogue), links)
        yield Document(addresses.year(year).file, _year, inputs)


def calendar_page(catalogue: Catalogue, site: Site) -> Document:
    """All years: the newest as grids of days, the others as months."""
    years = [(year, grids(year, catalogue)) for year in catalogue.years]
    newest = next(iter(catalogue.days), None)
    return Document(addresses.CALENDAR.file, _calendar, (site, years, newest))


def _calendar(site: Site, years: list[tuple[int, list[MonthGrid]]], newest: date | None) -> str:
    title = site.language.gettext("Calendar")
    return markdown_page(
        site.language,
        addresses.CALENDAR,
        title=title,
        description=site.language.gettext(
            "Every day, week, month and year with papers, from the first to the newest."
        ),
        template="calendar.md",
        head=page_head(site, addresses.CALENDAR, title),
        updated=newest,
        years=years,
    )


def _year(site: Site, year: int, months: list[MonthGrid], links: tuple[Link, ...]) -> str:
    days = [cell for month in months for week in month.weeks for cell in week if cell]
    with_papers = [cell.day for cell in days if cell.papers]
    papers = sum(cell.papers for cell in days)
    contents = papers_on_days(site.language, papers, len(with_papers))
    return markdown_page(
        site.language,
        addresses.year(year),
        title=str(year),
        description=site.language.gettext(
            "The papers of %(year)s, day by day: %(contents)s", year=str(year), contents=contents
        ),
        template="year.md",
        layout="list-page",
        head=page_head(site, addresses.year(year), str(year)),
        updated=max(with_papers),
        links=links,
        trail_steps=trail_in_time(site.language, addresses.year(year)),
        intro=contents,
        grids=months,
    )


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
