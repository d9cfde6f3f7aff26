"""The key of the program: of everything that the output depends on, but the entries."""

import os
import sys
from collections.abc import Iterator
from hashlib import blake2b
from pathlib import Path


def hash_program(*settings: object, folder: str | None = None) -> str:
    """The hash of `settings`, as Python writes them, of the program with its libraries, and of all
    files in `folder`."""
    hash = blake2b(digest_size=16)
    program = Path(__file__).parents[1]
    parts = (sys.version.encode(), *_libraries(), *_read_files(program))
    for part in (repr(settings).encode(), *parts, *(_read_files(Path(folder)) if folder else ())):
        hash.update(len(part).to_bytes(8, "big") + part)
    return hash.hexdigest()


def _libraries() -> Iterator[bytes]:
    """The names and versions of everything installed, which its folders are called by."""
    for folder in map(Path, dict.fromkeys(sys.path)):
        if folder.is_dir():
            yield from sorted(os.fsencode(path.name) for path in folder.glob("*.dist-info"))


def _read_files(folder: Path) -> Iterator[bytes]:
    """The name and the content of each file below `folder`."""
    for above, folders, names in os.walk(folder, followlinks=True):
        folders[:] = sorted(name for name in folders if name != "__pycache__")
        for name in sorted(names):
            yield os.fsencode(Path(above, name).relative_to(folder))
            yield Path(above, name).read_bytes()
