"""Every document of the site: its table of contents."""

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType

from generator.catalogue.catalogue import Catalogue
from generator.catalogue.ledger import Lead, Ledger
from generator.catalogue.namesakes import Namesakes
from generator.entries.history import History
from generator.exports.api import api_documents
from generator.exports.citations import citation_documents
from generator.exports.files import export_documents
from generator.exports.guide import data_page, llms
from generator.exports.markdown import markdown_documents
from generator.feeds.feeds import feed_documents, last_feeds
from generator.pages import (
    calendar,
    day,
    home,
    indexes,
    listings,
    offline,
    overviews,
    reading_list,
    redirects,
    removed,
    submission,
    topic_model,
    weeks_and_months,
)
from generator.pages.cards import Cards
from generator.pages.paper import paper_pages
from generator.pages.reasons import Related
from generator.pages.schema import feeds_schema, schema
from generator.pages.sitemaps import sitemaps
from generator.pages.trending import trending_page
from generator.pages.trends import trends_page
from generator.search.files import search_documents
from generator.site.settings import Site
from generator.typeset.documents import Document

NONE: Mapping[str, Related] = MappingProxyType({})
"""No paper is related to any other."""
UNKNOWN: Mapping[str, History] = MappingProxyType({})
"""No entry has a history."""


def documents(
    catalogue: Catalogue,
    site: Site,
    related: Mapping[str, Related] = NONE,
    histories: Mapping[str, History] = UNKNOWN,
) -> Iterator[Document]:
    """Everything that is written below `docs/`, in a fixed order. By the id of each paper,
    `related` are those that are related to it, and `histories` what is known of its entry's."""
    planned: set[str] = set()
    for document in _current_documents(catalogue, site, related, histories):
        planned.add(published_address(document.path))
        yield document
    planned.discard("")
    yield from redirects.last_resorts(catalogue, site, planned)
    yield from last_feeds(catalogue, site, planned)


def published_address(path: str) -> str:
    """The address, relative to the site's root, that the file at `path` has for readers who keep it
    or a program that asks for it again: that of a page or a feed. Empty for any other file."""
    folder, _, name = path.rpartition("/")
    above = f"{folder}/" if folder else ""
    if name in ("index.md", "index.html"):
        return above
    if name.endswith(".md"):
        return f"{above}{name[:-3]}/"
    return path if path.startswith("feeds/") else ""


def note_addresses(catalogue: Catalogue, paths: Iterable[str]) -> Ledger:
    """The ledger of a `catalogue` with the addresses of all documents of its plan, by `paths`."""
    ledger = catalogue.ledger
    urls = {url for path in paths if (url := published_address(path))}
    names: dict[str, str] = {}
    leads: dict[str, Lead] = {}
    for listing in catalogue.all_listings:
        names[f"{listing.key}/"] = listing.name
        for key in listing.keys[1:]:
            if f"{key}/" not in ledger.leads:
                leads[f"{key}/"] = Lead(f"{listing.key}/")
    new = urls - ledger.addresses - leads.keys()
    return ledger.add({}, {url: names.get(url, "") for url in new}, leads)


def _current_documents(
    catalogue: Catalogue,
    site: Site,
    related: Mapping[str, Related],
    histories: Mapping[str, History],
) -> Iterator[Document]:
    """What the entries say, and what was removed."""
    cards = Cards(catalogue, site)
    yield home.home_page(catalogue, site, cards)
    yield from paper_pages(catalogue, cards, related, histories)
    yield overviews.papers_overview(catalogue, cards)
    yield from removed.removed_pages(catalogue, site)
    yield calendar.calendar_page(catalogue, site)
    yield from calendar.year_pages(catalogue, site)
    yield from weeks_and_months.month_pages(catalogue, cards)
    yield from weeks_and_months.week_pages(catalogue, cards)
    yield from overviews.week_overviews(catalogue, site)
    yield from day.day_pages(catalogue, cards)
    for family in catalogue.families:
        yield from indexes.index_pages(catalogue, family, site)
    namesakes = Namesakes(catalogue)
    for listing in (*catalogue.all_listings, *catalogue.emptied.values()):
        yield from listings.listing_pages(listing, cards, namesakes)
    yield trending_page(catalogue, site)
    yield trends_page(catalogue, site)
    yield home.subscribe_page(catalogue, site)
    yield from search_documents(catalogue, site)
    yield reading_list.reading_list_page(catalogue, site)
    yield offline.offline_page(catalogue, site)
    yield offline.web_manifest(site)
    yield reading_list.moved_papers(catalogue)
    yield submission.submit_page(catalogue, site)
    yield topic_model.topic_model(catalogue)
    yield from submission.contribute_page(site)
    yield schema(catalogue, site)
    yield feeds_schema(catalogue, site)
    yield from redirects.redirects(catalogue, site)
    yield from feed_documents(catalogue, site)
    yield from citation_documents(catalogue, site)
    yield from api_documents(catalogue, site)
    yield from markdown_documents(catalogue, site)
    yield from export_documents(catalogue, site, site.settings.exports)
    yield data_page(catalogue, site)
    yield llms(catalogue, site)
    yield from sitemaps(catalogue, site)
    yield home.robots(site)
