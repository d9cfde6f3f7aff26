"""What a source says today of an entry that exists, and the entry as it would be with that."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from generator.contributing.cleaning.facts_cleaning import clean_facts
from generator.contributing.cleaning.withdrawals import is_withdrawn
from generator.contributing.facts import Facts
from generator.entries.duplicates import normalize_title
from generator.entries.faults import quote_value
from generator.entries.identity import Kind, Reference, parse_reference
from generator.entries.paper import Paper
from generator.entries.topics import Topics
from generator.entries.validation import validate
from generator.entries.yaml_tree import YamlTree

COUNTS = "signals"
"""The field that changes all the time, and is no fact about the work."""
COMPARED = ("title", "doi", "venue", "abstract")


@dataclass(frozen=True)
class FieldChange:
    """A field of an entry, its value, and what the source says; values as in a file."""

    field: str
    before: Any
    after: Any

    def __str__(self) -> str:
        before = _in_words(self.before) if self.before else "nothing"
        return f"{self.field}: {before} becomes {_in_words(self.after)}"


def _in_words(value: Any) -> str:
    if isinstance(value, dict):
        return quote_value(", ".join(f"{name} {item}" for name, item in sorted(value.items())))
    return quote_value(str(value))


def reference_of(paper: Paper) -> Reference | None:
    """How the services know `paper`: by its arXiv id, at Hugging Face where it has counts from
    there; otherwise by its DOI."""
    reference = parse_reference(paper.arxiv or paper.doi or "")
    if reference and reference.has_arxiv_id and _has_counts(paper):
        return Reference(Kind.HUGGING_FACE, reference.id)
    return reference


def _has_counts(paper: Paper) -> bool:
    signals = paper.signals
    return signals is not None and (signals.upvotes is not None or signals.comments is not None)


def find_changes(paper: Paper, facts: Facts, topics: Topics, today: date) -> Iterator[FieldChange]:
    """Where cleaned `facts` say something else than `paper`, in more than punctuation, accents
    and case. What the source does not say is no change."""
    if is_withdrawn(facts):
        if paper.status is None:
            state = "withdrawn" if paper.arxiv else "retracted"
            yield FieldChange("status", None, {"state": state, "date": today.isoformat()})
        return
    theirs = clean_facts(facts, topics, {"topics": list(paper.topics)}).fields
    for name in COMPARED:
        own, other = getattr(paper, name), theirs.get(name)
        if name == "abstract" and (own or paper.summary):
            continue  # an abstract is added, where there are no words; never replaced
        if other and normalize_title(str(own or "")) != normalize_title(str(other)):
            yield FieldChange(name, own, other)
    own = paper.signals.model_dump(mode="json", exclude_none=True) if paper.signals else {}
    counts = theirs.get(COUNTS) or {} if own else {}
    now = {**own, **counts, **_newer_version(paper, facts), "date": own.get("date")}
    if {**own, "date": None} != {**now, "date": None}:
        yield FieldChange(COUNTS, own, {**now, "date": today.isoformat()})


def _newer_version(paper: Paper, facts: Facts) -> dict[str, int]:
    """The number of a version that appeared after the day of `paper`, unless its entry names it: so
    each version is news once, and no entry names the one that it was made of."""
    revised = re.match("[0-9]{4}-[0-9]{2}-[0-9]{2}", str(facts.revised or ""))
    version = int(facts.version) if str(facts.version or "").isdecimal() else 1
    known = (paper.signals and paper.signals.version) or 1
    is_newer = revised and revised[0] > paper.day.isoformat() and version > known
    return {"version": version} if is_newer else {}


def with_changes(paper: Paper, changes: Sequence[FieldChange], today: date) -> Paper:
    """`paper` with `changes`. Where a fact was another one before, readers are told: the entry was
    corrected `today`. Raises FaultsFound."""
    fields = paper.model_dump(mode="json", exclude={"id", "day"})
    fields |= {change.field: change.after for change in changes}
    facts = [it.field for it in changes if it.before and it.field != COUNTS]
    if facts:
        what = f"The {' and the '.join(facts)} changed at the source."
        fields["corrected"] = [*fields["corrected"], {"date": today.isoformat(), "what": what}]
    derived = {"id": paper.id, "day": paper.day}
    tree = YamlTree({name: _as_text(value) for name, value in fields.items()})
    return validate(Paper, tree, paper.path, derived=derived)


def _as_text(value: Any) -> Any:
    """A value with every scalar as text, as entries have it."""
    if isinstance(value, dict):
        return {name: _as_text(item) for name, item in value.items() if item is not None}
    if isinstance(value, (list, tuple)):
        return [_as_text(item) for item in value]
    return value if value is None else str(value)
