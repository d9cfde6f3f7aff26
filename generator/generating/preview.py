"""What a served preview watches: the entries and the hand-written pages.

MkDocs watches all of `docs/`. Generating changes it while MkDocs renders, so that one edit
would render twice; and with many files in the folder, now and then, however it is done.
"""

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer

from generator.generating.configuration import papers_folder
from generator.generating.writing import hand_written


class Preview:
    """A server's watch over everything but the generated pages."""

    def __init__(self, server: LiveReloadServer, config: MkDocsConfig) -> None:
        self._server = server
        self._docs = Path(config.docs_dir)
        self._watched: set[Path] = set()
        server.unwatch(config.docs_dir)
        server.watch(str(papers_folder(config)))
        self.look_again()

    def look_again(self) -> None:
        """Watches the hand-written pages that were not there before."""
        for path in set(hand_written(self._docs)) - self._watched:
            self._server.watch(str(path))
            self._watched.add(path)
