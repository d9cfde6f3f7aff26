"""What people paste."""

import json
import time
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter

from generator.entries.identity import (
    Kind,
    make_id,
    parse_arxiv_id,
    parse_doi,
    parse_reference,
)
from generator.entries.limits import MAX_LENGTH
from generator.entries.paper import Identifier
from generator.entries.pasted import read_pasted
from generator.entries.values import is_reserved

CASES = json.loads((Path(__file__).parent / "identifiers.json").read_text())
"""What people paste, and the id or DOI in it; shared with the form at /submit/ and the search."""

PASTED_CASES = json.loads((Path(__file__).parent / "pasted.json").read_text())
"""Texts and addresses that hold an id or a DOI besides other words, and what each line names."""


@pytest.mark.parametrize("case", PASTED_CASES, ids=lambda case: case["text"])
def test_a_paper_is_found_in_what_people_paste(case: dict[str, Any]) -> None:
    lines = read_pasted(case["text"])
    assert [line.reference.id if line.reference else None for line in lines] == case["papers"]
    for words in case.get("why", ()):
        assert words in " ".join(line.why for line in lines)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"])
def test_a_paper_has_many_names(case: dict[str, str]) -> None:
    reference = parse_reference(case["text"])
    named = {} if reference is None else {"id" if reference.has_arxiv_id else "doi": reference.id}
    assert named == {key: case[key] for key in ("id", "doi") if key in case}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("https://huggingface.co/papers/2510.10023", Kind.HUGGING_FACE),
        ("arXiv:2510.10023 [cs.LG]", Kind.ARXIV),
        ("10.48550/arXiv.2510.10023", Kind.ARXIV),
        ("10.1000/182", Kind.DOI),
    ],
)
def test_a_reference_says_which_service_knows_the_paper(text: str, kind: Kind) -> None:
    reference = parse_reference(text)
    assert reference is not None
    assert reference.kind is kind


@pytest.mark.parametrize(
    "text",
    [
        "a.b/" * 20000,
        "https://" * 9000,
        "10.1000/" * 9000,
        "arXiv" + " : " * 5000 + "x",
        "preprint " * 5000,
        "2510.10023" + " (x)" * 5000 + "(",
        "-" * 50000,
        "https://arxiv.org/" + "a/" * 20000,
        "[" * 20000 + "2510.1002",
        "corr." * 9000 + "2510.1",
    ],
)
def test_long_texts_are_no_ids_and_take_no_time(text: str) -> None:
    started = time.process_time()
    assert parse_reference(text) is None
    read_pasted(text)
    assert time.process_time() - started < 5


def test_arxiv_writes_old_ids_with_a_slash() -> None:
    found = parse_reference("quant-ph-9902083")
    assert found is not None
    assert found.arxiv == "quant-ph/9902083"


@given(st.text(max_size=60))
def test_any_text_is_a_name_or_none(text: str) -> None:
    read_pasted(text)
    parse_reference(text)
    parse_arxiv_id(text)
    parse_doi(text)


@given(st.text(max_size=400), st.text(max_size=10))
def test_an_id_of_our_own_is_always_one(title: str, more: str) -> None:
    TypeAdapter(Identifier).validate_python(make_id(title, more))
    assert make_id(title, more) == make_id(title, more)


@pytest.mark.parametrize(
    ("title", "identifier"),
    [
        ("Attention Is All You Need", "attention-is-all-you-need"),
        ("1984", "paper-1984"),
        ("Índice", "indice"),
        ("index", "paper-index"),
        ("注意力", "zhu-yi-li"),
        ("$\\alpha$-Hedges in $\\mathbb{R}^d$", "alpha-hedges-in-r-d"),
        ('{\\it In Vivo} Schr\\"odinger', "in-vivo-schrodinger"),
        ("!!!", "paper"),
        (
            "A " + "very " * 40 + "long title",
            "a-very-very-very-very-very-very-very-very-very-very-very",
        ),
    ],
)
def test_ids_of_our_own_come_from_titles(title: str, identifier: str) -> None:
    assert make_id(title) == identifier


@pytest.mark.parametrize("title", ["Con", "AUX", "Nul!", "COM 1?", "lpt9"])
def test_no_new_id_is_a_name_that_windows_refuses(title: str) -> None:
    assert not is_reserved(make_id(title))
    assert is_reserved("lpt9.tar")
    assert not is_reserved("lpt10")


def test_a_doi_may_be_as_long_as_a_field_allows() -> None:
    longest = "10.1000/" + "x" * (MAX_LENGTH["doi"] - len("10.1000/"))
    assert parse_doi(longest) == longest
    assert parse_doi(f"{longest}x") is None
