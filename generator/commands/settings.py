"""`papers settings`: every setting."""

import click

from generator.commands.base import Command
from generator.site.settings_guide import settings_guide


@click.command("settings", cls=Command)
def command() -> None:
    """Print every setting of mkdocs.yml, with its default, its effect and an example."""
    click.echo(settings_guide(), nl=False)
