"""The package: from its wheel alone, in an empty environment, an owner's folder becomes the site
that this checkout makes of it."""

import shutil
import sysconfig
import tarfile
import urllib.request
import venv
from pathlib import Path
from zipfile import ZipFile

import pytest

from generator import __version__
from tests.conftest import PROJECT, SOURCES, make_project, output, papers, run, tree
from tests.test_serving import Preview, free_port

PORT = free_port()
OWN_BLOCK = '{% extends "main.html" %}{% block extrahead %}<!-- an owner was here -->{% endblock %}'


@pytest.fixture(scope="module")
def environment(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The programs of a new environment with the wheel. Its dependencies are those installed here,
    found through a path file, which leads to no editable package."""
    folder = tmp_path_factory.mktemp("environment")
    venv.create(folder, symlinks=True)
    python = folder / "bin/python"
    paths = {"base": str(folder), "platbase": str(folder)}
    packages = Path(sysconfig.get_path("purelib", "venv", vars=paths))
    (packages / "dependencies.pth").write_text(sysconfig.get_path("purelib"))
    install = ("install", "--quiet", "--no-index", "--no-deps", "--disable-pip-version-check")
    run("python", "-m", "pip", "--python", str(python), *install, str(wheel), folder=folder)
    return folder / "bin"


@pytest.fixture(scope="module")
def owner(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with only mkdocs.yml, docs/ and papers/, for a site at the preview's address."""
    folder = make_project(tmp_path_factory.mktemp("owner") / "papers-of-ours")
    (folder / "CONTRIBUTING.md").unlink()
    settings = (folder / "mkdocs.yml").read_text()
    address = f"http://127.0.0.1:{PORT}/"
    (folder / "mkdocs.yml").write_text(settings.replace("https://papers.example.org/", address))
    return folder


@pytest.fixture(scope="module")
def expected(owner: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The site that this checkout makes of the owner's folder."""
    folder = copy(owner, tmp_path_factory.mktemp("expected"))
    papers("build", folder=folder)
    return tree(folder / "site")


def copy(owner: Path, folder: Path) -> Path:
    return shutil.copytree(owner, folder / "project")


def installed(environment: Path, *command: str, folder: Path) -> str:
    """Runs a program of the new environment; its output."""
    return output([str(environment / command[0]), *command[1:]], folder, {})


def test_the_wheel_and_the_sdist_hold_the_whole_program(distributions: Path, wheel: Path) -> None:
    ours = {
        path.relative_to(PROJECT).as_posix(): path.read_bytes()
        for path in (PROJECT / "generator").rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    assert {"generator/theme/main.html", "generator/typeset/templates/card.md"} <= ours.keys()
    with ZipFile(wheel) as archive:
        content = {name: archive.read(name) for name in archive.namelist()}
    metadata = f"daily_papers-{__version__}.dist-info/"
    assert {name for name in content if not name.startswith(metadata)} == ours.keys()
    assert {name: content[name] for name in ours} == ours
    assert b"[mkdocs.plugins]\npapers=generator.plugin:PapersPlugin" in content[
        f"{metadata}entry_points.txt"
    ].replace(b" = ", b"=")
    with tarfile.open(distributions / f"daily_papers-{__version__}.tar.gz") as archive:
        names = {name.partition("/")[2] for name in archive.getnames()}
    assert ours.keys() | {*SOURCES, "PKG-INFO"} == names


def test_the_environment_has_the_program_from_the_wheel(environment: Path, owner: Path) -> None:
    program = "import generator; print(generator.__file__)"
    place = installed(environment, "python", "-c", program, folder=owner).strip()
    assert Path(place).is_relative_to(environment.parent)
    python = str(environment / "python")
    checked = run("python", "-m", "pip", "--python", python, "check", folder=owner)
    assert "No broken requirements" in checked


@pytest.mark.parametrize("command", ["papers build", "python -m mkdocs build --strict"])
def test_a_build_from_the_wheel_gives_the_same_bytes(
    command: str, environment: Path, owner: Path, expected: dict[str, bytes], tmp_path: Path
) -> None:
    folder = copy(owner, tmp_path)
    assert "because" not in installed(environment, *command.split(), folder=folder)
    assert_same(tree(folder / "site"), expected)


def test_a_preview_from_the_wheel_serves_the_same_bytes(
    environment: Path, owner: Path, expected: dict[str, bytes], tmp_path: Path
) -> None:
    folder = copy(owner, tmp_path)
    preview = Preview(
        folder, ["python", "-m", "mkdocs", "serve", "--no-livereload"], environment, PORT
    )
    try:
        preview.wait(lambda: "Serving on" in preview.printed())
        served = {path: fetch(path.removesuffix("index.html")) for path in expected}
    finally:
        preview.stop()
    assert_same(served, expected)
    assert not (folder / "site").exists()


def test_a_template_of_the_owner_goes_before_ours(
    environment: Path, owner: Path, expected: dict[str, bytes], tmp_path: Path
) -> None:
    folder = copy(owner, tmp_path)
    (folder / "overrides/assets").mkdir(parents=True)
    (folder / "overrides/404.html").write_text(OWN_BLOCK)
    (folder / "overrides/assets/icon.svg").write_text("<svg/>")
    settings = folder / "mkdocs.yml"
    text = settings.read_text()
    settings.write_text(text.replace("name: material", "name: material\n  custom_dir: overrides"))
    installed(environment, "papers", "build", folder=folder)
    fast = tree(folder / "site")
    assert b"<!-- an owner was here -->" in fast["404.html"]
    assert {path for path in fast if fast[path] != expected[path]} == {
        "404.html",
        "assets/icon.svg",
        "offline.js",  # another version of what browsers keep
    }
    installed(environment, "python", "-m", "mkdocs", "build", "--strict", folder=folder)
    assert_same(tree(folder / "site"), fast)


def fetch(path: str) -> bytes:
    with urllib.request.urlopen(f"http://127.0.0.1:{PORT}/{path}", timeout=60) as answer:
        return bytes(answer.read())


def assert_same(site: dict[str, bytes], expected: dict[str, bytes]) -> None:
    assert sorted(site) == sorted(expected)
    assert [path for path in site if site[path] != expected[path]] == []
