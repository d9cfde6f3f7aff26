"""The commands for whoever writes an entry or looks one over: `papers check | fmt | show`."""

from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

import click
from mkdocs.config.defaults import MkDocsConfig

from generator.commands.command import Command
from generator.commands.project import Project
from generator.contributing.facts import Facts
from generator.contributing.formatting import format_file
from generator.entries.faults import Fault, FaultsFound, quantity
from generator.entries.identity import Reference, parse_reference
from generator.entries.paper import Paper
from generator.generating.configuration import advice, papers_folder, read_config, site_of
from generator.generating.generate import check_project
from generator.generating.loading import entries_in, path_below, sources_in
from generator.reviewing.comparison import differences
from generator.reviewing.inspection import Inspection, inspect
from generator.reviewing.notices import FORMATS, notices
from generator.reviewing.presentation import as_markdown, as_text
from generator.reviewing.reviews import Review, reviews
from generator.reviewing.revisions import NoBase, changed_since

FILES = click.argument("files", nargs=-1, metavar="[FILE]...", type=click.Path(path_type=Path))


@click.command("check", cls=Command)
@click.option("--changed", metavar="BASE", help="Only what differs from the branch or commit BASE.")
@click.option("--format", type=click.Choice(FORMATS), default="text", help="How to print faults.")
def check_command(changed: str | None, format: str) -> None:
    """Read every entry and print every fault, without writing anything.

    The github format is for a workflow's log; json is a list of objects with level ("fault" or
    "remark"), file, line, column, field and message. The status is 1 if there is a fault.
    """
    config = read_config()
    found = _inspected(config, changed) if changed is not None else _checked(config)
    click.echo(notices(found.faults, found.remarks, found.number, format))
    with suppress(FaultsFound):
        if format == "text" and (lines := advice(config)):
            click.echo(lines)
    raise SystemExit(1 if found.faults else 0)


def _checked(config: MkDocsConfig) -> Inspection:
    try:
        return Inspection(len(check_project(config)[0]))
    except FaultsFound as found:
        return Inspection(len(list(entries_in(papers_folder(config)))), list(found.faults))


def _inspected(config: MkDocsConfig, base: str) -> Inspection:
    folder = papers_folder(config)
    changed = changed_files(base, folder)
    sources, unread = sources_in(folder)
    found = inspect(folder.name, sources, changed)
    found.faults += [fault for fault in unread if fault.file.partition("/")[2] in changed]
    return found


def changed_files(base: str, folder: Path) -> list[str]:
    """The paths below `folder` that differ from `base`. Raises ClickException."""
    try:
        return changed_since(base, folder)
    except NoBase as problem:
        raise click.ClickException(str(problem)) from None


@click.command("fmt", cls=Command)
@FILES
@click.option("--check", is_flag=True, help="Change nothing; end with status 1 if it would.")
def format_command(files: tuple[Path, ...], check: bool) -> None:
    """Put all entries, or the given ones, into canonical form, comments included.

    An entry with faults is left as it is, and its faults are printed.
    """
    folder = papers_folder(read_config())
    paths = [path_below(folder, file) for file in files] or list(entries_in(folder))
    changed, faults = 0, list[Fault]()
    for path in paths:
        try:
            if format_file(folder, path, write=not check):
                changed += 1
                click.echo(
                    f"{folder.name}/{path}: {'is not' if check else 'now'} in canonical form"
                )
        except FaultsFound as found:
            faults += found.faults
    verb = "to change" if check else "changed"
    click.echo(f"{quantity(len(paths), 'paper')}, {changed:,} {verb}.")
    if faults:
        raise FaultsFound(faults)
    raise SystemExit(1 if check and changed else 0)


@click.command("show", cls=Command)
@FILES
@click.option("--format", type=click.Choice(["text", "markdown"]), default="text")
@click.option("--facts", is_flag=True, help="Ask arXiv, Crossref or DataCite, and compare.")
def show_command(files: tuple[Path, ...], format: str, facts: bool) -> None:
    """Show how entries will look, what they touch, and what a reviewer should look at."""
    config = read_config()
    folder = papers_folder(config)
    paths = [path_below(folder, file) for file in files]
    if not paths:
        raise click.UsageError("name the files of entries, as papers/2025/01/31/2501.00001.yaml")
    sources, unread = sources_in(folder)
    found = reviews(folder.name, sources, paths, site_of(config))
    if facts:
        compare(found)
    click.echo(as_markdown(found) if format == "markdown" else as_text(found))
    faults = [fault for review in found for fault in review.faults] + unread
    raise SystemExit(1 if faults else 0)


def compare(found: Sequence[Review]) -> None:
    """Says in each review where its facts differ from their source, or that it cannot be asked."""
    project = Project.here()
    named = {each.file: _source_of(each.paper) for each in found if each.paper}
    answers = project.gathering().facts(each for each in named.values() if each)
    for review in found:
        source = named.get(review.file)
        if review.paper and source:
            answer = answers[source]
            if isinstance(answer, Facts):
                review.facts = list(differences(review.paper, answer, project.topics))
            else:
                review.facts = [f"not compared: {answer}"]


def _source_of(paper: Paper) -> Reference | None:
    """Where the facts of `paper` can be asked for."""
    return parse_reference(paper.arxiv or paper.doi or "")
