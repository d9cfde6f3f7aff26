"""Sitemaps (sitemaps.org), each page with the day of its newest paper.

One sitemap holds 50,000 addresses at most, so `/sitemap.xml` lists sitemaps of parts of the
site; and one more paper changes few of them.
"""

from collections.abc import Iterator, Mapping
from datetime import date
from itertools import groupby

from generator.catalogue.catalogue import Catalogue, Listing
from generator.pages import continuation
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
    return render(template, {"pages": [(site.absolute(url), day) for url, day in pages]})


def _parts(catalogue: Catalogue, site: Site) -> Iterator[tuple[str, list[Located]]]:
    newest = next(iter(catalogue.days), None)
    single = (addresses.HOME, addresses.CALENDAR, addresses.TOPICS, addresses.TRENDS)
    indexes: tuple[Address, ...] = (addresses.AUTHORS, addresses.ORGANIZATIONS)
    indexes += (addresses.SUBSCRIBE, addresses.READING_LIST, addresses.SEARCH, addresses.SUBMIT)
    if site.guide:
        indexes += (addresses.CONTRIBUTE,)
    ours = {each.url: newest for each in single} | {each.url: None for each in indexes}
    yield "pages", list((dict.fromkeys(site.pages) | ours).items())
    for year, papers in catalogue.years.items():
        yield f"papers-{year}", [(addresses.paper(paper.id).url, paper.changed) for paper in papers]
        yield f"days-{year}", _days(catalogue, year)
    yield "topics", _listings(catalogue.by_topic)
    yield "organizations", _listings(catalogue.by_organization)
    for letter, slugs in groupby(catalogue.by_author, key=lambda slug: slug[0]):
        yield f"authors-{letter}", _listings({slug: catalogue.by_author[slug] for slug in slugs})


def _days(catalogue: Catalogue, year: int) -> list[Located]:
    """The pages of time in `year`: itself, its months, its weeks by ISO 8601, its days."""
    found: list[tuple[Address, date]] = [(addresses.year(year), catalogue.years[year][0].day)]
    found += [(addresses.month(*m), p[0].day) for m, p in catalogue.months.items() if m[0] == year]
    found += [
        (addresses.week(*w), p[0].day) for w, p in catalogue.weeks.items() if p[0].day.year == year
    ]
    found += [(addresses.day(day), day) for day in catalogue.days if day.year == year]
    return [(address.url, day) for address, day in found]


def _listings(listings: Mapping[str, Listing]) -> list[Located]:
    found: list[Located] = []
    for listing in listings.values():
        newest = listing.papers[0].day if listing.papers else None
        found.append((listing.address().url, newest))
        found += [(page.url, papers[0].day) for page, papers in continuation.pages(listing)]
    return found
