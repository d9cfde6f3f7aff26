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
from generator.typeset.rendition import Item, Rendition, item

ITEMS = 100
"""How many papers a feed holds, and the rest of the last of their days."""
ITEMS_OF_NAMES = 10
"""The same for an author or an organization: there are many, and few have papers every day."""
NO_PAPER_YET = date(1970, 1, 1)


def feeds(catalogue: Catalogue, site: Site) -> Iterator[Document]:
    """The feed of all papers, and the feed of each topic, in each format; those of organizations
    and authors as Atom. A topic's former slugs keep theirs."""
    newest = newest_days(catalogue.papers, ITEMS)
    yield from _formats(site, "all", site.name, site.description, "", newest)
    for slug, topic in catalogue.topics.root.items():
        listing = catalogue.by_topic[slug]
        title, page = f"{topic.name} \u00b7 {site.name}", listing.address().url
        newest = newest_days(listing.papers, ITEMS)
        for name in (slug, *topic.aliases):
            feed = addresses.listing_feed_name("topics", name)
            yield from _formats(site, feed, title, topic.description, page, newest)
    yield from _of_names(site, "from", catalogue.by_organization.values())
    yield from _of_names(site, "by", catalogue.by_author.values())


def _of_names(site: Site, which: str, listings: Iterable[Listing]) -> Iterator[Document]:
    for each in listings:
        if each.feed:
            said = f"{each.name} \u00b7 {site.name}", f"Papers {which} {each.name}."
            newest = newest_days(each.papers, ITEMS_OF_NAMES)
            inputs = (site, "atom", each.feed, *said, each.address().url, newest)
            yield Document(addresses.feed(each.feed, "atom").file, _feed, inputs)


def _formats(
    site: Site, name: str, title: str, description: str, page: str, papers: Renditions
) -> Iterator[Document]:
    for format in addresses.FEED_FORMATS:
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
        entry, said = feed.add_entry(order="append"), item(paper)
        _of_both(entry, paper, said, site)
        (_rss if format == "rss" else _atom)(entry, paper, said)
    written: bytes = (feed.rss_str if format == "rss" else feed.atom_str)(pretty=True)
    return written.decode()


def _of_both(entry: FeedEntry, paper: Rendition, said: Item, site: Site) -> None:
    entry.guid(site.paper_tag(paper.id), permalink=False)
    entry.link(href=site.absolute(addresses.paper(paper.id).url), rel="alternate")
    entry.published(_midnight(paper.day))
    for slug, name in said.topics:
        entry.category(term=slug, label=name)


def _rss(entry: FeedEntry, paper: Rendition, said: Item) -> None:
    entry.title(said.rss_title)
    entry.description(said.rss_description)
    entry.content(said.content, type="CDATA")
    entry.dc.dc_creator(said.authors)


def _atom(entry: FeedEntry, paper: Rendition, said: Item) -> None:
    entry.title(said.title)
    entry.updated(_midnight(paper.changed))
    entry.content(said.content, type="html")
    if said.authors:
        entry.author([{"name": name} for name in said.authors])


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), UTC)
