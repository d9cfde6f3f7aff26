"""A scratch project: our settings, theme and program, with the papers of the bench."""

import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

import yaml

from bench.invented import Fields
from bench.measure import Command, Cost, measure_command

OURS = Path(__file__).parents[1]
"""The project that is measured."""
PAPERS = Path(sys.executable).parent / "papers"
MKDOCS = Path(sys.executable).parent / "mkdocs"
INPUTS = {"mkdocs.yml", "CONTRIBUTING.md", "papers", ".written"}

State = dict[str, tuple[int, int]]
"""Of each file its inode and the time of its last change."""


class Project:
    """A project in a folder of its own. Nothing but `reset` deletes anything."""

    def __init__(self, folder: Path, papers: Iterable[Fields]) -> None:
        self.folder = folder
        self.docs, self.site = folder / "docs", folder / "site"
        self.names: dict[str, Counter[str]] = {"authors": Counter(), "organizations": Counter()}
        folder.mkdir(parents=True)
        for name in ("mkdocs.yml", "CONTRIBUTING.md"):
            shutil.copy(OURS / name, folder)
        shutil.copytree(OURS / "docs", self.docs)
        (folder / "papers").mkdir()
        shutil.copy(OURS / "papers/topics.yaml", folder / "papers")
        subprocess.run([PAPERS, "clean"], cwd=folder, check=True, capture_output=True)
        self.docs.rename(folder / ".written")
        for paper in papers:
            self.add(paper)
            for kind, counted in self.names.items():
                counted.update(paper.get(kind, ()))
        self.reset()

    def add(self, paper: Fields) -> Path:
        """Writes an entry; its file."""
        fields = {key: value for key, value in paper.items() if key not in ("id", "day")}
        file = self.folder / f"papers/{paper['day']:%Y/%m/%d}/{paper['id']}.yaml"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(
            yaml.dump(
                fields, Dumper=yaml.CSafeDumper, sort_keys=False, allow_unicode=True, width=100
            ),
            encoding="utf-8",
        )
        return file

    def reset(self) -> None:
        """Back to what was written by hand: nothing generated, nothing built, no cache."""
        for path in self.folder.iterdir():
            if path.name not in INPUTS:
                shutil.rmtree(path) if path.is_dir() else path.unlink()
        shutil.copytree(self.folder / ".written", self.docs)

    def run(self, command: Command) -> Cost:
        """What a command costs in this project."""
        return measure_command(command, self.folder)

    def state(self) -> State:
        """What would tell that a file of docs/ or site/ was touched."""
        found = {}
        for folder in (self.docs, self.site):
            for file in files(folder):
                stat = file.stat()
                found[file.relative_to(self.folder).as_posix()] = (stat.st_ino, stat.st_mtime_ns)
        return found


def files(folder: Path) -> Iterator[Path]:
    """Every file below `folder`."""
    return (path for path in folder.rglob("*") if path.is_file())


def topics() -> list[str]:
    """The slugs of our topics."""
    return list(yaml.safe_load((OURS / "papers/topics.yaml").read_text(encoding="utf-8")))
