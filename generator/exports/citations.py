"""Citations as files: beside a paper's page in each format, beside a page of papers as BibTeX."""

from collections.abc import Container, Iterator

from generator.catalogue.catalogue import Catalogue, Renditions
from generator.entries.csl import to_csl
from generator.entries.paper import Paper
from generator.entries.ris import to_ris
from generator.site import addresses
from generator.site.addresses import Address
from generator.site.settings import Citations, Site
from generator.typeset.documents import AS_JSON, Document
from generator.typeset.rendition import Rendition


def citation_documents(catalogue: Catalogue, site: Site) -> Iterator[Document]:
    """The files of citations that the owner's setting `citations` names."""
    wanted = site.settings.citations
    if Citations.PAPERS in wanted:
        for paper in catalogue.papers:
            for format in addresses.CITATION_FORMATS:
                here = addresses.citation(addresses.paper(paper.id), format)
                yield Document(here.file, _citation, (paper, format))
    for page, papers in _pages(catalogue, wanted):
        yield Document(addresses.citation(page, "bib").file, bibliography, (papers,))


def _pages(catalogue: Catalogue, wanted: Container[str]) -> Iterator[tuple[Address, Renditions]]:
    """The pages of papers that have a bibliography, each with its papers."""
    if Citations.DAYS in wanted:
        yield from ((addresses.day(day), papers) for day, papers in catalogue.days.items())
    if Citations.WEEKS in wanted:
        yield from ((addresses.week(*week), papers) for week, papers in catalogue.weeks.items())
    if Citations.MONTHS in wanted:
        yield from ((addresses.month(*m), papers) for m, papers in catalogue.months.items())
    for listing in catalogue.all_listings:
        if listing.family.key in wanted and listing.papers:
            yield listing.address(), listing.papers


def bibliography(papers: Renditions) -> str:
    """The BibTeX entries of `papers`, with an empty line between two."""
    return "".join(bibtex_entries(papers))


def bibtex_entries(papers: Renditions) -> Iterator[str]:
    """The same, one by one, each with the empty line before it."""
    for number, paper in enumerate(papers):
        yield f"\n{paper.texts('bibtex')}" if number else paper.texts("bibtex")


def _citation(paper: Rendition, format: str) -> str:
    if format == "bib":
        return paper.texts("bibtex")
    cited = Paper.model_validate_json(paper.texts("entry"))
    item = to_csl(cited)
    return to_ris(item, cited.pdf) if format == "ris" else f"{AS_JSON([item])}\n"
