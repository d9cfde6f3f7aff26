"""What differs from another revision of the project, as git knows it."""

import os
from pathlib import Path

from generator.system.git import GitError, run_git


class NoBase(Exception):
    """Raised where there is nothing to compare with; says why, and what to do."""


def changed_since(base: str, folder: Path) -> list[str]:
    """The paths below `folder` of all files that are not as they were where this branch left
    that of `base`: changed, added or deleted, committed or not. Raises NoBase."""
    commit = _parting(base, folder)
    tracked = _git(
        folder, "diff", "--name-only", "--no-renames", "--relative", "-z", commit, "--", "."
    )
    untracked = _git(folder, "ls-files", "--others", "--exclude-standard", "-z", "--", ".")
    return sorted(set(f"{tracked}{untracked}".split("\0")) - {""})


def _parting(base: str, folder: Path) -> str:
    """The commit that this branch and `base` have in common."""
    if not base or base.startswith("-"):
        raise NoBase(f'"{base}" is no revision; write a branch or a commit, as origin/main')
    try:
        _git(folder, "rev-parse", "--is-inside-work-tree")
    except NoBase:
        raise NoBase("this folder is no clone of a repository; run git clone first") from None
    try:
        tip = _git(folder, "rev-parse", "--verify", "--quiet", f"{base}^{{commit}}").strip()
    except NoBase:
        cure = "fetch it (git fetch origin), or correct its name"
        raise NoBase(f'"{base}" is not in this clone; {cure}') from None
    try:
        return _git(folder, "merge-base", tip, "HEAD").strip()
    except NoBase:
        shallow = _git(folder, "rev-parse", "--is-shallow-repository").strip() == "true"
        why = "this clone holds only the newest commits" if shallow else "they share no commit"
        cure = "run git fetch --unshallow" if shallow else "compare with another branch"
        raise NoBase(f'nothing tells where this branch left "{base}": {why}; {cure}') from None


def _git(folder: Path, *arguments: str) -> str:
    """What git prints. Raises NoBase where it fails."""
    try:
        return os.fsdecode(run_git(folder, *arguments))
    except GitError as failed:
        raise NoBase(str(failed)) from None
