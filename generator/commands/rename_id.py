"""`papers rename-id`: another id for an entry."""

import click

from generator.commands.base import Command
from generator.commands.rearrangements import find_entry, plan_options, planned
from generator.contributing.rearranging.entries import rename_entry


@click.command("rename-id", cls=Command)
@click.argument("id")
@click.argument("new")
@plan_options
def command(id: str, new: str, dry_run: bool, yes: bool) -> None:
    """Give the entry ID the id NEW. The former id becomes an alias, so that its page redirects,
    and feeds know the paper by it."""
    with planned(dry_run=dry_run, yes=yes) as plan:
        rename_entry(plan, find_entry(plan, id), new)
