"""Numbers as shapes: the paths of bars and lines in SVG, of whole coordinates, so that the same
numbers are the same bytes everywhere."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from generator.contents.documents import MONTHS

STEP = 10
"""The width of a bar with the gap beside it."""
BAR = 8
QUARTER, YEAR = 3, 12
"""Months in each."""
MOST_BARS = 36


class Period(NamedTuple):
    """A month, a quarter or a year: the number of its first month, counted from the year 0, and
    how many months it has."""

    first: int
    months: int

    @property
    def name(self) -> str:
        """`March 2025`, `1st quarter of 2025` or `2025`"""
        year, month = divmod(self.first, YEAR)
        if self.months == YEAR:
            return str(year)
        if self.months == QUARTER:
            return f"{('1st', '2nd', '3rd', '4th')[month // QUARTER]} quarter of {year}"
        return f"{MONTHS[month]} {year}"


class Activity(NamedTuple):
    """How many papers there were in each period from the first to the last that has any, as the
    path of bars in a box of `width` and `height`."""

    path: str
    width: int
    height: int
    first: Period
    last: Period
    busiest: Period
    most: int

    @property
    def unit(self) -> str:
        """What a bar stands for."""
        return {1: "month", QUARTER: "quarter", YEAR: "year"}[self.first.months]


def activity(days: Sequence[date], height: int = 40) -> Activity | None:
    """The papers of `days` by month, or by quarter or year where months would be too many; None
    where they would be no picture: fewer than three, or all in one period."""
    if len(days) < 3:
        return None
    months = sorted(day.year * YEAR + day.month - 1 for day in days)
    unit = _unit(months[-1] - months[0] + 1)
    start, end = months[0] // unit, months[-1] // unit
    numbers = [0] * (end - start + 1)
    for month in months:
        numbers[month // unit - start] += 1
    if len(numbers) == 1:
        return None
    most = max(numbers)
    periods = [Period((start + index) * unit, unit) for index in range(len(numbers))]
    return Activity(
        bars(numbers, height),
        len(numbers) * STEP,
        height,
        periods[0],
        periods[-1],
        periods[numbers.index(most)],
        most,
    )


def bars(numbers: Sequence[int], height: int) -> str:
    """The path of a bar for each of `numbers` that is not 0, the highest as high as `height`."""
    most = max(numbers)
    return "".join(
        f"M{index * STEP} {height}v-{heights(number, most, height)}h{BAR}V{height}z"
        for index, number in enumerate(numbers)
        if number
    )


def heights(number: int, most: int, height: int) -> int:
    """How high `number` stands where the `most` is as high as `height`: to be seen at least."""
    return max(2, number * height // most) if number else 0


def line(numbers: Sequence[float], most: float, width: int, height: int) -> str:
    """The path of a line through `numbers`, from the left of a box to its right."""
    points = []
    for index, number in enumerate(numbers):
        x = index * width // max(1, len(numbers) - 1)
        points.append(f"{x} {height - round(number * height / most) if most else height}")
    return f"M{'L'.join(points)}"


def _unit(months: int) -> int:
    return next((unit for unit in (1, QUARTER) if months <= MOST_BARS * unit), YEAR)
