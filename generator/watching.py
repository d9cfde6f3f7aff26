"""Regenerating while a preview is served, as soon as an entry changes.

MkDocs watches `docs/` by itself. Were it told to watch `papers/` too, one edit would render
twice: for the entry, and again for the pages that generating changed in the meantime.
"""

import logging
import threading

from mkdocs.config.defaults import MkDocsConfig
from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer

from generator.configuration import papers_folder
from generator.faults import FaultsFound
from generator.generate import generate

QUIET = 0.2
"""How many seconds nothing must change before the entries are read."""
CHANGES = {"created", "modified", "moved", "deleted"}

log = logging.getLogger("mkdocs.hooks.papers")


class Watcher(FileSystemEventHandler):
    """Generates anew, in a thread of its own, after each burst of changes to the entries."""

    def __init__(self, config: MkDocsConfig) -> None:
        self._config = config
        self._folder = papers_folder(config)
        self._changed = threading.Event()

    def start(self) -> None:
        """Begins to watch; ends with the process."""
        observer = Observer()
        observer.daemon = True
        observer.schedule(self, str(self._folder), recursive=True)
        observer.start()
        threading.Thread(target=self._run, daemon=True).start()

    def on_any_event(self, event: FileSystemEvent) -> None:
        """Called by the observer, in its thread."""
        if event.event_type in CHANGES and not event.is_directory:
            self._changed.set()

    def _run(self) -> None:
        while self._changed.wait():
            while self._changed.is_set():
                self._changed.clear()
                self._changed.wait(QUIET)
            try:
                changes = generate(self._config)
            except FaultsFound as found:
                log.error(f"The entries have faults; the preview stays as it was.\n{found}")
            except Exception:
                log.exception("Generating failed; the preview stays as it was.")
            else:
                log.info(f"Generated: {changes}")
