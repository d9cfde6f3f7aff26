"""What the commands share that only workflows run. They read all data of an event from the
file that GitHub names, never from a command line, where a shell could interpret it."""

import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import click

from generator.reviewing.artifact import ArtifactError
from generator.reviewing.github_api import GitHubError


def read_event() -> dict[str, Any]:
    """The event that started the workflow (GitHub Docs, "Events that trigger workflows")."""
    file = os.environ.get("GITHUB_EVENT_PATH")
    event = json.loads(Path(file).read_text(encoding="utf-8")) if file else {}
    return event if isinstance(event, dict) else {}


@contextmanager
def errors_as_messages() -> Iterator[None]:
    """Ends the command with a message of one line if GitHub refuses a request or the artifact
    cannot be used."""
    try:
        yield
    except (GitHubError, ArtifactError) as error:
        raise click.ClickException(str(error)) from None
