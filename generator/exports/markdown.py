"""Pages as plain Markdown, in a file each, for language models (llmstxt.org) and for terminals."""

import re
from collections.abc import Iterator
from itertools import groupby

from generator.catalogue.catalogue import Catalogue, Renditions
from generator.entries import text
from generator.entries.phrases import translatable
from generator.exports.records import changes, record
from generator.site import addresses
from generator.site.addresses import Address
from generator.site.families import TOPICS
from generator.site.settings import Markdown, Site
from generator.typeset.documents import Document
from generator.typeset.feed_items import first_names
from generator.typeset.rendition import Rendition
from generator.typeset.wording import count_papers

SPECIAL = re.compile(r"[\\`*_~\[\]<>#|]|&(?=#?\w+;)")
"""The characters that may mean something in Markdown wherever they stand."""
NEWEST = 100
"""How many papers of a topic its file has."""
SHOWN = 300
"""About how many characters of an abstract a list shows where there is no summary."""
FACTS = ("published", "venue", "doi")
"""The fields of a paper that are text of one line."""


HEADINGS = {
    "summary": translatable("Summary"),
    "note": translatable("Note"),
    "abstract": translatable("Abstract"),
}
"""The headings of a paper's texts."""


def markdown_documents(catalogue: Catalogue, site: Site) -> Iterator[Document]:
    """The files that the owner's setting `markdown` names."""
    wanted = site.settings.markdown
    if Markdown.PAPERS in wanted:
        for paper in catalogue.papers:
            here = addresses.markdown(addresses.paper(paper.id))
            yield Document(here.file, _paper, (site, paper))
    for page, title, about, number, papers in _pages(catalogue, site):
        inputs = (site, page, title, about, number, papers)
        yield Document(addresses.markdown(page).file, _papers, inputs)


def _pages(catalogue: Catalogue, site: Site) -> Iterator[tuple[Address, str, str, int, Renditions]]:
    """The pages of papers that have a file: address, title, what they are about, the number of
    papers, and those that the file has."""
    wanted, language = site.settings.markdown, site.language
    if Markdown.DAYS in wanted:
        for day, papers in catalogue.days.items():
            yield addresses.day(day), language.long_date(day), "", len(papers), papers
    if Markdown.MONTHS in wanted:
        for month, papers in catalogue.months.items():
            yield addresses.month(*month), language.month(month), "", len(papers), papers
    if Markdown.TOPICS in wanted:
        for listing in catalogue.listings[TOPICS.key].values():
            about, papers = listing.description, listing.papers
            yield listing.address(), listing.name, about, len(papers), papers[:NEWEST]


def _papers(
    site: Site, page: Address, title: str, about: str, number: int, papers: Renditions
) -> str:
    """A page that lists `papers`, the newest of a `number` of them."""
    lines = [f"# {_escape(title)}", ""]
    lines += [f"> {_escape(about)}", ""] if about else []
    language, url = site.language, f"<{site.absolute(page.url)}>"
    count = count_papers(language, number)
    if len(papers) < number:
        lines.append(
            language.gettext(
                "%(papers)s, the newest %(number)s of them here: %(address)s",
                papers=count,
                number=len(papers),
                address=url,
            )
        )
    else:
        lines.append(f"{count}: {url}")
    for day, group in groupby(papers, lambda paper: paper.day):
        lines += ["", f"## {site.language.long_date(day)}", ""]
        lines += [_line(site, paper) for paper in group]
    return "".join(f"{line}\n" for line in lines)


def _line(site: Site, paper: Rendition) -> str:
    """A paper in a list."""
    whole = record(paper, site)
    summary = whole.get("summary") or text.shorten(whole.get("abstract", ""), SHOWN)
    parts = [f"- [{_escape(paper.heading)}]({whole['page']})"]
    parts += [_escape(first_names(site.language, [author["name"] for author in whole["authors"]]))]
    return ". ".join(filter(None, [*parts, _escape(summary)]))


def _paper(site: Site, paper: Rendition) -> str:
    """The page of a paper, with its citation."""
    language, whole = site.language, record(paper, site)
    lines = [f"# {_escape(paper.heading)}", ""]
    if whole["authors"]:
        lines += [_escape(", ".join(author["name"] for author in whole["authors"])), ""]
    lines += [f"- {field}: {_escape(whole[field])}" for field in FACTS if field in whole]
    lines += [f"- {field}: <{whole[field]}>" for field in ("url", "page") if field in whole]
    lines += [f"- topics: {', '.join(whole['topics'])}"]
    lines += [f"- {it['change']} {it['date']}: {_escape(it['what'])}" for it in changes(whole)]
    for field in HEADINGS:
        if field in whole:
            lines += ["", f"## {language.gettext(HEADINGS[field])}", "", _escape(whole[field])]
    lines += [
        "",
        f"## {language.gettext('Citation')}",
        "",
        "```bibtex",
        paper.texts("bibtex").rstrip(),
        "```",
    ]
    return "".join(f"{line}\n" for line in lines)


def _escape(words: str) -> str:
    """A contributor's text, formulas in letters, which Markdown takes for text alone."""
    return SPECIAL.sub(r"\\\g<0>", text.to_plain(words))
