"""An empty entry, with what each field is for."""

from collections.abc import Iterator
from textwrap import wrap
from typing import Any

from pydantic.fields import FieldInfo

from generator.entries.canonical import split_into_blocks
from generator.entries.paper import Image, Links, Model, Paper, Signals, Status

WIDTH = 86
FIRST = ("title", "authors", "published", "topics", "summary")
"""The fields that every entry needs."""
NESTED: dict[str, type[Model]] = {
    "links": Links,
    "image": Image,
    "signals": Signals,
    "status": Status,
}


def empty_entry_text(schema_url: str = "") -> str:
    """An entry without values. Each field stands below its description from the model; optional
    fields are commented out."""
    lines = [f"# yaml-language-server: $schema={schema_url}"] if schema_url else []
    lines += ["# Delete these comments as you go; see CONTRIBUTING.md.", ""]
    for name in FIRST:
        lines += [*_description(name), *_empty_field(name), ""]
    lines += [
        "# All fields below are optional. To use a field, delete the # before its lines.",
        "",
    ]
    for name in Paper.model_fields:
        if name not in ("id", "day", *FIRST):
            lines += [*_description(name), *(f"# {line}" for line in _example(name)), ""]
    return "\n".join(lines).rstrip() + "\n"


def _description(name: str) -> Iterator[str]:
    field = Paper.model_fields[name]
    for line in wrap(f"{field.description}", WIDTH):
        yield f"# {line}"
    if name in FIRST and field.examples:
        example = "; ".join(_in_one_line(name, value) for value in field.examples[:1])
        for line in wrap(f"For example: {example}", WIDTH):
            yield f"# {line}"


def _empty_field(name: str) -> list[str]:
    return {"authors": ["authors:", "  -"], "summary": ["summary: >-", ""]}.get(name, [f"{name}:"])


def _in_one_line(name: str, value: Any) -> str:
    """An example on one line, as an entry may have it."""
    if name == "authors":
        names = (author if isinstance(author, str) else author["name"] for author in value)
        return f"[{', '.join(names)}]"
    return f"[{', '.join(value)}]" if isinstance(value, list) else str(value)


def _example(name: str) -> Iterator[str]:
    """The lines of an optional field, with the model's example or a placeholder."""
    value = (Paper.model_fields[name].examples or [None])[0]
    if name in NESTED:
        model = NESTED[name]
        value = {
            inner: (field.examples or [_placeholder(inner, field)])[0]
            for inner, field in model.model_fields.items()
        } | (value or {})
    elif value is None:
        value = _placeholder(name, Paper.model_fields[name])
    for _, lines in split_into_blocks({name: value}):
        yield from lines


def _placeholder(name: str, field: FieldInfo) -> Any:
    """A value of the type of `field`."""
    examples = {
        "doi": "10.1000/182", "contributor": "ada-l", "orcid": "0000-0002-1825-0097",
        "state": "withdrawn", "date": "2025-10-11", "upvotes": 4, "comments": 1,
        "version": 2, "language": "de",
        "aliases": ["2411.99999"], "organizations": ["Invented University"],
    }  # fmt: skip
    if name in examples:
        return examples[name]
    if name in Links.model_fields or name == "url":
        url = f"https://example.org/{name}"
        return [url] if "tuple" in str(field.annotation) else url
    return "..."
