"""Running git in a folder."""

import os
import subprocess
from pathlib import Path


class GitError(Exception):
    """git failed, or is not installed; the message says why."""


def run_git(folder: Path, *arguments: str, seconds: float | None = None) -> bytes:
    """Runs git in `folder` and returns what it prints.

    Raises GitError if git fails, takes longer than `seconds`, or is not installed.
    """
    try:
        process = subprocess.run(  # noqa: S603 - no shell; arguments are ours, or the name of a revision
            ["git", "-C", str(folder), *arguments],  # noqa: S607 - PATH says where git is
            capture_output=True,
            check=False,
            timeout=seconds,
        )
    except OSError:
        raise GitError("git is not installed; install it") from None
    except subprocess.TimeoutExpired:
        raise GitError(f"git took longer than {seconds:g} seconds") from None
    if process.returncode:
        raise GitError(os.fsdecode(process.stderr).strip())
    return process.stdout
