"""Dates as people and sources write them."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.contributing.cleaning.facts_cleaning import clean_facts
from generator.contributing.facts import Facts
from generator.entries.date_parsing import parse_date, parse_day
from tests.conftest import TOPICS


@pytest.mark.parametrize(
    ("written", "day"),
    [
        *[(text, "2024-02-27") for text in (
            "27 Feb 2024", "27. February 2024", "27th of February, 2024", "Feb. 27th, 2024",
            "27-Feb-2024", "27/feb/2024", "2024 Feb 27", "2024-Feb-27", "2024, February 27",
            "(2024, February 27)", "Tuesday, 27 February 2024", "Tue Feb 27 2024",
            "Published online: 27 February 2024", "Submitted on 27 Feb 2024",
            "2024年2月27日", "2024年02月27日", "２０２４年２月２７日", "2024년 2월 27일",
            "2024-W09-2", "2024W092", "2024-058", "2024.02.27", "27.02.2024", "27-02-2024",
            "2024-02-27Z", "2024-02-27+09:00", "20240227T101500Z",
            "2024-02-27T10:15:00.123456789Z", "2024-02-27 10:15:00 +0000 UTC",
            "2024-02-27T10:15:00+02:00[Europe/Vienna]", "February 27, 2024, 5:30 PM",
            "27 Feb 2024 10:15 UTC", "10:15, 27 February 2024", "2024-02-26T23:30:00-08:00",
            "Mon, 26 Feb 2024 23:30:00 -0800",
        )],
        *[(text, "2024-02-27") for text in (
            "27–29 February 2024", "27-29 Feb 2024", "27 to 29 February 2024", "Feb 27-29, 2024",
            "February 27 – March 2, 2024", "27 February - 2 March 2024", "2024 Feb 27-29",
            "2024 Feb 27-Mar 2", "27 February 2024 – 2 March 2024", "2024-02-27/2024-03-02",
            "2024-02-27/29", "2024-02-27/..", "2024/02/27 - 2024/03/02", "27.–29.02.2024",
            "27/02/2024-29/02/2024", "2024年2月27日～29日", "2024年2月27日至3月2日",
            "27 and 28 February 2024",
        )],
        *[(text, "2024-02-27") for text in (
            "2024. 2. 27.", "le 27 février 2024", "27 de febrero de 2024", "27 февраля 2024 г.",
            "2024. február 27.", "27 Şubat 2024", "2024 m. vasario 27 d.", "27 févr. 2024",
            "du 27 au 29 février 2024", "27 a 29 de fevereiro de 2024", "2024-02-27..2024-02-29",
            "from 27 to 29 February 2024",
        )],
        ("28 December - 3 January 2025", "2024-12-28"),
    ],
)  # fmt: skip
def test_a_day(written: str, day: str) -> None:
    assert str(parse_date(written)[0]) == day


@pytest.mark.parametrize(
    ("written", "known"),
    [
        *[(text, "2024-02") for text in (
            "Feb 2024", "February, 2024", "2024 Feb", "2024-Feb", "02/2024", "2024/2", "2024年2月",
            "Feb/Mar 2024", "February–March 2024", "2024 Feb-Mar", "Feb 2024 - Jan 2025",
            "2024-02/2024-03", "2024-02-00", "2024-02-XX", "2024-W07", "Février 2024", "лютий 2024",
            "helmikuu 2024", "février-mars 2024", "febrero de 2024",
        )],
        *[(text, "2024") for text in (
            "2024", "2024年", "c. 2024", "2024?", "[2024?]", "2024~", "2024-00-00", "Spring 2024",
            "2024 Winter", "2024-Q3", "2024-22", "2024/2025", "2024-W05", "©2024",
            "c2024", "2024 (in press)", "2024, to appear", "2024b",
        )],
    ],
)  # fmt: skip
def test_what_is_not_known_is_not_invented(written: str, known: str) -> None:
    parsed, why = parse_date(written)
    assert str(parsed) == known
    assert why.startswith("unsure: ")


@pytest.mark.parametrize(
    "written",
    [
        "7.4.2025", "07/04/2025", "07-04-2025", "7/4/25", "Nov 25", "3 November", "Dec/Jan 2025",
        "9-3 November 2025", "31 November 2025", "2025-13-01", "2025-W60", "2025-400", "201X",
        "in press", "forthcoming", "n.d.", "November", "1420-02-03", "20251", "May the 4th",
        "3 Nov 2025 or later", "2025-11-03 or so", "3 listopada 2025", "lipiec? 2025", "le 2025",
    ],
)  # fmt: skip
def test_what_has_no_single_reading_is_no_date(written: str) -> None:
    assert parse_date(written)[0] is None


@pytest.mark.parametrize(
    ("value", "known"),
    [
        ([[2024, 2], [2024, 3]], "2024-02"),
        (["2024-02-27"], "2024-02-27"),
        ({"year": 2024, "month": "Feb", "day": 27}, "2024-02-27"),
        ({"Year": "2024", "Month": "", "Day": None}, "2024"),
        ({"raw": "27 Feb 2024"}, "2024-02-27"),
        ({"date-parts": [["2024", "2"]]}, "2024-02"),
        (2024, "2024"),
        (date(2024, 2, 27), "2024-02-27"),
    ],
)
def test_values_that_are_no_text(value: Any, known: str) -> None:
    assert str(parse_date(value)[0]) == known


@given(st.text(alphabet="0123456789-/. ~,:年月日NovmberXWT+Z", max_size=30))
def test_any_text_is_a_date_or_none(text: str) -> None:
    parsed, _ = parse_date(text)
    assert parsed is None or parse_day(text)[0] == parsed.first_day


@pytest.mark.parametrize(
    ("published", "fault"),
    [
        (
            "07.04.2025",
            '"07.04.2025" may be 2025-04-07 or 2025-07-04; write it as 2025-10-11, or as '
            "2025-10 or 2025 if no more is known",
        ),
        (
            "listopad 2025",
            '"listopad 2025" may be 2025-10 or 2025-11; write it as 2025-10-11, or as '
            "2025-10 or 2025 if no more is known",
        ),
        (
            "in press",
            '"in press" is no date; write it as 2025-10-11, or as 2025-10 or 2025 if no more is '
            "known",
        ),
        ("n/a", "is missing"),
        (None, "is missing"),
        ("2025", None),
    ],
)
def test_a_date_that_is_refused_says_what_to_write(published: Any, fault: str | None) -> None:
    record = clean_facts(Facts("here", published=published), TOPICS)
    faults = [other.message for other in record.faults if other.field == "published"]
    assert faults == ([fault] if fault else [])


def test_less_than_a_day_is_compared_with_the_id_by_all_its_days() -> None:
    def remarks(published: str) -> list[str]:
        record = clean_facts(Facts("here", identifier="2406.00001", published=published), TOPICS)
        return [remark.message for remark in record.remarks if "does not fit" in remark.message]

    assert not remarks("2024")
    assert not remarks("2024-06")
    assert remarks("2023") == ["2023 does not fit the id, which is of 2024-06; correct one of them"]
    assert remarks("2024-09")[0].endswith("a later version's?")
