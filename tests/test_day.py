"""The pages of days, weeks and months: what stands where, and how much of it."""

from datetime import date, timedelta

from generator.catalogue.catalogue import Catalogue
from generator.entries.paper import Paper
from generator.generating.plan import documents
from generator.pages.day import STRIP_DAYS, strip
from generator.pages.descriptions import count_topics
from generator.pages.weeks_and_months import (
    LINES_OF_A_DAY,
    MOST_CARDS,
    NOTABLE_OF_A_WEEK,
    notable,
)
from tests.conftest import SITE, TOPICS, catalogue, paper

DAY = date(2025, 1, 2)


def made(shown: Catalogue) -> dict[str, str]:
    return {document.path: document.text for document in documents(shown, SITE)}


def of_a_day(number: int, day: date = DAY, **changes: object) -> list[Paper]:
    return [
        paper(id=f"{day:%y%m}.{day.day:02}{index:03}", day=day, published="2025-01-01", **changes)
        for index in range(number)
    ]


def upvoted(identifier: str, upvotes: int | None, **changes: object) -> Paper:
    return paper(id=identifier, signals={"upvotes": upvotes, "date": "2025-01-03"}, **changes)


def order(text: str, *identifiers: str) -> bool:
    places = [text.index(f"{{#{identifier}}}") for identifier in identifiers]
    return places == sorted(places)


def test_a_strip_ends_with_its_day_and_its_highest_bar_is_the_busiest_day() -> None:
    numbers = {0: 3, -1: 20, -27: 1, 1: 99}
    bars = strip(DAY, {DAY + timedelta(day): range(many) for day, many in numbers.items()})
    assert len(bars) == STRIP_DAYS
    assert bars[-1] == (DAY, 3, 2)
    assert bars[-2] == (DAY - timedelta(1), 20, 10)
    assert bars[0].height == 1
    assert sum(bar.papers for bar in bars) == 24


def test_a_first_day_has_no_strip() -> None:
    assert strip(DAY, {DAY: "abc", DAY - timedelta(28): "def"}) == ()
    page = made(catalogue(paper()))["days/2025/01/02.md"]
    assert "strip" not in page
    assert "## 1 paper on 1 topic {#_papers}" in page


def test_a_later_day_leaves_the_pages_of_earlier_ones_alone_but_for_the_way_to_it() -> None:
    days = [DAY + timedelta(index) for index in range(5)]
    papers = [each for day in days for each in of_a_day(1, day)]
    before, after = made(catalogue(*papers[:4])), made(catalogue(*papers))
    changed = {path for path in before if before[path] != after[path]}
    assert {path for path in changed if path.startswith("days/2025/01/0")} == {"days/2025/01/05.md"}


def test_the_topics_of_a_day_are_counted_the_most_common_first() -> None:
    shown = catalogue(paper(topics=["clocks", "birds"]), paper(id="2501.00002", topics=["clocks"]))
    assert count_topics(shown.papers, TOPICS) == (("clocks", "Clocks", 2), ("birds", "Birds", 1))
    page = made(shown)["days/2025/01/02.md"]
    assert "## 2 papers on 2 topics" in page
    assert '<a href="../../../../topics/clocks/">Clocks <small>2</small></a>' in page


def test_upvotes_offer_an_order_where_there_are_any() -> None:
    assert "by upvotes" not in made(catalogue(paper()))["index.md"]
    assert "by upvotes" not in made(catalogue(upvoted("2501.00001", None)))["index.md"]
    page = made(catalogue(upvoted("2501.00001", 1204)))["index.md"]
    assert "by upvotes" in page
    assert 'data-upvotes="1204"><strong class="upvotes">1,204</strong><i> upvotes</i>' in page


def test_a_card_shows_pdf_and_code_and_unfolds_the_rest() -> None:
    links = {"code": "https://code.example.org/", "video": "https://video.example.org/"}
    shown = paper(links=links, venue="A & B", abstract="Long.", note="Why.")
    page = made(catalogue(shown))["days/2025/01/02.md"]
    _, first, rest = page.split("<details")
    assert ">PDF</a>" in first
    assert ">Code</a>" in first
    assert "Why." in first
    assert ">Video</a>" not in first
    for words in (">Video</a>", ">arXiv</a>", "Long.", "A &amp; B", "1 Jan 2025"):
        assert words in rest


def test_what_is_neither_pdf_nor_code_is_shown_where_there_is_nothing_else() -> None:
    shown = paper(id="own", url="https://own.example.org/")
    first, rest = made(catalogue(shown))["days/2025/01/02.md"].split("<details")[1:]
    assert ">Paper</a>" in first
    assert ">Paper</a>" not in rest


def test_notable_is_what_somebody_recommends_and_never_most_of_a_time() -> None:
    papers = [
        *of_a_day(6),
        upvoted("2501.10001", 5),
        upvoted("2501.10002", 50),
        paper(id="2501.10003", note="Why."),
        upvoted("2501.10004", 0),
        paper(id="2501.10005", note="Why."),
        upvoted("2501.10006", 5, note="Why."),
    ]
    shown = catalogue(*papers).papers
    assert [each.id[-1] for each in notable(shown, 5)] == ["2", "6", "1", "3"]
    assert [each.id[-1] for each in notable(shown, 2)] == ["2", "6"]
    assert notable(catalogue(*of_a_day(9)).papers, 5) == ()


def test_a_week_shows_everything_once_the_notable_first() -> None:
    papers = [*of_a_day(8), *of_a_day(8, DAY + timedelta(1)), upvoted("2501.10001", 5)]
    week = made(catalogue(*papers))["weeks/2025/01.md"]
    assert week.count("<article") == 17
    assert week.index("## Notable") < week.index("{#2501.10001}") < week.index("## [Friday")
    assert order(week, "2501.10001", "2501.03000", "2501.02000")
    assert "1 paper of this day stands above." in week
    assert 'class="filters"' in week
    assert 'description: "17 papers featured from 30 December 2024' in week


def test_a_month_shows_some_of_each_day_and_leads_to_the_rest() -> None:
    few, many = of_a_day(8), of_a_day(20, DAY + timedelta(1))
    best = upvoted("2501.03019", 1, day=DAY + timedelta(1))
    month = made(catalogue(*few, *many[:-1], best, *of_a_day(9, DAY + timedelta(2))))
    page = month["days/2025/01/index.md"]
    assert page.count("<article") == 1 + 8 + 6 + 6
    assert ">13 more papers of this day</a>" in page
    assert ">3 more papers of this day</a>" in page
    assert page.count("more papers of") == 2
    assert 'class="tallies"' in page


def test_a_busy_week_has_cards_for_the_notable_and_lines_for_the_rest() -> None:
    best = [upvoted(f"2501.2{number:04}", number + 2) for number in range(7)]
    papers = [*of_a_day(MOST_CARDS), *best]
    pages = made(catalogue(*papers))
    week, month = pages["weeks/2025/01.md"], pages["days/2025/01/index.md"]
    assert week.count("<article") == NOTABLE_OF_A_WEEK
    assert week.count("<li><") == LINES_OF_A_DAY["weeks"]
    assert month.count("<li><") == LINES_OF_A_DAY["months"]
    assert '<li><span class="counts" title="3 upvotes">3</span><a href="../../../papers/' in week
    left = len(papers) - NOTABLE_OF_A_WEEK - LINES_OF_A_DAY["weeks"]
    assert f">{left} more papers of this day</a>" in week
    assert f"You have seen 65 of the {len(papers)} papers of this week." in week
    assert 'class="tallies"' in week


def test_home_shows_the_day_before_where_the_newest_has_few() -> None:
    few, before = of_a_day(4, DAY + timedelta(1)), of_a_day(6)
    page = made(catalogue(*few, *before))["index.md"]
    assert page.count("<article") == 10
    assert page.index("of this day") < page.index("{#_before}") < page.index("{#_earlier}")
    enough = made(catalogue(*of_a_day(5, DAY + timedelta(1)), *before))["index.md"]
    assert enough.count("<article") == 5
    assert made(catalogue(*few))["index.md"].count("<article") == 4


def test_a_time_without_recommendations_has_nothing_notable() -> None:
    pages = made(catalogue(*of_a_day(3)))
    assert "Notable" not in pages["weeks/2025/01.md"]
    assert "Notable" not in pages["days/2025/01/index.md"]
