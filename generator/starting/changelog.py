"""What the changelog says of versions: a heading for each, `## 0.2.0 (2026-12-01)` or
`## Unreleased`, newest first; below it a list and, where owners must act, `### What to do`."""

import re
from collections.abc import Iterator
from pathlib import Path

FILE = Path(__file__).parents[1] / "CHANGELOG.md"
HEADING = re.compile(r"^## (?:Unreleased|(?P<version>\d+(?:\.\d+)*)\b.*)$", re.MULTILINE)
TO_DO = "### What to do\n"


def version_key(version: str) -> tuple[int, ...]:
    """What orders versions: the numbers of a `version` such as 0.2.0."""
    return tuple(map(int, version.split(".")))


def news(changelog: str, since: str) -> tuple[str, str]:
    """What is new after the version `since`, and what owners must do about it: two texts in
    Markdown, of all later versions together, newest first. Either may be empty."""
    parts = [text.partition(TO_DO)[::2] for text in _later(changelog, since)]
    lists, tasks = (
        "\n".join(filter(None, map(str.strip, texts)))
        for texts in zip(("", ""), *parts, strict=True)
    )
    return lists, tasks


def _later(changelog: str, since: str) -> Iterator[str]:
    """What stands below the heading of each version that is later than `since`."""
    headings = [*HEADING.finditer(changelog)]
    ends = [*(heading.start() for heading in headings[1:]), len(changelog)]
    for heading, end in zip(headings, ends, strict=True):
        version = heading["version"]
        if version and version_key(version) <= version_key(since):
            return
        yield changelog[heading.end() : end]
