"""`papers serve`: a preview of the site."""

import click

from generator.commands.base import Command


@click.command("serve", cls=Command)
def command() -> None:
    """Preview the site; an edited entry shows at once."""
    from mkdocs.__main__ import cli as mkdocs  # slow to import

    try:
        mkdocs(["serve", "--livereload"], prog_name="mkdocs")
    except OSError as error:
        remedy = "choose another address with dev_addr in mkdocs.yml, as 127.0.0.1:8001"
        raise click.ClickException(f"{error.strerror}; {remedy}") from None
