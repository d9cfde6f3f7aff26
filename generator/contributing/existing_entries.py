"""The entries of a folder, found by any of their names."""

import re
from dataclasses import dataclass, field
from pathlib import Path

from generator.entries.duplicates import Candidate, normalize_title
from generator.entries.yaml_tree import MAX_BYTES, parse_yaml
from generator.generating.loading import NO_ENTRIES, files_in

NEEDS_YAML = re.compile(rb"^(?:aliases|[\"'?{])|[\r\x85]", re.MULTILINE)
"""An entry without any of these is read at a glance, which is much faster than as YAML."""


@dataclass
class ExistingEntries:
    """The entries of a folder: their paths by id, alias, DOI and address, and by title."""

    folder: Path
    paths: dict[str, str] = field(default_factory=dict)
    titles: dict[str, str] = field(default_factory=dict)

    @classmethod
    def read(cls, folder: Path) -> "ExistingEntries":
        """Reads the entries in `folder`, faulty ones included."""
        entries = cls(folder)
        for path in files_in(folder):
            if path in NO_ENTRIES or not path.endswith(".yaml"):
                continue
            identifier = path.rpartition("/")[2].removesuffix(".yaml")
            entries.paths[identifier] = path
            candidate, aliases = _read_names(folder / path)
            entries.titles.setdefault(candidate.text, path)
            for name in filter(None, (candidate.doi, candidate.url, *aliases)):
                entries.paths.setdefault(_fold_doi(name), path)
        return entries

    def find(self, *names: str | None) -> str | None:
        """The path of the entry that has one of `names`: an id, an alias, a DOI, an address."""
        keys = (_fold_doi(name) for name in names if name)
        return next((self.paths[key] for key in keys if key in self.paths), None)

    def find_title(self, title: str) -> str | None:
        """The path of the entry with this title; punctuation, accents and case may differ."""
        return self.titles.get(normalize_title(title)) if normalize_title(title) else None

    def add(self, path: str, title: str, *names: str | None) -> None:
        """Adds the entry at `path`, with its names."""
        self.paths |= {_fold_doi(name): path for name in names if name}
        self.titles.setdefault(normalize_title(title), path)


def _fold_doi(name: str) -> str:
    """A DOI in lower case, since case does not matter in one; other names as they are."""
    return name.casefold() if name.startswith("10.") else name


def _read_names(file: Path) -> tuple[Candidate, list[str]]:
    """The title, DOI and address in an entry's `file`, and its aliases; nothing of a file that
    cannot be read."""
    try:
        with file.open("rb") as opened:
            source = opened.read(MAX_BYTES)
    except OSError:
        return Candidate(file.name, ""), []
    if not NEEDS_YAML.search(source):
        return Candidate.from_source(file.name, source), []
    value = parse_yaml(source, file.name).value
    aliases = value.get("aliases")
    title, doi, url = (str(value.get(name) or "") for name in ("title", "doi", "url"))
    candidate = Candidate(file.name, title, doi, url)
    return candidate, [str(alias) for alias in aliases] if isinstance(aliases, list) else []
