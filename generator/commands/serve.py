"""`papers serve`: a preview of the site."""

import signal
from pathlib import Path
from urllib.parse import urlsplit

import click

from generator.commands.base import Command
from generator.generating.configuration import read_config, site_of


@click.command("serve", cls=Command)
def command() -> None:
    """Preview the site; an edited entry shows at once.

    The address is dev_addr in mkdocs.yml, or 127.0.0.1:8000.
    """
    from generator.previewing.preview import Preview  # slow to import
    from generator.previewing.server import PreviewServer
    from generator.previewing.state import PreviewState

    config = read_config(strict=True)
    state = PreviewState()
    host, port = config.dev_addr
    root = urlsplit(site_of(config).url).path
    try:
        server = PreviewServer((host, port), Path(config.site_dir), root, state)
    except OSError as error:
        remedy = "choose another address with dev_addr in mkdocs.yml, as 127.0.0.1:8001"
        raise click.ClickException(f"{error.strerror}; {remedy}") from None
    for ending in (signal.SIGINT, signal.SIGTERM):  # a shell lets what it runs behind ignore one
        signal.signal(ending, signal.default_int_handler)
    preview = Preview(config, state)
    preview.start()
    click.echo(f"Serving on {server.url}")
    try:
        server.serve_forever()
    except KeyboardInterrupt:
        click.echo("Stopped")
    finally:
        preview.stop()
        server.server_close()
