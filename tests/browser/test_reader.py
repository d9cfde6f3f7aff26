"""A reader opens the site, on a desktop and on a phone, by day and by night."""

from typing import Any

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Dialog, Page, Request, expect

DESKTOP = {"viewport": {"width": 1280, "height": 800}}
PHONE = {"viewport": {"width": 390, "height": 844}, "is_mobile": True, "has_touch": True}
SMALLEST = {"viewport": {"width": 320, "height": 640}}
OWN = ["", "days/", "topics/", "authors/", "organizations/", "subscribe/"]
INVENTED = [
    "", "days/2025/01/02/", "days/2025/01/", "days/2025/", "weeks/2025/01/", "topics/birds/",
    "weeks/2025/", "weeks/", "papers/", "authors/ada-invent/", "papers/2501.00001/",
    "papers/2412.00003/", "about/",
]  # fmt: skip

pytestmark = pytest.mark.browser


def visit(page: Page, base: str, path: str) -> list[str]:
    """Opens `path`; everything that a reader's console, or network, would complain of."""
    troubles = listen(page, base)
    page.goto(base + path, wait_until="load")
    return troubles


def listen(page: Page, base: str) -> list[str]:
    """What a reader's console, or network, will complain of, while the site at `base` is open."""
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
    return troubles


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [DESKTOP, PHONE, SMALLEST], ids=["desktop", "phone", "320"])
def test_pages_open_without_a_complaint(
    browser: Browser, own_address: str, invented_address: str, size: Any, scheme: Any
) -> None:
    context = browser.new_context(color_scheme=scheme, service_workers="allow", **size)
    for base, paths in ((own_address, OWN), (invented_address, INVENTED)):
        page = context.new_page()
        troubles = listen(page, base)
        for path in paths:
            page.goto(base + path, wait_until="load")
            assert troubles == [], path
            assert page.locator("h1").count() == 1, path
            wider = page.evaluate("document.documentElement.scrollWidth - innerWidth")
            assert wider <= 0, f"{path} scrolls sideways by {wider} pixels"
            page.goto("about:blank")
            troubles.clear()  # it may have left before all was loaded
    context.close()


def test_from_today_to_a_paper_and_on_to_its_topic(browser: Browser, invented_address: str) -> None:
    page = browser.new_page()
    page.goto(invented_address)
    page.get_by_role("main").get_by_role("link", name="A Team of One").click()
    expect(page).to_have_url(f"{invented_address}papers/2506.00001/")
    expect(page.locator("h1")).to_have_text("A Team of One")
    page.get_by_role("link", name="Birds & bees").click()
    expect(page).to_have_url(f"{invented_address}topics/birds/")
    page.get_by_role("link", name="Calendar").click()
    page.get_by_title("2 June 2025: 1 paper").click()
    expect(page).to_have_url(f"{invented_address}days/2025/06/02/")
    page.locator(".pager").get_by_role("link", name="← 2 Jan 2025").click()
    expect(page).to_have_url(f"{invented_address}days/2025/01/02/")
    page.close()


def test_an_abstract_unfolds_in_its_card(browser: Browser, invented_address: str) -> None:
    page = browser.new_page()
    page.goto(f"{invented_address}days/2025/01/02/")
    end = page.get_by_text("The end of it is never seen in a list")
    expect(end).not_to_be_visible()
    unfolding = page.locator("article").last.locator("summary")
    expect(unfolding).to_have_accessible_name("More")
    unfolding.click()
    expect(end).to_be_visible()
    expect(unfolding).to_have_accessible_name("Less")
    expect(unfolding).to_have_text("Less", use_inner_text=True)
    unfolding.click()
    expect(end).not_to_be_visible()
    page.close()


def test_formulas_are_drawn_by_the_browser(browser: Browser, invented_address: str) -> None:
    page = browser.new_page()
    page.goto(f"{invented_address}papers/2412.00003/")
    box = page.locator(".whole-abstract math").first.bounding_box()
    assert box is not None
    assert box["width"] > 20
    assert "mc^2" not in page.locator(".whole-abstract").inner_text()
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


def test_everything_is_there_without_javascript(browser: Browser, invented_address: str) -> None:
    context = browser.new_context(java_script_enabled=False, color_scheme="dark")
    page = context.new_page()
    page.goto(f"{invented_address}days/2025/01/02/")
    assert page.locator("article").count() == 3
    expect(page.get_by_role("button")).not_to_be_visible()
    page.get_by_role("navigation", name="Site").get_by_role("link", name="Topics").click()
    expect(page).to_have_url(f"{invented_address}topics/")
    context.close()


def test_a_missing_page_leads_on(browser: Browser, invented_address: str) -> None:
    page = browser.new_page()
    page.goto(f"{invented_address}404.html")
    expect(page.locator("h1")).to_have_text("There is no page here")
    for name, path in ("calendar", "days/"), ("newest papers", "papers/"), ("search", "search/"):
        page.goto(f"{invented_address}404.html")
        page.get_by_role("main").get_by_role("link", name=name).click()
        expect(page).to_have_url(f"{invented_address}{path}")
    page.close()
