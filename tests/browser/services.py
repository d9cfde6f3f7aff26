"""Services on the loopback that answer as DataCite and Crossref do, or as badly as services do."""

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import unquote

DATACITE = {
    "data": {
        "attributes": {
            "doi": "10.48550/arxiv.2512.00042",
            "titles": [
                {"title": "Spatzen", "titleType": "TranslatedTitle"},
                {"title": "Listening to\n <b>Sparrows</b>: A $\\mu$-Study"},
            ],
            "creators": [
                {"name": "Invent, Ada", "givenName": "Ada", "familyName": "Invent"},
                {"name": "Fiction, Bo"},
                {"name": "Sparrow Salon, Bern", "nameType": "Organizational"},
            ],
            "descriptions": [
                {"description": "First published.", "descriptionType": "Other"},
                {"description": "We listen.\n  And we count.", "descriptionType": "Abstract"},
            ],
            "dates": [
                {"date": "2025-12-03T08:00:00Z", "dateType": "Submitted", "dateInformation": "v2"},
                {"date": "2025-12-01T09:30:00Z", "dateType": "Submitted", "dateInformation": "v1"},
                {"date": "2025-12", "dateType": "Issued"},
            ],
        }
    }
}
CROSSREF = {
    "message": {
        "DOI": "10.1000/sparrows",
        "title": ["Counting <i>Passer domesticus</i> &amp; Friends"],
        "author": [{"given": "Ada", "family": "Invent"}, {"name": "The Sparrow Team"}],
        "abstract": "<jats:title>Abstract</jats:title> <jats:p>We count.</jats:p>",
        "container-title": ["Journal of Small Birds"],
        "published": {"date-parts": [[2024, 3, 7]]},
    }
}
ANSWERS: dict[str, tuple[int, str]] = {
    "10.48550/arXiv.2512.00042": (200, json.dumps(DATACITE)),
    "10.1000/sparrows": (200, json.dumps(CROSSREF)),
    "10.48550/arXiv.2512.00429": (429, ""),
    "10.48550/arXiv.2512.00500": (500, "<h1>Sorry</h1>"),
    "10.48550/arXiv.2512.00001": (200, "<h1>Welcome to the hotel's network</h1>"),
    "10.48550/arXiv.2512.00002": (200, '{"data": []}'),
}
"""By what is asked for: the status and the text. Anything else is not known."""


class Handler(BaseHTTPRequestHandler):
    """Answers any page, as these services do."""

    asked: list[str]

    def do_GET(self) -> None:
        """One of ANSWERS."""
        name = unquote(self.path.rpartition("/")[2])
        self.asked.append(name)
        status, text = ANSWERS.get(name, (404, "{}"))
        self.send_response(status)
        self.send_header("Access-Control-Allow-Origin", "*")
        self.send_header("Content-Type", "application/json")
        self.end_headers()
        self.wfile.write(text.encode())

    def log_message(self, format: str, *args: object) -> None:
        """Nothing: requests are the tests' own."""


@contextmanager
def services() -> Iterator[tuple[str, list[str]]]:
    """Where the services are, and what they were asked for so far."""
    asked: list[str] = []
    handler = type("Recording", (Handler,), {"asked": asked})
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as running:
        threading.Thread(target=running.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{running.server_port}/", asked
        running.shutdown()
