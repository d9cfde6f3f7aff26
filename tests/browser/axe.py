"""What axe, the checker of accessibility, has against a page."""

from collections.abc import Sequence

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

WCAG = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa")
BEST_PRACTICE = (*WCAG, "best-practice")
COLOURS = ("color-contrast", "link-in-text-block")
"""All that may differ in the dark; the rest is checked in the light."""
NAMES = "label-content-name-mismatch"
"""A rule that axe has off, and that has no dark side."""
AXE = Axe().axe_script
RUN = "([part, options]) => axe.run(part ?? document, options).then((found) => found.violations)"
LONG = 12
"""How many papers of a long list are enough."""


def faults(page: Page, rules: Sequence[str] = WCAG, part: str | None = None) -> list[str]:
    """What breaks one of `rules` or tags of rules in a page, or in the `part` that a selector
    finds."""
    options = {
        "runOnly": list(rules),
        "rules": {NAMES: {"enabled": rules is not COLOURS}},
        "resultTypes": ["violations"],
    }
    if page.evaluate("typeof axe") == "undefined":
        page.evaluate(AXE)
    found = page.evaluate(RUN, [part, options])
    return [f"{each['id']}: {node['html']}" for each in found for node in each["nodes"]]


def darken(page: Page) -> None:
    """Shows a page that is open as who prefers dark schemes sees it, after all transitions."""
    page.emulate_media(color_scheme="dark")
    page.evaluate("Promise.allSettled(document.getAnimations().map((it) => it.finished))")


def shorten(page: Page) -> None:
    """Leaves the first papers of a long list, which its later ones are like."""
    papers = "document.querySelectorAll('main .paper')"
    page.evaluate(f"[...{papers}].slice({LONG}).forEach((it) => it.remove())")
