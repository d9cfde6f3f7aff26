"""`papers review`: what the check of a pull request leaves for the comment on it."""

import os
from collections.abc import Mapping
from pathlib import Path

import click

from generator.commands.base import Command
from generator.commands.changes import changed_files
from generator.commands.workflows import read_event
from generator.generating.configuration import papers_folder, read_config, site_of
from generator.generating.loading import sources_in
from generator.reviewing.artifact import ARTIFACT_FILE, Artifact
from generator.reviewing.check_report import format_fault
from generator.reviewing.entry_review import review_entries
from generator.reviewing.git_changes import contents_before
from generator.reviewing.notices import change_notices
from generator.reviewing.review_text import reviews_as_markdown
from generator.system.clock import tomorrow


@click.command("review", cls=Command, hidden=True)
@click.option("--changed", metavar="BASE", required=True)
@click.option("--into", type=click.Path(path_type=Path), required=True, help="A folder.")
def command(changed: str, into: Path) -> None:
    """Write what differs from BASE, and a review of it, into a folder."""
    config = read_config()
    folder = papers_folder(config)
    paths = changed_files(changed, folder)
    sources, unreadable = sources_in(folder)
    site = site_of(config)
    broken = [
        format_fault(fault, site.language)
        for fault in unreadable
        if fault.file.partition("/")[2] in paths
    ]
    text = reviews_as_markdown(
        review_entries(folder.name, sources, paths, site, tomorrow()),
        site.language,
        broken + _notices(changed, folder, paths, sources),
    )
    number = read_event().get("number")
    files = {path: sources.get(path) for path in paths}
    artifact = Artifact.of(number if isinstance(number, int) else 0, files)
    into.mkdir(parents=True, exist_ok=True)
    (into / ARTIFACT_FILE).write_bytes(artifact.to_bytes())
    (into / "review.md").write_text(text, encoding="utf-8")
    click.echo(f"{into}: {ARTIFACT_FILE}, review.md")
    summary = os.environ.get("GITHUB_STEP_SUMMARY")
    if summary:
        with Path(summary).open("a", encoding="utf-8") as opened:
            opened.write(text)


def _notices(base: str, folder: Path, paths: list[str], sources: Mapping[str, bytes]) -> list[str]:
    """What the change does besides adding entries."""
    project = Path.cwd()
    before = {path: source for path, source in sources.items() if path not in paths}
    before |= contents_before(base, folder, paths)
    inside = f"{folder.relative_to(project).as_posix()}/" if folder.is_relative_to(project) else ""
    every = changed_files(base, project)
    return change_notices(before, sources, [path for path in every if not path.startswith(inside)])
