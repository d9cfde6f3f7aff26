"""`papers ping`: a WebSub hub learns which feeds have news."""

from pathlib import Path

import click

from generator.commands.base import Command
from generator.entries.faults import quantity
from generator.generating.configuration import read_config, site_of
from generator.rendering.websub import HubError, feeds_with_news, ping
from generator.system.files import write_file


@click.command("ping", cls=Command)
@click.option(
    "--write",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Tell nobody yet, but write the addresses of the feeds to this file.",
)
@click.option(
    "--read",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="Take the addresses of the feeds from this file.",
)
def command(write: Path | None, read: Path | None) -> None:
    """Tell the hub, if mkdocs.yml names one (setting: hub), which feeds have news.

    They are those in site/ that were updated on the newest day. Run it once the site is published.
    """
    config = read_config()
    site = site_of(config)
    if read:
        feeds = read.read_text(encoding="utf-8").split()
    else:
        feeds = [site.absolute(url) for url in feeds_with_news(Path(config.site_dir))]
    if write:
        write_file(str(write), "".join(f"{feed}\n" for feed in feeds).encode())
    elif not site.settings.hub:
        click.echo("mkdocs.yml names no hub; nobody to tell.")
    else:
        try:
            ping(site.settings.hub, feeds)
        except HubError as error:
            raise click.ClickException(f"{error}; run papers ping once more") from None
        click.echo(f"Told {site.settings.hub} of news in {quantity(len(feeds), 'feed')}.")
