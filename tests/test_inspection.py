"""Checking what a branch changes."""

import json
from pathlib import Path

import pytest

from generator.entries.faults import Fault
from generator.reviewing.check_report import format_report
from generator.reviewing.git_changes import RevisionError, changed_since
from tests.conftest import GOOD, GULLS, TERNS, commit, git, papers


def test_what_differs_is_found_committed_or_not(repository: Path) -> None:
    commit(repository, {GULLS: GOOD, "papers/README.md": "x"})
    git(repository, "checkout", "--quiet", "main")
    commit(repository, {"papers/2025/01/02/2501.00001.yaml": "changed later on main"})
    git(repository, "checkout", "--quiet", "new")
    (repository / TERNS).write_text(GOOD)
    first = next(iter(sorted((repository / "papers").rglob("*.yaml"))))
    first.write_text(first.read_text() + "\n")
    found = changed_since("main", repository / "papers")
    assert set(found) == {
        path.removeprefix("papers/") for path in (GULLS, TERNS, "papers/README.md")
    } | {first.relative_to(repository / "papers").as_posix()}


def test_only_changed_entries_are_reported(repository: Path) -> None:
    git(repository, "checkout", "--quiet", "main")
    commit(repository, {"papers/2024/01/01/2401.00001.yaml": "titel: an old fault\n"})
    git(repository, "checkout", "--quiet", "-B", "new")
    commit(repository, {GULLS: GOOD})
    said = papers("check", "--changed", "main", folder=repository)
    assert said.splitlines()[-1] == "1 paper, no fault."
    commit(repository, {TERNS: GOOD.replace("birds", "brids")})
    said = papers("check", "--changed", "main", folder=repository, status=1)
    assert f'{TERNS}:4:10: topics[0]: unknown topic "brids"; did you mean "birds"?\n' in said
    assert f"{TERNS}:1:8: title: {GULLS} has the same title; if both are one paper" in said
    assert said.splitlines()[-1] == "1 fault in 1 file, 2 remarks."
    assert "titel" not in said


def test_ids_and_aliases_are_checked_against_all(repository: Path) -> None:
    git(repository, "checkout", "--quiet", "main")
    commit(repository, {TERNS: f"{GOOD}aliases: [a-former-id]\n"})
    git(repository, "checkout", "--quiet", "-B", "new")
    commit(
        repository,
        {
            "papers/2024/01/01/2501.00778.yaml": GOOD,
            "papers/2024/01/01/a-former-id.yaml": f"{GOOD}url: https://x.org\n",
            GULLS: f"{GOOD}aliases: ['2501.00778']\n",
        },
    )
    said = papers("check", "--changed", "main", folder=repository, status=1)
    assert (
        f"papers/2024/01/01/2501.00778.yaml:1:1: 2501.00778 is already featured, in {TERNS}" in said
    )
    assert f'{GULLS}:6:11: aliases[0]: "2501.00778" is taken by {TERNS}; delete it' in said
    assert '"a-former-id" is taken by papers/2024/01/01/a-former-id.yaml; delete it' in said


def test_changed_topics_are_everybodys_matter(repository: Path) -> None:
    topics = repository / "papers/topics.yaml"
    slug = topics.read_text().split(":")[0].split("\n")[-1]
    commit(repository, {"papers/topics.yaml": topics.read_text().replace(f"{slug}:", "other:", 1)})
    said = papers("check", "--changed", "main", folder=repository, status=1)
    assert f'unknown topic "{slug}"' in said


def test_a_deleted_entry_and_nothing_at_all(repository: Path) -> None:
    assert papers("check", "--changed", "main", folder=repository) == "0 papers, no fault.\n"
    commit(repository, {GULLS: GOOD})
    git(repository, "branch", "later")
    commit(repository, {GULLS: None})
    assert papers("check", "--changed", "later", folder=repository) == "0 papers, no fault.\n"


def test_without_a_base_it_says_what_to_do(repository: Path, tmp_path: Path) -> None:
    commit(repository, {GULLS: GOOD})
    said = papers("check", "--changed", "origin/main", folder=repository, status=1)
    assert said == (
        'Error: "origin/main" is not in this clone; fetch it (git fetch origin), or correct its '
        "name\n"
    )
    git(repository, "checkout", "--quiet", "main")
    commit(repository, {TERNS: GOOD})
    clone = tmp_path / "clone"
    address = f"file://{repository}"
    git(tmp_path, "clone", "--quiet", "--depth=1", "--no-single-branch", address, str(clone))
    with pytest.raises(RevisionError, match="newest commits; run git fetch --unshallow"):
        changed_since("origin/new", clone / "papers")
    with pytest.raises(RevisionError, match='"--output=x" is no revision'):
        changed_since("--output=x", clone / "papers")
    git(repository, "checkout", "--quiet", "--orphan", "apart")
    commit(repository, {GULLS: GOOD})
    with pytest.raises(RevisionError, match="they share no commit; compare with another branch"):
        changed_since("main", repository / "papers")


def test_no_repository(project: Path) -> None:
    said = papers("check", "--changed", "main", folder=project, status=1)
    assert "not a clone of a repository" in said


EVIL = Fault("papers/a,b::c.yaml", 3, 5, "x%y", 'say "\n::error::no" 100%, \x1b[1m or : so')


def test_no_text_gets_out_of_a_workflow_command() -> None:
    said = format_report([EVIL], [Fault("f", 1, 1, "", "m")], 1, "github")
    assert said.splitlines() == [
        "::error file=papers/a%2Cb%3A%3Ac.yaml,line=3,col=5,title=x%25y::"
        'say "\\u000a::error::no" 100%25, \\u001b[1m or : so',
        "::warning file=f,line=1,col=1::m",
        "1 fault in 1 file, 1 remark.",
    ]


def test_json_has_everything() -> None:
    found = json.loads(format_report([EVIL], [Fault("f", 1, 1, "", "m")], 1, "json"))
    assert [each["level"] for each in found] == ["fault", "remark"]
    assert Fault(**{key: value for key, value in found[0].items() if key != "level"}) == EVIL
    assert json.loads(format_report([], [], 0, "json")) == []


def test_all_formats_end_alike(repository: Path) -> None:
    commit(repository, {GULLS: "titel: x\n"})
    for options in ([], ["--changed", "main"]):
        for format in ("text", "github", "json"):
            said = papers("check", "--format", format, *options, folder=repository, status=1)
            assert "titel" in said
    said = papers("check", "--format", "github", folder=repository, status=1)
    assert f"::error file={GULLS},line=1,col=1,title=titel::is no field here" in said
