"""`papers alert`: one issue for a workflow that fails, closed when it succeeds again."""

import os
from collections.abc import Iterator
from typing import Any

import click

from generator.commands.base import Command
from generator.commands.workflows import errors_as_messages, read_event
from generator.reviewing.branches import OUR_LOGIN
from generator.reviewing.github_api import Repository

FAILED = {"failure", "timed_out", "startup_failure"}
"""The conclusions of a run that somebody must look at. One that was cancelled, or had nothing to
do, says nothing."""
MARK = "<!-- daily-papers alert -->"


@click.command("alert", cls=Command, hidden=True)
def command() -> None:
    """Open an issue for the workflow that failed, or close it once it succeeds."""
    with errors_as_messages():
        event = read_event()
        run = event["workflow_run"]
        if run["head_branch"] != event["repository"]["default_branch"]:
            click.echo(f"{run['name']} ran for another branch; nothing to do.")
            return
        repository = Repository.of(os.environ)
        title, conclusion = f"{run['name']} fails", str(run["conclusion"])
        issues = list(_open_issues(repository, title))
        if conclusion in FAILED:
            _report_failure(repository, title, run, issues)
        elif conclusion == "success" and issues:
            for number in issues:
                _close(repository, number, run)
        else:
            click.echo(f"{run['name']}: {conclusion}; nothing to do.")


def _open_issues(repository: Repository, title: str) -> Iterator[int]:
    """The numbers of the open issues of this `title` that we opened."""
    for issue in repository.list_items("issues"):
        ours = issue["user"]["login"] == OUR_LOGIN and MARK in (issue["body"] or "")
        if ours and issue["title"] == title:
            yield int(issue["number"])


def _report_failure(
    repository: Repository, title: str, run: dict[str, Any], issues: list[int]
) -> None:
    """Opens an issue, or has the one that is open name the newest run."""
    body = (
        f"{MARK}\nThe workflow ended with *{run['conclusion'].replace('_', ' ')}*; "
        f"[its log]({run['html_url']}) says why. "
        "This issue is closed when the workflow succeeds again."
    )
    if issues:
        repository.request("PATCH", f"issues/{issues[0]}", {"body": body})
        click.echo(f"#{issues[0]} names this run.")
    else:
        opened = repository.request("POST", "issues", {"title": title, "body": body})
        click.echo(f"Opened #{opened['number']}: {title}")


def _close(repository: Repository, number: int, run: dict[str, Any]) -> None:
    text = f"[It succeeded again]({run['html_url']})."
    repository.request("POST", f"issues/{number}/comments", {"body": text})
    repository.request("PATCH", f"issues/{number}", {"state": "closed"})
    click.echo(f"Closed #{number}.")
