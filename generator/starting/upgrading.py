"""A repository that an older version made, brought to the version of the program that runs.

Files that the program maintains are signed in their first line. One that the owner changed, which
its signature tells, belongs to the owner from then on.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType

from generator import __version__
from generator.site.language import Language
from generator.starting.changelog import version_key
from generator.starting.repository import (
    WHEELS,
    WORKFLOWS,
    is_unchanged,
    maintained_files,
    requirement,
    without_signature,
)

REQUIREMENTS = "requirements.txt"
PIN = re.compile(
    rf"(?:^--find-links {WHEELS}\r?\n)?"
    r"^daily-papers *(?P<extras>\[[a-z, ]+\])? *== *(?P<version>\d+(?:\.\d+)*)"
    r"(?:(?: |\\\r?\n)+--hash=\S+)*[ \t]*\r?\n?",
    re.MULTILINE,
)
"""The lines of `requirements.txt` that name the version of the program."""

ADDED: Mapping[str, str] = MappingProxyType({})
"""Which version was the first to write a file that the program maintains, for those that the first
of all did not write. The owner of a repository of an earlier version cannot have left it out."""


class NoPin(Exception):
    """`requirements.txt` names no version of the program."""


@dataclass
class Upgrade:
    """What becomes of a repository that pins the version `before`: `files` have their new content
    by path, None for one to delete; those that an earlier version did not have are `added`. Files
    that are `edited` by the owner, and those that are `missing`, are left alone."""

    before: str
    files: dict[str, bytes | None] = field(default_factory=dict)
    added: list[str] = field(default_factory=list)
    edited: list[str] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)

    @property
    def goes_back(self) -> bool:
        """Whether the repository is of a later version than the program."""
        return version_key(self.before) > version_key(__version__)


def plan_upgrade(
    folder: Path,
    wheel: tuple[str, bytes] | None,
    language: Language,
    taken: frozenset[str] = frozenset(),
) -> Upgrade:
    """What the program changes in the repository in `folder`, which speaks a `language`, and whose
    owner gives up their changes of the files in `taken`. The `wheel` comes along where the program
    was installed from one. Raises NoPin, and OSError where `requirements.txt` cannot be read."""
    requirements = (folder / REQUIREMENTS).read_bytes().decode(errors="surrogateescape")
    pin = PIN.search(requirements)
    if not pin:
        raise NoPin
    upgrade = Upgrade(pin["version"], _new_pin(folder, requirements, pin, wheel))
    on_github = (folder / WORKFLOWS).exists()
    for path, content in maintained_files(language).items():
        old = _read(folder / path)
        if old is not None and without_signature(old) == without_signature(content):
            continue
        if old is None and path not in taken and path.startswith(WORKFLOWS) and not on_github:
            continue
        if old is None and version_key(upgrade.before) < version_key(ADDED.get(path, "0")):
            upgrade.added.append(path)
        if path in (*taken, *upgrade.added) or (old is not None and is_unchanged(old)):
            upgrade.files[path] = content
        else:
            (upgrade.missing if old is None else upgrade.edited).append(path)
    return upgrade


def _new_pin(
    folder: Path, requirements: str, pin: re.Match[str], wheel: tuple[str, bytes] | None
) -> dict[str, bytes | None]:
    """The files that name and hold the version of the program, where they change; with the wheel
    that the program was installed from, or that lies in the repository for it."""
    wheel = wheel or _stored_wheel(folder)
    if pin["version"] == __version__ and not wheel:
        return {}
    new = (
        requirements[: pin.start()]
        + requirement(wheel, pin["extras"] or "")
        + requirements[pin.end() :]
    )
    old = (folder / WHEELS).glob(f"daily_papers-{pin['version']}-*.whl")
    files: dict[str, bytes | None] = {f"{WHEELS}/{path.name}": None for path in old}
    files[REQUIREMENTS] = new.encode(errors="surrogateescape")
    if wheel:
        files[f"{WHEELS}/{wheel[0]}"] = wheel[1]
    return {path: files[path] for path in files if files[path] != _read(folder / path)}


def _stored_wheel(folder: Path) -> tuple[str, bytes] | None:
    files = sorted((folder / WHEELS).glob(f"daily_papers-{__version__}-*.whl"))
    return (files[0].name, files[0].read_bytes()) if files else None


def _read(file: Path) -> bytes | None:
    return file.read_bytes() if file.is_file() else None
