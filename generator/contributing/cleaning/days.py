"""When a paper was published, and the day that features it."""

from datetime import date

from generator.contributing.cleaning.cleaned_record import (
    CleanedRecord,
    FieldCorrection,
    RecordFault,
    Remark,
)
from generator.contributing.cleaning.placeholders import is_placeholder
from generator.entries.date_checks import published_remarks
from generator.entries.date_parsing import parse_date, parse_day
from generator.entries.dates import PartialDate
from generator.entries.limits import FEATURE_YEARS

HOW_TO_WRITE = "write it as 2025-10-11, or as 2025-10 or 2025 if no more is known"
QUOTED = 70
"""Characters of a value that a message repeats."""


def clean_days(record: CleanedRecord, default: date | None, latest: date) -> None:
    """Cleans both days. A paper that was never featured gets the day `default`; a day after
    `latest` is a fault."""
    published = _clean_published(record)
    featured = _clean_featured(record)
    record.day = featured or default
    if featured is None and default:
        record.notes.append(FieldCorrection("day", None, str(default), "the record names no day"))
    for name, day in (("day", featured), ("published", published and published.first_day)):
        if day and day > latest:
            message = f"{record.fields.get(name, day)} is later than tomorrow"
            record.faults.append(RecordFault(name, message))
    if published:
        messages = published_remarks(published, record.identifier or "", featured)
        record.notes += [Remark("published", message) for message in messages]


def _clean_published(record: CleanedRecord) -> PartialDate | None:
    raw = record.facts.published
    published, why = parse_date(raw)
    if published:
        record.fields["published"] = str(published)
        if why:
            record.notes.append(FieldCorrection("published", raw, str(published), why))
        if why.startswith("unsure"):
            record.notes.append(Remark("published", f"{why}; look the day up"))
    elif raw not in (None, "", [], {}) and not (isinstance(raw, str) and is_placeholder(raw)):
        message = f'"{str(raw)[:QUOTED]}" {why or "is no date"}; {HOW_TO_WRITE}'
        record.notes.append(FieldCorrection("published", raw, None, why or "is no date"))
        record.faults.append(RecordFault("published", message))
    return published


def _clean_featured(record: CleanedRecord) -> date | None:
    """The day that features the paper: the first one, if the record names several."""
    raw = record.facts.day
    if isinstance(raw, (list, tuple)):
        raw = min((day for day in raw if isinstance(day, str)), default=None)
    featured, why = parse_day(raw)
    if featured and (featured.year not in FEATURE_YEARS or why.startswith("unsure")):
        featured = None
    if featured and why:
        record.notes.append(FieldCorrection("day", raw, featured.isoformat(), why))
    if featured is None and raw not in (None, ""):
        record.notes.append(FieldCorrection("day", raw, None, "is no day"))
        record.notes.append(Remark("day", "could not be read; was the paper featured on that day?"))
    return featured
