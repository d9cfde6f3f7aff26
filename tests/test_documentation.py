"""What the documents name exists, and what they must list is complete."""

import re
from pathlib import Path

import click
import pytest

from generator import __version__
from generator.cli import papers as command_line
from generator.site.language import ENGLISH
from generator.starting.repository import maintained_files, without_signature
from javascript.program import ASSETS, content_of, files
from tests.conftest import PROJECT, papers

GUIDES = ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md"]
"""Documents whose files, commands and targets must exist."""
DECISIONS = PROJECT / "docs-dev/decisions"
DOCUMENTS = [
    *GUIDES,
    *("DESIGN.md", "BENCHMARKS.md", "CHANGELOG.md"),
    *sorted(path.relative_to(PROJECT).as_posix() for path in DECISIONS.glob("*.md")),
]
PARTS = ["Problem", "Choice", "Measurement", "What would change our mind"]
GENERATOR = PROJECT / "generator"
RUNS = re.compile(r"^\.\./\.\./actions/(workflows/[\w.-]+)(?:/badge\.svg)?$")
"""Where GitHub shows the runs of a workflow, from the README that it shows."""
LINK = re.compile(r"\]\((?!https?://)([^)#\s]*)(?:#([^)\s]*))?\)")
CODE = re.compile(r"`([^`\n]+)`")
FILE = re.compile(r"[\w.-]+(?:/[\w.-]+)*(?:/|\.(?:py|md|yml|yaml|toml|js|css|html|json|png|txt))")
ABSENT = (
    *("ledger.txt", "site/", "dist/", "docs/", ".papers_cache/", ".site_cache/", ".venv/"),
    ".bench_cache/",
    *(".pre-commit-config.yaml", "papers/2025/", "papers/authors.yaml", "papers/synonyms.yaml"),
    *("papers/feeds.yaml", "declined.txt", "intake.md"),
)
"""What a guide may name that is not in the project: what builds make, and a contributor's own."""
COMMAND = re.compile(r"(?:^|[`/\s])papers ((?:[a-z-]+ \| )*[a-z-]+)(?=[`\s]|$)")
TARGET = re.compile(r"\bmake ([a-z-]+)")


def read(name: str) -> str:
    return (PROJECT / name).read_text(encoding="utf-8")


def code(text: str) -> str:
    """The code of a Markdown text: spans and blocks, a line each."""
    prose = re.sub(r"^```.*?^```", "", text, flags=re.DOTALL | re.MULTILINE)
    blocks = re.findall(r"^    .+$", prose, re.MULTILINE)
    return "\n".join([*CODE.findall(prose), *blocks])


def anchors(text: str) -> set[str]:
    """The anchors of a text's headings, as hosting services make them."""
    headings = re.findall(r"^#+ (.+)$", text, re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


@pytest.mark.parametrize("name", DOCUMENTS)
def test_links_lead_to_files_and_headings(name: str) -> None:
    for link, anchor in LINK.findall(read(name)):
        path = RUNS.sub(r".github/\1", link)
        target = (PROJECT / name).parent / path if path else PROJECT / name
        assert target.exists(), f"{name}: no {path}"
        if anchor:
            assert anchor in anchors(target.read_text(encoding="utf-8")), f"{name}: no #{anchor}"


@pytest.mark.parametrize("name", GUIDES)
def test_files_that_guides_name_exist(name: str) -> None:
    missing = []
    for span in CODE.findall(read(name)):
        places = (PROJECT, GENERATOR, GENERATOR / "theme", GENERATOR / "typeset")
        if FILE.fullmatch(span) and not span.startswith(ABSENT):
            missing += [] if any((place / span).exists() for place in places) else [span]
    assert not missing, f"{name}: {missing}"


@pytest.mark.parametrize("name", GUIDES)
def test_commands_that_guides_name_exist(name: str) -> None:
    known = set(command_line.list_commands(click.Context(command_line)))
    for alternatives in COMMAND.findall(code(read(name))):
        assert set(alternatives.split(" | ")) <= known, f"{name}: papers {alternatives}"


@pytest.mark.parametrize("name", [*GUIDES, "BENCHMARKS.md"])
def test_targets_that_guides_name_exist(name: str) -> None:
    makefiles = read("Makefile") + read("generator/starting/repository/Makefile")
    known = set(re.findall(r"^([a-z-]+):", makefiles, re.MULTILINE))
    named = set(TARGET.findall(code(read(name))))
    assert named <= known, f"{name}: {named - known}"


@pytest.mark.parametrize("name", ["README.md", "CONTRIBUTING.md"])
def test_the_example_entry_is_canonical(name: str, project: Path) -> None:
    (entry,) = re.findall(
        r"^```yaml\n((?:#.*\n)?title: .*?)^```", read(name), re.DOTALL | re.MULTILINE
    )
    entry = entry.replace("training, data-selection", "birds, clocks")
    file = project / "papers/2025/12/10/2510.10023.yaml"
    file.parent.mkdir(parents=True)
    file.write_text(entry, encoding="utf-8")
    papers("fmt", file.relative_to(project).as_posix(), folder=project)
    assert file.read_text(encoding="utf-8") == entry


def test_the_readme_names_the_wheel_that_is_built() -> None:
    assert f"dist/daily_papers-{__version__}-py3-none-any.whl" in read("README.md")


def test_the_page_of_settings_is_current() -> None:
    printed = papers("settings", folder=PROJECT)
    assert read("docs/guide/settings.md") == printed, (
        "run: papers settings > docs/guide/settings.md"
    )


def test_the_list_of_modules_is_complete() -> None:
    package, listed = "", []
    for line in read("DESIGN.md").splitlines():
        if line.startswith("## "):
            spans = CODE.findall(line)
            package = spans[0] if len(spans) == 1 else ""
        elif line.startswith("| `"):
            listed += [f"{package}{name}" for name in CODE.findall(line.split(" | ")[0])]
    files = (path.relative_to(GENERATOR).with_suffix("") for path in GENERATOR.rglob("*.py"))
    modules = sorted(path.as_posix() for path in files if path.name != "__init__")
    assert sorted(listed) == modules


def test_architecture_is_short() -> None:
    text = read("ARCHITECTURE.md")
    glossary = text.partition("\n## Glossary\n")[2].partition("\n## ")[0]
    terms = re.findall(r"\*\*(\w+)\*\*", glossary)
    assert len(text.splitlines()) <= 150
    assert 10 <= len(set(terms)) == len(terms) <= 30


def test_every_decision_is_dated_complete_and_listed() -> None:
    index = read("docs-dev/decisions/README.md")
    files = sorted(set(DECISIONS.glob("*.md")) - {DECISIONS / "README.md"})
    for file in files:
        text = file.read_text(encoding="utf-8")
        title = text.partition("\n")[0].removeprefix("# ")
        assert re.fullmatch(r"\d{4}-\d\d-\d\d-[a-z0-9-]+", file.stem), file.name
        assert re.findall(r"^## (.+)$", text, re.MULTILINE) == PARTS, file.name
        assert len(text.splitlines()) <= 60, file.name
        assert f"- [{title}]({file.name})" in index, file.name
    assert len(re.findall(r"^- \[", index, re.MULTILINE)) == len(files)


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("requirements.txt", "requirements-locked.txt"),
        (".github/ISSUE_TEMPLATE/config.yml", ".github/ISSUE_TEMPLATE/config.yml"),
    ],
)
def test_a_new_site_starts_with_our_lock_and_our_labels(ours: str, theirs: str) -> None:
    copy = f"generator/starting/repository/{theirs}"
    assert read(ours) == read(copy), f"run: cp {ours} {copy}"


@pytest.mark.parametrize(
    "name",
    sorted(
        path.name
        for path in (PROJECT / ".github/workflows").glob("*.yml")
        if path.name not in ("audit.yml", "release.yml")  # which are about the program alone
    ),
)
def test_a_new_site_starts_with_our_workflows(name: str) -> None:
    path = f".github/workflows/{name}"
    theirs = without_signature(maintained_files(ENGLISH)[path]).decode()
    assert read(path) == theirs, f"change {path} as generator/starting/repository/{path}"


def test_the_form_has_the_python_code_as_it_is_now() -> None:
    """After a change of what a source's record means, run `make javascript`."""
    for name, content in files().items():
        stored = (ASSETS / name).read_bytes()
        assert content_of(name, stored) == content_of(name, content), name
