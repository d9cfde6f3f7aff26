"""The page of a topic: its papers come soon, on a telephone, too."""

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.test_reader import DESKTOP, PHONE

pytestmark = pytest.mark.browser

TOP = "element => element.getBoundingClientRect().top"


def test_a_topic_begins_with_its_papers(browser: Browser, weeks_address: str) -> None:
    page = browser.new_page(**DESKTOP)  # type: ignore[arg-type]
    page.goto(f"{weeks_address}topics/clocks/")
    assert page.locator("article.paper").first.evaluate(TOP) <= 200
    last, end = page.locator("article.paper").last, page.locator(".activity")
    expect(end).to_be_visible()
    assert end.evaluate(TOP) > last.evaluate(TOP)
    page.close()
    page = browser.new_page(**PHONE)  # type: ignore[arg-type]
    page.goto(f"{weeks_address}topics/clocks/")
    assert page.locator("article.paper").first.evaluate(TOP) <= 240
    page.close()
