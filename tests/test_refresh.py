"""`papers refresh`: what the sources say today of entries that exist."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.cli import papers as command_line
from generator.entries.paper import Paper
from generator.generating.loading import load_papers
from tests.conftest import make_project, tree
from tests.services import Answer, Arxiv, Atom, Request, Server, daily, serving

ENTRY = """\
# kept
title: {title}
authors: [Ada Invent, Bo Fiction]
published: 2025-01-01
topics: [birds]
summary: Sparrows are counted.   {more}
"""
SAME, RENAMED, GONE, COUNTED = "2501.00001", "2501.00002", "2501.00003", "2501.00004"
REVISED = "2501.00006"
WORK = "a-work-elsewhere"
DOI = "10.1000/182"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of papers of a project, with an entry for each kind of change."""
    project = make_project(tmp_path / "project")
    for path in (project / "papers").glob("20*/**/*.yaml"):
        path.unlink()
    monkeypatch.chdir(project)
    monkeypatch.setattr("generator.contributing.sources.client.time.sleep", lambda _: None)
    monkeypatch.setenv("PAPERS_DATACITE", "http://127.0.0.1:9")
    counts = "\nsignals: {date: 2025-01-02, upvotes: 3, comments: 1}"
    for name, title, more in (
        (SAME, "Counting sparrows, by ear", ""),
        (RENAMED, "Sparrows", ""),
        (GONE, "Counting Sparrows by Ear", ""),
        (COUNTED, "Counting Sparrows by Ear", counts),
        (REVISED, "Counting Sparrows by Ear", ""),
        (WORK, "Counting Sparrows", f"\ndoi: {DOI}\nvenue: Old Journal"),
    ):
        day = "05" if name == WORK else "02"
        file = project / f"papers/2025/01/{day}/{name}.yaml"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(ENTRY.format(title=title, more=more))
    return project / "papers"


@pytest.fixture
def services(monkeypatch: pytest.MonkeyPatch) -> Iterator[Server]:
    """arXiv, where one paper was withdrawn; Hugging Face with counts; Crossref."""

    def work(request: Request) -> None:
        author = {"given": "Ada", "family": "Invent"}
        request.json(
            {
                "message": {
                    "DOI": DOI,
                    "title": ["Counting Sparrows"],
                    "author": [author],
                    "container-title": ["New Journal"],
                    "published": {"date-parts": [[2025, 1, 1]]},
                }
            }
        )

    known = [Atom(SAME, updated="2025-01-02T08:00:00Z"), Atom(RENAMED), Atom(COUNTED)]
    known.append(Atom(REVISED, version=3, updated="2025-01-03T08:00:00Z"))
    gone = Atom(GONE, summary="This paper has been withdrawn by the authors.")
    answers: dict[str, Answer] = {
        "/api/query": Arxiv([*known, gone]),
        "/api/papers/": lambda request: request.json(daily(COUNTED, upvotes=40)["paper"]),
        "/works/": work,
    }
    with serving(answers) as server:
        for name in ("ARXIV", "CROSSREF", "HUGGING_FACE"):
            monkeypatch.setenv(f"PAPERS_{name}", server.url)
        yield server


def call(*arguments: str, status: int = 0, answer: str = "") -> str:
    result = CliRunner().invoke(command_line, ["refresh", *arguments], input=answer)
    assert result.exit_code == status, (result.output, result.exception)
    return result.output


def entries(folder: Path) -> dict[str, Paper]:
    return {paper.id: paper for paper in load_papers(folder)[0]}


def test_what_changed_is_shown_and_nothing_written(folder: Path, services: Server) -> None:
    before = tree(folder)
    shown = call()
    assert 'title: "Sparrows" becomes "Counting Sparrows by Ear"' in shown
    assert "status: nothing becomes" in shown
    assert "signals: " in shown
    assert 'venue: "Old Journal" becomes "New Journal"' in shown
    news = r'signals: nothing becomes "date [0-9-]+, version 3"'
    assert re.search(rf"{REVISED}.yaml\n  {news}", shown)
    assert f"{SAME}.yaml" not in shown
    assert tree(folder) == before


def test_everything_is_taken(folder: Path, services: Server) -> None:
    call("--write", "--accept")
    known = entries(folder)
    assert known[RENAMED].title == "Counting Sparrows by Ear"
    assert known[RENAMED].corrected[0].what == "The title changed at the source."
    status = known[GONE].status
    assert status is not None
    assert status.state == "withdrawn"
    assert not known[GONE].corrected
    signals = known[COUNTED].signals
    assert signals is not None
    assert (signals.upvotes, str(signals.date) > "2025-01-02") == (40, True)
    assert not known[COUNTED].corrected
    assert known[WORK].venue == "New Journal"
    revised = known[REVISED]
    assert revised.signals is not None
    assert (revised.signals.version, revised.corrected) == (3, ())
    assert (folder / f"2025/01/02/{RENAMED}.yaml").read_text().startswith("# kept\n")
    assert call("--write") == ""  # silent where nothing changed
    formatted = CliRunner().invoke(
        command_line, ["fmt", "--check", f"papers/2025/01/02/{GONE}.yaml"]
    )
    assert formatted.exit_code == 0


def test_counts_are_taken_and_the_rest_asked_for(folder: Path, services: Server) -> None:
    call("--write", "--since", "2025-01-02", answer="n\ny\nn\n")
    known = entries(folder)
    taken = (known[RENAMED].title != "Sparrows", known[GONE].status is not None)
    assert taken == (False, True)
    assert known[COUNTED].signals.upvotes == 40  # type: ignore[union-attr]
    assert known[WORK].venue == "Old Journal"


def test_some_entries_and_a_second_run(folder: Path, services: Server) -> None:
    shown = call("--since", "2025-01-03")
    assert (RENAMED in shown, WORK in shown) == (False, True)
    asked = len(services.asked)
    assert WORK in call("--since", "2025-01-03")
    assert len(services.asked) == asked  # the answers of the day are kept
    assert RENAMED in call(f"papers/2025/01/02/{RENAMED}.yaml")


def test_a_service_that_is_away_is_named(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("ARXIV", "CROSSREF", "HUGGING_FACE"):
        monkeypatch.setenv(f"PAPERS_{name}", "http://127.0.0.1:9")
    before = tree(folder)
    assert "not compared, arXiv" in call("--write", "--accept")
    assert tree(folder) == before
