"""Redraws the README's picture of the site: `make screenshot`."""

from playwright.sync_api import Browser

from tests.browser.chromium import chromium, server
from tests.conftest import PROJECT

PICTURE = PROJECT / ".github" / "screenshot.jpg"
SIZE = {"width": 1120, "height": 760}


def draw(browser: Browser, address: str) -> None:
    """Draws the newest day."""
    page = browser.new_page(viewport=SIZE)  # type: ignore[arg-type]
    page.goto(address)
    PICTURE.parent.mkdir(exist_ok=True)
    page.screenshot(path=PICTURE, type="jpeg", quality=80)


if __name__ == "__main__":
    with chromium() as running, server(PROJECT / "site") as root:
        draw(running, root)
