"""`papers merge`: two entries of one paper become one."""

import click

from generator.commands.base import Command
from generator.commands.rearrangements import find_entry, plan_options, planned
from generator.contributing.rearranging.entries import merge_entry


@click.command("merge", cls=Command)
@click.argument("id")
@click.argument("into")
@plan_options
def command(id: str, into: str, dry_run: bool, yes: bool) -> None:
    """Merge the entry ID into the entry INTO, where both are of one paper.

    INTO keeps what it says, takes over what it lacks, and has the other's ids as aliases, so that
    the other's page redirects to it.
    """
    with planned(dry_run=dry_run, yes=yes) as plan:
        merge_entry(plan, find_entry(plan, id), find_entry(plan, into))
