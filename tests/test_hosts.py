"""The configuration of servers and services for new sites: it fits the site that is built."""

import contextlib
import gzip
import os
import re
import shutil
import socket
import subprocess
import urllib.error
import urllib.request
from collections.abc import Iterator
from fnmatch import fnmatch
from pathlib import Path

import pytest
import yaml

from generator.site.addresses import CITATION_FORMATS, FEED_FORMATS
from generator.site.language import ENGLISH
from generator.starting.repository import HOSTS_FOLDER
from generator.starting.upgrading import plan_upgrade
from tests.conftest import PROJECT, papers

FOLDER = HOSTS_FOLDER
NGINX = (FOLDER / "server/nginx.conf").read_text()
CADDY = (FOLDER / "server/Caddyfile").read_text()
HEADERS = [
    line.strip().split(": ", 1)
    for line in (PROJECT / "generator/theme/_headers").read_text().splitlines()[1:]
]
TARGETS = re.findall(
    r"^([a-z]+):", (PROJECT / "generator/starting/repository/Makefile").read_text(), re.MULTILINE
)
WITHOUT_TEXT = {"gz", "parquet", "png", "sqlite", "webp", "woff2"}
"""What is compressed already."""


def types() -> dict[str, str]:
    """The types of nginx, by the ending of a file's name."""
    (block,) = re.findall(r"^    types \{\n(.*?)^    \}", NGINX, re.DOTALL | re.MULTILINE)
    lines = (line.strip().rstrip(";").split() for line in block.splitlines())
    return {ending: type for type, *endings in lines for ending in endings}


def test_every_file_of_a_site_has_a_type(invented_site: Path) -> None:
    endings = {path.suffix[1:] for path in invented_site.rglob("*") if path.is_file()} - {""}
    assert {"html", "json", "rss"} <= endings
    assert endings <= types().keys()


def test_all_text_is_compressed() -> None:
    (names,) = re.findall(r"gzip_types ([^;]+);", NGINX)
    of_text = {type for ending, type in types().items() if ending not in WITHOUT_TEXT}
    assert of_text - {"text/html"} <= set(names.split())  # nginx always compresses HTML
    assert not {types()[ending] for ending in WITHOUT_TEXT} & set(names.split())
    patterns = re.findall(r"\t{3}header Content-Type (\S+)", CADDY)
    by_caddy = {it for it in names.split() if any(fnmatch(it, each) for each in patterns)}
    assert set(names.split()) - by_caddy == {"application/octet-stream"}


def test_feeds_and_citations_have_the_types_that_pages_name() -> None:
    for ending, type in {**CITATION_FORMATS, **FEED_FORMATS}.items():
        if ending != "json":
            assert types()[ending] == type
        assert f'Content-Type "{type}' in CADDY
    assert f"types {{ {FEED_FORMATS['json']} json; }}" in NGINX
    assert f"types {{ {CITATION_FORMATS['json']} json; }}" in NGINX


@pytest.mark.parametrize(("name", "value"), HEADERS)
def test_servers_send_the_headers_that_hosts_read(name: str, value: str) -> None:
    assert f'    add_header {name} "{value}" always;\n' in NGINX
    assert f'\t\t{name} "{value}"\n' in CADDY


def test_jobs_and_services_run_targets_that_a_new_site_has() -> None:
    jobs = yaml.safe_load((FOLDER / ".gitlab-ci.yml").read_text())
    commands = [line for job in ("check", "pages") for line in jobs[job]["script"]]
    assert commands == ["make test", "make test", "mv site public"]
    unit = (FOLDER / "server/papers.service").read_text()
    targets = re.findall(r"\bmake ([a-z]+)", "\n".join([*commands, unit]))
    assert targets
    assert set(targets) <= set(TARGETS)


def test_what_a_merge_request_made_reaches_no_cache_of_the_main_branch() -> None:
    jobs = yaml.safe_load((FOLDER / ".gitlab-ci.yml").read_text())
    read_only = [{**cache, "policy": "pull"} for cache in jobs["cache"]]
    assert jobs["check"]["cache"] == read_only
    assert "cache" not in jobs["pages"]


NGINX_PROGRAM = shutil.which("nginx") or shutil.which("nginx", path="/usr/sbin:/usr/local/sbin")


@pytest.mark.skipif(not NGINX_PROGRAM, reason="nginx is not installed")
@pytest.mark.parametrize(
    ("path", "status", "type", "is_compressed"),
    [
        ("", 200, "text/html; charset=utf-8", True),
        ("papers/", 200, "text/html; charset=utf-8", True),
        ("feeds/all.rss", 200, "application/rss+xml; charset=utf-8", True),
        ("feeds/all.atom", 200, "application/atom+xml; charset=utf-8", True),
        ("feeds/all.json", 200, "application/feed+json; charset=utf-8", True),
        ("assets/site.css", 200, "text/css; charset=utf-8", True),
        ("robots.txt", 200, "text/plain; charset=utf-8", False),
        ("nowhere/at/all", 404, "text/html; charset=utf-8", True),
        ("_headers", 404, "text/html; charset=utf-8", True),
        (".git/config", 404, "text/html; charset=utf-8", True),
        ("feeds/", 404, "text/html; charset=utf-8", True),
    ],
)
def test_nginx_serves_a_site_as_it_must(
    path: str, status: int, type: str, is_compressed: bool, by_nginx: str
) -> None:
    request = urllib.request.Request(by_nginx + path, headers={"Accept-Encoding": "gzip"})  # noqa: S310
    try:
        answer = urllib.request.urlopen(request, timeout=60)  # noqa: S310
    except urllib.error.HTTPError as error:
        answer = error
    with answer:
        body = answer.read()
    body = gzip.decompress(body) if is_compressed else body
    assert (answer.status, answer.headers["Content-Type"]) == (status, type)
    assert answer.headers.get("Content-Encoding") == ("gzip" if is_compressed else None)
    assert all(answer.headers[name] == value for name, value in HEADERS)
    assert (b'id="_main"' in body) == (type.startswith("text/html"))


@pytest.fixture(scope="module")
def by_nginx(invented_site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where nginx serves the invented site with the configuration of a new repository."""
    folder = tmp_path_factory.mktemp("nginx")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    ours = NGINX.replace("listen 80;", f"listen 127.0.0.1:{port};")
    ours = ours.replace("    listen [::]:80;\n", "").replace("/srv/papers/site", str(invented_site))
    assert "[::]" not in ours
    (folder / "papers.conf").write_text(ours)
    temporary = "\n".join(
        f"{kind}_temp_path {folder}/{kind};"
        for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    (folder / "nginx.conf").write_text(
        f"daemon off; pid {folder}/pid; error_log {folder}/error.log; events {{}}\n"
        f"http {{ access_log off; {temporary} include {folder}/papers.conf; }}\n"
        + ("user root;\n" if os.geteuid() == 0 else "")
    )
    program = [str(NGINX_PROGRAM), "-e", f"{folder}/error.log", "-c", f"{folder}/nginx.conf"]
    with subprocess.Popen(program) as server:
        while server.poll() is None:
            with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port)):
                break
        yield f"http://127.0.0.1:{port}/"
        server.terminate()


def contents(folder: Path) -> dict[str, bytes]:
    shutil.rmtree(folder / ".git")
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


@pytest.mark.parametrize(
    ("host", "files"),
    [
        ("gitlab", {".gitlab-ci.yml"}),
        ("nginx", {"server/nginx.conf", "server/papers.service", "server/papers.timer"}),
        ("caddy", {"server/Caddyfile", "server/papers.service", "server/papers.timer"}),
    ],
)
def test_a_new_repository_has_the_files_of_its_host(
    host: str, files: set[str], tmp_path: Path
) -> None:
    address = "--address=https://gulls.example/"
    papers("init", "usual", "--yes", address, folder=tmp_path)
    papers("init", "mine", "--yes", address, "--host", host, folder=tmp_path)
    usual, mine = contents(tmp_path / "usual"), contents(tmp_path / "mine")
    assert mine.keys() - usual.keys() == files
    left_out = {path for path in usual.keys() - mine.keys() if path.startswith(".github/")}
    assert bool(left_out) == (host == "gitlab")
    written = b"".join(mine[path] for path in files)
    assert b"papers.example.org" not in written
    assert (b"gulls.example" in written) == (host != "gitlab")
    assert sorted(files)[0].partition("/")[0].encode() in mine["README.md"]
    assert plan_upgrade(tmp_path / "mine", None, ENGLISH).missing == []


@pytest.mark.parametrize("address", ["https://gulls.example/club/", "https://gülls.example/"])
def test_a_configuration_is_for_a_site_at_the_root_of_a_host(address: str, tmp_path: Path) -> None:
    printed = papers(
        "init", "mine", "--yes", f"--address={address}", "--host=nginx", folder=tmp_path, status=2
    )
    assert "the files for nginx serve a site at the root of a host" in printed
    assert not (tmp_path / "mine").exists()
