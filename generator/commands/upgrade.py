"""`papers upgrade`: the repository of a site, brought to the version of the program that runs."""

from collections.abc import Iterator, Mapping
from pathlib import Path

import click

from generator import __version__
from generator.commands.base import Command
from generator.entries.faults import did_you_mean, escape_unprintable, quantity
from generator.generating.configuration import language_in, papers_folder, read_config
from generator.generating.generate import check_project
from generator.rendering.page_changes import SiteChanges, compare_sites
from generator.rendering.verification import built_anew
from generator.site.language import Language
from generator.starting.changelog import FILE as CHANGELOG
from generator.starting.changelog import news
from generator.starting.origin import installed_wheel
from generator.starting.repository import maintained_files
from generator.starting.upgrading import REQUIREMENTS, NoPin, Upgrade, plan_upgrade
from generator.system.clock import tomorrow
from generator.system.files import write_file
from generator.system.locking import folder_lock

NAMED = 5
"""How many pages of a kind are named."""
NEWER = """\
To get a later version, run make upgrade, or, if you have its wheel, make upgrade FROM=<wheel>;
pipx run daily-papers upgrade does the same."""


@click.command("upgrade", cls=Command)
@click.option(
    "--take",
    multiple=True,
    metavar="FILE",
    help="Take the new FILE in place of yours, or where you have none; may be repeated.",
)
def command(take: tuple[str, ...]) -> None:
    """Bring this repository to the version of the program that runs, which `make upgrade` fetches.

    Changes the version that requirements.txt pins, and the files that the program maintains unless
    you changed them; says what is new and what to do; checks the entries; and shows which
    pages of site/ would change. It needs no network and touches nothing else.
    """
    config = read_config(strict=True)
    upgrade = _plan(frozenset(take), language_in(config))
    _write(upgrade.files)
    for line in _changes(upgrade):
        click.echo(line)
    if not upgrade.files:
        return
    for line in _news(upgrade.before):
        click.echo(line)
    with folder_lock(papers_folder(config).parent):
        papers, _ = check_project(config, tomorrow())
        click.echo(f"{quantity(len(papers), 'paper')}, no fault.")
        for line in _page_changes(Path(config.site_dir)):
            click.echo(line)
    click.echo("\nLook the changes over with git diff, and commit them.")


def _plan(taken: frozenset[str], language: Language) -> Upgrade:
    """What is to change. Raises ClickException where nothing may."""
    known = maintained_files(language)
    for path in taken - known.keys():
        hint = did_you_mean(path, known, f"; those are {', '.join(known)}")
        raise click.UsageError(f'no version writes "{escape_unprintable(path)}"{hint}')
    try:
        upgrade = plan_upgrade(Path(), installed_wheel(), language, taken)
    except NoPin:
        raise click.ClickException(
            f"{REQUIREMENTS} pins no version; write daily-papers=={__version__} on a line of it"
        ) from None
    if upgrade.goes_back:
        raise click.ClickException(
            f"{REQUIREMENTS} pins {upgrade.before}, later than this, {__version__}.\n{NEWER}"
        )
    return upgrade


def _write(files: Mapping[str, bytes | None]) -> None:
    for path, content in files.items():
        if content is None:
            Path(path).unlink()
        else:
            write_file(path, content)


def _changes(upgrade: Upgrade) -> Iterator[str]:
    """What became of each file that the program maintains."""
    if upgrade.before != __version__:
        yield f"daily-papers {upgrade.before} -> {__version__}"
    for path, content in upgrade.files.items():
        done = "added" if path in upgrade.added else "renewed"
        yield f"{path}: {'deleted' if content is None else done}"
    for path in upgrade.edited:
        yield f"{path}: left, since you changed it; --take {path} takes the new one"
    for path in upgrade.missing:
        yield f"{path}: left out, since you have none; --take {path} adds it"
    if not upgrade.files:
        yield f"Nothing to change: {REQUIREMENTS} pins {__version__}, and this is it.\n{NEWER}"


def _news(before: str) -> Iterator[str]:
    """What is new since the version `before`, and what to do about it."""
    if before == __version__:
        return
    new, tasks = news(CHANGELOG.read_text(encoding="utf-8"), before)
    if new:
        yield f"\nWhat is new since {before}:\n\n{new}"
    if tasks:
        yield f"\nWhat to do:\n\n{tasks}"
    yield ""


def _page_changes(site: Path) -> Iterator[str]:
    """Which pages of the built `site` a build of the program that runs would change."""
    if not (site / "index.html").is_file():
        yield f"There is no {site.name}/ of before that would show which pages change."
        return
    with built_anew(read_config(strict=True)) as (_, anew):
        changes = compare_sites(site, anew)
    if not any(changes):
        yield f"No page and no feed of {site.name}/ changes."
        return
    yield from _summary(changes)


def _summary(changes: SiteChanges) -> Iterator[str]:
    for paths, noun, verb in (
        (changes.new, "page", "new"),
        (changes.gone, "page", "gone"),
        (changes.reworded, "page", "with other words"),
        (changes.restyled, "page", "with the same words, around which something changes"),
        (changes.feeds, "feed", "changed"),
    ):
        if paths:
            names = ", ".join(paths[:NAMED]) + (", ..." if len(paths) > NAMED else "")
            yield f"{quantity(len(paths), noun)} {verb}: {names}"
