"""Somebody keeps a reading list: saves, exports, erases, and imports what was exported."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect

from tests.browser.test_reader import DESKTOP
from tests.browser.weeks import A_DAY, DAYS, NEWEST, identifier, title

pytestmark = pytest.mark.browser

PAPER = f"papers/{identifier(NEWEST, 3)}/"
LONG = 30_000
"""Milliseconds that a busy machine may take to load the index."""


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """The browser of somebody who was never here."""
    made = browser.new_context(**DESKTOP, permissions=["clipboard-read", "clipboard-write"])  # type: ignore[arg-type]
    yield made
    made.close()


@pytest.fixture(scope="module")
def two_saved(browser: Browser, weeks_address: str) -> Any:
    """What a browser keeps with a paper saved from the home page and one from its own page."""
    context = browser.new_context()
    page = context.new_page()
    page.goto(weeks_address)
    page.get_by_role("button", name=f"Save: {title(NEWEST, 2)}").click()
    page.goto(weeks_address + PAPER)
    page.get_by_role("button", name=f"Save: {title(NEWEST, 3)}").click()
    page.goto(f"{weeks_address}reading/")
    expect(page.locator("#list li")).to_have_count(2)
    kept = context.storage_state()
    context.close()
    return kept


@pytest.fixture
def page(browser: Browser, two_saved: Any, weeks_address: str) -> Iterator[Page]:
    """The list of somebody with two papers saved."""
    options: Any = {**DESKTOP, "permissions": ["clipboard-read", "clipboard-write"]}
    context = browser.new_context(**options, storage_state=two_saved)
    page = context.new_page()
    page.goto(f"{weeks_address}reading/")
    yield page
    context.close()


def saved(page: Page) -> list[str]:
    return page.locator("#list h2").all_text_contents()


def downloaded(page: Page, button: str) -> str:
    with page.expect_download() as download:
        page.get_by_role("button", name=button, exact=True).click()
    return Path(download.value.path()).read_text()


def take_in(page: Page, content: str) -> None:
    payload = {"name": "a.json", "mimeType": "application/json", "buffer": content.encode()}
    page.locator("#import").set_input_files(payload)  # type: ignore[arg-type]


def test_the_list_has_the_latest_first_and_says_what_was_read(page: Page) -> None:
    papers = page.locator("#list h2")
    expect(papers).to_have_text([title(NEWEST, 3), title(NEWEST, 2)])
    expect(page.locator("#list li").first).to_contain_text("Ada Invent")
    expect(page.locator("#list li").first).to_contain_text("2025 read PDF")
    page.get_by_role("button", name="Take off what I have read").click()
    expect(papers).to_have_text([title(NEWEST, 2)])
    page.get_by_role("button", name=f"Take off: {title(NEWEST, 2)}").click()
    expect(page.get_by_text("Nothing saved yet")).to_be_visible()


def test_each_removal_is_undone_in_its_place_by_keyboard(page: Page, weeks_address: str) -> None:
    page.goto(weeks_address)
    page.get_by_role("button", name=f"Save: {title(NEWEST, 1)}").click()
    page.goto(f"{weeks_address}reading/")
    numbers = [1, 3, 2]
    papers = page.locator("#list h2")
    undo = page.get_by_role("button", name="Undo")
    expect(papers).to_have_text([title(NEWEST, number) for number in numbers])
    page.get_by_role("button", name=f"Take off: {title(NEWEST, 3)}").press("Enter")
    expect(undo).to_be_focused()
    expect(undo).to_have_accessible_description(f"Taken off: {title(NEWEST, 3)}")
    expect(page.locator("#list li").nth(1)).to_contain_text(f"Taken off: {title(NEWEST, 3)}")
    expect(page.get_by_role("status").filter(has_text=title(NEWEST, 3))).to_have_count(1)
    page.get_by_role("button", name=f"Take off: {title(NEWEST, 1)}").press("Enter")
    expect(undo).to_have_count(1)
    page.keyboard.press("Enter")
    expect(papers).to_have_text([title(NEWEST, 1), title(NEWEST, 2)])
    expect(page.get_by_role("button", name=f"Take off: {title(NEWEST, 1)}")).to_be_focused()
    undo.press("Enter")
    expect(papers).to_have_text([title(NEWEST, number) for number in numbers])
    expect(page.get_by_role("status").filter(has_text="Back on the list")).to_have_count(1)
    expect(undo).to_have_count(0)
    page.reload()
    expect(papers).to_have_text([title(NEWEST, number) for number in numbers])


def test_what_was_read_comes_back_and_what_was_erased_does_not(
    page: Page, weeks_address: str
) -> None:
    page.goto(f"{weeks_address}papers/{identifier(NEWEST, 2)}/")
    expect(page.get_by_role("button", name="Save:")).to_have_attribute("aria-pressed", "true")
    page.goto(f"{weeks_address}reading/")
    papers = page.locator("#list h2")
    undo = page.get_by_role("button", name="Undo")
    take_read = page.get_by_role("button", name="Take off what I have read")
    take_read.click()
    expect(papers).to_have_count(0)
    expect(page.get_by_text("Taken off: 2 papers")).to_be_visible()
    expect(undo).to_be_focused()
    other = page.context.new_page()
    other.goto(weeks_address)
    other.get_by_role("button", name=f"Save: {title(NEWEST, 4)}").click()
    expect(papers).to_have_text([title(NEWEST, 4)])
    undo.click()
    expect(papers).to_have_text([title(NEWEST, number) for number in (4, 3, 2)])
    take_read.click()
    expect(undo).to_be_visible()
    page.on("dialog", lambda dialog: dialog.accept())
    page.get_by_role("button", name="Erase all").click()
    expect(page.get_by_text("Everything is erased")).to_be_visible()
    expect(undo).to_have_count(0)


def take_in_papers(page: Page, titles: list[str]) -> None:
    """Imports papers with these titles; the author of each is named after its place."""
    papers = [
        {"id": f"invented.{number}", "title": text, "authors": [f"Zoë Author-{number}"]}
        for number, text in enumerate(titles, 1)
    ]
    take_in(page, json.dumps({"site": "daily-papers", "saved": papers}))
    expect(page.get_by_text(f"Imported: {len(titles)} new paper")).to_be_visible()


def test_the_list_has_an_order_which_the_browser_keeps(page: Page) -> None:
    titles = ["An Étude", "Zeros 10", "Zeros 9"]
    take_in_papers(page, titles)
    papers = page.locator("#list h2")
    latest_first = [title(NEWEST, 3), title(NEWEST, 2), *titles]
    expect(papers).to_have_text(latest_first)
    order = page.get_by_label("Order")
    order.select_option("earliest saved first")
    expect(papers).to_have_text(latest_first[::-1])
    order.select_option("by title")
    by_title = ["An Étude", title(NEWEST, 2), title(NEWEST, 3), "Zeros 9", "Zeros 10"]
    expect(papers).to_have_text(by_title)
    page.reload()
    expect(papers).to_have_text(by_title)
    expect(order).to_have_value("title")
    page.get_by_role("button", name="Take off: Zeros 9").click()
    expect(page.locator("#list li").nth(3)).to_contain_text("Taken off: Zeros 9")
    page.get_by_role("button", name="Undo").click()
    expect(papers).to_have_text(by_title)
    links = downloaded(page, "Markdown").splitlines()
    assert [line[3:].split("]")[0] for line in links] == by_title


def test_a_long_list_is_filtered_by_words_of_titles_and_authors(page: Page) -> None:
    field = page.get_by_label("Filter")
    take_in_papers(page, [f"On Gulls {number}" for number in range(1, 6)])
    expect(page.locator("#list h2")).to_have_count(7)
    expect(field).to_be_hidden()
    take_in(page, json.dumps({"site": "daily-papers", "saved": [{"id": "8", "title": "Éclairs"}]}))
    expect(field).to_be_visible()
    papers = page.locator("#list h2")
    field.fill(" gulls  zoe AUTHOR-2")
    expect(papers).to_have_text(["On Gulls 2"])
    expect(page.locator("#shown")).to_have_text("1 of 8 papers")
    expect(page.get_by_role("status").filter(has_text="1 of 8 papers")).to_have_count(1)
    assert downloaded(page, "Markdown").count("- [") == 1
    field.fill("eclair")
    expect(papers).to_have_text(["Éclairs"])
    page.get_by_role("button", name="Take off: Éclairs").click()
    expect(page.locator("#list li")).to_contain_text("Taken off: Éclairs")
    field.fill("")
    expect(field).to_be_hidden()
    expect(papers).to_have_count(7)
    page.get_by_role("button", name="Undo").click()
    field.fill("study")
    expect(papers).to_have_text([title(NEWEST, 3), title(NEWEST, 2)])
    page.get_by_role("button", name="Take off what I have read").click()
    expect(papers).to_have_text([title(NEWEST, 2)])
    field.fill("nothing of this")
    expect(page.locator("#shown")).to_have_text("0 of 7 papers")
    expect(page.get_by_role("button", name="BibTeX")).to_be_disabled()


def test_the_list_leaves_as_ris_and_as_csl(page: Page) -> None:
    records = downloaded(page, "RIS").split("ER  - ")
    assert [record.split("TI  - ")[1].splitlines()[0] for record in records[:-1]] == [
        title(NEWEST, 3), title(NEWEST, 2),
    ]  # fmt: skip
    assert "AU  - Example, Dee" in records[0]
    assert f"L1  - https://arxiv.org/pdf/{identifier(NEWEST, 3)}" in records[0]
    items = json.loads(downloaded(page, "CSL-JSON"))
    assert [item["title"] for item in items] == [title(NEWEST, 3), title(NEWEST, 2)]
    assert {"family": "Example", "given": "Dee"} in items[0]["author"]


def test_the_list_leaves_as_bibtex_and_as_links(page: Page, weeks_address: str) -> None:
    entries = downloaded(page, "BibTeX")
    assert entries.count("@misc{arxiv-") == 2
    assert entries.index(title(NEWEST, 3)) < entries.index(title(NEWEST, 2))
    assert "Example, Dee" in entries
    links = downloaded(page, "Markdown")
    assert links.splitlines()[0] == f"- [{title(NEWEST, 3)}]({weeks_address}{PAPER})"
    page.get_by_role("button", name="Copy links").click()
    assert page.evaluate("navigator.clipboard.readText()") == links


def test_without_pages_citations_are_made_of_what_the_list_has(
    page: Page, weeks_address: str
) -> None:
    """No service worker keeps the pages of papers, and there is no network."""
    page.route(f"{weeks_address}papers/**", lambda route: route.abort())
    entries = downloaded(page, "BibTeX")
    assert entries.count("@misc{arxiv-") == 2
    assert "Ada Invent and Bo Fiction" in entries
    take_in_papers(page, ["Without a Date"])
    records = downloaded(page, "RIS")
    assert records.count("ER  - \n") == 3
    assert "AU  - Ada Invent\nAU  - Bo Fiction\n" in records
    items = json.loads(downloaded(page, "CSL-JSON"))
    assert items[0]["author"][0] == {"literal": "Ada Invent"}
    assert items[0]["issued"] == {"date-parts": [[2025, 3, 11]]}
    assert items[2] == {
        "id": "invented.1",
        "type": "article",
        "title": "Without a Date",
        "author": [{"literal": "Zoë Author-1"}],
        "URL": f"{weeks_address}papers/invented.1/",
    }


def test_what_was_exported_comes_back_after_everything_was_erased(
    page: Page, weeks_address: str
) -> None:
    page.get_by_label("Clocks").check()
    page.get_by_role("button", name="Switch between light and dark").click()
    exported = downloaded(page, "Export all as JSON")
    assert json.loads(exported)["follows"] == ["clocks"]
    page.on("dialog", lambda dialog: dialog.accept())
    page.get_by_role("button", name="Erase all").click()
    expect(page.get_by_text("Everything is erased")).to_be_visible()
    assert page.evaluate("Object.keys(localStorage)") == []
    page.reload()
    assert saved(page) == []
    expect(page.get_by_label("Clocks")).not_to_be_checked()

    take_in(page, exported)
    expect(page.get_by_text("Imported: 2 new papers")).to_be_visible()
    assert saved(page) == [title(NEWEST, 3), title(NEWEST, 2)]
    expect(page.get_by_label("Clocks")).to_be_checked()
    take_in(page, exported)
    expect(page.get_by_text("Imported: 0 new papers")).to_be_visible()
    page.goto(weeks_address + PAPER)
    expect(page.get_by_role("button", name="Save:")).to_have_attribute("aria-pressed", "true")


@pytest.mark.parametrize("content", ["", "[]", "no JSON", '{"saved": []}', "null", "<opml"])
def test_other_files_are_refused(page: Page, content: str) -> None:
    take_in(page, content)
    expect(page.get_by_text("This file names no paper and no feed")).to_be_visible()
    assert len(saved(page)) == 2


def test_a_hostile_file_brings_no_markup_and_no_strange_address(page: Page) -> None:
    troubles: list[Any] = []
    page.on("dialog", lambda dialog: troubles.append(dialog))
    page.on("pageerror", lambda error: troubles.append(error))
    papers = [
        {"id": "2501.00009", "title": "<img src=x onerror=alert(1)>", "pdf": "javascript:alert(2)"},
        {"id": "../../x", "title": "Out"},
        {"id": "a" * 90, "title": "Long"},
        {"id": "no-title"},
        {"id": "odd", "title": "Odd", "authors": [None, {"a": 1}, "A"], "published": 3},
        {"id": ["2501.00001"], "title": ["List"]},
        7,
        None,
    ]
    file = {"site": "daily-papers", "saved": papers, "read": [1, None, "x"], "follows": {"a": 1}}
    take_in(page, json.dumps(file | {"scheme": "<b>", "order": "drop"}))
    expect(page.get_by_text("Imported: 2 new papers")).to_be_visible()
    assert saved(page)[2:] == ["<img src=x onerror=alert(1)>", "Odd"]
    assert page.locator("#list img").count() == 0
    assert page.locator('#list a[href^="javascript"]').count() == 0
    assert troubles == []


def test_other_tabs_follow(page: Page, weeks_address: str) -> None:
    other = page.context.new_page()
    other.goto(weeks_address)
    other.get_by_role("button", name=f"Save: {title(NEWEST, 1)}").click()
    expect(page.locator("#list h2").first).to_have_text(title(NEWEST, 1))


def look_back(page: Page, address: str, day: str, on_day: int) -> None:
    """The reading list of somebody who looked at their search on that day for the last time."""
    change = """([day, onDay]) => {
        const [key] = Object.keys(localStorage).filter((name) => name.endsWith(" searches"));
        const [search] = JSON.parse(localStorage[key]);
        localStorage[key] = JSON.stringify([{ ...search, day, onDay }]);
    }"""
    page.evaluate(change, [day, on_day])
    page.goto(f"{address}reading/")


def save_search(page: Page, address: str, query: str) -> Locator:
    """Saves a search on its page; returns the button that did it."""
    page.goto(f"{address}search/?{query}")
    button = page.get_by_role("button", name="Save this search")
    button.click()
    expect(button).to_have_attribute("aria-pressed", "true")
    return button


def test_a_saved_search_says_how_many_papers_are_new(
    context: BrowserContext, weeks_address: str
) -> None:
    page = context.new_page()
    button = save_search(page, weeks_address, "q=study&sort=upvotes")
    page.goto(f"{weeks_address}reading/")
    search = page.locator("#searches li")
    expect(search).to_contain_text("study nothing new", timeout=LONG)
    look_back(page, weeks_address, f"{DAYS[-3]}", A_DAY - 1)
    expect(search).to_contain_text(f"study {2 * A_DAY + 1} new", timeout=LONG)

    search.get_by_role("link").click()
    expect(page.locator(".search-results article").first).to_be_visible(timeout=LONG)
    expect(button).to_have_attribute("aria-pressed", "true")
    seen = f"([name, value]) => name.endsWith(' searches') && value.includes('{NEWEST}')"
    page.wait_for_function(f"Object.entries(localStorage).some({seen})")
    page.goto(f"{weeks_address}reading/")
    expect(search).to_contain_text("study nothing new", timeout=LONG)
    search.get_by_role("button", name="Take off: study").click()
    expect(page.get_by_text("No search saved yet")).to_be_visible()
    expect(search).to_have_count(0)


def test_a_search_without_results_waits_for_some_and_leaves_with_everything_else(
    context: BrowserContext, weeks_address: str
) -> None:
    page = context.new_page()
    save_search(page, weeks_address, "q=zygomorphic&topic=clocks")
    page.goto(f"{weeks_address}reading/")
    search = page.locator("#searches li")
    expect(search).to_contain_text("zygomorphic · clocks nothing new", timeout=LONG)
    exported = downloaded(page, "Export all as JSON")
    search.get_by_role("button").click()
    expect(search).to_have_count(0)
    hostile = {"address": "javascript:alert(1)", "day": "2025-01-01", "onDay": 0}
    file = json.loads(exported)
    take_in(page, json.dumps(file | {"searches": [*file["searches"], hostile, None, 7]}))
    expect(search).to_have_count(1)
    expect(search.get_by_role("link")).to_have_attribute(
        "href", f"{weeks_address}search/?q=zygomorphic&topic=clocks"
    )
