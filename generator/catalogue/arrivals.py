"""What came since the last build: what the ledger does not know yet of the papers becomes part of
it, with the day on which each came into each feed.

That day is the paper's own. Of a paper that is filed under an earlier day than the newest one
published, it is the newest day that there is now: what comes late stands at the top of feeds, never
in an archive that subscribers have read before.
"""

import json
from collections.abc import Iterator
from datetime import date

from generator.catalogue.catalogue import Catalogue, Renditions
from generator.catalogue.ledger import MERGED, PAPERS, REMOVED, RENAMED, Item, Lead, Ledger
from generator.catalogue.named_feeds import papers_of
from generator.catalogue.trending import leaders_by_feed
from generator.site.families import TOPICS
from generator.site.feed_kinds import CODE, NOTABLE, NOTABLE_UPVOTES
from generator.typeset.rendition import Rendition

AT_ONCE = 100
"""How many papers may come late into a feed at once. More are no news, but an archive that somebody
brought in: they stand in feeds under their own days."""


def note_arrivals(catalogue: Catalogue) -> Ledger:
    """The ledger of the `catalogue` with all of its papers, their former ids, the topics' former
    slugs, and the items whose papers are gone."""
    arrivals = Arrivals(catalogue)
    items = arrivals.new_items() | arrivals.more_feeds() | arrivals.removals()
    return catalogue.ledger.add(items, {}, dict(arrivals.leads()))


class Arrivals:
    """What the ledger of a `catalogue` does not know yet."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._ledger = catalogue.ledger
        self._before = self._ledger.newest or date.min
        self._newest = max([self._before, *list(catalogue.days)[:1]])
        self._feeds = feeds_of_papers(catalogue)

    def new_items(self) -> dict[str, Item]:
        """The items of papers that were never published."""
        known = self._ledger.items
        papers = [paper for paper in self._catalogue.papers if paper.first_id not in known]
        late = sum(paper.day < self._before for paper in papers)
        items: dict[str, Item] = {}
        for paper in papers:
            is_late = paper.day < self._before and late <= AT_ONCE
            day = self._newest if is_late else paper.day
            feeds = dict.fromkeys(self._feeds[paper.id], day)
            items[paper.first_id] = Item(day, feeds | dict(_news(paper)))
        return items

    def more_feeds(self) -> dict[str, Item]:
        """The items that came into more feeds than they were in, or whose papers have news."""
        items: dict[str, Item] = {}
        for feed, papers in self._members_that_came().items():
            is_news = len(papers) <= AT_ONCE and f"feeds/{feed}.atom" in self._ledger.pages
            for paper in papers:
                item = self._ledger.items[paper.first_id]
                more = items.setdefault(paper.first_id, Item(item.day, {}))
                items[paper.first_id] = more.with_feed(feed, self._newest if is_news else item.day)
        for paper in self._catalogue.papers:
            known = self._ledger.items.get(paper.first_id) if paper.news else None
            for name, day in _news(paper) if known else ():
                if known and name not in known.feeds:
                    more = items.setdefault(paper.first_id, Item(known.day, {}))
                    came = day if day >= self._before else self._newest
                    items[paper.first_id] = more.with_feed(name, came)
        return items

    def _members_that_came(self) -> dict[str, Renditions]:
        """The papers that were published before, by each feed that has them now and had not."""
        came: dict[str, list[Rendition]] = {}
        for paper in self._catalogue.papers:
            item = self._ledger.items.get(paper.first_id)
            if item is not None:
                for feed in self._feeds[paper.id]:
                    if feed not in item.feeds and not self._was_in(item, feed):
                        came.setdefault(feed, []).append(paper)
        return {feed: tuple(papers) for feed, papers in came.items()}

    def _was_in(self, item: Item, feed: str) -> bool:
        """Whether the item was in a topic's `feed` when the topic had another slug, or in that of a
        topic that became part of it."""
        slugs = self._catalogue.topics.slugs
        former = (name.removeprefix(f"{TOPICS.key}/") for name in item.feeds)
        return feed in {TOPICS.key_of(slugs[slug]) for slug in former if slug in slugs}

    def removals(self) -> dict[str, Item]:
        """The items whose papers no entry has any more, not even as an alias."""
        there = {name for paper in self._catalogue.papers for name in (paper.first_id, *paper.ids)}
        return {
            name: Item(item.day, {REMOVED: self._newest})
            for name, item in self._ledger.items.items()
            if name not in there and REMOVED not in item.feeds
        }

    def leads(self) -> Iterator[tuple[str, Lead]]:
        """The addresses of papers and topics that lead elsewhere, where the ledger does not know
        it."""
        known = self._ledger.leads
        for paper in self._catalogue.papers:
            for name in paper.ids:
                if name != paper.first_id and f"{PAPERS}{name}/" not in known:
                    yield f"{PAPERS}{name}/", Lead(f"{PAPERS}{paper.first_id}/")
        for slug, topic in self._catalogue.topics.root.items():
            own = f"{TOPICS.key_of(slug)}/"
            if self._ledger.pages.get(own, topic.name) != topic.name:
                yield from self._topic_lead(own, own)
            for alias in topic.aliases:
                yield from self._topic_lead(f"{TOPICS.key_of(alias)}/", own)

    def _topic_lead(self, url: str, to: str) -> Iterator[tuple[str, Lead]]:
        """That the topic at `url` is now called otherwise, or is at another address. The day counts
        only where there was a topic of its own."""
        lead = self._ledger.leads.get(url)
        if not self._ledger.pages.get(url):
            if lead is None:
                yield url, Lead(to)
        elif lead is None or lead.day is None:
            is_merged = url != to and self._ledger.pages.get(to)
            yield url, Lead(to, MERGED if is_merged else RENAMED, self._newest)


def feeds_of_papers(catalogue: Catalogue) -> dict[str, list[str]]:
    """By the id of each paper, the names of the feeds that have it, but those that have every
    paper, and those of names on papers."""
    feeds = {paper.id: _feeds_of(paper) for paper in catalogue.papers}
    for kind, leaders in leaders_by_feed(catalogue):
        for paper in leaders:
            feeds[paper.id].append(kind.name)
    for name, feed in catalogue.named_feeds.root.items():
        for paper in papers_of(feed, catalogue):
            feeds[paper.id].append(name)
    return feeds


def _feeds_of(paper: Rendition) -> list[str]:
    feeds = [TOPICS.key_of(slug) for slug in paper.topics]
    feeds += [CODE.name] if paper.code else []
    feeds += [NOTABLE.name] if paper.upvotes >= NOTABLE_UPVOTES else []
    return feeds


def day_of_arrival(paper: Rendition, ledger: Ledger) -> date:
    """The day on which the `paper` came into the feed of all papers."""
    item = ledger.items.get(paper.first_id)
    return item.day if item else paper.day


def days_of_news(paper: Rendition, ledger: Ledger) -> list[date]:
    """The day on which each piece of news of the `paper` came into the feed of corrections."""
    item = ledger.items.get(paper.first_id)
    came = item.feeds if item else {}
    return [came.get(name, day) for name, day in _news(paper)]


def _news(paper: Rendition) -> Iterator[tuple[str, date]]:
    """What sets each piece of news of the `paper` apart from the others, and its day."""
    if paper.news:
        for day, (tag, *_) in zip(paper.news, json.loads(paper.texts("news")), strict=True):
            yield tag.partition(f"paper/{paper.first_id}/")[2], day
