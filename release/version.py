"""The version of a release, and the files that name it."""

import re
from pathlib import Path

from generator.starting.changelog import HEADING, TO_DO, version_key

CHANGELOG = "CHANGELOG.md"
PLACES = {
    "generator/__init__.py": '__version__ = "{}"',
    "pyproject.toml": '\nversion = "{}"',
    "README.md": "daily_papers-{}-py3",
}
"""Where the version stands, once in each file."""
UNRELEASED = "## Unreleased\n"


class NotReady(Exception):
    """Why there can be no release, and what to do."""


def next_version(changelog: str, current: str) -> str:
    """The version that follows from what is unreleased: where owners must act, the first number
    grows, otherwise the second; the second and the third while the first is 0 (semver.org, 4). The
    first release has the `current` version. Raises NotReady where nothing is unreleased."""
    first, *earlier = HEADING.finditer(changelog)
    if first["version"]:
        raise NotReady(f"{CHANGELOG} has nothing below {UNRELEASED.strip()}")
    if not earlier:
        return current
    major, minor, patch = version_key(current)
    must_act = TO_DO in changelog[first.end() : earlier[0].start()]
    if major:
        return f"{major + 1}.0.0" if must_act else f"{major}.{minor + 1}.0"
    return f"0.{minor + 1}.0" if must_act else f"0.{minor}.{patch + 1}"


def set_version(folder: Path, current: str, day: str) -> str:
    """Gives what is unreleased the next version, of the `day`, in all files of the project in
    `folder`; returns it. Raises NotReady."""
    texts = {name: (folder / name).read_text(encoding="utf-8") for name in (CHANGELOG, *PLACES)}
    version = next_version(texts[CHANGELOG], current)
    heading = f"## {version} ({day})\n"
    texts[CHANGELOG] = texts[CHANGELOG].replace(UNRELEASED, heading, 1)
    for name, place in PLACES.items():
        if texts[name].count(place.format(current)) != 1:
            raise NotReady(f"{name} does not have {place.format(current).strip()} once")
        texts[name] = texts[name].replace(place.format(current), place.format(version))
    for name, text in texts.items():
        (folder / name).write_text(text, encoding="utf-8")
    return version


def release_notes(changelog: str, version: str, tag: str = "") -> str:
    """What the changelog says of its newest version, which must be `version`, and that of the
    `tag`, if there is one. Raises NotReady."""
    newest, *earlier = HEADING.finditer(changelog)
    if newest["version"] != version:
        title = newest[0].removeprefix("## ")
        raise NotReady(
            f"{CHANGELOG} begins with {title}, the program is {version}; run make version"
        )
    if tag not in ("", f"v{version}"):
        raise NotReady(f"the tag is {tag}; v{version} was expected")
    end = earlier[0].start() if earlier else len(changelog)
    return re.sub(r"\A\s+|\s+\Z", "", changelog[newest.end() : end]) + "\n"
