"""The plugin of MkDocs that makes a plain `mkdocs build` or `mkdocs serve` right: generate first,
then render.

An object of it serves one build: MkDocs makes a new one for each build of a preview. Without the
plugin the generated pages are plain files all the same.
"""

import json
import logging
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
from jinja2 import Environment
from markupsafe import escape
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation

from generator.entries.faults import FaultsFound
from generator.generating.configuration import advice, complete, papers_folder, site_of
from generator.generating.defaults import THEME
from generator.generating.preview import FaultyEntries, Preview
from generator.rendering.material_style import layer_style
from generator.rendering.offline import WORKER, kept_files
from generator.rendering.scripts import publish_assets, replace_file
from generator.site.content_policy import content_policies
from generator.site.script_words import LANGUAGE_SCRIPT, script_translations
from generator.system.clock import tomorrow
from generator.system.locking import folder_lock
from generator.typeset.wording import speak

if TYPE_CHECKING:
    from mkdocs.livereload import LiveReloadServer

SHARING = "partials/sharing.html"
COLOPHON = "partials/colophon.html"
COMMENTS = "partials/comments.html"
STYLE = "assets/site.css"
FAVICON = "assets/images/favicon.png"
"""Material's icon, in whose place ours stands."""
log = logging.getLogger("mkdocs.plugins.papers")


class Options(Config):
    """The plugin's options as they are written. What they may be is described by `Settings`;
    `site_of` checks them against it, since MkDocs' own faults name no line."""

    def validate(self) -> tuple[list[Any], list[Any]]:
        """Finds no fault."""
        return [], []


class PapersPlugin(BasePlugin[Options]):
    """The plugin `papers`."""

    @event_priority(100)
    def on_config(self, config: MkDocsConfig) -> None:
        """Completes the settings, before other plugins look at them."""
        complete(config)

    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Writes the pages; they stay as they are until the build ends. Raises FaultyEntries, which
        ends the build."""
        from generator.generating.generate import generate  # slow, and not for reading settings

        try:
            self._lock = ExitStack()
            self._lock.enter_context(folder_lock(papers_folder(config).parent))
            generate(config, tomorrow())
            for line in advice(config).splitlines():
                log.info(line)
        except FaultsFound as found:
            raise FaultyEntries(str(found)) from None

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Lets the next run write pages."""
        self._lock.close()

    def on_build_error(self, *, error: Exception) -> None:
        """Lets the next run write pages, also after a build that failed."""
        if hasattr(self, "_lock"):
            self._lock.close()

    def on_files(self, files: Files, *, config: MkDocsConfig) -> None:
        """Leaves out Material's scripts, which the theme makes no use of, and MkDocs' sitemap. Puts
        Material's stylesheet into a cascade layer, the translations of scripts into theirs and
        the site's address into the theme's stylesheet, joins scripts, and puts what is kept for
        offline reading into the service worker."""
        own = (config.docs_dir, config.theme.custom_dir, THEME)
        for file in list(files):
            unused = file.src_uri.startswith("assets/javascripts/") or file.src_uri == "sitemap.xml"
            if unused and file.src_dir not in own:
                files.remove(file)
        stylesheet = _material_stylesheet(files)
        replace_file(files, stylesheet.src_uri, layer_style(stylesheet.content_string), config)
        _extend(files, STYLE, _site_property(config), config)
        _extend(files, LANGUAGE_SCRIPT, script_translations(site_of(config).language), config)
        if reason := publish_assets(files, config):
            click.echo(f"scripts are published one by one, not joined: {reason}", err=True)
        stylesheet = _material_stylesheet(files)
        _extend(files, WORKER, kept_files(files, stylesheet, config), config)

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> None:
        """Keeps the navigation for the theme; its pages learn their titles later."""
        self._nav = nav

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> None:
        """Tells the theme what is the same in each page, and takes long to find out anew; and the
        name of Material's stylesheet, which changes with each release."""
        site = site_of(config)
        language = site.language
        speak(env, language)
        env.globals |= {
            "site_name": str(escape(config.site_name)),
            "site_description": str(escape(config.site_description or "")),
            "site_root": f"{str(escape(config.site_url)).rstrip('/')}/",
            "language": config.theme["language"],
            "direction": config.theme["direction"] or language.direction,
            "copyright": config.copyright,
        }
        env.globals["policies"] = content_policies(
            site.settings.content_policy,
            config.extra_css,
            map(str, config.extra_javascript),
            have_comments=bool(site.settings.comments),
        )
        env.globals["navigation"] = list(_links(self._nav.items))
        env.globals |= _owner_parts(config)
        env.globals["owner_comments"] = _owner_comments(config)
        env.globals["colophon"] = env.get_template(COLOPHON).render(config=config)
        env.globals["sharing"] = env.get_template(SHARING).render()
        env.globals["material_stylesheet"] = _material_stylesheet(files).url

    def on_serve(
        self, server: "LiveReloadServer", *, config: MkDocsConfig, builder: Callable[..., None]
    ) -> None:
        """Watches the entries in place of the pages that are made of them."""
        Preview(server, config)


def _owner_comments(config: MkDocsConfig) -> str:
    """The template that the owner wrote for the end of papers' pages; empty where there is none."""
    folder = config.theme.custom_dir
    return COMMENTS if folder and Path(folder, COMMENTS).is_file() else ""


def _owner_parts(config: MkDocsConfig) -> dict[str, str]:
    """What pages have of the owner's: the logo and the icon, by their paths, and the author."""
    favicon = config.theme.get("favicon") or FAVICON
    author = f'<meta name="author" content="{escape(config.site_author or "")}">'
    return {
        "logo": str(escape(config.theme.get("logo") or "")),
        "favicon": "" if favicon == FAVICON else str(escape(favicon)),
        "author": author if config.site_author else "",
    }


def _material_stylesheet(files: Files) -> File:
    """Material's stylesheet, whose name changes with each release."""
    styles = (file for file in files if file.src_uri.startswith("assets/stylesheets/main."))
    return next(file for file in styles if file.src_uri.endswith(".css"))


def _site_property(config: MkDocsConfig) -> str:
    """A rule for the end of the theme's stylesheet: the site's address, for printed pages."""
    address = json.dumps(f"{str(config.site_url).rstrip('/')}/", ensure_ascii=False)
    return f"@layer base{{:root{{--site:{address}}}}}\n"


def _extend(files: Files, path: str, more: str, config: MkDocsConfig) -> None:
    """Adds text to the end of the file at a `path`, if there is any to add."""
    file = files.get_file_from_path(path)
    if file and more:
        replace_file(files, path, file.content_string + more, config)


def _links(items: list[Any]) -> Iterator[tuple[str, str | None, bool, bool]]:
    """The title and the address of each of the navigation's `items`, however deep, whether the
    address is the owner's own, and whether the page lies below the first of its section, which
    leads to it. A section, which has no address, goes before what is in it."""
    first = items[0].url or "" if items and not items[0].children else ""
    for item in items:
        if item.children:
            yield item.title, None, False, False
            yield from _links(item.children)
        else:
            url = item.url or ""
            yield (
                item.title,
                url,
                item.is_link,
                bool(first) and url != first and url.startswith(first),
            )
