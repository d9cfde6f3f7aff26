"""`papers doctor`: what is wrong, and how to fix it."""

from collections.abc import Iterator
from pathlib import Path

import click
from mkdocs.config.defaults import MkDocsConfig

from generator import __version__
from generator.commands.base import Command
from generator.entries.faults import quantity
from generator.generating.configuration import language_in, papers_folder, read_config, site_of
from generator.generating.loading import entries_in, place_of
from generator.rendering.inspection import problems_of_site
from generator.rendering.published import problems_of_published
from generator.site import addresses
from generator.site.language import Language
from generator.starting.origin import installed_wheel
from generator.starting.upgrading import REQUIREMENTS, NoPin, plan_upgrade

SHOWN = 20
"""How many problems of a site are listed."""


@click.command("doctor", cls=Command)
@click.option("--site", is_flag=True, help="Inspect the built site/: links, anchors, feeds.")
@click.option("--published", is_flag=True, help="Ask the host at site_url for the newest pages.")
def command(site: bool, published: bool) -> None:
    """Say what is wrong, and how to fix it."""
    config = read_config()
    problems = [
        *_problems_of_version(language_in(config)),
        *(_problems_of_site(config) if site else ()),
        *(_problems_of_published(config) if published else ()),
    ]
    for problem in problems:
        click.echo(problem)
    if problems:
        raise SystemExit(1)
    click.echo("Nothing is wrong.")


def _problems_of_version(language: Language) -> Iterator[str]:
    """Where the repository is not of the version of the program that runs."""
    try:
        upgrade = plan_upgrade(Path(), installed_wheel(), language)
    except (NoPin, FileNotFoundError):
        return  # nothing that papers init made
    if upgrade.before != __version__:
        yield f"{REQUIREMENTS}: pins {upgrade.before}, and this is {__version__}; run make ready"
    else:
        for path in upgrade.files:
            yield f"{path}: is not as {__version__} writes it; run papers upgrade"


def _problems_of_published(config: MkDocsConfig) -> Iterator[str]:
    """Where the site that people see is not there, or is not served as it must be."""
    folder = papers_folder(config)
    days = [place_of(path, f"{folder.name}/{path}")[1] for path in entries_in(folder)]
    page = addresses.day(max(days)).url if days else ""
    return problems_of_published(site_of(config).url, page)


def _problems_of_site(config: MkDocsConfig) -> Iterator[str]:
    site = Path(config.site_dir)
    if not (site / "index.html").is_file():
        yield f"{site.name}/: has no home page; run papers build"
        return
    problems = problems_of_site(site, site_of(config).url)
    yield from (f"{site.name}/{problem}" for problem in problems[:SHOWN])
    if len(problems) > SHOWN:
        yield f"{site.name}/: {quantity(len(problems) - SHOWN, 'more problem')}"
