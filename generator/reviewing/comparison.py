"""Where an entry says something else than the service that its facts are from."""

from collections.abc import Iterator
from typing import Any

from generator.contributing.cleaning.record import cleaned
from generator.contributing.facts import Facts
from generator.entries.duplicates import normalize_title
from generator.entries.faults import quote_value
from generator.entries.paper import Paper
from generator.entries.topics import Topics


def differences(paper: Paper, facts: Facts, topics: Topics) -> Iterator[str]:
    """What `facts`, once cleaned, say otherwise than `paper`; marks, accents and case aside."""
    said = cleaned(facts, topics, {"topics": list(paper.topics)}).fields
    ours: dict[str, Any] = {
        "title": paper.title,
        "published": str(paper.published),
        "abstract": paper.abstract,
        "doi": paper.doi,
    }
    for name, own in ours.items():
        theirs = said.get(name)
        if own and theirs and normalize_title(str(own)) != normalize_title(str(theirs)):
            yield f"{name}: {facts.origin} has {quote_value(str(theirs))}"
    yield from _authors(paper, said.get("authors") or [], facts.origin)


def _authors(paper: Paper, theirs: list[Any], origin: str) -> Iterator[str]:
    names = [each["name"] if isinstance(each, dict) else str(each) for each in theirs]
    if not names:
        return
    if len(names) != len(paper.authors):
        yield f"authors: {origin} has {len(names)}, the entry {len(paper.authors)}"
        return
    for number, (own, name) in enumerate(zip(paper.authors, names, strict=True)):
        if normalize_title(own.name) != normalize_title(name):
            yield f"authors[{number}]: {origin} has {quote_value(name)}"
