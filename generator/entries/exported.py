"""The format of exported records, which the site writes and `papers import jsonl` reads."""

from collections.abc import Mapping
from typing import Any

FORMAT = "daily-papers/1"
"""Stands in each record. The number rises where a field gets another meaning or goes; a new field
leaves it as it is."""


def is_exported(value: Any) -> bool:
    """Whether `value` is a record that a site exported."""
    return isinstance(value, Mapping) and value.get("format") == FORMAT


def exported_fields(record: Mapping[str, Any]) -> dict[str, Any]:
    """The fields of the entry that `record` was made of, without its picture, whose file is at the
    site that exported it."""
    others = ("format", "id", "day", "page", "image")
    return {name: value for name, value in record.items() if name not in others}
