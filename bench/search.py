"""The command `python -m bench.search`: measures in Chromium what search finds and costs."""

import gzip
import json
import mimetypes
import shutil
import subprocess
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import chain, islice
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from urllib.parse import unquote, urlsplit

import click
from playwright.sync_api import Page, sync_playwright

from bench.cases import report
from bench.corpus import pieced, read_corpus
from bench.invented import Fields, invented
from bench.known_items import Question, questions
from bench.material import ASK as ASK_MATERIAL
from bench.material import OPEN, material_site
from bench.project import PAPERS, Project, topics

NAMES = ("chromium", "chromium-browser", "google-chrome")
ASK = """async ([root, text, count]) => {
  const { openIndex } = await import(`${root}assets/search/search_index.js`);
  const start = performance.now();
  const { hits } = await (await openIndex(root)).search(text);
  const first = hits.slice(0, count);
  const records = await Promise.all(first.map(({ shard, number }) => shard.fetchRecord(number)));
  return [records.map(({ id }) => id), performance.now() - start];
}"""
NODE = "search_node.mjs"
EARLIER = "zebra"
"""The query before a further one."""
SHOWN = 8
"""The number of results whose records are read, as in the search dialog."""


@dataclass
class Answer:
    """The place of the paper among the results (0 if absent), and the cost of the query."""

    place: int
    bytes: int
    requests: int
    milliseconds: float


class Handler(BaseHTTPRequestHandler):
    """Serves a site as most hosts do: compressed, over connections that stay open."""

    protocol_version = "HTTP/1.1"
    root: Path
    sent = 0
    requests = 0

    def do_GET(self) -> None:
        """Sends a file, and counts requests and bytes."""
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
def serve(site: Path) -> Iterator[str]:
    """Serves `site` while the block runs; gives its address."""
    Handler.root = site
    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


def chromium() -> str:
    """The path of the installed browser."""
    return next(filter(None, map(shutil.which, NAMES)))


HEAD = (
    "| question | asked | first | in five | first query: kB | most | further: kB | most "
    "| requests | ms |\n|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|"
)


def ask_site(page: Page, root: str, question: Question, *, opened: bool = False) -> Answer:
    """Asks a question on a page that has just loaded, or, if `opened`, after an earlier query."""
    page.goto(f"{root}about/")
    if opened:
        page.evaluate(ASK, [root, EARLIER, SHOWN])
    sent, requests = Handler.sent, Handler.requests
    ids, milliseconds = page.evaluate(ASK, [root, question.text, SHOWN])
    place = _place(ids, question)
    return Answer(place, Handler.sent - sent, Handler.requests - requests, milliseconds)


def _place(ids: list[str], question: Question) -> int:
    return ids.index(question.id) + 1 if question.id in ids else 0


def row(kind: str, first: Sequence[Answer], further: Sequence[Answer]) -> str:
    """Makes the row of one kind of question."""
    at_top = sum(answer.place == 1 for answer in first) / len(first)
    in_five = sum(1 <= answer.place <= 5 for answer in first) / len(first)
    sent = [
        f"{statistic(answer.bytes / 1000 for answer in answers):.0f}"
        for answers in (first, further)
        for statistic in (median, max)
    ]
    requests = median(answer.requests for answer in further)
    milliseconds = median(answer.milliseconds for answer in further)
    cells = [kind, str(len(first)), f"{at_top:.0%}", f"{in_five:.0%}", *sent]
    return f"| {' | '.join(cells)} | {requests:.0f} | {milliseconds:.0f} |"


@click.command(context_settings={"help_option_names": ["-h", "--help"]})
@click.option("--papers", "count", default=1000, help="Number of papers.")
@click.option("--each", default=40, help="Number of questions of each kind.")
@click.option("--corpus", "file", type=click.Path(exists=True, dir_okay=False, path_type=Path),
              help="Real papers: a file of JSON lines, plain or .xz. More --papers than it has are "
              "pieced together from them, and not asked for.")  # fmt: skip
@click.option("--site", type=click.Path(exists=True, file_okay=False, path_type=Path),
              help="A finished site of these papers.")  # fmt: skip
@click.option("--node", is_flag=True, help="Ask in Node instead of Chromium: quicker.")
@click.option("--material", is_flag=True, help="Measure Material's built-in search, too.")
@click.option("--misses", is_flag=True, help="Print the questions whose paper did not come first.")
def search(
    count: int,
    each: int,
    file: Path | None,
    site: Path | None,
    *,
    node: bool,
    material: bool,
    misses: bool,
) -> None:
    """Measure how well search finds known papers, and print a table in Markdown."""
    real = read_corpus(file, topics())[0] if file else []
    more = pieced(real) if real else invented(topics())
    papers = list(islice(chain(real, more), count))
    kinds = questions(real or papers, each)
    if node:
        with TemporaryDirectory(prefix="bench-") as scratch:
            _ask_in_node(site or _build(papers, Path(scratch) / "project"), kinds, Path(scratch))
        return
    with TemporaryDirectory(prefix="bench-") as scratch, sync_playwright() as playwright:
        folder = Path(scratch)
        browser = playwright.chromium.launch(executable_path=chromium(), args=["--no-sandbox"])
        site = site or _build(papers, folder / "project")
        with serve(site) as root:
            _measure_site(browser.new_page(), root, kinds, misses=misses)
        if material:
            with serve(material_site(papers, folder / "material")) as root:
                _measure_material(browser.new_page(), root, kinds)
        browser.close()


Kinds = dict[str, list[Question]]


def _ask_in_node(site: Path, kinds: Kinds, folder: Path) -> None:
    """Prints the table that Node makes."""
    file = folder / "questions.json"
    file.write_text(json.dumps(kinds))
    command = ["node", "--experimental-default-type=module", str(Path(__file__).with_name(NODE))]
    subprocess.run([*command, str(site), str(file)], check=True)


def _measure_site(page: Page, root: str, kinds: Kinds, *, misses: bool) -> None:
    click.echo(HEAD)
    for kind, some in kinds.items():
        first = [ask_site(page, root, question) for question in some]
        further = [ask_site(page, root, question, opened=True) for question in some]
        for question, answer in zip(some, first, strict=True):
            if misses and answer.place != 1:
                report(f"{kind}: {question.text}: {question.id} at {answer.place}")
        if first:
            click.echo(row(kind, first, further))


def _measure_material(page: Page, root: str, kinds: Kinds) -> None:
    page.goto(root)
    sent = Handler.sent
    loading = page.evaluate(OPEN)
    click.echo(f"\nMaterial: {(Handler.sent - sent) / 1e6:.1f} MB, {loading / 1e3:.1f} s\n\n{HEAD}")
    for kind, some in kinds.items():
        answers = []
        for question in some:
            ids, milliseconds = page.evaluate(ASK_MATERIAL, [question.text, SHOWN])
            answers.append(Answer(_place(ids, question), 0, 0, milliseconds))
        if answers:
            click.echo(row(kind, answers, answers))


def _build(papers: Sequence[Fields], folder: Path) -> Path:
    project = Project(folder, papers)
    report(f"{len(papers):,} papers: building")
    subprocess.run([PAPERS, "build"], cwd=folder, check=True, capture_output=True)
    return project.site


if __name__ == "__main__":
    search(prog_name="python -m bench.finding")
