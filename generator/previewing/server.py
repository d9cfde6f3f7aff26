"""The server of a preview: the files of `site/`, and before them the pages that were made at once.
Into each page it puts a script that loads it again after an edit, and the faults where there are
some."""

from collections.abc import Mapping
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import quote, unquote, urlsplit

from markupsafe import escape

from generator.previewing.state import PreviewState
from generator.rendering.page import ERROR_PAGE

OWN = "/_preview/"
"""Where the preview's own files are."""
FILES: Mapping[str, str] = {"reload.js": "text/javascript", "faults.css": "text/css"}
PATIENCE = 20
"""Seconds after which a browser that waits for an edit asks again."""
END = b"</body>"


class PreviewServer(ThreadingHTTPServer):
    """Serves the folder `site`, whose address on the web has the path `root`, with what `state`
    shows."""

    daemon_threads = True

    def __init__(
        self, address: tuple[str, int], site: Path, root: str, state: PreviewState
    ) -> None:
        super().__init__(address, _Handler)
        self.site, self.root, self.state = site, root, state

    @property
    def url(self) -> str:
        """The address of the home page."""
        host, port = self.server_address[:2]
        name = host.decode() if isinstance(host, bytes) else host
        return f"http://{name}:{port}{self.root}"


class _Handler(SimpleHTTPRequestHandler):
    server: PreviewServer

    def do_GET(self) -> None:
        """Answers a request."""
        path = unquote(urlsplit(self.path).path)
        if path.startswith(OWN):
            self._send_own(path.removeprefix(OWN))
        elif not path.startswith(self.server.root):
            self._redirect(self.server.root)
        else:
            self._send_page(path.removeprefix(self.server.root))

    def do_HEAD(self) -> None:
        """Answers as `do_GET` does; what is sent has no body then."""
        self.do_GET()

    def log_message(self, *_: object) -> None:
        """Says nothing of requests."""

    def _send_own(self, name: str) -> None:
        if name in FILES:
            content = (Path(__file__).parent / name).read_bytes()
            self._send(HTTPStatus.OK, FILES[name], content)
        elif name.isdecimal():
            version = self.server.state.wait(int(name), PATIENCE)
            self._send(HTTPStatus.OK, "text/plain", str(version).encode())
        else:
            self._send(HTTPStatus.NOT_FOUND, "text/plain", b"")

    def _send_page(self, path: str) -> None:
        if ".." in path.split("/"):
            self._send(HTTPStatus.NOT_FOUND, "text/plain", b"")
            return
        name = f"{path}index.html" if path.endswith("/") or not path else path
        version = self.server.state.version  # before the page is read: it may change meanwhile
        content = self.server.state.page(name) or _read(self.server.site / name)
        if content is None and _read(self.server.site / name / "index.html") is not None:
            self._redirect(f"{self.server.root}{path}/")
            return
        status = HTTPStatus.OK if content is not None else HTTPStatus.NOT_FOUND
        if content is None:
            name, content = ERROR_PAGE, _read(self.server.site / ERROR_PAGE) or b"<body></body>"
        if name.endswith(".html"):
            content = self._with_reload(content, version)
        self._send(status, self.guess_type(name), content)

    def _with_reload(self, page: bytes, version: int) -> bytes:
        """The `page` with the script that loads it again, and the faults in a box."""
        faults = "".join(f"<li>{escape(line)}</li>" for line in self.server.state.faults)
        box = (
            f'<aside class="preview-faults" role="alert"><ul>{faults}</ul></aside>'
            if faults
            else ""
        )
        own = (
            f'<link rel="stylesheet" href="{OWN}faults.css">'
            f'<script src="{OWN}reload.js" data-version="{version}"></script>{box}'
        ).encode()
        body, end, rest = page.rpartition(END)
        return body + own + end + rest if end else page + own

    def _redirect(self, path: str) -> None:
        self.send_response(HTTPStatus.FOUND)
        self.send_header("Location", quote(path))
        self.send_header("Content-Length", "0")
        self.end_headers()

    def _send(self, status: HTTPStatus, type: str, content: bytes) -> None:
        self.send_response(status)
        self.send_header("Content-Type", type)
        self.send_header("Content-Length", str(len(content)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(content)


def _read(file: Path) -> bytes | None:
    try:
        return file.read_bytes()
    except (OSError, ValueError):
        return None
