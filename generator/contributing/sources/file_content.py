"""The text of a file that somebody gives, plain or compressed, whose size is bounded."""

import errno
import gzip
import io
import lzma
import re
import zlib
from pathlib import Path
from typing import IO, TextIO, cast

LARGEST_STREAM = 8_000_000_000
"""Bytes, decompressed, of a file that is read line by line."""
LARGEST_DOCUMENT = 200_000_000
"""Characters of a file that must be read as a whole."""
GZIP, XZ = b"\x1f\x8b", b"\xfd7zXZ\x00"
UTF16 = re.compile(rb"\xff\xfe[^\0]\0|\xfe\xff\0[^\0]")
"""The mark of UTF-16, and a first character of ASCII."""


BROKEN = (EOFError, lzma.LZMAError, zlib.error)
"""What reading raises where a compressed file is cut short or damaged."""


class _Bounded(io.RawIOBase):
    """A stream of bytes that gives at most `LARGEST_STREAM` of them."""

    def __init__(self, stream: IO[bytes]) -> None:
        self.stream = stream
        self.number = 0

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        self.number = offset
        return self.stream.seek(offset, whence)

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        content = self.stream.read(len(buffer))
        self.number += len(content)
        if self.number > LARGEST_STREAM:
            raise OSError(errno.EFBIG, "holds more than 8 GB, decompressed; split it")
        buffer[: len(content)] = content
        return len(content)

    def close(self) -> None:
        self.stream.close()
        super().close()


def open_text(file: Path) -> TextIO:
    """The text of `file`, decompressed where it begins as gzip or xz does, whatever it is called.
    Reading raises OSError and BROKEN."""
    with file.open("rb") as opened:
        start = opened.read(6)
    stream: IO[bytes] = file.open("rb")
    if start.startswith(GZIP):
        stream = cast(IO[bytes], gzip.GzipFile(fileobj=stream))
    elif start == XZ:
        stream = lzma.LZMAFile(stream)  # noqa: SIM115 - whoever closes the text closes it
    encoding = "utf-16" if UTF16.match(start) else "utf-8"
    buffered = io.BufferedReader(_Bounded(stream), 1 << 16)
    return io.TextIOWrapper(buffered, encoding, errors="surrogateescape", newline="\n")


def read_text(file: Path) -> str:
    """The whole text of `file`. Raises OSError, also where it is too long, and BROKEN."""
    with open_text(file) as opened:
        text = opened.read(LARGEST_DOCUMENT + 1)
    if len(text) > LARGEST_DOCUMENT:
        raise OSError(errno.EFBIG, "holds more than 200 MB; split it, or make JSON lines of it")
    return text.removeprefix("\ufeff")


def read_bytes(file: Path) -> bytes:
    """The whole content of `file`, decompressed. Raises as `read_text`."""
    with open_text(file) as opened:
        content = opened.buffer.read(LARGEST_DOCUMENT + 1)
    if len(content) > LARGEST_DOCUMENT:
        raise OSError(errno.EFBIG, "holds more than 200 MB; split it")
    return content


def read_start(file: Path, length: int = 20_000) -> str:
    """The first characters of `file`, without white space before them. Raises as `read_text`."""
    with open_text(file) as opened:
        return opened.read(length).lstrip("\ufeff \t\r\n")
