"""The built site on its way to a server or to storage, by rsync or rclone: only what changed, and
what is gone last, so that no page that is still there links to a file that is not."""

import shutil
import subprocess
from pathlib import Path

CLIENTS = {
    "rsync": (
        *("--recursive", "--checksum", "--compress", "--delay-updates", "--delete-after"),
        *("--chmod=D755,F644", "--exclude=/.*", "--info=stats1"),
    ),
    "rclone": (
        *("sync", "--checksum", "--delete-after", "--exclude=/.*", "--exclude=/.*/**"),
        *("--stats-one-line", "--stats-log-level=NOTICE"),
    ),
}
"""How each client is called. Files are compared by content, since a fresh clone has new times;
those that are the same keep their time over there, which browsers ask for. What is hidden at the
top, such as `.well-known/`, belongs to the server and stays."""


class SendingError(Exception):
    """The site could not be sent; the message says why."""


def send_site(site: Path, client: str, destination: str) -> None:
    """Makes the `destination` hold what the built `site` holds, by a `client` of CLIENTS, which
    prints what it did. Raises SendingError."""
    if not (site / "index.html").is_file():
        raise SendingError(f"{site.name}/ has no home page; run papers build first")
    program = shutil.which(client)
    if program is None:
        raise SendingError(f"{client} is not installed here")
    if destination.startswith("-"):
        raise SendingError(f'"{destination}" is no destination, but an option')
    command = [program, *CLIENTS[client], f"{site}/", destination]
    status = subprocess.run(command, check=False).returncode  # noqa: S603 - no shell reads it
    if status:
        raise SendingError(f"{client} ended with status {status}, and says why above")
