"""A reader opens the site, on a desktop and on a phone, by day and by night."""

from typing import Any

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Dialog, Page, Request

DESKTOP = {"viewport": {"width": 1280, "height": 800}}
PHONE = {"viewport": {"width": 390, "height": 844}, "is_mobile": True, "has_touch": True}
SMALLEST = {"viewport": {"width": 320, "height": 640}}
OWN = ["", "days/2025/12/10/", "topics/training/", "papers/2510.10023/", "papers/2408.11029/"]
MORE = ["days/", "days/2025/12/", "weeks/2025/50/", "topics/", "subscribe/", "about/", "authors/"]
INVENTED = ["papers/2501.00001/", "days/2025/01/02/", "topics/birds/", "papers/2412.00003/"]

pytestmark = pytest.mark.browser


def visit(page: Page, base: str, path: str) -> list[str]:
    """Opens `path`; everything that a reader's console, or network, would complain of."""
    troubles: list[str] = []

    def on_console(said: ConsoleMessage) -> None:
        if said.type in ("error", "warning"):
            troubles.append(said.text)

    def on_request(request: Request) -> None:
        if not request.url.startswith(base):
            troubles.append(f"another host: {request.url}")

    def on_dialog(dialog: Dialog) -> None:
        troubles.append(f"a dialog: {dialog.message}")
        dialog.dismiss()

    page.on("console", on_console)
    page.on("request", on_request)
    page.on("dialog", on_dialog)
    page.on("pageerror", lambda error: troubles.append(str(error)))
    page.on("requestfailed", lambda request: troubles.append(f"failed: {request.url}"))
    page.goto(base + path, wait_until="load")
    return troubles


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [DESKTOP, PHONE, SMALLEST], ids=["desktop", "phone", "320"])
def test_pages_open_without_a_complaint(
    browser: Browser, own_address: str, invented_address: str, size: Any, scheme: Any
) -> None:
    context = browser.new_context(color_scheme=scheme, **size)
    places = [(own_address, path) for path in OWN + MORE]
    places += [(invented_address, path) for path in INVENTED]
    for base, path in places:
        page = context.new_page()
        assert visit(page, base, path) == [], path
        assert page.locator("h1").count() == 1, path
        wider = page.evaluate("document.documentElement.scrollWidth - innerWidth")
        assert wider <= 0, f"{path} scrolls sideways by {wider} pixels"
        page.close()
    context.close()


def test_from_today_to_a_paper_and_on_to_its_topic(browser: Browser, own_address: str) -> None:
    page = browser.new_page()
    page.goto(own_address)
    page.get_by_role("link", name="Skill-Targeted Adaptive Training").first.click()
    assert page.url == f"{own_address}papers/2510.10023/"
    assert page.locator("h1").inner_text() == "Skill-Targeted Adaptive Training"
    page.get_by_role("link", name="Data selection").click()
    assert page.url == f"{own_address}topics/data-selection/"
    page.get_by_role("link", name="Calendar").click()
    page.get_by_role("link", name="10", exact=False).last.click()
    assert page.url == f"{own_address}days/2025/12/10/"
    page.get_by_role("link", name="← 9 Dec 2025").click()
    assert page.url == f"{own_address}days/2025/12/09/"
    page.close()


def test_formulas_are_drawn_by_the_browser(browser: Browser, own_address: str) -> None:
    page = browser.new_page()
    page.goto(f"{own_address}papers/2408.11029/")
    formula = page.locator(".summary math").first
    box = formula.bounding_box()
    assert box is not None
    assert box["width"] > 50
    assert "\\" not in page.locator(".summary").inner_text()
    page.close()


def test_the_scheme_follows_the_system_until_one_is_chosen(
    browser: Browser, own_address: str
) -> None:
    context = browser.new_context(color_scheme="dark")
    page = context.new_page()

    def background() -> str:
        return str(page.evaluate("getComputedStyle(document.body).backgroundColor"))

    page.goto(own_address)
    dark = background()
    page.get_by_role("button", name="Switch between light and dark").click()
    light = background()
    assert light != dark
    page.goto(f"{own_address}days/")
    assert background() == light
    context.close()


def test_everything_is_there_without_javascript(browser: Browser, own_address: str) -> None:
    context = browser.new_context(java_script_enabled=False, color_scheme="dark")
    page = context.new_page()
    page.goto(own_address)
    assert page.locator("article").count() == 5
    assert not page.get_by_role("button").is_visible()
    page.get_by_role("navigation", name="Site").get_by_role("link", name="Topics").click()
    assert page.url == f"{own_address}topics/"
    context.close()


def test_a_missing_page_leads_on(browser: Browser, own_address: str) -> None:
    page = browser.new_page()
    page.goto(f"{own_address}404.html")
    assert page.locator("h1").inner_text() == "There is no page here"
    page.get_by_role("main").get_by_role("link", name="calendar").click()
    assert page.url == f"{own_address}days/"
    page.close()
