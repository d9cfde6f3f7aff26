"""The page at the address of a paper that was removed: what was here, and why it is gone."""

from collections.abc import Iterator

from markupsafe import Markup, escape

from generator.catalogue.catalogue import Catalogue
from generator.catalogue.removals import Removal, removals
from generator.entries.paper import to_arxiv_id
from generator.site import addresses
from generator.site.settings import Site
from generator.typeset.documents import LINK, Document, markdown_page
from generator.typeset.head import page_head


def removed_pages(catalogue: Catalogue, site: Site) -> Iterator[Document]:
    """A page for each paper that was removed."""
    for removal in removals(catalogue):
        has_day = removal.day in catalogue.days
        yield Document(addresses.paper(removal.id).file, _removed, (site, removal, has_day))


def _removed(site: Site, removal: Removal, has_day: bool) -> str:
    here, language = addresses.paper(removal.id), site.language
    day = Markup(escape(language.long_date(removal.day)))  # noqa: S704 - escaped
    if has_day:
        day = LINK.format(f"{here.root}{addresses.day(removal.day).url}", day)
    return markdown_page(
        site.language,
        here,
        title=removal.heading(site.language),
        description=site.language.gettext("This paper was removed from the catalogue."),
        template="removed.md",
        head=page_head(site, here, removal.heading(site.language)),
        removal=removal,
        arxiv=to_arxiv_id(removal.id),
        day=day,
    )
