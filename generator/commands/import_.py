"""`papers import`: many entries at once."""

import lzma
import sys
from collections.abc import Iterable, Iterator
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
from generator.contributing.batch_import import Record
from generator.contributing.fact_lookup import days_between
from generator.contributing.sources.bibtex_facts import bibtex_facts
from generator.contributing.sources.bibtex_file import BibtexError, read_bibtex
from generator.contributing.sources.field_mapping import FieldMappingError, map_record, parse_paths
from generator.contributing.sources.json_file import read_json_records
from generator.entries.faults import escape_unprintable, quantity


@click.group("import")
def command() -> None:
    """Import many papers; what is there already is never touched.

    Run it again after an interruption: it continues where it stopped.
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


@command.command("jsonl", cls=Command)
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
def import_jsonl(
    file: Path, maps: tuple[str, ...], ask: bool, day: date | None, **options: Any
) -> None:
    """Import records from JSON lines (also .gz, .xz), or from a JSON list."""
    try:
        paths = parse_paths(maps)
    except FieldMappingError as error:
        raise click.UsageError(str(error)) from None
    project, batch = start_import(**options, day=day or today())
    with printed_report(batch), progress_bar(_count_records(file), "records") as advance:
        records: Iterable[Record] = _read_records(file, paths)
        if ask:
            records = project.fact_lookup().complete(records, batch.existing)
        batch.run(records, lambda _: advance(1))
    require_records(file, batch)


def _read_records(file: Path, paths: dict[str, str]) -> Iterator[Record]:
    try:
        for place, raw, fault in read_json_records(file):
            facts = None if fault else map_record(raw, place, paths)
            yield Record(place, raw, facts, fault or "is no record")
    except (lzma.LZMAError, EOFError, OSError) as error:
        yield Record(file.name, None, None, f"broke off: {escape_unprintable(str(error))}")


def _count_records(file: Path) -> int:
    """How many records a progress bar expects; 0 if there is no terminal to show one, since
    counting reads the whole file."""
    if not sys.stderr.isatty():
        return 0
    return sum(1 for _ in read_json_records(file))


@command.command("bibtex", cls=Command)
@FILE
@ASK
@DAY
@import_options
def import_bibtex(file: Path, ask: bool, day: date | None, **options: Any) -> None:
    """Import a BibTeX file."""
    try:
        bibtex = read_bibtex(file)
    except BibtexError as error:
        raise click.ClickException(f"{file} {error}") from None
    project, batch = start_import(**options, day=day or today())
    batch.report.not_papers += bibtex.not_papers
    records: Iterable[Record] = [
        Record(
            record.name,
            record.raw(),
            None if record.fault else bibtex_facts(record),
            record.fault,
        )
        for record in bibtex.records
    ]
    with printed_report(batch), progress_bar(len(bibtex.records), "records") as advance:
        if ask:
            records = project.fact_lookup().complete(records, batch.existing)
        batch.run(records, lambda _: advance(1))
    require_records(file, batch)
