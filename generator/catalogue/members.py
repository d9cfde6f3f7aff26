"""Which names are of one member of a family: those whose spellings are one.

An example: 5 papers have `authors/jeanluc-bird`, 2 have `authors/jean-luc-bird`, and one has
`authors/jean-lucbird`. The words of the second divide those of the others, so all three are one
member, and `authors/jeanluc-bird` stands for it, because most papers have it.
"""

from collections.abc import Mapping

from generator.entries.spellings import are_one
from generator.site.families import FAMILIES

HANDLES = tuple(family.key_of("") for family in FAMILIES if family.has_handles)
"""How the keys of handles begin: a letter more or less, and it is somebody else."""


def first_names(papers: Mapping[str, int]) -> dict[str, str]:
    """For each key of a name that of its member's most common spelling, and for a handle its own;
    `papers` says how many papers have each."""
    handles = {key: key for key in papers if key.startswith(HANDLES)}
    spelled = {key: number for key, number in papers.items() if key not in handles}
    return merge_spellings(spelled) | handles


def merge_spellings(papers: Mapping[str, int]) -> dict[str, str]:
    """For each key of a name (`authors/ada-invent`) that of its member's most common spelling;
    `papers` says how many papers have each. A spelling joins the one with the most words, and among
    equals the most common, with which it is one."""
    by_letters: dict[str, list[str]] = {}
    for key in papers:
        by_letters.setdefault(key.replace("-", ""), []).append(key)
    first_names: dict[str, str] = {}
    for keys in by_letters.values():
        members: dict[str, list[str]] = {}
        for key in sorted(keys, key=lambda key: (-key.count("-"), -papers[key], key)):
            longest = next((other for other in members if are_one(key, other)), key)
            members.setdefault(longest, []).append(key)
        for member in members.values():
            first = min(member, key=lambda key: (-papers[key], key))
            first_names |= dict.fromkeys(member, first)
    return first_names
