"""Shared by the commands that rearrange entries and topics: the plan is shown before it is made."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import wraps
from typing import Any

import click

from generator.contributing.existing_entries import ExistingEntries
from generator.contributing.rearranging.rearrangement import Rearrangement, RearrangementError
from generator.entries.faults import escape_unprintable
from generator.entries.identity import parse_reference
from generator.generating.configuration import papers_folder, read_config
from generator.system.file_changes import ChangedMeanwhileError, apply_changes


def plan_options(function: Callable[..., None]) -> Callable[..., None]:
    """Adds `--dry-run` and `--yes` to a command; `planned` takes them."""

    @click.option("--dry-run", is_flag=True, help="Show what would change, and change nothing.")
    @click.option("--yes", is_flag=True, help="Change it without asking.")
    @wraps(function)
    def wrapped(*args: Any, **kwargs: Any) -> None:
        function(*args, **kwargs)

    return wrapped  # fmt: skip


@contextmanager
def planned(*, dry_run: bool, yes: bool) -> Iterator[Rearrangement]:
    """Yields an empty plan for the project here, which the caller fills; then checks the plan,
    shows it, asks and makes it: all of it, or nothing. Raises FaultsFound and ClickException."""
    plan = Rearrangement.of(papers_folder(read_config()))
    try:
        yield plan
    except RearrangementError as error:
        raise click.ClickException(escape_unprintable(str(error))) from None
    plan.check()
    for line in plan.describe():
        click.echo(escape_unprintable(line))
    if dry_run:
        return
    if not yes:
        click.confirm("Change this?", abort=True)
    try:
        apply_changes(plan.folder, plan.changes)
    except ChangedMeanwhileError as error:
        raise click.ClickException(f"{error}; nothing was changed, run it once more") from None


def find_entry(plan: Rearrangement, text: str) -> str:
    """The path of the entry that `text` names: by its id, a former id, a DOI, an address, or its
    file. Raises ClickException."""
    reference = parse_reference(text)
    name = text.removeprefix(f"{plan.folder.name}/")
    existing = ExistingEntries.read(plan.folder)
    path = existing.find(text, reference.id if reference else None)
    if path is None and name in plan.sources:
        path = name
    if path is None:
        message = "is the id of no entry; it is the name of the file without .yaml"
        raise click.ClickException(f'"{escape_unprintable(text)}" {message}')
    return path
