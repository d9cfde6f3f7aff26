"""Dates of which only a part is known, and what an entry with one becomes."""

import json
from datetime import date
from urllib.parse import parse_qs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.entries.canonical import format_entry
from generator.entries.citations import to_bibtex
from generator.entries.dates import PartialDate
from generator.entries.openurl import to_coins
from generator.entries.paper import Paper
from generator.entries.validation import validate
from generator.entries.yaml_tree import parse_yaml
from generator.site.language import ENGLISH
from generator.typeset.feed_items import item_text
from generator.typeset.typesetting import typeset
from tests.conftest import SITE, TOPICS, paper

DATES = [(2019,), (2019, 5), (2019, 5, 3)]


@pytest.mark.parametrize(
    ("parts", "iso", "long", "short", "last"),
    [
        ((2019,), "2019", "2019", "2019", date(2019, 12, 31)),
        ((2020, 2), "2020-02", "February 2020", "Feb 2020", date(2020, 2, 29)),
        ((2019, 5, 3), "2019-05-03", "3 May 2019", "3 May 2019", date(2019, 5, 3)),
    ],
)
def test_a_date_says_what_is_known(
    parts: tuple[int, ...], iso: str, long: str, short: str, last: date
) -> None:
    partial = PartialDate(*parts)
    assert (str(partial), PartialDate.fromisoformat(iso)) == (iso, partial)
    assert (ENGLISH.long_date(partial), ENGLISH.short_date(partial)) == (long, short)
    assert partial.first_day == date(*[*parts, 1, 1][:3])
    assert partial.last_day == last


def test_dates_are_in_the_order_of_their_first_days() -> None:
    texts = ["2018-12-31", "2019", "2019-01", "2019-01-01", "2019-01-02", "2019-02", "2020"]
    assert sorted(map(PartialDate.fromisoformat, reversed(texts))) == [
        PartialDate.fromisoformat(text) for text in texts
    ]


@pytest.mark.parametrize(
    "text", ["2019-13", "2019-00", "2019-02-30", "2019-05-00", "0", "may", "9" * 30, "２０２５"]
)
def test_there_is_no_such_date(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - Python's own for each part
        PartialDate.fromisoformat(text)


def test_a_day_needs_a_month() -> None:
    with pytest.raises(ValueError, match="without a month"):
        PartialDate(2019, 0, 3)


@given(st.dates(), st.integers(1, 3))
def test_a_date_is_read_as_it_was_written(day: date, length: int) -> None:
    partial = PartialDate(*(day.year, day.month, day.day)[:length])
    assert PartialDate.fromisoformat(str(partial)) == partial
    assert partial.first_day <= day <= partial.last_day


@pytest.mark.parametrize("written", ["2019", "'2019'", "2019-05", '"2019-05"', "2019-05-03"])
def test_an_entry_may_say_less_than_a_day(written: str) -> None:
    text = f"title: A\nauthors: []\npublished: {written}\ntopics: [birds]\nsummary: B.\n"
    derived = {"id": "2501.00001", "day": date(2025, 1, 2)}
    read = validate(Paper, parse_yaml(text.encode(), "a.yaml"), "a.yaml", derived=derived)
    plain = written.strip("'\"")
    assert str(read.published) == plain
    assert f"\npublished: {plain}\n" in format_entry(read.model_dump())


@pytest.mark.parametrize(
    ("published", "words", "slashes", "months"),
    [
        ("2019", "Published 2019,", "2019", []),
        ("2019-05", "Published May 2019,", "2019/05", ["  month         = {5},"]),
        ("2019-05-03", "Published 3 May 2019,", "2019/05/03", ["  month         = {5},"]),
    ],
)
def test_nothing_says_more_than_the_entry(
    published: str, words: str, slashes: str, months: list[str]
) -> None:
    shown = paper(id="of-old", url="https://old.example/", published=published)
    rendition = typeset(shown, TOPICS, SITE)
    page = rendition.texts("page")
    lines = to_bibtex(shown).splitlines()
    assert [line for line in lines if "month" in line] == months
    assert "  year          = {2019}," in lines
    assert words in item_text(rendition, "atom")
    assert f'name="citation_publication_date" content="{slashes}"' in page
    assert f'"datePublished":"{published}"' in page
    assert f'<time datetime="{published}">{words[10:-1]}</time>' in page
    assert f'datetime="{published}"' in rendition.texts("day_card")
    assert parse_qs(to_coins(shown))["rft.date"] == [published]
    json.loads(rendition.texts("record"))
