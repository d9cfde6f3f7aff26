"""What the commands that only workflows run have in common. Whatever they need of an event is
read from the file that the service names, never from a command line."""

import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import click

from generator.reviewing.handoff import Unfit
from generator.reviewing.hub import Refusal


def event() -> dict[str, Any]:
    """What set the workflow off."""
    file = os.environ.get("GITHUB_EVENT_PATH")
    found = json.loads(Path(file).read_text(encoding="utf-8")) if file else {}
    return found if isinstance(found, dict) else {}


@contextmanager
def troubles_said() -> Iterator[None]:
    """What went wrong elsewhere, said in a line."""
    try:
        yield
    except (Refusal, Unfit) as problem:
        raise click.ClickException(str(problem)) from None
