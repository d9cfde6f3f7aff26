"""`papers intake` and `papers pick`: from sources to a list, and from the list to entries."""

import os
import pty
import shutil
import subprocess
import sys
import termios
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner

from generator.cli import papers as command_line
from generator.contributing.declined import parse_declined, read_declined
from generator.contributing.likeness import LikenessIndex, words_of
from generator.contributing.sources import arxiv
from generator.contributing.sources.client import Client
from generator.contributing.sources.news_feed import fetch_references
from generator.contributing.sources.services import Service, SourceError
from generator.entries.faults import FaultsFound
from generator.entries.identity import Reference
from generator.entries.paper import Paper
from generator.generating.loading import load_papers
from generator.reviewing.review_list import ReviewList
from tests.conftest import SETTINGS, make_project, tree
from tests.services import Answer, Arxiv, Atom, Request, Server, daily, serving
from tests.test_sources import CROSSREF

TOPICS = """\
birds: {name: Birds, description: Whatever flies., arxiv: [birds.AA]}
clocks: {name: Clocks, description: Whatever tells the time.}
"""
ENTRY = """\
title: Sparrows Heard by Microphones
authors: [Ada Invent]
published: 2025-01-01
topics: [birds]
summary: A microphone counts sparrows in a barn.
"""
KNOWN, LIKE, UNLIKE, GONE, OLD = (f"2501.0000{number}" for number in range(1, 6))
DOI = "10.1000/182"
DAY = "2025-01-06"
SPARROWS = Atom(LIKE, title="Sparrows and a Microphone", published="2025-01-05T10:00:00Z")
GEARS = Atom(
    UNLIKE,
    title="Gears @ada <b>turn</b> `#7`\n- [x] 2501.00001",
    summary="Old gears turn. We propose a slower gear, @bo.",
    published="2025-01-03T10:00:00Z",
    authors=tuple(f"Kim Number{chr(97 + number)}" for number in range(7)),
)
RSS = f"""<rss version="2.0"><channel><title>News of 10.1000/999</title>
<item><title>Gears</title><link>https://arxiv.org/abs/{UNLIKE}</link></item>
<item><title>A work</title><link>https://journal.example.org/182</link>
<identifier>doi:{DOI}</identifier></item>
<item><title>A call for papers</title><link>https://journal.example.org/call</link>
<description>Like arXiv:{KNOWN}</description></item></channel></rss>"""


@pytest.fixture
def services(monkeypatch: pytest.MonkeyPatch) -> Iterator[Server]:
    """arXiv, Hugging Face, Crossref and a publisher's feed."""
    gone = Atom(GONE, summary="This paper has been withdrawn.", published="2025-01-05T09:00:00Z")
    old = Atom(OLD, title="An Old Song", published="2024-12-05T09:00:00Z")
    known = [Atom(KNOWN, published="2025-01-05T09:00:00Z"), SPARROWS, GEARS, gone, old]
    answers: dict[str, Answer] = {
        "/api/query": Arxiv(known),
        "/api/daily_papers": lambda request: request.json([daily(LIKE, upvotes=12)]),
        "/api/papers/": lambda request: request.json(daily(LIKE, upvotes=12)["paper"]),
        "/works/": lambda request: request.json(CROSSREF),
        "/news.rss": lambda request: request.send(200, RSS.encode()),
    }
    monkeypatch.setattr("generator.contributing.sources.client.time.sleep", lambda _: None)
    with serving(answers) as server:
        for name in ("ARXIV", "CROSSREF", "HUGGING_FACE"):
            monkeypatch.setenv(f"PAPERS_{name}", server.url)
        monkeypatch.setenv("PAPERS_DATACITE", "http://127.0.0.1:9")
        yield server


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, services: Server) -> Path:
    """A project with one entry, whose owner asks arXiv."""
    folder = make_project(tmp_path / "project")
    for path in (folder / "papers").glob("20*/**/*.yaml"):
        path.unlink()
    (folder / "papers/topics.yaml").write_text(TOPICS)
    entry = folder / f"papers/2025/01/02/{KNOWN}.yaml"
    entry.parent.mkdir(parents=True, exist_ok=True)
    entry.write_text(ENTRY)
    monkeypatch.chdir(folder)
    ask(folder, arxiv=["birds.AA"])
    return folder


def ask(project: Path, **intake: object) -> None:
    """Writes settings of the intake."""
    file = project / "mkdocs.yml"
    settings = yaml.safe_load(file.read_text())
    settings["plugins"][0]["papers"]["intake"] = intake
    file.write_text(yaml.safe_dump(settings))


def call(*arguments: str, status: int = 0, keys: str = "") -> str:
    result = CliRunner().invoke(command_line, arguments, input=keys)
    assert result.exit_code == status, (result.output, result.exception)
    return result.output


def intake(project: Path) -> str:
    """The list of the day."""
    call("intake", "--day", DAY)
    return (project / "intake.md").read_text()


def tick(project: Path, *ids: str) -> None:
    file = project / "intake.md"
    text = file.read_text()
    for identifier in ids:
        assert f"- [ ] {identifier} " in text
        text = text.replace(f"- [ ] {identifier} ", f"- [x] {identifier} ")
    file.write_text(text)


def entries(project: Path) -> dict[str, Paper]:
    return {paper.id: paper for paper in load_papers(project / "papers")[0]}


def test_a_list_says_what_each_paper_is_and_why_it_stands_there(project: Path) -> None:
    shown = call("intake", "--day", DAY)
    assert "intake.md: 2 candidates" in shown
    assert "1 left out: there already" in shown
    assert "1 left out: withdrawn" in shown
    text = (project / "intake.md").read_text()
    assert "# Candidates of 6 January 2025" in text
    assert text.partition(f"- [ ] {LIKE}")[2].partition("- [ ]")[0].splitlines() == [
        " `Sparrows and a Microphone`",
        f"  - `Ada Invent, Bo Fiction`, [page](https://arxiv.org/abs/{LIKE})",
        "  - topics: birds",
        f"  - likeness 64 to {KNOWN}: `microphone, sparrows, counts`; named by `arXiv`",
        r"  - `A microphone counts sparrows: $\sim$30 an hour.`",
    ]
    assert text.index(LIKE) < text.index(UNLIKE)  # the most similar first
    assert OLD not in text


def test_text_of_others_is_code_and_ticks_nothing(project: Path) -> None:
    text = intake(project)
    (line,) = (line for line in text.splitlines() if line.startswith(f"- [ ] {UNLIKE}"))
    assert line == f"- [ ] {UNLIKE} `` Gears @ada <b>turn</b> `#7` - [x] 2501.00001 ``"
    assert "Kim Numbere and 2 others`, [page]" in text
    assert "  - `We propose a slower gear, @bo.`" in text
    assert not any(paper.is_ticked for paper in ReviewList.parse(text, "").papers)


def test_what_is_listed_declined_or_removed_is_left_out(project: Path) -> None:
    text = intake(project)
    assert "2 left out: listed before" in call("intake", "--day", DAY)
    assert (project / "intake.md").read_text() == text
    (project / "intake.md").unlink()
    (project / "declined.txt").write_text(f"{LIKE}\n")
    removed = f"{UNLIKE}: {{title: Gears, day: 2025-01-03, removed: 2025-01-04}}\n"
    (project / "papers/removed.yaml").write_text(removed)
    shown = call("intake", "--day", DAY)
    assert "No candidate" in shown
    assert "1 left out: declined before" in shown
    assert "1 left out: removed from the site" in shown
    assert not (project / "intake.md").exists()


def test_every_kind_of_source(project: Path, services: Server) -> None:
    (project / "to-read.txt").write_text(f"{OLD}\n{KNOWN}\n")
    ask(
        project,
        hugging_face=True,
        arxiv_queries=["ti:sparrows AND cat:birds.AA"],
        feeds=[f"{services.url}/news.rss"],
        files=["to-read.txt", "missing.txt"],
    )
    shown = call("intake", "--day", DAY)
    assert "missing.txt: No such file or directory" in shown
    assert "1 left out: without an arXiv id or a DOI" in shown
    text = (project / "intake.md").read_text()
    of_sparrows = text.partition(f"- [ ] {LIKE}")[2].partition("- [ ]")[0]
    assert "named by `Hugging Face`, `arXiv, ti:sparrows AND cat:birds.AA`, 12 up" in of_sparrows
    assert f"- [ ] `{DOI}` `" in text
    assert f"- [ ] {OLD} `An Old Song`" in text
    assert ReviewList.parse(text, "").ids == {LIKE, UNLIKE, OLD, DOI}


def test_a_source_that_is_away_leaves_the_others(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ask(project, arxiv=["birds.AA"], hugging_face=True)
    monkeypatch.setenv("PAPERS_HUGGING_FACE", "http://127.0.0.1:9")
    shown = call("intake", "--day", DAY)
    assert "Hugging Face: Hugging Face could not be reached" in shown
    assert "intake.md: 2 candidates" in shown


def test_the_least_similar_have_no_room(project: Path) -> None:
    ask(project, arxiv=["birds.AA"], at_most=1)
    assert "1 left out: less like the papers here" in call("intake", "--day", DAY)
    assert ReviewList.parse((project / "intake.md").read_text(), "").ids == {LIKE}


def test_settings_are_asked_for_and_checked(project: Path) -> None:
    ask(project, arxiv=["Birds"])
    assert 'intake.arxiv[0]: "Birds" is not an arXiv category' in call("intake", status=1)
    shutil.copy(SETTINGS, project / "mkdocs.yml")
    assert "mkdocs.yml names no sources" in call("intake", status=2)


def test_ticks_become_entries_and_the_rest_waits(project: Path) -> None:
    intake(project)
    tick(project, LIKE)
    shown = call("pick", "--checklist", "--day", "2025-01-07", "--contributor", "ada-l")
    assert f"papers/2025/01/07/{LIKE}.yaml" in shown
    paper = entries(project)[LIKE]
    assert (paper.topics, paper.contributor) == (("birds",), "ada-l")
    assert ReviewList.parse((project / "intake.md").read_text(), "").ids == {UNLIKE}
    assert not (project / "declined.txt").exists()
    call("pick", "--checklist", "--decline-rest", "intake.md")
    assert read_declined(project) == {UNLIKE}
    assert not (project / "intake.md").exists()
    assert "No candidate" in call("intake", "--day", DAY)


def test_a_ticked_paper_is_the_entry_that_papers_add_writes(project: Path) -> None:
    call("add", LIKE, "--day", "2025-01-07")
    (file,) = (project / "papers").glob(f"2025/01/07/{LIKE}.yaml")
    added = file.read_bytes()
    file.unlink()
    intake(project)
    tick(project, LIKE)
    call("pick", "--checklist", "--day", "2025-01-07")
    assert file.read_bytes() == added


def test_upvotes_are_taken_where_the_owner_asks_for_them(project: Path) -> None:
    ask(project, hugging_face=True)
    intake(project)
    tick(project, LIKE)
    call("pick", "--checklist")
    signals = entries(project)[LIKE].signals
    assert signals is not None
    assert signals.upvotes == 12


def test_topics_are_those_on_the_list(project: Path) -> None:
    text = intake(project).replace("  - topics: birds\n", "  - topics: clocks, birds\r\n")
    (project / "intake.md").write_bytes(text.encode())
    tick(project, LIKE)
    call("pick", "--checklist")
    assert entries(project)[LIKE].topics == ("clocks", "birds")


def test_a_mistake_in_the_list_is_named_before_anything_is_written(project: Path) -> None:
    text = intake(project)
    for wrong, status, message in (
        (text.replace("topics: birds", "topics: brids"), 2, 'unknown topic "brids"; did you mean'),
        (f"{text}\n- [x] gulls\n", 1, 'intake.md:16:1: "- [x] gulls" names no arXiv id'),
    ):
        (project / "intake.md").write_text(wrong)
        tick(project, LIKE, UNLIKE)
        before = tree(project)
        assert message in call("pick", "--checklist", status=status)
        assert tree(project) == before
    assert "there is no gulls.md" in call("pick", "gulls.md", status=2)
    assert "belongs to --checklist" in call("pick", "--decline-rest", status=2)


def test_one_that_cannot_be_looked_up_stays_on_the_list(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    intake(project)
    tick(project, LIKE)
    monkeypatch.setenv("PAPERS_ARXIV", "http://127.0.0.1:9")
    assert f"{LIKE}: arXiv could not be reached" in call("pick", "--checklist", status=1)
    assert LIKE in (project / "intake.md").read_text()


def test_keys_decide_and_a_later_run_goes_on(project: Path) -> None:
    intake(project)
    shown = call("pick", "--day", "2025-01-07", keys="xsq")  # an unknown key, skip, quit
    assert "1 of 2" in shown
    assert "2 of 2" in shown
    assert "A microphone counts sparrows: $\\sim$30 an hour." in shown
    assert LIKE in (project / "intake.md").read_text()
    shown = call("pick", "--day", "2025-01-07", keys="obrids\noclocks, birds\ntd")
    assert 'unknown topic "brids"' in shown
    assert entries(project)[LIKE].topics == ("clocks", "birds")
    assert read_declined(project) == {UNLIKE}
    assert not (project / "intake.md").exists()


def test_without_a_terminal_there_is_another_way(project: Path) -> None:
    intake(project)
    done = subprocess.run(
        [Path(sys.executable).parent / "papers", "pick"], cwd=project, stdin=subprocess.DEVNULL,
        capture_output=True, text=True, check=False, start_new_session=True,
    )  # fmt: skip
    assert done.returncode == 1
    assert "tick the list, and add --checklist" in done.stderr


def test_on_a_terminal_with_an_editor(project: Path) -> None:
    intake(project)
    editor = project / "editor.sh"
    editor.write_text('#!/bin/sh\nprintf "summary: Sparrows are heard.\\nvenu: x\\n" >> "$1"\n')
    editor.chmod(0o755)
    ours, theirs = pty.openpty()
    program = Path(sys.executable).parent / "papers"
    environment = {**os.environ, "EDITOR": str(editor), "VISUAL": str(editor)}
    with subprocess.Popen(
        [program, "pick", "--day", "2025-01-07"], cwd=project, env=environment, stdin=theirs,
        stdout=theirs, stderr=theirs, start_new_session=True,
    ) as process:  # fmt: skip
        os.close(theirs)
        press(ours, b"e")
        shown = press(ours, b"q")
        assert process.wait() == 0
    os.close(ours)
    assert 'did you mean "venue"?' in shown
    assert (
        "summary: Sparrows are heard." in (project / f"papers/2025/01/07/{LIKE}.yaml").read_text()
    )


def press(terminal: int, key: bytes) -> str:
    """Presses a `key` when the program asks for one; what it wrote before."""
    shown = ""
    while "q quit: " not in shown:
        shown += os.read(terminal, 65_536).decode()
    while termios.tcgetattr(terminal)[3] & termios.ICANON:  # earlier keys are thrown away
        time.sleep(0.01)
    os.write(terminal, key)
    return shown


def test_the_file_of_declined_papers(tmp_path: Path) -> None:
    assert read_declined(tmp_path) == set()
    lines = ["# a comment", "", f"{LIKE} ", "arXiv:2501.00003v2", "10.1000/ABC"]
    assert parse_declined(lines) == {LIKE, "2501.00003", "10.1000/ABC"}
    (tmp_path / "declined.txt").write_text(f"{LIKE}\n<<<<<<< ours\n")
    with pytest.raises(FaultsFound) as caught:
        read_declined(tmp_path)
    assert str(caught.value).startswith('declined.txt:2:1: "<<<<<<< ours" is no arXiv id')


def test_a_list_is_read_as_people_write_it() -> None:
    text = (
        "Some words\r\n* [X] [2501.00001](https://arxiv.org/abs/2501.00001) A title\r\n"
        "- [ ] https://doi.org/10.1000/182\n  - topics: `birds`,clocks\n\n- [ ] buy milk\n"
    )
    listed = ReviewList.parse(text, "x")
    assert [(it.reference.id, it.is_ticked, it.topics) for it in listed.papers] == [
        (KNOWN, True, ()),
        (DOI, False, ("birds", "clocks")),
    ]
    assert listed.text() == "\n".join(text.splitlines()) + "\n"
    assert listed.without({DOI}).text().endswith("A title\n\n- [ ] buy milk\n")


def test_likeness_names_words_and_depends_on_no_order() -> None:
    texts = {
        "a": ("Otters", "An otter swims in the river."),
        "b": ("Clocks", "A gear turns the hand of clocks in the tower."),
        "c": ("Terns", "Terns fly over the sea in the night."),
    }
    words = {name: words_of(*text) for name, text in texts.items()}
    index = LikenessIndex(words)
    likeness = index.compare("Gears", "Gears turn a clock and the otter in it.")
    assert likeness is not None
    assert (likeness.nearest, likeness.words) == ("b", ("clock", "gears", "turn"))
    backwards = LikenessIndex(dict(reversed(words.items())))
    assert backwards.compare("Gears", "Gears turn a clock and the otter in it.") == likeness
    assert index.compare("Quarks", "None.") is None
    assert LikenessIndex({}).compare("Quarks", "None.") is None


def client() -> Client:
    return Client("tests", sleep=lambda _: None)


def test_arxiv_is_asked_page_by_page(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(arxiv, "PAGE", 2)
    many = [Atom(f"2501.0000{number}", published="2025-01-05T10:00:00Z") for number in range(1, 6)]
    with serving({"/api/query": Arxiv(many)}) as server:
        service = Service("arXiv", server.url)
        first, last = date(2025, 1, 5), date(2025, 1, 6)
        papers = list(arxiv.search_papers(client(), service, "cat:birds.AA", first, last))
        assert [paper.identifier for paper in papers] == [atom.id for atom in many]
        assert len(server.asked) == 3
        assert not list(arxiv.search_papers(client(), service, "cat:birds.AA", last, last))
        assert not list(arxiv.search_papers(client(), service, "cat:birds.A", first, last))


@pytest.mark.parametrize(
    ("feed", "ids"),
    [
        (RSS, [UNLIKE, DOI, None]),
        (
            '<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>In 2501.00003</title>'
            '<link href="https://doi.org/10.1000/182"/></entry></feed>',
            [DOI],
        ),
        (
            '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"'
            ' xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">'
            "<item><link>https://j.example.org/1</link><dc:identifier>doi:10.1000/182"
            "</dc:identifier></item></rdf:RDF>",
            [DOI],
        ),
    ],
)
def test_a_feed_names_papers(feed: str, ids: list[str | None]) -> None:
    def answer(request: Request) -> None:
        request.send(200, feed.encode())

    with serving({"/feed": answer}) as server:
        references: list[Reference | None] = fetch_references(client(), f"{server.url}/feed?a=b")
    assert [reference.id if reference else None for reference in references] == ids


@pytest.mark.parametrize("body", [b"no feed", b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'])
def test_what_is_no_feed_is_a_sentence(body: bytes) -> None:
    with (
        serving({"/feed": lambda request: request.send(200, body)}) as server,
        pytest.raises(SourceError, match="answered no feed"),
    ):
        fetch_references(client(), f"{server.url}/feed")
