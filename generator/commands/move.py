"""`papers move`: another day for an entry."""

from datetime import date

import click

from generator.commands.base import Command
from generator.commands.options import Day
from generator.commands.rearrangements import find_entry, plan_options, planned
from generator.contributing.rearranging.entries import move_entry


@click.command("move", cls=Command)
@click.argument("id")
@click.argument("day", type=Day())
@plan_options
def command(id: str, day: date, dry_run: bool, yes: bool) -> None:
    """Feature the paper ID on another DAY. Its page and its items in feeds stay."""
    with planned(dry_run=dry_run, yes=yes) as plan:
        move_entry(plan, find_entry(plan, id), day)
