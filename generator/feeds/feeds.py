"""Every feed of the site: which there are, and which papers each has.

A feed holds its newest items and goes on in archive documents, one a month (RFC 5005). A month is
either in the feed or in an archive, never in both, so a reader who follows `prev-archive` to the
end gets every item exactly once. An example, the feed of a topic with 300 papers, in August 2026:

    feeds/topics/birds.rss, .atom, .json    June to August: 100 papers, and 60 days at least
    feeds/topics/birds/2026-05.atom         the papers of May, with a link to April
    feeds/topics/birds/2026-04.atom         …
"""

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from typing import NamedTuple

from generator.catalogue.catalogue import Catalogue, Listing, Renditions
from generator.feeds.digests import (
    daily_feed,
    day_of,
    end_of_week,
    papers_of_past_weeks,
    weekly_feed,
)
from generator.feeds.documents import Chain, Feed, paper_feed
from generator.feeds.moments import Moments, moments_of
from generator.feeds.opml import opml_documents
from generator.site import addresses
from generator.site.dates import Month
from generator.site.settings import Site
from generator.typeset.documents import Document
from generator.typeset.rendition import Rendition

ALL_FORMATS = tuple(addresses.FEED_FORMATS)
ITEMS = 100
"""How many items a feed holds at least, if there are so many."""
DAYS = 21
"""How many days a feed holds at least, back from its newest paper."""
NOTABLE_UPVOTES = 20
"""From how many upvotes on a paper is in the feed of notable papers."""


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
    outlines = tuple((it.feed.title, it.feed.name, it.feed.page) for it in kinds)
    yield from opml_documents(catalogue, site, (site.name, outlines))


def _of_all_papers(catalogue: Catalogue, site: Site) -> Iterator[Content]:
    """The feeds that choose among all papers, or tell of all in another way."""
    papers = catalogue.papers
    yield Content(Feed("all", site.name, site.description), papers)
    about = "The papers of each day in one item."
    daily = Feed("daily", f"Day by day \u00b7 {site.name}", about, addresses.CALENDAR.url)
    yield Content(daily, papers, make=daily_feed)
    about = "The papers of each week in one item, once the week is over."
    weekly = Feed("weekly", f"Week by week \u00b7 {site.name}", about, addresses.CALENDAR.url)
    past = papers_of_past_weeks(papers)
    yield Content(weekly, past, make=weekly_feed, day_of=end_of_week)
    about = f"Papers with {NOTABLE_UPVOTES} upvotes or more."
    notable = Feed(
        addresses.notable_feed(NOTABLE_UPVOTES), f"Notable papers \u00b7 {site.name}", about
    )
    yield Content(notable, tuple(p for p in papers if p.upvotes >= NOTABLE_UPVOTES))
    about = "Papers whose code is public."
    code = Feed("code", f"Papers with code \u00b7 {site.name}", about)
    yield Content(code, tuple(paper for paper in papers if paper.code))


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
    feed = content.feed
    current, months = _split(content)
    chain = list(months)  # newest first
    for format in feed.formats:
        place = Chain(older=_at(chain, 0))
        yield _document(content, site, moments, format, place, current)
    if feed.archives:
        return
    for index, month in enumerate(chain):
        place = Chain(month, _at(chain, index + 1), _at(chain, index - 1))
        yield _document(content, site, moments, "atom", place, months[month])


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


def _split(content: Content) -> tuple[Renditions, dict[Month, Renditions]]:
    """The papers of the feed itself, and those of each archive, newest first. A feed begins with
    a month, so that a month is in a single document; or it has all, where the papers are few."""
    papers, day_of = content.papers, content.day_of
    if len(papers) <= ITEMS:
        return papers, {}
    enough = day_of(papers[0]) - timedelta(content.days - 1)
    first = min(day_of(papers[ITEMS - 1]), enough).replace(day=1)
    months: dict[Month, list[Rendition]] = {}
    for paper in papers:
        if (day := day_of(paper)) < first:
            months.setdefault((day.year, day.month), []).append(paper)
    current = tuple(paper for paper in papers if day_of(paper) >= first)
    return current, {month: tuple(group) for month, group in months.items()}


def _at(chain: list[Month], index: int) -> Month | None:
    return chain[index] if 0 <= index < len(chain) else None
