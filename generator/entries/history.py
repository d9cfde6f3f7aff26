"""The history of an entry: who added it and who corrected it, and on which days."""

import re
from datetime import date
from typing import NamedTuple

from generator.entries.values import REFUSED_CHARACTERS, fold

MAX_NAME_LENGTH = 60
"""How many characters of a name are shown."""
ADDRESS = re.compile(r"\S+@\S+")


class Edit(NamedTuple):
    """A change to an entry: the day, in UTC, and who made it; nobody where no name is known."""

    day: date
    by: str


class History(NamedTuple):
    """Who `added` an entry and, the oldest first, who `corrected` it last; `earlier` is how many
    corrections there were before these."""

    added: Edit
    corrected: tuple[Edit, ...] = ()
    earlier: int = 0


def clean_name(text: str) -> str:
    """A name for readers, of one that anybody may have given to git: on one line, without
    addresses for mail and characters that do harm unseen, and not too long; nothing where no
    letter is left."""
    line = fold(ADDRESS.sub("", REFUSED_CHARACTERS.sub("", text)))
    if not any(map(str.isalpha, line)):
        return ""
    return line if len(line) <= MAX_NAME_LENGTH else f"{line[: MAX_NAME_LENGTH - 1].rstrip()}\u2026"
