"""Making `docs/` match the plan: write what changed, delete what is no longer planned, and
touch nothing that somebody else wrote."""

import json
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass
from hashlib import blake2b
from pathlib import Path

from generator.documents import Document
from generator.faults import Fault, FaultsFound

MANIFEST = ".generated.json"
"""Its name in `docs/`. MkDocs leaves files that begin with a dot alone."""

Digests = Mapping[str, str | None]


@dataclass(frozen=True)
class Manifest:
    """What the generator owns: its `files`, each with a digest of its text, or None while it
    is being written; and the fingerprint of the `inputs` that they were all made from."""

    files: Digests
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
    if any(_digest_of(folder / path) != digest for path, digest in manifest.files.items()):
        return None
    return Changes(unchanged=len(manifest.files))


def write(folder: Path, documents: Iterable[Document], inputs: str = "") -> Changes:
    """Makes the generated part of `folder` be `documents`, made from `inputs`, and no more.

    The manifest is written before the first file, with all that may now become ours, and
    again at the end: a run that was cut short leaves nothing ownerless. Raises FaultsFound
    where a planned path holds a file that the generator did not write, or that was edited
    since; nothing is written then.
    """
    planned = {document.path: document for document in documents}
    owned = _manifest(folder)
    found = {path: _digest_of(folder / path) for path in planned.keys() | owned.files.keys()}
    _refuse_foreign(folder, planned, owned, found)
    changes = Changes()
    digests: dict[str, str | None] = {}
    for path, document in planned.items():
        text = document.text
        digests[path] = _digest(text)
        if digests[path] == found[path]:
            changes.unchanged += 1
            continue
        if not changes.written:
            _own(folder, Manifest({**owned.files, **dict.fromkeys(planned)}))
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(text.encode())
        changes.written += 1
    for path in sorted(owned.files.keys() - planned.keys()):
        if found[path] and owned.files[path] in (found[path], None):
            _delete(folder, path)
            changes.deleted += 1
    _own(folder, Manifest(digests, inputs))
    return changes


def clean(folder: Path) -> int:
    """Deletes everything in `folder` that the generator owns; returns how many files."""
    changes = write(folder, ())
    (folder / MANIFEST).unlink(missing_ok=True)
    return changes.deleted


def _refuse_foreign(
    folder: Path, planned: Mapping[str, Document], owned: Manifest, found: Digests
) -> None:
    message = "was not written by the generator, which needs this name; move the file away"
    faults = [
        Fault(f"{folder.name}/{path}", 1, 1, "", message)
        for path, document in planned.items()
        if found[path] and owned.files.get(path, "") not in (found[path], None)
        if _digest(document.text) != found[path]
    ]
    if faults:
        raise FaultsFound(faults)


def _manifest(folder: Path) -> Manifest:
    try:
        return Manifest(**json.loads((folder / MANIFEST).read_text()))
    except (FileNotFoundError, ValueError, TypeError):
        return Manifest({})


def _own(folder: Path, manifest: Manifest) -> None:
    """Writes the manifest, if it changed, so that it is there whole or not at all."""
    if manifest == _manifest(folder):
        return
    folder.mkdir(parents=True, exist_ok=True)
    new = folder / f"{MANIFEST}.new"
    new.write_text(json.dumps(asdict(manifest), indent=0, sort_keys=True) + "\n")
    new.replace(folder / MANIFEST)


def _delete(folder: Path, path: str) -> None:
    (folder / path).unlink()
    for parent in (folder / path).parents:
        if parent == folder:
            break
        with suppress(OSError):  # the folder still holds something
            parent.rmdir()


def _digest(text: str) -> str:
    return blake2b(text.encode(), digest_size=12).hexdigest()


def _digest_of(file: Path) -> str | None:
    try:
        return blake2b(file.read_bytes(), digest_size=12).hexdigest()
    except FileNotFoundError:
        return None
