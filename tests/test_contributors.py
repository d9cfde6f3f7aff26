"""One can follow who picks papers: a page and a feed for each contributor, if the owner wants."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from generator.entries.paper import Paper
from generator.generating.plan import documents
from generator.reviewing.affected_pages import AffectedPages
from generator.site.families import families_of
from generator.site.settings import Settings, Site
from tests.conftest import SITE, TOPICS, catalogue, paper, papers

OWLS = paper(
    id="2501.00002", title="Owls", contributor="ada-l", note="Read the *second* table first."
)
GULLS = paper(id="2501.00003", title="Gulls", contributor="Ada-L", topics=["clocks"])
WRENS = paper(id="2501.00004", title="Wrens", contributor="adal")
TERNS = paper(id="2501.00005", title="Terns", contributor="ada.l")
NOBODYS = paper(id="2501.00006", title="Robins")
PAPERS = (OWLS, GULLS, WRENS, TERNS, NOBODYS)


def site(*, contributors: bool) -> Site:
    fields = SITE.settings.model_dump() | {"contributors": contributors}
    return replace(SITE, settings=Settings.model_validate(fields))


def texts(*papers: Paper, contributors: bool = True) -> dict[str, str]:
    where = site(contributors=contributors)
    shown = replace(catalogue(*papers, site=where), families=families_of(where.settings))
    return {document.path: document.text for document in documents(shown, where)}


@pytest.fixture(scope="module")
def pages() -> dict[str, str]:
    return texts(*PAPERS)


def test_a_contributor_has_a_page_with_picks_and_notes(pages: dict[str, str]) -> None:
    page = pages["contributors/ada-l.md"]
    for title, shown in (("Owls", True), ("Gulls", True), ("Wrens", False), ("Robins", False)):
        assert (f"[{title}](" in page) is shown
    assert "Read the <em>second</em> table first." in page
    assert "papers picked by ada-l" in page.lower()


def test_an_index_without_names_leads_on() -> None:
    index = texts(NOBODYS)["contributors/index.md"]
    assert '<a href="../papers/">newest papers</a> and the <a href="../search/">search</a>' in index
    assert "Until then" not in texts(OWLS)["contributors/index.md"]


def test_a_contributor_has_a_feed_in_every_format(pages: dict[str, str]) -> None:
    for format in ("rss", "atom", "json"):
        feed = pages[f"feeds/contributors/ada-l.{format}"]
        assert "Papers picked by Ada-L." in feed
        assert "second" in feed
        assert "Wrens" not in feed
    assert "feeds/contributors/ada-l.atom" in pages["feeds/index.opml"]


def test_papers_lead_to_who_submitted_them(pages: dict[str, str]) -> None:
    page = pages["papers/2501.00002.md"]
    assert '<dt>Submitted by</dt><dd><a href="../../contributors/ada-l/">ada-l</a> ' in page
    assert "Submitted by" not in pages["papers/2501.00006.md"]


def test_handles_are_one_only_where_they_differ_in_case_alone(pages: dict[str, str]) -> None:
    index = pages["contributors/index.md"]
    assert "Contributors with 1 paper or more: 3." in index
    assert '<span class="counts">1</span><a href="../contributors/adal/">adal</a>' in index
    assert (
        "[Terns](" in pages[next(path for path in pages if path.startswith("contributors/ada-l--"))]
    )
    assert "contributors/ada-l/index.html" not in texts(TERNS)  # no redirect to another's page


def test_an_owner_switches_contributors_off() -> None:
    pages = texts(*PAPERS, contributors=False)
    assert not [path for path in pages if "contributors" in path]
    page = pages["papers/2501.00002.md"]
    assert "<dt>Submitted by</dt><dd>ada-l (<a href=" in page
    linking = [path for path, text in pages.items() if "contributors/" in text]
    assert not linking


@pytest.mark.parametrize("contributors", [True, False])
def test_a_review_names_the_page_where_there_is_one(contributors: bool) -> None:
    settings = site(contributors=contributors).settings
    affected = list(AffectedPages(PAPERS, TOPICS, settings).of(OWLS))
    assert ("contributors/ada-l/ (beside 1 other)" in affected) is contributors


def test_what_was_published_of_contributors_answers_when_they_are_off(project: Path) -> None:
    papers("generate", folder=project)
    page = project / "docs/contributors/ada-i.md"
    assert "Everything an Entry Can Say" in page.read_text()
    settings = project / "mkdocs.yml"
    settings.write_text(settings.read_text().replace("history: false", "contributors: false"))
    papers("generate", folder=project)
    left = [path for path in (project / "docs/contributors").rglob("*") if path.is_file()]
    assert not any("Everything an Entry Can Say" in path.read_text() for path in left)
    feed = project / "docs/feeds/contributors/ada-i.json"
    assert json.loads(feed.read_text())["items"] == []
