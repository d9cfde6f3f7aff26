"""What is said to grow, and what is not."""

from datetime import date, timedelta
from functools import cache

import pytest

from generator.catalogue.catalogue import Catalogue
from generator.entries.topics import Topics
from generator.generating.plan import documents
from generator.pages.comparison import COMPARED
from generator.pages.trends import ENOUGH_MONTHS, ENOUGH_PAPERS, MONTHS_SHOWN, trends_of
from tests.conftest import SITE, catalogue, paper

LAST = date(2025, 6, 30)


@cache
def many(before: int, now: int, of_before: int, of_now: int, days: int = 28) -> Catalogue:
    """Papers of two times of `days`, some of each about clocks, the rest about birds."""
    made = []
    for total, about, newest in ((before, of_before, days), (now, of_now, 0)):
        for index in range(total):
            day = LAST - timedelta(newest + index * days // total)
            topic = "clocks" if index * about // total != (index + 1) * about // total else "birds"
            made.append(paper(id=f"25{1 + bool(newest):02}.{index:05}", day=day, topics=[topic]))
    return catalogue(*made)


def page(shown: Catalogue) -> str:
    return next(d.text for d in documents(shown, SITE) if d.path == "trends.md")


def test_a_topic_that_grows_and_one_that_fades() -> None:
    shown = trends_of(many(300, 300, of_before=30, of_now=90)).comparison
    assert shown is not None
    assert (shown.before, shown.now, shown.days) == (300, 300, 28)
    assert [(each.slug, each.before, each.now) for each in shown.growing] == [("clocks", 30, 90)]
    assert [each.slug for each in shown.fading] == ["birds"]
    assert round(shown.growing[0].change, 1) == 20.0


def test_chance_is_not_a_trend() -> None:
    shown = trends_of(many(150, 150, of_before=30, of_now=36)).comparison
    assert shown is not None
    assert shown.growing == shown.fading == ()
    assert {each.slug for each in shown.steady} == {"birds", "clocks"}
    assert "Growing: no topic, by more than chance." in page(
        many(150, 150, of_before=30, of_now=36)
    )


def test_a_handful_of_papers_is_no_trend_whatever_the_share() -> None:
    shown = trends_of(many(300, 300, of_before=0, of_now=8)).comparison
    assert shown is not None
    assert shown.growing == ()


def test_too_few_papers_are_said_to_be_too_few() -> None:
    few = many(COMPARED - 1, COMPARED - 1, 20, 80)
    assert trends_of(few).comparison is None
    assert f"once there are {COMPARED} papers" in page(few)
    alone = page(catalogue(paper()))
    assert "too short or too few for a picture" in alone
    assert "<svg" not in alone


def test_no_papers_are_nothing_to_compare() -> None:
    assert "There are no papers yet" in page(catalogue())


def test_months_hold_their_papers_and_lead_to_them() -> None:
    shown = many(300, 300, 30, 90, days=91)
    columns = trends_of(shown).columns
    assert sum(column.papers for column in columns) == 600
    assert columns[-1].month == (2025, 6)
    made = page(shown)
    assert 'href="../days/2025/06/" aria-label="June 2025:' in made
    assert f"<td>{columns[-1].papers}</td>" in made


def test_every_chart_has_its_table() -> None:
    made = page(many(300, 300, 30, 90, days=91))
    assert made.count("<table") >= 4
    for heading in (
        "Papers by month",
        "Growing",
        "Fading",
        "Share of a month's papers, and papers",
    ):
        assert f"<caption>{heading}</caption>" in made


def test_organizations_by_papers() -> None:
    names = ["Alpha"] * 5 + ["Beta"] * 3 + ["Gamma"] * 2
    shown = catalogue(
        *(paper(id=f"2501.{i:05}", organizations=[name]) for i, name in enumerate(names)),
        organizations_from=2,
    )
    assert [(each.name, each.now) for each in trends_of(shown).organizations] == [
        ("Alpha", 5),
        ("Beta", 3),
        ("Gamma", 2),
    ]
    assert 'href="../organizations/alpha/"' in page(shown)


def test_the_same_papers_are_the_same_page() -> None:
    shown = many(300, 300, 30, 90)
    assert page(shown) == page(Catalogue(tuple(reversed(shown.papers)), shown.topics))


def on_days(*numbers: tuple[date, int]) -> Catalogue:
    """So many papers on each of some days."""
    days = [day for day, number in numbers for _ in range(number)]
    return catalogue(*(paper(id=f"2501.{i:05}", day=day) for i, day in enumerate(days)))


FIRST = LAST - timedelta(55)
"""The first day of two times of 28 days that end with LAST."""


@pytest.mark.parametrize(
    ("before", "now", "enough"),
    [
        (COMPARED, COMPARED, True),
        (COMPARED - 1, COMPARED, False),
        (COMPARED, COMPARED - 1, False),
    ],
)
def test_both_times_need_enough_papers(before: int, now: int, enough: bool) -> None:
    shown = trends_of(on_days((FIRST, before), (LAST, now)))
    assert (shown.comparison is not None) == enough


@pytest.mark.parametrize(("first", "enough"), [(FIRST, True), (FIRST + timedelta(1), False)])
def test_the_papers_have_to_cover_both_times(first: date, enough: bool) -> None:
    shown = trends_of(on_days((first, COMPARED), (LAST, COMPARED)))
    assert (shown.comparison is not None) == enough


def test_a_day_belongs_to_one_of_the_two_times() -> None:
    numbers = (FIRST, COMPARED), (LAST - timedelta(28), 3), (LAST - timedelta(27), 5)
    shown = trends_of(on_days((FIRST - timedelta(1), 7), *numbers, (LAST, COMPARED))).comparison
    assert shown is not None
    assert (shown.before, shown.now) == (COMPARED + 3, COMPARED + 5)
    assert shown.middle == LAST - timedelta(28)


@pytest.mark.parametrize(
    ("papers", "months", "enough"),
    [
        (ENOUGH_PAPERS, ENOUGH_MONTHS, True),
        (ENOUGH_PAPERS - 1, ENOUGH_MONTHS, False),
        (ENOUGH_PAPERS, ENOUGH_MONTHS - 1, False),
    ],
)
def test_months_are_drawn_from_enough_papers_in_enough_months(
    papers: int, months: int, enough: bool
) -> None:
    days = [(date(2025, month, 1), 1) for month in range(2, months + 1)]
    shown = trends_of(on_days((date(2025, 1, 1), papers - len(days)), *days))
    assert bool(shown.columns) == bool(shown.curves) == enough


def test_the_chart_holds_a_bounded_number_of_months_up_to_the_newest() -> None:
    months = [date(2019 + index // 12, index % 12 + 1, 1) for index in range(MONTHS_SHOWN + 3)]
    papers = [
        paper(id=f"of-{index:02}-{number}", doi="10.1000/1", day=month, published="2019-01-01")
        for index, month in enumerate(months)
        for number in range(ENOUGH_PAPERS // 10)
    ]
    columns = trends_of(catalogue(*papers)).columns
    assert [column.month for column in columns] == [
        (month.year, month.month) for month in months[-MONTHS_SHOWN:]
    ]


def test_what_grows_most_comes_first() -> None:
    """Half of the papers move from birds to two topics, one of which gains more."""
    topics = Topics.model_validate(
        {slug: {"name": slug, "description": "Words."} for slug in ("birds", "clocks", "winds")}
    )
    papers = []
    for time, (clocks, winds) in enumerate(((20, 20), (100, 60))):
        for index in range(300):
            slug = "clocks" if index < clocks else "winds" if index < clocks + winds else "birds"
            day = LAST - timedelta((1 - time) * 28 + index * 28 // 300)
            papers.append(paper(id=f"250{time + 1}.{index:05}", day=day, topics=[slug]))
    comparison = trends_of(catalogue(*papers, topics=topics)).comparison
    assert comparison is not None
    assert [mover.slug for mover in comparison.growing] == ["clocks", "winds"]
