"""A paper's card: the template describes it; scripts read it by its attributes, and make it too."""

import json
import re
from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
import yaml
from playwright.sync_api import Browser, Page, expect

from tests.browser.chromium import server
from tests.conftest import PROJECT, make_project, papers

pytestmark = pytest.mark.browser

TEMPLATES = PROJECT / "generator/typeset/templates"
DAY = date(2025, 7, 1)
FIELDS: dict[str, dict[str, object]] = {
    "2507.00001": {
        "title": r"Growth like $x^{2}$, and $\frac{a}{b}$ of it",
        "authors": ["Martin Invent, Jr.", 'Ada "Quote" Invent', "<b>Bo</b> & Sons", "王小虚"],
    },
    "2507.00002": {"title": 'Of "quotes", <em>markup</em> & commas', "authors": []},
    "2507.00003": {
        "title": "Signed by thousands",
        "authors": [f"Person {number} Invented" for number in range(3000)],
        "organizations": ["Bureau, Office and Institute"],
        "signals": {"upvotes": 1234, "comments": 2, "date": f"{DAY}"},
        "links": {"code": "https://code.example.org/many"},
    },
    "2507.00004": {
        "title": "מאמר בדוי",
        "authors": ["מחבר בדוי", "Ada Invent", "سارة المخترعة"],
        "venue": "Journal of Cards",
    },
}
PLAIN_TITLES = {
    "2507.00001": "Growth like x², and a/b of it",
    "2507.00002": 'Of "quotes", <em>markup</em> & commas',
    "2507.00003": "Signed by thousands",
    "2507.00004": "מאמר בדוי",
}

READ = """async () => {
  const { readCard } = await import("/assets/every_page/card.js");
  return [...document.querySelectorAll("article.paper")].map(readCard).map((card) => ({
    ...card, element: undefined, link: undefined, unfold: undefined,
  }));
}"""
OUTLINE = """(article) => {
  const elements = [];
  const describe = (element) => {
    const names = [...element.attributes].map(({ name }) => name);
    const data = names.filter((name) => /^data-(?!title|new|read)/.test(name));
    const name = element.localName.replace(/^h[23]$/, "heading");
    return [name, ...element.classList].join(".") + data.map((name) => `[${name}]`).join("");
  };
  const walk = (element, path) => {
    if (element.matches("math, mark, .save, .unseen")) return;
    const here = `${path} ${describe(element)}`;
    elements.push(here);
    for (const child of element.children) walk(child, here);
  };
  walk(article, "");
  return elements;
}"""
"""The elements of a card, each as its path, with classes and data attributes; without those that
scripts add, and without the title as text, which a card needs only where scripts save the paper."""


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where a site with the papers of FIELDS is served."""
    folder = make_project(tmp_path_factory.mktemp("cards") / "project")
    entries = folder / f"papers/{DAY:%Y/%m/%d}"
    entries.mkdir(parents=True)
    for id, fields in FIELDS.items():
        common = {
            "published": f"{DAY}",
            "topics": ["birds", "clocks"],
            "summary": "A card is tried.",
        }
        text = yaml.safe_dump(common | fields, allow_unicode=True)
        (entries / f"{id}.yaml").write_text(text)
    papers("build", folder=folder)
    with server(folder / "site") as root:
        yield root


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page of a browser that was never on the site."""
    context = browser.new_context()
    yield context.new_page()
    context.close()


def read_cards(page: Page) -> dict[str, Any]:
    return {card["id"]: card for card in page.evaluate(READ)}


def test_the_script_lists_the_attributes_of_the_template(page: Page, address: str) -> None:
    page.goto(address)
    script = "async () => (await import('/assets/every_page/card.js')).ATTRIBUTES"
    card = (TEMPLATES / "card.md").read_text()
    macros = (TEMPLATES / "parts.md").read_text()
    in_templates = set(re.findall(r"\bdata-[a-z]+", card + macros))
    assert sorted(page.evaluate(script).values()) == sorted(in_templates)


def test_a_card_is_read_as_its_entry_has_it(page: Page, address: str) -> None:
    page.goto(address)
    cards = read_cards(page)
    for id, fields in FIELDS.items():
        authors = fields["authors"]
        assert isinstance(authors, list)
        assert cards[id]["title"] == PLAIN_TITLES[id]
        assert cards[id]["authors"] == authors[:4]
        assert cards[id]["others"] == max(0, len(authors) - 4)
        assert cards[id]["published"] == f"{DAY}"
        assert cards[id]["pdf"] == f"https://arxiv.org/pdf/{id}"
        assert [topic["slug"] for topic in cards[id]["topics"]] == ["birds", "clocks"]
    assert cards["2507.00003"]["upvotes"] == 1234
    page.goto(f"{address}topics/birds/")
    assert {card["day"] for id, card in read_cards(page).items() if id in FIELDS} == {f"{DAY}"}


def test_search_shows_the_card_of_the_template(page: Page, address: str) -> None:
    page.goto(f"{address}topics/birds/")
    expect(page.locator("article.paper .save").last).to_be_attached()
    cards = read_cards(page)
    outlines = {id: outline(page, id) for id in FIELDS}
    titles = {id: title_html(page, id) for id in FIELDS}
    page.goto(f"{address}search/?topic=birds&year={DAY.year}&sort=day")
    expect(page.locator(".search-results article.paper").first).to_be_visible()
    results = read_cards(page)
    for id in FIELDS:
        for fact in ("id", "authors", "others", "day", "topics", "upvotes"):
            assert results[id][fact] == cards[id][fact]
        assert title_html(page, id) == titles[id]
        facts_of_results = {
            "article.paper div.paper-body p.facts span"
        }  # "Code" without its address
        facts_of_results.add("article.paper div.paper-body p.facts span.venue")
        counts = "article.paper div.paper-body p.facts span.counts[data-upvotes]"
        facts_of_results |= {counts, f"{counts} strong.upvotes", f"{counts} i"}  # without address
        assert outline(page, id) - outlines[id] <= facts_of_results


def test_a_saved_paper_has_the_card_of_the_template(page: Page, address: str) -> None:
    page.goto(address)
    for id in FIELDS:
        page.locator(f"article.paper:has([id='{id}']) .save").click()
    cards = read_cards(page)
    outlines = {id: outline(page, id) for id in FIELDS}
    page.goto(f"{address}reading/")
    expect(page.locator("#list article.paper")).to_have_count(len(FIELDS))
    items = read_cards(page)
    for id in FIELDS:
        facts = ("id", "title", "authors", "others", "published", "pdf")
        assert {name: items[id][name] for name in facts} == {
            name: cards[id][name] for name in facts
        }
        elements = {path.rpartition(" ")[2] for path in outlines[id]}
        assert {path.rpartition(" ")[2] for path in outline(page, id)} <= elements
    assert page.locator("#list :is(b, em, script)").count() == 0


def test_a_paper_saved_from_its_page_has_all_authors(page: Page, address: str) -> None:
    for id, fields in FIELDS.items():
        page.goto(f"{address}papers/{id}/")
        page.locator(".paper-bar > .save").click()
        saved = page.evaluate("JSON.parse(localStorage.getItem('papers / saved'))[0]")
        assert (saved["id"], saved["title"]) == (id, PLAIN_TITLES[id])
        assert saved["authors"] == fields["authors"]
        assert (saved["published"], saved["more"]) == (f"{DAY}", 0)
        assert json.loads(page.evaluate("localStorage.getItem('papers / read')"))[-1] == id


def outline(page: Page, id: str) -> set[str]:
    """The elements of a paper's card."""
    here = page.locator(f":scope > * > a[href$='papers/{id}/']")
    paths = page.locator("article.paper", has=here).first.evaluate(OUTLINE)
    return {path.strip() for path in paths}


def title_html(page: Page, id: str) -> str:
    script = "link => { link.querySelector('.unseen')?.remove(); return link.innerHTML; }"
    return str(link(page, id).first.evaluate(script))


def link(page: Page, id: str) -> Any:
    """The link in the heading of a paper's card."""
    return page.locator(f"article.paper > :is(h2, h3) > a[href$='papers/{id}/']")
