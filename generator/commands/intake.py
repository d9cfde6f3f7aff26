"""`papers intake`: papers that the site may take, as a list to tick."""

from collections.abc import Collection
from datetime import date, timedelta
from pathlib import Path

import click

from generator.commands.base import Command
from generator.commands.options import Day
from generator.commands.project import Project, print_message
from generator.contributing.candidate_sources import Sources
from generator.contributing.candidates import Candidate, Selection
from generator.contributing.declined import read_declined
from generator.contributing.existing_entries import ExistingEntries
from generator.entries.faults import quantity
from generator.generating.loading import removed_in
from generator.reviewing.review_list import ReviewList, format_candidates
from generator.site.settings import Intake
from generator.system.clock import utc_today

LIST = Path("intake.md")
"""The list, unless a person names another file."""
NO_INTAKE = (
    "mkdocs.yml names no sources; below the plugin papers, write for example\n"
    "    intake: {arxiv: [math.CO], hugging_face: true}"
)


@click.command("intake", cls=Command)
@click.option("--day", type=Day(), help="The day whose papers are listed; otherwise yesterday.")
@click.option(
    "--into",
    type=click.Path(dir_okay=False, path_type=Path),
    default=LIST,
    help="The file of the list, to which new ones are added; otherwise intake.md.",
)
def command(day: date | None, into: Path) -> None:
    """List new papers of the sources under `intake` in mkdocs.yml, for people to choose from.

    Leaves out what is there, was declined, or stands on the list already. Papers that are most
    like those of the site come first. See papers pick.
    """
    day = day or yesterday()
    text = into.read_text(encoding="utf-8") if into.is_file() else ""
    listed = ReviewList.parse(text, str(into)).ids
    project = Project.here()
    candidates = collect_candidates(project, day, listed)
    if candidates:
        language = project.language
        remedy = language.gettext(
            "Tick what the site takes, correct its topics, and run `papers pick %(list)s`.",
            list=str(into),
        )
        more = format_candidates(candidates, day, remedy, language)
        into.write_text(f"{text}\n{more}" if text else more, encoding="utf-8", newline="\n")
        click.echo(f"{into}: {quantity(len(candidates), 'candidate')}")


def yesterday() -> date:
    """The last day that is over in UTC."""
    return utc_today() - timedelta(days=1)


def collect_candidates(project: Project, day: date, listed: Collection[str]) -> list[Candidate]:
    """The candidates of a `day` but those with `listed` ids; prints how many papers were left out.
    Raises FaultsFound and UsageError."""
    intake = required_intake(project)
    existing = ExistingEntries.read(project.folder)
    left_out = {
        "declined before": read_declined(project.root),
        "removed from the site": removed_in(project.folder).root.keys(),
        "listed before": listed,
    }
    lookup = project.fact_lookup()
    sources = Sources(intake, project.root, lookup, existing, print_message)
    selection = Selection(existing, project.topics, left_out)
    candidates = selection.choose(sources.papers(day), intake.at_most, project.latest)
    if not candidates:
        click.echo(f"No candidate of {day}.")
    for reason, number in sorted(selection.counts.items()):
        if number:
            click.echo(f"{number:>7,} left out: {reason}")
    return candidates


def required_intake(project: Project) -> Intake:
    """The owner's settings of the intake. Raises UsageError where there are none."""
    if project.settings.intake is None:
        raise click.UsageError(NO_INTAKE)
    return project.settings.intake
