"""Lists of papers in YAML, as sites of groups and data files keep them."""

import re
from typing import Any

import yaml

try:
    from yaml import CBaseLoader as Loader
except ImportError:  # pragma: no cover - depends on how PyYAML was built
    from yaml import BaseLoader as Loader  # type: ignore[assignment]

BEGINNING = re.compile(r"(?:---[^\n]*\n|#[^\n]*\n|\s)*(?:- +|[\w-]+: *(?:\n|\S))")
NOTHING = {"", "~", "null"}


def is_yaml(start: str) -> bool:
    """Whether a text that begins so may be a list or a mapping of YAML."""
    return bool(BEGINNING.match(start)) and ":" in start


def parse_yaml_records(text: str) -> Any:
    """The value of a YAML document, in which every scalar is text, as it stands, and aliases are
    refused. Raises yaml.YAMLError and RecursionError."""
    for event in yaml.parse(text, Loader=Loader):
        if isinstance(event, yaml.AliasEvent):
            raise yaml.YAMLError("holds an alias (*); write the value out")
    return _without_nothing(yaml.load(text, Loader=Loader))  # noqa: S506 - makes text only


def _without_nothing(value: Any) -> Any:
    if isinstance(value, list):
        return [_without_nothing(item) for item in value]
    if isinstance(value, dict):
        return {key: _without_nothing(item) for key, item in value.items()}
    return None if value in NOTHING else value
