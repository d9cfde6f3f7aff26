"""`papers add`, `papers new` and `papers import`, as people use them."""

import json
import lzma
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from PIL import Image

from generator.cli import papers
from generator.contributing.existing_entries import ExistingEntries
from generator.contributing.new_file import WriteError, write_new_file
from generator.entries.paper import Paper
from generator.generating.loading import load_papers
from tests.conftest import make_project, tree
from tests.services import Answer, Arxiv, Atom, Request, Server, daily, serving
from tests.test_sources import CROSSREF, DATACITE

NEW = "2502.00001"
TOPICS = """\
birds: {name: Birds, description: Whatever flies., arxiv: [cs.SD]}
clocks: {name: Clocks, description: Whatever tells the time.}
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of papers of a project, which is where commands run."""
    project = make_project(tmp_path / "project")
    shutil.rmtree(project / "papers")
    (project / "papers").mkdir()
    (project / "papers/topics.yaml").write_text(TOPICS)
    monkeypatch.chdir(project)
    monkeypatch.setattr("generator.contributing.sources.client.time.sleep", lambda _: None)
    for name in ("ARXIV", "CROSSREF", "DATACITE", "HUGGING_FACE"):
        monkeypatch.setenv(f"PAPERS_{name}", "http://127.0.0.1:9")
    return project / "papers"


@pytest.fixture
def arxiv(monkeypatch: pytest.MonkeyPatch) -> Iterator[Arxiv]:
    """arXiv, which knows what a test puts into it, and the other services, which know one
    work each."""
    known = Arxiv()

    def hugging_face(request: Request) -> None:
        request.json([daily(NEW), daily("2502.00002"), {"paper": None}])

    answers: dict[str, Answer] = {
        "/api/query": known,
        "/api/daily_papers": hugging_face,
        "/api/papers/": lambda request: request.json(daily("2502.00007")["paper"]),
        "/works/10.1000/182": lambda request: request.json(CROSSREF),
        "/dois/10.5281/zenodo.1": lambda request: request.json(DATACITE),
    }
    with serving(answers) as server:
        for name in ("ARXIV", "CROSSREF", "DATACITE", "HUGGING_FACE"):
            monkeypatch.setenv(f"PAPERS_{name}", server.url)
        known.server = server  # type: ignore[attr-defined]
        yield known


def asked(arxiv: Arxiv) -> list[str]:
    server: Server = arxiv.server  # type: ignore[attr-defined]
    return server.asked


def call(*arguments: str, status: int = 0) -> str:
    result: Result = CliRunner().invoke(papers, arguments, catch_exceptions=False)
    assert result.exit_code == status, result.output
    return result.output


def entry(folder: Path, path: str) -> Paper:
    (paper,) = (paper for paper in load_papers(folder)[0] if paper.path == path)
    return paper


def test_a_paper_is_added_and_what_is_left_is_said(folder: Path, arxiv: Arxiv) -> None:
    arxiv.entries = [Atom(NEW, summary="We count. Code: https://github.com/invented/sparrows.")]
    said = call(
        "add", f"https://arxiv.org/abs/{NEW}v3", "--day", "2025-02-03", "--note", "Short: *good*"
    )
    path = f"2025/02/03/{NEW}.yaml"
    assert said.splitlines()[:2] == [f"papers/{path}", "  Counting Sparrows by Ear"]
    assert "topics: birds (proposed from birds.AA, cs.SD)" in said
    assert "cleaned title: a line break became a space" in said
    assert (
        "look at links.code: https://github.com/invented/sparrows is named in the abstract" in said
    )
    assert "summary: one to three sentences of your own" in said
    paper = entry(folder, path)
    assert [author.name for author in paper.authors] == ["Ada Invent", "Bo Fiction"]
    assert (str(paper.published), paper.topics, paper.note) == (
        "2025-01-01",
        ("birds",),
        "Short: *good*",
    )
    first = (folder / path).read_text().splitlines()[0]
    assert first == "# yaml-language-server: $schema=https://papers.example.org/schema/paper.json"


def test_several_papers_at_once_are_one_request(folder: Path, arxiv: Arxiv) -> None:
    arxiv.entries = [Atom(NEW), Atom("quant-ph/9902083", published="1999-02-25T00:00:00Z")]
    call("add", NEW, "quant-ph/9902083v1", "--topic", "clocks", "--day", "2025-02-03")
    assert len(asked(arxiv)) == 1
    assert {paper.id for paper in load_papers(folder)[0]} == {NEW, "quant-ph-9902083"}
    assert {paper.topics for paper in load_papers(folder)[0]} == {("clocks",)}


def test_a_doi_is_looked_up(folder: Path, arxiv: Arxiv) -> None:
    call(
        "add",
        "https://doi.org/10.1000/182",
        "10.5281/zenodo.1",
        "--topic",
        "birds",
        "--day",
        "2025-02-03",
    )
    first, second = load_papers(folder)[0]
    assert (first.id, first.doi) == ("counting-passer-others-a-study", "10.1000/182")
    assert first.title == "Counting Passer & Others: A Study"
    assert [author.orcid for author in first.authors] == ["0000-0002-1825-0097", None]
    assert (first.venue, first.abstract) == ("Journal of Invented Birds", "We count.")
    assert (second.id, second.authors[0].name) == ("counting-sparrows", "Ada Invent")
    said = call("add", "10.1000/182", status=1)
    assert (
        said
        == "10.1000/182 is there already: papers/2025/02/03/counting-passer-others-a-study.yaml\n"
    )


def test_a_paper_at_hugging_face_has_its_counts(folder: Path, arxiv: Arxiv) -> None:
    arxiv.entries = [Atom("2502.00007")]
    call("add", "https://huggingface.co/papers/2502.00007", "--day", "2025-02-03")
    paper = entry(folder, "2025/02/03/2502.00007.yaml")
    assert paper.signals is not None
    assert (paper.signals.upvotes, paper.links.code) == (12, "https://github.com/invented/sparrows")
    assert "$\\sim$30" in str(paper.abstract)


def test_a_paper_that_only_hugging_face_has(folder: Path, arxiv: Arxiv) -> None:
    call(
        "add", "https://huggingface.co/papers/2502.00007", "--topic", "birds", "--day", "2025-02-03"
    )
    assert "sim30" in str(entry(folder, "2025/02/03/2502.00007.yaml").abstract)


def test_without_topics_the_entry_says_what_it_lacks(folder: Path, arxiv: Arxiv) -> None:
    arxiv.entries = [Atom(NEW, categories=("cs.ZZ",))]
    assert "topics: one to five slugs" in call("add", NEW, "--day", "2025-02-03")
    text = (folder / f"2025/02/03/{NEW}.yaml").read_text()
    assert "# Still to fill in:\n# topics: one to five slugs" in text
    assert f"{NEW}.yaml:2:1: topics: is missing" in call("check", status=1)


def test_an_existing_paper_is_named_also_under_an_alias(folder: Path) -> None:
    path = folder / f"2025/01/02/{NEW}.yaml"
    path.parent.mkdir(parents=True)
    path.write_text(
        "title: T\nauthors: [Ada]\npublished: 2025-01-01\ntopics: [birds]\nsummary: S.\n"
        "aliases: [2411.99999]\n"
    )
    before = path.read_bytes()
    assert call("add", NEW, status=1) == f"{NEW} is there already: papers/2025/01/02/{NEW}.yaml\n"
    said = call("add", "https://arxiv.org/abs/2411.99999v2", status=1)
    assert said.endswith(f"is there already: papers/2025/01/02/{NEW}.yaml\n")
    assert call("new", "2411.99999", status=1).endswith(f"papers/2025/01/02/{NEW}.yaml\n")
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ("2502.09999", "2502.09999: arXiv does not know it; nothing was written"),
        ("10.1000/nothing", "neither Crossref nor DataCite knows it"),
        ("2502.00002", 'was withdrawn: "This paper has been withdrawn'),
        ("../../etc/passwd", "is neither an arXiv id"),
        ("\x1b[31mred", "is neither an arXiv id"),
    ],
)
def test_what_cannot_be_added(folder: Path, arxiv: Arxiv, said: str, words: str) -> None:
    arxiv.entries = [Atom("2502.00002", comment="This paper has been withdrawn by Ada: an error")]
    before = tree(folder)
    found = call("add", said, status=1)
    assert words in found
    assert found.strip().isprintable()
    assert tree(folder) == before


def test_offline(folder: Path) -> None:
    said = call("add", NEW, status=1)
    assert "arXiv could not be reached" in said
    assert "are you online" in said


def test_one_paper_that_fails_does_not_stop_the_others(folder: Path, arxiv: Arxiv) -> None:
    arxiv.entries = [Atom(NEW)]
    call("add", "2502.09999", NEW, "--day", "2025-02-03", status=1)
    assert [paper.id for paper in load_papers(folder)[0]] == [NEW]


def test_hostile_facts_stay_text(folder: Path, arxiv: Arxiv) -> None:
    title = "x\x85\n---\ntitle: 'other' \x9b31m <script>alert(1)</script>\u202e: {a: [b"
    title = title.replace("\x9b", "")
    arxiv.entries = [Atom(NEW, title=title, authors=("- a: b", "!!python/object:x", "Ada #1"))]
    said = call("add", NEW, "--day", "2025-02-03")
    assert all(line.isprintable() for line in said.splitlines())
    paper = entry(folder, f"2025/02/03/{NEW}.yaml")
    assert paper.title == "x --- title: 'other' 31m <script>alert(1)</script>: {a: [b"
    assert [author.name for author in paper.authors] == ["- a: b", "!!python/object:x", "Ada #1"]


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("add", NEW, "--topic", "brids"), 'unknown topic "brids"; did you mean "birds"?'),
        (("add", NEW, "--day", "tomorrow"), '"tomorrow" is not a day'),
        (("add", NEW, "--day", "1066-10-14"), "1066 is not in the years"),
        (("add",), "Missing argument"),
        (("new", "../x"), "is not an id"),
        (("import", "hf"), "name a day"),
        (("import", "hf", "--from", "2025-01-02", "--to", "2025-01-01"), "--to is before --from"),
        (("import", "jsonl", "nothing.jsonl"), "does not exist"),
    ],
)
def test_wrong_calls(folder: Path, arguments: tuple[str, ...], words: str) -> None:
    assert words in call(*arguments, status=2)


def test_an_empty_entry_explains_each_field(folder: Path) -> None:
    said = call("new", "quant-ph/9902083", "--day", "2025-02-03")
    path = folder / "2025/02/03/quant-ph-9902083.yaml"
    assert said.startswith("papers/2025/02/03/quant-ph-9902083.yaml\n")
    text = path.read_text()
    for name, field in Paper.model_fields.items():
        if name not in ("id", "day"):
            assert f"\n{name}:" in text or f"\n# {name}:" in text
            assert str(field.description).split(";")[0][:40] in text
    faults = call("check", status=1)
    assert "title: is empty" in faults
    assert "summary: is empty" in faults


def test_an_empty_entry_is_right_once_it_is_filled_in(folder: Path) -> None:
    call("new", "--day", "2025-02-03")
    path = folder / "2025/02/03/new-entry.yaml"
    text = path.read_text()
    needed, _, optional = text.partition("# All fields below are optional.")
    filled = (
        needed.replace("title:\n", "title: T\n")
        .replace("  -\n", "  - Ada\n")
        .replace("published:\n", "published: 2025-01-01\n")
        .replace("topics:\n", "topics: [birds]\n")
        .replace("summary: >-\n", "summary: >-\n  S.\n")
    )
    described = {str(field.description)[:30] for field in Paper.model_fields.values()}
    lines = optional.splitlines()[1:]
    used = [line[2:] for line in lines if line and not any(d in line for d in described)]
    path.write_text(
        filled + "\n".join(line for line in used if line[:1] == " " or ":" in line) + "\n"
    )
    Image.new("L", (40, 30)).save(path.with_name("sparrows.png"))
    call("check")
    assert entry(folder, "2025/02/03/new-entry.yaml").doi


RECORDS: list[dict[str, Any]] = [
    {
        "arxiv_id": "2502.00001",
        "title": "Counting\n  Sparrows",
        "authors": ["Ada Invent"],
        "published": "2025-02-01",
        "featured": "2025-02-03",
        "abstract": "We count.",
        "categories": ["cs.SD"],
        "links": {"github": "http://github.com/invented/sparrows.git"},
        "upvotes": 3,
        "upvotes_asof": "2025-02-04",
        "odd": 1,
    },
    {
        "arxiv_id": "2502.00002",
        "title": "No Topic",
        "authors": ["Bo Fiction"],
        "published": "2025-02-01",
        "featured": "2025-02-03",
        "abstract": "We do not.",
        "categories": ["cs.ZZ"],
    },
    {
        "arxiv_id": "2502.00003",
        "title": "No Author",
        "authors": [],
        "published": "2025-02-01",
        "featured": "2025-02-03",
        "abstract": "Nobody.",
        "categories": ["cs.SD"],
    },
    {
        "arxiv_id": "2502.00001v2",
        "title": "Counting Sparrows",
        "authors": ["Ada Invent"],
        "published": "2025-02-01",
        "featured": "2025-02-09",
        "abstract": "Again.",
        "categories": ["cs.SD"],
    },
    {
        "arxiv_id": "2502.00005",
        "title": "counting sparrows!",
        "authors": ["Cy Maker"],
        "published": "2025-02-01",
        "featured": "2025-02-05",
        "abstract": "Others count, too.",
        "categories": ["cs.SD"],
    },
]


def jsonl(path: Path, *records: Any) -> str:
    text = "".join(
        record if isinstance(record, str) else json.dumps(record) + "\n" for record in records
    )
    if path.suffix == ".xz":
        path.write_bytes(lzma.compress(text.encode("utf-8", "surrogatepass")))
    else:
        path.write_text(text)
    return str(path)


@pytest.mark.parametrize("name", ["x.jsonl", "x.jsonl.xz"])
def test_json_lines_are_imported_once(folder: Path, tmp_path: Path, name: str) -> None:
    file = jsonl(tmp_path / name, *RECORDS[:2], "\n", "{broken\n", "[1]\n", *RECORDS[2:])
    changes, rest = tmp_path / "changes", tmp_path / "rest"
    said = call("import", "jsonl", file, "--cleaned", str(changes), "--rest", str(rest))
    assert [line.strip() for line in said.splitlines()] == [
        "2 imported",
        "1 skipped: there already, and never touched",
        "1 of these twice in the source: 2502.00001",
        "4 need a person, and were not written",
        "1 topics: could not be proposed from its arXiv categories; name some (2502.00002)",
        "1 record: is no JSON (Expecting property name enclosed in double quotes: line 1 column 2 "
        "(char 1)) (line 4)",
        "1 record: is no record (line 5)",
        "1 authors: are missing (2502.00003)",
        "--rest FILE lists them all; --ask asks services for what they lack",
        "--topic SLUG applies to those for which none can be proposed",
        "1 of the imported are worth a look",
        "1 title: is also that of ... (2502.00005)",
        "2 values were cleaned",
        "1 a line break became a space",
        "1 was tidied",
        "Not used of the records: odd",
    ]
    rows = [json.loads(line) for line in changes.read_text().splitlines()]
    assert rows[0] == {
        "id": "2502.00001",
        "field": "title",
        "before": "Counting\n  Sparrows",
        "after": "Counting Sparrows",
        "why": "a line break became a space",
    }
    assert json.loads(rest.read_text().splitlines()[0])["needs"] == [
        "topics: could not be proposed from its arXiv categories; name some"
    ]
    call("check")
    before = {path: path.stat().st_mtime_ns for path in folder.rglob("*")}
    again = call("import", "jsonl", file)
    assert again.splitlines()[0].strip() == "0 imported"
    assert {path: path.stat().st_mtime_ns for path in folder.rglob("*")} == before
    assert (
        call("import", "jsonl", str(rest), "--topic", "clocks").splitlines()[0].strip()
        == "1 imported"
    )


def test_what_a_person_edited_is_never_touched(folder: Path, tmp_path: Path) -> None:
    file = jsonl(tmp_path / "x.jsonl", RECORDS[0])
    call("import", "jsonl", file)
    path = folder / "2025/02/03/2502.00001.yaml"
    moved = folder / "2025/02/04/2502.00001.yaml"
    moved.parent.mkdir()
    path.rename(moved)
    moved.write_text(moved.read_text() + "note: Mine.\n")
    before = tree(folder)
    assert "1 skipped" in call("import", "jsonl", file)
    assert tree(folder) == before


def test_other_names_for_fields_are_mapped(folder: Path, tmp_path: Path) -> None:
    record = {
        "meta": {"name": "Counting", "people": [{"n": "Ada Invent"}, {"n": "Bo Fiction"}]},
        "ids": ["2502.00001"],
        "when": "1 Feb 2025",
        "text": "We count.",
        "repo": {"u": "github.com/a/b"},
    }
    file = jsonl(tmp_path / "x.jsonl", record)
    maps = [
        "title=meta.name",
        "authors=meta.people[].n",
        "id=ids[0]",
        "published=when",
        "abstract=text",
        "links.code=repo.u",
    ]
    options = [word for option in maps for word in ("--map", option)]
    call("import", "jsonl", file, *options, "--topic", "birds", "--day", "2025-02-03")
    paper = entry(folder, "2025/02/03/2502.00001.yaml")
    assert [author.name for author in paper.authors] == ["Ada Invent", "Bo Fiction"]
    assert (str(paper.published), paper.links.code) == ("2025-02-01", "https://github.com/a/b")
    assert "is not field=path" in call("import", "jsonl", file, "--map", "titel=x", status=2)


def test_a_json_list_and_items_of_hugging_face(folder: Path, tmp_path: Path) -> None:
    file = tmp_path / "x.json"
    file.write_text(json.dumps([daily(NEW)], indent=1))
    call("import", "jsonl", str(file), "--topic", "birds")
    assert entry(folder, f"2025/01/03/{NEW}.yaml").title == "Counting Sparrows by Ear"
    file.write_text(json.dumps(daily("2502.00002"), indent=1))
    call("import", "jsonl", str(file), "--topic", "birds")
    assert len(load_papers(folder)[0]) == 2


def test_arxiv_is_asked_for_what_records_lack(folder: Path, tmp_path: Path, arxiv: Arxiv) -> None:
    arxiv.entries = [Atom("2502.00003")]
    call("import", "jsonl", jsonl(tmp_path / "x.jsonl", *RECORDS[:3]), "--ask")
    paper = entry(folder, "2025/02/03/2502.00003.yaml")
    assert [author.name for author in paper.authors] == ["Ada Invent", "Bo Fiction"]
    assert len(asked(arxiv)) == 1


def test_a_file_that_breaks_off_loses_nothing_before(folder: Path, tmp_path: Path) -> None:
    packed = lzma.compress("".join(json.dumps(record) + "\n" for record in RECORDS).encode())
    (tmp_path / "x.jsonl.xz").write_bytes(packed[:-20])
    assert "broke off" in call("import", "jsonl", str(tmp_path / "x.jsonl.xz"))
    (tmp_path / "y.jsonl").write_bytes(
        b"\xff\xfe\x00\n" + json.dumps(RECORDS[4] | {"arxiv_id": "2502.00006"}).encode()
    )
    assert "1 imported" in call("import", "jsonl", str(tmp_path / "y.jsonl"))


def test_a_day_of_hugging_face_has_arxivs_text(folder: Path, arxiv: Arxiv) -> None:
    arxiv.entries = [Atom(NEW, title="Counting $n$ Sparrows")]
    said = call("import", "hf", "--day", "2025-01-03", "--topic", "clocks")
    assert "2 imported" in said
    assert "1 record: is no paper" in said
    paper = entry(folder, f"2025/01/03/{NEW}.yaml")
    assert (paper.title, paper.topics) == ("Counting $n$ Sparrows", ("birds",))
    assert paper.signals is not None
    other = entry(folder, "2025/01/03/2502.00002.yaml")
    assert other.topics == ("clocks",)
    assert "Hugging Face's, which loses" in said
    requests = len(asked(arxiv))
    assert "0 imported" in call("import", "hf", "--day", "2025-01-03")
    assert len(asked(arxiv)) == requests + 1


def test_several_days_go_on_where_they_were(folder: Path, arxiv: Arxiv) -> None:
    server: Server = arxiv.server  # type: ignore[attr-defined]
    arxiv.entries = [Atom("2502.00001"), Atom("2502.00002")]
    days: dict[str, Callable[[Request], None]] = {
        "2025-02-01": lambda request: request.json([daily("2502.00001")]),
        "2025-02-02": lambda request: request.send(400, b"{}"),
        "2025-02-03": lambda request: request.json([daily("2502.00002"), daily("2502.00001")]),
    }
    server.answers["/api/daily_papers"] = lambda request: days[request.query("date")](request)
    between = ("import", "hf", "--from", "2025-02-01", "--to", "2025-02-03")
    said = call(*between, status=1)
    assert "1 imported" in said
    assert "Hugging Face refused the request (HTTP 400)" in said
    assert "run the command again to continue" in said
    days["2025-02-02"] = lambda request: request.json([])
    said = call(*between)
    assert "1 imported" in said
    assert {paper.path for paper in load_papers(folder)[0]} == {
        "2025/02/01/2502.00001.yaml",
        "2025/02/03/2502.00002.yaml",
    }


BIBTEX = r"""
@article{sparrows, title = {Counting {S}parrows by {\"O}zg{\"u}r's Ear},
  author = {Invent, Ada and Bo Fiction and {The Sparrow Team}}, year = 2024, month = dec, url = {https://a.example/x\_y},
  doi = {10.1000/182}, journal = {Journal of Invented Birds}, abstract = {We count.}}
@misc{preprint, title = "Listening", author = "Ada Invent and others", eprint = {2502.00001v2},
  archivePrefix = {arXiv}, primaryClass = {cs.SD}, year = {2025},
  journal = {arXiv preprint arXiv:2502.00001}, abstract = {We listen.}}
@inproceedings{broken, title = {No end
@misc{sparrows, title = {A key that stands twice}, author = {Cy Maker}}
"""


def test_bibtex(folder: Path, tmp_path: Path) -> None:
    file = tmp_path / "x.bib"
    file.write_text(BIBTEX.replace("@inproceedings{broken, title = {No end\n", ""))
    said = call("import", "bibtex", str(file), "--topic", "birds", "--day", "2025-02-03")
    first, second = load_papers(folder)[0]
    assert (first.id, str(first.published), second.id) == (
        "2502.00001",
        "2025",
        "counting-sparrows-by-ozgurs-ear",
    )
    assert second.title == "Counting Sparrows by Özgür's Ear"
    assert [a.name for a in second.authors] == ["Ada Invent", "Bo Fiction", "The Sparrow Team"]
    assert second.url == "https://a.example/x_y"
    assert (second.venue, first.venue) == ("Journal of Invented Birds", None)
    assert str(second.published) == "2024-12"
    assert "only the year is known" in said
    assert "summary: is missing, and so is the abstract (a-key-that-stands-twice)" in said
    before = tree(folder)
    assert "2 skipped" in call(
        "import", "bibtex", str(file), "--topic", "birds", "--day", "2025-02-04"
    )
    assert tree(folder) == before


@pytest.mark.parametrize(
    "content", [BIBTEX.encode(), b"", b"no bibtex", b"\x00", b"\xff@x{", b"@a{" * 5000]
)
def test_no_bibtex_breaks_the_import(folder: Path, tmp_path: Path, content: bytes) -> None:
    (tmp_path / "x.bib").write_bytes(content)
    said = call("import", "bibtex", str(tmp_path / "x.bib"), status=0 if b"@" in content else 1)
    assert ("no text" in said or "holds no record" in said) is (b"@" not in content)


def test_nothing_is_written_through_links_or_over_files(folder: Path, tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (folder / "2025").symlink_to(outside)
    with pytest.raises(WriteError, match="is a link or a file"):
        write_new_file(folder, "2025/01/02/x.yaml", "x")
    with pytest.raises(WriteError, match="is not below"):
        write_new_file(folder, "../01/02/x.yaml", "x")
    write_new_file(folder, "2026/01/02/x.yaml", "first")
    with pytest.raises(WriteError, match="is there already"):
        write_new_file(folder, "2026/01/02/x.yaml", "second")
    (folder / "2026/01/02/y.yaml").symlink_to(outside / "y")
    with pytest.raises(WriteError, match="is there already"):
        write_new_file(folder, "2026/01/02/y.yaml", "second")
    assert (folder / "2026/01/02/x.yaml").read_text() == "first"
    assert list(outside.iterdir()) == []
    assert sorted(path.name for path in (folder / "2026/01/02").iterdir()) == ["x.yaml", "y.yaml"]


def test_what_is_known_of_a_folder(folder: Path) -> None:
    texts = {
        "2025/01/02/a-b.yaml": "title: >-\n  Two\n  Lines\ndoi: 10.1000/ABC\n",
        "2025/01/02/c-d.yaml": "title: 'It''s: quoted'\nurl: https://a.example/x\n"
        "aliases:\n  - e-f\n",
        "2025/01/02/faulty.yaml": "title: [\n",
    }
    for path, text in texts.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text)
    known = ExistingEntries.read(folder)
    assert known.find("10.1000/abc") == "2025/01/02/a-b.yaml"
    assert known.find(None, "e-f") == known.find("https://a.example/x") == "2025/01/02/c-d.yaml"
    assert known.find("faulty") == "2025/01/02/faulty.yaml"
    assert set(known.titles) >= {"two lines", "it s quoted"}
    assert known.find("nothing") is None


def test_unfinished_entries_are_written_on_demand(folder: Path, tmp_path: Path) -> None:
    file = jsonl(tmp_path / "x.jsonl", *RECORDS)
    said = call("import", "jsonl", file, "--unfinished")
    assert "4 imported" in said
    assert "2 of the imported are unfinished; papers check names them" in said
    assert "# authors: a list of names" in (folder / "2025/02/03/2502.00003.yaml").read_text()
    assert "2 faults in 2 files" in call("check", status=1)
    assert call("import", "jsonl", file, "--unfinished").splitlines()[0].strip() == "0 imported"
