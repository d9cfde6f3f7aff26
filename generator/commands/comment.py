"""`papers comment`: a review as a comment on a pull request."""

import os
from pathlib import Path
from typing import Any

import click
from mkdocs.config.defaults import MkDocsConfig

from generator.commands.base import Command
from generator.commands.project import Project
from generator.commands.workflows import errors_as_messages, read_event
from generator.generating.configuration import language_in, papers_folder, read_config, site_of
from generator.generating.loading import sources_in
from generator.reviewing.artifact import ARTIFACT_FILE, LARGEST, Artifact, ArtifactError
from generator.reviewing.branches import OUR_LOGIN
from generator.reviewing.comparison import compare_with_sources
from generator.reviewing.entry_review import review_entries
from generator.reviewing.github_api import Repository
from generator.reviewing.notices import change_notices
from generator.reviewing.pull_request import changed_sources
from generator.reviewing.review_text import code_block, reviews_as_markdown
from generator.site.language import Language
from generator.system.clock import tomorrow

MARK = "<!-- papers review -->"
"""The first line of our comment, by which we find it again."""


@click.command("comment", cls=Command, hidden=True)
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--facts", is_flag=True, help="Ask arXiv, Crossref or DataCite, and compare.")
def command(folder: Path, facts: bool) -> None:
    """Comment on a pull request with a review of what `papers review` left in FOLDER.

    Trusts nothing in FOLDER, because the pull request's own code may have written it: the
    number must be that of an open pull request whose newest commit the check ran on, the files
    must be those of that pull request, and the review is computed again.
    """
    with errors_as_messages():
        artifact = _read_artifact(folder / ARTIFACT_FILE)
        run = read_event().get("workflow_run") or {}
        repository = Repository.of(os.environ)
        number = artifact.number
        pull = repository.request("GET", f"pulls/{number}") if number else {}
        if pull.get("state") != "open" or pull["head"]["sha"] != run.get("head_sha"):
            click.echo("This is not the newest commit of an open pull request; no comment.")
            return
        config = read_config()
        folder_name = papers_folder(config).name
        artifact = changed_sources(repository, pull["head"]["sha"], artifact, folder_name)
        others = _other_files(repository, number, folder_name)
        review = _review_text(config, artifact, others, facts=facts)
        text = f"{review}\n{_closing_line(artifact, run, language_in(config))}"
        _write_comment(repository, number, text, create=bool(artifact.files))


def _read_artifact(file: Path) -> Artifact:
    if file.is_symlink() or not file.is_file():
        raise ArtifactError(f"{file} is missing")
    with file.open("rb") as opened:
        return Artifact.parse(opened.read(LARGEST + 1))


def _other_files(repository: Repository, number: int, name: str) -> list[str]:
    """The files that a pull request changes beside the folder of papers, which has this `name`."""
    files = [str(file["filename"]) for file in repository.list_items(f"pulls/{number}/files")]
    return [file for file in files if not file.startswith(f"{name}/")]


def _review_text(
    config: MkDocsConfig, artifact: Artifact, others: list[str], *, facts: bool
) -> str:
    """The review of the artifact's files among the entries here, and of `others`."""
    folder = papers_folder(config)
    sources, _ = sources_in(folder)
    before = dict(sources)
    for path, source in artifact.files.items():
        sources.pop(path, None)
        if source is not None:
            sources[path] = source
    site = site_of(config)
    reviews = review_entries(folder.name, sources, list(artifact.files), site, tomorrow())
    if facts:
        project = Project.here()
        compare_with_sources(reviews, project.fact_lookup().facts, project.topics)
    return reviews_as_markdown(reviews, site.language, change_notices(before, sources, others))


def _closing_line(artifact: Artifact, run: dict[str, Any], language: Language) -> str:
    """How many files the review does not show, and where to find the preview of the site."""
    gettext, url = language.gettext, str(run.get("html_url", ""))
    lines = []
    if artifact.left_out:
        left_out = language.ngettext(
            "And %(number)s more changed file, too many to show here.",
            "And %(number)s more changed files, too many to show here.",
            artifact.left_out,
        )
        lines.append(f"{left_out}\n")
    if run.get("conclusion") == "success":
        attached = gettext(
            "The site with this change is attached to [the check](%(url)s) as `preview`. "
            "To look at it:",
            url=url,
        )
        look = (
            f"gh run download {url.rpartition('/')[2]} --name preview --dir preview",
            "python3 -m http.server --directory preview",
        )
        return "\n".join([*lines, f"{attached}\n\n{code_block(look)}\n"])
    faults = gettext(
        "The faults show at their lines, too; [the check](%(url)s) attaches the site once it "
        "passes.",
        url=url,
    )
    return "\n".join([*lines, f"{faults}\n"])


def _write_comment(repository: Repository, number: int, text: str, *, create: bool) -> None:
    """Updates our comment on a pull request; if there is none, adds one if `create` is true."""
    body = {"body": f"{MARK}\n{text}"}
    for comment in repository.list_items(f"issues/{number}/comments"):
        if comment["user"]["login"] == OUR_LOGIN and comment["body"].startswith(MARK):
            repository.request("PATCH", f"issues/comments/{comment['id']}", body)
            click.echo(f"Updated the comment on #{number}.")
            return
    if not create:
        click.echo(f"#{number} changes no paper; no comment.")
        return
    repository.request("POST", f"issues/{number}/comments", body)
    click.echo(f"Commented on #{number}.")
