"""RSS 2.0 and Atom (RFC 4287) feeds, through feedgen.

Each format gets a generator of its own: feedgen keeps one set of fields for both, and what is
right in one (escaped titles, the channel's link) is wrong in the other.
"""

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, time
from functools import partial

from feedgen.entry import FeedEntry
from feedgen.feed import FeedGenerator

from generator import addresses, text
from generator.cards import links
from generator.catalogue import Catalogue, Papers, newest_days
from generator.documents import Document, render
from generator.paper import Paper
from generator.settings import Site

ITEMS = 100
"""How many papers a feed holds, and the rest of the last of their days."""
NO_PAPER_YET = date(1970, 1, 1)


class Feeds:
    """The feeds of a catalogue; the text of an item is made once however many it is in."""

    def __init__(self, catalogue: Catalogue, site: Site) -> None:
        self.catalogue = catalogue
        self.site = site
        self._contents: dict[str, str] = {}

    def all(self) -> Iterator[Document]:
        """The feed of all papers, and the feed of each topic, in each format. A topic's former
        slugs keep theirs."""
        yield from self._formats("all", self._of_all)
        for slug, topic in self.catalogue.topics.root.items():
            for name in (slug, *topic.aliases):
                feed = addresses.topic_feed(name)
                yield from self._formats(feed, partial(self._of_topic, slug, feed))

    def _formats(self, name: str, make: Callable[[str], str]) -> Iterator[Document]:
        for format in addresses.FORMATS:
            yield Document(addresses.feed(name, format).file, partial(make, format))

    def _of_all(self, format: str) -> str:
        site = self.site
        return self._feed(format, "all", site.name, site.description, "", self.catalogue.papers)

    def _of_topic(self, slug: str, name: str, format: str) -> str:
        topic, listing = self.catalogue.topics[slug], self.catalogue.by_topic[slug]
        title = f"{topic.name} \u00b7 {self.site.name}"
        page = listing.address().url
        return self._feed(format, name, title, topic.description, page, listing.papers)

    def _feed(
        self, format: str, name: str, title: str, description: str, page: str, papers: Papers
    ) -> str:
        papers = newest_days(papers, ITEMS)
        address = addresses.feed(name, format)
        feed = FeedGenerator()
        feed.id(self.site.tag(f"feed/{name}"))
        feed.link(href=self.site.absolute(address.url), rel="self", type=addresses.FORMATS[format])
        feed.link(href=self.site.absolute(page), rel="alternate", type="text/html")
        feed.generator(generator="Daily Papers")
        feed.language("en")
        feed.updated(_midnight(max((p.changed for p in papers), default=NO_PAPER_YET)))
        if format == "rss":
            feed.load_extension("dc")
            feed.title(text.feed_title(title))
            feed.description(text.feed_title(description))
            feed.lastBuildDate(feed.updated())
        else:
            feed.title(text.plain(title))
            feed.subtitle(text.plain(description))
            feed.author(name=self.site.name)  # RFC 4287 wants one for papers that name nobody
        for paper in papers:
            entry = feed.add_entry(order="append")
            (self._rss_item if format == "rss" else self._atom_entry)(entry, paper)
        written: bytes = (feed.rss_str if format == "rss" else feed.atom_str)(pretty=True)
        return written.decode()

    def _rss_item(self, entry: FeedEntry, paper: Paper) -> None:
        self._item(entry, paper)
        entry.title(text.feed_title(paper.heading))
        entry.description(text.feed_title(paper.summary or text.shorten(paper.abstract or "", 500)))
        entry.content(self._content(paper), type="CDATA")
        entry.dc.dc_creator([text.plain(author.name) for author in paper.authors])

    def _atom_entry(self, entry: FeedEntry, paper: Paper) -> None:
        self._item(entry, paper)
        entry.title(text.plain(paper.heading))
        entry.updated(_midnight(paper.changed))
        entry.content(self._content(paper), type="html")
        for author in paper.authors:
            entry.author(name=text.plain(author.name))

    def _item(self, entry: FeedEntry, paper: Paper) -> None:
        entry.guid(self.site.paper_tag(paper.id), permalink=False)
        entry.link(href=self.site.absolute(addresses.paper(paper.id).url), rel="alternate")
        entry.published(_midnight(paper.day))
        for listing in self.catalogue.listings_of(paper):
            entry.category(term=listing.slug, label=listing.name)

    def _content(self, paper: Paper) -> str:
        if paper.id not in self._contents:
            topics = self.catalogue.listings_of(paper)
            values = {
                "paper": paper,
                "links": links(paper),
                "topics": [(t.name, self.site.absolute(t.address().url)) for t in topics],
                "day_url": self.site.absolute(addresses.day(paper.day).url),
            }
            self._contents[paper.id] = render("item.html", values)
        return self._contents[paper.id]


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), UTC)
