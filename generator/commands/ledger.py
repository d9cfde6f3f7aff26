"""`papers ledger`: what a build published, committed to the main branch."""

import hashlib
import os
from base64 import b64encode
from pathlib import Path

import click

from generator.catalogue.ledger import FILE_NAME, read_ledger
from generator.commands.base import Command
from generator.commands.workflows import errors_as_messages
from generator.reviewing.github_api import Repository


@click.command("ledger", cls=Command, hidden=True)
@click.argument("file", type=click.Path(path_type=Path))
def command(file: Path) -> None:
    """Commit the ledger FILE that a build left, with all lines of the one in this folder.

    Where the branch has another one by now, GitHub refuses the commit, and the next build does it.
    """
    here = Path(FILE_NAME)
    former = here.read_bytes() if here.is_file() else None
    both = f"{(former or b'').decode()}\n{file.read_text(encoding='utf-8')}"
    content = read_ledger(both).format().encode()
    if content == former:
        click.echo("Nothing new was published.")
        return
    with errors_as_messages():
        repository = Repository.of(os.environ)
        commit = {
            "message": "Note what was published",
            "content": b64encode(content).decode(),
            "branch": repository.request("GET", "")["default_branch"],
        }
        commit |= {} if former is None else {"sha": _blob_id(former)}
        repository.request("PUT", f"contents/{FILE_NAME}", commit)
    click.echo(f"Committed {FILE_NAME}.")


def _blob_id(content: bytes) -> str:
    """What git calls a file with this `content`: the SHA-1 of it behind a short head."""
    head = f"blob {len(content)}\0".encode()
    return hashlib.sha1(head + content, usedforsecurity=False).hexdigest()
