"""A list of authors that stands in one text, split into names.

BibTeX's lists are read strictly: "and" parts them, and a comma stands within a name, before the
given names. A list that is parted by commas or semicolons would become one person with a wrong
name, and is refused.
"""

import json
import re
from collections.abc import Mapping
from typing import Any

from generator.contributing.cleaning.cleaned_record import FieldCorrection, Note
from generator.contributing.cleaning.placeholders import is_placeholder
from generator.entries.names import CAPITAL_PARTICLES
from generator.entries.values import fold

AND = re.compile(r"\s+and(?=\s)", re.IGNORECASE)
OTHER_SEPARATOR = re.compile(r"[;；，、|]|(?<=\s)\\?&(?=\s)")
SUFFIX = re.compile(
    r"(?:[Jj]r|[Ss]r)\.?|JR\.?|SR\.?|I{2,3}|IV|VI{0,3}|2nd|3rd|Ph\.?D\.?|M\.?D\.?|Esq\.?"
)
ET_AL = re.compile(r",?\s*\bet\.? ?al\.?$", re.IGNORECASE)
COMPANY = re.compile(r"(?:Inc|Ltd|LLC|Corp|Co|GmbH)\.?", re.IGNORECASE)
INITIALS = re.compile(r"(?:[^\W\d_]\.-?)+|[A-Z]{1,3}")
ALL_INITIALS = re.compile(r"[^\W\d_]\.?(?:[\s-]*[^\W\d_]\.)*")
INITIALS_AMONG_CAPITALS = re.compile(r"(?:[^\W\d_]\.-?)+|[A-Z]")
LAST_NAMES_AND_INITIALS = re.compile(r"(?:[A-Z][\w'’-]+ [A-Z]{1,3}(?: |$)){2,}")
SIGN = re.compile(r"\\[^&]|.", re.DOTALL)
COMMAND = re.compile(r"(\\[A-Za-z]+)\s+")
"""A command of TeX in letters, and the space that ends it: `P\\c cun` is one word."""
STAND_IN = "\0"
COMMA = re.compile(",")
QUOTED = 70
"""Characters of a list that a message repeats."""
HOW_TO_WRITE = (
    "write the word and between them (Invent, Ada and Fiction, Bo), or one last name in braces"
)


def split_authors(raw: Any, notes: list[Note]) -> list[Any]:
    """The authors in `raw` one by one, as names or mappings: a list, or one text with names, or
    with a JSON list."""
    if isinstance(raw, str) and raw.strip().startswith("["):
        try:
            raw = json.loads(raw)
        except (ValueError, RecursionError):
            pass
        else:
            why = "a list in a text was taken apart"
            notes.append(FieldCorrection("authors", "one text", raw, why))
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
    `Invent, A., Sample, B.`       at every second comma, if initials stand between
    """
    if not _has_several_names(text):
        return [text]
    if ";" in text:
        names = text.split(";")
    elif re.search(r"\sand\s", text) and not re.search(r",\s*and\s", text) and _last_first(text):
        names = re.split(r"\s+and\s+", text)
    else:
        names = re.split(r"\s*,\s*(?:and\s+)?|\s+and\s+|\n+", text)
    names = _join_initials([name.strip() for name in names if name.strip()])
    notes.append(
        FieldCorrection("authors", text, names, "one text with several names was taken apart")
    )
    return list(names)


def _join_initials(names: list[str]) -> list[str]:
    """The names, with each last name joined to the initials after it, if they take turns, as in
    `Invent, A., Sample, B. C.`"""
    last, first = names[::2], names[1::2]
    take_turns = len(last) == len(first) and all(
        ALL_INITIALS.fullmatch(given) and not ALL_INITIALS.fullmatch(family)
        for family, given in zip(last, first, strict=True)
    )
    if not take_turns:
        return names
    return [f"{given} {family}" for family, given in zip(last, first, strict=True)]


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


def split_bibtex_authors(text: str) -> tuple[list[str], str]:
    """The names in a BibTeX list, each in the order of speech, and why they cannot be read; there
    are no names then.

    `Invent, Ada and Bo Sample`     Ada Invent, Bo Sample
    `Tern, Jr., Ada and {A and B}`  Ada Tern Jr., {A and B}
    `Ada Invent, Bo Sample`         no names: two people, for whom "and" is missing
    """
    text = fold(text)
    if text.startswith("{") and _is_list_in_braces(text):
        text = text[1:-1].strip()
    names = [part.strip() for part in _split_outside_braces(AND, f" {text} ")]
    names = [re.sub(r"^and\s+", "", name, flags=re.IGNORECASE) for name in names]
    names = [name for name in names if name.strip(" ,") and name.lower() != "and"]
    if names and (without := ET_AL.sub("", names[-1])) != names[-1]:
        names[-1:] = [without, "others"] if without else ["others"]
    is_last_first = _are_last_first(names)
    result = []
    for name in names:
        spoken = _in_order_of_speech(name, is_last_first=is_last_first)
        if spoken is None:
            return [], f'"{name[:QUOTED]}" may be several people; {HOW_TO_WRITE}'
        result.append(spoken)
    return result, ""


def _are_last_first(names: list[str]) -> bool:
    """Whether all `names` have a comma after the last name, and one of them surely so: of
    `García Márquez, Ana María and Invent, Ada` the second."""
    pairs = [
        tuple(part.strip() for part in _split_outside_braces(COMMA, name))
        for name in names
        if name.lower() != "others" and not name.startswith("{")
    ]
    return all(len(pair) > 1 for pair in pairs) and any(
        len(pair) == 2 and not _may_be_two(*pair) for pair in pairs
    )


def _in_order_of_speech(name: str, *, is_last_first: bool) -> str | None:
    """A name with its last name last; None if it may be several names. `is_last_first` is
    whether the names of the list have their last names first."""
    outside = _outside_braces(name)
    if OTHER_SEPARATOR.search(outside) or LAST_NAMES_AND_INITIALS.fullmatch(outside):
        return None
    has_comma_at_end = outside.rstrip().endswith(",")
    parts = [part.strip() for part in _split_outside_braces(COMMA, name)]
    parts = [part for part in parts if part]
    if has_comma_at_end and len(parts) > 1:
        return None
    if len(parts) == 2 and (SUFFIX.fullmatch(parts[1]) or COMPANY.fullmatch(parts[1])):
        return f"{parts[0]} {parts[1]}" if SUFFIX.fullmatch(parts[1]) else f"{parts[0]}, {parts[1]}"
    if len(parts) == 2:
        is_one = not _may_be_two(*parts, is_last_first=is_last_first)
        return f"{parts[1]} {parts[0]}" if is_one else None
    if len(parts) == 3 and SUFFIX.fullmatch(parts[1]):
        return f"{parts[2]} {parts[0]} {parts[1]}"
    if len(parts) == 3 and SUFFIX.fullmatch(parts[2]):
        return f"{parts[1]} {parts[0]} {parts[2]}"
    return parts[0] if len(parts) == 1 else None


def _may_be_two(before: str, after: str, *, is_last_first: bool = False) -> bool:
    """Whether the texts around a comma may be two people: `Ada Invent, Bo Sample`, `Invent A,
    Sample B`; but not `Invent, Ada Bo`, `van der Tern, Ada Bo` or `García Márquez, G. J.`"""
    last, first = [COMMAND.sub(r"\1", part).split() for part in (before, after)]
    if (
        len(last) < 2
        or not first
        or last[0][0].islower()
        or last[0] in CAPITAL_PARTICLES | {"St.", "Saint"}
    ):
        return False
    if before.startswith("{"):
        return False
    initials = INITIALS_AMONG_CAPITALS if before.isupper() and after.isupper() else INITIALS
    if any(initials.fullmatch(word) for word in (last[0], last[-1])):
        return True
    has_initials = any(initials.fullmatch(word) for word in first)
    return len(first) > 1 and not has_initials and not is_last_first


def _is_list_in_braces(text: str) -> bool:
    """Whether braces around a whole list hold people, as some programs write it: `{Invent, Ada and
    Sample, Bo}`. Without commas it may be a team: `{Research and Development}`."""
    if _outside_braces(text).strip(STAND_IN):
        return False
    names = _split_outside_braces(AND, f" {text[1:-1]} ")
    return len(names) > 1 and all("," in _outside_braces(name) for name in names)


def _outside_braces(text: str) -> str:
    """`text` with a stand-in for each character in braces or after a backslash, so that places
    stay the same. `\\&` stays, since it prints an &."""
    depth = 0
    pieces = []
    for piece in SIGN.findall(text):
        depth += piece == "{"
        is_outside = not depth and piece != "}" and len(piece) == 1
        pieces.append(piece if is_outside else STAND_IN * len(piece))
        depth -= piece == "}" and depth > 0
    return "".join(pieces)


def _split_outside_braces(separator: re.Pattern[str], text: str) -> list[str]:
    """`text` split where `separator` stands outside of braces."""
    pieces, at = [], 0
    for match in separator.finditer(_outside_braces(text)):
        pieces.append(text[at : match.start()])
        at = match.end()
    return [*pieces, text[at:]]
