"""The settings of MkDocs that our pages need, set where the owner's `mkdocs.yml` leaves them open.

They make a `mkdocs.yml` of a few lines enough. Setting them twice changes nothing.
"""

from collections.abc import Container
from logging import INFO, WARNING
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.utils import dirname_to_title
from pathspec.gitignore import GitIgnoreSpec

from generator.entries.phrases import translatable
from generator.site.language import language_of

THEME = str(Path(__file__).parents[1] / "theme")
"""The folder of our templates, styles and scripts."""
NAV: tuple[tuple[str, str], ...] = (
    (translatable("Today"), "index.md"),
    (translatable("Calendar"), "days/index.md"),
    (translatable("Topics"), "topics/index.md"),
    (translatable("Trending"), "trending.md"),
    (translatable("Reading list"), "reading.md"),
    (translatable("Subscribe"), "subscribe.md"),
    (translatable("Submit"), "submit.md"),
)
"""The generated pages in the navigation, by name; the owner's own pages follow them."""
NOT_IN_NAV = GitIgnoreSpec.from_lines(
    [
        "/papers/",
        "/days/",
        "/weeks/",
        "/topics/",
        "/authors/",
        "/organizations/",
        "/contributors/",
        "/trending.md",
        "/trends.md",
        "/reading.md",
        "/offline.md",
        "/search.md",
        "/subscribe.md",
        "/submit.md",
        "/contribute.md",
        "/data.md",
    ]
)
"""The generated pages that a navigation may leave out: all but the home page."""
EXTENSIONS = ("attr_list", "md_in_html", "toc")
"""The Markdown extensions that generated pages are written for."""


def set_defaults(config: MkDocsConfig, written: Container[str | int]) -> None:
    """Completes `config`, of whose settings those named in `written` stand in `mkdocs.yml`.

    Our theme comes after the owner's `custom_dir` and before Material. The owner's `not_in_nav`
    and `markdown_extensions` are added to ours; `nav` and `validation` replace ours.
    """
    theme = config.theme
    if THEME not in theme.dirs:
        theme.dirs.insert(1 if theme.custom_dir else 0, THEME)
    theme.static_templates.discard("sitemap.xml")  # generated, with the days of the papers
    ours = list(NOT_IN_NAV.patterns)
    theirs = list(config.not_in_nav.patterns) if config.not_in_nav else []
    config.not_in_nav = GitIgnoreSpec(ours + [each for each in theirs if each not in ours])
    if config.nav is None:
        language = language_of(str(theme.get("language") or ""))
        config.nav = [{language.gettext(name): path} for name, path in NAV]
        config.nav += _hand_written(config)
    config.markdown_extensions += [
        name for name in EXTENSIONS if name not in config.markdown_extensions
    ]
    config.mdx_configs.setdefault("toc", {}).setdefault("toc_depth", 2)
    # The content security policy of pages allows no style attributes.
    config.mdx_configs.setdefault("tables", {}).setdefault("use_align_attribute", True)
    if "validation" not in written:
        _warn_of_broken_links(config)


def _hand_written(config: MkDocsConfig) -> list[Any]:
    """The owner's pages at the top of the docs folder, by name; then their folders there, each as a
    section of the pages that lie in it, its index first, or as one page."""
    left_out = [it for it in (config.not_in_nav, config.exclude_docs, config.draft_docs) if it]
    generated = {path for _, path in NAV}

    def pages_in(folder: Path) -> list[Any]:
        paths = [path.relative_to(docs).as_posix() for path in folder.glob("[!.]*.md")]
        return [
            path
            for path in sorted(paths, key=lambda path: (not path.endswith("/index.md"), path))
            if path not in generated and not any(spec.match_file(path) for spec in left_out)
        ]

    docs = Path(config.docs_dir)
    pages = pages_in(docs)
    for folder in sorted(docs.glob("[!.]*/")):
        if not any(spec.match_file(f"{folder.name}/") for spec in left_out):
            section = pages_in(folder)
            pages += [{dirname_to_title(folder.name): section}] if len(section) > 1 else section
    return pages


def _warn_of_broken_links(config: MkDocsConfig) -> None:
    """Makes warnings, which end a strict build, of what MkDocs would only mention."""
    section: Any
    for section in (config.validation.nav, config.validation.links):
        section.update({name: WARNING for name, level in section.items() if level == INFO})
