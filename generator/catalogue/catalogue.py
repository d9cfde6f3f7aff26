"""All papers, ordered and indexed."""

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from itertools import chain
from typing import TYPE_CHECKING, TypeVar

from generator.catalogue.ledger import EMPTY, Ledger
from generator.catalogue.members import first_names
from generator.entries.authors import NOBODY, Person, Register
from generator.entries.named_feeds import NO_FEEDS, NamedFeeds
from generator.entries.removed import NONE, RemovedPapers
from generator.entries.spellings import fold_name
from generator.entries.synonyms import NO_SYNONYMS, Synonyms
from generator.entries.topics import Topics
from generator.site import addresses
from generator.site.dates import Month
from generator.site.families import AUTHORS, FAMILIES, TOPICS, Family, least_papers
from generator.system.parallel import run_in_fork
from generator.typeset.pictures import Picture
from generator.typeset.rendition import Rendition

if TYPE_CHECKING:
    from generator.catalogue.corpus import Corpus

K = TypeVar("K", bound=Hashable)
Renditions = tuple[Rendition, ...]
Listings = dict[str, "Listing"]
"""The listings of a family, by slug, in the order of slugs."""


@dataclass(frozen=True)
class Listing:
    """The papers of one member of a family, newest first."""

    family: Family
    slug: str
    name: str
    papers: Renditions
    description: str = ""
    aliases: tuple[str, ...] = ()
    """Former slugs."""
    spellings: tuple[str, ...] = ()
    """The name in all ways in which papers have it."""
    first_name: str = ""
    """The key of the most common of them; empty for a topic."""
    orcid: str = ""
    """The ORCID iD, where one is known for all papers."""
    had_feed: bool = False
    """Whether its feed was ever published."""
    was_emptied: bool = False
    """Whether it was published and has nothing to list any more."""

    @cached_property
    def years(self) -> dict[int, Renditions]:
        """The papers by year of their day, newest year first."""
        return _by_year(self.papers)

    @property
    def key(self) -> str:
        """What stands for the listing among all, and the name of its feed: `authors/ada-invent`."""
        return self.family.key_of(self.slug)

    @property
    def keys(self) -> list[str]:
        """The same, and what stood for it under its former slugs."""
        return [self.key, *map(self.family.key_of, self.aliases)]

    @property
    def feed_formats(self) -> tuple[str, ...]:
        """The formats in which the listing has a feed; none where it has too few papers, and never
        had more."""
        has_feed = self.had_feed or len(self.papers) >= self.family.feed_from
        return self.family.feed_formats if has_feed else ()

    def address(self, year: int | None = None, month: int | None = None) -> addresses.Address:
        """The listing's page, or that of one of its years, or of a month."""
        return addresses.listing(self.family.key, self.slug, year, month)


@dataclass(frozen=True)
class Catalogue:
    """All papers, newest day first and in it the newest paper first, and their indexes.

    Every index is ordered: days, weeks, months and years newest first, listings by slug.
    """

    papers: Renditions
    topics: Topics
    papers_from: Mapping[str, int] = field(default_factory=dict)
    """By the key of a family, from how many papers on a member has a listing, or AUTOMATIC;
    otherwise from 1."""
    families: tuple[Family, ...] = FAMILIES
    register: Register = NOBODY
    """Who the authors are, where names do not say it."""
    synonyms: Synonyms = NO_SYNONYMS
    """Abbreviations that the owner adds to those of search."""
    ledger: Ledger = EMPTY
    """What was published before."""
    removed: RemovedPapers = NONE
    """What is written down of papers that were removed."""
    named_feeds: NamedFeeds = NO_FEEDS
    """Feeds that the owner describes."""
    pictures: Mapping[str, Picture] = field(default_factory=dict)
    """The pictures that are shown, by the id of the paper."""

    def __post_init__(self) -> None:
        ordered = sorted(self.papers, key=lambda paper: paper.id)
        ordered.sort(key=lambda paper: (paper.day, paper.published), reverse=True)
        object.__setattr__(self, "papers", tuple(ordered))

    @cached_property
    def days(self) -> dict[date, Renditions]:
        """The papers by the day that features them."""
        return _group(self.papers, lambda paper: [paper.day])

    @cached_property
    def weeks(self) -> dict[tuple[int, int], Renditions]:
        """The papers by ISO year and week of their day."""
        return _group(self.papers, lambda paper: [paper.day.isocalendar()[:2]])

    @cached_property
    def months(self) -> dict[Month, Renditions]:
        """The papers by year and month of their day."""
        return papers_by_month(self.papers)

    @cached_property
    def years(self) -> dict[int, Renditions]:
        """The papers by year of their day."""
        return _by_year(self.papers)

    @cached_property
    def corpus(self) -> "Corpus":
        """The words of all papers. Making it takes several times its memory, so a fork does."""
        from generator.catalogue.corpus import Corpus  # numpy; and most builds change nothing

        return run_in_fork(lambda: Corpus(paper.texts("words") for paper in self.papers))

    @cached_property
    def listings(self) -> dict[str, Listings]:
        """The listings of each family, by its key: of every topic, also one without papers, and of
        the members with enough papers."""
        listings: dict[str, Listings] = {family.key: {} for family in self.families}
        for listing in self._with_history([*self._topic_listings(), *self._name_listings()]):
            listings[listing.family.key][listing.slug] = listing
        return listings

    @cached_property
    def emptied(self) -> Listings:
        """By key, the listings that were published and have nothing to list any more: no paper has
        the name, and no topic is called so."""
        taken = {key for listing in self.all_listings for key in listing.keys}
        families = {family.key: family for family in self.families}
        emptied: Listings = {}
        for url, name in self.ledger.pages.items():
            family, _, slug = url.rstrip("/").partition("/")
            if name and family in families and f"{family}/{slug}" not in taken:
                feed = addresses.feed(f"{family}/{slug}", "atom").url
                had_feed = feed in self.ledger.pages
                emptied[url] = Listing(
                    families[family], slug, name, (), had_feed=had_feed, was_emptied=True
                )
        return emptied

    @property
    def all_listings(self) -> Iterable[Listing]:
        """The listings of all families, one family after another."""
        return chain.from_iterable(self.listings[family.key].values() for family in self.families)

    @cached_property
    def linked(self) -> dict[str, str]:
        """What names on papers lead to: by the key of a name, that of its listing."""
        listings = {it.first_name: it.key for it in self.all_listings if it.first_name}
        return {
            key: listings[first] for key, first in self.first_names.items() if first in listings
        }

    def paper_key(self, paper: Rendition) -> str:
        """The key of all that any page says of `paper`: the hash of its entry, the listings that
        its names lead to, and the versions of its picture."""
        linked = self.linked
        parts = [paper.entry_hash, *[linked.get(named.key, "-") for named in paper.names]]
        if paper.id in self.pictures:
            parts.append(repr(self.pictures[paper.id]))
        return " ".join(parts)

    def _with_history(self, listings: list[Listing]) -> list[Listing]:
        """`listings` with the aliases and feeds that each ever had."""
        pages = self.ledger.pages
        if not pages:
            return listings
        taken = {key for listing in listings for key in listing.keys}
        former = self.ledger.former_keys({listing.key for listing in listings}, taken)
        result = []
        for listing in listings:
            more = [key.partition("/")[2] for key in former.get(listing.key, ())]
            listing = replace(listing, aliases=(*listing.aliases, *more)) if more else listing
            if len(listing.papers) < listing.family.feed_from and any(
                addresses.feed(key, "atom").url in pages for key in listing.keys
            ):
                listing = replace(listing, had_feed=True)
            result.append(listing)
        return result

    def _topic_listings(self) -> list[Listing]:
        papers = _group(self.papers, lambda paper: paper.topics)
        return [
            Listing(
                TOPICS, slug, topic.name, papers.get(slug, ()), topic.description, topic.aliases
            )
            for slug, topic in sorted(self.topics.root.items())
        ]

    @cached_property
    def first_names(self) -> dict[str, str]:
        """The key of each name on papers, with the key of the most common spelling of that name."""
        return first_names(Counter(it.key for paper in self.papers for it in paper.names))

    def names(self, family: str) -> dict[str, Counter[str]]:
        """The names of each member of the family of that key, by the key of its most common
        spelling, with the number of times that papers have each. Those of all authors take a third
        of the memory of all papers, and pages need those with a listing alone."""
        if family not in self._names:
            names = self._names[family] = {}
            for paper in self.papers:
                for named in paper.names_in(family):
                    names.setdefault(self.first_names[named.key], Counter())[named.name] += 1
        return self._names[family]

    @cached_property
    def _names(self) -> dict[str, dict[str, Counter[str]]]:
        return {}

    def _names_of(self, first: str) -> Counter[str]:
        """The same of the one member whose most common spelling has the key `first`."""
        return Counter(
            named.name
            for paper in self._papers_by_name[first]
            for named in paper.names
            if self.first_names[named.key] == first
        )

    def member_name(self, key: str) -> str:
        """What the member of which a name has that `key` is called: as the register says, or by
        its most common name."""
        first = self.first_names[key]
        name, _ = self._person(first)
        return name or most_common(self.names(first.partition("/")[0])[first])

    def _person(self, key: str) -> tuple[str, Person | None]:
        """The name and the person of the register that the key of a name stands for."""
        family, _, spelling = key.partition("/")
        return self.register.persons.get(spelling if family == AUTHORS.key else "", ("", None))

    @cached_property
    def _papers_by_name(self) -> dict[str, list[Rendition]]:
        """The papers of each member that papers name, by the key of its most common spelling."""
        papers: dict[str, list[Rendition]] = {}
        for paper in self.papers:
            for first in dict.fromkeys([self.first_names[named.key] for named in paper.names]):
                papers.setdefault(first, []).append(paper)
        wanted = tuple(family.key_of("") for family in self.families)
        return {key: some for key, some in papers.items() if key.startswith(wanted)}

    @cached_property
    def least(self) -> dict[str, int]:
        """From how many papers on a member of each family has a listing, by the family's key."""
        numbers: dict[str, list[int]] = {family.key: [] for family in self.families}
        for key, papers in self._papers_by_name.items():
            numbers[key.partition("/")[0]].append(len(papers))
        return {
            family: least_papers(self.papers_from.get(family, 1), some, len(self.papers))
            for family, some in numbers.items()
        }

    def _name_listings(self) -> list[Listing]:
        """The listings of members that papers name, in the order of their slugs."""
        papers = self._papers_by_name
        frequent = [key for key, some in papers.items() if self._has_listing(key, len(some))]
        listings = [self._listing(key, tuple(papers[key])) for key in frequent]
        return _with_aliases(sorted(listings, key=lambda listing: listing.slug))

    def _listing(self, key: str, papers: Renditions) -> Listing:
        """The listing of the member whose most common spelling has that `key`."""
        name, _, spelling = key.partition("/")
        family = next(it for it in self.families if it.key == name)
        registered, person = self._person(key)
        names = self._names_of(key)
        spellings = () if family.has_handles else names
        return Listing(
            family,
            addresses.make_slug(spelling),
            registered or most_common(names),
            papers,
            spellings=tuple(sorted({*spellings, *(person.also if person else ())})),
            orcid=self._orcid(key),
            first_name=key,
        )

    def _orcid(self, key: str) -> str:
        """The ORCID iD of the member: the register's, or the only one that its papers have."""
        _, person = self._person(key)
        orcids = self.orcids.get(key, set())
        if person and person.orcid:
            return person.orcid
        return min(orcids) if len(orcids) == 1 else ""

    def person(self, key: str) -> Person | None:
        """The person of the register that the key of a name stands for."""
        return self._person(key)[1]

    @cached_property
    def orcids(self) -> dict[str, set[str]]:
        """The ORCID iDs that entries have for members, by the key of the most common spelling."""
        orcids: dict[str, set[str]] = {}
        for paper in self.papers:
            for named in paper.names:
                if named.orcid:
                    orcids.setdefault(self.first_names[named.key], set()).add(named.orcid)
        return orcids

    def _has_listing(self, key: str, papers: int) -> bool:
        """Whether the member of that `key` has enough `papers`, or a page since it had."""
        family, _, spelling = key.partition("/")
        if papers >= self.least[family]:
            return True
        pages = self.ledger.pages
        return bool(pages and pages.get(f"{family}/{addresses.make_slug(spelling)}/"))


def _with_aliases(listings: list[Listing]) -> list[Listing]:
    """`listings` with the other slugs of their names, and those of former rules, as aliases. A slug
    that several could have goes to the one with the most papers; none takes another's own."""
    owners = {listing.key: listing for listing in listings}
    for listing in sorted(listings, key=most_papers_first):
        for slug in _other_slugs(listing.spellings):
            owners.setdefault(listing.family.key_of(slug), listing)
    aliases: dict[str, list[str]] = {listing.key: [] for listing in listings}
    for key, listing in sorted(owners.items()):
        if key != listing.key:
            aliases[listing.key].append(key.partition("/")[2])
    return [replace(listing, aliases=tuple(aliases[listing.key])) for listing in listings]


def _other_slugs(names: Iterable[str]) -> Iterator[str]:
    """The slugs by which a page of any of `names` is or was known."""
    for name in names:
        spelling = fold_name(name)
        yield addresses.make_slug(spelling)
        if not addresses.is_simple(spelling):
            yield addresses.former_slug(name)


def most_common(names: Counter[str]) -> str:
    """The most common of `names`; among equals not one in capitals, and the first in order."""
    return min(names, key=lambda name: (-names[name], name.isupper(), name))


def _by_year(papers: Renditions) -> dict[int, Renditions]:
    return _group(papers, lambda paper: [paper.day.year])


def papers_by_month(papers: Renditions) -> dict[Month, Renditions]:
    """`papers` by year and month of their day."""
    return _group(papers, lambda paper: [(paper.day.year, paper.day.month)])


def _group(papers: Renditions, keys: Callable[[Rendition], Iterable[K]]) -> dict[K, Renditions]:
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
