"""The papers of some years, turned inside out: for each word, the papers it stands in.

The newest year is a shard of its own, which changes each day; older ones share shards of a size
that keeps queries small. Papers are numbered from the oldest, so that new ones come at the end. A
word has up to four lists of papers, one for each part of a record; numbers in a list are
differences. The words stand in alphabetical order in buckets of about equal size, of which a
query reads the few it needs.
"""

from array import array
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from hashlib import blake2b
from sys import intern
from typing import Any, NamedTuple

from generator.contents.catalogue import Papers
from generator.contents.records import ENCODE, Record, record

PAPERS_OF_A_BUCKET = 6
"""There is a bucket for so many papers: one to two compressed kilobytes."""
PAPERS_OF_A_BLOCK = 4
"""So many records stand in one file."""
ENOUGH = 10_000
"""Years before the newest one share a shard until it has so many papers."""
LONGEST_TITLE = 99
OFTEN = 3
"""A word that stands so often in a text counts as much as one that stands there more often."""
NONE: Sequence[int] = ()
COMMON = 200, 8
"""A word in the texts of so many papers, and of one in so many, is taken to be in all of them."""

Part = dict[str, "array[int]"]
Parts = tuple[Part, Part, Part, Part]
"""By word, the papers that have it in their title (each with its length), among their authors'
names, among what else they go by, and (with how often) in their text."""


@dataclass(frozen=True, eq=False)
class Shard:
    """The papers of `years`, the oldest first; `version` stands for their content."""

    years: tuple[int, ...]
    papers: Papers
    version: str

    @property
    def name(self) -> str:
        """`2025`, or `2012-2014`."""
        return "-".join(dict.fromkeys([str(self.years[0]), str(self.years[-1])]))

    @property
    def known(self) -> tuple[str, str, tuple[tuple[int, int], ...]]:
        """The name, the version, and how many papers each year has."""
        counts = Counter(paper.day.year for paper in self.papers)
        return self.name, self.version, tuple((year, counts[year]) for year in self.years)

    @property
    def buckets(self) -> int:
        """How many buckets there are."""
        return 1 + len(self.papers) // PAPERS_OF_A_BUCKET

    def blocks(self) -> Iterator[tuple[int, Papers]]:
        """The papers of each file of records, with its number."""
        for start in range(0, len(self.papers), PAPERS_OF_A_BLOCK):
            yield start // PAPERS_OF_A_BLOCK, self.papers[start : start + PAPERS_OF_A_BLOCK]


def shards(years: Mapping[int, Papers]) -> Iterator[Shard]:
    """The shards of papers by year, in which they stand newest first; the oldest shard first."""
    newest = max(years, default=0)
    together: list[int] = []
    papers: Papers = ()
    for year in sorted(years):
        if papers and (year == newest or len(papers) >= ENOUGH):
            yield _shard(together, papers)
            together, papers = [], ()
        together.append(year)
        papers += years[year][::-1]
    if papers:
        yield _shard(together, papers)


def _shard(years: Iterable[int], papers: Papers) -> Shard:
    return Shard(tuple(years), papers, version(paper.digest for paper in papers))


def version(digests: Iterable[str]) -> str:
    """What stands for all of `digests`."""
    return blake2b(" ".join(digests).encode(), digest_size=6).hexdigest()


def bucket(shard: Shard, number: int) -> str:
    """The words of a bucket, each with its lists."""
    made = _inside_out(shard)
    terms = made.terms[made.starts[number] : made.starts[number + 1]]
    return "{" + ",".join([f"{ENCODE(term)}:{made.lists[term]}" for term in terms]) + "}\n"


def directory(shard: Shard) -> str:
    """The first word of each bucket."""
    made = _inside_out(shard)
    last = len(made.terms) - 1
    return ENCODE([made.terms[min(start, last)] for start in made.starts[:-1]]) + "\n"


def block(papers: Papers) -> str:
    """The records of `papers`."""
    return ENCODE([record(paper.texts("record")).shown for paper in papers]) + "\n"


def columns(shard: Shard) -> str:
    """What results are filtered and ordered by, a list for each kind, a value for each paper."""
    facts = _inside_out(shard).facts
    topics = sorted({slug for each in facts for slug in each.topics})
    names = sorted({name for each in facts for name in each.organizations})
    place = {name: number for number, name in enumerate(names)}
    first = shard.papers[0].day
    made = {
        "from": first.isoformat(),
        "days": list(_differences((paper.day - first).days for paper in shard.papers)),
        "upvotes": [each.upvotes for each in facts],
        "code": "".join("1" if each.code else "0" for each in facts),
        "topics": topics,
        "about": [[topics.index(slug) for slug in each.topics] for each in facts],
        "organizations": names,
        "by": [[place[name] for name in each.organizations] for each in facts],
    }
    return ENCODE(made) + "\n"


class Facts(NamedTuple):
    """What a paper is filtered and ordered by."""

    topics: tuple[str, ...]
    organizations: tuple[str, ...]
    upvotes: int
    code: bool


class InsideOut:
    """A shard's words. `lists` are as JSON, `starts` says where in `terms` each bucket begins.
    Records are read one by one, and of their numbers only arrays are kept: a shard may have
    millions."""

    def __init__(self, shard: Shard) -> None:
        self.facts: list[Facts] = []
        parts: Parts = ({}, {}, {}, {})
        for number, paper in enumerate(shard.papers):
            each = record(paper.texts("record"))
            _add(each, number, parts)
            shown = each.shown
            names = tuple(map(intern, shown.get("organizations", ())))
            topics = tuple(map(intern, shown["topics"]))
            upvotes, code = shown.get("upvotes", 0), shown.get("code", False)
            self.facts.append(Facts(topics, names, upvotes, code))
        common = max(COMMON[0], len(self.facts) // COMMON[1])
        self.terms = sorted({term for part in parts for term in part})
        self.lists = {
            term: _encoded([part.pop(term, NONE) for part in parts], common) for term in self.terms
        }
        self._buckets = shard.buckets

    @cached_property
    def starts(self) -> list[int]:
        """Where each bucket begins, and where the last one ends."""
        ends, total = [], 0
        for term in self.terms:
            total += len(term) + len(self.lists[term])
            ends.append(total)
        shares = [total * number // self._buckets for number in range(1, self._buckets)]
        return [0, *(bisect_right(ends, share) for share in shares), len(ends)]


@lru_cache(maxsize=1)
def _inside_out(shard: Shard) -> InsideOut:
    return InsideOut(shard)


def _add(each: Record, number: int, parts: Parts) -> None:
    title, authors, about, body = parts
    length = min(len(each.title), LONGEST_TITLE)
    for term in dict.fromkeys(each.title):
        title.setdefault(term, array("I")).extend((number, length))
    for term in each.authors:
        authors.setdefault(term, array("I")).append(number)
    for term in each.about:
        about.setdefault(term, array("I")).append(number)
    for term, times in each.body.items():
        body.setdefault(term, array("I")).append(number * OFTEN + min(times, OFTEN) - 1)


def _encoded(lists: Sequence[Sequence[int]], common: int) -> str:
    """The lists as JSON without the empty ones at the end, and 0 for that of a common word."""
    title, authors, about, body = lists
    pairs = zip(_differences(title[::2]), title[1::2], strict=True)
    made: list[Any] = [
        [value for pair in pairs for value in pair],
        list(_differences(authors)),
        list(_differences(about)),
        0 if len(body) > common else list(_differences(body, OFTEN)),
    ]
    while made[-1] == []:
        made.pop()
    return ENCODE(made)


def _differences(numbers: Iterable[int], low: int = 1) -> Iterator[int]:
    """Each of `numbers` less the one before it; what is below `low` in each stays as it is."""
    before = 0
    for number in numbers:
        high = number - number % low
        yield number - before
        before = high
