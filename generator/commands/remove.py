"""`papers remove`: an entry goes."""

from datetime import date

import click

from generator.commands.base import Command
from generator.commands.options import Day, today
from generator.commands.rearrangements import find_entry, plan_options, planned
from generator.contributing.rearranging.entries import remove_entry


@click.command("remove", cls=Command)
@click.argument("id")
@click.option("--why", required=True, help="The reason, in a sentence; readers see it.")
@click.option("--day", type=Day(), help="The day on which it was removed; otherwise today.")
@plan_options
def command(id: str, why: str, day: date | None, dry_run: bool, yes: bool) -> None:
    """Remove the entry ID. papers/removed.yaml says from then on what it was, and why it went.

    A paper that was withdrawn keeps its entry and gets a status.
    """
    with planned(dry_run=dry_run, yes=yes) as plan:
        remove_entry(plan, find_entry(plan, id), why, day or today())
