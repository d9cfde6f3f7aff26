"""Faults: what a contributor must correct, and where; and the words of messages."""

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from functools import lru_cache

MAX_FAULTS_PER_FILE = 20
"""The most faults reported for one file; a file with more is best written anew."""


@dataclass(frozen=True, order=True)
class Fault:
    """One thing to correct: `file` relative to the project, `line` and `column` from 1, the
    `field` as a path such as `authors[0].name` (empty for the file as a whole), and a
    `message` that says what is wrong and, after a semicolon, what to write instead."""

    file: str
    line: int
    column: int
    field: str
    message: str

    def __str__(self) -> str:
        field = f"{self.field}: " if self.field else ""
        return escape_unprintable(f"{self.file}:{self.line}:{self.column}: {field}{self.message}")


class FaultsFound(Exception):
    """Entries or settings have faults; it is raised before anything is written."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = tuple(sorted(set(faults)))
        super().__init__(self.faults)

    def __str__(self) -> str:
        return format_faults(self.faults)


def format_faults(faults: tuple[Fault, ...]) -> str:
    """All `faults`, one a line, in the order given, then their number."""
    files = len({fault.file for fault in faults})
    count = f"{quantity(len(faults), 'fault')} in {quantity(files, 'file')}"
    return "\n".join([*map(str, faults), count])


def quantity(number: int, noun: str) -> str:
    """`1 paper`, `2 papers`, `1,000 papers`."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def did_you_mean(word: str, known: Iterable[str], otherwise: str) -> str:
    """The end of a message about an unknown `word`: the most similar of the `known` words, or
    `otherwise` if none is similar."""
    suggestion = find_nearest(word, known)
    return f'; did you mean "{suggestion}"?' if suggestion else otherwise


def find_nearest(word: str, known: Iterable[str]) -> str | None:
    """The most similar of the `known` words (difflib, similarity from 0.6), or None."""
    return _nearest(word[:100], tuple(known))


@lru_cache(maxsize=4096)
def _nearest(word: str, known: tuple[str, ...]) -> str | None:
    return next(iter(get_close_matches(word, known, n=1)), None)


def quote_value(value: str) -> str:
    """A contributor's `value` for a message: in quotes, and cut after 57 characters."""
    return escape_unprintable(f'"{value}"' if len(value) <= 60 else f'"{value[:57]}..."')


def escape_unprintable(text: str) -> str:
    """`text` with every control character, line break and other unprintable character as `\\u001b`:
    safe for a terminal, and for programs that read faults line by line. In a workflow's log `##[`
    begins a command anywhere in a line (actions/runner, ActionCommand.cs), so its second sign
    is written like that, too."""
    text = "".join(c if c.isprintable() else f"\\u{ord(c):04x}" for c in text)
    return text.replace("##[", "#\\u0023[")
