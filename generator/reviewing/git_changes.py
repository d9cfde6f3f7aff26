"""The files that differ from another revision of the project, by git."""

import os
import tarfile
from collections.abc import Iterable
from io import BytesIO
from pathlib import Path

from generator.system.git import GitError, run_git

AT_ONCE = 200
"""Paths in one call of git."""


class RevisionError(Exception):
    """There is no revision to compare with; the message says why, and what to do."""


def changed_since(base: str, folder: Path) -> list[str]:
    """The paths below `folder` of all files that differ from the commit at which this branch
    left `base`: changed, added or deleted, committed or not. Raises RevisionError."""
    commit = _merge_base(base, folder)
    tracked = _git(
        folder, "diff", "--name-only", "--no-renames", "--relative", "-z", commit, "--", "."
    )
    untracked = _git(folder, "ls-files", "--others", "--exclude-standard", "-z", "--", ".")
    return sorted(set(f"{tracked}{untracked}".split("\0")) - {""})


def contents_before(base: str, folder: Path, paths: Iterable[str]) -> dict[str, bytes]:
    """The content that the files at `paths` below `folder` had at the commit at which this branch
    left `base`; files that are new since have none. Raises RevisionError."""
    commit = _merge_base(base, folder)
    known = _git(folder, "ls-tree", "-r", "--name-only", "-z", commit, "--", ".").split("\0")
    wanted = sorted(set(known) & set(paths))
    contents: dict[str, bytes] = {}
    for start in range(0, len(wanted), AT_ONCE):
        archive = run_git(
            folder, "archive", "--format=tar", commit, "--", *wanted[start : start + AT_ONCE]
        )
        with tarfile.open(fileobj=BytesIO(archive)) as files:
            for member in files:
                content = files.extractfile(member)
                if content:
                    contents[member.name] = content.read()
    return contents


def _merge_base(base: str, folder: Path) -> str:
    """The newest commit that this branch and `base` have in common. Raises RevisionError."""
    if not base or base.startswith("-"):
        raise RevisionError(f'"{base}" is no revision; name a branch or a commit, as origin/main')
    try:
        _git(folder, "rev-parse", "--is-inside-work-tree")
    except RevisionError:
        message = "this folder is not a clone of a repository; run git clone first"
        raise RevisionError(message) from None
    try:
        tip = _git(folder, "rev-parse", "--verify", "--quiet", f"{base}^{{commit}}").strip()
    except RevisionError:
        remedy = "fetch it (git fetch origin), or correct its name"
        raise RevisionError(f'"{base}" is not in this clone; {remedy}') from None
    try:
        return _git(folder, "merge-base", tip, "HEAD").strip()
    except RevisionError:
        shallow = _git(folder, "rev-parse", "--is-shallow-repository").strip() == "true"
        why = "this clone holds only the newest commits" if shallow else "they share no commit"
        remedy = "run git fetch --unshallow" if shallow else "compare with another branch"
        message = f'cannot find where this branch left "{base}": {why}; {remedy}'
        raise RevisionError(message) from None


def _git(folder: Path, *arguments: str) -> str:
    """The output of git. Raises RevisionError if git fails."""
    try:
        return os.fsdecode(run_git(folder, *arguments))
    except GitError as error:
        raise RevisionError(str(error)) from None
