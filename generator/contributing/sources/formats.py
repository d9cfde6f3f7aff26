"""Which formats of files `papers import` reads: told by content, whatever a file is called."""

import csv
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import NamedTuple

import yaml

from generator.contributing.facts import Facts, Record
from generator.contributing.sources.arxiv import read_feed
from generator.contributing.sources.bibtex_facts import bibtex_facts
from generator.contributing.sources.bibtex_file import read_bibtex
from generator.contributing.sources.csv_file import is_table, read_table, table_facts
from generator.contributing.sources.field_mapping import map_record
from generator.contributing.sources.file_content import BROKEN, read_bytes, read_start, read_text
from generator.contributing.sources.id_list import id_facts, is_id_list, read_ids
from generator.contributing.sources.json_file import read_json_records, records_below
from generator.contributing.sources.record_shapes import record_facts
from generator.contributing.sources.ris_file import is_ris, read_ris, ris_facts
from generator.contributing.sources.services import SourceError
from generator.contributing.sources.yaml_file import is_yaml, parse_yaml_records
from generator.entries.faults import escape_unprintable

Paths = Mapping[str, str]
"""Where facts stand in a record, by the name of each fact; see `--map`."""


class UnknownFormatError(Exception):
    """A file is in none of the formats; the message names them."""


@dataclass(frozen=True)
class Contents:
    """The records of a file, and the names of records that are no papers but what others need."""

    records: Iterable[Record]
    not_papers: list[str] = field(default_factory=list)


class Format(NamedTuple):
    """A format: its name, whether a file that begins so is in it, and its reader."""

    name: str
    is_one: Callable[[str], bool]
    read: Callable[[Path, Paths], Contents]


def _json(file: Path, paths: Paths) -> Contents:
    return Contents(_json_records(file, paths))


def _json_records(file: Path, paths: Paths) -> Iterator[Record]:
    for place, raw, fault in read_json_records(file, mapped=bool(paths)):
        if fault:
            yield Record(place, raw, None, fault)
        else:
            yield _record(place, raw, paths)


def _record(place: str, raw: object, paths: Paths) -> Record:
    """A record, whatever it comes from; a text is the id of a paper."""
    by_id = id_facts(raw, place)
    facts, fault = (by_id, "") if by_id else record_facts(raw, place, paths)
    return Record(place, {"id": raw} if by_id else raw, facts, fault)


def _bibtex(file: Path, _: Paths) -> Contents:
    bibtex = read_bibtex(file)
    records = [
        Record(it.name, it.raw(), None if it.fault else bibtex_facts(it), it.fault)
        for it in bibtex.records
    ]
    return Contents(records, list(bibtex.not_papers))


def _ris(file: Path, paths: Paths) -> Contents:
    records = enumerate(read_ris(read_text(file)), start=1)
    return Contents(_mapped(records, "record", ris_facts, paths))


def _table(file: Path, paths: Paths) -> Contents:
    rows = enumerate(read_table(read_text(file)), start=2)
    return Contents(_mapped(rows, "row", table_facts, paths))


Numbered = Iterable[tuple[int, dict[str, object]]]


def _mapped(
    records: Numbered, noun: str, facts: Callable[..., Facts | None], paths: Paths
) -> Iterator[Record]:
    """The records of a format whose fields have fixed names, unless `paths` say others."""
    for number, raw in records:
        place = f"{noun} {number}"
        known = map_record(raw, place, paths) if paths else facts(raw, place)
        yield Record(place, raw, known, "is no record")


def _atom(file: Path, _: Paths) -> Contents:
    try:
        entries = list(read_feed(read_bytes(file)))
    except SourceError:
        raise UnknownFormatError("is XML, but no Atom feed of arXiv") from None
    return Contents([Record(facts.origin, _row(facts), facts) for _, facts in entries])


def _row(facts: Facts) -> dict[str, object]:
    """What a feed says, as a record that can be corrected and imported."""
    row = {name: value for name, value in asdict(facts).items() if value and name != "origin"}
    return {"id": row.pop("identifier", None), **row}


def _yaml(file: Path, paths: Paths) -> Contents:
    try:
        value = parse_yaml_records(read_text(file))
    except (yaml.YAMLError, RecursionError) as error:
        message = escape_unprintable(str(error))[:200]
        raise UnknownFormatError(f"is no YAML that can be read ({message})") from None
    items = enumerate(records_below(value, mapped=bool(paths)), start=1)
    return Contents(_record(f"item {number}", item, paths) for number, item in items)


def _ids(file: Path, _: Paths) -> Contents:
    lines = read_ids(read_text(file))
    return Contents(
        Record(f"line {number}", {"id": line}, id_facts(line, f"line {number}"), "names no paper")
        for number, line in lines
    )


FORMATS = (
    Format("Atom", lambda start: start.startswith("<"), _atom),
    Format("RIS", is_ris, _ris),
    Format("JSON", lambda start: start.startswith(("{", "[")), _json),
    Format("BibTeX", lambda start: bool(re.search(r"(?m)^\s*@\w+\s*[{(]", start)), _bibtex),
    Format("a table with a header", is_table, _table),
    Format("ids, one a line", is_id_list, _ids),
    Format("YAML", is_yaml, _yaml),
)
"""The first that a file's beginning fits."""
OTHERWISE = {"jsonl": _json, "bibtex": _bibtex}
"""How a file that fits none is read, by the name that a person gives its format."""


def read_file(file: Path, paths: Paths, name: str = "") -> Contents:
    """The records of `file`, whatever its format; a `name` is what a person says of it. Where a
    file breaks off, the last record says so. Raises UnknownFormatError, BibtexError and OSError."""
    try:
        start = read_start(file)
        known = next((it.read for it in FORMATS if it.is_one(start)), OTHERWISE.get(name))
        if known is None:
            names = ", ".join(it.name for it in FORMATS)
            raise UnknownFormatError(f"is in no format that can be read: {names}")
        contents = known(file, paths)
    except BROKEN as error:
        return Contents([_broken(file, error)])
    return Contents(_until_broken(file, contents.records), contents.not_papers)


def _until_broken(file: Path, records: Iterable[Record]) -> Iterator[Record]:
    try:
        yield from records
    except (*BROKEN, OSError, csv.Error) as error:
        yield _broken(file, error)


def _broken(file: Path, error: Exception) -> Record:
    return Record(file.name, None, None, f"broke off: {escape_unprintable(str(error))}")
