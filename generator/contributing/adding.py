"""A cleaned record becomes an entry: checked, compared with what is there, written."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from generator.contributing.cleaning import Change, Cleaning, Doubt
from generator.contributing.known import Known, Refused, write_new
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
    THERE = "there"
    NEEDS = "needs a person"


@dataclass
class Added:
    """What became of a record: the path of the entry, if there is one, and what a person should
    do or know."""

    origin: str
    identifier: str
    outcome: Outcome
    path: str = ""
    needs: list[Doubt] = field(default_factory=list)
    doubts: list[Doubt] = field(default_factory=list)
    changes: list[Change] = field(default_factory=list)
    cleaning: Cleaning | None = None


def add(
    cleaning: Cleaning,
    known: Known,
    schema_url: str = "",
    *,
    later: frozenset[str] = frozenset(),
    day: date | None = None,
) -> Added:
    """Writes the entry of a cleaned record into the folder that is `known`, on `day` or its
    own, unless it is there already or lacks what it cannot do without. What `later` names, a
    person is about to fill in: it may be missing."""
    identifier = _free_id(cleaning, known)
    result = Added(cleaning.facts.origin, identifier or "", Outcome.NEEDS, cleaning=cleaning)
    names = identifier, cleaning.fields.get("doi"), cleaning.fields.get("url")
    there = known.path(*names)
    if there:
        result.outcome, result.path = Outcome.THERE, there
        return result
    result.doubts, result.changes = cleaning.doubts, cleaning.changes
    result.needs = list(cleaning.missing)
    day = day or cleaning.day
    if day is None:
        result.needs.append(Doubt("day", "is missing"))
    if identifier is None or day is None or any(need.field not in later for need in result.needs):
        return result
    _write(result, cleaning, entry_path(identifier, day), known, schema_url)
    if result.outcome is Outcome.WRITTEN:
        title = str(cleaning.fields.get("title", ""))
        result.doubts += _same_title(title, known)
        known.add(result.path, title, *names)
    return result


def _write(result: Added, cleaning: Cleaning, path: str, known: Known, schema_url: str) -> None:
    text = format_entry(cleaning.fields, schema_url)
    folder = known.folder
    try:
        if result.needs:
            text += still_to_fill_in(need.field for need in result.needs)
        else:
            _refuse_other(paper_in(folder, path, text.encode()), cleaning, result.identifier)
        write_new(folder, path, text)
    except FaultsFound as found:
        faults = (fault for fault in found.faults)
        result.needs += [Doubt(fault.field or "entry", fault.message) for fault in faults]
    except Refused as refused:
        result.needs.append(Doubt("file", str(refused)))
    else:
        result.outcome, result.path = Outcome.WRITTEN, path


def _refuse_other(read: Paper, cleaning: Cleaning, identifier: str) -> None:
    """Makes sure that what was `read` back is what was meant. Raises FaultsFound and Refused."""
    derived = {"id": identifier, "day": read.day}
    meant = validate(Paper, YamlTree(dict(cleaning.fields)), read.path, derived=derived)
    if read != meant:
        raise Refused(f"{read.path} would not read back as it was meant; please report that")


def _free_id(cleaning: Cleaning, known: Known) -> str | None:
    """The record's id; one of our own making makes way where another work has it."""
    identifier = cleaning.identifier
    place = cleaning.fields.get("doi") or cleaning.fields.get("url")
    if identifier is None or not place or known.path(place) or identifier not in known.paths:
        return identifier
    if identifier[0].isdigit() and "." in identifier[:5]:
        return identifier
    year = str(cleaning.fields.get("published", ""))[:4]
    for more in (year, *(f"{year}-{number}" for number in range(2, 100))):
        other = make_id(str(cleaning.fields["title"]), more)
        if other not in known.paths:
            return other
    return identifier


def _same_title(title: str, known: Known) -> list[Doubt]:
    other = known.of_title(title)
    return [Doubt("title", f"is also that of {other}")] if other else []


HINTS = {
    "title": "the title as printed",
    "authors": "a list of names, each on a line of its own after a hyphen",
    "published": "the date of the first version, as 2025-10-11",
    "topics": "one to five slugs from papers/topics.yaml, as [training, safety]",
    "summary": "one to three sentences of your own: what is new and what was measured",
}


def still_to_fill_in(fields: Iterable[str]) -> str:
    """Comments below an entry that say what it lacks."""
    lines = [f"# {name}: {HINTS[name]}" for name in fields if name in HINTS]
    return "".join(f"{line}\n" for line in ["# Still to fill in:", *lines])
