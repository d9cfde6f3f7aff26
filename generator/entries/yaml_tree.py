"""Parsing YAML into plain values, each with its place in the file.

The parser reads the events of libyaml one by one, instead of the objects that PyYAML builds:

- Every scalar stays text. PyYAML turns 2510.10020 into a number and NO into false.
- Every value and key keeps its line and column.
- Anchors, aliases, tags and deep nesting are refused before they can expand.

The events of `a: [x]`, for example, are: start of a mapping, scalar "a", start of a sequence,
scalar "x", end, end. `_mapping` takes the key "a" and calls `_value` for the next event,
which calls `_sequence`; the result is {"a": ["x"]} with the places of ("a",) and ("a", 0).
"""

import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any, TypeAlias

import yaml

from generator.entries.faults import MAX_FAULTS_PER_FILE, Fault, quote_value
from generator.entries.phrases import phrase, translatable
from generator.entries.syntax_errors import FULL_WIDTH, SPACE, explain_syntax_error, field_name

try:
    from yaml import CSafeLoader
except ImportError as error:  # pragma: no cover - depends on how PyYAML was built
    raise ImportError(
        "PyYAML is installed without its C parser (libyaml), which reading entries needs; "
        "reinstall PyYAML from a wheel"
    ) from error

MAX_BYTES = 256_000
MAX_DEPTH = 6

Value: TypeAlias = "str | list[Value] | dict[str, Value] | None"
Path: TypeAlias = tuple[str | int, ...]
Place: TypeAlias = tuple[int, int]

EMPTY = {"", "~", "null", "Null", "NULL"}
EMPTY_VALUE = translatable("is empty; write a value")
CONTROL = re.compile("[^\\t\\n\\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that a YAML file must not hold (YAML 1.1, section 5.1)."""
COMMENT = re.compile(r"[ \t]*#")
ITEM_WITHIN = re.compile(r"\n *- ")
ODD_INDENT = re.compile("^[\xa0\u2000-\u200b\u3000]", re.MULTILINE)
CONFLICT = re.compile("^(?:<{7}|>{7})(?= )", re.MULTILINE)
EMPTY_BLOCK = translatable("is empty; write a value on the next line, with two spaces before it")
EMPTY_LINE = translatable("is empty; write a value, or delete the line if there is none")
TWO_VERSIONS = translatable(
    "%(line)s is git's: two versions stand here; keep one of them, and delete the lines that begin "
    "with <<<<<<<, ======= and >>>>>>>"
)
ESCAPE = re.compile(r"\\(.)([A-Za-z]*)", re.DOTALL)
ALWAYS_LOST = set("0abefvN_LP")
"""Letters after a backslash, in double quotes, that make a control character or an odd space."""
TEX_AFTER_N = frozenset(
    ["nu", "nabla", "neq", "notin", "nleq", "ngeq", "ngtr", "nsubseteq", "nsupseteq", "nearrow"]
)
"""TeX commands that are certainly no line break before a word: "\\neq", but not "\\nless"."""
TEX_AFTER_N_IN_MATHEMATICS = TEX_AFTER_N | {"ne", "neg", "ni", "nmid", "not", "nparallel"}


@dataclass
class YamlTree:
    """A parsed YAML file: its `value`, the place (line and column, from 1) of every value and of
    every key by path, and the `faults` of its syntax."""

    value: Any
    values: dict[Path, Place] = field(default_factory=dict)
    keys: dict[Path, Place] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)

    def place(self, path: Path) -> Place:
        """The place of the value at `path`, or of the innermost value that contains it."""
        while path and path not in self.values:
            path = path[:-1]
        return self.values.get(path, (1, 1))


def parse_yaml(data: bytes, file: str) -> YamlTree:
    """Parses `data`, the content of a file with one YAML document of mappings, lists and text.

    Faults carry the name `file`. Never raises: what cannot be parsed is a fault of the result,
    whose value then holds what was parsed before.
    """
    if len(data) > MAX_BYTES:
        message = phrase(
            "the file has more than %(size)s kB; an entry is never that long",
            size=str(MAX_BYTES // 1000),
        )
        return YamlTree({}, faults=[Fault(file, 1, 1, "", message)])
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        column = error.start - (data.rfind(b"\n", 0, error.start) + 1) + 1
        message = phrase("the file is not UTF-8 text; save it as UTF-8")
        return YamlTree({}, faults=[Fault(file, line, column, "", message)])
    return _Parser(text, file).read()


def locate_values(text: str) -> YamlTree:
    """The places, without values, of everything in a trusted YAML file, such as `mkdocs.yml`, which
    may use tags and anchors. Raises yaml.YAMLError."""
    tree = YamlTree({})
    for path, key, value in walk_nodes(text):
        tree.values[path] = _place(value.start_mark)
        if key is not None:
            tree.keys[path] = _place(key.start_mark)
    return tree


def walk_nodes(text: str) -> Iterator[tuple[Path, Any, Any]]:
    """Every node of a trusted YAML file in order: its path, the node of its key (None for items of
    lists) and PyYAML's node. Raises yaml.YAMLError."""
    yield from _walk_node(yaml.compose(text, Loader=CSafeLoader), ())


def format_path(path: Path) -> str:
    """`("authors", 0, "name")` as contributors read it: `authors[0].name`."""
    name = ""
    for step in path:
        name += f"[{step}]" if isinstance(step, int) else f".{step}" if name else step
    return name


class _ParsingEnds(Exception):
    """Parsing the rest of the file makes no sense."""


class _Parser:
    def __init__(self, text: str, file: str) -> None:
        self.text = text
        self.file = file
        self.tree = YamlTree({})
        self.parser: Any = None

    def read(self) -> YamlTree:
        try:
            self._document()
        except yaml.MarkedYAMLError as error:
            self._syntax_fault(error)
        except _ParsingEnds:
            pass
        return self.tree

    def _syntax_fault(self, error: yaml.MarkedYAMLError) -> None:
        mark, message = explain_syntax_error(error, self.text)
        place = _place(mark) if mark else (1, 1)
        if any(fault.line == place[0] for fault in self.tree.faults):
            return  # an earlier fault of the line is the cause
        before = [path for path, key in self.tree.keys.items() if len(path) == 1 and key <= place]
        if message in (SPACE, FULL_WIDTH) and (name := field_name(self.text, place[0])):
            before.append((name,))
        with suppress(_ParsingEnds):
            self._fault(place, before[-1] if before else (), message)

    def _document(self) -> None:
        refused = CONTROL.search(self.text)
        if refused:
            before = self.text[: refused.start()]
            place = before.count("\n") + 1, len(before) - before.rfind("\n")
            code = f"U+{ord(refused[0]):04X}"
            message = translatable("the control character %(code)s stands in the file; delete it")
            self._abort(place, (), phrase(message, code=code))
        conflict = CONFLICT.search(self.text)
        if conflict:
            place = self.text.count("\n", 0, conflict.start()) + 1, 1
            self._abort(place, (), phrase(TWO_VERSIONS, line=conflict[0]))
        odd = ODD_INDENT.search(self.text)
        if odd:
            place = self.text.count("\n", 0, odd.end()) + 1, 1
            message = translatable("the line begins with a space that is none; indent with spaces")
            self._abort(place, (), message)
        self.parser = CSafeLoader(self.text)
        self.parser.get_event()  # the stream's start
        if isinstance(self.parser.peek_event(), yaml.StreamEndEvent):
            message = translatable("the file is empty; write the entry, or delete the file")
            self._abort((1, 1), (), message)
        self.parser.get_event()  # the document's start
        value = self._value(self.parser.get_event(), (), 0)
        self.parser.get_event()  # the document's end
        after = self.parser.get_event()
        if not isinstance(after, yaml.StreamEndEvent):
            place = _place(after.start_mark)
            message = translatable(
                'a second document begins here; keep one, and delete the line "---"'
            )
            self._fault(place, (), message)
        if isinstance(value, dict):
            self.tree.value = value
        elif value is not None:
            message = translatable('the file is not a mapping; write lines of "field: value"')
            self._fault((1, 1), (), message)

    def _value(self, event: Any, path: Path, depth: int) -> Value:
        mark = event.start_mark
        place = self.tree.values[path] = mark.line + 1, mark.column + 1
        if depth > MAX_DEPTH:
            message = translatable("nested more than %(most)s levels deep; write it flat")
            self._abort(place, path[:1], phrase(message, most=str(MAX_DEPTH)))
        if type(event) is yaml.ScalarEvent and event.anchor is None and event.tag is None:
            return self._scalar(event, place, path)
        if isinstance(event, yaml.AliasEvent):
            message = translatable(
                "a value that begins with * repeats what stands elsewhere; put it in single quotes"
            )
            self._fault(place, path, message)
            return None
        if event.anchor is not None:
            message = translatable("an anchor (&%(anchor)s) has no use here; delete it")
            self._fault(place, path, phrase(message, anchor=event.anchor))
        if event.tag is not None:
            message = translatable("a tag (%(tag)s) has no use here; delete it")
            self._fault(place, path, phrase(message, tag=event.tag))
        if isinstance(event, yaml.ScalarEvent):
            return self._scalar(event, place, path)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._sequence(path, depth)
        return self._mapping(path, depth)

    def _sequence(self, path: Path, depth: int) -> list[Value]:
        items: list[Value] = []
        event = self.parser.get_event()
        while type(event) is not yaml.SequenceEndEvent:
            items.append(self._value(event, (*path, len(items)), depth + 1))
            event = self.parser.get_event()
        return items

    def _mapping(self, path: Path, depth: int) -> dict[str, Value]:
        mapping: dict[str, Value] = {}
        while True:
            event = self.parser.get_event()
            if type(event) is yaml.MappingEndEvent:
                return mapping
            place = _place(event.start_mark)
            if not isinstance(event, yaml.ScalarEvent):
                message = translatable('a field\'s name is a word; write "field: value"')
                self._abort(place, path, message)
            key = str(event.value)
            inner = (*path, key)
            if key in mapping:
                line = self.tree.keys[inner][0]
                message = translatable("stands here again after line %(line)s; keep one of them")
                self._fault(place, inner, phrase(message, line=str(line)))
                first = self.tree.values[inner]
                self._value(self.parser.get_event(), inner, depth + 1)
                self.tree.values[inner] = first
                continue
            self.tree.keys[inner] = place
            mapping[key] = self._value(self.parser.get_event(), inner, depth + 1)

    def _scalar(self, event: Any, place: Place, path: Path) -> str | None:
        value: str = event.value
        plain = not event.style
        if not value.strip() and event.style in (">", "|"):
            self._fault(place, path, EMPTY_BLOCK)
            return None
        if not value.strip() or (plain and value in EMPTY):
            self._fault(place, path, EMPTY_LINE)
            return None
        if plain:
            if path and isinstance(path[-1], int) and ITEM_WITHIN.search(_source(event, self.text)):
                message = translatable(
                    'continues with a "-" on the next line; indent both lines alike'
                )
                self._fault(place, path, message)
            if COMMENT.match(self.text, event.end_mark.index):
                message = translatable(
                    "is cut at the # after %(value)s; put a comment on a line of its own, or, "
                    "where the # belongs to the value, all of that in single quotes"
                )
                self._fault(place, path, phrase(message, value=quote_value(value)))
        elif event.style == '"':
            self._check_escapes(_source(event, self.text), place, path)
        return value

    def _check_escapes(self, source: str, place: Place, path: Path) -> None:
        for match in ESCAPE.finditer(source):
            if _is_lost(source, match):
                message = translatable(
                    "%(value)s in double quotes is not what it looks like; write the value in "
                    "single quotes, or as a block after >-"
                )
                self._fault(place, path, phrase(message, value=quote_value(match[0])))
                return

    def _fault(self, place: Place, path: Path, message: str) -> None:
        faults = self.tree.faults
        faults.append(Fault(self.file, *place, format_path(path), message))
        if len(faults) >= MAX_FAULTS_PER_FILE:
            raise _ParsingEnds

    def _abort(self, place: Place, path: Path, message: str) -> None:
        self._fault(place, path, message)
        raise _ParsingEnds


def _is_lost(source: str, escape: re.Match[str]) -> bool:
    """Whether an escape in double quotes was probably meant as TeX: `"\\beta"`, `"\\nu"`."""
    letter, rest = escape[1], escape[2]
    if letter == "n":
        in_mathematics = source.count("$", 0, escape.start()) % 2 == 1
        commands = TEX_AFTER_N_IN_MATHEMATICS if in_mathematics else TEX_AFTER_N
        return f"n{rest}" in commands
    return letter in ALWAYS_LOST or (letter in "tr" and rest != "")


def _source(event: Any, text: str) -> str:
    return text[event.start_mark.index : event.end_mark.index]


def _place(mark: Any) -> Place:
    return mark.line + 1, mark.column + 1


def _walk_node(node: Any, path: Path, key: Any = None) -> Iterator[tuple[Path, Any, Any]]:
    if node is None:
        return
    yield path, key, node
    if isinstance(node, yaml.MappingNode):
        for inner, value in node.value:
            yield from _walk_node(value, (*path, inner.value), inner)
    elif isinstance(node, yaml.SequenceNode):
        for index, value in enumerate(node.value):
            yield from _walk_node(value, (*path, index))
