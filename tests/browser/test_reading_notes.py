"""Somebody writes notes and tags, orders the list in their own way, and takes it elsewhere."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.test_own_words import VISITED
from tests.browser.test_reader import DESKTOP
from tests.browser.test_reading import downloaded, saved, take_in
from tests.browser.weeks import FORMER_ID, NEWEST, identifier, title

pytestmark = pytest.mark.browser

IDS = [identifier(NEWEST, number) for number in (1, 2, 3)]
TITLES = [title(NEWEST, number) for number in (1, 2, 3)]
NOTE = "Figure 3 & its {caption}.\nAsk Bo."


@pytest.fixture
def page(browser: Browser, weeks_address: str) -> Iterator[Page]:
    """The list of somebody who saved three papers, one of them long ago under another id."""
    context = browser.new_context(**DESKTOP)  # type: ignore[arg-type]
    page = context.new_page()
    page.goto(f"{weeks_address}about/")
    papers = [
        {"id": IDS[0], "title": TITLES[0], "authors": ["Ada Invent"], "published": "2025-03-13"},
        {"id": FORMER_ID, "title": TITLES[1], "note": "Seen before", "tags": ["old"]},
        {"id": IDS[2], "title": TITLES[2], "published": "2025-03"},
    ]
    store(page, {"saved": papers, "read": [FORMER_ID]})
    page.goto(f"{weeks_address}reading/")
    expect(page.get_by_text(f"Moved here from papers/{FORMER_ID}/")).to_be_visible()
    yield page
    context.close()


def store(page: Page, values: dict[str, Any]) -> None:
    page.evaluate(
        "(values) => { for (const [name, value] of Object.entries(values))"
        " localStorage.setItem(`papers / ${name}`, JSON.stringify(value)); }",
        values,
    )


def stored(page: Page, name: str) -> Any:
    return page.evaluate("(name) => JSON.parse(localStorage.getItem(`papers / ${name}`))", name)


def item(page: Page, number: int) -> Locator:
    return page.locator("#list li", has=page.get_by_role("link", name=title(NEWEST, number)))


def annotate(page: Page, number: int, note: str, tags: str) -> None:
    """Types a note and tags, and keeps them."""
    item(page, number).locator("summary").click()
    item(page, number).get_by_label("Note", exact=True).fill(note)
    item(page, number).get_by_label("Tags, with commas between").fill(tags)
    item(page, number).get_by_role("button", name="Keep").click()


def test_notes_and_tags_are_kept_found_and_exported(page: Page, weeks_address: str) -> None:
    annotate(page, 1, NOTE, "to read,  chapter   2, to read")
    expect(item(page, 1).locator(".own-note")).to_have_text(NOTE)
    expect(item(page, 1).get_by_label("Note", exact=True)).to_be_hidden()
    page.reload()
    assert item(page, 1).locator(".own-tags button").all_text_contents() == ["to read", "chapter 2"]
    annotate(page, 3, "", "to read")
    item(page, 3).get_by_role("button", name="Papers with the tag to read").click()
    expect(page.locator("#list h2")).to_have_text([TITLES[0], TITLES[2]])
    expect(page.locator("#shown")).to_have_text("2 of 3 papers")
    page.get_by_label("Filter").fill("ask BO")
    expect(page.locator("#list h2")).to_have_text([TITLES[0]])

    bibtex = downloaded(page, "BibTeX")
    assert r"annote        = {Figure 3 \& its \{caption\}." in bibtex
    assert "keywords      = {to read, chapter 2}" in bibtex
    ris = downloaded(page, "RIS")
    assert "N1  - Figure 3 & its {caption}. Ask Bo.\nKW  - to read\nKW  - chapter 2\nER  -" in ris
    csl = downloaded(page, "CSL-JSON")
    assert json.loads(csl)[0]["keyword"] == "to read, chapter 2"
    markdown = downloaded(page, "Markdown")
    assert (
        "  Tags: to read, chapter 2\n\n  > Figure 3 \\& its {caption}.\n  > Ask Bo.\n" in markdown
    )

    page.get_by_label("Filter").fill("")
    page.locator("#tag").select_option("")
    for text in (bibtex, ris, csl, markdown):
        page.get_by_role("button", name=f"Take off: {TITLES[0]}").click()
        expect(item(page, 1)).to_have_count(0)
        take_in(page, text)
        expect(page.get_by_text("Imported: 1 new paper on your list.")).to_be_visible()
        kept = next(paper for paper in stored(page, "saved") if paper["id"] == IDS[0])
        assert " ".join(kept["note"].split()) == " ".join(NOTE.split())
        assert (kept["tags"], kept["published"]) == (["to read", "chapter 2"], "2025-03-13")
    elsewhere = "@misc{x,\n  eprint = {1901.00001}\n}\n" + f"@misc{{y, eprint={{{FORMER_ID}}}}}"
    take_in(page, elsewhere)
    expect(
        page.get_by_text("Imported: 0 new papers on your list. This site does not")
    ).to_be_visible()


def test_a_moved_paper_is_one_with_the_paper(page: Page, weeks_address: str) -> None:
    assert [paper["id"] for paper in stored(page, "saved")] == IDS
    assert stored(page, "read") == [IDS[1]]
    expect(item(page, 2)).to_contain_text("read")
    page.goto(f"{weeks_address}papers/{IDS[1]}/")
    button = page.get_by_role("button", name="Save:")
    expect(button).to_have_attribute("aria-pressed", "true")
    button.click()
    expect(button).to_have_attribute("aria-pressed", "false")
    button.click()
    expect(button).to_have_attribute("aria-pressed", "true")
    assert stored(page, "saved")[0] | {"saved": ""} == {
        "id": IDS[1], "title": TITLES[1], "note": "Seen before", "tags": ["old"], "was": FORMER_ID,
        "authors": [], "more": 0, "published": "", "pdf": "", "saved": "",
        "topics": [], "language": "",
    }  # fmt: skip


def test_an_order_of_ones_own_by_buttons_and_keys(page: Page) -> None:
    papers = page.locator("#list h2")
    order = page.get_by_label("Order")
    order.select_option("newest paper first")
    expect(papers).to_have_text([TITLES[0], TITLES[2], TITLES[1]])
    up = page.get_by_role("button", name=f"Move up: {TITLES[2]}")
    expect(up).to_be_hidden()
    order.select_option("my own")
    expect(papers).to_have_text(TITLES)
    up.click()
    expect(papers).to_have_text([TITLES[0], TITLES[2], TITLES[1]])
    expect(up).to_be_focused()
    expect(page.get_by_role("status").filter(has_text=f"{TITLES[2]}: 2 of 3")).to_have_count(1)
    up.press("Alt+ArrowUp")
    expect(papers).to_have_text([TITLES[2], TITLES[0], TITLES[1]])
    up.press("Alt+ArrowUp")
    expect(page.get_by_role("status").filter(has_text="The first paper")).to_have_count(1)
    page.get_by_role("button", name=f"Take off: {TITLES[0]}").click()
    page.get_by_role("button", name="Undo").click()
    expect(papers).to_have_text([TITLES[2], TITLES[0], TITLES[1]])
    page.reload()
    expect(papers).to_have_text([TITLES[2], TITLES[0], TITLES[1]])
    item(page, 1).get_by_role("button", name="Mark as read").click()
    expect(item(page, 1).get_by_role("button", name="Mark as not read")).to_be_focused()
    assert set(stored(page, "read")) == {IDS[0], IDS[1]}


def test_a_note_that_the_browser_cannot_store_stays_in_its_field(page: Page) -> None:
    page.evaluate("() => { Storage.prototype.setItem = () => { throw Error('full'); }; }")
    annotate(page, 1, NOTE, "to read")
    expect(page.get_by_text("Not saved: this browser keeps nothing")).to_be_visible()
    expect(item(page, 1).get_by_label("Note", exact=True)).to_have_value(NOTE)
    expect(item(page, 1).locator(".own-note, .own-tags")).to_have_count(0)
    page.get_by_label("Order").select_option("my own")
    page.get_by_role("button", name=f"Move up: {TITLES[1]}").click()
    expect(page.get_by_text("Not saved: this browser keeps nothing")).to_be_visible()
    assert saved(page) == TITLES
    expect(item(page, 1).get_by_label("Note", exact=True)).to_have_value(NOTE)


def test_a_paper_goes_elsewhere_by_links_that_ask_nothing_before(
    page: Page, weeks_address: str
) -> None:
    requested: list[str] = []
    page.on("request", lambda request: requested.append(request.url))
    item(page, 2).locator("summary").click()
    links = item(page, 2).locator(".sending a")
    expect(links).to_have_count(4)
    addresses = [urlsplit(link.get_attribute("href") or "") for link in links.all()]
    here = f"{weeks_address}papers/{IDS[1]}/"
    assert [(address.netloc, parse_qs(address.query)) for address in addresses] == [
        ("www.zotero.org", {"q": [f"https://arxiv.org/abs/{IDS[1]}"]}),
        ("wise.readwise.io", {"url": [here]}),
        ("www.instapaper.com", {"url": [here], "title": [TITLES[1]]}),
        ("", {"subject": [TITLES[1]], "body": [f"{TITLES[1]}\r\n{here}\r\nSeen before"]}),
    ]
    assert "+" not in addresses[3].query
    assert [url for url in requested if not url.startswith(weeks_address)] == []


def test_followed_feeds_leave_as_opml_and_come_back(page: Page, weeks_address: str) -> None:
    button = page.get_by_role("button", name="Feeds of all that you follow")
    expect(button).to_be_hidden()
    store(page, {"names": [{"key": "authors/bo-fiction", "name": "Bo Fiction"}]})
    page.evaluate(VISITED)
    page.reload()
    expect(page.locator("#names li")).to_contain_text("Bo Fiction 3 new")
    page.get_by_label("Clocks").check()
    expect(page.locator("label", has=page.get_by_label("Clocks"))).to_contain_text("3 new")
    with page.expect_download() as download:
        button.click()
    opml = Path(download.value.path()).read_text()
    for followed in ("topics/clocks", "authors/bo-fiction"):
        assert f'xmlUrl="{weeks_address}feeds/{followed}.atom"' in opml
        assert f'htmlUrl="{weeks_address}{followed}/"' in opml
    page.get_by_label("Clocks").uncheck()
    expect(page.locator("label", has=page.get_by_label("Clocks"))).to_have_text("Clocks")
    page.get_by_role("button", name="Take off: Bo Fiction").click()
    expect(button).to_be_hidden()
    others = ["https://x.example/feeds/topics/a.atom", f"{weeks_address}feeds/authors/no-one.atom"]
    outlines = [f'<outline xmlUrl="{feed}"/>' for feed in others]
    take_in(page, opml.replace("</body>", f"{''.join(outlines)}</body>"))
    expect(page.locator("#message")).to_have_text(
        "You follow 1 more topic now. And 1 more author or organization."
    )
    expect(page.get_by_label("Clocks")).to_be_checked()
    expect(page.locator("#names li")).to_have_text(re.compile("Bo Fiction"))


def test_a_paper_that_moved_is_followed_on_its_page(page: Page, weeks_address: str) -> None:
    store(page, {"saved": [{"id": FORMER_ID, "title": "As it was"}], "read": [FORMER_ID]})
    page.goto(f"{weeks_address}papers/{FORMER_ID}/")
    expect(page).to_have_url(f"{weeks_address}papers/{identifier(NEWEST, 2)}/")
    expect(page.get_by_role("button", name="Save:")).to_have_attribute("aria-pressed", "true")
    [kept] = stored(page, "saved")
    assert (kept["id"], kept["was"]) == (identifier(NEWEST, 2), FORMER_ID)
    assert stored(page, "read") == [identifier(NEWEST, 2)]
