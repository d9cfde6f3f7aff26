"""The Markdown that the generator writes, as the HTML that Python-Markdown makes of it.

The dialect is small: headings with an id, links, lists of links, wrappers marked `markdown`, and
HTML that passes as it stands. Whatever else a text holds, the whole text is refused and goes
MkDocs' own way; so what is recognised here has to be exact, and need not be complete.
"""

import json
import re
from collections.abc import Container
from functools import lru_cache
from posixpath import dirname, join, normpath
from typing import Any, NamedTuple

from mkdocs.utils import get_relative_url

MATHEMATICS = (
    "annotation|menclose|merror|mfrac|mi|mmultiscripts|mn|mo|mover|mpadded|mphantom|"
    "mprescripts|mroot|mrow|ms|mspace|msqrt|mstyle|msub|msubsup|msup|mtable|mtd|mtext|mtr|munder|"
    "munderover|semantics|b|i"
)
INLINE = f"a|span|time|code|em|small|strong|bdi|{MATHEMATICS}"
BLANK_WITH_SPACES = re.compile(r"\n +\n")
ODD_ENTITY = re.compile("&(?!#[0-9]++;|[A-Za-z]++;)")
ODD_TAG = re.compile(
    rf"<(?!/?(?:{INLINE}|math|p|div|blockquote|details|summary|caption|d[dlt]|table|tbody|t[dhr]|thead"
    "|ul|li|pre|button|svg|title|path|rect|nav|label|select|option)[ >/])"
)
NAMED = '(?: class="[a-z -]++")?+>'
INSIDE = "".join(rf"(?<!\n{' ' * spaces}<)" for spaces in range(4))
LINES = (
    rf"/?(?:{INLINE})[ >/]|/p>(?:\n</?[pdb]|$)|(?:p|summary){NAMED}(?!\s*+<(?:math|[pdb]))"
    rf"|{INSIDE}math[ >]|/math>"
)
ODD_TAG_IN_CARD = re.compile(f"<(?!{LINES})")
ODD_TAG_IN_LONG_CARD = re.compile(
    rf"<(?!{LINES}|/summary>\n<[pd]|details{NAMED}<summary>|/details>(?:\n</?[pdb]|$))"
)
"""In a wrapper HTML is parsed and written anew, and comes out as it was only where each block has
lines of its own."""
TEXT = (
    rf"(?:[^\x00-\x1f!-+\--/:-@\[-`{{-~]++|&#[0-9]++;|</?(?:math|{MATHEMATICS})"
    r'(?: [a-z]++="[\w. -]*+")*+/?>)++'
)
ADDRESS = r"(?:\.\./)*+(?:[A-Za-z0-9-][A-Za-z0-9.-]*+/)*+[A-Za-z0-9-][A-Za-z0-9.-]*(?<=\.md)"
PLACE = rf"{ADDRESS}(?:#_[0-9-]++)?+"
HEADING = re.compile(
    rf'(#{{1,3}}) (<span class="[a-z]++">[A-Za-z ]++</span> )?(?:\[({TEXT})\]\(({ADDRESS})\) '
    rf"|({TEXT})(?<= ))\{{#(_?[A-Za-z0-9.-]++)\}}"
)
LINK = rf'\[({TEXT})\]\(({PLACE})\)(?:\{{ rel="([a-z]++)" \}})?'
LINKS = re.compile(LINK)
WORDS = r"[A-Za-z0-9 ,.:]*+"
PARAGRAPH = re.compile(rf"(?:[A-Za-z]{WORDS})?(?:{LINK}{WORDS})*+")
ITEM = re.compile(rf"- \[({TEXT})\]\(({ADDRESS})\)( [A-Za-z0-9 ,]*[a-z0-9])?")
TAG = re.compile("<[^>]*+>")
BEYOND_ASCII = r"\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff"
FRONT_MATTER = re.compile(
    rf'---\n((?:(?!true|false|null)[a-z]{{4,}}: "(?:[ !#-\[\]-~{BEYOND_ASCII}]++|\\["\\])*+"\n)+'
    rf"(?:head: '[ -&(-~{BEYOND_ASCII}]*+'\n)?+)---\n\n"
)
CARD = '<article class="paper" markdown>'
CARD_BODY = '<div class="paper-body">'
WRAPPERS = {
    '<div class="rows" markdown>': ("div", '<div class="rows">'),
    '<div class="inline-list" markdown>': ("div", '<div class="inline-list">'),
    '<nav class="pager" aria-label="Neighbouring pages" markdown>': (
        "nav",
        '<nav aria-label="Neighbouring pages" class="pager">',
    ),
}


class ConvertedPage(NamedTuple):
    """A page's front matter, Markdown and HTML, and the tokens of its table of contents."""

    meta: dict[str, Any]
    markdown: str
    content: str
    headings: list[dict[str, Any]]


class _RefusedError(Exception):
    """The text holds something that is not recognised."""


def convert(text: str, path: str, known: Container[str]) -> ConvertedPage | None:
    """What Python-Markdown and MkDocs make of `text`, that of the page at `path` in `docs/`,
    whose links lead to `known` paths; None where it holds anything unusual."""
    matter = FRONT_MATTER.match(text)
    markdown = text[matter.end() :].lstrip("\n") if matter else ""
    if not matter or _is_odd(markdown):
        return None
    pieces = _Pieces(_Links(path, known))
    try:
        pieces.add_page(markdown)
    except _RefusedError:
        return None
    meta = dict(map(_entry, matter[1].splitlines()))
    return ConvertedPage(meta, markdown, "\n".join(pieces.made).strip(), pieces.headings)


def _is_odd(text: str) -> bool:
    """Whether `text` holds what our program never writes, and Python-Markdown would change."""
    return (
        "\t" in text
        or "\r" in text
        or "\x02" in text
        or "\x03" in text
        or (" \n" in text and BLANK_WITH_SPACES.search(text) is not None)
        or ODD_ENTITY.search(text) is not None
    )


def _entry(line: str) -> tuple[str, str]:
    key, _, value = line.partition(": ")
    return key, json.loads(value) if value[0] == '"' and "\\" in value else value[1:-1]


class _Pieces:
    """The HTML of a page's chunks: what blank lines part."""

    def __init__(self, links: "_Links") -> None:
        self.made: list[str] = []
        self.headings: list[dict[str, Any]] = []
        self._links = links
        self._wrapper = ""

    def add_page(self, markdown: str) -> None:
        """Adds everything."""
        chunks = iter(markdown.split("\n\n"))
        for chunk in chunks:
            chunk = chunk.strip("\n")
            if chunk == CARD:
                self._add_card(next(chunks, ""), next(chunks, ""), next(chunks, ""))
            elif chunk:
                self._add(chunk)
        if self._wrapper or not self.headings:
            raise _RefusedError

    def _add_card(self, heading: str, body: str, end: str) -> None:
        """Adds a paper in a list: most of all there is."""
        if (
            self._wrapper
            or end.rstrip("\n") != "</article>"
            or not body.startswith(CARD_BODY)
            or not body.endswith("\n</div>")
        ):
            raise _RefusedError
        if ODD_TAG_IN_CARD.search(body, len(CARD_BODY), len(body) - len("</div>")):
            if ODD_TAG_IN_LONG_CARD.search(body, len(CARD_BODY), len(body) - len("</div>")):
                raise _RefusedError
            body = body.replace("><summary>", ">\n<summary>")
        self.made.append('<article class="paper">')
        self._heading(heading)
        self.made += body, "</article>"

    def _add(self, chunk: str) -> None:
        first = chunk[:1]
        if first == "<":
            self._html(chunk)
        elif first == "#":
            self._heading(chunk)
        elif first == "-":
            items = "\n".join(map(self._item, chunk.split("\n")))
            self.made.append(f"<ul>\n{items}\n</ul>")
        elif PARAGRAPH.fullmatch(chunk):
            self.made.append(f"<p>{LINKS.sub(self._link, chunk)}</p>")
        else:
            raise _RefusedError

    def _html(self, chunk: str) -> None:
        if chunk in WRAPPERS and not self._wrapper:
            self._wrapper, opening = WRAPPERS[chunk]
            self.made.append(opening)
        elif self._wrapper and chunk == f"</{self._wrapper}>":
            self._wrapper = ""
            self.made.append(chunk)
        elif chunk.startswith("<p "):
            self._lines(chunk)
        else:
            self._element(chunk)

    def _element(self, chunk: str) -> None:
        """One element that stands in the page as it is."""
        name = chunk[1 : chunk.find(" ")]
        if (
            self._wrapper
            or name not in ("div", "dl", "nav", "table")
            or not chunk.endswith(f"</{name}>")
            or chunk.count(f"</{name}>") != 1
            or chunk.find(" markdown") in range(chunk.find(">"))
        ):
            raise _RefusedError
        self.made.append(f"{_plain(chunk)}\n")

    def _lines(self, chunk: str) -> None:
        """Paragraphs of HTML, a line each, and perhaps a heading in the last line."""
        if self._wrapper:
            raise _RefusedError
        lines = chunk.split("\n")
        heading = lines.pop() if lines[-1].startswith("#") else ""
        for line in lines:
            if not (line.startswith("<p ") and line.endswith("</p>") and line.count("</p>") == 1):
                raise _RefusedError
            self.made.append(_plain(line))
        if heading:
            self._heading(heading)
        else:
            self.made.append("")

    def _heading(self, line: str) -> None:
        match = HEADING.fullmatch(line)
        if not match:
            raise _RefusedError
        marks, state, linked, to, text, anchor = match.groups("")
        level = len(marks)
        text = text[:-1]
        if level < 3:
            name = _name(state + linked + text)
            self._contents(level, anchor, name)
        inner = (
            f'<a href="{self._links.address(to)}">{_trimmed(linked)}</a>' if to else _trimmed(text)
        )
        self.made.append(f'<h{level} id="{anchor}">{state}{inner}</h{level}>')

    def _contents(self, level: int, anchor: str, name: str) -> None:
        token = {"level": level, "id": anchor, "name": name, "children": []}
        if level == 2 and self.headings:
            self.headings[0]["children"].append(token)
        elif self.headings or level == 2:
            raise _RefusedError
        else:
            self.headings.append(token)

    def _item(self, line: str) -> str:
        match = ITEM.fullmatch(line)
        if not match:
            raise _RefusedError
        text, to, count = match.groups("")
        return f'<li><a href="{self._links.address(to)}">{_trimmed(text)}</a>{count}</li>'

    def _link(self, match: re.Match[str]) -> str:
        text, to, rel = match.groups("")
        rel = f' rel="{rel}"' if rel else ""
        return f'<a href="{self._links.address(to)}"{rel}>{_trimmed(text)}</a>'


class _Links:
    """Where a page's links to other pages lead."""

    def __init__(self, path: str, known: Container[str]) -> None:
        self._folder = dirname(path)
        self._here = _url(path)
        self._own = self._here[:-1]
        self._is_index = path.endswith("index.md")
        self._known = known

    def address(self, link: str) -> str:
        """The address of the page, or of the place on it, that `link` leads to, relative to this
        one's."""
        link, mark, anchor = link.partition("#")
        folder, _, name = link.rpartition("/")
        above, way = _way(self._folder, self._is_index, folder)
        path = above + name
        if path not in self._known or name == "README.md":
            raise _RefusedError
        stem = path[:-3]
        if name == "index.md" or stem.startswith(self._own) or self._own.startswith(stem):
            return f"{get_relative_url(_url(path), self._here)}{mark}{anchor}"
        return f"{way}{name[:-3]}/{mark}{anchor}"


@lru_cache(maxsize=2**10)
def _way(here: str, is_index: bool, folder: str) -> tuple[str, str]:
    """The folder in `docs/` that `folder` is for a page in `here`; the address from there."""
    target = normpath(join(here, folder))
    if target.startswith(".."):
        raise _RefusedError
    way = get_relative_url(f"{target}/", f"{here}/" if is_index else f"{here}/*/")
    return "" if target == "." else f"{target}/", "" if way == "./" else way


def _url(path: str) -> str:
    """The address of the page at `path`, relative to the site's."""
    folder, _, name = path.rpartition("/")
    return f"{folder or '.'}/" if name == "index.md" else f"{path[:-3]}/"


def _plain(html: str) -> str:
    if ODD_TAG.search(html):
        raise _RefusedError
    return html


def _trimmed(text: str) -> str:
    if text != text.strip():
        raise _RefusedError
    return text


@lru_cache(maxsize=2**14)
def _name(html: str) -> str:
    """How a heading stands in the table of contents."""
    return " ".join(TAG.sub("", html).split())
