"""What a served preview watches, and what it does while entries have faults.

MkDocs watches all of `docs/`. Generating changes it while MkDocs renders, so that one edit
would render twice; and with many files in the folder, now and then, however it is done.
"""

from pathlib import Path

import click
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.livereload import LiveReloadServer

from generator.generating.configuration import papers_folder
from generator.generating.manifest import hand_written


class FaultyEntries(Abort):
    """Ends a build before it has changed anything: entries or settings have faults."""


class Preview:
    """A server's watch over everything but the generated pages."""

    def __init__(self, server: LiveReloadServer, config: MkDocsConfig) -> None:
        self._server = server
        self._docs = Path(config.docs_dir)
        self._watched: set[Path] = set()
        self._build = server.builder
        server.builder = self._rebuild
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
