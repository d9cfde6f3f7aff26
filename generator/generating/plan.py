"""Every document of the site: its table of contents."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from generator.catalogue.catalogue import Catalogue, Renditions
from generator.catalogue.namesakes import Namesakes
from generator.entries.history import History
from generator.exports.api import api_documents
from generator.exports.citations import citation_documents
from generator.exports.files import export_documents
from generator.exports.guide import data_page, llms
from generator.feeds.feeds import feed_documents
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
from generator.pages.paper import paper_pages
from generator.pages.schema import schema
from generator.pages.sitemaps import sitemaps
from generator.pages.trends import trends_page
from generator.search.files import search_documents
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
    yield home.home_page(catalogue, site, cards)
    yield from paper_pages(catalogue, cards, related, histories)
    yield calendar.calendar_page(catalogue, site)
    yield from calendar.year_pages(catalogue, site)
    yield from weeks_and_months.month_pages(catalogue, cards)
    yield from weeks_and_months.week_pages(catalogue, cards)
    yield from day.day_pages(catalogue, cards)
    for family in catalogue.families:
        yield indexes.index_page(catalogue, family, site)
    namesakes = Namesakes(catalogue)
    for listing in catalogue.all_listings:
        yield from listings.listing_pages(listing, cards, namesakes)
    yield trends_page(catalogue, site)
    yield home.subscribe_page(catalogue, site)
    yield from search_documents(catalogue, site)
    yield reading_list.reading_list_page(catalogue)
    yield submission.submit_page(catalogue, site)
    yield from submission.contribute_page(site)
    yield schema(catalogue, site)
    yield from home.redirects(catalogue, site)
    yield from feed_documents(catalogue, site)
    yield from citation_documents(catalogue, site)
    yield from api_documents(catalogue, site)
    yield from export_documents(catalogue, site, site.settings.exports)
    yield data_page(catalogue, site)
    yield llms(catalogue, site)
    yield from sitemaps(catalogue, site)
    yield home.robots(site)
