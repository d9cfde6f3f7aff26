"""A site that is built day by day, in memory, and subscribers who poll its feeds now and then."""

import xml.etree.ElementTree as ET
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from functools import lru_cache
from typing import Any

from generator.catalogue.arrivals import note_arrivals
from generator.catalogue.catalogue import Catalogue
from generator.catalogue.ledger import EMPTY, Ledger, read_ledger
from generator.entries.named_feeds import NamedFeeds
from generator.entries.paper import Paper
from generator.entries.removed import RemovedPapers
from generator.entries.topics import Topics
from generator.generating.plan import documents, note_addresses, published_address
from generator.site.settings import Site
from generator.typeset.documents import Document
from generator.typeset.rendition import Rendition
from generator.typeset.typesetting import typeset
from tests.conftest import SITE, paper

ATOM = "{http://www.w3.org/2005/Atom}"
TOMBSTONE = "{http://purl.org/atompub/tombstones/1.0}deleted-entry"


@lru_cache(maxsize=2000)
def _typeset(json: str, topics: str, first_id: str) -> Rendition:
    shown = Paper.model_validate_json(json)
    lists = Topics.model_validate_json(topics)
    return typeset(shown, lists, SITE, json, first_id=first_id)


class DailySite:
    """A site: its entries by id, its topics, its removed papers, the feeds that its owner describes
    and its ledger. A build publishes them; `plan` is then that of the newest build, and
    `documents` those of it that have an address, by address."""

    def __init__(self, topics: Mapping[str, Any], authors_from: int = 2) -> None:
        self.entries: dict[str, dict[str, Any]] = {}
        self.topics = {slug: dict(topic) for slug, topic in topics.items()}
        self.removed: dict[str, Any] = {}
        self.named_feeds: dict[str, Any] = {}
        self.authors_from = authors_from
        self.ledger: Ledger = EMPTY
        self.plan: dict[str, Document] = {}
        self.documents: dict[str, Document] = {}
        self.addresses: set[str] = set()

    def add(self, identifier: str, day: date, **changes: Any) -> None:
        """Adds an entry, whose title has its id."""
        title = f"Paper {identifier}"
        self.entries[identifier] = {"id": identifier, "day": day, "title": title} | changes

    def build(self, site: Site = SITE) -> dict[str, Document]:
        """Publishes everything. The ledger goes through its text, as from build to build."""
        topics = Topics.model_validate(self.topics)
        ledger = read_ledger(self.ledger.format())
        shown = [paper(**fields) for fields in self.entries.values()]
        renditions = tuple(
            _typeset(
                it.model_dump_json(),
                topics.model_dump_json(),
                ledger.first_id(it.id, it.first_id, it.former_ids),
            )
            for it in shown
        )
        catalogue = Catalogue(
            renditions,
            topics,
            {"authors": self.authors_from, "organizations": 2},
            ledger=ledger,
            removed=RemovedPapers.model_validate(self.removed),
            named_feeds=NamedFeeds.model_validate(self.named_feeds),
        )
        catalogue = replace(catalogue, ledger=note_arrivals(catalogue))
        plan = list(documents(catalogue, site))
        self.plan = {document.path: document for document in plan}
        self.ledger = note_addresses(catalogue, self.plan)
        addressed = {published_address(document.path): document for document in plan}
        self.documents = {url: document for url, document in addressed.items() if url}
        self.addresses |= self.documents.keys()
        return self.documents

    def feed(self, url: str) -> Any:
        """A feed or an archive of it in Atom, as elements; untyped since each may be missing."""
        return ET.fromstring(self.documents[url].content)  # noqa: S314 - our own output


class Subscriber:
    """A reader that follows one feed and its archives (RFC 5005, 4.2): back to the first archive
    that it has read before. `items` has the title of each item by its id, as first seen."""

    def __init__(self, site: DailySite, feed: str) -> None:
        self._site = site
        self._feed = f"feeds/{feed}.atom"
        self._read: set[str] = set()
        self.items: dict[str, str] = {}
        self.tombstones: set[str] = set()

    def poll(self) -> None:
        """Asks for the feed, and for those of its archives that are new."""
        url = self._feed
        while url and url not in self._read:
            feed = self._site.feed(url)
            for entry in feed.findall(f"{ATOM}entry"):
                identifier = entry.findtext(f"{ATOM}id")
                self.items.setdefault(identifier, entry.findtext(f"{ATOM}title"))
            self.tombstones |= {gone.get("ref") for gone in feed.findall(TOMBSTONE)}
            if url != self._feed:
                self._read.add(url)
            links = {it.get("rel"): it.get("href") for it in feed.findall(f"{ATOM}link")}
            url = links.get("prev-archive", "").removeprefix(SITE.url)

    @property
    def papers(self) -> list[str]:
        """The ids, by their titles, of the papers that came, once for each time that they did."""
        titles = self.items.values()
        return sorted(it.partition("Paper ")[2] for it in titles if it.startswith("Paper "))
