"""A paper as BibTeX."""

import re
from collections.abc import Iterator
from functools import lru_cache

from pylatexenc.latexencode import UnicodeToLatexEncoder

from generator.entries import tex
from generator.entries.paper import Author, Paper

BRACE = re.compile(r"\{\\[{}]\}")
BRACE_NAMES = {"{\\{}": "{\\textbraceleft}", "{\\}}": "{\\textbraceright}"}
"""Braces in words: BibTeX counts them all, with a backslash or without."""
PLAIN = re.compile(r"[A-Za-z0-9 .,:;()/?!'*+=-]*+")
"""What means itself in LaTeX: most names and titles, and it takes long to find that out."""
COMMENT = re.compile(r"(?<!\\)[%#]")
NOT_GIVEN_THEN_FAMILY = re.compile(r",| and |^others$", re.IGNORECASE)


def to_bibtex(paper: Paper, authors: int | None = None) -> str:
    """The BibTeX entry of `paper`: an article where a venue is known, otherwise `@misc`, with
    the eprint fields that arXiv asks for. The key is made of the id, which never changes. No
    more than a number of `authors` are named, and then others."""
    kind = "article" if paper.venue else "misc"
    fields = [f"  {name:<13} = {{{value}}}" for name, value in _fields(paper, authors)]
    return f"@{kind}{{{citation_key(paper)},\n" + ",\n".join(fields) + "\n}\n"


def citation_key(paper: Paper) -> str:
    """What one cites the paper by: `arxiv-2510.10023`, or the id of a work that is elsewhere."""
    return f"arxiv-{paper.id}" if paper.arxiv else paper.id


def _fields(paper: Paper, authors: int | None) -> Iterator[tuple[str, str]]:
    yield "title", f"{{{_text(paper.title)}}}"
    if paper.authors:
        names = [_author(author) for author in paper.authors[:authors]]
        others = ["others"] if len(names) < len(paper.authors) else []
        yield "author", " and ".join([*names, *others])
    if paper.venue:
        yield "journal", _text(paper.venue)
    yield "year", f"{paper.published.year:04}"
    yield "month", str(paper.published.month)
    if paper.arxiv:
        yield "eprint", paper.arxiv
        yield "archiveprefix", "arXiv"
    if paper.doi:
        yield "doi", _address(paper.doi)
    yield "url", _address(paper.source)
    if paper.status:
        yield "note", paper.status.label


def _author(author: Author) -> str:
    name = _text(author.name)
    return f"{{{name}}}" if NOT_GIVEN_THEN_FAMILY.search(author.name) else name


def _address(text: str) -> str:
    """An address or a DOI: only what would end the field is written otherwise."""
    return text.replace("{", "%7B").replace("}", "%7D")


def _text(text: str) -> str:
    """`text` as LaTeX, its mathematics as it stands where its braces are balanced."""
    if PLAIN.fullmatch(text):
        return text
    made = ""
    for piece, formula in tex.split_mathematics(text):
        if formula is not None and _is_balanced(formula) and not COMMENT.search(formula):
            made += f"${formula}$"
        else:
            made += _encoded(tex.to_unicode(piece))
    return made


@lru_cache(maxsize=1 << 12)
def _encoded(text: str) -> str:
    """`text` without mathematics as LaTeX. pylatexenc makes a class at each call, and the same
    names come again."""
    return BRACE.sub(lambda match: BRACE_NAMES[match[0]], _encoder().unicode_to_latex(text))


def _is_balanced(formula: str) -> bool:
    """Whether BibTeX, for which a backslash before a brace means nothing, can tell its end."""
    depth = 0
    for character in formula:
        depth += (character == "{") - (character == "}")
        if depth < 0:
            return False
    return depth == 0


@lru_cache(maxsize=1)
def _encoder() -> UnicodeToLatexEncoder:
    return UnicodeToLatexEncoder(
        replacement_latex_protection="braces-all",
        unknown_char_policy="keep",  # what LaTeX has no name for, such as Chinese, stays
        unknown_char_warning=False,
    )
