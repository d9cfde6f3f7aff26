"""Every feed of the site: which there are, and which papers each has.

A feed holds its newest items and goes on in archive documents, one a month (RFC 5005). A month is
either in the feed or in an archive, never in both, so a reader who follows `prev-archive` to the
end gets every item exactly once. An example, the feed of a topic with 300 papers, in August 2026:

    feeds/topics/birds.rss, .atom, .json    June to August: 100 papers, and 60 days at least
    feeds/topics/birds/2026-05.atom         the papers of May, with a link to April
    feeds/topics/birds/2026-04.atom         …
"""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from generator.catalogue.catalogue import Catalogue, Listing, Renditions, papers_by_month
from generator.feeds.documents import Chain, Feed, paper_feed
from generator.feeds.moments import Moments, moments_of
from generator.site import addresses
from generator.site.dates import Month
from generator.site.settings import Site
from generator.typeset.documents import Document

ALL_FORMATS = tuple(addresses.FEED_FORMATS)
ITEMS = 100
"""How many items a feed holds at least, if there are so many."""
DAYS = 21
"""How many days a feed holds at least, back from its newest paper."""
NOTABLE_UPVOTES = 20
"""From how many upvotes on a paper is in the feed of notable papers."""


class Content(NamedTuple):
    """A feed with all papers that it ever had, newest first, and how many days of them it holds
    at least, before the archives begin."""

    feed: Feed
    papers: Renditions
    days: int = DAYS


def feed_documents(catalogue: Catalogue, site: Site) -> Iterator[Document]:
    """Every feed in its formats, and the archives of each."""
    moments = moments_of(catalogue)
    for content in _contents(catalogue, site):
        yield from _documents(content, site, moments)


def _contents(catalogue: Catalogue, site: Site) -> Iterator[Content]:
    yield Content(Feed("all", site.name, site.description), catalogue.papers)
    notable = tuple(paper for paper in catalogue.papers if paper.upvotes >= NOTABLE_UPVOTES)
    yield Content(
        Feed(
            addresses.notable_feed(NOTABLE_UPVOTES),
            f"Notable papers \u00b7 {site.name}",
            f"Papers with {NOTABLE_UPVOTES} upvotes or more.",
        ),
        notable,
    )
    with_code = tuple(paper for paper in catalogue.papers if paper.code)
    yield Content(
        Feed("code", f"Papers with code \u00b7 {site.name}", "Papers whose code is public."),
        with_code,
    )
    for listing in catalogue.all_listings:
        if listing.feed_formats:
            yield from _of_listing(site, listing)


def _of_listing(site: Site, listing: Listing) -> Iterator[Content]:
    """The feed of a listing, also under each of its former slugs; all have the same archives."""
    family = listing.family
    description = listing.description or f"Papers {family.relation} {listing.name}."
    for slug in (listing.slug, *listing.aliases):
        feed = Feed(
            name=family.key_of(slug),
            title=f"{listing.name} \u00b7 {site.name}",
            description=description,
            page=listing.address().url,
            archives="" if slug == listing.slug else listing.key,
            formats=listing.feed_formats,
            is_brief=family.feed_is_brief,
        )
        yield Content(feed, listing.papers, family.feed_days)


def _documents(content: Content, site: Site, moments: Moments) -> Iterator[Document]:
    feed, papers = content.feed, content.papers
    first = _first_day(papers, content.days)
    current = tuple(paper for paper in papers if paper.day >= first)
    months = papers_by_month(papers[len(current) :])
    chain = list(months)  # newest first
    for format in feed.formats:
        place = Chain(older=chain[0] if chain else None)
        inputs = (site, feed, format, place, current, moments.of(current))
        yield Document(addresses.feed(feed.name, format).file, paper_feed, inputs)
    if feed.archives:
        return
    for index, month in enumerate(chain):
        place = Chain(month, _at(chain, index + 1), _at(chain, index - 1))
        inputs = (site, feed, "atom", place, months[month], moments.of(months[month]))
        file = addresses.feed_archive(feed.name, *month).file
        yield Document(file, paper_feed, inputs)


def _first_day(papers: Renditions, days: int) -> date:
    """The first day of which a feed holds the papers: the first of a month, so that a month is in
    a single document; or the very first, where the papers are few."""
    if len(papers) <= ITEMS:
        return date.min
    enough = min(papers[ITEMS - 1].day, papers[0].day - timedelta(days - 1))
    return enough.replace(day=1)


def _at(chain: list[Month], index: int) -> Month | None:
    return chain[index] if 0 <= index < len(chain) else None
