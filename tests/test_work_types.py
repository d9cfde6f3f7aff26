"""What kind of work a paper is: derived, written, imported."""

from pathlib import Path
from urllib.parse import parse_qs

import pytest

from generator.contributing.cleaning.facts_cleaning import clean_facts
from generator.contributing.facts import Facts
from generator.contributing.sources.bibtex_facts import bibtex_facts
from generator.contributing.sources.bibtex_file import read_bibtex
from generator.entries.canonical import format_entry
from generator.entries.citations import to_bibtex
from generator.entries.openurl import to_coins
from generator.entries.paper import Type
from generator.entries.work_types import derive_type
from generator.typeset.typesetting import typeset
from tests.conftest import SITE, TOPICS, paper


@pytest.mark.parametrize(
    ("venue", "type"),
    [
        (None, Type.PREPRINT),
        ("ICML 2025", Type.INPROCEEDINGS),
        ("Proc. of the 3rd Workshop on Gulls", Type.INPROCEEDINGS),
        ("Proceedings of Machine Learning Research 202", Type.INPROCEEDINGS),
        ("Proceedings of the ACM Symposium on Gulls", Type.INPROCEEDINGS),
        ("Proceedings of the IEEE Conference on Gulls", Type.INPROCEEDINGS),
        ("Proceedings of the National Academy of Sciences 120", Type.ARTICLE),
        ("Proceedings of the Royal Society A", Type.ARTICLE),
        ("Proceedings of the IEEE", Type.ARTICLE),
        ("Proceedings of the IEEE 110(3)", Type.ARTICLE),
        ("Proceedings of the ACM on Programming Languages", Type.ARTICLE),
        ("Proceedings of the VLDB Endowment", Type.ARTICLE),
        ("Journal of Small Birds", Type.ARTICLE),
    ],
)
def test_a_venue_suggests_the_type(venue: str | None, type: Type) -> None:
    assert derive_type(venue) is type


OUTPUTS = [
    ("article", "article", "journal", "journal", "jtitle", "journal_title", "ScholarlyArticle"),
    (
        "inproceedings", "inproceedings", "booktitle", "book", "btitle", "conference_title",
        "ScholarlyArticle",
    ),
    ("preprint", "misc", "howpublished", "journal", "jtitle", "publisher", "ScholarlyArticle"),
    ("book", "book", "publisher", "book", "pub", "publisher", "Book"),
    ("chapter", "incollection", "booktitle", "book", "btitle", "inbook_title", "Chapter"),
    (
        "phdthesis", "phdthesis", "school", "dissertation", "inst", "dissertation_institution",
        "Thesis",
    ),
    (
        "mastersthesis", "mastersthesis", "school", "dissertation", "inst",
        "dissertation_institution", "Thesis",
    ),
    (
        "report", "techreport", "institution", "book", "pub", "technical_report_institution",
        "Report",
    ),
    ("dataset", "misc", "howpublished", "journal", "jtitle", "publisher", "Dataset"),
    ("software", "misc", "howpublished", "journal", "jtitle", "publisher", "SoftwareSourceCode"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("type", "kind", "field", "format", "key", "tag", "schema"), OUTPUTS, ids=lambda value: value
)
def test_citations_follow_the_type(
    type: str, kind: str, field: str, format: str, key: str, tag: str, schema: str
) -> None:
    shown = paper(type=type, venue="Invented House")
    bibtex = to_bibtex(shown)
    assert bibtex.startswith(f"@{kind}{{")
    assert f"  {field:<13} = {{Invented House}},\n" in bibtex
    coins = parse_qs(to_coins(shown))
    assert coins["rft_val_fmt"] == [f"info:ofi/fmt:kev:mtx:{format}"]
    assert coins[f"rft.{key}"] == ["Invented House"]
    assert "Counting Sparrows by Ear" in [value for values in coins.values() for value in values]
    page = typeset(shown, TOPICS, SITE).texts("page")
    assert f'name="citation_{tag}" content="Invented House"' in page
    assert f'"@type":"{schema}"' in page


def test_a_thesis_of_no_known_degree_is_not_called_a_doctorate() -> None:
    assert "  type          = {Thesis},\n" in to_bibtex(paper(type="thesis"))
    assert "Thesis" not in to_bibtex(paper(type="phdthesis"))


def test_the_type_stands_in_the_entry() -> None:
    assert "\ntype: book\n" in format_entry(paper(type="book").model_dump())


@pytest.mark.parametrize(
    ("record", "venue", "type"),
    [
        ("@inproceedings{x, booktitle = {Gulls at Sea}}", "Gulls at Sea", "inproceedings"),
        ("@inproceedings{x, booktitle = {Proc. of Gulls}}", "Proc. of Gulls", None),
        ("@article{x, journal = {Proceedings of Gulls}}", "Proceedings of Gulls", "article"),
        ("@article{x, journal = {Gull Letters}}", "Gull Letters", None),
        ("@article{x, journal = {arXiv preprint}, eprint = {2501.00001}}", None, None),
        ("@article{x, eprint = {2501.00001}}", None, None),
        ("@article{x, doi = {10.5555/x}}", None, "article"),
        ("@incollection{x, booktitle = {Book of Gulls}}", "Book of Gulls", "chapter"),
        ("@book{x, publisher = {Gull Press}}", "Gull Press", "book"),
        ("@phdthesis{x, school = {Gull University}}", "Gull University", "phdthesis"),
        ("@phdthesis{x, school = {U}, type = {Habilitation}}", "U", "thesis"),
        ("@mastersthesis{x, school = {Gull University}}", "Gull University", "mastersthesis"),
        ("@thesis{x, institution = {U}, type = {phdthesis}}", "U", "phdthesis"),
        ("@thesis{x, institution = {U}, type = {Master's thesis}}", "U", "mastersthesis"),
        ("@thesis{x, institution = {U}}", "U", "thesis"),
        ("@techreport{x, institution = {Gull Lab}}", "Gull Lab", "report"),
        ("@techreport{x, institution = {arXiv}, eprint = {2501.00001}}", None, None),
        ("@dataset{x, publisher = {Gull Archive}}", "Gull Archive", "dataset"),
        ("@software{x, publisher = {Gull Archive}}", "Gull Archive", "software"),
        ("@misc{x, howpublished = {Online}}", None, None),
        ("@unpublished{x, note = {Draft}}", None, None),
    ],
)
def test_bibtex_keeps_its_kind_where_the_venue_says_another(
    tmp_path: Path, record: str, venue: str | None, type: str | None
) -> None:
    (tmp_path / "x.bib").write_text(record)
    (read,) = read_bibtex(tmp_path / "x.bib").records
    fields = clean_facts(bibtex_facts(read), TOPICS).fields
    assert (fields.get("venue"), fields.get("type")) == (venue, type)


@pytest.mark.parametrize(
    ("kind", "type"),
    [
        ("proceedings-article", "inproceedings"),
        ("ConferencePaper", "inproceedings"),
        ("journal-article", None),
        ("posted-content", "preprint"),
        ("book-chapter", "chapter"),
        ("dissertation", "thesis"),
        ("Software", "software"),
        ("Text", None),
        (7, None),
    ],
)
def test_services_name_kinds_in_words_of_their_own(kind: object, type: str | None) -> None:
    record = clean_facts(Facts("x", venue="Gull Letters", type=kind), TOPICS)
    assert record.fields.get("type") == type
    assert not [note for note in record.notes if note.field == "type"]


def test_a_kind_that_is_none_of_ours_is_named() -> None:
    record = clean_facts(Facts("x", type="patent"), TOPICS)
    assert [note.why for note in record.corrections if note.field == "type"] == [
        "is no type of work that we have"
    ]
