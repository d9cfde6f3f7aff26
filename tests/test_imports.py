"""Imports point one way: from the faces down to the data."""

import ast
from pathlib import Path

from tests.conftest import PROJECT

FLOORS = [
    {"faults", "tex", "syntax", "facts", "likeness", "hosting"},
    {"reading", "values", "text"},
    {"paper", "topics", "settings", "addresses"},
    {"checking", "entries", "canonical", "identity", "suggestion", "handoff"},
    {"cleaning", "drafting"},
    {"shapes", "bibtex"},
    {"sources"},
    {"comments", "citations", "notices", "comparison"},
    {"documents"},
    {"leaves"},
    {"catalogue", "looks", "reach"},
    {"cards"},
    {"lists"},
    {"periods", "listings"},
    {"pages", "submission", "schema", "feeds", "sitemaps"},
    {"plan", "keys"},
    {"workers", "fingerprint"},
    {"loading", "writing", "configuration"},
    {"formatting", "known", "inspection", "revisions"},
    {"reviews", "adding", "hub"},
    {"presentation"},
    {"importing"},
    {"gathering"},
    {"shelf", "conversion", "publishing", "safety"},
    {"generate", "rendering"},
    {"build"},
    {"preview"},
    {"command"},
    {"contribute", "hook"},
    {"desk"},
    {"automation"},
    {"cli"},
]
PURE = {name for floor in FLOORS[:16] for name in floor} - {"bibtex", "sources"}
IMPURE = {"os", "pathlib", "time", "random", "locale", "subprocess", "mkdocs", "watchdog", "click"}


def files(module: str) -> list[Path]:
    """The file of a module, or those of a package."""
    folder = PROJECT / "generator" / module
    return sorted(folder.glob("*.py")) or [folder.with_suffix(".py")]


def imports(module: str) -> set[str]:
    names: set[str] = set()
    for node in (node for file in files(module) for node in ast.walk(ast.parse(file.read_text()))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module == "generator":
            names |= {f"generator.{alias.name}" for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            names.add(str(node.module))
    return names


def test_every_module_has_a_floor() -> None:
    modules = {path.stem for path in (PROJECT / "generator").glob("*.py")} - {"__init__"}
    modules |= {path.parent.name for path in (PROJECT / "generator").glob("*/__init__.py")}
    assert modules == {name for floor in FLOORS for name in floor}


def test_no_module_imports_from_its_own_floor_or_above() -> None:
    below: set[str] = set()
    for floor in FLOORS:
        for module in floor:
            own = {i.split(".")[1] for i in imports(module) if i.startswith("generator.")}
            own -= {module, "__version__"}  # a package imports from itself
            assert own <= below, f"{module} imports {own - below}"
        below |= floor


def test_the_core_reads_no_file_no_clock_and_no_mkdocs() -> None:
    for module in PURE:
        found = {name.split(".")[0] for name in imports(module)} & IMPURE
        assert not found, f"{module} imports {found}"
