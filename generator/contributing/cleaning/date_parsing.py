"""Days in the many ways in which people and programs write them.

2025-10-11, 2025/10/11, 20251011      11 October 2025
11 Oct 2025, October 11th, 2025       11 October 2025
13/10/2025, 10/13/2025                13 October 2025: only one reading has a month 13
10/11/2025                            no day: either reading is possible
2025-10-11T23:30:00-05:00             12 October 2025, the day in UTC
1760140800                            11 October 2025: seconds since 1970
[[2025, 10]], 2025-10                 1 October 2025, "unsure: only the month is known"
"""

import re
from collections.abc import Mapping
from datetime import UTC, date, datetime
from email.utils import parsedate_to_datetime
from typing import Any, TypeAlias

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


ParsedDay: TypeAlias = tuple[date | None, str]
"""A day (None if there is none), and what was done to read it."""
REWRITTEN = "was written otherwise"
TIME_REMOVED = "the time of day went"


def parse_day(value: Any) -> ParsedDay:
    """The day in `value`, in UTC if it has a time zone; and what was done: "" if it was written
    as in an entry, "unsure: ..." if a part of the date is a guess."""
    if isinstance(value, datetime):
        return _day_in_utc(value)
    if isinstance(value, date):
        return value, ""
    if isinstance(value, Mapping):
        return parse_day(value.get("date-parts") or value.get("$date"))
    if isinstance(value, (list, tuple)):
        return _day_of_parts(value)
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        value = f"{value:.0f}"
    if not isinstance(value, str):
        return None, ""
    text = value.strip()
    iso = ISO.fullmatch(text)
    if iso:
        day = _to_date(*iso.groups())
        return day, "" if day and day.isoformat() == value else REWRITTEN
    return _parse_text(text)


def _parse_text(text: str) -> ParsedDay:
    if re.match(r"[0-9]{4}-[0-9]{2}-[0-9]{2}[T ]", text):
        try:
            moment = datetime.fromisoformat(re.sub(r"(\d) (?:UTC|GMT|Z)$", r"\1+00:00", text))
        except ValueError:
            return _to_date(text[:4], text[5:7], text[8:10]), TIME_REMOVED
        return _day_in_utc(moment)
    if EPOCH.fullmatch(text):
        seconds = float(text) / (1000 if len(text.partition(".")[0]) == 13 else 1)
        return datetime.fromtimestamp(seconds, UTC).date(), "was a count of seconds since 1970"
    for pattern, order in ((COMPACT, (0, 1, 2)), (NAMED, (2, 1, 0)), (AMERICAN, (2, 0, 1))):
        match = pattern.fullmatch(text)
        if match:
            if re.search(r"[0-9]:[0-9]{2}", text):
                break  # a time of day, and so perhaps a zone: read it as in mail
            return _to_date(*(match.groups()[place] for place in order)), REWRITTEN
    slashed = SLASHED.fullmatch(text)
    if slashed:
        return _day_of_slashed(*map(int, slashed.groups()))
    if MONTH.fullmatch(text) or YEAR.fullmatch(text):
        return _day_of_parts(re.split(r"[-/.]", text))
    try:
        return _day_in_utc(parsedate_to_datetime(text))
    except (TypeError, ValueError, IndexError, OverflowError):
        return None, ""


def _day_in_utc(moment: datetime) -> ParsedDay:
    if moment.tzinfo is None:
        return moment.date(), TIME_REMOVED
    try:
        utc = moment.astimezone(UTC)
    except OverflowError:
        return None, ""
    is_same = utc.date() == moment.date()
    return utc.date(), TIME_REMOVED if is_same else "became the day in UTC"


def _day_of_slashed(first: int, second: int, year: int) -> ParsedDay:
    """A date with slashes, if only one order of day and month is possible."""
    if first > 12 or first == second:
        return _to_date(year, second, first), REWRITTEN
    if second > 12:
        return _to_date(year, first, second), REWRITTEN
    return None, ""


def _day_of_parts(parts: Any) -> ParsedDay:
    """The day of `[2025, 10, 11]`, as Crossref writes it; month and day may be missing."""
    while isinstance(parts, (list, tuple)) and parts and isinstance(parts[0], (list, tuple)):
        parts = parts[0]
    if not parts or any(part in (None, "") for part in parts):
        return None, ""
    why = {1: "unsure: only the year is known", 2: "unsure: only the month is known"}
    day = _to_date(*[*parts, 1, 1][:3]) if len(parts) <= 3 else None
    return day, why.get(len(parts), "")


def _to_date(year: Any, month: Any, day_of_month: Any) -> date | None:
    if isinstance(month, str) and month[:3].lower() in MONTHS:
        month = MONTHS[month[:3].lower()]
    try:
        day = date(int(year), int(month), int(day_of_month))
    except (TypeError, ValueError, OverflowError):
        return None
    return day if day.year in DATE_YEARS else None
