"""The commands for whoever writes an entry or looks one over: `papers fmt`."""

from pathlib import Path

import click
from mkdocs.config import load_config

from generator.command import Command
from generator.configuration import papers_folder
from generator.faults import Fault, FaultsFound, counted
from generator.formatting import format_file
from generator.loading import entries_in, path_below

FILES = click.argument("files", nargs=-1, metavar="[FILE]...", type=click.Path(path_type=Path))


@click.command("fmt", cls=Command)
@FILES
@click.option("--check", is_flag=True, help="Change nothing; end with status 1 if it would.")
def format_command(files: tuple[Path, ...], check: bool) -> None:
    """Put all entries, or the given ones, into canonical form, comments included.

    An entry with faults is left as it is, and its faults are printed.
    """
    folder = papers_folder(load_config())
    paths = [path_below(folder, file) for file in files] or list(entries_in(folder))
    changed, faults = 0, list[Fault]()
    for path in paths:
        try:
            if format_file(folder, path, write=not check):
                changed += 1
                click.echo(
                    f"{folder.name}/{path}: {'is not' if check else 'now'} in canonical form"
                )
        except FaultsFound as found:
            faults += found.faults
    verb = "to change" if check else "changed"
    click.echo(f"{counted(len(paths), 'paper')}, {changed:,} {verb}.")
    if faults:
        raise FaultsFound(faults)
    raise SystemExit(1 if check and changed else 0)
