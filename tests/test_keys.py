"""What a document's key stands for."""

from datetime import date
from typing import Any

import pytest

from generator.entries.paper import Paper
from generator.generating.keys import keys
from generator.pages.navigation import Link
from generator.site.addresses import HOME
from generator.typeset.documents import Document
from tests.conftest import catalogue, paper


def key(*inputs: object, make: Any = str, program_key: str = "stamp") -> str:
    shown = catalogue(*(value for value in inputs if isinstance(value, Paper)))
    renditions = {rendition.id: rendition for rendition in shown.papers}
    placed = tuple(renditions.get(getattr(value, "id", ""), value) for value in inputs)
    return next(keys([Document("a.md", make, placed)], shown, program_key))


def test_equal_inputs_have_equal_keys() -> None:
    assert key("a", 1, date(2025, 1, 2), paper()) == key("a", 1, date(2025, 1, 2), paper())


@pytest.mark.parametrize(
    "other",
    [
        ("b", 1, [Link("x", HOME)]),
        ("a", 2, [Link("x", HOME)]),
        ("a", 1, [Link("x", HOME, "prev")]),
        ("a", 1, []),
        ("a", 1, Link("x", HOME)),
        ("a 1", [Link("x", HOME)]),
    ],
)
def test_other_inputs_have_other_keys(other: tuple[object, ...]) -> None:
    assert key("a", 1, [Link("x", HOME)]) != key(*other)


def test_another_entry_program_or_function_has_another_key() -> None:
    assert key(paper()) != key(paper(title="Another"))
    assert key("a") != key("a", program_key="another")
    assert key("a") != key("a", make=repr)


def test_what_nobody_can_name_is_made_anew_each_time() -> None:
    assert key(object()) != key(object())


def test_a_name_that_gains_a_page_changes_the_papers_that_bear_it() -> None:
    papers = paper(), paper(id="2501.00002", authors=["Bo Fiction"])

    def content(authors_from: int) -> list[str]:
        shown = catalogue(*papers, authors_from=authors_from)
        return [shown.paper_key(rendition) for rendition in shown.papers]

    assert all(one != two for one, two in zip(content(1), content(2), strict=True))
