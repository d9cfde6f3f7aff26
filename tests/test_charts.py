"""Numbers as shapes."""

from datetime import date, timedelta

import pytest

from generator.pages.charts import Activity, bars, heights, line
from generator.pages.charts import activity as activity_in
from generator.site.language import ENGLISH


def activity(days: list[date], height: int = 40) -> Activity | None:
    return activity_in(days, ENGLISH, height)


def days(*months: str) -> list[date]:
    return [date.fromisoformat(f"{month}-15") for month in months]


def test_months_without_papers_are_gaps() -> None:
    made = activity(days("2025-03", "2024-12", "2025-03"), height=40)
    assert made is not None
    assert made.most == "at most 2 a week"
    made = activity(days("2025-03", "2024-01", "2025-03", "2024-03"), height=40)
    assert made is not None
    assert (made.width, made.most) == (150, "at most 2 a month")
    assert made.path == "M0 40v-20h8V40zM20 40v-20h8V40zM140 40v-40h8V40z"
    assert (made.first, made.last) == ("Jan 2024", "Mar 2025")
    assert made.picture == "Papers by month, Jan 2024 to Mar 2025: 2 at most, Mar 2025"


def test_few_bars_stand_apart_and_are_not_wider() -> None:
    made = activity([date(2025, 1, 1), date(2025, 1, 1), date(2025, 1, 4)], height=40)
    assert made is not None
    assert (made.width, made.most) == (160, "at most 2 a day")
    assert made.path == "M0 40v-40h8V40zM150 40v-20h8V40z"


def test_few_papers_or_few_bars_are_no_picture() -> None:
    assert activity(days("2025-01", "2025-02")) is None
    assert activity(days("2025-01", "2025-01", "2025-01")) is None
    assert activity([date(2025, 1, 1), date(2025, 1, 2), date(2025, 1, 3)]) is None


@pytest.mark.parametrize(
    ("first", "last", "unit", "called"),
    [
        (date(2025, 11, 28), date(2025, 12, 10), "day", ("28 Nov 2025", "10 Dec 2025")),
        (date(2025, 1, 1), date(2025, 2, 9), "day", ("1 Jan 2025", "9 Feb 2025")),
        (date(2025, 1, 1), date(2025, 2, 10), "week", ("week 1 of 2025", "week 7 of 2025")),
        (date(2024, 12, 30), date(2025, 7, 1), "week", ("week 1 of 2025", "week 27 of 2025")),
        (date(2023, 5, 1), date(2025, 11, 1), "month", ("May 2023", "Nov 2025")),
        (
            date(2020, 2, 1),
            date(2025, 11, 1),
            "quarter",
            ("1st quarter of 2020", "4th quarter of 2025"),
        ),
        (date(1999, 2, 1), date(2025, 11, 1), "year", ("1999", "2025")),
    ],
)
def test_the_longer_the_time_the_longer_the_unit(
    first: date, last: date, unit: str, called: tuple[str, str]
) -> None:
    made = activity([last, first, first])
    assert made is not None
    assert (made.first, made.last) == called
    assert made.most == f"at most 2 a {unit}"
    assert made.width <= 400


def test_the_order_of_papers_does_not_matter() -> None:
    some = [date(2024, 1, 1) + timedelta(i * 37 % 400) for i in range(50)]
    assert activity(some) == activity(sorted(some)) == activity(sorted(some, reverse=True))


def test_one_paper_beside_a_thousand_is_seen() -> None:
    assert heights(1, 1000, 40) == 2
    assert heights(0, 1000, 40) == 0
    assert bars([0, 5], 40) == "M10 40v-40h8V40z"


def test_a_line_goes_from_left_to_right() -> None:
    assert line([0.0, 5.0, 10.0], 10.0, 100, 50) == "M0 50L50 25L100 0"
    assert line([0.0, 0.0], 0.0, 100, 50) == "M0 50L100 50"
    assert line([3.0], 3.0, 100, 50) == "M0 0"
