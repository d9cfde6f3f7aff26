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
from generator.site.dates import Month, Week
from generator.site.language import Language
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
    title = site.language.gettext("Weeks")
    return markdown_page(
        site.language,
        addresses.WEEKS,
        title=title,
        description=site.language.gettext("Every week with papers, from the newest to the first."),
        template="weeks.md",
        head=page_head(site, addresses.WEEKS, title),
        updated=newest,
        trail_steps=trail_in_time(site.language, addresses.WEEKS),
        years=years,
        number=sum(map(len, years.values())),
        address=week_address,
    )


def _weeks_of_year(
    site: Site, year: int, weeks: list[tuple[Week, int]], links: tuple[Link, ...], updated: date
) -> str:
    _ = site.language.gettext
    here, title = addresses.weeks_of_year(year), _("Weeks of %(year)s", year=str(year))
    rows = [
        (
            _("Week %(week)s", week=str(week[1])),
            week_address(week),
            _span(site.language, week),
            number,
        )
        for week, number in weeks
    ]
    return markdown_page(
        site.language,
        here,
        title=title,
        description=_("The papers of %(year)s, week by week.", year=str(year)),
        template="weeks_of_year.md",
        layout="list-page",
        head=page_head(site, here, title),
        updated=updated,
        links=links,
        trail_steps=trail_in_time(site.language, here),
        rows=rows,
        papers=sum(number for *_, number in rows),
    )


def _papers(
    cards: Cards,
    newest: Renditions,
    papers: int,
    days: int,
    years: MonthCounts,
    indexes: list[tuple[str, Address]],
) -> str:
    here, language = addresses.PAPERS, cards.site.language
    title, contents = language.gettext("All papers"), papers_on_days(language, papers, days)
    return markdown_page(
        language,
        here,
        title=title,
        description=language.gettext(
            "All papers, the newest first: %(contents)s", contents=contents
        ),
        template="papers.md",
        layout=list_layout(newest, "listing-page") if newest else "",
        updated=newest[0].day if newest else None,
        head=papers_head(cards, here, title, newest, papers),
        intro=contents,
        newest=newest,
        years=years,
        indexes=[(language.gettext(noun), index) for noun, index in indexes],
        cards=cards,
    )


def _span(language: Language, week: Week) -> str:
    """`8 to 14 December 2025`"""
    monday = date.fromisocalendar(*week, 1)
    return language.days(monday, monday + timedelta(6))
