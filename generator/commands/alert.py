"""`papers alert`: one issue for a workflow that fails, closed when it succeeds again."""

import os
from collections.abc import Iterator
from typing import Any

import click

from generator.commands.base import Command
from generator.commands.workflows import errors_as_messages, read_event
from generator.generating.configuration import language_in, read_config
from generator.reviewing.branches import OUR_LOGIN
from generator.reviewing.github_api import Repository
from generator.site.language import Language

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
        language = language_in(read_config())
        title = language.gettext("%(workflow)s fails", workflow=run["name"])
        conclusion = str(run["conclusion"])
        issues = list(_open_issues(repository, title))
        if conclusion in FAILED:
            _report_failure(repository, title, run, issues, language)
        elif conclusion == "success" and issues:
            for number in issues:
                _close(repository, number, run, language)
        else:
            click.echo(f"{run['name']}: {conclusion}; nothing to do.")


def _open_issues(repository: Repository, title: str) -> Iterator[int]:
    """The numbers of the open issues of this `title` that we opened."""
    for issue in repository.list_items("issues"):
        ours = issue["user"]["login"] == OUR_LOGIN and MARK in (issue["body"] or "")
        if ours and issue["title"] == title:
            yield int(issue["number"])


def _report_failure(
    repository: Repository, title: str, run: dict[str, Any], issues: list[int], language: Language
) -> None:
    """Opens an issue, or has the one that is open name the newest run."""
    text = language.gettext(
        "The workflow ended with *%(conclusion)s*; [its log](%(url)s) says why. This issue is "
        "closed when the workflow succeeds again.",
        conclusion=run["conclusion"].replace("_", " "),
        url=run["html_url"],
    )
    body = f"{MARK}\n{text}"
    if issues:
        repository.request("PATCH", f"issues/{issues[0]}", {"body": body})
        click.echo(f"#{issues[0]} names this run.")
    else:
        opened = repository.request("POST", "issues", {"title": title, "body": body})
        click.echo(f"Opened #{opened['number']}: {title}")


def _close(repository: Repository, number: int, run: dict[str, Any], language: Language) -> None:
    text = language.gettext("[It succeeded again](%(url)s).", url=run["html_url"])
    repository.request("POST", f"issues/{number}/comments", {"body": text})
    repository.request("PATCH", f"issues/{number}", {"state": "closed"})
    click.echo(f"Closed #{number}.")
