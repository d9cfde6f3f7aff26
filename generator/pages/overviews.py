"""The pages that lead to every week and to every paper: the weeks of a year, all weeks, and all
papers by year and month."""

from collections.abc import Iterator
from datetime import date, timedelta
from functools import partial
from itertools import groupby

from generator.catalogue.catalogue import Catalogue, Renditions
from generator.pages.cards import Cards
from generator.pages.descriptions import list_layout, papers_head, papers_on_days
from generator.pages.navigation import Link, neighbour_links, week_address, with_neighbours
from generator.site import addresses
from generator.site.addresses import Address
from generator.site.dates import Month, Week, format_date
from generator.site.settings import Site
from generator.typeset.documents import Document, markdown_page
from generator.typeset.head import page_head, trail_in_time

NEWEST = 10
"""How many papers `/papers/` shows."""

WeekCounts = dict[int, list[tuple[Week, int]]]
"""The weeks of each ISO year with their numbers of papers, newest first."""
MonthCounts = dict[int, list[tuple[Month, int]]]
"""The months of each year with their numbers of papers, newest first."""


def weeks_by_year(catalogue: Catalogue) -> WeekCounts:
    """The weeks with papers under their ISO years, which differ from the calendar's around New
    Year."""
    weeks = [(week, len(papers)) for week, papers in catalogue.weeks.items()]
    return {year: list(of_year) for year, of_year in groupby(weeks, key=lambda item: item[0][0])}


def week_overviews(catalogue: Catalogue, site: Site) -> Iterator[Document]:
    """All weeks, and a page for the weeks of each ISO year."""
    years = weeks_by_year(catalogue)
    newest = next(iter(catalogue.days), None)
    yield Document(addresses.WEEKS.file, _all_weeks, (site, years, newest))
    for year, older, newer in with_neighbours(years):
        links = neighbour_links(older, newer, str, addresses.weeks_of_year)
        updated = catalogue.weeks[years[year][0][0]][0].day
        inputs = (site, year, years[year], links, updated)
        yield Document(addresses.weeks_of_year(year).file, _weeks_of_year, inputs)


def papers_overview(catalogue: Catalogue, cards: Cards) -> Document:
    """`/papers/`: the newest papers, and the ways to all others."""
    months = [(month, len(papers)) for month, papers in catalogue.months.items()]
    years = {year: list(of_year) for year, of_year in groupby(months, key=lambda item: item[0][0])}
    indexes = [(family.noun, family.index) for family in catalogue.families]
    inputs = (catalogue.papers[:NEWEST], len(catalogue.papers), len(catalogue.days), years, indexes)
    return Document(addresses.PAPERS.file, partial(_papers, cards), inputs)


def _all_weeks(site: Site, years: WeekCounts, newest: date | None) -> str:
    number = sum(map(len, years.values()))
    return markdown_page(
        addresses.WEEKS,
        title="Weeks",
        description="Every week with papers, from the newest to the first.",
        template="weeks.md",
        head=page_head(site, addresses.WEEKS, "Weeks"),
        updated=newest,
        trail_steps=trail_in_time(addresses.WEEKS),
        years=years,
        number=number,
        address=week_address,
    )


def _weeks_of_year(
    site: Site, year: int, weeks: list[tuple[Week, int]], links: tuple[Link, ...], updated: date
) -> str:
    here, title = addresses.weeks_of_year(year), f"Weeks of {year}"
    rows = [(f"Week {week[1]}", week_address(week), _span(week), number) for week, number in weeks]
    return markdown_page(
        here,
        title=title,
        description=f"The papers of {year}, week by week.",
        template="weeks_of_year.md",
        layout="list-page",
        head=page_head(site, here, title),
        updated=updated,
        links=links,
        trail_steps=trail_in_time(here),
        rows=rows,
        papers=sum(number for _, number in weeks),
    )


def _papers(
    cards: Cards,
    newest: Renditions,
    papers: int,
    days: int,
    years: MonthCounts,
    indexes: list[tuple[str, Address]],
) -> str:
    here = addresses.PAPERS
    return markdown_page(
        here,
        title="All papers",
        description=f"All papers, the newest first: {papers_on_days(papers, days)}",
        template="papers.md",
        layout=list_layout(newest, "listing-page") if newest else "",
        updated=newest[0].day if newest else None,
        head=papers_head(cards, here, "All papers", newest, papers),
        intro=papers_on_days(papers, days),
        newest=newest,
        years=years,
        indexes=indexes,
        cards=cards,
    )


def _span(week: Week) -> str:
    """`8 to 14 December 2025`: a week's days, with what is the same in both dates said once."""
    monday = date.fromisocalendar(*week, 1)
    sunday = monday + timedelta(6)
    first, last = format_date(monday).split(" "), format_date(sunday).split(" ")
    while first[-1] == last[len(first) - 1]:
        first.pop()
    return f"{' '.join(first)} to {' '.join(last)}"
