"""Axe finds nothing on the pages that are read each day, in any of their states."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.axe import BEST_PRACTICE, COLOURS, darken, faults, shorten
from tests.browser.test_reader import DESKTOP, PHONE, SMALLEST
from tests.browser.weeks import NEWEST, ODD

pytestmark = pytest.mark.browser

DAY = f"days/{NEWEST:%Y/%m/%d}/"


def as_it_is(page: Page) -> None:
    """Nothing is done."""


def in_use(page: Page) -> None:
    """Unfolded, saved, read and filtered."""
    page.locator(".save").first.click()
    page.locator(".paper summary").first.click()
    page.locator(".fold > summary").click()
    page.locator(".filters button").first.click()
    page.locator(".fold > summary").click()


def filtering(page: Page) -> None:
    """With the panel open, over the papers."""
    page.locator(".fold > summary").click()
    page.locator(".filters button").first.click()


def compact(page: Page) -> None:
    """Compact, with one paper open."""
    page.get_by_role("button", name="Compact").click()
    page.locator(".paper summary").nth(1).press("Enter")


def for_you(page: Page) -> None:
    """In the order for the reader, with something to go by, and a paper muted."""
    words = "localStorage.setItem('papers / highlight', '[\"bees\"]')"
    page.evaluate(f"{words}; localStorage.setItem('papers / mute', '[\"study 4\"]')")
    page.evaluate("localStorage.setItem('papers / order', '\"you\"')")
    page.reload()
    page.locator(".because").first.wait_for()


def asking_for_help(page: Page) -> None:
    """With the dialog open."""
    page.locator(".save").first.wait_for()
    page.keyboard.press("?")
    page.get_by_role("dialog").wait_for()


def with_something_saved(page: Page) -> None:
    """With a list that is long enough for a filter, a note in its form, and what was taken off."""
    page.goto(page.url.replace("reading/", ""))
    page.locator(".save").first.click()
    page.locator(".save").nth(1).click()
    page.locator(".paper summary").first.click()
    page.goto(f"{page.url}reading/")
    own = {"note": "Read it twice.", "tags": ["to read"]}
    papers = [{"id": f"invented.{number}", "title": "Invented", **own} for number in range(8)]
    content = json.dumps({"site": "daily-papers", "saved": papers}).encode()
    file = {"name": "a.json", "mimeType": "application/json", "buffer": content}
    page.locator("#import").set_input_files(file)  # type: ignore[arg-type]
    page.get_by_label("Filter").wait_for()
    page.get_by_label("Order").select_option("my own")
    page.locator("#list .take-off").first.click()
    page.get_by_role("button", name="Undo").wait_for()
    page.locator("#list summary").last.click()
    page.get_by_role("button", name="Keep").wait_for()


def without_papers(page: Page) -> None:
    """An empty topic."""
    page.goto(page.url.replace("clocks", "empty-boxes"))


PAGES: list[tuple[str, Callable[[Page], None]]] = [
    ("", as_it_is),
    (f"days/{NEWEST:%Y/%m}/", shorten),
    ("reading/", as_it_is),
    ("topics/clocks/", shorten),
    ("topics/clocks/", without_papers),
]
STATES: list[tuple[str, Callable[[Page], None]]] = [
    (DAY, in_use),
    (DAY, filtering),
    (DAY, asking_for_help),
    (DAY, for_you),
    (DAY, compact),
    (f"days/{ODD:%Y/%m/%d}/", in_use),
    (f"weeks/{NEWEST:%G/%V}/", in_use),
    ("reading/", with_something_saved),
]


@pytest.mark.parametrize(
    ("size", "places"),
    [(DESKTOP, PAGES), (DESKTOP, STATES), (PHONE, PAGES), (PHONE, STATES), (SMALLEST, STATES)],
    ids=["desktop", "desktop-used", "phone", "phone-used", "320-used"],
)
def test_axe_finds_nothing_by_day_and_by_night(
    browser: Browser, weeks_address: str, size: Any, places: Any
) -> None:
    """One page serves both schemes: only its colours differ."""
    context = browser.new_context(color_scheme="light", bypass_csp=True, **size)
    page = context.new_page()
    for path, state in places:
        page.emulate_media(color_scheme="light")
        page.goto(weeks_address + path)
        state(page)
        shorten(page)
        part = ".fold" if state is filtering else None
        assert faults(page, BEST_PRACTICE, part) == [], f"{path}, {state.__name__}"
        darken(page)
        assert faults(page, COLOURS, part) == [], f"{path}, {state.__name__}, dark"
        page.evaluate("localStorage.clear()")  # the next state is of somebody who was never here
    context.close()
