"""The class of all commands."""

import os
from errno import EPIPE
from pathlib import Path
from traceback import walk_tb

import click
from jinja2 import TemplateError, TemplateSyntaxError

from generator.entries.faults import FaultsFound, escape_unprintable

TEMPLATES = (".html", ".xml", ".md")
"""How the names of templates end."""


class Command(click.Command):
    """A command that prints faults, or what the system refuses, and ends with status 1 then."""

    def invoke(self, context: click.Context) -> object:
        """Runs the command."""
        try:
            return super().invoke(context)
        except FaultsFound as found:
            click.echo(str(found))
            raise SystemExit(1) from None
        except TemplateError as error:
            raise click.ClickException(describe_template_error(error)) from None
        except OSError as error:
            if error.errno == EPIPE:  # whoever reads the output has seen enough; click ends quietly
                raise
            raise click.ClickException(describe_refusal(error)) from None


def describe_template_error(error: TemplateError) -> str:
    """What is wrong with a template, which may be the owner's (`custom_dir`), with its place."""
    file, line = "", 0
    if isinstance(error, TemplateSyntaxError):
        file, line = error.filename or "", error.lineno
    for frame, number in walk_tb(error.__traceback__):
        if frame.f_code.co_filename.endswith(TEMPLATES):
            file, line = frame.f_code.co_filename, number
    place = f"{os.path.relpath(file)}:{line}: " if file else ""
    return escape_unprintable(f"{place}{error.message}; correct the template")


def describe_refusal(error: OSError) -> str:
    """What the system refused, in one line: the file, the reason, and what to do."""
    name = os.fsdecode(error.filename) if isinstance(error.filename, str | bytes | Path) else ""
    place = f"{escape_unprintable(os.path.relpath(name))}: " if name else ""
    return f"{place}{error.strerror or error}; correct that, and run it once more"
