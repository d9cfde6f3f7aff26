"""`papers publish`: the built site goes to a server or to storage."""

from pathlib import Path

import click

from generator.commands.base import Command
from generator.generating.configuration import read_config
from generator.rendering.publishing import site_cache
from generator.rendering.sending import CLIENTS, SendingError, send_site


@click.command("publish", cls=Command)
@click.argument("client", type=click.Choice(list(CLIENTS)))
@click.argument("destination")
def command(client: str, destination: str) -> None:
    """Send site/ to a server or to storage: only what changed.

    DESTINATION is as CLIENT has it: for rsync web.example.org:/srv/papers/site, for rclone
    remote:bucket. No build changes the site meanwhile.
    """
    site = Path(read_config().site_dir)
    try:
        with site_cache(site):
            send_site(site, client, destination)
    except SendingError as error:
        raise click.ClickException(str(error)) from None
