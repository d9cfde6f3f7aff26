"""Where a paper and its things are on the web."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.entries.paper import Paper
from generator.site.language import Language
from generator.typeset.labels import LINKS


@dataclass(frozen=True)
class NamedLink:
    """A name and where it leads: relative to the site's root, or absolute; and the `kind` of
    thing that is there."""

    name: str
    url: str
    kind: str = ""


def paper_links(language: Language, paper: Paper) -> list[NamedLink]:
    """Where the paper and its things are, the paper itself first."""
    name = "arXiv" if paper.arxiv and not paper.url else language.gettext("Paper")
    links = [NamedLink(name, paper.source, "paper")]
    if paper.pdf:
        links.append(NamedLink("PDF", paper.pdf, "pdf"))
    if paper.links.model_fields_set:
        for field, name in LINKS.items():
            links += _links(language.gettext(name), field, getattr(paper.links, field))
    return links


def _links(name: str, kind: str, value: str | tuple[str, ...] | None) -> Iterator[NamedLink]:
    """One address, or several that are numbered: `Model 1`, `Model 2`."""
    urls = [value] if isinstance(value, str) else value or ()
    for number, url in enumerate(urls, 1):
        yield NamedLink(f"{name} {number}" if len(urls) > 1 else name, url, kind)
