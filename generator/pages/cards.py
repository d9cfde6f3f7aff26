"""Renditions on a page: with the ways from there, and links for the names that have a listing."""

from markupsafe import Markup

from generator.catalogue.catalogue import Catalogue, Renditions
from generator.site.addresses import Address
from generator.site.settings import Site
from generator.typeset.documents import SharedInput
from generator.typeset.placeholders import PICTURE, PICTURE_ADDRESS, ROOT, link_names, place
from generator.typeset.rendition import Rendition


class Cards(SharedInput):
    """The cards and pages of a catalogue's papers on a `site`."""

    def __init__(self, catalogue: Catalogue, site: Site) -> None:
        self.site = site
        self.topics = catalogue.topics
        self._linked = catalogue.linked
        self._pictures = catalogue.pictures

    def cards(self, papers: Renditions, here: Address, level: int, *, whole: bool) -> Markup:
        """The Markdown of the cards of `papers` on the page `here`, with headings of `level`.

        A `whole` card holds the abstract; a short one leads to it.
        """
        name = "day_card" if whole else "card"
        texts = "\n".join([self._card(paper, paper.texts(name)) for paper in papers])
        cards = place(link_names(texts, self._linked), here, level)
        return Markup(cards)  # noqa: S704 - from an escaping template

    def paper_page(self, paper: Rendition, here: Address) -> str:
        """The text of the paper's own page, which is at `here`."""
        page = paper.texts("page")
        if paper.picture:
            picture = self._pictures.get(paper.id)
            page = page.replace(PICTURE, picture.on_page(paper.id, ROOT) if picture else "")
            page = page.replace(PICTURE_ADDRESS, picture.largest(paper.id) if picture else "")
        return place(link_names(page, self._linked), here)

    def _card(self, paper: Rendition, card: str) -> str:
        """The text of a `card` with the attributes of the picture; none before it is made."""
        if not paper.picture:
            return card
        picture = self._pictures.get(paper.id)
        return card.replace(PICTURE, picture.on_card(paper.id, ROOT) if picture else "")
