"""The ledger: its text, what a damaged one says, and who writes it."""

from contextlib import suppress
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.catalogue.ledger import EMPTY, MERGED, Item, Lead, Ledger, read_ledger
from generator.entries.faults import FaultsFound
from generator.generating.generate import generate
from tests.conftest import GOOD, GULLS, PROJECT, SITE, config, git, papers, tree
from tests.subscribers import DailySite

DAY, LATER = date(2025, 1, 2), date(2025, 2, 3)
KNOWN = Ledger(
    {"2501.00001": Item(DAY, {"topics/birds": DAY, "code": LATER})},
    {"days/2025/01/02/": "", "authors/ada-invent/": 'Ada "Invent" = x', "feeds/all.atom": ""},
    {
        "papers/sparrows/": Lead("papers/2501.00001/"),
        "topics/wings/": Lead("topics/birds/", MERGED, LATER),
    },
)
LINES = """\
authors/ada-invent/ "Ada \\"Invent\\" = x"
days/2025/01/02/
feeds/all.atom
papers/2501.00001/ 2025-01-02 topics/birds
papers/2501.00001/ 2025-02-03 code
papers/sparrows/ = papers/2501.00001/
topics/wings/ = topics/birds/ merged 2025-02-03
"""


def test_the_ledger_is_text_of_sorted_lines() -> None:
    text = KNOWN.format()
    assert text.partition("authors/")[0].startswith("# ")
    assert text.endswith(LINES)


@given(st.permutations(KNOWN.format().splitlines(keepends=True)))
def test_lines_count_in_any_order_also_twice(lines: list[str]) -> None:
    assert read_ledger("".join(lines)) == KNOWN
    assert read_ledger("".join([*lines, *lines]).replace("\n", "\r\n")) == KNOWN


def test_of_two_days_the_earliest_counts() -> None:
    item = read_ledger("papers/a/ 2025-02-03 code\npapers/a/ 2025-01-02 code topics/b\n").items
    assert item["a"] == Item(DAY, {"code": DAY, "topics/b": DAY})


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("<<<<<<< HEAD", "is the mark of a conflict between branches"),
        ("=======", "is the mark of a conflict between branches"),
        ("papers/a/ soon", "is no line of the ledger"),
        ("papers/a/ 2025-02-30 code", "is no line of the ledger"),
        ("topics/a/ 2025-02-03", "is no line of the ledger"),
        ("papers/../../x/", "is no line of the ledger"),
        ('authors/a/ "A', "is no line of the ledger"),
        ("authors/a/ [1]", "is no line of the ledger"),
        ("topics/a/ = topics/b/ merged", "is no line of the ledger"),
        ("\0", "is no line of the ledger"),
    ],
)
def test_a_damaged_line_is_named(line: str, message: str) -> None:
    with pytest.raises(FaultsFound) as caught:
        read_ledger(f"{LINES}{line}\n")
    (fault,) = caught.value.faults
    assert (fault.file, fault.line) == ("ledger.txt", 8)
    assert fault.message.startswith(message)


@given(st.text())
def test_no_text_ends_in_a_traceback(text: str) -> None:
    with suppress(FaultsFound):
        read_ledger(text)


def test_the_id_of_an_item_is_the_one_that_was_published() -> None:
    assert KNOWN.first_id("2501.00001", "other", ("other",)) == "2501.00001"
    assert KNOWN.first_id("new", "other", ("other", "2501.00001")) == "2501.00001"
    assert KNOWN.first_id("new", "other", ("other",)) == "other"
    assert EMPTY.first_id("new", "new", ()) == "new"


def test_builds_write_the_ledger_and_previews_do_not(project: Path) -> None:
    generate(config(project))
    assert not (project / "ledger.txt").exists()
    papers("generate", folder=project)
    text = (project / "ledger.txt").read_text()
    assert "papers/2412.00001/ 2024-12-30 " in text
    before = tree(project / "docs")
    assert papers("generate", folder=project).startswith("docs/: 0 written, 0 deleted, ")
    assert (project / "ledger.txt").read_text() == text
    (project / "docs/.generated.json").unlink()
    (project / "docs/.generated.copy.json").unlink()
    papers("generate", folder=project)
    assert tree(project / "docs") == before


def test_a_damaged_ledger_stops_check_and_build(project: Path) -> None:
    (project / "ledger.txt").write_bytes(b"days/\n\xff\n")
    assert "ledger.txt:1:1: is not in UTF-8" in papers("generate", folder=project, status=1)
    (project / "ledger.txt").write_text("days/\nnonsense at all\n")
    for command in ("check", "generate"):
        said = papers(command, folder=project, status=1)
        assert "ledger.txt:2:1: is no line of the ledger" in said
    (project / "ledger.txt").unlink()
    (project / "ledger.txt").mkdir()
    assert "ledger.txt:1:1: cannot be read" in papers("check", folder=project, status=1)


def test_two_branches_that_published_are_merged_without_a_conflict(repository: Path) -> None:
    (repository / ".gitattributes").write_text((PROJECT / ".gitattributes").read_text())
    (repository / ".gitignore").write_text(".*_cache/\n/docs/\n")
    papers("generate", folder=repository)
    git(repository, "add", "--all")
    git(repository, "commit", "--quiet", "--message=Published")
    for branch, path in (("one", GULLS), ("other", GULLS.replace("00777", "00779"))):
        git(repository, "checkout", "--quiet", "-b", branch, "new")
        (repository / path).write_text(GOOD)
        papers("generate", folder=repository)
        git(repository, "add", "--all")
        git(repository, "commit", "--quiet", f"--message={branch}")
    git(repository, "merge", "--quiet", "--no-edit", "one")
    papers("generate", folder=repository)
    text = (repository / "ledger.txt").read_text()
    assert "papers/2501.00777/ 2025-06-02 topics/birds\n" in text  # filed under January
    assert "papers/2501.00779/ 2025-06-02 topics/birds\n" in text


def test_papers_of_later_days_wait(project: Path) -> None:
    papers("generate", "--until", "2024-12-31", folder=project)
    made = tree(project / "docs")
    assert "papers/2412.00001.md" in made
    assert "papers/2501.00001.md" not in made
    assert "2501.00001" not in (project / "ledger.txt").read_text()
    papers("generate", "--until", "2025-01-02", folder=project)
    assert (project / "docs/papers/2501.00001.md").is_file()
    papers("generate", "--until", "2024-12-31", folder=project)  # what was published stays
    assert (project / "docs/papers/2501.00001.md").is_file()


BIRDS = {"birds": {"name": "Birds", "description": "Whatever flies."}}


def test_an_archive_that_somebody_brings_in_is_no_news() -> None:
    site = DailySite(BIRDS)
    site.add("2503.00001", date(2025, 3, 1))
    site.build()
    for number in range(101):
        site.add(f"2501.{number:05}", DAY)
    site.build()
    assert {item.day for item in site.ledger.items.values()} == {DAY, date(2025, 3, 1)}


def test_a_topic_whose_name_alone_changes_says_so_once() -> None:
    site = DailySite(BIRDS)
    site.add("2501.00001", DAY)
    site.build()
    site.topics["birds"]["name"] = "Avians"
    for _ in range(2):
        site.build()
        titles = [it.text for it in site.feed("feeds/topics/birds.atom").iter() if it.text]
        assert titles.count("Birds is now called Avians") == 1
        site.add("2501.00002", LATER)


def test_a_paper_that_comes_back_has_its_item_again() -> None:
    site = DailySite(BIRDS)
    site.add("2501.00001", DAY)
    site.add("2501.00002", DAY)
    site.build()
    fields = site.entries.pop("2501.00001")
    site.build()
    assert "removed" in site.documents["papers/2501.00001/"].text
    site.entries["2501.00001"] = fields
    site.build()
    assert "removed" not in site.documents["papers/2501.00001/"].text
    assert b"deleted-entry" not in site.documents["feeds/all.atom"].content


def test_archives_that_an_owner_wants_no_more_stay_at_their_addresses() -> None:
    site = DailySite(BIRDS)
    for number in range(150):
        site.add(f"2501.{number:05}", date(2025, 1, 1) + timedelta(number))
    with_archives = SITE.settings.model_copy(update={"json_archives": True})
    before = site.build(replace(SITE, settings=with_archives))
    assert "feeds/all/2025-01.json" in before
    after = site.build()
    assert before.keys() == after.keys()
    assert after["feeds/all/2025-01.json"].text.count("2025-01.json") == 1
