"""`papers new`: an empty entry."""

from datetime import date

import click
from pydantic import TypeAdapter, ValidationError

from generator.commands.command import Command
from generator.commands.options import DAY, today
from generator.commands.project import Project
from generator.contributing.drafting import empty_entry
from generator.contributing.known import Known, Refused, write_new
from generator.entries.faults import escape_unprintable
from generator.entries.identity import parse_reference
from generator.entries.paper import Identifier, entry_path

NEW = "new-entry"
"""The id of an empty entry that was given none."""


@click.command("new", cls=Command)
@click.argument("id", required=False)
@DAY
def new_command(id: str | None, day: date | None) -> None:
    """Write an empty entry, with comments that say what each field is for.

    ID is an arXiv id, or, for a work that is not on arXiv, a few lower-case words with hyphens.
    """
    project = Project.here()
    identifier = _new_id(id) if id else NEW
    known = Known.of(project.folder)
    there = known.path(identifier)
    if there:
        raise click.ClickException(f"{identifier} is there already: {project.name_of(there)}")
    path = entry_path(identifier, day or today())
    try:
        write_new(project.folder, path, empty_entry(project.schema_url))
    except Refused as refused:
        raise click.ClickException(str(refused)) from None
    click.echo(project.name_of(path))
    if identifier == NEW:
        click.echo("  rename it to the paper's arXiv id, or to a few words with hyphens")
    click.echo("  papers check names what is left to fill in")


def _new_id(said: str) -> str:
    named = parse_reference(said)
    if named and named.has_arxiv_id:
        return named.id
    try:
        return str(TypeAdapter(Identifier).validate_python(said))
    except ValidationError as error:
        raise click.UsageError(escape_unprintable(f'"{said}" {error.errors()[0]["msg"]}')) from None
