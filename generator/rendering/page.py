"""A page of the site, as MkDocs makes it.

All of it is MkDocs' own (settings, files, navigation, pages, the theme) but for one step: the
Markdown of generated pages goes through `conversion`, where plain MkDocs spends 95 % of its
time. A page is made only where it is rendered, and forgotten then.
"""

import re
from collections.abc import Callable, Collection, Iterable
from functools import lru_cache
from typing import Any
from urllib.parse import urlsplit

from jinja2 import Template
from mkdocs.commands.build import get_context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel, set_exclusions
from mkdocs.structure.nav import get_navigation
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import get_toc

from generator.rendering.conversion import convert
from generator.rendering.dialect import RefusedError
from generator.rendering.safety import Unavailable, UnsafeError
from generator.system.files import read_file

ERROR_PAGE = "404.html"
ONE_OF_A_KIND = {
    "contribute.md", "data.md", "offline.md", "reading.md", "search.md", "submit.md",
    "subscribe.md", "trending.md", "trends.md",
}  # fmt: skip
"""Generated pages of which a site has one, with Markdown of all sorts: Python-Markdown converts
them."""
FILE_NAME = re.compile(r"[\w.-]+")


class Renderer:
    """Renders the pages whose sources are at `generated` and `written` paths in `docs/`."""

    def __init__(
        self, config: MkDocsConfig, generated: Collection[str], written: Collection[str]
    ) -> None:
        self.docs = config.docs_dir
        self.refusal = ""
        """Why Python-Markdown had to convert the newest page; empty where it had not."""
        self._config = config
        self._generated: Collection[str] = generated
        self._folders = config.docs_dir, config.site_dir
        self._has_edit_urls = bool(config.repo_url or config.edit_uri or config.edit_uri_template)
        self._bare = MkDocsConfig()  # with it pages do not parse the site's address, each anew
        self._base = f"{str(config.site_url).rstrip('/')}/"
        self._root = urlsplit(self._base).path
        self._known = {*generated, *written}
        env = config.theme.get_env()
        listed = {*written, *_listed(generated, config)}
        files = Files(self._file(path, InclusionLevel.UNDEFINED) for path in sorted(listed))
        set_exclusions(files, config)
        files.add_files_from_theme(env, config)
        files = config.plugins.on_files(files, config=config)
        set_exclusions(files, config)
        self.files = files
        nav = config.plugins.on_nav(get_navigation(files, config), config=config, files=files)
        self._nav = nav
        self._in_nav = {page.file.src_uri: page for page in nav.pages}
        self._others: Any = Unavailable("all pages")
        for page in nav.pages:
            if "title" not in vars(page):
                page.title = self._populated(page).title
        self.titles = [str(page.title) for page in nav.pages]
        self._env = config.plugins.on_env(env, config=config, files=files)
        self._template = lru_cache(self._load_template)
        for page in nav.pages:
            _close(page)
        if config.theme.static_templates != {ERROR_PAGE}:
            raise UnsafeError("the theme has pages of its own")

    def error_page(self) -> str:
        """The page for addresses without one."""
        base = urlsplit(self._config.site_url or "/").path
        context = get_context(self._nav, self._others, self._config, base_url=base)
        return str(self._env.get_template(ERROR_PAGE).render(context))

    def written_page(self, path: str) -> str:
        """The hand-written page whose source is at `path`, with its links checked."""
        page = self._populated(self._page(path))
        for file in page.links_to_anchors or ():
            if file.is_documentation_page() and file is not page.file:
                self._populated(Page(None, file, self._config))
        page.file.page = page
        level = self._config.validation.links.anchors
        page.validate_anchor_links(files=self.files, log_level=level)
        return self._around(page)

    def is_written(self, path: str) -> bool:
        """Whether a hand-written page, and no generated one, has its source at `path`."""
        return path in self._known and path not in self._generated

    def add_generated(self, paths: Iterable[str]) -> None:
        """Adds pages that are about to be generated at `paths`, so that others may link to them."""
        self._generated = {*self._generated, *paths}
        self._known |= self._generated

    def generated_page(self, path: str) -> str:
        """The generated page whose source is at `path`."""
        self.refusal = ""
        try:
            return self.page_of_markdown(path, read_file(f"{self.docs}/{path}").decode())
        except RefusedError as reason:
            self.refusal = "" if path in ONE_OF_A_KIND else str(reason)
            return self._around(self._populated(self._page(path)))

    def page_of_markdown(self, path: str, markdown: str) -> str:
        """The generated page at `path`, whose source is, or will be, `markdown`. Raises
        RefusedError where Python-Markdown has to convert it."""
        converted = convert(markdown, path, self._known)
        page = self._page(path)
        page.meta, page.markdown, page.content, headings = converted
        page.toc = get_toc(headings)  # type: ignore[arg-type]
        return self._around(page)

    def _load_template(self, name: str) -> Template:
        """A template, with its globals in one mapping, which Jinja looks through for each page."""
        template: Template = self._env.get_template(name)
        template.globals = dict(template.globals)
        return template

    def _page(self, path: str) -> Page:
        page = self._in_nav.get(path)
        if page:
            return page
        file = self._file(path)
        if self._has_edit_urls or path not in self._generated:
            return Page(None, file, self._config)
        page = Page(None, file, self._bare)
        url = page.url
        page.canonical_url, page.abs_url = f"{self._base}{url}", f"{self._root}{url}"
        return page

    def _file(self, path: str, inclusion: InclusionLevel = InclusionLevel.NOT_IN_NAV) -> File:
        uri = address(path) if path in self._generated and path.endswith(".md") else None
        return File(path, *self._folders, True, dest_uri=uri, inclusion=inclusion)

    def _populated(self, page: Page) -> Page:
        """Reads and converts `page` as MkDocs does."""
        page.read_source(self._config)
        page.render(self._config, self._files_named_in(str(page.markdown)))
        return page

    def _files_named_in(self, text: str) -> Files:
        """The files that MkDocs knows of already, and those that a link in `text` may name."""
        files = Files(self.files)
        names = set(FILE_NAME.findall(text))
        unlisted = self._known - files.src_uris.keys()
        for path in sorted(path for path in unlisted if path.rpartition("/")[2] in names):
            files.append(self._file(path))
        return files

    def _around(self, page: Page) -> str:
        """The theme's page around the content of `page`."""
        page.active = True
        context = get_context(self._nav, self._others, self._config, page)
        template = self._template(page.meta.get("template", "main.html"))
        html: str = template.render(context)
        if page.file.src_uri in self._in_nav:
            _close(page)
        else:
            page.file.page = None  # a cycle, which would keep both
        if not html.strip():
            raise UnsafeError(f"the theme leaves {page.file.src_uri} out")
        return html


def address(path: str) -> str:
    """The path in the site of the Markdown page at `path` in `docs/`."""
    return f"{path[:-2]}html" if path.endswith("index.md") else f"{path[:-3]}/index.html"


def _close(page: Page) -> None:
    """Makes unavailable to other pages all of `page` that comes from its source."""
    page.active = False
    closed: Any = Unavailable("other pages' content")
    page.markdown = page.content = page.meta = page.toc = closed


def _listed(generated: Iterable[str], config: MkDocsConfig) -> set[str]:
    """The generated files that MkDocs has to know of beforehand: those named in the navigation,
    or left out of it by nobody, and all that are no pages."""
    pages = {path for path in generated if path.endswith(".md")}
    left_out = _left_out(config)
    folders = {path.rpartition("/")[0] for path in pages}
    hidden = {folder for folder in folders if left_out(folder)}
    named = set(_named(config.nav))
    return {
        path
        for path in generated
        if path in named or path not in pages or path.rpartition("/")[0] not in hidden
    }


def _left_out(config: MkDocsConfig) -> Callable[[str], bool]:
    """Whether `not_in_nav` holds for all pages in a folder."""
    spec = config.not_in_nav
    if not spec or not all(pattern.include for pattern in spec.patterns):
        return lambda folder: False
    return lambda folder: bool(folder) and spec.match_file(f"{folder}/\x00.md")


def _named(nav: Any) -> Iterable[str]:
    """All paths in `nav`."""
    if isinstance(nav, str):
        yield nav
    elif nav:
        for item in nav.values() if isinstance(nav, dict) else nav:
            yield from _named(item)
