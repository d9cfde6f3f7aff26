"""`papers schema`: what an entry may hold, for editors and programs."""

import json

import click

from generator.commands.base import Command
from generator.entries.paper import build_json_schema


@click.command("schema", cls=Command)
def command() -> None:
    """Print the JSON Schema of an entry."""
    click.echo(json.dumps(build_json_schema(), indent=2, ensure_ascii=False))
