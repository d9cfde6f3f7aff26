"""Changes to several files below the folder of papers, prepared in memory and shown before they are
made."""

from collections.abc import Collection, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date
from difflib import unified_diff
from pathlib import Path

from generator.contributing.formatting import reformat_entry
from generator.entries.authors import FILE_NAME as AUTHORS_FILE
from generator.entries.authors import check_register
from generator.entries.consistency import Entry
from generator.entries.faults import Fault, FaultsFound, quantity
from generator.entries.paper import Paper
from generator.entries.removed import FILE_NAME as REMOVED_FILE
from generator.entries.removed import check_removed
from generator.entries.topics import FILE_NAME as TOPICS_FILE
from generator.entries.topics import Topics
from generator.entries.validation import validate
from generator.entries.yaml_tree import parse_yaml
from generator.generating.loading import (
    NO_ENTRIES,
    PICTURE_FILE,
    all_faults,
    all_ids,
    paper_in,
    place_of,
    sources_in,
)
from generator.generating.picture_files import PictureError, picture_file, read_picture
from generator.system.file_changes import FileChange

FILES_SHOWN = 12
LINES_SHOWN = 8
"""How many files, and changed lines of each, a description shows."""


class RearrangementError(Exception):
    """What somebody asked for cannot be done; the message says why, and what to do."""


@dataclass
class Rearrangement:
    """The files in a `folder` as they are (`sources`) and as they will be (`new`, where None is no
    file), and the `effects` on readers, a sentence each."""

    folder: Path
    sources: dict[str, bytes]
    new: dict[str, bytes | None] = field(default_factory=dict)
    pictures: dict[str, bytes] = field(default_factory=dict)
    """Pictures as they are, of which the plan changes the files."""
    effects: list[str] = field(default_factory=list)

    @classmethod
    def of(cls, folder: Path) -> "Rearrangement":
        """One that changes nothing yet. Raises FaultsFound for files that cannot be read."""
        sources, faults = sources_in(folder)
        if faults:
            raise FaultsFound(faults)
        return cls(folder, sources)

    @property
    def entries(self) -> list[str]:
        """The paths of the entries that there are, in order."""
        return sorted(self.sources.keys() - NO_ENTRIES)

    def name_of(self, path: str) -> str:
        """The file at `path`, as people name it."""
        return f"{self.folder.name}/{path}"

    def text(self, path: str) -> str:
        """The file at `path` as it will be; "" where there is none. Raises UnicodeDecodeError."""
        source = self.new.get(path, self.sources.get(path))
        return (source or b"").decode("utf-8-sig")

    def paper(self, path: str) -> Paper:
        """The paper of the entry at `path`, as it is. Raises FaultsFound."""
        return paper_in(self.folder, path, self.sources[path])

    def write(self, path: str, text: str) -> None:
        """Plans a file with this `text` at `path`."""
        self.new[path] = text.encode()

    def delete(self, path: str) -> None:
        """Plans that there is no file at `path`."""
        self.new[path] = None

    def write_entry(self, paper: Paper, text: str, comments: Sequence[str] = ()) -> None:
        """Plans the entry of `paper` in canonical form, with the comments of its present `text`,
        and further `comments`. Raises FaultsFound for a value that an entry may not have."""
        canonical = reformat_entry(text, paper, comments)
        written = paper_in(self.folder, paper.path, canonical.encode())
        if written != paper:
            raise RuntimeError(f"{paper.path} would say something else in canonical form")
        self.write(paper.path, canonical)

    def move_picture(self, paper: Paper, day: date | None) -> None:
        """Plans that the picture beside the entry of `paper` is beside it also on another `day`, or
        goes with it where there is None. It stays where another entry of its day names it. Raises
        RearrangementError where the other day has another picture of that name, and where one
        cannot be shown."""
        if not paper.image or not picture_file(self.folder, paper.picture).is_file():
            return
        if not paper.image.is_beside_entry:
            if not day:
                self.effects.append(f"{paper.picture} stays; delete it if nothing else shows it")
            return
        content = self._read_picture(paper.picture)
        self.pictures[paper.picture] = content
        if day:
            there = f"{day:%Y/%m/%d}/{paper.image.file}"
            if (self.folder / there).exists():
                self.pictures[there] = self._read_picture(there)
                if self.pictures[there] != content:
                    message = f"{self.name_of(there)} is there already; rename one of the pictures"
                    raise RearrangementError(message)
            self.new[there] = content
        if not any(self._names_picture(path, paper) for path in self.entries):
            self.delete(paper.picture)

    def _read_picture(self, path: str) -> bytes:
        try:
            return read_picture(self.folder, path)
        except PictureError as error:
            raise RearrangementError(f"{self.name_of(path)} {error}") from None

    def _names_picture(self, path: str, paper: Paper) -> bool:
        """Whether the entry at `path` is another one that names the picture of `paper`."""
        name = paper.picture.rpartition("/")[2].encode()
        if path == paper.path or name not in self.sources[path]:
            return False
        with suppress(FaultsFound):
            return self.paper(path).picture == paper.picture
        return False

    @property
    def changes(self) -> list[FileChange]:
        """The changes of files: new contents first, so that nothing is ever missing."""
        before = {**self.sources, **self.pictures}
        changes = [FileChange(path, before.get(path), after) for path, after in self.new.items()]
        different = [change for change in changes if change.before != change.after]
        return sorted(different, key=lambda change: (change.after is None, change.path))

    def check(self) -> None:
        """Raises FaultsFound for every fault that the changes would bring about."""
        after = {**self.sources, **self.new}
        after = {path: after[path] for path in after if not PICTURE_FILE.fullmatch(path)}
        left = {path: source for path, source in after.items() if source is not None}
        changed = [change.path for change in self.changes]
        faults = set(self._faults(left, changed)) - set(self._faults(self.sources, changed))
        if faults:
            raise FaultsFound(faults)

    def _faults(self, sources: dict[str, bytes], changed: Collection[str]) -> Iterator[Fault]:
        """The faults of the `changed` entries among `sources`, and of the other files.
        Of other entries only ids and aliases are read, which is fast."""
        own: list[Fault] = []
        entries: list[Entry] = []
        topics = self._topics(sources)
        for path in sorted(sources.keys() - NO_ENTRIES):
            name, source = self.name_of(path), sources[path]
            try:
                identifier, day = place_of(path, name)
                is_changed = path in changed
                tree = parse_yaml(source if is_changed or b"aliases" in source else b"a: b", name)
                read = Entry.from_tree if is_changed else Entry.from_existing
                entries.append(read(name, identifier, tree))
                if is_changed:
                    validate(Paper, tree, name, derived={"id": identifier, "day": day})
            except FaultsFound as found:
                own += found.faults
        yield from all_faults(own, entries, topics)
        ids = all_ids(entries)
        if AUTHORS_FILE in sources:
            file = self.name_of(AUTHORS_FILE)
            yield from check_register(sources[AUTHORS_FILE], file, ids, topics)
        if REMOVED_FILE in sources:
            yield from check_removed(sources[REMOVED_FILE], self.name_of(REMOVED_FILE), ids)

    def _topics(self, sources: dict[str, bytes]) -> Topics:
        name = self.name_of(TOPICS_FILE)
        return validate(Topics, parse_yaml(sources.get(TOPICS_FILE, b""), name), name)

    def describe(self) -> Iterator[str]:
        """What will change, a line each: files, changed lines, and effects on readers."""
        changes = self.changes
        for change in changes[:FILES_SHOWN]:
            yield f"{_verb(change)} {self.name_of(change.path)}"
            yield from _changed_lines(change)
        if len(changes) > FILES_SHOWN:
            yield f"... and {quantity(len(changes) - FILES_SHOWN, 'more file')}"
        yield from self.effects


def _verb(change: FileChange) -> str:
    if change.before is None:
        return "write"
    return "delete" if change.after is None else "change"


def _changed_lines(change: FileChange) -> Iterator[str]:
    """The lines that differ in a file that is there before and after."""
    if change.before is None or change.after is None:
        return
    before, after = change.before.decode("utf-8-sig"), change.after.decode()
    lines = list(unified_diff(before.splitlines(), after.splitlines(), lineterm="", n=0))[2:]
    lines = [line for line in lines if not line.startswith("@@")]
    yield from (f"    {line[0]} {line[1:]}" for line in lines[:LINES_SHOWN])
    if len(lines) > LINES_SHOWN:
        yield f"    ... and {quantity(len(lines) - LINES_SHOWN, 'more line')}"
