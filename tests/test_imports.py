"""Imports point one way: from the faces down to the data."""

import ast
from graphlib import TopologicalSorter
from pathlib import Path

import click
import pytest

from generator.cli import COMMANDS, papers
from tests.conftest import PROJECT, run

PACKAGES = [
    "system",
    "entries",
    "site",
    "typeset",
    "catalogue",
    "pages",
    "feeds",
    "search",
    "exports",
    "mail",
    "generating",
    "rendering",
    "contributing",
    "reviewing",
    "previewing",
    "starting",
    "commands",
]
"""Each imports from those before it."""
FACES = ["cli", "plugin"]
PURE = [
    "entries",
    "site",
    "typeset",
    "catalogue",
    "pages",
    "feeds",
    "search",
    "exports",
    "mail/body",
    "mail/digest",
    "mail/message",
    "mail/recipients",
    "generating/keys",
    "generating/plan",
    "contributing/cleaning",
    "contributing/empty_entry",
    "contributing/facts",
    "contributing/field_hints",
    "contributing/import_report",
    "contributing/sources/field_mapping",
    "contributing/suggestion_form",
    "reviewing/comparison",
    "reviewing/artifact",
    "reviewing/preview_text",
    "reviewing/check_report",
    "reviewing/affected_pages",
]
IMPURE = {"os", "pathlib", "time", "random", "locale", "subprocess", "mkdocs", "watchdog", "click"}
GENERATOR = PROJECT / "generator"


def files(path: str) -> list[Path]:
    """The file of a module, or those of a package."""
    return sorted((GENERATOR / path).rglob("*.py")) or [GENERATOR / f"{path}.py"]


def imports(file: Path) -> set[str]:
    """The names of the modules that a file imports, or imports from."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(file.read_text())):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            names |= {f"{node.module}.{alias.name}" for alias in node.names}
    return names


def test_every_module_is_in_a_package_or_is_a_face() -> None:
    found = {path.parent.name for path in GENERATOR.glob("*/__init__.py")}
    assert found == set(PACKAGES)
    assert {path.stem for path in GENERATOR.glob("*.py")} == {"__init__", *FACES}


@pytest.mark.parametrize("package", PACKAGES)
def test_a_package_imports_from_those_before_it(package: str) -> None:
    allowed = {*PACKAGES[: PACKAGES.index(package) + 1], "__version__"}
    for file in files(package):
        ours = {name.split(".")[1] for name in imports(file) if name.startswith("generator.")}
        assert ours <= allowed, f"{file} imports from {ours - allowed}"


@pytest.mark.parametrize("package", PACKAGES)
def test_modules_of_a_package_do_not_import_in_circles(package: str) -> None:
    graph = {}
    modules = {path.stem for path in (GENERATOR / package).glob("*.py")} - {"__init__"}
    modules |= {path.parent.name for path in (GENERATOR / package).glob("*/__init__.py")}
    for module in modules:
        names = {name for file in files(f"{package}/{module}") for name in imports(file)}
        own = {name.split(".")[2] for name in names if name.startswith(f"generator.{package}.")}
        graph[module] = own - {module}
    TopologicalSorter(graph).prepare()


def test_every_command_has_a_module_of_its_name() -> None:
    shared = {
        "base",
        "changes",
        "import_options",
        "options",
        "project",
        "rearrangements",
        "workflows",
    }
    modules = {path.stem for path in (GENERATOR / "commands").glob("*.py")} - {"__init__"}
    named = {name.removesuffix("_").replace("_", "-") for name in modules - shared}
    assert named == set(COMMANDS)
    for name in COMMANDS:
        command = papers.get_command(click.Context(papers), name)
        assert command is not None
        assert command.name == name


@pytest.mark.parametrize("path", PURE)
def test_the_core_reads_no_file_no_clock_and_no_mkdocs(path: str) -> None:
    for file in files(path):
        found = {name.split(".")[0] for name in imports(file)} & IMPURE
        assert not found, f"{file} imports {found}"


def test_the_check_of_changes_loads_neither_services_nor_pages() -> None:
    """Their imports would take longer than the check."""
    program = (
        "import sys; from generator.commands.check import read_config; read_config();"
        " print(*sys.modules, sep='\\n')"
    )
    loaded = run("python", "-c", program, folder=PROJECT).splitlines()
    assert "generator.reviewing.changed_entries" in loaded
    slow = (
        "numpy",
        "feedgen",
        "http.server",
        "generator.contributing",
        "generator.exports",
        "generator.feeds",
        "generator.generating.generate",
        "generator.pages",
    )
    assert not [name for name in loaded if name.startswith(slow)]
