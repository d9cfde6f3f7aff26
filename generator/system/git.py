"""What git says of a folder."""

import os
import subprocess
from pathlib import Path


class GitError(Exception):
    """Raised where git tells nothing; says why."""


def run_git(folder: Path, *arguments: str, seconds: float | None = None) -> bytes:
    """What git prints in `folder`, if need be after so many `seconds`. Raises GitError where it
    fails, takes longer, or is not installed."""
    try:
        done = subprocess.run(  # noqa: S603 - arguments are ours, or a revision's name
            ["git", "-C", str(folder), *arguments],  # noqa: S607 - git is where PATH says
            capture_output=True,
            check=False,
            timeout=seconds,
        )
    except OSError:
        raise GitError("git is not installed; install it") from None
    except subprocess.TimeoutExpired:
        raise GitError(f"git took longer than {seconds:g} seconds") from None
    if done.returncode:
        raise GitError(os.fsdecode(done.stderr).strip())
    return done.stdout
