"""All papers, ordered and indexed; and the faults that only all of them together show."""

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import TypeVar

from generator import addresses
from generator.faults import SHOWN_PER_FILE, Fault, did_you_mean, shown
from generator.paper import Paper
from generator.reading import Reading, field_name
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

    @property
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
class Entry:
    """A file of an entry: its id by its name, and what was read in it, right or not."""

    file: str
    identifier: str
    reading: Reading

    def texts(self, field: str) -> list[tuple[int, str]]:
        """The texts in the list at `field`, as far as it is a list of texts, with their
        positions."""
        value = self.reading.value.get(field)
        items = enumerate(value) if isinstance(value, list) else ()
        return [(index, item) for index, item in items if isinstance(item, str)]

    def fault(self, message: str, *path: str | int) -> Fault:
        """A fault of this entry at `path`."""
        return Fault(self.file, *self.reading.place(path), field_name(path), message)


def faults_together(entries: Iterable[Entry], topics: Topics | None) -> Iterator[Fault]:
    """What is wrong with entries that each entry cannot know: unknown topics (where the list
    of topics is known), and ids and aliases that are taken."""
    entries = sorted(entries, key=lambda entry: entry.file)
    owners: dict[str, Entry] = {}
    for entry in entries:
        other = owners.setdefault(entry.identifier, entry)
        if other is not entry:
            featured = f"{entry.identifier} is already featured, in {other.file}"
            yield entry.fault(f"{featured}; delete one of the two")
        if topics is not None:
            yield from _topic_faults(entry, topics)
    for entry in entries:
        for index, alias in entry.texts("aliases"):
            other = owners.setdefault(alias, entry)
            if other is not entry or alias == entry.identifier:
                where = "this entry's own id" if other is entry else f"taken by {other.file}"
                yield entry.fault(f"{shown(alias)} is {where}; delete it", "aliases", index)


def _topic_faults(entry: Entry, topics: Topics) -> Iterator[Fault]:
    seen: dict[str, str] = {}
    for index, slug in entry.texts("topics")[:SHOWN_PER_FILE]:
        known = topics.slugs.get(slug)
        if known is None:
            hint = did_you_mean(slug, topics.slugs, "; papers/topics.yaml lists them all")
            yield entry.fault(f"unknown topic {shown(slug)}{hint}", "topics", index)
        elif known in seen:
            message = f"{shown(slug)} is the same topic as {shown(seen[known])}; delete it"
            yield entry.fault(message, "topics", index)
        else:
            seen[known] = slug
