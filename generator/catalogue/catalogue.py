"""All papers, ordered and indexed."""

from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from generator.entries.topics import Topics
from generator.site import addresses
from generator.site.dates import Month
from generator.typeset.rendition import KeyedName, Rendition

if TYPE_CHECKING:
    from generator.catalogue.corpus import Corpus

K = TypeVar("K", bound=Hashable)
Renditions = tuple[Rendition, ...]
AUTHOR_FEEDS_FROM = 10
"""How many papers an author has before a feed: a feed is a large file, and most of the authors who
have a page have a handful of papers."""


@dataclass(frozen=True)
class Listing:
    """The papers that share a topic, an author or an organization, newest first."""

    family: str
    slug: str
    name: str
    papers: Renditions

    @cached_property
    def years(self) -> dict[int, Renditions]:
        """The papers by year of their day, newest year first."""
        return _by_year(self.papers)

    @property
    def feed(self) -> str:
        """The name of the listing's feed, or nothing: an author has one from AUTHOR_FEEDS_FROM
        papers on, and never loses it."""
        if self.family == "authors" and len(self.papers) < AUTHOR_FEEDS_FROM:
            return ""
        return addresses.listing_feed_name(self.family, self.slug)

    def address(self, year: int | None = None, month: int | None = None) -> addresses.Address:
        """The listing's page, or that of one of its years, or of a month."""
        return addresses.listing(self.family, self.slug, year, month)


@dataclass(frozen=True)
class Catalogue:
    """All papers, newest day first and in it the newest paper first, and their indexes.

    Every index is ordered: days, weeks, months and years newest first, names by slug.
    """

    papers: Renditions
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
    def days(self) -> dict[date, Renditions]:
        """The papers by the day that features them."""
        return _grouped(self.papers, lambda paper: [paper.day])

    @cached_property
    def weeks(self) -> dict[tuple[int, int], Renditions]:
        """The papers by ISO year and week of their day."""
        return _grouped(self.papers, lambda paper: [paper.day.isocalendar()[:2]])

    @cached_property
    def months(self) -> dict[Month, Renditions]:
        """The papers by year and month of their day."""
        return by_month(self.papers)

    @cached_property
    def years(self) -> dict[int, Renditions]:
        """The papers by year of their day."""
        return _by_year(self.papers)

    @cached_property
    def corpus(self) -> "Corpus":
        """The words of all papers."""
        from generator.catalogue.corpus import Corpus  # numpy; and most builds change nothing

        return Corpus(paper.texts("words") for paper in self.papers)

    @cached_property
    def by_topic(self) -> dict[str, Listing]:
        """Every topic of the list by slug, also one without papers."""
        found = _grouped(self.papers, lambda paper: paper.topics)
        return {
            slug: Listing("topics", slug, self.topics[slug].name, found.get(slug, ()))
            for slug in sorted(self.topics.root)
        }

    @cached_property
    def by_author(self) -> dict[str, Listing]:
        """The authors with enough papers, by slug."""
        return self._by_name("authors", lambda paper: paper.authors, self.authors_from)

    @cached_property
    def by_organization(self) -> dict[str, Listing]:
        """The organizations with enough papers, by slug."""
        return self._by_name(
            "organizations", lambda paper: paper.organizations, self.organizations_from
        )

    @cached_property
    def linked(self) -> frozenset[str]:
        """The keys of the names that have a page: `authors/ada-invent`."""
        return frozenset(
            f"{listing.family}/{slug}"
            for listings in (self.by_author, self.by_organization)
            for slug, listing in listings.items()
        )

    def paper_key(self, paper: Rendition) -> str:
        """What stands for all that any page says of `paper`: the entry's hash, and which of
        its names have a page."""
        names = (*paper.authors, *paper.organizations)
        return " ".join([paper.entry_hash, *[key for key, _ in names if key in self.linked]])

    def _by_name(
        self, family: str, names: Callable[[Rendition], Iterable[KeyedName]], at_least: int
    ) -> dict[str, Listing]:
        found: dict[str, list[tuple[str, Rendition]]] = {}
        for paper in self.papers:
            for key, name in names(paper):
                found.setdefault(key, []).append((name, paper))
        listings = {}
        for key in sorted(key for key, signed in found.items() if len(signed) >= at_least):
            papers = tuple({paper.id: paper for _, paper in found[key]}.values())
            if len(papers) >= at_least:
                slug = key.partition("/")[2]
                name = _commonest([name for name, _ in found[key]])
                listings[slug] = Listing(family, slug, name, papers)
        return listings


def _commonest(spellings: list[str]) -> str:
    return min(set(spellings), key=lambda name: (-spellings.count(name), name))


def _by_year(papers: Renditions) -> dict[int, Renditions]:
    return _grouped(papers, lambda paper: [paper.day.year])


def by_month(papers: Renditions) -> dict[Month, Renditions]:
    """`papers` by year and month of their day."""
    return _grouped(papers, lambda paper: [(paper.day.year, paper.day.month)])


def _grouped(papers: Renditions, keys: Callable[[Rendition], Iterable[K]]) -> dict[K, Renditions]:
    groups: dict[K, list[Rendition]] = {}
    for paper in papers:
        for key in keys(paper):
            groups.setdefault(key, []).append(paper)
    return {key: tuple(group) for key, group in groups.items()}


def most_papers_first(listing: Listing) -> tuple[int, str]:
    """The key that sorts listings by their number of papers, and by slug among equals."""
    return -len(listing.papers), listing.slug


def newest_days(papers: Renditions, number: int) -> Renditions:
    """The newest `number` of `papers` and the rest of the last of their days."""
    return _newest(papers, number, lambda paper: paper.day)


def newest_months(papers: Renditions, number: int) -> Renditions:
    """The newest `number` of `papers` and the rest of the last of their months."""
    return _newest(papers, number, lambda paper: (paper.day.year, paper.day.month))


def _newest(papers: Renditions, number: int, span: Callable[[Rendition], Hashable]) -> Renditions:
    if len(papers) <= number:
        return papers
    last = span(papers[number - 1])
    end = next((i for i in range(number, len(papers)) if span(papers[i]) != last), len(papers))
    return papers[:end]
