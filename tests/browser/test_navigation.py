"""The line of pages in the masthead, and the menu that opens it where it ends early."""

from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect

from tests.browser.test_reader import DESKTOP, PHONE

pytestmark = pytest.mark.browser

MORE = """line => {
  for (let number = 0; number < 20; number += 1) {
    const link = line.lastElementChild.cloneNode(true);
    link.textContent = `Page ${number}`;
    line.append(link);
  }
}"""
"""An owner's navigation that is longer than any line."""


def line(page: Page) -> Locator:
    return page.get_by_role("navigation", name="Site")


def menu(page: Page) -> Locator:
    return page.locator(".menu summary")


def expect_all_in_sight(page: Page) -> None:
    for link in line(page).get_by_role("link").all():
        expect(link).to_be_in_viewport(ratio=1)


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no-scripts"])
def test_on_a_phone_the_menu_shows_every_page(
    browser: Browser, invented_address: str, scripts: bool
) -> None:
    context = browser.new_context(java_script_enabled=scripts, **PHONE)  # type: ignore[arg-type]
    page = context.new_page()
    page.goto(invented_address)
    about = line(page).get_by_role("link", name="About")
    expect(about).not_to_be_in_viewport()
    menu(page).click()
    expect_all_in_sight(page)
    menu(page).click()
    expect(about).not_to_be_in_viewport()
    context.close()


def test_the_menu_opens_by_key_and_leads_on(browser: Browser, invented_address: str) -> None:
    context = browser.new_context(**PHONE)  # type: ignore[arg-type]
    page = context.new_page()
    page.goto(invented_address)
    menu(page).focus()
    page.keyboard.press("Enter")
    expect_all_in_sight(page)
    line(page).get_by_role("link", name="About").press("Enter")
    expect(page.get_by_role("heading", name="About")).to_be_visible()
    context.close()


def opened(browser: Browser, address: str, size: Any) -> tuple[BrowserContext, Page]:
    context = browser.new_context(**size)
    page = context.new_page()
    page.goto(address)
    return context, page


def test_on_a_wide_screen_all_pages_are_in_sight(browser: Browser, invented_address: str) -> None:
    context, page = opened(browser, invented_address, DESKTOP)
    expect_all_in_sight(page)
    expect(menu(page)).not_to_be_visible()
    context.close()


def test_pages_below_an_index_of_their_section_show_in_the_menu(
    browser: Browser, own_address: str
) -> None:
    context, page = opened(browser, own_address, DESKTOP)
    below = line(page).get_by_role("link", name="Hosting")
    expect(line(page).get_by_role("link", name="Guide")).to_be_visible()
    expect(below).not_to_be_visible()
    menu(page).click()
    expect(below).to_be_in_viewport(ratio=1)
    context.close()


@pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_more_pages_than_fit_open_to_several_lines(
    browser: Browser, invented_address: str, size: Any
) -> None:
    context, page = opened(browser, invented_address, size)
    line(page).evaluate(MORE)
    last = line(page).get_by_role("link", name="Page 19")
    expect(last).not_to_be_in_viewport()
    menu(page).click()
    expect_all_in_sight(page)
    wider = "document.documentElement.scrollWidth > innerWidth"
    assert not page.evaluate(wider)
    context.close()


def test_opening_the_menu_moves_no_other_part_of_the_masthead(
    browser: Browser, invented_address: str
) -> None:
    context, page = opened(browser, invented_address, DESKTOP)
    line(page).evaluate(MORE)
    parts = [page.locator(it) for it in (".masthead-name", ".search-link", ".scheme")]
    before = [part.bounding_box() for part in parts]
    menu(page).click()
    expect_all_in_sight(page)
    after = [part.bounding_box() for part in parts]
    for one, other in zip(before, after, strict=True):
        assert one
        assert other
        assert abs(one["y"] - other["y"]) < 1
    context.close()
