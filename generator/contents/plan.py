"""Every document of the site: its table of contents."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from generator.contents import days, indexes, listings, pages, periods, reading, submission, years
from generator.contents.cards import Cards
from generator.contents.catalogue import Catalogue, Papers
from generator.contents.documents import Document
from generator.contents.feeds import feeds
from generator.contents.history import History
from generator.contents.papers import papers
from generator.contents.schema import schema
from generator.contents.search.files import search
from generator.contents.settings import Site
from generator.contents.sitemaps import sitemaps
from generator.contents.trends import trends

NONE: Mapping[str, Papers] = MappingProxyType({})
"""No paper is related to any other."""
UNKNOWN: Mapping[str, History] = MappingProxyType({})
"""No entry has a history."""


def documents(
    catalogue: Catalogue,
    site: Site,
    related: Mapping[str, Papers] = NONE,
    histories: Mapping[str, History] = UNKNOWN,
) -> Iterator[Document]:
    """Everything that is written below `docs/`, in a fixed order. By the id of each paper,
    `related` are those that are related to it, and `histories` what is known of its entry's."""
    cards = Cards(catalogue, site)
    yield pages.home(catalogue, site, cards)
    yield from papers(catalogue, cards, related, histories)
    yield years.calendar(catalogue, site)
    yield from years.years(catalogue, site)
    yield from periods.months(catalogue, cards)
    yield from periods.weeks(catalogue, cards)
    yield from days.days(catalogue, cards)
    yield indexes.topic_index(catalogue, site)
    yield from listings.topics(catalogue, cards)
    yield indexes.author_index(catalogue, site)
    yield from listings.authors(catalogue, cards)
    yield indexes.organization_index(catalogue, site)
    yield from listings.organizations(catalogue, cards)
    yield trends(catalogue, site)
    yield pages.subscribe(catalogue, site)
    yield from search(catalogue, site)
    yield reading.reading_list(catalogue)
    yield submission.submit(catalogue, site)
    yield from submission.contribute(site)
    yield schema(catalogue, site)
    yield from pages.redirects(catalogue, site)
    yield from feeds(catalogue, site)
    yield from sitemaps(catalogue, site)
    yield pages.robots(site)
