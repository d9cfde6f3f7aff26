"""Making `docs/` match the plan: write what changed, delete what is no longer planned, and
touch nothing that somebody else wrote."""

import json
import os
import stat
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from generator.entries.faults import Fault, FaultsFound
from generator.system.files import delete_file, write_file, write_json
from generator.system.hashing import hash_bytes
from generator.system.parallel import parallel_map, rare_garbage_collection
from generator.typeset.documents import Document

MANIFEST = ".generated.json"
"""Its name in `docs/`. MkDocs leaves files that begin with a dot alone."""
PENDING = ".generated.pending.json"
"""The files that are being written: ours as well, whatever they hold."""


class Owned(NamedTuple):
    """A file of ours: the key of its document, a digest of its text, and its time of change in
    nanoseconds and its size, by which one sees that nobody touched it."""

    key: str
    digest: str
    time: int
    size: int


Files = Mapping[str, Owned | None]
"""Files of ours by path; None for one that was being written when a run was cut short."""


@dataclass(frozen=True)
class Manifest:
    """What the generator owns, and what stands for the `inputs` that all of it was made from."""

    files: Files = field(default_factory=dict)
    inputs: str = ""


@dataclass
class Changes:
    """How many files a run wrote, deleted and left as they were."""

    written: int = 0
    deleted: int = 0
    unchanged: int = 0

    def __str__(self) -> str:
        return f"{self.written:,} written, {self.deleted:,} deleted, {self.unchanged:,} unchanged"


def already_current(folder: Path, inputs: str) -> Changes | None:
    """What a run does that finds everything in `folder` as it was made from `inputs`: nothing.
    None where something has to be done."""
    manifest = _manifest(folder)
    if manifest.inputs != inputs:
        return None
    if not all(_is_untouched(folder, path, owned) for path, owned in manifest.files.items()):
        return None
    return Changes(unchanged=len(manifest.files))


def write(
    folder: Path, documents: Iterable[Document], keys: Iterable[str], inputs: str = ""
) -> Changes:
    """Makes the generated part of `folder` be `documents`, which have `keys` and were made from
    `inputs`, and no more.

    A document is made only where its key is not that of the file, or somebody touched the file.
    Before the first file it is noted which files may now become ours, and at the end the
    manifest is written: a run that was cut short leaves nothing ownerless, and the next one
    mends it.
    Raises FaultsFound where a planned path holds a file that the generator did not write, or
    that was edited since; nothing is written then.
    """
    planned = _planned(documents, keys)
    owned = _manifest(folder)
    files: dict[str, Owned | None] = {
        path: was
        for path, (_, key) in planned.items()
        if (was := owned.files.get(path)) and was.key == key and _is_untouched(folder, path, was)
    }
    pending = [path for path in planned if path not in files]
    there = _refuse_detours(folder, pending)
    found = {path: _digest_of(folder / path) if path in there else None for path in pending}
    _refuse_foreign(folder, planned, owned, found)
    gone = _gone(folder, planned, owned)
    if pending:
        write_json(folder / PENDING, pending)
    make = partial(_make, folder, planned, found)
    with rare_garbage_collection():
        rows = parallel_map(make, pending, "Writing pages")
    made = {path: Owned(*row) for path, row in zip(pending, rows, strict=True)}
    for path in gone:
        delete_file(folder, path)
    now = Manifest({path: made.get(path) or files.get(path) for path in planned}, inputs)
    if now != owned:
        write_json(folder / MANIFEST, {"inputs": now.inputs, "files": now.files})
    (folder / PENDING).unlink(missing_ok=True)
    written = sum(found[path] != now.digest for path, now in made.items())
    return Changes(written, len(gone), len(planned) - written)


def _make(
    folder: Path,
    planned: Mapping[str, tuple[Document, str]],
    found: Mapping[str, str | None],
    path: str,
) -> tuple[str, str, int, int]:
    """Makes a document and, where the file does not hold it yet, writes it; what is owned then."""
    document, key = planned[path]
    text = document.text.encode()
    digest = hash_bytes(text)
    file = f"{folder}/{path}"
    if digest != found[path]:
        write_file(file, text)
    status = os.lstat(file)
    return key, digest, status.st_mtime_ns, status.st_size


def clean(folder: Path) -> int:
    """Deletes everything in `folder` that the generator owns; returns how many files."""
    changes = write(folder, (), ())
    (folder / MANIFEST).unlink(missing_ok=True)
    return changes.deleted


def _planned(documents: Iterable[Document], keys: Iterable[str]) -> dict[str, tuple[Document, str]]:
    planned: dict[str, tuple[Document, str]] = {}
    for document, key in zip(documents, keys, strict=True):
        if document.path in planned:
            raise RuntimeError(f"two documents are planned for {document.path}")
        planned[document.path] = document, key
    return planned


def generated_files(folder: Path) -> dict[str, str]:
    """The files in `folder` that the generator owns, by path, each with a digest of its text
    (empty where a run that wrote it was cut short)."""
    files = _manifest(folder).files
    return {path: owned.digest if owned else "" for path, owned in files.items()}


def hand_written(folder: Path) -> Iterator[Path]:
    """The files and folders in `folder` that hold nothing of the generator's, the topmost."""
    files = _manifest(folder).files
    above = _folders_of(files)

    def below(parent: Path) -> Iterator[Path]:
        for child in sorted(parent.iterdir()):
            name = child.relative_to(folder).as_posix()
            if name in above:
                yield from below(child)
            elif name not in files and not name.startswith("."):
                yield child

    return below(folder)


def _gone(folder: Path, planned: Mapping[str, object], owned: Manifest) -> list[str]:
    """The files of ours that are no longer planned, and that nobody edited."""
    gone = []
    for path in sorted(owned.files.keys() - planned.keys()):
        was, found = owned.files[path], _digest_of(folder / path)
        links = any((folder / above).is_symlink() for above in (path, *_folders_of([path])))
        if found and not links and (was is None or was.digest == found):
            gone.append(path)
    return gone


def _refuse_detours(folder: Path, paths: Iterable[str]) -> set[str]:
    """Refuses links, and folders in the place of files, at the planned paths and above them:
    through a link one would write elsewhere. Returns which of `paths` there are."""
    message = "is a link, or a folder in a page's place; the generator needs this name, so move it"
    folders, files = (
        {path: mode for path in some if (mode := _mode(folder, path))}
        for some in (_folders_of(paths), paths)
    )
    odd = [path for path, mode in folders.items() if not stat.S_ISDIR(mode)]
    odd += [path for path, mode in files.items() if not stat.S_ISREG(mode)]
    if odd:
        raise FaultsFound(Fault(f"{folder.name}/{path}", 1, 1, "", message) for path in odd)
    return set(files)


def _folders_of(paths: Iterable[str]) -> set[str]:
    """The folders, down from the top, that `paths` lie in."""
    folders: set[str] = set()
    for path in paths:
        above = path.rpartition("/")[0]
        while above and above not in folders:
            folders.add(above)
            above = above.rpartition("/")[0]
    return folders


def _mode(folder: Path, path: str) -> int:
    """The kind of file at `path`, as lstat has it; 0 where there is none."""
    try:
        return os.lstat(f"{folder}/{path}").st_mode
    except (FileNotFoundError, NotADirectoryError):
        return 0


def _is_untouched(folder: Path, path: str, owned: Owned | None) -> bool:
    try:
        status = os.lstat(f"{folder}/{path}")
    except OSError:
        return False
    return owned is not None and (owned.time, owned.size) == (status.st_mtime_ns, status.st_size)


def _refuse_foreign(
    folder: Path,
    planned: Mapping[str, tuple[Document, str]],
    owned: Manifest,
    found: Mapping[str, str | None],
) -> None:
    message = (
        "was not written by the generator, or was edited since; the generator needs this name, "
        "so move the file away or delete it"
    )
    faults = [
        Fault(f"{folder.name}/{path}", 1, 1, "", message)
        for path, digest in found.items()
        if digest and not _is_ours(owned, path, digest)
        if hash_bytes(planned[path][0].text.encode()) != digest
    ]
    if faults:
        raise FaultsFound(faults)


def _is_ours(owned: Manifest, path: str, digest: str) -> bool:
    was = owned.files.get(path)
    return path in owned.files and (was is None or was.digest == digest)


def _manifest(folder: Path) -> Manifest:
    """The manifest of `folder`; one that is missing, broken or not ours owns nothing, and
    nobody's owns anything outside of the folder."""
    files: dict[str, Owned | None] = {}
    inputs = ""
    with suppress(FileNotFoundError, ValueError, TypeError, KeyError, AttributeError):
        read = json.loads((folder / MANIFEST).read_bytes())
        files = {str(path): Owned(*was) for path, was in read["files"].items()}
        inputs = str(read["inputs"])
    with suppress(FileNotFoundError, ValueError, TypeError):
        files |= dict.fromkeys(map(str, json.loads((folder / PENDING).read_bytes())))
        inputs = ""
    return Manifest({path: was for path, was in files.items() if _is_inside(path)}, inputs)


def _is_inside(path: str) -> bool:
    return not path.startswith("/") and (".." not in path or ".." not in PurePosixPath(path).parts)


def _digest_of(file: Path) -> str | None:
    try:
        return hash_bytes(file.read_bytes())
    except (FileNotFoundError, IsADirectoryError, NotADirectoryError):
        return None
