"""Hugo, in two ways: around pages that we made, and from the entries themselves."""

import json
import re
import shutil
from html import unescape
from pathlib import Path
from typing import Any

from bench.measure import CommandFailed, Cost, measure_command
from bench.peer import THEMES, Peer, installed, settings_of, write
from bench.project import Project, files
from generator.generating.configuration import read_config, site_of
from generator.site.families import AUTHORS, ORGANIZATIONS, least_papers

HUGO = "0.168.0"
MAIN = re.compile(r"<main\b[^>]*>\s*(.*?)\s*</main>", re.DOTALL)
TITLE = re.compile(r"<title>(.*?)</title>", re.DOTALL)
DESCRIPTION = re.compile(r'<meta [^>]*name="description" content="(.*?)">', re.DOTALL)
FEED = re.compile(r'type="application/rss\+xml"[^>]*href="[./]*feeds/(?!all\.)([^"]*)\.rss"')
BUTTON = re.compile(r'<button class="scheme".*?</button>', re.DOTALL)
CONTENTS = re.compile(r'<nav class="contents".*?</nav>', re.DOTALL)
CONTENT = re.compile(r'<a href="(.*?)">(.*?)</a>', re.DOTALL)
LISTS = ("topic", "author", "organization", "day", "week", "month")
COMPARED = 20
"""Bodies of Hugo's pages that `check` compares with ours, at most."""


class Hugo(Peer):
    """What both ways have in common: the program, its folder and its output."""

    folder: Path

    def start(self, project: Project, name: str) -> None:
        """Makes an empty Hugo project beside `project`."""
        self.binary = next(
            installed("hugo", HUGO).glob("lib/python*/site-packages/hugo/binaries/hugo*")
        )
        self.folder = project.folder.parent / name
        self.output = self.folder / "public"
        shutil.rmtree(self.folder, ignore_errors=True)

    def run(self) -> Cost:
        """Builds everything."""
        shutil.rmtree(self.output, ignore_errors=True)
        cache = self.folder / "cache"
        return measure_command(
            [self.binary, "build", "--quiet", "--noBuildLock", "--cacheDir", cache], self.folder
        )


class HugoPages(Hugo):
    """Hugo gets each page's finished body, and renders only the page around it."""

    def __init__(self, ending: str) -> None:
        self.ending = ending
        self.name = {"html": "Hugo, bodies as HTML", "md": "Hugo, bodies as Markdown"}[ending]

    def prepare(self, project: Project) -> None:
        """Makes a Hugo project: a content file for each page; all other files are copied."""
        self.start(project, f"hugo-{self.ending}")
        home = (project.site / "index.html").read_text(encoding="utf-8")
        write(self.folder / "hugo.json", json.dumps(_configuration(settings_of(project), home)))
        for layout in ("index.html", "_default/single.html"):
            target = self.folder / "layouts" / layout
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(THEMES / "hugo-pages/page.html", target)
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
        write(self.folder / f"content/{name}.{self.ending}", content(text, url))

    def check(self, project: Project) -> None:
        """Compares some bodies, too. (Not those from Markdown, which may change white space.)"""
        super().check(project)
        pages = sorted(project.site.rglob("index.html"))
        for page in pages[:: len(pages) // COMPARED + 1] if self.ending == "html" else ():
            other = self.output / page.relative_to(project.site)
            if _body(page) != _body(other):
                raise CommandFailed(f"{self.name}: another body in {other}")


class HugoSite(Hugo):
    """Hugo makes the site from the entries: they are its data, and a content adapter makes a page
    of each. It has our cards, lists and papers' pages, and an RSS feed of each list."""

    name = "Hugo, from the entries"
    makes_pages = True

    def prepare(self, project: Project) -> None:
        """Makes a Hugo project with the entries as they are, and our assets."""
        self.start(project, "hugo-site")
        shutil.copytree(THEMES / "hugo-site", self.folder)
        for year in (project.folder / "papers").glob("[0-9]*"):
            shutil.copytree(year, self.folder / "data/papers" / year.name)
        shutil.copy(project.folder / "papers/topics.yaml", self.folder / "data")
        shutil.copytree(project.site / "assets", self.folder / "static/assets")
        settings = settings_of(project)
        ours = site_of(read_config(str(project.folder / "mkdocs.yml"))).settings
        papers = sum(1 for _ in (self.folder / "data/papers").rglob("*.yaml"))
        least = {
            f"{family.key}From": least_papers(
                family.papers_from(ours), project.names[family.key].values(), papers
            )
            for family in (AUTHORS, ORGANIZATIONS)
        }
        configuration = {
            "baseURL": settings["site_url"],
            "title": settings["site_name"],
            "taxonomies": {kind: f"{kind}s" for kind in LISTS},
            "outputs": {"home": ["html", "rss"], "term": ["html", "rss"], "taxonomy": ["html"]},
            "disableKinds": ["section", "404"],
            "params": least,
        }
        write(self.folder / "hugo.json", json.dumps(configuration))

    def check(self, project: Project) -> None:
        """Raises CommandFailed unless as many papers, authors and organizations have a page as in
        `project`, which has pages of other kinds as well."""
        for folder in ("papers", "authors", "organizations"):
            ours = {file.parent.name for file in (project.site / folder).glob("*/index.html")}
            written = {file.parent.name for file in (self.output / folder).glob("*/index.html")}
            if len(ours) != len(written):
                counts = f"{len(written):,} pages, not {len(ours):,}"
                raise CommandFailed(f"{self.name}: {folder}: {counts}")


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
