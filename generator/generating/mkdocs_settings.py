"""`mkdocs.yml` as MkDocs reads it: what MkDocs refuses there becomes faults with places."""

import logging
import re
from collections.abc import Iterable, Iterator
from importlib.metadata import entry_points
from pathlib import Path
from typing import Any

import yaml
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort

from generator.entries.faults import Fault, FaultsFound, did_you_mean, escape_unprintable
from generator.entries.yaml_tree import YamlTree, locate_values

LOGGER = logging.getLogger("mkdocs.config")
REFUSED = re.compile(r"Config value '(?P<name>[^']*)': (?P<why>.*)", re.DOTALL)
"""What MkDocs logs of a setting that it refuses, or warns of."""
UNKNOWN = "Unrecognised configuration name:"
NOT_INSTALLED = re.compile(r'The "(?P<plugin>[^"]+)" plugin is not installed')
FILE = "mkdocs.yml"


class _Refusals(logging.Filter):
    """Holds back what MkDocs logs of settings."""

    def __init__(self) -> None:
        super().__init__()
        self.records: list[logging.LogRecord] = []

    def filter(self, record: logging.LogRecord) -> bool:
        is_refusal = record.levelno >= logging.WARNING and REFUSED.fullmatch(record.getMessage())
        if is_refusal:
            self.records.append(record)
        return not is_refusal


def load_settings(file: str | None, **options: Any) -> MkDocsConfig:
    """The settings in `file`, or in `mkdocs.yml` of the current folder; `options` replace what it
    says. Raises FaultsFound where MkDocs, or what we make of its settings, refuses them."""
    refusals = _Refusals()
    LOGGER.addFilter(refusals)
    try:
        config = load_config(file, **options)
    except Abort:
        written = places_in(Path(file or FILE))
        faults = [*_faults(refusals.records, written, Path(file or FILE).name)]
        if not faults:
            raise
        raise FaultsFound(faults) from None
    finally:
        LOGGER.removeFilter(refusals)
    for record in refusals.records:
        LOGGER.handle(record)
    return config


def _faults(records: Iterable[logging.LogRecord], written: YamlTree, file: str) -> Iterator[Fault]:
    for record in records:
        match = REFUSED.fullmatch(record.getMessage())
        if match:
            name, why = match["name"], match["why"]
            yield Fault(file, *written.place((name,)), name, _message(name, why))


def _message(name: str, why: str) -> str:
    """What MkDocs said of the setting `name`, with what was probably meant."""
    if why.startswith(UNKNOWN):
        return "is no setting" + did_you_mean(name, MkDocsConfig().keys(), "; delete the line")
    plugin = NOT_INSTALLED.match(why)
    if plugin:
        known = entry_points(group="mkdocs.plugins").names
        hint = did_you_mean(plugin[1], known, "; add its package to requirements.txt, or delete it")
        return escape_unprintable(f'has the plugin "{plugin[1]}", which is not installed{hint}')
    return escape_unprintable(why.replace("\n", " "))


def places_in(file: Path) -> YamlTree:
    """Where everything in `file` stands; nowhere, where it cannot be read."""
    try:
        return locate_values(file.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, yaml.YAMLError):
        return YamlTree({})
