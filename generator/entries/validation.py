"""Validating a parsed file against its model; errors of pydantic as faults for contributors."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any, TypeVar, get_args

from pydantic import BaseModel, RootModel, ValidationError
from pydantic_core import ErrorDetails

from generator.entries.faults import (
    MAX_FAULTS_PER_FILE,
    Fault,
    FaultsFound,
    escape_unprintable,
    find_nearest,
    quote_value,
)
from generator.entries.phrases import Phrase, phrase, said_of, translatable
from generator.entries.yaml_tree import EMPTY_VALUE, Path, Place, YamlTree, format_path

M = TypeVar("M", bound=BaseModel)

KINDS: Mapping[type, str] = {
    str: translatable("text"),
    dict: translatable("a mapping (field: value)"),
    list: translatable("a list"),
    tuple: translatable("a list"),
}


def _kind(value: Any) -> str:
    written = f"{value}".lower() if isinstance(value, bool) else f"{value!r}"
    return phrase(KINDS[type(value)]) if type(value) in KINDS else written


def _as_list(error: ErrorDetails) -> str:
    """The text of an `error` written as the list that its author probably meant. Names stand on a
    line each, because a comma may be part of a name."""
    value, field = error["input"], error["loc"][-1]
    if isinstance(value, str) and value.startswith("-"):
        return phrase('"- one", with a space after the hyphen')
    if not isinstance(value, str) or len(value) > 60:
        return "[one, two]"
    if field not in ("authors", "organizations"):
        return escape_unprintable(f"[{value}]")
    names = _names(value, field)
    lines = escape_unprintable(", ".join(f'"- {name}"' for name in names))
    if len(names) == 1:
        return lines
    return phrase("%(lines)s, each on a line of its own", lines=lines)


def _names(text: str, field: str | int) -> list[str]:
    """The names in a text, where it is clear that it has several: at line breaks and semicolons,
    for authors also at "and" and at commas between names of several words."""
    names = re.split(r"\s*[\n;]\s*", text.strip())
    if field == "authors" and len(names) == 1:
        names = re.split(r"\s*,?\s+(?:and|&)\s+", names[0])
        parts = [part.strip() for name in names for part in name.split(",")]
        if all(" " in part for part in parts):
            names = parts
    return [name for name in names if name]


def _not_a_mapping(error: ErrorDetails) -> str:
    kind = _kind(error["input"])
    return phrase('is %(kind)s; write a mapping of lines "field: value"', kind=kind)


def _too_many_characters(error: ErrorDetails) -> str:
    return phrase(
        "has %(number)s characters; at most %(most)s fit",
        number=f"{len(error['input']):,}",
        most=f"{error['ctx']['max_length']:,}",
    )


def _none_of(error: ErrorDetails) -> str:
    *words, last = re.findall("'[^']*'", error["ctx"]["expected"])
    return phrase(
        "is %(value)s; write %(words)s or '%(last)s'",
        value=quote_value(str(error["input"])),
        words=", ".join(words),
        last=last.strip("'"),
    )


ALSO_KNOWN_AS = {
    "date": "published", "year": "published", "github": "code", "repo": "code",
    "repository": "code", "author": "authors", "tag": "topics", "tags": "topics",
    "keywords": "topics", "categories": "topics", "category": "topics", "subjects": "topics",
    "journal": "venue", "conference": "venue", "booktitle": "venue",
    "affiliations": "organizations", "institutions": "organizations", "description": "summary",
    "tldr": "summary", "homepage": "project", "website": "project", "comment": "note",
    "remark": "note",
}  # fmt: skip
"""Names that contributors write for fields whose real names are not similar."""

MESSAGES: Mapping[str, Callable[[ErrorDetails], str]] = {
    "missing": lambda e: phrase('is missing; add a line "%(name)s: ..."', name=str(e["loc"][-1])),
    "string_type": lambda e: (
        phrase("is a list; write one text after the colon, without hyphens and brackets")
        if isinstance(e["input"], list)
        else phrase("is %(kind)s; write text", kind=_kind(e["input"]))
    ),
    "tuple_type": lambda e: phrase(
        "is %(kind)s; write a list, as %(example)s", kind=_kind(e["input"]), example=_as_list(e)
    ),
    "dict_type": _not_a_mapping,
    "model_type": _not_a_mapping,
    "model_attributes_type": _not_a_mapping,
    "string_too_long": _too_many_characters,
    "too_long": lambda e: (
        _too_many_characters(e)
        if isinstance(e["input"], str)
        else phrase(
            "has %(number)s items; keep at most %(most)s",
            number=str(e["ctx"]["actual_length"] or f"> {e['ctx']['max_length']}"),
            most=str(e["ctx"]["max_length"]),
        )
    ),
    "too_short": lambda e: phrase(
        "has too few items; write at least %(least)s", least=str(e["ctx"]["min_length"])
    ),
    "string_unicode": lambda _: phrase(
        "holds half a character (\\ud800 and the like); write it whole"
    ),
    "enum": _none_of,
}


def validate(
    model: type[M],
    tree: YamlTree,
    file: str,
    *,
    derived: Mapping[str, Any] | None = None,
    at: str = "",
) -> M:
    """The instance of `model` that `tree` describes.

    Faults carry the name `file`, and `at` before the names of their fields. `derived` are fields
    that follow from the file's path; the file itself must not hold them.
    Raises FaultsFound with every fault of the file, those of its syntax included.
    """
    check = _ErrorReport(model, tree, file, f"{at}." if at else "")
    faults = [*map(check.parsing_fault, tree.faults), *check.derived_faults(derived or {})]
    value = {**tree.value, **derived} if derived else tree.value
    try:
        result = model.model_validate(value)
    except ValidationError as error:
        if tree.value or not faults:
            known = {fault.field for fault in faults} | ({""} if faults else set())
            more = map(check.fault, check.root_errors(error))
            faults += [fault for fault in more if fault.field not in known]
    if faults:
        raise FaultsFound(faults[:MAX_FAULTS_PER_FILE])
    return result


@dataclass(frozen=True)
class _ErrorReport:
    model: type[BaseModel]
    tree: YamlTree
    file: str
    before: str

    def parsing_fault(self, fault: Fault) -> Fault:
        """A fault from parsing, with what the model knows: the line of a required field without a
        value must not be deleted."""
        field = self.model.model_fields.get(fault.field)
        if field and field.is_required() and fault.message.startswith(EMPTY_VALUE):
            return replace(fault, message=EMPTY_VALUE)
        return fault

    def derived_faults(self, derived: Mapping[str, Any]) -> list[Fault]:
        message = phrase("follows from the file's place and name; delete the line")
        keys = [(key,) for key in derived.keys() & self.tree.value.keys()]
        return [self._fault_at(self.tree.keys[key], key, message) for key in keys]

    def root_errors(self, error: ValidationError) -> Iterator[ErrorDetails]:
        """The errors of `error`, without consequences of others: a list that is too short because
        its items are faulty, and a missing field that stands there under a wrong name."""
        errors = error.errors(include_url=False)
        meant = {
            (*e["loc"][:-1], self._guess_field(e["loc"]))
            for e in errors
            if e["type"] == "extra_forbidden"
        }
        for item in errors:
            too_short = item["type"] == "too_short" and item["input"]
            if not too_short and not (item["type"] == "missing" and item["loc"] in meant):
                yield item

    def _guess_field(self, path: Path) -> str | None:
        """The field that was probably meant by an unknown name."""
        name = str(path[-1]).casefold()
        return ALSO_KNOWN_AS.get(name) or find_nearest(name, _fields(self.model, path[:-1]))

    def fault(self, error: ErrorDetails) -> Fault:
        path: Path = error["loc"]
        kind = error["type"]
        if kind == "wordless":
            path = ("summary",)
        if kind == "extra_forbidden":
            message = self._no_field(path)
            return self._fault_at(self.tree.keys.get(path, (1, 1)), path, message)
        if kind != "missing":
            while len(path) > 1 and path not in self.tree.values:
                path = path[:-1]
        return self._fault_at(self.tree.place(path), path, _message(error))

    def _no_field(self, path: Path) -> Phrase:
        name, fields = str(path[-1]), _fields(self.model, path[:-1])
        parents = [field for field in fields if name in _fields(self.model, (*path[:-1], field))]
        if parents:
            return phrase('is no field here; indent it below "%(field)s:"', field=parents[0])
        meant = self._guess_field(path)
        if meant:
            return phrase('is no field here; did you mean "%(field)s"?', field=meant)
        return phrase("is no field here; there are %(fields)s", fields=", ".join(fields))

    def _fault_at(self, place: Place, path: Path, message: str) -> Fault:
        name = format_path(tuple(quote_value(s)[1:-1] if isinstance(s, str) else s for s in path))
        field = self.before + name if name else self.before.rstrip(".")
        return Fault(self.file, *place, field, message)


def _message(error: ErrorDetails) -> str:
    if error["type"] in MESSAGES:
        return MESSAGES[error["type"]](error)
    value = error["input"]
    message: str = error.get("ctx", {}).get("phrase") or error["msg"]
    return (
        said_of(quote_value(value), message)
        if isinstance(value, str) and message.startswith("is ")
        else message
    )


def _fields(model: type[BaseModel], path: Path) -> list[str]:
    """The names of the fields that a file may hold at `path` of `model`."""
    inner: Any = model
    if issubclass(model, RootModel) and path:
        inner, path = get_args(model.model_fields["root"].annotation)[-1], path[1:]
    for step in path:
        fields = getattr(inner, "model_fields", {})
        inner = fields[step].annotation if step in fields else inner
        while get_args(inner):
            inner = get_args(inner)[0]
    hidden = {"id", "day"}
    return [name for name in getattr(inner, "model_fields", {}) if name not in hidden]
