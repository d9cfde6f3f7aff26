"""The table by which topics are proposed, learned from papers that have topics.

Each topic is told from all others by how often terms (words and pairs of neighbouring words) stand
in papers of the topic and in the rest: naive Bayes with weights of tf-idf. Kept are the terms that
tell most, rounded to whole numbers; with so many the proposals are as good as with all of them
(BENCHMARKS.md). The floor is measured: when the others are learned, every fifth paper shows from
which score on every fourth proposal is right.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from generator.catalogue.corpus import ABSTRACT, SUMMARY, TITLE, Corpus, Numbers
from generator.catalogue.terms import LITTLE, Bits
from generator.catalogue.topic_model import LEVELS, PROPOSED, TITLE_COUNTS, TopicModel
from generator.entries.word_forms import search_key

ENOUGH = 2_000
"""Papers from which on the catalogue is learned from."""
STEP = 500
"""So many new papers, and the table is learned anew: for a few it would not change."""
NEWEST = 2_500
"""The newest papers that are learned from: more are slower and teach nothing more."""
PRECISION, NEAR = 0.25, 50
"""The share of proposals that must have been right, of so many whose scores are just above the
floor."""
NEVER = 1e9
"""A floor that nothing reaches."""
PART = 5
"""Of so many papers one is asked about, to measure the floor."""
SMOOTHING = 0.01
SHARPNESS = 3
"""How much the words count against the share of papers that a topic has."""
RAREST_WORD, RAREST_PAIR, MOST_FREQUENT = 3, 5, 0.5
"""Terms in fewer papers, or in a greater share of them, say nothing."""
MOST_TERMS, MOST_WEIGHTS = 2_000, 30_000
"""How many terms a table has, and how many weights: it is sent to browsers (40 kB compressed)."""
LITTLE_KEYS = frozenset(map(search_key, LITTLE))
RARITY_SCALE = 16
WEIGHT_SCALE = 8
LARGEST_WEIGHT = 127


def learned_from(days_and_ids: Sequence[tuple[str, str]]) -> list[int]:
    """Which papers are learned from, by their places in a list of all papers' days and ids: the
    newest of a multiple of STEP, oldest first. None of a catalogue that is too small."""
    places = sorted(range(len(days_and_ids)), key=days_and_ids.__getitem__)
    end = len(places) // STEP * STEP
    return places[max(0, end - NEWEST) : end] if end >= ENOUGH else []


class _Occurrences(NamedTuple):
    """Of each term in each paper the paper, the term and how often it stands there."""

    papers: Numbers
    terms: Numbers
    times: Numbers


Matrix = NDArray[np.float64]


def learn(corpus: Corpus, papers: Sequence[int], topics: Sequence[Sequence[str]]) -> TopicModel:
    """The table of `papers` (places in `corpus`, oldest first), which have `topics`. The same
    papers give the same table."""
    names, occurrences = _count_terms(corpus, papers)
    slugs = sorted({slug for some in topics for slug in some})
    has_topic = np.array([[slug in some for slug in slugs] for some in topics], np.float64)
    is_asked = np.arange(len(papers)) % PART == PART - 1
    trial = _learn(names, _of_some(occurrences, ~is_asked), has_topic[~is_asked], slugs)
    floor = _measure_floor(trial, _of_some(occurrences, is_asked), has_topic[is_asked])
    model = _learn(names, occurrences, has_topic, slugs)[0]
    return replace(model, floor=floor)


def _of_some(where: _Occurrences, is_chosen: Bits) -> _Occurrences:
    """The occurrences in some papers, which are numbered anew."""
    kept = is_chosen[where.papers]
    number = np.cumsum(is_chosen) - 1
    return _Occurrences(number[where.papers[kept]], where.terms[kept], where.times[kept])


def _count_terms(corpus: Corpus, papers: Sequence[int]) -> tuple[list[str], _Occurrences]:
    """The terms of `papers` that are neither rare nor everywhere, and where they stand. Papers
    are numbered as they are listed."""
    first, last = min(papers), max(papers) + 1
    number_of = np.full(last - first, -1)
    number_of[np.array(papers) - first] = np.arange(len(papers))
    parts = []
    for part, weight in ((TITLE, TITLE_COUNTS), (SUMMARY, 1), (ABSTRACT, 1)):
        places, words = corpus.occurrences(part, first, last)
        numbers = number_of[places - first]
        parts.append((numbers[numbers >= 0], words[numbers >= 0], weight))
    keys, key_of = _keys(corpus, np.concatenate([words for _, words, _ in parts]))
    telling = np.array([key not in LITTLE_KEYS for key in keys], bool)
    codes, weights = [], []
    for numbers, words, weight in parts:
        own, tells = key_of[words], telling[key_of[words]]
        together = np.flatnonzero((numbers[1:] == numbers[:-1]) & tells[1:] & tells[:-1])
        pairs = (own[together] + 1) * len(keys) + own[together + 1]
        for owners, terms in ((numbers[tells], own[tells]), (numbers[together], pairs)):
            codes.append(owners * _codes(keys) + terms)
            weights.append(np.full(len(terms), weight))
    return _select(keys, np.concatenate(codes), np.concatenate(weights), len(papers))


def _codes(keys: Sequence[str]) -> int:
    """How many words and pairs there can be."""
    return (len(keys) + 1) * len(keys)


def _keys(corpus: Corpus, words: Numbers) -> tuple[list[str], Numbers]:
    """The keys of the `words` that occur, in order, and the number of its key for each word."""
    used = np.unique(words)
    of_words = [search_key("".join(corpus.words(word, word + 1))) for word in used.tolist()]
    keys = sorted(set(of_words))
    number = {key: index for index, key in enumerate(keys)}
    key_of = np.zeros(len(corpus), np.int64)
    key_of[used] = [number[key] for key in of_words]
    return keys, key_of


def _select(
    keys: Sequence[str], codes: Numbers, weights: Numbers, papers: int
) -> tuple[list[str], _Occurrences]:
    found, inverse = np.unique(codes, return_inverse=True)
    times = np.bincount(inverse, weights).astype(np.int64)
    owners, terms = np.divmod(found, _codes(keys))
    unique, numbers, papers_with = np.unique(terms, return_inverse=True, return_counts=True)
    rarest = np.where(unique < len(keys), RAREST_WORD, RAREST_PAIR)
    is_kept = (papers_with >= rarest) & (papers_with <= MOST_FREQUENT * papers)
    names = [_name(keys, term) for term in unique[is_kept].tolist()]
    number = np.cumsum(is_kept) - 1
    kept = is_kept[numbers]
    return names, _Occurrences(owners[kept], number[numbers[kept]], times[kept])


def _name(keys: Sequence[str], term: int) -> str:
    first, second = divmod(term, len(keys))
    return f"{keys[first - 1]}_{keys[second]}" if first else keys[second]


def _learn(
    names: Sequence[str], where: _Occurrences, has_topic: Matrix, slugs: Sequence[str]
) -> tuple[TopicModel, Numbers]:
    """The table without a floor, and the terms' numbers that it keeps."""
    papers = len(has_topic)
    papers_with = np.bincount(where.terms, minlength=len(names))
    rarity = np.log(papers / np.maximum(papers_with, 1))
    values = np.log1p(where.times) * rarity[where.terms]
    lengths = np.sqrt(np.bincount(where.papers, values**2, minlength=papers))
    values /= np.maximum(lengths[where.papers], 1e-9)
    everywhere = np.bincount(where.terms, values, minlength=len(names))
    with_topic = np.empty((len(names), len(slugs)))
    for column in range(len(slugs)):
        own = values * has_topic[where.papers, column]
        with_topic[:, column] = np.bincount(where.terms, own, minlength=len(names))
    without = everywhere[:, None] - with_topic + SMOOTHING
    with_topic += SMOOTHING
    weights = np.log(with_topic / with_topic.sum(0)) - np.log(without / without.sum(0))
    shares = (has_topic.sum(0) + SMOOTHING) / (papers + 2 * SMOOTHING)
    use = everywhere * (np.abs(weights) * shares * (1 - shares)).sum(1)
    most = min(MOST_TERMS, MOST_WEIGHTS // max(1, len(slugs)))
    kept = np.sort(np.argsort(-use, kind="stable")[:most])
    whole = np.round(weights[kept] * WEIGHT_SCALE).clip(-LARGEST_WEIGHT, LARGEST_WEIGHT)
    starts = WEIGHT_SCALE / SHARPNESS * np.log(shares / (1 - shares))
    model = TopicModel(
        slugs,
        [names[number] for number in kept.tolist()],
        np.round(rarity[kept] * RARITY_SCALE).astype(int).tolist(),
        whole.astype(int).tolist(),
        starts.round(1).tolist(),
        NEVER,
    )
    return model, kept


def _measure_floor(
    trial: tuple[TopicModel, Numbers], asked: _Occurrences, has_topic: Matrix
) -> float:
    """The lowest score of a proposal for the papers `asked` about such that of the NEAR ones from
    there up PRECISION were right."""
    model, kept = trial
    row_of = np.full(max(kept.max(initial=0), asked.terms.max(initial=0)) + 1, -1)
    row_of[kept] = np.arange(len(kept))
    rows = row_of[asked.terms]
    papers, rows, times = (part[rows >= 0] for part in (asked.papers, rows, asked.times))
    number = len(has_topic)
    levels = np.array(LEVELS)[np.minimum(times, len(LEVELS) - 1)]
    values = levels * np.array(model.rarity, float)[rows]
    lengths = np.sqrt(np.bincount(papers, values**2, minlength=number))
    table = np.array(model.weights, float).reshape(len(model.terms), len(model.slugs))
    scores = np.empty((number, len(model.slugs)))
    for column, start in enumerate(model.starts):
        total = np.bincount(papers, values * table[rows, column], minlength=number)
        scores[:, column] = total / np.maximum(lengths, 1e-9) + start
    best = np.argsort(-scores, axis=1, kind="stable")[:, :PROPOSED]
    is_right = np.take_along_axis(has_topic > 0, best, axis=1).ravel()
    proposed = np.take_along_axis(scores, best, axis=1).ravel()
    order = np.argsort(-proposed, kind="stable")
    right = np.concatenate([[0], np.cumsum(is_right[order])])
    ends = np.arange(1, len(order) + 1)
    starts = np.maximum(0, ends - NEAR)
    above = np.flatnonzero(right[ends] - right[starts] >= PRECISION * (ends - starts))
    return round(float(proposed[order][above[-1]]), 1) if len(above) else NEVER
