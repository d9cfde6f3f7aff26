"""Axe finds nothing on the pages that are read each day, in any of their states."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from tests.browser.test_reader import LOOK_NAMES, LOOKS
from tests.browser.weeks import NEWEST, ODD

pytestmark = pytest.mark.browser

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
COLOUR_RULES = ["color-contrast", "link-in-text-block"]
"""All that may differ in the dark; the rest is checked in the light."""
LONG = 12
"""How many papers of a long list are enough."""
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


def asking_for_help(page: Page) -> None:
    """With the dialog open."""
    page.locator(".save").first.wait_for()
    page.keyboard.press("?")
    page.get_by_role("dialog").wait_for()


def with_something_saved(page: Page) -> None:
    """With a list that is long enough for a filter, and what was taken off."""
    page.goto(page.url.replace("reading/", ""))
    page.locator(".save").first.click()
    page.locator(".save").nth(1).click()
    page.locator(".paper summary").first.click()
    page.goto(f"{page.url}reading/")
    papers = [{"id": f"invented.{number}", "title": "Invented"} for number in range(8)]
    content = json.dumps({"site": "daily-papers", "saved": papers}).encode()
    file = {"name": "a.json", "mimeType": "application/json", "buffer": content}
    page.locator("#import").set_input_files(file)  # type: ignore[arg-type]
    page.get_by_label("Filter").wait_for()
    page.locator("#list li > button").first.click()
    page.get_by_role("button", name="Undo").wait_for()


def shortened(page: Page) -> None:
    """Without the later papers of a long list, which are like its first."""
    papers = "document.querySelectorAll('main .paper')"
    page.evaluate(f"[...{papers}].slice({LONG}).forEach((it) => it.remove())")


def without_papers(page: Page) -> None:
    """An empty topic."""
    page.goto(page.url.replace("clocks", "empty-boxes"))


STATES: list[tuple[str, Callable[[Page], None]]] = [
    ("", as_it_is),
    (DAY, in_use),
    (DAY, filtering),
    (DAY, asking_for_help),
    (DAY, compact),
    (f"days/{ODD:%Y/%m/%d}/", in_use),
    (f"weeks/{NEWEST:%G/%V}/", in_use),
    (f"days/{NEWEST:%Y/%m}/", as_it_is),
    ("reading/", as_it_is),
    ("reading/", with_something_saved),
    ("topics/clocks/", shortened),
    ("topics/clocks/", without_papers),
]


@pytest.mark.parametrize(("size", "scheme"), LOOKS, ids=LOOK_NAMES)
def test_axe_finds_nothing(browser: Browser, weeks_address: str, size: Any, scheme: Any) -> None:
    for path, state in STATES:
        context = browser.new_context(color_scheme=scheme, bypass_csp=True, **size)
        page = context.new_page()
        page.goto(weeks_address + path)
        state(page)
        options = {
            "runOnly": RULES if scheme == "light" else COLOUR_RULES,
            "rules": {"label-content-name-mismatch": {"enabled": scheme == "light"}},
        }
        found = (
            Axe()
            .run(page, ".fold" if state is filtering else None, options=options)
            .response["violations"]
        )
        faults = [f"{each['id']}: {node['html']}" for each in found for node in each["nodes"]]
        assert faults == [], f"{path}, {state.__name__}"
        context.close()
