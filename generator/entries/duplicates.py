"""Whether two entries may be about one paper: the same address or DOI, or nearly one title."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cached_property
from unicodedata import normalize

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
    """The letters and digits of `text` in words; accents and case aside."""
    plain = ACCENT.sub("", normalize("NFKD", text)).casefold()
    return " ".join(WORD.findall(plain))


@dataclass(frozen=True)
class Candidate:
    """An entry as far as others may be like it."""

    file: str
    title: str
    doi: str = ""
    url: str = ""

    @classmethod
    def from_source(cls, file: str, source: bytes) -> "Candidate":
        """The entry in `file`, seen at a glance: thousands are looked at for each new one. (A
        title's quotes and line breaks are no words, so they need not be understood.)"""
        found = {name.decode(): value for name, value in FIELD.findall(source)}
        said = {name: value.decode("utf-8", "replace") for name, value in found.items()}
        short = {name: _unquote(said.get(name, "")) for name in ("doi", "url")}
        return cls(file, said.get("title", ""), **short)

    @cached_property
    def text(self) -> str:
        """The title's letters and digits, accents aside."""
        return normalize_title(self.title)

    @cached_property
    def words(self) -> frozenset[str]:
        """The words of the title that say what it is about."""
        return frozenset(self.text.split()) - FUNCTION_WORDS


def _unquote(value: str) -> str:
    """A value without spaces in it, however it was written."""
    return fold(value).removeprefix(">-").strip(" '\"")


def find_duplicates(
    entry: Candidate, others: Iterable[Candidate]
) -> Iterator[tuple[Candidate, str]]:
    """Those of `others` that may be about the same paper as `entry`, and why, in words."""
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
