"""What a paper's page says of its entry's history, from real repositories."""

import os
import shutil
from datetime import date
from pathlib import Path

import pytest

from generator.entries.faults import FaultsFound
from generator.entries.history import MAX_NAME_LENGTH, Edit, History, clean_author_name
from generator.generating import git_history
from generator.generating.configuration import read_config
from generator.generating.generate import CACHE, generate
from generator.generating.git_history import FILE, read_histories
from generator.generating.manifest import generated_files
from generator.generating.plan import documents
from generator.rendering.build import build
from generator.rendering.conversion import convert
from generator.system.git import GitError
from generator.system.git import run_git as asked
from tests.conftest import (
    GOOD,
    GULLS,
    SITE,
    TERNS,
    catalogue,
    commit,
    config,
    git,
    mkdocs_site,
    paper,
    tree,
)

ADA, BEN = "Ada Invent", "Ben Example"
FIRST, LATER, LAST = (date(2026, 10, day) for day in (1, 3, 7))
PAGE = "docs/papers/2501.00777.md"
NEVER = 2**62
"""Seconds after which there is no calendar."""
LINK = "https://git.example.org/ada/papers/commits/main/papers/2025/01/02/2501.00777.yaml"


def by(who: str, day: date | int) -> dict[str, str]:
    """What makes a commit be of a person and a day."""
    when = f"{day} +0000" if isinstance(day, int) else f"{day}T23:30:00+00:00"
    return {"GIT_AUTHOR_NAME": who, "GIT_AUTHOR_DATE": when, "GIT_COMMITTER_DATE": when}


def text_with(text: str) -> str:
    return GOOD.replace("Gulls were counted.", text)


def known(folder: Path) -> dict[str, History]:
    """What git tells of the project in `folder`, with nothing kept."""
    return read_histories(folder / "elsewhere", folder / "papers", "").by_id()


def of_gulls(folder: Path) -> History | None:
    return known(folder).get("2501.00777")


def switch_on(folder: Path) -> None:
    file = folder / "mkdocs.yml"
    text = file.read_text()
    assert "history: false" in text
    file.write_text(text.replace("history: false", "history: true"))


def page(folder: Path) -> str:
    """The page of the gulls, generated anew."""
    generate(config(folder))
    return (folder / PAGE).read_text()


def row(history: History | None) -> str:
    """What the page of a paper says below History."""
    histories = {"2501.00001": history} if history else {}
    (text,) = (
        document.text
        for document in documents(catalogue(paper()), SITE, {}, histories)
        if document.path == "papers/2501.00001.md"
    )
    return text.partition("<dt>History</dt>")[2].partition("\n")[0]


def test_an_entry_was_added_and_corrected_twice(repository: Path) -> None:
    commit(repository, {GULLS: GOOD}, **by(ADA, FIRST))
    assert of_gulls(repository) == History(Edit(FIRST, ADA))
    commit(repository, {GULLS: text_with("Two.")}, **by(BEN, LATER))
    commit(repository, {TERNS: GOOD, GULLS: text_with("Three.")}, **by(ADA, LAST))
    corrected = (Edit(LATER, BEN), Edit(LAST, ADA))
    assert of_gulls(repository) == History(Edit(FIRST, ADA), corrected)
    assert known(repository)["2501.00778"] == History(Edit(LAST, ADA))


def test_the_day_is_that_of_utc(repository: Path) -> None:
    when = {"GIT_COMMITTER_DATE": "2026-10-01T23:30:00-02:00"}
    commit(repository, {GULLS: GOOD}, **by(ADA, FIRST) | when)
    assert of_gulls(repository) == History(Edit(date(2026, 10, 2), ADA))


def test_only_the_last_corrections_are_told(repository: Path) -> None:
    commit(repository, {GULLS: GOOD}, **by(ADA, FIRST))
    for day in range(10, 18):
        for part in "ab":  # two on each day, which are told as one
            commit(repository, {GULLS: text_with(f"{day}{part}")}, **by(BEN, date(2026, 10, day)))
    corrected = tuple(Edit(date(2026, 10, day), BEN) for day in range(15, 18))
    assert of_gulls(repository) == History(Edit(FIRST, ADA), corrected, 5)


def test_an_entry_that_was_moved_to_another_day_is_the_same(repository: Path) -> None:
    commit(repository, {GULLS: GOOD}, **by(ADA, FIRST))
    moved = GULLS.replace("01/02", "01/03")
    commit(repository, {GULLS: None, moved: GOOD}, **by(BEN, LATER))
    assert of_gulls(repository) == History(Edit(FIRST, ADA), (Edit(LATER, BEN),))


def test_an_entry_with_another_id_is_another(repository: Path) -> None:
    commit(repository, {GULLS: GOOD}, **by(ADA, FIRST))
    commit(repository, {GULLS: None, TERNS: GOOD}, **by(BEN, LATER))
    assert known(repository)["2501.00778"] == History(Edit(LATER, BEN))
    assert of_gulls(repository) is None


def test_an_entry_that_was_added_again_begins_anew(repository: Path) -> None:
    commit(repository, {GULLS: GOOD}, **by(ADA, FIRST))
    commit(repository, {GULLS: None}, **by(ADA, LATER))
    (repository / GULLS).write_text(GOOD)
    assert of_gulls(repository) is None  # what is there now was never committed
    commit(repository, {GULLS: text_with("Two.")}, **by(BEN, LAST))
    assert of_gulls(repository) == History(Edit(LAST, BEN))


def test_a_branch_counts_and_its_merge_does_not(repository: Path) -> None:
    commit(repository, {GULLS: GOOD}, **by(ADA, FIRST))
    git(repository, "checkout", "--quiet", "main")
    commit(repository, {TERNS: GOOD}, **by(ADA, LATER))
    git(repository, "merge", "--quiet", "--no-ff", "--message=Merge", "new", **by(BEN, LAST))
    assert of_gulls(repository) == History(Edit(FIRST, ADA))
    assert known(repository)["2501.00778"] == History(Edit(LATER, ADA))


def test_the_first_commit_counts_whatever_somebody_set(repository: Path) -> None:
    git(repository, "config", "log.showRoot", "false")
    git(repository, "config", "log.showSignature", "true")
    git(repository, "config", "diff.renames", "copies")
    assert len(known(repository)) == 7


def test_people_do_not_have_the_name_that_one_clone_has(repository: Path) -> None:
    mail = {"GIT_AUTHOR_EMAIL": "ada@example.org"}
    commit(repository, {GULLS: GOOD}, **by(ADA, FIRST) | mail)
    (repository / ".git/names").write_text(f"{BEN} <ada@example.org>\n")
    git(repository, "config", "mailmap.file", str(repository / ".git/names"))
    assert of_gulls(repository) == History(Edit(FIRST, ADA))


def test_people_have_the_name_that_the_mailmap_has(repository: Path) -> None:
    mail = {"GIT_AUTHOR_EMAIL": "ada@example.org"}
    commit(repository, {GULLS: GOOD}, **by("A Former Name", FIRST) | mail)
    commit(repository, {".mailmap": f"{ADA} <ada@example.org>\n"})
    assert of_gulls(repository) == History(Edit(FIRST, ADA))


def test_a_project_below_the_top_of_its_repository(repository: Path, tmp_path: Path) -> None:
    commit(repository, {GULLS: GOOD}, **by(ADA, FIRST))
    below = tmp_path / "whole/site"
    shutil.copytree(repository / "papers", below / "papers")
    git(tmp_path, "init", "--quiet", str(below.parent))
    commit(below, {"../2501.00779.yaml": GOOD}, **by(BEN, LATER))
    assert of_gulls(below) == History(Edit(LATER, BEN))
    assert len(known(below)) == 8


def test_a_shallow_clone_knows_nothing(repository: Path, tmp_path: Path) -> None:
    commit(repository, {GULLS: GOOD}, **by(ADA, FIRST))
    clone = tmp_path / "clone"
    git(tmp_path, "clone", "--quiet", "--depth=1", f"file://{repository}", str(clone))
    assert known(clone) == {}
    git(clone, "fetch", "--quiet", "--unshallow")
    assert of_gulls(clone) == History(Edit(FIRST, ADA))


def test_without_a_repository_or_git_nothing_is_known(
    project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    switch_on(project)
    (project / GULLS).write_text(GOOD)
    assert known(project) == {}
    git(project, "init", "--quiet")
    assert known(project) == {}
    git(project, "add", "--all")
    assert known(project) == {}
    monkeypatch.setenv("PATH", str(tmp_path))
    assert known(project) == {}
    assert f'<dt>History</dt><dd><a href="{LINK}">Who added and corrected it</a></dd>' in page(
        project
    )


def slow_git(folder: Path) -> None:
    """Puts a git into `folder` that never ends."""
    folder.mkdir()
    (folder / "git").write_text("#!/bin/sh\nexec sleep 60\n")
    (folder / "git").chmod(0o755)


def test_a_git_that_takes_too_long_is_not_waited_for(
    repository: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert known(repository)
    slow_git(tmp_path / "slow")
    monkeypatch.setenv("PATH", f"{tmp_path / 'slow'}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.setattr(git_history, "SECONDS", 0.1)
    assert known(repository) == {}


def test_git_says_why_it_fails(tmp_path: Path) -> None:
    with pytest.raises(GitError, match="not a git repository"):
        asked(tmp_path, "rev-parse", "HEAD")


def test_what_is_kept_is_of_use_for_one_commit_and_one_program(
    repository: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    papers = repository / "papers"
    first = read_histories(tmp_path, papers, "one")
    with monkeypatch.context() as patched:
        patched.setattr(git_history, "LOG", ("no-command",))
        assert read_histories(tmp_path, papers, "one") == first
    assert read_histories(tmp_path, papers, "two") == first
    (tmp_path / FILE).write_text("[")
    assert read_histories(tmp_path, papers, "two") == first
    commit(repository, {"docs/about.md": "# About\n"})
    assert read_histories(tmp_path, papers, "two") == first
    commit(repository, {GULLS: GOOD})
    assert read_histories(tmp_path, papers, "two").hash != first.hash


def test_a_new_commit_updates_the_pages_that_it_concerns(repository: Path) -> None:
    switch_on(repository)
    commit(repository, {GULLS: GOOD}, **by(ADA, FIRST))
    assert "Added on" in page(repository)
    assert str(generate(config(repository))).startswith("0 written, 0 deleted, ")
    commit(repository, {"docs/about.md": "# About\n\nOther words.\n"})
    assert str(generate(config(repository))).startswith("0 written, 0 deleted, ")
    (repository / GULLS).write_text(text_with("Two."))
    assert "corrected" not in page(repository)
    git(repository, "commit", "--quiet", "--all", "--message=Two", **by(BEN, LATER))
    assert str(generate(config(repository))).startswith("1 written, 0 deleted, ")
    assert f", corrected on {time(LATER)} by <bdi>{BEN}</bdi> (" in (repository / PAGE).read_text()
    assert (repository / CACHE / FILE).is_file()


def test_with_the_setting_off_a_clone_is_as_good_as_any(repository: Path) -> None:
    commit(repository, {GULLS: GOOD}, **by(ADA, FIRST))
    generate(config(repository))
    before = tree(repository / "docs")
    assert not (repository / CACHE / FILE).exists()
    shutil.rmtree(repository / ".git")
    (repository / "docs/.generated.json").unlink()
    generate(config(repository))
    assert tree(repository / "docs") == before
    assert "Added on" not in before["papers/2501.00777.md"].decode()


def test_what_the_setting_can_be(repository: Path) -> None:
    switch_on(repository)
    file = repository / "mkdocs.yml"
    file.write_text(file.read_text().replace("history: true", "history: often"))
    with pytest.raises(FaultsFound, match='history: "often" is neither true nor false'):
        generate(config(repository))


def time(day: date) -> str:
    return f'<time datetime="{day}">{day.day} October 2026</time>'


def test_a_page_says_who_added_and_corrected_its_entry() -> None:
    link = LINK.replace("00777", "00001")
    added = f"<dd>Added on {time(FIRST)} by <bdi>{ADA}</bdi>"
    ends = f' (<a href="{link}">all changes</a>)</dd>'
    assert row(History(Edit(FIRST, ADA))) == f"{added}{ends}"
    two = Edit(LATER, BEN), Edit(LAST, "")
    said = f"on {time(LATER)} by <bdi>{BEN}</bdi>, on {time(LAST)}"
    assert row(History(Edit(FIRST, ADA), two)) == f"{added}, corrected {said}{ends}"
    once = row(History(Edit(FIRST, ADA), two, 1))
    assert once == f"{added}, corrected once, then {said}{ends}"
    often = row(History(Edit(FIRST, ADA), two, 1200))
    assert often == f"{added}, corrected 1,200 times, then {said}{ends}"
    assert row(None) == f'<dd><a href="{link}">Who added and corrected it</a></dd>'


HOSTILE = {
    "</dd></dl><script>alert(1)</script>": "/dd/dlscriptalert(1)/script",  # so git itself
    "Eve & {{ site }} [x](y) **b** $x_1$": "Eve & {{ site }} [x](y) **b** $x_1$",
    "Eve \x1b[31m\x02klzzwxh:0\x03\x06": "Eve [31mklzzwxh:0",
    "Eve \u202eoreh\u202c \u2066x": "Eve oreh x",
    "Eve\u2028of\x85the\u00a0Lines": "Eve of the Lines",
    "Eve eve@example.org": "Eve",
    "eve@example.org": "",
    "\u200b\u200d": "",
    "E" * 1000: f"{'E' * (MAX_NAME_LENGTH - 1)}\u2026",
}


def test_pages_with_a_history_are_rendered_as_by_mkdocs(repository: Path) -> None:
    switch_on(repository)
    commit(repository, {GULLS: GOOD}, **by("Eve & {{ x }} [x](y) **b** _c_ $x_1$ <!--", FIRST))
    for number, who in enumerate(HOSTILE):
        commit(repository, {GULLS: text_with(f"{number}.")}, **by(who, date(2026, 11, number + 1)))
    settings = read_config(str(repository / "mkdocs.yml"), strict=True)
    generate(settings)
    known = generated_files(repository / "docs")
    assert convert((repository / PAGE).read_text(), PAGE.removeprefix("docs/"), known)
    build(settings)
    fast = tree(repository / "site")
    assert b"corrected 6 times, then on" in fast["papers/2501.00777/index.html"]
    assert tree(mkdocs_site(repository)) == fast


@pytest.mark.parametrize(("given", "shown"), HOSTILE.items())
def test_names_that_anybody_may_give_to_git(given: str, shown: str, repository: Path) -> None:
    commit(repository, {GULLS: GOOD}, **by(given, FIRST))
    assert of_gulls(repository) == History(Edit(FIRST, shown))


def test_a_name_cannot_act_as_markup() -> None:
    said = row(History(Edit(FIRST, clean_author_name("<img src=x onerror=alert(1)> & \"'"))))
    assert "<bdi>&lt;img src=x onerror=alert(1)&gt; &amp; &#34;&#39;</bdi>" in said


def test_commits_that_no_git_would_make(repository: Path) -> None:
    """Written byte by byte: a name of no encoding, and a day after all days."""
    commit(repository, {GULLS: GOOD}, **by(ADA, FIRST))
    for who, when in ((b"\xff\xfeEve\xed\xa0\x80", 1790000000), (b"Eve", NEVER)):
        (repository / GULLS).write_text(text_with(f"At {when}."))
        git(repository, "add", "--all")
        head = git(repository, "rev-parse", "HEAD").strip()
        whole = git(repository, "write-tree").strip()
        lines = f"tree {whole}\nparent {head}\n".encode()
        lines += b"author %b <e@x> %d +0000\ncommitter %b <e@x> %d +0000\n\nMore\n" % (
            who, when, who, when,
        )  # fmt: skip
        (repository / ".git/raw").write_bytes(lines)
        made = git(repository, "hash-object", "-t", "commit", "-w", "--literally", ".git/raw")
        git(repository, "reset", "--quiet", "--soft", made.strip())
    found = of_gulls(repository)
    assert found == History(Edit(FIRST, ADA), (Edit(date(2026, 9, 21), "Eve"),))


def test_a_name_is_cut_only_where_it_is_too_long() -> None:
    assert clean_author_name("a" * MAX_NAME_LENGTH) == "a" * MAX_NAME_LENGTH
    assert clean_author_name("a" * (MAX_NAME_LENGTH + 1)) == "a" * (MAX_NAME_LENGTH - 1) + "…"
