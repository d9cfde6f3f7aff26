"""MkDocs' own preview: one edit renders once, and a fault is printed and not swallowed."""

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from mkdocs.livereload import LiveReloadServer

from generator.generating.generate import generate
from generator.generating.preview import Preview as Watch
from tests.conftest import config

PROGRAMS = Path(sys.executable).parent
ENTRY = "papers/2024/12/30/2412.00001.yaml"
NOTICED, REBUILT = "Detected file changes", "Reloading browsers"
"""Printed with the time of day: MkDocs drops a message that it has printed before word for word,
such as "Documentation built in 1.62 seconds"."""


RESERVED: list[socket.socket] = []


def free_port() -> int:
    """A port that stays free for one server: a socket is bound to it that never listens, so that
    the system gives it to nobody else until the process ends. A server that reuses addresses, as
    Python's do, may bind to it beside."""
    reserved = socket.socket()
    reserved.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    reserved.bind(("127.0.0.1", 0))
    RESERVED.append(reserved)
    return int(reserved.getsockname()[1])


class Preview:
    """A running `mkdocs serve`, at a given `port` or a free one."""

    def __init__(
        self, folder: Path, command: list[str], programs: Path = PROGRAMS, port: int = 0
    ) -> None:
        self.folder = folder
        self.port = port or free_port()
        self.log = folder.with_name("serve.log")  # in the project, it would be an edit
        text = (folder / "mkdocs.yml").read_text() + f"\ndev_addr: 127.0.0.1:{self.port}\n"
        (folder / "mkdocs.yml").write_text(text)
        self.process = subprocess.Popen(
            [str(programs / command[0]), *command[1:]],
            cwd=folder,
            stdout=self.log.open("w"),
            stderr=subprocess.STDOUT,
            env={**os.environ, "PYTHONUNBUFFERED": "1"},
        )

    def printed(self) -> str:
        return self.log.read_text()

    def wait(self, condition: Callable[[], bool], edited: Path | None = None) -> None:
        """Waits for a condition, and touches an `edited` file every half a minute: a watch begins
        a moment after it was asked for, and may have missed the edit on a busy machine."""
        for tenths in range(1, 3000):
            assert self.process.poll() is None, self.printed()
            if condition():
                return
            time.sleep(0.1)
            if edited and tenths % 300 == 0:
                edited.touch()
        pytest.fail(self.printed())

    def get(self, path: str) -> str:
        address = f"http://127.0.0.1:{self.port}/{path}"
        try:
            with urllib.request.urlopen(address, timeout=60) as answer:
                return str(answer.read().decode())
        except (urllib.error.HTTPError, TimeoutError):
            return ""  # not there, or not yet

    def stop(self) -> None:
        self.process.send_signal(signal.SIGINT)
        self.process.wait(60)


@contextmanager
def previewing(project: Path) -> Iterator[Preview]:
    running = Preview(project, ["mkdocs", "serve", "--livereload"])
    try:
        running.wait(lambda: "Serving on" in running.printed())
        yield running
    finally:
        running.stop()


def test_entries_are_watched_in_place_of_what_is_made_of_them(project: Path) -> None:
    settings = config(project)
    generate(settings)
    server = LiveReloadServer(lambda: None, "127.0.0.1", 0, str(project / "site"))
    with closing(server.socket):
        server.watch(settings.docs_dir)
        Watch(server, settings)
        watched = {Path(path).relative_to(project).as_posix() for path in server._watched_paths}
    assert watched == {"papers", "docs/about.md"}


def test_a_preview_follows_edits(project: Path) -> None:
    """One preview for all: to start one takes longer than what it shows."""
    with previewing(project) as preview:
        one_edit_renders_once_and_then_rests(preview)
        a_fault_is_printed_and_its_correction_is_rendered(preview)
        hand_written_pages_are_rendered_anew(preview)


def one_edit_renders_once_and_then_rests(preview: Preview) -> None:
    page = preview.get("papers/2412.00001/")
    assert "Counting Sparrows by Ear" in page
    assert "<script>" in page, "MkDocs adds no inline script any more"
    assert "script-src 'self' 'unsafe-inline';" in page
    time.sleep(1.5)  # let the watchers settle: MkDocs polls twice a second
    before = preview.printed().count(REBUILT)
    entry = preview.folder / ENTRY
    entry.write_text(entry.read_text().replace("Sparrows by Ear", "Wrens by Ear"))
    preview.wait(lambda: NOTICED in preview.printed(), entry)
    preview.wait(lambda: preview.printed().count(REBUILT) > before)
    time.sleep(4)
    assert preview.printed().count(REBUILT) == before + 1, preview.printed()
    assert "Counting Wrens by Ear" in preview.get("papers/2412.00001/")
    entry.write_text(entry.read_text().replace("Wrens by Ear", "Sparrows by Ear"))
    preview.wait(lambda: "Counting Sparrows by Ear" in preview.get("papers/2412.00001/"))


def a_fault_is_printed_and_its_correction_is_rendered(preview: Preview) -> None:
    entry = preview.folder / ENTRY
    right = entry.read_text()
    entry.write_text(right.replace("[birds]", "[brids]"))
    preview.wait(lambda: f'{ENTRY}:5:10: topics[0]: unknown topic "brids"' in preview.printed())
    assert "Counting Sparrows by Ear" in preview.get("papers/2412.00001/")
    entry.write_text(right.replace("Sparrows by Ear", "Finches by Ear"))
    preview.wait(lambda: "Counting Finches by Ear" in preview.get("papers/2412.00001/"))


def hand_written_pages_are_rendered_anew(preview: Preview) -> None:
    page = preview.folder / "docs/about.md"
    page.write_text(page.read_text() + "\nA new sentence.\n")
    preview.wait(lambda: "A new sentence." in preview.get("about/"), page)
    new = preview.folder / "docs/guide/new.md"
    new.parent.mkdir()
    new.write_text("# New\n")
    settings = preview.folder / "mkdocs.yml"
    settings.write_text(settings.read_text() + "exclude_docs: nothing\n")
    preview.wait(lambda: "New" in preview.get("guide/new/"), settings)
    new.write_text("# New\n\nAnother sentence.\n")
    preview.wait(lambda: "Another sentence." in preview.get("guide/new/"), new)
