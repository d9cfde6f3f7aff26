"""Making `docs/` match the plan: write what changed, delete what is no longer planned, and
touch nothing that somebody else wrote."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass
from hashlib import blake2b
from pathlib import Path, PurePosixPath

from generator.documents import Document
from generator.faults import Fault, FaultsFound

MANIFEST = ".generated.json"
"""Its name in `docs/`. MkDocs leaves files that begin with a dot alone."""

BURST = 16_000_000
"""How many bytes of changed texts are kept to be written together."""

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

    What changed is kept until all of it is made, as far as it fits into memory, and written
    then, so that what goes wrong on the way leaves the folder as it was. The manifest is
    written before the first file, with all that may now become ours, and again at the end: a
    run that was cut short leaves nothing ownerless. Raises FaultsFound where a planned path
    holds a file that the generator did not write, or that was edited since; nothing is
    written then.
    """
    planned = _planned(documents)
    owned = _manifest(folder)
    _refuse_detours(folder, planned)
    found = {path: _digest_of(folder / path) for path in planned.keys() | owned.files.keys()}
    _refuse_foreign(folder, planned, owned, found)
    burst = _Burst(folder, Manifest({**owned.files, **dict.fromkeys(planned)}))
    digests: dict[str, str | None] = {}
    for path, document in planned.items():
        text = document.text
        digests[path] = _digest(text)
        if digests[path] != found[path]:
            burst.add(path, text)
    burst.write()
    gone = [
        path
        for path in sorted(owned.files.keys() - planned.keys())
        if found[path] and owned.files[path] in (found[path], None)
        if not any((folder / above).is_symlink() for above in (path, *_folders_of([path])))
    ]
    for path in gone:
        _delete(folder, path)
    _own(folder, Manifest(digests, inputs))
    return Changes(burst.written, len(gone), len(planned) - burst.written)


class _Burst:
    """Texts that wait to be written together, up to a size."""

    def __init__(self, folder: Path, manifest: Manifest) -> None:
        self.written = 0
        self._folder = folder
        self._manifest = manifest
        self._waiting: dict[str, bytes] = {}
        self._size = 0

    def add(self, path: str, text: str) -> None:
        self._waiting[path] = text.encode()
        self._size += len(self._waiting[path])
        if self._size > BURST:
            self.write()

    def write(self) -> None:
        if self._waiting and not self.written:
            _own(self._folder, self._manifest)
        for path, text in self._waiting.items():
            (self._folder / path).parent.mkdir(parents=True, exist_ok=True)
            (self._folder / path).write_bytes(text)
        self.written += len(self._waiting)
        self._waiting, self._size = {}, 0


def clean(folder: Path) -> int:
    """Deletes everything in `folder` that the generator owns; returns how many files."""
    changes = write(folder, ())
    (folder / MANIFEST).unlink(missing_ok=True)
    return changes.deleted


def _planned(documents: Iterable[Document]) -> dict[str, Document]:
    planned: dict[str, Document] = {}
    for document in documents:
        if document.path in planned:
            raise RuntimeError(f"two documents are planned for {document.path}")
        planned[document.path] = document
    return planned


def generated(folder: Path) -> Digests:
    """The files in `folder` that the generator owns, by path, each with a digest of its text (or
    None where a run that wrote it was cut short)."""
    return _manifest(folder).files


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


def _refuse_detours(folder: Path, paths: Iterable[str]) -> None:
    """Refuses links, and folders in the place of files, at the planned paths and above them:
    through a link one would write elsewhere."""
    message = "is a link, or a folder in a page's place; the generator needs this name, so move it"
    odd = [path for path in _folders_of(paths) if _is_odd(folder / path, Path.is_dir)]
    odd += [path for path in paths if _is_odd(folder / path, Path.is_file)]
    if odd:
        raise FaultsFound(Fault(f"{folder.name}/{path}", 1, 1, "", message) for path in odd)


def _folders_of(paths: Iterable[str]) -> set[str]:
    """The folders, down from the top, that `paths` lie in."""
    return {str(parent) for path in paths for parent in PurePosixPath(path).parents} - {"."}


def _is_odd(path: Path, is_right: Callable[[Path], bool]) -> bool:
    return path.is_symlink() or (path.exists() and not is_right(path))


def _refuse_foreign(
    folder: Path, planned: Mapping[str, Document], owned: Manifest, found: Digests
) -> None:
    message = (
        "was not written by the generator, or was edited since; the generator needs this name, "
        "so move the file away or delete it"
    )
    faults = [
        Fault(f"{folder.name}/{path}", 1, 1, "", message)
        for path, document in planned.items()
        if found[path] and owned.files.get(path, "") not in (found[path], None)
        if _digest(document.text) != found[path]
    ]
    if faults:
        raise FaultsFound(faults)


def _manifest(folder: Path) -> Manifest:
    """The manifest of `folder`; one that is missing, broken or not ours owns nothing, and
    nobody's owns anything outside of the folder."""
    try:
        read = json.loads((folder / MANIFEST).read_text())
        files = {str(path): digest for path, digest in dict(read["files"]).items()}
        return Manifest({p: d for p, d in files.items() if _is_inside(p)}, str(read["inputs"]))
    except (FileNotFoundError, ValueError, TypeError, KeyError):
        return Manifest({})


def _is_inside(path: str) -> bool:
    return not path.startswith("/") and ".." not in PurePosixPath(path).parts


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
    except (FileNotFoundError, IsADirectoryError, NotADirectoryError):
        return None
