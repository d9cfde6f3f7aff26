"""Converting a contributor's text to HTML, Markdown, front matter or plain text.

All escaping is done here. No character of a contributor's text acts as markup in the output,
except mathematics and the few inline marks of a note, which this module converts itself:

    A $x^2$ & *B*  ->  A <math>...</math> &amp; *B*           to_html
    A $x^2$ & *B*  ->  A <math>...</math> &amp; <em>B</em>    note_to_html
    A $x^2$ & *B*  ->  A x² & *B*                             to_plain
"""

import html
import json
import re
from collections.abc import Iterable
from functools import lru_cache

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from markupsafe import Markup, escape

from generator.entries import formula_text, latex, mathematics
from generator.entries.web_links import link_addresses

TAG = re.compile(r"(<[^>]*>)")
MARKDOWN_CHARACTER = re.compile(r"[!-/:-@\[-`{-~]")
NOTE_LINK = re.compile(r"https?://", re.IGNORECASE)
QUOTED = json.JSONEncoder(ensure_ascii=False).encode
SENTENCE_END = re.compile(r"[.!?][\"')\]]*(?=\s)|[。！？]")


def to_plain(text: str) -> str:
    """`text` without any markup, with mathematics in letters."""
    if "$" not in text and "\\" not in text:
        return latex.to_unicode(text)
    return _plain(text)


@lru_cache(maxsize=64)
def _plain(text: str) -> str:
    return "".join(
        latex.to_unicode(piece) if formula is None else formula_text.to_text(formula) or piece
        for piece, formula in mathematics.split_mathematics(text)
    )


def to_html(text: str) -> Markup:
    """`text` for the content of an HTML element: escaped, with mathematics as MathML."""
    if "$" not in text and "\\" not in text:
        return escape(latex.to_unicode(text))
    pieces = mathematics.split_mathematics(text)
    return join_html((_piece(piece, formula) for piece, formula in pieces), "")


def to_linked_html(text: str, *, in_letters: bool = False) -> Markup:
    """The same, with web addresses as links; mathematics as MathML or, for programs that strip it,
    `in_letters`."""
    if "://" not in text:
        return escape(to_plain(text)) if in_letters else to_html(text)
    to_markup = _piece_in_letters if in_letters else _piece
    return join_html(
        [
            link_addresses(latex.to_unicode(piece)) if tex is None else to_markup(piece, tex)
            for piece, tex in mathematics.split_mathematics(text)
        ],
        "",
    )


def join_html(pieces: Iterable[Markup], between: str = ", ") -> Markup:
    """`pieces` of HTML in one, with `between` (text without markup) between them."""
    return Markup(between.join(pieces))  # noqa: S704 - every piece is markup


def paragraphs_to_html(text: str) -> list[Markup]:
    """The paragraphs of `text`, each for the content of an HTML element, with web addresses as
    links."""
    return [to_linked_html(paragraph) for paragraph in text.split("\n\n")]


@lru_cache(maxsize=4096)
def to_markdown(text: str) -> str:
    """`text` for a heading or the text of a link in Markdown. ASCII punctuation becomes numeric
    entities (`*` is `&#42;`), so that none of it is Markdown."""
    markup = str(to_html(text))
    if "<" not in markup:
        return _entities(html.unescape(markup))
    return "".join(
        piece if piece.startswith("<") else _entities(html.unescape(piece))
        for piece in TAG.split(markup)
    )


def to_front_matter(text: str) -> str:
    """`text` as a quoted YAML value that holds escaped plain text: MkDocs and Material copy front
    matter into pages, and into the navigation of others, without escaping."""
    return QUOTED(str(escape(to_plain(text))))


def escape_for_rss(text: str) -> str:
    """Plain text for a title or a description of RSS, which feed readers take for HTML: escaped
    once here, and again when the XML is written. Quotes stay: they are no markup in the content
    of an element, and readers that take a title for plain text would show `&#39;`."""
    return html.escape(text, quote=False)


def note_to_html(text: str, *, in_letters: bool = False) -> Markup:
    """A note in inline Markdown as HTML: emphasis, strong, code, links to http and https, and
    mathematics: as MathML or, for programs that strip it, `in_letters`. Everything else, HTML
    included, stays text."""
    renderer = _note_renderer(in_letters)
    return Markup(renderer.renderInline(text))  # noqa: S704 - made by an escaping renderer


def truncate(text: str, length: int) -> str:
    """The beginning of `text`, about `length` characters, still with its TeX. A text that is at
    most a fifth longer stays whole; others end after a sentence, or after a word with an ellipsis,
    and never inside mathematics."""
    text = text.replace("\n\n", " ")
    if len(text) <= length * 1.2:
        return text
    cut = ""
    for piece, formula in mathematics.split_mathematics(text):
        shown = latex.to_unicode(piece) if formula is None else piece
        if len(cut) + len(shown) > length:
            return _cut(cut or shown, "", length) if formula else _cut(cut, shown, length)
        cut += shown
    return cut


def shorten(text: str, length: int) -> str:
    """`text` as plain text of at most `length` characters, cut after a word with an ellipsis."""
    text = to_plain(text.replace("\n\n", " "))
    return text if len(text) <= length else text[: length - 1].rsplit(" ", 1)[0] + "\u2026"


def _cut(start: str, rest: str, length: int) -> str:
    room = rest[: length - len(start)]
    ends = [match.end() for match in SENTENCE_END.finditer(rest, 0, len(room) + 1)]
    ends = [end for end in ends if end <= len(room)]
    if ends and len(start) + ends[-1] > length * 0.6:
        return start + room[: ends[-1]]
    words = room.rpartition(" ")[0] if " " in room else room
    return (start + words).rstrip(" ,;:") + "\u2026"


def _piece(piece: str, formula: str | None) -> Markup:
    if formula is None:
        return escape(latex.to_unicode(piece))
    mathml = mathematics.to_mathml(formula)
    return Markup(mathml) if mathml else escape(piece)  # noqa: S704 - made by math-core


def _piece_in_letters(piece: str, formula: str) -> Markup:
    return escape(formula_text.to_text(formula) or piece)


def _entities(text: str) -> str:
    return MARKDOWN_CHARACTER.sub(lambda match: f"&#{ord(match[0])};", text)


@lru_cache(maxsize=2)
def _note_renderer(in_letters: bool) -> MarkdownIt:
    to_markup = _piece_in_letters if in_letters else _piece
    renderer = MarkdownIt("zero", {"html": False}).enable(
        ["emphasis", "backticks", "link", "escape"]
    )
    renderer.validateLink = lambda url: bool(NOTE_LINK.match(url))  # type: ignore[method-assign]
    renderer.inline.ruler.before("escape", "mathematics", _mathematics_rule)
    renderer.add_render_rule(
        "mathematics",
        lambda _self, tokens, index, *_: str(to_markup(tokens[index].content, tokens[index].info)),
    )
    return renderer


def _mathematics_rule(state: StateInline, silent: bool) -> bool:
    span = mathematics.formula_at(state.src, state.pos)
    if span is None:
        return False
    if not silent:
        token = state.push("mathematics", "math", 0)
        token.content, token.info = state.src[state.pos : span[0]], span[1]
    state.pos = span[0]
    return True
