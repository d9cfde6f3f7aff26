"""What `papers/` has already, by every name of it; and new files in it."""

import os
import re
import stat
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from generator.entries.duplicates import Candidate, normalize_title
from generator.entries.topics import FILE_NAME as TOPICS_FILE
from generator.entries.yaml_tree import MAX_BYTES, parse_yaml
from generator.generating.loading import files_in

IN_FULL = re.compile(rb"^(?:aliases|[\"'?{])|[\r\x85]", re.MULTILINE)
"""In an entry that has none of these, a glance says all that is asked."""


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
        for path in files_in(folder):
            if path == TOPICS_FILE or not path.endswith(".yaml"):
                continue
            identifier = path.rpartition("/")[2].removesuffix(".yaml")
            known.paths[identifier] = path
            seen, aliases = _seen(folder / path)
            known.titles.setdefault(seen.text, path)
            for name in filter(None, (seen.doi, seen.url, *aliases)):
                known.paths.setdefault(_key(name), path)
        return known

    def path(self, *names: str | None) -> str | None:
        """The entry that has one of `names`: an id, an alias, a DOI, an address."""
        keys = (_key(name) for name in names if name)
        return next((self.paths[key] for key in keys if key in self.paths), None)

    def add(self, path: str, title: str, *names: str | None) -> None:
        """Knows from now on the entry at `path`."""
        self.paths |= {_key(name): path for name in names if name}
        self.titles.setdefault(normalize_title(title), path)

    def of_title(self, title: str) -> str | None:
        """The entry whose title differs from `title` in marks, accents and case at most."""
        return self.titles.get(normalize_title(title)) if normalize_title(title) else None


def _key(name: str) -> str:
    return name.casefold() if name.startswith("10.") else name


def _seen(file: Path) -> tuple[Candidate, list[str]]:
    """An entry's `file`, seen at a glance, and its aliases. What cannot be read says nothing."""
    try:
        with file.open("rb") as opened:
            source = opened.read(MAX_BYTES)
    except OSError:
        return Candidate(file.name, ""), []
    if not IN_FULL.search(source):
        return Candidate.from_source(file.name, source), []
    value = parse_yaml(source, file.name).value
    aliases = value.get("aliases")
    title, doi, url = (str(value.get(name) or "") for name in ("title", "doi", "url"))
    seen = Candidate(file.name, title, doi, url)
    return seen, [str(alias) for alias in aliases] if isinstance(aliases, list) else []


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
