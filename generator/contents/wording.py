"""The words of all papers as numbers, one after another: what search and related papers are made
of."""

from array import array
from collections import defaultdict
from collections.abc import Iterable
from itertools import count
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

TITLE, AUTHORS, ABOUT, SUMMARY, ABSTRACT, NOTE = PARTS = range(6)
"""The parts of a paper whose words are told apart; ABOUT is what else it goes by: id, topics,
organizations, venue."""

Numbers = NDArray[np.integer[Any]]


class Said(NamedTuple):
    """Words in their order: of each the paper, the part, and the number."""

    papers: Numbers
    parts: Numbers
    numbers: Numbers


class Wording:
    """The words of papers, in their order. `words` are all there are, in alphabetical order; a
    number is a place among them."""

    def __init__(self, texts: Iterable[str]) -> None:
        """`texts` have a line of words for each of PARTS, as `records` makes them."""
        found: defaultdict[str, int] = defaultdict(count().__next__)
        numbers, sizes = array("i"), array("i")
        for text in texts:
            for line in text.split("\n"):
                said = line.split()
                sizes.append(len(said))
                numbers.extend(map(found.__getitem__, said))
        self.words = sorted(found)
        places = np.empty(len(found), np.int32)
        places[list(map(found.__getitem__, self.words))] = np.arange(len(found))
        self._numbers = places[np.frombuffer(numbers, np.int32)]
        self._sizes = np.frombuffer(sizes, np.int32)
        self._starts = np.concatenate([[0], np.cumsum(self._sizes)])
        self.papers = len(sizes) // len(PARTS)

    def said(self, first: int, last: int, low: int = 0, high: int | None = None) -> Said:
        """All words from `low` to before `high` in the papers from `first` to before `last`."""
        begin, end = self._starts[first * len(PARTS)], self._starts[last * len(PARTS)]
        numbers = self._numbers[begin:end]
        if high is None:
            every = np.arange(first * len(PARTS), last * len(PARTS), dtype=np.int32)
            lines = np.repeat(every, self._sizes[every])
        else:
            at = np.flatnonzero((numbers >= low) & (numbers < high))
            lines = np.searchsorted(self._starts, begin + at, side="right") - 1
            numbers = numbers[at]
        return Said(lines // len(PARTS), lines % len(PARTS), numbers)

    def times(self, first: int, last: int) -> Numbers:
        """How often each word stands in the papers from `first` to before `last`."""
        begin, end = self._starts[first * len(PARTS)], self._starts[last * len(PARTS)]
        return np.bincount(self._numbers[begin:end], minlength=len(self.words))

    def lengths(self, part: int) -> Numbers:
        """How many words each paper has in a part."""
        return self._sizes[part :: len(PARTS)]
