"""`python -m release version`, and `python -m release finish`, which `make` calls."""

import os
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

import click

from generator import __version__
from release.version import CHANGELOG, NotReady, release_notes, set_version

DIST = Path("dist")
NOTES, CHECKSUMS = "notes.md", "SHA256SUMS"


@click.group()
def main() -> None:
    """Make a release."""


@main.command()
def version() -> None:
    """Give what is unreleased the version that follows from the changelog."""
    try:
        new = set_version(Path(), __version__, f"{datetime.now(UTC):%Y-%m-%d}")
    except NotReady as reason:
        raise click.ClickException(str(reason)) from None
    click.echo(
        f"{new}: look over git diff, and commit it; docs-dev/releasing.md has the next steps"
    )


@main.command()
def check() -> None:
    """Say why there can be no release now, if so."""
    _notes()


@main.command()
def finish() -> None:
    """Add notes and checksums to what lies in dist/."""
    (DIST / NOTES).write_text(_notes(), encoding="utf-8")
    (DIST / CHECKSUMS).write_text(checksums(DIST), encoding="utf-8")
    click.echo(f"dist/: {', '.join(sorted(path.name for path in DIST.iterdir()))}")


def checksums(folder: Path) -> str:
    """The SHA-256 of each file in `folder`, a line each, as `sha256sum --check` reads them."""
    files = sorted(path for path in folder.iterdir() if path.name != CHECKSUMS)
    return "".join(f"{sha256(path.read_bytes()).hexdigest()}  {path.name}\n" for path in files)


def _notes() -> str:
    try:
        changelog = Path(CHANGELOG).read_text(encoding="utf-8")
        tag = os.environ.get("GITHUB_REF_NAME", "")
        return release_notes(changelog, __version__, tag)
    except NotReady as reason:
        raise click.ClickException(str(reason)) from None


if __name__ == "__main__":
    main()
