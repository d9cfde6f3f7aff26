"""Cascade layers decide which style rule wins; selectors say only what they style."""

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser

LAYERS = ["material", "base", "parts", "pages", "print"]
"""The earliest first; a later one wins."""

OUTSIDE = """() => [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]
  .filter((rule) => !(rule instanceof CSSLayerBlockRule || rule instanceof CSSLayerStatementRule))
  .map((rule) => `${sheet.href}: ${rule.cssText.slice(0, 80)}`))"""

ORDER = """() => [...new Set([...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]
  .flatMap((rule) => rule.nameList ? [...rule.nameList] : [rule.name])))]"""


@pytest.fixture
def page(common_page: Page) -> Page:
    return common_page


@pytest.mark.parametrize(
    "path", ["", "papers/2410.01699/", "reading/", "search/", "submit/", "trends/"]
)
def test_every_rule_stands_in_a_layer(page: Page, own_address: str, path: str) -> None:
    page.goto(own_address + path)
    assert page.evaluate(OUTSIDE) == []
    assert page.evaluate(ORDER) == LAYERS


def test_an_owners_rule_wins_without_a_longer_selector(page: Page, own_address: str) -> None:
    page.goto(own_address)
    page.evaluate(
        """() => {
          const own = new CSSStyleSheet();
          own.replaceSync("a { color: rgb(1, 2, 3) }");
          document.adoptedStyleSheets = [own];
        }"""
    )
    expect(page.locator(".topics a").first).to_have_css("color", "rgb(1, 2, 3)")
