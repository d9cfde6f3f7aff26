"""Whether generated pages may be rendered without Python-Markdown, and if not, why not."""

from collections.abc import Iterator
from typing import NoReturn

from mkdocs.config.defaults import MkDocsConfig

EXTENSIONS = {
    "abbr", "admonition", "attr_list", "def_list", "fenced_code", "footnotes", "md_in_html",
    "sane_lists", "tables", "toc",
}  # fmt: skip
"""Those that leave generated pages as they are; tests/test_build.py shows it."""
NEEDED = {"attr_list", "md_in_html", "toc"}
TOC = {"toc_depth": 2}
PLUGIN = "generator.plugin"
"""The module of our own plugin."""


class UnsafeError(Exception):
    """The fast way might not give what plain MkDocs gives: why."""


def refuse_unsafe(config: MkDocsConfig) -> None:
    """Raises UnsafeError where a setting asks for more than the fast way does."""
    for reason in _reasons(config):
        raise UnsafeError(reason)


def _reasons(config: MkDocsConfig) -> Iterator[str]:
    for name, plugin in config.plugins.items():
        if type(plugin).__module__ != PLUGIN:
            kind = "hook" if name in config.hooks else "plugin"
            yield f"the {kind} {name} may change pages"
    for name in config.markdown_extensions:
        if name.removeprefix("markdown.extensions.") not in EXTENSIONS:
            yield f"the Markdown extension {name} may change pages"
    for name in sorted(NEEDED - set(config.markdown_extensions)):
        yield f"the Markdown extension {name} is not on"
    for name in NEEDED:
        if (config.mdx_configs.get(name) or {}) != (TOC if name == "toc" else {}):
            yield f"the Markdown extension {name} has other settings"
    for setting in ("exclude_docs", "draft_docs", "extra_templates"):
        if config.get(setting):
            yield f"{setting} is set"


class Unavailable:
    """Stands where a template would find other pages. A page that shows something of another one
    changes with it, which the fast way does not notice, so any use of this raises UnsafeError."""

    def __init__(self, what: str) -> None:
        self._what = what

    def _refuse(self, *_: object) -> NoReturn:
        raise UnsafeError(f"the theme makes use of {self._what}")

    __getattr__ = __getitem__ = __iter__ = __len__ = __contains__ = _refuse
    __str__ = __bool__ = __eq__ = __call__ = _refuse
    __hash__ = None  # type: ignore[assignment]
