"""Other renderers of the same pages: plain MkDocs, Hugo and Zensical."""

import json
import re
import shutil
import subprocess
import sys
from abc import ABC, abstractmethod
from html import unescape
from pathlib import Path
from typing import Any

import yaml

from bench.measure import CommandFailed, Cost, measure_command
from bench.project import MKDOCS, OURS, Project, files
from generator.generating.configuration import read_config

HUGO = "0.168.0"
ZENSICAL = "0.0.73"
CACHE = OURS / ".bench_cache"
"""Where peers are installed, each in a virtual environment of its own."""
THEMES = Path(__file__).parent / "themes"
MAIN = re.compile(r"<main\b[^>]*>\s*(.*?)\s*</main>", re.DOTALL)
TITLE = re.compile(r"<title>(.*?)</title>", re.DOTALL)
DESCRIPTION = re.compile(r'<meta name="description" content="(.*?)">', re.DOTALL)
FEED = re.compile(r'type="application/rss\+xml"[^>]*href="[./]*feeds/(?!all\.)([^"]*)\.rss"')
BUTTON = re.compile(r'<button class="scheme".*?</button>', re.DOTALL)
CONTENTS = re.compile(r'<nav class="contents".*?</nav>', re.DOTALL)
CONTENT = re.compile(r'<a href="(.*?)">(.*?)</a>', re.DOTALL)
COMPARED = 20
"""Bodies of Hugo's pages that `check` compares with ours, at most."""


class Peer(ABC):
    """A renderer and its output folder."""

    name: str
    output: Path

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


class Hugo(Peer):
    """Hugo. It gets each page's finished body, and renders only the page around it."""

    def __init__(self, ending: str) -> None:
        self.ending = ending
        self.name = {"html": "Hugo, bodies as HTML", "md": "Hugo, bodies as Markdown"}[ending]

    def prepare(self, project: Project) -> None:
        """Makes a Hugo project: a content file for each page; all other files are copied."""
        self.binary = next(
            _environment("hugo", HUGO).glob("lib/python*/site-packages/hugo/binaries/hugo*")
        )
        self.folder = project.folder.parent / f"hugo-{self.ending}"
        self.output = self.folder / "public"
        shutil.rmtree(self.folder, ignore_errors=True)
        settings = _settings(project)
        home = (project.site / "index.html").read_text(encoding="utf-8")
        _write(self.folder / "hugo.json", json.dumps(_configuration(settings, home)))
        for layout in ("index.html", "_default/single.html"):
            target = self.folder / "layouts" / layout
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(THEMES / "hugo/page.html", target)
        for file in files(project.site):
            self._add(file, file.relative_to(project.site))

    def _add(self, file: Path, path: Path) -> None:
        text = file.read_text(encoding="utf-8") if path.name == "index.html" else ""
        if not MAIN.search(text):
            if path.name not in ("sitemap.xml", "sitemap.xml.gz"):
                target = self.folder / "static" / path
                target.parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(file, target)
            return
        url = path.parent.as_posix()
        name = "_index" if url == "." else url
        _write(self.folder / f"content/{name}.{self.ending}", content(text, url))

    def run(self) -> Cost:
        """Builds everything."""
        shutil.rmtree(self.output, ignore_errors=True)
        cache = self.folder / "cache"
        return measure_command(
            [self.binary, "build", "--quiet", "--noBuildLock", "--cacheDir", cache], self.folder
        )

    def check(self, project: Project) -> None:
        """Compares some bodies, too. (Not those from Markdown, which may change white space.)"""
        super().check(project)
        pages = sorted(project.site.rglob("index.html"))
        for page in pages[:: len(pages) // COMPARED + 1] if self.ending == "html" else ():
            other = self.output / page.relative_to(project.site)
            if _body(page) != _body(other):
                raise CommandFailed(f"{self.name}: another body in {other}")


class Zensical(Peer):
    """Zensical, with the same docs/ and settings. It cannot render our theme's main.html, so it
    gets an equivalent one, and writes its own sitemap.xml."""

    name = "Zensical"

    def prepare(self, project: Project) -> None:
        """Copies the project, because Zensical writes into the project's folder."""
        self.binary = _environment("zensical", ZENSICAL) / "bin/zensical"
        self.folder = project.folder.parent / "zensical"
        self.output = self.folder / "site"
        shutil.rmtree(self.folder, ignore_errors=True)
        left_out = shutil.ignore_patterns("sitemap.xml")
        shutil.copytree(project.docs, self.folder / "docs")
        theme = self.folder / "generator/theme"
        shutil.copytree(OURS / "generator/theme", theme, ignore=left_out)
        shutil.copy(THEMES / "zensical/main.html", theme)
        _write(self.folder / "mkdocs.yml", yaml.safe_dump(_settings(project), sort_keys=False))

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
    return [Hugo("html"), Hugo("md"), Zensical(), PlainMkDocs()]


def content(page: str, url: str) -> str:
    """Makes a content file of Hugo's: front matter for the page around the body, and the body."""
    description, feed, toc = DESCRIPTION.search(page), FEED.search(page), CONTENTS.search(page)
    titles = TITLE.search(page)
    front: dict[str, Any] = {
        "title": unescape(titles[1]) if titles else "",
        "description": unescape(description[1]) if description else "",
    }
    if url != ".":
        front["url"] = f"/{url}/"
    if feed:
        front["feed"] = feed[1]
    if toc:
        links = CONTENT.findall(toc[0])
        front["contents"] = [{"url": href, "title": unescape(text)} for href, text in links]
    main = MAIN.search(page)
    return f"{json.dumps(front, ensure_ascii=False)}\n{main[1] if main else ''}"


def page_name(file: Path, site: Path) -> str:
    """The address of a page's file, relative to its site."""
    return file.parent.relative_to(site).as_posix()


def _settings(project: Project) -> dict[str, Any]:
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


def _configuration(settings: dict[str, Any], home: str) -> dict[str, Any]:
    """Hugo's settings: our name, address and navigation, and no pages of Hugo's own. The button
    for the colour scheme is copied from our `home` page."""
    button = BUTTON.search(home)
    menu = []
    for weight, entry in enumerate(settings["nav"], start=1):
        ((name, path),) = entry.items()
        url = "/" + re.sub(r"(?<![^/])index\.md$|\.md$", "/", path).strip("/") + "/"
        menu.append({"name": name, "url": url.replace("//", "/"), "weight": weight})
    return {
        "baseURL": settings["site_url"],
        "title": settings["site_name"],
        "disableKinds": ["taxonomy", "term", "section", "rss", "404"],
        "menu": {"main": menu},
        "params": {"button": button[0] if button else ""},
        "security": {"allowContent": [".*"]},
        "markup": {"goldmark": {"renderer": {"unsafe": True}}},
    }


def _body(page: Path) -> str:
    main = MAIN.search(page.read_text(encoding="utf-8"))
    return main[1] if main else ""


def _write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


def _environment(package: str, version: str) -> Path:
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
