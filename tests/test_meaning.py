"""What is measured when search by meaning is: questions, and the ways to answer them."""

import json
from collections import Counter
from pathlib import Path

import numpy as np
import pytest
from click.testing import CliRunner

from bench.described import FILE, described, shared, telling
from bench.invented import Fields
from bench.meaning import Spaces, meaning, places, scores

LINES = [line.split("\t") for line in FILE.read_text(encoding="utf-8").splitlines()]


def paper(id: str, title: str, abstract: str) -> Fields:
    return {"id": id, "title": title, "abstract": abstract, "topics": ["birds"]}


PAPERS = [
    *(paper(f"a{n}", "Distillation", "A small student learns from its teacher") for n in range(9)),
    paper("b", "Distillation at Last", "An end of it"),
    *(paper(f"c{n}", "Counting Sparrows", "A microphone in each garden hears") for n in range(9)),
]


def test_there_are_questions_enough_and_each_says_something() -> None:
    assert len({id for id, _ in LINES}) == len({text for _, text in LINES}) == len(LINES) >= 100
    assert all(4 <= len(text.split()) <= 18 and len(telling(text)) > 2 for _, text in LINES)


@pytest.mark.parametrize(
    ("question", "title", "expected"),
    [
        ("a smaller one learns from a bigger one", "Distillation of Networks", set()),
        ("learning from a bigger one", "How Birds Learn", {"learning"}),
        ("stop generating what is cut", "Generators", {"generating"}),
        ("a test of what the birds say", "On the Birds of Nowhere", {"bird"}),
        ("what large bird models say", "LBM Agents", {"lbm"}),
        ("what LBMS say", "Large Bird Models Speak", {"lbm"}),
        ("of the with", "The With of", set()),
    ],
)
def test_a_question_shares_no_word_with_a_title(
    question: str, title: str, expected: set[str]
) -> None:
    assert shared(question, title) == expected


def test_only_papers_that_are_there_are_asked_for() -> None:
    id, text = LINES[3]
    assert described([paper("b", "B", "")]) == []
    assert described([paper("b", "B", ""), paper(id, "C", "")]) == [(text, id)]


def test_meaning_finds_what_stands_where_the_word_stands() -> None:
    spaces = Spaces(PAPERS, dimensions=2)
    asked = np.stack([spaces.counted(Counter(telling("the teacher")))])
    found = {name: rows[0] for name, rows in scores(spaces, asked)}
    (by_meaning,) = (row for name, row in found.items() if name.startswith("meaning"))
    assert by_meaning[9] > by_meaning[10:].max() + 0.2
    assert found["any word (BM25)"][9] == 0 < found["any word (BM25)"][0]
    terms, papers = Spaces(PAPERS, dimensions=2).meanings
    assert all(map(np.array_equal, spaces.meanings, (terms, papers)))


def test_equally_good_papers_share_a_place() -> None:
    rows = np.array([[3, 1, 2, 2], [0, 0, 0, 0]], dtype=np.float32)
    assert places(rows, [3, 2]).tolist() == [2, 1]


def test_a_table_is_printed(tmp_path: Path) -> None:
    record = {"abstract": "Six words that many papers have.", "featured": "2025-01-02", "links": {}}
    records = [{"arxiv_id": id, "title": "Words"} | record for id, _ in LINES[:8]]
    (tmp_path / "corpus.jsonl").write_text("".join(f"{json.dumps(each)}\n" for each in records))
    options = ["--corpus", str(tmp_path / "corpus.jsonl")]
    done = CliRunner().invoke(meaning, options, catch_exceptions=False)
    assert "| any word (BM25) | " in done.stdout
    assert "8 papers, " in done.stdout


def test_a_question_that_gives_the_title_away_is_refused(tmp_path: Path) -> None:
    id, text = LINES[0]
    record = {"arxiv_id": id, "title": text, "abstract": "A", "featured": "2025-01-02", "links": {}}
    (tmp_path / "corpus.jsonl").write_text(json.dumps(record))
    done = CliRunner().invoke(meaning, ["--corpus", str(tmp_path / "corpus.jsonl")])
    assert (done.exit_code, "has words of its title" in done.stderr) == (1, True)
