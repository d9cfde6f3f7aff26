"""What somebody wrote into the form "Suggest a paper"."""

import re
from dataclasses import dataclass

from generator.entries.values import fold

HEADING = re.compile(r"^### (Paper|Topics|Why)[ \t]*\r?$", re.MULTILINE)
NOTHING = "_No response_"
SEPARATOR = re.compile(r"[\s,;]+")


@dataclass(frozen=True)
class Suggestion:
    """A paper, as somebody names it, slugs of topics, and why it is worth reading."""

    paper: str
    topics: tuple[str, ...] = ()
    why: str = ""

    @classmethod
    def of(cls, body: str) -> "Suggestion | None":
        """The suggestion in an issue's `body`; None where that is not the form's."""
        parts = HEADING.split(body)
        said = {name: _answer(text) for name, text in zip(parts[1::2], parts[2::2], strict=True)}
        if parts[0].strip() or not said.get("Paper"):
            return None
        topics = (slug.strip("-*`") for slug in SEPARATOR.split(said.get("Topics", "").lower()))
        slugs = tuple(dict.fromkeys(slug for slug in topics if slug))
        return cls(said["Paper"], slugs, said.get("Why", ""))


def _answer(text: str) -> str:
    answer = fold(text)
    return "" if answer == NOTHING else answer
