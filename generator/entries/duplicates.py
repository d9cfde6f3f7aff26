"""Entries that may be about the same paper: equal address or DOI, or nearly equal titles.

Two titles are alike if they share three of four significant words, or nine of ten letters in
order. "Counting Sparrows by Ear" and "Counting the Sparrows by Ear!" differ in function words
only, so they are alike; "Counting Sparrows" and "Counting Clocks" share one word of three and are
not.
"""

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cached_property
from heapq import nsmallest
from itertools import islice
from unicodedata import normalize

from generator.entries.limits import MAX_LENGTH
from generator.entries.phrases import translatable
from generator.entries.values import fold

SAME = {
    "doi": translatable("has the same doi"),
    "url": translatable("has the same url"),
    "title": translatable("has the same title"),
}
NEARLY = translatable("has nearly the same title")
"""Why an entry may be about the same paper as another: messages."""
WORD = re.compile(r"[^\W_]+")
ACCENT = re.compile("[\u0300-\u036f]")
FIELD = re.compile(rb"\n(title|doi|url): *(.*(?:\n[ \t]+.*)*)")
"""A field after a line break: to look for that takes a quarter of the time of ^ in MULTILINE."""
FUNCTION_WORDS = frozenset(
    WORD.findall(
        "a an and are as at by can do does for from in into is it of on or the to towards via what"
        " when with"
    )
)
MIN_SHARED_WORDS = 0.75
MIN_SHARED_LETTERS = 0.9
MOST = 5
"""Others that are named for one entry."""
COMPARED = 20
"""Titles that are compared letter by letter with one title."""


def normalize_title(text: str) -> str:
    """The words of `text` in lower case, without accents and punctuation."""
    plain = text if text.isascii() else ACCENT.sub("", normalize("NFKD", text))
    return " ".join(WORD.findall(plain.casefold()))


@dataclass(frozen=True)
class Candidate:
    """What the comparison needs of an entry."""

    file: str
    title: str
    doi: str = ""
    url: str = ""

    @classmethod
    def from_source(cls, file: str, source: bytes) -> "Candidate":
        """The candidate in `file`, whose content is `source`. A regular expression is enough, and
        fast for thousands of files: quotes and line breaks in a title do not change its words."""
        fields = {
            name.decode(): value.decode("utf-8", "replace")
            for name, value in FIELD.findall(b"\n" + source)
        }
        doi, url = (unquote(fields.get(name, "")) for name in ("doi", "url"))
        return cls(file, fields.get("title", "")[: MAX_LENGTH["title"]], doi, url)

    @cached_property
    def text(self) -> str:
        """The title in words that can be compared."""
        return normalize_title(self.title)

    @cached_property
    def words(self) -> frozenset[str]:
        """The significant words of the title, without function words."""
        return frozenset(self.text.split()) - FUNCTION_WORDS


def unquote(value: str) -> str:
    """A field's `value` in a file, on one line and without its quotes and block mark."""
    return value and fold(value).removeprefix(">-").strip(" '\"")


class Duplicates:
    """All entries, found by what they may have in common with another: an index by DOI, address,
    title and word, so that a comparison looks at few of them; an index of what `asked` ones have,
    of which alone others are looked for."""

    def __init__(self, candidates: Iterable[Candidate], asked: Collection[Candidate]) -> None:
        self._by_name: dict[tuple[str, str], list[Candidate]] = {
            name: [] for one in asked for name in _names(one)
        }
        self._by_word: dict[str, list[Candidate]] = {
            word: [] for one in asked for word in one.words
        }
        words = self._by_word.keys()
        for candidate in candidates:
            for name in _names(candidate):
                if name in self._by_name:
                    self._by_name[name].append(candidate)
            for word in words & candidate.words:
                self._by_word[word].append(candidate)

    def of(self, entry: Candidate) -> Iterator[tuple[Candidate, str]]:
        """At most MOST others that may be about the same paper as `entry`, each with the reason
        in words; those with the same DOI, address or title come first."""
        reasons: dict[str, tuple[Candidate, str]] = {}
        for kind, name in _names(entry):
            for other in self._by_name.get((kind, name), ()):
                reasons.setdefault(other.file, (other, SAME[kind]))
        reasons.pop(entry.file, None)
        yield from islice(reasons.values(), MOST)
        known = {entry.file, *reasons}
        nearly = (other for other in self._alike(entry) if other.file not in known)
        for other in islice(nearly, max(0, MOST - len(reasons))):
            yield other, NEARLY

    def _alike(self, entry: Candidate) -> Iterator[Candidate]:
        """The others whose titles are alike, those with the most words in common first. A title
        that is alike has half of the entry's words, so it has one of the rarest half."""
        words = sorted(entry.words, key=lambda word: (len(self._by_word.get(word, ())), word))
        rarest = words[: len(words) // 2 + 1]
        others = {other.file: other for word in rarest for other in self._by_word.get(word, ())}
        shared = [
            (-len(entry.words & other.words), other.file, other)
            for other in others.values()
            if len(entry.words & other.words) * 2 >= len(entry.words | other.words)
        ]
        for _, _, other in nsmallest(COMPARED, shared, key=lambda item: item[:2]):
            if _are_alike(entry, other):
                yield other


def _names(candidate: Candidate) -> list[tuple[str, str]]:
    """The DOI, the address and the title of an entry, as far as it has them."""
    names = [("doi", candidate.doi.casefold()), ("url", candidate.url.rstrip("/"))]
    names += [("title", candidate.text)] if candidate.words else []
    return [(kind, name) for kind, name in names if name]


def find_duplicates(
    entry: Candidate, others: Iterable[Candidate]
) -> Iterator[tuple[Candidate, str]]:
    """The `others` that may be about the same paper as `entry`, each with the reason in words."""
    return Duplicates(others, [entry]).of(entry)


def _are_alike(one: Candidate, other: Candidate) -> bool:
    common, together = len(one.words & other.words), len(one.words | other.words)
    if common >= together * MIN_SHARED_WORDS and common > 1:
        return True
    matcher = SequenceMatcher(None, one.text, other.text)
    return matcher.quick_ratio() >= MIN_SHARED_LETTERS <= matcher.ratio()
