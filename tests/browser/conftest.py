"""The browser and the served sites."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, TypeVar

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, expect

from tests.browser import weeks
from tests.browser.chromium import chromium, server
from tests.conftest import made_once, make_project, papers

Opened = TypeVar("Opened", BrowserContext, Page)
VIOLATION = "Content Security Policy: "
REPORT = f"""addEventListener("securitypolicyviolation", (event) => console.error(
  `{VIOLATION}${{event.effectiveDirective}} ${{event.blockedURI}} ${{event.sample}}`))"""
"""What each page runs first: it names whatever its policy does not allow."""
WITHOUT_WORKER = "delete Navigator.prototype.serviceWorker"
"""What a page runs first, too, where a test does not ask for `service_workers="allow"`: it takes
the way of browsers that have none. A worker begins anew for each test, and a page costs a quarter
more with it."""
PATIENCE = 30_000
"""Milliseconds that an expectation waits, as opening a page does: the machine may be busy."""
expect.set_options(timeout=PATIENCE)


@pytest.fixture(scope="session")
def reported() -> list[str]:
    """The violations of policies that pages reported so far in a test."""
    return []


@pytest.fixture(scope="session")
def browser(reported: list[str]) -> Iterator[Browser]:
    """One Chromium for all tests."""
    with chromium() as running:
        running.new_context = watched(running.new_context, reported)  # type: ignore[method-assign]
        running.new_page = watched(running.new_page, reported)  # type: ignore[method-assign]
        yield running


@pytest.fixture(scope="session")
def common_page(browser: Browser) -> Page:
    """A page for all tests that read what is at an address, keep nothing in the browser, and listen
    to nothing: the first address of a page costs as much as several later ones."""
    return browser.new_page()


@pytest.fixture(autouse=True)
def violations(reported: list[str]) -> Iterator[list[str]]:
    """Whatever a test does with a page, its policy allows."""
    reported.clear()
    yield reported
    assert reported == []


def watched(make: Callable[..., Opened], reported: list[str]) -> Callable[..., Opened]:
    """`make`, whose pages report violations of their policies, and have no service worker where
    none is asked for."""

    def listen(message: ConsoleMessage) -> None:
        if message.text.startswith(VIOLATION):
            reported.append(message.text.removeprefix(VIOLATION))

    def make_watched(**options: Any) -> Opened:
        made = make(**options)
        made.add_init_script(REPORT)
        if options.get("service_workers") != "allow":
            made.add_init_script(WITHOUT_WORKER)
        (made.context if isinstance(made, Page) else made).on("console", listen)
        return made

    return make_watched


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

    def two_weeks(folder: Path) -> None:
        make_project(folder)
        for year in (folder / "papers").glob("2*"):
            shutil.rmtree(year)
        weeks.write(folder / "papers")
        papers("build", folder=folder)

    return made_once(tmp_path_factory, two_weeks) / "site"


@pytest.fixture(scope="session")
def weeks_address(weeks_site: Path) -> Iterator[str]:
    """Where the site of two weeks is served, by a host that reads its `_headers`."""
    lines = (weeks_site / "_headers").read_text().splitlines()[1:]
    headers = dict(line.strip().split(": ", 1) for line in lines)
    assert "Content-Security-Policy" in headers
    with server(weeks_site, headers) as address:
        yield address
