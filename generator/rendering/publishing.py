"""The published tree and the spare one beside it: a site is made in the spare tree, and the two
change places in one step.

Beside `site/` the folder `.site_cache/` holds the spare tree, and for each of the two trees
a manifest, named by the tree's inode, of what stands in it. Files that are the same in
both trees are one file with two names, so that nothing here ever opens a file that exists for
writing. The folder may be deleted at any time.

An example, with three pages of which `b` changes twice (`b1` is the file that was made first):

    site/  a1 b1 c1    .site_cache/spare/  -          the first build
    site/  a1 b2 c1    .site_cache/spare/  a1 b1 c1   `a1` and `c1` got a second name, `b2` was made
    site/  a1 b3 c1    .site_cache/spare/  a1 b2 c1   only `b1` was deleted from the spare tree

A reader of the site sees one of these rows at any instant, and never a mixture.
"""

import ctypes
import os
import shutil
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import NamedTuple

from generator.system.cache import discard, load, reject, store
from generator.system.files import delete_file, make_folder
from generator.system.locking import folder_lock
from generator.system.parallel import parallel_map

CACHE = ".site_cache"
"""The name of the folder beside `site/`."""
AT_FDCWD, EXCHANGE, SWAP = -100, 2, 2


class FileState(NamedTuple):
    """A file of a tree: the key of what it was made from, its size, and the time it was written,
    in nanoseconds."""

    key: str
    size: int
    time: int


Make = Callable[[Path, list[str]], Mapping[str, FileState]]
"""Makes the files of the given paths in a tree."""


@dataclass(frozen=True)
class Tree:
    """A tree of files, by path; none where any file is not as it was left."""

    folder: Path
    files: Mapping[str, FileState] = field(default_factory=dict)

    def current(self, keys: Mapping[str, str]) -> set[str]:
        """The paths in `keys` whose files have the key that they have there."""
        return {path for path, state in self.files.items() if keys.get(path) == state.key}


@contextmanager
def site_cache(site: Path) -> Iterator[Path]:
    """The cache folder of `site`, for one build at a time (folder_lock)."""
    cache = site.parent / CACHE
    site.parent.mkdir(parents=True, exist_ok=True)
    with folder_lock(site.parent):
        if os.path.lexists(cache) and not cache.is_dir():
            reject(cache, "it is no folder")
        cache.mkdir(exist_ok=True)
        _complete_replacement(cache, site)
        yield cache


def publish(cache: Path, site: Path, key: str, keys: Mapping[str, str], make: Make) -> str:
    """Makes `site` hold the paths in `keys`, each made from what its key stands for, and all of
    them from what `key` stands for as well; `make` makes those that no tree has. Returns what was
    done."""
    published = _tree(cache, site, key)
    current = published.current(keys)
    unwanted = len(published.files.keys() - keys.keys())
    if len(current) == len(keys) and not unwanted:
        return f"0 written, 0 deleted, {len(keys):,} unchanged"
    spare = _tree(cache, cache / "spare", key)
    reusable = spare.current(keys)
    _reduce(cache, spare, reusable)
    link = partial(_link, str(site), str(spare.folder))
    parallel_map(link, sorted(current - reusable), "Linking pages")
    files = {path: spare.files[path] for path in reusable}
    files |= {path: published.files[path] for path in current - reusable}
    files |= make(spare.folder, [path for path in keys if path not in files])
    store(_manifest(cache, spare.folder), {"key": key, "files": files})
    replace(cache, site)
    same = sum(published.files.get(path, ())[1:] == state[1:] for path, state in files.items())
    return f"{len(keys) - same:,} written, {unwanted:,} deleted, {same:,} unchanged"


def empty_spare(cache: Path) -> Path:
    """The place of the spare tree, with nothing in it. The manifests of both trees are deleted."""
    for manifest in cache.glob("*.json"):
        discard(manifest)
    shutil.rmtree(cache / "spare", ignore_errors=True)
    return cache / "spare"


def replace(cache: Path, site: Path) -> None:
    """Lets the spare tree and `site` change places. What is hidden at the top of `site` stays
    where it was, as MkDocs would let it stay."""
    if site.is_symlink() or site.is_file():
        site.unlink()
    spare = cache / "spare"
    if not site.exists():
        spare.rename(site)
    elif not exchange(spare, site):
        site.rename(cache / "old")
        spare.rename(site)
        (cache / "old").rename(spare)
    _complete_replacement(cache, site)


def exchange(one: Path, other: Path) -> bool:
    """Lets two folders change places by one call to the system, of which Linux and macOS have one
    each; returns whether it did. Without it there is a moment in which neither is in its place;
    a run that was cut short then is completed by the next."""
    library = ctypes.CDLL(None)
    names = os.fsencode(one), os.fsencode(other)
    if hasattr(library, "renameat2"):
        return bool(library.renameat2(AT_FDCWD, names[0], AT_FDCWD, names[1], EXCHANGE) == 0)
    if sys.platform == "darwin" and hasattr(library, "renamex_np"):
        return bool(library.renamex_np(*names, SWAP) == 0)
    return False


def _complete_replacement(cache: Path, site: Path) -> None:
    """Puts both trees where they belong after a replacement, even one that was cut short."""
    old, spare = cache / "old", cache / "spare"
    if spare.is_symlink() or spare.is_file():
        spare.unlink()
    if old.exists():
        old.rename(spare if site.exists() and not spare.exists() else site)
    for hidden in spare.glob(".*"):
        if not os.path.lexists(site / hidden.name):
            hidden.rename(site / hidden.name)


def _reduce(cache: Path, spare: Tree, reusable: set[str]) -> None:
    """Deletes from the `spare` tree all but the `reusable` files, and first its manifest."""
    if not spare.folder.exists():
        return
    discard(_manifest(cache, spare.folder))
    if not reusable:
        shutil.rmtree(spare.folder)
        return
    for path in spare.files.keys() - reusable:
        delete_file(spare.folder, path)


def _manifest(cache: Path, folder: Path) -> Path:
    return cache / f"{folder.lstat().st_ino}.json"


def _tree(cache: Path, folder: Path, key: str) -> Tree:
    """The tree in `folder`; an empty one where its manifest is missing, or anything in it is not
    as it was left. Its files have no key where they were made from something else than `key`
    stands for."""
    stored = load(_manifest(cache, folder)) if folder.is_dir() else None
    if stored is None:
        return Tree(folder)
    files = {path: FileState(*state) for path, state in stored["files"].items()}
    try:
        for path, state in files.items():
            status = os.lstat(f"{folder}/{path}")
            if (status.st_size, status.st_mtime_ns) != (state.size, state.time):
                return Tree(folder)
    except OSError:
        return Tree(folder)
    if stored["key"] != key:
        files = {path: state._replace(key="") for path, state in files.items()}
    return Tree(folder, files)


def _link(published: str, spare: str, path: str) -> None:
    """Gives a published file a second name in the spare tree."""
    source, target = f"{published}/{path}", f"{spare}/{path}"
    make_folder(target.rpartition("/")[0])
    try:
        os.link(source, target)
    except OSError:
        shutil.copy2(source, target)
