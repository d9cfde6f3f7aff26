"""The issue form "Suggest a paper"."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from generator.entries.phrases import translatable
from generator.entries.values import fold
from generator.site.language import Language, languages

LABELS = (translatable("Paper"), translatable("Topics"), translatable("Why"))
HEADING = re.compile(r"^### ([^\r\n]+?)[ \t]*\r?$", re.MULTILINE)
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
        first, *parts = _split(body)
        answers = {
            label: _answer(text) for label, text in zip(parts[::2], parts[1::2], strict=True)
        }
        if first.strip() or not answers.get("Paper"):
            return None
        topics = (slug.strip("-*`") for slug in SEPARATOR.split(answers.get("Topics", "").lower()))
        slugs = tuple(dict.fromkeys(slug for slug in topics if slug))
        return cls(answers["Paper"], slugs, answers.get("Why", ""))


def _split(body: str) -> list[str]:
    """The text before the first label; then each label, in English, and the text below it. A form
    is in the language that its site had when it began."""
    parts, end = [""], 0
    for heading in HEADING.finditer(body):
        if label := _labels().get(heading[1]):
            parts[-1] += body[end : heading.start()]
            parts += [label, ""]
            end = heading.end()
    parts[-1] += body[end:]
    return parts


@cache
def _labels() -> Mapping[str, str]:
    """The labels of the form in each language, with the English one that each stands for."""
    return {Language(tag).gettext(label): label for tag in languages() for label in LABELS}


def _answer(text: str) -> str:
    answer = fold(text)
    return "" if answer == NO_ANSWER else answer
