"""Each limit of a field is stated once, in `entries/limits`; models, cleaning and form read it."""

import ast
import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest

import generator
from generator.contributing.cleaning.facts_cleaning import clean_facts
from generator.contributing.cleaning.web_addresses import clean_url
from generator.contributing.facts import Facts
from generator.entries import limits
from generator.entries.date_parsing import parse_day
from generator.entries.paper import build_json_schema
from generator.entries.topics import Topics
from tests.conftest import TOPICS

PACKAGE = Path(generator.__file__).parent
NUMBERS = {
    *limits.MAX_LENGTH.values(),
    *(number for number in limits.MAX_ITEMS.values() if number > 9),
    *(
        year
        for years in (limits.DATE_YEARS, limits.FEATURE_YEARS)
        for year in (years[0], years[-1])
    ),
    *(limits.DATE_YEARS.stop, limits.FEATURE_YEARS.stop),
}
"""The limits, without those of one digit: such numbers mean many things."""
READERS = [
    *(PACKAGE / "contributing/cleaning").glob("*.py"),
    *(
        PACKAGE / "entries" / f"{name}.py"
        for name in ("values", "paper", "topics", "identity", "date_parsing")
    ),
    PACKAGE / "site/addresses.py",
]
OTHER_MEANINGS = {
    ("author_list.py", 40): "how much of a long name a remark shows",
    ("date_parsing.py", 1000): "milliseconds in a second",
    ("days.py", 2000): "the century of an arXiv id",
    ("identity.py", 60): "the part of a title in a proposed id",
    ("markup_tree.py", 40): "how deep elements may stand in one another",
    ("rules.js", 100): "how much of an unknown topic is compared with the known ones",
    ("rules.js", 1000): "milliseconds in a second",
    ("withdrawals.py", 200): "how far into an abstract a withdrawal is looked for",
}
SCRIPTS = [PACKAGE / f"theme/assets/submit/{name}.js" for name in ("rules", "canonical", "fields")]
TEXTS = ["title", "summary", "abstract", "note", "venue"]


@pytest.mark.parametrize("file", READERS, ids=lambda file: file.name)
def test_no_module_repeats_a_limit(file: Path) -> None:
    literals = {
        node.value
        for node in ast.walk(ast.parse(file.read_text()))
        if isinstance(node, ast.Constant) and type(node.value) is int
    }
    assert {(file.name, number) for number in literals & NUMBERS} <= OTHER_MEANINGS.keys()


@pytest.mark.parametrize("file", SCRIPTS, ids=lambda file: file.name)
def test_no_script_of_the_form_repeats_a_limit(file: Path) -> None:
    code = re.sub(r"//.*|/\*.*?\*/", "", file.read_text())
    literals = {int(number) for number in re.findall(r"(?<![\w.-])\d+(?![\w.-])", code)}
    assert {(file.name, number) for number in literals & NUMBERS} <= OTHER_MEANINGS.keys()
    assert f",{limits.MAX_COUNT_DIGITS}}}" not in code


def test_cleaning_keeps_as_many_topics_as_the_schema_allows() -> None:
    most = build_json_schema()["properties"]["topics"]["maxItems"]
    slugs = [f"topic-{number}" for number in range(most + 1)]
    topics = Topics.model_validate({slug: {"name": slug, "description": "."} for slug in slugs})
    assert clean_facts(Facts("test", topics=slugs), topics).fields["topics"] == slugs[:most]


def clean(**facts: Any) -> dict[str, Any]:
    return clean_facts(Facts("test", **facts), TOPICS).fields


@pytest.mark.parametrize("name", TEXTS)
def test_cleaning_keeps_a_text_as_long_as_the_schema_allows(name: str) -> None:
    most = build_json_schema()["properties"][name]["maxLength"]
    assert most == limits.MAX_LENGTH[name]
    longest = ("words " * most)[:most].rstrip().ljust(most, "w")
    assert clean(**{name: longest})[name] == longest
    assert len(clean(**{name: f"{longest}w"}).get(name, "")) < most


def test_cleaning_keeps_other_values_as_the_schema_allows() -> None:
    schema = build_json_schema()
    fields, author = schema["properties"], schema["$defs"]["Author"]["properties"]
    name = "n" * author["name"]["maxLength"]
    assert clean(authors=[name, f"{name}n"])["authors"] == [name]
    most = fields["organizations"]["maxItems"]
    assert len(clean(organizations=[f"Lab {n}" for n in range(most + 1)])["organizations"]) == most
    handle = "h" * fields["contributor"]["maxLength"]
    assert clean(contributor=handle)["contributor"] == handle
    assert "contributor" not in clean(contributor=f"{handle}h")
    url = "https://example.org/".ljust(fields["url"]["maxLength"], "u")
    assert clean_url(url) == url
    assert clean_url(f"{url}u") is None
    doi = "10.1000/".ljust(fields["doi"]["maxLength"], "d")
    assert clean(doi=doi)["doi"] == doi
    assert "doi" not in clean(doi=f"{doi}d")
    count = schema["$defs"]["Signals"]["properties"]["upvotes"]["maximum"]
    counts = {"upvotes": count, "comments": count + 1, "counted": "2025-01-02"}
    assert clean(**counts)["signals"] == {"date": "2025-01-02", "upvotes": count}
    first, last = limits.DATE_YEARS[0], limits.DATE_YEARS[-1]
    assert parse_day(f"{first}-01-01")[0] == date(first, 1, 1)
    assert [parse_day(f"{year}-01-01")[0] for year in (first - 1, last + 1)] == [None, None]
