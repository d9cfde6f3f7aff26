"""Writing a new entry without harm to what is there."""

import os
import stat
from contextlib import suppress
from pathlib import Path


class WriteError(Exception):
    """A file was not written; the message says why."""


def write_new_file(folder: Path, path: str, text: str) -> None:
    """Writes a new entry at `path` below `folder`, completely or not at all.

    Raises WriteError if there is a file already, or if a link on the way leads elsewhere.
    """
    target = folder / path
    parent = folder
    for name in path.split("/")[:-1]:
        if name in ("", ".", ".."):
            raise WriteError(f"{path} is not below {folder.name}/")
        parent = parent / name
        with suppress(FileExistsError):
            parent.mkdir()
        if not stat.S_ISDIR(parent.lstat().st_mode):
            place = f"{folder.name}/{parent.relative_to(folder)}"
            raise WriteError(f"{place} is a link or a file; replace it by a folder")
    temporary = parent / f".{target.name}.{os.getpid()}.new"
    temporary.unlink(missing_ok=True)
    try:
        with temporary.open("x", encoding="utf-8", newline="\n") as opened:
            opened.write(text)
        _rename_to_new(temporary, target)
    except FileExistsError:
        raise WriteError(f"{folder.name}/{path} is there already") from None
    finally:
        temporary.unlink(missing_ok=True)


def _rename_to_new(temporary: Path, target: Path) -> None:
    """Gives a file its name, unless another file has it: a hard link fails in that case, a
    rename would overwrite. Raises FileExistsError."""
    try:
        os.link(temporary, target, follow_symlinks=False)
    except FileExistsError:
        raise
    except OSError:  # a file system without hard links
        if os.path.lexists(target):
            raise FileExistsError(target) from None
        temporary.rename(target)
