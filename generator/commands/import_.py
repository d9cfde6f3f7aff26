"""`papers import`: many entries at once."""

import sys
from datetime import date
from pathlib import Path
from typing import Any

import click

from generator.commands.base import Command
from generator.commands.import_options import (
    ASK,
    FILE,
    import_options,
    printed_report,
    progress_bar,
    require_records,
    start_import,
)
from generator.commands.options import DAY, Day, today
from generator.commands.project import print_message
from generator.contributing.fact_lookup import days_between
from generator.contributing.sources.bibtex_file import BibtexError
from generator.contributing.sources.field_mapping import FieldMappingError, parse_paths
from generator.contributing.sources.formats import OTHERWISE, UnknownFormatError, read_file
from generator.entries.faults import escape_unprintable, quantity

MESSAGE_EVERY = 100
"""After so many records, a message says how far a run that asks services is."""


class ImportGroup(click.Group):
    """The commands of `papers import`; anything else is the name of a file."""

    def resolve_command(
        self, context: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that `args` name, and the arguments that are left for it."""
        name = args[0]
        if self.get_command(context, name) is None and Path(name).is_file():
            args = ["file", *args]
        return super().resolve_command(context, args)


@click.group("import", cls=ImportGroup)
def command() -> None:
    """Import many papers; what is there already is never touched.

    papers import FILE reads BibTeX, RIS, CSL-JSON, CSV, YAML, JSON and JSON lines (of Zotero,
    OpenAlex, Semantic Scholar, OpenReview, Crossref, DataCite, arXiv and Hugging Face too), Atom of
    arXiv and lists of ids, also compressed (gzip, xz). Run it again after an interruption: it
    continues where it stopped.
    """


@command.command("hf", cls=Command)
@click.option("--day", type=Day(), help="The day whose papers are imported.")
@click.option("--from", "first", type=Day(), help="The first of several days.")
@click.option("--to", "last", type=Day(), help="The last of several days.")
@click.option("--without-arxiv", is_flag=True, help="Take Hugging Face's text, which has lost TeX.")
@import_options
def import_hf(
    day: date | None, first: date | None, last: date | None, without_arxiv: bool, **options: Any
) -> None:
    """Import Hugging Face's daily papers, with the facts that arXiv has of them."""
    first, last = first or day, last or day
    if not first or not last or (day and (first, last) != (day, day)):
        raise click.UsageError("name a day: --day 2025-07-22, or --from 2025-07-01 --to 2025-07-31")
    if last < first:
        raise click.UsageError("--to is before --from")
    project, batch = start_import(**options, day=None)
    lookup = project.fact_lookup()
    days = list(days_between(first, last))
    with printed_report(batch), progress_bar(len(days), "days") as advance:
        for listed in days:
            records = lookup.daily(listed, batch.existing, with_arxiv=not without_arxiv)
            batch.run(records)
            if len(days) > 1:
                print_message(f"{listed}: {quantity(len(records), 'paper')}")
            advance(1)


@command.command("file", cls=Command)
@click.pass_context
@FILE
@click.option(
    "--map",
    "maps",
    multiple=True,
    metavar="FIELD=PATH",
    help="Where a field stands in each record: title=meta.name, authors=creators[].name.",
)
@ASK
@DAY
@import_options
def import_file(
    context: click.Context,
    file: Path,
    maps: tuple[str, ...],
    ask: bool,
    day: date | None,
    **options: Any,
) -> None:
    """Import the records of a file, whatever its format; its content tells."""
    try:
        paths = parse_paths(maps)
        contents = read_file(file, paths, context.info_name or "")
        number = sum(1 for _ in read_file(file, paths).records) if sys.stderr.isatty() else 0
    except FieldMappingError as error:
        raise click.UsageError(str(error)) from None
    except (BibtexError, UnknownFormatError) as error:
        raise click.ClickException(f"{escape_unprintable(str(file))} {error}") from None
    project, batch = start_import(**options, day=day or today())
    batch.report.not_papers += contents.not_papers
    records = contents.records
    every = MESSAGE_EVERY if ask else 0
    with printed_report(batch), progress_bar(number, "records", every) as advance:
        if ask:
            records = project.fact_lookup(resumable=True).complete(records, batch.existing)
        batch.run(records, lambda _: advance(1))
    require_records(file, batch)


for name in OTHERWISE:
    command.add_command(import_file, name)
