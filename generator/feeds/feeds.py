"""Every feed of the site: which there are, and which papers each has.

A feed holds its newest items and goes on in archive documents, one a month (RFC 5005). A month is
either in the feed or in an archive, never in both, so a reader who follows `prev-archive` to the
end gets every item exactly once. An example, the feed of a topic with 300 papers, in August 2026:

    feeds/topics/birds.rss, .atom, .json    June to August: 100 papers, and 60 days at least
    feeds/topics/birds/2026-05.atom         the papers of May, with a link to April
    feeds/topics/birds/2026-04.atom         …
"""

from collections.abc import Callable, Iterator
from datetime import date
from typing import NamedTuple

from generator.catalogue.catalogue import Catalogue, Listing, Renditions
from generator.feeds.archives import DAYS, archive_places, archived_months, first_day
from generator.feeds.corrections import correction_documents
from generator.feeds.digests import (
    daily_feed,
    day_of,
    end_of_week,
    papers_of_past_weeks,
    weekly_feed,
)
from generator.feeds.documents import Chain, Feed, feed_of, paper_feed
from generator.feeds.moments import Moments, moments_of
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
)
from generator.site.settings import Site
from generator.typeset.documents import Document
from generator.typeset.rendition import Rendition

ALL_FORMATS = tuple(addresses.FEED_FORMATS)


class Content(NamedTuple):
    """A feed with all papers that it ever had, newest first; how many days of them it holds at
    least, before the archives begin; and, of a digest, the function that makes its text and the
    day of the item that has a paper."""

    feed: Feed
    papers: Renditions
    days: int = DAYS
    make: Callable[..., str] = paper_feed
    day_of: Callable[[Rendition], date] = day_of


def feed_documents(catalogue: Catalogue, site: Site) -> Iterator[Document]:
    """Every feed in its formats, the archives of each, and the lists of feeds."""
    moments = moments_of(catalogue)
    kinds = list(_of_all_papers(catalogue, site))
    for content in (*kinds, *_of_listings(catalogue, site)):
        yield from _documents(content, site, moments)
    yield from correction_documents(catalogue, site)
    feeds = [*(content.feed for content in kinds), feed_of(CORRECTIONS, site)]
    outlines = tuple((feed.title, feed.name, feed.page) for feed in feeds)
    yield from opml_documents(catalogue, site, (site.name, outlines))


def _of_all_papers(catalogue: Catalogue, site: Site) -> Iterator[Content]:
    """The feeds that choose among all papers, or tell of all in another way."""
    papers = catalogue.papers
    yield Content(Feed(ALL.name, site.name, site.description), papers)
    yield Content(feed_of(DAILY, site), papers, make=daily_feed)
    past = papers_of_past_weeks(papers)
    yield Content(feed_of(WEEKLY, site), past, make=weekly_feed, day_of=end_of_week)
    notable = tuple(paper for paper in papers if paper.upvotes >= NOTABLE_UPVOTES)
    yield Content(feed_of(NOTABLE, site), notable)
    yield Content(feed_of(CODE, site), tuple(paper for paper in papers if paper.code))


def _of_listings(catalogue: Catalogue, site: Site) -> Iterator[Content]:
    """The feed of each listing, also under each of its former slugs, which has the same
    archives."""
    for listing in catalogue.all_listings:
        if listing.feed_formats:
            for slug in (listing.slug, *listing.aliases):
                yield _of_listing(site, listing, slug)


def _of_listing(site: Site, listing: Listing, slug: str) -> Content:
    family = listing.family
    feed = Feed(
        name=family.key_of(slug),
        title=f"{listing.name} \u00b7 {site.name}",
        description=listing.description or f"Papers {family.relation} {listing.name}.",
        page=listing.address().url,
        archives="" if slug == listing.slug else listing.key,
        formats=listing.feed_formats,
        is_brief=family.feed_is_brief,
    )
    return Content(feed, listing.papers, family.feed_days)


def _documents(content: Content, site: Site, moments: Moments) -> Iterator[Document]:
    """The feed in its formats, then its archives."""
    feed, day_of = content.feed, content.day_of
    days = [day_of(paper) for paper in content.papers]
    first = first_day(days, content.days)
    months: dict[Month | None, list[Rendition]] = {}
    for paper, day in zip(content.papers, days, strict=True):
        months.setdefault((day.year, day.month) if day < first else None, []).append(paper)
    for place in archive_places(archived_months(days, first)):
        papers = tuple(months.get(place.month, ()))
        if place.month is None:
            for format in feed.formats:
                yield _document(content, site, moments, format, place, papers)
        elif not feed.archives:
            yield _document(content, site, moments, "atom", place, papers)


def _document(
    content: Content, site: Site, moments: Moments, format: str, place: Chain, papers: Renditions
) -> Document:
    name = content.feed.name
    month = place.month
    address = addresses.feed_archive(name, *month) if month else addresses.feed(name, format)
    inputs: tuple[object, ...] = (site, content.feed, format, place, papers)
    if content.make is paper_feed:
        inputs = (*inputs, moments.of(papers))
    return Document(address.file, content.make, inputs)
