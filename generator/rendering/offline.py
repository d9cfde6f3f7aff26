"""What a browser keeps of the site for where there is no connection, beside what was read: a few
pages and all that they show. The service worker, `offline.js`, has the list at its end, so that a
browser notices a change of it by itself: it compares that file whenever a page is opened.

The pages are those that the page `/offline/` names; parts are found by following the imports of
scripts.
"""

import json
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from posixpath import join, normpath

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from generator.generating.defaults import THEME
from generator.site import addresses
from generator.site.settings import Site
from generator.system.hashing import hash_bytes, hash_text

WORKER = "offline.js"
PAGE = re.compile(r'<a data-always href="\.\./([^"]*)"')
"""A page that `/offline/` names (typeset/templates/offline.md)."""
SCRIPTS = (
    "every_page/before_paint.js", "every_page/page.js", "every_page/for_you.js",
    "every_page/shortcut_help.js",
    "search/open_dialog.js", "offline/page.js", "paper_page/page.js", "reading_list/page.js",
)  # fmt: skip
STYLES = ("site.css", "offline.css", "paper_page.css", "reading_list.css")
ICON = "icon.svg"
FONTS = "fonts/titles-latin.woff2", "fonts/mathematics.woff2"
IMPORT = re.compile(r'^(?:import|export)\b[^"]*"(\.[^"]+)";$', re.MULTILINE)


def kept_files(files: Files, stylesheet: File, config: MkDocsConfig) -> str:
    """What goes to the end of the service worker: a list of pages and parts, with a version, which
    changes with their contents and with what is around pages. Nothing for an owner's service
    worker. `stylesheet` is Material's."""
    worker = files.get_file_from_path(WORKER)
    if worker is None or worker.src_dir != THEME:
        return ""
    parts = {file.url: file for file in (stylesheet, *_parts(files, config))}
    pages = _pages(Path(config.docs_dir))
    contents = [*pages.values(), *(file.content_bytes for file in parts.values())]
    hashes = [hash_bytes(content) for content in (*contents, *_templates(config))]
    version = hash_text(repr((config.site_name, config.copyright, hashes)), size=8)
    kept = {"version": version, "pages": [*pages], "parts": [*parts]}
    return f"\nkept = {json.dumps(kept, separators=(',', ':'))};\n"


def _pages(docs: Path) -> dict[str, bytes]:
    """The addresses of the pages that `/offline/` names, and its own, each with its source; none
    before the first are generated."""
    page = docs / addresses.OFFLINE.file
    if not page.is_file():
        return {}
    urls = [addresses.OFFLINE.url, *PAGE.findall(page.read_text(encoding="utf-8"))]
    files = {url: f"{url[:-1]}.md" if url else addresses.HOME.file for url in urls}
    return {url: (docs / file).read_bytes() for url, file in files.items()}


def _parts(files: Files, config: MkDocsConfig) -> Iterator[File]:
    """Scripts and what they import, styles, pictures; the owner's included."""
    fonts = FONTS if config.theme.get("font") is not False else ()
    pending = [f"assets/{name}" for name in (*SCRIPTS, *STYLES, ICON, *fonts)]
    pending += [*config.extra_css, *map(str, config.extra_javascript)]
    pending += [config.theme.get(name) or "" for name in ("favicon", "logo")]
    known = {Site.icon}  # Material's, in whose place ours stands
    while pending:
        path = pending.pop()
        file = files.get_file_from_path(path)
        if path in known or file is None:
            continue
        known.add(path)
        yield file
        if path.endswith(".js"):
            imported = IMPORT.findall(file.content_string)
            pending += [normpath(join(path, "..", name)) for name in imported]


def _templates(config: MkDocsConfig) -> Iterable[bytes]:
    """The templates around pages, of the owner's and of ours."""
    folders = dict.fromkeys([config.theme.custom_dir or THEME, THEME])
    for folder in map(Path, folders):
        yield from (path.read_bytes() for path in sorted(folder.rglob("*.html")))
