"""A paper as BibTeX (the BibTeX manual "BibTeXing", and arXiv's advice on `eprint`)."""

import re
from collections.abc import Iterator
from functools import lru_cache

from pylatexenc.latexencode import UnicodeToLatexEncoder

from generator.entries import tex
from generator.entries.paper import Author, Paper

BRACE = re.compile(r"\{\\[{}]\}")
BRACE_NAMES = {"{\\{}": "{\\textbraceleft}", "{\\}}": "{\\textbraceright}"}
"""Commands for single braces: BibTeX counts every brace, even one after a backslash."""
PLAIN = re.compile(r"[A-Za-z0-9 .,:;()/?!'*+=-]*+")
"""Text that is the same in LaTeX, as most names and titles are; the encoder would take long."""
COMMENT = re.compile(r"(?<!\\)[%#]")
NOT_GIVEN_THEN_FAMILY = re.compile(r",| and |^others$", re.IGNORECASE)


def to_bibtex(paper: Paper, authors: int | None = None) -> str:
    """The BibTeX entry of `paper`: `@article` if a venue is known, otherwise `@misc`, with the
    eprint fields that arXiv asks for. At most `authors` are named, and then "others"."""
    kind = "article" if paper.venue else "misc"
    fields = [f"  {name:<13} = {{{value}}}" for name, value in _fields(paper, authors)]
    return f"@{kind}{{{citation_key(paper)},\n" + ",\n".join(fields) + "\n}\n"


def citation_key(paper: Paper) -> str:
    """The key by which LaTeX cites the paper, which never changes: `arxiv-2510.10023`, or
    the id of a work that is not on arXiv."""
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
    """An address or a DOI, with braces percent-encoded, since they would end the field."""
    return text.replace("{", "%7B").replace("}", "%7D")


def _text(text: str) -> str:
    """`text` as LaTeX. Mathematics stays as it is if its braces are balanced."""
    if PLAIN.fullmatch(text):
        return text
    latex = ""
    for piece, formula in tex.split_mathematics(text):
        if formula is not None and _is_balanced(formula) and not COMMENT.search(formula):
            latex += f"${formula}$"
        else:
            latex += _encode(tex.to_unicode(piece))
    return latex


@lru_cache(maxsize=1 << 12)
def _encode(text: str) -> str:
    """`text` without mathematics as LaTeX. Cached, because names repeat and pylatexenc creates a
    class at each call."""
    return BRACE.sub(lambda match: BRACE_NAMES[match[0]], _encoder().unicode_to_latex(text))


def _is_balanced(formula: str) -> bool:
    """Whether BibTeX finds the end of `formula`: it ignores backslashes before braces."""
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
        unknown_char_policy="keep",  # characters without a LaTeX command, such as Chinese, stay
        unknown_char_warning=False,
    )
