"""The inverted index of some papers: for each word, the papers it stands in.

An example: of three papers, numbered 0 to 2, those numbered 0 and 2 have "sparrow" in their titles,
of 5 and 4 words, and the text of paper 1 has it twice. A bucket has

    "sparrow": [[5, 204], [], [], [4]]

The first list is that of titles. It has the differences between the numbers of papers (0 and 2)
times 100, plus the length of the title: 0 * 100 + 5 and 2 * 100 + 4. The last is that of texts,
with the factor 3, plus how often the text has the word, less one: 1 * 3 + 1.
"""

import numpy as np

from generator.catalogue.corpus import AUTHORS, FIELDS, TITLE, Corpus, Numbers
from generator.search.common_words import TEXTS, CommonWords
from generator.typeset.documents import AS_JSON

KINDS = 0, 1, 2, 3, 3, 3
"""Which of a word's lists has each field of a paper: that of titles, of names, of what else papers
go by, or of texts."""
IN_TITLES, IN_TEXTS = 0, 3
FACTORS = np.array([100, 1, 1, 3])
"""A list has differences between numbers of papers, times its factor; less than that is added to
say how long a title is, and how often a text has the word."""
WORD = 3
"""A word takes about as much as so many numbers in its lists."""
LONG = 500
"""What is longer than so many numbers is alone in its bucket, nearly."""
PORTIONS = 16
"""So many are made one after another, because all at once take ten times their memory."""
SHORTEST = 4
"""Letters of a word in which a mistake can be told from another word."""
KNOWN_AUTHORS = 2
"""In so many papers a name has to stand before it is proposed for a misspelt one."""


class InvertedIndex:
    """The index of the papers of a `corpus` from `first` to before `last`, numbered from the last
    one on: their words in so many `buckets` of about equal size, and so many of them `common`."""

    def __init__(self, corpus: Corpus, first: int, last: int, buckets: int, common: int) -> None:
        self._corpus, self._first, self._last = corpus, first, last
        times = np.zeros(len(corpus), np.int64)
        for field in FIELDS:
            times += np.bincount(corpus.occurrences(field, first, last)[1], minlength=len(corpus))
        sizes = np.cumsum(np.where(times, np.minimum(times, LONG) + WORD, 0))
        shares = np.arange(buckets) * sizes.max(initial=0) // buckets
        self._starts = [*np.searchsorted(sizes, shares, side="right").tolist(), len(corpus)]
        self.common = CommonWords(corpus, first, last, common)
        self._is_common = np.zeros(len(corpus), bool)
        self._is_common[self.common.words] = True
        self._together = 1 + buckets // PORTIONS
        self._portion = -1

    def directory(self) -> str:
        """The first word of each bucket."""
        first = [self._corpus.words(start, start + 1)[0] for start in self._starts[:-1]]
        return AS_JSON(first) + "\n"

    def bucket(self, number: int) -> str:
        """The words of a bucket, each with its lists, without the empty ones at the end; in place
        of a list for texts the number of a common word."""
        if number // self._together != self._portion:
            self._portion = number // self._together
            portion = self._starts[self._portion * self._together :][: self._together + 1]
            self._invert(portion[0], portion[-1])
        low, high = self._starts[number : number + 2]
        words = self._corpus.words(low, high)
        first, last = np.searchsorted(self._lists, [low * len(FACTORS), high * len(FACTORS)])
        bucket: dict[str, list[list[int] | int]] = {}
        for at in range(first, last):
            word, kind = divmod(int(self._lists[at]), len(FACTORS))
            papers = self._values[self._begin[at] : self._begin[at + 1]].tolist()
            lists = bucket.setdefault(words[word - low], [])
            lists += [[] for _ in range(kind - len(lists))]
            lists.append(self.common.number.get(word, papers) if kind == IN_TEXTS else papers)
        return AS_JSON(bucket) + "\n"

    def _invert(self, low: int, high: int) -> None:
        """Makes the lists of the words from `low` to before `high`, one after another; one of
        common words has a single number, for another to stand in its place."""
        count = max(self._last - self._first, 1)
        common = self.common.words[(self.common.words >= low) & (self.common.words < high)]
        keys = [(common.astype(np.int64) * len(FACTORS) + IN_TEXTS) * count]
        for field, kind in zip(FIELDS, KINDS, strict=True):
            papers, numbers = self._corpus.occurrences(field, self._first, self._last, low, high)
            if field in TEXTS:
                rare = ~self._is_common[numbers]
                papers, numbers = papers[rare], numbers[rare]
            lists = numbers.astype(np.int64) * len(FACTORS) + kind
            keys.append(lists * count + (self._last - 1 - papers))
        numbers, times = np.unique(np.concatenate(keys), return_counts=True)
        lists, papers = np.divmod(numbers, count)
        self._lists, begin = np.unique(lists, return_index=True)
        self._begin = [*begin.tolist(), len(lists)]
        steps = np.diff(papers, prepend=0)
        steps[begin] = papers[begin]
        kinds = lists % len(FACTORS)
        lengths = np.minimum(self._corpus.lengths(TITLE), FACTORS[IN_TITLES] - 1)
        more = np.where(kinds == IN_TITLES, lengths[self._last - 1 - papers], 0)
        often = np.minimum(times, FACTORS[IN_TEXTS]) - 1
        self._values = steps * FACTORS[kinds] + np.where(kinds == IN_TEXTS, often, more)


def frequent_words(corpus: Corpus) -> list[str]:
    """The words of titles and names that misspelt ones are compared with, the most frequent
    first."""
    names = _papers_with(corpus, AUTHORS)
    times = _papers_with(corpus, TITLE) + np.where(names < KNOWN_AUTHORS, 0, names)
    order = np.argsort(-times, kind="stable")[: np.count_nonzero(times)]
    words = corpus.words(0, len(corpus))
    return [words[number] for number in order.tolist() if len(words[number]) >= SHORTEST]


def _papers_with(corpus: Corpus, field: int) -> Numbers:
    """How many papers have each word in a field."""
    papers, numbers = corpus.occurrences(field, 0, corpus.papers)
    pairs = np.unique(papers.astype(np.int64) * len(corpus) + numbers)
    return np.bincount(pairs % max(len(corpus), 1), minlength=len(corpus))
