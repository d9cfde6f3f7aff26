"""How an entry will look on its page, in a list, in a feed and as BibTeX, in plain text."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.entries import text
from generator.entries.citations import to_bibtex
from generator.entries.paper import Author, Paper
from generator.entries.phrases import translatable
from generator.entries.topics import Topics
from generator.site.language import Language
from generator.site.settings import Site
from generator.typeset.feed_items import shorten_names
from generator.typeset.labels import heading_of, status_label
from generator.typeset.links import paper_links
from generator.typeset.typesetting import CARD_AUTHORS, counts, summary_or_lead, typeset
from generator.typeset.wording import count_others


@dataclass(frozen=True)
class TextPreview:
    """The place where the entry appears, which is a message, and its paragraphs there; or lines
    that must not be wrapped, if they `are_lines`."""

    place: str
    paragraphs: list[str]
    are_lines: bool = False


def text_previews(paper: Paper, topics: Topics, site: Site) -> Iterator[TextPreview]:
    """The previews of `paper`, whose topics must all be in `topics`."""
    rendition, language = typeset(paper, topics, site), site.language
    names = [topics[slug].name for slug in rendition.topics]
    yield TextPreview(translatable("On its page"), list(_page(paper, names, language)))
    yield TextPreview(translatable("In a list"), list(_card(paper, names, language)))
    description = (
        text.to_plain(paper.summary) if paper.summary else text.shorten(paper.abstract or "", 500)
    )
    authors = shorten_names(language, [text.to_plain(author.name) for author in paper.authors])
    byline = f"{language.comma.join(authors)} \u00b7 {language.comma.join(names)}"
    title = text.to_plain(heading_of(language, paper))
    yield TextPreview(translatable("In the feeds"), [title, byline, description])
    yield TextPreview(translatable("As BibTeX"), to_bibtex(paper).splitlines(), are_lines=True)


def _page(paper: Paper, topics: list[str], language: Language) -> Iterator[str]:
    yield text.to_plain(heading_of(language, paper))
    if paper.status:
        why = f": {text.to_plain(paper.status.reason)}" if paper.status.reason else ""
        label = status_label(language, paper.status.state)
        yield f"{label}, {language.long_date(paper.status.date)}{why}"
    lines = map(_author_line, paper.authors)
    yield language.comma.join(lines) or language.gettext("No author is named.")
    if paper.organizations:
        yield language.comma.join(map(text.to_plain, paper.organizations))
    yield " \u00b7 ".join(f"{link.name}: {link.url}" for link in paper_links(language, paper))
    for words in (paper.summary, paper.note):
        if words:
            yield text.to_plain(words)
    if paper.abstract:
        yield from (text.to_plain(part) for part in paper.abstract.split("\n\n"))
    yield from _details(paper, topics, language)


def _details(paper: Paper, topics: list[str], language: Language) -> Iterator[str]:
    gettext = language.gettext
    day, published = language.weekday_date(paper.day), language.long_date(paper.published)
    yield gettext("Featured on %(day)s, published %(published)s", day=day, published=published)
    if paper.venue:
        yield f"{gettext('Venue')}: {text.to_plain(paper.venue)}"
    yield f"{gettext('Topics')}: {language.comma.join(topics)}"
    if paper.doi:
        yield f"DOI: {paper.doi}"
    if counts(language, paper):
        yield f"{gettext('Counts')}: {counts(language, paper)}"
    if paper.contributor:
        yield f"{gettext('Submitted by')} {paper.contributor}"


def _card(paper: Paper, topics: list[str], language: Language) -> Iterator[str]:
    yield text.to_plain(heading_of(language, paper))
    named = [text.to_plain(author.name) for author in paper.authors[:CARD_AUTHORS]]
    others = len(paper.authors) - len(named)
    names = language.comma.join(named)
    if others:
        names = language.gettext(
            "%(names)s and %(others)s", names=names, others=count_others(language, others)
        )
    yield names
    yield text.to_plain(summary_or_lead(paper))
    yield " \u00b7 ".join(topics)


def _author_line(author: Author) -> str:
    more = [text.to_plain(author.affiliation)] if author.affiliation else []
    more += [f"ORCID {author.orcid}"] if author.orcid else []
    return text.to_plain(author.name) + (f" ({', '.join(more)})" if more else "")
