"""Sites in German and in Arabic: what scripts add speaks the language, and runs its way."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from generator.site.language import Language
from tests.browser import weeks
from tests.browser.chromium import server
from tests.conftest import make_project, papers

pytestmark = pytest.mark.browser

ENGLISH = ("Save", "Search", "Close", "Paper", "paper", "Take off", "filters", "Hide", "Only")
"""Words that only English has."""
TEXTS = """(selector) => [...document.querySelectorAll(selector)].flatMap((element) => [
  element.textContent, element.ariaLabel ?? "", element.title, element.placeholder ?? "",
])"""


@contextmanager
def site(folder: Path, tag: str) -> Iterator[str]:
    """Where the site of two weeks in a language is served, below a sub-path."""
    project = make_project(folder / "project")
    settings = project / "mkdocs.yml"
    text = settings.read_text().replace("name: material", f"name: material\n  language: {tag}")
    settings.write_text(text.replace("papers.example.org/\n", "papers.example.org/site/\n", 1))
    for year in (project / "papers").glob("2*"):
        for file in sorted(year.rglob("*"), reverse=True):
            file.rmdir() if file.is_dir() else file.unlink()
        year.rmdir()
    weeks.write(project / "papers")
    for file in (project / "papers").glob("2*/*/*/*.yaml"):
        file.write_text(f"{file.read_text()}language: en\n")
    papers("build", folder=project)
    with server(project) as address:
        yield f"{address}site/"


@pytest.fixture
def phone(browser: Browser) -> Iterator[Page]:
    """A page on a phone."""
    page = browser.new_page(viewport={"width": 390, "height": 800})
    yield page
    page.close()


@pytest.mark.parametrize("tag", ["de", "ar"])
def test_scripts_speak_the_language(tag: str, phone: Page, tmp_path: Path) -> None:
    page, words = phone, Language(tag)
    _ = words.gettext
    with site(tmp_path, tag) as address:
        look_at_home(page, address, words)
        page.goto(address)
        page.locator("article.paper").nth(1).locator("h2 > a, h3 > a").click()
        expect(page.locator(".paper-bar .pager a")).to_have_count(2)
        expect(page.locator(".facts dd a").first).to_have_css("unicode-bidi", "plaintext")
        expect(page.locator(".menu summary")).to_have_css("white-space", "nowrap")
        assert page.evaluate("document.documentElement.scrollWidth") == 390
        page.goto(address)
        page.locator("article.paper .save").first.click()
        page.locator(".search-link").click()
        field = page.get_by_placeholder(_("Words, an author, an arXiv id…"))
        field.fill("clocks first year:never")
        expect(page.locator(".search-dialog .message")).to_contain_text("year:never")
        field.fill(weeks.title(weeks.NEWEST, 1))
        expect(page.locator('.search-lines .search-title > [lang="en"]').first).to_be_visible()
        expect_no_english(
            page, ".search-dialog button, .search-dialog .message, .search-dialog input"
        )
        page.goto(f"{address}search/?q=study&topic=birds")
        title = page.locator('.search-results article h2 > a > [lang="en"]').first
        expect(title).to_have_css("direction", "ltr")
        expect_no_english(page, "legend, .search-order, .search-narrow summary, #_search-message")
        page.goto(f"{address}reading/")
        count = words.ngettext("%(number)s paper", "%(number)s papers", 1)
        expect(page.locator("#kept")).to_contain_text(count)
        expect(page.locator('article.paper h2 > a > [lang="en"]')).to_be_visible()
        page.get_by_role("button", name=_("Take off"), exact=False).click()
        expect(page.get_by_role("button", name=_("Undo"))).to_be_focused()
        expect(page.locator("html")).to_have_attribute("lang", tag)
        assert page.evaluate("getComputedStyle(document.body).direction") == words.direction


def look_at_home(page: Page, address: str, words: Language) -> None:
    """The newest day: a card, its date, the filters, the keys, and the way to the day before."""
    page.goto(address)
    expect(page.locator("article.paper .save").first).to_be_attached()
    assert page.evaluate("document.documentElement.scrollWidth") == 390
    expect_no_english(page, ".save, .filters:not(.filters:has(.chip)) button, .since")
    page.keyboard.press("?")
    expect(page.locator("dialog.keys h2")).to_have_text(words.gettext("Keyboard shortcuts"))
    expect_no_english(page, "dialog.keys")
    page.keyboard.press("Escape")
    before = page.locator('.pager a[rel="prev"]').first.evaluate("(link) => link.href")
    back = "ArrowRight" if words.direction == "rtl" else "ArrowLeft"
    page.keyboard.press(back)
    page.wait_for_url(before)


def expect_no_english(page: Page, selector: str) -> None:
    texts = page.evaluate(TEXTS, selector)
    assert any(texts)
    titles = [weeks.title(day, number) for day in weeks.DAYS for number in range(1, 5)]
    for text in texts:
        for title in titles:
            text = text.replace(title, "")
        assert not [word for word in ENGLISH if word in text]


def test_an_english_page_asks_for_nothing_more(browser: Browser, weeks_address: str) -> None:
    requests: list[str] = []
    page = browser.new_page()
    page.on("request", lambda request: requests.append(request.url))
    page.goto(weeks_address, wait_until="networkidle")
    assert [url for url in requests if "language" in url] == []
    page.close()
