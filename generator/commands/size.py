"""`papers size`: what each part of the site costs."""

from pathlib import Path

import click

from generator.commands.base import Command
from generator.generating.configuration import read_config
from generator.rendering.sizes import measure_site, table


@click.command("size", cls=Command)
def command() -> None:
    """Print what each part of the built site costs in files and bytes, which setting makes it
    smaller, and which hosts take all of it."""
    parts = measure_site(Path(read_config().site_dir))
    if not parts:
        raise click.ClickException("site/ has no file; run papers build first")
    for line in table(parts):
        click.echo(line)
