"""The texts of typeset papers, in two files that only grow.

- `renditions-…`: for each entry, by its hash, what the catalogue knows of it, and where its texts
  are: a line each, with a checksum;
- `texts-…`: the texts, one after another; their checksums are in the lines.

An example of a line, with the checksum of the rest before it:

    1841263953 ["9f86d0…", "2501.00001", …, 70342, [512, 230, …], [2774583013, 93849104, …]]

The texts of that entry begin at byte 70342; the first has 512 bytes and the checksum 2774583013.
"""

import json
import os
import stat
from array import array
from collections.abc import Iterator
from contextlib import suppress
from errno import ENOSPC
from io import BufferedWriter, BytesIO
from pathlib import Path
from typing import Any
from zlib import crc32

from generator.system.cache import DamagedError, read_own
from generator.typeset.rendition import TEXTS

Row = list[Any]
"""What the store has of a rendition, as JSON, without the entry's hash."""


class TextStore:
    """The files of a `name` in a folder. Processes append texts side by side: each writes through
    a handle of its own, and an appending write moves that handle to the end of what it wrote."""

    def __init__(self, folder: Path, name: str) -> None:
        self.name = name
        self._renditions = folder / f"renditions-{name}"
        self._texts = folder / f"texts-{name}"
        self._reading = -1
        self._writing = -1
        self._writer = 0
        self._rows: BufferedWriter | None = None
        # Where the texts of papers are: one after another, which takes a quarter of the memory.
        self._offsets, self._sizes, self._checksums = array("Q"), array("I"), array("I")

    def rows(self) -> Iterator[tuple[str, Row]]:
        """The rows, each with the entry's hash. Raises DamagedError where any is not what was
        written."""
        try:
            lines = BytesIO(read_own(self._renditions))
        except OSError as error:
            raise DamagedError(f"{self._renditions.name}: {error.strerror}") from None
        for line in lines:
            if line != _checksum(line[11:-1]) + line[11:-1] + b"\n":
                raise DamagedError(f"{self._renditions.name} is not as it was written")
            hash, *row = json.loads(line[11:])
            yield hash, row

    def add_row(self, line: bytes) -> None:
        """Appends a row as `line_of` writes it, at the latest when rows are closed."""
        if self._rows is None:
            self._rows = self._renditions.open("ab")
        self._rows.write(_checksum(line) + line + b"\n")

    def close_rows(self) -> int:
        """Lets all rows be in the file; returns when that was, as files tell the time, in
        nanoseconds."""
        if self._rows is not None:
            self._rows.close()
        self._renditions.touch()
        return self._renditions.stat().st_mtime_ns

    @property
    def size(self) -> int:
        """Bytes of all texts, of use or not; 0 where there is no regular file."""
        with suppress(OSError):
            status = os.lstat(self._texts)
            return status.st_size if stat.S_ISREG(status.st_mode) else 0
        return 0

    def add_texts(self, texts: list[bytes]) -> Row:
        """Appends the TEXTS of a paper; returns where they are: the offset of the first, their
        sizes in bytes, and their checksums."""
        if self._writer != os.getpid():
            flags = os.O_WRONLY | os.O_CREAT | os.O_APPEND | os.O_NOFOLLOW
            self._writing = os.open(self._texts, flags)
            self._writer = os.getpid()
        whole = b"".join(texts)
        if os.write(self._writing, whole) < len(whole):
            raise OSError(ENOSPC, os.strerror(ENOSPC), str(self._texts))
        offset = os.lseek(self._writing, 0, os.SEEK_CUR) - len(whole)
        return [offset, [len(text) for text in texts], [crc32(text) for text in texts]]

    def texts(self, offset: int, sizes: list[int], checksums: list[int]) -> "Texts":
        """The texts of a paper that are where add_texts() put them."""
        self._offsets.append(offset)
        self._sizes.extend(sizes)
        self._checksums.extend(checksums)
        return Texts(self, len(self._offsets) - 1)

    def text(self, number: int, name: str) -> str:
        """The text of a `name` in TEXTS, of the paper whose texts were asked for after a `number`
        of others. Raises DamagedError where it is not what was written."""
        first = number * len(TEXTS)
        place = first + TEXTS.index(name)
        offset = self._offsets[number] + sum(self._sizes[first:place])
        try:
            if self._reading < 0:
                self._reading = os.open(self._texts, os.O_RDONLY | os.O_NOFOLLOW)
            text = os.pread(self._reading, self._sizes[place], offset)
        except OSError as error:
            raise DamagedError(f"{self._texts.name}: {error.strerror}") from None
        if crc32(text) != self._checksums[place]:
            raise DamagedError(f"{self._texts.name} is not as it was written")
        return text.decode()

    def delete_others(self, folder: Path) -> None:
        """Deletes the files of other names in `folder`."""
        for other in [*folder.glob("renditions-*"), *folder.glob("texts-*")]:
            if other not in (self._renditions, self._texts) and not other.is_dir():
                other.unlink(missing_ok=True)


class Texts:
    """Gives each text of one paper by its name."""

    __slots__ = ("_number", "_store")

    def __init__(self, store: TextStore, number: int) -> None:
        self._store = store
        self._number = number

    def __call__(self, name: str) -> str:
        """The text of a `name` in TEXTS. Raises DamagedError."""
        return self._store.text(self._number, name)


def line_of(hash: str, row: Row) -> bytes:
    """A row, and the hash of its entry, as the store has them."""
    return json.dumps([hash, *row]).encode()


def _checksum(line: bytes) -> bytes:
    """The CRC-32 (as in gzip, RFC 1952) of a line, in ten digits and a space."""
    return b"%010d " % crc32(line)
