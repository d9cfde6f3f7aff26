"""Files of JSON lines, or of one JSON document, whose records may stand below keys."""

import ast
import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, TextIO

from generator.contributing.sources.file_content import LARGEST_DOCUMENT, open_text
from generator.entries.faults import escape_unprintable
from generator.entries.identity import parse_reference

LONGEST_LINE = 5_000_000
"""Characters of one record."""
BLANK = "\ufeff \t\r\n"
PYTHON = ("{'", "[{'", "['")
"""How a value begins that Python printed, in place of JSON."""
TITLES = {"title", "paper", "content", "display_name", "DOI", "doi", "itemType", "arxiv_id"}
"""Of these a record has at least one; other mappings are looked into."""
DEPTH = 5


def read_json_records(file: Path, *, mapped: bool = False) -> Iterator[tuple[str, Any, str]]:
    """The records in `file`: the place of each, its value, and the fault if it cannot be read
    ("" otherwise). `mapped` says that a person knows where facts stand in a record.
    Raises OSError and BROKEN of file_content."""
    with open_text(file) as opened:
        start = opened.read(1)
        while start.isspace() or start == "\ufeff":
            start = opened.read(1)
        opened.seek(0)
        if start == "[" or not _has_json_lines(opened):
            opened.seek(0)
            text = opened.read(LARGEST_DOCUMENT + 1).lstrip("\ufeff")
            if len(text) > LARGEST_DOCUMENT:
                yield "the file", text[:1000], "holds more than 200 MB; make JSON lines of it"
                return
            yield from _document_records(text, mapped=mapped)
            return
        opened.seek(0)
        number = 0
        while line := opened.readline(LONGEST_LINE):
            number += 1
            if line.strip(BLANK):
                place, value, fault = _parse(f"line {number}", line.lstrip("\ufeff"))
                items = (
                    list(records_below(value))
                    if isinstance(value, Mapping) and not mapped
                    else [value]
                )
                if items != [value] and not fault:
                    yield from ((f"{place}, item {i}", it, "") for i, it in enumerate(items, 1))
                else:
                    yield place, value, fault


def _has_json_lines(opened: TextIO) -> bool:
    """Whether every line is a record. A first line with nothing but `{` begins a document that
    is written over several lines."""
    for line in iter(lambda: opened.readline(LONGEST_LINE), ""):
        if line.strip(BLANK):
            return line.strip(BLANK) != "{"
    return True


def _document_records(text: str, *, mapped: bool) -> Iterator[tuple[str, Any, str]]:
    place, value, fault = _parse("the file", text)
    if fault:
        yield place, value, fault
        return
    items = list(records_below(value, mapped=mapped))
    if items == [value] and not isinstance(value, list):
        yield place, value, ""
    else:
        yield from ((f"item {number}", item, "") for number, item in enumerate(items, start=1))


def records_below(value: Any, *, mapped: bool = False) -> Iterator[Any]:
    """The records in a JSON `value`: the items of a list, also of one below keys, as in
    `{"message": {"items": [...]}}`; the value itself where it is one record. Values by arXiv id,
    `{"2510.10023": {...}}`, get the id. Where somebody `mapped` the fields, only lists are looked
    for."""
    if isinstance(value, list):
        yield from (_unpacked(item) for item in value)
        return
    if not isinstance(value, Mapping) or value.keys() & TITLES:
        yield value
        return
    items = list(_largest(value, DEPTH, mapped=mapped))
    yield from items or [value]


def _largest(value: Mapping[str, Any], depth: int, *, mapped: bool) -> Iterator[Any]:
    """The records below a mapping that is none itself: all that stand by id; otherwise the longest
    list of mappings or ids, or the only record."""
    by_id = {key: item for key, item in value.items() if parse_reference(str(key))}
    if by_id and not mapped:
        for key, item in by_id.items():
            yield {"id": key, **item} if isinstance(item, Mapping) else {"id": key}
        return
    found: list[list[Any]] = []
    together: list[Any] = []
    for inner in value.values():
        if isinstance(inner, list) and any(isinstance(it, Mapping) for it in inner):
            found.append([_unpacked(it) for it in inner])
        elif isinstance(inner, list) and inner and all(_names_paper(it) for it in inner):
            found.append(inner)
        elif isinstance(inner, Mapping) and inner.keys() & TITLES and not mapped:
            together.append(inner)
        elif isinstance(inner, Mapping) and depth:
            together += _largest(inner, depth - 1, mapped=mapped)
    yield from max([together, *found], key=len)


def _names_paper(item: Any) -> bool:
    return isinstance(item, str) and parse_reference(item) is not None


def _unpacked(item: Any) -> Any:
    """A record that Python printed into a text becomes a mapping again."""
    if isinstance(item, str) and item.startswith(PYTHON):
        return _python_value(item) or item
    return item


def _python_value(text: str) -> Any:
    """The value that `text` is in Python's notation, which is read, never run; None if it is
    none."""
    try:
        return ast.literal_eval(text.strip()) if len(text) <= LONGEST_LINE else None
    except (ValueError, SyntaxError, MemoryError, RecursionError):
        return None


def _parse(place: str, text: str) -> tuple[str, Any, str]:
    try:
        return place, json.loads(text), ""
    except ValueError as error:
        value = _python_value(text) if text.lstrip().startswith(PYTHON) else None
        if value is not None:
            return place, value, ""
        return place, text[:1000], f"is no JSON ({escape_unprintable(str(error))[:80]})"
    except RecursionError:
        return place, text[:1000], "is nested too deep"
