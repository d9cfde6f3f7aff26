"""Topics of a paper proposed from its text, as the catalogue's own papers have them.

Each topic is told from all others by how often words stand in papers of the topic and in the rest
(naive Bayes with weights of tf-idf). A topic is proposed only above a floor, which is measured: the
newest fifth of the papers shows from which score on every second proposal was right. A catalogue
with few papers has nothing to learn from; there a topic is proposed whose name stands in the text.
"""

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

import numpy as np

from generator.entries.tokens import tokenize
from generator.entries.topics import Topics
from generator.entries.word_forms import search_key
from generator.entries.yaml_tree import parse_yaml
from generator.generating.loading import entries_in, read_source

ENOUGH = 2_000
"""Papers from which on the catalogue is learned from."""
NEWEST = 4_000
"""The newest papers that are read: more make `papers add` slow."""
PROPOSED = 2
"""How many topics are proposed at most."""
PRECISION = 0.5
"""The share of proposals that must have been right, above the floor."""
SMOOTHING = 0.01
SHARPNESS = 3.0
"""How much the words count against the share of papers that a topic has."""
RAREST, MOST_FREQUENT = 3, 0.5
"""Words in fewer papers, or in a greater share of them, say nothing."""
TITLE_COUNTS = 2


class KnownPaper(NamedTuple):
    """A paper's words with their numbers, and its topics."""

    words: Counter[str]
    topics: Sequence[str]


@dataclass(frozen=True)
class Model:
    """What is learned of papers: the row of each word, and weights by word and topic."""

    slugs: Sequence[str]
    rows: dict[str, int]
    rarity: np.ndarray
    weights: np.ndarray
    shares: np.ndarray

    def scores(self, words: Counter[str]) -> np.ndarray:
        """The score of each topic: the logarithm of its odds, not calibrated."""
        rows, values = _vector(words, self.rows, self.rarity)
        scores: np.ndarray = SHARPNESS * (values @ self.weights[rows]) + self.shares
        return scores

    def best(self, words: Counter[str]) -> list[tuple[str, float]]:
        """The topics with the highest scores, and these; equal ones in the order of slugs. None for
        a text without a known word."""
        if not words.keys() & self.rows.keys():
            return []
        scores = self.scores(words)
        order = np.argsort(-scores, kind="stable")[:PROPOSED]
        return [(self.slugs[index], float(scores[index])) for index in order]


def words_of(title: str, text: str) -> Counter[str]:
    """The words of a paper by their keys; those of the title count twice."""
    counts = Counter({word: TITLE_COUNTS * n for word, n in Counter(_keys(title)).items()})
    counts.update(_keys(text))
    return counts


_key = lru_cache(maxsize=200_000)(search_key)


def _keys(text: str) -> Iterable[str]:
    return map(_key, tokenize(text))


def learn(papers: Sequence[KnownPaper]) -> Model:
    """The model of `papers`; of the same papers in the same order the same one."""
    slugs = sorted({slug for paper in papers for slug in paper.topics})
    column = {slug: index for index, slug in enumerate(slugs)}
    papers_with = Counter(word for paper in papers for word in paper.words)
    limit = MOST_FREQUENT * len(papers)
    words = sorted(word for word, number in papers_with.items() if RAREST <= number <= limit)
    rows = {word: index for index, word in enumerate(words)}
    rarity = np.array([math.log(len(papers) / papers_with[word]) for word in words])
    with_topic = np.full((len(words), len(slugs)), SMOOTHING)
    everywhere = np.zeros((len(words), 1))
    numbers = np.zeros(len(slugs))
    for paper in papers:
        own, values = _vector(paper.words, rows, rarity)
        topics = [column[slug] for slug in dict.fromkeys(paper.topics)]
        everywhere[own, 0] += values
        for topic in topics:
            with_topic[own, topic] += values
            numbers[topic] += 1
    without = everywhere + 2 * SMOOTHING - with_topic
    weights = np.log(with_topic / with_topic.sum(0)) - np.log(without / without.sum(0))
    shares = (numbers + SMOOTHING) / (len(papers) + 2 * SMOOTHING)
    return Model(slugs, rows, rarity, weights, np.log(shares / (1 - shares)))


def _vector(
    words: Counter[str], rows: dict[str, int], rarity: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    """The rows of the known `words`, in order, and their weights, whose squares add up to 1."""
    known = sorted((rows[word], number) for word, number in words.items() if word in rows)
    own = np.array([row for row, _ in known], dtype=np.intp)
    values = np.log1p(np.array([number for _, number in known], dtype=float)) * rarity[own]
    length = np.sqrt(values @ values)
    return own, values / length if length else values


def measure_floor(papers: Sequence[KnownPaper]) -> float:
    """The lowest score from which on PRECISION of the proposals for the newest fifth of `papers`
    (which are in the order of their days) were right, when the others were learned."""
    split = len(papers) * 4 // 5
    model = learn(papers[:split])
    proposals = sorted(
        (
            (score, slug in paper.topics)
            for paper in papers[split:]
            for slug, score in model.best(paper.words)
        ),
        reverse=True,
    )
    floor, right = math.inf, 0
    for number, (score, is_right) in enumerate(proposals, start=1):
        right += is_right
        if right >= PRECISION * number:
            floor = score
    return floor


@dataclass
class TopicProposer:
    """Proposes topics of a site: learns from the entries in `folder` when it is first asked."""

    folder: Path
    topics: Topics
    _model: Model | None = field(default=None, init=False)
    _floor: float = field(default=math.inf, init=False)
    _has_read: bool = field(default=False, init=False)

    def propose(self, title: str, text: str) -> list[str]:
        """The slugs of the topics that fit a `title` and a `text`, the best first; often none."""
        if not self._has_read:
            self._learn()
        words = words_of(title, text)
        if self._model:
            return [slug for slug, score in self._model.best(words) if score >= self._floor]
        return propose_by_name(words, self.topics)

    def _learn(self) -> None:
        self._has_read = True
        paths = newest_entries(self.folder)
        if len(paths) < ENOUGH:
            return
        papers = [known_paper(self.folder, path, self.topics) for path in paths]
        papers = [paper for paper in papers if paper.topics]
        self._floor = measure_floor(papers)
        self._model = learn(papers)


def newest_entries(folder: Path) -> list[str]:
    """The paths of the newest entries in `folder`, as many as are learned from, in order."""
    return [path for path in entries_in(folder) if path.endswith(".yaml")][-NEWEST:]


def known_paper(folder: Path, path: str, topics: Topics) -> KnownPaper:
    """The words and the present topics of the entry at `path`, faulty or not."""
    value = parse_yaml(read_source(folder / path, path), path).value
    title, abstract, summary = (_text(value.get(name)) for name in ("title", "abstract", "summary"))
    listed = value.get("topics")
    slugs = [topics.slugs[slug] for slug in _texts(listed) if slug in topics.slugs]
    return KnownPaper(words_of(title, f"{abstract} {summary}"), slugs)


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def _texts(value: object) -> list[str]:
    return [item for item in value if isinstance(item, str)] if isinstance(value, list) else []


def propose_by_name(words: Counter[str], topics: Topics) -> list[str]:
    """The topics all words of whose name stand in a text, those named most often first; and of
    these before others the one that shares more words of its description."""
    grades = []
    for slug, topic in topics.root.items():
        name = set(_keys(topic.name))
        described = set(_keys(topic.description)) - name
        times = min((words[word] for word in name), default=0)
        if times >= TITLE_COUNTS:  # in the title, or twice in the text
            grades.append((-times, -sum(word in words for word in described), slug))
    return [slug for *_, slug in sorted(grades)][:PROPOSED]
