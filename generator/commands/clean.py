"""`papers clean`: docs/ without what was generated; or the project without all that was made."""

from pathlib import Path

import click

from generator.commands.base import Command
from generator.entries.faults import quantity
from generator.generating.configuration import papers_folder, read_config
from generator.generating.generate import CACHE
from generator.generating.writing import clean
from generator.rendering.publishing import CACHE as SITE_CACHE
from generator.system.files import delete_contents
from generator.system.locking import folder_lock


@click.command("clean", cls=Command)
@click.option("--all", "everything", is_flag=True, help="Delete site/ and both caches, too.")
def command(everything: bool) -> None:
    """Delete what was generated below docs/.

    In site/ stays what is hidden, such as .git, as a build would let it stay.
    """
    config = read_config()
    project, site = papers_folder(config).parent, Path(config.site_dir)
    with folder_lock(project):
        click.echo(f"docs/: {quantity(clean(Path(config.docs_dir)), 'file')} deleted")
        for folder in (site, site.parent / SITE_CACHE, project / CACHE) if everything else ():
            delete_contents(folder)
            click.echo(f"{folder.name}/: deleted")
