"""Dates in the many ways in which people and programs write them.

2025-10-11, 2025/10/11, 20251011      11 October 2025
11 Oct 2025, October 11th, 2025       11 October 2025
2025年10月11日, 2025-W41-6, 2025-284   11 October 2025
le 11 octobre 2025, 11 октября 2025   11 October 2025
11-14 October 2025, 2025 Oct 11-14    11 October 2025, the first day of a range
28 December - 3 January 2026          28 December 2025, the first day of a range
13/10/2025, 10/13/2025                13 October 2025: only one reading has a month 13
10/11/2025                            no day: either reading is possible
2025-10-11T23:30:00-05:00             12 October 2025, the day in UTC
1760140800                            11 October 2025: seconds since 1970
[[2025, 10]], Oct 2025, 2025-W41      October 2025, "unsure: only the month is known"
2025, Spring 2025, 2025-Q4            2025, "unsure: only the year is known"

Of numbers that may be day and month in either order, of years with two digits, of months whose
name means two (`listopad`), and of words such as "in press", nothing is made.
"""

import re
from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime
from email.utils import parsedate_to_datetime
from typing import Any, TypeAlias
from unicodedata import normalize

from generator.entries.dates import PartialDate
from generator.entries.limits import DATE_YEARS
from generator.entries.month_names import months_by_name
from generator.entries.phrases import phrase, translatable

MONTH_NAMES = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
MONTH_NAME = re.compile(MONTH, re.IGNORECASE)
ISO = re.compile(r"([0-9]{4})[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})")
ZONE_OF_DAY = re.compile(r"(?<=^[0-9]{4}-[0-9]{2}-[0-9]{2})(?:Z|[+-][0-9]{2}:[0-9]{2})$")
"""The zone of a day in XML Schema."""
TIMED = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9]|[0-9]{8}T[0-9]{4}")
EPOCH = re.compile(r"[0-9]{10}(?:[0-9]{3})?(?:\.[0-9]+)?")
TIME = re.compile(
    r",?\s*(?:at\s+)?\b[0-9]{1,2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]+)?)?"
    r"(?:\s*[ap]\.?m\.?)?(?:\s*(?:UTC|GMT|Z))?,?\s*",
    re.IGNORECASE,
)
DOUBT = re.compile(
    r"(?<=[0-9])\s*[?~%]$|^(?:ca?|circa)(?:\.\s*|\s+|(?=[0-9]))(?=[0-9])"
    r"|[\s,(]*\b(?:in press|to appear|forthcoming|accepted|early access|online first"
    r"|preprint)\)?$",
    re.IGNORECASE,
)
"""What makes a year a guess, or the year of something else than the publication."""
REMOVED_WORDS = re.compile(
    r"\b(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?"
    r"|(?:first )?(?:published|posted|submitted|available)(?: online)?"
    r"|the|of|on|from|between)\b[.:]?"
)
RANGE_WORD = re.compile(
    r"\s+(?:to|until|through|till|bis|and|&)\s+|\s*[‐-―−〜～]\s*|\s*-+\s*"
    r"|(?<=[0-9])\.{2,3}(?=[0-9])"
)
WORDS_BESIDE_MONTHS = frozenset((
    "am", "an", "d", "dal", "de", "del", "den", "der", "di", "du", "e", "el", "er", "gada",
    "godine", "il", "le", "m", "o", "roku", "vom", "år", "г", "год", "года", "р", "року",
    "°",
))  # fmt: skip
"""Articles, ends of ordinals (1er), and words for "year" and "day", beside the names of months in
other languages."""
FOREIGN_RANGE_WORDS = frozenset(("a", "al", "até", "au", "do", "tot", "à", "až", "до", "по"))
FOREIGN_WORD = re.compile(r"(?:d['’])?([^ ./0-9-]+)\.?")

Y, M, D = r"(?P<year>[0-9]{4})", rf"(?P<month>{MONTH})", r"(?P<day>[0-9]{1,2})"
NUMBER = r"(?P<number>[0-9]{1,2})"
TO_DAY = r"(?:[-/](?P<to_day>[0-9]{1,2}))?"
TO_MONTH = rf"(?:[-/](?P<to_month>{MONTH}))?"
REST = rf"(?:[-/](?P<rest>(?:(?:{MONTH}|[0-9]{{1,4}})\b ?){{1,3}}))?"
FORMS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"{D}{TO_DAY}[ ./-]{M}[ ./-]{Y}{REST}",  # 3-7 nov 2025
        rf"{M} {D}{TO_DAY} {Y}{REST}",  # nov 3-7 2025
        rf"{Y}[ ./-]{M}[ ./-]{D}{REST}",  # 2025 nov 3-7, 2025 nov 30-dec 2
        rf"{Y} {D} {M}",
        rf"{Y} {NUMBER} {D}",  # 2025. 11. 3.
        rf"{D} {M}[-/][0-9]{{1,2}} (?P<to_month>{MONTH}) {Y}",  # 30 nov-2 dec 2025
        rf"{M} {D}[-/](?P<to_month>{MONTH}) [0-9]{{1,2}} {Y}",  # nov 30-dec 2 2025
        rf"{M}{TO_MONTH}[ ./-]{Y}{REST}",  # nov-dec 2025
        rf"{Y}[ ./-]{M}{TO_MONTH}",
        rf"{Y}[-/.]{NUMBER}[-/.]{D}{TO_DAY}",  # 2025-11-03/07
        rf"{Y}-{NUMBER}-{D}(?P<rest>[-/](?:[0-9]{{4}}-)?[0-9]{{1,2}}-[0-9]{{1,2}})",
        rf"{Y}[/.]{NUMBER}[/.]{D}(?P<rest>-[0-9]{{4}}[/.][0-9]{{1,2}}[/.][0-9]{{1,2}})",
        rf"{Y}-{NUMBER}(?P<rest>/[0-9]{{4}}-[0-9]{{1,2}})",
        rf"{Y}(?P<number>[0-9]{{2}})(?P<day>[0-9]{{2}})",
        rf"{Y}[-/.]{NUMBER}",
        rf"{NUMBER}[-/.]{Y}",
        rf"{D}\.?-(?P<to_day>[0-9]{{1,2}})[./]{NUMBER}[./]{Y}",  # 03.-07.11.2025
        rf"{Y}[a-z]?",  # 2024b, as bibliographies tell works of a year apart
        rf"{Y}(?P<rest>[-/][0-9]{{4}})",
        rf"(?:spring|summer|autumn|fall|winter|q[1-4])[ -]{Y}",
        rf"{Y}[ -](?:spring|summer|autumn|fall|winter|q[1-4])",
        rf"{Y} ?[年년](?: ?{NUMBER} ?[月월](?: ?{D} ?[日号號일])?)?"
        r"(?P<rest>[-~至到][0-9年月日号號년월일 ]+)?",
    )
)
"""Dates in small letters, without commas, and with a hyphen alone for a range."""
SLASHED = re.compile(
    r"(?P<first>[0-9]{1,2})(?P<mark>[-/.])(?P<second>[0-9]{1,2})(?P=mark)(?P<year>[0-9]{4})"
    r"(?:[-/](?P<rest>[0-9./-]+))?"
)
WEEK = re.compile(r"(?P<year>[0-9]{4})-?w(?P<week>[0-9]{2})(?:-?(?P<day>[1-7]))?")
DAY_OF_YEAR = re.compile(r"(?P<year>[0-9]{4})-(?P<day>[0-9]{3})")

ParsedDay: TypeAlias = tuple[date | None, str]
"""A day (None if there is none), and what was done to read it, or why it cannot be read."""
ParsedDate: TypeAlias = tuple[PartialDate | None, str]
"""A date as far as it is known, and the same."""
REWRITTEN = "was written otherwise"
TIME_REMOVED = "the time of day went"
FIRST_OF_RANGE = "is the first day of a range"
UNSURE_OF_RANGE = "unsure: is the first of a range"
NOT_A_DAY = translatable("is not a date; write it as 2025-12-31")
NOT_A_PARTIAL_DATE = translatable(
    "is not a date; write it as 2025-12-31, or as 2025-12 or 2025 if no more is known"
)
LONGEST_TYPED = 70
"""Characters of a date that somebody typed."""
DOUBTED = "unsure: the source doubts it"
UNSURE = {1: "unsure: only the year is known", 2: "unsure: only the month is known"}


def describe_typed_date(text: str, is_partial: bool) -> str:
    """What is wrong with `text` in place of a date, which is not written as in an entry, and what
    to write; a date that `is_partial` may lack its day or month."""
    parsed, why = None, ""
    if len(text) <= LONGEST_TYPED and re.search("[0-9]", text):
        parsed, why = parse_date(text)
    if why.startswith("may be"):
        one, other = why.replace("may be ", "").split(" or ")
        message = translatable("is unclear: it may be %(one)s or %(other)s; write the right one")
        return phrase(message, one=one, other=other)
    is_known = parsed and parsed.year in DATE_YEARS and why != DOUBTED
    if not parsed or not is_known or not (parsed.day or is_partial):
        return phrase(NOT_A_PARTIAL_DATE if is_partial else NOT_A_DAY)
    if why in (FIRST_OF_RANGE, UNSURE_OF_RANGE):
        message = translatable("is not a date; write it as %(date)s, where it begins")
    else:
        message = translatable("is not a date; write it as %(date)s")
    return phrase(message, date=str(parsed))


def parse_day(value: Any) -> ParsedDay:
    """The first day that `parse_date` leaves possible; and what was done."""
    parsed, why = parse_date(value)
    return (parsed.first_day if parsed else None), why


def parse_date(value: Any) -> ParsedDate:
    """The date in `value`, in UTC if it has a time zone; and what was done: "" if it was written
    as in an entry, "unsure: ..." if less than the day is known, or a reason to look at it."""
    if isinstance(value, datetime):
        return _in_utc(value)
    if isinstance(value, date):
        return PartialDate.of(value), ""
    if isinstance(value, Mapping):
        return _parse_mapping(value)
    if isinstance(value, (list, tuple)):
        return _parse_list(value)
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        value = f"{value:.0f}"
    if not isinstance(value, str):
        return None, ""
    return _parse_text(value)


def _parse_mapping(value: Mapping[str, Any]) -> ParsedDate:
    """A date of CSL, MongoDB, or in parts with names."""
    for key in ("date-parts", "$date", "raw", "literal", "iso", "date"):
        if value.get(key):
            return parse_date(value[key])
    lower = {str(key).lower(): part for key, part in value.items()}
    names = [lower.get(name) for name in ("year", "month", "day")]
    return _parse_list([part for part in names if part not in (None, "")])


def _parse_list(parts: Any) -> ParsedDate:
    """The date of `[2025, 10, 11]`, as Crossref writes it; month and day may be missing."""
    while isinstance(parts, (list, tuple)) and parts and isinstance(parts[0], (list, tuple)):
        parts = parts[0]
    if not parts or len(parts) > 3 or any(part in (None, "") for part in parts):
        return None, ""
    if len(parts) == 1 and isinstance(parts[0], str):
        return _parse_text(parts[0])
    return _checked(*[*parts, 0, 0][:3], why="")


def _parse_text(text: str) -> ParsedDate:
    stripped = normalize("NFKC", text).strip()
    iso = ISO.fullmatch(ZONE_OF_DAY.sub("", stripped))
    if iso:
        parsed, why = _checked(*iso.groups())
        return parsed, "" if str(parsed) == text else why
    if TIMED.match(stripped):
        return _parse_timed(stripped)
    if EPOCH.fullmatch(stripped):
        seconds = float(stripped) / (1000 if len(stripped.partition(".")[0]) == 13 else 1)
        day = datetime.fromtimestamp(seconds, UTC).date()
        return PartialDate.of(day), "was a count of seconds since 1970"
    if ":" in stripped and re.search(r"[0-9]:[0-9]{2}", stripped):
        return _parse_with_time(stripped)
    return _parse_words(stripped)


def _parse_timed(text: str) -> ParsedDate:
    """An ISO date with a time; a name in brackets after it (RFC 9557) repeats the zone."""
    text = re.sub(r"\[[^\]]*\]$", "", text)
    text = re.sub(r"(?<=[0-9])\s*(?:\+0000 UTC|UTC|GMT|Z)$", "+00:00", text)
    text = re.sub(r"(\.[0-9]{6})[0-9]+", r"\1", text)
    try:
        return _in_utc(datetime.fromisoformat(re.sub(r"\s+(?=[+-])", "", text)))
    except ValueError:
        return _checked(text[:4], text[5:7], text[8:10], why=TIME_REMOVED)


def _parse_with_time(text: str) -> ParsedDate:
    """A date in words with a time of day, as in mail or without a zone."""
    without_time = TIME.sub(" ", text).strip()
    if not re.search(r"[+-][0-9]{4}|\b[A-Z]{3,4}$", text) or without_time == text:
        return _parse_words(without_time, TIME_REMOVED)
    try:
        return _in_utc(parsedate_to_datetime(text))
    except (TypeError, ValueError, IndexError, OverflowError):
        return _parse_words(without_time, TIME_REMOVED)


def _parse_words(text: str, why: str = REWRITTEN) -> ParsedDate:
    """A date without a time of day."""
    text, doubts = DOUBT.subn("", text.strip("()[]©. "))
    text = RANGE_WORD.sub("-", text.lower())
    text = re.sub(r"(?<=[0-9])(?:st|nd|rd|th)\b", "", text)
    text = re.sub(r"(?<=[a-z])\.|(?<=[0-9])\.(?= )|[,()]", " ", REMOVED_WORDS.sub(" ", text))
    text = re.sub(r"\s*([-/])\s*", r"\1", " ".join(text.split()))
    text = re.sub(r"(?<=[0-9])[-/](?:\.\.)?$|(?:-(?:xx|uu))+$", "", text)
    parsed, done = _parse_plain(text, why)
    if not parsed and not done:
        parsed, done = _parse_foreign(text, why)
    return parsed, DOUBTED if parsed and doubts else done


def _parse_plain(text: str, why: str) -> ParsedDate:
    for form in FORMS:
        if match := form.fullmatch(text):
            return _parts_of(match.groupdict(), text, why)
    slashed = SLASHED.fullmatch(text)
    if slashed:
        return _parse_slashed(slashed, why)
    week = WEEK.fullmatch(text)
    if week:
        return _parse_week(int(week["year"]), int(week["week"]), int(week["day"] or 0), why)
    day = DAY_OF_YEAR.fullmatch(text)
    if day and 1 <= int(day["day"]) <= 366:
        return _from(lambda: datetime.strptime(text, "%Y-%j").date(), why)
    return None, ""


def _parse_foreign(text: str, why: str) -> ParsedDate:
    """A date whose month has a name in another language, if that means one month alone."""
    first, done = _parse_plain(_in_english(text, 0), why)
    last, _ = _parse_plain(_in_english(text, -1), why)
    if first and last and first.parts != last.parts:
        return None, f"may be {first} or {last}"
    return first, done


def _in_english(text: str, reading: int) -> str:
    """`text` with names of months from other languages in English, in the first `reading` (0) of
    each or its last (-1); "" if it holds none."""
    months = months_by_name()
    names: list[str] = []

    def translate(match: re.Match[str]) -> str:
        word = match[1]
        if word in months:
            names.append(word)
            return f" {MONTH_NAMES[months[word][reading] - 1].lower()} "
        if word in FOREIGN_RANGE_WORDS:
            return "-"
        return " " if word in WORDS_BESIDE_MONTHS else match[0]

    english = FOREIGN_WORD.sub(translate, text)
    return re.sub(r"\s*([-/])\s*", r"\1", " ".join(english.split())) if names else ""


def _parts_of(groups: dict[str, Any], text: str, why: str) -> ParsedDate:
    """The date of a form that matched, by the names of its parts."""
    year, day, to_day = int(groups["year"]), groups.get("day"), groups.get("to_day")
    month = _month(groups.get("month")) or int(groups.get("number") or 0)
    to_month = _month(groups.get("to_month"))
    if groups.get("number") and not day and month > 12:
        month = 0 if 20 < month < 42 else 13  # the seasons and quarters of ISO 8601-2
    if to_day and day and int(to_day) < int(day):
        return None, f'is unclear in "{text}", which ends before it begins'
    if to_month and to_month < month:
        if not day:
            return None, f'is unclear in "{text}", whose months are of two years'
        year -= 1
    parsed, done = _checked(year, month, int(day or 0), why=why)
    if parsed and (to_day or to_month or groups.get("rest")):
        done = FIRST_OF_RANGE if day else UNSURE_OF_RANGE
    return parsed, done


def _month(name: str | None) -> int:
    """The number of a month by its name, in full or short; 0 for none."""
    names = [month[:3].lower() for month in MONTH_NAMES]
    return names.index(name[:3].lower()) + 1 if name else 0


def _parse_slashed(match: re.Match[str], why: str) -> ParsedDate:
    """A date as 13/10/2025, if only one order of day and month is possible."""
    first, second, year = int(match["first"]), int(match["second"]), int(match["year"])
    why = FIRST_OF_RANGE if match["rest"] else why
    if first > 12 or first == second:
        return _checked(year, second, first, why=why)
    if second > 12:
        return _checked(year, first, second, why=why)
    one, other = _checked(year, second, first)[0], _checked(year, first, second)[0]
    if not one or not other:
        return None, ""
    return None, f"may be {one} or {other}"


def _parse_week(year: int, week: int, day: int, why: str) -> ParsedDate:
    """A day of an ISO week; without the day the month, if the whole week is in one."""
    first, _ = _from(lambda: date.fromisocalendar(year, week, day or 1), why)
    last, _ = _from(lambda: date.fromisocalendar(year, week, day or 7), why)
    if not first or not last or day:
        return first, why if first else ""
    is_in_one_month = first.parts[:2] == last.parts[:2]
    return _checked(first.year, first.month if is_in_one_month else 0, 0)


def _from(make: Callable[[], date], why: str) -> ParsedDate:
    try:
        day = make()
    except ValueError:
        return None, ""
    return (PartialDate.of(day), why) if day.year in DATE_YEARS else (None, "")


def _in_utc(moment: datetime) -> ParsedDate:
    why = TIME_REMOVED
    if moment.tzinfo is not None:
        try:
            utc = moment.astimezone(UTC)
        except OverflowError:
            return None, ""
        why = TIME_REMOVED if utc.date() == moment.date() else "became the day in UTC"
        moment = utc
    return PartialDate.of(moment.date()), why


def _checked(year: Any, month: Any, day: Any, *, why: str = REWRITTEN) -> ParsedDate:
    """The date of numbers in text or not, if there is such a date; parts that are 0 are unknown."""
    if isinstance(month, str) and MONTH_NAME.fullmatch(month):
        month = _month(month)
    try:
        parsed = PartialDate(int(year), int(month), int(day))
    except (TypeError, ValueError, OverflowError):
        return None, ""
    if parsed.year not in DATE_YEARS:
        return None, ""
    return parsed, UNSURE.get(len(parsed.parts), why)
