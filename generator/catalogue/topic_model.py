"""Topics proposed for a paper from its text, the same in the terminal and in the browser.

A table says of some hundred words and pairs of neighbouring words how much each speaks for each
topic. What a paper scores for a topic is the mean of these weights over its words, each word
weighted by how often it stands there and how rare it is. All numbers of the table are whole, so
that both languages come to the same sum. Two topics are proposed at most, and none below a floor.
`catalogue/topic_learning.py` makes the table of a catalogue's own papers; where these are too few,
topics are proposed whose names stand in the text.

`make javascript` translates `propose` for the form at `/submit/`.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import sqrt

from generator.entries.tokens import tokenize
from generator.entries.topics import Topics
from generator.entries.word_forms import search_key

PROPOSED = 2
"""How many topics are proposed at most."""
EXPLAINED = 3
"""How many words are named that speak for a topic."""
TITLE_COUNTS = 2
"""How many times the words of a title count."""
LEVELS = (0, 11, 18, 22, 26, 29, 31, 33, 35)
"""The weight of a word by how often it stands in a paper; the last one from there on."""


@dataclass(frozen=True)
class TopicModel:
    """What a catalogue teaches: the `terms`, each with its rarity and its weight for each of the
    topics `slugs`; the score that each topic has from the start, and the `floor`."""

    slugs: Sequence[str]
    terms: Sequence[str]
    rarity: Sequence[int]
    weights: Sequence[Sequence[int]]
    starts: Sequence[float]
    floor: float


@dataclass(frozen=True)
class NamedTopic:
    """The keys of the words in a topic's name, and of the others in its description."""

    slug: str
    name: Sequence[str]
    description: Sequence[str]


@dataclass(frozen=True)
class TopicProposal:
    """A topic, and the words of the text that speak for it."""

    slug: str
    words: list[str]


Words = Sequence[tuple[str, str]]
"""The words of a text in order, each with its key."""


def words_in(text: str) -> list[tuple[str, str]]:
    """The words of a text in order, each with its key."""
    return [(word, search_key(word)) for word in tokenize(text)]


def named_topics(topics: Topics) -> list[NamedTopic]:
    """Topics by the words of their names and descriptions."""
    named = []
    for slug, topic in topics.root.items():
        name = sorted({key for _, key in words_in(topic.name)})
        described = {key for _, key in words_in(topic.description)} - set(name)
        named.append(NamedTopic(slug, name, sorted(described)))
    return named


def propose(
    title: Words, text: Words, model: TopicModel | None, named: Iterable[NamedTopic]
) -> list[TopicProposal]:
    """The topics that fit a title and a text, the best first; often none. Without a `model` those
    whose names stand there."""
    counts: dict[str, int] = {}
    shown: dict[str, str] = {}
    for times, words in ((TITLE_COUNTS, title), (1, text)):
        before = None
        for word, key in words:
            counts[key] = counts.get(key, 0) + times
            shown.setdefault(key, word)
            if before:
                pair = f"{before[1]}_{key}"
                counts[pair] = counts.get(pair, 0) + times
                shown.setdefault(pair, f"{before[0]} {word}")
            before = (word, key)
    if model is None:
        return _propose_by_name(counts, shown, named)
    return _propose_by_words(counts, shown, model)


def _propose_by_words(
    counts: Mapping[str, int], shown: Mapping[str, str], model: TopicModel
) -> list[TopicProposal]:
    values: list[tuple[int, int]] = []
    for row, term in enumerate(model.terms):
        if term in counts:
            times = min(counts[term], len(LEVELS) - 1)
            values.append((row, LEVELS[times] * model.rarity[row]))
    if not values:
        return []
    length = sqrt(sum([value * value for _, value in values]))
    scores = []
    for column, start in enumerate(model.starts):
        total = sum([value * model.weights[row][column] for row, value in values])
        scores.append((-(total / length + start), column))
    proposals = []
    for score, column in sorted(scores)[:PROPOSED]:
        if -score >= model.floor:
            shares = sorted([(-value * model.weights[row][column], row) for row, value in values])
            words = [shown[model.terms[row]] for share, row in shares if share < 0]
            proposals.append(TopicProposal(model.slugs[column], _distinct(words)))
    return proposals


def _distinct(words: Iterable[str]) -> list[str]:
    """The first words, without those that stand in one before or have one in them."""
    chosen: list[str] = []
    for word in words:
        if not any(word in other or other in word for other in chosen):
            chosen.append(word)
        if len(chosen) == EXPLAINED:
            break
    return chosen


def _propose_by_name(
    counts: Mapping[str, int], shown: Mapping[str, str], named: Iterable[NamedTopic]
) -> list[TopicProposal]:
    """The topics all words of whose name stand in the title, or twice in the text; those that are
    named most often first, and of these those that share more words of their description."""
    grades = []
    for topic in named:
        times = min([counts.get(key, 0) for key in topic.name], default=0)
        if times >= TITLE_COUNTS:
            described = [key for key in topic.description if key in counts]
            words = [shown[key] for key in [*topic.name, *described]]
            grades.append((-times, -len(described), topic.slug, words))
    best = sorted(grades)[:PROPOSED]
    return [TopicProposal(grade[2], _distinct(grade[3])) for grade in best]
