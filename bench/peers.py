"""What else could render the same pages: plain MkDocs, Hugo and Zensical."""

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

from bench.measure import Cost, Failed, measured
from bench.project import MKDOCS, OURS, Project, files

HUGO = "0.168.0"
ZENSICAL = "0.0.73"
CACHE = OURS / ".bench_cache"
"""Where the peers are installed, each in an environment of its own."""
THEMES = Path(__file__).parent / "themes"
MAIN = re.compile(r"<main\b[^>]*>\s*(.*?)\s*</main>", re.DOTALL)
TITLE = re.compile(r"<title>(.*?)</title>", re.DOTALL)
DESCRIPTION = re.compile(r'<meta name="description" content="(.*?)">', re.DOTALL)
FEED = re.compile(r'type="application/rss\+xml"[^>]*href="[./]*feeds/(?!all\.)([^"]*)\.rss"')
BUTTON = re.compile(r'<button class="scheme".*?</button>', re.DOTALL)
CONTENTS = re.compile(r'<nav class="contents".*?</nav>', re.DOTALL)
CONTENT = re.compile(r'<a href="(.*?)">(.*?)</a>', re.DOTALL)
COMPARED = 20
"""How many bodies of a site of Hugo's are looked at."""


class Peer(ABC):
    """A renderer, and where it writes."""

    name: str
    output: Path

    @abstractmethod
    def prepare(self, project: Project) -> None:
        """Makes its sources of the pages of `project`, which is built."""

    @abstractmethod
    def run(self) -> Cost:
        """What rendering everything from nothing costs."""

    def again(self) -> Cost | None:
        """What rendering again costs where nothing changed, if the peer can tell."""
        return None

    def check(self, project: Project) -> None:
        """Raises Failed unless every page of `project` was written."""
        expected = {page_name(file, project.site) for file in project.site.rglob("index.html")}
        found = {page_name(file, self.output) for file in self.output.rglob("index.html")}
        if expected != found:
            some = sorted(expected ^ found)[:5]
            raise Failed(f"{self.name}: {len(found):,} pages, not {len(expected):,}: {some}")


class PlainMkDocs(Peer):
    """MkDocs as it is, on the same project."""

    name = "plain MkDocs"

    def prepare(self, project: Project) -> None:
        """The project itself, and a folder beside it."""
        self.project = project
        self.output = project.folder.parent / "plain"

    def run(self) -> Cost:
        """MkDocs empties its folder by itself, but is not asked to."""
        shutil.rmtree(self.output, ignore_errors=True)
        return self.project.run([MKDOCS, "build", "--strict", "--site-dir", self.output])


class Hugo(Peer):
    """Hugo, given each page's body ready-made, so that only the page around it is left."""

    def __init__(self, ending: str) -> None:
        self.ending = ending
        self.name = {"html": "Hugo, bodies as HTML", "md": "Hugo, bodies as Markdown"}[ending]

    def prepare(self, project: Project) -> None:
        """A folder of Hugo's: a content file for each page, and everything else as it is."""
        self.binary = next(
            _environment("hugo", HUGO).glob("lib/python*/site-packages/hugo/binaries/hugo*")
        )
        self.folder = project.folder.parent / f"hugo-{self.ending}"
        self.output = self.folder / "public"
        shutil.rmtree(self.folder, ignore_errors=True)
        settings = yaml.safe_load((project.folder / "mkdocs.yml").read_text(encoding="utf-8"))
        home = (project.site / "index.html").read_text(encoding="utf-8")
        _write(self.folder / "hugo.json", json.dumps(_configuration(settings, home)))
        for layout in ("index.html", "_default/single.html"):
            target = self.folder / "layouts" / layout
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(THEMES / "hugo/page.html", target)
        for file in files(project.site):
            self._take(file, file.relative_to(project.site))

    def _take(self, file: Path, path: Path) -> None:
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
        """A whole build."""
        shutil.rmtree(self.output, ignore_errors=True)
        cache = self.folder / "cache"
        return measured(
            [self.binary, "build", "--quiet", "--noBuildLock", "--cacheDir", cache], self.folder
        )

    def check(self, project: Project) -> None:
        """Also that some bodies are the same; Markdown may well mend the white space."""
        super().check(project)
        pages = sorted(project.site.rglob("index.html"))
        for page in pages[:: len(pages) // COMPARED + 1] if self.ending == "html" else ():
            other = self.output / page.relative_to(project.site)
            if _body(page) != _body(other):
                raise Failed(f"{self.name}: another body in {other}")


class Zensical(Peer):
    """Zensical, given the same docs/ and mkdocs.yml. Our theme/main.html it cannot take, so it
    gets one that says the same, and its own sitemap.xml."""

    name = "Zensical"

    def prepare(self, project: Project) -> None:
        """A project of its own: it wants to write into its own folder."""
        self.binary = _environment("zensical", ZENSICAL) / "bin/zensical"
        self.folder = project.folder.parent / "zensical"
        self.output = self.folder / "site"
        shutil.rmtree(self.folder, ignore_errors=True)
        left_out = shutil.ignore_patterns("sitemap.xml")
        shutil.copytree(project.docs, self.folder / "docs")
        theme = self.folder / "generator/theme"
        shutil.copytree(OURS / "generator/theme", theme, ignore=left_out)
        shutil.copy(THEMES / "zensical/main.html", theme)
        shutil.copy(project.folder / "mkdocs.yml", self.folder)

    def run(self) -> Cost:
        """Without its cache."""
        for folder in (self.output, self.folder / ".cache"):
            shutil.rmtree(folder, ignore_errors=True)
        return self._build()

    def again(self) -> Cost:
        """With its cache."""
        return self._build()

    def _build(self) -> Cost:
        return measured([self.binary, "build"], self.folder)


def peers() -> list[Peer]:
    """All of them."""
    return [Hugo("html"), Hugo("md"), Zensical(), PlainMkDocs()]


def content(page: str, url: str) -> str:
    """A content file of Hugo's: what the page around the body needs to know, and the body."""
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
    found = MAIN.search(page)
    return f"{json.dumps(front, ensure_ascii=False)}\n{found[1] if found else ''}"


def page_name(file: Path, site: Path) -> str:
    """A page's address relative to its site."""
    return file.parent.relative_to(site).as_posix()


def _configuration(settings: dict[str, Any], home: str) -> dict[str, Any]:
    """Hugo's settings: our name, address and navigation, and no page but the given ones. The
    colour switch, with its icon, is taken from our `home` page."""
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
    found = MAIN.search(page.read_text(encoding="utf-8"))
    return found[1] if found else ""


def _write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


def _environment(package: str, version: str) -> Path:
    """An environment that has a package of the registry, made unless it is there already."""
    folder = CACHE / f"{package}-{version}"
    ready = folder / "ready"
    if not ready.exists():
        print(f"installing {package} {version}", file=sys.stderr, flush=True)
        subprocess.run([sys.executable, "-m", "venv", "--clear", folder], check=True)
        install = ("-m", "pip", "install", "-qq", "--disable-pip-version-check")
        subprocess.run([folder / "bin/python", *install, f"{package}=={version}"], check=True)
        ready.touch()
    return folder
