"""A paper as an item of CSL-JSON (Citation Style Language 1.0.2), for Zotero, Pandoc and others."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from generator.entries import text
from generator.entries.citations import citation_key
from generator.entries.names import split_name
from generator.entries.paper import Paper, Type
from generator.entries.work_types import work_type

CslItem = dict[str, Any]


class CslKind(NamedTuple):
    """A type of CSL, whether such a work is a part of its venue, and its genre in words."""

    type: str
    is_part: bool = False
    genre: str = ""


KINDS: Mapping[Type, CslKind] = {
    Type.ARTICLE: CslKind("article-journal", is_part=True),
    Type.INPROCEEDINGS: CslKind("paper-conference", is_part=True),
    Type.PREPRINT: CslKind("article"),
    Type.BOOK: CslKind("book"),
    Type.CHAPTER: CslKind("chapter", is_part=True),
    Type.THESIS: CslKind("thesis", genre="Thesis"),
    Type.PHDTHESIS: CslKind("thesis", genre="PhD thesis"),
    Type.MASTERSTHESIS: CslKind("thesis", genre="Master’s thesis"),
    Type.REPORT: CslKind("report"),
    Type.DATASET: CslKind("dataset"),
    Type.SOFTWARE: CslKind("software"),
}


def to_csl(paper: Paper) -> CslItem:
    """The item of `paper`, its texts plain, without empty fields. A name that stands twice
    is there once, as in the page's head."""
    kind = KINDS[work_type(paper)]
    venue = text.to_plain(paper.venue) if paper.venue else ""
    publisher = venue or ("arXiv" if paper.arxiv else "")
    names = dict.fromkeys(text.to_plain(author.name) for author in paper.authors)
    item = {
        "id": citation_key(paper),
        "type": kind.type,
        "genre": kind.genre,
        "title": text.to_plain(paper.title),
        "author": [csl_name(name) for name in names],
        "issued": {"date-parts": [[int(part) for part in paper.published.parts]]},
        "container-title": venue if kind.is_part else "",
        "publisher": "" if kind.is_part else publisher,
        "number": f"arXiv:{paper.arxiv}" if paper.arxiv else "",
        "DOI": paper.doi,
        "URL": paper.source,
        "language": paper.language,
        "note": paper.status.label if paper.status else "",
    }
    return {field: value for field, value in item.items() if value}


def csl_name(name: str) -> dict[str, str]:
    """An author's `name` in its parts; whole, as `literal`, where it is a team's."""
    parts = split_name(name)
    if parts.is_team:
        return {"literal": parts.family}
    named = {
        "family": parts.family,
        "given": parts.given,
        "non-dropping-particle": parts.particle,
        "suffix": parts.suffix,
    }
    return {part: value for part, value in named.items() if value}
