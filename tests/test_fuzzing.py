"""A short run of what `make fuzz` does for long, the same every time; and all that it found."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.fuzzing import TARGETS

FOUND = sorted((Path(__file__).parent / "fuzzed").rglob("*.*"))
PIECES: dict[str, list[bytes]] = {
    "read_entry": [
        b"title: ", b"authors: [", b"- ", b"\n", b"  ", b"summary: >-\n  ", b"$x_", b"published: ",
        b"2025-01-01", b"topics: [birds]\n", b"note: |\n  ", b"# a\n", b"[a](javascript:b)", b"<b>",
        b"url: https://a.example/", b"]", b"}", b"'", b'"', b"\\", b"\xc3\xa9", b"&", b"*", b"`",
    ],
    "read_text": [
        b"$", b"\\", b"{", b"}", b"\\frac", b"\\text{", b"a", b" ", b"_", b"^", b"\\'", b"\\begin{",
        b"\\(", b"\\)", b"\\emph{", b"~", b"%", b"\\left(", b"\\href{", b"javascript:a", b"<", b"&",
    ],
    "read_bibliography": [
        b"@article{", b"@string{", b"@comment", b"title = ", b"{", b"}", b'"', b",", b"\n", b"#",
        b"author", b" and ", b"year = 2024", b"crossref = {a}", b"a", b"=", b"\\", b"(", b"\xff",
    ],
    "read_answer": [
        b"<feed xmlns='http://www.w3.org/2005/Atom'>", b"<entry>", b"</entry>", b"</feed>", b"<id>",
        b"http://arxiv.org/abs/2510.10023v1</id>", b"<title>", b"</title>", b"&a;", b"<!DOCTYPE a>",
        b"{", b"}", b"[", b"]", b'"message"', b'"data"', b":", b",", b"null", b'"title"', b"1e999",
    ],
}  # fmt: skip
"""What each target's input is made of."""


@pytest.mark.parametrize("file", FOUND, ids=lambda file: f"{file.parent.name}/{file.name}")
def test_what_was_found_once_stays_corrected(file: Path) -> None:
    TARGETS[file.parent.name](file.read_bytes())


@pytest.mark.parametrize("name", PIECES)
def test_no_text_ends_in_an_error(name: str) -> None:
    pieces = st.sampled_from(PIECES[name]) | st.binary(max_size=3)

    @settings(max_examples=300)
    @given(st.lists(pieces, max_size=60).map(b"".join))
    def read(data: bytes) -> None:
        TARGETS[name](data)

    read()


@settings(max_examples=300)
@given(st.binary(max_size=12))
def test_no_wrong_answer_of_a_service_ends_in_an_error(data: bytes) -> None:
    TARGETS["read_wrong_answer"](data)
