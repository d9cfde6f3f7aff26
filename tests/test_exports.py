"""What other programs take from the site."""

import csv
import gzip
import json
import shutil
import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from pydantic import ValidationError

from generator.catalogue.catalogue import Catalogue
from generator.entries.citations import to_bibtex
from generator.entries.paper import Paper
from generator.exports import parquet
from generator.exports.api import api_documents
from generator.generating.plan import documents
from generator.site.settings import Settings, Site
from tests.conftest import SITE, catalogue, make_project, paper, papers, tree
from tests.subscribers import DailySite

TAG = "papers.example.org,2025"
SPARROWS = paper()
OTHERS = ("papers.sqlite", "topics.yaml", "authors.yaml")
SIGNALS = {"date": "2025-01-03", "upvotes": 4}
OWLS = paper(id="2501.00002", day="2025-02-03", title="Owls", topics=["birds", "clocks"])


def made(*papers: Paper, **settings: object) -> dict[str, bytes]:
    """The documents for `papers`, or for two, with the owner's `settings`."""
    site = with_settings(**settings)
    planned = documents(catalogue(*(papers or (SPARROWS, OWLS)), site=site), site)
    return {d.path: d.content for d in planned if not d.path.endswith(".md")}


def with_settings(**settings: object) -> Site:
    return replace(SITE, settings=Settings.model_validate({"tag": TAG, "exports": [], **settings}))


def page(path: str, **settings: object) -> str:
    site = with_settings(**settings)
    planned = documents(catalogue(SPARROWS, OWLS, site=site), site)
    return next(d.text for d in planned if d.path == path)


def citations(**settings: object) -> dict[str, str]:
    return {
        path: content.decode() for path, content in made(**settings).items() if "/cite." in path
    }


def test_days_and_months_have_their_papers_as_bibtex() -> None:
    assert citations() == {
        "days/2025/02/03/cite.bib": to_bibtex(OWLS),
        "days/2025/01/02/cite.bib": to_bibtex(SPARROWS),
        "days/2025/02/cite.bib": to_bibtex(OWLS),
        "days/2025/01/cite.bib": to_bibtex(SPARROWS),
    }


def test_an_owner_chooses_which_pages_have_them() -> None:
    assert citations(citations=[]) == {}
    assert sorted(citations(citations=["weeks"])) == [
        "weeks/2025/01/cite.bib",
        "weeks/2025/06/cite.bib",
    ]
    of_listings = citations(citations=["topics", "authors"])
    assert sorted(of_listings) == [
        "authors/ada-invent/cite.bib",
        "topics/birds/cite.bib",
        "topics/clocks/cite.bib",
    ]
    assert of_listings["topics/birds/cite.bib"] == f"{to_bibtex(OWLS)}\n{to_bibtex(SPARROWS)}"


def test_a_page_leads_to_its_file_where_there_is_one() -> None:
    link = '<a href="cite.bib">'
    for path, pages in (
        ("days/2025/01/02.md", "days"),
        ("days/2025/01/index.md", "months"),
        ("weeks/2025/01.md", "weeks"),
        ("papers/2501.00001.md", "papers"),
    ):
        assert link in page(path, citations=[pages])
        assert link not in page(path, citations=[])
    listing = page("topics/birds.md", citations=["topics"])
    assert '<a href="../../topics/birds/cite.bib">' in listing


def test_a_paper_has_a_file_of_each_format() -> None:
    files = citations(citations=["papers"])
    assert len(files) == 6
    assert files["papers/2501.00001/cite.bib"] == to_bibtex(SPARROWS)
    assert files["papers/2501.00001/cite.ris"].startswith("TY  - UNPB\r\nID  - arxiv-2501.00001")
    (item,) = json.loads(files["papers/2501.00001/cite.json"])
    assert item["author"] == [{"family": "Invent", "given": "Ada"}]


def test_an_unknown_page_is_refused() -> None:
    with pytest.raises(ValidationError, match="'papers', 'days', 'weeks'"):
        Settings.model_validate({"tag": TAG, "citations": ["decades"]})


def api(**settings: object) -> dict[str, Any]:
    files = made(**settings).items()
    return {path[7:-5]: json.loads(text) for path, text in files if path.startswith("api/v1/")}


def test_a_site_without_an_api_has_no_file_of_it() -> None:
    assert api(api=[]) == {}


def test_the_status_leads_to_all_else() -> None:
    status = api(api=["days", "topics"], exports=["csv"])["status"]
    assert (status["newest_day"], status["papers"], status["days"]) == ("2025-02-03", 2, 2)
    assert status["newest"] == "https://papers.example.org/api/v1/days/2025-02-03.json"
    birds, clocks = status["topics"]
    assert (birds["slug"], birds["papers"], clocks["papers"]) == ("birds", 2, 1)
    assert birds["newest"] == "https://papers.example.org/api/v1/topics/birds/2025-02.json"
    assert status["exports"] == ["https://papers.example.org/exports/papers.csv.gz"]
    alone = api(api=["papers"])["status"]
    assert (alone["newest"], alone["topics"][0]["newest"]) == (None, None)


@pytest.mark.parametrize(("kind", "first"), [("days", "2025-02-03"), ("topics", "birds/2025-02")])
def test_following_next_gives_every_paper_once(kind: str, first: str) -> None:
    files = api(api=[kind])
    name, before, ids = f"{kind}/{first}", None, []
    while name:
        file = files[name]
        assert file["previous"] == before
        ids += [paper["id"] for paper in file["papers"]]
        before = f"https://papers.example.org/api/v1/{name}.json"
        name = (file["next"] or "")[34:-5]
    assert ids == ["2501.00002", "2501.00001"]


def test_a_month_says_what_was_added_and_what_was_changed() -> None:
    corrected = paper(
        corrected=[{"date": "2025-02-10", "what": "The title."}],
        status={"state": "withdrawn", "date": "2025-04-01", "reason": "A gap."},
    )
    planned = api_documents(catalogue(corrected, OWLS), with_settings(api=["changes"]))
    files = {d.path[15:-5]: json.loads(d.text) for d in planned if "/changes/" in d.path}
    assert list(files) == ["2025-04", "2025-02", "2025-01"]
    page = "https://papers.example.org/papers/2501.00001/"
    title = {"id": "2501.00001", "date": "2025-02-10", "change": "corrected", "what": "The title."}
    gap = {"id": "2501.00001", "date": "2025-04-01", "change": "withdrawn", "what": "A gap."}
    assert files["2025-02"]["changed"] == [{**title, "came": "2025-02-10", "page": page}]
    assert [added["id"] for added in files["2025-02"]["added"]] == ["2501.00002"]
    gap |= {"came": "2025-04-01", "page": page}
    assert (files["2025-04"]["added"], files["2025-04"]["changed"]) == ([], [gap])
    assert files["2025-02"]["next"] == "https://papers.example.org/api/v1/changes/2025-01.json"
    assert files["2025-04"]["previous"] is None


def test_what_comes_late_is_a_change_of_the_month_in_which_it_came() -> None:
    site = DailySite({"birds": {"name": "Birds", "description": "Whatever flies."}})
    site.add("2501.00001", date(2025, 1, 2))
    site.add("2501.00002", date(2025, 1, 2))
    site.add("2503.00001", date(2025, 3, 4))
    site.build()
    site.add("2501.00003", date(2025, 1, 2))
    site.entries["2501.00001"]["corrected"] = [{"date": "2025-01-20", "what": "The title."}]
    del site.entries["2501.00002"]
    site.build()
    january, march = (json.loads(site.plan[f"api/v1/changes/2025-0{n}.json"].text) for n in "13")
    assert [it["id"] for it in january["added"]] == ["2501.00001"]
    assert (january["changed"], january["removed"]) == ([], [])
    late = {"day": "2025-01-02", "came": "2025-03-04"}
    assert [it.items() >= late.items() for it in march["added"]] == [False, True]
    assert [(it["date"], it["came"]) for it in march["changed"]] == [("2025-01-20", "2025-03-04")]
    assert [(it["id"], it["came"]) for it in march["removed"]] == [("2501.00002", "2025-03-04")]
    site.entries.clear()
    site.build()
    emptied = json.loads(site.plan["api/v1/changes/2025-01.json"].text)
    assert (emptied["added"], emptied["previous"][-12:]) == ([], "2025-03.json")


def test_every_whole_record_follows_the_schema(invented: Catalogue) -> None:
    site = with_settings(api=["papers", "days"])
    planned = {d.path: d for d in api_documents(invented, site)}
    schema = json.loads(planned["api/v1/schema.json"].text)
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema)
    papers = [json.loads(d.text) for path, d in planned.items() if "/papers/" in path]
    assert len(papers) == len(invented.papers)
    for whole in papers:
        assert whole["page"] == f"https://papers.example.org/papers/{whole['id']}/"
        validator.validate(whole)
        assert not validator.is_valid({**whole, "format": "daily-papers/0"})


def exported(*papers: Paper, formats: tuple[str, ...]) -> dict[str, bytes]:
    files = made(*papers, exports=list(formats)).items()
    return {path.removeprefix("exports/"): c for path, c in files if path.startswith("exports/")}


def test_the_same_papers_give_the_same_bytes_in_any_order() -> None:
    formats = ("jsonl", "csv", "bib", "sqlite")
    assert exported(SPARROWS, OWLS, formats=formats) == exported(OWLS, SPARROWS, formats=formats)


def test_checksums_are_those_of_the_files() -> None:
    files = exported(formats=("jsonl", "csv", "bib", "sqlite"))
    assert sorted(files) == [
        *("SHA256SUMS", "authors.yaml", "papers.bib.gz", "papers.csv.gz", "papers.jsonl.gz"),
        *("papers.sqlite", "topics.yaml"),
    ]
    checksums = files.pop("SHA256SUMS").decode()
    assert checksums.splitlines() == [
        f"{sha256(files[name]).hexdigest()}  {name}"
        for name in ("papers.jsonl.gz", "papers.csv.gz", "papers.bib.gz", *OTHERS)
    ]


def test_all_citations_in_one_file() -> None:
    whole = gzip.decompress(exported(formats=("bib",))["papers.bib.gz"]).decode()
    assert whole == f"{to_bibtex(OWLS)}\n{to_bibtex(SPARROWS)}"


def test_a_row_of_the_table_holds_no_formula() -> None:
    odd = paper(title="=1+1", authors=["Ada Invent", "Bo, the First"], signals=SIGNALS)
    text = gzip.decompress(exported(odd, formats=("csv",))["papers.csv.gz"]).decode()
    (row,) = csv.DictReader(text.splitlines())
    assert (row["title"], row["authors"]) == ("'=1+1", "Ada Invent; Bo, the First")
    assert (row["upvotes"], row["comments"]) == ("4", "")


def test_the_database_finds_words_in_any_form(tmp_path: Path) -> None:
    file = tmp_path / "papers.sqlite"
    file.write_bytes(exported(formats=("sqlite",))["papers.sqlite"])
    with closing(sqlite3.connect(file)) as database:
        assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert database.execute("PRAGMA foreign_key_check").fetchall() == []
        found = database.execute(
            "SELECT id FROM papers_fts JOIN papers ON number = papers_fts.rowid "
            "WHERE papers_fts MATCH 'owl'"
        )
        assert found.fetchall() == [("2501.00002",)]
        named = database.execute("SELECT paper, name FROM authors ORDER BY paper").fetchall()
        assert named == [("2501.00001", "Ada Invent"), ("2501.00002", "Ada Invent")]
        (schema,) = database.execute("SELECT sql FROM sqlite_master WHERE name = 'papers'")
        assert "-- the day that features the paper" in schema[0]


def test_papers_are_a_parquet_table_where_pyarrow_is_installed(project: Path) -> None:
    settings = project / "mkdocs.yml"
    settings.write_text(settings.read_text().replace("exports: []", "exports: [parquet]"))
    if not parquet.is_possible():
        for command in (("export", "--format", "parquet"), ("generate",)):
            said = papers(*command, folder=project, status=1)
            assert 'parquet, which needs pyarrow; run pip install "daily-papers[parquet]"' in said
        assert "parquet" not in papers("export", folder=project)
        return
    from pyarrow import BufferReader
    from pyarrow.parquet import read_table

    rich = paper(organizations=["Bureau"], signals=SIGNALS, links={"demos": ["https://a.example/"]})
    content = exported(rich, OWLS, formats=("parquet",))["papers.parquet"]
    assert content == exported(OWLS, rich, formats=("parquet",))["papers.parquet"]
    owls, sparrows = read_table(BufferReader(content)).to_pylist()
    assert (owls["id"], owls["day"], owls["topics"]) == (
        *("2501.00002", date(2025, 2, 3), ["birds", "clocks"]),
    )
    assert sparrows["authors"] == [{"name": "Ada Invent", "affiliation": None, "orcid": None}]
    assert sparrows["links"] == [{"kind": "demos", "url": "https://a.example/"}]
    assert (sparrows["upvotes"], sparrows["comments"]) == (4, None)
    assert sparrows["bibtex"] == to_bibtex(rich)
    assert "exports/papers.parquet: " in papers("export", folder=project)


def test_an_export_carried_into_an_empty_project_gives_the_same_site(
    project: Path, tmp_path: Path
) -> None:
    papers("fmt", folder=project)
    without_comments(project / "papers")
    papers("export", "--format", "jsonl", folder=project)
    empty = make_project(tmp_path / "empty")
    shutil.rmtree(empty / "papers")
    (empty / "papers").mkdir()
    for name in ("topics.yaml", "authors.yaml"):
        shutil.copy(project / "exports" / name, empty / "papers")
    report = papers("import", "jsonl", f"{project}/exports/papers.jsonl.gz", folder=empty)
    assert "0 need a person" in report
    assert entries(empty) == entries(project)
    for folder in (project, empty):
        papers("generate", folder=folder)
    own = (".generated.json", ".generated.copy.json")
    sites = [
        {path: content for path, content in tree(folder / "docs").items() if path not in own}
        for folder in (project, empty)
    ]
    assert sites[0] == sites[1]


def without_comments(papers: Path) -> None:
    """Leaves in each entry what `papers add` writes: comments are the only thing that no export
    carries."""
    for file in papers.glob("*/*/*/*.yaml"):
        lines = file.read_text().splitlines(keepends=True)
        text = "".join(line for line in lines if not line.lstrip().startswith("#"))
        file.write_text(f"# yaml-language-server: $schema={SITE.url}schema/paper.json\n{text}")


def entries(folder: Path) -> dict[str, bytes]:
    files = tree(folder / "papers").items()
    return {path: content for path, content in files if path.endswith(".yaml") and "/" in path}


def test_an_exported_record_that_is_no_entry_needs_a_person(project: Path) -> None:
    record = {"format": "daily-papers/1", "id": "2501.09999", "day": "someday", "topics": ["no"]}
    (project / "some.jsonl").write_text(json.dumps(record) + "\n")
    report = papers("import", "jsonl", "some.jsonl", folder=project)
    assert "1 need a person" in report
    assert "day: is no day" in report
    assert 'topics: "..." is not in topics.yaml' in report


def test_pages_are_there_as_markdown_where_an_owner_wants_them() -> None:
    gap = {"state": "retracted", "date": "2025-01-09", "reason": "A gap."}
    odd = paper(
        title="*Sparrows* [1] of $x^2$",
        abstract="By <b> & _ear_, ~~ &amp;.",
        venue="ICML",
        status=gap,
    )
    files = made(odd, OWLS, markdown=["topics", "days", "months", "papers"])
    texts = {path: text.decode() for path, text in files.items() if "/markdown/" in path}
    assert sorted(texts) == [
        *("exports/markdown/days/2025/01.txt", "exports/markdown/days/2025/01/02.txt"),
        *("exports/markdown/days/2025/02.txt", "exports/markdown/days/2025/02/03.txt"),
        *("exports/markdown/papers/2501.00001.txt", "exports/markdown/papers/2501.00002.txt"),
        *("exports/markdown/topics/birds.txt", "exports/markdown/topics/clocks.txt"),
    ]
    site = "https://papers.example.org"
    line = f"- [Retracted: \\*Sparrows\\* \\[1\\] of x²]({site}/papers/2501.00001/). Ada Invent. A"
    birds = texts["exports/markdown/topics/birds.txt"]
    assert birds.startswith(f"# Birds\n\n> Whatever flies.\n\n2 papers: <{site}/topics/birds/>\n")
    assert birds.index("## 3 February 2025\n\n- [Owls]") < birds.index("## 2 January 2025\n")
    assert line in birds
    assert line in texts["exports/markdown/days/2025/01.txt"]
    whole = texts["exports/markdown/papers/2501.00001.txt"]
    assert "\n- venue: ICML\n" in whole
    assert "\n## Abstract\n\nBy \\<b\\> & \\_ear\\_, \\~\\~ \\&amp;.\n" in whole
    assert whole.startswith("# Retracted: ")
    assert "\n- retracted 2025-01-09: A gap.\n" in whole
    assert f"```bibtex\n{to_bibtex(odd)}```\n" in whole


def test_the_markdown_of_a_topic_has_its_newest_papers() -> None:
    many = [paper(id=f"2501.{number:05}") for number in range(120)]
    text = made(*many, markdown=["topics"])["exports/markdown/topics/birds.txt"].decode()
    assert text.count("\n- [") == 100
    assert "120 papers, the newest 100 of them here: <" in text


def test_data_and_llms_name_what_there_is() -> None:
    everything = page("data.md", api=["papers", "days", "topics"], exports=["jsonl", "sqlite"])
    for path in (
        "api/v1/status.json",
        "api/v1/days/2025-02-03.json",
        "api/v1/topics/birds/2025-02.json",
        "api/v1/papers/2501.00002.json",
        "exports/papers.jsonl.gz",
        "exports/papers.sqlite",
        "exports/SHA256SUMS",
    ):
        assert f'<a href="../{path}">' in everything
    nothing = page("data.md", api=[], exports=[], citations=[])
    assert "api/v1" not in nothing
    assert "exports/" not in nothing
    birds = "- [Birds](https://papers.example.org/{}): Whatever flies."
    assert birds.format("topics/birds/") in page("llms.txt").splitlines()
    with_topics = page("llms.txt", markdown=["topics"]).splitlines()
    assert birds.format("exports/markdown/topics/birds.txt") in with_topics
    made = page("data.md", markdown=["topics", "papers"])
    assert "These pages exist as Markdown, too: topics, papers." in made
