"""What stands in a typeset text for things that depend on the page and on the other papers.

A paper is typeset once, but its card stands on many pages, each at another depth, and a name
becomes a link only when enough papers share it. So a text holds control characters in the places
of these things. (No text of a contributor can hold one: an entry with a control character is
refused.) With NAME written as <3>, AS as <4>, END as <5> and ROOT as <0>, a card says

    <3>authors/ada-invent<4>Ada Invent<5> and <3>authors/bo-fiction<4>Bo Fiction<5>

and where only Ada Invent has a listing, `link_names` makes of it

    <a href="<0>authors/ada-invent/">Ada Invent</a> and Bo Fiction

in which `place` replaces ROOT: on the page of a week, `/weeks/2025/50/`, by `../../../`.
"""

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from markupsafe import Markup, escape

from generator.entries import text
from generator.entries.spellings import fold_name
from generator.site.addresses import Address

ROOT, FOLDER_ROOT, HEADING = "\0", "\1", "\2"
"""The way from a page to the site's root, the way from its file to the root of `docs/`, and the
`###` of a card's heading."""
NAME, AS, END = "\3", "\4", "\5"
"""NAME stands before the key of a name, AS between the key and the name as HTML, END after it."""
GAP = "\6"
"""Where a paper's own page waits for what depends on more than its entry: first the ways to its
day and to its neighbours there, then related papers, then the history of its entry."""
PICTURE, PICTURE_ADDRESS = "\7", "\x0e"
"""Where the attributes of a picture stand: its files and its size; and the address of its widest
version, relative to the site's root."""
TEMPLATE_VALUES = {
    name: Markup(mark)  # noqa: S704 - nothing in it is to be escaped
    for name, mark in (
        ("root", ROOT),
        ("folder_root", FOLDER_ROOT),
        ("heading", HEADING),
        ("gap", GAP),
        ("picture", PICTURE),
    )
}
"""The placeholders by the names that templates have for them."""
MARKED_NAME = re.compile(f"{NAME}([^{AS}]+){AS}([^{END}]*){END}")
RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
"""Letters of scripts that run from right to left; beside one another such names change places."""
ISOLATED = Markup("<bdi>{}</bdi>")


class KeyedName(NamedTuple):
    """A name on a paper: its key, of the family and the folded spelling (`authors/ada-invent`), and
    the name as the entry has it; of an author also the affiliation and the ORCID iD there."""

    key: str
    name: str
    affiliation: str = ""
    orcid: str = ""


@lru_cache(maxsize=1 << 15)
def keyed_name(family: str, name: str) -> KeyedName:
    """A member's `name`, with its key in the `family` of that key."""
    return KeyedName(f"{family}/{fold_name(name)}", name)


@lru_cache(maxsize=1 << 15)
def name_html(name: str, direction: str = "ltr") -> Markup:
    """A name as HTML without a link, on a page of a `direction`: where the page runs from right to
    left, the dot at the end of `Gulls Inc.` would stand before it."""
    html = text.to_html(name)
    return ISOLATED.format(html) if direction == "rtl" or RIGHT_TO_LEFT.search(name) else html


def isolate_by_signs(name: str) -> Markup:
    """A plain name as HTML that keeps its place beside others also where tags are stripped."""
    return escape(f"\u2068{name}\u2069" if RIGHT_TO_LEFT.search(name) else name)


@lru_cache(maxsize=1 << 15)
def marked_name(named: KeyedName, direction: str = "ltr") -> Markup:
    """A name as HTML, for a page of a `direction`, between the marks by which `link_names` knows
    it."""
    marked = f"{NAME}{named.key}{AS}{name_html(named.name, direction)}{END}"
    return Markup(marked)  # noqa: S704 - the key is an address, the name is escaped


def link_names(marked: str, linked: Mapping[str, str]) -> str:
    """The text with links, from ROOT, for the names whose keys are `linked` to an address, and with
    the other names as they are."""
    pieces = MARKED_NAME.split(marked)  # text, key, name, text, key, name, text
    for place in range(1, len(pieces), 3):
        target = linked.get(pieces[place])
        if target:
            pieces[place] = f'<a href="{ROOT}{target}/">'
            pieces[place + 1] += "</a>"
        else:
            pieces[place] = ""
    return "".join(pieces)


def place(placeless: str, here: Address, heading_level: int = 0) -> str:
    """The text as it stands on the page `here`, with card headings of `heading_level`."""
    placed = placeless.replace(HEADING, "#" * heading_level)
    return placed.replace(FOLDER_ROOT, here.folder_root).replace(ROOT, here.root)
