"""A paper for search: what a result shows of it, and the words under which it is found."""

from collections.abc import Sequence

from generator.entries import text
from generator.entries.paper import Paper
from generator.entries.tokens import tokenize
from generator.typeset.documents import AS_JSON

SHOWN_AUTHORS = 60
"""How many authors a result can name; all of them are found."""


def search_record(paper: Paper, topics: list[str]) -> str:
    """What a result shows of `paper`, as JSON."""
    authors = [text.to_plain(author.name) for author in paper.authors]
    shown = {
        "id": paper.id,
        "aliases": paper.former_ids,
        "title": text.to_html(paper.title),
        "authors": authors[:SHOWN_AUTHORS],
        "others": max(0, len(authors) - SHOWN_AUTHORS),
        "day": paper.day.isoformat(),
        "topics": topics,
        "venue": text.to_plain(paper.venue or ""),
        "text": " ".join([*map(text.to_html, _texts(paper)), _note(paper)]).strip(),
        "code": bool(paper.links.code),
        "upvotes": (paper.signals.upvotes or 0) if paper.signals else 0,
        "status": paper.status.label if paper.status else "",
    }
    return AS_JSON({key: value for key, value in shown.items() if value})


def search_tokens(paper: Paper, topic_names: list[str], other_names: Sequence[str] = ()) -> str:
    """The words of `paper` in their order, a line for each of the FIELDS of a corpus;
    `other_names` are more names of its authors."""
    about = [paper.id, *paper.former_ids, *topic_names, *paper.organizations]
    about += [each for each in (paper.venue, paper.doi) if each]
    names = [*[author.name for author in paper.authors], *other_names]
    parts = [
        text.to_plain(paper.title),
        " ".join(map(text.to_plain, names)),
        " ".join(map(text.to_plain, about)),
        text.to_plain(paper.summary or ""),
        text.to_plain(paper.abstract or ""),
        text.note_to_html(paper.note).striptags() if paper.note else "",
    ]
    return "\n".join([" ".join(tokenize(part)) for part in parts])


def _texts(paper: Paper) -> list[str]:
    return [value for value in (paper.summary, paper.abstract) if value]


def _note(paper: Paper) -> str:
    return text.note_to_html(paper.note) if paper.note else ""
