"""An empty entry, with what each field is for."""

import json
from collections.abc import Iterator
from textwrap import wrap
from typing import Any

from pydantic.fields import FieldInfo

from generator.entries.canonical import split_into_blocks
from generator.entries.paper import Links, Model, Paper, Signals, Status

WIDTH = 86
FIRST = ("title", "authors", "published", "topics", "summary")
"""What every entry needs."""
INSIDE: dict[str, type[Model]] = {"links": Links, "signals": Signals, "status": Status}


def empty_entry(schema_url: str = "") -> str:
    """An entry in which everything is still to be filled in; each field stands below what the
    model says of it. `papers check` names what is left."""
    lines = [f"# yaml-language-server: $schema={schema_url}"] if schema_url else []
    lines += ["# Delete these comments as you go; CONTRIBUTING.md says more.", ""]
    for name in FIRST:
        lines += [*_about(name), *_empty(name), ""]
    lines += [
        "# What follows may be left out. To use a field, take away the # before its lines.",
        "",
    ]
    for name in Paper.model_fields:
        if name not in ("id", "day", *FIRST):
            lines += [*_about(name), *(f"# {line}" for line in _sample(name)), ""]
    return "\n".join(lines).rstrip() + "\n"


def _about(name: str) -> Iterator[str]:
    field = Paper.model_fields[name]
    for line in wrap(f"{field.description}", WIDTH):
        yield f"# {line}"
    if name in FIRST and field.examples:
        example = "; ".join(_shown(name, value) for value in field.examples[:1])
        for line in wrap(f"For example: {example}", WIDTH):
            yield f"# {line}"


def _empty(name: str) -> list[str]:
    return {"authors": ["authors:", "  -"], "summary": ["summary: >-", ""]}.get(name, [f"{name}:"])


def _shown(name: str, value: Any) -> str:
    """An example in one line, as it may stand in an entry."""
    if name == "authors":
        names = (each if isinstance(each, str) else each["name"] for each in value)
        return f"[{', '.join(names)}]"
    return f"[{', '.join(value)}]" if isinstance(value, list) else str(value)


def _sample(name: str) -> Iterator[str]:
    """The lines of an optional field, with the model's example or one of the value's kind."""
    value = (Paper.model_fields[name].examples or [None])[0]
    if name in INSIDE:
        model = INSIDE[name]
        value = {
            inner: (field.examples or [_by_kind(inner, field)])[0]
            for inner, field in model.model_fields.items()
        } | (value or {})
    elif value is None:
        value = _by_kind(name, Paper.model_fields[name])
    for _, lines in split_into_blocks({name: value}):
        yield from lines


def _by_kind(name: str, field: FieldInfo) -> Any:
    """A value of the kind that `field` is made for."""
    kind = json.dumps(str(field.annotation))
    known = {
        "doi": "10.1000/182", "contributor": "ada-l", "orcid": "0000-0002-1825-0097",
        "state": "withdrawn", "date": "2025-10-11", "upvotes": 4, "comments": 1,
        "aliases": ["2411.99999"], "organizations": ["Invented University"],
    }  # fmt: skip
    if name in known:
        return known[name]
    if name in Links.model_fields or name == "url":
        return [f"https://example.org/{name}"] if "tuple" in kind else f"https://example.org/{name}"
    return "..."
