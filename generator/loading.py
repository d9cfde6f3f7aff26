"""The folder of papers: from files to a catalogue, or to everything that is wrong with them."""

import os
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from generator.catalogue import Catalogue, Entry, faults_together
from generator.checking import checked
from generator.faults import Fault, FaultsFound
from generator.paper import Paper
from generator.reading import Reading, read
from generator.settings import Settings
from generator.topics import FILE as TOPICS_FILE
from generator.topics import Topics

DAY_FOLDERS = re.compile(r"(\d{4})/(\d\d)/(\d\d)")
IGNORED = re.compile(r"(^|/)(\.|README\.md$)")


def load(folder: Path, settings: Settings) -> Catalogue:
    """The catalogue of all entries below `folder`.

    Raises FaultsFound with every fault of every file; a fault names its file as
    `<name of folder>/<path>`.
    """
    faults: list[Fault] = []
    entries: list[Entry] = []
    topics: Topics | None = None
    for path in files(folder):
        name = f"{folder.name}/{path}"
        try:
            if (folder / path).is_symlink():
                raise FaultsFound([Fault(name, 1, 1, "", "is a link; put the file itself here")])
            if path == TOPICS_FILE:
                topics = checked(Topics, _read(folder, path, name), name)
            else:
                entries.append(_entry(folder, path, name))
        except FaultsFound as found:
            faults += found.faults
    if not (folder / TOPICS_FILE).is_file():
        missing = "is missing; it holds the list of topics"
        faults.append(Fault(f"{folder.name}/{TOPICS_FILE}", 1, 1, "", missing))
    faults += faults_together(entries, topics)
    if faults or topics is None:
        raise FaultsFound(faults)
    papers = tuple(entry.paper for entry in entries)
    return Catalogue(papers, topics, settings.author_pages_from, settings.organization_pages_from)


def _entry(folder: Path, path: str, name: str) -> Entry:
    where, _, file = path.rpartition("/")
    identifier, _, ending = file.rpartition(".")
    day = _day(where)
    if day is None or ending != "yaml":
        message = "is not where an entry belongs; move it to <year>/<month>/<day>/<id>.yaml"
        raise FaultsFound([Fault(name, 1, 1, "", message)])
    reading = _read(folder, path, name)
    derived = {"id": identifier, "day": day}
    return Entry(checked(Paper, reading, name, derived=derived), name, reading)


def _day(where: str) -> date | None:
    match = DAY_FOLDERS.fullmatch(where)
    try:
        return date(*map(int, match.groups())) if match else None
    except ValueError:
        return None


def _read(folder: Path, path: str, name: str) -> Reading:
    return read((folder / path).read_bytes(), name)


def files(folder: Path) -> Iterator[str]:
    """The paths of all files below `folder`, in order, but hidden ones and READMEs."""
    for parent, folders, files in os.walk(folder):
        folders.sort()
        for file in sorted(files):
            path = (Path(parent) / file).relative_to(folder).as_posix()
            if not IGNORED.search(path):
                yield path
