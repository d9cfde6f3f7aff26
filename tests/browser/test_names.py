"""The field that finds an author among many; the discussion of a paper, which waits for a click."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml
from playwright.sync_api import Browser, Route, expect

from generator.site.content_policy import COMMENTS
from tests.browser.chromium import server
from tests.conftest import built, make_project

pytestmark = pytest.mark.browser

PAPER = "papers/2506.01001/"
NAMES = [f"Ada Invent{chr(97 + number // 26)}{chr(97 + number % 26)}" for number in range(101)]


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where a site is served whose two papers have a hundred authors."""
    folder = make_project(tmp_path_factory.mktemp("names") / "project")
    settings = yaml.safe_load((folder / "mkdocs.yml").read_text())
    ids = {"repo_id": "R_1234", "category_id": "DIC_1234"}
    settings["plugins"][0]["papers"]["comments"] = {"repo": "ada/papers", "category": "All", **ids}
    (folder / "mkdocs.yml").write_text(yaml.safe_dump(settings))
    for id in ("2506.01001", "2506.01002"):
        entry = folder / f"papers/2025/06/03/{id}.yaml"
        entry.parent.mkdir(parents=True, exist_ok=True)
        fields = {"title": "Many", "authors": [*NAMES, "Zoe Fiction"], "summary": "Many wrote it."}
        entry.write_text(yaml.safe_dump({**fields, "published": "2025-06-01", "topics": ["birds"]}))
    with server(Path(built(folder))) as place:
        yield place


def test_any_author_is_found_and_comments_wait_for_a_click(browser: Browser, address: str) -> None:
    context = browser.new_context()
    asked: list[str] = []

    def answer(route: Route) -> None:
        if route.request.url.startswith(address):
            route.continue_()
        else:
            asked.append(route.request.url)
            route.fulfill(body="<p>All agree.", content_type="text/html")

    context.route("**/*", answer)
    page = context.new_page()
    page.goto(f"{address}authors/")
    page.get_by_label("Find a name").fill("fic zo")
    expect(page.locator(".finder li")).to_have_text(["Zoe Fiction"])
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{address}authors/zoe-fiction/")
    page.goto(f"{address}{PAPER}")
    show = page.get_by_role("button", name="Show the discussion")
    expect(show).to_be_visible()
    assert asked == []
    show.click()
    expect(page.locator(".comments iframe")).to_have_attribute("title", "Comments")
    expect(page.frame_locator(".comments iframe").get_by_text("All agree.")).to_be_visible()
    assert [it.split("?")[0] for it in asked] == [f"{COMMENTS}/widget"]
    context.close()
