"""One person's name: repaired, without footnote marks, with the last name last.

"Lovelace, Ada*"                  Ada Lovelace
"and Bo Sample (1, 2)"            Bo Sample
"Ada Invent <ada@example.org>"    Ada Invent
"""

import re

from generator.contributing.cleaning.text_repair import join_lines, repair_text
from generator.entries.names import is_team
from generator.entries.text import to_plain
from generator.entries.values import shows_name

END_MARKS = re.compile(r"(?:[\s,;*†‡§¶#∗⋆★✉¹²³⁴-⁹⁰]|\^\{?[0-9,]++\}?)+$")
OTHER_MARKS = re.compile(r"^[\s,;*†‡§¶∗⋆★✉]+|\s*\$\^\{?[^$]{0,20}\$|\s*\([0-9, ]+\)")
EMAIL = re.compile(r"\s*[<(\[]?(?<![\w.+-])[\w.+-]++@[\w-]+(?:\.[\w-]+)+[>)\]]?")
AND = re.compile(r"^(?:and|&)\s+", re.IGNORECASE)
SUFFIX = re.compile(r"(?:Jr|Sr|II|III|IV|Ph\.?D|MD|M\.D)\.?", re.IGNORECASE)


ORGANIZATION = re.compile(
    r"\b(?:Universit\w*|Institut\w*|Labor\w*|Univ|Dept|Inc|Ltd|LLC|Co|School|College|Faculty"
    r"|Hospital|Museum|Academy|Bureau|Office|Service|Survey|Library|Archive|Observatory|Salon)\b"
)
"""Words of organizations whose names hold a comma, as `MIT Museum, Cambridge`."""


def clean_name(raw: str, *, markup: bool = True) -> tuple[str, str]:
    """A person's name, and what was done to it ("" for nothing); see `repair_text` on `markup`."""
    name, done = repair_text(raw, markup=markup)
    name, joined = join_lines(name)
    for why, step in (
        ("an address went", lambda text: EMAIL.sub("", text)),
        ("marks at a name went", lambda text: END_MARKS.sub("", OTHER_MARKS.sub("", text))),
        ("a word before the name went", lambda text: AND.sub("", text)),
        ("a colon after the name went", lambda text: re.sub(r"\s*[:：]$", "", text)),
        ("braces went", lambda text: text if "\\" in text else re.sub(r"[{}]", "", text)),
        ("the last name went to the end", _put_last_name_last),
    ):
        after = step(name).strip()
        if after != name:
            done.append(why)
            name = after
    return name, "; ".join([*done, *joined])


def _put_last_name_last(name: str) -> str:
    """`Lovelace, Ada` as `Ada Lovelace`. `Martin Invent, Jr.` and `Birds, Inc` stay."""
    last, _, first = (part.strip() for part in name.partition(","))
    if not any(map(str.isalpha, first)) or not last or "," in first or SUFFIX.fullmatch(first):
        return name
    is_organization = is_team(name) or is_team(last) or ORGANIZATION.search(name)
    return name if is_organization else f"{first} {last}"


def clean_organization(raw: str, *, markup: bool = True) -> tuple[str, str]:
    """An organization's name, with its words in their order, and what was done to it."""
    name, done = repair_text(raw, markup=markup)
    name, joined = join_lines(name)
    return name, "; ".join([*done, *joined])


def is_name(text: str) -> bool:
    """Whether `text` shows a letter or, as some authors sign, a symbol that marks no footnote."""
    return shows_name(to_plain(END_MARKS.sub("", text)))
