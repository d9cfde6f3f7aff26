"""Dates in the future, and dates that contradict one another or the id."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from generator.contributing.cleaning.facts_cleaning import clean_facts
from generator.contributing.facts import Facts
from generator.entries.date_checks import date_remarks
from generator.entries.faults import FaultsFound
from generator.generating.generate import generate
from generator.generating.loading import load_papers
from generator.reviewing.comparison import differences
from generator.reviewing.entry_review import review_entries
from tests.conftest import GULLS, PAPERS, SITE, TOPICS, commit, config, paper, papers, run, tree

TODAY = date(2025, 1, 2)
ENTRY = """\
title: Gulls, Counted at Last
authors: [Ada Invent]
published: {published}
topics: [birds]
summary: Gulls were counted.
{more}"""
REMEDY = 'or write "future: true" below "- papers:" in mkdocs.yml'
LATE = "papers/2098/03/04/gulls.yaml"
ELSEWHERE = "doi: 10.5555/gulls\n"


def entry(published: str = "2025-01-01", more: str = "") -> str:
    return ENTRY.format(published=published, more=more)


def faults(folder: Path, latest: date, path: str, text: str) -> list[str]:
    """What is wrong with an entry at `path`, without the count of faults."""
    file = folder / path
    file.parent.mkdir(parents=True)
    (folder / "papers/topics.yaml").write_text("birds: {name: Birds, description: Wings.}\n")
    file.write_text(text)
    try:
        load_papers(folder / "papers", latest)
    except FaultsFound as found:
        return str(found).splitlines()[:-1]
    return []


@pytest.mark.parametrize("published", ["2025", "2025-01", "2025-01-02", "2024"])
def test_what_may_have_begun_is_not_late(tmp_path: Path, published: str) -> None:
    assert faults(tmp_path, TODAY, GULLS, entry(published)) == []


@pytest.mark.parametrize("published", ["2026", "2025-02", "2025-01-03"])
def test_a_paper_is_not_published_after_the_latest_day(tmp_path: Path, published: str) -> None:
    assert faults(tmp_path, TODAY, GULLS, entry(published)) == [
        f'{GULLS}:3:12: published: "{published}" is later than tomorrow; correct it, {REMEDY}'
    ]


def test_no_day_is_after_the_latest_and_all_faults_are_named_at_once(tmp_path: Path) -> None:
    more = "status: {state: withdrawn, date: 2025-01-04}\nnote: [x]\n"
    path = "papers/2025/01/03/2501.00777.yaml"
    *late, other = faults(tmp_path, TODAY, path, entry(more=more))
    assert late == [
        f"{path}:1:1: the day 2025-01-03 is later than tomorrow; move "
        f"the file to another day, {REMEDY}",
        f'{path}:6:34: status.date: "2025-01-04" is later than tomorrow; correct it, {REMEDY}',
    ]
    assert other.startswith(f"{path}:7:7: note: is a list")


def test_generating_refuses_what_is_late_and_writes_the_same_where_it_is_not(
    project: Path,
) -> None:
    generate(config(project), date(2025, 6, 2))
    first = tree(project / "docs")
    (project / LATE).parent.mkdir(parents=True)
    (project / LATE).write_text(entry(more=ELSEWHERE))
    with pytest.raises(FaultsFound, match="the day 2098-03-04 is later than tomorrow"):
        generate(config(project), date(2098, 3, 3))
    assert tree(project / "docs") == first
    (project / LATE).unlink()
    assert generate(config(project), date(2099, 1, 1)).written == 0


def test_an_entry_that_was_typeset_when_it_was_allowed_is_refused_all_the_same(
    project: Path,
) -> None:
    (project / LATE).parent.mkdir(parents=True)
    (project / LATE).write_text(entry(more=ELSEWHERE))
    generate(config(project), date(2098, 3, 4))
    (project / GULLS).write_text(entry())
    with pytest.raises(FaultsFound, match="later than tomorrow"):
        generate(config(project), date(2098, 3, 3))


def test_an_owner_may_allow_the_future(project: Path) -> None:
    settings = project / "mkdocs.yml"
    text = settings.read_text().replace("    history:", "    future: true\n    history:")
    settings.write_text(text)
    (project / LATE).parent.mkdir(parents=True)
    (project / LATE).write_text(entry("2098-03", more=ELSEWHERE))
    assert "8 papers, no fault" in papers("check", folder=project)
    papers("generate", folder=project)
    assert (project / "docs/days/2098/03/04.md").is_file()


@pytest.mark.parametrize("command", [["check"], ["generate"], ["build"], ["show", LATE]])
def test_commands_know_the_day(project: Path, command: list[str]) -> None:
    (project / LATE).parent.mkdir(parents=True)
    (project / LATE).write_text(entry(more=ELSEWHERE))
    printed = papers(*command, folder=project, status=1)
    assert "the day 2098-03-04 is later than tomorrow" in printed


def test_the_plugin_knows_the_day(project: Path) -> None:
    (project / LATE).parent.mkdir(parents=True)
    (project / LATE).write_text(entry(more=ELSEWHERE))
    printed = run("mkdocs", "build", folder=project, status=1)
    assert "the day 2098-03-04 is later than tomorrow" in printed


def test_what_a_branch_changes_is_checked_for_the_day(repository: Path) -> None:
    commit(repository, {LATE: entry("2098", more=ELSEWHERE)})
    printed = papers("check", "--changed", "main", folder=repository, status=1)
    assert f"{LATE}:1:1: the day 2098-03-04 is later than tomorrow" in printed
    assert f'{LATE}:3:12: published: "2098" is later than tomorrow' in printed


def test_a_review_names_the_future() -> None:
    path = LATE.removeprefix("papers/")
    topics = (PAPERS / "topics.yaml").read_bytes()
    sources = {"topics.yaml": topics, path: entry(more=ELSEWHERE).encode()}
    (review,) = review_entries("papers", sources, [path], SITE, date(2098, 3, 3))
    assert ["later than tomorrow" in fault.message for fault in review.faults] == [True]
    (review,) = review_entries("papers", sources, [path], SITE, date(2098, 3, 4))
    assert review.faults == []


@pytest.mark.parametrize(
    ("identifier", "published"),
    [
        ("2411.00001", "2024-11-30"),
        ("2411.00001", "2024-10-31"),
        ("2411.00001", "2024-11"),
        ("2411.00001", "2024"),
        ("2401.00001", "2023"),
        ("quant-ph-9902083", "1999-02"),
        ("a-study", "1900"),
    ],
)
def test_dates_that_fit_are_not_named(identifier: str, published: str) -> None:
    elsewhere = {"url": "https://a.example/"}
    assert list(date_remarks(paper(id=identifier, published=published, **elsewhere))) == []


@pytest.mark.parametrize(
    ("changes", "field", "message"),
    [
        ({"published": "2019"}, "published", "2019 does not fit the id, which is of 2025-01;"),
        ({"published": "2024-10"}, "published", "2024-10 does not fit the id"),
        ({"id": "2411.00001"}, "published", "2025-01-01 does not fit the id, which is of 2024-11"),
        ({"id": "math-0309136"}, "published", "does not fit the id, which is of 2003-09"),
        ({"day": date(2024, 12, 31)}, "published", "is later than the day that features it"),
        ({"day": date(2015, 1, 2)}, "published", "2015-01-02, is before the id, which is of 2025"),
        ({"published": "2025-02"}, "published", "later than the day that features it, 2025-01-02"),
        (
            {"status": {"state": "withdrawn", "date": "2024-12-31"}},
            "status",
            "2024-12-31 is before the paper was published, 2025-01-01",
        ),
        (
            {"signals": {"date": "2024-12-31"}},
            "signals",
            "2024-12-31 is before the paper was published, 2025-01-01",
        ),
    ],
)
def test_dates_that_do_not_fit_are_named(
    changes: dict[str, object], field: str, message: str
) -> None:
    remarks = [(path[0], text) for path, text in date_remarks(paper(**changes))]
    assert any(path == field and message in text for path, text in remarks), remarks


@pytest.mark.parametrize("command", [("check",), ("check", "--changed", "main"), ("show", GULLS)])
def test_checks_and_reviews_name_them(repository: Path, command: tuple[str, ...]) -> None:
    commit(repository, {GULLS: entry("2019")})
    printed = papers(*command, folder=repository)
    assert "3:12: published: 2019 does not fit the id, which is of 2025-01" in printed


@pytest.mark.parametrize(
    ("own", "source", "differs"),
    [
        ("2025-01-01", "2025", False),
        ("2025-01", "2025-01", False),
        ("2025", "2025-01-01", True),
        ("2025-01", "2024", True),
    ],
)
def test_a_source_that_knows_less_of_the_date_does_not_differ(
    own: str, source: str, differs: bool
) -> None:
    facts = Facts("Crossref", published=source)
    named = list(differences(paper(published=own), facts, TOPICS))
    assert any(text.startswith("published: Crossref has") for text in named) is differs


@pytest.mark.parametrize(
    ("facts", "field"), [({"published": "2098"}, "published"), ({"day": "2098-03-04"}, "day")]
)
def test_an_import_leaves_the_future_to_a_person(facts: dict[str, Any], field: str) -> None:
    for latest, faulty in ((TODAY, True), (date(2098, 3, 4), False)):
        record = clean_facts(Facts("here", **facts), TOPICS, {"latest": latest})
        faults = [fault for fault in record.faults if "later than tomorrow" in fault.message]
        assert [fault.field for fault in faults] == [field] * faulty
