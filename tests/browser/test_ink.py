"""No text paints over anything outside of its card: proved on pixels."""

from collections.abc import Iterator
from html import escape
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.chromium import server
from tests.conftest import GOOD, make_project, papers

pytestmark = pytest.mark.browser

TITLES = [
    r"$\raisebox{-9em}{\text{FAKE}}$ up", r"$\hspace{-30em}\text{FAKE}$ back",
    r"$\kern-30em\text{FAKE}\kern30em$", r"$\mathrlap{\text{FAKE FAKE FAKE}}\rule{9em}{30em}$",
    r"$\mathllap{\text{FAKE}}\smash{\begin{matrix}a\\b\\c\\d\\e\\f\end{matrix}}$",
    "$" + r"\overset{x}{" * 20 + "x" + "}" * 20 + "$", "$" + "x^{" * 30 + "x" + "}" * 30 + "$",
    "$" + "x_{" * 30 + "x" + "}" * 30 + "$", r"$\begin{matrix}a\\[-9em]b\\[9em]c\end{matrix}$",
    r"$\Huge\color{red}{\Bigg|}\scalebox{30}{x}\genfrac{}{}{9em}{}{a}{b}$",
    "$" + r"\begin{matrix}a\\b\\c\end{matrix}" * 12 + "$",
    "$" + r"\left." * 8 + r"\begin{matrix}a\\b\\c\\d\\e\\f\end{matrix}" + r"\right|" * 8 + "$",
    "$" + r"\,\quad" * 60 + "x$", "Tower" + "\u0300\u0316" * 200,
]  # fmt: skip
"""Each command of space, raise, lap, size, color and stacking; and accents without end."""

NAMES = [
    r"$\raisebox{-9em}{\text{FAKE}}$ Ink", r"$\mathllap{\text{FAKE}}$ Ink",
    r"$\rule{9em}{30em}$ Ink", r"$\kern-30em\text{FAKE}$ Ink", r"\raisebox{-9em}{FAKE} Ink",
    "$" + "x^{" * 12 + "x" + "}" * 12 + "$ Ink", "Ink" + "\u0300\u0316" * 12,
]  # fmt: skip
"""The same for the names of authors, organizations and topics."""
PARTS = ":is(article.paper, .lines li)"
"""A paper in a list, as a card or as a line."""
HIDE = ".hostile > * { visibility: hidden !important }"
MARK = """(parts) => parts.forEach((part) =>
  part.classList.toggle("hostile", !part.textContent.includes("Gulls, Counted")))"""


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A site with a day on which a plain card stands before and after each odd one."""
    project = make_project(tmp_path_factory.mktemp("ink") / "project")
    folder = project / "papers/2025/03/03"
    folder.mkdir(parents=True)
    for number, title in enumerate(TITLES):
        write(folder, 2 * number, "Gulls, Counted at Last")
        write(folder, 2 * number + 1, title)
    topics = project / "papers/topics.yaml"
    for number, name in enumerate(NAMES):
        quoted = name.replace("'", "''")
        with topics.open("a") as file:
            file.write(f"ink-{number}: {{name: '{quoted}', description: '{quoted} is ink.'}}\n")
        write(folder, 2 * (len(TITLES) + number), "Gulls, Counted at Last")
        text = (
            GOOD.replace("title: Gulls, Counted at Last", "title: Ink")
            .replace("[Ada Invent]", f"['{quoted}']\norganizations: ['{quoted}']")
            .replace("[birds]", f"[birds, ink-{number}]")
        )
        (folder / f"2503.{2 * (len(TITLES) + number) + 1:05}.yaml").write_text(text)
    write(folder, 2 * (len(TITLES) + len(NAMES)), "Gulls, Counted at Last")
    papers("build", folder=project)
    with server(project / "site") as running:
        yield running


def write(folder: Path, number: int, title: str) -> None:
    quoted = title.replace("'", "''")
    text = GOOD.replace("title: Gulls, Counted at Last", f"title: '{quoted}'")
    (folder / f"2503.{number:05}.yaml").write_text(text)


def pictures(page: Page, hidden: bool) -> list[bytes]:
    """Each plain paper as it is painted, with what others paint over it, unless `hidden`."""
    page.evaluate("(hidden) => { [...document.styleSheets].at(-1).disabled = !hidden }", hidden)
    return [part.screenshot() for part in page.locator(f"{PARTS}:not(.hostile)").all()]


def assert_no_ink_outside(page: Page) -> None:
    """Whether every plain paper looks the same with and without what is in the odd ones. A pixel of
    a letter's edge may differ now and then, but what is painted over a paper stays there."""
    page.locator(PARTS).evaluate_all(MARK)
    page.add_style_tag(content=HIDE)
    assert page.locator(".hostile").count() >= len(TITLES) + len(NAMES)
    changed = set(range(page.locator(f"{PARTS}:not(.hostile)").count()))
    assert len(changed) > len(TITLES) + len(NAMES)
    for _ in range(5):
        pairs = zip(pictures(page, False), pictures(page, True), strict=True)
        changed &= {number for number, (one, two) in enumerate(pairs) if one != two}
        if not changed:
            return
    assert changed == set()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page into which a test may put a style."""
    context = browser.new_context(viewport={"width": 900, "height": 900}, bypass_csp=True)
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("path", ["days/2025/03/03/", "topics/birds/"])
def test_nothing_in_a_paper_changes_a_pixel_of_another(path: str, address: str, page: Page) -> None:
    page.goto(address + path)
    page.wait_for_load_state("networkidle")
    assert_no_ink_outside(page)


def test_no_item_of_a_feed_changes_a_pixel_of_another(address: str, page: Page) -> None:
    """In a reader without any style: what is outside of an item's box is cut off by nobody."""
    feed = page.request.get(f"{address}feeds/topics/birds.json").json()
    items = [item for item in feed["items"] if "2503." in item["id"]]
    page.set_content(
        "".join(
            f'<article class="paper">{escape(it["title"])}<br>{it["content_html"]}</article>'
            for it in items
        )
    )
    assert_no_ink_outside(page)


@pytest.mark.parametrize("path", ["topics/", "authors/", "organizations/"])
def test_no_name_in_an_index_changes_a_pixel_of_another(
    path: str, address: str, page: Page
) -> None:
    page.goto(address + path)
    page.wait_for_load_state("networkidle")
    plain = page.locator("main h1, main .intro").all()
    before = [part.screenshot() for part in plain]
    page.add_style_tag(content="main :is(ul, ol, dl, table) { visibility: hidden !important }")
    for part, picture in zip(plain, before, strict=True):
        assert any(part.screenshot() == picture for _ in range(5))
