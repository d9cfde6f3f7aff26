"""Values in, a model or its faults out: what pydantic says, in words for a contributor."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any, TypeVar, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from generator.entries.faults import (
    MAX_FAULTS_PER_FILE,
    Fault,
    FaultsFound,
    escape_unprintable,
    find_nearest,
    quote_value,
)
from generator.entries.yaml_tree import EMPTY_VALUE, Path, Place, YamlTree, format_path

M = TypeVar("M", bound=BaseModel)

KINDS: Mapping[type, str] = {
    str: "text",
    dict: "a mapping (field: value)",
    list: "a list",
    tuple: "a list",
}


def _kind(value: Any) -> str:
    return KINDS.get(type(value), f"{value!r}")


def _as_list(value: Any) -> str:
    """`value` as the list that it may have been meant as."""
    if not isinstance(value, str) or len(value) > 60:
        return "[one, two]"
    if value.startswith("-"):
        return '"- one", with a space after the hyphen'
    return escape_unprintable(f"[{value}]")


def _not_a_mapping(error: ErrorDetails) -> str:
    return f'is {_kind(error["input"])}; write a mapping of lines "field: value"'


def _too_many_characters(error: ErrorDetails) -> str:
    return f"has {len(error['input']):,} characters; at most {error['ctx']['max_length']:,} fit"


ALSO_KNOWN_AS = {"date": "published", "github": "code", "repo": "code", "author": "authors"}
"""What contributors write for fields whose names are not alike."""

MESSAGES: Mapping[str, Callable[[ErrorDetails], str]] = {
    "missing": lambda e: f'is missing; add a line "{e["loc"][-1]}: ..."',
    "string_type": lambda e: f"is {_kind(e['input'])}; write text",
    "tuple_type": lambda e: f"is {_kind(e['input'])}; write a list, as {_as_list(e['input'])}",
    "dict_type": _not_a_mapping,
    "model_type": _not_a_mapping,
    "model_attributes_type": _not_a_mapping,
    "string_too_long": _too_many_characters,
    "too_long": lambda e: (
        _too_many_characters(e)
        if isinstance(e["input"], str)
        else f"has {e['ctx']['actual_length'] or 'too many'} items; keep at most "
        f"{e['ctx']['max_length']}"
    ),
    "too_short": lambda e: f"has too few items; write at least {e['ctx']['min_length']}",
    "string_unicode": lambda _: "holds half a character (\\ud800 and the like); write it whole",
    "enum": lambda e: f"is {quote_value(str(e['input']))}; write {e['ctx']['expected']}",
}


def validate(
    model: type[M],
    reading: YamlTree,
    file: str,
    *,
    derived: Mapping[str, Any] | None = None,
    at: str = "",
) -> M:
    """The `model` that `reading` describes.

    `file` is the name that faults carry, and `at` what goes before the names of their fields;
    `derived` are fields that the file's path gives, and that the file itself may not hold.
    Raises FaultsFound with every fault of the file: those of its reading and of its values.
    """
    check = _ErrorReport(model, reading, file, f"{at}." if at else "")
    faults = [*map(check.reading_fault, reading.faults), *check.derived_faults(derived or {})]
    value = {**reading.value, **derived} if derived else reading.value
    try:
        result = model.model_validate(value)
    except ValidationError as error:
        if reading.value or not faults:
            known = {fault.field for fault in faults} | ({""} if faults else set())
            found = map(check.fault, check.telling(error))
            faults += [fault for fault in found if fault.field not in known]
    if faults:
        raise FaultsFound(faults[:MAX_FAULTS_PER_FILE])
    return result


@dataclass(frozen=True)
class _ErrorReport:
    model: type[BaseModel]
    reading: YamlTree
    file: str
    before: str

    def reading_fault(self, fault: Fault) -> Fault:
        """A fault of the reading, which does not know what a field is for: whether the line of
        one without a value may be deleted."""
        field = self.model.model_fields.get(fault.field)
        if field and field.is_required() and fault.message.startswith(EMPTY_VALUE):
            return replace(fault, message=EMPTY_VALUE)
        return fault

    def derived_faults(self, derived: Mapping[str, Any]) -> list[Fault]:
        message = "follows from the file's place and name; delete the line"
        keys = [(key,) for key in derived.keys() & self.reading.value.keys()]
        return [self._at(self.reading.keys[key], key, message) for key in keys]

    def telling(self, error: ValidationError) -> Iterator[ErrorDetails]:
        """The errors of `error`, but that a list is too short of items that are faulty themselves,
        or that a field is missing where another name was most likely meant for it."""
        errors = error.errors(include_url=False)
        meant = {
            (*e["loc"][:-1], self._meant(e["loc"]))
            for e in errors
            if e["type"] == "extra_forbidden"
        }
        for one in errors:
            too_short = one["type"] == "too_short" and one["input"]
            if not too_short and not (one["type"] == "missing" and one["loc"] in meant):
                yield one

    def _meant(self, path: Path) -> str | None:
        """The field that somebody most likely meant, who wrote one that there is not."""
        name = str(path[-1]).casefold()
        return ALSO_KNOWN_AS.get(name) or find_nearest(name, _fields(self.model, path[:-1]))

    def fault(self, error: ErrorDetails) -> Fault:
        path: Path = error["loc"]
        kind = error["type"]
        if kind == "wordless":
            path = ("summary",)
        if kind == "extra_forbidden":
            message = f"is no field here{self._hint(path)}"
            return self._at(self.reading.keys.get(path, (1, 1)), path, message)
        if kind != "missing":
            while len(path) > 1 and path not in self.reading.values:
                path = path[:-1]
        return self._at(self.reading.place(path), path, _message(error))

    def _hint(self, path: Path) -> str:
        name, fields = str(path[-1]), _fields(self.model, path[:-1])
        parents = [field for field in fields if name in _fields(self.model, (*path[:-1], field))]
        if parents:
            return f'; indent it below "{parents[0]}:"'
        meant = self._meant(path)
        return f'; did you mean "{meant}"?' if meant else f"; there are {', '.join(fields)}"

    def _at(self, place: Place, path: Path, message: str) -> Fault:
        name = format_path(tuple(quote_value(s)[1:-1] if isinstance(s, str) else s for s in path))
        field = self.before + name if name else self.before.rstrip(".")
        return Fault(self.file, *place, field, message)


def _message(error: ErrorDetails) -> str:
    if error["type"] in MESSAGES:
        return MESSAGES[error["type"]](error)
    value = error["input"]
    said = error["msg"]
    return (
        f"{quote_value(value)} {said}"
        if isinstance(value, str) and said.startswith("is ")
        else said
    )


def _fields(model: type[BaseModel], path: Path) -> list[str]:
    """The names of the fields at `path` of `model`, by its types, that a file may hold."""
    inner: Any = model
    for step in path:
        fields = getattr(inner, "model_fields", {})
        inner = fields[step].annotation if step in fields else inner
        while get_args(inner):
            inner = get_args(inner)[0]
    hidden = {"id", "day"}
    return [name for name in getattr(inner, "model_fields", {}) if name not in hidden]
