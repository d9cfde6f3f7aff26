"""`papers show`: a review of some entries."""

from pathlib import Path

import click

from generator.commands.base import Command
from generator.commands.options import FILES
from generator.commands.project import Project
from generator.generating.configuration import papers_folder, read_config, site_of
from generator.generating.loading import path_below, sources_in
from generator.reviewing.comparison import compare_with_sources
from generator.reviewing.entry_review import review_entries
from generator.reviewing.review_text import reviews_as_markdown, reviews_as_text
from generator.system.clock import tomorrow


@click.command("show", cls=Command)
@FILES
@click.option("--format", type=click.Choice(["text", "markdown"]), default="text")
@click.option("--facts", is_flag=True, help="Ask arXiv, Crossref or DataCite, and compare.")
def command(files: tuple[Path, ...], format: str, facts: bool) -> None:
    """Show how entries will look, which pages they affect, and what a reviewer should look at."""
    config = read_config()
    folder = papers_folder(config)
    paths = [path_below(folder, file) for file in files]
    if not paths:
        raise click.UsageError("name the files of entries, as papers/2025/01/31/2501.00001.yaml")
    sources, unreadable = sources_in(folder)
    site = site_of(config)
    reviews = review_entries(folder.name, sources, paths, site, tomorrow())
    if facts:
        project = Project.here()
        compare_with_sources(reviews, project.fact_lookup().facts, project.topics)
    to_text = reviews_as_markdown if format == "markdown" else reviews_as_text
    click.echo(to_text(reviews, site.language))
    faults = [fault for review in reviews for fault in review.faults] + unreadable
    raise SystemExit(1 if faults else 0)
