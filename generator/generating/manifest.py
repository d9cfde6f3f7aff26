"""The manifest of `docs/`: which files there are the generator's.

It is kept twice, because nothing else can tell a page that the generator wrote from one that a
person wrote or edited. Where the first is damaged the copy stands in; where both are, only files
that hold just what is planned for them count as the generator's.
"""

import json
import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path, PurePosixPath
from typing import Any, NamedTuple

from generator.system.cache import discard, load, read_own, reject, store
from generator.system.hashing import hash_bytes

MANIFEST = ".generated.json"
"""Its name in `docs/`. MkDocs leaves files that begin with a dot alone."""
PENDING = ".generated.pending.json"
"""The paths of the files that a run is writing: they are ours, whatever they hold."""
COPIES = {MANIFEST: ".generated.copy.json", PENDING: ".generated.pending.copy.json"}


class GeneratedFile(NamedTuple):
    """A file of ours: the key of its document, the hash of its bytes, and its time of change in
    nanoseconds and its size, which show that nobody touched it."""

    key: str
    hash: str
    time: int
    size: int

    def is_untouched(self, file: str) -> bool:
        """Whether the `file` has the time and the size that it was left with."""
        try:
            status = os.lstat(file)
        except OSError:
            return False
        return (self.time, self.size) == (status.st_mtime_ns, status.st_size)


@dataclass(frozen=True)
class Manifest:
    """Our files by path, and the key of all that they were made from. A file is None where a run
    that wrote it was cut short."""

    files: Mapping[str, GeneratedFile | None] = field(default_factory=dict)
    key: str = ""


def load_manifest(folder: Path) -> Manifest:
    """The manifest of `folder`. No row of it leads out of the folder by its path."""
    files: dict[str, GeneratedFile | None] = {**_load_version_1(folder)}
    value, is_copy = (None, False) if files else _load(folder, MANIFEST)
    pending, _ = _load(folder, PENDING)
    key = ""
    try:
        if value:
            files = {path: row and GeneratedFile(*row) for path, row in value["files"].items()}
            key = "" if is_copy or pending is not None else value["key"]
        files |= dict.fromkeys(map(str, pending or ()))
    except (TypeError, KeyError, AttributeError):
        reject(folder / MANIFEST, "the generator did not write it")
        return Manifest()
    return Manifest({path: row for path, row in files.items() if _is_inside(path)}, key)


def store_manifest(folder: Path, manifest: Manifest) -> None:
    """Stores the manifest of `folder`, and its copy; no file is being written any more."""
    for name in (COPIES[MANIFEST], MANIFEST):
        store(folder / name, {"key": manifest.key, "files": manifest.files})


def store_pending(folder: Path, paths: Iterable[str]) -> None:
    """Notes the `paths` that are written from now on."""
    for name in (COPIES[PENDING], PENDING):
        store(folder / name, list(paths))


def delete_pending(folder: Path) -> None:
    """Notes that nothing is written any more."""
    for name in (PENDING, COPIES[PENDING]):
        discard(folder / name)


def delete_manifest(folder: Path) -> None:
    """Deletes the manifest of `folder` and its copy."""
    for name in (MANIFEST, COPIES[MANIFEST]):
        discard(folder / name)


def generated_files(folder: Path) -> dict[str, str]:
    """The files in `folder` that the generator owns, by path, each with the hash of its bytes
    (empty where a run that wrote it was cut short)."""
    return {path: row.hash if row else "" for path, row in load_manifest(folder).files.items()}


def hand_written(folder: Path) -> Iterator[Path]:
    """The files and folders in `folder` that hold nothing of the generator's, the topmost."""
    files = load_manifest(folder).files
    above = folders_of(files)

    def below(parent: Path) -> Iterator[Path]:
        for child in sorted(parent.iterdir()):
            name = child.relative_to(folder).as_posix()
            if name in above:
                yield from below(child)
            elif name not in files and not name.startswith("."):
                yield child

    return below(folder)


def folders_of(paths: Iterable[str]) -> set[str]:
    """The folders, down from the top, that `paths` lie in."""
    folders: set[str] = set()
    for path in paths:
        above = path.rpartition("/")[0]
        while above and above not in folders:
            folders.add(above)
            above = above.rpartition("/")[0]
    return folders


def _load(folder: Path, name: str) -> tuple[Any, bool]:
    """What the file of a `name` in `folder` keeps, or else its copy; whether it is the copy."""
    value = load(folder / name)
    if value is not None:
        return value, False
    return load(folder / COPIES[name]), True


def _load_version_1(folder: Path) -> dict[str, GeneratedFile]:
    """The rows of a manifest of the first version: a JSON object without a checksum, with SHA-256
    in place of our hash. It needs no checksum: a file is ours only where it has the hash that its
    row names. Nothing for a manifest of another version."""
    try:
        content = read_own(folder / MANIFEST)
        rows = json.loads(content)["files"] if content.startswith(b"{") else {}
        return {str(path): _row_of_version_1(folder, str(path), row) for path, row in rows.items()}
    except (OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return {}


def _row_of_version_1(folder: Path, path: str, row: Iterable[Any]) -> GeneratedFile:
    """A `row` of the first version with our hash, where the file at `path` has the row's hash."""
    owned = GeneratedFile(*map(_text_or_number, row))
    if not _is_inside(path):
        return owned
    try:
        content = read_own(folder / path)
    except OSError:
        return owned
    is_left_so = sha256(content, usedforsecurity=False).hexdigest().startswith(owned.hash)
    return owned._replace(hash=hash_bytes(content)) if is_left_so and owned.hash else owned


def _text_or_number(value: Any) -> Any:
    """`value`. Raises TypeError where it is anything else."""
    if not isinstance(value, str | int):
        raise TypeError
    return value


def _is_inside(path: str) -> bool:
    """Whether `path` is one that a file can have below the folder, links aside."""
    above = ".." in path and ".." in PurePosixPath(path).parts
    return path.isprintable() and not path.startswith("/") and not above
