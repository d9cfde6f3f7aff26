"""Services as they behave on good and on bad days, on loopback."""

import gzip
import json
import re
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from html import escape
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

Answer = Callable[["Request"], None]
ATOM = "http://www.w3.org/2005/Atom"
OWN = "http://arxiv.org/schemas/atom"


class Request(BaseHTTPRequestHandler):
    """One request, and ways to answer it."""

    protocol_version = "HTTP/1.1"
    server: "Server"

    def do_GET(self) -> None:
        self.server.asked.append(self.path)
        self.server.agents.append(self.headers.get("User-Agent", ""))
        path = unquote(urlsplit(self.path).path)
        for start, answer in self.server.answers.items():
            if path.startswith(start):
                answer(self)
                return
        self.send(404, b"not here")

    def query(self, name: str) -> str:
        """A parameter of the address."""
        return parse_qs(urlsplit(self.path).query).get(name, [""])[0]

    def send(self, status: int, body: bytes, **headers: str) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def json(self, value: Any) -> None:
        packed = gzip.compress(json.dumps(value).encode())
        self.send(200, packed, Content_Type="application/json", Content_Encoding="gzip")

    def log_message(self, *_: Any) -> None:
        """Says nothing."""


class Server(ThreadingHTTPServer):
    """A server that answers by the beginning of the path, and remembers what it was asked."""

    daemon_threads = True

    def __init__(self, answers: dict[str, Answer]) -> None:
        super().__init__(("127.0.0.1", 0), Request)
        self.answers = answers
        self.asked: list[str] = []
        self.agents: list[str] = []

    def handle_error(self, *_: Any) -> None:
        """Says nothing of clients that hung up."""

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}"


@contextmanager
def serving(answers: dict[str, Answer]) -> Iterator[Server]:
    server = Server(answers)
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}).start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()


@dataclass
class Atom:
    """One entry of arXiv's feed, as it comes: wrapped, indented, with namespaces of its own."""

    id: str
    title: str = "Counting Sparrows\n  by Ear"
    summary: str = "  A microphone counts\nsparrows: $\\sim$30 an hour.\n"
    authors: tuple[str, ...] = ("Ada Invent", "Bo Fiction")
    published: str = "2025-01-01T17:59:59Z"
    categories: tuple[str, ...] = ("birds.AA", "cs.SD")
    comment: str = ""
    doi: str = ""
    journal: str = ""
    version: int = 2
    updated: str = ""

    def fits(self, query: str) -> bool:
        """Whether a query names one of the categories, and days that have that of submission."""
        days = re.search(r"submittedDate:\[(\d{8})0000 TO (\d{8})2359\]", query)
        assert days, query
        is_in = any(re.search(rf"cat:{re.escape(it)}(?![\w.])", query) for it in self.categories)
        return is_in and days[1] <= self.published[:10].replace("-", "") <= days[2]

    def xml(self) -> str:
        people = "".join(f"<author><name>{escape(name)}</name></author>" for name in self.authors)
        own = "".join(
            f'<arxiv:{name} xmlns:arxiv="{OWN}">{escape(value)}</arxiv:{name}>'
            for name, value in (
                ("comment", self.comment),
                ("doi", self.doi),
                ("journal_ref", self.journal),
            )
            if value
        )
        terms = "".join(f'<category term="{escape(term)}"/>' for term in self.categories)
        first = f'<arxiv:primary_category xmlns:arxiv="{OWN}" term="{self.categories[0]}"/>'
        updated = self.updated or self.published
        return (
            f"<entry><id>http://arxiv.org/abs/{self.id}v{self.version}</id>"
            f"<title>{escape(self.title)}</title>"
            f"<summary>{escape(self.summary)}</summary><published>{self.published}</published>"
            f"<updated>{updated}</updated>{people}{own}{first}{terms}</entry>"
        )


@dataclass
class Arxiv:
    """arXiv: the entries of the ids that are asked for and known, in one feed; or those in the
    categories that a query names, submitted on its days."""

    entries: list[Atom] = field(default_factory=list)

    def __call__(self, request: Request) -> None:
        query = request.query("search_query")
        wanted = request.query("id_list").split(",")
        entries = [entry for entry in self.entries if entry.id in wanted]
        if query:
            start = int(request.query("start"))
            end = start + int(request.query("max_results"))
            entries = [entry for entry in self.entries if entry.fits(query)][start:end]
        found = "".join(entry.xml() for entry in entries)
        feed = f'<?xml version="1.0"?><feed xmlns="{ATOM}"><title>ArXiv Query</title>{found}</feed>'
        request.send(200, feed.encode(), Content_Type="application/atom+xml")


def daily(identifier: str = "2501.00001", **paper: Any) -> dict[str, Any]:
    """One item of Hugging Face's daily papers."""
    return {
        "paper": {
            "id": identifier,
            "authors": [{"_id": "1", "name": "Ada Invent", "hidden": False}],
            "publishedAt": "2025-01-01T17:59:59.000Z",
            "submittedOnDailyAt": "2025-01-03T01:41:01.897Z",
            "title": "Counting Sparrows\n  by Ear",
            "summary": "A microphone counts\nsparrows: sim30 an hour.",
            "upvotes": 12,
            "githubRepo": "https://github.com/invented/sparrows/",
            "ai_summary": "Words of a machine.",
            **paper,
        },
        "publishedAt": "2025-01-01T13:59:59.000Z",
        "title": "Counting Sparrows by Ear",
        "numComments": 3,
    }
