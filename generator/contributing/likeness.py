"""How much a paper is like the papers that a site has: by words in common.

A paper is a vector of its words, each weighted by how often it stands there and how rare it is
among the site's papers (tf-idf). The likeness is the mean cosine to the few papers that are
nearest, from 0 to 100. It orders candidates and decides nothing.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import NamedTuple

import numpy as np

from generator.catalogue.terms import LITTLE
from generator.entries.tokens import tokenize
from generator.entries.word_forms import search_key

NEAREST = 3
"""So many papers say how much a candidate is like the site's."""
EXPLAINED = 4
"""The words in common that are named."""
SHORTEST = 3
TITLE_COUNTS = 2


class Likeness(NamedTuple):
    """The mean cosine, times 100; the id of the most similar paper, and the words that both have
    and that count most."""

    grade: int
    nearest: str
    words: tuple[str, ...]


def words_of(title: str, text: str) -> Counter[str]:
    """The words of a paper by their keys; those of the title count twice."""
    counts = Counter({key: TITLE_COUNTS * n for key, n in Counter(_keys(title)).items()})
    counts.update(_keys(text))
    return counts


_key = lru_cache(maxsize=200_000)(search_key)


def _keys(text: str) -> Iterable[str]:
    return map(_key, tokenize(text))


class LikenessIndex:
    """Papers of a site, to which others can be compared."""

    def __init__(self, papers: Mapping[str, Counter[str]]) -> None:
        """`papers` are the words of each paper (as of `words_of`) by its id."""
        self._ids = sorted(papers)
        papers_with = Counter(word for words in papers.values() for word in words)
        self._rarity = {
            word: math.log(1 + len(papers) / number) for word, number in papers_with.items()
        }
        self._rarest = math.log(1 + max(1, len(papers)))
        having: defaultdict[str, list[tuple[int, float]]] = defaultdict(list)
        for place, identifier in enumerate(self._ids):
            for word, weight in self._vector(papers[identifier]).items():
                having[word].append((place, weight))
        self._having = {
            word: (np.array([place for place, _ in some]), np.array([it for _, it in some]))
            for word, some in having.items()
        }

    def _vector(self, words: Counter[str]) -> dict[str, float]:
        """The weight of each word; the squares add up to 1."""
        weights = {
            word: math.log1p(number) * self._rarity.get(word, self._rarest)
            for word, number in sorted(words.items())
        }
        length = math.sqrt(sum(weight * weight for weight in weights.values()))
        return {word: weight / length for word, weight in weights.items()}

    def compare(self, title: str, text: str) -> Likeness | None:
        """How much a paper with a `title` and a `text` is like the others; None where no word is in
        common."""
        vector = self._vector(words_of(title, text))
        cosines = np.zeros(len(self._ids))
        for word, weight in vector.items():
            if word in self._having:
                places, weights = self._having[word]
                cosines[places] += weight * weights
        best = np.argsort(-cosines, kind="stable")[:NEAREST]
        if not len(best) or not cosines[best[0]]:
            return None
        grade = round(100 * float(cosines[best].mean()))
        words = self._in_common(vector, int(best[0]), f"{title} {text}")
        return Likeness(grade, self._ids[best[0]], words)

    def _in_common(self, vector: Mapping[str, float], place: int, text: str) -> tuple[str, ...]:
        """The words of a `text` that count most for its likeness to the paper at a `place`."""
        products = []
        for word in vector.keys() & self._having.keys():
            places, weights = self._having[word]
            at = int(np.searchsorted(places, place))
            if at < len(places) and places[at] == place:
                products.append((-vector[word] * float(weights[at]), word))
        spelling = {search_key(token): token for token in reversed(tokenize(text))}
        words = [spelling[word] for _, word in sorted(products)]
        return tuple(word for word in words if _says_something(word))[:EXPLAINED]


def _says_something(word: str) -> bool:
    return word not in LITTLE and word.isalpha() and len(word) >= SHORTEST
