"""The configuration of servers and services in docs-dev/hosting: it fits the site that is built."""

import re
from pathlib import Path

import pytest
import yaml

from generator.site.addresses import CITATION_FORMATS, FEED_FORMATS
from tests.conftest import PROJECT

FOLDER = PROJECT / "docs-dev/hosting"
NGINX = (FOLDER / "nginx.conf").read_text()
CADDY = (FOLDER / "Caddyfile").read_text()
HEADERS = [
    line.strip().split(": ", 1)
    for line in (PROJECT / "generator/theme/_headers").read_text().splitlines()[1:]
]
TARGETS = re.findall(
    r"^([a-z]+):", (PROJECT / "generator/starting/repository/Makefile").read_text(), re.MULTILINE
)
WITHOUT_TEXT = {"gz", "parquet", "png", "sqlite"}
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
    jobs = yaml.safe_load((FOLDER / "gitlab-ci.yml").read_text())
    commands = [line for job in ("check", "pages") for line in jobs[job]["script"]]
    assert commands == ["make test", "make test", "mv site public"]
    unit = (FOLDER / "papers.service").read_text()
    targets = re.findall(r"\bmake ([a-z]+)", "\n".join([*commands, unit]))
    assert targets
    assert set(targets) <= set(TARGETS)
