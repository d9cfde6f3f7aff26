"""A digest as mail programs with a browser's engine show it, narrow and wide, light and dark."""

from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser

from generator.catalogue.catalogue import Catalogue
from generator.mail.body import content_of
from generator.mail.digest import digest_of_day
from tests.browser.axe import faults
from tests.conftest import SITE

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 640])
def test_a_digest_fits_and_can_be_read(
    browser: Browser,
    invented: Catalogue,
    tmp_path: Path,
    width: int,
    scheme: Literal["light", "dark"],
) -> None:
    page = browser.new_page(viewport={"width": width, "height": 900}, color_scheme=scheme)
    requests: list[str] = []
    page.on("request", lambda request: requests.append(request.url))
    for day in invented.days:
        content = content_of(digest_of_day(invented, day), SITE, invented.topics)
        file = tmp_path / f"{day}.html"
        file.write_text(content.to_html([("Unsubscribe", "https://lists.example.org/off")]))
        requests.clear()
        page.goto(file.as_uri())
        assert requests == [file.as_uri()]
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        assert faults(page) == []
        sheet = page.locator(".sheet").evaluate("it => getComputedStyle(it).backgroundColor")
        assert (sheet == "rgb(255, 255, 255)") is (scheme == "light")
    page.close()
