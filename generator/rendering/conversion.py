"""The Markdown that the generator writes, as the HTML that Python-Markdown makes of it.

The dialect is small: headings with an id, links, lists of links, wrappers marked `markdown`, and
HTML that passes as it stands. A text that holds anything else is refused as a whole, and
Python-Markdown converts it, which takes 20 times as long; so what is recognized here has to be
exact, and need not be complete.

An example, the page `topics/birds.md`:

    # Birds {#_list}                              <h1 id="_list">Birds</h1>

    <div class="rows" markdown>                   <div class="rows">

    - [Ada](../index.md) 3 papers                 <ul>
                                                  <li><a href="../../">Ada</a> 3 papers</li>
                                                  </ul>

    </div>                                        </div>
"""

import json
import re
from collections.abc import Container
from functools import lru_cache
from typing import Any, NamedTuple

from generator.rendering.dialect import (
    BLANK_WITH_SPACES,
    CARD,
    CARD_BODY,
    FRONT_MATTER,
    HEADING,
    ITEM,
    LINKS,
    MARKDOWN_IN_TAG,
    ODD_ENTITY,
    ODD_TAG,
    ODD_TAG_IN_CARD,
    ODD_TAG_IN_LONG_CARD,
    PARAGRAPH,
    TAG,
    TAG_NAME,
    WRAPPERS,
    RefusedError,
)
from generator.rendering.page_links import PageLinks

SHOWN = 40
"""Characters of a page that a message shows."""


class ConvertedPage(NamedTuple):
    """A page's front matter, Markdown and HTML, and the tokens of its table of contents."""

    meta: dict[str, Any]
    markdown: str
    content: str
    headings: list[dict[str, Any]]


def convert(text: str, path: str, pages: Container[str]) -> ConvertedPage:
    """What Python-Markdown and MkDocs make of `text`, that of the page at `path` in `docs/`,
    whose links lead to `pages`. Raises RefusedError where it holds anything unusual."""
    matter = FRONT_MATTER.match(text)
    if not matter:
        raise RefusedError("its front matter is none that the fast converter knows")
    markdown = text[matter.end() :].lstrip("\n")
    if _is_odd(markdown):
        raise RefusedError("it holds a tab, a control character, an odd entity or a blank line")
    converter = _Converter(PageLinks(path, pages))
    converter.add_page(markdown)
    meta = dict(map(_entry, matter[1].splitlines()))
    return ConvertedPage(meta, markdown, "\n".join(converter.html).strip(), converter.headings)


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


class _Converter:
    """Makes the `html` of a page from its chunks (what stands between blank lines), and the tokens
    of its `headings`."""

    def __init__(self, links: PageLinks) -> None:
        self.html: list[str] = []
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
            raise RefusedError("it has no heading, or a wrapper that does not end")

    def _add_card(self, heading: str, body: str, end: str) -> None:
        """Adds a paper in a list: most of all there is."""
        if (
            self._wrapper
            or end.rstrip("\n") != "</article>"
            or not body.startswith(CARD_BODY)
            or not body.endswith("\n</div>")
        ):
            raise RefusedError("a card has other parts than the fast converter knows")
        inside = len(CARD_BODY), len(body) - len("</div>")
        if " markdown" in body and MARKDOWN_IN_TAG.search(body):
            raise RefusedError('a card has a tag with "markdown"')
        if ODD_TAG_IN_CARD.search(body, *inside):
            if odd := ODD_TAG_IN_LONG_CARD.search(body, *inside):
                raise _refused_tag(body, odd.start())
            body = body.replace("><summary>", ">\n<summary>")
        self.html.append('<article class="paper">')
        self._heading(heading)
        self.html += body, "</article>"

    def _add(self, chunk: str) -> None:
        first = chunk[:1]
        if first == "<":
            self._add_html(chunk)
        elif first == "#":
            self._heading(chunk)
        elif first == "-":
            items = "\n".join(map(self._item, chunk.split("\n")))
            self.html.append(f"<ul>\n{items}\n</ul>")
        elif PARAGRAPH.fullmatch(chunk):
            self.html.append(f"<p>{LINKS.sub(self._link, chunk)}</p>")
        else:
            raise RefusedError(f"{_start(chunk)} is no Markdown that the fast converter knows")

    def _add_html(self, chunk: str) -> None:
        if chunk in WRAPPERS and not self._wrapper:
            self._wrapper, opening = WRAPPERS[chunk]
            self.html.append(opening)
        elif self._wrapper and chunk == f"</{self._wrapper}>":
            self._wrapper = ""
            self.html.append(chunk)
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
            raise RefusedError(f"{_start(chunk)} is no element that the fast converter knows there")
        self.html.append(f"{_plain(chunk)}\n")

    def _lines(self, chunk: str) -> None:
        """Paragraphs of HTML, a line each, and perhaps a heading in the last line."""
        if self._wrapper:
            raise RefusedError("a wrapper holds paragraphs of HTML")
        lines = chunk.split("\n")
        heading = lines.pop() if lines[-1].startswith("#") else ""
        for line in lines:
            if not (line.startswith("<p ") and line.endswith("</p>") and line.count("</p>") == 1):
                raise RefusedError(f"{_start(line)} is no paragraph in one line")
            self.html.append(_plain(line))
        if heading:
            self._heading(heading)
        else:
            self.html.append("")

    def _heading(self, line: str) -> None:
        match = HEADING.fullmatch(line)
        if not match:
            raise RefusedError(f"{_start(line)} is no heading that the fast converter knows")
        marks, state, linked, to, text, anchor = match.groups("")
        level = len(marks)
        text = text[:-1]
        if level < 3:
            name = _name(state + linked + text)
            self._contents(level, anchor, name)
        inner = (
            f'<a href="{self._links.address(to)}">{_trimmed(linked)}</a>' if to else _trimmed(text)
        )
        self.html.append(f'<h{level} id="{anchor}">{state}{inner}</h{level}>')

    def _contents(self, level: int, anchor: str, name: str) -> None:
        token = {"level": level, "id": anchor, "name": name, "children": []}
        if level == 2 and self.headings:
            self.headings[0]["children"].append(token)
        elif self.headings or level == 2:
            raise RefusedError("it has two headings of the first level, or none at first")
        else:
            self.headings.append(token)

    def _item(self, line: str) -> str:
        match = ITEM.fullmatch(line)
        if not match:
            raise RefusedError(f"{_start(line)} is no list item that the fast converter knows")
        text, to, count = match.groups("")
        return f'<li><a href="{self._links.address(to)}">{_trimmed(text)}</a>{count}</li>'

    def _link(self, match: re.Match[str]) -> str:
        text, to, rel = match.groups("")
        rel = f' rel="{rel}"' if rel else ""
        return f'<a href="{self._links.address(to)}"{rel}>{_trimmed(text)}</a>'


def _plain(html: str) -> str:
    if odd := ODD_TAG.search(html):
        raise _refused_tag(html, odd.start())
    return html


def _refused_tag(html: str, at: int) -> RefusedError:
    """The error for the tag that begins `at` a place in `html`."""
    tag = TAG_NAME.match(html, at)
    name = f"<{tag[1]}>" if tag else _start(html[at:])
    known = ODD_TAG.match(html, at) is None
    return RefusedError(f"{name} is not known to the fast converter{' at its place' * known}")


def _start(text: str) -> str:
    """The beginning of `text`, to show in a message."""
    return repr(text if len(text) <= SHOWN else f"{text[:SHOWN]}…")


def _trimmed(text: str) -> str:
    if text != text.strip():
        raise RefusedError(f"{_start(text)} begins or ends with a space")
    return text


@lru_cache(maxsize=2**14)
def _name(html: str) -> str:
    """How a heading stands in the table of contents."""
    return " ".join(TAG.sub("", html).split())
