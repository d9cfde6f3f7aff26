"""What is kept from run to run, and believed only where it is exactly what was stored.

A kept file is a JSON array of two lines. The first has the version of this format and the hash of
the second; the second has a key, which says what the value was made from, and the value:

    ["papers-cache-1 9f86d081884c7d659a2feaa0",
    ["the key", {"any": "value"}]]

Whatever does not fit (a file that was cut short or edited, a folder or a link in its place, no
permission) counts as missing and goes out of the way. One line on stderr says so, and the caller
makes the value again.
"""

import json
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory, TemporaryFile
from typing import Any

import click

from generator.system.hashing import hash_bytes

FORMAT = "papers-cache-1"


class DamagedError(Exception):
    """A kept file does not hold what was stored; says which."""


def load(file: Path, key: str = "") -> Any:
    """The value that `file` keeps for `key`; None where it keeps none, or is damaged."""
    try:
        content = read_own(file)
    except FileNotFoundError:
        return None
    except OSError as error:
        reject(file, str(error.strerror))
        return None
    head, _, body = content.partition(b"\n")
    if head != _head(body):
        reject(file, "it is not as it was written")
        return None
    stored_key, value = json.loads(body[:-1])
    return value if stored_key == key else None


def store(file: Path, value: object, key: str = "") -> None:
    """Keeps a JSON `value` for `key`: the file is replaced in one step, whoever else writes it.
    Raises OSError."""
    body = json.dumps([key, value]).encode() + b"]"
    file.parent.mkdir(parents=True, exist_ok=True)
    new = file.with_name(f"{file.name}.{os.getpid()}")
    new.write_bytes(_head(body) + b"\n" + body)
    _move_folder_away(file)
    new.replace(file)


def read_own(file: Path) -> bytes:
    """The bytes of `file`, but not through a link, and without waiting where it is a pipe. Raises
    OSError."""
    opened = os.open(file, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
    with open(opened, "rb", buffering=0) as reading:  # noqa: PTH123 - it is open already
        return reading.read() or b""


def reject(file: Path, reason: str) -> None:
    """Says on stderr that a kept `file` is made anew, and takes it out of the way."""
    name = f"{file.parent.name}/{file.name}"
    click.echo(f"{name}: made anew, because it cannot be used: {reason}", err=True)
    with suppress(OSError):
        discard(file)


def discard(file: Path) -> None:
    """Deletes a kept `file`, where there is one. Raises OSError."""
    _move_folder_away(file)
    file.unlink(missing_ok=True)


def _move_folder_away(file: Path) -> None:
    """Renames a folder that stands in the place of `file`; it is not deleted, because somebody
    may have put something there."""
    if file.is_dir() and not file.is_symlink():
        file.rename(file.with_name(f"{file.name}.folder-{os.getpid()}"))


@contextmanager
def cache_folder(folder: Path) -> Iterator[Path]:
    """`folder`, made where it is missing; where nothing can be written to it, a temporary folder
    in its place, and a line on stderr."""
    try:
        folder.mkdir(exist_ok=True)
        TemporaryFile(dir=folder).close()
    except OSError as error:
        click.echo(f"{folder.name}/: {error.strerror}; nothing is kept for the next run", err=True)
        with TemporaryDirectory() as temporary:
            yield Path(temporary)
    else:
        yield folder


def _head(body: bytes) -> bytes:
    return f'["{FORMAT} {hash_bytes(body)}",'.encode()
