"""Files of other programs, told by their content, and what `--ask` adds."""

import gzip
import json
import lzma
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from generator.cli import papers as command_line
from generator.contributing.sources import file_content
from generator.contributing.sources.csv_file import is_table
from generator.contributing.sources.formats import FORMATS, UnknownFormatError, read_file
from generator.entries.paper import Paper
from generator.generating.loading import load_papers
from tests.conftest import make_project
from tests.services import Answer, Arxiv, Atom, Request, Server, serving

TOPICS = "birds: {name: Birds, description: Whatever flies., arxiv: [cs.SD]}\n"
DAY = "2025-03-01"
PERSONS = [
    {"family": "Otter", "given": "Ida"},
    {"family": "Reed", "given": "Bo", "non-dropping-particle": "van", "suffix": "Jr."},
]
CSL = {
    "id": "http://zotero.org/users/1/items/KEY",
    "type": "article-journal",
    "title": "Otters at Dusk",
    "container-title": "Rivers",
    "DOI": "10.1000/otters",
    "abstract": "They swim.",
    "author": [*PERSONS, {"literal": "River Watch"}],
    "issued": {"date-parts": [["2024", 7, "9"]]},
}
CSL_ARXIV = {
    "id": "x",
    "type": "article",
    "title": "Otters at Dawn",
    "publisher": "arXiv",
    "note": "arXiv:2403.00011 [cs]",
    "abstract": "They sleep.",
    "author": PERSONS[:1],
    "issued": {"date-parts": [[2024, 3, 2]]},
}
OPENALEX = {
    "meta": {"count": 1},
    "results": [
        {
            "id": "https://openalex.org/W1",
            "doi": "https://doi.org/10.48550/arxiv.2403.00012",
            "display_name": "Otters and Reeds",
            "publication_date": "2024-03-05",
            "authorships": [
                {
                    "author": {"display_name": "Ida Otter", "orcid": None},
                    "institutions": [{"display_name": "River University"}],
                }
            ],
            "primary_location": {"source": {"display_name": "arXiv (Somewhere)"}},
            "abstract_inverted_index": {"hide.": [1], "They": [0], "far": [10**9]},
        }
    ],
}
SEMANTIC = {
    "data": [
        {
            "paperId": "ff",
            "externalIds": {"ArXiv": "2403.00013", "DOI": "10.48550/arXiv.2403.00013"},
            "url": "https://www.semanticscholar.org/paper/ff",
            "title": "Otters Play",
            "abstract": "They play.",
            "venue": "arXiv.org",
            "year": 2024,
            "authors": [{"authorId": "1", "name": "Ida Otter"}],
        }
    ]
}
OPENREVIEW = {
    "notes": [
        {
            "id": "abC1",
            "forum": "abC1",
            "pdate": 1709251200000,
            "content": {
                "title": {"value": "Otters in Review"},
                "authors": {"value": ["Ida Otter"]},
                "abstract": {"value": "They wait."},
                "venue": {"value": "RIVERS 2024 Poster"},
                "pdf": {"value": "/pdf/1.pdf"},
            },
        }
    ]
}
CROSSREF = {
    "status": "ok",
    "message": {
        "items": [
            {
                "DOI": "10.1000/dusk",
                "title": ["Otters by Dusk"],
                "author": [{"given": "Ida", "family": "Otter"}],
                "published-online": {"date-parts": [[2024, 2]]},
                "container-title": ["Rivers"],
                "abstract": "<jats:p>They dive.</jats:p>",
            }
        ]
    },
}
DATACITE = {
    "data": [
        {
            "attributes": {
                "doi": "10.5072/otters",
                "titles": [{"title": "Otters Counted"}],
                "creators": [{"givenName": "Ida", "familyName": "Otter"}],
                "publicationYear": 2023,
                "descriptions": [{"descriptionType": "Abstract", "description": "Many."}],
            }
        }
    ]
}
ZOTERO = [
    {
        "key": "A",
        "data": {
            "itemType": "conferencePaper",
            "title": "Otters Meet",
            "creators": [
                {"creatorType": "author", "firstName": "Ida", "lastName": "Otter"},
                {"creatorType": "editor", "firstName": "Ed", "lastName": "Itor"},
            ],
            "abstractNote": "They meet.",
            "date": "2024-05-06",
            "extra": "arXiv:2405.00014 [cs]",
            "proceedingsTitle": "RIVERS 2024",
        },
    },
    {"key": "B", "data": {"itemType": "note", "note": "Read!"}},
]
DUMP = {
    "id": "704.0015",
    "submitter": "Ida",
    "authors": "I. Otter",
    "authors_parsed": [["Otter", "Ida", "", "River University"]],
    "title": "Old\n  Otters",
    "categories": "cs.SD",
    "abstract": "They age.\n",
    "comments": "3 pages",
    "journal-ref": "Rivers 1 (2008) 1",
    "versions": [{"version": "v1", "created": "Mon, 2 Apr 2007 19:18:42 GMT"}],
    "update_date": "2008-11-26",
}
RIS = """\
TY  - JOUR
T1  - Otters in
  Winter
A1  - Otter, Ida
AU  - Reed, Bo
AB  - They shiver.
DA  - 2024/01/05/
JO  - Rivers
DO  - 10.1000/winter
ER  -

TY  - RPRT
TI  - Otters in Spring
AU  - Otter, Ida
N2  - They wake.
PY  - 2024
PB  - River University
UR  - https://example.org/spring
"""
CSV = """\
"Key","Item Type","Publication Year","Author","Title","Journal","Date","DOI","Abstract Note","Extra"
"A","journalArticle","2024","Otter, Ida; Reed, Bo","Otters in Summer","Rivers","2024-06-07",\
"10.1000/summer","They, too.",""
"B","preprint","2024","Otter, Ida","Otters in Autumn","","2024-10-07","","They store.",\
"arXiv:2410.00016 [cs]"
"""
YAML = """\
# Our papers
- title: Otters in the Group
  authors: [Ida Otter, Bo Reed]
  link: https://arxiv.org/abs/2404.10017
  date: 2024-04-08
  abstract: They gather.
"""
ATOM = f'<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom">{Atom("2501.00018").xml()}</feed>'
BY_ID = {
    "rivers": {
        "2401.00019": {
            "title": "T",
            "authors": ["Ida Otter"],
            "abstract": "A.",
            "date": "2024-01-02",
        }
    }
}
PRINTED_PAPER = {
    "id": "2402.00020",
    "authors": [{"name": "Ida Otter"}],
    "title": "It's",
    "publishedAt": "2024-02-03T00:00:00.000Z",
    "summary": "S.",
}
PRINTED = str([{"paper": PRINTED_PAPER, "title": "It's"}])

FILES: dict[str, tuple[str, dict[str, tuple[str, str]]]] = {
    "csl": (
        json.dumps([CSL, CSL_ARXIV]),
        {"otters-at-dusk": ("2024-07-09", "Ida Otter, Bo van Reed Jr., River Watch"),
         "2403.00011": ("2024-03-02", "Ida Otter")},
    ),
    "openalex": (json.dumps(OPENALEX), {"2403.00012": ("2024-03-05", "Ida Otter")}),
    "semantic scholar": (json.dumps(SEMANTIC), {"2403.00013": ("2024", "Ida Otter")}),
    "openreview": (json.dumps(OPENREVIEW), {"otters-in-review": ("2024-03-01", "Ida Otter")}),
    "crossref": (json.dumps(CROSSREF, indent=1), {"otters-by-dusk": ("2024-02", "Ida Otter")}),
    "datacite": (json.dumps(DATACITE), {"otters-counted": ("2023", "Ida Otter")}),
    "zotero": (json.dumps(ZOTERO), {"2405.00014": ("2024-05-06", "Ida Otter")}),
    "dump": (json.dumps(DUMP), {"0704.0015": ("2007-04-02", "Ida Otter")}),
    "ris": (RIS, {"otters-in-winter": ("2024-01-05", "Ida Otter, Bo Reed"),
                  "otters-in-spring": ("2024", "Ida Otter")}),
    "csv": (CSV, {"otters-in-summer": ("2024-06-07", "Ida Otter, Bo Reed"),
                  "2410.00016": ("2024-10-07", "Ida Otter")}),
    "semicolons": (CSV.partition("\n")[0].replace(",", ";").replace('"', "") + "\n"
                   + "A;preprint;2024;Ida Otter;Otters;;2024-10-07;;They.;arXiv:2410.00021\n",
                   {"2410.00021": ("2024-10-07", "Ida Otter")}),
    "yaml": (YAML, {"2404.10017": ("2024-04-08", "Ida Otter, Bo Reed")}),
    "atom": (ATOM, {"2501.00018": ("2025-01-01", "Ada Invent, Bo Fiction")}),
    "by id": (json.dumps(BY_ID), {"2401.00019": ("2024-01-02", "Ida Otter")}),
    "printed by Python": (PRINTED, {"2402.00020": ("2024-02-03", "Ida Otter")}),
    "printed into JSON": (json.dumps([PRINTED[1:-1]]), {"2402.00020": ("2024-02-03", "Ida Otter")}),
}  # fmt: skip


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder of papers in a project, which is where commands run."""
    project = make_project(tmp_path / "project")
    for path in (project / "papers").rglob("*.yaml"):
        path.unlink()
    (project / "papers/topics.yaml").write_text(TOPICS)
    monkeypatch.chdir(project)
    monkeypatch.setattr("generator.contributing.sources.client.time.sleep", lambda _: None)
    for name in ("ARXIV", "CROSSREF", "DATACITE", "HUGGING_FACE"):
        monkeypatch.setenv(f"PAPERS_{name}", "http://127.0.0.1:9")
    return project / "papers"


def call(*arguments: object, status: int = 0) -> str:
    result = CliRunner().invoke(command_line, [*map(str, arguments)], catch_exceptions=False)
    assert result.exit_code == status, result.output
    return result.output


def entries(folder: Path) -> dict[str, Paper]:
    return {paper.id: paper for paper in load_papers(folder)[0]}


def imported(folder: Path, *arguments: object) -> dict[str, tuple[str, str]]:
    call("import", *arguments, "--topic", "birds", "--day", DAY)
    return {
        name: (str(paper.published), ", ".join(author.name for author in paper.authors))
        for name, paper in entries(folder).items()
    }


@pytest.mark.parametrize("name", FILES)
def test_files_of_other_programs_become_entries(folder: Path, tmp_path: Path, name: str) -> None:
    text, expected = FILES[name]
    for number, content in enumerate((text.encode(), gzip.compress(text.encode()))):
        file = tmp_path / f"some.{number}"  # the name says nothing
        file.write_bytes(content)
        assert imported(folder, file) == expected
    call("check")


def test_fields_that_only_some_formats_have(folder: Path, tmp_path: Path) -> None:
    for name in ("csl", "openalex", "openreview", "zotero", "dump", "ris"):
        (tmp_path / name).write_text(FILES[name][0])
        imported(folder, tmp_path / name)
    known = entries(folder)
    assert (known["otters-at-dusk"].venue, known["otters-at-dusk"].doi) == (
        "Rivers",
        "10.1000/otters",
    )
    assert known["2403.00011"].venue is None
    assert known["2403.00012"].abstract == "They hide."
    assert known["2403.00012"].authors[0].affiliation == "River University"
    assert known["otters-in-review"].url == "https://openreview.net/forum?id=abC1"
    assert known["otters-in-review"].links.pdf == "https://openreview.net/pdf/1.pdf"
    assert known["2405.00014"].venue == "RIVERS 2024"
    assert known["0704.0015"].authors[0].affiliation == "River University"
    assert known["otters-in-winter"].title == "Otters in Winter"
    assert known["otters-in-spring"].venue == "River University"


def test_an_unknown_shape_names_its_fields(folder: Path, tmp_path: Path) -> None:
    record = {"head": {"line": "Otters"}, "who": [{"n": "Ida Otter"}], "ref": "2403.00022",
              "text": "They swim.", "when": "2024-03-09"}  # fmt: skip
    file = tmp_path / "x.json"
    file.write_text(json.dumps([record, record]))
    shown = call("import", file)
    assert "it has head.line, who[].n, ref, text, when" in shown
    assert "--map title=" in shown
    maps = ["title=head.line", "authors=who[].n", "id=ref", "abstract=text", "published=when"]
    options = [word for option in maps for word in ("--map", option)]
    assert imported(folder, file, *options) == {"2403.00022": ("2024-03-09", "Ida Otter")}


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"Dear Ida,\nhow are you?\n", "is in no format that can be read: Atom, RIS, JSON"),
        (b"<html><body>No</body></html>", "is XML, but no Atom feed of arXiv"),
        (b"<!DOCTYPE a [<!ENTITY b 'c'>]><feed>&b;</feed>", "is XML, but no Atom feed of arXiv"),
        (b"- title: &a x\n- title: *a\n", "holds an alias"),
        (b"", "is in no format"),
    ],
)  # fmt: skip
def test_files_that_cannot_be_read(
    folder: Path, tmp_path: Path, content: bytes, words: str
) -> None:
    (tmp_path / "x").write_bytes(content)
    assert words in call("import", tmp_path / "x", status=1)
    assert not entries(folder)


def test_a_bomb_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(file_content, "LARGEST_DOCUMENT", 50_000)
    monkeypatch.setattr(file_content, "LARGEST_STREAM", 500_000)
    (tmp_path / "x").write_bytes(gzip.compress(RIS.encode() + b" " * 100_000))
    with pytest.raises(OSError, match="more than 200 MB"):
        list(read_file(tmp_path / "x", {}).records)
    (tmp_path / "x").write_bytes(lzma.compress(b'{"title": "a"}\n' + b"\n" * 1_000_000))
    *_, last = read_file(tmp_path / "x", {}).records
    assert last.fault.startswith("broke off: ")
    assert "more than 8 GB" in last.fault


def test_each_format_is_told_from_the_others() -> None:
    texts = {name: text for name, (text, _) in FILES.items()}
    names = {
        name: next(it.name for it in FORMATS if it.is_one(text.lstrip()))
        for name, text in texts.items()
    }
    assert names["ris"] == "RIS"
    assert names["csv"] == names["semicolons"] == "a table with a header"
    assert names["yaml"] == "YAML"
    assert names["atom"] == "Atom"
    assert {names[name] for name in ("csl", "by id", "printed by Python")} == {"JSON"}
    assert not is_table("Dear Ida, title or not\n")
    with pytest.raises(UnknownFormatError):
        read_file(Path(__file__).with_name("word-forms.txt"), {})


@pytest.fixture
def services(monkeypatch: pytest.MonkeyPatch) -> Iterator[Server]:
    """arXiv with two papers; Crossref, which knows DOIs from `known-`, and fails at others."""

    def work(request: Request) -> None:
        doi = request.path.partition("/works/")[2].replace("%2F", "/")
        if "unknown" in doi or "datacite" in doi:
            request.send(404, b"")
        elif "broken" in doi:
            request.json(["nonsense"])
        else:
            one = dict(CROSSREF["message"]["items"][0])  # type: ignore[index]
            request.json({"message": {**one, "DOI": doi, "title": [f"Theirs {doi[-1]}"]}})

    def datacite(request: Request) -> None:
        if "datacite" in request.path:
            request.json({"data": DATACITE["data"][0]})
        else:
            request.send(404, b"")

    answers: dict[str, Answer] = {
        "/api/query": Arxiv([Atom("2501.00031"), Atom("2501.00032")]),
        "/works/": work,
        "/dois/": datacite,
    }
    with serving(answers) as server:
        for name in ("ARXIV", "CROSSREF", "DATACITE"):
            monkeypatch.setenv(f"PAPERS_{name}", server.url)
        yield server


def test_ids_one_a_line_are_completed(folder: Path, tmp_path: Path, services: Server) -> None:
    lines = [
        *("# to read", "2501.00031", "- https://arxiv.org/abs/2501.00032v2 (good!)"),
        *("10.1000/known-1", "https://doi.org/10.5072/datacite-2", "10.1000/unknown-3"),
    ]
    (tmp_path / "ids.txt").write_text("\n".join(lines))
    table = "| Day | Link |\n|--|--|\n| 2025 | [2501.00031](https://arxiv.org/abs/2501.00031) |\n"
    (tmp_path / "list.md").write_text(table)
    known = imported(folder, tmp_path / "ids.txt", "--ask")
    assert set(known) == {"2501.00031", "2501.00032", "theirs-1", "otters-counted"}
    before = len(services.asked)
    assert "1 skipped" in call("import", tmp_path / "list.md", "--ask", "--topic", "birds")
    assert len(services.asked) == before


def bibliography(number: int, what: str = "known") -> list[dict[str, Any]]:
    return [
        {"title": f"Ours {i}", "authors": ["Bo Reed"], "year": 2024, "doi": f"10.1000/{what}-{i}"}
        for i in range(number)
    ]


def test_dois_are_completed_and_what_is_listed_stays(
    folder: Path, tmp_path: Path, services: Server
) -> None:
    (tmp_path / "x.json").write_text(json.dumps(bibliography(5)))
    shown = call("import", tmp_path / "x.json", "--ask", "--topic", "birds", "--day", DAY)
    assert "5 imported" in shown
    paper = entries(folder)["ours-0"]
    assert (paper.title, paper.abstract, paper.venue) == ("Ours 0", "They dive.", "Rivers")
    assert [author.name for author in paper.authors] == ["Bo Reed"]


def test_a_stopped_run_goes_on_where_it_was(folder: Path, tmp_path: Path, services: Server) -> None:
    """What was imported, and what nobody knows, is asked for once."""
    records = [*bibliography(3), *bibliography(3, "unknown"), *bibliography(5, "broken")]
    (tmp_path / "x.json").write_text(json.dumps(records))
    shown = call("import", tmp_path / "x.json", "--ask", "--topic", "birds", status=1)
    assert "answered nonsense" in shown
    assert "run the command again to continue" in shown
    assert len(entries(folder)) == 3
    before = len(services.asked)
    assert before == 3 + 2 * 3 + 5
    call("import", tmp_path / "x.json", "--ask", "--topic", "birds", status=1)
    again = services.asked[before:]
    assert all("broken" not in path for path in again) or len(again) <= 5
    assert not any("unknown" in path or "known-0" in path for path in again)


def test_one_broken_doi_does_not_stop_the_others(
    folder: Path, tmp_path: Path, services: Server
) -> None:
    records = [*bibliography(1, "broken"), *bibliography(2)]
    (tmp_path / "x.json").write_text(json.dumps(records))
    shown = call("import", tmp_path / "x.json", "--ask", "--topic", "birds")
    assert "2 imported" in shown


def test_a_damaged_compressed_file_broke_off(tmp_path: Path) -> None:
    file = tmp_path / "x.jsonl.gz"
    file.write_bytes(b"\x1f\x8b\x08" + bytes(7) + b"\xff" * 20)
    (record,) = read_file(file, {}).records
    assert record.fault.startswith("broke off: ")
