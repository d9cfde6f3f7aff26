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
    papers: list[Paper] = []
    topics: Topics | None = None
    for path in files(folder):
        name = f"{folder.name}/{path}"
        try:
            reading = _read(folder / path, name)
            if path == TOPICS_FILE:
                topics = checked(Topics, reading, name)
                continue
            identifier, day = _place_of(path, name)
            entries.append(Entry.of(name, identifier, reading))
            derived = {"id": identifier, "day": day}
            papers.append(checked(Paper, reading, name, derived=derived))
        except FaultsFound as found:
            faults += found.faults
    if not (folder / TOPICS_FILE).is_file():
        missing = "is missing; it holds the list of topics"
        faults.append(Fault(f"{folder.name}/{TOPICS_FILE}", 1, 1, "", missing))
    faults += faults_together(entries, topics)
    if faults or topics is None:
        raise FaultsFound(faults)
    return Catalogue(
        tuple(papers), topics, settings.author_pages_from, settings.organization_pages_from
    )


def files(folder: Path) -> Iterator[str]:
    """The paths of all files below `folder`, in order, but hidden ones and READMEs."""
    for parent, folders, names in os.walk(folder):
        folders.sort()
        for name in sorted(names):
            path = (Path(parent) / name).relative_to(folder).as_posix()
            if not IGNORED.search(path):
                yield path


def _place_of(path: str, name: str) -> tuple[str, date]:
    """The id and the day that an entry's `path` says."""
    where, _, file = path.rpartition("/")
    identifier, _, ending = file.rpartition(".")
    numbers = DAY_FOLDERS.fullmatch(where)
    try:
        if numbers and ending == "yaml":
            return identifier, date(*map(int, numbers.groups()))
    except ValueError:
        pass  # no such day, as 2025/02/30
    message = "is not where an entry belongs; move it to <year>/<month>/<day>/<id>.yaml"
    raise FaultsFound([Fault(name, 1, 1, "", message)])


def _read(file: Path, name: str) -> Reading:
    if file.is_symlink():
        raise FaultsFound([Fault(name, 1, 1, "", "is a link; put the file itself here")])
    return read(file.read_bytes(), name)
