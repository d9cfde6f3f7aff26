"""The folder of papers: from files to a catalogue, or to everything that is wrong with them."""

import os
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from generator.catalogue import Catalogue
from generator.checking import checked
from generator.entries import Entry, faults_together
from generator.faults import Fault, FaultsFound
from generator.paper import Paper
from generator.reading import MAX_BYTES, read
from generator.settings import Settings
from generator.topics import FILE as TOPICS_FILE
from generator.topics import Topics

DAY_FOLDERS = re.compile(r"([0-9]{4})/([0-9]{2})/([0-9]{2})")
IGNORED = re.compile(r"(^|/)(\.#[^/]*|\.[^/]*(?<!\.yaml)|README\.md|[^/]*~)$|(^|/)\.[^/]+/")
"""Hidden files and folders, editors' leftovers and READMEs; but not a hidden entry."""
DAYS = range(1990, 2100)
"""The years in which a day may feature papers."""


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
            reading = read(content(folder / path, name), name)
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
    together = list(faults_together(entries, topics))
    places = {(fault.file, fault.field) for fault in together}
    faults = together + [fault for fault in faults if (fault.file, fault.field) not in places]
    if faults or topics is None:
        raise FaultsFound(faults)
    return Catalogue(
        tuple(papers), topics, settings.author_pages_from, settings.organization_pages_from
    )


def files(folder: Path) -> Iterator[str]:
    """The paths of all files below `folder`, in order, but hidden ones, editors' leftovers and
    READMEs; a linked folder counts as a file."""
    for parent, folders, names in os.walk(folder):
        folders.sort()
        linked = [name for name in folders if (Path(parent) / name).is_symlink()]
        for name in sorted(names + linked):
            path = (Path(parent) / name).relative_to(folder).as_posix()
            if not IGNORED.search(path):
                yield path


def content(file: Path, name: str) -> bytes:
    """What stands in `file`, as far as an entry may be long and a byte more. Raises
    FaultsFound, with the fault in `name`, where it is a link."""
    if file.is_symlink():
        raise FaultsFound([Fault(name, 1, 1, "", "is a link; put the file itself here")])
    with file.open("rb") as opened:
        return opened.read(MAX_BYTES + 1)


def _place_of(path: str, name: str) -> tuple[str, date]:
    """The id and the day that an entry's `path` says."""
    where, _, file = path.rpartition("/")
    identifier, _, ending = file.rpartition(".")
    numbers = DAY_FOLDERS.fullmatch(where)
    if numbers and ending == "yaml":
        try:
            day = date(*map(int, numbers.groups()))
        except ValueError:
            message = f"there is no day {where}; move the file to the day that features it"
        else:
            if day.year in DAYS:
                return identifier, day
            message = f"{day.year} is not in the years {DAYS[0]} to {DAYS[-1]}; move the file"
    elif numbers:
        message = 'does not end in ".yaml"; rename it'
    else:
        message = (
            "is not where an entry belongs; move it to papers/<year>/<month>/<day>/<id>.yaml, "
            "as papers/2025/01/31/2501.00001.yaml"
        )
    raise FaultsFound([Fault(name, 1, 1, "", message)])
