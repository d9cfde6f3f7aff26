"""The browser and the served sites."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser import weeks
from tests.browser.chromium import chromium, server
from tests.conftest import make_project, run

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; "
    "img-src 'self' data:"
)
"""A strict policy of a host, under which all of it works (W3C CSP 3)."""


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One Chromium for all tests."""
    with chromium() as running:
        yield running


@pytest.fixture(scope="session")
def own_address(own_site: Path) -> Iterator[str]:
    """Where the project's own site is served."""
    with server(own_site) as address:
        yield address


@pytest.fixture(scope="session")
def invented_address(invented_site: Path) -> Iterator[str]:
    """Where the invented papers' site is served."""
    with server(invented_site) as address:
        yield address


@pytest.fixture(scope="session")
def weeks_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of two weeks of invented papers."""
    folder = make_project(tmp_path_factory.mktemp("weeks") / "project")
    for year in (folder / "papers").glob("2*"):
        shutil.rmtree(year)
    weeks.write(folder / "papers")
    run("papers", "build", folder=folder)
    return folder / "site"


@pytest.fixture(scope="session")
def weeks_address(weeks_site: Path) -> Iterator[str]:
    """Where the site of two weeks is served, by a host that lets nothing in from elsewhere."""
    with server(weeks_site, {"Content-Security-Policy": POLICY}) as address:
        yield address
