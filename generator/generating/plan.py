"""Every document of the site: its table of contents."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from generator.catalogue.catalogue import Catalogue, Renditions
from generator.entries.history import History
from generator.feeds.feeds import feeds
from generator.pages import (
    calendar,
    day,
    home,
    indexes,
    listings,
    reading_list,
    submission,
    weeks_and_months,
)
from generator.pages.cards import Cards
from generator.pages.paper import papers
from generator.pages.schema import schema
from generator.pages.sitemaps import sitemaps
from generator.pages.trends import trends
from generator.search.files import search
from generator.site.settings import Site
from generator.typeset.documents import Document

NONE: Mapping[str, Renditions] = MappingProxyType({})
"""No paper is related to any other."""
UNKNOWN: Mapping[str, History] = MappingProxyType({})
"""No entry has a history."""


def documents(
    catalogue: Catalogue,
    site: Site,
    related: Mapping[str, Renditions] = NONE,
    histories: Mapping[str, History] = UNKNOWN,
) -> Iterator[Document]:
    """Everything that is written below `docs/`, in a fixed order. By the id of each paper,
    `related` are those that are related to it, and `histories` what is known of its entry's."""
    cards = Cards(catalogue, site)
    yield home.home(catalogue, site, cards)
    yield from papers(catalogue, cards, related, histories)
    yield calendar.calendar(catalogue, site)
    yield from calendar.years(catalogue, site)
    yield from weeks_and_months.months(catalogue, cards)
    yield from weeks_and_months.weeks(catalogue, cards)
    yield from day.days(catalogue, cards)
    yield indexes.topic_index(catalogue, site)
    yield from listings.topics(catalogue, cards)
    yield indexes.author_index(catalogue, site)
    yield from listings.authors(catalogue, cards)
    yield indexes.organization_index(catalogue, site)
    yield from listings.organizations(catalogue, cards)
    yield trends(catalogue, site)
    yield home.subscribe(catalogue, site)
    yield from search(catalogue, site)
    yield reading_list.reading_list(catalogue)
    yield submission.submit(catalogue, site)
    yield from submission.contribute(site)
    yield schema(catalogue, site)
    yield from home.redirects(catalogue, site)
    yield from feeds(catalogue, site)
    yield from sitemaps(catalogue, site)
    yield home.robots(site)
