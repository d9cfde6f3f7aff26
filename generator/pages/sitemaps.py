"""Sitemaps (sitemaps.org), each page with the day of its newest paper.

One sitemap holds 50,000 addresses at most, so `/sitemap.xml` lists sitemaps of parts of the
site; and one more paper changes few of them.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import groupby

from generator.catalogue.catalogue import Catalogue, Listing
from generator.pages import continuation, indexes, overviews
from generator.pages.day import day_sheets
from generator.site import addresses
from generator.site.addresses import Address
from generator.site.settings import Site
from generator.typeset.documents import Document, render

Located = tuple[str, date | None]
"""An address relative to the site's root, and the day on which the page last changed."""


def sitemaps(catalogue: Catalogue, site: Site) -> Iterator[Document]:
    """The sitemap, and the sitemaps that it lists."""
    newest: list[Located] = []
    for name, pages in _parts(catalogue, site):
        here = addresses.sitemap(name)
        newest.append((here.url, max((day for _, day in pages if day), default=None)))
        yield Document(here.file, _sitemap, (site, "sitemap.xml", pages))
    yield Document(addresses.SITEMAP.file, _sitemap, (site, "sitemaps.xml", newest))


def _sitemap(site: Site, template: str, pages: list[Located]) -> str:
    return render(
        site.language, template, {"pages": [(site.absolute(url), day) for url, day in pages]}
    )


def _parts(catalogue: Catalogue, site: Site) -> Iterator[tuple[str, list[Located]]]:
    newest = next(iter(catalogue.days), None)
    topics = [family.index for family in catalogue.families if not family.names]
    names: list[Address] = [family.index for family in catalogue.families if family.names]
    names += [
        addresses.index_letter(family.key, letter)
        for family in catalogue.families
        for letter in indexes.members_by_letter(catalogue, family)
    ]
    years = map(addresses.weeks_of_year, overviews.weeks_by_year(catalogue))
    changing = [addresses.HOME, addresses.PAPERS, addresses.CALENDAR, addresses.WEEKS, *years]
    changing += [*topics, addresses.TRENDING, addresses.TRENDS]
    steady = [addresses.SUBSCRIBE, addresses.READING_LIST, addresses.SEARCH, addresses.SUBMIT]
    steady += [addresses.DATA, addresses.OFFLINE]
    steady += [addresses.CONTRIBUTE] if site.guide else []
    ours = {page.url: newest for page in changing} | {page.url: None for page in (*names, *steady)}
    yield "pages", list((dict.fromkeys(site.pages) | ours).items())
    for year, papers in catalogue.years.items():
        yield f"papers-{year}", [(addresses.paper(paper.id).url, paper.changed) for paper in papers]
        yield f"days-{year}", _days(catalogue, year)
    for family in sorted(catalogue.families, key=lambda family: family.sitemap_by_letter):
        listings = catalogue.listings[family.key].values()
        if family.sitemap_by_letter:
            for letter, some in groupby(listings, key=lambda listing: listing.slug[0]):
                yield f"{family.key}-{letter}", _listings(some)
        else:
            yield family.key, _listings(listings)


def _days(catalogue: Catalogue, year: int) -> list[Located]:
    """The pages of time in `year`: itself, its months, its weeks by ISO 8601, its days."""
    pages: list[tuple[Address, date]] = [(addresses.year(year), catalogue.years[year][0].day)]
    pages += [(addresses.month(*m), p[0].day) for m, p in catalogue.months.items() if m[0] == year]
    pages += [
        (addresses.week(*w), p[0].day) for w, p in catalogue.weeks.items() if p[0].day.year == year
    ]
    pages += [
        (sheet.here, day)
        for day, papers in catalogue.days.items()
        if day.year == year
        for sheet, _ in day_sheets(day, papers)
    ]
    return [(address.url, day) for address, day in pages]


def _listings(listings: Iterable[Listing]) -> list[Located]:
    """The pages of `listings`."""
    located: list[Located] = []
    for listing in listings:
        newest = listing.papers[0].day if listing.papers else None
        located.append((listing.address().url, newest))
        located += [(page.url, papers[0].day) for page, papers in continuation.pages(listing)]
    return located
