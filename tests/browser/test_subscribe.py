"""A reader chooses what to follow."""

import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

pytestmark = pytest.mark.browser

FEEDS = "feeds/topics/{}.atom"


def test_marked_topics_become_a_list_for_readers(
    browser: Browser, invented_address: str, tmp_path: Path
) -> None:
    page = browser.new_page()
    page.goto(f"{invented_address}subscribe/")
    take = page.get_by_role("button", name="Download the list")
    expect(take).to_be_disabled()
    page.get_by_role("checkbox", name="Follow Birds & bees").press("Space")
    page.get_by_role("checkbox", name="Follow Clocks").check()
    with page.expect_download() as started:
        take.click()
    started.value.save_as(tmp_path / "feeds.opml")
    outlines = list(ET.parse(tmp_path / "feeds.opml").iter("outline"))  # noqa: S314 - our own
    assert [outline.get("text") for outline in outlines] == ["Birds & bees", "Clocks"]
    assert [outline.get("xmlUrl") for outline in outlines] == [
        f"{invented_address}{FEEDS.format(slug)}" for slug in ("birds", "clocks")
    ]
    page.close()


def test_an_address_is_copied(browser: Browser, invented_address: str) -> None:
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(f"{invented_address}subscribe/")
    button = page.get_by_role("button", name="Copy the address: Day by day as RSS")
    button.press("Enter")
    expect(button).to_have_text("Copied")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == f"{invented_address}feeds/daily.rss"
    context.close()


def test_without_javascript_every_feed_is_a_link(browser: Browser, invented_address: str) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 390, "height": 844})
    page = context.new_page()
    page.goto(f"{invented_address}subscribe/")
    expect(page.get_by_role("button", name="Download the list")).to_be_hidden()
    links = page.locator("table.feeds a[type]")
    assert links.count() == 3 * (14 + 3)
    for link in links.all():
        address = link.evaluate("link => link.href")
        assert page.request.get(address).ok
    assert page.request.get(f"{invented_address}feeds/topics.opml").ok
    context.close()
