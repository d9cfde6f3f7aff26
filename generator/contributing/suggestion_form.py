"""The issue form "Suggest a paper"."""

import re
from dataclasses import dataclass

from generator.entries.values import fold

HEADING = re.compile(r"^### (Paper|Topics|Why)[ \t]*\r?$", re.MULTILINE)
NO_ANSWER = "_No response_"
"""GitHub's text for a field that was left empty."""
SEPARATOR = re.compile(r"[\s,;]+")


@dataclass(frozen=True)
class Suggestion:
    """A paper as somebody names it, slugs of topics, and why it is worth reading."""

    paper: str
    topics: tuple[str, ...] = ()
    why: str = ""

    @classmethod
    def parse(cls, body: str) -> "Suggestion | None":
        """The suggestion in an issue's `body`; None if the issue does not use the form."""
        parts = HEADING.split(body)
        answers = {name: _answer(text) for name, text in zip(parts[1::2], parts[2::2], strict=True)}
        if parts[0].strip() or not answers.get("Paper"):
            return None
        topics = (slug.strip("-*`") for slug in SEPARATOR.split(answers.get("Topics", "").lower()))
        slugs = tuple(dict.fromkeys(slug for slug in topics if slug))
        return cls(answers["Paper"], slugs, answers.get("Why", ""))


def _answer(text: str) -> str:
    answer = fold(text)
    return "" if answer == NO_ANSWER else answer
