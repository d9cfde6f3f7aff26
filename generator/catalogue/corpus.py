"""The words of all papers as numbers, one after another: what search and related papers are made
of."""

from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import count, pairwise
from typing import Any

import numpy as np
from numpy.typing import NDArray

from generator.entries.word_forms import search_key

TITLE, AUTHORS, ABOUT, SUMMARY, ABSTRACT, NOTE, IN_TITLE, FIRST_AUTHORS = FIELDS = range(8)
"""The parts of a paper whose words are told apart; ABOUT is what else it goes by: id, topics,
organizations, venue, years, compounds in its texts; IN_TITLE has compounds in its title;
FIRST_AUTHORS repeats the words of the first authors' names."""

Numbers = NDArray[np.integer[Any]]
AT_ONCE = 1 << 20
"""So many numbers are looked through together, to save memory."""


class Corpus:
    """The words of papers, in their order. A word's number is its place among all words, which
    are in alphabetical order of their keys, so that forms of a word stand together."""

    def __init__(self, texts: Iterable[str]) -> None:
        """`texts` have a line of words for each of FIELDS, as `records` makes them."""
        number_of: defaultdict[str, int] = defaultdict(count().__next__)
        numbers = [array("i") for _ in FIELDS]
        ends = [array("q", [0]) for _ in FIELDS]
        for text in texts:
            for field, line in enumerate(text.split("\n")):
                numbers[field].extend(map(number_of.__getitem__, line.split()))
                ends[field].append(len(numbers[field]))
        keyed = sorted((search_key(word), word) for word in number_of)
        words = [word for _, word in keyed]
        others = [key != before for (before, _), (key, _) in pairwise(keyed)]
        self._first_forms = np.flatnonzero([bool(keyed), *others])
        places = np.empty(len(number_of), np.int32)
        places[[number_of[word] for word in words]] = np.arange(len(number_of))
        self._numbers: list[Numbers] = [np.frombuffer(some, np.int32) for some in numbers]
        for some in self._numbers:
            for _, part in _in_parts(some):
                part[:] = places[part]  # in place, which takes half the memory
        self._ends = [np.frombuffer(some, np.int64) for some in ends]
        # All words in one text: a hundred thousand strings would take ten times the memory, and
        # be copied by each fork that looks at them.
        self._text = "".join(words)
        self._starts = np.cumsum([0, *map(len, words)])

    @property
    def papers(self) -> int:
        """How many papers there are."""
        return len(self._ends[TITLE]) - 1

    def __len__(self) -> int:
        """How many words there are."""
        return len(self._starts) - 1

    @property
    def first_forms(self) -> Numbers:
        """The number of the first word of each key."""
        return self._first_forms

    def words(self, first: int, last: int) -> list[str]:
        """The words from number `first` to before `last`."""
        starts = self._starts[first : last + 1].tolist()
        return [self._text[start:end] for start, end in pairwise(starts)]

    def words_of(self, numbers: Numbers) -> Iterator[str]:
        """The words of `numbers`, one by one."""
        for start, end in zip(self._starts[numbers], self._starts[numbers + 1], strict=True):
            yield self._text[start:end]

    def occurrences(
        self, field: int, first: int, last: int, low: int = 0, high: int | None = None
    ) -> tuple[Numbers, Numbers]:
        """The words of a part, one after another, in the papers from `first` to before `last`; but
        only those with numbers from `low` to before `high`, where that is given. Of each word the
        paper and the number."""
        ends = self._ends[field][first : last + 1]
        numbers = self._numbers[field][ends[0] : ends[-1]]
        if high is None:
            return np.repeat(np.arange(first, last, dtype=np.int32), np.diff(ends)), numbers
        at = np.concatenate(
            [
                start + np.flatnonzero((some >= low) & (some < high))
                for start, some in _in_parts(numbers)
            ]
        )
        papers = np.searchsorted(ends, ends[0] + at, side="right") + (first - 1)
        return papers, numbers[at]

    def times(self, field: int, first: int, last: int) -> Numbers:
        """How often each word stands in a part of the papers from `first` to before `last`."""
        begin, end = self._ends[field][[first, last]]
        times = np.zeros(len(self), np.int64)
        for _, some in _in_parts(self._numbers[field][begin:end]):
            times += np.bincount(some, minlength=len(self))
        return times

    def lengths(self, field: int) -> Numbers:
        """How many words each paper has in a part."""
        return np.diff(self._ends[field])


def _in_parts(numbers: Numbers) -> Iterator[tuple[int, Numbers]]:
    """`numbers` in parts of AT_ONCE, each with the place where it begins; at least one part."""
    for start in range(0, max(len(numbers), 1), AT_ONCE):
        yield start, numbers[start : start + AT_ONCE]
