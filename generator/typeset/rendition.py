"""A paper, typeset: what is made of one entry alone, whatever else the catalogue holds."""

import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any, NamedTuple

from markupsafe import Markup

from generator.entries import text
from generator.entries.citations import to_bibtex
from generator.entries.faults import quantity
from generator.entries.openurl import to_coins
from generator.entries.paper import Author, Paper, entry_path
from generator.entries.topics import Topics
from generator.site import addresses
from generator.site.addresses import Address
from generator.site.settings import Site
from generator.typeset.documents import AS_JSON, environment, markdown_page, render
from generator.typeset.head import paper_head
from generator.typeset.search_record import search_record, search_tokens

NAMED_AUTHORS = 4
"""How many authors a card names."""
AUTHORS_AT_ONCE = 12
"""How many authors a paper's page shows before the rest is one click away, and how many the text
of a feed's entry names, which lists them all beside."""
BEGINNING = 280
"""About how many characters of an abstract stand in for a missing summary."""

ROOT, FOLDER_ROOT, HEADING = "\0", "\1", "\2"
"""What stands in a text for the way to the site's root, to the root of `docs/`, and for the
marks of a card's heading, until it is known which page the text is on. No text of a contributor
holds a control character."""
NAME, AS, END = "\3", "\4", "\5"
"""What stands around a name until it is known whether it has a page: NAME, that page's key,
which is its address, AS, the name as HTML, END."""

FACTS = "\6"
"""What stands on a paper's own page before the facts, to which its entry's history is added."""

RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
"""Letters of scripts that run from right to left; beside one another such names change places."""
ISOLATED = Markup("<bdi>{}</bdi>")
PLACES = {
    name: Markup(mark)  # noqa: S704 - nothing in it is to be escaped
    for name, mark in (("root", ROOT), ("folder_root", FOLDER_ROOT), ("heading", HEADING))
}
"""The same by the names that templates have for them."""
AFFILIATION = Markup(' <span class="affiliation">({})</span>')
ORCID = Markup(' <a class="orcid" href="https://orcid.org/{}">ORCID</a>')
FIRST_LINKS = ("PDF", "Code")
"""The links that a card shows at once; the others come with the rest of it."""
LINK_NAMES = {
    "code": "Code",
    "project": "Project",
    "video": "Video",
    "slides": "Slides",
    "models": "Model",
    "datasets": "Data set",
    "demos": "Demo",
}

CITED = 200
"""How many authors a citation names; BibTeX says that there are others."""
SHORT = 60
"""Characters below which a description says who wrote the paper, too."""
TEXTS = ("card", "day_card", "page", "item", "words", "record")
"""The texts that are made of a paper alone: its card in a list, its card on its day, its own
page, (as JSON) what feeds say of it, its words, and (as JSON) what search shows of it."""


class KeyedName(NamedTuple):
    """A name on a paper: the key of the page that it may have (`authors/ada-invent`), and the
    name as written."""

    key: str
    name: str


class Rendition(NamedTuple):
    """What the catalogue knows of a paper. `topics` are slugs that are in the list now;
    `upvotes` is 0 where nobody counted, `noted` says whether somebody wrote why they picked it,
    `code` whether its code is public; the `entry_hash` stands for everything that was typeset;
    `texts` gives one of TEXTS by name."""

    id: str
    day: date
    published: date
    changed: date
    heading: str
    status: str
    topics: tuple[str, ...]
    authors: tuple[KeyedName, ...]
    organizations: tuple[KeyedName, ...]
    aliases: tuple[str, ...]
    upvotes: int
    noted: bool
    code: bool
    entry_hash: str
    texts: Callable[[str], str]

    @property
    def path(self) -> str:
        """The entry's file, relative to the folder of papers."""
        return entry_path(self.id, self.day)


@dataclass(frozen=True)
class Named:
    """A name and where it leads: relative to the site's root, or absolute; and the `kind` of
    thing that is there."""

    name: str
    url: str
    kind: str = ""


class Item(NamedTuple):
    """What feeds say of a paper: titles as plain text and escaped for RSS, the description for
    RSS, the content as HTML, the authors' names, and slug and name of each topic."""

    title: str
    rss_title: str
    rss_description: str
    content: str
    authors: list[str]
    topics: list[tuple[str, str]]


def typeset(paper: Paper, topics: Topics, site: Site, entry_hash: str = "") -> Rendition:
    """`paper` as a leaf, with its texts in memory. The list of `topics` says what its topics
    are called now; `entry_hash` stands for the entry's content."""
    slugs = tuple(dict.fromkeys(topics.slugs[slug] for slug in paper.topics))
    texts = dict(zip(TEXTS, _texts(paper, slugs, topics, site), strict=True))
    return Rendition(
        id=paper.id,
        day=paper.day,
        published=paper.published,
        changed=paper.changed,
        heading=paper.heading,
        status=paper.status.state if paper.status else "",
        topics=slugs,
        authors=tuple([_signed("authors", author.name)[0] for author in paper.authors]),
        organizations=tuple([_signed("organizations", name)[0] for name in paper.organizations]),
        aliases=paper.aliases,
        upvotes=(paper.signals.upvotes or 0) if paper.signals else 0,
        noted=bool(paper.note),
        code=bool(paper.links.code),
        entry_hash=entry_hash,
        texts=texts.__getitem__,
    )


def item(rendition: Rendition) -> Item:
    """What feeds say of the paper."""
    return Item(*json.loads(rendition.texts("item")))


def _texts(paper: Paper, slugs: tuple[str, ...], topics: Topics, site: Site) -> list[str]:
    """The paper's TEXTS."""
    parts: Any = environment().get_template("parts.md").module
    about = [Named(topics[s].name, addresses.listing("topics", s).url) for s in slugs]
    named, leading = paper.authors[:NAMED_AUTHORS], links(paper)
    first = [link for link in leading if link.name in FIRST_LINKS] or leading[:1]
    values = PLACES | {
        "paper": paper,
        "name": Markup(text.to_markdown(paper.title)),  # noqa: S704 - all entities
        "status": parts.status(paper.status) if paper.status else "",
        "authors": text.join_html([_name("authors", author.name) for author in named]),
        "others": max(0, len(paper.authors) - NAMED_AUTHORS),
        "organizations": text.join_html(_name("organizations", n) for n in paper.organizations),
        "topics": parts.chips(about, PLACES["root"]),
        "links": parts.links(leading),
        "first_links": parts.links(first),
        "other_links": parts.links([link for link in leading if link not in first]),
        "counts": counts(paper),
        "summary": text.to_html(paper.summary or text.truncate(paper.abstract or "", BEGINNING)),
        "abstract": text.paragraphs_to_html(paper.abstract) if paper.abstract else [],
        "note": text.note_to_html(paper.note) if paper.note else "",
        "coins": to_coins(paper),
    }
    here = addresses.paper(paper.id)
    return [
        render("card.md", values | {"here": here, "whole": False}),
        render("card.md", values | {"here": here, "whole": True}),
        _page(here, paper, about, site, values),
        AS_JSON(_item(paper, about, leading, site, values)),
        search_tokens(paper, [topic.name for topic in about]),
        search_record(paper, list(slugs)),
    ]


def _page(
    here: Address, paper: Paper, about: list[Named], site: Site, values: dict[str, Any]
) -> str:
    first, others = paper.authors[:AUTHORS_AT_ONCE], paper.authors[AUTHORS_AT_ONCE:]
    signed = {
        "authors": text.join_html(map(_signature, first)),
        "others": text.join_html(map(_signature, others)),
        "others_number": len(others),
        "bibtex": to_bibtex(paper, CITED),
        "facts": FACTS,
        "edit_url": f"{site.hosting.edit}{paper.path}" if site.hosting.edit else "",
        "contributor_url": site.hosting.profile_url(paper.contributor) if paper.contributor else "",
    }
    return markdown_page(
        here,
        title=paper.heading,
        description=_description(paper),
        template="paper.md",
        updated=paper.changed,
        script="paper_page",
        head=paper_head(paper, [topic.name for topic in about], site),
        **(values | signed),
    )


def _description(paper: Paper) -> str:
    """What the paper says, for whoever sees no more of it; and who says it, where that is short."""
    words = paper.with_status(paper.summary or paper.abstract or "")
    if len(words) >= SHORT or not paper.authors:
        return words
    return f"{words} By {paper.authors[0].name}{' and others' if paper.authors[1:] else ''}."


def _item(
    paper: Paper, topics: list[Named], leading: list[Named], site: Site, values: dict[str, Any]
) -> Item:
    named = paper.authors[:AUTHORS_AT_ONCE]
    absolute = {
        "links": leading,
        "authors": text.join_html([_signed("authors", author.name)[1] for author in named]),
        "others": len(paper.authors) - len(named),
        "organizations": text.join_html(
            [_signed("organizations", n)[1] for n in paper.organizations]
        ),
        "topics": [Named(topic.name, site.absolute(topic.url)) for topic in topics],
        "day_url": site.absolute(addresses.day(paper.day).url),
    }
    return Item(
        title=text.to_plain(paper.heading),
        rss_title=text.to_feed_title(paper.heading),
        rss_description=text.to_feed_title(
            paper.summary or text.shorten(paper.abstract or "", 500)
        ),
        content=render("item.html", values | absolute),
        authors=[text.to_plain(author.name) for author in paper.authors],
        topics=[(topic.url.split("/")[1], topic.name) for topic in topics],
    )


@lru_cache(maxsize=1 << 15)
def _signed(family: str, name: str) -> tuple[KeyedName, Markup, Markup]:
    """A name with its key, as HTML, and as HTML with what stands for its link."""
    signed, html = KeyedName(f"{family}/{addresses.make_slug(name)}", name), text.to_html(name)
    html = ISOLATED.format(html) if RIGHT_TO_LEFT.search(name) else html
    made = f"{NAME}{signed.key}{AS}{html}{END}"
    return signed, html, Markup(made)  # noqa: S704 - the key is an address, the name is escaped


def _name(family: str, name: str) -> Markup:
    return _signed(family, name)[2]


def _signature(author: Author) -> Markup:
    """An author as a paper's own page has them, with affiliation and ORCID iD."""
    made = _name("authors", author.name)
    if author.affiliation:
        made += AFFILIATION.format(text.to_html(author.affiliation))
    return made + ORCID.format(author.orcid) if author.orcid else made


def links(paper: Paper) -> list[Named]:
    """Where the paper and its things are, the paper itself first."""
    name = "arXiv" if paper.arxiv and not paper.url else "Paper"
    found = [Named(name, paper.source, "paper")]
    if paper.pdf:
        found.append(Named("PDF", paper.pdf, "pdf"))
    for field, name in LINK_NAMES.items() if paper.links.model_fields_set else ():
        value = getattr(paper.links, field)
        if isinstance(value, str):
            found.append(Named(name, value, field))
        elif value:
            numbers = range(1, len(value) + 1)
            found += [
                Named(f"{name} {number}" if len(value) > 1 else name, url, field)
                for number, url in zip(numbers, value, strict=True)
            ]
    return found


def counts(paper: Paper) -> str:
    """`4 upvotes, 1 comment`, or nothing: what nobody did is not counted."""
    signals = paper.signals
    if signals is None:
        return ""
    parts = ((signals.upvotes, "upvote"), (signals.comments, "comment"))
    return ", ".join(quantity(number, noun) for number, noun in parts if number)
