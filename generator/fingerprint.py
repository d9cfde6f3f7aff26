"""What stands for everything but the entries that the output depends on."""

import os
import sys
from collections.abc import Iterator
from hashlib import blake2b
from pathlib import Path


def fingerprint(*settings: object) -> str:
    """A digest of `settings`, by what they say of themselves, and of the program with its
    libraries."""
    digest = blake2b(digest_size=16)
    for part in (repr(settings).encode(), sys.version.encode(), *_libraries(), *_program()):
        digest.update(len(part).to_bytes(8, "big") + part)
    return digest.hexdigest()


def _libraries() -> Iterator[bytes]:
    """The names and versions of everything installed, which its folders are called by."""
    for folder in map(Path, dict.fromkeys(sys.path)):
        if folder.is_dir():
            yield from sorted(os.fsencode(path.name) for path in folder.glob("*.dist-info"))


def _program() -> Iterator[bytes]:
    folder = Path(__file__).parent
    for pattern in ("*.py", "templates/*"):
        for path in sorted(folder.glob(pattern)):
            yield os.fsencode(path.name)
            yield path.read_bytes()
