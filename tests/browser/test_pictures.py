"""A picture of a paper, as a reader sees it."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.axe import BEST_PRACTICE, COLOURS, darken, faults
from tests.browser.chromium import server
from tests.browser.shifts import MEASURE, jumps
from tests.conftest import GULLS, papers
from tests.test_pictures import BESIDE, PAGE, PICTURED, drawn, switch_on

pytestmark = pytest.mark.browser

FIT = "() => document.documentElement.scrollWidth <= innerWidth"


def expect_shown(page: Page, width: int, natural: int) -> None:
    """The one picture of a page is `width` pixels wide, of a file of `natural` pixels; it moves
    nothing, and axe has nothing against it."""
    image = page.get_by_role("img", name="A gull & its x² chicks.")
    expect(image).to_have_js_property("complete", True)
    expect(image).to_have_js_property("clientWidth", width)
    asked = (
        "image => Number(image.srcset.split(new URL(image.currentSrc).pathname)[1].match(/\\d+/))"
    )
    assert image.evaluate(asked) == natural
    assert (jumps(page), page.evaluate(FIT)) == ([], True)
    assert faults(page, BEST_PRACTICE) == []
    darken(page)
    assert faults(page, COLOURS) == []


@pytest.mark.parametrize(("screen", "small", "large"), [(1280, 108, 640), (390, 88, 358)])
def test_a_picture_is_loaded_in_the_size_that_the_screen_needs(
    browser: Browser, project: Path, screen: int, small: int, large: int
) -> None:
    switch_on(project)
    (project / GULLS).write_text(PICTURED)
    (project / BESIDE).write_bytes(drawn())
    papers("build", folder=project)
    page = browser.new_page(viewport={"width": screen, "height": 844})
    page.add_init_script(MEASURE)
    with server(project / "site") as address:
        page.goto(f"{address}days/2025/01/02/")
        page.locator("article.paper img").scroll_into_view_if_needed()
        expect_shown(page, small, 160)
        page.goto(f"{address}{PAGE}/")
        expect_shown(page, large, 640)
    page.close()
