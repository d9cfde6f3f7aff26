"""`papers import`: many entries at once."""

import lzma
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, contextmanager
from datetime import date
from functools import wraps
from pathlib import Path
from typing import Any, TextIO

import click

from generator.commands.command import Command
from generator.commands.options import DAY, Day, today
from generator.commands.project import Project, say
from generator.contributing.adding import HINTS
from generator.contributing.bibtex import NoBibtex
from generator.contributing.bibtex import records as bibtex_records
from generator.contributing.gathering import days
from generator.contributing.importing import Import, Record, json_records
from generator.contributing.known import Known
from generator.contributing.shapes import NoMap, facts_of, mapping
from generator.contributing.sources import Trouble
from generator.entries.faults import escape_unprintable, quantity


@click.group("import")
def import_group() -> None:
    """Import many papers; what is there already is never touched.

    Run it again after an interruption: it goes on where it was.
    """


def _importing(function: Callable[..., None]) -> Callable[..., None]:
    """The options that all imports share."""

    @click.option(
        "--topic",
        "topics",
        multiple=True,
        metavar="SLUG",
        help="A topic for papers for which none can be proposed; otherwise they need a person.",
    )
    @click.option(
        "--unfinished",
        is_flag=True,
        help="Write also what needs a person, saying in it what it lacks; papers check refuses it.",
    )
    @click.option(
        "--cleaned",
        type=click.File("w", encoding="utf-8", lazy=True),
        metavar="FILE",
        help="List every change, and what is worth a look, as JSON lines.",
    )
    @click.option(
        "--rest",
        type=click.File("w", encoding="utf-8", lazy=True),
        metavar="FILE",
        help="List the records that need a person, as JSON lines that can be mended and imported.",
    )
    @wraps(function)
    def wrapped(*args: Any, **kwargs: Any) -> None:
        function(*args, **kwargs)

    return wrapped  # fmt: skip


def _import(
    topics: tuple[str, ...],
    cleaned: TextIO | None,
    rest: TextIO | None,
    unfinished: bool,
    day: date | None,
) -> tuple[Project, Import]:
    project = Project.here()
    given = {"otherwise": project.slugs(topics), "day": day}
    known = Known.of(project.folder)
    later = frozenset(HINTS) if unfinished else frozenset()
    return project, Import(known, project.topics, project.schema_url, given, cleaned, rest, later)


@contextmanager
def _reported(importing: Import) -> Iterator[None]:
    """Prints the report, also of an import that was cut short."""
    try:
        yield
    except (Trouble, KeyboardInterrupt) as error:
        _print_report(importing)
        words = "interrupted" if isinstance(error, KeyboardInterrupt) else str(error)
        raise click.ClickException(
            escape_unprintable(
                f"{words}. What is imported stays; the same command goes on from here."
            )
        ) from None
    _print_report(importing)


def _print_report(importing: Import) -> None:
    for line in importing.report.lines():
        click.echo(line)


@import_group.command("hf", cls=Command)
@click.option("--day", type=Day(), help="The day whose papers are imported.")
@click.option("--from", "first", type=Day(), help="The first of several days.")
@click.option("--to", "last", type=Day(), help="The last of several days.")
@click.option("--without-arxiv", is_flag=True, help="Take Hugging Face's text, which has lost TeX.")
@_importing
def hf_command(
    day: date | None, first: date | None, last: date | None, without_arxiv: bool, **options: Any
) -> None:
    """Import Hugging Face's daily papers, with the facts that arXiv has of them."""
    first, last = first or day, last or day
    if not first or not last or (day and (first, last) != (day, day)):
        raise click.UsageError("name a day: --day 2025-07-22, or --from 2025-07-01 --to 2025-07-31")
    if last < first:
        raise click.UsageError("--to is before --from")
    project, importing = _import(**options, day=None)
    gathering = project.gathering()
    every = list(days(first, last))
    with _reported(importing), _bar(len(every), "days") as advance:
        for each in every:
            records = gathering.daily(each, importing.known, with_arxiv=not without_arxiv)
            importing.run(records)
            if len(every) > 1:
                say(f"{each}: {quantity(len(records), 'paper')}")
            advance(1)


@import_group.command("jsonl", cls=Command)
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option(
    "--map",
    "maps",
    multiple=True,
    metavar="FIELD=PATH",
    help="Where a field stands in each record: title=meta.name, authors=creators[].name.",
)
@click.option("--ask", is_flag=True, help="Ask arXiv for what a record lacks.")
@DAY
@_importing
def jsonl_command(
    file: Path, maps: tuple[str, ...], ask: bool, day: date | None, **options: Any
) -> None:
    """Import records from JSON lines (also .xz), or from a JSON list."""
    try:
        paths = mapping(maps)
    except NoMap as error:
        raise click.UsageError(str(error)) from None
    project, importing = _import(**options, day=day or today())
    with _reported(importing), _bar(_lines_in(file), "records") as advance:
        records: Iterable[Record] = _records(file, paths)
        if ask:
            records = project.gathering().completed(records, importing.known)
        importing.run(records, lambda _: advance(1))
    _no_empty(file, importing)


def _no_empty(file: Path, importing: Import) -> None:
    """Says so where `file` held nothing."""
    if not importing.report.counts:
        raise click.ClickException(f"{escape_unprintable(str(file))} holds no record")


def _records(file: Path, paths: dict[str, str]) -> Iterator[Record]:
    try:
        for place, raw, why in json_records(file):
            facts = None if why else facts_of(raw, place, paths)
            yield Record(place, raw, facts, why or "is no record")
    except (lzma.LZMAError, EOFError, OSError) as error:
        yield Record(file.name, None, None, f"broke off: {escape_unprintable(str(error))}")


def _lines_in(file: Path) -> int:
    """How many records a progress bar expects; 0 where it would cost too much to know."""
    if not sys.stderr.isatty():
        return 0
    return sum(1 for _ in json_records(file))


@import_group.command("bibtex", cls=Command)
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--ask", is_flag=True, help="Ask arXiv for what a record lacks.")
@DAY
@_importing
def bibtex_command(file: Path, ask: bool, day: date | None, **options: Any) -> None:
    """Import a BibTeX file."""
    try:
        found, problems = bibtex_records(file)
    except NoBibtex as error:
        raise click.ClickException(f"{file} {error}") from None
    project, importing = _import(**options, day=day or today())
    records: Iterable[Record] = [Record(key, {"key": key}, facts) for key, facts in found]
    broken = [Record(f"{file.name}", {}, None, words) for words in problems]
    with _reported(importing), _bar(len(found), "records") as advance:
        if ask:
            records = project.gathering().completed(records, importing.known)
        importing.run(records, lambda _: advance(1))
        importing.run(broken)
    _no_empty(file, importing)


@contextmanager
def _bar(total: int, what: str) -> Iterator[Callable[[int], None]]:
    """A progress bar on a terminal; nothing elsewhere."""
    if not total or not sys.stderr.isatty():
        yield lambda _: None
        return
    with ExitStack() as stack:
        bar = stack.enter_context(click.progressbar(length=total, label=what, file=sys.stderr))
        yield lambda done: bar.update(done)
