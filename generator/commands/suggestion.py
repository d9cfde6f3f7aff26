"""`papers suggestion`: an issue that suggests a paper becomes a pull request."""

import os
from base64 import b64encode
from contextlib import redirect_stderr, redirect_stdout
from io import StringIO
from pathlib import Path
from typing import Any
from urllib.parse import quote

import click

from generator.commands import add
from generator.commands.base import Command
from generator.commands.workflows import errors_as_messages, read_event
from generator.contributing.existing_entries import ExistingEntries
from generator.contributing.suggestion_form import Suggestion
from generator.entries.pasted import read_pasted
from generator.entries.phrases import translatable
from generator.entries.values import HANDLE
from generator.generating.configuration import language_in, papers_folder, read_config
from generator.reviewing.github_api import Repository
from generator.reviewing.review_text import code_block

CHECK = translatable(
    "The check runs once somebody changes the entry, or closes this and opens it again."
)
"""GitHub starts no workflow for what another workflow did with its own token."""


@click.command("suggestion", cls=Command, hidden=True)
def command() -> None:
    """Open a pull request for an issue that suggests a paper, by `papers add`."""
    with errors_as_messages():
        issue = read_event().get("issue") or {}
        suggestion = Suggestion.parse(str(issue.get("body") or ""))
        if suggestion is None:
            click.echo("This issue does not use the form; nothing to do.")
            return
        repository, number = Repository.of(os.environ), int(issue["number"])
        branch = _branch_name(number)
        if repository.exists(f"git/ref/heads/{branch}"):
            click.echo(f"The branch {branch} exists already; correct the entry there.")
            return
        language = language_in(read_config())
        output, file = _run_add(suggestion, str(issue["user"]["login"]))
        if file is None:
            failed = language.gettext(
                "Thank you! We could not make a pull request of this; edit it to try again:"
            )
            message = f"{failed}\n\n{code_block(output.splitlines())}"
        else:
            text = f"{language.gettext(CHECK)}\n\n{code_block(output.splitlines())}\n"
            title = language.gettext("Add %(paper)s", paper=file.stem)
            pull = _open_pull_request(repository, file, issue, title, text)
            message = language.gettext(
                "Thank you! This is now #%(pull)s, where what is left can be filled in.",
                pull=str(pull),
            )
        repository.request("POST", f"issues/{number}/comments", {"body": message})
        click.echo(message.partition("\n")[0])


def _run_add(suggestion: Suggestion, login: str) -> tuple[str, Path | None]:
    """Runs `papers add` for a suggestion. Returns its output, and the file if it wrote one."""
    arguments = [f"--topic={slug}" for slug in suggestion.topics]
    arguments += [f"--note={suggestion.why}"] if suggestion.why else []
    arguments += [f"--contributor={login}"] if HANDLE.fullmatch(login) else []
    output = StringIO()
    with redirect_stdout(output), redirect_stderr(output):
        try:
            add.command.main(
                [*arguments, "--", suggestion.paper], "papers add", standalone_mode=False
            )
        except click.ClickException as error:
            return f"{output.getvalue()}{error.format_message()}", None
        except SystemExit as end:
            if end.code:
                return output.getvalue(), None
    folder = papers_folder(read_config())
    paper = next((line.reference for line in read_pasted(suggestion.paper)), None)
    path = ExistingEntries.read(folder).find(paper.id) if paper else None
    return output.getvalue(), folder / path if path else None


def _open_pull_request(
    repository: Repository, file: Path, issue: dict[str, Any], title: str, text: str
) -> int:
    """Opens a pull request that adds `file`, with the author of `issue` as the commit's author
    a `title`, and a `text` for whoever looks at it. Returns its number."""
    number, user = int(issue["number"]), issue["user"]
    path = file.relative_to(Path.cwd()).as_posix()
    base = repository.request("GET", "")["default_branch"]
    branch = _branch_name(number)
    newest = repository.request("GET", f"git/ref/heads/{quote(base)}")["object"]["sha"]
    repository.request("POST", "git/refs", {"ref": f"refs/heads/{branch}", "sha": newest})
    email = f"{int(user['id'])}+{user['login']}@users.noreply.github.com"
    commit = {
        "message": f"{title}\n\n#{number}",
        "content": b64encode(file.read_bytes()).decode(),
        "branch": branch,
        "author": {"name": str(user["login"]), "email": email},
    }
    repository.request("PUT", f"contents/{quote(path)}", commit)
    body = f"Closes #{number}. {text}"  # which words GitHub knows in English alone
    pull = {"title": title, "head": branch, "base": base, "body": body}
    return int(repository.request("POST", "pulls", pull)["number"])


def _branch_name(issue: int) -> str:
    return f"suggestion/{issue}"
