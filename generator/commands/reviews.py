"""`papers review` and `papers comment`: what a reviewer sees of a pull request."""

import os
from pathlib import Path
from typing import Any

import click

from generator.commands.command import Command
from generator.commands.desk import changed_files, compare
from generator.commands.workflows import event, troubles_said
from generator.entries.faults import quantity
from generator.generating.configuration import papers_folder, read_config, site_of
from generator.generating.loading import sources_in
from generator.reviewing.handoff import FILE, LARGEST, Handoff, Unfit
from generator.reviewing.hub import Hub
from generator.reviewing.presentation import as_markdown
from generator.reviewing.reviews import reviews

MARK = "<!-- papers review -->"
"""What our comment begins with."""
US = "github-actions[bot]"


@click.command("review", cls=Command, hidden=True)
@click.option("--changed", metavar="BASE", required=True)
@click.option("--into", type=click.Path(path_type=Path), required=True, help="A folder.")
def review_command(changed: str, into: Path) -> None:
    """Write what differs from BASE, and a review of it, into a folder."""
    config = read_config()
    folder = papers_folder(config)
    paths = changed_files(changed, folder)
    sources, _ = sources_in(folder)
    made = as_markdown(reviews(folder.name, sources, paths, site_of(config)))
    number = event().get("number")
    files = {path: sources.get(path) for path in paths}
    handoff = Handoff.of(number if isinstance(number, int) else 0, files)
    into.mkdir(parents=True, exist_ok=True)
    (into / FILE).write_bytes(handoff.packed())
    (into / "review.md").write_text(made, encoding="utf-8")
    click.echo(f"{into}: {FILE}, review.md")
    summary = os.environ.get("GITHUB_STEP_SUMMARY")
    if summary:
        with Path(summary).open("a", encoding="utf-8") as opened:
            opened.write(made)


@click.command("comment", cls=Command, hidden=True)
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--facts", is_flag=True, help="Ask arXiv, Crossref or DataCite, and compare.")
def comment_command(folder: Path, facts: bool) -> None:
    """Comment on a pull request with a review of what `papers review` left in FOLDER.

    Nothing in there is believed: the number has to be that of an open pull request whose newest
    commit the check ran on, and the review is made anew.
    """
    with troubles_said():
        handoff = _handoff(folder / FILE)
        run = event().get("workflow_run") or {}
        hub = Hub.of(os.environ)
        pull = hub.ask("GET", f"pulls/{handoff.number}") if handoff.number else {}
        if pull.get("state") != "open" or pull["head"]["sha"] != run.get("head_sha"):
            click.echo("This is not of the newest commit of an open pull request; nothing to say.")
            return
        text = f"{_reviewed(handoff, facts=facts)}\n{_rest(handoff, run)}"
        _say(hub, handoff.number, text, anew=bool(handoff.files))


def _handoff(file: Path) -> Handoff:
    if file.is_symlink() or not file.is_file():
        raise Unfit(f"{file} is missing")
    with file.open("rb") as opened:
        return Handoff.unpacked(opened.read(LARGEST + 1))


def _reviewed(handoff: Handoff, *, facts: bool) -> str:
    """The review of the files that were handed over, among the entries here."""
    config = read_config()
    folder = papers_folder(config)
    sources, _ = sources_in(folder)
    for path, source in handoff.files.items():
        sources.pop(path, None)
        if source is not None:
            sources[path] = source
    found = reviews(folder.name, sources, list(handoff.files), site_of(config))
    if facts:
        compare(found)
    return as_markdown(found)


def _rest(handoff: Handoff, run: dict[str, Any]) -> str:
    """What the review does not show, and where the site as it would be is to be had."""
    more = quantity(handoff.left_out, "more changed file")
    said = f"And {more}, too many to show here. " if handoff.left_out else ""
    check = f"[the check]({run.get('html_url', '')})"
    if run.get("conclusion") == "success":
        return f"{said}The site as it would be is attached to {check} as `preview`.\n"
    return (
        f"{said}The faults stand at their lines, too; {check} attaches the site once it passes.\n"
    )


def _say(hub: Hub, number: int, text: str, *, anew: bool) -> None:
    """Updates our comment on a pull request; where there is none, and `anew` says so, comments."""
    body = {"body": f"{MARK}\n{text}"}
    for comment in hub.all(f"issues/{number}/comments"):
        if comment["user"]["login"] == US and comment["body"].startswith(MARK):
            hub.ask("PATCH", f"issues/comments/{comment['id']}", body)
            click.echo(f"Updated the comment on #{number}.")
            return
    if not anew:
        click.echo(f"#{number} changes no paper; nothing to say.")
        return
    hub.ask("POST", f"issues/{number}/comments", body)
    click.echo(f"Commented on #{number}.")
