"""Lists of ids, DOIs or addresses, one a line; also a list or a table of Markdown with links."""

from collections.abc import Iterator
from typing import Any

from generator.contributing.facts import Facts
from generator.contributing.sources.mentions import reference_in


def is_id_list(start: str) -> bool:
    """Whether a text that begins so is a list: at least half of its lines name a paper, and none
    begins as in other formats."""
    lines = [line for line in start.splitlines()[:100] if line.strip()]
    if any(line.lstrip().startswith(("{", "@", "TY  -")) for line in lines):
        return False
    named = [line for line in lines if reference_in(line.strip())]
    return bool(named) and (2 * len(named) >= len(lines) or lines[0].lstrip().startswith("|"))


def read_ids(text: str) -> Iterator[tuple[int, str]]:
    """The number and the text of each line; but comments, headings and rules of tables."""
    for number, line in enumerate(text.splitlines(), start=1):
        text = line.strip()
        is_rule = not text.strip("|-: ")
        if text and not is_rule and (not text.startswith("#") or reference_in(text)):
            yield number, text


def id_facts(line: Any, origin: str) -> Facts | None:
    """The paper that a `line` names, of which nothing else is known."""
    reference = reference_in(line) if isinstance(line, str) else None
    return Facts(origin, identifier=reference.id) if reference else None
