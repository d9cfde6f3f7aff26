r"""A paper as BibTeX, for BibTeX 0.99d with pdflatex and for Biber.

- Names stand with the family name first (`Lindo, Wen-tao`), so that no style takes a part in small
  letters for a particle; teams and names in one piece stand in braces.
- Capitals that a style may not lower stand in braces by word, not the whole title.
- Mathematics stays TeX; everything else is encoded by `latex_encoding`.
"""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from generator.entries.latex import to_unicode
from generator.entries.latex_encoding import formula_to_latex, to_latex
from generator.entries.mathematics import split_mathematics
from generator.entries.names import split_name
from generator.entries.paper import Paper, Type
from generator.entries.text import to_plain
from generator.entries.work_types import work_type

COMMENT = re.compile(r"(?<!\\)[%#]")
VENUE_FIELDS: Mapping[Type, tuple[str, str]] = {
    Type.ARTICLE: ("article", "journal"),
    Type.INPROCEEDINGS: ("inproceedings", "booktitle"),
    Type.PREPRINT: ("misc", "howpublished"),
    Type.BOOK: ("book", "publisher"),
    Type.CHAPTER: ("incollection", "booktitle"),
    Type.THESIS: ("phdthesis", "school"),
    Type.PHDTHESIS: ("phdthesis", "school"),
    Type.MASTERSTHESIS: ("mastersthesis", "school"),
    Type.REPORT: ("techreport", "institution"),
    Type.DATASET: ("misc", "howpublished"),
    Type.SOFTWARE: ("misc", "howpublished"),
}
"""The kind of BibTeX entry for each type of work, and the field that holds the venue there."""
TAKEN_APART = re.compile(r"(?:^|\s)(?:and|others)(?:\s|$)", re.IGNORECASE)
WORD = re.compile(r"[^\s{}$:;,]+")
INNER_CAPITAL = re.compile(
    r"[^\W\d_][^\s-]*[A-Z\u00c0-\u00de]|(?<![^\s-])(?!A\b)[A-Z\u00c0-\u00de](?![^\W_])|\d[A-Z]|[A-Z]\d"
)
"""A capital inside of a word, or of its part after a hyphen, or one that stands alone."""
TITLE_CASE = 0.5
"""From what share of long words with a capital on a title counts as written in title case, in
which a capital says nothing."""


def to_bibtex(paper: Paper, authors: int | None = None) -> str:
    """The BibTeX entry of `paper`. Its kind follows from the type of work; a preprint is `@misc`
    with the eprint fields that arXiv asks for. The key is made of the id, which never changes.
    No more than a number of `authors` are named, and then others."""
    kind, _ = VENUE_FIELDS[work_type(paper)]
    fields = [f"  {name:<13} = {{{value}}}" for name, value in _fields(paper, authors)]
    return f"@{kind}{{{citation_key(paper)},\n" + ",\n".join(fields) + "\n}\n"


def citation_key(paper: Paper) -> str:
    """What one cites the paper by: `arxiv-2510.10023`, or the id of a work that is elsewhere."""
    return f"arxiv-{paper.id}" if paper.arxiv else paper.id


def _fields(paper: Paper, authors: int | None) -> Iterator[tuple[str, str]]:
    yield "title", _title(paper.title)
    if paper.authors:
        names = [_author(author.name) for author in paper.authors[:authors]]
        others = ["others"] if len(names) < len(paper.authors) else []
        yield "author", " and ".join([*names, *others])
    else:
        yield "key", _text(paper.title)
    if paper.venue:
        yield VENUE_FIELDS[work_type(paper)][1], _text(paper.venue)
    if paper.type is Type.THESIS:
        yield "type", "Thesis"  # without it, styles print "PhD thesis"
    yield "year", f"{paper.published.year:04}"
    if paper.published.month:
        yield "month", str(paper.published.month)
    if paper.arxiv:
        yield "eprint", paper.arxiv
        yield "archiveprefix", "arXiv"
    if paper.doi:
        yield "doi", _address(paper.doi)
    yield "url", _address(paper.source)
    if paper.status:
        yield "note", paper.status.label


@lru_cache(maxsize=1 << 15)
def _author(name: str) -> str:
    """An author's name as `particle Family, Suffix, Given`; a team or a name of one part in
    braces."""
    name = to_plain(name)
    parts = split_name(name)
    if parts.is_team or (not parts.given and not parts.family.isalpha()):
        return f"{{{to_latex(name)}}}"
    if not parts.given:
        family = to_latex(parts.family)
        return family if family.lower() not in ("and", "others") else f"{{{family}}}"
    family = " ".join([_part(part) for part in (parts.particle, parts.family) if part])
    return ", ".join([family, *[_part(part) for part in (parts.suffix, parts.given) if part]])


def _part(part: str) -> str:
    """A part of a name; in braces where BibTeX would take it apart."""
    return f"{{{to_latex(part)}}}" if TAKEN_APART.search(part) else to_latex(part)


def _address(text: str) -> str:
    """An address or a DOI: only what would end the field is written otherwise."""
    return text.replace("{", "%7B").replace("}", "%7D")


def _text(text: str) -> str:
    """`text` as LaTeX, its mathematics as it stands where its braces are balanced."""
    return "".join(
        _formula(formula)
        if formula is not None and _is_safe(formula)
        else to_latex(to_unicode(piece))
        for piece, formula in split_mathematics(text)
    )


def _formula(formula: str) -> str:
    return f"${formula_to_latex(formula).strip()}$"


def _title(title: str) -> str:
    """`title` as LaTeX, with braces around what a style must not write in small letters."""
    pieces = list(split_mathematics(title))
    plain = " ".join([to_unicode(piece) for piece, formula in pieces if formula is None])
    is_title_case = _is_title_case(plain)
    is_first = True
    made = ""
    for piece, formula in pieces:
        if formula is not None and _is_safe(formula):
            made += f"{{{_formula(formula)}}}"
        else:
            made += _protected(to_unicode(piece), is_title_case, is_first)
        is_first = is_first and not piece.strip()
    return made


def _protected(text: str, is_title_case: bool, is_first: bool) -> str:
    """Running `text` of a title, word by word. In title case only capitals inside of words are
    meant (BERT, arXiv); in a sentence every capital is, but the first."""

    def protect(match: re.Match[str]) -> str:
        word, encoded = match[0], to_latex(match[0])
        opens = is_first and not text[: match.start()].strip()
        inner = INNER_CAPITAL.search(word)
        meant = "$" in encoded or inner or (not is_title_case and not opens and word[:1].isupper())
        return f"{{{encoded}}}" if meant else encoded

    pieces, at = [], 0
    for match in WORD.finditer(text):
        pieces += [to_latex(text[at : match.start()]), protect(match)]
        at = match.end()
    return "".join([*pieces, to_latex(text[at:])])


def _is_title_case(title: str) -> bool:
    words = [word for word in re.findall(r"[^\W\d_]{4,}", title)[1:] if not word.isupper()]
    return bool(sum(word[0].isupper() for word in words) > TITLE_CASE * len(words))


def _is_safe(formula: str) -> bool:
    """Whether BibTeX, for which a backslash before a brace means nothing, can tell where `formula`
    ends, and LaTeX reads it whole."""
    depth = 0
    for character in formula:
        depth += (character == "{") - (character == "}")
        if depth < 0:
            return False
    return depth == 0 and not COMMENT.search(formula)
