"""`papers new`: an empty entry."""

from datetime import date

import click
from pydantic import TypeAdapter, ValidationError

from generator.commands.base import Command
from generator.commands.options import DAY, today
from generator.commands.project import Project
from generator.contributing.empty_entry import empty_entry_text
from generator.contributing.existing_entries import ExistingEntries
from generator.contributing.new_file import WriteError, write_new_file
from generator.entries.faults import escape_unprintable
from generator.entries.paper import Identifier, entry_path
from generator.entries.pasted import read_pasted

UNNAMED = "new-entry"
"""The id of an empty entry if the command is given none."""


@click.command("new", cls=Command)
@click.argument("id", required=False)
@DAY
def command(id: str | None, day: date | None) -> None:
    """Write an empty entry, with comments that say what each field is for.

    ID is an arXiv id, or, for a work that is not on arXiv, a few lower-case words with hyphens.
    """
    project = Project.here()
    identifier = _parse_id(id) if id else UNNAMED
    existing = ExistingEntries.read(project.folder).find(identifier)
    if existing:
        raise click.ClickException(f"{identifier} is there already: {project.name_of(existing)}")
    path = entry_path(identifier, day or today())
    try:
        write_new_file(project.folder, path, empty_entry_text(project.schema_url))
    except WriteError as error:
        raise click.ClickException(str(error)) from None
    click.echo(project.name_of(path))
    if identifier == UNNAMED:
        click.echo("  rename it to the paper's arXiv id, or to a few words with hyphens")
    click.echo("  papers check names what is left to fill in")


def _parse_id(text: str) -> str:
    paper = next((line.reference for line in read_pasted(text)), None)
    if paper and paper.has_arxiv_id:
        return paper.id
    try:
        return str(TypeAdapter(Identifier).validate_python(text))
    except ValidationError as error:
        raise click.UsageError(escape_unprintable(f'"{text}" {error.errors()[0]["msg"]}')) from None
