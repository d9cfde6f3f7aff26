"""Files of JSON lines, or of one JSON document; plain or compressed with gzip or xz."""

import gzip
import json
import lzma
from collections.abc import Iterator
from pathlib import Path
from typing import Any, TextIO

from generator.entries.faults import escape_unprintable

LONGEST_LINE = 5_000_000
"""Characters of one record."""
BLANK = "\ufeff \t\r\n"


def read_json_records(file: Path) -> Iterator[tuple[str, Any, str]]:
    """The records in `file`: the place of each, its value, and the fault if it cannot be read
    ("" otherwise). Raises OSError, EOFError and lzma.LZMAError."""
    with _open(file) as opened:
        start = opened.read(1)
        while start.isspace() or start == "\ufeff":
            start = opened.read(1)
        opened.seek(0)
        if start == "[" or not _has_json_lines(opened):
            opened.seek(0)
            yield from _document_records(opened.read().lstrip("\ufeff"))
            return
        opened.seek(0)
        number = 0
        while line := opened.readline(LONGEST_LINE):
            number += 1
            if line.strip(BLANK):
                yield _parse(f"line {number}", line.lstrip("\ufeff"))


def _open(file: Path) -> TextIO:
    if file.suffix == ".xz":
        return lzma.open(file, "rt", encoding="utf-8", errors="surrogateescape", newline="\n")
    if file.suffix == ".gz":
        return gzip.open(file, "rt", encoding="utf-8", errors="surrogateescape", newline="\n")
    return file.open(encoding="utf-8", errors="surrogateescape", newline="\n")


def _has_json_lines(opened: TextIO) -> bool:
    """Whether every line is a record. A first line with nothing but `{` begins a document that
    is written over several lines."""
    for line in iter(lambda: opened.readline(LONGEST_LINE), ""):
        if line.strip(BLANK):
            return line.strip(BLANK) != "{"
    return True


def _document_records(text: str) -> Iterator[tuple[str, Any, str]]:
    """The items of a JSON list, also of one inside a mapping: `{"papers": [...]}`."""
    place, value, fault = _parse("the file", text)
    if isinstance(value, dict) and len(value) == 1:
        inner = next(iter(value.values()))
        value = inner if isinstance(inner, list) else value
    if isinstance(value, list):
        yield from ((f"item {number}", item, "") for number, item in enumerate(value, start=1))
    else:
        yield place, value, fault


def _parse(place: str, text: str) -> tuple[str, Any, str]:
    try:
        return place, json.loads(text), ""
    except ValueError as error:
        return place, text[:1000], f"is no JSON ({escape_unprintable(str(error))[:80]})"
    except RecursionError:
        return place, text[:1000], "is nested too deep"
