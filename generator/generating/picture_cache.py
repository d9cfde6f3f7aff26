"""Pictures as the site shows them, kept from run to run, so that only a new one is encoded.

A folder that may be deleted at any time holds `pictures.json`, with what the system said of the
file of each picture, and its versions; and below `pictures/` the versions, each called by the hash
of its content.
"""

import os
import re
from collections.abc import Collection, Iterator, Mapping
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import NamedTuple

from generator.generating.picture_encoding import decode, encode, encoder
from generator.generating.picture_files import PictureError, picture_file, read_picture
from generator.site import addresses
from generator.system.cache import DamagedError, discard, load, read_own, store
from generator.system.files import write_file
from generator.system.hashing import hash_bytes, hash_text
from generator.system.parallel import parallel_map
from generator.typeset.documents import Document
from generator.typeset.pictures import Picture, Version

FILE, FOLDER = "pictures.json", "pictures"
HASHED_NAME = re.compile(r"[0-9a-f]+\.webp")


class KeptPicture(NamedTuple):
    """A picture's file as it was read, its inode, size and times, and its versions."""

    status: tuple[int, ...]
    versions: tuple[Version, ...]


class PictureCache:
    """What the folder `cache` keeps of the pictures of entries below `papers`; nothing, and nothing
    is read, unless they are `wanted`."""

    def __init__(self, cache: Path, papers: Path, *, wanted: bool) -> None:
        self._cache = cache
        self._papers = papers
        self._wanted = wanted
        self._encoder = encoder() if wanted else ""
        rows = (load(cache / FILE, self._encoder) or {}) if wanted else {}
        self._kept = {
            path: KeptPicture(tuple(status), tuple(Version(*each) for each in versions))
            for path, (status, versions) in rows.items()
        }
        self._current = {
            path: kept for path, kept in self._kept.items() if _status(papers, path) == kept.status
        }

    @property
    def key(self) -> str | None:
        """Stands for all pictures; None where the file of one is another."""
        if len(self._current) < len(self._kept):
            return None
        versions = {path: kept.versions for path, kept in self._current.items()}
        return hash_text(f"{self._encoder} {sorted(versions.items())}") if versions else ""

    @property
    def current(self) -> dict[str, Picture]:
        """The pictures of files that are as they were when these were made, by their files."""
        return {path: Picture(kept.versions) for path, kept in self._current.items()}

    def check(self, papers: Path, path: str) -> None:
        """Raises PictureError where the file of the picture at `path` cannot be shown."""
        if path not in self._current:
            decode(read_picture(papers, path))

    def pictures(self, paths: Collection[str]) -> dict[str, Picture] | None:
        """The pictures of `paths`; None where one cannot be shown. What is kept of others goes."""
        if not self._wanted:
            return {}
        new = [path for path in dict.fromkeys(paths) if not self._is_kept(path)]
        answers = parallel_map(partial(_encoded, self._cache, self._papers), new, "Pictures")
        rows = {path: self._current[path] for path in paths if path in self._current}
        for path, answer in zip(new, answers, strict=True):
            if answer is None:
                return None
            rows[path] = answer
        self._current = rows
        if rows != self._kept:
            store(self._cache / FILE, rows, self._encoder)
            self._delete_others({it.name for kept in rows.values() for it in kept.versions})
            self._kept = rows
        return self.current

    def _is_kept(self, path: str) -> bool:
        if path not in self._current:
            return False
        files = [self._cache / FOLDER / it.name for it in self._current[path].versions]
        return all(file.is_file() for file in files)

    def _delete_others(self, names: Collection[str]) -> None:
        folder = self._cache / FOLDER
        for file in folder.iterdir() if folder.is_dir() else ():
            if HASHED_NAME.fullmatch(file.name) and file.name not in names:
                file.unlink(missing_ok=True)


def picture_documents(pictures: Mapping[str, Picture], cache: Path) -> Iterator[Document]:
    """The files of `pictures`, by the id of the paper; the folder `cache` has their contents."""
    for paper, picture in pictures.items():
        for version in picture.versions:
            path = addresses.picture(paper, version.name)
            yield Document(path, partial(_content, cache), (version.name,))


def forget_pictures(cache: Path) -> None:
    """Lets the folder `cache` keep no picture."""
    discard(cache / FILE)


def _status(papers: Path, path: str) -> tuple[int, ...] | None:
    with suppress(OSError):
        status = os.lstat(picture_file(papers, path))
        return status.st_ino, status.st_size, status.st_mtime_ns, status.st_ctime_ns
    return None


def _encoded(cache: Path, papers: Path, path: str) -> KeptPicture | None:
    """The picture at `path`, whose versions are stored; None where it cannot be shown."""
    status = _status(papers, path)
    try:
        encoded = encode(read_picture(papers, path))
    except PictureError:
        return None
    versions = []
    for content, width, height in encoded:
        name = f"{hash_bytes(content)}.webp"
        write_file(f"{cache}/{FOLDER}/{name}", content)
        versions.append(Version(name, width, height))
    return KeptPicture(status or (), tuple(versions))


def _content(cache: Path, name: str) -> bytes:
    """The content of the version of that `name`. Raises DamagedError."""
    try:
        content = read_own(cache / FOLDER / name)
    except OSError:
        content = b""
    if f"{hash_bytes(content)}.webp" != name:
        raise DamagedError(f"{FOLDER}/{name} is not as it was written")
    return content
