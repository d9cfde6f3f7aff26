"""The inverted index of some papers: for each word, the papers it stands in.

An example: of three papers, numbered 0 to 2, those numbered 0 and 2 have "sparrow" in their titles,
of 5 and 4 words, and the text of paper 1 has it twice. A bucket has

    "sparrow": "E,AC"

The part before the comma is the list of texts. It has the differences between the numbers of papers
(1) times 3, plus how often the text has the word, less one: 1 * 3 + 1 is E. The second is that of
titles, without more: 0 is A, 2 is C. The list of names would follow, with the factor 2 and 1 for a
name of one of the first authors; and that of what else papers go by. Numbers are written as in
source maps (Base64 VLQ, without a sign): five bits a character, the lowest first, and 32 more where
another character follows.

A word that very many texts have has a bit for every paper instead of its list, which is shorter:
of ten papers, 0, 1, 3 and 9 are the bits 11010000 01000000, in Base64 "=0EA=".
"""

import re
from base64 import b64encode
from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from generator.catalogue.corpus import AUTHORS, FIELDS, FIRST_AUTHORS, TITLE, Corpus, Numbers
from generator.entries.word_forms import search_key
from generator.typeset.documents import AS_JSON

KINDS = 1, 2, 3, 0, 0, 0, 1, 2
"""Which of a word's lists has each field of a paper: that of texts, of titles, of names, or of what
else papers go by."""
IN_TEXTS, IN_NAMES = 0, 2
NOT_REPEATED = [field for field in FIELDS if field != FIRST_AUTHORS]
FACTORS = np.array([3, 1, 2, 1])
"""A list has differences between numbers of papers, times its factor; less than that is added to
say how often a text has the word, and whether a name is a first author's."""
LISTED = 100
"""So many texts are listed by number in any case."""
SHARE_IN_BITS = 8
"""Where one paper in so many has a word, bits are shorter than a list."""
WORD = 5
"""A word takes about as much as so many numbers in its lists."""
WORD_BYTES = 6
BUCKET_BYTES = 100
"""So many compressed bytes a word takes, and a bucket, beside lists."""
MORE_BITS = 3
"""So many bits a number of a list takes beyond those that say which papers have the word."""
SIZE_UNIT = 64
"""Sizes of buckets are in units of so many bytes."""
TITLED = 5
"""A word of one title is asked for so many times as often as a word of none."""
PORTIONS = 48
"""So many are made one after another, because all at once take ten times their memory."""
SHORTEST = 3
"""Letters of the words that a reader's are compared with."""
DIGITS = np.frombuffer(
    b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/", np.uint8
)
MORE = 32
"""Added to a digit that another one follows; also the base."""
MANY = 2000
"""In a shard of more papers the compounds of a single paper would take a tenth of the index."""
HAS_DIGIT = re.compile("[0-9]")
NO_WORD = re.compile("[-_]")
"""What only compounds and names have."""


class InvertedIndex:
    """The index of the papers of a `corpus` from `first` to before `last`, numbered from the last
    one on: their words in so many `buckets`. Forms of a word are in one.

    A bucket is the smaller the more is asked for its words: as often, it is assumed, as they
    stand in titles."""

    def __init__(self, corpus: Corpus, first: int, last: int, buckets: int) -> None:
        self._corpus, self._first, self._last = corpus, first, last
        times = np.empty((len(FIELDS), len(corpus)), np.int32)
        for field in FIELDS:
            times[field] = corpus.times(field, first, last)
        longest = max(LISTED, (last - first) // SHARE_IN_BITS)
        is_here = times.any(axis=0)
        sizes = np.minimum(times.sum(axis=0), longest) + WORD * is_here
        asked = TITLED * times[TITLE] + is_here
        forms = corpus.first_forms
        forms = forms[np.add.reduceat(sizes, forms) > 0]
        sizes, asked = np.add.reduceat(sizes, forms), np.add.reduceat(asked, forms)
        first_words = forms[share_out(sizes, asked, buckets)]
        self._starts = [*first_words.tolist(), len(corpus)]
        estimates = WORD_BYTES * is_here + sum(map(self._estimate, times[NOT_REPEATED]))
        self._sizes = BUCKET_BYTES + np.add.reduceat(estimates, first_words)
        self._together = 1 + buckets // PORTIONS
        self._portion = -1

    def _estimate(self, times: Numbers) -> NDArray[np.float64]:
        """About how many compressed bytes lists take of words that stand so many times in a part of
        the papers. Of 20 buckets, 19 take less than their lists are estimated at."""
        count = self._last - self._first
        papers = count * (1 - np.exp(-times / count))
        bits = papers * (np.log2(1 + count / np.maximum(papers, 1)) + MORE_BITS)
        estimates: NDArray[np.float64] = np.minimum(bits, count) / 8
        return estimates

    def title_lengths(self) -> str:
        """The number of words of each paper's title, as a digit."""
        lengths = self._corpus.lengths(TITLE)[self._first : self._last][::-1]
        return AS_JSON(DIGITS[np.minimum(lengths, len(DIGITS) - 1)].tobytes().decode()) + "\n"

    def directory(self) -> str:
        """The key of the first word of each bucket, and about how large the bucket is."""
        starts = [self._key(start) for start in self._starts[:-1]]
        sizes = np.ceil(self._sizes / SIZE_UNIT).astype(int).tolist()
        return AS_JSON({"starts": starts, "sizes": sizes}) + "\n"

    def _key(self, number: int) -> str:
        """The key of the word of that number; nothing where there is no word."""
        return "".join(map(search_key, self._corpus.words(number, number + 1)))

    def bucket(self, number: int) -> str:
        """The words of a bucket, each with its lists, without the empty ones at the end."""
        if number // self._together != self._portion:
            self._portion = number // self._together
            portion = self._starts[self._portion * self._together :][: self._together + 1]
            self._invert(portion[0], portion[-1])
        low, high = self._starts[number : number + 2]
        words = self._corpus.words(low, high)
        first, last = np.searchsorted(self._lists, [low * len(FACTORS), high * len(FACTORS)])
        bucket: dict[str, str] = {}
        for at in range(first, last):
            word, kind = divmod(int(self._lists[at]), len(FACTORS))
            if self._begin[at + 1] - self._begin[at] == 1 and self._is_rare(words[word - low]):
                continue
            lists = bucket.get(words[word - low], "")
            papers = self._papers[self._begin[at] : self._begin[at + 1]]
            bits = self._bits(papers) if kind == IN_TEXTS else ""
            written = bits or self._written[self._places[at] : self._places[at + 1]]
            bucket[words[word - low]] = lists + "," * (kind - lists.count(",")) + written
        return AS_JSON(bucket) + "\n"

    def _is_rare(self, term: str) -> bool:
        """Whether a term of a single paper is left out: a compound of words, in a large shard.
        Its parts lead to the paper."""
        return self._last - self._first > MANY and "-" in term and not HAS_DIGIT.search(term)

    def _bits(self, papers: Numbers) -> str:
        """The `papers` of a long list as bits, in Base64; nothing where a list is shorter."""
        count = self._last - self._first
        if len(papers) <= LISTED or len(papers) * SHARE_IN_BITS <= count:
            return ""
        has = np.zeros(count, bool)
        has[papers] = True
        return f"={b64encode(np.packbits(has).tobytes()).decode()}"

    def _invert(self, low: int, high: int) -> None:
        """Makes the lists of the words from `low` to before `high`, one after another."""
        count = max(self._last - self._first, 1)
        keys: list[Numbers] = []
        for field, kind in zip(FIELDS, KINDS, strict=True):
            papers, numbers = self._corpus.occurrences(field, self._first, self._last, low, high)
            lists = numbers.astype(np.int64) * len(FACTORS) + kind
            keys.append(lists * count + (self._last - 1 - papers))
        numbers, times = np.unique(np.concatenate(keys), return_counts=True)
        is_first = np.isin(numbers, keys[FIRST_AUTHORS])
        lists, papers = np.divmod(numbers, count)
        self._papers = papers
        self._lists, begin = np.unique(lists, return_index=True)
        self._begin = [*begin.tolist(), len(lists)]
        steps = np.diff(papers, prepend=0)
        steps[begin] = papers[begin]
        kinds = lists % len(FACTORS)
        often = np.minimum(times, FACTORS[IN_TEXTS]) - 1
        more = np.where(kinds == IN_TEXTS, often, np.where(kinds == IN_NAMES, is_first, 0))
        values = steps * FACTORS[kinds] + more
        self._written, ends = _write_numbers(values)
        self._places = [*ends[begin].tolist(), len(self._written)]


def share_out(sizes: Numbers, asked: Numbers, count: int) -> Numbers:
    """Where each of `count` buckets begins of words that have these sizes and are so often asked
    for. As long as there are more, neighbours become one: first those of which queries for the one
    then read least of the other in vain."""
    starts = np.arange(len(sizes))
    while len(starts) > count:
        costs = sizes[1:] * asked[:-1] + sizes[:-1] * asked[1:]
        costs = 2 * costs + np.arange(len(costs)) % 2  # no two neighbours cost the same
        before, after = np.append(np.inf, costs[:-1]), np.append(costs[1:], np.inf)
        least = np.flatnonzero((costs < before) & (costs < after))
        cheapest = least[np.argsort(costs[least], kind="stable")[: 1 + len(least) // 2]]
        own = np.delete(np.arange(len(starts)), cheapest[: len(starts) - count] + 1)
        sizes, asked = np.add.reduceat(sizes, own), np.add.reduceat(asked, own)
        starts = starts[own]
    return starts


def _write_numbers(values: Numbers) -> tuple[str, Numbers]:
    """`values` one after another, as Base64 VLQ, and where each of them begins."""
    sizes = np.ones(len(values), np.int64)
    for exponent in range(1, 7):
        sizes += values >= MORE**exponent
    begin = np.cumsum(sizes) - sizes
    written = np.empty(sizes.sum(), np.uint8)
    places, rest = begin, values
    while len(rest):
        digits, rest = rest % MORE, rest // MORE
        more = rest > 0
        written[places] = DIGITS[digits + MORE * more]
        places, rest = places[more] + 1, rest[more]
    return written.tobytes().decode(), begin


def frequent_words(corpus: Corpus) -> Iterator[str]:
    """The words of titles and names that misspelt ones are compared with, the most frequent
    first."""
    times = _papers_with(corpus, TITLE) + _papers_with(corpus, AUTHORS)
    order = np.argsort(-times, kind="stable")[: np.count_nonzero(times)]
    words = corpus.words_of(order)
    return (word for word in words if len(word) >= SHORTEST and not NO_WORD.search(word))


def _papers_with(corpus: Corpus, field: int) -> Numbers:
    """How many papers have each word in a field."""
    papers, numbers = corpus.occurrences(field, 0, corpus.papers)
    pairs = np.unique(papers.astype(np.int64) * len(corpus) + numbers)
    return np.bincount(pairs % max(len(corpus), 1), minlength=len(corpus))
