"""The canonical text of an entry: the one way in which programs write it.

`papers fmt`, `papers add` and the form on the site give the same bytes. The rules:

1. With a schema's address, the first line is `# yaml-language-server: $schema=<address>`.
2. Fields stand in the order of the models; what is empty is left out, but for `authors: []`.
   Each line ends with a line feed, and none with a space.
3. White space in a text becomes single spaces, with none around it. (It is what JavaScript's
   `\\s` matches, and U+0085.) Lengths count code points.
4. `summary`, `abstract` and `note` stand below `>-`, two spaces in: as many words to a line as
   fit in 88 columns, and at least one. An abstract's paragraphs are what PARAGRAPH_BREAK of
   `values` parts; between two of them stand two empty lines, which YAML reads as one.
5. `authors` is a list of lines `  - name`. An author of whom more is known is a mapping there:
   `  - name: Ada`, and below it, four spaces in, `orcid` and `affiliation`. `corrected` is a list
   of such mappings.
6. Other lists are written `topics: [one, two]` where that fits in 88 columns, and otherwise
   with an item a line, two spaces further in than the field.
7. `links`, `image`, `signals` and `status` are mappings, two spaces in.
8. Everything else stands behind `field: ` on one line, however long: dates (`2025-10-11`,
   `2025-10`) and counts (`12`) in the fields that are made for them as they are, other text as
   it is unless that would not be text to every reader of YAML. Then it stands in single quotes,
   each quote in it doubled. That is text which

   - begins with one of ``- ? : , [ ] { } # & * ! | > ' " % @ ` ``,
   - holds a colon before a space or at its end, or a `#` after a space,
   - holds one of `, ? [ ] { }`, if it stands in `[...]`,
   - is a word that stands for something else: CONSTANT,
   - or could be a number or a time: NUMBER, TIME.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from generator.entries.paper import Author, Correction, Image, Links, Model, Paper, Signals, Status
from generator.entries.values import fold, split_paragraphs
from generator.entries.yaml_tree import Path

COLUMNS = 88
PROSE = {"summary", "abstract", "note"}
MAPPINGS: Mapping[str, type[Model]] = {
    "links": Links,
    "image": Image,
    "signals": Signals,
    "status": Status,
}
RECORDS: Mapping[str, type[Model]] = {"authors": Author, "corrected": Correction}
"""The lists whose items may be mappings."""
BARE = re.compile(r"[0-9]{4}(-[0-9]{2}){1,2}|[0-9]+", re.ASCII)
BARE_FIELDS = {"published", "date", "upvotes", "comments"}

INDICATOR = re.compile(r"""[-?:,\[\]{}#&*!|>'"%@`]""")
BREAK = re.compile(r":( |$)| #")
FLOW = re.compile(r"[,?\[\]{}]")
CONSTANT = re.compile(r"~|=|<<|null|true|false|yes|no|on|off|y|n|\+?\.inf|\.nan", re.IGNORECASE)
NUMBER = re.compile(r"[+.]?[0-9][0-9A-Fa-fxo_.:]*([-+][0-9]+)?")
TIME = re.compile(r"[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}([Tt ].*)?")


class Block(NamedTuple):
    """Lines of an entry, and the path of the value they hold."""

    path: Path
    lines: list[str]


def format_entry(fields: Mapping[str, Any], schema_url: str = "") -> str:
    """The canonical text of the entry with `fields`: values as in a file, or as
    `Paper.model_dump()` returns them. `schema_url` goes into the first line, for editors.

    Raises ValueError for an unknown field.
    """
    lines = [f"# yaml-language-server: $schema={schema_url}"] if schema_url else []
    for block in split_into_blocks(fields):
        lines += block.lines
    return "".join(f"{line}\n" for line in lines)


def split_into_blocks(fields: Mapping[str, Any]) -> Iterator[Block]:
    """The entry in blocks, before each of which comments can stand: `("title",)`,
    `("links", "code")`, `("authors", 0)`. The first line of a mapping or a list (`links:`) is a
    block of its own."""
    for field, value in _in_order(Paper, fields):
        if field in MAPPINGS:
            items = _in_order(MAPPINGS[field], value)
            inner = [block for name, item in items for block in _blocks((field, name), item)]
            yield from [Block((field,), [f"{field}:"]), *inner] if inner else ()
        else:
            yield from _blocks((field,), value)


def format_scalar(value: Any, *, in_flow: bool = False) -> str:
    """`value` as text on one line: plain, or in single quotes where it must be."""
    text = fold(str(value))
    plain = not (
        INDICATOR.match(text)
        or BREAK.search(text)
        or (in_flow and FLOW.search(text))
        or any(pattern.fullmatch(text) for pattern in (CONSTANT, NUMBER, TIME))
    )
    return text if plain else "'" + text.replace("'", "''") + "'"


def _in_order(model: type[Model], fields: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    """The `fields` that are not empty, in the order of `model`. Raises ValueError."""
    known = [name for name in model.model_fields if name not in ("id", "day")]
    unknown = sorted(fields.keys() - set(known) - {"id", "day"})
    if unknown:
        raise ValueError(f"{', '.join(unknown)}: no field of {model.__name__}")
    for name in known:
        value = fields.get(name)
        if not _is_empty(value) or (name == "authors" and value is not None):
            yield name, value


def _is_empty(value: Any) -> bool:
    if isinstance(value, str):
        return not value.strip()
    return value is None or (isinstance(value, (Mapping, Sequence)) and not value)


def _blocks(path: tuple[str, ...], value: Any) -> Iterator[Block]:
    field, indent = path[-1], "  " * (len(path) - 1)
    if field in RECORDS:
        value = [item for item in value if not _is_empty(item)]
        yield Block(path, [f"{field}:" if value else f"{field}: []"])
        yield from (Block((*path, i), _record(field, item)) for i, item in enumerate(value))
    elif path[0] in PROSE:
        yield Block(path, [f"{field}: >-", *_prose(str(value), apart=field == "abstract")])
    elif isinstance(value, Sequence) and not isinstance(value, str):
        yield from _list(path, [item for item in value if not _is_empty(item)], indent)
    else:
        yield Block(path, [f"{indent}{field}: {_value(field, value)}"])


def _value(field: str, value: Any) -> str:
    """One value on a line: a date or a count in the fields made for them as it is."""
    is_bare = field in BARE_FIELDS and BARE.fullmatch(str(value))
    return str(value) if is_bare else format_scalar(value)


def _record(field: str, item: Any) -> list[str]:
    given = item if isinstance(item, Mapping) else {"name": item}
    about = [(name, _value(name, value)) for name, value in _in_order(RECORDS[field], given)]
    if [name for name, _ in about] == ["name"]:
        return [f"  - {about[0][1]}"]
    lines = [f"    {name}: {value}" for name, value in about]
    return [f"  - {lines[0].lstrip()}", *lines[1:]] if lines else []


def _list(path: tuple[str, ...], items: Sequence[Any], indent: str) -> Iterator[Block]:
    line = f"{indent}{path[-1]}: [{', '.join(format_scalar(item, in_flow=True) for item in items)}]"
    if items and len(line) <= COLUMNS:
        yield Block(path, [line])
    elif items:
        yield Block(path, [f"{indent}{path[-1]}:"])
        yield from (
            Block((*path, i), [f"{indent}  - {format_scalar(x)}"]) for i, x in enumerate(items)
        )


def _prose(text: str, *, apart: bool) -> Iterator[str]:
    """The lines of a block of text: its paragraphs `apart`, or joined into one."""
    for number, paragraph in enumerate(split_paragraphs(text) if apart else [fold(text)]):
        if number:
            yield from ("", "")
        line = ""
        for word in paragraph.split():
            if line and len(line) + len(word) + 3 > COLUMNS:
                yield f"  {line}"
                line = word
            else:
                line = f"{line} {word}" if line else word
        yield f"  {line}"
