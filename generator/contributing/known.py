"""What `papers/` has already, by every name of it; and new files in it."""

import os
import re
import stat
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from generator.building.loading import files
from generator.entries.reading import MAX_BYTES, read
from generator.entries.topics import FILE as TOPICS_FILE
from generator.entries.values import fold

IN_FULL = re.compile(rb"^(?:aliases|[\"'?{])|[\r\x85]", re.MULTILINE)
"""In an entry that has none of these, the few lines below say all that is asked."""
LINE = re.compile(rb"^(title|doi|url):[ ]*(.*(?:\n[ \t]+.*)*)", re.MULTILINE)
WORDS = re.compile(r"\w+")


class Refused(Exception):
    """A file that is not written; says why."""


@dataclass
class Known:
    """The entries of a folder: their paths by id, alias, DOI and address, and by title."""

    folder: Path
    paths: dict[str, str] = field(default_factory=dict)
    titles: dict[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, folder: Path) -> "Known":
        """What stands in `folder`. Faulty entries count as well."""
        known = cls(folder)
        for path in files(folder):
            if path == TOPICS_FILE or not path.endswith(".yaml"):
                continue
            identifier = path.rpartition("/")[2].removesuffix(".yaml")
            known.paths[identifier] = path
            for name, value in _told(folder / path):
                if name == "title":
                    known.titles.setdefault(alike(value), path)
                else:
                    known.paths.setdefault(value, path)
        return known

    def path(self, *names: str | None) -> str | None:
        """The entry that has one of `names`: an id, an alias, a DOI, an address."""
        keys = (_key(name) for name in names if name)
        return next((self.paths[key] for key in keys if key in self.paths), None)

    def add(self, path: str, title: str, *names: str | None) -> None:
        """Knows from now on the entry at `path`."""
        self.paths |= {_key(name): path for name in names if name}
        self.titles.setdefault(alike(title), path)


def alike(title: str) -> str:
    """What titles have in common that differ in marks and case alone."""
    return " ".join(WORDS.findall(title.casefold()))


def _key(name: str) -> str:
    return name.casefold() if name.startswith("10.") else name


def _told(file: Path) -> Iterator[tuple[str, str]]:
    """The aliases, DOI, address and title in an entry's `file`."""
    try:
        with file.open("rb") as opened:
            source = opened.read(MAX_BYTES)
    except OSError:
        return
    if IN_FULL.search(source):
        value = read(source, file.name).value
        aliases = value.get("aliases")
        for alias in aliases if isinstance(aliases, list) else ():
            yield "alias", str(alias)
        pairs = [(name, value.get(name)) for name in ("title", "doi", "url")]
    else:
        found = LINE.findall(source)
        pairs = [(name.decode(), _plain(text.decode("utf-8", "replace"))) for name, text in found]
    for name, text in pairs:
        if isinstance(text, str):
            yield name, fold(text) if name == "title" else _key(text)


def _plain(text: str) -> str:
    text = fold(text)
    if text[:1] == "'" == text[-1:]:
        return text[1:-1].replace("''", "'")
    return text.removeprefix(">-").strip()


def path_of(identifier: str, day: date) -> str:
    """Where the entry belongs, below the folder of papers."""
    return f"{day:%Y/%m/%d}/{identifier}.yaml"


def write_new(folder: Path, path: str, text: str) -> None:
    """Writes a new entry at `path` below `folder`, whole or not at all.

    Raises Refused where there is a file already, or where links lead out of the folder.
    """
    target = folder / path
    parent = folder
    for name in path.split("/")[:-1]:
        if name in ("", ".", ".."):
            raise Refused(f"{path} is not below {folder.name}/")
        parent = parent / name
        with suppress(FileExistsError):
            parent.mkdir()
        if not stat.S_ISDIR(parent.lstat().st_mode):
            raise Refused(
                f"{folder.name}/{parent.relative_to(folder)} is a link or a file; mend that"
            )
    temporary = parent / f".{target.name}.{os.getpid()}.new"
    temporary.unlink(missing_ok=True)
    try:
        with temporary.open("x", encoding="utf-8", newline="\n") as opened:
            opened.write(text)
        _move(temporary, target)
    except FileExistsError:
        raise Refused(f"{folder.name}/{path} is there already") from None
    finally:
        temporary.unlink(missing_ok=True)


def _move(temporary: Path, target: Path) -> None:
    """Gives the file its name, without taking it from another. Raises FileExistsError."""
    try:
        os.link(temporary, target, follow_symlinks=False)
    except FileExistsError:
        raise
    except OSError:  # a file system without hard links
        if os.path.lexists(target):
            raise FileExistsError(target) from None
        temporary.rename(target)
