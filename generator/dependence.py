"""One digest of what every page depends on: the settings, the theme, the program with its
libraries."""

import os
import sys
from collections.abc import Iterable, Iterator
from hashlib import blake2b
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

OBJECTS = {"draft_docs", "exclude_docs", "hooks", "not_in_nav", "plugins", "theme"}
"""Settings that MkDocs makes objects of; the file of settings tells whether they changed."""


def inputs(config: MkDocsConfig, titles: Iterable[str]) -> str:
    """The digest of what every page of the site depends on; `titles` are those that its
    navigation shows."""
    parts = [sys.version, *titles, Path(config.config_file_path).read_text()]
    parts += [f"{key} {config[key]!r}" for key in sorted(config.keys() - OBJECTS)]
    parts += [f"{key} {config.theme[key]!r}" for key in sorted(config.theme)]
    parts += [entry for path in sys.path for entry in _installed(path)]
    ours = Path(__file__).parent
    folders = [ours, config.theme.custom_dir]
    made = [digest(repr(parts).encode())]
    for folder in folders:
        made += [f"{name} {digest(Path(name).read_bytes())}" for name in _files(folder)]
    return digest("\n".join(made).encode())


def digest(content: bytes) -> str:
    """A digest of `content`, as short as those in the manifest of `docs/`."""
    return blake2b(content, digest_size=12).hexdigest()


def _installed(folder: str) -> Iterable[str]:
    """The packages in a folder of programs, with their versions."""
    try:
        return sorted(path.name for path in Path(folder).iterdir() if path.suffix.endswith("-info"))
    except OSError:
        return []


def _files(folder: str | Path | None) -> Iterator[str]:
    """The files below `folder`, sorted."""
    for above, folders, names in os.walk(folder or "", followlinks=True):
        folders[:] = sorted(name for name in folders if name != "__pycache__")
        yield from (f"{above}/{name}" for name in sorted(names))
