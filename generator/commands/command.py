"""A command of the command line that may find faults."""

import click

from generator.entries.faults import FaultsFound


class Command(click.Command):
    """A command whose faults end it with status 1, each printed."""

    def invoke(self, context: click.Context) -> object:
        """Runs the command."""
        try:
            return super().invoke(context)
        except FaultsFound as found:
            click.echo(str(found))
            raise SystemExit(1) from None
