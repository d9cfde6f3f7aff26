"""Dates in the words of the site's language (English); nothing else names a month or a weekday."""

from collections.abc import Callable
from datetime import date

from generator.entries.dates import PartialDate

Month = tuple[int, int]
"""A year and the number of a month, from 1."""
Week = tuple[int, int]
"""An ISO 8601 year and the number of a week, from 1."""

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July",
    "August", "September", "October", "November", "December",
)  # fmt: skip
"""The names of the months; `name_month` counts them from 1."""
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
"""The names of the weekdays, in the order of `date.weekday()`."""


def name_month(number: int) -> str:
    """`December` for 12."""
    return MONTHS[number - 1]


def abbreviate_month(number: int) -> str:
    """`Dec` for 12."""
    return MONTHS[number - 1][:3]


def format_date(day: date | PartialDate) -> str:
    """`10 December 2025`; without what is unknown `December 2025`, `2025`."""
    return _join_date(day, name_month)


def format_short_date(day: date | PartialDate) -> str:
    """`10 Dec 2025`; without what is unknown `Dec 2025`, `2025`."""
    return _join_date(day, abbreviate_month)


def _join_date(day: date | PartialDate, month_name: Callable[[int], str]) -> str:
    known = [str(day.day)] if day.day else []
    known += [month_name(day.month)] if day.month else []
    return " ".join([*known, str(day.year)])


def format_weekday_date(day: date) -> str:
    """`Wednesday, 10 December 2025`"""
    return f"{WEEKDAYS[day.weekday()]}, {format_date(day)}"


def format_month(month: Month) -> str:
    """`December 2025`"""
    return f"{name_month(month[1])} {month[0]}"


def format_week(week: Week) -> str:
    """`Week 50 of 2025`"""
    return f"Week {week[1]} of {week[0]}"
