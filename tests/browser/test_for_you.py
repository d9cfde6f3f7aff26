"""The order for the reader: papers near what they follow, saved and read come first, with why."""

import json
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, Request, expect

from tests.browser.shifts import MEASURE, jumps
from tests.browser.test_daily import DAY
from tests.browser.test_own_words import expect_titles
from tests.browser.test_reader import DESKTOP
from tests.browser.weeks import DAYS, NAMES, NEWEST, identifier, title

pytestmark = pytest.mark.browser

MODULE = "every_page/for_you.js"


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A desktop."""
    made = browser.new_page(**DESKTOP)  # type: ignore[arg-type]
    yield made
    made.context.close()


def store(page: Page, **values: Any) -> None:
    """What the browser keeps from now on."""
    for name, value in values.items():
        script = "([name, text]) => localStorage.setItem(`papers / ${name}`, text)"
        page.evaluate(script, [name, json.dumps(value)])


def choose(page: Page, order: str) -> None:
    """Chooses an order in the fold of filters."""
    page.locator(".fold > summary").click()
    page.get_by_label("Order").select_option(order)
    page.locator(".fold > summary").click()


def saved(number: int, **fields: Any) -> dict[str, Any]:
    """A saved paper that the site does not have."""
    return {"id": f"invented.{number}", "title": "Invented", "authors": [], **fields}


def test_papers_near_the_reader_come_first_and_say_why(page: Page, weeks_address: str) -> None:
    requests: list[str] = []

    def note(request: Request) -> None:
        requests.append(request.url.removeprefix(weeks_address))

    page.on("request", note)
    page.add_init_script(MEASURE)
    page.goto(weeks_address + DAY)
    expect(page.locator(".save")).to_have_count(4)
    assert f"assets/{MODULE}" not in requests
    assert jumps(page) == []

    choose(page, "for you")
    message = page.locator(".order-note")
    expect(message).to_have_text(
        "Nothing to go by yet. Save a paper, or follow a topic or an author, and papers like "
        "these come first here."
    )
    expect_titles(page, 1, 2, 3, 4)

    store(
        page,
        saved=[
            saved(1, authors=["Dee Example"], topics=["clocks"]),
            saved(2, authors=["Dee Example"], topics=["clocks"]),
            {**saved(3, authors=["Eff Placeholder"]), "id": identifier(NEWEST, 4)},
        ],
        highlight=["study 2"],
        names=[{"key": "authors/eff-placeholder", "name": "Eff Placeholder"}],
    )
    before = len(requests)
    choose(page, "by topic")
    choose(page, "for you")
    expect(page.locator("article.paper:visible > .paper-body > .because")).to_have_text(
        [
            "For you: you follow Eff Placeholder; 2 saved papers by Dee Example; "
            "2 saved papers on Clocks",
            "For you: your word study 2; 2 saved papers on Clocks",
            "For you: 2 saved papers by Dee Example; 2 saved papers on Clocks",
        ]
    )
    expect_titles(page, 4, 2, 3, 1)
    expect(message).to_contain_text("3 papers come first and say why.")
    kept = ("papers/invented", f"papers/{identifier(NEWEST, 4)}")  # copies of what was saved
    assert [it for it in requests[before:] if not it.startswith(kept)] == []

    page.locator(".fold > summary").click()
    page.get_by_role("button", name="Birds & bees", exact=False).first.click()
    expect_titles(page, 3, 1)
    page.locator(".fold > summary").click()
    store(page, read=[identifier(NEWEST, 4)], mute=["study 3"])
    page.goto(weeks_address + DAY)
    expect(message).to_contain_text("1 paper comes first")
    expect_titles(page, 2, 1, 4)
    assert jumps(page) == []
    choose(page, "as on the day")
    expect_titles(page, 1, 2, 4)
    expect(page.locator(".order-note, .because")).to_have_count(0)


def test_what_was_read_and_saved_is_learnt_from(page: Page, weeks_address: str) -> None:
    """On other days: a paper that was unfolded, one that was opened, and one that was saved."""
    earlier = DAYS[0]
    page.goto(f"{weeks_address}days/{earlier:%Y/%m/%d}/")
    page.locator(".paper summary").first.click()
    page.locator(".save").nth(0).click()
    page.goto(f"{weeks_address}papers/{identifier(earlier, 4)}/")
    expect(page.locator(".save")).to_be_visible()
    page.goto(weeks_address + DAY)
    choose(page, "for you")
    expect_titles(page, 3, 1, 4, 2)
    because = page.get_by_role("article").filter(has_text=title(NEWEST, 1)).locator(".because")
    expect(because).to_contain_text("1 saved paper on Birds & bees")
    assert page.evaluate("JSON.parse(localStorage['papers / subjects'])") == [
        {"id": identifier(earlier, 1), "authors": NAMES[:3], "topics": ["birds"]},
        {"id": identifier(earlier, 4), "authors": NAMES[:5], "topics": ["clocks"]},
    ]
