"""Entries that may be about the same paper: equal address or DOI, or nearly equal titles.

Two titles are alike if they share three of four significant words, or nine of ten letters in
order. "Counting Sparrows by Ear" and "Counting the Sparrows by Ear!" differ in function words
only, so they are alike; "Counting Sparrows" and "Counting Clocks" share one word of three and are
not.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cached_property
from unicodedata import normalize

from generator.entries.limits import MAX_LENGTH
from generator.entries.values import fold

WORD = re.compile(r"[^\W_]+")
ACCENT = re.compile("[\u0300-\u036f]")
FIELD = re.compile(rb"^(title|doi|url): *(.*(?:\n[ \t]+.*)*)", re.MULTILINE)
FUNCTION_WORDS = frozenset(
    WORD.findall(
        "a an and are as at by can do does for from in into is it of on or the to towards via what"
        " when with"
    )
)
MIN_SHARED_WORDS = 0.75
MIN_SHARED_LETTERS = 0.9


def normalize_title(text: str) -> str:
    """The words of `text` in lower case, without accents and punctuation."""
    plain = ACCENT.sub("", normalize("NFKD", text)).casefold()
    return " ".join(WORD.findall(plain))


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
            name.decode(): value.decode("utf-8", "replace") for name, value in FIELD.findall(source)
        }
        doi, url = (_unquote(fields.get(name, "")) for name in ("doi", "url"))
        return cls(file, fields.get("title", "")[: MAX_LENGTH["title"]], doi, url)

    @cached_property
    def text(self) -> str:
        """The title in words that can be compared."""
        return normalize_title(self.title)

    @cached_property
    def words(self) -> frozenset[str]:
        """The significant words of the title, without function words."""
        return frozenset(self.text.split()) - FUNCTION_WORDS


def _unquote(value: str) -> str:
    """A value that holds no spaces, without quotes and block marks."""
    return fold(value).removeprefix(">-").strip(" '\"")


def find_duplicates(
    entry: Candidate, others: Iterable[Candidate]
) -> Iterator[tuple[Candidate, str]]:
    """The `others` that may be about the same paper as `entry`, each with the reason in words."""
    for other in others:
        reason = _reason(entry, other) if other.file != entry.file else ""
        if reason:
            yield other, reason


def _reason(one: Candidate, other: Candidate) -> str:
    if one.doi and one.doi.casefold() == other.doi.casefold():
        return "has the same doi"
    if one.url and one.url.rstrip("/") == other.url.rstrip("/"):
        return "has the same url"
    if not one.words or not other.words:
        return ""
    if one.text == other.text:
        return "has the same title"
    common, together = len(one.words & other.words), len(one.words | other.words)
    if common < together / 2:
        return ""
    close = common >= together * MIN_SHARED_WORDS and common > 1
    if close or SequenceMatcher(None, one.text, other.text).ratio() >= MIN_SHARED_LETTERS:
        return "has nearly the same title"
    return ""
