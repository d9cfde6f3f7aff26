"""The papers of some years, as search reads them.

All papers are one shard; of very many, the newest year is a shard of its own, which changes each
day, and all older ones are another, so that a new paper does not change everything. Papers
are numbered from the oldest, so that new ones come at the end. A word has up to four lists of
papers, one for each kind of place that it stands in. The words stand in alphabetical order in
buckets, smaller ones where more is asked, of which a query reads the few it needs.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from typing import TYPE_CHECKING

from generator.catalogue.catalogue import Catalogue, Renditions
from generator.entries import text
from generator.site.families import ORGANIZATIONS
from generator.system.hashing import hash_text
from generator.typeset.documents import AS_JSON, KeyedInput
from generator.typeset.rendition import Rendition

if TYPE_CHECKING:
    from generator.search.inverted import InvertedIndex

LAYOUT = "3"
"""Changes where files say something else of the same papers: browsers then keep no old ones."""
PAPERS_OF_A_BUCKET = 12
NEW_PAPERS_OF_A_BUCKET = 5
"""There is a bucket for so many papers: about three compressed kilobytes, or one in a shard of the
newest year, where words have short lists."""
LARGE = 16_000
"""From so many papers on the newest year is a shard of its own."""
PAPERS_OF_A_BLOCK = 9
MANY_PAPERS_OF_A_BLOCK = 12
"""So many records stand in one file; more in a catalogue of several shards, because hosts count
files."""


@dataclass(frozen=True, eq=False)
class Shard(KeyedInput):
    """The papers of the `catalogue` from `first` to before `last`; the `key` stands for all that
    their entries say, and for what their organizations are called."""

    catalogue: Catalogue
    first: int
    last: int
    key: str
    organizations: str
    """The columns of organizations, as JSON: as lists they would take a tenth of all papers."""

    @property
    def papers(self) -> Renditions:
        """The oldest first."""
        return self.catalogue.papers[self.first : self.last][::-1]

    @property
    def years(self) -> tuple[tuple[int, int], ...]:
        """How many papers each year has."""
        return tuple(Counter(paper.day.year for paper in self.papers).items())

    @property
    def name(self) -> str:
        """`2025`, or `2012-2024`."""
        years = [str(year) for year, _ in self.years]
        return "-".join(dict.fromkeys([years[0], years[-1]]))

    @property
    def buckets(self) -> int:
        """How many buckets there are."""
        is_newest_of_several = self._is_one_of_several and not self.first
        each = NEW_PAPERS_OF_A_BUCKET if is_newest_of_several else PAPERS_OF_A_BUCKET
        return 1 + (self.last - self.first) // each

    @property
    def _is_one_of_several(self) -> bool:
        return self.last - self.first < len(self.catalogue.papers)

    @property
    def block(self) -> int:
        """How many records stand in one file."""
        return MANY_PAPERS_OF_A_BLOCK if self._is_one_of_several else PAPERS_OF_A_BLOCK

    def blocks(self) -> Iterator[Renditions]:
        """The papers of each file of records."""
        papers = self.papers
        for start in range(0, len(papers), self.block):
            yield papers[start : start + self.block]


def make_shards(catalogue: Catalogue) -> Iterator[Shard]:
    """The shards of all papers, the oldest first."""
    papers = catalogue.papers
    new = len(next(iter(catalogue.years.values()), ())) if len(papers) > LARGE else 0
    for first, last in ((new, len(papers)), (0, new)):
        if first < last:
            some = papers[first:last]
            by = [_organizations(catalogue, paper) for paper in some]
            names = chain.from_iterable(by)
            key = hash_keys([LAYOUT, *[paper.entry_hash for paper in some], *names])
            yield Shard(catalogue, first, last, key, _organization_columns(by[::-1]))


def hash_keys(keys: Iterable[str]) -> str:
    """What stands for all of `keys`, short because a browser sends it with each request."""
    return hash_text(" ".join(keys), size=6)


@lru_cache(maxsize=1)
def inverted_index(shard: Shard) -> "InvertedIndex":
    """The words of a shard, turned inside out; of one shard at a time, because it is large."""
    from generator.search.inverted import InvertedIndex  # numpy, if a shard changed

    return InvertedIndex(shard.catalogue.corpus, shard.first, shard.last, shard.buckets)


def records(papers: Renditions) -> str:
    """The records of `papers`."""
    return f"[{','.join([paper.texts('record') for paper in papers])}]\n"


def columns(shard: Shard) -> str:
    """What results are filtered by, a value for each paper."""
    papers = shard.papers
    topics = sorted({slug for paper in papers for slug in paper.topics})
    values = {
        "code": "".join("1" if paper.code else "0" for paper in papers),
        "note": "".join("1" if paper.noted else "0" for paper in papers),
        "days": [
            [day.isoformat(), number] for day, number in Counter(p.day for p in papers).items()
        ],
        "topics": topics,
        "about": [[topics.index(slug) for slug in paper.topics] for paper in papers],
    }
    return f"{AS_JSON(values)[:-1]},{shard.organizations}}}\n"


def _organization_columns(by: list[list[str]]) -> str:
    """The columns of organizations: what all are called, and the numbers of those that each paper
    is `by`."""
    names = sorted({name for some in by for name in some})
    place = {name: number for number, name in enumerate(names)}
    values = {
        "organizations": [text.to_plain(name) for name in names],
        "by": [[place[name] for name in some] for some in by],
    }
    return AS_JSON(values)[1:-1]


def _organizations(catalogue: Catalogue, paper: Rendition) -> list[str]:
    """The organizations of `paper`, each by its most common name."""
    keys = [named.key for named in paper.names_in(ORGANIZATIONS.key)]
    return list(dict.fromkeys([catalogue.member_name(key) for key in keys]))


def upvotes(shard: Shard) -> str:
    """How many upvotes each paper has, by which results may be ordered."""
    return AS_JSON([paper.upvotes for paper in shard.papers]) + "\n"
