"""The file of the ledger: read defensively, and replaced in one step."""

import os
from pathlib import Path

import click

from generator.catalogue.ledger import FILE_NAME, Ledger, read_ledger
from generator.entries.faults import Fault, FaultsFound
from generator.system.cache import read_own


class LedgerFile:
    """The ledger in the folder of a `project`; only a run that `keeps` it writes to it."""

    def __init__(self, project: Path, *, keeps: bool) -> None:
        self._file = project / FILE_NAME
        self.keeps = keeps
        self.text = self._read()

    def read(self) -> Ledger:
        """The ledger; an empty one where there is no file. Raises FaultsFound."""
        return read_ledger(self.text)

    def text_after(self, former: Ledger, ledger: Ledger) -> str:
        """What the file will hold after this run, which has read the `former` ledger, and makes
        another of it."""
        return ledger.format() if self.keeps and ledger is not former else self.text

    def store(self, text: str) -> None:
        """Stores the `text` where it is another one; where that is impossible, a line on stderr
        says so."""
        if text == self.text:
            return
        new = self._file.with_name(f".{FILE_NAME}.{os.getpid()}")
        try:
            new.write_bytes(text.encode())
            new.replace(self._file)
        except OSError as error:
            reason = f"{FILE_NAME}: {error.strerror}; what was published now is not written down"
            click.echo(reason, err=True)

    def _read(self) -> str:
        """The text of the file. Raises FaultsFound."""
        try:
            return read_own(self._file).decode()
        except FileNotFoundError:
            return ""
        except OSError as error:
            message = f"cannot be read ({error.strerror}); correct that, or move it away"
        except UnicodeDecodeError:
            message = "is not in UTF-8; take it from git as it was"
        raise FaultsFound([Fault(FILE_NAME, 1, 1, "", message)])
