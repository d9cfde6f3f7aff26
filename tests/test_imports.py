"""Imports point one way: from the faces down to the data."""

import ast

from tests.conftest import PROJECT

FLOORS = [
    {"faults", "tex", "syntax", "hosting"},
    {"reading", "values", "text"},
    {"paper", "topics", "settings", "addresses"},
    {"checking", "entries", "canonical"},
    {"documents"},
    {"leaves"},
    {"catalogue"},
    {"cards"},
    {"lists"},
    {"periods", "listings"},
    {"pages", "submission", "schema", "feeds", "sitemaps"},
    {"plan", "keys"},
    {"workers", "fingerprint"},
    {"loading", "writing", "configuration"},
    {"shelf"},
    {"generate"},
    {"preview"},
    {"cli", "hook"},
]
PURE = {name for floor in FLOORS[:12] for name in floor}
IMPURE = {"os", "pathlib", "time", "random", "locale", "subprocess", "mkdocs", "watchdog", "click"}


def imports(module: str) -> set[str]:
    tree = ast.parse((PROJECT / f"generator/{module}.py").read_text())
    names: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module == "generator":
            names |= {f"generator.{alias.name}" for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            names.add(str(node.module))
    return names


def test_every_module_has_a_floor() -> None:
    modules = {path.stem for path in (PROJECT / "generator").glob("*.py")} - {"__init__"}
    assert modules == {name for floor in FLOORS for name in floor}


def test_no_module_imports_from_its_own_floor_or_above() -> None:
    below: set[str] = set()
    for floor in FLOORS:
        for module in floor:
            own = {i.split(".")[1] for i in imports(module) if i.startswith("generator.")}
            assert own <= below, f"{module} imports {own - below}"
        below |= floor


def test_the_core_reads_no_file_no_clock_and_no_mkdocs() -> None:
    for module in PURE:
        found = {name.split(".")[0] for name in imports(module)} & IMPURE
        assert not found, f"{module} imports {found}"
