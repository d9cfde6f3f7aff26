"""`papers refresh`: what the sources say of entries that exist."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import click

from generator.commands.base import Command
from generator.commands.options import FILES, Day
from generator.commands.project import Project, print_message
from generator.contributing.fact_lookup import AT_ONCE
from generator.contributing.rearranging.rearrangement import Rearrangement
from generator.contributing.refreshing import (
    COUNTS,
    FieldChange,
    find_changes,
    reference_of,
    with_changes,
)
from generator.contributing.sources.services import SourceError
from generator.entries.faults import escape_unprintable
from generator.entries.identity import Reference
from generator.entries.paper import Paper
from generator.generating.loading import path_below, place_of
from generator.system.file_changes import apply_changes


@click.command("refresh", cls=Command)
@FILES
@click.option("--since", type=Day(), help="Only entries of this day and later ones.")
@click.option("--write", is_flag=True, help="Take counts, and what you agree to, field by field.")
@click.option("--accept", is_flag=True, help="With --write: take everything, without asking.")
def command(files: tuple[Path, ...], since: date | None, write: bool, accept: bool) -> None:
    """Ask the sources about entries, all or some, and show what changed, field by field: title,
    DOI, venue, counts, withdrawals, and an abstract where there were no words.

    Answers are kept for a day: a run that was stopped goes on where it was. Prints nothing where
    nothing changed.
    """
    project = Project.here()
    plan = Rearrangement.of(project.folder)
    chosen = {path_below(project.folder, file) for file in files}
    papers = [plan.paper(path) for path in plan.entries if _is_asked(plan, path, chosen, since)]
    today = datetime.now(UTC).date()
    for paper, changes in _changes(project, papers, today):
        click.echo(plan.name_of(paper.path))
        for change in changes:
            click.echo(escape_unprintable(f"  {change}"))
        taken = [it for it in changes if write and _is_taken(it, accept=accept)]
        if taken:
            plan.write_entry(with_changes(paper, taken, today), plan.text(paper.path))
    plan.check()
    if plan.changes:
        apply_changes(plan.folder, plan.changes)


def _is_asked(plan: Rearrangement, path: str, chosen: set[str], since: date | None) -> bool:
    _, day = place_of(path, plan.name_of(path))
    return (not chosen or path in chosen) and (since is None or day >= since)


def _is_taken(change: FieldChange, *, accept: bool) -> bool:
    return accept or change.field == COUNTS or click.confirm(f"  Take the {change.field}?")


def _changes(
    project: Project, papers: list[Paper], today: date
) -> Iterator[tuple[Paper, list[FieldChange]]]:
    """The papers of which the sources say something else, and what."""
    lookup = project.fact_lookup(resumable=True)
    known = [(paper, ref) for paper in papers if (ref := reference_of(paper))]
    for start in range(0, len(known), AT_ONCE):
        batch: list[tuple[Paper, Reference]] = known[start : start + AT_ONCE]
        answers = lookup.facts(reference for _, reference in batch)
        for paper, reference in batch:
            answer = answers[reference]
            if isinstance(answer, SourceError):
                print_message(f"{project.name_of(paper.path)}: not compared, {answer}")
                continue
            changes = list(find_changes(paper, answer, project.topics, today))
            if changes:
                yield paper, changes
        if len(known) > AT_ONCE:
            print_message(f"{min(start + AT_ONCE, len(known)):,} of {len(known):,} entries")
