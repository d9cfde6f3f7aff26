"""The published tree and the spare one beside it: a site is made in the spare tree, and the two
change places in one step.

Beside `site/` the folder `.site_cache/` holds the spare tree, a lock, and for each of the two
trees a manifest, named by the tree's inode, of what stands in it. Files that are the same in
both trees are one file with two names, so that nothing here ever opens a file that exists for
writing. The folder may be deleted at any time.
"""

import ctypes
import fcntl
import json
import os
import shutil
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

import click

from generator.system.files import delete_file, make_folder, write_json
from generator.system.parallel import parallel_map

CACHE = ".site_cache"
"""The name of the folder beside `site/`."""
AT_FDCWD, EXCHANGE, SWAP = -100, 2, 2

FileState = tuple[str, int, int]
"""Of a file: the digest of what it was made from; its size; the time it was written."""
Make = Callable[[Path, list[str]], Mapping[str, FileState]]
"""Makes the files of the given paths in a tree."""


@dataclass(frozen=True)
class Tree:
    """A tree of files, and what each was made from, as far as all of it stands as it was left."""

    folder: Path
    files: Mapping[str, FileState] = field(default_factory=dict)

    def current(self, wanted: Mapping[str, str]) -> set[str]:
        """The `wanted` paths that were made from what they would now be made from."""
        return {path for path, (key, _, _) in self.files.items() if wanted.get(path) == key}


@contextmanager
def locked(site: Path) -> Iterator[Path]:
    """The cache folder of `site`, for one build at a time: the next one waits. Workers that
    outlive their build hold the lock as well."""
    cache = site.parent / CACHE
    cache.mkdir(parents=True, exist_ok=True)
    with (cache / "lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            click.echo(f"{site.name}/: waiting for another build to end", err=True)
            fcntl.flock(lock, fcntl.LOCK_EX)
        _mend(cache, site)
        yield cache


def publish(cache: Path, site: Path, inputs: str, wanted: Mapping[str, str], make: Make) -> str:
    """Makes `site` hold the `wanted` paths, each made from what its digest says, and all of them
    from `inputs` as well; `make` is asked for those that no tree has. Says what was done."""
    published = _tree(cache, site, inputs)
    current = published.current(wanted)
    gone = len(published.files.keys() - wanted.keys())
    if len(current) == len(wanted) and not gone:
        return f"0 written, 0 deleted, {len(wanted):,} unchanged"
    spare = _tree(cache, cache / "spare", inputs)
    kept = spare.current(wanted)
    if spare.folder.exists():
        _manifest(cache, spare.folder).unlink(missing_ok=True)
    if spare.folder.exists() and not kept:
        shutil.rmtree(spare.folder)
    for path in spare.files.keys() - kept if kept else ():
        delete_file(spare.folder, path)
    link = partial(_link, str(site), str(spare.folder))
    parallel_map(link, sorted(current - kept), "Linking pages")
    files = {path: spare.files[path] for path in kept}
    files |= {path: published.files[path] for path in current - kept}
    files |= make(spare.folder, [path for path in wanted if path not in files])
    _own(cache, spare.folder, inputs, files)
    replace(cache, site)
    same = sum(published.files.get(path, ())[1:] == state[1:] for path, state in files.items())
    return f"{len(wanted) - same:,} written, {gone:,} deleted, {same:,} unchanged"


def emptied(cache: Path) -> Path:
    """The spare tree's place, with nothing in it; and nothing is held of either tree any more."""
    for manifest in cache.glob("*.json"):
        manifest.unlink()
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
    elif not exchanged(spare, site):
        site.rename(cache / "old")
        spare.rename(site)
        (cache / "old").rename(spare)
    _mend(cache, site)


def exchanged(one: Path, other: Path) -> bool:
    """Whether two folders could be made to change places by one call to the system, of which
    Linux and macOS have one each. Without it there is a moment in which neither is in its place,
    and _mend() mends it if that moment was the last."""
    library = ctypes.CDLL(None)
    names = os.fsencode(one), os.fsencode(other)
    if hasattr(library, "renameat2"):
        return bool(library.renameat2(AT_FDCWD, names[0], AT_FDCWD, names[1], EXCHANGE) == 0)
    if sys.platform == "darwin" and hasattr(library, "renamex_np"):
        return bool(library.renamex_np(*names, SWAP) == 0)
    return False


def _mend(cache: Path, site: Path) -> None:
    """Puts things where they belong after a replacement, even one that was cut short."""
    old, spare = cache / "old", cache / "spare"
    if old.exists():
        old.rename(spare if site.exists() and not spare.exists() else site)
    for hidden in spare.glob(".*"):
        if not os.path.lexists(site / hidden.name):
            hidden.rename(site / hidden.name)


def _manifest(cache: Path, folder: Path) -> Path:
    return cache / f"{folder.lstat().st_ino}.json"


def _tree(cache: Path, folder: Path, inputs: str) -> Tree:
    """The tree in `folder`; an empty one if anything in it is not as it was left."""
    try:
        read = json.loads(_manifest(cache, folder).read_text())
        files = {path: (key, size, time) for path, (key, size, time) in read["files"].items()}
        for path, (_, size, time) in files.items():
            status = os.lstat(f"{folder}/{path}")
            if status.st_size != size or status.st_mtime_ns != time:
                return Tree(folder)
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        return Tree(folder)
    if read["inputs"] != inputs:
        files = {path: ("", size, time) for path, (_, size, time) in files.items()}
    return Tree(folder, files)


def _own(cache: Path, folder: Path, inputs: str, files: Mapping[str, FileState]) -> None:
    """Writes the manifest of `folder`."""
    write_json(_manifest(cache, folder), {"inputs": inputs, "files": files})


def _link(published: str, spare: str, path: str) -> None:
    """Gives a published file a second name in the spare tree."""
    source, target = f"{published}/{path}", f"{spare}/{path}"
    make_folder(target.rpartition("/")[0])
    try:
        os.link(source, target)
    except OSError:
        shutil.copy2(source, target)
