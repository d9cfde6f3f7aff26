"""`papers fmt`: entries in canonical form."""

from pathlib import Path

import click

from generator.commands.base import Command
from generator.commands.options import FILES
from generator.contributing.formatting import format_file
from generator.entries.faults import Fault, FaultsFound, quantity
from generator.generating.configuration import papers_folder, read_config
from generator.generating.loading import entries_in, path_below


@click.command("fmt", cls=Command)
@FILES
@click.option("--check", is_flag=True, help="Change nothing; end with status 1 if it would.")
def command(files: tuple[Path, ...], check: bool) -> None:
    """Put all entries, or the given ones, into canonical form, comments included.

    An entry with faults stays as it is, and its faults are printed.
    """
    folder = papers_folder(read_config())
    paths = [path_below(folder, file) for file in files] or list(entries_in(folder))
    changed, faults = 0, list[Fault]()
    for path in paths:
        try:
            if format_file(folder, path, write=not check):
                changed += 1
                state = "is not" if check else "now"
                click.echo(f"{folder.name}/{path}: {state} in canonical form")
        except FaultsFound as found:
            faults += found.faults
    verb = "to change" if check else "changed"
    click.echo(f"{quantity(len(paths), 'paper')}, {changed:,} {verb}.")
    if faults:
        raise FaultsFound(faults)
    raise SystemExit(1 if check and changed else 0)
