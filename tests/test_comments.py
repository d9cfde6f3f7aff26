"""Comments stay with the field that they are about."""

from datetime import date
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from generator.contributing.formatting import reformat_entry
from generator.entries.paper import Paper
from generator.entries.validation import validate
from generator.entries.yaml_tree import parse_yaml

PLACE = {"id": "2501.00001", "day": date(2025, 1, 2)}


def paper_of(text: str) -> Paper:
    return validate(Paper, parse_yaml(text.encode(), "f.yaml"), "f.yaml", derived=PLACE)


def made(text: str) -> str:
    """The canonical form, after seeing that it says the same and stays as it is."""
    before = paper_of(text)
    once = reformat_entry(text, before)
    assert paper_of(once) == before
    assert reformat_entry(once, before) == once
    return once


MESSY = """\
# yaml-language-server: $schema=x.json
# Found in a footnote.

# when
published: "2025-01-01"   # the first version
topics: [ birds,  # the main one
  # rarely
  clocks
  # the last
] # and that is all
authors: # in order
- 'Ada Invent'   # corresponding
# the second
-   # really
  # two names
  name: Bo Sample
  affiliation: "X"
  # no orcid
- {name: Cy Example} # alone
# about the summary
summary: > # folded
    A microphone
    # counts
    sparrows.
  # less indented than the text

links: # see there
  # commented out: x
  models:
    - 'https://models.example.org/a'  # small
    # - https://models.example.org/b
  code: 'https://git.example.org/x#readme' # not "#readme"
  # project: none yet
organizations: [] # nobody
title: 'A #1 Study'	# tab before
# the end
"""
CLEAN = """\
# yaml-language-server: $schema=x.json
# Found in a footnote.
# tab before
title: 'A #1 Study'
# in order
authors:
  # corresponding
  - Ada Invent
  # the second
  # really
  # two names
  - name: Bo Sample
    affiliation: X
  # no orcid
  # alone
  - Cy Example
# when
# the first version
published: 2025-01-01
# the main one
# rarely
# the last
# and that is all
topics: [birds, clocks]
# about the summary
# folded
# less indented than the text
summary: >-
  A microphone # counts sparrows.
# see there
links:
  # not "#readme"
  code: https://git.example.org/x#readme
  # commented out: x
  # small
  models: [https://models.example.org/a]
  # - https://models.example.org/b
  # project: none yet
# nobody
# the end
"""


def test_each_comment_stays_with_its_field() -> None:
    assert made(MESSY) == CLEAN


def test_what_stands_in_no_comment_is_none() -> None:
    text = "title: 'a # b'\nauthors: ['#1 A']\npublished: 2025-01-01\ntopics: [birds]\n"
    assert "# c" not in made(f"{text}summary: |\n  # c\n  x\n").replace("  # c x", "")


def test_line_ends_of_other_systems() -> None:
    text = "# a\r\ntitle: x # b\r\nauthors: []\r\npublished: 2025-01-01\r\ntopics: [birds]\r\n"
    text = text.replace(" # b", "") + "# c\r\nsummary: x\r\n# d\r\n"
    assert made(text).split("\n")[:2] == ["# a", "title: x"]
    assert made(text).count("\r") == 0


LINES = [
    ["title: 'x'"],
    ["authors:", "  - A", "  - {name: B}", "  - name: C", "    affiliation: D"],
    ["published: 2025-01-01"],
    ["topics: [", "    birds,", "    clocks", "  ]"],
    ["summary: >-", "    some words", "    and more"],
    ["abstract: |", "  some words", "", "", "  and more"],
    ["links:", "  models:", "  - https://x.org", "  code: https://y.org"],
    ["signals: {date: 2025-01-01,", "  upvotes: 4}"],
    ["organizations: ['O']"],
    ["venue: \"V\""],
]  # fmt: skip


@st.composite
def commented(draw: st.DrawFn) -> tuple[str, list[tuple[str, str]]]:
    """An entry's text with a comment here and there, and each comment with the field that it
    stands in, or before."""
    lines: list[str] = []
    expected: list[tuple[str, str]] = []
    fields = draw(st.permutations(LINES))
    for field in fields:
        name = field[0].split(":")[0]
        for position, line in enumerate(field):
            if draw(st.booleans()):
                indent = len(line) - len(line.lstrip())
                comment = f"# c{len(expected)}"
                inside = position > 0
                if inside and name in ("summary", "abstract"):
                    lines.append(line)
                    continue
                lines.append(" " * indent + comment)
                expected.append((comment, name))
            lines.append(line)
            can_follow = not (position > 0 and name in ("summary", "abstract"))
            if can_follow and line[-1] in "]}'\"[,>|:" and draw(st.booleans()):
                lines[-1] += f" # c{len(expected)}"
                expected.append((f"# c{len(expected)}", name))
    return "\n".join(lines) + "\n", expected


@given(commented())
def test_no_comment_is_lost_or_moves_to_another_field(case: tuple[str, list[Any]]) -> None:
    text, expected = case
    lines = made(text).splitlines()
    found = {}
    for number, line in enumerate(lines):
        if line.strip().startswith("# c"):
            rest = (each for each in lines[number:] if not each.strip().startswith("#"))
            key = next(rest, "")
            if key.startswith(" "):  # it stands inside of what began above
                key = next(each for each in reversed(lines[:number]) if each[0] not in " #")
            found[line.strip()] = key.split(":")[0]
    assert found == dict(expected)
