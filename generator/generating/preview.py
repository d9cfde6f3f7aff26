"""What a served preview watches, and what it does while entries have faults.

MkDocs watches all of `docs/`. Generating changes it while MkDocs renders, so that one edit
would render twice; and with many files in the folder, now and then, however it is done.
"""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort

from generator.generating.configuration import papers_folder
from generator.generating.manifest import hand_written
from generator.site.content_policy import SCRIPTS

if TYPE_CHECKING:
    from mkdocs.livereload import LiveReloadServer

Application = Callable[[dict[str, Any], Callable[..., object]], Iterable[bytes]]
"""What answers requests (PEP 3333)."""


class FaultyEntries(Abort):
    """Ends a build before it has changed anything: entries or settings have faults."""


class Preview:
    """A server's watch over everything but the generated pages."""

    def __init__(self, server: "LiveReloadServer", config: MkDocsConfig) -> None:
        self._server = server
        self._docs = Path(config.docs_dir)
        self._watched: set[Path] = set()
        self._build = server.builder
        server.builder = self._rebuild
        server.set_app(_with_inline_scripts(server.serve_request))
        server.unwatch(config.docs_dir)
        server.watch(str(papers_folder(config)))
        self._watch_hand_written()

    def _rebuild(self) -> None:
        """Builds the site; where there are faults, prints them and leaves it as it was. (If the
        build failed, MkDocs would let every reader wait until one succeeds.)"""
        try:
            self._build()
        except FaultyEntries as found:
            click.echo(found.format_message(), err=True)
        self._watch_hand_written()

    def _watch_hand_written(self) -> None:
        """Watches the hand-written pages that were not there before."""
        for path in set(hand_written(self._docs)) - self._watched:
            self._server.watch(str(path))
            self._watched.add(path)


def _with_inline_scripts(answer: Application) -> Application:
    """An application that answers as `answer` does, but lets pages run inline scripts, since MkDocs
    adds one to each that loads it again after an edit."""

    def answer_with_scripts(
        request: dict[str, Any], respond: Callable[..., object]
    ) -> Iterable[bytes]:
        started: list[Any] = []
        body = answer(request, lambda *status_and_headers: started.extend(status_and_headers))
        status, headers = started[0], dict(started[1])
        if headers.get("Content-Type", "").startswith("text/html"):
            page = b"".join(body).replace(
                SCRIPTS.encode(), f"{SCRIPTS} 'unsafe-inline'".encode(), 1
            )
            headers["Content-Length"] = str(len(page))
            body = [page]
        respond(status, list(headers.items()))
        return body

    return answer_with_scripts
