"""`papers export`: all entries in one file."""

from pathlib import Path

import click

from generator.commands.base import Command
from generator.exports import parquet
from generator.exports.files import export_documents
from generator.generating.configuration import read_config
from generator.generating.generate import read_catalogue
from generator.site.settings import Exports
from generator.system.clock import tomorrow
from generator.system.files import write_file


@click.command("export", cls=Command)
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path), default="exports")
@click.option(
    "--format",
    "formats",
    multiple=True,
    type=click.Choice([format.value for format in Exports]),
    help="One of the formats; unless you name some, all that are possible.",
)
def command(folder: Path, formats: tuple[str, ...]) -> None:
    """Write all entries into FOLDER (exports/), in a file of each format, with the lists of
    topics and persons, and checksums."""
    catalogue, site = read_catalogue(read_config(), tomorrow())
    wanted = [Exports(name) for name in formats]
    if not parquet.is_possible():
        if Exports.PARQUET in wanted:
            raise click.ClickException(f"--format parquet, which {parquet.MISSING}")
        wanted = wanted or [format for format in Exports if format is not Exports.PARQUET]
    wanted = wanted or list(Exports)
    for document in export_documents(catalogue, site, wanted):
        file = folder / Path(document.path).name
        content = document.content
        write_file(str(file), content)
        click.echo(f"{file}: {len(content):,} bytes")
