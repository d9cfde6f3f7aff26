"""A reader's own words, and the authors whom they follow."""

import json
import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.browser.test_daily import DAY
from tests.browser.test_reader import PHONE
from tests.browser.weeks import NEWEST, identifier, title

pytestmark = pytest.mark.browser

VISITED = f"""localStorage.setItem("papers / visits", JSON.stringify({{
  before: {{ time: 1, day: "{NEWEST}", ids: ["{identifier(NEWEST, 1)}"] }},
  latest: {{ time: Date.now(), day: "{NEWEST}", ids: [] }},
}}))"""
"""The reader was here when the newest day had one paper."""


COUNT_READS = """() => {
  const read = Storage.prototype.getItem;
  let number = 0;
  Storage.prototype.getItem = function (name) { number += 1; return read.call(this, name); };
  dispatchEvent(new StorageEvent("storage", { key: null }));
  Storage.prototype.getItem = read;
  return number;
}"""
"""How often what is kept is read when it may have changed in another tab."""


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A phone."""
    made = browser.new_context(**PHONE)  # type: ignore[arg-type]
    yield made
    made.close()


def expect_titles(page: Page, *numbers: int) -> None:
    """The papers of these numbers are shown, in this order."""
    links = page.locator("article.paper:visible:not(#_before ~ *) > :is(h2, h3) > a")
    expect(links).to_have_text([re.compile(rf"^{title(NEWEST, n)}( \(.*)?$") for n in numbers])


def write(page: Page, field: str, text: str) -> None:
    """Fills in a list of words, and leaves the field."""
    page.get_by_label(field, exact=True).fill(text)
    page.get_by_label(field, exact=True).blur()


def test_words_mute_and_highlight_papers(context: BrowserContext, weeks_address: str) -> None:
    day, words = context.new_page(), context.new_page()
    day.goto(weeks_address + DAY)
    expect(day.locator(".save")).to_have_count(4)
    note = day.locator(".muted-note")
    expect(note).to_be_hidden()
    words.goto(f"{weeks_address}reading/")
    write(words, "Mute", "  STUDY 2 of\nFict\n\u0301\n\n")  # an accent alone is no word
    write(words, "Highlight", "dee example")

    expect_titles(day, 1, 3, 4)  # another tab; a part of a name is none
    expect(note).to_contain_text("1 paper is muted by your words.")
    expect(day.locator("[data-highlighted] > h3 > a")).to_have_text(
        [f"{title(NEWEST, number)} (one of your words)" for number in (3, 4)]
    )
    day.locator(".fold > summary").click()
    day.get_by_role("button", name="Hide read").click()
    expect(day.locator("#_papers")).to_have_text("3 of 4 papers")
    day.get_by_role("button", name="Hide read").click()
    day.locator(".fold > summary").click()
    note.get_by_role("button", name="Show").click()
    expect_titles(day, 1, 2, 3, 4)
    note.get_by_role("button", name="Hide").click()
    expect_titles(day, 1, 3, 4)

    write(words, "Mute", "birds & bees")
    expect(note).to_contain_text("2 papers are muted by your words.")
    expect_titles(day, 2, 4)
    day.reload()
    expect_titles(day, 2, 4)
    note.get_by_role("link", name="Your words").click()
    expect(day.get_by_label("Mute", exact=True)).to_have_value("birds & bees")
    with day.expect_download() as download:
        day.get_by_role("button", name="Export all as JSON").click()
    exported = json.loads(download.value.path().read_text())
    assert (exported["mute"], exported["highlight"]) == (["birds & bees"], ["dee example"])
    write(day, "Mute", "")  # while another tab shows the same page
    day.goto(f"{weeks_address}weeks/{NEWEST:%G/%V}/")
    expect(day.locator("[data-highlighted]").first).to_be_visible()
    expect(day.locator("article.paper")).to_have_count(20)
    expect(day.locator("article.paper:visible")).to_have_count(20)


def test_words_count_in_search_beside_a_paper_and_in_trending(
    context: BrowserContext, weeks_address: str
) -> None:
    page = context.new_page()
    page.goto(f"{weeks_address}reading/")
    write(page, "Mute", "study 4")
    write(page, "Highlight", "study 3")
    note = page.locator(".muted-note")
    marked = page.locator("[data-highlighted]:visible a", has_text="(one of your words)")

    page.goto(f"{weeks_address}trending/")
    expect(note).to_contain_text("5 papers are muted by your words.")  # whatever tables have them
    rows = page.locator("#days-7 ~ .ranks").first.locator("tbody tr:visible")
    expect(rows.filter(has_text="Study 4")).to_have_count(0)
    expect(marked.first).to_be_visible()
    page.goto(f"{weeks_address}papers/{identifier(NEWEST, 1)}/")
    expect(note).to_contain_text("muted by your words.")
    beside = page.locator(".beside li:visible")
    expect(beside.filter(has_text="Study 3")).not_to_have_count(0)
    expect(beside.filter(has_text="Study 4")).to_have_count(0)
    page.reload()
    expect(marked.first).to_be_visible()

    page.goto(f"{weeks_address}search/?q=study+friday")
    results = page.locator(".search-results article")
    expect(results).to_have_count(8)
    expect(note).to_contain_text("2 papers are muted by your words.")
    expect(results.filter(has_text="Study 4")).to_have_count(2)
    expect(results.filter(has_text="Study 4").first).to_be_hidden()
    expect(marked).to_have_count(2)
    note.get_by_role("button", name="Show").click()
    expect(results.filter(has_text="Study 4").first).to_be_visible()

    after_one = page.evaluate(COUNT_READS)
    page.get_by_label("Words, an author").fill("study thursday")
    expect(results.first).to_contain_text("Thursday")
    page.get_by_label("Words, an author").fill("study friday")
    expect(results.first).to_contain_text("Friday")
    assert page.evaluate(COUNT_READS) == after_one  # no search leaves listeners behind

    page.goto(f"{weeks_address}topics/")
    page.keyboard.press("/")
    dialog = page.get_by_role("dialog")
    dialog.get_by_role("searchbox").fill("study 4 friday")
    expect(dialog.locator(".muted-note")).to_contain_text("muted by your words.")
    expect(dialog.locator("li", has_text="Study 4").first).to_be_attached()
    expect(dialog.locator("li:visible", has_text="Study 4")).to_have_count(0)
    dialog.get_by_role("searchbox").press("ArrowDown")
    expect(dialog.locator("li:visible a").first).to_be_focused()
    dialog.get_by_role("searchbox").fill("study 3 friday")
    expect(dialog.locator("[data-highlighted] a").first).to_contain_text("(one of your words)")
    highlighted = dialog.locator("[data-highlighted] .search-title").first
    expect(highlighted).to_have_css("text-decoration-line", "underline")


def test_authors_who_are_followed_come_first(context: BrowserContext, weeks_address: str) -> None:
    context.add_init_script(VISITED)
    page = context.new_page()
    page.goto(f"{weeks_address}authors/dee-example/")
    follow = page.get_by_role("button", name="First on my home page")
    follow.click()
    expect(follow).to_have_attribute("aria-pressed", "true")
    page.goto(weeks_address)
    expect_titles(page, 3, 4, 1, 2)
    page.goto(f"{weeks_address}reading/")
    followed = page.locator("#names li")
    expect(followed).to_contain_text("Dee Example 2 new")
    exported = page.evaluate("localStorage.getItem('papers / names')")
    assert json.loads(exported) == [{"key": "authors/dee-example", "name": "Dee Example"}]
    followed.get_by_role("link").click()
    expect(page.locator("h1")).to_have_text("Dee Example")
    page.goto(f"{weeks_address}reading/")
    followed.get_by_role("button", name="Take off: Dee Example").click()
    expect(page.get_by_text("Nobody yet.")).to_be_visible()
    page.goto(weeks_address)
    expect_titles(page, 1, 2, 3, 4)
