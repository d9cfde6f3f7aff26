"""How near papers are to each other by what they are about: weighted terms in common. Compared are
papers that have a paper's weightiest terms; all terms then say how near those are.

A term weighs the more the fewer papers have it (its rarity: TF-IDF), in coarse steps, so that a
new paper changes the weights of few terms; and a paper's length is counted without these
weights, so that a change of one concerns those alone who share it. Everything is whole
numbers but for one square root and one division, which are the same on every machine.

An example. Of 64 papers two name a "bittern" and eight a "reed". The highest rarity is 12 half
steps of doubling (64 is 1 doubled six times); that of "bittern" is 12 - 2 = 10, that of "reed"
12 - 6 = 6. Each paper that has a term once has it at level 1, so its weight is 10 and 6. Two
papers that share both have 10 * 10 + 6 * 6 = 136 in common. That is divided by their lengths,
which count levels alone, and by the highest rarity, and becomes a whole number, the grade.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from generator.catalogue.corpus import Numbers
from generator.catalogue.terms import Terms
from generator.system.hashing import hash_bytes

NEAREST = 5
"""How many papers are named as related to another."""
COMMON = 6
"""The least rarity that counts, in half steps of doubling: what more than about an eighth of all
papers have says little."""
LOOKED_UP = 3600
"""A paper is compared by those of its terms that weigh the most, as far as about so many papers
have them. (Were it a share of all papers, four times the papers would take sixteen times the
time.)"""
FEWEST = 16
"""As many papers are taken to be there at least."""
AT_ONCE = 1 << 16
"""So many terms are looked up together, to save memory."""
GRAIN = 40
"""How finely nearness is graded; papers of the same grade are equally near. Two papers with the
same words, which nobody else has, are near by this times the highest rarity."""
LEAST_GRADE = 15
"""The grade below which papers are not related: about where, among 11,616 papers as among 45,
a look at titles no longer finds what they share."""
COMPARED = 11
"""The grade below which, by those terms alone, papers are not compared."""

Weights = NDArray[np.floating[Any]]


class Neighbour(NamedTuple):
    """How near the paper `at` a place in the catalogue is to another."""

    grade: int
    place: int


class Vectors:
    """Papers in the catalogue's order, as vectors: to each the terms that it shares with any
    other, and their weights."""

    def __init__(self, of_papers: Terms, shown: Sequence[bool]) -> None:
        """Of the papers whose terms are `of_papers`, only those `shown` are related to others."""
        self.number = len(shown)
        self._shown = np.array(shown, dtype=bool)
        self._lengths = of_papers.squares.astype(np.float64)
        numbers, times = np.unique(of_papers.numbers, return_counts=True)
        self._most, rarity = _rarity(times, self.number)
        useful = (rarity >= COMMON) & (times > 1)
        self._numbers, times, rarity = (
            numbers[useful],
            times[useful],
            rarity[useful].astype(np.uint8),
        )
        self._expected = np.sqrt(2.0 ** (self._most - rarity.astype(np.int64)))
        self._weight = np.zeros(len(rarity), np.float32)
        # The vectors: of each paper, one after another, its terms and their weights.
        at = _places(of_papers.numbers, self._numbers)
        known = at < len(rarity)
        papers = np.repeat(np.arange(self.number, dtype=np.int32), of_papers.sizes)[known]
        self._starts = np.searchsorted(papers, np.arange(self.number + 1))
        self._terms = at[known]
        self._weights = rarity[self._terms] * of_papers.levels[known]
        del at, known  # large, and the next step takes most
        # The index: of each term, one after another, the papers that have it, and its weights.
        order = np.argsort(self._terms, kind="stable")
        self._having, self._worth = papers[order], self._weights[order]
        self._begin = np.concatenate([[0], np.cumsum(times)])

    def keys(self) -> Iterator[str]:
        """What stands for each paper's terms and their weights now."""
        for at, length in enumerate(self._lengths.tolist()):
            terms, weights = self._vector(at)
            mine = self._numbers[terms].tobytes() + weights.tobytes()
            yield hash_bytes(f"{self._most} {length} ".encode() + mine)

    def grades(self, at: int) -> Numbers:
        """How near each paper is to the one `at` a place; 0 for itself."""
        terms, weights = self._vector(at)
        grades = self._graded(self._common(terms, weights), slice(None), at)
        grades[at] = 0
        return grades

    def nearest(self, at: int) -> list[Neighbour]:
        """The papers that are near the one `at` a place, the nearest first, and those before it
        in the catalogue, which are the newer ones, among equals."""
        terms, weights = self._vector(at)
        telling = self._telling(terms, weights)
        common = self._common(terms[telling], weights[telling])
        common[at] = 0
        least = np.sqrt(self._lengths[at] * self._lengths.min()) * self._most / GRAIN
        compared = np.flatnonzero((common > least * (COMPARED - 0.1)) & self._shown)
        compared = compared[self._graded(common[compared], compared, at) >= COMPARED]
        grades = self._graded(self._products(terms, weights, compared), compared, at)
        best = np.argsort(-grades, kind="stable")[:NEAREST]
        nearest = zip(grades[best].tolist(), compared[best].tolist(), strict=True)
        return [Neighbour(grade, one) for grade, one in nearest if grade >= LEAST_GRADE]

    def _telling(self, terms: Numbers, weights: Numbers) -> Numbers:
        """The places of those that weigh the most, until about LOOKED_UP papers have them: as many
        as follow from their rarity, so that a paper's key stands for the choice."""
        order = np.argsort(-weights.astype(np.int64), kind="stable")
        return order[np.cumsum(self._expected[terms[order]]) <= LOOKED_UP]

    def shared(self, at: int, other: int) -> list[int]:
        """The numbers of the terms that two papers, by their places, have in common, those that
        weigh the most first."""
        (mine, weights), (its, others) = self._vector(at), self._vector(other)
        terms, in_mine, in_its = np.intersect1d(mine, its, assume_unique=True, return_indices=True)
        products = weights[in_mine].astype(np.int64) * others[in_its]
        order = np.lexsort((self._numbers[terms], -products))
        return [int(number) for number in self._numbers[terms[order]]]

    def _vector(self, at: int) -> tuple[Numbers, Numbers]:
        mine = slice(self._starts[at], self._starts[at + 1])
        return self._terms[mine], self._weights[mine]

    def _common(self, terms: Numbers, weights: Numbers) -> Weights:
        """What each paper has in common with one of these terms and weights: their products."""
        begin, end = self._begin[terms], self._begin[terms + 1]
        spans = list(map(slice, begin.tolist(), end.tolist()))
        if not spans:
            return np.zeros(self.number)
        products = np.concatenate([self._worth[span] for span in spans], dtype=np.float32)
        products *= np.repeat(weights, end - begin)
        papers = np.concatenate([self._having[span] for span in spans])
        return np.bincount(papers, products, self.number).astype(np.float64, copy=False)

    def _products(self, terms: Numbers, weights: Numbers, papers: Numbers) -> Weights:
        """The same for some `papers` alone, by going through their vectors."""
        weight = self._weight
        weight[terms] = weights
        begin, sizes = self._starts[papers], self._starts[papers + 1] - self._starts[papers]
        first = np.cumsum(sizes) - sizes
        places = np.repeat(begin - first, sizes) + np.arange(sizes.sum())
        products = weight[self._terms[places]] * self._weights[places]
        weight[terms] = 0
        common: Weights = np.add.reduceat(products, first) if len(papers) else products
        return common

    def _graded(self, common: Weights, papers: Any, at: int) -> Numbers:
        together = np.sqrt(np.maximum(self._lengths[papers] * self._lengths[at], 1))
        grades: Numbers = (common * GRAIN / (together * self._most)).astype(np.int64)
        return grades

    def touched(self, new: Iterable[int], known: Mapping[int, Sequence[int]]) -> list[int]:
        """The papers that any `new` one, by its place, is as near as the last of their nearest
        so far, whose grades are `known`, by place."""
        least = np.full(self.number, LEAST_GRADE, dtype=np.int64)
        for at, grades in known.items():
            if len(grades) == NEAREST:
                least[at] = grades[-1]
        touched = np.zeros(self.number, dtype=bool)
        for at in [at for at in new if self._shown[at]]:
            touched |= self.grades(at) >= least
        return [int(at) for at in np.flatnonzero(touched)]


def _places(numbers: Numbers, among: Numbers) -> Numbers:
    """Where each of `numbers` stands in `among`, which are in order; the end for any other."""
    places = np.empty(len(numbers), np.int32)
    for start in range(0, len(numbers), AT_ONCE):
        some = numbers[start : start + AT_ONCE]
        at = np.searchsorted(among, some)
        known = among[np.minimum(at, len(among) - 1)] == some if len(among) else at < 0
        places[start : start + AT_ONCE] = np.where(known, at, len(among))
    return places


def _rarity(times: Numbers, number: int) -> tuple[int, Numbers]:
    """The highest rarity there is; the rarity of terms that so many of a `number` of papers
    have."""
    most = 2 * (max(FEWEST, number) - 1).bit_length()
    commonness = [_doublings(count) for count in range(1, number + 1)]
    return most, most - np.array([0, *commonness])[np.minimum(times, number)]


def _doublings(count: int) -> int:
    """How often 1 is doubled until it is `count`, in half steps, rounded: in whole numbers,
    because machines do not agree on the last digits of a logarithm."""
    return ((2 * count**4).bit_length() - 1) // 2
