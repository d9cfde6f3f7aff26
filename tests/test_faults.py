"""Broken entries, each beside the message that it must cause."""

from datetime import date
from pathlib import Path

import pytest

from generator.entries.consistency import Entry, check_consistency
from generator.entries.faults import (
    Fault,
    FaultsFound,
    did_you_mean,
    format_faults,
    quantity,
    quote_value,
)
from generator.entries.paper import Paper
from generator.entries.validation import validate
from generator.entries.yaml_tree import parse_yaml
from tests.conftest import TOPICS

FAULTY = sorted((Path(__file__).parent / "faulty").glob("*.yaml"))
PLACE = {"id": "2510.10023", "day": date(2025, 12, 10)}


def said_of(file: Path) -> str:
    """What a contributor of this entry reads."""
    reading = parse_yaml(file.read_bytes(), file.name)
    faults = set(check_consistency([Entry.from_tree(file.name, "2510.10023", reading)], TOPICS))
    try:
        validate(Paper, reading, file.name, derived=PLACE)
    except FaultsFound as found:
        faults |= set(found.faults)
    return format_faults(tuple(sorted(faults))) + "\n"


@pytest.mark.parametrize("file", FAULTY, ids=lambda file: file.stem)
def test_each_broken_entry_says_what_to_mend(file: Path) -> None:
    assert said_of(file) == file.with_suffix(".txt").read_text()


def test_faults_are_sorted_and_counted() -> None:
    faults = [Fault("b", 1, 1, "x", "m"), Fault("a", 10, 1, "", "m"), Fault("a", 9, 1, "y", "m")]
    assert str(FaultsFound(faults)).splitlines() == [
        "a:9:1: y: m", "a:10:1: m", "b:1:1: x: m", "3 faults in 2 files",
    ]  # fmt: skip


def test_words_of_faults() -> None:
    assert quantity(1, "paper") == "1 paper"
    assert quantity(1200, "paper") == "1,200 papers"
    assert did_you_mean("trainning", ["training", "safety"], "") == '; did you mean "training"?'
    assert did_you_mean("xyz", ["training"], "; no") == "; no"
    assert quote_value("a\x1b[31m\nb") == '"a\\u001b[31m\\u000ab"'
    assert quote_value("x" * 100) == '"' + "x" * 57 + '..."'
