"""A paper as COinS, an OpenURL in the title of a span (ANSI/NISO Z39.88-2004). Zotero and other
reference managers find the papers of a page by it."""

from collections.abc import Mapping
from typing import NamedTuple
from urllib.parse import quote

from generator.entries import text
from generator.entries.paper import Paper, Type
from generator.entries.work_types import work_type

MAX_AUTHORS = 20
"""The most authors in it; the paper's own page names all."""


class Format(NamedTuple):
    """A format of OpenURL for a type of work: its name, its genre, and its fields for the title
    and for the venue."""

    name: str
    genre: str
    title: str = "atitle"
    venue: str = "jtitle"


THESIS = Format("dissertation", "dissertation", "title", "inst")
FORMATS: Mapping[Type, Format] = {
    Type.ARTICLE: Format("journal", "article"),
    Type.INPROCEEDINGS: Format("book", "proceeding", venue="btitle"),
    Type.PREPRINT: Format("journal", "preprint"),
    Type.BOOK: Format("book", "book", "btitle", "pub"),
    Type.CHAPTER: Format("book", "bookitem", venue="btitle"),
    Type.THESIS: THESIS,
    Type.PHDTHESIS: THESIS,
    Type.MASTERSTHESIS: THESIS,
    Type.REPORT: Format("book", "report", "btitle", "pub"),
    Type.DATASET: Format("journal", "unknown"),
    Type.SOFTWARE: Format("journal", "unknown"),
}


def to_coins(paper: Paper) -> str:
    """The title of the span of class Z3988, not yet escaped. Names stand whole, as printed."""
    format = FORMATS[work_type(paper)]
    fields = [
        "ctx_ver=Z39.88-2004",
        f"rft_val_fmt=info:ofi/fmt:kev:mtx:{format.name}",
        f"rft.genre={format.genre}",
        f"rft.{format.title}={text.to_plain(paper.title)}",
        *[f"rft.au={text.to_plain(author.name)}" for author in paper.authors[:MAX_AUTHORS]],
        f"rft.date={paper.published}",
        *([f"rft.{format.venue}={text.to_plain(paper.venue)}"] if paper.venue else []),
        *([f"rft_id=info:doi/{paper.doi}"] if paper.doi else []),
        f"rft_id={paper.source}",
    ]
    # One call of quote() for all fields: line breaks, which no field holds, separate them.
    return quote("\n".join(fields), safe="=:/").replace("%0A", "&")
