"""A paper's picture on pages: its versions of several widths, of which browsers choose one."""

from typing import NamedTuple

from markupsafe import Markup

from generator.site import addresses

CARD_WIDTHS = 160, 320
"""The widths, in pixels, of versions for lists."""
PAGE_WIDTHS = 640, 1280
"""The same for a paper's page."""
CARD_BOX, PAGE_BOX = (128, 72), (640, 480)
"""How wide and high, in pixels, a picture is shown at most; its place has that size before it is
loaded."""
CARD_SIZES = "(max-width: 36rem) 88px, {}px"
PAGE_SIZES = "(max-width: 44rem) 92vw, {}px"
ATTRIBUTES = Markup(
    ' src="{}" srcset="{}" sizes="{}" width="{}" height="{}" loading="lazy" decoding="async"'
)


class Version(NamedTuple):
    """A picture in one width: the name of its file, and its size in pixels."""

    name: str
    width: int
    height: int


class Picture(NamedTuple):
    """The versions of a paper's picture, the narrowest first. One that is narrower than a width has
    a version of its own width in its place."""

    versions: tuple[Version, ...]

    def on_card(self, paper: str, root: str) -> Markup:
        """The attributes of the picture in a list, for the `paper` of that id; `root` leads to the
        root of the site."""
        return self._attributes(paper, root, CARD_WIDTHS, CARD_BOX, CARD_SIZES)

    def on_page(self, paper: str, root: str) -> Markup:
        """The same on the paper's page."""
        return self._attributes(paper, root, PAGE_WIDTHS, PAGE_BOX, PAGE_SIZES)

    def largest(self, paper: str) -> str:
        """The address of the widest version, relative to the site's root."""
        return addresses.picture(paper, self.versions[-1].name)

    def _attributes(
        self, paper: str, root: str, widths: tuple[int, int], box: tuple[int, int], sizes: str
    ) -> Markup:
        fitting = [it for it in self.versions if widths[0] <= it.width <= widths[-1]]
        fitting = fitting or [it for it in self.versions if it.width <= widths[0]][-1:]
        urls = [root + addresses.picture(paper, version.name) for version in fitting]
        sources = [f"{url} {it.width}w" for url, it in zip(urls, fitting, strict=True)]
        widest = fitting[-1]
        scale = min(1, box[0] / widest.width, box[1] / widest.height)
        width, height = (max(1, round(it * scale)) for it in widest[1:])
        return ATTRIBUTES.format(urls[0], ", ".join(sources), sizes.format(width), width, height)
