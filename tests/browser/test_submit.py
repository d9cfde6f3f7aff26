"""A contributor fills in the form at /submit/, by mouse and by keyboard, with and without luck."""

import json
import random
import re
from collections.abc import Callable, Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route, expect

from generator.catalogue.topic_model import named_topics, propose, words_in
from generator.contributing.cleaning.facts_cleaning import clean_facts
from generator.contributing.sources.arxiv import atom_facts
from generator.contributing.sources.doi_agencies import crossref_facts, datacite_facts
from generator.entries.canonical import format_entry
from generator.entries.pasted import read_pasted
from generator.entries.remarks import text_remarks
from generator.entries.word_forms import IRREGULAR, SPELLINGS
from generator.generating.configuration import papers_folder
from generator.generating.loading import load_papers
from generator.pages.schema import served
from generator.pages.submission import rules
from generator.site.language import Language
from generator.site.script_words import form_translations
from tests.browser.axe import COLOURS, WCAG, darken, faults
from tests.browser.services import services
from tests.browser.test_reader import DESKTOP, PHONE
from tests.conftest import TOPICS, config, make_project, papers
from tests.source_records import records
from tests.submit_cases import DAY, cases
from tests.test_identity import CASES as ID_CASES
from tests.test_identity import PASTED_CASES
from tests.test_remarks import CASES as REMARK_CASES
from tests.test_topic_proposals import TOPICS as INVENTED_TOPICS
from tests.test_topic_proposals import learned, written

pytestmark = pytest.mark.browser

SCHEMA = served(TOPICS, "https://papers.example.org/schema/paper.json")
FILLED = {
    "f-day": "2025-12-10",
    "f-title": "'Sparrows': <b>A</b> $\\mu$-Study",
    "f-authors": "Ada Invent\n\nBo Fiction; Bureau of Small Things; 0000-0002-1825-0097\n'No' One",
    "f-published": "2025-12-01",
    "f-summary": "We listen: and # we count, within 3% of what two observers found in nine days.",
    "f-abstract": "We listen.\nTo birds.\n\nAnd we count.",
}


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A browser of somebody who was never here."""
    made = browser.new_context(**DESKTOP, permissions=["clipboard-read", "clipboard-write"])  # type: ignore[arg-type]
    made.route("https://git.example.org/**", lambda route: route.fulfill(body="A new file"))
    yield made
    made.close()


@pytest.fixture
def page(context: BrowserContext, invented_address: str) -> Page:
    """The form, ready."""
    return opened(context, invented_address)


@pytest.fixture
def modules(common_page: Page, invented_address: str) -> Page:
    """The form, whose modules a test calls."""
    common_page.goto(f"{invented_address}submit/")
    return common_page


def opened(context: BrowserContext, address: str) -> Page:
    page = context.new_page()
    page.goto(f"{address}submit/")
    page.locator("#entry-form").wait_for()
    return page


def fulfil_with(values: object) -> Callable[[Route], None]:
    """A route that answers with `values` as JSON."""
    return lambda route: route.fulfill(body=json.dumps(values))


def fill(page: Page, **changes: str) -> None:
    page.fill("#source", "2512.00042")
    for name, value in (FILLED | changes).items():
        page.fill(f"#{name}", value)
    page.get_by_label("Clocks").check()
    page.get_by_label("Birds & bees").check()


def text_of(page: Page) -> str:
    return page.locator("#yaml").text_content() or ""


def new_file(page: Page) -> tuple[str, dict[str, list[str]]]:
    """Where the button leads: the address without its query, and the query."""
    with page.context.expect_page() as opening:
        page.get_by_role("button", name="Propose it at").click()
    url = opening.value.url
    opening.value.close()
    return url.partition("?")[0], parse_qs(urlsplit(url).query)


def test_both_write_the_same_bytes(modules: Page) -> None:
    those = [case.fields for case in cases()] + [nasty(random.Random(seed)) for seed in range(400)]  # noqa: S311
    made = modules.evaluate(
        """async ([schema, those]) => {
            const { writeEntry } = await import("/assets/submit/canonical.js");
            return those.map((fields) => writeEntry(fields, schema));
        }""",
        [SCHEMA, those],
    )
    for fields, text in zip(those, made, strict=True):
        assert text == format_entry(fields, SCHEMA["$id"])


PIECES = [
    "a", "É", "漢字", "😀", " ", "  ", "\n", "\n\n", "\n   ", ": ", ":", " #", "#", "'", '"', "-",
    "- ", "[", "]", "{", "}", ",", "?", "&", "*", "!", "|", ">", "%", "@", "`", "~", "null", "yes",
    "y", "=", "1", "2510.10020", "1e3", "0x1f", "12:30", "2025-10-11", "\t", "\u00a0", "\u2028",
    "\u3000", "\x85", "\u200b", "\ufeff", "$x^2$", "\\alpha", "<b>", "word", "one-longer-word",
    ".", "..inf", "+", "...",
]  # fmt: skip


def nasty(chance: random.Random) -> dict[str, Any]:
    def text(most: int = 6) -> str:
        return "".join(chance.choice(PIECES) for _ in range(chance.randint(1, most)))

    def texts() -> list[str]:
        return [text() for _ in range(chance.randint(0, 6))]

    about = [text(), {"name": text(), "affiliation": text()}, {"name": text(), "orcid": text(2)}]
    whole = {
        "title": text(),
        "authors": chance.sample(about, chance.randint(0, 3)),
        "published": chance.choice(["2025-10-11", text(2)]),
        "topics": texts(),
        "summary": text(90),
        "abstract": text(90),
        "organizations": texts(),
        "links": {"code": text(), "models": texts()},
        "venue": text(),
        "signals": {"date": text(1), "upvotes": text(1)},
        "status": {"state": "withdrawn", "reason": text(9)},
        "corrected": [{"date": chance.choice(["2025-10-11", text(2)]), "what": text(9)}],
        "aliases": texts(),
    }
    return {name: value for name, value in whole.items() if chance.random() < 0.8}


def test_the_page_judges_as_the_cases_say(modules: Page) -> None:
    said = modules.evaluate(
        """async ([schema, rules, day, cases]) => {
            const { Rules } = await import("/assets/submit/rules.js");
            const checker = new Rules(schema, rules);
            return cases.map(({ identifier, fields }) =>
                checker.checkEntry(identifier, day, fields)
                    .map(({ field, message }) => [field, message]));
        }""",
        [SCHEMA, rules(), DAY, [asdict(case) for case in cases()]],
    )
    for case, found in zip(cases(), said, strict=True):
        assert case.counted(found) == case.faults, case.name


def test_the_page_remarks_as_the_cases_say(modules: Page) -> None:
    answers = modules.evaluate(
        """async (cases) => {
            const { text_remarks } = await import("/assets/submit/cleaning.js");
            return cases.map(({ kind, text }) => [...text_remarks(kind, text)]);
        }""",
        REMARK_CASES,
    )
    for case, remarks in zip(REMARK_CASES, answers, strict=True):
        assert remarks == list(text_remarks(case["kind"], case["text"])), case["text"]


def test_faults_and_remarks_are_in_the_language_of_the_site(modules: Page) -> None:
    judged, remarked = modules.evaluate(
        """async ([words, schema, rules, day, cases, texts]) => {
            const { addTranslations } = await import("/assets/every_page/language.js");
            const { Rules } = await import("/assets/submit/rules.js");
            const { text_remarks } = await import("/assets/submit/cleaning.js");
            addTranslations(JSON.parse(words));
            const checker = new Rules(schema, rules);
            return [
                cases.map(({ identifier, fields }) => checker.checkEntry(identifier, day, fields)),
                texts.map(({ kind, text }) => [...text_remarks(kind, text)]),
            ];
        }""",
        [
            form_translations(Language("de")),
            *(SCHEMA, rules(Language("de")), DAY),
            *([asdict(case) for case in cases()], REMARK_CASES),
        ],
    )
    english = {message for case in cases() for _, message in case.faults}
    english |= {it for case in REMARK_CASES for it in text_remarks(case["kind"], case["text"])}
    german = {fault["message"] for faults in judged for fault in faults}
    german |= {message for messages in remarked for message in messages}
    assert len(german) > 100
    assert german & english == set()
    assert "fehlt; schreiben Sie es wie 2025-12-31" in form_translations(Language("de"))
    assert form_translations(Language("en")) == ""


def test_the_page_proposes_the_topics_that_the_terminal_does(page: Page) -> None:
    """From what a thousand papers teach, and from names alone."""
    model, named = learned(written(300)), named_topics(INVENTED_TOPICS)
    asked = [("On otters & Größe", text) for text, _ in written(60, seed=5)]
    asked += [("On Clocks’ hands", ""), ("River life", "of otters"), ("", "")]
    tables = {"spellings": SPELLINGS, "irregular": IRREGULAR, "named": list(map(asdict, named))}
    for learnt in (model, None):
        table = learnt and {**asdict(learnt), "terms": " ".join(learnt.terms)}
        page.route("**/learned.json*", fulfil_with({**tables, "model": table}))
        proposed = page.evaluate(
            """async ([version, asked]) => {
                const proposals = await import(`/assets/submit/topic_proposals.js?${version}`);
                const all = [];
                for (const [title, text] of asked) {
                    all.push(await proposals.proposeTopics("/learned.json", title, text));
                }
                return all.map((some) => some.map(({ slug, words }) => ({ slug, words })));
            }""",
            [str(bool(learnt)), asked],
        )
        for (title, text), some in zip(asked, proposed, strict=True):
            expected = propose(words_in(title), words_in(text), learnt, named)
            assert some == list(map(asdict, expected)), (title, text)
        assert sum(map(len, proposed)) > (60 if learnt else 1)


def test_topics_are_proposed_and_a_person_confirms_them(page: Page) -> None:
    proposed = page.locator("#proposed")
    fetched: list[str] = []
    page.on("request", lambda request: fetched.append(request.url))
    page.fill("#f-title", "Clocks, Wound by Hand")
    page.locator("#f-summary").focus()
    expect(proposed).to_contain_text("Clocks because of “clocks”")
    assert len([url for url in fetched if url.endswith("/submit/topics.json")]) == 1
    expect(page.get_by_label("Clocks")).not_to_be_checked()
    proposed.get_by_role("button", name="Clocks").click()
    expect(page.get_by_label("Clocks")).to_be_checked()
    expect(proposed).to_be_empty()
    assert "topics: [clocks]" in text_of(page)


def test_a_record_becomes_the_same_entry_in_both_languages(modules: Page) -> None:
    """The id, the remarks and the bytes that the form makes of a service's record are those of
    `papers add` and `papers import`."""
    every = records(450)
    topics = {slug: topic.model_dump(mode="json") for slug, topic in TOPICS.root.items()}
    made = modules.evaluate(
        """async ([schema, topics, records]) => {
            const cleaning = await import("/assets/submit/cleaning.js");
            const python = await import("/assets/submit/python.js");
            const { fromJson, loadTransliterations, toJson } = python;
            const { readFields, showValue } = await import("/assets/submit/fields.js");
            const { readTopics } = await import("/assets/submit/metadata.js");
            const { writeEntry } = await import("/assets/submit/canonical.js");
            await loadTransliterations("é");
            const readers = {
                crossref: cleaning.crossref_facts,
                datacite: cleaning.datacite_facts,
                arxiv: cleaning.atom_facts,
            };
            const lists = new Set(["authors", "organizations", "links.models"]);
            return records.map(([source, name, record]) => {
                const facts = readers[source](name, fromJson(record));
                const cleaned = cleaning.clean_facts(facts, readTopics(topics), new Map());
                const { topics: slugs = [], ...fields } = toJson(cleaned.fields);
                const controls = Object.fromEntries(Object.entries(fields).map(([field, value]) =>
                    [field, { value: showValue(field, value),
                              dataset: { kind: lists.has(field) ? "lines" : "line" } }]));
                const say = ({ field, message }) => `${field}: ${message}`;
                return {
                    id: cleaned.identifier,
                    text: writeEntry(readFields(controls, slugs), schema),
                    remarks: cleaned.remarks.map(say),
                    faults: cleaned.faults.map(say),
                };
            });
        }""",
        [SCHEMA, topics, every],
    )
    readers = {"crossref": crossref_facts, "datacite": datacite_facts, "arxiv": atom_facts}
    for (source, name, record), entry in zip(every, made, strict=True):
        cleaned = clean_facts(readers[source](name, record), TOPICS)
        assert entry == {
            "id": cleaned.identifier,
            "text": format_entry(cleaned.fields, SCHEMA["$id"]),
            "remarks": list(map(str, cleaned.remarks)),
            "faults": list(map(str, cleaned.faults)),
        }, record


def test_a_remark_stands_below_its_field_and_stops_nothing(page: Page) -> None:
    authors = "Ada Invent\nBo Fiction*"
    fill(page, **{"f-title": "R&amp;D of Hedges", "f-authors": authors, "f-note": "Of $x."})
    page.locator("#f-title").focus()
    expect(page.locator("#f-note-remark")).to_contain_text('begins no formula, at "$x."')
    expect(page.locator("#f-title-remark")).to_contain_text('the HTML entity "&amp;"')
    expect(page.locator("#f-authors-remark")).to_contain_text(
        "Line 2: holds the mark of a footnote"
    )
    expect(page.locator("#f-title")).not_to_have_attribute("aria-invalid", "true")
    assert new_file(page)[0].startswith("https://git.example.org/")


def test_the_page_takes_every_limit_from_the_schema(modules: Page) -> None:
    schema = json.loads(json.dumps(SCHEMA))
    fields, author = schema["properties"], schema["$defs"]["Author"]["properties"]
    fields["title"]["maxLength"] = author["name"]["maxLength"] = 7
    fields["topics"]["maxItems"] = 1
    fields["aliases"]["items"]["maxLength"] = 9
    schema["$defs"]["Signals"]["properties"]["upvotes"]["maximum"] = 99
    entry = {
        "title": "Sparrows", "authors": ["Ada Invent"], "published": "2025-01-01",
        "topics": ["birds", "clocks"], "summary": "We counted.",
        "signals": {"date": "2025-01-01", "upvotes": "100"},
    }  # fmt: skip
    said = modules.evaluate(
        """async ([schema, rules, day, fields]) => {
            const { Rules } = await import("/assets/submit/rules.js");
            return new Rules(schema, rules).checkEntry("2501.00001", day, fields);
        }""",
        [schema, rules(), DAY, entry],
    )
    assert {fault["field"]: fault["message"] for fault in said} == {
        "id": "has 10 characters; at most 9 fit",
        "title": "has 8 characters; at most 7 fit",
        "authors[0]": "has 10 characters; at most 7 fit",
        "topics": "has 2 items; keep at most 1",
        "signals.upvotes": '"100" is not a count; write a whole number, as 12',
    }


def test_filled_in_by_mouse_and_proposed(page: Page, tmp_path: Path) -> None:
    fill(page)
    page.get_by_text("More: organizations").click()
    page.fill("#f-links-models", "https://x.example/1\nhttps://x.example/2")
    address, query = new_file(page)
    assert address == "https://git.example.org/ada/papers/new/main"
    assert query["filename"] == ["papers/2025/12/10/2512.00042.yaml"]
    assert query["value"] == [text_of(page)]
    with page.expect_download() as downloading:
        page.get_by_role("button", name="Download").click()
    assert downloading.value.suggested_filename == "2512.00042.yaml"
    data = downloading.value.path().read_bytes()
    assert data.decode() == text_of(page)
    is_right_and_canonical(tmp_path, "2025/12/10/2512.00042.yaml", data)
    assert "topics: [clocks, birds]\n" in data.decode()
    assert "    affiliation: Bureau of Small Things\n" in data.decode()


def is_right_and_canonical(folder: Path, path: str, data: bytes) -> None:
    """`papers check` has nothing to say of the entry, and it is written as we write it."""
    project = make_project(folder / "project")
    file = project / "papers" / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(data)
    assert "no fault" in papers("check", folder=project)
    entries, _ = load_papers(papers_folder(config(project)))
    paper = next(paper for paper in entries if paper.path == path)
    assert data.decode() == format_entry(paper.model_dump(mode="json"), SCHEMA["$id"])


def test_filled_in_by_keyboard_alone(page: Page, tmp_path: Path) -> None:
    def on_to(name: str) -> None:
        for _ in range(60):
            page.keyboard.press("Tab")
            if page.evaluate("document.activeElement.id || document.activeElement.value") == name:
                return
        raise AssertionError(f"the keyboard does not reach {name}")

    on_to("source")
    page.keyboard.type("https://arxiv.org/abs/2512.00042v3")
    for name in ("f-title", "f-authors", "f-published"):
        on_to(name)
        page.keyboard.type(FILLED[name])
    on_to("birds")
    page.keyboard.press("Space")
    on_to("f-summary")
    page.keyboard.type(FILLED["f-summary"])
    on_to("open")
    with page.context.expect_page() as opening:
        page.keyboard.press("Enter")
    text = parse_qs(urlsplit(opening.value.url).query)["value"][0]
    assert text == text_of(page)
    path = (page.locator("#path").text_content() or "").removeprefix("papers/")
    is_right_and_canonical(tmp_path, path, text.encode())


def test_faults_are_shown_and_announced(page: Page) -> None:
    published = page.get_by_label("Published")
    page.fill("#source", "2512.00042")
    published.fill("2025/12/1")
    expect(page.locator("#f-published-fault")).to_be_empty()
    published.blur()
    said = '"2025/12/1" is not a date; write it as 2025-12-01'
    expect(page.locator("#f-published-fault")).to_have_text(said)
    expect(page.locator("#announcement[role=status]")).to_have_text(f"Published: {said}")
    expect(published).to_have_attribute("aria-invalid", "true")
    assert "f-published-fault" in (published.get_attribute("aria-describedby") or "")
    published.fill("2025-12-01")
    expect(page.locator("#f-published-fault")).to_be_empty()
    assert published.get_attribute("aria-invalid") is None


@pytest.mark.parametrize("orcid", ["0000-0002-1825-0097x", "0000-0002-1825", "https://orcid.org/1"])
def test_a_mistyped_orcid_is_no_affiliation(page: Page, orcid: str) -> None:
    page.fill("#f-authors", f"Bo Fiction; Bureau of Small Things; {orcid}")
    page.locator("#f-authors").blur()
    expect(page.locator("#f-authors-fault")).to_contain_text("is not an ORCID iD")
    page.fill("#f-authors", "Bo Fiction; Bureau of Small Things; 3rd floor")
    page.locator("#f-authors").blur()
    expect(page.locator("#f-authors-fault")).to_be_empty()


def test_what_is_not_right_is_not_proposed(page: Page) -> None:
    fill(page, **{"f-title": "", "f-authors": "Ada Invent\n:"})
    page.evaluate("document.getElementById('f-links-code').value = 'x.example'")
    page.get_by_role("button", name="Propose it at").click()
    faults = page.locator("#faults")
    expect(faults).to_be_focused()
    expect(faults).to_contain_text("3 things are to be corrected")
    expect(faults).to_contain_text('Authors: Line 2: ":" is not a name')
    faults.get_by_role("link", name="Links, Code").click()
    expect(page.locator("#f-links-code")).to_be_focused()
    assert len(page.context.pages) == 1
    page.fill("#f-links-code", "https://x.example/")
    page.fill("#f-title", "A title")
    expect(faults).to_contain_text("One thing is to be corrected")


def test_a_paper_that_is_here_is_found_under_each_of_its_ids(page: Page) -> None:
    known = page.locator("#f-id-known")
    page.fill("#source", "https://arxiv.org/pdf/2501.00001v2.pdf")
    expect(known).to_contain_text("here already")
    href = known.get_by_role("link").get_attribute("href")
    assert href == "../papers/2501.00001/"
    page.fill("#f-id", "everything-draft")
    page.locator("#f-id").blur()
    expect(known).to_contain_text("here already")
    page.fill("#f-id", "2512.00042")
    page.locator("#f-id").blur()
    expect(known).to_be_empty()


def test_what_is_pasted_is_recognized_as_the_commands_do(modules: Page) -> None:
    """The search takes a text for an id where it says nothing else; the form, wherever an id or a
    DOI stands in it. Both do as the Python code does."""
    strict, loose = modules.evaluate(
        """async ([strict, loose]) => {
            const { identify } = await import("/assets/search/identify.js");
            const { readPasted } = await import("/assets/submit/pasted.js");
            return [strict.map(identify), loose.map(readPasted)];
        }""",
        [[case["text"] for case in ID_CASES], [case["text"] for case in PASTED_CASES]],
    )
    for case, result in zip(ID_CASES, strict, strict=True):
        elsewhere = {"url": case["text"]} if case["text"].startswith("http") else {}
        expected = {key: case[key] for key in ("id", "doi") if key in case}
        assert result == (expected or elsewhere), case["text"]
    for case, lines in zip(PASTED_CASES, loose, strict=True):
        for pasted, line in zip(read_pasted(case["text"]), lines, strict=True):
            reference = pasted.reference
            assert line["why"] == pasted.why
            assert (line.get("id") or line.get("doi")) == (reference.id if reference else None)


@pytest.fixture
def asked(context: BrowserContext) -> Iterator[list[str]]:
    """Services on the loopback in place of the real ones, and what they were asked."""
    with services() as (address, asked):

        def answer(route: Route) -> None:
            route.fulfill(response=route.fetch(url=address + urlsplit(route.request.url).path[1:]))

        context.route(re.compile(r"^https://api\.(datacite|crossref)\.org/"), answer)
        yield asked


def test_facts_are_fetched_on_a_click_and_never_before(
    asked: list[str], context: BrowserContext, invented_address: str
) -> None:
    page = opened(context, invented_address)
    page.fill("#source", "arXiv:2512.00042v2")
    page.fill("#f-title", "A title of my own")
    assert asked == []
    page.get_by_role("button", name="Fetch title and authors").click()
    said = page.locator("#source-message")
    expect(said).to_contain_text("From DataCite: authors, published, abstract.")
    expect(said).to_contain_text("Left as you wrote: title.")
    assert asked == ["10.48550/arXiv.2512.00042"]
    assert page.locator("#f-title").input_value() == "A title of my own"
    assert page.locator("#f-authors").input_value() == "Ada Invent\nBo Fiction\nSparrow Salon, Bern"
    assert page.locator("#f-published").input_value() == "2025-12-01"
    page.fill("#f-title", "")
    page.locator("#source").press("Enter")
    expect(page.locator("#f-title")).to_have_value("Listening to Sparrows: A $\\mu$-Study")
    assert page.locator("main b").count() == 0
    assert "abstract: >-\n  We listen.\n\n\n  And we count.\n" in text_of(page)


def test_facts_of_a_doi(asked: list[str], context: BrowserContext, invented_address: str) -> None:
    page = opened(context, invented_address)
    page.fill("#source", "https://doi.org/10.1000/sparrows")
    page.get_by_role("button", name="Fetch title and authors").click()
    expect(page.locator("#source-message")).to_contain_text("From Crossref: title, authors")
    assert asked == ["10.1000/sparrows"]
    assert page.locator("#f-title").input_value() == "Counting Passer domesticus & Friends"
    assert page.locator("#f-id").input_value() == "counting-passer-domesticus-friends"
    text = text_of(page)
    assert "doi: 10.1000/sparrows\n" in text
    assert "venue: Journal of Small Birds\n" in text
    assert "published: 2024-03-07\n" in text


TROUBLES = {
    "2512.00429": "has too much to do; try again in a minute",
    "2512.00500": "has trouble (it says 500)",
    "2512.00001": "answered with something else",
    "2512.00002": "answered with something else",
    "2512.00404": "does not know it",
    "10.1000/nowhere": "DataCite does not know it",
    "https://openreview.net/forum?id=HeDgE": "OpenReview has no DOIs",
    "https://x.example/": "Paste an arXiv id or a DOI",
}


def test_trouble_with_a_service_is_said_and_stops_nobody(
    asked: list[str], context: BrowserContext, invented_address: str
) -> None:
    page = opened(context, invented_address)
    for pasted, said in TROUBLES.items():
        page.fill("#source", pasted)
        page.get_by_role("button", name="Fetch title and authors").click()
        expect(page.locator("#source-message")).to_contain_text(said)
    page.fill("#f-title", "By hand")
    assert "title: By hand\n" in text_of(page)
    assert len(asked) == 7


def test_a_service_that_cannot_be_reached(
    asked: list[str], context: BrowserContext, invented_address: str
) -> None:
    context.route("**/dois/**", lambda route: route.abort())
    page = opened(context, invented_address)
    page.fill("#source", "2512.00042")
    page.get_by_role("button", name="Fetch title and authors").click()
    expect(page.locator("#source-message")).to_contain_text("cannot be reached")
    assert asked == []


def test_a_service_that_does_not_answer(
    asked: list[str], context: BrowserContext, invented_address: str
) -> None:
    table = {"datacite": "https://api.datacite.org/dois/", "crossref": "https://x.example/"}
    script = f"export const SERVICES = {json.dumps(table)}; export const PATIENCE = 700;"
    context.route(
        "**/submit/services.js",
        lambda route: route.fulfill(body=script, content_type="text/javascript"),
    )
    context.route("**/dois/**", lambda route: None)
    page = opened(context, invented_address)
    page.fill("#source", "2512.00042")
    page.get_by_role("button", name="Fetch title and authors").click()
    expect(page.locator("#source-message")).to_have_text("Asking…")
    expect(page.locator("#source-message")).to_contain_text("did not answer in time")


def test_a_long_entry_is_copied_instead(page: Page) -> None:
    fill(page, **{"f-abstract": "We count sparrows, and more sparrows. " * 200})
    _, query = new_file(page)
    assert "value" not in query
    expect(page.locator("#result-message")).to_contain_text("The entry is copied: paste it there.")
    assert page.evaluate("navigator.clipboard.readText()") == text_of(page)


def test_no_text_acts_as_markup(page: Page) -> None:
    hostile = '<img src=x onerror="document.title=1"></textarea><script>document.title=1</script>'
    for name in ("f-title", "f-authors", "f-summary", "f-published", "f-id", "f-contributor"):
        page.fill(f"#{name}", hostile)
        page.locator(f"#{name}").blur()
    page.get_by_role("button", name="Propose it at").click()
    expect(page.locator("#faults")).to_be_focused()
    assert page.locator("main :is(img, script)").count() == 0
    assert page.title() == "Submit a paper · Invented Papers"


def test_a_draft_is_kept_and_forgotten(page: Page) -> None:
    fill(page)
    before = text_of(page)
    page.reload()
    page.locator("#entry-form").wait_for()
    assert text_of(page) == before
    page.get_by_role("button", name="Clear the form").click()
    assert "title" not in text_of(page)
    page.reload()
    page.locator("#entry-form").wait_for()
    assert page.locator("#f-title").input_value() == ""
    assert page.evaluate("localStorage.getItem('papers / draft')") is None


def test_nothing_is_asked_of_another_host(
    context: BrowserContext, invented_address: str, page: Page
) -> None:
    elsewhere: list[str] = []
    context.on("request", lambda request: elsewhere.append(request.url))
    fill(page)
    page.get_by_role("button", name="Copy").click()
    expect(page.locator("#result-message")).to_have_text("Copied.")
    assert [url for url in elsewhere if not url.startswith(invented_address)] == []


@pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_everybody_can_use_it(browser: Browser, invented_address: str, size: Any) -> None:
    context = browser.new_context(color_scheme="light", **size)
    page = opened(context, invented_address)
    page.get_by_text("More: organizations").click()
    page.fill("#source", "2501.00001")
    page.get_by_label("Clocks").check()
    page.get_by_label("Birds & bees").check()
    page.get_by_role("button", name="Propose it at").click()
    expect(page.locator("#faults")).to_be_focused()
    assert faults(page, WCAG) == []
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
    darken(page)
    assert faults(page, COLOURS) == []
    context.close()


def test_without_javascript_the_page_leads_on(browser: Browser, invented_address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{invented_address}submit/")
    expect(page.locator("#entry-form")).not_to_be_visible()
    expect(page.get_by_text("The form needs JavaScript")).to_be_visible()
    expect(page.get_by_role("link", name="suggest a paper")).to_be_visible()
    page.get_by_role("main").get_by_role("link", name="Contribute", exact=True).click()
    expect(page.get_by_role("heading", name="A good entry")).to_be_visible()
    context.close()


def test_a_schema_that_does_not_come_is_said(
    context: BrowserContext, invented_address: str
) -> None:
    context.route("**/schema/paper.json", lambda route: route.fulfill(status=500))
    page = context.new_page()
    page.goto(f"{invented_address}submit/")
    expect(page.get_by_text("The form needs JavaScript")).to_be_visible()


def fetch(page: Page, pasted: str) -> None:
    page.fill("#source", pasted)
    page.get_by_role("button", name="Fetch title and authors").click()
    expect(page.locator("#fetch")).not_to_have_attribute("aria-disabled", "true")


def test_nothing_of_one_paper_stays_under_the_id_of_another(
    asked: list[str], context: BrowserContext, invented_address: str
) -> None:
    page = opened(context, invented_address)
    fetch(page, "10.1000/sparrows")
    expect(page.locator("#f-venue")).to_have_value("Journal of Small Birds")
    page.fill("#f-summary", "My own words.")
    page.reload()  # a draft knows what was fetched
    page.locator("#entry-form").wait_for()
    fetch(page, "2512.00042")
    expect(page.locator("#source-message")).to_contain_text("From DataCite")
    assert page.locator("#f-venue").input_value() == ""
    assert page.locator("#f-doi").input_value() == ""
    assert page.locator("#f-id").input_value() == "2512.00042"
    fetch(page, "2512.00404")
    expect(page.locator("#source-message")).to_contain_text("does not know it")
    for name in ("title", "authors", "published", "abstract"):
        assert page.locator(f"#f-{name}").input_value() == "", name
    assert page.locator("#f-id").input_value() == "2512.00404"
    assert page.locator("#f-summary").input_value() == "My own words."


def test_several_papers_are_taken_one_after_the_other(
    asked: list[str], context: BrowserContext, invented_address: str
) -> None:
    page = opened(context, invented_address)
    page.fill(
        "#source",
        "[Sparrows](https://arxiv.org/abs/2512.00042)\nhttps://x.example/\ndoi:10.1000/sparrows.",
    )
    assert page.locator("#f-id").input_value() == "2512.00042"
    expect(page.locator("#papers > li")).to_have_count(3)
    page.get_by_role("button", name="10.1000/sparrows").click()
    expect(page.locator("#source-message")).to_contain_text("From Crossref: title, authors")
    assert page.locator("#f-id").input_value() == "counting-passer-domesticus-friends"


def test_a_link_fills_the_form_in_and_runs_nothing(
    context: BrowserContext, invented_address: str
) -> None:
    page = context.new_page()
    query = urlencode(
        {
            "id": "https://arxiv.org/abs/2512.00042v2",
            "title": 'Sparrows <img src=x onerror="document.title=1"> &amp; More',
            "authors": "Invent, Ada; Bo Fiction",
            "published": "2025/12/03",
            "topics": "clocks,nowhere",
            "constructor": "x",
        }
    )
    page.goto(f"{invented_address}submit/?{query}")
    message = page.locator("#source-message")
    expect(message).to_contain_text("From the link: title, authors, published")
    expect(page).to_have_url(f"{invented_address}submit/")
    assert page.locator("#f-id").input_value() == "2512.00042"
    assert page.locator("#f-authors").input_value() == "Ada Invent\nBo Fiction"
    assert page.locator("#f-published").input_value() == "2025-12-03"
    assert page.get_by_label("Clocks").is_checked()
    assert page.locator("main img").count() == 0
    assert page.title() == "Submit a paper · Invented Papers"


PUBLISHER = """<!doctype html><title>A page</title>
<meta name="citation_title" content="Sparrows of the Hedge">
<meta name="citation_author" content="Invent, Ada">
<meta name="citation_author" content="Fiction, Bo">
<meta name="citation_publication_date" content="2025/03/04">
<meta name="citation_doi" content="10.1000/hedge">
<meta name="citation_journal_title" content="Hedge Letters">"""


def test_the_bookmark_reads_the_tags_of_a_publisher(page: Page, context: BrowserContext) -> None:
    code = page.locator("#bookmarklet").get_attribute("href") or ""
    assert code == page.locator("#bookmarklet-code").text_content()
    context.route(
        "https://publisher.example/**",
        lambda route: route.fulfill(body=PUBLISHER, content_type="text/html"),
    )
    paper = context.new_page()
    paper.goto("https://publisher.example/articles/7")
    with context.expect_page() as opening:
        paper.evaluate(code.removeprefix("javascript:"))
    form = opening.value
    expect(form.locator("#source-message")).to_contain_text(
        "From the link: title, authors, published, doi"
    )
    assert form.locator("#f-title").input_value() == "Sparrows of the Hedge"
    assert form.locator("#f-authors").input_value() == "Ada Invent\nBo Fiction"
    assert form.locator("#f-doi").input_value() == "10.1000/hedge"
    assert form.locator("#f-url").input_value() == "https://publisher.example/articles/7"
    assert form.locator("#f-venue").input_value() == "Hedge Letters"
    assert form.locator("#f-id").input_value() == "sparrows-of-the-hedge"
