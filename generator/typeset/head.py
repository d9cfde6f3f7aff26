"""What a page says of itself in its head: to search engines, by schema.org; of a paper also to
indexes of the literature and reference managers, by Google Scholar's rules.

The theme adds what follows from a page's title, description and address alone.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from markupsafe import Markup

from generator.entries import text
from generator.entries.csl import CslItem, to_csl
from generator.entries.paper import Author, Paper, Type
from generator.entries.work_types import work_type
from generator.site import addresses
from generator.site.addresses import Address
from generator.site.language import Language
from generator.site.settings import Site
from generator.typeset.documents import render
from generator.typeset.labels import heading_of

CONTEXT = "https://schema.org"
DESCRIBED = 300
"""Characters of a description."""
LISTED = 30
"""How many papers the description of a list names."""

VENUE_TAGS: Mapping[Type, str] = {
    Type.ARTICLE: "citation_journal_title",
    Type.INPROCEEDINGS: "citation_conference_title",
    Type.PREPRINT: "citation_publisher",
    Type.BOOK: "citation_publisher",
    Type.CHAPTER: "citation_inbook_title",
    Type.THESIS: "citation_dissertation_institution",
    Type.PHDTHESIS: "citation_dissertation_institution",
    Type.MASTERSTHESIS: "citation_dissertation_institution",
    Type.REPORT: "citation_technical_report_institution",
    Type.DATASET: "citation_publisher",
    Type.SOFTWARE: "citation_publisher",
}
"""The tag that names the venue, for each type of work."""
PARTS = {Type.ARTICLE, Type.INPROCEEDINGS, Type.CHAPTER}
"""The types of works that are part of what their venue names."""
SCHEMA_TYPES: Mapping[Type, str] = {
    Type.BOOK: "Book",
    Type.CHAPTER: "Chapter",
    Type.THESIS: "Thesis",
    Type.PHDTHESIS: "Thesis",
    Type.MASTERSTHESIS: "Thesis",
    Type.REPORT: "Report",
    Type.DATASET: "Dataset",
    Type.SOFTWARE: "SoftwareSourceCode",
}
"""The types of schema.org for works that are no ScholarlyArticle."""


class FeedLink(NamedTuple):
    """A feed of a page: its title, its format, and where it is."""

    title: str
    format: str
    to: Address


Data = dict[str, Any]
"""Something in the words of schema.org."""
Trail = Sequence[tuple[str, Address]]
"""The pages above a page, from the top, each with its name; the home page left out."""


def paper_head(paper: Paper, topics: Sequence[str], site: Site) -> Markup:
    """The head of the paper's page; `topics` are their names."""
    day = site.language.long_date(paper.day), addresses.day(paper.day)
    title = text.to_plain(heading_of(site.language, paper))
    data = [_article(paper, topics, site), _breadcrumbs(site, title, [day])]
    return _head(site, _citation(paper, topics, site), data, csl=to_csl(paper))


def list_head(
    site: Site,
    here: Address,
    title: str,
    number: int,
    papers: Sequence[str],
    trail: Trail = (),
    feeds: Sequence[FeedLink] = (),
) -> Markup:
    """The head of the page `here`, which lists a `number` of papers, the first having the ids
    `papers`; `feeds` are its own."""
    data = [_collection(site, here, title, number, papers)]
    if here != addresses.HOME:
        data.append(_breadcrumbs(site, title, trail))
    return _head(site, [], data, here, feeds)


def page_head(site: Site, here: Address, title: str, trail: Trail = ()) -> Markup:
    """The head of any other page."""
    trail = trail or trail_in_time(site.language, here)
    return _head(site, [], [_breadcrumbs(site, title, trail)])


def trail_in_time(language: Language, here: Address) -> Trail:
    """The pages above that of a day, a month, a year or a week; of any other page, none."""
    calendar = language.gettext("Calendar"), addresses.CALENDAR
    family, *numbers = here.url.rstrip("/").split("/")
    if here == addresses.WEEKS:
        return [calendar]
    if family not in ("days", "weeks") or not numbers:
        return []
    year, month, day = (*map(int, numbers), 0, 0)[:3]
    trail: list[tuple[str, Address]] = [calendar]
    if family == "weeks":
        trail.append((language.gettext("Weeks"), addresses.WEEKS))
    if month:
        overview = addresses.weeks_of_year if family == "weeks" else addresses.year
        trail.append((str(year), overview(year)))
    if day:
        trail.append((language.month((year, month)), addresses.month(year, month)))
    return trail


def _head(
    site: Site,
    tags: Sequence[tuple[str, str]],
    data: list[Data],
    here: Address = addresses.HOME,
    feeds: Sequence[FeedLink] = (),
    csl: CslItem | None = None,
) -> Markup:
    data = [{"@context": CONTEXT, **each} for each in data]
    values = {"tags": tags, "data": data, "here": here, "feeds": feeds, "csl": csl}
    return Markup(render(site.language, "head.html", values).rstrip())  # noqa: S704 - from an escaping template


def _citation(paper: Paper, topics: Sequence[str], site: Site) -> list[tuple[str, str]]:
    """The tags that Google Scholar reads, and Zotero: the title once, each author once."""
    tags = [("citation_title", text.to_plain(paper.title))]
    for name, author in _authors(paper):
        tags.append(("citation_author", name))
        if author.affiliation:
            tags.append(("citation_author_institution", text.to_plain(author.affiliation)))
        if author.orcid:
            tags.append(("citation_author_orcid", f"https://orcid.org/{author.orcid}"))
    tags.append(("citation_publication_date", "/".join(paper.published.parts)))
    optional = {
        VENUE_TAGS[work_type(paper)]: text.to_plain(paper.venue) if paper.venue else "",
        "citation_language": paper.language,
        "citation_doi": paper.doi,
        "citation_arxiv_id": paper.arxiv,
        "citation_pdf_url": paper.pdf,
        "citation_abstract_html_url": site.absolute(addresses.paper(paper.id).url),
        "citation_keywords": "; ".join(topics),
    }
    return tags + [(name, value) for name, value in optional.items() if value]


def _article(paper: Paper, topics: Sequence[str], site: Site) -> Data:
    article: Data = {
        "@type": SCHEMA_TYPES.get(work_type(paper), "ScholarlyArticle"),
        "headline": text.to_plain(paper.title),
        "author": [_person(name, author) for name, author in _authors(paper)],
        "datePublished": str(paper.published),
        "url": site.absolute(addresses.paper(paper.id).url),
        "keywords": list(topics),
        "inLanguage": paper.language,
        "identifier": paper.doi_url or (f"arXiv:{paper.arxiv}" if paper.arxiv else None),
        "sameAs": list(dict.fromkeys(filter(None, [paper.source, paper.doi_url]))),
        "creativeWorkStatus": paper.status.label if paper.status else None,
    }
    if work_type(paper) is Type.DATASET:  # indexes of data ask for it; others read the page's tag
        article["description"] = text.shorten(paper.summary or paper.abstract or "", DESCRIBED)
    if paper.venue:
        is_part = work_type(paper) in PARTS
        kind = "PublicationVolume" if is_part else "Organization"
        article["isPartOf" if is_part else "publisher"] = _named(kind, text.to_plain(paper.venue))
    if paper.pdf:
        article["encoding"] = {
            "@type": "MediaObject", "contentUrl": paper.pdf, "encodingFormat": "application/pdf",
        }  # fmt: skip
    return {name: value for name, value in article.items() if value}


def _authors(paper: Paper) -> Iterator[tuple[str, Author]]:
    """The authors by name, in order; one whose name stands twice, once."""
    authors: dict[str, Author] = {}
    for author in paper.authors:
        authors.setdefault(text.to_plain(author.name), author)
    yield from authors.items()


def _person(name: str, author: Author) -> Data:
    person = _named("Person", name)
    if author.affiliation:
        person["affiliation"] = _named("Organization", text.to_plain(author.affiliation))
    if author.orcid:
        person["sameAs"] = f"https://orcid.org/{author.orcid}"
    return person


def _collection(site: Site, here: Address, title: str, number: int, papers: Sequence[str]) -> Data:
    items = [
        {
            "@type": "ListItem",
            "position": position,
            "url": site.absolute(addresses.paper(identifier).url),
        }
        for position, identifier in enumerate(papers[:LISTED], 1)
    ]
    return {
        **_named("CollectionPage", text.to_plain(title)),
        "url": site.absolute(here.url),
        "isPartOf": {**_named("WebSite", site.name), "url": site.url},
        "mainEntity": {
            "@type": "ItemList", "numberOfItems": number, "itemListElement": items,
        },
    }  # fmt: skip


def _breadcrumbs(site: Site, title: str, trail: Trail) -> Data:
    """The way to a page of this `title`, which itself needs no address there."""
    items = [
        {"@type": "ListItem", "position": n, "name": name, "item": site.absolute(address.url)}
        for n, (name, address) in enumerate([(site.name, addresses.HOME), *trail], 1)
    ]
    here = {"@type": "ListItem", "position": len(items) + 1, "name": text.to_plain(title)}
    return {"@type": "BreadcrumbList", "itemListElement": [*items, here]}


def _named(kind: str, name: str) -> Data:
    return {"@type": kind, "name": name}
