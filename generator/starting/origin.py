"""Where the program that runs was installed from."""

import json
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path
from urllib.parse import unquote, urlsplit


def installed_wheel() -> tuple[str, bytes] | None:
    """The name and the content of the wheel that the program was installed from, where it was a
    local file (PEP 610) that is still there: no registry may have that version."""
    try:
        origin = json.loads(distribution("daily-papers").read_text("direct_url.json") or "{}")
    except (PackageNotFoundError, ValueError):
        return None
    url = urlsplit(str(origin.get("url", "")))
    file = Path(unquote(url.path))
    if url.scheme != "file" or file.suffix != ".whl" or not file.is_file():
        return None
    return file.name, file.read_bytes()
