"""Records that a site exported become the entries that they were made of."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from generator.contributing.cleaning.cleaned_record import CleanedRecord, RecordFault
from generator.contributing.facts import Facts
from generator.entries.exported import exported_fields
from generator.entries.topics import Topics


def restore_record(origin: str, exported: Mapping[str, Any], topics: Topics) -> CleanedRecord:
    """What the entry of an `exported` record says, with nothing cleaned: it was an entry once.
    `origin` names it for people."""
    identifier = str(exported.get("id", ""))
    restored = CleanedRecord(Facts(identifier or origin), identifier)
    restored.fields = exported_fields(exported)
    try:
        restored.day = date.fromisoformat(str(exported.get("day", "")))
    except ValueError:
        restored.faults.append(RecordFault("day", "is no day; write it as 2025-10-11"))
    named = restored.fields.get("topics")
    for slug in named if isinstance(named, list) else ():
        if slug not in topics.slugs:
            message = f'"{slug}" is not in topics.yaml; the export has the list beside it'
            restored.faults.append(RecordFault("topics", message))
    return restored
