"""What was measured on: the machine and the versions, in a line each."""

import os
import platform
from importlib.metadata import version
from pathlib import Path

from bench.peers import HUGO, ZENSICAL


def machine(scratch: Path) -> str:
    """Processor, memory, system, and the kind of file system that was written to."""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 1e9
    return (
        f"{_field('/proc/cpuinfo', 'model name') or platform.machine()}, {os.cpu_count()} cores, "
        f"{memory:.0f} GB, {platform.system()} {platform.release().split('-')[0]}, "
        f"files on {file_system(scratch)}"
    )


def versions(*, peers: bool) -> str:
    """Of what was measured."""
    ours = ("daily-papers", "mkdocs", "mkdocs-material", "markdown")
    named = [f"Python {platform.python_version()}", *(f"{name} {version(name)}" for name in ours)]
    return ", ".join([*named, f"Hugo {HUGO}", f"Zensical {ZENSICAL}"] if peers else named)


def file_system(folder: Path) -> str:
    """The kind of file system that a folder is on: `ext4`, `tmpfs`."""
    mounts = [line.split()[1:3] for line in _lines("/proc/self/mounts")]
    above = {str(folder.resolve()), *map(str, folder.resolve().parents)}
    found = [(len(point), kind) for point, kind in mounts if point in above]
    return max(found)[1] if found else "a disk"


def _field(file: str, name: str) -> str:
    fields = (line.partition(":") for line in _lines(file))
    return next((value.strip() for key, _, value in fields if key.strip() == name), "")


def _lines(file: str) -> list[str]:
    try:
        return Path(file).read_text(encoding="utf-8").splitlines()
    except OSError:
        return []
