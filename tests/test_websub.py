"""A hub learns which feeds have news."""

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from socket import socket
from typing import Any
from urllib.parse import parse_qs

import pytest

from generator.rendering.websub import HubError, feeds_with_news, ping
from tests.conftest import papers

FEED = "<feed><id>1</id><updated>{}T12:00:00Z</updated></feed>"
HOME = "https://papers.example.org/"


class Hub(ThreadingHTTPServer):
    """A hub that remembers what it was told, and answers with a status."""

    def __init__(self, status: int = 204) -> None:
        super().__init__(("127.0.0.1", 0), Request)
        self.status = status
        self.told: list[dict[str, list[str]]] = []

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}/"


class Request(BaseHTTPRequestHandler):
    server: Hub

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"]))
        assert self.headers["Content-Type"] == "application/x-www-form-urlencoded"
        self.server.told.append(parse_qs(body.decode(), strict_parsing=True))
        self.send_response(self.server.status)
        self.end_headers()

    def log_message(self, *_: Any) -> None:
        """Says nothing."""


@pytest.fixture
def hub() -> Iterator[Hub]:
    running = Hub()
    threading.Thread(target=running.serve_forever, kwargs={"poll_interval": 0.01}).start()
    yield running
    running.shutdown()
    running.server_close()


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A site with feeds of several days."""
    days = {
        "all": "2025-01-03",
        "topics/birds": "2025-01-03",
        "topics/clocks": "2025-01-02",
        "all/2025-01": "2025-01-03",
    }
    for name, day in days.items():
        for format in ("atom", "rss") if "/" not in name else ("atom",):
            file = tmp_path / f"feeds/{name}.{format}"
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(FEED.format(day))
    return tmp_path


def test_feeds_of_the_newest_day_have_news_in_each_format_and_archives_none(site: Path) -> None:
    assert feeds_with_news(site) == ["feeds/all.rss", "feeds/all.atom", "feeds/topics/birds.atom"]


def test_a_site_without_feeds_has_no_news(tmp_path: Path) -> None:
    assert feeds_with_news(tmp_path) == []


def test_a_hub_is_told_of_each_feed(hub: Hub) -> None:
    ping(hub.url, [f"{HOME}feeds/all.atom", f"{HOME}feeds/code.json"])
    assert hub.told == [
        {"hub.mode": ["publish"], "hub.url": [f"{HOME}feeds/all.atom"]},
        {"hub.mode": ["publish"], "hub.url": [f"{HOME}feeds/code.json"]},
    ]


def test_a_hub_that_refuses_is_told_no_more(hub: Hub) -> None:
    hub.status = 429
    with pytest.raises(HubError, match=rf"{hub.url} answered 429 to news of {HOME}feeds/all.atom"):
        ping(hub.url, [f"{HOME}feeds/all.atom", f"{HOME}feeds/code.json"])
    assert len(hub.told) == 1


def test_a_hub_that_is_not_there_is_named() -> None:
    with socket() as held:  # nobody else gets the port, and nobody listens at it
        held.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{held.getsockname()[1]}/"
        with pytest.raises(HubError, match=f"{url} could not be reached"):
            ping(url, [f"{HOME}feeds/all.atom"])


def test_the_command_tells_the_hub_of_the_settings(project: Path, hub: Hub) -> None:
    assert papers("ping", folder=project) == "mkdocs.yml names no hub; nobody to tell.\n"
    settings = project / "mkdocs.yml"
    settings.write_text(settings.read_text().replace("history: false", f"hub: {hub.url}"))
    news = project / "site/feeds/all.atom"
    news.parent.mkdir(parents=True)
    news.write_text(FEED.format("2025-01-03"))
    papers("ping", "--write", "feeds.txt", folder=project)
    assert not hub.told
    assert (project / "feeds.txt").read_text() == f"{HOME}feeds/all.atom\n"
    assert (
        papers("ping", "--read", "feeds.txt", folder=project)
        == f"Told {hub.url} of news in 1 feed.\n"
    )
    assert [it["hub.url"] for it in hub.told] == [[f"{HOME}feeds/all.atom"]]
    hub.status = 500
    assert "answered 500" in papers("ping", folder=project, status=1)
