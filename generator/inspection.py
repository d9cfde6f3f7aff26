"""Checking what a branch changes: its entries whole, all others only as far as they matter."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from generator.checking import checked
from generator.entries import Entry
from generator.faults import Fault, FaultsFound
from generator.likeness import Known, alike
from generator.loading import all_faults, content, entries_in, load, place_of, topics_in
from generator.paper import Paper
from generator.reading import Reading, read
from generator.topics import FILE as TOPICS_FILE
from generator.topics import Topics


@dataclass
class Inspection:
    """How many entries were checked, what is wrong with them, and what a reviewer may want to
    look at but may well be right."""

    number: int = 0
    faults: list[Fault] = field(default_factory=list)
    remarks: list[Fault] = field(default_factory=list)


def inspect(folder: Path, changed: list[str]) -> Inspection:
    """Checks the entries at the `changed` paths below `folder`, among all entries there.

    Of the others only ids and aliases are read, and titles glanced at, which is what makes it
    fast. A changed list of topics is everybody's matter: then all entries are checked.
    """
    there = list(entries_in(folder))
    new = set(changed) & set(there)
    found = Inspection(len(new))
    if TOPICS_FILE in changed:
        try:
            load(folder)
        except FaultsFound as all_found:
            found.faults += all_found.faults
    sources = {path: _source(folder, path, found.faults) for path in there}
    if TOPICS_FILE not in changed:
        found.faults = _faults(folder, sources, new, found.faults)
    found.faults = sorted(set(found.faults))
    found.remarks = sorted(_remarks(folder.name, sources, new))
    return found


def _source(folder: Path, path: str, faults: list[Fault]) -> bytes:
    try:
        return content(folder / path, f"{folder.name}/{path}")
    except FaultsFound as found:
        faults += found.faults
        return b""


def _faults(
    folder: Path, sources: dict[str, bytes], new: set[str], unread: list[Fault]
) -> list[Fault]:
    names = {f"{folder.name}/{path}" for path in new}
    faults = [fault for fault in unread if fault.file in names]
    topics: Topics | None = None
    try:
        topics = topics_in(folder)
    except (FaultsFound, FileNotFoundError):
        missing = "cannot be read; papers check without --changed says more"
        faults.append(Fault(f"{folder.name}/{TOPICS_FILE}", 1, 1, "", missing))
    entries: list[Entry] = []
    for path, source in sources.items():
        name = f"{folder.name}/{path}"
        try:
            identifier, day = place_of(path, name)
            if path not in new:
                has_aliases = b"aliases" in source
                reading = read(source, name) if has_aliases else Reading({})
                entries.append(Entry.old(name, identifier, reading))
            elif source:
                reading = read(source, name)
                entries.append(Entry.of(name, identifier, reading))
                checked(Paper, reading, name, derived={"id": identifier, "day": day})
        except FaultsFound as found:
            faults += found.faults if path in new else []
    return all_faults(faults, entries, topics)


def _remarks(top: str, sources: dict[str, bytes], new: set[str]) -> Iterator[Fault]:
    """That an entry may be about a paper that is there already."""
    known = [Known.of(f"{top}/{path}", source) for path, source in sources.items()]
    for entry in known:
        if entry.file[len(top) + 1 :] in new:
            for other, why in alike(entry, known):
                message = f"{other.file} {why}; if both are one paper, delete one of the two"
                yield Fault(entry.file, 1, 1, "title", message)
