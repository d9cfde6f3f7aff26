"""`papers check`: every fault of every entry."""

from collections.abc import Collection, Iterator, Mapping
from contextlib import suppress
from datetime import date
from pathlib import Path

import click
from mkdocs.config.defaults import MkDocsConfig

from generator.commands.base import Command
from generator.commands.changes import changed_files
from generator.entries.faults import Fault, FaultsFound
from generator.entries.paper import Paper
from generator.entries.remarks import entry_remarks, place_remarks
from generator.entries.yaml_tree import parse_yaml
from generator.generating.configuration import (
    advice,
    language_in,
    papers_folder,
    read_config,
    site_of,
)
from generator.generating.loading import (
    NO_ENTRIES,
    PICTURE_FILE,
    entries_in,
    paper_in,
    read_source,
    sources_in,
)
from generator.generating.picture_files import PictureCheck, picture_faults
from generator.reviewing.changed_entries import CheckResult, check_changed_entries
from generator.reviewing.check_report import FORMATS, format_report
from generator.system.clock import tomorrow
from generator.system.garbage import no_garbage_collection


@click.command("check", cls=Command)
@click.option("--changed", metavar="BASE", help="Only what differs from the branch or commit BASE.")
@click.option("--format", type=click.Choice(FORMATS), default="text", help="How to print faults.")
def command(changed: str | None, format: str) -> None:
    """Read every entry and print every fault, without writing anything.

    The github format is for a workflow's log; json is a list of objects with level ("fault" or
    "remark"), file, line, column, field and message. The status is 1 if there is a fault.
    """
    with no_garbage_collection():
        config = read_config()
        result = _check_all(config) if changed is None else _check_changed(config, changed)
    language = language_in(config)
    click.echo(format_report(result.faults, result.remarks, result.number, format, language))
    with suppress(FaultsFound):
        hint = advice(config)
        if hint and format == "text":
            click.echo(hint)
    raise SystemExit(1 if result.faults else 0)


def _check_all(config: MkDocsConfig) -> CheckResult:
    from generator.generating.generate import check_project  # slow, and not for what changed

    folder = papers_folder(config)
    try:
        papers, _ = check_project(config, tomorrow())
    except FaultsFound as found:
        right = list(_right_entries(folder))
        remarks = [remark for paper in right for remark in _remarks(folder, paper)]
        return CheckResult(len(list(entries_in(folder))), list(found.faults), remarks)
    remarks = [remark for paper in papers for remark in _remarks(folder, paper)]
    return CheckResult(len(papers), remarks=remarks)


def _right_entries(folder: Path) -> Iterator[Paper]:
    """The entries without a fault of their own, where others have some."""
    sources, _ = sources_in(folder)
    for path, source in sorted(sources.items()):
        if path not in NO_ENTRIES:
            with suppress(FaultsFound):
                yield paper_in(folder, path, source)


def _remarks(folder: Path, paper: Paper) -> Iterator[Fault]:
    remarks = list(entry_remarks(paper))
    if remarks:
        name = f"{folder.name}/{paper.path}"
        yield from place_remarks(remarks, read_source(folder / paper.path, name), name)


def _latest(config: MkDocsConfig) -> date:
    """The last day that entries may name; any, where the settings cannot be read."""
    try:
        return date.max if site_of(config).settings.future else tomorrow()
    except FaultsFound:
        return date.max


def _check_changed(config: MkDocsConfig, base: str) -> CheckResult:
    folder = papers_folder(config)
    changed = changed_files(base, folder)
    sources, unreadable = sources_in(folder)
    result = check_changed_entries(folder.name, sources, changed, _latest(config))
    result.faults += [fault for fault in unreadable if fault.file.partition("/")[2] in changed]
    result.faults += _changed_pictures(config, folder, sources, changed)
    return result


def _changed_pictures(
    config: MkDocsConfig, folder: Path, sources: Mapping[str, bytes], changed: Collection[str]
) -> Iterator[Fault]:
    """What is wrong with the pictures of entries of which the entry, or the picture, is among the
    `changed` files. Of other entries only those are read that have the name of such a picture."""
    pictures = [
        file.rpartition("/")[2].encode() for file in changed if PICTURE_FILE.fullmatch(file)
    ]
    check = None
    for path in sorted(sources.keys() - NO_ENTRIES):
        if path in changed or any(name in sources[path] for name in pictures):
            with suppress(FaultsFound):
                paper = paper_in(folder, path, sources[path])
                if paper.picture and (path in changed or paper.picture in changed):
                    name = f"{folder.name}/{path}"
                    check = check or _picture_check(config, folder)
                    yield from picture_faults(
                        folder, name, paper, parse_yaml(sources[path], name), check
                    )


def _picture_check(config: MkDocsConfig, folder: Path) -> PictureCheck:
    from generator.generating.generate import picture_check  # slow, and most changes have none

    return picture_check(folder, site_of(config))
