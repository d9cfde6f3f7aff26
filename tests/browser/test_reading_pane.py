"""In a wide window the paper of a chosen card stands beside the list."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, Route, ViewportSize, expect

from tests.browser.axe import BEST_PRACTICE, COLOURS, darken, faults
from tests.browser.shifts import MEASURE, jumps
from tests.browser.test_daily import DAY
from tests.browser.weeks import NEWEST, identifier, title

pytestmark = pytest.mark.browser

WIDE: ViewportSize = {"width": 1600, "height": 900}
NARROW: ViewportSize = {"width": 1280, "height": 900}
MODULE = "reading_pane"
OWN = f"papers/{identifier(NEWEST, 1)}/"
PLACE = "element => JSON.stringify(element.getBoundingClientRect())"
TWICE = """() => {
  const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
  return ids.filter((id, index) => ids.indexOf(id) !== index);
}"""


ABOVE_BAR = """pane => pane.querySelector(".pane-bar").getBoundingClientRect().top
  - pane.getBoundingClientRect().top"""
RING = 2
"""Pixels of the ring around what has the focus: the pane's own bar must not cover it."""


def abort_fetch(route: Route) -> None:
    """Answers what a page opens, and nothing that a script asks for."""
    if route.request.is_navigation_request():
        route.continue_()
    else:
        route.abort()


@pytest.fixture
def page(browser: Browser, weeks_address: str) -> Iterator[Page]:
    """The newest day in a wide window, which offers the pane."""
    opened = browser.new_page(viewport=WIDE)
    opened.add_init_script(MEASURE)
    opened.goto(weeks_address + DAY)
    expect(opened.get_by_text("Choose a paper, and it is shown here.")).to_be_visible()
    yield opened
    opened.close()


def test_a_chosen_paper_stands_beside_the_list(page: Page, weeks_address: str) -> None:
    pane = page.get_by_role("region", name="Reading pane")
    first, second = (page.locator("article.paper h3 a").nth(number) for number in range(2))
    place, history = second.evaluate(PLACE), page.evaluate("history.length")
    first.click()
    expect(pane.get_by_role("heading", name=title(NEWEST, 1))).to_be_visible()
    expect(pane.locator(".whole-abstract")).to_contain_text("The abstract of study 1")
    code, topic = pane.get_by_role("link", name="Code"), pane.locator(".topics a")
    assert code.evaluate("link => link.href") == "https://code.example.org/1"
    assert topic.evaluate("link => link.href") == f"{weeks_address}topics/birds/"
    assert pane.get_by_role("heading").all_inner_texts() == [title(NEWEST, 1), "Abstract"]
    assert pane.locator("[id], .cite, .share").count() == 0
    expect(page.get_by_role("status").filter(has_text=title(NEWEST, 1))).to_have_count(1)
    expect(first).to_have_attribute("aria-current", "true")
    expect(first).to_contain_text("(read)")
    assert (second.evaluate(PLACE), jumps(page)) == (place, [])
    assert page.evaluate(TWICE) == []
    assert faults(page, BEST_PRACTICE) == []
    darken(page)
    assert faults(page, COLOURS) == []
    page.keyboard.press("j")
    expect(pane.get_by_role("heading", name=title(NEWEST, 2))).to_be_visible()
    expect(second).to_be_focused()
    expect(first).not_to_have_attribute("aria-current", "true")
    pane.focus()
    page.keyboard.press("k")  # from the card that is shown
    expect(pane.get_by_role("heading", name=title(NEWEST, 1))).to_be_visible()
    page.keyboard.press("Escape")
    expect(pane).to_have_count(0)
    expect(first).to_be_focused()
    page.keyboard.press("j")  # closed, it stays closed
    second.press("Enter")
    expect(pane.get_by_role("heading", name=title(NEWEST, 2))).to_be_visible()
    expect(pane).to_be_focused()
    assert pane.evaluate(ABOVE_BAR) >= RING
    pane.get_by_role("button", name=f"Save: {title(NEWEST, 2)}").click()
    on_card = page.locator("article.paper").nth(1).locator(".save")
    expect(on_card).to_have_attribute("aria-pressed", "true")
    pane.get_by_role("button", name="Close").click()
    expect(second).to_be_focused()
    assert (page.url, page.evaluate("history.length")) == (weeks_address + DAY, history)
    first.click()
    pane.get_by_role("link", name="Open the page").click()
    page.wait_for_url(weeks_address + OWN)
    page.go_back()
    expect(page.locator("h1")).to_contain_text("March")


def test_related_papers_stand_in_the_pane_and_lead_to_their_pages(
    browser: Browser, invented_address: str
) -> None:
    page = browser.new_page(viewport=WIDE)
    page.goto(f"{invented_address}topics/clocks/")
    expect(page.get_by_text("Choose a paper, and it is shown here.")).to_be_attached()
    page.get_by_role("link", name="An Old-Style Identifier and Its Slash").click()
    pane = page.get_by_role("region", name="Reading pane")
    expect(pane.get_by_role("heading", name="Related papers")).to_be_visible()
    related = pane.get_by_role("link", name="Everything an Entry Can Say")
    assert related.evaluate("link => link.href") == f"{invented_address}papers/2412.00003/"


def test_without_room_or_its_page_a_paper_is_opened_as_ever(page: Page, weeks_address: str) -> None:
    pane = page.get_by_role("region", name="Reading pane")
    first, second = (page.locator("article.paper h3 a").nth(number) for number in range(2))
    second.click()
    expect(pane).to_be_visible()
    page.set_viewport_size(NARROW)
    expect(pane).to_have_count(0)
    expect(page.get_by_text("Choose a paper, and it is shown here.")).not_to_be_visible()
    first.click()
    page.wait_for_url(weeks_address + OWN)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(weeks_address + DAY, wait_until="networkidle")
    assert any("page.js" in url for url in asked)
    assert not any(MODULE in url for url in asked)
    page.set_viewport_size(WIDE)
    expect(page.get_by_text("Choose a paper, and it is shown here.")).to_be_visible()
    page.route(f"**/{OWN}", abort_fetch)
    first.click()
    page.wait_for_url(weeks_address + OWN)
