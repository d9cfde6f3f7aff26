"""The class of all commands."""

import click

from generator.entries.faults import FaultsFound


class Command(click.Command):
    """A command that prints faults and ends with status 1 if it meets any."""

    def invoke(self, context: click.Context) -> object:
        """Runs the command."""
        try:
            return super().invoke(context)
        except FaultsFound as found:
            click.echo(str(found))
            raise SystemExit(1) from None
