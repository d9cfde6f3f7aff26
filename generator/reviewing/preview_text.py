"""How an entry will look on its page, in a list, in a feed and as BibTeX, in plain text."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.entries import text
from generator.entries.citations import to_bibtex
from generator.entries.faults import quantity
from generator.entries.paper import Author, Paper
from generator.entries.topics import Topics
from generator.site.language import ENGLISH
from generator.site.settings import Site
from generator.typeset.feed_items import shorten_names
from generator.typeset.links import paper_links
from generator.typeset.typesetting import CARD_AUTHORS, counts, summary_or_lead, typeset


@dataclass(frozen=True)
class TextPreview:
    """The place where the entry appears, and its paragraphs there; or lines that must not be
    wrapped, if they `are_lines`."""

    place: str
    paragraphs: list[str]
    are_lines: bool = False


def text_previews(paper: Paper, topics: Topics, site: Site) -> Iterator[TextPreview]:
    """The previews of `paper`, whose topics must all be in `topics`."""
    rendition = typeset(paper, topics, site)
    names = [topics[slug].name for slug in rendition.topics]
    yield TextPreview("On its page", list(_page(paper, names)))
    yield TextPreview("In a list", list(_card(paper, names)))
    description = (
        text.to_plain(paper.summary) if paper.summary else text.shorten(paper.abstract or "", 500)
    )
    authors = shorten_names(ENGLISH, [text.to_plain(author.name) for author in paper.authors])
    byline = f"{', '.join(authors)} \u00b7 {', '.join(names)}"
    yield TextPreview("In the feeds", [text.to_plain(paper.heading), byline, description])
    yield TextPreview("As BibTeX", to_bibtex(paper).splitlines(), are_lines=True)


def _page(paper: Paper, topics: list[str]) -> Iterator[str]:
    yield text.to_plain(paper.heading)
    if paper.status:
        why = f": {text.to_plain(paper.status.reason)}" if paper.status.reason else ""
        yield f"{paper.status.label} on {paper.status.date}{why}"
    yield ", ".join(map(_author_line, paper.authors)) or "No author is named."
    if paper.organizations:
        yield ", ".join(map(text.to_plain, paper.organizations))
    yield " \u00b7 ".join(f"{link.name}: {link.url}" for link in paper_links(ENGLISH, paper))
    for words in (paper.summary, paper.note):
        if words:
            yield text.to_plain(words)
    if paper.abstract:
        yield from (text.to_plain(part) for part in paper.abstract.split("\n\n"))
    yield from _details(paper, topics)


def _details(paper: Paper, topics: list[str]) -> Iterator[str]:
    day, published = ENGLISH.weekday_date(paper.day), ENGLISH.long_date(paper.published)
    yield f"Featured on {day}, published {published}"
    if paper.venue:
        yield f"Venue: {text.to_plain(paper.venue)}"
    yield f"Topics: {', '.join(topics)}"
    if paper.doi:
        yield f"DOI: {paper.doi}"
    if counts(ENGLISH, paper):
        yield f"Counts: {counts(ENGLISH, paper)}"
    if paper.contributor:
        yield f"Submitted by {paper.contributor}"


def _card(paper: Paper, topics: list[str]) -> Iterator[str]:
    yield text.to_plain(paper.heading)
    named = [text.to_plain(author.name) for author in paper.authors[:CARD_AUTHORS]]
    others = len(paper.authors) - len(named)
    yield ", ".join(named) + (f" and {quantity(others, 'other')}" if others else "")
    yield text.to_plain(summary_or_lead(paper))
    yield " \u00b7 ".join(topics)


def _author_line(author: Author) -> str:
    more = [text.to_plain(author.affiliation)] if author.affiliation else []
    more += [f"ORCID {author.orcid}"] if author.orcid else []
    return text.to_plain(author.name) + (f" ({', '.join(more)})" if more else "")
