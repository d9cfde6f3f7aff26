"""What papers are about, as terms: words, pairs of neighbouring words, and topics.

A term stands as a number that follows from its letters alone, and comes with a level, which says
how much of a paper is about it. A few terms in a hundred thousand share a number with another,
which does no harm.
"""

from collections.abc import Sequence
from typing import NamedTuple
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from generator.catalogue.corpus import ABSTRACT, SUMMARY, TITLE, Corpus, Numbers
from generator.entries.tokens import tokenize

AT_ONCE = 2000
"""Papers whose terms are counted together, which takes 20 MB."""
MOST = 6
"""From so many times on it no longer matters how often a term stands in a paper."""
TOPIC = 2
"""A topic counts as if it were named so often."""
LEAST_LETTERS = 4
"""How many letters a word has that says by itself what two papers have in common."""
HALF = np.uint64(32)
SPREAD = np.uint32(2654435761)
"""What makes one number of two, so that hardly any pairs share one."""
LITTLE = frozenset(
    tokenize(
        "a about after all also although among an and any are as at be because been before"
        " being between both but by can could did do does due during each either even few for"
        " from further had has have having here hence how however if in into is it its itself"
        " just less like made make many may more most much must no nor not of off often on one"
        " only onto or other our out over own per rather same several should since so some such"
        " than that the their them then there thereby these they this those though through thus"
        " to too toward towards under until up upon us using very via was we well were what when"
        " where whereas whether which while who whose why will with within without would yet you"
        " your"
    )
)
"""Words that say nothing of what a text is about."""


Bits = NDArray[np.bool]


class Terms(NamedTuple):
    """The terms of papers, a paper's after another's: their numbers and levels. Of each paper how
    many terms it has, and the sum of the squares of their levels."""

    numbers: Numbers
    levels: Numbers
    sizes: Numbers
    squares: Numbers


def terms(corpus: Corpus, topics: Sequence[Sequence[str]]) -> Terms:
    """The terms of the papers of `wording`, which are under `topics`."""
    words = corpus.words(0, len(corpus))
    numbers = np.array([crc32(word.encode()) for word in words], np.uint32)
    telling = np.array([len(word) > 1 and word not in LITTLE for word in words], bool)
    under = [[crc32(f"#{slug}".encode()) for slug in slugs] for slugs in topics]
    parts = []
    for first in range(0, max(corpus.papers, 1), AT_ONCE):
        last = min(first + AT_ONCE, corpus.papers)
        keys = [_keys(*_topics(first, under[first:last]))] * TOPIC
        for part in (TITLE, SUMMARY, ABSTRACT):
            papers, words_of = corpus.occurrences(part, first, last)
            keys += _words_and_pairs(papers, numbers[words_of], telling[words_of])
        parts.append(_counted(np.concatenate(keys), first, last))
    return Terms(*map(np.concatenate, zip(*parts, strict=True)))


def words_by_number(corpus: Corpus) -> dict[int, str]:
    """The words that are terms, by their numbers."""
    words = corpus.words(0, len(corpus))
    telling = (word for word in words if word.isalpha() and len(word) >= LEAST_LETTERS)
    return {crc32(word.encode()): word for word in telling if word not in LITTLE}


def _words_and_pairs(papers: Numbers, words: Numbers, telling: Bits) -> list[Numbers]:
    pairs = telling[1:] & telling[:-1] & (papers[1:] == papers[:-1])
    pair = words[:-1][pairs] * SPREAD + words[1:][pairs]
    return [_keys(papers[telling], words[telling]), _keys(papers[:-1][pairs], pair)]


def _topics(first: int, under: Sequence[Sequence[int]]) -> tuple[Numbers, Numbers]:
    papers = [first + place for place, topics in enumerate(under) for _ in topics]
    numbers = [topic for topics in under for topic in topics]
    return np.array(papers, np.int32), np.array(numbers, np.uint32)


def _keys(papers: Numbers, numbers: Numbers) -> Numbers:
    return papers.astype(np.uint64) << HALF | numbers


def _counted(keys: Numbers, first: int, last: int) -> Terms:
    numbers, times = np.unique(keys, return_counts=True)
    levels = np.minimum(times, MOST).astype(np.uint8)
    papers = (numbers >> HALF).astype(np.int64) - first
    sizes, squares = np.zeros((2, last - first), np.int64)
    np.add.at(sizes, papers, 1)
    np.add.at(squares, papers, levels * levels)
    return Terms(numbers.astype(np.uint32), levels, sizes, squares)
