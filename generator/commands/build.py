"""`papers build`: from papers/ to site/."""

import os
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from time import monotonic

import click

from generator.commands.base import Command
from generator.commands.options import UNTIL
from generator.entries.faults import quantity
from generator.generating.configuration import advice, papers_folder, read_config
from generator.generating.generate import generate
from generator.rendering.build import build
from generator.rendering.sizes import measure_site, near_limits
from generator.rendering.verification import differing_files
from generator.site.hosting import PAPERS
from generator.system.clock import tomorrow
from generator.system.garbage import no_garbage_collection
from generator.system.locking import folder_lock

MANY_PAPERS = 3_000
"""With fewer papers no site comes near a limit of a host, and is not measured."""
NAMED = 5
"""How many files that differ a message names."""


@click.command("build", cls=Command)
@click.option("--plain", is_flag=True, help="Let MkDocs alone render every page.")
@click.option("--verify", is_flag=True, help="Build again without caches, and compare.")
@UNTIL
def command(plain: bool, verify: bool, until: date) -> None:
    """Generate and render the site into site/, and note what is published in ledger.txt."""
    config = read_config(strict=True)
    with no_garbage_collection(), folder_lock(papers_folder(config).parent):
        for folder, step in (
            ("docs/", lambda: generate(config, tomorrow(), until=until, keeps_ledger=True)),
            ("site/", lambda: build(config, plain)),
        ):
            start = monotonic()
            result = step()
            click.echo(f"{folder}: {result} in {monotonic() - start:.1f} s")
        for line in _near_limits(Path(config.site_dir)):
            click.echo(line)
        if verify:
            _verify(differing_files(config, read_config(strict=True), until))
        hint = advice(config)
        if hint:
            click.echo(hint)


def _near_limits(site: Path) -> Iterator[str]:
    """What a host may not take of the `site` much longer."""
    with os.scandir(site / PAPERS) as papers:
        if sum(1 for _ in papers) >= MANY_PAPERS:
            yield from near_limits(measure_site(site))


def _verify(differing: list[str]) -> None:
    """Says that no file differs. Raises ClickException, with the first names, where some do."""
    if differing:
        names = ", ".join(differing[:NAMED])
        count = quantity(len(differing), "file")
        remedy = "run papers clean --all, and build again"
        raise click.ClickException(
            f"a build without caches gives {count} otherwise ({names}); {remedy}"
        )
    click.echo("verified: a build without caches gives the same files")
