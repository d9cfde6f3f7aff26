"""`papers proposal`: the pull requests that workflows open: candidates, and what sources say of
entries."""

import os
from base64 import b64decode
from collections.abc import Mapping
from contextlib import redirect_stderr, redirect_stdout
from datetime import timedelta
from io import StringIO
from typing import Any
from urllib.parse import quote

import click

from generator.commands import refresh
from generator.commands.base import Command
from generator.commands.intake import collect_candidates, yesterday
from generator.commands.pick import Picking
from generator.commands.project import Project
from generator.commands.suggestion import CHECK
from generator.commands.workflows import errors_as_messages, read_event
from generator.contributing.declined import FILE_NAME as DECLINED
from generator.contributing.declined import format_declined, parse_declined
from generator.entries.faults import FaultsFound, quantity
from generator.entries.phrases import translatable
from generator.entries.values import HANDLE
from generator.reviewing.branches import OUR_LOGIN, add_commit, create_branch, open_pull_request
from generator.reviewing.check_report import format_fault
from generator.reviewing.git_changes import changed_since
from generator.reviewing.github_api import GitHubError, Repository
from generator.reviewing.review_list import ListedPaper, ReviewList, format_candidates
from generator.reviewing.review_text import LONGEST, code_block
from generator.site.language import Language
from generator.system.clock import utc_today

INTAKE, REFRESH = "intake/", "refresh/"
"""How the branches of these pull requests begin."""
PICK = ["/papers", "pick"]
DECLINE_REST = "--decline-rest"
HOW_TO_PICK = translatable(
    "Tick the papers that the site takes; to correct topics, edit this text. Then write the "
    "comment `%(pick)s`, and the entries come into this pull request. With "
    "`%(pick)s %(decline)s`, what is not ticked is not proposed again."
)
WRITERS = {"admin", "write"}
"""The permissions of people who may write to a repository."""


@click.group("proposal", hidden=True)
def command() -> None:
    """Open the pull requests of the workflows Intake and Refresh."""


@command.command("intake", cls=Command)
def propose_papers() -> None:
    """Open a pull request with the candidates of yesterday, if there are any.

    What an earlier pull request listed is not listed again.
    """
    with errors_as_messages():
        repository, day = Repository.of(os.environ), yesterday()
        branch = f"{INTAKE}{day}"
        if repository.exists(f"git/ref/heads/{branch}"):
            click.echo(f"The branch {branch} exists already.")
            return
        project = Project.here()
        candidates = collect_candidates(project, day, _listed_before(repository))
        language = project.language
        if not candidates:
            return
        title = language.gettext("Candidates of %(day)s", day=language.long_date(day))
        create_branch(repository, branch, title, {})
        how = language.gettext(HOW_TO_PICK, pick=" ".join(PICK), decline=DECLINE_REST)
        body = format_candidates(candidates, day, how, language)
        number = open_pull_request(repository, branch, title, body)
        click.echo(f"#{number}: {quantity(len(candidates), 'candidate')}")


def _listed_before(repository: Repository) -> set[str]:
    """The ids of the papers on the lists of earlier pull requests, open and closed."""
    ids: set[str] = set()
    for pull in repository.request("GET", "pulls?state=all&per_page=100"):
        if _is_list(pull):
            unticked = str(pull["body"] or "").replace("[x]", "[ ]").replace("[X]", "[ ]")
            ids |= ReviewList.parse(unticked, "").ids
    return ids


def _is_list(pull: Mapping[str, Any]) -> bool:
    """Whether a pull request is one of ours with candidates."""
    head, base = pull["head"], pull["base"]
    is_here = (head.get("repo") or {}).get("id") == (base.get("repo") or {}).get("id")
    is_ours = pull["user"]["login"] == OUR_LOGIN
    return is_here and is_ours and str(head["ref"]).startswith(INTAKE)


@command.command("pick", cls=Command)
def pick() -> None:
    """Make entries of what is ticked in a pull request, when a comment on it asks for that.

    The comment must be of somebody who may write to the repository, on a pull request of ours.
    """
    event = read_event()
    comment = event.get("comment") or {}
    words = str(comment.get("body") or "").split()
    if words not in (PICK, [*PICK, DECLINE_REST]):
        click.echo("This comment asks for nothing.")
        return
    with errors_as_messages():
        repository, number = Repository.of(os.environ), int(event["issue"]["number"])
        pull = repository.request("GET", f"pulls/{number}")
        if pull["state"] != "open" or not _is_list(pull):
            click.echo(f"#{number} is no open list of candidates.")
            return
        if not _may_write(repository, str(comment["user"]["login"])):
            click.echo("Only who may write to the repository can ask for that.")
            return
        reply = _pick(repository, pull, comment["user"], decline_rest=DECLINE_REST in words)
        body = {"body": f"{reply}\n"}
        repository.request("POST", f"issues/{number}/comments", body)
        click.echo(reply.partition("\n")[0])


def _may_write(repository: Repository, login: str) -> bool:
    try:
        path = f"collaborators/{quote(login)}/permission"
        return repository.request("GET", path)["permission"] in WRITERS
    except GitHubError as error:
        if error.status == 404:
            return False
        raise


def _pick(
    repository: Repository, pull: dict[str, Any], user: dict[str, Any], *, decline_rest: bool
) -> str:
    """Adds what is ticked in a pull request to its branch, as a commit of `user`. Returns what to
    reply."""
    files = [str(it["filename"]) for it in repository.list_items(f"pulls/{pull['number']}/files")]
    login, branch, project = str(user["login"]), str(pull["head"]["ref"]), Project.here()
    output = StringIO()
    contributor = login if HANDLE.fullmatch(login) else None
    picking = Picking.start(project, utc_today(), contributor)
    before = set(picking.adding.existing.paths.values())
    with redirect_stdout(output), redirect_stderr(output):
        try:
            listed = ReviewList.parse(str(pull["body"] or ""), "the list")
            picking.take_ticked(_without(listed.papers, files))
        except (FaultsFound, click.UsageError) as error:
            wrong = _what_is_wrong(error, project.language)
            nothing = project.language.gettext("Nothing was changed:")
            return f"{nothing}\n\n{code_block(wrong)}"
    new = sorted(set(picking.adding.existing.paths.values()) - before)
    texts = {project.name_of(it): (project.folder / it).read_text("utf-8") for it in new}
    if decline_rest:
        picking.decline([it for it in listed.papers if not it.is_ticked])
        texts[DECLINED] = _declined(repository, branch, project, is_there=DECLINED in files)
    if texts:
        message = project.language.ngettext(
            "Add %(number)s paper: %(list)s",
            "Add %(number)s papers: %(list)s",
            len(new),
            list=pull["title"],
        )
        email = f"{int(user['id'])}+{login}@users.noreply.github.com"
        add_commit(repository, branch, message, texts, {"name": login, "email": email})
    block = f"\n\n{code_block(output.getvalue().splitlines())}" if output.getvalue() else ""
    added = project.language.ngettext(
        "Added %(number)s paper.", "Added %(number)s papers.", len(new)
    )
    return f"{added} {project.language.gettext(CHECK)}{block}"


def _what_is_wrong(error: FaultsFound | click.UsageError, language: Language) -> list[str]:
    if isinstance(error, FaultsFound):
        return [format_fault(fault, language) for fault in error.faults]
    return error.format_message().splitlines()


def _without(papers: list[ListedPaper], files: list[str]) -> list[ListedPaper]:
    """The `papers` of which no entry is among the `files` of the pull request."""
    ids = {file.rpartition("/")[2].removesuffix(".yaml") for file in files}
    return [paper for paper in papers if paper.reference.id not in ids]


def _declined(repository: Repository, branch: str, project: Project, *, is_there: bool) -> str:
    """The declined papers of the checkout and, if the file `is_there`, those of the branch."""
    ids = parse_declined((project.root / DECLINED).read_text("utf-8").splitlines())
    if is_there:
        answer = repository.request("GET", f"contents/{DECLINED}?ref={quote(branch)}")
        ids |= parse_declined(b64decode(answer["content"]).decode().splitlines())
    return format_declined(ids)


@command.command("refresh", cls=Command)
@click.option("--days", type=click.IntRange(min=1), required=True, help="How far back.")
def propose_changes(days: int) -> None:
    """Open a pull request with what the sources say of the entries of the last DAYS, by `papers
    refresh`; none if nothing changed, or while an earlier one is open."""
    with errors_as_messages():
        repository, today = Repository.of(os.environ), utc_today()
        for pull in repository.list_items("pulls"):
            if str(pull["head"]["ref"]).startswith(REFRESH):
                click.echo(f"#{pull['number']} is still open; nothing was asked.")
                return
        since = today - timedelta(days=days)
        output = StringIO()
        with redirect_stdout(output):
            arguments = ["--write", "--accept", f"--since={since}"]
            refresh.command.main(arguments, "papers refresh", standalone_mode=False)
        project = Project.here()
        changed = changed_since("HEAD", project.folder)
        if not changed:
            click.echo("Nothing changed.")
            return
        texts = {project.name_of(it): (project.folder / it).read_text("utf-8") for it in changed}
        title = project.language.ngettext(
            "Take what changed at the sources of %(number)s paper",
            "Take what changed at the sources of %(number)s papers",
            len(changed),
        )
        create_branch(repository, f"{REFRESH}{today}", title, texts)
        body = f"{project.language.gettext(CHECK)}\n\n{_code_that_fits(output.getvalue())}\n"
        number = open_pull_request(repository, f"{REFRESH}{today}", title, body)
        click.echo(f"#{number}: {title}")


def _code_that_fits(text: str) -> str:
    """The lines of `text` as code, as many as have room in a pull request's body."""
    lines, length = [], 0
    for line in text.splitlines():
        length += len(line) + 1
        if length > LONGEST:
            lines.append("and more")
            break
        lines.append(line)
    return code_block(lines)
