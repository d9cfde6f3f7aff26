"""The form's page, the schema that it checks by, and the cases that it shares with the checker."""

import json
from datetime import date
from pathlib import Path

import jsonschema
import pytest

from generator.entries.canonical import format_entry
from generator.entries.faults import FaultsFound
from generator.entries.paper import Paper, build_json_schema
from generator.generating.loading import load_papers
from generator.pages.schema import served
from generator.pages.submission import FIRST
from tests.conftest import PROJECT, SITE, TOPICS
from tests.golden import made
from tests.submit_cases import DAY, Case, cases

SCHEMA_URL = "https://papers.example.org/schema/paper.json"


@pytest.mark.parametrize("case", cases(), ids=lambda case: case.name)
def test_the_checker_judges_as_the_cases_say(case: Case, tmp_path: Path) -> None:
    folder = tmp_path / "papers"
    file = folder / DAY.replace("-", "/") / f"{case.identifier}.yaml"
    file.parent.mkdir(parents=True)
    file.write_text(format_entry(case.fields, SCHEMA_URL) or "{}")
    topics = {slug: topic.model_dump() for slug, topic in TOPICS.root.items()}
    (folder / "topics.yaml").write_text(json.dumps(topics))
    faults: list[list[str]] = []
    try:
        load_papers(folder, date(2097, 12, 31))
    except FaultsFound as found:
        faults = [[fault.field, fault.message] for fault in found.faults]
    assert case.counted(faults) == case.faults


@pytest.mark.parametrize("case", cases(), ids=lambda case: case.name)
def test_the_schema_refuses_nothing_that_is_right(case: Case) -> None:
    if not case.faults:
        fields = json.loads(json.dumps(case.fields).replace('"4"', "4").replace('"0"', "0"))
        jsonschema.Draft202012Validator(served(TOPICS, SCHEMA_URL)).validate(fields)


def test_the_schema_knows_its_address_and_the_topics() -> None:
    schema = json.loads(made()["schema/paper.json"])
    jsonschema.Draft202012Validator.check_schema(schema)
    assert schema["$id"] == SCHEMA_URL
    topics = served(TOPICS, SCHEMA_URL)["properties"]["topics"]["items"]
    assert topics["enum"] == ["birds", "clocks", "wings"]
    assert topics["enumDescriptions"][::2] == ["Birds: Whatever flies.", "Now called birds."]


def test_every_field_shows_editors_an_example() -> None:
    schema = build_json_schema()
    for part in (schema, *schema["$defs"].values()):
        for name, said in part.get("properties", {}).items():
            example = said.get("examples") or said.get("items", {}).get("examples")
            assert example, name
            whole = {**schema, "properties": {}, "required": [], "anyOf": [{}]}
            if said.get("examples"):
                whole["properties"] = {name: said}
                jsonschema.Draft202012Validator(whole).validate({name: example[0]})


def test_every_field_of_the_model_is_in_the_form() -> None:
    page = made()["submit.md"]
    for name in set(Paper.model_fields) - {"topics", "links", "image", "signals", "status"}:
        assert f'name="{name}"' in page, name
    paths = ("links.code", "links.demos", "image.alt", "signals.upvotes", "status.state")
    for path in (*paths, "status.url"):
        assert f'name="{path}"' in page, path
    assert page.count('name="topics"') == 3
    assert set(FIRST) < set(Paper.model_fields)


def test_the_page_says_what_to_do_where_the_repository_is_not_known(own_site: Path) -> None:
    page = (own_site / "submit/index.html").read_text()
    assert "does not say where its repository is" in page
    assert "Propose it at" not in page


def test_the_guide_is_on_the_site(own_site: Path) -> None:
    page = (own_site / "contribute/index.html").read_text()
    assert "a good summary" in page
    assert "The program" not in page
    assert made()["contribute.md"].endswith("for **others** to say.\n")
    assert SITE.guide


def test_the_guide_explains_every_field() -> None:
    guide = (PROJECT / "CONTRIBUTING.md").read_text()
    for name in set(Paper.model_fields) - {"id", "day"}:
        assert f"`{name}`" in guide, name
