"""`papers generate`: the pages and feeds, without rendering them."""

import click

from generator.commands.base import Command
from generator.generating.configuration import read_config
from generator.generating.generate import generate
from generator.system.clock import tomorrow


@click.command("generate", cls=Command)
def command() -> None:
    """Write the pages and feeds below docs/."""
    click.echo(f"docs/: {generate(read_config(), tomorrow())}")
