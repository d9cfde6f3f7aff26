"""From `mkdocs.yml`, as MkDocs reads it, to what the generator knows of the site."""

import re
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from mkdocs.config.defaults import MkDocsConfig

from generator.entries.faults import (
    Fault,
    FaultsFound,
    find_nearest,
    quantity,
    quote_value,
)
from generator.entries.validation import validate
from generator.entries.yaml_tree import Path as YamlPath
from generator.entries.yaml_tree import YamlTree
from generator.generating.defaults import set_defaults
from generator.generating.mkdocs_settings import load_settings, places_in
from generator.site.hosting import PAPERS, detect_hosting
from generator.site.language import Language, catalogue_name, language_of, languages, untranslated
from generator.site.settings import Exports, Settings, Site
from generator.site.theme_settings import (
    IGNORED,
    Extra,
    Theme,
    ignored_settings,
    misspelt_settings,
)
from generator.system.file_changes import undo_unfinished

PLUGIN = "papers"
"""The name of our plugin in `plugins`; its options are our settings."""
FORMER = ("extra", "papers")
"""Where our settings stood before there was the plugin. They are still read there."""
THEME_NAME = "material"
OBJECTS = {"draft_docs", "exclude_docs", "hooks", "not_in_nav", "plugins", "theme"}
"""Settings that MkDocs makes objects of, which say nothing of themselves."""
GUIDE = "CONTRIBUTING.md"
"""What contributors are told, beside `mkdocs.yml`; the site shows it up to END_OF_GUIDE."""
END_OF_GUIDE = "\n## The program\n"
EXAMPLE = "papers.example.org"
"""The domain of the site_url and of the tag that the project comes with."""
BLOCK = re.compile(r"\{%[-+]?\s*block\s+(\w+)")
"""Where a template begins a block."""
DEFAULTS = Settings(tag="example.org,2025")
"""What settings that have faults are replaced by, while the entries are checked all the same."""


def read_config(file: str | None = None, **options: Any) -> MkDocsConfig:
    """MkDocs' settings, completed, from `mkdocs.yml` in the current folder or from another
    `file`; `options` replace what it says. Raises FaultsFound where MkDocs refuses
    some of them, and MkDocs' Abort where it cannot read the file."""
    config = load_settings(file, **options)
    complete(config)
    return config


def complete(config: MkDocsConfig) -> None:
    """Sets in `config` what our pages need and the owner has left open."""
    written = places_in(Path(config.config_file_path))
    set_defaults(config, {path[0] for path in written.keys if len(path) == 1})


def papers_folder(config: MkDocsConfig) -> Path:
    """The folder of entries, beside `mkdocs.yml`; changes there that were not finished are undone
    first. Raises OSError if that fails."""
    folder = Path(config.config_file_path).parent / PAPERS
    undo_unfinished(folder)
    return folder


def site_of(config: MkDocsConfig) -> Site:
    """What `mkdocs.yml` says of the site. Raises FaultsFound, with places in that file."""
    file = Path(config.config_file_path)
    written = places_in(file)
    faults = [
        Fault(file.name, *written.place(tuple(field.split("."))), field, message)
        for field, message in _unusable(config)
    ]
    faults += _of_wrong_kind(config, written, file.name)
    settings = DEFAULTS
    try:
        settings = _settings(config, written, file.name)
    except FaultsFound as found:
        faults += found.faults
    if faults:
        raise FaultsFound(faults)
    return Site(
        name=config.site_name,
        url=f"{str(config.site_url).rstrip('/')}/",
        description=config.site_description or f"The papers of {config.site_name}, day by day.",
        settings=settings,
        hosting=detect_hosting(config.repo_url, config.edit_uri),
        pages=tuple(_pages_of(config.nav)),
        guide=_guide(file.parent / GUIDE),
        icon=config.theme.get("favicon") or Site.icon,
        language=language_in(config),
    )


def language_in(config: MkDocsConfig) -> Language:
    """The language of the site, as `theme` names it; English, where nothing else can be meant."""
    return language_of(str(config.theme.get("language") or ""))


def require_libraries(config: MkDocsConfig, site: Site) -> None:
    """Raises FaultsFound where a setting of the `site` needs a library that is not installed."""
    from generator.exports import parquet  # slow, and not for reading settings
    from generator.generating import picture_encoding

    missing = []
    if Exports.PARQUET in site.settings.exports and not parquet.is_possible():
        missing.append(("exports", f"has parquet, which {parquet.MISSING}"))
    if site.settings.pictures and not picture_encoding.is_possible():
        missing.append(("pictures", f"is true, which {picture_encoding.MISSING}"))
    if missing:
        file = Path(config.config_file_path)
        place = places_in(file).place(("plugins",))
        raise FaultsFound(
            [Fault(file.name, *place, f"plugins.{PLUGIN}.{name}", why) for name, why in missing]
        )


def _unusable(config: MkDocsConfig) -> Iterator[tuple[str, str]]:
    """The settings of MkDocs with which there can be no site, each with what is wrong."""
    if not config.site_url:
        yield (
            "site_url",
            "is missing; feeds need the site's address, as https://papers.example.org/",
        )
    if not config.use_directory_urls:
        yield (
            "use_directory_urls",
            "is false; the site's addresses end in a slash, so delete the line, or the plugin "
            "offline, which sets it",
        )
    if config.theme.name != THEME_NAME:
        name = quote_value(str(config.theme.name))
        yield "theme.name", f"is {name}; the pages are made for Material, so write {THEME_NAME}"
    macros, dates = map(config.plugins.get, ("macros", "git-revision-date-localized"))
    if macros and macros.config.get("render_by_default", True):
        yield (
            "plugins.macros.render_by_default",
            "is true; generated pages hold {#, which begins a comment there, so write false, and "
            "render_macros: true in the head of pages that have macros",
        )
    if dates and dates.config.get("enable_creation_date") and not dates.config.get("exclude"):
        yield (
            "plugins.git-revision-date-localized.exclude",
            "is missing; git knows no generated page, and so enable_creation_date ends a build now "
            'and then; name what is generated, or write ["*"] and let no page have a date',
        )


def _of_wrong_kind(config: MkDocsConfig, written: YamlTree, file: str) -> Iterator[Fault]:
    """Faults in what pages show of `theme` and `extra`."""
    for name, model, value in (("theme", Theme, config.theme), ("extra", Extra, config.extra)):
        try:
            validate(model, _below(written, (name,), dict(value)), file, at=name)
        except FaultsFound as found:
            yield from found.faults


def _settings(config: MkDocsConfig, written: YamlTree, file: str) -> Settings:
    """The options of our plugin or, where it has none, the former `extra.papers`."""
    if PLUGIN not in config.plugins:
        message = f'has no "{PLUGIN}"; write "plugins: [{PLUGIN}: {{tag: {EXAMPLE},2025}}]"'
        raise FaultsFound([Fault(file, *written.place(("plugins",)), "plugins", message)])
    options = dict(config.plugins[PLUGIN].config)
    former = config.extra.get(PLUGIN)
    if former is not None and not options:
        return validate(Settings, _below(written, FORMER, former), file, at=".".join(FORMER))
    at = next((path for path in written.keys if _is_plugin(path)), ("plugins",))
    settings = validate(Settings, _below(written, at, options), file, at=f"plugins.{PLUGIN}")
    faults = [
        Fault(file, *written.place((*FORMER, name)), ".".join((*FORMER, name)), message)
        for name, value in (former.items() if isinstance(former, dict) else ())
        if name not in options or options[name] != value
        for message in [f"is not what plugins.{PLUGIN} says; keep that, and delete this line"]
    ]
    if faults:
        raise FaultsFound(faults)
    return settings


def _is_plugin(path: tuple[str | int, ...]) -> bool:
    """Whether `path` is that of our plugin in the list, or the mapping, of plugins."""
    return path[0] == "plugins" and path[-1] == PLUGIN and len(path) <= 3


def _below(written: YamlTree, above: tuple[str | int, ...], value: object) -> YamlTree:
    """`value`, which stands at the path `above`, with the places of what it contains."""
    below = YamlTree(value)
    for path, place in written.values.items():
        if path[: len(above)] == above:
            below.values[path[len(above) :]] = place
            below.keys[path[len(above) :]] = written.keys.get(path, place)
    return below


def _pages_of(nav: Any) -> Iterator[str]:
    """The addresses of the hand-written pages in MkDocs' `nav`, however deep."""
    if isinstance(nav, dict):
        nav = list(nav.values())
    for item in nav if isinstance(nav, list) else [nav]:
        if isinstance(item, (list, dict)):
            yield from _pages_of(item)
        elif isinstance(item, str) and item.endswith(".md"):
            url = item.removesuffix("index.md") or ""
            yield url if url != item else f"{item.removesuffix('.md')}/"


def hashable_settings(config: MkDocsConfig) -> list[str]:
    """All that a page may depend on of the settings: the file as it stands, and what MkDocs made
    of it and of its defaults."""
    made = [f"{key} {config[key]!r}" for key in sorted(config.keys() - OBJECTS)]
    made += [f"{key} {config.theme[key]!r}" for key in sorted(config.theme)]
    return [Path(config.config_file_path).read_text(encoding="utf-8"), *made]


def advice(config: MkDocsConfig) -> str:
    """What the owner should hear of the settings, a line each; mostly nothing. Raises
    FaultsFound."""
    site = site_of(config)
    lines = []
    if PLUGIN in config.extra:
        lines.append(
            f"mkdocs.yml: extra.{PLUGIN} is the former place of these settings; move its lines "
            f'below "- {PLUGIN}:" in "plugins", and delete it'
        )
    if EXAMPLE in site.settings.tag and EXAMPLE not in site.url:
        lines.append(
            f"mkdocs.yml: the tag of plugins.{PLUGIN} is still that of the example; set it to a "
            "domain that is yours, and the year, before anybody subscribes"
        )
    lines += _about_language(str(config.theme.get("language") or ""))
    written = places_in(Path(config.config_file_path)).keys
    lines += [
        f'mkdocs.yml: {it} is no setting; did you mean "{meant}"?'
        for it, meant in misspelt_settings(written)
    ]
    lines += [f"mkdocs.yml: {it}, which is not there" for it in _missing_files(config, written)]
    lines += _about_blocks(config)
    lines += [f"mkdocs.yml: {it} has no effect: {IGNORED[it]}" for it in ignored_settings(written)]
    return "\n".join(lines)


def _missing_files(config: MkDocsConfig, written: Collection[YamlPath]) -> Iterator[str]:
    """The settings that name a file of the site that nobody has written."""
    folders = [config.docs_dir, *config.theme.dirs]
    named = [(it, config.theme[it]) for it in ("logo", "favicon") if ("theme", it) in written]
    named = [(f"theme.{it}", name) for it, name in named if name]
    named += [("extra_css", str(name)) for name in config.extra_css]
    named += [("extra_javascript", str(name)) for name in config.extra_javascript]
    for setting, name in named:
        if not urlsplit(name).netloc and not any((Path(it) / name).is_file() for it in folders):
            yield f"{setting} names {quote_value(name)}"


def _about_blocks(config: MkDocsConfig) -> Iterator[str]:
    """The blocks in templates of the owner's that are probably meant to be others of ours."""
    if not config.theme.custom_dir:
        return
    bases = (Path(folder, "base.html") for folder in config.theme.dirs)
    known = _blocks_in(next(file for file in bases if file.is_file()))
    for name in ("main.html", "404.html"):
        file = Path(config.theme.custom_dir, name)
        for block in _blocks_in(file) if file.is_file() else ():
            meant = find_nearest(block, known) if block not in known else None
            if meant:
                shown = f"{file.parent.name}/{name}"
                yield f'{shown}: no page has the block "{block}"; did you mean "{meant}"?'


def _blocks_in(template: Path) -> list[str]:
    return BLOCK.findall(template.read_text(encoding="utf-8"))


def _about_language(tag: str) -> Iterator[str]:
    """What the owner should hear of the language that `tag` names."""
    if not catalogue_name(tag):
        yield (
            f"mkdocs.yml: theme.language is {quote_value(tag)}, in which the interface does not "
            f"speak, so its words are English; there are {', '.join(languages())}"
        )
    elif number := untranslated(tag):
        missing = quantity(number, "message")
        yield f"mkdocs.yml: {missing} of the interface have no translation into {tag}: English"


def _guide(file: Path) -> str:
    """What the owner tells contributors, without its heading and what is about the program."""
    if not file.is_file():
        return ""
    about_papers = file.read_text(encoding="utf-8").partition(END_OF_GUIDE)[0]
    return about_papers.partition("\n")[2].strip()
