"""The shelf: what was typeset of each entry, kept from run to run under a digest of its content.

Three files in a folder that may be deleted at any time:

- `seen.json`: what content each entry had, by its time of change and size;
- `leaves-…`: what the catalogue knows of each content, and where its texts are, a line each;
- `texts-…`: the texts, one after another.

The last two only ever grow, and are begun anew when too little of them is still of use. Nothing
on the shelf is trusted to be current: it is looked up by content, and forgotten as a whole when
the program, the settings or the topics change (its `stamp`).
"""

import json
import os
import secrets
from collections.abc import Iterable, Mapping
from contextlib import suppress
from datetime import date
from errno import ENOSPC
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

from generator.entries.faults import FaultsFound
from generator.entries.paper import Paper
from generator.entries.topics import FILE_NAME as TOPICS_FILE
from generator.entries.topics import Topics
from generator.generating.loading import files_in, paper_in, read_source
from generator.site.settings import Site
from generator.system.files import write_json
from generator.system.hashing import hash_bytes
from generator.system.parallel import parallel_map, rare_garbage_collection
from generator.typeset.placeholders import KeyedName
from generator.typeset.rendition import TEXTS, Rendition
from generator.typeset.typesetting import typeset

SETTLED = 1_500_000_000
"""Nanoseconds after which a file that changes again has another time of change, also where the
clock of files is a coarse one."""
WASTE = 2
"""How many times larger than its live part the file of texts may grow."""

SEEN = "seen.json"

Row = list[Any]
"""What is kept of a leaf, as JSON."""


class Found(NamedTuple):
    """An entry's file as it was seen: its time of change in nanoseconds, its size in bytes,
    and the digest of its path and content."""

    time: int
    size: int
    digest: str


class TypesetCache:
    """The shelf in the folder `cache` for the entries below `papers`."""

    def __init__(self, cache: Path, papers: Path, program_key: str) -> None:
        self._cache = cache
        self._papers = papers
        self._program_key = program_key
        self._store, self._seen = _seen(cache / SEEN, program_key)
        self._now: dict[str, Found] = {}
        self._unread: list[str] = []
        for path in files_in(papers):
            if path != TOPICS_FILE:
                self._look(path)

    def _look(self, path: str) -> None:
        """Takes note of the file at `path` where nothing about it changed."""
        status = os.lstat(f"{self._papers}/{path}")
        found = self._seen.get(path)
        if found and (found.time, found.size) == (status.st_mtime_ns, status.st_size):
            self._now[path] = found
        else:
            self._unread.append(path)

    @property
    def content(self) -> str | None:
        """What stands for the content of all entries; None where some have yet to be read."""
        if self._unread:
            return None
        return " ".join(self._now[path].digest for path in sorted(self._now))

    def renditions(self, topics: Topics, site: Site) -> list[Rendition] | None:
        """All papers, typeset, those that changed anew; None where any entry has a fault."""
        store = _Store(self._cache, self._store)
        kept = store.rows()
        needed = [kept[f.digest] for f in self._now.values() if f.digest in kept]
        if not store.is_worth(sum(sum(row[-1]) for row in needed)):
            store, kept = _Store(self._cache, secrets.token_hex(8)), {}
        unread = [path for path, f in self._now.items() if f.digest not in kept] + self._unread
        read = partial(_read_entry, self._papers, topics, site, kept, store)
        with rare_garbage_collection():
            answers = parallel_map(read, unread, "Reading papers", here=False)
        lines: list[bytes] = []
        made: dict[str, Rendition] = {}
        names: dict[KeyedName, KeyedName] = {}
        for path, answer in zip(unread, answers, strict=True):
            if answer is None:
                return None
            time, size, digest, line = answer
            self._now[path] = Found(time, size, digest)
            if line:
                lines.append(line)
                made[digest] = _rendition(*json.loads(line), store=store, names=names)
        self._unread = []
        if unread or self._now.keys() != self._seen.keys():
            self._save(store, lines)
        digests = [found.digest for found in self._now.values()]
        return [made.get(d) or _rendition(d, *kept[d], store=store, names=names) for d in digests]

    def _save(self, store: "_Store", lines: Iterable[bytes]) -> None:
        saved = store.append(lines)
        settled = {path: f for path, f in self._now.items() if f.time < saved - SETTLED}
        write_json(self._cache / SEEN, [self._program_key, store.name, settled])
        for other in self._cache.glob("*-*"):
            if not other.name.endswith(store.name):
                other.unlink(missing_ok=True)


class _Store:
    """The files of leaves and texts. Processes append texts side by side: each writes through a
    handle of its own, and an appending write moves that handle to the end of what it wrote."""

    def __init__(self, cache: Path, name: str) -> None:
        self.name = name
        self._leaves = cache / f"leaves-{name}"
        self._texts = cache / f"texts-{name}"
        self._reading = -1
        self._writing = -1
        self._writer = 0

    def rows(self) -> dict[str, Row]:
        """What is kept of leaves, by digest; nothing where any of it is damaged."""
        with suppress(OSError, ValueError, TypeError):
            lines = self._leaves.read_bytes().replace(b"\n", b",")
            return {digest: row for digest, *row in json.loads(b"[" + lines[:-1] + b"]")}
        return {}

    def append(self, lines: Iterable[bytes]) -> int:
        """Keeps the `lines` of leaves; returns when that was, as files tell the time, in
        nanoseconds."""
        self._leaves.parent.mkdir(parents=True, exist_ok=True)
        with self._leaves.open("ab") as renditions:
            renditions.writelines(lines)
        os.utime(self._leaves)
        return self._leaves.stat().st_mtime_ns

    def is_worth(self, live: int) -> bool:
        """Whether `live` bytes of texts can all be there, and are a good part of what is."""
        with suppress(OSError):
            return live <= self._texts.stat().st_size <= WASTE * live
        return False

    def add(self, texts: Iterable[bytes]) -> int:
        """Appends `texts`; returns where they begin."""
        if self._writer != os.getpid():
            self._texts.parent.mkdir(parents=True, exist_ok=True)
            self._writing = os.open(self._texts, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
            self._writer = os.getpid()
        whole = b"".join(texts)
        if os.write(self._writing, whole) < len(whole):
            raise OSError(ENOSPC, os.strerror(ENOSPC), str(self._texts))
        return os.lseek(self._writing, 0, os.SEEK_CUR) - len(whole)

    def text(self, offset: int, sizes: list[int], name: str) -> str:
        """The text of a `name` in TEXTS, of those of `sizes` that begin at `offset`."""
        if self._reading < 0:
            self._reading = os.open(self._texts, os.O_RDONLY)
        index = TEXTS.index(name)
        return os.pread(self._reading, sizes[index], offset + sum(sizes[:index])).decode()


def _read_entry(
    papers: Path, topics: Topics, site: Site, kept: Mapping[str, Row], store: _Store, path: str
) -> tuple[int, int, str, bytes] | None:
    """What is found at `path` and, where it is not among the `kept`, the line to keep of it;
    None where it has a fault."""
    file = papers / path
    status = os.lstat(file)
    try:
        source = read_source(file, path)
        digest = hash_bytes(f"{path}\n".encode() + source)
        if digest in kept:
            return status.st_mtime_ns, status.st_size, digest, b""
        paper = paper_in(papers, path, source)
    except FaultsFound:
        return None
    if not _agrees(paper, topics):
        return None
    line = _line(digest, typeset(paper, topics, site), store)
    return status.st_mtime_ns, status.st_size, digest, line


def _agrees(paper: Paper, topics: Topics) -> bool:
    known = {topics.slugs.get(slug) for slug in paper.topics}
    return None not in known and len(known) == len(paper.topics)


def _line(digest: str, rendition: Rendition, store: _Store) -> bytes:
    texts = [rendition.texts(name).encode() for name in TEXTS]
    days = [
        rendition.day.isoformat(),
        rendition.published.isoformat(),
        rendition.changed.isoformat(),
    ]
    about = [
        rendition.id,
        *days,
        rendition.heading,
        rendition.status,
        rendition.topics,
        rendition.names,
        rendition.aliases,
        rendition.upvotes,
        rendition.noted,
        rendition.code,
    ]
    row = [*about, store.add(texts), [len(text) for text in texts]]
    return json.dumps([digest, *row]).encode() + b"\n"


def _rendition(
    digest: str, *row: Any, store: _Store, names: dict[KeyedName, KeyedName]
) -> Rendition:
    """The leaf that `row` describes; of equal `names` there is one for all leaves."""
    id, day, published, changed, heading, status, topics, named, *rest = row
    aliases, upvotes, noted, code, *place = rest
    return Rendition(
        id,
        date.fromisoformat(day),
        date.fromisoformat(published),
        date.fromisoformat(changed),
        heading,
        status,
        tuple(topics),
        tuple([names.setdefault(name, name) for name in map(KeyedName._make, named)]),
        tuple(aliases),
        upvotes,
        noted,
        code,
        digest,
        partial(store.text, *place),
    )


def _seen(file: Path, program_key: str) -> tuple[str, dict[str, Found]]:
    """The name of the store and the files as `file` keeps them for `stamp`; nothing where it is
    missing, damaged, or kept for another."""
    with suppress(OSError, ValueError, TypeError):
        was, store, found = json.loads(file.read_bytes())
        if was == program_key:
            return store, {path: Found(*each) for path, each in found.items()}
    return "none", {}
