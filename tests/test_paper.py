"""The schema of an entry."""

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml
from pydantic import ValidationError

from generator.entries.paper import Paper, State, build_json_schema
from tests.conftest import PAPERS, PROJECT, paper


def test_names_and_mappings_are_authors() -> None:
    made = paper(authors=["Ada Invent", {"name": "Bo", "affiliation": "Nowhere"}])
    assert [author.name for author in made.authors] == ["Ada Invent", "Bo"]
    assert made.authors[1].affiliation == "Nowhere"


@pytest.mark.parametrize(
    ("identifier", "arxiv", "source"),
    [
        ("2510.10023", "2510.10023", "https://arxiv.org/abs/2510.10023"),
        ("0704.0042", "0704.0042", "https://arxiv.org/abs/0704.0042"),
        ("quant-ph-9902083", "quant-ph/9902083", "https://arxiv.org/abs/quant-ph/9902083"),
        ("math-0309136", "math/0309136", "https://arxiv.org/abs/math/0309136"),
    ],
)
def test_ids_of_arxiv_lead_there(identifier: str, arxiv: str, source: str) -> None:
    made = paper(id=identifier)
    assert (made.arxiv, made.source) == (arxiv, source)
    assert made.pdf == f"https://arxiv.org/pdf/{arxiv}"


def test_other_ids_need_a_place_of_their_own() -> None:
    with pytest.raises(ValidationError, match='"own-work-1" is not from arXiv'):
        paper(id="own-work-1")
    assert paper(id="own-work-1", doi="10.1000/182").source == "https://doi.org/10.1000/182"
    assert paper(id="own-work-1", url="https://x.example/").source == "https://x.example/"
    for other in ("room-1234567", "open-source-1234567", "2024-survey", "3d-2023"):
        assert paper(id=other, url="https://x.example/").arxiv is None
    assert paper(id="own-work-1", doi="10.1000/182").pdf is None


@pytest.mark.parametrize(
    ("field", "value", "message"),
    [
        ("id", "2510.10023v2", 'leave out the "v2"'),
        ("id", "Own Work", "is not an id"),
        ("id", "2510.123", "looks like an arXiv id"),
        ("id", "2513.12345", "looks like an arXiv id"),
        ("id", "2401.0001", "looks like an arXiv id"),
        ("id", "0704.00421", "looks like an arXiv id"),
        ("id", "hep-th-9713200", "looks like an arXiv id"),
        ("id", "math-0309136v1", 'leave out the "v1"'),
        ("id", "arxiv-2510.12345", "looks like an arXiv id"),
        ("id", "index", "is the name of a file"),
        ("id", "a..b", "is not an id"),
        ("title", "a\u202eb", "U+202E"),
        ("title", "x" * 501, "at most 500"),
        ("title", "\ud800", "unable to parse"),
        ("authors", [":"], "is not a name"),
        ("authors", ["\\textbf{}"], "is not a name"),
        ("title", "\\emph{}", "shows nothing"),
        ("title", "\u200b", "shows nothing"),
        ("authors", [{"name": "A", "orcid": "1"}], "is not an ORCID"),
        ("published", "2025-02-30", "or write 2025-02 if no more is known"),
        ("published", "2025/10/1", "write it as 2025-10-01"),
        ("published", "2222-01-01", "is not in the years"),
        ("published", "２０２５-10-11", "is not a date"),
        ("published", "1760140800", "write it as 2025-10-11"),
        ("published", "Oct 11, 2025", "is not a date; write it as 2025-10-11"),
        ("published", "11.10.2025", "may be 2025-10-11 or 2025-11-10; write the right one"),
        ("published", "10/31/2025", "is not a date; write it as 2025-10-31"),
        ("published", "1 May 1200", "write it as 2025-12-31"),
        ("published", "9999999999", "write it as 2025-12-31"),
        ("published", "1 May 2025 " + "." * 60, "write it as 2025-12-31"),
        ("published", "2025-10-11T00:00:00", "is not a date"),
        ("topics", [], "at least 1"),
        ("topics", list("abcdef"), "at most 5"),
        ("topics", ["Birds"], "is not a slug"),
        ("links", {"code": "javascript:alert(1)"}, "is not a web address"),
        ("links", {"code": "//x.example"}, "is not a web address"),
        ("links", {"code": "https://user@x.example/"}, "is not a web address"),
        ("links", {"code": 'https://x.example/"onload='}, "is not a web address"),
        ("links", {"code": "https://x.example/ü"}, "outside ASCII"),
        ("links", {"home": "https://x.example/"}, "not permitted"),
        ("doi", "https://doi.org/10.1000/182", "is not a DOI"),
        ("doi", "10.1000/\x02a", "is not a DOI"),
        ("links", {"code": "https://x.example/\x01"}, "is not a web address"),
        ("contributor", "@ada", "is not a handle"),
        ("signals", {"upvotes": "1"}, "Field required"),
        ("signals", {"date": "2025-01-01", "upvotes": "-1"}, "is not a count"),
        ("signals", {"date": "2025-01-01", "upvotes": "1e9"}, "is not a count"),
        ("status", {"state": "gone", "date": "2025-01-01"}, "withdrawn"),
        ("aliases", ["2501.00001v1"], "with a version"),
    ],
)
def test_what_is_not_right_is_refused(field: str, value: Any, message: str) -> None:
    with pytest.raises(ValidationError) as caught:
        paper(**{field: value})
    assert message in str(caught.value)


def test_white_space_folds_and_paragraphs_stay() -> None:
    made = paper(title=" a\n  b\t c ", abstract="one\ntwo\n\n  three\n  four\n")
    assert made.title == "a b c"
    assert made.abstract == "one two\n\nthree\n\nfour"


def test_a_summary_or_an_abstract_is_needed() -> None:
    with pytest.raises(ValidationError, match="and so is the abstract"):
        paper(summary=None)
    assert paper(summary=None, abstract="x").summary is None


def test_status_and_change() -> None:
    made = paper(status={"state": "retracted", "date": "2025-03-01"})
    assert made.status is not None
    assert made.status.state is State.RETRACTED
    assert str(made.changed) == "2025-03-01"
    assert str(paper().changed) == "2025-01-02"


def test_papers_never_change() -> None:
    with pytest.raises(ValidationError, match="frozen"):
        paper().title = "x"


def test_every_field_is_documented_in_the_schema() -> None:
    schema = build_json_schema()
    assert set(schema["properties"]) == set(Paper.model_fields) - {"id", "day"}
    parts = [schema, *schema["$defs"].values()]
    for part in parts:
        for name, field in part.get("properties", {}).items():
            assert field.get("description"), name
        assert part.get("description")
    assert schema["additionalProperties"] is False
    assert '"null"' not in json.dumps(schema)


def test_a_doi_is_encoded_in_its_address() -> None:
    made = paper(id="own-work-1", doi="10.1002/(x)1:2<3::AID-4>3.0;#?%")
    assert made.source == "https://doi.org/10.1002/(x)1:2%3C3::AID-4%3E3.0;%23%3F%25"


@pytest.mark.parametrize("folder", [PAPERS, PROJECT / "papers"])
def test_the_schema_agrees_with_entries_that_are_right(folder: Path) -> None:
    schema = build_json_schema()
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    for entry in sorted(folder.rglob("*/*.yaml")):
        validator.validate(_as_editors_read(entry))


def _as_editors_read(entry: Path) -> Any:
    """An entry as YAML 1.2's core schema has it: counts are numbers, dates are text."""
    return json.loads(json.dumps(yaml.safe_load(entry.read_text()), default=str))


@pytest.mark.parametrize(
    "change", [{"sumary": "x"}, {"topics": []}, {"topics": ["A B"]}, {"links": {"code": "ftp://x"}}]
)
def test_the_schema_refuses_what_is_not_right(change: dict[str, Any]) -> None:
    entry = {
        "title": "x", "authors": ["A"], "published": "2025-01-01", "topics": ["t"], "summary": "s",
    }  # fmt: skip
    validator = jsonschema.Draft202012Validator(build_json_schema())
    assert validator.is_valid(entry)
    assert not validator.is_valid(entry | change)


def test_letters_with_accents_are_one_character_each() -> None:
    entry = paper(title="Moo\u0308se", authors=["Jose\u0301 Solo"], venue="E\u0301t\u00e9")
    assert (entry.title, entry.authors[0].name, entry.venue) == ("Moöse", "José Solo", "Été")
