"""From a paper's page to the papers beside it, by hand and by keyboard; and the page, passed on."""

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.browser.test_reader import DESKTOP, PHONE
from tests.browser.weeks import A_DAY, NEWEST, identifier, title

pytestmark = pytest.mark.browser

HEADINGS = [title(NEWEST, number) for number in range(1, A_DAY + 1)]
ADDRESS = f"https://papers.example.org/papers/{identifier(NEWEST, 1)}/"
SHARE = "navigator.share = async (paper) => { document.title = JSON.stringify(paper); }"
NO_SHARE = "Object.defineProperty(navigator, 'share', { value: undefined })"


@pytest.fixture(params=[DESKTOP, PHONE], ids=["desktop", "phone"])
def context(browser: Browser, request: pytest.FixtureRequest) -> Iterator[BrowserContext]:
    """A browser that lets pages copy."""
    permissions = ["clipboard-read", "clipboard-write"]
    opened = browser.new_context(permissions=permissions, **request.param)
    yield opened
    opened.close()


def paper_page(context: BrowserContext, address: str, script: str = NO_SHARE) -> Page:
    """The page of the newest day's first paper, once its scripts have run."""
    page = context.new_page()
    page.add_init_script(script)
    page.goto(f"{address}papers/{identifier(NEWEST, 1)}/")
    page.locator(".save").wait_for()
    return page


def is_at(page: Page, heading: str) -> None:
    """Waits until the page is that of the paper with this `heading`, and its scripts have run."""
    expect(page.locator("h1")).to_have_text(heading)
    page.locator(".save").wait_for()


def test_one_reads_on_from_paper_to_paper(context: BrowserContext, weeks_address: str) -> None:
    page = paper_page(context, weeks_address)
    pager = page.get_by_role("navigation", name="Papers of this day")
    expect(pager.get_by_role("link")).to_have_count(1)
    expect(pager).to_contain_text("1 of 4")
    pager.get_by_role("link", name="Next").click()
    is_at(page, HEADINGS[1])
    for key, number in (("n", 2), ("j", 3), ("j", 3), ("k", 2), ("ArrowLeft", 1), ("p", 0)):
        page.keyboard.press(key)
        is_at(page, HEADINGS[number])
    page.locator(".colophon").scroll_into_view_if_needed()
    expect(pager).to_be_in_viewport()
    day = f"{NEWEST.day} {NEWEST:%b %Y}"
    page.get_by_role("navigation", name="Breadcrumb").get_by_role("link", name=day).click()
    expect(page.locator("h1")).to_contain_text(f"{NEWEST.day} {NEWEST:%B}")


def test_keys_save_a_paper_and_cite_it(context: BrowserContext, weeks_address: str) -> None:
    page = paper_page(context, weeks_address)
    bibtex = page.locator(".cite pre")
    expect(bibtex).not_to_be_visible()
    page.keyboard.press("x")
    expect(bibtex).to_be_visible()
    page.keyboard.press("x")
    expect(bibtex).not_to_be_visible()
    page.keyboard.press("s")
    expect(page.locator(".save")).to_have_attribute("aria-pressed", "true")
    page.keyboard.press("c")
    expect(page.get_by_text("Copied.")).to_be_in_viewport()
    assert page.evaluate("navigator.clipboard.readText()") == bibtex.text_content()


def test_a_paper_is_passed_on(context: BrowserContext, weeks_address: str) -> None:
    page = paper_page(context, weeks_address)
    expect(page.get_by_role("button", name="Share")).to_have_count(0)
    page.get_by_role("button", name="Copy link").click()
    expect(page.get_by_text("Copied.")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()") == ADDRESS
    page = paper_page(context, weeks_address, SHARE)
    page.get_by_role("button", name="Share").click()
    expect(page).to_have_title(f'{{"title":"{HEADINGS[0]}","url":"{ADDRESS}"}}')


def test_an_address_that_cannot_be_copied_is_selected(
    context: BrowserContext, weeks_address: str
) -> None:
    no_clipboard = "Object.defineProperty(navigator, 'clipboard', { value: undefined })"
    page = paper_page(context, weeks_address, no_clipboard)
    page.get_by_role("button", name="Copy link").click()
    expect(page.get_by_text(ADDRESS)).to_be_visible()
    page.wait_for_function("address => String(getSelection()) === address", arg=ADDRESS)


def test_the_ways_are_there_without_javascript(browser: Browser, weeks_address: str) -> None:
    settings: Any = DESKTOP
    context = browser.new_context(java_script_enabled=False, **settings)
    page = context.new_page()
    page.goto(f"{weeks_address}papers/{identifier(NEWEST, 2)}/")
    expect(page.get_by_role("button", name="Copy link")).not_to_be_visible()
    page.get_by_role("link", name="Previous").click()
    expect(page.locator("h1")).to_have_text(HEADINGS[0])
    context.close()
