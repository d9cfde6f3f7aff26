"""A reader takes a paper along, and looks at what the papers are about."""

import json
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
import yaml
from playwright.sync_api import Browser, Page, expect

from generator.entries.csl import to_csl
from generator.entries.ris import to_ris
from generator.generating.loading import entries_in, paper_in
from tests.browser.axe import COLOURS, WCAG, darken, faults, shorten
from tests.browser.chromium import server
from tests.browser.test_reader import DESKTOP, PHONE, SMALLEST, visit
from tests.conftest import PAPERS, make_project, papers

EVERYTHING = "papers/2412.00003/"
ENTRIES = list(entries_in(PAPERS))

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def busy(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a site with enough papers for trends."""
    folder = make_project(tmp_path_factory.mktemp("busy") / "project")
    for index in range(460):
        day = date(2025, 6, 2) - timedelta(index * 160 // 460)
        file = folder / f"papers/{day:%Y/%m/%d}/2506.{index + 10:05}.yaml"
        file.parent.mkdir(parents=True, exist_ok=True)
        fields = {
            "title": f"Paper {index}",
            "authors": [f"Person {index % 40} Invented"],
            "published": day,
            "topics": ["clocks" if index % (3 if index < 230 else 9) == 0 else "birds"],
            "summary": f"Something about matter {index}, measured twice.",
            "organizations": [f"Institute {index % 4}"],
        }
        file.write_text(yaml.safe_dump(fields))
    papers("build", folder=folder)
    with server(folder / "site") as address:
        yield address


def test_bibtex_is_copied_with_one_click(browser: Browser, invented_address: str) -> None:
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(invented_address + EVERYTHING)
    page.get_by_role("button", name="Copy BibTeX").click()
    page.get_by_text("Copied.").wait_for()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied.startswith("@inproceedings{arxiv-2412.00003,\n  title         = {Everything an")
    assert copied.endswith("}\n")
    context.close()


def test_without_a_clipboard_it_is_selected(browser: Browser, invented_address: str) -> None:
    page = browser.new_page()
    page.add_init_script("Object.defineProperty(navigator, 'clipboard', { value: undefined })")
    page.goto(invented_address + EVERYTHING)
    page.get_by_role("button", name="Copy BibTeX").click()
    page.get_by_text("Selected: copy it with your keyboard.").wait_for()
    assert page.evaluate("getSelection().toString()").startswith("@inproceedings{arxiv-2412.00003")
    page.close()


def downloaded(page: Page, name: str) -> tuple[str, str]:
    with page.expect_download() as started:
        page.get_by_role("button", name=name, exact=True).click()
    file = started.value
    return file.suggested_filename, Path(file.path()).read_bytes().decode()


@pytest.mark.parametrize("path", ENTRIES)
def test_citations_for_reference_managers(
    common_page: Page, invented_address: str, path: str
) -> None:
    cited = paper_in(PAPERS, path, (PAPERS / path).read_bytes())
    common_page.goto(f"{invented_address}papers/{cited.id}/")
    assert downloaded(common_page, "RIS") == (f"{cited.id}.ris", to_ris(to_csl(cited), cited.pdf))
    name, text = downloaded(common_page, "CSL-JSON")
    assert (name, json.loads(text)) == (f"{cited.id}.json", [to_csl(cited)])
    name, text = downloaded(common_page, "BibTeX")
    assert name == f"{cited.id}.bib"
    assert text == common_page.locator(".cite pre").text_content()


def test_a_retracted_paper_says_so_in_its_citation(
    common_page: Page, invented_address: str
) -> None:
    common_page.goto(f"{invented_address}papers/2501.00001/")
    _, text = downloaded(common_page, "RIS")
    lines = text.split("\r\n")
    assert lines[:2] == ["TY  - JOUR", "ID  - arxiv-2501.00001"]
    assert lines[2].startswith("TI  - On O(n²) Flocks, $5 Seeds")
    assert lines.count("AU  - Fiction, Bo") == 1
    assert "AU  - onerror=alert(1)>, <img src=x" in lines
    assert "N1  - Retracted\r\nER  - \r\n" in text


def test_the_citation_is_there_without_javascript(browser: Browser, invented_address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(invented_address + EVERYTHING)
    page.get_by_text("Show BibTeX").click()
    expect(page.get_by_text("@inproceedings{arxiv-2412.00003")).to_be_visible()
    expect(page.get_by_role("button", name="RIS")).not_to_be_visible()
    context.close()


def test_from_a_paper_to_the_others_of_its_day(common_page: Page, invented_address: str) -> None:
    common_page.goto(f"{invented_address}papers/quant-ph-9902083/")
    common_page.get_by_role("link", name="A Work of Its Own Place").click()
    expect(common_page).to_have_url(f"{invented_address}papers/no-arxiv-here/")
    common_page.get_by_role("link", name="The whole day").click()
    expect(common_page).to_have_url(f"{invented_address}days/2025/01/02/")


def test_pointing_at_a_month_gives_its_numbers_and_a_click_its_papers(
    browser: Browser, busy: str
) -> None:
    page = browser.new_page(**DESKTOP)  # type: ignore[arg-type]
    assert visit(page, busy, "trends/") == []
    column = page.get_by_role("link", name="March 2025:")
    column.hover()
    readout = page.locator(".readout").inner_text()
    assert readout == column.get_attribute("aria-label")
    column.click()
    expect(page).to_have_url(f"{busy}days/2025/03/")
    page.close()


def test_the_first_tap_gives_the_numbers_and_the_second_the_papers(
    browser: Browser, busy: str
) -> None:
    context = browser.new_context(**PHONE)  # type: ignore[arg-type]
    page = context.new_page()
    page.goto(f"{busy}trends/")
    column = page.get_by_role("link", name="May 2025:")
    column.tap()
    assert page.locator(".readout").inner_text().endswith("Tap again for the papers.")
    expect(page).to_have_url(f"{busy}trends/")
    column.tap()
    page.wait_for_url(f"{busy}days/2025/05/")
    context.close()


def test_a_curve_tells_the_numbers_of_its_table(browser: Browser, busy: str) -> None:
    page = browser.new_page(**DESKTOP)  # type: ignore[arg-type]
    page.goto(f"{busy}trends/")
    figure = page.locator(".curves figure").first
    usual = figure.locator(".value").inner_text()
    figure.locator("svg").hover(position={"x": 1, "y": 5})
    first = page.locator("#shares tbody tr").first
    month, share = first.locator("th").text_content(), first.locator("td").first.text_content()
    expect(figure.locator(".value")).to_have_text(f"{month}: {share}")
    page.mouse.move(0, 0)
    expect(figure.locator(".value")).to_have_text(usual)
    page.close()


@pytest.mark.parametrize("size", [DESKTOP, PHONE, SMALLEST], ids=["desktop", "phone", "320"])
def test_no_failure_of_accessibility_by_day_or_by_night(
    browser: Browser, busy: str, invented_address: str, size: Any
) -> None:
    context = browser.new_context(color_scheme="light", **size)
    places = [(busy, path) for path in ("trends/", "topics/clocks/", "authors/person-1-invented/")]
    places += [(invented_address, EVERYTHING), (invented_address, "papers/2501.00001/")]
    page = context.new_page()
    for base, path in places:
        page.emulate_media(color_scheme="light")
        assert visit(page, base, path) == [], path
        assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0, path
        shorten(page)
        for details in page.locator("main details > summary").all():
            details.click()
        assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0, path
        assert faults(page, WCAG) == [], path
        darken(page)
        assert faults(page, COLOURS) == [], f"{path}, dark"
    context.close()
