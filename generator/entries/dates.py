"""A date of which only the year, or the year and the month, may be known."""

import calendar
import re
from dataclasses import dataclass
from datetime import date

PARTIAL_DATE = re.compile(r"[0-9]{4}(?:-[0-9]{2}){0,2}")


@dataclass(frozen=True, order=True, slots=True)
class PartialDate:
    """A date of the Gregorian calendar; `month` and `day` are 0 where they are unknown. Dates are
    ordered by their first day; where two begin on the same day, the less exact one comes first.
    Raises ValueError if there is no such date.
    """

    year: int
    month: int = 0
    day: int = 0

    def __post_init__(self) -> None:
        if self.day and not self.month:
            raise ValueError("a day without a month")
        date(self.year, self.month or 1, self.day or 1)

    @classmethod
    def fromisoformat(cls, text: str) -> "PartialDate":
        """The date in `text`, written as by `str()`: `2019`, `2019-05` or `2019-05-03` (ISO
        8601). Raises ValueError."""
        numbers = [int(part) for part in text.split("-")] if PARTIAL_DATE.fullmatch(text) else [0]
        if 0 in numbers:
            raise ValueError(f"{text!r} is no date")
        return cls(*numbers)

    @classmethod
    def of(cls, day: date) -> "PartialDate":
        """The date of which everything is known."""
        return cls(day.year, day.month, day.day)

    def __str__(self) -> str:
        return "-".join(self.parts)

    @property
    def parts(self) -> tuple[str, ...]:
        """What is known, as digits: `("2019", "05")`."""
        known = [f"{number:02}" for number in (self.month, self.day) if number]
        return (f"{self.year:04}", *known)

    @property
    def first_day(self) -> date:
        """The earliest day that is possible."""
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def last_day(self) -> date:
        """The latest day that is possible."""
        month = self.month or 12
        return date(self.year, month, self.day or calendar.monthrange(self.year, month)[1])
