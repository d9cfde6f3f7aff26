"""The machine and the versions of programs, described in a line each."""

import os
import platform
from importlib.metadata import version
from pathlib import Path

from bench.hugo import HUGO
from bench.peers import ZENSICAL


def describe_machine(scratch: Path) -> str:
    """Names processor, memory, operating system, and the file system of `scratch`."""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 1e9
    return (
        f"{_field('/proc/cpuinfo', 'model name') or platform.machine()}, {os.cpu_count()} cores, "
        f"{memory:.0f} GB, {platform.system()} {platform.release().split('-')[0]}, "
        f"files on {file_system(scratch)}"
    )


def describe_versions(*, peers: bool) -> str:
    """Names the versions of the programs that are measured."""
    ours = ("daily-papers", "mkdocs", "mkdocs-material", "markdown")
    named = [f"Python {platform.python_version()}", *(f"{name} {version(name)}" for name in ours)]
    return ", ".join([*named, f"Hugo {HUGO}", f"Zensical {ZENSICAL}"] if peers else named)


def file_system(folder: Path) -> str:
    """The type of a folder's file system, as `ext4` or `tmpfs`."""
    mounts = [line.split()[1:3] for line in _lines("/proc/self/mounts")]
    above = {str(folder.resolve()), *map(str, folder.resolve().parents)}
    around = [(len(point), kind) for point, kind in mounts if point in above]
    return max(around)[1] if around else "a disk"


def _field(file: str, name: str) -> str:
    fields = (line.partition(":") for line in _lines(file))
    return next((value.strip() for key, _, value in fields if key.strip() == name), "")


def _lines(file: str) -> list[str]:
    try:
        return Path(file).read_text(encoding="utf-8").splitlines()
    except OSError:
        return []
