"""`papers check`: every fault of every entry."""

from contextlib import suppress

import click
from mkdocs.config.defaults import MkDocsConfig

from generator.commands.base import Command
from generator.commands.project import changed_files
from generator.entries.faults import FaultsFound
from generator.generating.configuration import advice, papers_folder, read_config
from generator.generating.generate import check_project
from generator.generating.loading import entries_in, sources_in
from generator.reviewing.changed_entries import CheckResult, check_changed_entries
from generator.reviewing.check_report import FORMATS, format_report


@click.command("check", cls=Command)
@click.option("--changed", metavar="BASE", help="Only what differs from the branch or commit BASE.")
@click.option("--format", type=click.Choice(FORMATS), default="text", help="How to print faults.")
def command(changed: str | None, format: str) -> None:
    """Read every entry and print every fault, without writing anything.

    The github format is for a workflow's log; json is a list of objects with level ("fault" or
    "remark"), file, line, column, field and message. The status is 1 if there is a fault.
    """
    config = read_config()
    result = _check_all(config) if changed is None else _check_changed(config, changed)
    click.echo(format_report(result.faults, result.remarks, result.number, format))
    with suppress(FaultsFound):
        hint = advice(config)
        if hint and format == "text":
            click.echo(hint)
    raise SystemExit(1 if result.faults else 0)


def _check_all(config: MkDocsConfig) -> CheckResult:
    try:
        return CheckResult(len(check_project(config)[0]))
    except FaultsFound as found:
        return CheckResult(len(list(entries_in(papers_folder(config)))), list(found.faults))


def _check_changed(config: MkDocsConfig, base: str) -> CheckResult:
    folder = papers_folder(config)
    changed = changed_files(base, folder)
    sources, unreadable = sources_in(folder)
    result = check_changed_entries(folder.name, sources, changed)
    result.faults += [fault for fault in unreadable if fault.file.partition("/")[2] in changed]
    return result
