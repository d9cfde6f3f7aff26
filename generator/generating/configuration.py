"""From `mkdocs.yml`, as MkDocs read it, to what the generator knows of the site."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml
from mkdocs.config.defaults import MkDocsConfig

from generator.entries.faults import Fault, FaultsFound
from generator.entries.validation import validate
from generator.entries.yaml_tree import YamlTree, locate_values
from generator.site.hosting import PAPERS, detect_hosting
from generator.site.settings import Settings, Site

OBJECTS = {"draft_docs", "exclude_docs", "hooks", "not_in_nav", "plugins", "theme"}
"""Settings that MkDocs makes objects of, which say nothing of themselves."""
GUIDE = "CONTRIBUTING.md"
"""What contributors are told, beside `mkdocs.yml`; the site shows it up to END_OF_GUIDE."""
END_OF_GUIDE = "\n## The program\n"
EXAMPLE = "papers.example.org"
"""The domain of the site_url and of the tag that the project comes with."""
DEFAULTS = Settings(tag="example.org,2025")
"""What settings that have faults are replaced by, while the entries are checked all the same."""


def papers_folder(config: MkDocsConfig) -> Path:
    """The folder of entries, beside `mkdocs.yml`."""
    return Path(config.config_file_path).parent / PAPERS


def site_of(config: MkDocsConfig) -> Site:
    """What `mkdocs.yml` says of the site. Raises FaultsFound, with places in that file."""
    file = Path(config.config_file_path)
    written = _written(file)
    below = YamlTree(config.extra.get("papers", {}))
    for path, place in written.values.items():
        if path[:2] == ("extra", "papers"):
            below.values[path[2:]] = place
            below.keys[path[2:]] = written.keys.get(path, place)
    faults: list[Fault] = []
    settings = DEFAULTS
    try:
        settings = validate(Settings, below, file.name, at="extra.papers")
    except FaultsFound as found:
        faults += found.faults
    if not config.site_url:
        message = "is missing; feeds need the site's address, as https://papers.example.org/"
        faults.append(Fault(file.name, *written.place(("site_url",)), "site_url", message))
    if not config.use_directory_urls:
        message = "is false; the site's addresses end in a slash, so delete the line"
        place = written.place(("use_directory_urls",))
        faults.append(Fault(file.name, *place, "use_directory_urls", message))
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
    )


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


def advice(site: Site) -> str:
    """What the owner of `site` should hear before its first subscriber; mostly nothing."""
    if EXAMPLE not in site.settings.tag or EXAMPLE in site.url:
        return ""
    return (
        "mkdocs.yml: extra.papers.tag is still that of the example; set it to a domain that is "
        "yours, and the year, before anybody subscribes"
    )


def _written(file: Path) -> YamlTree:
    try:
        return locate_values(file.read_text(encoding="utf-8"))
    except (OSError, yaml.YAMLError):
        return YamlTree({})


def _guide(file: Path) -> str:
    """What the owner tells contributors, without its heading and what is about the program."""
    if not file.is_file():
        return ""
    about_papers = file.read_text(encoding="utf-8").partition(END_OF_GUIDE)[0]
    return about_papers.partition("\n")[2].strip()
