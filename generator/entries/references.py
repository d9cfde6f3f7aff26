"""A paper as reference managers take it: RIS, CSL-JSON, and COinS for what reads pages.

Names stand as printed, whole: where a family's name begins, nobody can tell by program. Titles
and abstracts are plain text.
"""

import json
from collections.abc import Iterator
from urllib.parse import quote, urlencode

from generator.entries import text
from generator.entries.citations import key
from generator.entries.paper import Paper

SPAN_AUTHORS = 20
"""How many authors a span in a list names; the paper's own page names all."""


def ris(paper: Paper) -> str:
    """The paper in the format of Research Information Systems: a tag and a value a line."""
    lines = [f"{tag}  - {value}\r\n" for tag, value in _ris(paper)]
    return "".join(lines)


def _ris(paper: Paper) -> Iterator[tuple[str, str]]:
    yield "TY", "JOUR" if paper.venue else "UNPB"
    yield "ID", key(paper)
    yield "TI", text.plain(paper.title)
    for author in paper.authors:
        yield "AU", text.plain(author.name)
    yield "PY", f"{paper.published.year:04}"
    yield "DA", f"{paper.published:%Y/%m/%d}"
    if paper.venue:
        yield "T2", text.plain(paper.venue)
    elif paper.arxiv:
        yield "PB", "arXiv"
    if paper.arxiv:
        yield "M1", f"arXiv:{paper.arxiv}"
    if paper.doi:
        yield "DO", paper.doi
    yield "UR", paper.source
    if paper.pdf:
        yield "L1", paper.pdf
    if paper.status:
        yield "N1", paper.status.label
    yield "ER", ""


def csl_json(paper: Paper) -> str:
    """The paper as the Citation Style Language's JSON: a list of one item."""
    day = paper.published
    item = {
        "id": key(paper),
        "type": "article-journal" if paper.venue else "article",
        "title": text.plain(paper.title),
        "author": [{"literal": text.plain(author.name)} for author in paper.authors],
        "issued": {"date-parts": [[day.year, day.month, day.day]]},
        "container-title": text.plain(paper.venue) if paper.venue else None,
        "publisher": "arXiv" if paper.arxiv and not paper.venue else None,
        "number": f"arXiv:{paper.arxiv}" if paper.arxiv else None,
        "DOI": paper.doi,
        "URL": paper.source,
        "note": paper.status.label if paper.status else None,
    }
    given = {name: value for name, value in item.items() if value}
    return json.dumps([given], ensure_ascii=False, separators=(",", ":")) + "\n"


def coins(paper: Paper) -> str:
    """The paper as the title of a span of class Z3988 (ANSI/NISO Z39.88-2004), which Zotero and
    others find in a page of many papers."""
    fields = [
        ("ctx_ver", "Z39.88-2004"),
        ("rft_val_fmt", "info:ofi/fmt:kev:mtx:journal"),
        ("rft.genre", "article" if paper.venue else "preprint"),
        ("rft.atitle", text.plain(paper.title)),
        *[("rft.au", text.plain(author.name)) for author in paper.authors[:SPAN_AUTHORS]],
        ("rft.date", paper.published.isoformat()),
        *([("rft.jtitle", text.plain(paper.venue))] if paper.venue else []),
        *([("rft_id", f"info:doi/{paper.doi}")] if paper.doi else []),
        ("rft_id", paper.source),
    ]
    return urlencode(fields, safe=":/", quote_via=quote)
