"""What papers are about, as terms: words, pairs of neighbouring words, and topics.

A term stands as a number that follows from its letters alone, and comes with a level, which says
how much of a paper is about it. A few terms in a hundred thousand share a number with another,
which does no harm.
"""

from collections.abc import Sequence
from typing import NamedTuple
from zlib import crc32

import numpy as np

from generator.contents.wording import ABSTRACT, SUMMARY, TITLE, Numbers, Wording
from generator.contents.words import words

AT_ONCE = 2000
"""Papers whose terms are counted together, which takes 20 MB."""
LEVELS = np.array([0, 2, 3, 3, 4], np.uint8)
"""By how often a term stands in a paper; the last one from there on."""
SPREAD = np.uint32(2654435761)
"""What makes one number of two, so that hardly any pairs share one."""
LITTLE = frozenset(
    words(
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


class Terms(NamedTuple):
    """The terms of papers, a paper's after another's: the paper, the term's number, its level."""

    papers: Numbers
    numbers: Numbers
    levels: Numbers


def terms(wording: Wording, topics: Sequence[Sequence[str]]) -> Terms:
    """The terms of the papers of `wording`, which are under `topics`."""
    numbers = np.array([crc32(word.encode()) for word in wording.words], np.uint32)
    telling = np.array([len(word) > 1 and word not in LITTLE for word in wording.words], bool)
    parts = [
        _terms(wording, first, min(first + AT_ONCE, wording.papers), numbers, telling, topics)
        for first in range(0, max(wording.papers, 1), AT_ONCE)
    ]
    return Terms(*map(np.concatenate, zip(*parts, strict=True)))


def _terms(
    wording: Wording, first: int, last: int, numbers: Numbers, telling: Numbers,
    topics: Sequence[Sequence[str]],
) -> Terms:  # fmt: skip
    """The terms of the papers from `first` to before `last`."""
    papers, parts, places = wording.said(first, last)
    words = telling[places] & np.isin(parts, (TITLE, SUMMARY, ABSTRACT))
    said = numbers[places]
    pairs = words[1:] & words[:-1] & (parts[1:] == parts[:-1]) & (papers[1:] == papers[:-1])
    under = [(paper, f"#{slug}") for paper in range(first, last) for slug in topics[paper]]
    topical = np.array([crc32(name.encode()) for _, name in under], np.uint32)
    most = len(LEVELS) - 1
    found, times = np.unique(
        np.concatenate(
            [
                _keys(papers[words], said[words]),
                _keys(papers[:-1][pairs], said[:-1][pairs] * SPREAD + said[1:][pairs]),
                *[_keys(np.array([paper for paper, _ in under], np.int32), topical)] * most,
            ]
        ),
        return_counts=True,
    )
    levels = LEVELS[np.minimum(times, most)]
    return Terms((found >> np.uint64(32)).astype(np.int32), found.astype(np.uint32), levels)


def _keys(papers: Numbers, numbers: Numbers) -> Numbers:
    return papers.astype(np.uint64) << np.uint64(32) | numbers
