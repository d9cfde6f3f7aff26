"""Days, however they are written."""

import re
from collections.abc import Mapping
from datetime import UTC, date, datetime
from email.utils import parsedate_to_datetime
from typing import Any

from generator.entries.limits import DATE_YEARS

MONTHS = {
    name: number
    for number, name in enumerate(
        ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"],
        start=1,
    )
}
ISO = re.compile(r"([0-9]{4})[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})")
COMPACT = re.compile(r"((?:19|20)[0-9]{2})([0-9]{2})([0-9]{2})")
NAMED = re.compile(
    r"(?:[A-Za-z]{3,9},?\s+)?([0-9]{1,2})(?:st|nd|rd|th)?(?:\.|\s+of)?[\s-]+([A-Za-z]{3})[a-z]*\.?,?[\s-]+([0-9]{4})\b.*"
)
AMERICAN = re.compile(r"([A-Za-z]{3})[a-z]*\.?\s+([0-9]{1,2})(?:st|nd|rd|th)?,?\s+([0-9]{4})\b.*")
SLASHED = re.compile(r"([0-9]{1,2})[/.]([0-9]{1,2})[/.]([0-9]{4})")
MONTH = re.compile(r"([0-9]{4})[-/.]([0-9]{1,2})")
YEAR = re.compile(r"(1[6-9]|20)[0-9]{2}")
EPOCH = re.compile(r"[0-9]{10}(?:[0-9]{3})?(?:\.[0-9]+)?")


def day(value: Any) -> tuple[date | None, str]:
    """The day that `value` says, and what was done to find it: "" where it is written as an
    entry has it, or "unsure: ..." where more than the form was guessed. None is no day."""
    if isinstance(value, datetime):
        return _in_utc(value)
    if isinstance(value, date):
        return value, ""
    if isinstance(value, Mapping):
        return day(value.get("date-parts") or value.get("$date"))
    if isinstance(value, (list, tuple)):
        return _of_parts(value)
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        value = f"{value:.0f}"
    if not isinstance(value, str):
        return None, ""
    text = value.strip()
    iso = ISO.fullmatch(text)
    if iso:
        found = _date(*iso.groups())
        return found, "" if found and found.isoformat() == value else "was written otherwise"
    return _otherwise(text)


def _otherwise(text: str) -> tuple[date | None, str]:
    if re.match(r"[0-9]{4}-[0-9]{2}-[0-9]{2}[T ]", text):
        try:
            moment = datetime.fromisoformat(re.sub(r"(\d) (?:UTC|GMT|Z)$", r"\1+00:00", text))
        except ValueError:
            return _date(text[:4], text[5:7], text[8:10]), "the time of day went"
        return _in_utc(moment)
    if EPOCH.fullmatch(text):
        seconds = float(text) / (1000 if len(text.partition(".")[0]) == 13 else 1)
        found = datetime.fromtimestamp(seconds, UTC).date()
        return found, "was a count of seconds since 1970"
    for pattern, order in ((COMPACT, (0, 1, 2)), (NAMED, (2, 1, 0)), (AMERICAN, (2, 0, 1))):
        match = pattern.fullmatch(text)
        if match:
            if re.search(r"[0-9]:[0-9]{2}", text):
                break
            return _date(*(match.groups()[i] for i in order)), "was written otherwise"
    slashed = SLASHED.fullmatch(text)
    if slashed:
        return _slashed(*map(int, slashed.groups()))
    if MONTH.fullmatch(text) or YEAR.fullmatch(text):
        return _of_parts(re.split(r"[-/.]", text))
    try:
        return _in_utc(parsedate_to_datetime(text))
    except (TypeError, ValueError, IndexError, OverflowError):
        return None, ""


def _in_utc(moment: datetime) -> tuple[date | None, str]:
    if moment.tzinfo is None:
        return moment.date(), "the time of day went"
    try:
        utc = moment.astimezone(UTC)
    except OverflowError:
        return None, ""
    same = utc.date() == moment.date()
    return utc.date(), "the time of day went" if same else "became the day in UTC"


def _slashed(first: int, second: int, year: int) -> tuple[date | None, str]:
    """A date whose order of day and month only its numbers can tell."""
    if first > 12 or first == second:
        return _date(year, second, first), "was written otherwise"
    if second > 12:
        return _date(year, first, second), "was written otherwise"
    return None, ""


def _of_parts(parts: Any) -> tuple[date | None, str]:
    """The day of `[2025, 10, 11]`, as Crossref writes it, which may stop early."""
    while isinstance(parts, (list, tuple)) and parts and isinstance(parts[0], (list, tuple)):
        parts = parts[0]
    if not parts or any(part in (None, "") for part in parts):
        return None, ""
    why = {1: "unsure: only the year is known", 2: "unsure: only the month is known"}
    found = _date(*[*parts, 1, 1][:3]) if len(parts) <= 3 else None
    return found, why.get(len(parts), "")


def _date(year: Any, month: Any, of_month: Any) -> date | None:
    if isinstance(month, str) and month[:3].lower() in MONTHS:
        month = MONTHS[month[:3].lower()]
    try:
        found = date(int(year), int(month), int(of_month))
    except (TypeError, ValueError, OverflowError):
        return None
    return found if found.year in DATE_YEARS else None
