"""What other programs take from the site."""

import json
from dataclasses import replace

import pytest
from pydantic import ValidationError

from generator.entries.citations import to_bibtex
from generator.generating.plan import documents
from generator.site.settings import Settings
from tests.conftest import SITE, catalogue, paper

TAG = "papers.example.org,2025"
SPARROWS = paper()
OWLS = paper(id="2501.00002", day="2025-02-03", title="Owls", topics=["birds", "clocks"])


def made(**settings: object) -> dict[str, str]:
    """The documents for two papers, with the owner's `settings`."""
    site = replace(SITE, settings=Settings.model_validate({"tag": TAG, **settings}))
    return {d.path: d.text for d in documents(catalogue(SPARROWS, OWLS, site=site), site)}


def citations(**settings: object) -> dict[str, str]:
    return {path: text for path, text in made(**settings).items() if "/cite." in path}


def test_days_and_months_have_their_papers_as_bibtex() -> None:
    assert citations() == {
        "days/2025/02/03/cite.bib": to_bibtex(OWLS),
        "days/2025/01/02/cite.bib": to_bibtex(SPARROWS),
        "days/2025/02/cite.bib": to_bibtex(OWLS),
        "days/2025/01/cite.bib": to_bibtex(SPARROWS),
    }


def test_an_owner_chooses_which_pages_have_them() -> None:
    assert citations(citations=[]) == {}
    assert sorted(citations(citations=["weeks"])) == [
        "weeks/2025/01/cite.bib",
        "weeks/2025/06/cite.bib",
    ]
    of_listings = citations(citations=["topics", "authors"])
    assert sorted(of_listings) == [
        "authors/ada-invent/cite.bib",
        "topics/birds/cite.bib",
        "topics/clocks/cite.bib",
    ]
    assert of_listings["topics/birds/cite.bib"] == f"{to_bibtex(OWLS)}\n{to_bibtex(SPARROWS)}"


def test_a_page_leads_to_its_file_where_there_is_one() -> None:
    link = '<a href="cite.bib">'
    for page, pages in (
        ("days/2025/01/02.md", "days"),
        ("days/2025/01/index.md", "months"),
        ("weeks/2025/01.md", "weeks"),
        ("papers/2501.00001.md", "papers"),
    ):
        assert link in made(citations=[pages])[page]
        assert link not in made(citations=[])[page]
    listing = made(citations=["topics"])["topics/birds.md"]
    assert '<a href="../../topics/birds/cite.bib">' in listing


def test_a_paper_has_a_file_of_each_format() -> None:
    files = citations(citations=["papers"])
    assert len(files) == 6
    assert files["papers/2501.00001/cite.bib"] == to_bibtex(SPARROWS)
    assert files["papers/2501.00001/cite.ris"].startswith("TY  - UNPB\r\nID  - arxiv-2501.00001")
    (item,) = json.loads(files["papers/2501.00001/cite.json"])
    assert item["author"] == [{"family": "Invent", "given": "Ada"}]


def test_an_unknown_page_is_refused() -> None:
    with pytest.raises(ValidationError, match="'papers', 'days', 'weeks'"):
        Settings.model_validate({"tag": TAG, "citations": ["decades"]})
