"""The ledger: every address and every item of a feed that the site ever published.

Entries say what there is; the ledger says what there was, and in what order it came. So no address
breaks, and no feed repeats or loses an item, whatever changes in the entries. It is a text beside
`mkdocs.yml`, in git, to which each build adds lines:

    authors/ada-invent/ "Ada Invent"                 a listing, and what it was called first
    days/2025/01/02/                                 any other page
    feeds/topics/birds.atom                          a feed, or an archive of one
    papers/2411.99999/ = papers/2412.00001/          an id of the paper whose item is that
    papers/2412.00001/ 2024-12-30 code topics/birds  an item, and when it came into which feeds
    papers/2412.00001/ 2025-02-03 upvotes/20         the same item came into another feed later
    topics/wings/ = topics/birds/ merged 2025-03-01  a topic that became part of another

Lines are sorted, and none ever changes. So two branches can be merged by keeping the lines of both;
where two say something different of one thing, the earliest day counts. The days are those of
papers: a paper filed under an earlier day than the newest one published came on that newest day.
"""

import json
import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import NamedTuple

from generator.entries.faults import MAX_FAULTS_PER_FILE, Fault, FaultsFound
from generator.site.dates import Month

FILE_NAME = "ledger.txt"
"""Its name in the folder of the project."""
HEAD = (
    "# Every address and every item of a feed that this site ever published. Each build adds to\n"
    "# it; commit it, and nothing published ever breaks. Keep all lines when branches are merged.\n"
)
RENAMED, MERGED = "renamed", "merged"
"""What may have become of a topic."""
REMOVED = "removed"
"""Stands in the place of a feed: the day on which the paper was gone."""
ADDRESS = re.compile(r"(?:[A-Za-z0-9][A-Za-z0-9._-]*/)*(?:[A-Za-z0-9][A-Za-z0-9._-]*)?")
ARCHIVE = re.compile(r"feeds/(.+)/([0-9]{4})-([0-9]{2})\.(?:atom|json)")
PAPERS = "papers/"
MOST_STEPS = 10
"""How often what was at an address may have gone to another one."""
Days = Mapping[str, date]
"""The day on which an item came into each feed, by the name of the feed; one that is missing here
it has been in since it came."""


class Lead(NamedTuple):
    """Where what was at an address is now: at another address or, of a paper, under another item;
    and since when, where it was a topic of its own before."""

    to: str
    how: str = ""
    """RENAMED, or MERGED with another topic."""
    day: date | None = None


class Item(NamedTuple):
    """An item of feeds: the day on which it came, and that of feeds in which it came later."""

    day: date
    feeds: Days

    def with_feed(self, feed: str, day: date) -> "Item":
        """The item, which came into a `feed` on a `day`."""
        return self._replace(feeds={**self.feeds, feed: day})


@dataclass(frozen=True)
class Ledger:
    """What was published: the items by the id of their paper, which is part of their tag; the
    addresses with the names of what they list; and which addresses lead to others."""

    items: Mapping[str, Item] = field(default_factory=dict)
    pages: Mapping[str, str] = field(default_factory=dict)
    leads: Mapping[str, Lead] = field(default_factory=dict)

    @cached_property
    def newest(self) -> date | None:
        """The last day on which an item came."""
        return max((item.day for item in self.items.values()), default=None)

    @cached_property
    def archives(self) -> dict[str, set[Month]]:
        """The months of the archives that each feed has, by its name."""
        archives: dict[str, set[Month]] = {}
        for url in self.pages:
            if match := url.startswith("feeds/") and ARCHIVE.fullmatch(url):
                archives.setdefault(match[1], set()).add((int(match[2]), int(match[3])))
        return archives

    def first_id(self, identifier: str, oldest: str, aliases: Iterable[str]) -> str:
        """The id under which the item of a paper was published: its own, if ever, or that of one
        of its `aliases`; of a new paper `oldest`, the oldest by its entry."""
        if identifier in self.items:
            return identifier
        names = (oldest, *aliases)
        if led := self.leads.get(f"{PAPERS}{identifier}/"):
            names = (led.to[len(PAPERS) : -1], *names)
        return next((name for name in names if name in self.items and name in aliases), oldest)

    @cached_property
    def addresses(self) -> set[str]:
        """All of them, with those of the papers' pages."""
        return {*self.pages, *self.leads, *(f"{PAPERS}{name}/" for name in self.items)}

    def item_of(self, identifier: str) -> str:
        """The id under which the item of the paper was published that had this id."""
        lead = self.leads.get(f"{PAPERS}{identifier}/")
        return lead.to[len(PAPERS) : -1] if lead and identifier not in self.items else identifier

    def former_keys(self, own: Collection[str], taken: Collection[str]) -> dict[str, list[str]]:
        """By each of the keys of listings in `own`, other keys that lead to it, but those that are
        `taken`."""
        former: dict[str, list[str]] = {}
        for url, lead in self.leads.items():
            if not url.startswith(PAPERS) and url[:-1] not in taken:
                to = self._follow(lead).to[:-1]
                if to in own:
                    former.setdefault(to, []).append(url[:-1])
        return {key: sorted(keys) for key, keys in former.items()}

    def _follow(self, lead: Lead) -> Lead:
        """Where a `lead` leads in the end."""
        for _ in range(MOST_STEPS):
            lead = self.leads.get(lead.to, lead)
        return lead

    def add(
        self,
        items: Mapping[str, Item],
        pages: Mapping[str, str],
        leads: Mapping[str, Lead],
    ) -> "Ledger":
        """The ledger with more `items`, `pages` and `leads`. What it knows of an item or a page
        stays."""
        if not (items or pages or leads):
            return self
        return Ledger(
            {**self.items, **{name: _join(self.items.get(name), it) for name, it in items.items()}},
            {**pages, **self.pages},
            {**self.leads, **leads},
        )

    def format(self) -> str:
        """The text of the file."""
        lines = [f"{url} {_quote(name)}".rstrip() for url, name in self.pages.items()]
        lines += [_format_lead(url, lead) for url, lead in self.leads.items()]
        for identifier, item in self.items.items():
            lines += _format_item(f"{PAPERS}{identifier}/", item)
        return HEAD + "".join(f"{line}\n" for line in sorted(lines))


def _join(one: Item | None, other: Item) -> Item:
    """An item of which both are known: the earliest day of each feed counts."""
    if one is None:
        return other
    feeds = {**other.feeds, **one.feeds}
    for feed in one.feeds.keys() & other.feeds.keys():
        feeds[feed] = min(one.feeds[feed], other.feeds[feed])
    return Item(min(one.day, other.day), feeds)


def _quote(name: str) -> str:
    return json.dumps(name, ensure_ascii=False) if name else ""


def _format_lead(url: str, lead: Lead) -> str:
    return f"{url} = {lead.to} {lead.how} {lead.day or ''}".rstrip()


def _format_item(url: str, item: Item) -> Iterator[str]:
    """A line for each day on which the item came into a feed."""
    days: dict[date, list[str]] = {item.day: []}
    for feed, day in item.feeds.items():
        days.setdefault(day, []).append(feed)
    for day, feeds in days.items():
        yield " ".join([url, day.isoformat(), *sorted(feeds)])


def read_ledger(text: str) -> Ledger:
    """The ledger that `text` holds, whatever the order of its lines. Raises FaultsFound with the
    lines that are none of a ledger."""
    items: dict[str, Item] = {}
    pages: dict[str, str] = {}
    leads: dict[str, Lead] = {}
    faults: list[Fault] = []
    for number, line in enumerate(text.split("\n"), 1):
        url, _, rest = line.rstrip().partition(" ")
        if not url or url.startswith("#"):
            continue
        try:
            if not ADDRESS.fullmatch(url):
                raise ValueError
            if not rest:
                pages.setdefault(url, "")
            elif rest[0] == '"':
                pages[url] = min(filter(None, (pages.get(url), _read_name(rest))))
            elif rest[0] == "=":
                lead = _read_lead(rest)
                leads[url] = max(lead, leads.get(url, lead), key=_what_counts)
            else:
                name, item = _read_item(url, rest)
                items[name] = _join(items.get(name), item)
        except (ValueError, TypeError):
            faults.append(Fault(FILE_NAME, number, 1, "", _describe(line)))
    if faults:
        raise FaultsFound(faults[:MAX_FAULTS_PER_FILE])
    return Ledger(items, pages, leads)


def _read_name(rest: str) -> str:
    name = json.loads(rest)
    if not isinstance(name, str) or not name:
        raise ValueError
    return name


def _read_lead(rest: str) -> Lead:
    _, to, *more = rest.split(" ")
    if not ADDRESS.fullmatch(to) or len(more) not in (0, 2):
        raise ValueError
    return Lead(to, more[0], date.fromisoformat(more[1])) if more else Lead(to)


def _what_counts(lead: Lead) -> tuple[bool, int, Lead]:
    """The key by which one of two leads counts: one with a day, the earliest."""
    return lead.day is not None, -lead.day.toordinal() if lead.day else 0, lead


def _read_item(url: str, rest: str) -> tuple[str, Item]:
    day, *feeds = rest.split(" ")
    if not (url.startswith(PAPERS) and url.endswith("/")) or not all(feeds):
        raise ValueError
    when = date.fromisoformat(day)
    return url[len(PAPERS) : -1], Item(when, dict.fromkeys(feeds, when))


def _describe(line: str) -> str:
    """What is wrong with a `line`, and what to do."""
    if re.match(r"(<<<<<<<|=======|>>>>>>>|\|\|\|\|\|\|\|)( |$)", line):
        return "is the mark of a conflict between branches; delete it, and keep the other lines"
    return "is no line of the ledger; take it from git as it was, or delete it"


EMPTY = Ledger()
"""Nothing was ever published."""
