"""A day is skimmed: as cards or compact, with a bar in reach and an end."""

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.shifts import MEASURE, jumps
from tests.browser.test_daily import DAY
from tests.browser.test_reader import DESKTOP, PHONE
from tests.browser.weeks import DAYS, NEWEST, title

pytestmark = pytest.mark.browser

TOP = "element => element.getBoundingClientRect().top"
MOST_ABOVE = {1280: 200, 390: 240}
"""How many pixels may stand above the first paper, by the width of the window."""
TALLEST_ROW = {1280: 37, 390: 70}
"""With these 18 and 9 compact papers fit below what stands above them."""
TARGETS = """least => [...document.querySelectorAll(
  ".tools a, .tools button, .tools summary, .save, .paper > h3 > a, .paper summary, .paper .links a"
)].filter((each) => each.checkVisibility({ contentVisibilityAuto: true }))
  .filter((each) => each.getBoundingClientRect().height < least)
  .map(({ outerHTML }) => outerHTML)"""


@pytest.fixture(params=[DESKTOP, PHONE], ids=["desktop", "phone"])
def page(browser: Browser, request: pytest.FixtureRequest, weeks_address: str) -> Iterator[Page]:
    """The newest day."""
    context = browser.new_context(**request.param)
    opened = context.new_page()
    opened.goto(weeks_address + DAY)
    opened.locator(".save").first.wait_for()
    yield opened
    context.close()


def width(page: Page) -> int:
    size: Any = page.viewport_size
    return int(size["width"])


def test_papers_begin_near_the_top_and_targets_are_large(page: Page) -> None:
    assert page.locator("article.paper").first.evaluate(TOP) <= MOST_ABOVE[width(page)]
    assert page.evaluate(TARGETS, 28 if width(page) > 390 else 44) == []
    unfolded = page.locator(".paper details p:not(.facts)").first
    assert unfolded.evaluate("p => getComputedStyle(p).maxWidth") != "none"


def test_on_a_week_and_a_topic_papers_begin_near_the_top(page: Page, weeks_address: str) -> None:
    for path in (f"weeks/{NEWEST:%G/%V}/", "topics/birds/"):
        page.goto(weeks_address + path)
        assert page.locator("article.paper").first.evaluate(TOP) <= MOST_ABOVE[width(page)]


def test_compact_is_remembered_and_opens_in_place(page: Page) -> None:
    card = page.locator("article.paper").first
    summary = card.locator(".summary")
    expect(summary).to_be_visible()
    page.get_by_role("button", name="Compact").click()
    expect(page.get_by_role("status").filter(has_text="compact")).to_have_count(1)
    page.add_init_script(MEASURE)
    page.reload(wait_until="networkidle")
    assert jumps(page) == []
    expect(page.get_by_role("button", name="Compact")).to_have_attribute("aria-pressed", "true")
    expect(summary).not_to_be_visible()
    expect(card.locator(".topics")).to_be_visible()
    boxes = [paper.bounding_box() for paper in page.locator("article.paper").all()]
    assert max(box["height"] for box in boxes if box) <= TALLEST_ROW[width(page)]
    names: Any = card.locator(".who").bounding_box()
    page.mouse.click(names["x"] + 3, names["y"] + names["height"] / 2)  # names open the card, too
    expect(summary).to_be_visible()
    expect(card.get_by_text("The abstract of study 1")).to_be_visible()
    card.get_by_text("Less", exact=True).click()
    expect(summary).not_to_be_visible()
    card.locator("details > summary").press("Enter")
    expect(summary).to_be_visible()
    page.get_by_role("button", name="Compact").click()
    page.reload()
    expect(page.get_by_role("button", name="Compact")).to_have_attribute("aria-pressed", "false")
    expect(summary).to_be_visible()


def test_a_note_comes_first_and_is_shown_whole(page: Page) -> None:
    card = page.locator("article.paper", has=page.locator(".why")).first
    note = card.locator(".why")
    assert note.evaluate("p => p.scrollHeight <= p.clientHeight + 1")
    assert note.evaluate(TOP) < card.locator(".summary").evaluate(TOP)


def test_the_bar_stays_in_reach_and_the_day_has_an_end(page: Page) -> None:
    page.locator(".colophon").scroll_into_view_if_needed()
    expect(page.locator("h1")).to_be_in_viewport()
    for name in ("Filter", "Compact"):
        expect(page.locator(".tools").get_by_text(name, exact=True)).to_be_in_viewport()
    end = page.get_by_role("navigation", name="Onward")
    expect(end).to_contain_text("You have seen all 4 papers of this day.")
    end.get_by_role("link", name="Back to top").click()
    expect(page.locator("article.paper").first).to_be_in_viewport()
    end.get_by_role("link", name=f"{DAYS[-2].day} Mar 2025 4 papers").click()
    expect(page.locator("h1")).to_contain_text(f"{DAYS[-2].day} March")
    trail = page.get_by_role("navigation", name="Breadcrumb")
    trail.get_by_role("link", name=f"Week {DAYS[-2]:%-V}").click()
    expect(page.locator("h1")).to_have_text(f"Week {NEWEST:%-V} of 2025")
    expect(page.get_by_role("link", name=title(NEWEST, 1))).to_be_visible()
