"""Where a contributor's text becomes Markdown, HTML, front matter or plain text.

The one place for all escaping. Nothing that comes out of here can act as markup in its kind
of output but the markup made here: mathematics, and the few inline marks of a note.
"""

import json
import re
from collections.abc import Iterable
from functools import lru_cache
from html import unescape

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from markupsafe import Markup, escape

from generator.entries import tex

TAG = re.compile(r"(<[^>]*>)")
MARKDOWN_CHARACTER = re.compile(r"[!-/:-@\[-`{-~]")
NOTE_LINK = re.compile(r"https?://", re.IGNORECASE)
QUOTED = json.JSONEncoder(ensure_ascii=False).encode
SENTENCE_END = re.compile(r"[.!?][\"')\]]*(?=\s)|[。！？]")


def to_plain(text: str) -> str:
    """`text` as characters alone, for where no markup is possible: mathematics in letters."""
    return tex.to_plain(text)


def to_html(text: str) -> Markup:
    """`text` for an HTML element's content: everything escaped, mathematics as MathML."""
    if "$" not in text and "\\" not in text:
        return escape(tex.to_unicode(text))
    return join_html((_piece(piece, formula) for piece, formula in tex.split_mathematics(text)), "")


def join_html(pieces: Iterable[Markup], between: str = ", ") -> Markup:
    """`pieces` of HTML, with commas or something else `between`."""
    return Markup(between.join(pieces))  # noqa: S704 - each of them is markup


def paragraphs_to_html(text: str) -> list[Markup]:
    """The paragraphs of `text`, each for an HTML element's content."""
    return [to_html(paragraph) for paragraph in text.split("\n\n")]


@lru_cache(maxsize=4096)
def to_markdown(text: str) -> str:
    """`text` for a heading or a link's text in Markdown: every ASCII character that is neither
    letter, digit nor space as a numeric entity, so that none of them can mean anything."""
    made = str(to_html(text))
    if "<" not in made:
        return _entities(unescape(made))
    return "".join(
        piece if piece.startswith("<") else _entities(unescape(piece)) for piece in TAG.split(made)
    )


def to_front_matter(text: str) -> str:
    """`text` as a quoted YAML value whose content is plain text escaped as HTML: MkDocs and
    Material put front matter into pages, and into other pages' navigation, as it stands."""
    return QUOTED(str(escape(to_plain(text))))


def to_feed_title(text: str) -> str:
    """`text` for a title in RSS, which readers take for HTML: escaped once here, and a second
    time by whoever writes the XML."""
    return str(escape(to_plain(text)))


def note_to_html(text: str) -> Markup:
    """Inline Markdown as HTML: emphasis, strong, code, links to http and https, mathematics;
    everything else, HTML and its entities included, is text."""
    return Markup(_note_renderer().renderInline(text))  # noqa: S704 - made by an escaping renderer


def truncate(text: str, length: int) -> str:
    """`text` as far as about `length` characters: whole where it is not much longer, otherwise
    up to the end of a sentence or a word, never inside mathematics, with an ellipsis."""
    text = text.replace("\n\n", " ")
    if len(text) <= length * 1.2:
        return text
    cut = ""
    for piece, formula in tex.split_mathematics(text):
        shown = tex.to_unicode(piece) if formula is None else piece
        if len(cut) + len(shown) > length:
            return _cut(cut or shown, "", length) if formula else _cut(cut, shown, length)
        cut += shown
    return cut


def shorten(text: str, length: int) -> str:
    """Plain `text` of at most `length` characters, cut between words with an ellipsis."""
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
        return escape(tex.to_unicode(piece))
    made = tex.to_mathml(formula)
    return Markup(made) if made else escape(piece)  # noqa: S704 - made by math-core


def _entities(text: str) -> str:
    return MARKDOWN_CHARACTER.sub(lambda match: f"&#{ord(match[0])};", text)


@lru_cache(maxsize=1)
def _note_renderer() -> MarkdownIt:
    renderer = MarkdownIt("zero", {"html": False}).enable(
        ["emphasis", "backticks", "link", "escape"]
    )
    renderer.validateLink = lambda url: bool(NOTE_LINK.match(url))  # type: ignore[method-assign]
    renderer.inline.ruler.before("escape", "mathematics", _mathematics_rule)
    renderer.add_render_rule(
        "mathematics",
        lambda _self, tokens, index, *_: str(_piece(tokens[index].content, tokens[index].info)),
    )
    return renderer


def _mathematics_rule(state: StateInline, silent: bool) -> bool:
    match = tex.MATHEMATICS.match(state.src, state.pos)
    if not match:
        return False
    if not silent:
        token = state.push("mathematics", "math", 0)
        token.content, token.info = match[0], tex.extract_formula(match)
    state.pos = match.end()
    return True
