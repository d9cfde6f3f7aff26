"""`papers merge-topics`: several topics become one."""

import click

from generator.commands.base import Command
from generator.commands.rearrangements import plan_options, planned
from generator.contributing.rearranging.topics import merge_topics


@click.command("merge-topics", cls=Command)
@click.argument("merged", nargs=-1, required=True, metavar="TOPIC...")
@click.argument("into")
@plan_options
def command(merged: tuple[str, ...], into: str, dry_run: bool, yes: bool) -> None:
    """Make each TOPIC part of the topic INTO, in papers/topics.yaml, in papers/authors.yaml and in
    every entry. Their slugs become aliases, so that their pages redirect and their feeds stay."""
    with planned(dry_run=dry_run, yes=yes) as plan:
        merge_topics(plan, list(merged), into)
