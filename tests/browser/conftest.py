"""The browser and the served sites."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.chromium import chromium, server


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
