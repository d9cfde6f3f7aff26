"""No title paints over anything outside of its card: proved on pixels."""

from collections.abc import Iterator
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

HIDE = "article.hostile > * { visibility: hidden !important }"
MARK = """(articles) => articles.forEach((article) =>
  article.classList.toggle("hostile", !article.textContent.includes("Gulls, Counted")))"""


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A site with a day on which a plain card stands before and after each odd one."""
    project = make_project(tmp_path_factory.mktemp("ink") / "project")
    folder = project / "papers/2025/03/03"
    folder.mkdir(parents=True)
    for number, title in enumerate(TITLES):
        write(folder, 2 * number, "Gulls, Counted at Last")
        write(folder, 2 * number + 1, title)
    write(folder, 2 * len(TITLES), "Gulls, Counted at Last")
    papers("build", folder=project)
    with server(project / "site") as running:
        yield running


def write(folder: Path, number: int, title: str) -> None:
    quoted = title.replace("'", "''")
    text = GOOD.replace("title: Gulls, Counted at Last", f"title: '{quoted}'")
    (folder / f"2503.{number:05}.yaml").write_text(text)


def pictures(page: Page) -> list[bytes]:
    """Each plain card as it is painted, with what other cards paint over it."""
    return [card.screenshot() for card in page.locator("article.paper:not(.hostile)").all()]


@pytest.mark.parametrize("path", ["days/2025/03/03/", "topics/birds/"])
def test_no_title_changes_a_pixel_of_another_card(
    path: str, address: str, browser: Browser
) -> None:
    context = browser.new_context(viewport={"width": 900, "height": 900}, bypass_csp=True)
    page = context.new_page()
    page.goto(address + path)
    page.wait_for_load_state("networkidle")
    page.locator("article.paper").evaluate_all(MARK)
    assert page.locator("article.hostile").count() >= len(TITLES)
    with_titles = pictures(page)
    assert len(with_titles) > len(TITLES)
    page.add_style_tag(content=HIDE)
    without = pictures(page)
    changed = [
        n for n, (one, two) in enumerate(zip(with_titles, without, strict=True)) if one != two
    ]
    assert changed == []
    context.close()
