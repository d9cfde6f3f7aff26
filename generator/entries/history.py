"""The history of an entry: who added it, who corrected it, and on which days."""

import re
from datetime import date
from typing import NamedTuple

from generator.entries.values import REFUSED_CHARACTERS, fold

MAX_NAME_LENGTH = 60
"""How many characters of a name a page shows."""
EMAIL = re.compile(r"\S+@\S+")


class Edit(NamedTuple):
    """One change to an entry: the day, in UTC, and the name of its author, empty if unknown."""

    day: date
    by: str


class History(NamedTuple):
    """The `addition` of an entry and its last `corrections`, the oldest first; `earlier` is the
    number of corrections before these."""

    addition: Edit
    corrections: tuple[Edit, ...] = ()
    earlier: int = 0


def clean_author_name(text: str) -> str:
    """A name from git, where anybody may write anything, as a page can show it.

    The name stands on one line, without e-mail addresses and without invisible characters, in at
    most MAX_NAME_LENGTH characters. It is empty where no letter is left.
    """
    line = fold(EMAIL.sub("", REFUSED_CHARACTERS.sub("", text)))
    if not any(map(str.isalpha, line)):
        return ""
    return line if len(line) <= MAX_NAME_LENGTH else f"{line[: MAX_NAME_LENGTH - 1].rstrip()}\u2026"
