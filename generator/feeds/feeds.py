"""RSS 2.0 and Atom (RFC 4287) feeds, through feedgen.

Each format gets a generator of its own: feedgen keeps one set of fields for both, and what is
right in one (escaped titles, the channel's link) is wrong in the other.
"""

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, time

from feedgen.entry import FeedEntry
from feedgen.feed import FeedGenerator

from generator.catalogue.catalogue import Catalogue, Listing, Renditions, newest_days
from generator.entries import text
from generator.site import addresses
from generator.site.settings import Site
from generator.typeset.documents import Document
from generator.typeset.rendition import Item, Rendition, read_item

ITEMS = 100
"""How many papers a feed holds, and the rest of the last of their days."""
NO_PAPER_YET = date(1970, 1, 1)


def feed_documents(catalogue: Catalogue, site: Site) -> Iterator[Document]:
    """The feed of all papers, and those of listings, in each format. A listing keeps the feeds of
    its former slugs."""
    newest = newest_days(catalogue.papers, ITEMS)
    yield from _formats(
        site, addresses.FEED_FORMATS, "all", site.name, site.description, "", newest
    )
    for listing in catalogue.all_listings:
        if listing.feed_formats:
            yield from _of_listing(site, listing)


def _of_listing(site: Site, listing: Listing) -> Iterator[Document]:
    family = listing.family
    title, page = f"{listing.name} \u00b7 {site.name}", listing.address().url
    description = listing.description or f"Papers {family.relation} {listing.name}."
    newest = newest_days(listing.papers, family.feed_items)
    for slug in (listing.slug, *listing.aliases):
        name = family.key_of(slug)
        yield from _formats(site, listing.feed_formats, name, title, description, page, newest)


def _formats(
    site: Site,
    formats: Iterable[str],
    name: str,
    title: str,
    description: str,
    page: str,
    papers: Renditions,
) -> Iterator[Document]:
    for format in formats:
        inputs = (site, format, name, title, description, page, papers)
        yield Document(addresses.feed(name, format).file, _feed, inputs)


def _feed(
    site: Site, format: str, name: str, title: str, description: str, page: str, papers: Renditions
) -> str:
    address = addresses.feed(name, format)
    feed = FeedGenerator()
    feed.id(site.tag(f"feed/{name}"))
    feed.link(href=site.absolute(address.url), rel="self", type=addresses.FEED_FORMATS[format])
    feed.link(href=site.absolute(page), rel="alternate", type="text/html")
    feed.generator(generator="Daily Papers")
    feed.language("en")
    feed.updated(_midnight(max((paper.changed for paper in papers), default=NO_PAPER_YET)))
    if format == "rss":
        feed.load_extension("dc")
        feed.title(text.to_feed_title(title))
        feed.description(text.to_feed_title(description))
        feed.lastBuildDate(feed.updated())
    else:
        feed.title(text.to_plain(title))
        feed.subtitle(text.to_plain(description))
        feed.author(name=site.name)  # RFC 4287 wants one for papers that name nobody
    for paper in papers:
        entry, item = feed.add_entry(order="append"), read_item(paper)
        _fill_both(entry, paper, item, site)
        (_fill_rss if format == "rss" else _fill_atom)(entry, paper, item)
    xml: bytes = (feed.rss_str if format == "rss" else feed.atom_str)(pretty=True)
    return xml.decode()


def _fill_both(entry: FeedEntry, paper: Rendition, item: Item, site: Site) -> None:
    entry.guid(site.paper_tag(paper.id), permalink=False)
    entry.link(href=site.absolute(addresses.paper(paper.id).url), rel="alternate")
    entry.published(_midnight(paper.day))
    for slug, name in item.topics:
        entry.category(term=slug, label=name)


def _fill_rss(entry: FeedEntry, paper: Rendition, item: Item) -> None:
    entry.title(item.rss_title)
    entry.description(item.rss_description)
    entry.content(item.content, type="CDATA")
    entry.dc.dc_creator(item.authors)


def _fill_atom(entry: FeedEntry, paper: Rendition, item: Item) -> None:
    entry.title(item.title)
    entry.updated(_midnight(paper.changed))
    entry.content(item.content, type="html")
    if item.authors:
        entry.author([{"name": name} for name in item.authors])


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), UTC)
