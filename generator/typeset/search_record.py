"""A paper for search: what a result shows of it, and the words under which it is found."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import chain

from generator.entries import text
from generator.entries.paper import Paper
from generator.entries.tokens import compounds, name_terms, other_spellings, tokenize
from generator.site.language import Language
from generator.typeset.documents import AS_JSON
from generator.typeset.labels import other_language, status_label

SHOWN_AUTHORS = 1000
"""How many authors a result can name; all of them are found."""
FIRST_AUTHORS = 3
"""Readers remember a paper by one of so many authors."""
VENUE = "venue_"
"""Before the words of a venue, which `venue:` looks up."""


def search_record(language: Language, paper: Paper, topics: list[str], summary: str) -> str:
    """What a result shows of `paper`, as JSON; `summary` is what lists say of it. More of its texts
    is on its page."""
    authors = [text.to_plain(author.name) for author in paper.authors]
    shown = {
        "id": paper.id,
        "aliases": paper.former_ids,
        "title": text.to_html(paper.title),
        "language": other_language(language, paper.language),
        "authors": authors[:SHOWN_AUTHORS],
        "others": max(0, len(authors) - SHOWN_AUTHORS),
        "day": paper.day.isoformat(),
        "published": str(paper.published),
        "pdf": paper.pdf or "",
        "topics": topics,
        "venue": text.to_plain(paper.venue or ""),
        "summary": text.to_html(summary),
        "code": bool(paper.links.code),
        "upvotes": (paper.signals.upvotes or 0) if paper.signals else 0,
        "status": status_label(language, paper.status.state) if paper.status else "",
    }
    return AS_JSON({key: value for key, value in shown.items() if value})


def search_tokens(paper: Paper, topic_names: list[str], other_names: Sequence[str] = ()) -> str:
    """The words of `paper` in their order, a line for each of the FIELDS of a corpus;
    `other_names` are more names of its authors."""
    names = [text.to_plain(name) for name in [*(a.name for a in paper.authors), *other_names]]
    title = text.to_plain(paper.title)
    texts = [
        text.to_plain(paper.summary or ""),
        text.to_plain(paper.abstract or ""),
        text.note_to_html(paper.note).striptags() if paper.note else "",
    ]
    lines = [
        tokenize(title),
        [*tokenize(" ".join(names)), *chain.from_iterable(map(_other_words, names))],
        _about(paper, topic_names, texts),
        *map(tokenize, texts),
        [*_other_terms(title)],
        tokenize(" ".join(names[:FIRST_AUTHORS])),
    ]
    return "\n".join(map(" ".join, lines))


@lru_cache(maxsize=1 << 15)
def _other_words(name: str) -> tuple[str, ...]:
    """A whole name as one term, and other spellings of its words."""
    return *name_terms(name), *other_spellings(name)


def _about(paper: Paper, topic_names: list[str], texts: list[str]) -> list[str]:
    """What else `paper` goes by: ids, topics, organizations, venue, years; and the compounds and
    other spellings in its `texts`, once each."""
    about = [paper.id, *paper.former_ids, *topic_names, *paper.organizations]
    about += [paper.venue or "", paper.doi or ""]
    terms = [f"{VENUE}{word}" for word in tokenize(text.to_plain(paper.venue or ""))]
    terms += [str(paper.published.year), str(paper.day.year)]
    for part in texts:
        terms += _other_terms(part)
    return [*tokenize(" ".join(map(text.to_plain, about))), *dict.fromkeys(terms)]


def _other_terms(plain: str) -> Iterator[str]:
    """Compounds in a text, and other spellings of its words."""
    yield from compounds(plain)
    yield from other_spellings(plain)
