"""How near papers are to each other by what they are about: weighted terms in common.

A term weighs the more the fewer papers have it (its rarity: TF-IDF), in coarse steps, so that a
new paper changes the weights of few terms; and a paper's length is counted without these
weights, so that a change of one concerns those alone who share it. Everything is whole
numbers but for one square root and one division, which are the same on every machine.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from hashlib import blake2b
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

NEAREST = 5
"""How many papers are named as related to another."""
COMMON = 6
"""The least rarity that counts, in half steps of doubling: what more than about an eighth of all
papers have says little."""
FEWEST = 16
"""As many papers are taken to be there at least."""
GRAIN = 40
"""How finely nearness is graded; papers of the same grade are equally near. Two papers with the
same words, which nobody else has, are near by this times the highest rarity."""
NEAR = 15
"""The grade below which papers are not related: about where, among 11,616 papers as among 45,
a look at titles no longer finds what they share."""
TERM = np.dtype([("number", ">u4"), ("level", "u1")])

Numbers = NDArray[np.integer[Any]]
Weights = NDArray[np.float64]


class Near(NamedTuple):
    """How near the paper `at` a place in the catalogue is to another."""

    grade: int
    at: int


class Vectors:
    """Papers in the catalogue's order, as vectors: to each the terms that it shares with any
    other, and their weights."""

    def __init__(self, texts: Sequence[str], shown: Sequence[bool]) -> None:
        """`texts` are their terms; only those `shown` are related to others."""
        self.number = len(texts)
        self._hidden = np.flatnonzero(~np.array(shown, dtype=bool))
        said = np.frombuffer(b"".join(map(bytes.fromhex, texts)), TERM)
        sizes = [len(text) // 10 for text in texts]
        papers = np.repeat(np.arange(self.number, dtype=np.int32), sizes)
        levels = said["level"].astype(np.float64)
        self._lengths = np.bincount(papers, levels * levels, self.number)
        _, terms, times = np.unique(said["number"], return_inverse=True, return_counts=True)
        self._most, rarity = _rarity(times, self.number)
        kept = ((rarity >= COMMON) & (times > 1))[terms]
        self._numbers = said["number"][kept].astype(np.uint32)
        self._papers, self._terms = papers[kept], terms[kept].astype(np.int32)
        self._weights = (levels * rarity[terms])[kept]
        self._starts = np.searchsorted(self._papers, np.arange(self.number + 1))
        self._index = self._indexed()

    def _indexed(self) -> tuple[Numbers, Weights, Numbers]:
        """Of each term, one after another, the papers that have it and its weights in them;
        and where each term begins."""
        order = np.argsort(self._terms, kind="stable")
        ends = np.arange(self._terms.max(initial=-1) + 2)
        starts = np.searchsorted(self._terms[order], ends)
        return self._papers[order], self._weights[order], starts

    def digests(self) -> Iterator[str]:
        """What stands for each paper's terms and their weights now."""
        vectors = np.stack([self._numbers, self._weights])
        for at, length in enumerate(self._lengths.tolist()):
            mine = vectors[:, self._starts[at] : self._starts[at + 1]].tobytes()
            yield blake2b(f"{self._most} {length} ".encode() + mine, digest_size=12).hexdigest()

    def grades(self, at: int) -> Numbers:
        """How near each paper is to the one `at` a place; 0 for itself."""
        papers, weights, starts = self._index
        mine = slice(self._starts[at], self._starts[at + 1])
        terms = self._terms[mine]
        begin, sizes = starts[terms], starts[terms + 1] - starts[terms]
        before = np.cumsum(sizes) - sizes
        places = np.repeat(begin - before, sizes) + np.arange(sizes.sum())
        products = weights[places] * np.repeat(self._weights[mine], sizes)
        common = np.bincount(papers[places], products, self.number)
        together = np.sqrt(np.maximum(self._lengths * self._lengths[at], 1))
        grades: Numbers = (common * GRAIN / (together * self._most)).astype(np.int64)
        grades[at] = 0
        return grades

    def nearest(self, at: int) -> list[Near]:
        """The papers that are near the one `at` a place, the nearest first, and those before it
        in the catalogue, which are the newer ones, among equals."""
        grades = self.grades(at)
        grades[self._hidden] = 0
        least = NEAR
        if self.number > NEAREST:
            least = max(NEAR, int(np.partition(grades, -NEAREST)[-NEAREST]))
        found = np.flatnonzero(grades >= least)
        best = found[np.argsort(-grades[found], kind="stable")][:NEAREST]
        return [Near(int(grades[one]), int(one)) for one in best]

    def touched(self, new: Iterable[int], known: Mapping[int, Sequence[int]]) -> list[int]:
        """The papers that any `new` one, by its place, is as near as the last of their nearest
        so far, whose grades are `known`, by place."""
        least = np.full(self.number, NEAR, dtype=np.int64)
        for at, grades in known.items():
            if len(grades) == NEAREST:
                least[at] = grades[-1]
        near = np.zeros(self.number, dtype=bool)
        for at in set(new).difference(self._hidden.tolist()):
            near |= self.grades(at) >= least
        return [int(at) for at in np.flatnonzero(near)]


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
