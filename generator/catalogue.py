"""All papers, ordered and indexed; and the faults that only all of them together show."""

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import TypeVar

from generator import addresses
from generator.faults import SHOWN_PER_FILE, Fault, did_you_mean, shown
from generator.paper import Paper
from generator.reading import Place, Reading
from generator.topics import Topics

K = TypeVar("K", bound=Hashable)
Papers = tuple[Paper, ...]


@dataclass(frozen=True)
class Listing:
    """The papers that share a topic, an author or an organization, newest first."""

    family: str
    slug: str
    name: str
    papers: Papers

    @cached_property
    def years(self) -> dict[int, Papers]:
        """The papers by year of their day, newest year first."""
        return _grouped(self.papers, lambda paper: [paper.day.year])

    def address(self, year: int | None = None) -> addresses.Address:
        """The listing's page, or that of one of its years."""
        return addresses.listing(self.family, self.slug, year)


@dataclass(frozen=True)
class Catalogue:
    """All papers, newest day first and in it the newest paper first, and their indexes.

    Every index is ordered: days, weeks, months and years newest first, names by slug.
    """

    papers: Papers
    topics: Topics
    authors_from: int = 1
    """How many papers make an author worth an index."""
    organizations_from: int = 1
    """How many papers make an organization worth an index."""

    def __post_init__(self) -> None:
        ordered = sorted(self.papers, key=lambda paper: paper.id)
        ordered.sort(key=lambda paper: (paper.day, paper.published), reverse=True)
        object.__setattr__(self, "papers", tuple(ordered))

    @cached_property
    def days(self) -> dict[date, Papers]:
        """The papers by the day that features them."""
        return _grouped(self.papers, lambda paper: [paper.day])

    @cached_property
    def weeks(self) -> dict[tuple[int, int], Papers]:
        """The papers by ISO year and week of their day."""
        return _grouped(self.papers, lambda paper: [paper.day.isocalendar()[:2]])

    @cached_property
    def months(self) -> dict[tuple[int, int], Papers]:
        """The papers by year and month of their day."""
        return _grouped(self.papers, lambda paper: [(paper.day.year, paper.day.month)])

    @cached_property
    def years(self) -> dict[int, Papers]:
        """The papers by year of their day."""
        return _grouped(self.papers, lambda paper: [paper.day.year])

    @cached_property
    def by_topic(self) -> dict[str, Listing]:
        """Every topic of the list by slug, also one without papers."""
        found = _grouped(self.papers, self.topics_of)
        return {
            slug: Listing("topics", slug, self.topics[slug].name, found.get(slug, ()))
            for slug in sorted(self.topics.root)
        }

    @cached_property
    def by_author(self) -> dict[str, Listing]:
        """The authors with enough papers, by slug."""
        names = lambda paper: [author.name for author in paper.authors]  # noqa: E731
        return self._by_name("authors", names, self.authors_from)

    @cached_property
    def by_organization(self) -> dict[str, Listing]:
        """The organizations with enough papers, by slug."""
        return self._by_name(
            "organizations", lambda paper: paper.organizations, self.organizations_from
        )

    def topics_of(self, paper: Paper) -> list[str]:
        """The slugs of a paper's topics, former ones replaced by those that now stand for
        them, each once."""
        return list(dict.fromkeys(self.topics.slugs[slug] for slug in paper.topics))

    def _by_name(
        self, family: str, names: Callable[[Paper], Iterable[str]], at_least: int
    ) -> dict[str, Listing]:
        spellings: dict[str, Counter[str]] = {}
        papers: dict[str, dict[str, Paper]] = {}
        for paper in self.papers:
            for name in names(paper):
                slug = addresses.slug(name)
                spellings.setdefault(slug, Counter())[name] += 1
                papers.setdefault(slug, {})[paper.id] = paper
        return {
            slug: Listing(family, slug, _commonest(spellings[slug]), tuple(papers[slug].values()))
            for slug in sorted(papers)
            if len(papers[slug]) >= at_least
        }


def _commonest(spellings: Counter[str]) -> str:
    return min(spellings, key=lambda name: (-spellings[name], name))


def _grouped(papers: Papers, keys: Callable[[Paper], Iterable[K]]) -> dict[K, Papers]:
    groups: dict[K, list[Paper]] = {}
    for paper in papers:
        for key in keys(paper):
            groups.setdefault(key, []).append(paper)
    return {key: tuple(group) for key, group in groups.items()}


@dataclass(frozen=True)
class Item:
    """One text of a list in an entry: its field, as `topics[0]`, and its place."""

    text: str
    field: str
    place: Place


@dataclass(frozen=True)
class Entry:
    """A file of an entry, as far as others have to agree with it: its id, and its topics and
    aliases, right or not. (The readings of all files together would fill memory.)"""

    file: str
    identifier: str
    topics: Sequence[Item]
    aliases: Sequence[Item]

    @classmethod
    def of(cls, file: str, identifier: str, reading: Reading) -> "Entry":
        """The entry that `reading` found in `file`."""
        return cls(file, identifier, _items(reading, "topics"), _items(reading, "aliases"))

    def fault(self, item: Item, message: str) -> Fault:
        """A fault of one of the entry's items."""
        return Fault(self.file, *item.place, item.field, message)


def _items(reading: Reading, field: str) -> list[Item]:
    """The texts in the list at `field`, as far as it is a list of texts."""
    value = reading.value.get(field)
    return [
        Item(text, f"{field}[{index}]", reading.place((field, index)))
        for index, text in enumerate(value[:SHOWN_PER_FILE] if isinstance(value, list) else ())
        if isinstance(text, str)
    ]


def faults_together(entries: Iterable[Entry], topics: Topics | None) -> Iterator[Fault]:
    """What is wrong with entries that each entry cannot know: unknown topics (where the list
    of topics is known), and ids and aliases that are taken."""
    entries = sorted(entries, key=lambda entry: entry.file)
    owners: dict[str, Entry] = {}
    for entry in entries:
        other = owners.setdefault(entry.identifier, entry)
        if other is not entry:
            featured = f"{entry.identifier} is already featured, in {other.file}"
            yield Fault(entry.file, 1, 1, "", f"{featured}; delete one of the two")
        if topics is not None:
            yield from _topic_faults(entry, topics)
    for entry in entries:
        for alias in entry.aliases:
            other = owners.setdefault(alias.text, entry)
            if other is not entry or alias.text == entry.identifier:
                where = "this entry's own id" if other is entry else f"taken by {other.file}"
                yield entry.fault(alias, f"{shown(alias.text)} is {where}; delete it")


def _topic_faults(entry: Entry, topics: Topics) -> Iterator[Fault]:
    seen: dict[str, str] = {}
    for item in entry.topics:
        known = topics.slugs.get(item.text)
        if known is None:
            hint = did_you_mean(item.text, topics.slugs, "; papers/topics.yaml lists them all")
            yield entry.fault(item, f"unknown topic {shown(item.text)}{hint}")
        elif known in seen:
            same = f"{shown(item.text)} is the same topic as {shown(seen[known])}"
            yield entry.fault(item, f"{same}; delete it")
        else:
            seen[known] = item.text
