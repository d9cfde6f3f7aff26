"""Every feed of the site: which there are, and which papers each has.

A feed holds its newest items and goes on in archive documents, one a month (RFC 5005). A month is
either in the feed or in an archive, never in both, so a reader who follows `prev-archive` to the
end gets every item exactly once. An example, the feed of a topic with 300 papers, in August 2026:

    feeds/topics/birds.rss, .atom, .json    June to August: 100 papers, and 60 days at least
    feeds/topics/birds/2026-05.atom         the papers of May, with a link to April
    feeds/topics/birds/2026-04.atom         …

The day of an item is the one on which it came into the feed, by the ledger.
"""

from collections.abc import Callable, Collection, Iterator, Sequence
from datetime import date
from typing import NamedTuple

from generator.catalogue.catalogue import Catalogue, Listing, Renditions
from generator.catalogue.ledger import ARCHIVE, MERGED
from generator.catalogue.named_feeds import papers_of
from generator.catalogue.removals import removals
from generator.catalogue.trending import leaders_by_feed
from generator.feeds.archives import DAYS, archive_places, archived_months, first_day
from generator.feeds.corrections import correction_documents
from generator.feeds.digests import daily_feed, past_weeks, weekly_feed
from generator.feeds.documents import (
    Chain,
    Feed,
    Notice,
    Tombstone,
    address_of,
    feed_of,
    formats_of,
    paper_feed,
)
from generator.feeds.moments import Dated, ItemDays, moments_of
from generator.feeds.notices import notices_of, tombstones_in
from generator.feeds.opml import opml_documents
from generator.site import addresses
from generator.site.dates import Month
from generator.site.feed_kinds import (
    ALL,
    CODE,
    CORRECTIONS,
    DAILY,
    NOTABLE,
    NOTABLE_UPVOTES,
    WEEKLY,
    FeedKind,
    kinds_of,
    named_kinds,
)
from generator.site.settings import Site
from generator.typeset.documents import Document
from generator.typeset.rendition import Rendition


class Content(NamedTuple):
    """A feed with all papers that it ever had; how many days of them it holds at least, before the
    archives begin; the function that makes its text; and what else it says."""

    feed: Feed
    papers: Dated
    days: int = DAYS
    make: Callable[..., str] = paper_feed
    notices: tuple[Notice, ...] = ()
    tombstones: tuple[Tombstone, ...] = ()


def feed_documents(catalogue: Catalogue, site: Site) -> Iterator[Document]:
    """Every feed in its formats, the archives of each, and the lists of feeds."""
    feeds = Feeds(catalogue, site)
    kinds = [*feeds.of_all_papers(), *feeds.of_named()]
    for content in (*kinds, *feeds.of_listings()):
        yield from feeds.documents(content)
    every = [content.feed for content in kinds]
    if CORRECTIONS in kinds_of(site.settings):
        yield from correction_documents(catalogue, site)
        every.append(feed_of(CORRECTIONS, site))
    outlines = tuple((feed.title, feed.name, feed.page) for feed in every)
    yield from opml_documents(catalogue, site, (site.name, outlines))


def last_feeds(catalogue: Catalogue, site: Site, planned: Collection[str]) -> Iterator[Document]:
    """A feed without items at the address of each feed and archive that the ledger knows, and that
    is none of the `planned` ones."""
    for url in sorted(catalogue.ledger.pages.keys() - planned):
        name, _, format = url.removeprefix("feeds/").rpartition(".")
        place = Chain()
        if match := ARCHIVE.fullmatch(url):
            name, place = match[1], Chain((int(match[2]), int(match[3])))
        if url.startswith("feeds/") and format in addresses.FEED_FORMATS:
            ended = Feed(
                name, f"{name} \u00b7 {site.name}", site.language.gettext("This feed has ended.")
            )
            yield Document(url, paper_feed, (site, ended, format, place, (), ()))


class Feeds:
    """The feeds of a catalogue's papers."""

    def __init__(self, catalogue: Catalogue, site: Site) -> None:
        self._catalogue = catalogue
        self._site = site
        self._days = ItemDays(catalogue)
        self._papers = self._days.dated(catalogue.papers)
        self._moments = moments_of(self._papers)
        self._removed = removals(catalogue)

    def of_all_papers(self) -> Iterator[Content]:
        """The feeds that choose among all papers, or tell of all in another way."""
        papers, site = self._catalogue.papers, self._site
        kinds = kinds_of(site.settings)
        everything = Feed(ALL.name, site.name, site.description)
        yield Content(everything, self._papers, tombstones=self._tombstones(ALL.name))
        if DAILY in kinds:
            yield Content(feed_of(DAILY, site), self._papers, make=daily_feed)
        if WEEKLY in kinds:
            yield Content(feed_of(WEEKLY, site), past_weeks(self._papers), make=weekly_feed)
        if NOTABLE in kinds:
            yield self._of_some(NOTABLE, [it for it in papers if it.upvotes >= NOTABLE_UPVOTES])
        for kind, leaders in leaders_by_feed(self._catalogue):
            if kind in kinds:
                yield self._of_some(kind, leaders)
        if CODE in kinds:
            yield self._of_some(CODE, [paper for paper in papers if paper.code])

    def of_named(self) -> Iterator[Content]:
        """The feeds that the owner describes."""
        described = self._catalogue.named_feeds
        for kind in named_kinds(described):
            yield self._of_some(kind, papers_of(described.root[kind.name], self._catalogue))

    def _of_some(self, kind: FeedKind, papers: Sequence[Rendition]) -> Content:
        """The feed of a `kind`, which has some of the papers."""
        dated = self._days.dated(tuple(papers), [kind.name])
        return Content(feed_of(kind, self._site), dated, tombstones=self._tombstones(kind.name))

    def of_listings(self) -> Iterator[Content]:
        """The feed of each listing, also under each of its former slugs."""
        for listing in (*self._catalogue.all_listings, *self._catalogue.emptied.values()):
            if listing.feed_formats:
                for slug in (listing.slug, *listing.aliases):
                    yield self._of_listing(listing, slug)

    def _of_listing(self, listing: Listing, slug: str) -> Content:
        """The feed of a listing under one of its slugs. That of a topic which became part of
        another has the papers that it had, and those that came to the whole since."""
        family, key, ledger = listing.family, listing.family.key_of(slug), self._catalogue.ledger
        papers = self._days.dated(listing.papers, listing.keys)
        lead = ledger.leads.get(f"{key}/")
        since = lead.day if lead and lead.how == MERGED and slug != listing.slug else None
        if since:
            papers = [it for it in papers if it[0] >= since or self._days.was_in(it[1], key)]
        has_archives = slug == listing.slug or since or key in ledger.archives
        feed = Feed(
            name=key,
            title=f"{listing.name} \u00b7 {self._site.name}",
            description=listing.description
            or self._site.language.gettext(family.words.feed, name=listing.name),
            page=listing.address().url,
            archives="" if has_archives else listing.key,
            formats=listing.feed_formats,
            is_brief=family.feed_is_brief,
        )
        notices = tuple(notices_of(self._catalogue, self._site, listing, slug))
        gone = self._tombstones(*listing.keys)
        return Content(feed, papers, family.feed_days, notices=notices, tombstones=gone)

    def _tombstones(self, *feeds: str) -> tuple[Tombstone, ...]:
        return tombstones_in(feeds, self._removed, self._site)

    def documents(self, content: Content) -> Iterator[Document]:
        """The feed in its formats, then its archives."""
        feed = content.feed
        published = self._catalogue.ledger.archives.get(feed.name, ())
        days = [day for day, _ in content.papers]
        first = first_day(days, content.days, published)

        def month_of(day: date) -> Month | None:
            return (day.year, day.month) if day < first else None

        months: dict[Month | None, list[Rendition]] = {}
        for day, paper in content.papers:
            months.setdefault(month_of(day), []).append(paper)
        days += [notice.day for notice in content.notices]
        days += [tombstone.noticed for tombstone in content.tombstones]
        for place in archive_places(archived_months(days, first, published)):
            part = content._replace(
                notices=tuple(it for it in content.notices if month_of(it.day) == place.month),
                tombstones=tuple(
                    it for it in content.tombstones if month_of(it.noticed) == place.month
                ),
            )
            papers = tuple(months.get(place.month, ()))
            if place.month is None or not feed.archives:
                for format in formats_of(self._site, feed, place.month):
                    yield self._document(part, format, place, papers)

    def _document(self, part: Content, format: str, place: Chain, papers: Renditions) -> Document:
        address = address_of(part.feed, format, place.month)
        inputs: tuple[object, ...] = (self._site, part.feed, format, place, papers)
        if part.make is paper_feed:
            inputs = (*inputs, self._moments.of(papers))
        inputs = (*inputs, self._days.shifts(papers))
        if part.notices or part.tombstones:
            inputs = (*inputs, part.notices, part.tombstones)
        return Document(address.file, part.make, inputs)
