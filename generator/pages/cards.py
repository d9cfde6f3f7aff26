"""What was typeset of a paper, put on a page: the ways from there, and names with their links."""

import re

from markupsafe import Markup

from generator.catalogue.catalogue import Catalogue, Renditions
from generator.site.addresses import Address
from generator.site.settings import Site
from generator.typeset.rendition import AS, END, FOLDER_ROOT, HEADING, NAME, ROOT, Rendition

NAMED = re.compile(f"{NAME}([^{AS}]+){AS}([^{END}]*){END}")


class Cards:
    """The cards of a catalogue's papers on the pages of a `site`."""

    def __init__(self, catalogue: Catalogue, site: Site) -> None:
        self.site = site
        self._linked = catalogue.linked

    def cards(self, papers: Renditions, here: Address, level: int, *, whole: bool) -> Markup:
        """The Markdown of the cards of `papers` on the page `here`, with headings of `level`.

        A `whole` card holds the note and the abstract; a short one leads to them.
        """
        made = "\n".join([paper.texts("day_card" if whole else "card") for paper in papers])
        made = (
            self._named(made).replace(HEADING, "#" * level).replace(FOLDER_ROOT, here.folder_root)
        )
        return Markup(made.replace(ROOT, here.root))  # noqa: S704 - from an escaping template

    def page(self, paper: Rendition, here: Address) -> str:
        """The text of the paper's own page, which is at `here`."""
        return self._named(paper.texts("page")).replace(ROOT, here.root)

    def _named(self, text: str) -> str:
        """`text` with links, from ROOT, for the names in it that have a page."""
        pieces = NAMED.split(text)
        for place in range(1, len(pieces), 3):
            if pieces[place] in self._linked:
                pieces[place] = f'<a href="{ROOT}{pieces[place]}/">'
                pieces[place + 1] += "</a>"
            else:
                pieces[place] = ""
        return "".join(pieces)
