"""Whether anything changed at all: one digest over everything that the output depends on.

It answers that one question for a whole run and nothing smaller; there is no tracking of what
depends on what.
"""

import os
import sys
from collections.abc import Iterator
from hashlib import blake2b
from importlib.metadata import distributions
from pathlib import Path

from generator.loading import content, files
from generator.settings import Site


def fingerprint(papers: Path, site: Site) -> str:
    """A digest of all entries, the settings, and the program with its libraries. Raises
    FaultsFound where an entry is a link to another file."""
    digest = blake2b(digest_size=16)
    for part in _parts(papers, site):
        digest.update(len(part).to_bytes(8, "big") + part)
    return digest.hexdigest()


def _parts(papers: Path, site: Site) -> Iterator[bytes]:
    yield repr(site).encode()
    yield sys.version.encode()
    yield " ".join(sorted(f"{d.name}={d.version}" for d in distributions())).encode()
    program = Path(__file__).parent
    for name in _program_files(program):
        yield os.fsencode(name)
        yield (program / name).read_bytes()
    for name in files(papers):
        yield os.fsencode(name)
        yield content(papers / name, name)


def _program_files(folder: Path) -> Iterator[str]:
    for pattern in ("*.py", "templates/*"):
        yield from sorted(path.relative_to(folder).as_posix() for path in folder.glob(pattern))
