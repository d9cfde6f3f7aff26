r"""The records of a BibTeX file, all of them: also where a key stands twice, a comma is missing or
a brace is not closed.

A record that cannot be read ends where the next one begins, so that it takes no other with it:

    @article{a, title = {No {end}, year = 2024,    a fault; its fields are read as far as possible
    @article{b, title = {Whole}, year = 2024}      read

pybtex reads the values of a record (strings, `#`, quotes); the fields of another record that
`crossref` or `xdata` names are added as BibTeX and biblatex do.
"""

import re
from bisect import bisect
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from pybtex.database.input.bibtex import LowLevelParser, month_names
from pybtex.exceptions import PybtexError

from generator.contributing.sources.file_content import read_bytes
from generator.entries.date_parsing import MONTH_NAME
from generator.entries.faults import escape_unprintable
from generator.entries.values import fold

START = re.compile(r"@[ \t]*(?P<type>[A-Za-z][\w-]*)\s*(?P<opening>[{(])")
NEXT_RECORD = re.compile(
    r"^[ \t]*@[ \t]*[A-Za-z]+\s*[{(][^{}\"=@]{0,300}[A-Za-z][\w-]*\s*=", re.MULTILINE
)
"""A line that begins a record, where none should begin: in a record whose braces do not end."""
BRACE = re.compile(r"[{}]")
UNESCAPED_BRACE = re.compile(r"\\[{}]|[{}]")
CLOSING_PARENTHESIS = re.compile(r"[{})]")
KEY = re.compile(r"(?P<key>[^,={}\"]*)(?:,|$)")
KEY_WITHOUT_COMMA = re.compile(r"(?P<key>[^,={}\"]*)=")
FIELD_NAME = re.compile(r"[A-Za-z][\w-]*")
PLACE_OF_COMMA = re.compile(r"[{}\"]|(?<=[}\"\w])\s+(?=[A-Za-z][\w-]*\s*=\s*[{\"\w])")
LOOSE_FIELD = re.compile(r"(?:^|(?<=[,}\"]))\s*(?P<name>[A-Za-z][\w-]*)\s*=\s*(?=[{\"\w])")
FIELD_AFTER_END = re.compile(r"\s*,\s*[A-Za-z][\w-]*\s*=")
EMPTY_LINE = re.compile(r"\n[ \t\r]*\n")
ESCAPED_BRACES = {r"\{": "\ue010", r"\}": "\ue011"}
SETTINGS = {"control", "ieeetranbstctl"}
"""Types of records that set how a style works."""
VOLUMES = {
    "book", "mvbook", "collection", "mvcollection", "proceedings", "mvproceedings", "periodical",
    "reference", "mvreference",
}  # fmt: skip
DATES = {"date", "year", "month", "day"}
OWN_FIELDS = {
    "title", "subtitle", "titleaddon", "author", "doi", "url", "eprint", "archiveprefix",
    "eprinttype", "primaryclass", "eprintclass", "abstract", "note", "howpublished", "pages", "pdf",
    "code", "keywords", "crossref", "xref", "xdata", "ids",
}  # fmt: skip
"""Fields of a volume that say nothing of the papers in it."""
GENERATIONS = 4
"""How often a record may take fields of a record that takes fields itself."""


class BibtexError(Exception):
    """The file is not BibTeX; the message says why."""


@dataclass(frozen=True)
class BibtexRecord:
    """One record: its `type` and the names of `fields` in lower case, values as in the file with
    its strings put in. `fault` says why it cannot be read as a whole; `remarks` are on parts that
    could, as (field, message)."""

    type: str
    key: str
    line: int
    fields: Mapping[str, str] = field(default_factory=dict)
    fault: str = ""
    remarks: tuple[tuple[str, str], ...] = ()

    @property
    def name(self) -> str:
        """The key, or the line if there is none."""
        return self.key or f"line {self.line}"

    def raw(self) -> dict[str, str]:
        """All of it as one mapping. The field `key`, by which styles sort, is `sortkey` in it."""
        fields = dict(self.fields)
        if "key" in fields:
            fields.setdefault("sortkey", fields.pop("key"))
        return {"key": self.key, "entrytype": self.type, **fields}


@dataclass(frozen=True)
class BibtexFile:
    """The records of papers in a file, and the names of records that others refer to and that are
    no papers: volumes, `@xdata`, settings of a style."""

    records: list[BibtexRecord]
    not_papers: list[str]


def read_bibtex(file: Path) -> BibtexFile:
    """The records of a BibTeX `file`. Raises BibtexError if the file is not text, and as
    `read_bytes`."""
    text = _decode(read_bytes(file)).replace("\r\n", "\n").replace("\r", "\n")
    if "\x00" in text:
        raise BibtexError("is no text")
    return _with_inherited(list(_parse(text)))


def _decode(content: bytes) -> str:
    """The text in UTF-8 or UTF-16, or else in Windows' encoding of Western Europe, which old
    programs write."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")) and len(content) % 2 == 0:
        return content.decode("utf-16", "replace")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", "replace").replace("\ufffd", "")


def _parse(text: str) -> Iterator[BibtexRecord]:
    """The records in `text`; its strings (`@string`) are put into their values."""
    beginnings = [match.start() for match in NEXT_RECORD.finditer(text)]
    strings = _Strings()
    at, line, counted = 0, 1, 0
    while start := START.search(text, at):
        index = bisect(beginnings, start.end())
        limit = beginnings[index] if index < len(beginnings) else len(text)
        end, has_lone_braces = _end(text, start, limit)
        line, counted = line + text.count("\n", counted, start.start()), start.start()
        kind = start["type"].lower()
        if end is not None and FIELD_AFTER_END.match(text, end + 1):
            end = None
        at = limit if end is None else end + 1
        if kind == "comment":
            at = start.end() if end is None else at
        elif kind == "string":
            strings.add(text[start.start() : at])
        elif kind != "preamble":
            head = BibtexRecord(kind, "", line)
            if end is None:
                yield _broken(head, text[start.end() : limit], "its braces do not balance")
            else:
                yield _record(head, text[start.end() : end], strings, escape=has_lone_braces)


def _end(text: str, start: re.Match[str], limit: int) -> tuple[int | None, bool]:
    r"""Where the record that begins at `start` is closed, before `limit`; and whether that is so
    only if `\{` and `\}` do not count. (For BibTeX they do, but not for people.)"""
    for pattern in (BRACE, UNESCAPED_BRACE):
        pattern = CLOSING_PARENTHESIS if start["opening"] == "(" else pattern
        depth = 0 if start["opening"] == "(" else 1
        for match in pattern.finditer(text, start.end(), limit):
            depth += {"{": 1, "}": -1}.get(match[0], 0)
            if depth == 0 and match[0] == ("}" if start["opening"] == "{" else ")"):
                return match.start(), pattern is UNESCAPED_BRACE
    return None, False


class _Strings(dict[str, str]):
    """The values of a file's strings by name, which may be in any case. The months are known; any
    other name stands for itself, and `unknown` lists it."""

    def __init__(self) -> None:
        super().__init__(month_names)
        self.unknown: list[str] = []

    def __getitem__(self, name: str) -> str:
        lower = name.lower()
        return super().__getitem__(lower) if lower in self else self._stand_for_itself(name)

    def __setitem__(self, name: str, value: str) -> None:
        super().__setitem__(name.lower(), value)

    def _stand_for_itself(self, name: str) -> str:
        if not MONTH_NAME.fullmatch(name):
            self.unknown.append(name)
        return name

    def add(self, command: str) -> None:
        """Adds the string that `command` defines, unless it cannot be read."""
        list(LowLevelParser(command, macros=self, handle_error=lambda error: None))


def _record(head: BibtexRecord, body: str, strings: _Strings, *, escape: bool) -> BibtexRecord:
    """The record that stands in `body`, from its key on."""
    remarks = []
    key, rest, has_comma = _split_key(body)
    if key and not has_comma:
        remarks.append(("record", f'had no comma after its key "{key}"'))
    head = replace(head, key=key)
    strings.unknown.clear()
    pairs, error = _parse_fields(rest, strings, escape=escape)
    if error:
        with_commas = _add_commas(rest)
        pairs, still = _parse_fields(with_commas, strings, escape=escape)
        if still or with_commas == rest:
            return _broken(head, rest, error)
        remarks.append(("record", "had no comma between two fields"))
    fields: dict[str, str] = {}
    for name, value in pairs:
        if fields.setdefault(name, value) != value:
            remarks.append((name, "stands there twice; the first was used"))
    remarks += [
        ("record", f'uses "{name}", which is no string of the file, as text')
        for name in dict.fromkeys(strings.unknown)
    ]
    return replace(head, fields=fields, remarks=tuple(remarks))


def _split_key(body: str) -> tuple[str, str, bool]:
    """The key at the start of `body`, the fields behind it, and whether a comma parts the two."""
    if match := KEY.match(body):
        return fold(match["key"]), body[match.end() :], True
    match = KEY_WITHOUT_COMMA.match(body)
    *words, name = (match and match["key"].split()) or [""]
    if not match or not FIELD_NAME.fullmatch(name):
        return "", body, False
    return " ".join(words), body[body.rindex(name, 0, match.end()) :], False


def _parse_fields(
    body: str, strings: _Strings, *, escape: bool
) -> tuple[list[tuple[str, str]], str]:
    """The fields in `body`, and why not all could be read."""
    if escape:
        for braces, stand_in in ESCAPED_BRACES.items():
            body = body.replace(braces, stand_in)
    errors: list[PybtexError] = []
    parser = LowLevelParser(
        f"@record{{key,{body}}}", macros=strings, handle_error=errors.append, filename=None
    )
    try:
        commands = list(parser)
    except RecursionError:
        return [], "its braces are nested too deep"
    pairs = [
        (name.lower(), _tidy(name.lower(), "".join(values)))
        for _, (_, fields) in commands[:1]  # others may stand in a value that is not closed
        for name, values in fields
    ]
    error = str(errors[0]).partition(": ")[2] or str(errors[0]) if errors else ""
    return pairs, escape_unprintable(fold(error))


def _tidy(name: str, value: str) -> str:
    """A value on one line; an abstract keeps its paragraphs, which empty lines part."""
    for braces, stand_in in ESCAPED_BRACES.items():
        value = value.replace(stand_in, braces)
    paragraphs = EMPTY_LINE.split(value) if name == "abstract" else [value]
    return "\n\n".join(filter(None, map(fold, paragraphs)))


def _add_commas(body: str) -> str:
    """`body` with a comma between two fields that none parts."""
    pieces: list[str] = []
    at = depth = 0
    in_quotes = False
    for match in PLACE_OF_COMMA.finditer(body):
        if match[0] == '"':
            in_quotes ^= not depth
        elif match[0] in "{}":
            depth += 1 if match[0] == "{" else -1
        elif not depth and not in_quotes:
            pieces += body[at : match.start()], ","
            at = match.start()
    return "".join([*pieces, body[at:]])


def _broken(head: BibtexRecord, body: str, fault: str) -> BibtexRecord:
    """A record that cannot be read as a whole, with what looks like its fields."""
    if not head.key and (key := KEY.match(body)):
        head = replace(head, key=fold(key["key"])[:80])
        body = body[key.end() :]
    matches = list(LOOSE_FIELD.finditer(body))
    ends = [*(match.start() for match in matches[1:]), len(body)]
    fields: dict[str, str] = {}
    for match, end in zip(matches, ends, strict=False):
        name = match["name"].lower()
        fields.setdefault(name, _tidy(name, _loose_value(body[match.end() : end])))
    return replace(head, fields=fields, fault=f"{fault} (line {head.line})")


def _loose_value(text: str) -> str:
    """A value without its quotes or braces, and without the brace that ends the record."""
    text = text.strip().rstrip(",").rstrip()
    while text.endswith("}") and text.count("}") > text.count("{"):
        text = text[:-1].rstrip()
    return text[1:-1] if text[:1] + text[-1:] in ("{}", '""') and len(text) > 1 else text


def _with_inherited(records: list[BibtexRecord]) -> BibtexFile:
    """The papers among `records`, each with the fields of its volume."""
    used = {
        name.lower()
        for record in records
        for field_name in ("crossref", "xref")
        for name in [record.fields.get(field_name, "")]
        if name.lower() != record.key.lower()
    }
    inheritance = _Inheritance(records)
    papers: list[BibtexRecord] = []
    not_papers: list[str] = []
    for record in records:
        is_volume = record.type in VOLUMES and record.key and record.key.lower() in used
        if (is_volume or record.type == "xdata" or record.type in SETTINGS) and not record.fault:
            not_papers.append(record.name)
        else:
            papers.append(inheritance.complete(record, GENERATIONS))
    return BibtexFile(papers, not_papers)


class _Inheritance:
    """The records of a file by key, and those that were completed already."""

    def __init__(self, records: list[BibtexRecord]) -> None:
        self._by_key: dict[str, BibtexRecord] = {}
        self._completed: dict[tuple[str, int], BibtexRecord] = {}
        for record in records:
            self._by_key.setdefault(record.key.lower(), record)

    def complete(self, record: BibtexRecord, generations: int) -> BibtexRecord:
        """`record` with the fields that it lacks, from the records that it names."""
        fields, remarks = dict(record.fields), list(record.remarks)
        for name, is_data in _sources(record):
            other = self._other(name.lower(), generations) if generations else None
            if other is None or other.key == record.key:
                remarks.append(("record", f'takes fields from "{name}", which is not in the file'))
                continue
            inherited = dict(other.fields) if is_data else _of_volume(other, record)
            if fields.get("date") or fields.get("year", "") not in ("", inherited.get("year")):
                inherited = {key: value for key, value in inherited.items() if key not in DATES}
            fields = {**inherited, **fields}
        return replace(record, fields=fields, remarks=tuple(remarks))

    def _other(self, key: str, generations: int) -> BibtexRecord | None:
        """The record with this `key`, complete; each is completed once for each generation."""
        if key not in self._by_key:
            return None
        place = key, generations
        if place not in self._completed:
            self._completed[place] = self.complete(self._by_key[key], generations - 1)
        return self._completed[place]


def _sources(record: BibtexRecord) -> Iterator[tuple[str, bool]]:
    """The keys of records from which `record` takes fields, and whether all of them."""
    for name in record.fields.get("xdata", "").split(","):
        if name.strip():
            yield name.strip(), True
    if record.fields.get("crossref"):
        yield record.fields["crossref"].strip(), False


def _of_volume(volume: BibtexRecord, record: BibtexRecord) -> dict[str, str]:
    """The fields of a `volume` that hold for a `record` in it: the title is the book's."""
    own = OWN_FIELDS - (
        {"author"} if record.type in ("inbook", "bookinbook", "suppbook") else set()
    )
    fields = {name: value for name, value in volume.fields.items() if name not in own}
    title = volume.fields.get("title")
    if title and volume.type == "periodical":
        fields.setdefault("journaltitle", title)
    elif title and record.type != "article" and record.type not in VOLUMES:
        fields.setdefault("booktitle", title)
    return fields
