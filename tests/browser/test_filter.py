"""A reader narrows a day down: by topics, by what was read, by what is new."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.test_daily import DAY
from tests.browser.test_reader import DESKTOP, PHONE
from tests.browser.weeks import NEWEST, identifier, title

pytestmark = pytest.mark.browser

VISITED = f"""localStorage.setItem("papers / visits", JSON.stringify({{
  before: {{ time: 1, day: "{NEWEST}", ids: ["{identifier(NEWEST, 1)}"] }},
  latest: {{ time: Date.now(), day: "{NEWEST}", ids: [] }},
}}))"""
"""The reader was here when the newest day had one paper."""
READ = f"""localStorage.setItem("papers / read", '["{identifier(NEWEST, 2)}"]')"""


@pytest.fixture(params=[DESKTOP, PHONE], ids=["desktop", "phone"])
def page(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    """A page of a reader who was here before."""
    context = browser.new_context(**request.param)
    opened = context.new_page()
    opened.add_init_script(VISITED)
    opened.add_init_script(READ)
    yield opened
    context.close()


def shows(page: Page, *numbers: int) -> None:
    """Waits until the day shows the papers of these numbers, in this order, and no others."""
    headings = page.locator("article.paper:visible > h3 > a")
    marks = {2: " (read)", 3: " (new)", 4: " (new)"}
    expect(headings).to_have_text([title(NEWEST, n) + marks.get(n, "") for n in numbers])


def opened(page: Page, address: str, query: str = "") -> Locator:
    """Opens the newest day, and its filters."""
    page.goto(f"{address}{DAY}{query}")
    page.locator(".chip").first.wait_for(state="attached")
    page.locator(".fold > summary").click()
    return page.locator(".fold")


def chip(fold: Locator, topic: str, button: str) -> Locator:
    return fold.get_by_role("group", name=topic).get_by_role("button", name=button)


def test_topics_are_chosen_and_left_out(page: Page, weeks_address: str) -> None:
    fold = opened(page, weeks_address)
    heading = page.locator("#_papers")
    expect(heading).to_have_text("4 papers on 2 topics")
    birds, clocks = "Birds & bees", "Clocks"
    chip(fold, birds, birds).click()
    shows(page, 1, 3)
    expect(heading).to_have_text("2 of 4 papers")
    expect(page).to_have_url(f"{weeks_address}{DAY}?topic=birds")
    chip(fold, clocks, clocks).click()
    shows(page, 1, 2, 3, 4)
    expect(page).to_have_url(f"{weeks_address}{DAY}?topic=birds&topic=clocks")
    chip(fold, clocks, "Leave out").click()
    shows(page, 1)
    expect(chip(fold, clocks, clocks)).to_have_attribute("aria-pressed", "false")
    expect(page).to_have_url(f"{weeks_address}{DAY}?topic=birds&not=clocks")
    fold.get_by_role("button", name="1 of 4 papers: show all").click()
    shows(page, 1, 2, 3, 4)
    expect(heading).to_have_text("4 papers on 2 topics")
    expect(page).to_have_url(f"{weeks_address}{DAY}")


def test_what_was_read_goes_and_what_is_new_stays(page: Page, weeks_address: str) -> None:
    fold = opened(page, weeks_address)
    fold.get_by_role("button", name="Hide read").click()
    shows(page, 1, 3, 4)
    expect(page).to_have_url(f"{weeks_address}{DAY}?hide=read")
    fold.get_by_role("button", name="Only new").click()
    shows(page, 3, 4)
    fold.get_by_role("button", name="Hide read").click()
    fold.get_by_role("button", name="Only new").click()
    shows(page, 1, 2, 3, 4)


def test_an_address_has_the_whole_choice(page: Page, weeks_address: str) -> None:
    fold = opened(page, weeks_address, "?topic=clocks&topic=unknown&not=birds&hide=read&show=new")
    shows(page, 4)
    expect(chip(fold, "Clocks", "Clocks")).to_have_attribute("aria-pressed", "true")
    expect(chip(fold, "Birds & bees", "Leave out")).to_have_attribute("aria-pressed", "true")
    page.goto(f"{weeks_address}{DAY}?not=clocks&not=birds")
    expect(page.locator("#_papers")).to_have_text("0 of 4 papers")


def test_papers_by_topic_stand_under_their_topics(page: Page, weeks_address: str) -> None:
    fold = opened(page, weeks_address)
    headings = page.locator("h2.topic-heading:visible")
    fold.get_by_label("Order").select_option(label="by topic")
    shows(page, 1, 3, 2, 4)
    expect(headings).to_have_text(["Birds & bees", "Clocks"])
    chip(fold, "Birds & bees", "Leave out").click()
    expect(headings).to_have_text(["Clocks"])
    fold.get_by_label("Order").select_option(label="as on the day")
    expect(headings).to_have_count(0)
    shows(page, 2, 4)


def test_a_key_leads_to_the_filters(page: Page, weeks_address: str) -> None:
    page.goto(weeks_address + DAY)
    page.locator(".chip").first.wait_for(state="attached")
    page.keyboard.press("f")
    expect(page.locator(".chip button").first).to_be_focused()
    page.keyboard.press("f")
    expect(page.locator(".fold > summary")).to_be_focused()
    expect(page.locator(".chip").first).not_to_be_visible()
