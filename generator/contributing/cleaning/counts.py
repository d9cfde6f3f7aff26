"""Upvotes and comments, and the day on which they were counted."""

import re

from generator.contributing.cleaning.cleaned_record import CleanedRecord, FieldCorrection
from generator.entries import values
from generator.entries.date_parsing import parse_day

COUNT = re.compile(rf"({values.COUNT.pattern})(?:\.0+)?")


def clean_counts(record: CleanedRecord) -> None:
    """Cleans the counts, which become the field `signals`."""
    facts = record.facts
    counted, _ = parse_day(facts.counted)
    counts = {}
    for name in ("upvotes", "comments"):
        raw = getattr(facts, name)
        if raw is None or raw == "":
            continue
        count = None if isinstance(raw, bool) else _parse_count(str(raw))
        if count is not None:
            counts[name] = count
        if raw != count:
            why = "is no count" if count is None else "was written otherwise"
            record.notes.append(FieldCorrection(f"signals.{name}", raw, count, why))
    if counts and counted:
        record.fields["signals"] = {"date": counted.isoformat(), **counts}
    elif counts:
        why = "counts need the date on which they were true"
        record.notes.append(FieldCorrection("signals", counts, None, why))


def _parse_count(text: str) -> int | None:
    match = COUNT.fullmatch(text.strip().replace(",", ""))
    return int(match[1]) if match else None
