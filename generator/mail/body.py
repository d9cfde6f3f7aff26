"""What a message says, as HTML and as plain text.

The HTML is a table with the styles in attributes, because Gmail and Outlook drop most of what
stands elsewhere. It has no picture, no script and no address but those of the site and of papers.
Formulas are text: mail programs show no MathML. Gmail cuts a message after 102 kB, so papers that
have no more room are named by their titles, and then by their number.
"""

import textwrap
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from generator.entries import text
from generator.entries.paper import Paper
from generator.entries.topics import Topics
from generator.mail.digest import Digest, topic_names
from generator.site import addresses
from generator.site.language import Language
from generator.site.settings import Site
from generator.typeset.documents import environment, render
from generator.typeset.feed_items import first_names
from generator.typeset.labels import heading_of
from generator.typeset.links import paper_links
from generator.typeset.rendition import Rendition
from generator.typeset.typesetting import counts
from generator.typeset.wording import count_papers

CARDS_BYTES = 70_000
LINES_BYTES = 15_000
"""How much room papers have in the HTML, whole and as titles alone, in bytes of UTF-8."""
LENGTH = 280
"""About how many characters of an abstract stand in for a missing summary."""
WIDTH = 72
"""The greatest width of a line of plain text in characters, where words allow it."""
LINKS = ("pdf", "code")
"""The kinds of those of a paper's links that a message has."""
LINK_START = Markup('<a class="link" style="color:#1d4ed8;text-decoration:underline;" ')
"""How a link of a note begins: with the style of all links in a message."""
Links = Sequence[tuple[str, str]]
"""Names, each with its address."""


@dataclass(frozen=True)
class Content:
    """What all recipients of one digest read, ready to write."""

    digest: Digest
    site: Site
    topics: str
    """The names of the topics that it is limited to."""
    beginning: str
    """What mail programs show beside the subject."""
    cards: list[Markup]
    lines: list[Markup]
    blocks: list[str]
    """The papers as plain text."""
    others: int
    """How many papers are only counted."""

    def to_html(self, leave: Links) -> str:
        """The message as HTML; `leave` are the ways to unsubscribe."""
        values = {
            "content": self,
            "digest": self.digest,
            "site": self.site,
            "title": subject(self.digest, self.site),
            "papers": papers_on(self.digest, self.topics, self.site.language),
            "page": self.site.absolute(self.digest.page.url),
            "leave": leave,
        }
        return render(self.site.language, "mail.html", values)

    def to_text(self, leave: Links) -> str:
        """The message as plain text."""
        digest, site, language = self.digest, self.site, self.site.language
        page = site.absolute(digest.page.url)
        title = f"{digest.title(language)}: {papers_on(digest, self.topics, language)}"
        blocks = [f"{site.name}\n{_wrap(title)}\n{page}", *self.blocks]
        if self.others:
            blocks.append(
                language.ngettext(
                    "And %(number)s other on the site.",
                    "And %(number)s others on the site.",
                    self.others,
                )
            )
        reason = language.gettext(digest.reason, site=site.name)
        blocks.append("\n".join(["-- ", _wrap(reason), *(f"{name}: {url}" for name, url in leave)]))
        return "\n\n".join(blocks) + "\n"


def content_of(digest: Digest, site: Site, topics: Topics) -> Content:
    """The content of `digest`: each paper whole, as a title or counted, as there is room."""
    papers = [_paper(rendition) for rendition in digest.papers]
    macros: Any = environment(site.language).get_template("mail_parts.html").module
    cards = _while_room((_card(macros, site, paper) for paper in papers), CARDS_BYTES)
    rest = papers[len(cards) :]
    lines = _while_room(
        (macros.line(heading_of(site.language, it), _url(site, it)) for it in rest), LINES_BYTES
    )
    named = rest[: len(lines)]
    return Content(
        digest,
        site,
        topic_names(digest.topics, topics),
        "; ".join(_heading(site, paper) for paper in papers[:3]),
        cards,
        lines,
        [
            *(_whole_text(site, paper) for paper in papers[: len(cards)]),
            *(f"{_wrap(_heading(site, it))}\n{_url(site, it)}" for it in named),
        ],
        len(rest) - len(named),
    )


def subject(digest: Digest, site: Site) -> str:
    """`Daily Papers: Wednesday, 10 December 2025 (12 papers)`"""
    number = count_papers(site.language, len(digest.papers))
    return f"{site.name}: {digest.title(site.language)} ({number})"


def papers_on(digest: Digest, topics: str, language: Language) -> str:
    """`12 papers`, or `12 papers on Birds` where the digest is limited to the `topics`."""
    number = count_papers(language, len(digest.papers))
    if not topics:
        return number
    return language.gettext("%(papers)s on %(topics)s", papers=number, topics=topics)


def _paper(rendition: Rendition) -> Paper:
    return Paper.model_validate_json(rendition.texts("entry"))


def _while_room(blocks: Iterator[Markup], room: int) -> list[Markup]:
    """The first of `blocks` that together have at most `room` bytes."""
    fitting: list[Markup] = []
    for block in blocks:
        room -= len(block.encode())
        if room < 0:
            break
        fitting.append(block)
    return fitting


def _card(macros: Any, site: Site, paper: Paper) -> Markup:
    note = _note(paper).replace(Markup("<a "), LINK_START)
    card: Callable[..., Markup] = macros.card
    return card(
        _heading(site, paper),
        _url(site, paper),
        _byline(site, paper),
        counts(site.language, paper),
        _summary(paper),
        note,
        paper.contributor or "",
        _links(site, paper),
    )


def _heading(site: Site, paper: Paper) -> str:
    return text.to_plain(heading_of(site.language, paper))


def _note(paper: Paper) -> Markup:
    """The note as HTML, with formulas as text."""
    return text.note_to_html(paper.note or "", in_letters=True)


def _url(site: Site, paper: Paper) -> str:
    return site.absolute(addresses.paper(paper.id).url)


def _byline(site: Site, paper: Paper) -> str:
    return first_names(site.language, [text.to_plain(author.name) for author in paper.authors])


def _summary(paper: Paper) -> str:
    return text.to_plain(paper.summary or text.truncate(paper.abstract or "", LENGTH))


def _links(site: Site, paper: Paper) -> Links:
    others = [
        (link.name, link.url) for link in paper_links(site.language, paper) if link.kind in LINKS
    ]
    return [(site.language.gettext("Abstract"), _url(site, paper)), *others]


def _whole_text(site: Site, paper: Paper) -> str:
    note = _note(paper).striptags()
    signed = f"\u201c{note}\u201d \u2014 {paper.contributor}" if paper.contributor else note
    facts = " \u00b7 ".join(filter(None, [_byline(site, paper), counts(site.language, paper)]))
    lines = [
        _heading(site, paper),
        facts,
        signed if note else "",
        _summary(paper),
    ]
    links = [url for _, url in _links(site, paper)]
    return "\n".join([*(_wrap(line) for line in lines if line), *links])


def _wrap(line: str) -> str:
    """`line` in several, none of which begins like a separator of mail programs or a quotation."""
    lines = textwrap.wrap(line, WIDTH, break_long_words=False, break_on_hyphens=False)
    return "\n".join(f" {it}" if it.startswith((">", "-- ", "From ")) else it for it in lines)
