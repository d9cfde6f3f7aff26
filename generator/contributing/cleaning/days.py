"""When a paper was published, and the day that features it."""

from datetime import date, timedelta

from generator.contributing.cleaning.cleaned_record import (
    CleanedRecord,
    Correction,
    RecordFault,
    Remark,
)
from generator.contributing.cleaning.date_parsing import parse_date, parse_day
from generator.contributing.cleaning.placeholders import is_placeholder
from generator.entries.dates import PartialDate
from generator.entries.limits import FEATURE_YEARS
from generator.entries.paper import ARXIV_NEW, ARXIV_OLD

HOW_TO_WRITE = "write it as 2025-10-11, or as 2025-10 or 2025 if no more is known"
QUOTED = 70
"""Characters of a value that a message repeats."""


def clean_days(record: CleanedRecord, default: date | None) -> None:
    """Cleans both days. A paper that was never featured gets the day `default`."""
    published = _clean_published(record)
    featured = _clean_featured(record)
    record.day = featured or default
    if featured is None and default:
        record.notes.append(Correction("day", None, str(default), "the record names no day"))
    if featured and published and published.first_day > featured:
        record.notes.append(Remark("published", f"is later than the day, {featured}"))


def _clean_published(record: CleanedRecord) -> PartialDate | None:
    raw = record.facts.published
    published, why = parse_date(raw)
    if published:
        record.fields["published"] = str(published)
        if why:
            record.notes.append(Correction("published", raw, str(published), why))
        if why.startswith("unsure"):
            record.notes.append(Remark("published", f"{why}; look the day up"))
        _compare_with_id(record, published)
    elif raw not in (None, "", [], {}) and not (isinstance(raw, str) and is_placeholder(raw)):
        message = f'"{str(raw)[:QUOTED]}" {why or "is no date"}; {HOW_TO_WRITE}'
        record.notes.append(Correction("published", raw, None, why or "is no date"))
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
        record.notes.append(Correction("day", raw, featured.isoformat(), why))
    if featured is None and raw not in (None, ""):
        record.notes.append(Correction("day", raw, None, "is no day"))
        record.notes.append(Remark("day", "could not be read; was the paper featured on that day?"))
    return featured


def _compare_with_id(record: CleanedRecord, published: PartialDate) -> None:
    """Remarks on a date that is not near the month in the arXiv id: the date of a later version,
    mostly."""
    identifier = record.identifier or ""
    if ARXIV_NEW.fullmatch(identifier):
        digits = identifier[:4]
    elif ARXIV_OLD.fullmatch(identifier):
        digits = identifier.rpartition("-")[2][:4]
    else:
        return
    year = int(digits[:2]) + (1900 if digits[:2] > "90" else 2000)
    month = date(year, int(digits[2:]), 1)
    next_month = (month + timedelta(days=32)).replace(day=1)
    is_too_early = published.last_day < month - timedelta(days=45)
    if is_too_early or published.first_day >= next_month + timedelta(days=10):
        message = f"{published} does not fit the id, which is of {month:%Y-%m}; a later version's?"
        record.notes.append(Remark("published", message))
