"""Numbers as shapes."""

from datetime import date, timedelta

from generator.contents.charts import activity, bars, heights, line


def days(*months: str) -> list[date]:
    return [date.fromisoformat(f"{month}-15") for month in months]


def test_months_without_papers_are_gaps() -> None:
    made = activity(days("2025-03", "2025-01", "2025-03"), height=40)
    assert made is not None
    assert made.path == "M0 40v-20h8V40zM20 40v-40h8V40z"
    assert (made.width, made.unit, made.most) == (30, "month", 2)
    assert [each.name for each in (made.first, made.last, made.busiest)] == [
        "January 2025",
        "March 2025",
        "March 2025",
    ]


def test_two_papers_or_one_month_are_no_picture() -> None:
    assert activity(days("2025-01", "2025-02")) is None
    assert activity(days("2025-01", "2025-01", "2025-01")) is None


def test_many_months_become_quarters_and_many_quarters_years() -> None:
    quarters = activity(days("2020-02", "2023-05", "2025-11"))
    assert quarters is not None
    assert (quarters.unit, quarters.first.name) == ("quarter", "1st quarter of 2020")
    assert quarters.last.name == "4th quarter of 2025"
    years = activity(days("1999-02", "2023-05", "2025-11"))
    assert years is not None
    assert (years.unit, years.first.name, years.last.name) == ("year", "1999", "2025")


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
