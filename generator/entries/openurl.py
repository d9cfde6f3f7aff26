"""A paper as COinS, an OpenURL in the title of a span (ANSI/NISO Z39.88-2004). Zotero and other
reference managers find the papers of a page by it."""

from urllib.parse import quote

from generator.entries import text
from generator.entries.paper import Paper

MAX_AUTHORS = 20
"""The most authors in it; the paper's own page names all."""


def to_coins(paper: Paper) -> str:
    """The title of the span of class Z3988, not yet escaped. Names stand whole, as printed."""
    fields = [
        "ctx_ver=Z39.88-2004",
        "rft_val_fmt=info:ofi/fmt:kev:mtx:journal",
        f"rft.genre={'article' if paper.venue else 'preprint'}",
        f"rft.atitle={text.to_plain(paper.title)}",
        *[f"rft.au={text.to_plain(author.name)}" for author in paper.authors[:MAX_AUTHORS]],
        f"rft.date={paper.published.isoformat()}",
        *([f"rft.jtitle={text.to_plain(paper.venue)}"] if paper.venue else []),
        *([f"rft_id=info:doi/{paper.doi}"] if paper.doi else []),
        f"rft_id={paper.source}",
    ]
    # One call of quote() for all fields: line breaks, which no field holds, separate them.
    return quote("\n".join(fields), safe="=:/").replace("%0A", "&")
