"""A host of a built site on loopback, which knows the types of feeds as real hosts do."""

import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

TYPES = {".rss": "application/rss+xml", ".atom": "application/atom+xml"}


class Host(SimpleHTTPRequestHandler):
    """Serves a folder, and answers to some paths with the `faulty` statuses."""

    def __init__(self, *arguments: Any, types: Any, faulty: Any, **settings: Any) -> None:
        self.extensions_map = {**SimpleHTTPRequestHandler.extensions_map, **types}
        self._faulty = faulty
        super().__init__(*arguments, **settings)

    def do_GET(self) -> None:
        """A file, or what is faulty."""
        if status := self._faulty.get(self.path):
            self.send_response(status)
            self.send_header("Content-Length", "0")
            self.end_headers()
        else:
            super().do_GET()

    def log_message(self, *_: Any) -> None:
        """Says nothing."""


@contextmanager
def hosting(
    folder: Path, types: Mapping[str, str] = TYPES, faulty: Mapping[str, int] | None = None
) -> Iterator[str]:
    """Serves `folder`, with media `types` by ending; the address of its root."""
    handler = partial(Host, directory=str(folder), types=types, faulty=faulty or {})
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}).start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/"
        finally:
            server.shutdown()
