"""Typesetting: a paper becomes a rendition, whatever else the catalogue holds."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from html import escape
from typing import Any

from markupsafe import Markup

from generator.entries import text
from generator.entries.authors import NOBODY, Register, SignedPaper
from generator.entries.citations import to_bibtex
from generator.entries.lead import lead_sentence
from generator.entries.openurl import to_coins
from generator.entries.paper import Author, Paper
from generator.entries.topics import Topics
from generator.site import addresses
from generator.site.families import AUTHORS, FAMILIES, TOPICS, Family
from generator.site.language import ENGLISH, Language
from generator.site.settings import Citations, Site
from generator.typeset.documents import AS_JSON, environment, markdown_page, render
from generator.typeset.feed_items import (
    Item,
    first_names,
    shorten_names,
    to_brief_atom,
)
from generator.typeset.head import paper_head
from generator.typeset.labels import (
    heading_of,
    language_marks,
    other_language,
    status_label,
    with_status,
)
from generator.typeset.links import NamedLink, paper_links
from generator.typeset.placeholders import (
    PICTURE_ADDRESS,
    TEMPLATE_VALUES,
    KeyedName,
    isolate_by_signs,
    keyed_name,
    marked_name,
)
from generator.typeset.rendition import TEXTS, Rendition
from generator.typeset.search_record import search_record, search_tokens

CARD_AUTHORS = 4
"""How many authors a card names."""
PAGE_AUTHORS = 12
"""How many authors a paper's page shows before the rest is one click away, and how many the text
of a feed's item names."""
LONGEST_LEAD = 600
"""About how many characters of an abstract's sentence stand in for a missing summary."""
CARD_LINKS = ("pdf", "code")
"""The kinds of links that a card shows at once; the others come with the rest of it."""
CITED_AUTHORS = 200
"""How many authors a citation names; BibTeX says that there are others."""
SHORT_DESCRIPTION = 60
"""Characters below which a description says who wrote the paper, too."""
FEED_SUMMARY = 240
"""About how many characters the summary of a feed's item has."""
BRIEF_SUMMARY = 100
"""The same where a feed holds many items."""
AFFILIATION = Markup(' <span class="affiliation">({})</span>')
ORCID = Markup(' <a class="orcid" href="https://orcid.org/{}">ORCID</a>')

Families = Sequence[Family]
Names = Mapping[str, list[KeyedName]]
"""A paper's names of members of each family, by its key."""
NO_TEXTS: Mapping[str, str] = {}
Values = dict[str, Any]
"""What a template is filled with."""


def typeset(
    paper: Paper,
    topics: Topics,
    site: Site,
    entry_hash: str = "",
    families: Families = FAMILIES,
    register: Register = NOBODY,
    first_id: str = "",
) -> Rendition:
    """The paper as a rendition, with its texts in memory. The list of `topics` says what its
    topics are called now; its names are those of members of the `families`, and the `register`
    says who its authors are. Feeds know it by `first_id`, or else by its oldest id."""
    outline = outline_of(paper, topics, entry_hash, families, register, first_id, site.language)
    names = {family.key: outline.names_in(family.key) for family in families}
    persons = register.names(outline.signed)
    paper = register.complete(paper, persons)
    others = register.other_names(persons)
    tag = site.paper_tag(outline.first_id)
    texts = _texts(paper, outline.topics, topics, site, names, others, tag)
    return outline._replace(texts=dict(zip(TEXTS, texts, strict=True)).__getitem__)


def outline_of(
    paper: Paper,
    topics: Topics,
    entry_hash: str = "",
    families: Families = FAMILIES,
    register: Register = NOBODY,
    first_id: str = "",
    language: Language = ENGLISH,
) -> Rendition:
    """The paper as a rendition without texts, which is all that counting and grouping need."""
    slugs = tuple(dict.fromkeys(topics.slugs[slug] for slug in paper.topics))
    signed = SignedPaper.of(paper, slugs)
    names = {family.key: names_of(paper, family) for family in families}
    names[AUTHORS.key] = [
        KeyedName(keyed_name(AUTHORS.key, person).key, *author)
        for person, author in zip(register.names(signed), signed.authors, strict=True)
    ]
    return Rendition(
        id=paper.id,
        day=paper.day,
        published=paper.published,
        changed=paper.changed,
        heading=heading_of(language, paper),
        language=other_language(language, paper.language),
        status=paper.status.state if paper.status else "",
        topics=slugs,
        names=tuple([named for family in families for named in names[family.key]]),
        aliases=paper.former_ids,
        oldest_id=paper.first_id,
        first_id=first_id or paper.first_id,
        upvotes=(paper.signals.upvotes or 0) if paper.signals else 0,
        comments=(paper.signals.comments or 0) if paper.signals else 0,
        counted=paper.signals.date if paper.signals else None,
        discussion=paper.discussion or "",
        noted=bool(paper.note),
        code=bool(paper.links.code),
        picture=paper.picture,
        register_facts=register.facts(signed),
        news=tuple(day for day, *_ in news_of(language, paper)),
        entry_hash=entry_hash,
        texts=NO_TEXTS.__getitem__,
    )


def names_of(paper: Paper, family: Family) -> list[KeyedName]:
    """The names of members of a `family` that `paper` has, in its order."""
    names = family.names(paper) if family.names else ()
    if family.has_handles:
        return [KeyedName(family.key_of(family.spelling_of(name)), name) for name in names]
    return [keyed_name(family.key, name) for name in names]


def _texts(
    paper: Paper,
    slugs: tuple[str, ...],
    topics: Topics,
    site: Site,
    names: Names,
    others: Sequence[str],
    tag: str,
) -> list[str]:
    """The paper's TEXTS; `others` are more names under which its authors are found, and `tag` is
    the id of its item."""
    about = [NamedLink(topics[s].name, addresses.listing(TOPICS.key, s).url) for s in slugs]
    here = addresses.paper(paper.id)
    summary = summary_or_lead(paper)
    values = _values(site, paper, summary, about, names)
    bibtex = to_bibtex(paper, CITED_AUTHORS)
    return [
        render(site.language, "card.md", values | {"here": here, "whole": False}),
        render(site.language, "card.md", values | {"here": here, "whole": True}),
        _page(paper, about, site, values | {"bibtex": bibtex}, names[AUTHORS.key]),
        *_feed_items(paper, about, site, names, tag),
        search_tokens(paper, [topic.name for topic in about], others),
        search_record(site.language, paper, list(slugs), summary),
        bibtex,
        paper.model_dump_json(exclude_defaults=True),
    ]


def _values(
    site: Site, paper: Paper, summary: str, topics: list[NamedLink], names: Names
) -> Values:
    """What the templates of cards and pages show of the paper, whose lists have its `summary`."""
    language = site.language
    macros: Any = environment(language).get_template("parts.md").module
    links = paper_links(language, paper)
    first = [link for link in links if link.kind in CARD_LINKS] or links[:1]
    authors = names[AUTHORS.key][:CARD_AUTHORS]
    marks = language_marks(language, paper.language)

    def joined(several: list[KeyedName]) -> Markup:
        marked = (marked_name(named, language.direction) for named in several)
        return text.join_html(marked, language.comma)

    return TEMPLATE_VALUES | {
        "paper": paper,
        "title_markdown": _title_markdown(paper.title, marks),
        "marks": marks,
        "status": macros.status(paper.status) if paper.status else "",
        "title_text": _text_beside_html(paper.title),
        "authors": joined(authors),
        "author_names": _names_beside_html([author.name for author in authors]),
        "others": max(0, len(paper.authors) - CARD_AUTHORS),
        "names": lambda family: joined(names[family]),
        "topics": macros.chips(topics, TEMPLATE_VALUES["root"]),
        "links": macros.links(links),
        "first_links": macros.links(first),
        "other_links": macros.links([link for link in links if link not in first]),
        "counts": counts(language, paper),
        "counts_in_parts": macros.counts(paper.signals) if paper.signals else "",
        "summary": _in_paragraph(text.to_linked_html(summary)),
        "abstract": [_in_paragraph(each) for each in text.paragraphs_to_html(paper.abstract)]
        if paper.abstract
        else [],
        "note": _in_paragraph(text.note_to_html(paper.note)) if paper.note else "",
        "coins": to_coins(paper),
        "alt": text.to_plain(paper.image.alt) if paper.image and site.settings.pictures else "",
    }


def _title_markdown(title: str, marks: Markup) -> Markup:
    """The title for a heading; in an element of its own where it has `marks` of its language."""
    markdown = Markup(text.to_markdown(title))  # noqa: S704 - all entities
    return Markup("<span{}>{}</span>").format(marks, markdown) if marks else markdown


def summary_or_lead(paper: Paper) -> str:
    """What a list says of the paper: its summary, or the sentence of its abstract that says what is
    new."""
    return paper.summary or text.truncate(lead_sentence(paper.abstract or ""), LONGEST_LEAD)


def _in_paragraph(html: Markup) -> Markup:
    """`html` for a paragraph. Python-Markdown takes a formula at its start for a block, and would
    end the paragraph before it."""
    return Markup("<wbr>") + html if html.startswith("<math") else html


def _text_beside_html(title: str) -> Markup:
    """The plain text of a title for scripts, where its HTML holds more than text: formulas. It is
    for an attribute of a block, in which Python-Markdown writes quotes as here."""
    plain = text.to_plain(title) if "<" in text.to_html(title) else ""
    return Markup(escape(plain, quote=False).replace('"', "&quot;"))  # noqa: S704 - escaped


def _names_beside_html(names: list[str]) -> str:
    """The plain text of authors' names for scripts, as JSON, where these cannot tell the names
    from their HTML: one holds a comma (Martin Invent, Jr.) or a formula."""
    is_clear = all("," not in name and "<" not in text.to_html(name) for name in names)
    return "" if is_clear else AS_JSON([text.to_plain(name) for name in names])


def _page(
    paper: Paper, topics: list[NamedLink], site: Site, values: Values, names: list[KeyedName]
) -> str:
    """The paper's own page; `names` are those of its authors."""
    language = site.language
    direction = site.language.direction
    signatures = [_signature(*it, direction) for it in zip(names, paper.authors, strict=True)]
    first, others = signatures[:PAGE_AUTHORS], signatures[PAGE_AUTHORS:]
    own_values = {
        "authors": text.join_html(first, language.comma),
        "others": text.join_html(others, language.comma),
        "others_number": len(others),
        "cite_files": Citations.PAPERS in site.settings.citations,
        "edit_url": f"{site.hosting.edit}{paper.path}" if site.hosting.edit else "",
        "contributor_url": site.hosting.profile_url(paper.contributor) if paper.contributor else "",
    }
    return markdown_page(
        site.language,
        addresses.paper(paper.id),
        title=heading_of(language, paper),
        description=_description(language, paper),
        template="paper.md",
        updated=paper.changed,
        shared_picture=PICTURE_ADDRESS if values["alt"] else "",
        script="paper_page",
        head=paper_head(paper, [topic.name for topic in topics], site),
        **(values | own_values),
    )


def _description(language: Language, paper: Paper) -> str:
    """What the paper says; and who says it, where that is short."""
    words = with_status(language, paper, paper.summary or paper.abstract or "")
    if len(words) >= SHORT_DESCRIPTION or not paper.authors:
        return words
    author = paper.authors[0].name
    if paper.authors[1:]:
        return language.gettext("%(words)s By %(author)s and others.", words=words, author=author)
    return language.gettext("%(words)s By %(author)s.", words=words, author=author)


def _feed_items(
    paper: Paper, topics: list[NamedLink], site: Site, named: Names, tag: str
) -> Iterator[str]:
    """What feeds say of the paper, in full, as JSON; briefly; and as a line of a digest."""
    language = site.language
    names = [text.to_plain(author.name) for author in paper.authors]
    item = Item(
        tag=tag,
        url=site.absolute(addresses.paper(paper.id).url),
        title=text.to_plain(heading_of(language, paper)),
        summary=text.shorten(paper.summary or paper.abstract or "", FEED_SUMMARY),
        content=_feed_content(paper, names, site, named),
        authors=shorten_names(language, names),
        byline=first_names(language, names),
        topics=tuple((topic.url.split("/")[1], topic.name) for topic in topics),
        summary_is_cut=not paper.summary,
        pdf=paper.pdf or "",
        doi=paper.doi_url or "",
        language=other_language(language, paper.language),
    )
    brief = item._replace(summary=text.shorten(item.summary, BRIEF_SUMMARY))
    yield from (AS_JSON(item), to_brief_atom(brief))
    yield render(language, "digest_line.html", {"item": brief})
    yield AS_JSON([_news_item(language, item, *news) for news in news_of(language, paper)])


def news_of(language: Language, paper: Paper) -> Iterator[tuple[date, str, str, str]]:
    """What readers of the paper should know since it was featured, corrections first: the day, what
    sets it apart from others of the paper for ever, a word for it, and a sentence, often empty."""
    times: Counter[date] = Counter()
    for correction in paper.corrected:
        times[correction.date] += 1
        name = f"corrected/{correction.date}/{times[correction.date]}"
        yield correction.date, name, language.gettext("Corrected"), correction.what
    if paper.status:
        label = status_label(language, paper.status.state)
        yield paper.status.date, paper.status.state, label, paper.status.reason or ""


def _news_item(
    language: Language, item: Item, day: date, name: str, label: str, what: str
) -> tuple[str, str, str, str]:
    """The tag, title, summary and content of an item about news of the paper that has `item`."""
    sentence = text.to_plain(what)
    values = {"item": item, "label": label, "day": day, "what": sentence}
    title = item.title if item.title.startswith(f"{label}: ") else f"{label}: {item.title}"
    return f"{item.tag}/{name}", title, sentence or label, render(language, "news.html", values)


def _feed_content(paper: Paper, names: list[str], site: Site, named: Names) -> str:
    """The paper as HTML for an item. It stands alone, so it has whole addresses, and names without
    links; many readers strip MathML, so formulas are in letters."""
    language = site.language
    values = {
        "paper": paper,
        "marks": language_marks(language, paper.language),
        "links": paper_links(language, paper),
        "authors": text.join_html(map(isolate_by_signs, names[:PAGE_AUTHORS]), language.comma),
        "others": max(0, len(names) - PAGE_AUTHORS),
        "names": lambda family: text.join_html(
            [isolate_by_signs(text.to_plain(it.name)) for it in named[family]], language.comma
        ),
        "day_url": site.absolute(addresses.day(paper.day).url),
        "note": text.note_to_html(paper.note, in_letters=True) if paper.note else "",
        "summary": text.to_linked_html(paper.summary or "", in_letters=True),
        "abstract": [
            text.to_linked_html(paragraph, in_letters=True)
            for paragraph in (paper.abstract or "").split("\n\n")
            if paragraph
        ],
    }
    return render(language, "item.html", values)


def _signature(named: KeyedName, author: Author, direction: str) -> Markup:
    """An author as a paper's own page has them, with affiliation and ORCID iD."""
    signature = marked_name(named, direction)
    if author.affiliation:
        signature += AFFILIATION.format(text.to_html(author.affiliation))
    return signature + ORCID.format(author.orcid) if author.orcid else signature


def counts(language: Language, paper: Paper) -> str:
    """`4 upvotes, 1 comment`, or nothing: what nobody did is not counted."""
    if paper.signals is None:
        return ""
    parts = []
    if upvotes := paper.signals.upvotes:
        parts.append(language.ngettext("%(number)s upvote", "%(number)s upvotes", upvotes))
    if comments := paper.signals.comments:
        parts.append(language.ngettext("%(number)s comment", "%(number)s comments", comments))
    return language.comma.join(parts)
