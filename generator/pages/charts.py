"""Numbers as shapes: the paths of bars and lines in SVG, of whole coordinates, so that the same
numbers are the same bytes everywhere."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any, NamedTuple

from generator.entries.phrases import translatable
from generator.site.language import Language

STEP = 10
"""The width of a bar with the gap beside it."""
BAR = 8
LEAST_WIDTH = 150
"""How far apart the first and the last bar stand at least, so that a few are no wider than many."""
MOST_BARS = 40
FEWEST_BARS = 4
FEWEST_PAPERS = 3


class Unit(NamedTuple):
    """What a bar stands for: the number of the one that holds a day, what the one of a number is
    called, and the messages that describe a picture of such bars and its greatest number."""

    of: Callable[[date], int]
    called: Callable[[Language, int], str]
    picture: str
    most: str


class Activity(NamedTuple):
    """How many papers there were in each unit of time from the first to the last that has any, as
    the path of bars in a box of `width` and `height`, described in words."""

    path: str
    width: int
    height: int
    picture: str
    first: str
    last: str
    most: str


def activity(days: Sequence[date], language: Language, height: int = 40) -> Activity | None:
    """The papers of `days` over time, by the shortest unit of which there are not too many; None
    where they would be no picture."""
    if len(days) < FEWEST_PAPERS:
        return None
    first, last = min(days), max(days)
    unit = next((unit for unit in UNITS if unit.of(last) - unit.of(first) < MOST_BARS), UNITS[-1])
    start = unit.of(first)
    numbers = [0] * (unit.of(last) - start + 1)
    for day in days:
        numbers[unit.of(day) - start] += 1
    if len(numbers) < FEWEST_BARS:
        return None
    most = max(numbers)
    oldest, newest, busiest = (
        unit.called(language, number)
        for number in (start, unit.of(last), start + numbers.index(most))
    )
    values: dict[str, Any] = {"first": oldest, "last": newest, "busiest": busiest, "number": most}
    step = max(STEP, LEAST_WIDTH // (len(numbers) - 1))
    return Activity(
        path=bars(numbers, height, step),
        width=(len(numbers) - 1) * step + STEP,
        height=height,
        picture=language.gettext(unit.picture, **values),
        first=oldest,
        last=newest,
        most=language.gettext(unit.most, **values),
    )


def bars(numbers: Sequence[int], height: int, step: int = STEP) -> str:
    """The path of a bar for each of `numbers` that is not 0, the highest as high as `height`, a
    `step` from one to the next."""
    most = max(numbers)
    return "".join(
        f"M{index * step} {height}v-{heights(number, most, height)}h{BAR}V{height}z"
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


def _day_called(language: Language, number: int) -> str:
    return language.short_date(date.fromordinal(number))


def _week_of(day: date) -> int:
    return (day.toordinal() - 1) // 7  # the first day of all is a Monday


def _week_called(language: Language, number: int) -> str:
    year, week, _ = date.fromordinal(number * 7 + 1).isocalendar()
    return language.gettext("week %(week)s of %(year)s", week=str(week), year=str(year))


def _month_of(day: date) -> int:
    return day.year * 12 + day.month - 1


def _month_called(language: Language, number: int) -> str:
    return language.short_month((number // 12, number % 12 + 1))


def _quarter_of(day: date) -> int:
    return _month_of(day) // 3


def _quarter_called(language: Language, number: int) -> str:
    return language.gettext(QUARTERS[number % 4], year=str(number // 4))


def _year_of(day: date) -> int:
    return day.year


def _year_called(language: Language, number: int) -> str:
    return str(number)


QUARTERS = (
    translatable("1st quarter of %(year)s"),
    translatable("2nd quarter of %(year)s"),
    translatable("3rd quarter of %(year)s"),
    translatable("4th quarter of %(year)s"),
)
UNITS = (
    Unit(
        date.toordinal,
        _day_called,
        translatable("Papers by day, %(first)s to %(last)s: %(number)s at most, %(busiest)s"),
        translatable("at most %(number)s a day"),
    ),
    Unit(
        _week_of,
        _week_called,
        translatable("Papers by week, %(first)s to %(last)s: %(number)s at most, %(busiest)s"),
        translatable("at most %(number)s a week"),
    ),
    Unit(
        _month_of,
        _month_called,
        translatable("Papers by month, %(first)s to %(last)s: %(number)s at most, %(busiest)s"),
        translatable("at most %(number)s a month"),
    ),
    Unit(
        _quarter_of,
        _quarter_called,
        translatable("Papers by quarter, %(first)s to %(last)s: %(number)s at most, %(busiest)s"),
        translatable("at most %(number)s a quarter"),
    ),
    Unit(
        _year_of,
        _year_called,
        translatable("Papers by year, %(first)s to %(last)s: %(number)s at most, %(busiest)s"),
        translatable("at most %(number)s a year"),
    ),
)
"""The units of time, the shortest first."""
