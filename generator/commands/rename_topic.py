"""`papers rename-topic`: another slug for a topic."""

import click

from generator.commands.base import Command
from generator.commands.rearrangements import plan_options, planned
from generator.contributing.rearranging.topics import rename_topic


@click.command("rename-topic", cls=Command)
@click.argument("old")
@click.argument("new")
@plan_options
def command(old: str, new: str, dry_run: bool, yes: bool) -> None:
    """Give the topic OLD the slug NEW, in papers/topics.yaml, in papers/authors.yaml and in every
    entry. The former slug becomes an alias, so that its pages redirect and its feeds stay."""
    with planned(dry_run=dry_run, yes=yes) as plan:
        rename_topic(plan, old, new)
