"""Several files below a folder that change together, or not at all.

A journal is written before the first file changes, and deleted after the last one. It holds every
file as it was and as it will be. Where a run ends in between, even by a lost process, the next one
finds the journal and puts back what was there (write-ahead logging, as in SQLite's rollback
journal).
"""

import errno
import json
import os
import stat
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any, NamedTuple

import click

from generator.system.files import delete_file, replace_file
from generator.system.locking import folder_lock

JOURNAL = ".unfinished.json"
"""The journal's name in the folder."""


class FileChange(NamedTuple):
    """A file, by its path below the folder: its content before and after; None is no file."""

    path: str
    before: bytes | None
    after: bytes | None


class ChangedMeanwhileError(Exception):
    """A file is no longer what it was when the changes were prepared; the message names it."""


def apply_changes(folder: Path, changes: Sequence[FileChange]) -> None:
    """Makes all `changes` below `folder`; undoes them if one fails.

    Raises OSError, and ChangedMeanwhileError if a file is not as it was before.
    """
    with folder_lock(folder.parent):
        undo_unfinished(folder)
        for change in changes:
            if _content(folder, change.path) != change.before:
                raise ChangedMeanwhileError(f"{folder.name}/{change.path} was changed meanwhile")
        journal = _write_journal(folder, changes)
        try:
            for change in changes:
                _put(folder, change.path, change.after)
        except BaseException:
            undo_unfinished(folder)
            raise
        journal.unlink()


def undo_unfinished(folder: Path) -> None:
    """Puts back the files of changes below `folder` that were not finished, and says so on stderr.
    A file that somebody edited since stays as it is. Raises OSError."""
    journal = folder / JOURNAL
    if not os.path.lexists(journal):
        return
    with folder_lock(folder.parent):
        for change in reversed(_read_journal(journal)):
            name = f"{folder.name}/{change.path}"
            content = _content(folder, change.path)
            if content == change.after != change.before:
                _put(folder, change.path, change.before)
                click.echo(f"{name}: put back, because a change was not finished", err=True)
            elif content != change.before:
                click.echo(f"{name}: was edited after a change that was not finished", err=True)
        journal.unlink(missing_ok=True)


def _write_journal(folder: Path, changes: Sequence[FileChange]) -> Path:
    """Writes the journal, completely or not at all. It holds its own inode: a journal that came
    with a clone or a pull request was not written here, and must not change anything."""
    temporary = folder / f"{JOURNAL}.new"
    temporary.unlink(missing_ok=True)
    with temporary.open("x", encoding="ascii") as opened:
        rows = [[change.path, _text(change.before), _text(change.after)] for change in changes]
        json.dump({"inode": os.fstat(opened.fileno()).st_ino, "changes": rows}, opened)
        opened.flush()
        os.fsync(opened.fileno())
    return temporary.rename(folder / JOURNAL)


def _read_journal(journal: Path) -> list[FileChange]:
    """The changes in `journal`; none if another one took it away, while this run waited. Raises
    OSError for a journal that is not ours."""
    try:
        descriptor = os.open(journal, os.O_RDONLY | os.O_NOFOLLOW)
    except FileNotFoundError:
        return []
    with open(descriptor, encoding="ascii") as opened:  # noqa: PTH123 - it is open already
        try:
            content = json.load(opened)
            is_ours = content["inode"] == os.fstat(descriptor).st_ino
            changes = [FileChange(path, *map(_bytes, texts)) for path, *texts in content["changes"]]
        except (ValueError, TypeError, KeyError):
            is_ours, changes = False, []
    if not is_ours or not all(_is_safe(change.path) for change in changes):
        raise OSError(errno.EINVAL, "was not written in this folder; delete it", str(journal))
    return changes


def _is_safe(path: Any) -> bool:
    return isinstance(path, str) and not any(
        part == "" or part.startswith(".") for part in path.split("/")
    )


def _text(content: bytes | None) -> str | None:
    return None if content is None else content.decode("utf-8", "surrogateescape")


def _bytes(text: str | None) -> bytes | None:
    return None if text is None else text.encode("utf-8", "surrogateescape")


def _content(folder: Path, path: str) -> bytes | None:
    with suppress(FileNotFoundError, NotADirectoryError):
        return (folder / path).read_bytes()
    return None


def _put(folder: Path, path: str, content: bytes | None) -> None:
    """Gives the file at `path` its `content`. Raises OSError if a folder on the way is a link."""
    file = folder / path
    if content is None:
        with suppress(FileNotFoundError):
            delete_file(folder, path)
        return
    file.parent.mkdir(parents=True, exist_ok=True)
    parent = folder
    for name in path.split("/")[:-1]:
        parent = parent / name
        if not stat.S_ISDIR(parent.lstat().st_mode):
            raise OSError(errno.ENOTDIR, "is a link; replace it by a folder", str(parent))
    replace_file(file, content)
