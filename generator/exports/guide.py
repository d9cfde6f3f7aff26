"""Where programs and their authors begin: `/data/`, which describes files to take along, and
`/llms.txt`, which lists what is here for language models (llmstxt.org)."""

import json

from generator.catalogue.catalogue import Catalogue
from generator.entries import text
from generator.entries.exported import FORMAT
from generator.exports.records import record
from generator.site import addresses
from generator.site.families import TOPICS
from generator.site.settings import Markdown, Site
from generator.typeset.documents import Document, markdown_page
from generator.typeset.head import page_head
from generator.typeset.rendition import Rendition


def data_page(catalogue: Catalogue, site: Site) -> Document:
    """`/data/`, with the newest paper as an example."""
    newest = catalogue.papers[0] if catalogue.papers else None
    return Document(addresses.DATA.file, _data, (site, newest))


def _data(site: Site, newest: Rendition | None) -> str:
    title = site.language.gettext("Data")
    example = json.dumps(record(newest, site), ensure_ascii=False, indent=2) if newest else ""
    return markdown_page(
        site.language,
        addresses.DATA,
        title=title,
        description=site.language.gettext(
            "The papers of %(site)s for programs: citations, an API of JSON files, and all "
            "entries in one file.",
            site=site.name,
        ),
        template="data.md",
        head=page_head(site, addresses.DATA, title),
        site=site,
        newest=newest,
        example=example,
        format=FORMAT,
    )


def llms(catalogue: Catalogue, site: Site) -> Document:
    """`/llms.txt`"""
    as_markdown = Markdown.TOPICS in site.settings.markdown
    topics = []
    for listing in catalogue.listings[TOPICS.key].values():
        page = listing.address()
        page = addresses.markdown(page) if as_markdown else page
        if listing.papers:
            topics.append((listing.name, page.url, listing.description))
    return Document(addresses.LLMS.file, _llms, (site, topics))


def _llms(site: Site, topics: list[tuple[str, str, str]]) -> str:
    _ = site.language.gettext
    pages = [
        (_("Newest day"), addresses.HOME, _("the papers that were featured last")),
        (_("Calendar"), addresses.CALENDAR, _("every day, week and month")),
        (_("Data"), addresses.DATA, _("citations, API and exports")),
        (_("Feed of all papers"), addresses.feed("all", "atom"), "Atom"),
    ]
    if site.settings.api:
        about = _("newest day, number of papers, and topics, as JSON")
        pages.append((_("Status"), addresses.API_STATUS, about))
    lines = [_line(site, name, page.url, about) for name, page, about in pages]
    listed = [_line(site, *topic) for topic in topics]
    beginning = f"# {text.to_plain(site.name)}\n\n> {text.to_plain(site.description)}\n\n"
    return f"{beginning}{''.join(lines)}\n## {_(TOPICS.title)}\n\n{''.join(listed)}"


def _line(site: Site, name: str, url: str, about: str) -> str:
    return f"- [{text.to_plain(name)}]({site.absolute(url)}): {text.to_plain(about)}\n"
