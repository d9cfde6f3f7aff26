"""Checking what a branch changes: its entries whole, all others only as far as they matter."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field

from generator.entries.consistency import Entry
from generator.entries.duplicates import Candidate, find_duplicates
from generator.entries.faults import Fault, FaultsFound
from generator.entries.paper import Paper
from generator.entries.topics import FILE_NAME as TOPICS_FILE
from generator.entries.topics import Topics
from generator.entries.validation import validate
from generator.entries.yaml_tree import YamlTree, parse_yaml
from generator.generating.loading import all_faults, place_of

Sources = Mapping[str, bytes]
"""The content of each file below the folder of papers, by path."""


@dataclass
class Inspection:
    """How many entries were checked, what is wrong with them, and what a reviewer may want to
    look at but may well be right."""

    number: int = 0
    faults: list[Fault] = field(default_factory=list)
    remarks: list[Fault] = field(default_factory=list)


def inspect(top: str, sources: Sources, changed: Collection[str]) -> Inspection:
    """Checks the `changed` entries among all `sources`, which are those of the folder `top`.

    Of the others only ids and aliases are read, and titles glanced at, which is what makes it
    fast. A changed list of topics is everybody's matter: then all entries are checked.
    """
    there = sources.keys() - {TOPICS_FILE}
    new = there if TOPICS_FILE in changed else there & set(changed)
    faults: list[Fault] = []
    topics: Topics | None = None
    try:
        topics = topics_among(sources, top)
    except FaultsFound as found:
        faults += found.faults
    entries: list[Entry] = []
    for path in sorted(there):
        name = f"{top}/{path}"
        try:
            entries += _entry(name, path, sources[path], is_new=path in new)
        except FaultsFound as found:
            faults += found.faults if path in new else ()
    faults = sorted(set(all_faults(faults, entries, topics)))
    remarks = sorted(_remarks(top, sources, there & set(changed)))
    return Inspection(len(new), faults, remarks)


def topics_among(sources: Sources, top: str) -> Topics:
    """The list of topics among the files of the folder `top`. Raises FaultsFound."""
    name = f"{top}/{TOPICS_FILE}"
    if TOPICS_FILE not in sources:
        missing = "is missing; it holds the list of topics"
        raise FaultsFound([Fault(name, 1, 1, "", missing)])
    return validate(Topics, parse_yaml(sources[TOPICS_FILE], name), name)


def _entry(name: str, path: str, source: bytes, *, is_new: bool) -> Iterator[Entry]:
    identifier, day = place_of(path, name)
    if not is_new:
        reading = parse_yaml(source, name) if b"aliases" in source else YamlTree({})
        yield Entry.from_existing(name, identifier, reading)
        return
    reading = parse_yaml(source, name)
    yield Entry.from_tree(name, identifier, reading)
    validate(Paper, reading, name, derived={"id": identifier, "day": day})


def _remarks(top: str, sources: Sources, new: Collection[str]) -> Iterator[Fault]:
    """That an entry may be about a paper that is there already."""
    if not new:
        return
    glances = {path: Candidate.from_source(f"{top}/{path}", sources[path]) for path in sources}
    for path in new:
        for other, why in find_duplicates(glances[path], glances.values()):
            message = f"{other.file} {why}; if both are one paper, delete one of the two"
            place = parse_yaml(sources[path], path).place(("title",))
            yield Fault(glances[path].file, *place, "title", message)
