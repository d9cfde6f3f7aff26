"""A real Chromium on a real server, both on this machine alone."""

import os
import shutil
import sys
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, sync_playwright

NAMES = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
"""What Chromium is called. The headless shell opens a page for a third of what a browser with
windows takes."""
ARGUMENTS = [
    "--no-sandbox",  # continuous integration runs as root
    "--disable-gpu",
    "--renderer-process-limit=1",  # a site's pages share a process: a first page costs a fifth less
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]


class Handler(SimpleHTTPRequestHandler):
    """Serves a folder, with `headers` of a host's, and says nothing."""

    def __init__(self, *arguments: Any, headers: Mapping[str, str], **settings: Any) -> None:
        self._headers = headers
        super().__init__(*arguments, **settings)

    def end_headers(self) -> None:
        """The end of an answer's headers, and before it those of the host."""
        for name, value in self._headers.items():
            self.send_header(name, value)
        super().end_headers()

    def log_message(self, format: str, *args: Any) -> None:
        """Nothing: requests are the tests' own."""


class Server(ThreadingHTTPServer):
    """A server for which it is no error that a browser leaves before an answer is sent whole."""

    request_queue_size = 128  # the connections of a page that wait on a busy machine

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Prints what went wrong here."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


@contextmanager
def server(folder: Path, headers: Mapping[str, str] | None = None) -> Iterator[str]:
    """Serves `folder` on a free port of the loopback; gives the address of its root."""
    handler = partial(Handler, directory=str(folder), headers=headers or {})
    with Server(("127.0.0.1", 0), handler) as running:
        threading.Thread(target=running.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{running.server_port}/"
        running.shutdown()


@contextmanager
def chromium() -> Iterator[Browser]:
    """A headless Chromium of this machine. Without one the test is skipped, or fails where
    `CI` is set."""
    program = next(filter(None, map(shutil.which, NAMES)), None)
    if program is None:
        missing = f"no Chromium on this machine (looked for {', '.join(NAMES)})"
        if os.environ.get("CI"):
            pytest.fail(missing)
        pytest.skip(missing)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=ARGUMENTS)
        yield browser
        browser.close()
