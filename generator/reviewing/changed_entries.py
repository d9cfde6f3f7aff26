"""Checking the entries that a branch changes, and of all others only what may conflict."""

from collections.abc import Collection, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from generator.entries.authors import FILE_NAME as AUTHORS_FILE
from generator.entries.authors import NOBODY, Register, read_register
from generator.entries.consistency import Entry
from generator.entries.date_checks import future_faults
from generator.entries.duplicates import Candidate, Duplicates
from generator.entries.faults import Fault, FaultsFound
from generator.entries.paper import Paper
from generator.entries.phrases import phrase, translatable
from generator.entries.remarks import entry_remarks, place_remarks
from generator.entries.topics import FILE_NAME as TOPICS_FILE
from generator.entries.topics import Topics
from generator.entries.validation import validate
from generator.entries.yaml_tree import YamlTree, parse_yaml
from generator.generating.loading import (
    NO_ENTRIES,
    all_faults,
    all_ids,
    faults_of_lists,
    paper_in,
    place_of,
)

Sources = Mapping[str, bytes]
"""The content of each file below the folder of papers, by path."""


@dataclass
class CheckResult:
    """How many entries were checked, and the faults and remarks."""

    number: int = 0
    faults: list[Fault] = field(default_factory=list)
    remarks: list[Fault] = field(default_factory=list)


def check_changed_entries(
    top: str, sources: Sources, changed: Collection[str], latest: date = date.max
) -> CheckResult:
    """Checks the `changed` entries among all `sources` of the folder `top`, whose dates must not
    be after `latest`.

    Of the other entries it reads only ids, aliases and titles, which is fast. It checks all
    entries if the list of topics is among the `changed` files.
    """
    entry_paths = sources.keys() - NO_ENTRIES
    to_check = entry_paths if TOPICS_FILE in changed else entry_paths & set(changed)
    faults: list[Fault] = []
    topics: Topics | None = None
    try:
        topics = read_topics(sources, top)
    except FaultsFound as found:
        faults += found.faults
    entries: list[Entry] = []
    for path in sorted(entry_paths):
        name = f"{top}/{path}"
        is_changed = path in to_check
        try:
            entry, tree, day = _read_entry(name, path, sources[path], is_changed=is_changed)
            entries.append(entry)
            if is_changed:
                faults += future_faults(name, day, tree, latest)
                validate(Paper, tree, name, derived={"id": entry.identifier, "day": day})
        except FaultsFound as found:
            faults += found.faults if is_changed else ()
    faults = all_faults(faults, entries, topics)
    faults += faults_of_lists(sources, top, all_ids(entries), topics)
    faults = sorted(set(faults))
    remarks = sorted(_remarks(top, sources, entry_paths & set(changed)))
    return CheckResult(len(to_check), faults, remarks)


def read_topics(sources: Sources, top: str) -> Topics:
    """The list of topics among the files of the folder `top`. Raises FaultsFound."""
    name = f"{top}/{TOPICS_FILE}"
    if TOPICS_FILE not in sources:
        missing = translatable("is missing; it holds the list of topics")
        raise FaultsFound([Fault(name, 1, 1, "", missing)])
    return validate(Topics, parse_yaml(sources[TOPICS_FILE], name), name)


def register_of(sources: Sources, top: str) -> Register:
    """The authors' register among the files of the folder `top`. Raises FaultsFound."""
    if AUTHORS_FILE not in sources:
        return NOBODY
    return read_register(sources[AUTHORS_FILE], f"{top}/{AUTHORS_FILE}")


def _read_entry(
    name: str, path: str, source: bytes, *, is_changed: bool
) -> tuple[Entry, YamlTree, date]:
    """The entry at `path`, its content as far as it is needed, and its day. Raises FaultsFound."""
    identifier, day = place_of(path, name)
    if not is_changed:
        tree = parse_yaml(source, name) if b"aliases" in source else YamlTree({})
        return Entry.from_existing(name, identifier, tree), tree, day
    tree = parse_yaml(source, name)
    return Entry.from_tree(name, identifier, tree), tree, day


def _remarks(top: str, sources: Sources, changed: Collection[str]) -> Iterator[Fault]:
    """Remarks on the text of changed entries, and on those that may be about a paper that another
    entry has."""
    if not changed:
        return
    for path in changed:
        with suppress(FaultsFound):
            paper = paper_in(Path(top), path, sources[path])
            yield from place_remarks(list(entry_remarks(paper)), sources[path], f"{top}/{path}")
    candidates = {
        path: Candidate.from_source(f"{top}/{path}", sources[path])
        for path in sources
        if path not in NO_ENTRIES
    }
    duplicates = Duplicates(candidates.values(), [candidates[path] for path in changed])
    for path in changed:
        for other, why in duplicates.of(candidates[path]):
            message = phrase(
                "%(file)s %(why)s; if both are one paper, delete one of the two",
                file=other.file,
                why=why,
            )
            place = parse_yaml(sources[path], path).place(("title",))
            yield Fault(candidates[path].file, *place, "title", message)
