"""The text of a feed: RSS 2.0, Atom (RFC 4287) or JSON Feed 1.1, and archives (RFC 5005).

feedgen writes the head of a feed of XML; the items, which were typeset once, go in before its end.
Each format gets a generator of its own, since feedgen keeps one set of fields for both, and what
is right in one (escaped titles, the channel's link) is wrong in the other.
"""

from collections.abc import Iterable, Iterator
from datetime import date, datetime, timedelta
from email.utils import format_datetime
from typing import Any, NamedTuple

from feedgen.ext.base import BaseExtension
from feedgen.feed import FeedGenerator
from lxml import etree

from generator.catalogue.catalogue import Renditions
from generator.entries import text
from generator.entries.phrases import translatable
from generator.feeds.moments import Moment, Shifts, moment
from generator.site import addresses
from generator.site.addresses import Address
from generator.site.dates import Month
from generator.site.feed_kinds import DAILY, WEEKLY, FeedKind, words_of
from generator.site.settings import Site
from generator.typeset.documents import AS_JSON, render
from generator.typeset.feed_items import ATOM_NAMESPACE, DATES, WRITERS, Item, item_text

NO_PAPER_YET = moment(date(1970, 1, 1), 0)
CC0 = "https://creativecommons.org/publicdomain/zero/1.0/"
RIGHTS = translatable("The entries are in the public domain (CC0 1.0): %(address)s")
MINUTES = 180
"""How long a reader may keep a feed before it asks again. There is no `skipDays`: entries do not
say on which days none will come, and a correction may come on any."""
HISTORY = "http://purl.org/syndication/history/1.0"
TOMBSTONES = "http://purl.org/atompub/tombstones/1.0"
SYNDICATION = "http://purl.org/rss/1.0/modules/syndication/"
ENDS = {"rss": "</channel>", "atom": "</feed>"}
Link = tuple[str, str, str]
"""A link of a feed: its relation, its address and its media type."""


class Feed(NamedTuple):
    """What a feed says of itself."""

    name: str
    """Its address below `/feeds/`, without format: `topics/birds`."""
    title: str
    description: str
    page: str = ""
    """The page that has the same papers, relative to the site's root."""
    archives: str = ""
    """The name of the feed whose archives it goes on in, where these are not its own."""
    formats: tuple[str, ...] = tuple(addresses.FEED_FORMATS)
    is_brief: bool = False
    """Whether its items have a summary alone."""


def feed_of(kind: FeedKind, site: Site) -> Feed:
    """What the feed of a `kind` says of itself."""
    page = addresses.CALENDAR.url if kind in (DAILY, WEEKLY) else ""
    title, about = words_of(kind, site.language)
    return Feed(kind.name, f"{title} \u00b7 {site.name}", about, page)


def formats_of(site: Site, feed: Feed, month: Month | None) -> tuple[str, ...]:
    """The formats of a `feed`, or of its archive of a `month`."""
    if month is None:
        return feed.formats
    archived = ("atom", "json") if site.settings.json_archives else ("atom",)
    return tuple(format for format in archived if format in feed.formats)


def address_of(feed: Feed, format: str, month: Month | None) -> Address:
    """Where a `feed`, or its archive of a `month`, is in a `format`."""
    if month is None:
        return addresses.feed(feed.name, format)
    return addresses.feed_archive(feed.name, month, format)


class Chain(NamedTuple):
    """The place of a document in the chain of a feed's documents: the month that an archive is
    of (None for the feed itself), and the months of the archives before and after it."""

    month: Month | None = None
    older: Month | None = None
    newer: Month | None = None


class Notice(NamedTuple):
    """An item that tells subscribers of a feed what became of the feed itself, or of a paper."""

    day: date
    tag: str
    url: str
    """Relative to the site's root."""
    title: str
    summary: str


class Tombstone(NamedTuple):
    """What stands in Atom in the place of an item whose paper was removed (RFC 6721)."""

    noticed: date
    """The day by which it is in a feed or an archive."""
    tag: str
    removed: date


class DatedItem(NamedTuple):
    """A typeset item of a feed, its format (also `brief_atom` and `brief_json`), and when it was
    published and updated."""

    format: str
    text: str
    published: datetime
    updated: datetime


def paper_feed(
    site: Site,
    feed: Feed,
    format: str,
    chain: Chain,
    papers: Renditions,
    moments: tuple[Moment, ...],
    shifts: Shifts = (),
    notices: tuple[Notice, ...] = (),
    tombstones: tuple[Tombstone, ...] = (),
) -> str:
    """The text of a document of a feed with an item for each of the `papers`, of which some came on
    another day than their own; with `notices` above, and in Atom with `tombstones` below them."""
    name = f"brief_{format}" if chain.month or feed.is_brief else format
    days = dict(shifts)
    items: list[DatedItem] = []
    for notice in notices:
        written = WRITERS[format](notice_item(site, notice))
        items.append(DatedItem(format, written, moment(notice.day, 0), moment(notice.day, 0)))
    for paper, seconds in zip(papers, moments, strict=True):
        day = paper.day + timedelta(days.get(paper.id, 0))
        published = moment(day, seconds.published)
        updated = moment(max(paper.changed, day), seconds.updated)
        items.append(DatedItem(name, item_text(paper, name), published, updated))
    return write_feed(site, feed, format, chain, items, tombstones)


def notice_item(site: Site, notice: Notice) -> Item:
    """The item of a notice."""
    url = site.absolute(notice.url)
    content = render(site.language, "notice.html", {"url": url, "notice": notice})
    return Item(notice.tag, url, notice.title, notice.summary, content)


def write_feed(
    site: Site,
    feed: Feed,
    format: str,
    chain: Chain,
    items: list[DatedItem],
    tombstones: tuple[Tombstone, ...] = (),
) -> str:
    """The text of a document of a feed, in one of `addresses.FEED_FORMATS`."""
    if format == "json":
        return _write_json(site, feed, chain, items)
    generator = _begin(site, feed, format, chain)
    generator.updated(max((item.updated for item in items), default=NO_PAPER_YET))
    generator.lastBuildDate(generator.updated())
    xml: bytes = (generator.rss_str if format == "rss" else generator.atom_str)(pretty=True)
    whole = xml.decode().replace("+00:00</updated>", "Z</updated>")  # as the items write it
    head, end, tail = whole.rpartition(ENDS[format])
    gone = map(_write_tombstone, tombstones if format == "atom" else ())
    return "".join([head.rstrip(), "\n", *_insert_dates(items), *gone, end, tail])


def _write_tombstone(tombstone: Tombstone) -> str:
    """A `deleted-entry` (RFC 6721): the id of the item, and noon UTC of the day on which its paper
    was removed."""
    element = etree.Element(f"{{{TOMBSTONES}}}deleted-entry", nsmap={"at": TOMBSTONES})
    element.set("ref", tombstone.tag)
    element.set("when", f"{moment(tombstone.removed, 0):%Y-%m-%dT%H:%M:%SZ}")
    return f"{etree.tostring(element, encoding='unicode')}\n"


def _begin(site: Site, feed: Feed, format: str, chain: Chain) -> FeedGenerator:
    """A generator with all that a feed says of itself."""
    generator = FeedGenerator()
    generator.id(site.tag(f"feed/{feed.name}"))
    generator.generator(generator="Daily Papers")
    generator.language(site.language.tag)
    generator.rights(site.language.gettext(RIGHTS, address=CC0))
    links = list(_links(site, feed, format, chain))
    for relation, url, media_type in links:  # RSS takes the last one for the channel's own
        generator.link(href=url, rel=relation, type=media_type)
    generator.register_extension("more", lambda: _More(format, links, chain.month))
    title = _title(site, feed, chain)
    if format == "rss":
        generator.load_extension("dc", atom=False)
        generator.title(text.escape_for_rss(text.to_plain(title)))
        generator.description(text.escape_for_rss(text.to_plain(feed.description)))
        generator.ttl(str(MINUTES))
        generator.image(site.absolute(site.icon), link=site.absolute(feed.page))
    else:
        generator.title(text.to_plain(title))
        generator.subtitle(text.to_plain(feed.description))
        generator.author(name=site.name)  # RFC 4287 wants one for papers that name nobody
        generator.icon(site.absolute(site.icon))
        generator.logo(site.absolute(site.icon))
    return generator


def _links(site: Site, feed: Feed, format: str, chain: Chain) -> Iterator[Link]:
    atom = addresses.FEED_FORMATS["atom"]
    archives = feed.archives or feed.name
    around = {"prev-archive": chain.older, "next-archive": chain.newer}
    for relation, month in around.items():
        if month:
            yield relation, site.absolute(addresses.feed_archive(archives, month).url), atom
    if site.settings.hub and not chain.month:
        yield "hub", site.settings.hub, ""
    own = address_of(feed, format, chain.month)
    yield "self", site.absolute(own.url), addresses.FEED_FORMATS[format]
    if chain.month:
        yield "current", site.absolute(address_of(feed, format, None).url), atom
    yield "alternate", site.absolute(feed.page), "text/html"


def _title(site: Site, feed: Feed, chain: Chain) -> str:
    return f"{feed.title} \u00b7 {site.language.month(chain.month)}" if chain.month else feed.title


class _More(BaseExtension):  # type: ignore[misc]
    """What feedgen has no field for: the mark of an archive and, in RSS, links other than that to
    the feed itself, and how often to ask. (feedgen's own extension misspells `updatePeriod`.)"""

    def __init__(self, format: str, links: Iterable[Link], month: Month | None) -> None:
        self._format = format
        self._links = [link for link in links if link[0].endswith(("-archive", "hub"))]
        self._is_archive = month is not None

    def extend_ns(self) -> dict[str, str]:
        """The namespaces, by prefix."""
        history = {"fh": HISTORY} if self._is_archive else {}
        return history | ({"sy": SYNDICATION} if self._format == "rss" else {})

    def extend_rss(self, feed: Any) -> Any:
        """Adds to the channel of RSS."""
        channel = feed[0]
        for relation, url, media_type in self._links:
            kind = {"type": media_type} if media_type else {}
            etree.SubElement(channel, f"{{{ATOM_NAMESPACE}}}link", rel=relation, href=url, **kind)
        etree.SubElement(channel, f"{{{SYNDICATION}}}updatePeriod").text = "hourly"
        every = str(MINUTES // 60)
        etree.SubElement(channel, f"{{{SYNDICATION}}}updateFrequency").text = every
        return feed

    def extend_atom(self, feed: Any) -> Any:
        """Adds to the feed of Atom."""
        if self._is_archive:
            etree.SubElement(feed, f"{{{HISTORY}}}archive")
        return feed


def _insert_dates(items: list[DatedItem]) -> Iterator[str]:
    return (f"{item.text.replace(DATES, _dates(item), 1)}\n" for item in items)


def _dates(item: DatedItem) -> str:
    """The dates of an item, as its format writes them. A brief entry of Atom has `published` only
    where it differs from `updated`, which otherwise stands for both."""
    is_updated = item.updated != item.published
    published, updated = (f"{when:%Y-%m-%dT%H:%M:%SZ}" for when in (item.published, item.updated))
    if item.format.endswith("atom"):
        first = f"<published>{published}</published>"
        needs_both = is_updated or item.format == "atom"
        return f"{first if needs_both else ''}<updated>{updated}</updated>"
    if item.format.endswith("json"):
        modified = f',"date_modified":"{updated}"' if is_updated else ""
        return f',"date_published":"{published}"{modified}'
    modified = f"<atom:updated>{updated}</atom:updated>" if is_updated else ""
    return f"<pubDate>{format_datetime(item.published)}</pubDate>{modified}"


def _write_json(site: Site, feed: Feed, chain: Chain, items: list[DatedItem]) -> str:
    head: dict[str, Any] = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": text.to_plain(_title(site, feed, chain)),
        "description": text.to_plain(feed.description),
        "home_page_url": site.absolute(feed.page),
        "feed_url": site.absolute(address_of(feed, "json", chain.month).url),
        "icon": site.absolute(site.icon),
        "favicon": site.absolute(site.icon),
        "language": site.language.tag,
        "authors": [{"name": site.name}],
        "_rights": {"license": CC0},
    }
    if chain.older and site.settings.json_archives:
        older = addresses.feed_archive(feed.archives or feed.name, chain.older, "json")
        head["next_url"] = site.absolute(older.url)
    if site.settings.hub and not chain.month:
        head["hubs"] = [{"type": "WebSub", "url": site.settings.hub}]
    written = "".join(_insert_dates(items)).rstrip().replace("}\n{", "},\n{")
    return f'{AS_JSON(head)[:-1]},"items":[\n{written}\n]}}\n'
