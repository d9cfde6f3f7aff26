"""The words that most texts have: a file for each with a bit for every paper, since a list of
half of all papers would be as long as all other lists of a query together.

An example: of ten papers, those numbered 0, 1, 3 and 9 have "the" in a text. The bits, from the
first paper on, are 11010000 01000000, and the file has them in Base64: "0EA=".
"""

from base64 import b64encode

import numpy as np

from generator.catalogue.corpus import ABSTRACT, NOTE, SUMMARY, Corpus, Numbers
from generator.typeset.documents import AS_JSON

TEXTS = SUMMARY, ABSTRACT, NOTE
CANDIDATES = 2
"""For each of them so many words that texts have often are looked at. (One text may have a word
often, which is not common for that.)"""


class CommonWords:
    """The `most` common words in the texts of a `corpus` from paper `first` to before `last`,
    numbered in alphabetical order; the papers are numbered from the last one on."""

    def __init__(self, corpus: Corpus, first: int, last: int, most: int) -> None:
        occurrences = [corpus.occurrences(field, first, last) for field in TEXTS]
        times = np.zeros(len(corpus), np.int64)
        for _, numbers in occurrences:
            times += np.bincount(numbers, minlength=len(corpus))
        often = np.sort(np.argsort(-times, kind="stable")[: CANDIDATES * most])
        often = often[times[often] > 0]
        place = np.full(len(corpus), -1)
        place[often] = np.arange(len(often))
        has = np.zeros((len(often), last - first), bool)
        for papers, numbers in occurrences:
            at = np.flatnonzero(place[numbers] >= 0)
            has[place[numbers[at]], last - 1 - papers[at]] = True
        chosen = np.sort(np.argsort(-has.sum(axis=1), kind="stable")[:most])
        self.words: Numbers = often[chosen]
        """The common words, as the corpus numbers them."""
        self.number = {word: number for number, word in enumerate(self.words.tolist())}
        """Which file each of them has."""
        self._bits = np.packbits(has[chosen], axis=1)

    def file(self, number: int) -> str:
        """Which papers have a common word: bits, in Base64."""
        return AS_JSON(b64encode(self._bits[number : number + 1].tobytes()).decode()) + "\n"
