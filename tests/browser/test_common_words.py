"""A reader asks for words that most papers have, and is told exactly which ones have them."""

import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from urllib.parse import quote

import pytest
import yaml
from playwright.sync_api import Page, expect

from tests.browser.chromium import server
from tests.conftest import make_project, papers

pytestmark = pytest.mark.browser

PAPERS = {
    **{f"2401.{number:05}": (2024, number) for number in range(1, 41)},
    **{f"2501.{number:05}": (2025, number) for number in range(1, 61)},
}
"""Year and number of each paper, by id."""


def said(year: int, number: int) -> set[str]:
    """What the text of a paper has of a few words: most of 2025 has three of them, and most of 2024
    two."""
    words = {
        "kestrel": number % 3 > 0 if year == 2025 else number % 2 == 0,
        "heron": number % 2 == 0 if year == 2025 else number % 4 == 0,
        "finch": year == 2025 and number % 5 < 2,
        "owl": number % 10 == 1,
    }
    return {word for word, has in words.items() if has}


def expected(*words: str, without: str = "") -> set[str]:
    """The papers with all `words`, and not the one that is excluded. One says in its title what
    its text does not."""
    has = {id: said(*each) for id, each in PAPERS.items()}
    has["2401.00007"] = has["2401.00007"] | {"finch"}
    return {id for id, some in has.items() if some >= set(words) and without not in some}


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = make_project(tmp_path_factory.mktemp("common") / "project")
    for old in (folder / "papers").glob("2*"):
        shutil.rmtree(old)
    for id, (year, number) in PAPERS.items():
        _write(folder / "papers", id, year, number)
    papers("build", folder=folder)
    with server(folder / "site") as running:
        yield running


def _write(papers: Path, id: str, year: int, number: int) -> None:
    day = date(year, 1 + number % 12, 2)
    file = papers / f"{day:%Y/%m/%d}/{id}.yaml"
    file.parent.mkdir(parents=True, exist_ok=True)
    fields = {
        "title": f"Title{number:02}{' of a Finch' if id == '2401.00007' else ''}",
        "authors": [f"Ada Invent{number}"],
        "published": str(day),
        "topics": ["birds" if number % 3 else "clocks"],
        "summary": " ".join([f"Text{number}", *sorted(said(year, number))]).capitalize() + ".",
    }
    file.write_text(yaml.safe_dump(fields))


@pytest.fixture
def page(common_page: Page) -> Page:
    return common_page


def found(page: Page, base: str, asked: str) -> list[str]:
    """All papers that are found, in their order."""
    page.goto(f"{base}search/?q={quote(asked)}")
    expect(page.locator("#_search-message")).not_to_be_empty()
    more = page.get_by_role("button", name="More results")
    while more.is_visible():
        before = page.locator("article").count()
        more.click()
        expect(page.locator("article")).not_to_have_count(before)
    links = page.locator(".search-results article h2 a").all()
    return [(link.get_attribute("href") or "").rstrip("/").rpartition("/")[2] for link in links]


@pytest.mark.parametrize(
    ("asked", "words", "without"),
    [
        ("kestrel", ["kestrel"], ""),
        ("kestrels", ["kestrel"], ""),
        ("kest", ["kestrel"], ""),
        ("finch", ["finch"], ""),
        ("heron kestrel", ["kestrel", "heron"], ""),
        ("kestrel heron finch", ["kestrel", "heron", "finch"], ""),
        ("kestrel -heron", ["kestrel"], "heron"),
        ("heron -finch", ["heron"], "finch"),
        ("owl -kestrel", ["owl"], "kestrel"),
        ("-kestrel", [], "kestrel"),
    ],
)
def test_the_papers_with_common_words_are_known(
    page: Page, address: str, asked: str, words: list[str], without: str
) -> None:
    shown = found(page, address, asked)
    assert len(shown) == len(set(shown))
    assert set(shown) == expected(*words, without=without)
    expect(page.locator("#_search-message")).to_contain_text(f"{len(shown)} papers.")


def test_the_filters_of_a_common_word_add_up(page: Page, address: str) -> None:
    found(page, address, "kestrel")
    for name, number in ("year", 2), ("topic", 2):
        labels = page.locator(f"label:has([name={name}])")
        counts = [int(label.locator(".counts").inner_text()) for label in labels.all()]
        assert len(counts) == number
        assert sum(counts) == len(expected("kestrel"))
    page.get_by_label("2024").check()
    in_2024 = {id for id in expected("kestrel") if id.startswith("24")}
    expect(page.locator("#_search-message")).to_have_text(f"{len(in_2024)} papers.")


def test_a_title_comes_before_texts(page: Page, address: str) -> None:
    assert found(page, address, "finch")[0] == "2401.00007"
