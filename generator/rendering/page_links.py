"""Where the links of a generated page lead, as MkDocs lets them lead."""

from collections.abc import Container
from functools import lru_cache
from posixpath import dirname, join, normpath

from mkdocs.utils import get_relative_url

from generator.rendering.dialect import RefusedError


class PageLinks:
    """Where a page's links to other pages lead."""

    def __init__(self, path: str, pages: Container[str]) -> None:
        self._folder = dirname(path)
        self._here = _url(path)
        self._own = self._here[:-1]
        self._is_index = path.endswith("index.md")
        self._pages = pages

    def address(self, link: str) -> str:
        """The address of the page, or of the place on it, that `link` leads to, relative to this
        one's."""
        link, mark, anchor = link.partition("#")
        folder, _, name = link.rpartition("/")
        above, way = _way(self._folder, self._is_index, folder)
        path = above + name
        if path not in self._pages or name == "README.md":
            raise RefusedError(f"{link} is no page")
        stem = path[:-3]
        if name == "index.md" or stem.startswith(self._own) or self._own.startswith(stem):
            return f"{get_relative_url(_url(path), self._here)}{mark}{anchor}"
        return f"{way}{name[:-3]}/{mark}{anchor}"


@lru_cache(maxsize=2**10)
def _way(here: str, is_index: bool, folder: str) -> tuple[str, str]:
    """The folder in `docs/` that `folder` is for a page in `here`; the address from there."""
    target = normpath(join(here, folder))
    if target.startswith(".."):
        raise RefusedError(f"{folder} is not below docs/")
    way = get_relative_url(f"{target}/", f"{here}/" if is_index else f"{here}/*/")
    return "" if target == "." else f"{target}/", "" if way == "./" else way


def _url(path: str) -> str:
    """The address of the page at `path`, relative to the site's."""
    folder, _, name = path.rpartition("/")
    return f"{folder or '.'}/" if name == "index.md" else f"{path[:-3]}/"
