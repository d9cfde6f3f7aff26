"""The renderers that are measured beside ours: plain MkDocs, Hugo and Zensical."""

import shutil

import yaml

from bench.hugo import HugoPages, HugoSite
from bench.measure import Cost, measure_command
from bench.peer import THEMES, Peer, installed, settings_of, write
from bench.project import MKDOCS, OURS, Project

ZENSICAL = "0.0.73"


class PlainMkDocs(Peer):
    """MkDocs as it is, on the same project."""

    name = "plain MkDocs"

    def prepare(self, project: Project) -> None:
        """Uses the project itself, with an output folder beside it."""
        self.project = project
        self.output = project.folder.parent / "plain"

    def run(self) -> Cost:
        """Deletes the output first, so that MkDocs' own deletion does not count."""
        shutil.rmtree(self.output, ignore_errors=True)
        return self.project.run([MKDOCS, "build", "--strict", "--site-dir", self.output])


class Zensical(Peer):
    """Zensical, with the same docs/ and settings. It cannot render our theme's main.html, so it
    gets an equivalent one, and writes its own sitemap.xml."""

    name = "Zensical"

    def prepare(self, project: Project) -> None:
        """Copies the project, because Zensical writes into the project's folder."""
        self.binary = installed("zensical", ZENSICAL) / "bin/zensical"
        self.folder = project.folder.parent / "zensical"
        self.output = self.folder / "site"
        shutil.rmtree(self.folder, ignore_errors=True)
        left_out = shutil.ignore_patterns("sitemap.xml")
        shutil.copytree(project.docs, self.folder / "docs")
        theme = self.folder / "generator/theme"
        shutil.copytree(OURS / "generator/theme", theme, ignore=left_out)
        shutil.copy(THEMES / "zensical/main.html", theme)
        write(self.folder / "mkdocs.yml", yaml.safe_dump(settings_of(project), sort_keys=False))

    def run(self) -> Cost:
        """Builds without its cache."""
        for folder in (self.output, self.folder / ".cache"):
            shutil.rmtree(folder, ignore_errors=True)
        return self._build()

    def run_unchanged(self) -> Cost:
        """Builds with its cache."""
        return self._build()

    def _build(self) -> Cost:
        return measure_command([self.binary, "build"], self.folder)


def all_peers() -> list[Peer]:
    """Every peer, in the order of the table."""
    return [HugoPages("html"), HugoPages("md"), HugoSite(), Zensical(), PlainMkDocs()]
