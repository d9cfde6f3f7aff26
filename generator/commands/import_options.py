"""What the commands of `papers import` share: options, the report, a progress bar."""

import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from datetime import date
from functools import wraps
from pathlib import Path
from typing import Any, TextIO

import click

from generator.commands.project import Project, print_message
from generator.contributing.batch_import import BatchImport
from generator.contributing.existing_entries import ExistingEntries
from generator.contributing.field_hints import HINTS
from generator.contributing.sources.services import SourceError
from generator.entries.faults import escape_unprintable

FILE = click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
ASK = click.option(
    "--ask", is_flag=True, help="Ask arXiv, Crossref and DataCite for what a record lacks."
)


def import_options(function: Callable[..., None]) -> Callable[..., None]:
    """Adds the options of all imports to a command; `start_import` takes them."""

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
        help="Also write entries that need a person, with a comment on what they lack; "
        "papers check refuses them.",
    )
    @click.option(
        "--cleaned",
        type=click.File("w", encoding="utf-8", lazy=True),
        metavar="FILE",
        help="List every correction and every remark, as JSON lines.",
    )
    @click.option(
        "--rest",
        type=click.File("w", encoding="utf-8", lazy=True),
        metavar="FILE",
        help="List the records that need a person, as JSON lines to correct and import.",
    )
    @wraps(function)
    def wrapped(*args: Any, **kwargs: Any) -> None:
        function(*args, **kwargs)

    return wrapped  # fmt: skip


def start_import(
    topics: tuple[str, ...],
    cleaned: TextIO | None,
    rest: TextIO | None,
    unfinished: bool,
    day: date | None,
) -> tuple[Project, BatchImport]:
    """The project here, and an import into it. Raises FaultsFound and UsageError."""
    project = Project.here()
    return project, BatchImport(
        existing=ExistingEntries.read(project.folder),
        topics=project.topics,
        schema_url=project.schema_url,
        defaults={
            "fallback_topics": project.topic_slugs(topics),
            "propose_topics": project.topic_proposer().propose,
            "day": day,
            "latest": project.latest,
        },
        corrections_file=cleaned,
        rest_file=rest,
        may_lack=frozenset(HINTS) if unfinished else frozenset(),
    )


@contextmanager
def printed_report(batch: BatchImport) -> Iterator[None]:
    """Prints the report of an import when it ends, also when it is interrupted."""
    try:
        yield
    except (SourceError, KeyboardInterrupt) as error:
        _print_report(batch)
        reason = "interrupted" if isinstance(error, KeyboardInterrupt) else str(error)
        message = f"{reason}. Imported entries stay; run the command again to continue."
        raise click.ClickException(escape_unprintable(message)) from None
    _print_report(batch)


def _print_report(batch: BatchImport) -> None:
    for line in batch.report.lines():
        click.echo(line)


def require_records(file: Path, batch: BatchImport) -> None:
    """Raises ClickException if `file` held no record."""
    if not batch.report.counts:
        raise click.ClickException(f"{escape_unprintable(str(file))} holds no record")


@contextmanager
def progress_bar(total: int, unit: str, every: int = 0) -> Iterator[Callable[[int], None]]:
    """Shows a progress bar on a terminal; elsewhere a message after `every` so many units. Yields a
    function that moves it on by a number of units."""
    if not total or not sys.stderr.isatty():
        yield _messages(unit, every)
        return
    with ExitStack() as stack:
        bar = stack.enter_context(click.progressbar(length=total, label=unit, file=sys.stderr))
        yield lambda done: bar.update(done)


def _messages(unit: str, every: int) -> Callable[[int], None]:
    number = 0

    def advance(done: int) -> None:
        nonlocal number
        number += done
        if every and number % every == 0:
            print_message(f"{number:,} {unit} so far")

    return advance
