"""Makers of the things that tests are about."""

import fcntl
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from contextlib import chdir
from datetime import date
from multiprocessing import get_context
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from hypothesis import settings
from mkdocs.__main__ import cli as mkdocs_command_line
from mkdocs.config.defaults import MkDocsConfig

from generator.catalogue.catalogue import Catalogue
from generator.cli import papers as command_line
from generator.entries.authors import NOBODY
from generator.entries.paper import Paper
from generator.entries.topics import Topics
from generator.generating.configuration import read_config
from generator.generating.loading import load_papers
from generator.site.families import FAMILIES
from generator.site.hosting import detect_hosting
from generator.site.settings import Settings, Site
from generator.typeset.typesetting import typeset

PROJECT = Path(__file__).parents[1]
PAPERS = Path(__file__).parent / "papers"
SETTINGS = Path(__file__).parent / "settings.yml"
SOURCES = "CHANGELOG.md", "LICENSE", "README.md", "pyproject.toml"
"""What the package is built from, beside `generator/`."""
SITE = Site(
    name="Invented Papers",
    url="https://papers.example.org/",
    description="Papers that nobody wrote, for tests that somebody runs.",
    settings=Settings(
        tag="papers.example.org,2025", author_pages_from=2, organization_pages_from=2, exports=()
    ),
    hosting=detect_hosting("https://git.example.org/ada/papers", "edit/main/docs/"),
    guide="What makes a good entry is for **others** to say.",
)
TOPICS = Topics.model_validate(
    {
        "birds": {"name": "Birds", "description": "Whatever flies.", "aliases": ["wings"]},
        "clocks": {"name": "Clocks", "description": "Whatever tells the time."},
    }
)
GULLS = "papers/2025/01/02/2501.00777.yaml"
TERNS = "papers/2025/01/02/2501.00778.yaml"
"""Where two entries may be added to the invented papers, and what one may say."""
GOOD = """\
title: Gulls, Counted at Last
authors: [Ada Invent]
published: 2025-01-01
topics: [birds]
summary: Gulls were counted.
"""

settings.register_profile("same-every-time", derandomize=True, deadline=None)
settings.load_profile("same-every-time")


def paper(**changes: Any) -> Paper:
    """An invented paper with the given fields."""
    fields = {
        "id": "2501.00001",
        "day": date(2025, 1, 2),
        "title": "Counting Sparrows by Ear",
        "authors": ["Ada Invent"],
        "published": "2025-01-01",
        "topics": ["birds"],
        "summary": "A microphone counts sparrows.",
    }
    return Paper.model_validate(fields | changes)


def catalogue(*papers: Paper, **fields: Any) -> Catalogue:
    """A catalogue of `papers` under two invented topics, or others in `fields`, which may name
    another site, and say from how many papers on the members of a family have a listing
    (`authors_from`)."""
    site = fields.pop("site", SITE)
    topics, families = fields.pop("topics", TOPICS), fields.pop("families", FAMILIES)
    register = fields.pop("register", NOBODY)
    papers_from = {name.removesuffix("_from"): number for name, number in fields.items()}
    renditions = [
        typeset(paper, topics, site, paper.model_dump_json(), families, register)
        for paper in papers
    ]
    return Catalogue(tuple(renditions), topics, papers_from, families, register)


@pytest.fixture(scope="session")
def invented() -> Catalogue:
    """The catalogue of tests/papers, which has every feature."""
    return invented_catalogue()


def invented_catalogue() -> Catalogue:
    """The catalogue of tests/papers, read anew."""
    papers, topics = load_papers(PAPERS)
    return catalogue(*papers, topics=topics, authors_from=2, organizations_from=2)


def make_project(folder: Path) -> Path:
    """Makes `folder` a project of the invented papers, with settings of its own, so that what an
    owner sets, writes or deletes is no matter of the tests."""
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copy(SETTINGS, folder / "mkdocs.yml")
    (folder / "docs").mkdir()
    (folder / "CONTRIBUTING.md").symlink_to(PROJECT / "CONTRIBUTING.md")
    (folder / "docs/about.md").write_text("# About\n\nA hand-written page.\n")
    shutil.copytree(PAPERS, folder / "papers")
    return folder


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project of its own, with the invented papers."""
    return make_project(tmp_path / "project")


def made_once(temporary: pytest.TempPathFactory, make: Callable[[Path], object]) -> Path:
    """A folder with what `make` puts into it, once for all processes that run these tests, which
    only read it."""
    place = temporary.getbasetemp()
    place = place.parent if "PYTEST_XDIST_WORKER" in os.environ else place
    folder = place / f"once-{make.__name__}"
    with (place / f"once-{make.__name__}.lock").open("a+") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        lock.seek(0)
        if not lock.read():
            shutil.rmtree(folder, ignore_errors=True)
            make(folder)
            lock.write("made")
    return folder


@pytest.fixture(scope="session")
def invented_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the invented papers, built strictly by plain MkDocs."""

    def invented(folder: Path) -> None:
        built(make_project(folder))

    return made_once(tmp_path_factory, invented) / "site"


@pytest.fixture(scope="session")
def own_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the project as it is, built strictly by plain MkDocs."""

    def own(folder: Path) -> None:
        left_out = shutil.ignore_patterns(".*", "site", "tests", "docs", "generator")
        shutil.copytree(PROJECT, folder, ignore=left_out)
        shutil.copytree(PROJECT / "docs", folder / "docs")
        built(folder)

    return made_once(tmp_path_factory, own) / "site"


@pytest.fixture(scope="session")
def distributions(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the wheel and the sdist, built from a copy of the sources, offline."""

    def sources(folder: Path) -> None:
        left_out = shutil.ignore_patterns("__pycache__")
        shutil.copytree(PROJECT / "generator", folder / "generator", symlinks=True, ignore=left_out)
        for name in SOURCES:
            shutil.copy(PROJECT / name, folder)
        run("python", "-m", "build", "--no-isolation", folder=folder)

    return made_once(tmp_path_factory, sources) / "dist"


@pytest.fixture(scope="session")
def wheel(distributions: Path) -> Path:
    """The wheel of this checkout."""
    (file,) = distributions.glob("*.whl")
    return file


def built(folder: Path) -> Path:
    """The site of the project in `folder`, as `mkdocs build --strict` alone makes it."""
    run("mkdocs", "build", "--strict", folder=folder)
    return folder / "site"


def run(*command: str, folder: Path, status: int = 0, **variables: str) -> str:
    """Runs a `command` of the project's environment in `folder`; its output, both kinds."""
    program = Path(sys.executable).parent / command[0]
    return output([str(program), *command[1:]], folder, variables, status)


def output(command: list[str], folder: Path, variables: Mapping[str, str], status: int = 0) -> str:
    """Runs any `command` in `folder`, with more environment `variables`; its output, both kinds."""
    done = subprocess.run(
        command,
        cwd=folder,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "true", **variables},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    assert done.returncode == status, done.stdout
    return done.stdout


def papers(*arguments: str, folder: Path, status: int = 0) -> str:
    """What the command line, given `arguments`, prints in `folder`, in this very process, which is
    not what is logged; an exception that would end in a traceback is raised."""
    with chdir(folder):
        done = CliRunner().invoke(command_line, arguments, prog_name="papers")
    if done.exception and not isinstance(done.exception, SystemExit):
        raise done.exception
    assert done.exit_code == status, (done.output, done.exception)
    return done.output


def mkdocs_site(folder: Path) -> Path:
    """The site of the project in `folder`, as `mkdocs build --strict` makes it, in this very
    process: loading MkDocs takes longer than what it does then."""
    with chdir(folder):
        done = CliRunner().invoke(mkdocs_command_line, ["build", "--strict"])
    assert done.exit_code == 0, (done.output, done.exception)
    return folder / "site"


def fork(folder: Path, *arguments: str) -> BaseProcess:
    """The command line, given `arguments`, at work in `folder`: a fork of this process, which leads
    a group of its own and says nothing. A process from nothing would first load the program, which
    takes longer than a build."""

    def work() -> None:
        os.setsid()
        with open(os.devnull, "w") as nothing:  # noqa: PTH123 - no path of a project
            for stream in (1, 2):
                os.dup2(nothing.fileno(), stream)
        os.chdir(folder)
        command_line(arguments, prog_name="papers")

    process = get_context("fork").Process(target=work)
    process.start()
    return process


def config(folder: Path) -> MkDocsConfig:
    """MkDocs' settings of the project in `folder`."""
    return read_config(str(folder / "mkdocs.yml"))


def tree(folder: Path) -> dict[str, bytes]:
    """All files below `folder` by path, but hidden ones."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and not path.name.startswith(".")
    }


def git(folder: Path, *arguments: str, **variables: str) -> str:
    """Runs git in `folder`, untouched by the settings of whoever runs the tests; its output."""
    who = {
        f"GIT_{role}_{what}": "a@example.org"
        for role in ("AUTHOR", "COMMITTER")
        for what in ("NAME", "EMAIL")
    }
    done = subprocess.run(
        ["git", "-C", str(folder), *arguments],
        env={
            **os.environ,
            **who,
            "GIT_CONFIG_GLOBAL": os.devnull,
            "GIT_CONFIG_SYSTEM": os.devnull,
            **variables,
        },
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout


@pytest.fixture
def repository(project: Path) -> Path:
    """A project of its own in a repository, with everything on the branch `main` and a branch
    `new` checked out."""
    (project / ".gitignore").write_text(".*_cache/\n/site/\n/docs/*/\n")
    git(project, "init", "--quiet", "--initial-branch=main")
    git(project, "add", "--all")
    git(project, "commit", "--quiet", "--message=Begin")
    git(project, "checkout", "--quiet", "-b", "new")
    return project


def commit(folder: Path, files: dict[str, str | None], **variables: str) -> None:
    """Commits `files`, by path with their text; None deletes one."""
    for path, text in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        if text is None:
            (folder / path).unlink()
        else:
            (folder / path).write_text(text)
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--message=More", **variables)
