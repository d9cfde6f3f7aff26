"""What differs from another branch or commit, for the commands that check changes.

It stands apart from `project`, whose imports take longer than a check of all entries.
"""

from pathlib import Path

import click

from generator.reviewing.git_changes import RevisionError, changed_since


def changed_files(base: str, folder: Path) -> list[str]:
    """The paths below `folder` that differ from the branch or commit `base`. Raises
    ClickException."""
    try:
        return changed_since(base, folder)
    except RevisionError as error:
        raise click.ClickException(str(error)) from None
