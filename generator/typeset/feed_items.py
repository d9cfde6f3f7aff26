"""A unit of a feed in each format.

What it says is typeset once. Most papers stand in archives alone, where an item is brief, so the
formats of a whole item are written by the feeds that have it.

feedgen writes the elements. Two things come from here: feedgen drops the relation and the media
type of an entry's links, and it has no place for dates that are not known yet. The moment of an
item depends on the other papers of its day, so a typeset item holds the mark DATES where the
feed inserts them:

    <entry><id>tag:…</id><title>Counting Sparrows</title>␇…</entry>
"""

import json
from functools import lru_cache
from typing import Any, NamedTuple

from feedgen.entry import FeedEntry
from feedgen.ext.dc import DcEntryExtension
from lxml import etree

from generator.entries import text
from generator.site.language import Language
from generator.typeset.documents import AS_JSON
from generator.typeset.rendition import Rendition
from generator.typeset.wording import count_others

DATES = "\7"
"""Where the dates of an item belong. No text of a contributor holds a control character."""
NAMED_AUTHORS = 50
"""Up to how many authors an item names all of them."""
FIRST_AUTHORS = 10
"""How many authors an item names where there are more than NAMED_AUTHORS."""
BRIEF_AUTHORS = 3
"""How many authors a brief entry names."""
ATOM_NAMESPACE = "http://www.w3.org/2005/Atom"
RSS_NAMESPACES = {
    "atom": ATOM_NAMESPACE,
    "content": "http://purl.org/rss/1.0/modules/content/",
    "dc": "http://purl.org/dc/elements/1.1/",
}
"""The namespaces of an RSS item, by their prefixes in our feeds."""
PDF = "application/pdf"
LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"


class Item(NamedTuple):
    """What a feed says of a paper, or of a day, a week or a correction. All texts are plain but
    `content`, which is HTML with whole addresses."""

    tag: str
    """The id that never changes (RFC 4151)."""
    url: str
    title: str
    summary: str
    content: str
    authors: tuple[str, ...] = ()
    byline: str = ""
    """The first authors in one line."""
    topics: tuple[tuple[str, str], ...] = ()
    """Slug and name of each."""
    summary_is_cut: bool = False
    """Whether the summary is only the beginning of the content."""
    pdf: str = ""
    doi: str = ""
    """The DOI as an address."""
    language: str = ""
    """The tag of the title's language, where that is not the feed's."""


def shorten_names(language: Language, names: list[str]) -> tuple[str, ...]:
    """The authors that an item names: all, or of more than NAMED_AUTHORS the first, and as the
    last name how many others there are."""
    if len(names) <= NAMED_AUTHORS:
        return tuple(names)
    others = len(names) - FIRST_AUTHORS
    return *names[:FIRST_AUTHORS], count_others(language, others)


def first_names(language: Language, names: list[str]) -> str:
    """The first of the authors' `names` in one line: `A, B, C and 9 others`."""
    first = language.comma.join(names[:BRIEF_AUTHORS])
    others = len(names) - BRIEF_AUTHORS
    if others <= 0:
        return first
    return language.ngettext(
        "%(names)s and %(number)s other", "%(names)s and %(number)s others", others, names=first
    )


def to_atom(item: Item) -> str:
    """The item as an `entry` of Atom (RFC 4287), with DATES."""
    entry = _begin_entry(item)
    entry.title(item.title)
    entry.content(item.content, type="html")
    entry.author([{"name": name} for name in item.authors])
    element = _atom_element(entry, item)
    if item.pdf:
        etree.SubElement(element, "link", href=item.pdf, rel="enclosure", type=PDF, title="PDF")
    if item.doi:
        etree.SubElement(element, "link", href=item.doi, rel="related", title="DOI")
    return _with_dates(element)


def to_brief_atom(item: Item) -> str:
    """The item as an `entry` of Atom with its summary alone, for feeds that hold many: without
    topics, and with a single author element that names the first authors. With DATES."""
    entry = _begin_entry(item._replace(topics=()))
    entry.title(item.title)
    entry.summary(item.summary)
    if item.byline:
        entry.author(name=item.byline)
    return _with_dates(_atom_element(entry, item))


def to_rss(item: Item) -> str:
    """The item as an `item` of RSS 2.0, with DATES. One `dc:creator` has all names, because
    readers that are built on feedparser show only the last of several."""
    entry = _begin_entry(item)
    entry.register_extension("dc", DcEntryExtension, atom=False)
    entry.title(text.escape_for_rss(item.title))
    entry.description(text.escape_for_rss(item.summary))
    entry.content(item.content, type="CDATA")
    if item.authors:
        entry.dc.dc_creator(", ".join(item.authors))
    if item.doi:
        entry.dc.dc_identifier(item.doi)
    if item.pdf:
        entry.enclosure(item.pdf, "0", PDF)  # RSS demands a length; 0 stands for an unknown one
    parent = etree.Element("rss", nsmap=RSS_NAMESPACES)  # its declarations are those of the feed
    parent.append(entry.rss_entry())
    xml: str = etree.tostring(parent, encoding="unicode")
    inner = xml[xml.index("<item>") : xml.rindex("</item>")]
    return f"{inner}{DATES}</item>"


def to_json(item: Item) -> str:
    """The item as an object of JSON Feed 1.1, with DATES."""
    fields: dict[str, Any] = {
        "id": item.tag,
        "url": item.url,
        "title": item.title,
        "summary": "" if item.summary_is_cut else item.summary,
        "content_html": item.content,
        "authors": [{"name": name} for name in item.authors],
        "tags": [name for _, name in item.topics],
        "attachments": [{"url": item.pdf, "mime_type": PDF}] if item.pdf else [],
    }
    whole = AS_JSON({name: value for name, value in fields.items() if value})
    return f"{whole[:-1]}{DATES}}}"


def to_brief_json(item: Item) -> str:
    """The item as an object of JSON Feed 1.1 with its summary alone, with DATES."""
    fields = {
        "id": item.tag,
        "url": item.url,
        "title": item.title,
        "content_text": item.summary or item.title,  # JSON Feed demands a content
        "authors": [{"name": item.byline}] if item.byline else [],
    }
    whole = AS_JSON({name: value for name, value in fields.items() if value})
    return f"{whole[:-1]}{DATES}}}"


def _begin_entry(item: Item) -> FeedEntry:
    entry = FeedEntry()
    entry.guid(item.tag, permalink=False)
    entry.link(href=item.url, rel="alternate")
    for slug, name in item.topics:
        entry.category(term=slug, label=name)
    return entry


def _atom_element(entry: FeedEntry, item: Item) -> Any:
    """The element of an Atom entry; its title says in which other language it is."""
    element = entry.atom_entry()
    if item.language:
        element.find("title").set(LANGUAGE, item.language)
    return element


def _with_dates(element: Any) -> str:
    """The text of an Atom entry, with DATES in the place of feedgen's date, which is the clock's.
    (`<updated>` is no text of a contributor: in the text of an element, `<` is escaped.)"""
    xml: str = etree.tostring(element, encoding="unicode")
    start, _, rest = xml.partition("<updated>")
    return f"{start}{DATES}{rest.partition('</updated>')[2]}"


WRITERS = {"rss": to_rss, "atom": to_atom, "json": to_json, "brief_json": to_brief_json}
"""The function that writes an item, by format."""


def item_text(paper: Rendition, format: str) -> str:
    """The item of `paper` in a `format`, with DATES; as `brief_atom` it was written before."""
    return paper.texts(format) if format == "brief_atom" else _written(format, paper.texts("item"))


@lru_cache(maxsize=1 << 11)
def _written(format: str, stored: str) -> str:
    """The item that is `stored` as JSON, in a `format`: the newest papers stand in several feeds,
    in that of each of their topics among them."""
    item = Item(*json.loads(stored))
    topics = tuple((*it,) for it in item.topics)
    return WRITERS[format](item._replace(authors=tuple(item.authors), topics=topics))
