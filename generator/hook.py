"""What makes a plain `mkdocs build` or `mkdocs serve` right: generate first, then render.

Without MkDocs' hooks the generated pages are plain files all the same.
"""

import logging
from typing import Any

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.structure.files import Files

from generator.faults import FaultsFound
from generator.generate import generate
from generator.watching import Watcher

log = logging.getLogger("mkdocs.hooks.papers")


def on_pre_build(config: MkDocsConfig) -> None:
    """Writes the pages; faults stop the build, each printed."""
    try:
        generate(config)
    except FaultsFound as found:
        raise Abort(str(found)) from None


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> None:
    """Tells the theme the name of Material's stylesheet, which changes with each release."""
    styles = (file.url for file in files if file.src_uri.startswith("assets/stylesheets/main."))
    env.globals["material_stylesheet"] = next(url for url in styles if url.endswith(".css"))


def on_serve(server: Any, config: MkDocsConfig, **_: Any) -> None:
    """Regenerates when an entry changes; MkDocs sees the changed pages and renders once."""
    Watcher(config).start()
