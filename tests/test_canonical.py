"""The one way to write an entry."""

from datetime import date
from typing import Any

import pytest
import yaml
from hypothesis import assume, given
from hypothesis import strategies as st
from pydantic import ValidationError

from generator.entries.canonical import COLUMNS, format_entry, format_scalar
from generator.entries.paper import Paper
from generator.entries.validation import validate
from generator.entries.yaml_tree import parse_yaml
from generator.generating.loading import load_papers, paper_in
from tests.conftest import PAPERS, PROJECT

PLACE = {"id": "2501.00001", "day": date(2025, 1, 2)}
WHOLE = """\
# yaml-language-server: $schema=https://papers.example.org/schema.json
title: 'Counting: A Study'
authors:
  - Ada Invent
  - name: Bo "B" O'Sample
    orcid: 0000-0002-1825-0097
    affiliation: '2048'
published: 2025-01-01
topics: [birds, 'no']
summary: >-
  A microphone counts sparrows, and it does so for as long as this line has room for one
  more word.
abstract: >-
  One # paragraph: here.


  - And another.
organizations: [Sparrow Inc, 'One, Two and Three', 'https://x.org/?a=b&c#d']
links:
  code: https://git.example.org/x
  models: [https://models.example.org/a, https://models.example.org/b]
  datasets:
    - https://data.example.org/a-long-name-1
    - https://data.example.org/a-long-name-2
signals:
  date: 2025-01-03
  upvotes: 4
status:
  state: withdrawn
  date: 2025-02-01
aliases: ['2501.00002', a-study]
"""


def test_an_entry_with_everything() -> None:
    fields: dict[str, Any] = {
        "aliases": ["2501.00002", "a-study"],
        "status": {"date": "2025-02-01", "state": "withdrawn", "reason": None},
        "signals": {"upvotes": 4, "date": date(2025, 1, 3)},
        "links": {
            "datasets": [f"https://data.example.org/a-long-name-{n}" for n in (1, 2)],
            "models": ("https://models.example.org/a", "https://models.example.org/b"),
            "code": "https://git.example.org/x",
            "demos": [],
        },
        "organizations": ["Sparrow Inc", "One, Two and Three", "https://x.org/?a=b&c#d"],
        "abstract": "One # paragraph:\nhere.\n\n\n- And\tanother. ",
        "summary": "A microphone counts sparrows, and it does so for as long as this line has "
        "room for one more word.",
        "note": " ",
        "topics": ["birds", "no"],
        "published": "2025-01-01",
        "authors": [
            "Ada Invent",
            {"affiliation": 2048, "name": 'Bo "B" O\'Sample', "orcid": "0000-0002-1825-0097"},
        ],
        "title": " Counting:\n A  Study",
    }
    assert format_entry(fields, "https://papers.example.org/schema.json") == WHOLE
    assert yaml.safe_load(WHOLE)["authors"][1]["name"] == 'Bo "B" O\'Sample'


def test_nobody_signed() -> None:
    assert format_entry({"title": "x", "authors": []}) == "title: x\nauthors: []\n"
    assert format_entry({"title": "x", "authors": None}) == "title: x\n"


def test_what_is_empty_is_left_out() -> None:
    empty = {"links": {"code": " ", "models": [""]}, "organizations": ["", " "], "status": {}}
    assert format_entry({"title": "x", "venue": "\u3000", **empty}) == "title: x\n"


def test_what_is_no_field_is_not_lost_in_silence() -> None:
    with pytest.raises(ValueError, match="titel: no field of Paper"):
        format_entry({"titel": "x"})


@pytest.mark.parametrize(
    "text",
    [
        "null", "Null", "~", "yes", "NO", "On", "y", "true", "=", "<<", ".inf", "+.INF", ".NaN",
        "2048", "2510.10020", "1_000", "0x1F", "0o17", "0b1", "1e5", "1.5e-3", "+3", ".5",
        "12:30", "1:2:3.5", "2025-10-11", "2025-1-1 12:00:00 -5", "2025-10-11T12:00:00Z",
        "a: b", "a:", "a # b", "#a", "- a", "-a", "? a", ":a", ",a", "[a]", "{a}", "&a", "*a",
        "!a", "|", ">-", "'a'", '"a"', "%a", "@a", "`a`", "---", "...", "''", "a: 'b'",
    ],
)  # fmt: skip
@pytest.mark.parametrize("in_flow", [False, True])
def test_what_yaml_might_take_for_something_else_is_quoted(text: str, in_flow: bool) -> None:
    made = format_scalar(text, in_flow=in_flow)
    assert yaml.safe_load(f"[{made}]" if in_flow else f"- {made}") == [text]


@pytest.mark.parametrize(
    "text",
    [
        "A Study", "3D Gaussian Splatting", "a:b", "a#b", "It's", 'So "so"', "10.1000/182", "$x$",
        "01.AI", "0000-0002-1825-0097", "https://x.org/a=b", "\\beta", "a - b", "^_^", "(a)",
        "\u4e2d\u6587", "\u05e9\u05dc\u05d5\u05dd", "C++", "no way", "4.5 volts", "a@b", "<",
    ],
)  # fmt: skip
@pytest.mark.parametrize("in_flow", [False, True])
def test_what_is_text_to_everyone_stands_as_it_is(text: str, in_flow: bool) -> None:
    made = format_scalar(text, in_flow=in_flow)
    assert made == text
    assert yaml.safe_load(f"[{made}, b]" if in_flow else f"- {made}")[0] == text
    assert yaml.safe_load(f"a: {made}" if not in_flow else f"a: [b, {made}]")


NASTY = st.sampled_from(
    [
        ": ", " #", ":", "#", "-", "?", ",", "[", "]", "{", "}", "&", "*", "!", "|", ">", "'", '"',
        "%", "@", "`", "\\", "$", "null", "~", "yes", "No", "12", "2510.10020", "2025-10-11", " ",
        "  ", "\n", "\n\n", "\r\n", "\t", "\u00a0", "\u3000", "\u2028", "\x85", "\u200b", "\u4e2d",
        "\u6587\u5b57", "\u05e9\u05dc\u05d5\u05dd", "\u0645", "\U0001f426", "e\u0301", "\\beta",
        r"\"{o}", "$x_{ij}$", "...", "---", "https://x.org/?a=[b]", "w" * 90, "sparrow", ".inf",
    ]
)  # fmt: skip
LETTERS = st.characters(exclude_categories=("Cc", "Cs", "Cn", "Cf"), exclude_characters="\ufeff")
TEXT = st.lists(st.one_of(NASTY, st.text(LETTERS, max_size=3)), max_size=40).map("".join)
NAME = st.builds("{}{}{}".format, TEXT, st.sampled_from(["a", "No", "null", "\u4e2d"]), TEXT)


ENTRIES = st.fixed_dictionaries(
    {
        "title": NAME,
        "authors": st.lists(
            st.one_of(NAME, st.fixed_dictionaries({"name": NAME, "affiliation": NAME})), max_size=3
        ),
        "published": st.just("2025-01-01"),
        "topics": st.just(["birds"]),
        "summary": NAME,
        "abstract": TEXT,
        "note": TEXT,
        "organizations": st.lists(NAME, max_size=6),
        "venue": TEXT,
        "status": st.fixed_dictionaries(
            {"state": st.just("withdrawn"), "date": st.just("2025-02-01"), "reason": TEXT}
        ),
    }
)


@given(ENTRIES)
def test_whatever_the_model_accepts_is_read_back_as_it_was(fields: dict[str, Any]) -> None:
    try:
        expected = Paper.model_validate(without_blank(fields) | PLACE)
    except ValidationError:
        assume(False)
    text = format_entry(fields)
    made = validate(Paper, parse_yaml(text.encode(), "f.yaml"), "f.yaml", derived=PLACE)
    assert made == expected
    assert format_entry(made.model_dump()) == text
    assert isinstance(yaml.safe_load(text)["title"], str)


def without_blank(value: Any) -> Any:
    """`value` without the texts that no file can hold, since they show nothing."""
    if isinstance(value, dict):
        kept = {name: without_blank(each) for name, each in value.items()}
        return {name: each for name, each in kept.items() if each not in ("", None)}
    if isinstance(value, list):
        return [without_blank(each) for each in value if without_blank(each) != ""]
    return value.strip()


@given(TEXT)
def test_no_line_of_prose_is_too_long_unless_a_word_is(text: str) -> None:
    for line in format_entry({"abstract": text, "summary": text}).split("\n"):
        assert len(line) <= COLUMNS or " " not in line.strip()
        assert line == line.rstrip()


@given(st.lists(st.text(), max_size=5), st.text(), st.text())
def test_no_text_gets_out_of_its_field(items: list[str], line: str, prose: str) -> None:
    whole = {"title": line, "authors": items, "organizations": items, "abstract": prose}
    reading = parse_yaml(format_entry(whole).encode("utf-8", "replace"), "f.yaml")
    assert reading.value.keys() <= whole.keys()


def test_entries_of_the_project_keep_what_they_say() -> None:
    for folder in (PAPERS, PROJECT / "papers"):
        for each in load_papers(folder)[0]:
            text = format_entry(each.model_dump())
            assert paper_in(folder, each.path, text.encode()) == each


@pytest.mark.parametrize(("columns", "lines"), [(COLUMNS, 1), (COLUMNS + 1, 3)])
def test_a_list_stands_on_one_line_up_to_the_last_column(columns: int, lines: int) -> None:
    start = "topics: [birds, "
    slug = "s" * (columns - len(start) - len("]"))
    written = format_entry({"topics": ["birds", slug]}).splitlines()
    assert len(written) == lines
    assert len(written[0]) == (columns if lines == 1 else len("topics:"))
