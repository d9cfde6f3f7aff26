"""What is wrong with a built site: links and anchors that lead nowhere; feeds, sitemaps and JSON
files that no program can read."""

import json
import os
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import NamedTuple
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

from lxml import etree, html

from generator.rendering.page import ERROR_PAGE
from generator.system.parallel import parallel_map

XML = (".rss", ".atom", ".xml", ".opml", ".svg")
JSON = (".json", ".webmanifest")
LINKS = ("href", "src")


class Inspected(NamedTuple):
    """What a file says: its problems, the anchors that it has, and those that it links to, each
    with the file that should have it."""

    problems: list[str]
    anchors: set[str]
    wanted: set[tuple[str, str]]


def problems_of_site(site: Path, url: str) -> list[str]:
    """What is wrong with the files of the built `site` whose address is `url`, a line each, in the
    order of the files; nothing where all is well."""
    files = sorted(_files(str(site)))
    known = frozenset(files)
    inspect = partial(_inspect, site, url, known)
    inspected = dict(zip(files, parallel_map(inspect, files, "Inspecting the site"), strict=True))
    lines = []
    for path, (problems, _, wanted) in inspected.items():
        lines += [f"{path}: {problem}" for problem in problems]
        lines += [
            f"{path}: links to {target}#{anchor}, which has no such anchor"
            for target, anchor in sorted(wanted)
            if anchor not in inspected[target].anchors
        ]
    return lines


def _inspect(site: Path, url: str, known: frozenset[str], path: str) -> Inspected:
    try:
        if path.endswith(".html"):
            return _inspect_page((site / path).read_bytes(), url, known, path)
        if path.endswith(XML):
            etree.fromstring((site / path).read_bytes())
        elif path.endswith(JSON):
            json.loads((site / path).read_bytes())
    except (ValueError, etree.LxmlError) as error:
        return Inspected([f"cannot be read: {error}"], set(), set())
    return Inspected([], set(), set())


def _inspect_page(content: bytes, url: str, known: frozenset[str], path: str) -> Inspected:
    page = html.document_fromstring(content.decode())
    problems, wanted = [], set()
    own = urlsplit(url)
    for link in dict.fromkeys(_links(page)):
        address, anchor = urldefrag(urljoin(f"{url}{path}", link))
        parts = urlsplit(address)
        if (parts.scheme, parts.netloc) != (own.scheme, own.netloc):
            continue
        if not parts.path.startswith(own.path):
            continue  # another site of the same host
        target = unquote(parts.path.removeprefix(own.path))
        if target.endswith("/") or not target:
            target += "index.html"
        if target not in known:
            problems.append(f"links to {link}, which is not there")
        elif anchor and target.endswith(".html") and path != ERROR_PAGE:
            wanted.add((target, unquote(anchor)))
    anchors = {str(anchor) for anchor in page.xpath("//@id | //a/@name")}
    return Inspected(problems, anchors, wanted)


def _links(page: html.HtmlElement) -> Iterator[str]:
    """The links of a page, and where it redirects to."""
    for name in LINKS:
        yield from map(str, page.xpath(f"//@{name}"))
    for content in page.xpath("//meta[@http-equiv='refresh']/@content"):
        yield str(content).partition("url=")[2]


def _files(folder: str, above: str = "") -> Iterator[str]:
    """The paths of the files below `folder`, but hidden ones."""
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.startswith("."):
                continue
            if entry.is_dir():
                yield from _files(entry.path, f"{above}{entry.name}/")
            else:
                yield f"{above}{entry.name}"
