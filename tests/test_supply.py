"""What the program depends on: few, each for a reason, locked by hash."""

import re
import tomllib
from itertools import chain

import pytest
import yaml

from tests.conftest import PROJECT

PYPROJECT = (PROJECT / "pyproject.toml").read_text()
MOST = 20
"""Dependencies of the program itself."""
LOCKS = [
    "requirements.txt",
    "requirements-test.txt",
    "requirements-audit.txt",
    "requirements-fuzz.txt",
]


def test_each_dependency_says_why_it_is_here() -> None:
    project = tomllib.loads(PYPROJECT)["project"]
    named = [*project["dependencies"], *chain(*project["optional-dependencies"].values())]
    reasons = re.findall(r'^  "([a-z][\w-]*[><=,.\w]*)",  # (.+)$', PYPROJECT, re.MULTILINE)
    assert sorted(name for name, _ in reasons) == sorted(named)
    assert len(project["dependencies"]) <= MOST
    assert all(re.search(r"<\d", requirement) for requirement in named), "one has no upper bound"


@pytest.mark.parametrize("name", LOCKS)
def test_whatever_is_installed_has_a_hash_and_no_address(name: str) -> None:
    text = (PROJECT / name).read_text()
    packages = re.split(r"\n(?=[a-z])", re.sub(r"^#.*\n", "", text, flags=re.MULTILINE).strip())
    assert packages
    for package in packages:
        assert re.match(r"[a-z][\w.-]*==\S+", package), package
        assert "--hash=sha256:" in package, package
    assert "://" not in text


def test_updates_are_proposed_once_they_are_a_week_old() -> None:
    updates = yaml.safe_load((PROJECT / ".github/dependabot.yml").read_text())["updates"]
    assert {update["package-ecosystem"] for update in updates} == {"pip", "github-actions"}
    assert all(update["cooldown"]["default-days"] >= 7 for update in updates)
