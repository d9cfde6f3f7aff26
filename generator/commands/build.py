"""`papers build`: from papers/ to site/."""

from time import monotonic

import click

from generator.commands.base import Command
from generator.generating.configuration import advice, papers_folder, read_config
from generator.generating.generate import generate
from generator.rendering.build import build
from generator.system.clock import tomorrow
from generator.system.garbage import no_garbage_collection
from generator.system.locking import folder_lock


@click.command("build", cls=Command)
@click.option("--plain", is_flag=True, help="Let MkDocs alone render every page.")
def command(plain: bool) -> None:
    """Generate and render the site into site/."""
    config = read_config(strict=True)
    with no_garbage_collection(), folder_lock(papers_folder(config).parent):
        for folder, step in (
            ("docs/", lambda: generate(config, tomorrow())),
            ("site/", lambda: build(config, plain)),
        ):
            start = monotonic()
            result = step()
            click.echo(f"{folder}: {result} in {monotonic() - start:.1f} s")
        hint = advice(config)
        if hint:
            click.echo(hint)
