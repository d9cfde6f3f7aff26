"""Upvotes and comments, which are true of a date."""

import re

from generator.contributing.cleaning import Change, Cleaning
from generator.contributing.cleaning.dates import day
from generator.entries import values

COUNT = re.compile(rf"({values.COUNT.pattern})(?:\.0+)?")


def signals(result: Cleaning) -> None:
    """Cleans the counts."""
    facts = result.facts
    counted, _ = day(facts.counted)
    counts = {}
    for name in ("upvotes", "comments"):
        raw = getattr(facts, name)
        if raw is None or raw == "":
            continue
        found = (
            COUNT.fullmatch(str(raw).strip().replace(",", ""))
            if not isinstance(raw, bool)
            else None
        )
        if found:
            counts[name] = int(found[1])
        if not found or (found and raw != counts[name]):
            after = counts.get(name)
            why = "was written otherwise" if found else "is no count"
            result.notes.append(Change(f"signals.{name}", raw, after, why))
    if counts and counted:
        result.fields["signals"] = {"date": counted.isoformat(), **counts}
    elif counts:
        why = "counts are true of a date, and there is none"
        result.notes.append(Change("signals", counts, None, why))
