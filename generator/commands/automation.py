"""The commands that workflows run: `papers review`, `papers comment`, `papers suggestion`.

Whatever they need of an event is read from the file that the service names, never from a
command line.
"""

import json
import os
from base64 import b64encode
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from io import StringIO
from pathlib import Path
from typing import Any
from urllib.parse import quote

import click
from mkdocs.config import load_config

from generator.building.configuration import papers_folder, site_of
from generator.building.loading import sources_in
from generator.commands.command import Command
from generator.commands.contribute import add_command
from generator.commands.desk import changed_files, compare
from generator.contributing.known import Known
from generator.entries.identity import reference
from generator.entries.values import HANDLE
from generator.reviewing.handoff import FILE, LARGEST, Handoff, Unfit
from generator.reviewing.hub import Hub, Refusal
from generator.reviewing.presentation import as_markdown, block
from generator.reviewing.reviews import reviews
from generator.reviewing.suggestion import Suggestion

MARK = "<!-- papers review -->"
"""What our comment begins with."""
US = "github-actions[bot]"


@click.command("review", cls=Command, hidden=True)
@click.option("--changed", metavar="BASE", required=True)
@click.option("--into", type=click.Path(path_type=Path), required=True, help="A folder.")
def review_command(changed: str, into: Path) -> None:
    """Write what differs from BASE, and a review of it, into a folder."""
    config = load_config()
    folder = papers_folder(config)
    paths = changed_files(changed, folder)
    sources, _ = sources_in(folder)
    made = as_markdown(reviews(folder.name, sources, paths, site_of(config)))
    number = _event().get("number")
    handoff = Handoff(
        number=number if isinstance(number, int) else 0,
        files={path: sources.get(path) for path in paths},
    )
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
    with _words():
        handoff = _handoff(folder / FILE)
        run = _event().get("workflow_run") or {}
        hub = Hub.of(os.environ)
        pull = hub.ask("GET", f"pulls/{handoff.number}") if handoff.number else {}
        if pull.get("state") != "open" or pull["head"]["sha"] != run.get("head_sha"):
            click.echo("This is not of the newest commit of an open pull request; nothing to say.")
            return
        _say(hub, handoff.number, f"{_reviewed(handoff, facts=facts)}\n{_preview(run)}")


def _handoff(file: Path) -> Handoff:
    if file.is_symlink() or not file.is_file():
        raise Unfit(f"{file} is missing")
    with file.open("rb") as opened:
        return Handoff.unpacked(opened.read(LARGEST + 1))


def _reviewed(handoff: Handoff, *, facts: bool) -> str:
    """The review of the files that were handed over, among the entries here."""
    config = load_config()
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


def _preview(run: dict[str, Any]) -> str:
    url = str(run.get("html_url", ""))
    return f"The site as it would be is attached to [the check]({url}) as `preview`.\n"


def _say(hub: Hub, number: int, text: str) -> None:
    """Comments on a pull request, or updates the comment that is there."""
    body = {"body": f"{MARK}\n{text}"}
    for comment in hub.all(f"issues/{number}/comments"):
        if comment["user"]["login"] == US and comment["body"].startswith(MARK):
            hub.ask("PATCH", f"issues/comments/{comment['id']}", body)
            click.echo(f"Updated the comment on #{number}.")
            return
    hub.ask("POST", f"issues/{number}/comments", body)
    click.echo(f"Commented on #{number}.")


@click.command("suggestion", cls=Command, hidden=True)
def suggestion_command() -> None:
    """Make a pull request of an issue that suggests a paper, by `papers add`."""
    with _words():
        issue = _event().get("issue") or {}
        suggested = Suggestion.of(str(issue.get("body") or ""))
        if suggested is None:
            click.echo("This issue is none of the form's; nothing to do.")
            return
        hub = Hub.of(os.environ)
        said, path = _added(suggested, str(issue["user"]["login"]))
        number = int(issue["number"])
        if path is None:
            words = "Thank you! No pull request was made of this:"
        else:
            pull = _pull(hub, path, issue, said)
            words = f"Thank you! This is now #{pull}, where what is left can be filled in."
            said = ""
        rest = f"\n\n{block(said.splitlines())}" if said else ""
        hub.ask("POST", f"issues/{number}/comments", {"body": words + rest})
        click.echo(words)


def _added(suggested: Suggestion, login: str) -> tuple[str, Path | None]:
    """What `papers add` says of a suggestion, and the file that it wrote, if it did."""
    arguments = [f"--topic={slug}" for slug in suggested.topics]
    arguments += [f"--note={suggested.why}"] if suggested.why else []
    arguments += [f"--contributor={login}"] if HANDLE.fullmatch(login) else []
    said = StringIO()
    with redirect_stdout(said), redirect_stderr(said):
        try:
            add_command.main(
                [*arguments, "--", suggested.paper], "papers add", standalone_mode=False
            )
        except click.ClickException as problem:
            return f"{said.getvalue()}{problem.format_message()}", None
        except SystemExit as end:
            if end.code:
                return said.getvalue(), None
    folder = papers_folder(load_config())
    named = reference(suggested.paper)
    path = Known.of(folder).path(named.id) if named else None
    return said.getvalue(), folder / path if path else None


def _pull(hub: Hub, file: Path, issue: dict[str, Any], said: str) -> int:
    """The number of a new pull request that adds `file`, credited to who opened `issue`."""
    number, user = int(issue["number"]), issue["user"]
    path = file.relative_to(Path.cwd()).as_posix()
    base = hub.ask("GET", "")["default_branch"]
    branch = f"suggestion/{number}"
    newest = hub.ask("GET", f"git/ref/heads/{quote(base)}")["object"]["sha"]
    hub.ask("POST", "git/refs", {"ref": f"refs/heads/{branch}", "sha": newest})
    email = f"{int(user['id'])}+{user['login']}@users.noreply.github.com"
    commit = {
        "message": f"Add {file.stem}\n\nSuggested in #{number}.",
        "content": b64encode(file.read_bytes()).decode(),
        "branch": branch,
        "author": {"name": str(user["login"]), "email": email},
    }
    hub.ask("PUT", f"contents/{quote(path)}", commit)
    body = f"Closes #{number}.\n\n{block(said.splitlines())}\n"
    pull = {"title": f"Add {file.stem}", "head": branch, "base": base, "body": body}
    return int(hub.ask("POST", "pulls", pull)["number"])


def _event() -> dict[str, Any]:
    """What set the workflow off."""
    file = os.environ.get("GITHUB_EVENT_PATH")
    found = json.loads(Path(file).read_text(encoding="utf-8")) if file else {}
    return found if isinstance(found, dict) else {}


@contextmanager
def _words() -> Iterator[None]:
    """What went wrong elsewhere, said in a line."""
    try:
        yield
    except (Refusal, Unfit) as problem:
        raise click.ClickException(str(problem)) from None


COMMANDS = (review_command, comment_command, suggestion_command)
