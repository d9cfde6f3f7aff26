"""One run at a time in a folder."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from pathlib import Path

import click

_locked: ContextVar[frozenset[Path]] = ContextVar("_locked", default=frozenset())
"""The folders that this thread has locked."""


@contextmanager
def folder_lock(folder: Path) -> Iterator[None]:
    """Locks `folder` for one run at a time: the next one waits, and says so on stderr. A thread
    that has locked it may do so again. Forked workers that outlive their run keep it locked.

    The lock is on the folder itself (flock(2)), so there is no file that could be left over,
    damaged or impossible to write.
    """
    folder = folder.resolve()
    if folder in _locked.get():
        yield
        return
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            click.echo(f"{folder.name}/: waiting for another run to end", err=True)
            fcntl.flock(descriptor, fcntl.LOCK_EX)
        token = _locked.set(_locked.get() | {folder})
        try:
            yield
        finally:
            _locked.reset(token)
    finally:
        os.close(descriptor)
