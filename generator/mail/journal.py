"""The journal of a sending: what became of each message, so that nobody gets one twice.

A folder outside of the repository has a file for each digest, with a line for each event, and a
file of the refusals of all digests:

    day-2025-12-10.txt      begun ada@example.org
                            sent ada@example.org
    refused.txt             day-2025-12-10 kim@example.org

`begun` is on the disk before the end of the message goes out; until then the server cannot have
accepted it. So after any interruption a recipient without `begun` has got nothing, and one with
`begun` alone may have got the message: no message is sent again there (RFC 1047 explains why nobody
can know). A line that was cut short counts as never written.
"""

import os
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path

from generator.mail.digest import Digest
from generator.system.locking import folder_lock

REFUSALS = 3
"""After how many digests that a server refused for a recipient nothing is sent there any more."""
REFUSED_FILE = "refused.txt"


class Event(StrEnum):
    """What may become of a message."""

    BEGUN = "begun"
    """Its end was about to go out."""
    SENT = "sent"
    """The server accepted it."""
    REFUSED = "refused"
    """The server refused it for good."""
    LATER = "later"
    """The server refused it for now; nobody got it."""


class Journal:
    """The events of one digest in a locked `folder`."""

    def __init__(self, folder: Path, digest: Digest) -> None:
        self._digest = digest
        self.file = folder / f"{digest.edition}.txt"
        self.refused_file = folder / REFUSED_FILE
        self._events = {
            address: Event(event)
            for event, _, address in (line.partition(" ") for line in _whole_lines(self.file))
        }
        refusals = Counter(line.partition(" ")[2] for line in _whole_lines(self.refused_file))
        self._given_up = {address for address, times in refusals.items() if times >= REFUSALS}

    def event_of(self, address: str) -> Event | None:
        """The last event of a recipient; None where nothing was tried."""
        return self._events.get(address.casefold())

    def gave_up(self, address: str) -> bool:
        """Whether so many digests were refused that nothing is sent there any more."""
        return address.casefold() in self._given_up

    def add(self, event: Event, address: str) -> None:
        """Writes an event of a recipient, on the disk when this returns. Raises OSError."""
        address = address.casefold()
        self._events[address] = event
        _append(self.file, f"{event} {address}\n")
        if event is Event.REFUSED:
            _append(self.refused_file, f"{self._digest.edition} {address}\n")


@contextmanager
def locked_journal(folder: Path, digest: Digest) -> Iterator[Journal]:
    """The journal of `digest` in `folder`, for one run at a time. Raises OSError."""
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    with folder_lock(folder):
        yield Journal(folder, digest)


def _whole_lines(file: Path) -> list[str]:
    """The lines of `file` without a last one that was cut short, which is cut off."""
    try:
        content = file.read_bytes()
    except FileNotFoundError:
        return []
    whole = content[: content.rfind(b"\n") + 1]
    if whole != content:
        os.truncate(file, len(whole))
    return whole.decode().splitlines()


def _append(file: Path, line: str) -> None:
    """Appends a `line` to `file`; both, and the name of a new file, are on the disk then."""
    descriptor = os.open(file, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
    try:
        is_new = os.fstat(descriptor).st_size == 0
        os.write(descriptor, line.encode())
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
    if is_new:
        folder = os.open(file.parent, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)
