"""Somebody reads each day: on a desktop, on a phone, by hand, by keyboard, without JavaScript."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect

from tests.browser.shifts import MEASURE, jumps
from tests.browser.test_reader import DESKTOP, PHONE, SMALLEST, visit
from tests.browser.weeks import DAYS, NEWEST, ODD, identifier, title

pytestmark = pytest.mark.browser

SIZES = pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["desktop", "phone"])
DAY = f"days/{NEWEST:%Y/%m/%d}/"
KINDS = [
    "", DAY, f"weeks/{NEWEST:%G/%V}/", f"days/{NEWEST:%Y/%m}/", "days/", "topics/clocks/",
    f"papers/{identifier(NEWEST, 1)}/", "authors/ada-invent/", "trends/", "reading/", "submit/",
    "search/", "search/?q=study",
]  # fmt: skip
LATER = "Date.now = (was => () => was() + 2 * 60 * 60 * 1000)(Date.now)"
"""Two hours later."""


@pytest.fixture(params=[DESKTOP, PHONE], ids=["desktop", "phone"])
def context(browser: Browser, request: pytest.FixtureRequest) -> Iterator[BrowserContext]:
    """The browser of somebody who was never here."""
    made = browser.new_context(**request.param)
    yield made
    made.close()


@pytest.fixture
def page(context: BrowserContext, weeks_address: str) -> Page:
    """The home page."""
    opened = context.new_page()
    assert visit(opened, weeks_address, "") == []
    return opened


def cards(page: Page) -> Locator:
    """Those of the newest day; the home page shows the day before as well."""
    return page.locator("article.paper:visible:not(#_before ~ *)")


def expect_titles(page: Page, titles: list[str]) -> None:
    """The cards that are shown are those of the papers with these titles, in this order."""
    links = cards(page).locator("h3 a, h2 a")
    expect(links).to_have_text([re.compile(rf"^{re.escape(text)}( \(.*)?$") for text in titles])


def of(day: Any, *numbers: int) -> list[str]:
    return [title(day, number) for number in numbers]


def press(page: Page, *keys: str) -> None:
    """Presses keys once the page listens."""
    page.locator(".save, #list").first.wait_for(state="attached")
    for key in keys:
        page.keyboard.press(key)


def open_filter(page: Page) -> None:
    """Unfolds the panel of the bar that holds the order and the topics."""
    page.locator(".fold:not([open]) > summary").click()


def focused(page: Page) -> str:
    return str(page.evaluate("document.activeElement.closest('article')?.querySelector('h3').id"))


def test_a_morning_by_hand(page: Page, weeks_address: str) -> None:
    expect(page.locator("h1")).to_have_text("Friday, 14 March 2025")
    expect(page.get_by_role("heading", name="4 papers on 2 topics")).to_be_visible()
    expect_titles(page, of(NEWEST, 1, 2, 3, 4))
    for day in reversed(DAYS[-4:-1]):
        page.locator(".pager").get_by_role("link", name=f"← {day.day} Mar 2025").click()
        expect(page.locator("h1")).to_contain_text(f"{day.day} March")
    tuesday = DAYS[-4]

    open_filter(page)
    page.get_by_role("button", name="Birds & bees 2").click()
    expect_titles(page, of(tuesday, 1, 3))
    expect(page).to_have_url(re.compile(r"\?topic=birds$"))
    page.get_by_role("button", name="Birds & bees 2").click()
    expect(cards(page)).to_have_count(4)
    page.locator(".fold > summary").click()

    first = cards(page).first
    abstract = first.get_by_text("The abstract of study 1")
    expect(abstract).not_to_be_visible()
    first.get_by_text("More", exact=True).click()
    expect(abstract).to_be_visible()
    expect(first.get_by_role("link", name=title(tuesday, 1))).to_have_accessible_name(
        f"{title(tuesday, 1)} (read)"
    )
    first.get_by_role("button", name="Mark as not read").click()
    expect(first).not_to_have_attribute("data-read", "")
    first.get_by_role("button", name="Mark as read").click()

    save = page.get_by_role("button", name=f"Save: {title(tuesday, 2)}")
    save.click()
    expect(save).to_have_attribute("aria-pressed", "true")
    page.reload()
    expect(page.get_by_role("button", name=f"Save: {title(tuesday, 2)}")).to_have_attribute(
        "aria-pressed", "true"
    )
    expect(cards(page).first).to_have_attribute("data-read", "")

    page.get_by_role("navigation").get_by_role("link", name="Reading list").click()
    expect(page.locator("#list li")).to_have_count(1)
    with page.expect_download() as download:
        page.get_by_role("button", name="BibTeX", exact=True).click()
    entry = Path(download.value.path()).read_text()
    assert identifier(tuesday, 2) in entry
    assert "Study 2 of Tuesday" in entry
    page.get_by_role("link", name=title(tuesday, 2)).click()
    expect(page).to_have_url(f"{weeks_address}papers/{identifier(tuesday, 2)}/")


def test_a_morning_by_keyboard_alone(page: Page, weeks_address: str) -> None:
    for day in reversed(DAYS[-4:-1]):
        press(page, "p")
        expect(page.locator("h1")).to_contain_text(f"{day.day} March")
    tuesday = DAYS[-4]
    press(page, "j", "j")
    assert focused(page) == identifier(tuesday, 2)
    press(page, "k")
    assert focused(page) == identifier(tuesday, 1)
    press(page, "x")
    expect(page.get_by_text("The abstract of study 1")).to_be_visible()
    expect(cards(page).first).to_have_attribute("data-read", "")
    press(page, "m")
    expect(cards(page).first).not_to_have_attribute("data-read", "")
    expect(page.get_by_role("status").filter(has_text="not read")).to_have_count(1)
    press(page, "s")
    expect(page.get_by_role("status").filter(has_text="Saved")).to_have_count(1)
    press(page, "ArrowRight")
    expect(page.locator("h1")).to_contain_text("Wednesday")
    press(page, "j")
    press(page, "Enter")
    expect(page.locator("h1")).to_have_text(title(DAYS[-3], 1))
    press(page, "s")
    press(page, "l")
    expect(page.locator("#list li")).to_have_count(2)
    press(page, "t")
    expect(page.locator("h1")).to_have_text("Friday, 14 March 2025")


def test_the_help_names_the_keys_and_switches_them_off(page: Page) -> None:
    press(page, "?")
    dialog = page.get_by_role("dialog", name="Keyboard shortcuts")
    expect(dialog.get_by_text("next paper")).to_be_visible()
    press(page, "p")
    expect(page.locator("h1")).to_contain_text("14 March")
    dialog.get_by_label("Use these keys").uncheck()
    press(page, "Escape")
    expect(dialog).not_to_be_visible()
    press(page, "j")
    assert focused(page) == "None"
    page.get_by_role("button", name="Keyboard shortcuts").click()
    dialog.get_by_label("Use these keys").check()
    dialog.get_by_role("button", name="Close").click()
    press(page, "j")
    assert focused(page) == identifier(NEWEST, 1)


def test_keys_never_act_where_somebody_types_or_holds_another_key(page: Page) -> None:
    open_filter(page)
    page.locator("#_order").focus()
    press(page, "p")
    press(page, "Escape")
    page.locator(".fold > summary").click()
    page.locator("h1").click()
    press(page, "Control+s")
    press(page, "Alt+p")
    page.evaluate("document.querySelector('main').append(document.createElement('input'))")
    page.locator("main > input").focus()
    page.keyboard.type("jp?s")
    expect(page.locator("main > input")).to_have_value("jp?s")
    expect(page.locator("h1")).to_contain_text("14 March")
    expect(page.get_by_role("dialog")).to_have_count(0)


def test_the_order_is_remembered_and_nothing_jumps(page: Page, weeks_address: str) -> None:
    open_filter(page)
    page.locator("#_order").select_option(label="by upvotes")
    expect_titles(page, of(NEWEST, 3, 4, 2, 1))
    page.locator(".fold > summary").click()
    for number in (1, 2):
        page.locator(".paper summary").nth(number).click()
        page.locator(".save").nth(number).click()
    page.goto(f"{weeks_address}topics/clocks/")
    page.get_by_role("button", name="First on my home page").click()
    page.add_init_script(MEASURE)
    for path in KINDS:
        page.goto(weeks_address + path, wait_until="networkidle")
        assert jumps(page) == [], path
    page.goto(weeks_address + DAY)
    expect_titles(page, of(NEWEST, 3, 4, 2, 1))
    open_filter(page)
    page.locator("#_order").select_option(label="by topic")
    expect_titles(page, of(NEWEST, 1, 3, 2, 4))
    page.locator("#_order").select_option(label="as on the day")
    expect_titles(page, of(NEWEST, 1, 2, 3, 4))


def test_what_is_new_since_the_last_visit(page: Page, weeks_address: str) -> None:
    expect(page.locator(".since")).to_contain_text("From your next visit on")
    page.evaluate(
        "([day, ids]) => { const key = Object.keys(localStorage).find(k => k.endsWith('visits'));"
        "localStorage.setItem(key, JSON.stringify({before: null, latest: "
        "{time: Date.now() - 1e8, day, ids}})) }",
        [f"{DAYS[-3]}", [identifier(DAYS[-3], number) for number in (1, 2, 3, 4)]],
    )
    page.goto(weeks_address)
    expect(page.locator(".since")).to_contain_text("8 new papers since your last visit")
    expect(page.locator("article[data-new]:not(#_before ~ *)")).to_have_count(4)
    press(page, "p")
    expect(page.locator("article[data-new]")).to_have_count(4)
    press(page, "p")
    expect(page.locator("h1")).to_contain_text("12 March")
    expect(page.locator("article[data-new]")).to_have_count(0)
    page.goto(weeks_address)
    page.evaluate(
        "() => { const key = Object.keys(localStorage).find(k => k.endsWith('visits'));"
        "const kept = JSON.parse(localStorage.getItem(key)); kept.before.day = '2024-01-01';"
        "localStorage.setItem(key, JSON.stringify(kept)) }",
    )
    page.reload()
    expect(page.locator(".since")).to_contain_text("At least 40 new papers")
    page.add_init_script(LATER)
    page.goto(weeks_address)
    expect(page.locator(".since")).to_contain_text("Nothing new")


def test_topics_that_are_followed_come_first_on_the_home_page(
    page: Page, weeks_address: str
) -> None:
    page.goto(f"{weeks_address}topics/clocks/")
    page.get_by_role("button", name="First on my home page").click()
    page.goto(weeks_address)
    expect_titles(page, of(NEWEST, 2, 3, 4, 1))
    expect(page.locator(".filters button").first).to_contain_text("Clocks")
    page.goto(weeks_address + DAY)
    expect_titles(page, of(NEWEST, 1, 2, 3, 4))
    page.goto(f"{weeks_address}reading/")
    page.get_by_label("Clocks").uncheck()
    page.get_by_label("Birds").check()
    page.goto(weeks_address)
    expect_titles(page, of(NEWEST, 1, 3, 2, 4))


def test_a_week_begins_with_what_is_notable_and_is_filtered_by_topic(
    page: Page, weeks_address: str
) -> None:
    page.goto(f"{weeks_address}weeks/{NEWEST:%G/%V}/")
    notable = [title(day, 3) for day in reversed(DAYS[5:])]
    for number, text in enumerate(notable):
        expect(cards(page).nth(number)).to_contain_text(text)
    open_filter(page)
    page.get_by_role("button", name="Birds & bees").click()
    expect_titles(page, notable + [title(day, 1) for day in reversed(DAYS[5:])])
    page.goto(f"{weeks_address}weeks/{NEWEST:%G/%V}/?topic=nothing")
    expect(cards(page)).to_have_count(20)


def test_nothing_jumps_where_a_page_comes_bit_by_bit(page: Page, weeks_address: str) -> None:
    page.add_init_script(MEASURE)
    connection = page.context.new_cdp_session(page)
    connection.send("Network.enable")
    slow = {"offline": False, "latency": 100, "uploadThroughput": 5e4, "downloadThroughput": 5e4}
    connection.send("Network.emulateNetworkConditions", slow)
    for path in (f"weeks/{NEWEST:%G/%V}/", DAY):
        page.goto(weeks_address + path, wait_until="networkidle")
        assert jumps(page) == [], path


@SIZES
def test_the_pages_of_the_site_stand_in_one_line(
    browser: Browser, weeks_address: str, size: Any
) -> None:
    context = browser.new_context(**size)
    page = context.new_page()
    page.goto(weeks_address)
    links = page.get_by_role("navigation", name="Site").get_by_role("link")
    assert len({box["y"] for link in links.all() if (box := link.bounding_box())}) == 1
    links.first.focus()
    for _ in range(links.count() - 1):
        page.keyboard.press("ArrowRight")
    expect(links.last).to_be_focused()
    expect(links.last).to_be_in_viewport(ratio=1)
    page.keyboard.press("Enter")
    current = page.locator("[aria-current]")
    expect(current).to_have_text("About")
    expect(current).to_be_in_viewport(ratio=1)
    context.close()


def test_search_is_one_key_away(page: Page) -> None:
    press(page, "/")
    expect(page.get_by_role("dialog", name="Search")).to_be_visible()


@SIZES
def test_everything_can_be_read_without_javascript(
    browser: Browser, weeks_address: str, size: Any
) -> None:
    context = browser.new_context(java_script_enabled=False, **size)
    page = context.new_page()
    page.goto(weeks_address)
    expect_titles(page, of(NEWEST, 1, 2, 3, 4))
    expect(page.locator("button:visible, select:visible")).to_have_count(0)
    page.locator(".pager").get_by_role("link", name="← 13 Mar 2025").click()
    page.locator(".pager").get_by_role("link", name="← 12 Mar 2025").click()
    cards(page).first.get_by_text("More", exact=True).click()
    expect(page.get_by_text("The abstract of study 1")).to_be_visible()
    open_filter(page)
    page.locator(".filters").get_by_role("link", name="Clocks").click()
    expect(page).to_have_url(f"{weeks_address}topics/clocks/")
    page.goto(f"{weeks_address}reading/")
    expect(page.get_by_text("This page needs JavaScript")).to_be_visible()
    context.close()


def test_a_page_works_where_nothing_can_be_kept(browser: Browser, weeks_address: str) -> None:
    context = browser.new_context()
    context.add_init_script(
        "Object.defineProperty(window, 'localStorage', {get() { throw new Error('no') }})"
    )
    page = context.new_page()
    assert visit(page, weeks_address, "") == []
    save = page.get_by_role("button", name=f"Save: {title(NEWEST, 1)}")
    save.click()
    expect(page.get_by_text("Not saved: this browser keeps nothing")).to_be_in_viewport()
    expect(save).to_have_attribute("aria-pressed", "false")
    open_filter(page)
    page.get_by_role("button", name="Birds & bees 2").click()
    expect_titles(page, of(NEWEST, 1, 3))
    page.goto(f"{weeks_address}reading/")
    expect(page.get_by_text("This browser keeps nothing")).to_be_visible()
    context.close()


def test_a_page_works_where_storage_is_full(page: Page, weeks_address: str) -> None:
    page.evaluate(
        "() => { try { for (let size = 2 ** 22; size > 1; size /= 2)"
        "for (;;) try { localStorage.setItem(`full ${Math.random()}`, 'x'.repeat(size)) }"
        "catch { break } } catch {} }"
    )
    save = page.get_by_role("button", name=f"Save: {title(NEWEST, 1)}")
    save.click()
    expect(page.get_by_text("Not saved: this browser keeps nothing")).to_be_in_viewport()
    expect(save).to_have_attribute("aria-pressed", "false")
    page.goto(f"{weeks_address}search/?q=clocks")
    search = page.get_by_role("button", name="Save this search")
    search.click()
    expect(page.get_by_text("Not saved: this browser keeps nothing")).to_be_in_viewport()
    expect(search).to_have_attribute("aria-pressed", "false")
    page.goto(f"{weeks_address}reading/")
    expect(page.get_by_text("This browser keeps nothing")).to_be_visible()
    expect(page.get_by_text("Nothing saved yet")).to_be_visible()


def test_two_tabs_agree(page: Page, weeks_address: str) -> None:
    other = page.context.new_page()
    other.goto(f"{weeks_address}reading/")
    expect(other.get_by_text("Nothing saved yet")).to_be_visible()
    page.get_by_role("button", name=f"Save: {title(NEWEST, 1)}").click()
    expect(other.locator("#list h2")).to_have_text([title(NEWEST, 1)])
    other.get_by_role("button", name=f"Take off: {title(NEWEST, 1)}").click()
    expect(page.get_by_role("button", name=f"Save: {title(NEWEST, 1)}")).to_have_attribute(
        "aria-pressed", "false"
    )


def test_what_others_left_in_the_browser_does_no_harm(page: Page, weeks_address: str) -> None:
    """Sites of one host share a browser's storage."""
    page.evaluate(
        "() => { const site = location.pathname;"
        "for (const name of ['saved', 'read', 'follows', 'visits', 'order', 'keys', 'scheme'])"
        "for (const value of ['{\"a\": 1}', '[null, 1, {}]', 'no JSON', '\"<b>\"'])"
        "localStorage.setItem(`papers ${site} ${name}`, value) }"
    )
    for path in ("", DAY, "reading/"):
        fresh = page.context.new_page()
        assert visit(fresh, weeks_address, path) == []
        fresh.close()


def test_a_clean_sheet_is_printed(page: Page, weeks_address: str) -> None:
    page.goto(weeks_address + DAY)
    page.emulate_media(media="print")
    left_out = (
        ".masthead nav, .search-link, .tools, .strip, .pager, .save, details, .colophon button"
    )
    expect(page.locator(left_out).locator("visible=true")).to_have_count(0)
    expect(cards(page)).to_have_count(4)
    summary = page.locator(".summary").first
    assert summary.evaluate("each => each.scrollHeight <= each.clientHeight + 1")


def test_the_smallest_screen_has_targets_large_enough(browser: Browser, weeks_address: str) -> None:
    for size in (SMALLEST, PHONE):
        context = browser.new_context(**size)
        page = context.new_page()
        page.goto(weeks_address)
        open_filter(page)
        for box in page.locator(".strip a:visible, .save, .filters button:visible").all():
            found = box.bounding_box()
            assert found
            assert min(found["width"], found["height"]) >= 24
        context.close()


@pytest.mark.parametrize("size", [SMALLEST, PHONE, DESKTOP], ids=["320", "phone", "desktop"])
def test_what_is_too_long_stays_inside(browser: Browser, weeks_address: str, size: Any) -> None:
    context = browser.new_context(**size)
    page = context.new_page()
    for path in (f"days/{ODD:%Y/%m/%d}/", f"weeks/{ODD:%G/%V}/", "papers/2501.06001/"):
        assert visit(page, weeks_address, path) == []
        for summary in page.locator("main details > summary").all():
            summary.click()
        wider = page.evaluate("document.documentElement.scrollWidth - innerWidth")
        assert wider <= 0, f"{path} scrolls sideways by {wider} pixels"
    context.close()
