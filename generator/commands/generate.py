"""`papers generate`: the pages and feeds, without rendering them."""

from datetime import date

import click

from generator.commands.base import Command
from generator.commands.options import UNTIL
from generator.generating.configuration import read_config
from generator.generating.generate import generate
from generator.system.clock import tomorrow


@click.command("generate", cls=Command)
@UNTIL
def command(until: date) -> None:
    """Write the pages and feeds below docs/, and what is published into ledger.txt."""
    changes = generate(read_config(), tomorrow(), until=until, keeps_ledger=True)
    click.echo(f"docs/: {changes}")
