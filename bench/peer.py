"""What every peer of the benchmark is: a renderer that runs beside ours."""

import subprocess
import sys
from abc import ABC, abstractmethod
from pathlib import Path
from typing import Any

import yaml

from bench.measure import CommandFailed, Cost
from bench.project import OURS, Project
from generator.generating.configuration import read_config

CACHE = OURS / ".bench_cache"
"""Where peers are installed, each in a virtual environment of its own."""
THEMES = Path(__file__).parent / "themes"


class Peer(ABC):
    """A renderer and its output folder."""

    name: str
    output: Path
    makes_pages = False
    """Whether it reads the entries and makes the pages, and not only renders what we made."""

    @abstractmethod
    def prepare(self, project: Project) -> None:
        """Makes the renderer's input from the pages of `project`, which is built."""

    @abstractmethod
    def run(self) -> Cost:
        """Measures rendering everything from nothing."""

    def run_unchanged(self) -> Cost | None:
        """Measures rendering again where nothing changed; None if the peer has no cache."""
        return None

    def check(self, project: Project) -> None:
        """Raises CommandFailed unless exactly the pages of `project` were written."""
        expected = {page_name(file, project.site) for file in project.site.rglob("index.html")}
        written = {page_name(file, self.output) for file in self.output.rglob("index.html")}
        if expected != written:
            some = sorted(expected ^ written)[:5]
            counts = f"{len(written):,} pages, not {len(expected):,}"
            raise CommandFailed(f"{self.name}: {counts}: {some}")


def page_name(file: Path, site: Path) -> str:
    """The address of a page's file, relative to its site."""
    return file.parent.relative_to(site).as_posix()


def write(file: Path, text: str) -> None:
    """Writes a file, and the folders above it."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


def installed(package: str, version: str) -> Path:
    """The virtual environment of a package, which is installed there unless it is already."""
    folder = CACHE / f"{package}-{version}"
    ready = folder / "ready"
    if not ready.exists():
        print(f"installing {package} {version}", file=sys.stderr, flush=True)
        subprocess.run([sys.executable, "-m", "venv", "--clear", folder], check=True)
        install = ("-m", "pip", "install", "-qq", "--disable-pip-version-check")
        subprocess.run([folder / "bin/python", *install, f"{package}=={version}"], check=True)
        ready.touch()
    return folder


def settings_of(project: Project) -> dict[str, Any]:
    """The project's settings for a renderer without our plugin: with all that the plugin sets."""
    file = project.folder / "mkdocs.yml"
    nav = read_config(str(file)).nav or []
    return {
        **yaml.safe_load(file.read_text(encoding="utf-8")),
        "nav": [
            item if isinstance(item, dict) else {Path(item).stem.title(): item} for item in nav
        ],
        "plugins": [],
        "theme": {"name": "material", "custom_dir": "generator/theme", "font": False},
        "markdown_extensions": ["attr_list", "md_in_html", {"toc": {"toc_depth": 2}}],
    }
