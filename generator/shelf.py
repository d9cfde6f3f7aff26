"""The shelf: what was typeset of each entry, kept from run to run under a digest of its content.

Three kinds of file in a folder that may be deleted at any time:

- `seen.json`: what content each entry had, by its time of change and size;
- `leaves.json`: what the catalogue knows of each content, and where its texts are;
- `texts-…`: the texts, one after another; a new entry's are appended.

Nothing on the shelf is trusted to be current: it is looked up by content, and forgotten as a
whole when the program, the settings or the topics change (its `stamp`).
"""

import json
import os
import secrets
from collections.abc import Iterable, Mapping
from contextlib import suppress
from datetime import date
from functools import partial
from hashlib import blake2b
from pathlib import Path
from sys import intern
from typing import Any, NamedTuple

from generator.faults import FaultsFound
from generator.leaves import TEXTS, Leaf, Signed, typeset
from generator.loading import content, files, paper_in
from generator.paper import Paper
from generator.settings import Site
from generator.topics import FILE as TOPICS_FILE
from generator.topics import Topics
from generator.workers import each

SETTLED = 1_500_000_000
"""Nanoseconds after which a file that changes again has another time of change, also where the
clock of files is a coarse one."""
WASTE = 2
"""How many times larger than its live part the file of texts may grow."""

Row = list[Any]
"""What is kept of a leaf, as JSON."""


class Found(NamedTuple):
    """An entry's file as it was seen: its time of change in nanoseconds, its size in bytes,
    and the digest of its path and content."""

    time: int
    size: int
    digest: str


class Shelf:
    """The shelf in the folder `cache` for the entries below `papers`."""

    def __init__(self, cache: Path, papers: Path, stamp: str) -> None:
        self._cache = cache
        self._papers = papers
        self._stamp = stamp
        seen = _read(cache / "seen.json", stamp)
        self._seen = {path: Found(*found) for path, found in seen.items()}
        self._now: dict[str, Found] = {}
        self._unread: list[str] = []
        for path in files(papers):
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

    def leaves(self, topics: Topics, site: Site) -> list[Leaf] | None:
        """All papers, typeset, those that changed anew; None where any entry has a fault."""
        kept = _read(self._cache / "leaves.json", self._stamp)
        store = _Store(self._cache, kept.pop("store", ""), _live(kept))
        if store.is_new:
            kept, unread = {}, sorted([*self._unread, *self._now])
        else:
            unread = [p for p in self._now if self._now[p].digest not in kept] + self._unread
        read = partial(_read_entry, self._papers, topics, site, kept, store)
        for path, answer in zip(unread, each(read, unread, "Reading papers"), strict=True):
            if answer is None:
                return None
            self._now[path], row = answer
            if row:
                kept[self._now[path].digest] = row
        self._unread = []
        rows = {found.digest: kept[found.digest] for found in self._now.values()}
        if unread or rows.keys() != kept.keys() or self._now.keys() != self._seen.keys():
            self._save(rows, store)
        return [_leaf(digest, row, store) for digest, row in rows.items()]

    def _save(self, rows: Mapping[str, Row], store: "_Store") -> None:
        self._cache.mkdir(parents=True, exist_ok=True)
        _write(self._cache / "leaves.json", self._stamp, {"store": store.name, **rows})
        saved = (self._cache / "leaves.json").stat().st_mtime_ns
        settled = {p: f for p, f in self._now.items() if f.time < saved - SETTLED}
        _write(self._cache / "seen.json", self._stamp, settled)
        for other in self._cache.glob("texts-*"):
            if other.name != store.name:
                other.unlink(missing_ok=True)


class _Store:
    """The file of texts. Processes append to it side by side: each writes through a handle of
    its own, and an appending write moves that handle to the end of what it wrote."""

    def __init__(self, cache: Path, name: str, live: int) -> None:
        size = -1
        with suppress(OSError):
            size = (cache / name).stat().st_size if name else -1
        self.is_new = not live <= size <= WASTE * live
        self.name = f"texts-{secrets.token_hex(8)}" if self.is_new else name
        self._file = cache / self.name
        self._handle = -1
        self._process = 0

    def add(self, texts: Iterable[bytes]) -> int:
        """Appends `texts`; returns where they begin."""
        self._open()
        whole = b"".join(texts)
        os.write(self._handle, whole)
        return os.lseek(self._handle, 0, os.SEEK_CUR) - len(whole)

    def text(self, offset: int, sizes: list[int], name: str) -> str:
        """The text of a `name` in TEXTS, of those of `sizes` that begin at `offset`."""
        self._open()
        index = TEXTS.index(name)
        return os.pread(self._handle, sizes[index], offset + sum(sizes[:index])).decode()

    def _open(self) -> None:
        if self._process != os.getpid():
            self._file.parent.mkdir(parents=True, exist_ok=True)
            flags = os.O_RDWR | os.O_CREAT | os.O_APPEND
            self._handle, self._process = os.open(self._file, flags), os.getpid()


def _read_entry(
    papers: Path, topics: Topics, site: Site, kept: Mapping[str, Row], store: _Store, path: str
) -> tuple[Found, Row | None] | None:
    """What is found at `path` and, where it is not among the `kept`, its row; None where it
    has a fault."""
    file = papers / path
    status = os.lstat(file)
    try:
        source = content(file, path)
        digest = blake2b(f"{path}\n".encode() + source, digest_size=12).hexdigest()
        found = Found(status.st_mtime_ns, status.st_size, digest)
        if digest in kept:
            return found, None
        paper = paper_in(papers, path, source)
    except FaultsFound:
        return None
    return (found, _row(typeset(paper, topics, site), store)) if _agrees(paper, topics) else None


def _agrees(paper: Paper, topics: Topics) -> bool:
    known = {topics.slugs.get(slug) for slug in paper.topics}
    return None not in known and len(known) == len(paper.topics)


def _row(leaf: Leaf, store: _Store) -> Row:
    texts = [leaf.texts(name).encode() for name in TEXTS]
    days = [leaf.day.isoformat(), leaf.published.isoformat(), leaf.changed.isoformat()]
    names = [leaf.topics, leaf.authors, leaf.organizations, leaf.aliases]
    return [leaf.id, *days, leaf.heading, *names, store.add(texts), [len(text) for text in texts]]


def _leaf(digest: str, row: Row, store: _Store) -> Leaf:
    id, day, published, changed, heading, topics, authors, organizations, aliases, *place = row
    return Leaf(
        id,
        date.fromisoformat(day),
        date.fromisoformat(published),
        date.fromisoformat(changed),
        heading,
        tuple(topics),
        tuple([Signed(*map(intern, name)) for name in authors]),
        tuple([Signed(*map(intern, name)) for name in organizations]),
        tuple(aliases),
        digest,
        partial(store.text, *place),
    )


def _live(rows: Mapping[str, Row]) -> int:
    """How many bytes of texts `rows` need."""
    return sum(sum(row[-1]) for row in rows.values())


def _read(file: Path, stamp: str) -> dict[str, Any]:
    """What `file` keeps for `stamp`; nothing where it is missing, broken, or for another."""
    with suppress(OSError, ValueError, TypeError, KeyError):
        read = json.loads(file.read_bytes())
        if read["stamp"] == stamp:
            return dict(read["kept"])
    return {}


def _write(file: Path, stamp: str, kept: Mapping[str, Any]) -> None:
    """Writes `file` so that it is there whole or not at all."""
    new = file.with_name(f"{file.name}.{os.getpid()}")
    new.write_text(json.dumps({"stamp": stamp, "kept": kept}, separators=(",", ":")))
    new.replace(file)
