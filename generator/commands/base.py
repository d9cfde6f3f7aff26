"""The class of all commands."""

import os
from errno import EPIPE
from pathlib import Path

import click

from generator.entries.faults import FaultsFound, escape_unprintable


class Command(click.Command):
    """A command that prints faults, or what the system refuses, and ends with status 1 then."""

    def invoke(self, context: click.Context) -> object:
        """Runs the command."""
        try:
            return super().invoke(context)
        except FaultsFound as found:
            click.echo(str(found))
            raise SystemExit(1) from None
        except OSError as error:
            if error.errno == EPIPE:  # whoever reads the output has seen enough; click ends quietly
                raise
            raise click.ClickException(describe_refusal(error)) from None


def describe_refusal(error: OSError) -> str:
    """What the system refused, in one line: the file, the reason, and what to do."""
    name = os.fsdecode(error.filename) if isinstance(error.filename, str | bytes | Path) else ""
    place = f"{escape_unprintable(os.path.relpath(name))}: " if name else ""
    return f"{place}{error.strerror or error}; correct that, and run it once more"
