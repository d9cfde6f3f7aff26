"""How well search finds what is half remembered, in a real browser: `python -m bench.finding`."""

import gzip
import mimetypes
import shutil
import subprocess
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import islice
from pathlib import Path
from statistics import mean, median
from tempfile import TemporaryDirectory
from urllib.parse import unquote, urlsplit

import click
from playwright.sync_api import Page, sync_playwright

from bench.cases import say
from bench.corpus import corpus
from bench.invented import Fields, invented
from bench.known_items import Question, questions
from bench.project import PAPERS, Project, topics

NAMES = ("chromium", "chromium-browser", "google-chrome")
ASK = """async ([root, text, count]) => {
  const { index } = await import(`${root}assets/search/index.js`);
  const start = performance.now();
  const found = await (await index(root)).search(text);
  const first = found.hits.slice(0, count);
  const records = await Promise.all(first.map(({ shard, number }) => shard.record(number)));
  return [records.map(({ id }) => id), performance.now() - start];
}"""
SHOWN = 8
"""Of so many papers the records are read, as the dialog reads them."""


@dataclass
class Answer:
    """Where the paper stood (0 for not found), and what finding it cost."""

    place: int
    bytes: int
    requests: int
    milliseconds: float


class Handler(BaseHTTPRequestHandler):
    """Serves a site as most hosts do: compressed, and connections stay open."""

    protocol_version = "HTTP/1.1"
    root: Path
    sent = 0
    requests = 0

    def do_GET(self) -> None:
        """Sends a file, and counts it."""
        path = self.root / unquote(urlsplit(self.path).path).lstrip("/")
        file = path / "index.html" if path.is_dir() else path
        body = _compressed(file) if file.is_file() else b""
        self.send_response(200 if body else 404)
        self.send_header("Content-Type", mimetypes.guess_type(file.name)[0] or "text/plain")
        if body:
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)
        Handler.sent += len(body)
        Handler.requests += 1

    def log_message(self, format: str, *args: object) -> None:
        """Nothing."""


@lru_cache(maxsize=4096)
def _compressed(file: Path) -> bytes:
    return gzip.compress(file.read_bytes(), 6)


@contextmanager
def served(site: Path) -> Iterator[str]:
    """Serves `site`; its address."""
    Handler.root = site
    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


def asked(page: Page, root: str, question: Question) -> Answer:
    """What a reader who has just opened a page gets for an answer."""
    page.goto(f"{root}about/")
    sent, requests = Handler.sent, Handler.requests
    ids, milliseconds = page.evaluate(ASK, [root, question.text, SHOWN])
    place = ids.index(question.id) + 1 if question.id in ids else 0
    return Answer(place, Handler.sent - sent, Handler.requests - requests, milliseconds)


def row(kind: str, answers: Sequence[Answer]) -> str:
    """A kind of question in a table."""
    count = len(answers)
    first = sum(answer.place == 1 for answer in answers) / count
    five = sum(1 <= answer.place <= 5 for answer in answers) / count
    kilobytes = [answer.bytes / 1000 for answer in answers]
    return (
        f"| {kind} | {count} | {first:.0%} | {five:.0%} | {median(kilobytes):.0f} | "
        f"{max(kilobytes):.0f} | {mean(answer.requests for answer in answers):.0f} | "
        f"{median(answer.milliseconds for answer in answers):.0f} |"
    )


@click.command(context_settings={"help_option_names": ["-h", "--help"]})
@click.option("--papers", "count", default=1000, help="How many.")
@click.option("--each", default=40, help="How many questions of each kind.")
@click.option("--corpus", "file", type=click.Path(exists=True, dir_okay=False, path_type=Path),
              help="Real papers: a file of JSON lines, .xz or not.")  # fmt: skip
@click.option("--site", type=click.Path(exists=True, file_okay=False, path_type=Path),
              help="A site of these papers that is built already.")  # fmt: skip
@click.option("--misses", is_flag=True, help="Say which questions were not answered first.")
def finding(count: int, each: int, file: Path | None, site: Path | None, misses: bool) -> None:
    """Measure how well search finds known papers, and print a table in Markdown."""
    known = corpus(file, topics())[0] if file else list(islice(invented(topics()), count))
    with TemporaryDirectory(prefix="bench-") as scratch:
        site = site or _built(known[:count], Path(scratch) / "project")
        with served(site) as root, sync_playwright() as playwright:
            program = next(filter(None, map(shutil.which, NAMES)))
            browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
            click.echo("| question | asked | first | in five | kB | most kB | requests | ms |")
            click.echo("|---|--:|--:|--:|--:|--:|--:|--:|")
            for kind, some in questions(known[:count], each).items():
                _kind(browser.new_page(), root, kind, some, misses=misses)
            browser.close()


def _kind(page: Page, root: str, kind: str, some: Sequence[Question], *, misses: bool) -> None:
    answers = []
    for question in some:
        answers.append(asked(page, root, question))
        if misses and answers[-1].place != 1:
            say(f"{kind}: {question.text}: {question.id} at {answers[-1].place}")
    if answers:
        click.echo(row(kind, answers))


def _built(papers: Sequence[Fields], folder: Path) -> Path:
    project = Project(folder, papers)
    say(f"{len(papers):,} papers: building")
    subprocess.run([PAPERS, "build"], cwd=folder, check=True, capture_output=True)
    return project.site


if __name__ == "__main__":
    finding(prog_name="python -m bench.finding")
