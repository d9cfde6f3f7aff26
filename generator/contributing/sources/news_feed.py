"""Feeds of any publisher (RSS 2.0, RSS 1.0, Atom), of which only the papers' ids and DOIs are used:
a feed's own texts are often cut off."""

from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

from lxml import etree

from generator.contributing.sources.client import Client
from generator.contributing.sources.mentions import reference_in
from generator.contributing.sources.services import Service, SourceError
from generator.entries.identity import Reference

PAUSE = 1.0
"""Seconds between two requests to one publisher."""
ITEMS = ("item", "entry")
NAMING = ("doi", "identifier", "link", "guid", "id", "title")
"""The elements of an item that may name its paper, the most exact first. A description may name
other papers, too."""


def fetch_references(client: Client, url: str) -> list[Reference | None]:
    """The paper of each item of the feed at `url`; None where an item names no arXiv id and no DOI.
    Raises SourceError."""
    parts = urlsplit(url)
    service = Service(parts.netloc, f"{parts.scheme}://{parts.netloc}", PAUSE)
    path = url.removeprefix(service.base)
    return list(_references(client.get(service, path), service.name))


def _references(body: bytes, name: str) -> Iterator[Reference | None]:
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, recover=False
    )
    try:
        feed = etree.fromstring(body, parser)
    except (etree.XMLSyntaxError, ValueError):
        raise SourceError(f"{name} answered no feed (no XML); try again later") from None
    if feed.getroottree().docinfo.internalDTD is not None:
        raise SourceError(f"{name} answered no feed (it defines entities)")
    for element in feed.iter():
        if _local_name(element) in ITEMS:
            yield _reference(element)


def _reference(item: Any) -> Reference | None:
    texts: dict[str, list[str]] = {}
    for child in item:
        text = "".join(child.itertext()).strip() or str(child.get("href") or "")
        texts.setdefault(_local_name(child), []).append(text)
    named = (reference_in(text) for name in NAMING for text in texts.get(name, ()))
    return next((reference for reference in named if reference), None)


def _local_name(element: Any) -> str:
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""
