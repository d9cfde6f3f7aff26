"""By which ids the reading list knows papers that have moved."""

import json
from dataclasses import replace
from datetime import date

from generator.catalogue.ledger import Item, Lead, Ledger
from generator.pages.reading_list import moved_papers
from tests.conftest import catalogue, paper


def test_a_former_id_leads_to_the_paper_by_its_entry_or_by_the_ledger() -> None:
    papers = catalogue(
        paper(id="2501.00001", aliases=["first-name", "2401.00009"]), paper(id="2501.00002")
    )
    ledger = Ledger(
        items={
            "first-name": Item(date(2025, 1, 2), {}),
            "2501.00002": Item(date(2025, 1, 2), {}),
            "removed": Item(date(2025, 1, 2), {}),
        },
        leads={
            "papers/between/": Lead("papers/first-name/"),
            "papers/2501.00001/": Lead("papers/first-name/"),
            "topics/wings/": Lead("topics/birds/"),
        },
    )
    moved = json.loads(moved_papers(replace(papers, ledger=ledger)).text)
    assert moved == {
        "2401.00009": "2501.00001",
        "between": "2501.00001",
        "first-name": "2501.00001",
    }
    assert list(moved) == sorted(moved)


def test_an_id_that_another_paper_has_now_is_its_own() -> None:
    papers = catalogue(paper(id="2501.00001", aliases=["2501.00002"]), paper(id="2501.00002"))
    assert json.loads(moved_papers(papers).text) == {}
