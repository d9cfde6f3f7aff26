"""What somebody should look at: each rule matches what it is for, and no correct text."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from generator.contributing.cleaning.author_list import clean_authors
from generator.entries.remarks import RULES, entry_remarks, text_remarks
from tests.conftest import GOOD, GULLS, commit, paper, papers

CASES: list[dict[str, Any]] = json.loads(
    (Path(__file__).parent / "remark-cases.json").read_text(encoding="utf-8")
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"])
def test_each_case_has_its_remarks_and_no_other(case: dict[str, Any]) -> None:
    remarks = list(text_remarks(case["kind"], case["text"]))
    assert len(remarks) == len(case["remarks"]), remarks
    for words in case["remarks"]:
        assert any(words in remark for remark in remarks), remarks


def test_every_rule_has_a_case() -> None:
    remarks = [remark for case in CASES for remark in text_remarks(case["kind"], case["text"])]
    for rule in RULES:
        beginning = rule.message.partition("%(")[0]
        assert any(remark.startswith(beginning) for remark in remarks), rule.message


def test_remarks_name_the_place_of_each_value() -> None:
    authors = ["Ada Invent*", {"name": "Bo Fiction", "affiliation": "R&amp;D"}, "Cy", "Cy"]
    labs = ["Hedge\u200bLab"]
    entry = paper(title="The {FPGA}", note="Of $x", authors=authors, organizations=labs)
    assert [path for path, _ in entry_remarks(entry)] == [
        ("title",),
        ("note",),
        ("authors", 0),
        ("authors", 2),
        ("organizations", 0),
        ("authors", 1, "affiliation"),
    ]


def test_namesakes_with_an_orcid_are_no_mistake() -> None:
    known = {"name": "Bo Li", "orcid": "0000-0002-1825-0097"}
    assert not list(entry_remarks(paper(authors=[known, "Bo Li"])))
    assert ["2 times" in message for _, message in entry_remarks(paper(authors=["Bo Li"] * 2))]


def test_an_import_names_what_a_check_names() -> None:
    _, notes = clean_authors(["Prof. Ada Invent", "Bo FICTION", "Ce√±a √© Solo?x"])
    messages = "\n".join(map(str, notes))
    for words in ("holds a title", "in capitals", "question mark within a word"):
        assert words in messages


@pytest.mark.parametrize("command", [("check",), ("check", "--changed", "main"), ("show", GULLS)])
def test_every_command_remarks_and_none_fails(repository: Path, command: tuple[str, ...]) -> None:
    commit(repository, {GULLS: GOOD.replace("Ada Invent", "Ada Invent et al.")})
    report = papers(*command, folder=repository)
    assert 'authors[0]: "Ada Invent et al." goes on with "et al."' in report
    assert re.search(r"no fault, [0-9]+ remarks?\.", report)
