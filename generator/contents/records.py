"""A paper for search: what a result shows of it, and the words under which it is found."""

import json
from collections import Counter
from typing import Any, NamedTuple

from generator.contents.words import words
from generator.entries import text
from generator.entries.paper import Paper

SHOWN_AUTHORS = 60
"""How many authors a result can name; all of them are found."""
ENCODE = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


class Record(NamedTuple):
    """`shown` is what a result shows; the others are its words: of the title, of the authors'
    names, of organizations, venue, topics and id, and of the text, with how often each stands."""

    shown: dict[str, Any]
    title: list[str]
    authors: list[str]
    about: list[str]
    body: dict[str, int]


def recorded(paper: Paper, topics: list[str], topic_names: list[str], *, code: bool) -> str:
    """The record of `paper`, as JSON."""
    parts = paper.summary, paper.abstract
    note = text.note(paper.note).striptags() if paper.note else ""
    body = " ".join([*(text.plain(part) for part in parts if part), note]).strip()
    title = text.plain(paper.title)
    about = [paper.id, *paper.aliases, *topic_names, *paper.organizations]
    about += [each for each in (paper.venue, paper.doi) if each]
    authors = [text.plain(author.name) for author in paper.authors]
    organizations = [text.plain(name) for name in paper.organizations]
    shown = {
        "id": paper.id,
        "aliases": paper.aliases,
        "title": str(text.html(paper.title)),
        "authors": authors[:SHOWN_AUTHORS],
        "others": max(0, len(authors) - SHOWN_AUTHORS),
        "day": paper.day.isoformat(),
        "topics": topics,
        "organizations": organizations,
        "venue": text.plain(paper.venue or ""),
        "text": body,
        "code": code,
        "upvotes": (paper.signals.upvotes or 0) if paper.signals else 0,
        "status": paper.status.label if paper.status else "",
    }
    return ENCODE(
        [
            {key: value for key, value in shown.items() if value},
            words(title),
            sorted(set(words(" ".join(authors)))),
            sorted(set(words(" ".join(map(text.plain, about))))),
            dict(sorted(Counter(words(body)).items())),
        ]
    )


def record(made: str) -> Record:
    """A record from its JSON."""
    return Record(*json.loads(made))
