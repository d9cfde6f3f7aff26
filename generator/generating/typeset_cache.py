"""What was typeset of each entry, kept from run to run by the hash of the entry.

A folder that may be deleted at any time holds

- `entries.json`: the hash of each entry, with what the system said of its file then;
- the files of a TextStore.

No kept text is taken for current because it is there: it is looked up by the hash of the entry's
path and content, and all are forgotten when the program, the settings or the topics change.

An example: `2412.00001.yaml` was edited. Its time of change differs from that in `entries.json`, so
it is read and has a new hash. The store has no row for that hash; the entry is typeset, its texts
and a row are appended, and `entries.json` has the new hash. The old texts stay until half of the
store is of no use.
"""

import json
import os
import secrets
from collections.abc import Container
from contextlib import suppress
from datetime import date
from functools import lru_cache, partial
from pathlib import Path
from sys import intern
from typing import Any, NamedTuple

from generator.catalogue.ledger import EMPTY, Ledger
from generator.entries.authors import NOBODY, Register
from generator.entries.dates import PartialDate
from generator.entries.faults import FaultsFound
from generator.entries.paper import Paper
from generator.entries.topics import Topics
from generator.generating.loading import NO_ENTRIES, files_in, paper_in, read_source
from generator.generating.text_store import Row, TextStore, line_of
from generator.site.settings import Site
from generator.system.cache import DamagedError, discard, load, store
from generator.system.garbage import rare_garbage_collection
from generator.system.hashing import hash_bytes, hash_text
from generator.system.parallel import parallel_receive
from generator.typeset.placeholders import KeyedName
from generator.typeset.rendition import TEXTS, Rendition
from generator.typeset.typesetting import typeset

SETTLED = 1_500_000_000
"""Nanoseconds after which a file that changes again has another time of change, also where the
clock of files is a coarse one. One that changed later has no time here, and is read again."""

WASTE = 2
"""How many times larger than its live part the file of texts may grow."""

ENTRIES = "entries.json"
Names = dict[KeyedName, KeyedName]
"""Names that papers have, each by itself, so that equal ones are one object."""


_day = lru_cache(maxsize=1 << 14)(date.fromisoformat)
_partial_date = lru_cache(maxsize=1 << 14)(PartialDate.fromisoformat)


class EntryFile(NamedTuple):
    """An entry's file as it was read: its inode, its size in bytes, when its content was changed
    and when anything about it was, in nanoseconds, and the hash of its path and content. A program
    may set the first of the two times (`touch -r`, `tar`), but not the second."""

    inode: int
    size: int
    modified: int
    changed: int
    hash: str

    @classmethod
    def from_status(cls, status: os.stat_result, hash: str) -> "EntryFile":
        """The file of this `status` whose path and content have this `hash`."""
        times = status.st_mtime_ns, status.st_ctime_ns
        return cls(status.st_ino, status.st_size, *times, hash)


class TypesetCache:
    """What the folder `cache` keeps of the entries below `papers` for the program of
    `program_key`."""

    def __init__(self, cache: Path, papers: Path, program_key: str) -> None:
        self._cache = cache
        self._papers = papers
        self._program_key = program_key
        name, entries = load(cache / ENTRIES, program_key) or ("", {})
        self._store: str = name
        self._old = {path: EntryFile(*entry) for path, entry in entries.items()}
        self._current: dict[str, EntryFile] = {}
        self._unread: list[str] = []
        for path in files_in(papers):
            if path not in NO_ENTRIES:
                self._look_at(path)

    def _look_at(self, path: str) -> None:
        """Decides by its times, its size and its inode whether the file at `path` has to be
        read."""
        entry = self._old.get(path)
        with suppress(FileNotFoundError):  # reading it will say so
            status = os.lstat(f"{self._papers}/{path}")
            if entry and entry == EntryFile.from_status(status, entry.hash):
                self._current[path] = entry
                return
        self._unread.append(path)

    @property
    def key(self) -> str | None:
        """The hashes of all entries; None where some have yet to be read."""
        if self._unread:
            return None
        return " ".join(self._current[path].hash for path in sorted(self._current))

    def renditions(
        self, topics: Topics, site: Site, register: Register = NOBODY, ledger: Ledger = EMPTY
    ) -> list[Rendition] | None:
        """All papers, typeset, those that changed anew, and those of which the `register` or the
        `ledger` says something else; None where any entry has a fault. Raises DamagedError, also
        later where a text is asked for."""
        names: Names = {}
        texts, all_kept = self._open_store(names)
        kept = {hash: it for hash, it in all_kept.items() if _is_current(it, register, ledger)}
        unread = [path for path, e in self._current.items() if e.hash not in kept] + self._unread
        read = partial(_read_entry, self._papers, topics, site, register, ledger, kept, texts)

        def receive(answer: tuple[EntryFile, bytes] | None) -> EntryFile | None:
            """The file of an entry; its new row becomes a rendition, and goes into the store."""
            if answer is None:
                return None
            entry, line = answer
            if line:
                texts.add_row(line)
                hash, *row = json.loads(line)
                kept[hash] = _rendition(hash, *row, texts=texts, names=names)
            return entry

        with rare_garbage_collection():
            entries = parallel_receive(read, unread, "Reading papers", receive)
        for path, entry in zip(unread, entries, strict=True):
            if entry is None:
                return None
            self._current[path] = entry
        self._unread = []
        if unread or self._current.keys() != self._old.keys():
            self._save(texts)
        return [kept[entry.hash] for entry in self._current.values()]

    def _open_store(self, names: Names) -> tuple[TextStore, dict[str, Rendition]]:
        """The store, and by the entry's hash what it has of entries that are there; an empty one
        where too little of it is of use. Raises DamagedError."""
        if self._old:
            texts = TextStore(self._cache, self._store)
            there = {*self._current, *self._unread}
            hashes = {entry.hash for path, entry in self._old.items() if path in there}
            live: dict[str, Rendition] = {}
            needed = 0
            for hash, row in texts.rows():
                if hash in hashes:
                    live[hash] = _rendition(hash, *row, texts=texts, names=names)
                    needed += sum(row[-2])
            if len(live) < len(hashes) or texts.size < needed:
                raise DamagedError(f"{ENTRIES} names entries whose texts are missing")
            if texts.size <= WASTE * needed:
                return texts, live
        self._cache.mkdir(parents=True, exist_ok=True)
        return TextStore(self._cache, secrets.token_hex(8)), {}

    def _save(self, texts: TextStore) -> None:
        saved = texts.close_rows()
        entries = {
            path: entry if entry.changed < saved - SETTLED else entry._replace(changed=0)
            for path, entry in self._current.items()
        }
        store(self._cache / ENTRIES, [texts.name, entries], self._program_key)
        texts.delete_others(self._cache)


def forget_renditions(cache: Path) -> None:
    """Lets the folder `cache` keep nothing that was typeset."""
    discard(cache / ENTRIES)


def _read_entry(
    papers: Path,
    topics: Topics,
    site: Site,
    register: Register,
    ledger: Ledger,
    kept: Container[str],
    texts: TextStore,
    path: str,
) -> tuple[EntryFile, bytes] | None:
    """The file at `path` and, where its hash is not `kept`, a new row for the store; None where the
    entry has a fault."""
    file = papers / path
    try:
        status = os.lstat(file)
        source = read_source(file, path)
        hash = hash_bytes(os.fsencode(path) + b"\n" + source)
        entry = EntryFile.from_status(status, hash)
        if hash in kept:
            return entry, b""
        paper = paper_in(papers, path, source)
    except (FaultsFound, FileNotFoundError):
        return None
    if not _agrees(paper, topics):
        return None
    first = ledger.first_id(paper.id, paper.first_id, paper.former_ids)
    rendition = typeset(paper, topics, site, register=register, first_id=first)
    return entry, line_of(hash, _row(rendition, texts))


def _agrees(paper: Paper, topics: Topics) -> bool:
    """Whether the topics of `paper` are in the list, and none of them twice."""
    known = {topics.slugs.get(slug) for slug in paper.topics}
    return None not in known and len(known) == len(paper.topics)


def _is_current(rendition: Rendition, register: Register, ledger: Ledger) -> bool:
    """Whether the `register` and the `ledger` say the same of the paper as when it was typeset."""
    if not register.root and not rendition.register_facts and not rendition.aliases:
        return True
    first = ledger.first_id(rendition.id, rendition.oldest_id, rendition.aliases)
    same = register.facts(rendition.signed) == rendition.register_facts
    return same and first == rendition.first_id


def _row(rendition: Rendition, texts: TextStore) -> Row:
    """What is kept of a `rendition`, whose texts are added to `texts`."""
    days = rendition.day, rendition.published, rendition.changed
    return [
        rendition.id,
        *map(str, days),
        rendition.heading,
        rendition.status,
        *(rendition.topics, rendition.names, rendition.aliases),
        *(rendition.oldest_id, rendition.first_id),
        rendition.upvotes,
        rendition.comments,
        rendition.counted and rendition.counted.isoformat(),
        rendition.discussion,
        rendition.noted,
        rendition.code,
        rendition.picture,
        rendition.language,
        [day.isoformat() for day in rendition.news],
        rendition.register_facts,
        *texts.add_texts([rendition.texts(name).encode() for name in TEXTS]),
    ]


def _rendition(hash: str, *row: Any, texts: TextStore, names: Names) -> Rendition:
    """The rendition that `row` describes. What many have is one object in all of them: `names`,
    topics, days."""
    id, day, published, changed, heading, status, topics, named, *rest = row
    aliases, oldest, first, upvotes, comments, counted, *rest = rest
    discussion, noted, code, picture, language, news, register_facts, *place = rest
    facts = register_facts + (first if first != oldest else "")
    return Rendition(
        id,
        _day(day),
        _partial_date(published),
        _day(changed),
        heading,
        status,
        tuple(map(intern, topics)),
        tuple([names.setdefault(name, name) for name in map(KeyedName._make, named)]),
        tuple(aliases),
        id if oldest == id else oldest,
        id if first == id else first,
        upvotes,
        comments,
        _day(counted) if counted else None,
        discussion,
        noted,
        code,
        picture,
        language,
        tuple(map(_day, news)),
        register_facts,
        hash_text(hash + facts) if facts else hash,
        texts.texts(*place),
    )
