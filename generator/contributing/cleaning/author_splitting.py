"""A list of authors that stands in one text, split into names."""

import json
import re
from collections.abc import Mapping
from typing import Any

from generator.contributing.cleaning.cleaned_record import Correction, Note
from generator.contributing.cleaning.placeholders import is_placeholder


def split_authors(raw: Any, notes: list[Note]) -> list[Any]:
    """The authors in `raw` one by one, as names or mappings: a list, or one text with names, or
    with a JSON list."""
    if isinstance(raw, str) and raw.strip().startswith("["):
        try:
            raw = json.loads(raw)
        except ValueError:
            pass
        else:
            why = "a list in a text was taken apart"
            notes.append(Correction("authors", "one text", raw, why))
    if isinstance(raw, Mapping):
        raw = [raw]
    if isinstance(raw, (list, tuple)):
        if len(raw) == 1 and isinstance(raw[0], str):
            return _split(raw[0], notes)
        return list(raw)
    if isinstance(raw, str) and not is_placeholder(raw):
        return _split(raw, notes)
    return []


def _split(text: str, notes: list[Note]) -> list[Any]:
    """The names in `text`, which may be one name.

    `Invent, Ada; Sample, Bo`      at semicolons, if there are any
    `Invent, Ada and Sample, Bo`   at "and" alone, if commas stand within the names
    `Ada Invent, Bo Sample and C`  otherwise at commas, "and" and line breaks
    """
    if not _has_several_names(text):
        return [text]
    if ";" in text:
        names = text.split(";")
    elif re.search(r"\sand\s", text) and not re.search(r",\s*and\s", text) and _last_first(text):
        names = re.split(r"\s+and\s+", text)
    else:
        names = re.split(r"\s*,\s*(?:and\s+)?|\s+and\s+|\n+", text)
    names = [name.strip() for name in names if name.strip()]
    notes.append(Correction("authors", text, names, "one text with several names was taken apart"))
    return list(names)


def _has_several_names(text: str) -> bool:
    """Whether `text` holds more than one name. `Ada Lovelace, Charles Babbage` are two, but
    `Lovelace, Ada` is one."""
    if re.search(r";|\n\S| and .*\S \S", text) or text.count(",") > 1:
        return True
    return text.count(",") == 1 and all(" " in part.strip() for part in text.split(","))


def _last_first(text: str) -> bool:
    """Whether the commas in a list joined by "and" stand within names, as in `Invent, Ada and
    Sample, Bo`: no name has two commas, and unless every name has one, no comma has several
    words on both sides, as between `Ada Invent, Bo Sample`."""
    names = [name.split(",") for name in re.split(r"\s+and\s+", text)]
    if any(len(parts) > 2 for parts in names):
        return False
    has_two_names = any(
        len(parts) == 2 and all(" " in part.strip() for part in parts) for parts in names
    )
    return not has_two_names or all(len(parts) == 2 for parts in names)
