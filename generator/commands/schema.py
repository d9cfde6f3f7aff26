"""`papers schema`: what a file of papers/ may hold, for editors and programs."""

import json

import click

from generator.commands.base import Command
from generator.entries.authors import build_register_schema
from generator.entries.named_feeds import build_feeds_schema
from generator.entries.paper import build_json_schema

SCHEMAS = {
    "paper": build_json_schema,
    "authors": build_register_schema,
    "feeds": build_feeds_schema,
}


@click.command("schema", cls=Command)
@click.argument("of", type=click.Choice(list(SCHEMAS)), default="paper")
def command(of: str) -> None:
    """Print the JSON Schema of an entry, of papers/authors.yaml or of papers/feeds.yaml."""
    click.echo(json.dumps(SCHEMAS[of](), indent=2, ensure_ascii=False))
