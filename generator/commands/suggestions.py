"""`papers suggestion`: a pull request of an issue that suggests a paper."""

import os
from base64 import b64encode
from contextlib import redirect_stderr, redirect_stdout
from io import StringIO
from pathlib import Path
from typing import Any
from urllib.parse import quote

import click

from generator.commands.additions import add_command
from generator.commands.command import Command
from generator.commands.workflows import event, troubles_said
from generator.contributing.known import Known
from generator.contributing.suggestion import Suggestion
from generator.entries.identity import parse_reference
from generator.entries.values import HANDLE
from generator.generating.configuration import papers_folder, read_config
from generator.reviewing.hub import Hub
from generator.reviewing.presentation import block

CHECK = "The check runs once somebody changes the entry, or closes this and opens it again."
"""What the hosting service has a workflow open sets off no other workflow by itself."""


@click.command("suggestion", cls=Command, hidden=True)
def suggestion_command() -> None:
    """Make a pull request of an issue that suggests a paper, by `papers add`."""
    with troubles_said():
        issue = event().get("issue") or {}
        suggested = Suggestion.of(str(issue.get("body") or ""))
        if suggested is None:
            click.echo("This issue is none of the form's; nothing to do.")
            return
        hub, number = Hub.of(os.environ), int(issue["number"])
        if hub.has(f"git/ref/heads/{_branch(number)}"):
            click.echo(f"There is a branch {_branch(number)} already; mend the entry there.")
            return
        said, path = _added(suggested, str(issue["user"]["login"]))
        if path is None:
            words = "Thank you! No pull request was made of this; edit it, and it is tried again:"
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
    folder = papers_folder(read_config())
    named = parse_reference(suggested.paper)
    path = Known.of(folder).path(named.id) if named else None
    return said.getvalue(), folder / path if path else None


def _pull(hub: Hub, file: Path, issue: dict[str, Any], said: str) -> int:
    """The number of a new pull request that adds `file`, credited to who opened `issue`."""
    number, user = int(issue["number"]), issue["user"]
    path = file.relative_to(Path.cwd()).as_posix()
    base = hub.ask("GET", "")["default_branch"]
    branch = _branch(number)
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
    body = f"Closes #{number}. {CHECK}\n\n{block(said.splitlines())}\n"
    pull = {"title": f"Add {file.stem}", "head": branch, "base": base, "body": body}
    return int(hub.ask("POST", "pulls", pull)["number"])


def _branch(number: int) -> str:
    """The branch that is made of an issue."""
    return f"suggestion/{number}"
