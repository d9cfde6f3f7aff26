"""A preview: it watches what pages are made of, shows an edit at once on the pages where it shows
first, and then builds the site in another process, as `papers build` does."""

import subprocess
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from time import monotonic

import click
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException
from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer
from watchdog.observers.api import BaseObserver
from watchdog.observers.polling import PollingObserver

from generator.entries.faults import FaultsFound
from generator.generating.configuration import papers_folder
from generator.generating.loading import IGNORED
from generator.generating.manifest import generated_files, hand_written
from generator.previewing.pages import QuickPages
from generator.previewing.state import PreviewState
from generator.rendering.safety import UnsafeError
from generator.system.cache import DamagedError

CHANGES = {"created", "modified", "moved", "deleted"}
"""The kinds of events after which a file may say something else."""
REST = 0.05
"""Seconds without an event after which an edit is taken for complete."""
BUILD = [sys.executable, "-c", "from generator.cli import papers; papers()", "build"]


class Preview:
    """Follows the edits of a project; `state` has what is shown."""

    def __init__(self, config: MkDocsConfig, state: PreviewState) -> None:
        self._project = papers_folder(config).parent
        self._docs = Path(config.docs_dir)
        self._own = (Path(config.site_dir), *self._project.glob(".*_cache"))
        self._folders = [str(papers_folder(config)), *filter(None, [config.theme.custom_dir])]
        self._handler = FileSystemEventHandler()
        self._handler.on_any_event = self._notice  # type: ignore[method-assign]
        self._state = state
        self._pages: QuickPages | None = None
        self._edited: set[Path] = set()
        self._edit = threading.Condition()
        self._to_build = threading.Event()
        self._number = 0
        self._process: subprocess.Popen[str] | None = None
        self._is_over = False

    def start(self) -> None:
        """Builds the site, and follows edits from then on."""
        self._observer = self._watch()
        for work in (self._show_edits, self._build_all):
            threading.Thread(target=work, daemon=True).start()
        self._to_build.set()

    def stop(self) -> None:
        """Ends the watch, and a build that runs."""
        self._is_over = True
        self._observer.stop()
        if self._process:
            self._process.terminate()

    def _watch(self) -> BaseObserver:
        """A watch over entries, hand-written pages, settings and the owner's theme; by asking the
        system where that allows no more notices."""
        kinds: tuple[Callable[[], BaseObserver], ...] = (Observer, PollingObserver)
        for kind in kinds:
            observer = kind()
            with suppress(OSError):
                self._schedule(observer)
                observer.start()
                return observer
        raise OSError("the system lets nobody watch the project's files")

    def _schedule(self, observer: BaseObserver) -> None:
        for top in (self._project, self._docs):
            observer.schedule(self._handler, str(top), recursive=False)
        for folder in self._folders:
            observer.schedule(self._handler, folder, recursive=True)
        self._watched: set[Path] = set()
        self._schedule_written(observer)

    def _schedule_written(self, observer: BaseObserver) -> None:
        """Watches the folders of hand-written pages that were not there before."""
        folders = {path for path in hand_written(self._docs) if path.is_dir()}
        for folder in folders - self._watched:
            observer.schedule(self._handler, str(folder), recursive=True)
            self._watched.add(folder)

    def _notice(self, event: FileSystemEvent) -> None:
        """Keeps in mind which files an event is about, unless they are generated."""
        if event.event_type not in CHANGES or event.is_directory:
            return
        paths = {Path(str(path)) for path in (event.src_path, event.dest_path) if path}
        edited = {path for path in paths if not self._is_ours(path)}
        if edited:
            with self._edit:
                self._edited |= edited
                self._edit.notify_all()

    def _is_ours(self, path: Path) -> bool:
        """Whether nothing is made of the file at `path`."""
        if IGNORED.search(path.name) or any(path.is_relative_to(own) for own in self._own):
            return True
        if not path.is_relative_to(self._docs):
            return False
        return path.relative_to(self._docs).as_posix() in generated_files(self._docs)

    def _show_edits(self) -> None:
        """Shows each edit where it shows first, and has the site built."""
        while not self._is_over:
            edited = self._next_edit()
            self._number = self._state.edited()
            start = monotonic()
            try:
                pages = self._pages.after(edited) if self._pages else {}
            except FaultsFound as found:
                self._say_faults(str(found).splitlines())
            except (OSError, DamagedError, UnsafeError, MkDocsException):
                pass  # the build will say so
            else:
                names = [self._name(path) for path in edited]
                self._state.show(pages, names)
                if pages:
                    click.echo(f"{', '.join(sorted(names))}: shown in {monotonic() - start:.2f} s")
            self._to_build.set()

    def _next_edit(self) -> set[Path]:
        with self._edit:
            self._edit.wait_for(lambda: self._edited)
            while self._edit.wait(REST):
                pass
            edited, self._edited = self._edited, set()
            return edited

    def _name(self, path: Path) -> str:
        inside = path.is_relative_to(self._project)
        return (path.relative_to(self._project) if inside else path).as_posix()

    def _build_all(self) -> None:
        """Builds the site after edits, and reads then what was built."""
        while not self._is_over:
            self._to_build.wait()
            self._to_build.clear()
            number = self._number
            self._process = subprocess.Popen(  # noqa: S603 - this very program
                BUILD,
                cwd=self._project,
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                text=True,
            )
            output, _ = self._process.communicate()
            if self._is_over:
                return
            if self._process.returncode:
                self._say_faults(output.strip().splitlines())
                continue
            self._state.built(number)
            click.echo(output.strip())
            self._schedule_written(self._observer)
            self._read_pages()

    def _read_pages(self) -> None:
        """Reads what was built, unless there is an edit already that asks for the next build."""
        try:
            if not self._to_build.is_set():
                self._pages = QuickPages()
        except (OSError, FaultsFound, DamagedError, MkDocsException):
            pass  # the next build will say so
        except UnsafeError as reason:
            self._pages = None
            click.echo(f"An edit shows only after the build, because {reason}")

    def _say_faults(self, lines: list[str]) -> None:
        click.echo("\n".join(lines), err=True)
        self._state.show_faults(lines)
