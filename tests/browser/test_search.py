"""A reader looks for a paper that they half remember."""

import json
import re
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Page, expect

from generator.entries.spellings import fold_name
from generator.entries.word_forms import search_key
from generator.site.addresses import make_slug
from tests.browser.axe import BEST_PRACTICE, COLOURS, darken, faults
from tests.browser.test_reader import DESKTOP, PHONE, SMALLEST, visit
from tests.browser.weeks import NAMES
from tests.test_word_forms import GROUPS

WORDS = json.loads((Path(__file__).parents[1] / "search-words.json").read_text())

pytestmark = pytest.mark.browser


@pytest.fixture
def page(browser: Browser) -> Any:
    page = browser.new_page()
    yield page
    page.close()


def ids(page: Page) -> list[str]:
    """The papers that the search page shows."""
    found = page.locator(".search-results article h2 a")
    hrefs = [link.get_attribute("href") or "" for link in found.all()]
    return [href.rstrip("/").rpartition("/")[2] for href in hrefs]


def look(page: Page, base: str, asked: str) -> list[str]:
    """What the search page finds."""
    page.goto(f"{base}search/?q={quote(asked)}")
    expect(page.locator("#_search-message")).not_to_be_empty()
    return ids(page)


def test_words_are_those_of_the_generator(common_page: Page, invented_address: str) -> None:
    common_page.goto(f"{invented_address}search/")
    script = "async given => (await import('../assets/search/tokens.js')).tokenize(given)"
    for given, expected in WORDS:
        assert common_page.evaluate(script, given) == expected


def test_forms_of_words_are_those_of_the_generator(
    common_page: Page, invented_address: str
) -> None:
    words = [word for group in GROUPS for word in group]
    words += [f"{start}{word}" for start in ("re", "inter", "un", "s") for word in words]
    words += [f"{word}{end}" for end in ("ly", "ness", "ational", "fully", "s") for word in words]
    common_page.goto(f"{invented_address}search/")
    script = """async words => {
        const { WordForms } = await import('../assets/search/word_forms.js');
        const forms = new WordForms(await (await fetch('../search/index.json')).json());
        return words.map((word) => forms.keyOf(word));
    }"""
    assert common_page.evaluate(script, words) == [search_key(word) for word in words]


@pytest.mark.parametrize("opened_by", ["/", "Control+k", "click"])
def test_the_dialog_leads_to_a_paper_by_keyboard(
    page: Page, invented_address: str, opened_by: str
) -> None:
    assert visit(page, invented_address, "topics/") == []
    if opened_by == "click":
        page.get_by_role("link", name="Search").click()
    else:
        page.keyboard.press(opened_by)
    dialog = page.get_by_role("dialog", name="Search")
    expect(dialog.get_by_role("searchbox")).to_be_focused()
    page.keyboard.type("sundi")
    expect(dialog.get_by_role("listitem").first).to_contain_text("Sundials at Night")
    expect(dialog.locator("mark").first).to_have_text("Sundials")
    expect(dialog.get_by_role("status")).to_have_text("1 paper.")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url(f"{invented_address}papers/2412.00002/")


def test_escape_closes_the_dialog_and_slash_in_a_field_is_a_slash(
    page: Page, invented_address: str
) -> None:
    page.goto(invented_address)
    page.keyboard.press("/")
    field = page.get_by_role("dialog").get_by_role("searchbox")
    page.keyboard.type("a/b")
    expect(field).to_have_value("a/b")
    page.keyboard.press("Escape")
    if page.get_by_role("dialog").is_visible():  # the first one empties a search field
        page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_be_hidden()


def test_nothing_of_search_is_loaded_before_it_is_used(page: Page, invented_address: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url.removeprefix(invented_address)))
    page.goto(f"{invented_address}days/", wait_until="networkidle")
    assert [path for path in asked if "search" in path] == ["assets/search/open_dialog.js"]


def test_enter_goes_to_the_page_with_filters_and_back_undoes_them(
    page: Page, invented_address: str
) -> None:
    page.goto(invented_address)
    page.keyboard.press("/")
    page.keyboard.type("ada")
    page.keyboard.press("Enter")
    page.wait_for_url(f"{invented_address}search/?q=ada")
    said = page.locator("#_search-message")
    expect(said).to_have_text("4 papers.")
    page.get_by_label("2024").check()
    expect(said).to_have_text("3 papers.")
    expect(page.get_by_label("2024")).to_be_focused()
    expect(page).to_have_url(f"{invented_address}search/?q=ada&year=2024")
    page.get_by_label("Has code").check()
    expect(said).to_have_text("1 paper.")
    page.reload()
    expect(said).to_have_text("1 paper.")
    assert ids(page) == ["2412.00003"]
    page.go_back()
    expect(said).to_have_text("3 papers.")
    page.get_by_label("Order").select_option("Newest")
    expect(page.locator(".search-results h2").first).to_have_text("Everything an Entry Can Say")
    page.go_back()
    page.go_back()
    expect(said).to_have_text("4 papers.")


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ("ear sparrows", ["2412.00001"]),
        ("schrodinger", ["2501.00001"]),
        ("SCHRÖDINGER", ["2501.00001"]),
        ("sparow", ["2412.00001"]),
        ("nihgt sundails", ["2412.00002"]),
        ("sundi", ["2412.00002"]),
        ('"small filter"', ["2412.00001"]),
        ('"filter small"', []),
        ("author:invent -sparrows -sundials -everything", ["no-arxiv-here"]),
        ('author:"bo fiction" topic:birds', ["2412.00003", "2501.00001"]),
        ("org:bureau year:2025", ["no-arxiv-here"]),
        ("author:Bo Fiction topic:birds", ["2412.00003", "2501.00001"]),
        ("author:Ada Sundials", ["2412.00002"]),
        ("org:Bureau of Small Things year:2025", ["no-arxiv-here"]),
        ("year:2024-2025 nowhere collaboration", ["quant-ph-9902083"]),
        ("王小虚", ["no-arxiv-here"]),
        ("10.5555/12345678", ["no-arxiv-here"]),
        ("topic:clocks -author:fiction", None),
        ("counted sparrow", ["2412.00001"]),
        ("author:Invent, A. sundials", ["2412.00002"]),
        ("Invent, Ada sundials", ["2412.00002"]),
        ("Invent, Ada", ["2412.00001", "2412.00002", "2412.00003", "no-arxiv-here"]),
        ('author:"Ada Fiction"', []),
        ('author:"Ada Invnt" sundials', ["2412.00002"]),
        ("sundials -year:2024", []),
        ("sundials -topic:clocks", []),
        ("sundials year:2023..2025", ["2412.00002"]),
        ("sundials year:>=2025", []),
        ("sundials before:2025", ["2412.00002"]),
        ("sundials after:2024", []),
        ("author: fiction topic:birds", ["2412.00003", "2501.00001"]),
        ("author: ada invent sundials", ["2412.00002"]),
        ('author: "ada invent" sundials', ["2412.00002"]),
        ("-author:bo fiction ear topic:birds", ["2412.00001"]),
        ("😀", []),
        ("sundials OR sparrows", ["2412.00001", "2412.00002"]),
        ('"Sundials at Night" robot video', ["2412.00002"]),
        ("小虚", ["no-arxiv-here"]),
        ("虚", ["no-arxiv-here"]),
        ("10.9999/sundials", []),
    ],
)
def test_questions_have_answers(
    common_page: Page, invented_address: str, asked: str, expected: list[str] | None
) -> None:
    found = look(common_page, invented_address, asked)
    assert expected is None or sorted(found) == sorted(expected)


def test_where_no_paper_has_all_words_many_words_are_better_than_a_title(
    common_page: Page, invented_address: str
) -> None:
    asked = "first paragraph longer abstract sundials night qwertzuiop"
    assert look(common_page, invented_address, asked) == ["2412.00003", "2412.00002"]
    said = "No paper has all the words, some have 4 of 7: 2 papers."
    expect(common_page.locator("#_search-message")).to_have_text(said)
    assert look(common_page, invented_address, f'{asked} "moonlight sundials"') == []


@pytest.mark.parametrize(
    ("asked", "remark"),
    [
        ("sundials year:twenty", "“year:twenty” is not understood"),
        ("sundials upvotes:many", "“upvotes:many” is not understood"),
        ("sundials colour:red", "There is no field “colour:”"),
        ("sundials author:", "author: needs a value"),
        ("sundials -author:", "author: needs a value"),
        ("sundials after:2025-13-01", "“after:2025-13-01” is not understood"),
        ("sundials ha\u017f:", "needs a value, as in has:code"),
        ("sundials has:constructor", "“has:constructor” is not understood"),
    ],
)
def test_what_is_not_understood_is_said(
    common_page: Page, invented_address: str, asked: str, remark: str
) -> None:
    look(common_page, invented_address, asked)
    expect(common_page.locator("#_search-message")).to_contain_text(remark)


def test_an_order_alone_shows_all_papers_and_the_tab_is_named_after_the_query(
    common_page: Page, invented_address: str
) -> None:
    common_page.goto(f"{invented_address}search/?sort=day")
    expect(common_page.locator("#_search-message")).to_contain_text("papers.")
    look(common_page, invented_address, "sundials")
    expect(common_page).to_have_title(re.compile("^sundials · "))


@pytest.mark.parametrize(
    ("pasted", "id"),
    [
        ("2412.00001", "2412.00001"),
        ("https://arxiv.org/abs/2412.00001v3", "2412.00001"),
        ("arXiv:quant-ph/9902083", "quant-ph-9902083"),
        ("https://arxiv.org/pdf/2411.99999", "2412.00003"),
    ],
)
def test_an_id_goes_to_its_paper(
    common_page: Page, invented_address: str, pasted: str, id: str
) -> None:
    common_page.goto(f"{invented_address}search/?q={quote(pasted)}")
    common_page.wait_for_url(f"{invented_address}papers/{id}/")


def test_what_is_not_here_leads_to_the_form(page: Page, invented_address: str) -> None:
    assert look(page, invented_address, "2412.00009") == []
    expect(page.locator("#_search-message")).to_have_text("2412.00009 is not here yet.")
    assert look(page, invented_address, "qwertzuiop") == []
    page.get_by_role("main").get_by_role("link", name="submit it").click()
    page.wait_for_url(f"{invented_address}submit/")


def test_a_search_can_be_followed(common_page: Page, invented_address: str) -> None:
    look(common_page, invented_address, "sundials")
    follow = common_page.locator(".search-feed a").first
    assert follow.get_attribute("href") == "../feeds/topics/clocks.rss"
    for asked in ("q=org%3Abureau", "org=Bureau+of+Small+Things"):
        common_page.goto(f"{invented_address}search/?{asked}")
        expect(follow).to_have_attribute(
            "href", "../feeds/organizations/bureau-of-small-things.atom"
        )


def test_whoever_asks_for_an_author_is_offered_the_feed(
    common_page: Page, weeks_address: str
) -> None:
    look(common_page, weeks_address, f'author:"{NAMES[0]}"')
    follow = common_page.locator(".search-feed a")
    expect(follow).to_have_attribute(
        "href", f"../feeds/authors/{make_slug(fold_name(NAMES[0]))}.atom"
    )
    address = common_page.evaluate("link => link.href", follow.element_handle())
    assert common_page.request.get(address).ok


def test_more_papers_are_looked_through_when_asked(page: Page, weeks_address: str) -> None:
    look(page, weeks_address, '"measured follows at length"')
    found = page.locator(".search-results article")
    more = page.get_by_role("button", name="Look through more papers")
    shown = found.count()
    said = page.locator("#_search-message").inner_text()
    assert "may fit" in said
    more.click()
    expect(page.locator("#_search-message")).not_to_have_text(said)
    assert found.count() >= shown


def test_a_card_shows_words_of_the_text_where_it_lacks_them(
    page: Page, invented_address: str
) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url.removeprefix(invented_address)))
    look(page, invented_address, "sparrows microphone")
    summary = page.locator(".search-results article .summary").first
    expect(summary).to_contain_text("A microphone and a small filter count sparrows")
    expect(summary.locator("mark").first).to_have_text("microphone")
    assert not [path for path in asked if path.startswith("papers/")]
    look(page, invented_address, "everything longer paragraph")
    expect(summary).to_contain_text("The second paragraph, which is a little longer")
    assert "papers/2412.00003/" in asked
    page.route("**/papers/2412.00003/", lambda route: route.abort())
    look(page, invented_address, "everything longer")
    expect(summary).to_contain_text("One entry with every field there is")


def test_a_result_is_saved_and_marked_as_elsewhere(page: Page, weeks_address: str) -> None:
    first = look(page, weeks_address, "abstract study")[0]
    card = page.locator(".search-results article").first
    year = card.locator("time").get_attribute("datetime")
    assert year
    card.locator(".save").click()
    expect(card.locator(".save")).to_have_attribute("aria-pressed", "true")
    page.evaluate(
        "async (paper) =>"
        " (await import('/assets/every_page/read_papers.js')).markRead(paper, true)",
        {"id": first, "authors": [], "topics": []},
    )
    expect(card.locator("h2")).to_contain_text("(read)")
    page.goto(f"{weeks_address}reading/")
    saved = page.locator("#list li")
    expect(saved.locator("h3 a, h2 a").first).to_have_attribute("href", re.compile(first))
    expect(saved).to_contain_text(year[:4])
    expect(saved.get_by_role("link", name="PDF")).to_have_attribute(
        "href", f"https://arxiv.org/pdf/{first}"
    )


def test_an_excerpt_has_its_formulas(common_page: Page, weeks_address: str) -> None:
    look(common_page, weeks_address, "abstract study")
    excerpt = common_page.locator(".search-results article").first.locator(
        "p", has=common_page.locator("math")
    )
    expect(excerpt.locator("mfrac")).to_have_count(1)
    expect(excerpt).to_contain_text("in it.")


def test_hostile_text_stays_text_and_formulas_are_formulas(
    page: Page, invented_address: str
) -> None:
    troubles = visit(page, invented_address, "search/?q=flocks")
    heading = page.locator(".search-results h2").first
    expect(heading).to_contain_text('<script>alert("x")</script>')
    assert page.locator(".search-results :is(script, img, iframe)").count() == 0
    assert page.locator(".search-results h2 math").count() == 1
    expect(heading.locator("mark")).to_have_text("Flocks")
    visit(page, invented_address, f"search/?q={quote('<img src=x onerror=alert(1)>')}")
    expect(page.locator("#_search-message")).not_to_be_empty()
    assert troubles == []


@pytest.mark.parametrize("size", [DESKTOP, PHONE, SMALLEST], ids=["desktop", "phone", "320"])
def test_everybody_can_use_it(browser: Browser, invented_address: str, size: Any) -> None:
    context = browser.new_context(color_scheme="light", **size)
    page = context.new_page()
    assert visit(page, invented_address, "search/?q=ada") == []
    expect(page.locator(".search-results article").first).to_be_visible()
    accessible(page)
    page.emulate_media(color_scheme="light")
    page.goto(f"{invented_address}topics/")
    page.get_by_role("link", name="Search").click()
    page.keyboard.type("ada")
    expect(page.get_by_role("dialog").get_by_role("listitem").first).to_be_visible()
    accessible(page)
    context.close()


def accessible(page: Page) -> None:
    assert faults(page, BEST_PRACTICE) == []
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
    darken(page)
    assert faults(page, COLOURS) == []


def test_without_javascript_the_page_leads_on(browser: Browser, invented_address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(invented_address)
    page.get_by_role("link", name="Search").click()
    expect(page.get_by_text("Searching needs JavaScript")).to_be_visible()
    expect(page.get_by_role("main").get_by_role("link", name="calendar")).to_be_visible()
    page.get_by_role("main").get_by_role("link", name="Clocks").click()
    expect(page).to_have_url(f"{invented_address}topics/clocks/")
    context.close()


def test_a_name_from_right_to_left_stays_before_its_day(page: Page, invented_address: str) -> None:
    """In a line of the quick search, where the digits of a day would otherwise stand before it."""
    page.goto(invented_address)
    places = page.evaluate(
        """async () => {
            const { makeResultLine } = await import("/assets/search/results.js");
            const authors = ["Ada Invent", "\u05d9\u05e2\u05dc \u05d1\u05d3\u05d5\u05d9\u05d4"];
            const record = { id: "2501.00001", title: "Gulls", authors, day: "2025-01-02" };
            const line = makeResultLine(record, []);
            document.querySelector("main").prepend(line);
            const { childNodes } = line.querySelector(".search-who");
            return [...childNodes].map((node) => {
                const range = document.createRange();
                range.selectNodeContents(node);
                return [node.textContent, range.getBoundingClientRect().left];
            });
        }"""
    )
    lefts = [left for _, left in places]
    assert places[-1][0].endswith("2025")
    assert lefts == sorted(lefts)
