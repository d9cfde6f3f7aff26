"""Redraws the README's picture of the site, and the picture that stands for pages where they are
shared, and the icons: `make screenshot`."""

from playwright.sync_api import Browser

from tests.browser.chromium import chromium, server
from tests.conftest import PROJECT

PICTURE = PROJECT / ".github" / "screenshot.jpg"
SIZE = {"width": 1120, "height": 760}
CARD = PROJECT / "generator/theme" / "assets" / "card.svg"
ICON = PROJECT / "generator/theme" / "assets" / "icon.svg"
ICON_SIZES = (192, 512)
CARD_SIZE = {"width": 1200, "height": 630}


def draw(browser: Browser, address: str) -> None:
    """Draws the newest day."""
    page = browser.new_page(viewport=SIZE)  # type: ignore[arg-type]
    page.goto(address)
    PICTURE.parent.mkdir(exist_ok=True)
    page.screenshot(path=PICTURE, type="jpeg", quality=80)


def draw_card(browser: Browser) -> None:
    """Draws `card.svg` as `card.png`, for services that read no SVG."""
    page = browser.new_page(viewport=CARD_SIZE)  # type: ignore[arg-type]
    page.goto(CARD.as_uri())
    page.screenshot(path=CARD.with_suffix(".png"))


def draw_icons(browser: Browser) -> None:
    """Draws `icon.svg` in the sizes of launchers, which cut its corners themselves."""
    for size in ICON_SIZES:
        page = browser.new_page(viewport={"width": size, "height": size})
        page.set_content(f"<style>* {{ margin: 0; display: block }}</style>{ICON.read_text()}")
        page.evaluate("document.querySelector('rect').removeAttribute('rx')")
        page.screenshot(path=ICON.with_name(f"icon-{size}.png"))


if __name__ == "__main__":
    with chromium() as running, server(PROJECT / "site") as root:
        draw(running, root)
        draw_card(running)
        draw_icons(running)
