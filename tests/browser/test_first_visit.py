"""What a browser asks for that was never here, on a day of fifteen papers."""

import gzip
import random
import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import yaml
from playwright.sync_api import Browser, expect

from generator.generating.defaults import THEME
from tests.browser.chromium import server
from tests.conftest import made_once, make_project, papers

pytestmark = pytest.mark.browser

PAPERS = 15
REQUESTS = 12
TABS = 8
PAGES = 3
MANY = 150
BYTES = 60_000
"""Compressed, with the page itself, without fonts."""
DAY = "days/2025/04/01/"
RULES = """style => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  return [...sheet.cssRules].map((rule) => rule.cssText.replace(/,\\s+/g, ","));
}"""
"""The rules of a stylesheet; a comma in a custom property keeps the spaces after it."""
SHARED = """async () => {
  const [storage, page, card] = await Promise.all(
    ["storage", "page", "card"].map((name) => import(`/assets/every_page/${name}.js`)));
  return storage.loadChecked === page.$every_page_storage.loadChecked && typeof card.readCard;
}"""
"""Whether the address of a joined module leads to the one that runs."""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site with a day of papers whose abstracts are as long as real ones."""

    def fifteen_a_day(folder: Path) -> None:
        make_project(folder)
        for year in (folder / "papers").glob("2*"):
            shutil.rmtree(year)
        place = folder / "papers" / DAY.removeprefix("days/")
        place.mkdir(parents=True)
        words = _words()
        for number in range(PAPERS):
            authors = MANY if number == 1 else 6
            entry = {
                "title": " ".join(words(9)).capitalize(),
                "authors": [" ".join(words(2)).title() for _ in range(authors)],
                "published": "2025-03-31",
                "topics": ["birds", "clocks"],
                "abstract": ". ".join(" ".join(words(18)).capitalize() for _ in range(10)) + ".",
            }
            (place / f"{_id(number)}.yaml").write_text(yaml.safe_dump(entry))
        papers("build", folder=folder)

    return made_once(tmp_path_factory, fifteen_a_day) / "site"


@pytest.fixture(scope="module")
def address(site: Path) -> Iterator[str]:
    """Where that site is served."""
    with server(site) as found:
        yield found


def test_a_day_of_fifteen_papers_is_small_and_takes_few_requests(
    browser: Browser, site: Path, address: str
) -> None:
    page = browser.new_page()
    asked: list[str] = []
    complaints: list[str] = []
    page.on("request", lambda request: asked.append(request.url.removeprefix(address)))
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.goto(address + DAY, wait_until="networkidle")
    assert page.locator("article.paper").count() == PAPERS
    head = page.content().partition("</head>")[0]
    asked += re.findall(r'<link rel="(?:icon|manifest)"[^>]*href="(?:\.\./)*([^"]*)"', head)
    assert {"manifest.json", "assets/icon.svg"} <= set(asked)  # a headless browser asks for neither
    assert len(asked) <= REQUESTS, asked
    files = [site / path / "index.html" if path == DAY else site / path for path in asked]
    weighed = [file for file in files if file.suffix != ".woff2"]
    sizes = {str(file): len(gzip.compress(file.read_bytes(), mtime=0)) for file in weighed}
    assert sum(sizes.values()) <= BYTES, sizes
    assert page.evaluate(SHARED) == "function"
    assert complaints == []


def test_few_tabs_lead_to_the_first_paper_and_arrows_along_the_bar(
    browser: Browser, address: str
) -> None:
    page = browser.new_page()
    for path in (DAY, "topics/birds/"):
        page.goto(address + path, wait_until="networkidle")
        links = page.locator(".masthead nav a")
        expect(page.locator('.masthead [tabindex="0"]')).to_have_text(
            "Calendar" if path == DAY else "Topics"
        )
        first = page.locator("article.paper h3 a").first
        for _ in range(TABS):
            page.keyboard.press("Tab")
            if first.evaluate("link => link === document.activeElement"):
                break
        expect(first).to_be_focused()
        page.locator('.masthead [tabindex="0"]').focus()
        page.keyboard.press("Home")
        expect(links.first).to_be_focused()
        page.keyboard.press("ArrowRight")
        expect(links.nth(1)).to_be_focused()
        assert page.url == address + path  # the arrows that turn to another day did not


def test_a_day_takes_three_sheets_and_shortened_texts_say_where_the_rest_is(
    browser: Browser, address: str
) -> None:
    page = browser.new_page()
    page.goto(address + DAY)
    assert len(re.findall(rb"/Type\s*/Page\b", page.pdf(format="A4"))) == PAGES
    page.emulate_media(media="print")
    heading = page.locator("article.paper h3").first
    shown = heading.evaluate("each => getComputedStyle(each, '::after').content")
    assert shown.replace('" "', "") == f'"https://papers.example.org/papers/{_id(0)}/"'
    page.goto(f"{address}papers/{_id(1)}/")
    expect(page.get_by_text(f"{MANY - 12} other authors")).to_be_visible()
    assert len(re.findall(rb"/Type\s*/Page\b", page.pdf(format="A4"))) == 1


def test_compacted_styles_have_the_rules_of_their_sources(browser: Browser, site: Path) -> None:
    page = browser.new_page()
    theme = Path(THEME)
    styles = [path.relative_to(theme) for path in sorted(theme.glob("assets/*.css"))]
    assert len(styles) > 5
    for path in styles:
        source, published = ((folder / path).read_text("utf-8") for folder in (theme, site))
        rules = page.evaluate(RULES, source)
        assert page.evaluate(RULES, published)[: len(rules)] == rules, path  # the build adds one
        assert len(published) < len(source)


def _id(number: int) -> str:
    return f"2503.310{number:02}"


def _words() -> Callable[[int], list[str]]:
    """A function that gives some of 700 invented words, of which a tenth are half of all."""
    chance = random.Random(15)  # noqa: S311
    parts = ["ba", "ce", "di", "fo", "gu", "la", "me", "ni", "ro", "su", "ter", "pen", "tion", "al"]
    words = ["".join(chance.choices(parts, k=chance.randint(1, 4))) for _ in range(700)]
    return lambda count: [words[int(700 * chance.random() ** 3)] for _ in range(count)]
