"""`papers clean`: docs/ without what was generated."""

from pathlib import Path

import click

from generator.commands.base import Command
from generator.entries.faults import quantity
from generator.generating.configuration import read_config
from generator.generating.writing import clean


@click.command("clean", cls=Command)
def command() -> None:
    """Delete what was generated below docs/."""
    click.echo(f"docs/: {quantity(clean(Path(read_config().docs_dir)), 'file')} deleted")
