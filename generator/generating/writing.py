"""Making `docs/` match the plan: write what changed, delete what is no longer planned, and
touch nothing that somebody else wrote."""

import os
import stat
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from generator.entries.faults import Fault, FaultsFound
from generator.generating.manifest import (
    GeneratedFile,
    Manifest,
    delete_manifest,
    delete_pending,
    folders_of,
    load_manifest,
    store_manifest,
    store_pending,
)
from generator.system.files import delete_file, write_file
from generator.system.garbage import rare_garbage_collection
from generator.system.hashing import hash_bytes
from generator.system.parallel import parallel_map

FOREIGN = (
    "was not written by the generator, or was edited since; the generator needs this name, "
    "so move the file away or delete it"
)
DETOUR = "is a link, or a folder in a page's place; the generator needs this name, so move it"

Plan = Mapping[str, str]
"""The key of each document by its path."""
Content = Callable[[str], bytes]
"""Makes the document of a path."""


@dataclass
class Changes:
    """How many files a run wrote, deleted and left as they were."""

    written: int = 0
    deleted: int = 0
    unchanged: int = 0

    def __str__(self) -> str:
        return f"{self.written:,} written, {self.deleted:,} deleted, {self.unchanged:,} unchanged"


def already_current(folder: Path, key: str) -> Changes | None:
    """The changes of a run that has nothing to do: all files of ours in `folder` were made from
    what `key` stands for, and nobody touched them. None where there is something to do."""
    manifest = load_manifest(folder)
    if manifest.key != key:
        return None
    files = manifest.files.items()
    if not all(row and row.is_untouched(f"{folder}/{path}") for path, row in files):
        return None
    return Changes(unchanged=len(files))


def write(folder: Path, plan: Plan, content: Content, key: str = "") -> Changes:
    """Makes the generated part of `folder` be the files of a `plan`, of which `content` makes
    each, and which were all made from what `key` stands for, and no more.

    A document is made only where the file has another key, or somebody touched the file. A run
    first notes which files it writes, and stores the manifest at the end: if it is cut short,
    every file still has an owner, and the next run completes them.
    Raises FaultsFound, and writes nothing, where a planned path holds a file that the generator
    did not write, or that was edited since.
    """
    manifest = load_manifest(folder)
    current = _current(folder, plan, manifest)
    pending = [path for path in plan if path not in current]
    existing = _refuse_detours(folder, pending)
    hashes = {path: _hash_file(folder / path) if path in existing else None for path in pending}
    _refuse_foreign(folder, content, manifest, hashes)
    unplanned = _unplanned(folder, plan, manifest)
    if pending:
        store_pending(folder, pending)
    with rare_garbage_collection():
        make = partial(_make, folder, plan, content, hashes)
        rows = dict(zip(pending, parallel_map(make, pending, "Writing pages"), strict=True))
    for path in unplanned:
        delete_file(folder, path)
    files = {path: GeneratedFile(*rows[path]) if path in rows else current[path] for path in plan}
    if Manifest(files, key) != manifest:
        store_manifest(folder, Manifest(files, key))
    delete_pending(folder)
    written = sum(hashes[path] != row[1] for path, row in rows.items())
    return Changes(written, len(unplanned), len(plan) - written)


def clean(folder: Path) -> int:
    """Deletes everything in `folder` that the generator owns; returns how many files."""
    changes = write(folder, {}, lambda _path: b"")
    delete_manifest(folder)
    return changes.deleted


def _current(folder: Path, plan: Plan, manifest: Manifest) -> dict[str, GeneratedFile]:
    """The files that are as planned, because they have the same key and nobody touched them."""
    return {
        path: row
        for path, key in plan.items()
        if (row := manifest.files.get(path))
        and row.key == key
        and row.is_untouched(f"{folder}/{path}")
    }


def _make(
    folder: Path, plan: Plan, content: Content, hashes: Mapping[str, str | None], path: str
) -> tuple[str, str, int, int]:
    """Makes a document and, where the file does not hold it yet, writes it; its row in the
    manifest."""
    made = content(path)
    hash = hash_bytes(made)
    file = f"{folder}/{path}"
    if hash != hashes[path]:
        write_file(file, made)
    status = os.lstat(file)
    return plan[path], hash, status.st_mtime_ns, status.st_size


def _unplanned(folder: Path, plan: Plan, manifest: Manifest) -> list[str]:
    """The files of ours that are no longer planned, and that nobody edited or linked."""
    return [
        path
        for path in sorted(manifest.files.keys() - plan.keys())
        if not any((folder / above).is_symlink() for above in (path, *folders_of([path])))
        if (hash := _hash_file(folder / path)) and _is_ours(manifest, path, hash)
    ]


def _refuse_detours(folder: Path, paths: Iterable[str]) -> set[str]:
    """Refuses links, and folders in the place of files, at the planned paths and above them:
    through a link one would write elsewhere. Returns which of `paths` exist."""
    folders, files = (
        {path: mode for path in some if (mode := _mode(folder, path))}
        for some in (folders_of(paths), paths)
    )
    odd = [path for path, mode in folders.items() if not stat.S_ISDIR(mode)]
    odd += [path for path, mode in files.items() if not stat.S_ISREG(mode)]
    if odd:
        raise FaultsFound(Fault(f"{folder.name}/{path}", 1, 1, "", DETOUR) for path in odd)
    return set(files)


def _mode(folder: Path, path: str) -> int:
    """The kind of file at `path`, as lstat has it; 0 where there is none."""
    try:
        return os.lstat(f"{folder}/{path}").st_mode
    except (FileNotFoundError, NotADirectoryError):
        return 0


def _refuse_foreign(
    folder: Path, content: Content, manifest: Manifest, hashes: Mapping[str, str | None]
) -> None:
    """Refuses files that are not ours at planned paths; one that holds just what is planned for
    it becomes ours."""
    faults = [
        Fault(f"{folder.name}/{path}", 1, 1, "", FOREIGN)
        for path, hash in hashes.items()
        if hash and not _is_ours(manifest, path, hash)
        if hash_bytes(content(path)) != hash
    ]
    if faults:
        raise FaultsFound(faults)


def _is_ours(manifest: Manifest, path: str, hash: str) -> bool:
    """Whether the file at `path`, whose bytes have this `hash`, is as the generator left it."""
    row = manifest.files.get(path)
    return path in manifest.files and (row is None or row.hash == hash)


def _hash_file(file: Path) -> str | None:
    try:
        return hash_bytes(file.read_bytes())
    except (FileNotFoundError, IsADirectoryError, NotADirectoryError):
        return None
