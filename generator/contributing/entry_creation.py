"""A cleaned record becomes an entry: compared with the existing ones, checked, written."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from generator.contributing.cleaning.cleaned_record import (
    CleanedRecord,
    FieldCorrection,
    RecordFault,
    Remark,
)
from generator.contributing.existing_entries import ExistingEntries
from generator.contributing.field_hints import missing_fields_comment
from generator.contributing.new_file import WriteError, write_new_file
from generator.entries.canonical import format_entry
from generator.entries.faults import FaultsFound
from generator.entries.identity import make_id
from generator.entries.paper import Paper, entry_path
from generator.entries.validation import validate
from generator.entries.yaml_tree import YamlTree
from generator.generating.loading import paper_in


class Outcome(StrEnum):
    """What became of a record."""

    WRITTEN = "written"
    EXISTS = "there already"
    FAULTY = "needs a person"


@dataclass
class Creation:
    """The result for one record: the path of its entry, if there is one, the faults that a
    person has to correct, and the remarks and corrections to look at."""

    origin: str
    identifier: str
    outcome: Outcome
    path: str = ""
    faults: list[RecordFault] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)
    corrections: list[FieldCorrection] = field(default_factory=list)


def create_entry(
    record: CleanedRecord,
    existing: ExistingEntries,
    schema_url: str = "",
    *,
    may_lack: frozenset[str] = frozenset(),
    day: date | None = None,
) -> Creation:
    """Writes the entry of a cleaned `record` beside the `existing` entries, on `day` or on the
    record's own day.

    Writes nothing if the paper has an entry already, or if the record has a fault in a field
    other than those in `may_lack`; these a person fills in afterwards.
    """
    identifier = _free_id(record, existing)
    result = Creation(record.facts.origin, identifier or "", Outcome.FAULTY)
    names = identifier, record.fields.get("doi"), record.fields.get("url")
    path = existing.find(*names)
    if path:
        result.outcome, result.path = Outcome.EXISTS, path
        return result
    result.remarks, result.corrections = record.remarks, record.corrections
    result.faults = list(record.faults)
    day = day or record.day
    if day is None and not any(fault.field == "day" for fault in result.faults):
        result.faults.append(RecordFault("day", "is missing"))
    stops = any(fault.field not in may_lack for fault in result.faults)
    if identifier is None or day is None or stops:
        return result
    _write(result, record, entry_path(identifier, day), existing, schema_url)
    if result.outcome is Outcome.WRITTEN:
        title = str(record.fields.get("title", ""))
        result.remarks += _same_title(title, existing)
        existing.add(result.path, title, *names)
    return result


def _write(
    result: Creation, record: CleanedRecord, path: str, existing: ExistingEntries, schema_url: str
) -> None:
    text = format_entry(record.fields, schema_url)
    folder = existing.folder
    try:
        if result.faults:
            text += missing_fields_comment(fault.field for fault in result.faults)
        else:
            paper = paper_in(folder, path, text.encode())
            _require_round_trip(paper, record, result.identifier)
        write_new_file(folder, path, text)
    except FaultsFound as found:
        faults = found.faults
        result.faults += [RecordFault(fault.field or "entry", fault.message) for fault in faults]
    except WriteError as error:
        result.faults.append(RecordFault("file", str(error)))
    else:
        result.outcome, result.path = Outcome.WRITTEN, path


def _require_round_trip(paper: Paper, record: CleanedRecord, identifier: str) -> None:
    """Makes sure that the YAML of a record, read back as `paper`, says what the record says.
    Raises FaultsFound and WriteError."""
    derived = {"id": identifier, "day": paper.day}
    expected = validate(Paper, YamlTree(dict(record.fields)), paper.path, derived=derived)
    if paper != expected:
        raise WriteError(f"{paper.path} would read back differently; please report that")


def _free_id(record: CleanedRecord, existing: ExistingEntries) -> str | None:
    """The record's id. An id that we made from a title gets a year or a number if another work
    has it: `deep-learning`, `deep-learning-2015`, `deep-learning-2015-2`."""
    identifier = record.identifier
    location = record.fields.get("doi") or record.fields.get("url")
    is_free = identifier not in existing.paths
    if identifier is None or not location or existing.find(location) or is_free:
        return identifier
    if identifier[0].isdigit() and "." in identifier[:5]:
        return identifier
    year = str(record.fields.get("published", ""))[:4]
    for addition in (year, *(f"{year}-{number}" for number in range(2, 100))):
        alternative = make_id(str(record.fields["title"]), addition)
        if alternative not in existing.paths:
            return alternative
    return identifier


def _same_title(title: str, existing: ExistingEntries) -> list[Remark]:
    other = existing.find_title(title)
    return [Remark("title", f"is also that of {other}")] if other else []
