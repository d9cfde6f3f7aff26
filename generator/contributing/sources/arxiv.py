"""arXiv's Atom API ("arXiv API User's Manual")."""

import re
from collections.abc import Iterator, Sequence
from typing import Any

from generator.contributing.facts import Facts
from generator.contributing.sources import Service, Trouble
from generator.contributing.sources.client import Client
from generator.entries.identity import parse_arxiv_id

AT_ONCE = 100
"""Ids in one request: an address of 2 kB."""
OLD = re.compile(r"-([0-9]{7})$")


def papers(client: Client, service: Service, ids: Sequence[str]) -> dict[str, Facts]:
    """The facts of the papers with these `ids` (in our spelling), as far as arXiv knows them.
    Raises Trouble."""
    found: dict[str, Facts] = {}
    for start in range(0, len(ids), AT_ONCE):
        some = ids[start : start + AT_ONCE]
        query = {
            "id_list": ",".join(OLD.sub(r"/\1", each) for each in some),
            "max_results": len(some),
        }
        body = client.get(service, "/api/query", query, "application/atom+xml")
        found |= {identifier: facts for identifier, facts in _facts(body) if identifier in some}
    return found


def _facts(body: bytes) -> Iterator[tuple[str, Facts]]:
    for entry in _feed(body):
        if _local(entry) != "entry":
            continue
        said = _texts(entry, "id")
        identifier = parse_arxiv_id(re.sub(r"^.*?/abs/", "", said[0])) if said else None
        if identifier and _texts(entry, "title"):
            yield identifier, _of(entry, identifier)


def _feed(body: bytes) -> Any:
    """The feed in `body`. A document type is refused, and with it all that entities can do."""
    from lxml import etree

    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, recover=False
    )
    try:
        feed = etree.fromstring(body, parser)
    except (etree.XMLSyntaxError, ValueError):
        raise Trouble("arXiv answered nonsense (no XML); try again later") from None
    if feed.getroottree().docinfo.internalDTD is not None or _local(feed) != "feed":
        raise Trouble("arXiv answered nonsense (no Atom feed); try again later")
    return feed


def _of(entry: Any, identifier: str) -> Facts:
    first = [each.get("term") for each in entry if _local(each) == "primary_category"]
    terms = [each.get("term") for each in entry if _local(each) == "category"]
    return Facts(
        origin=f"arXiv:{identifier}",
        identifier=identifier,
        title=_first(entry, "title"),
        authors=[_author(each) for each in entry if _local(each) == "author"],
        published=_first(entry, "published"),
        categories=list(dict.fromkeys(term for term in first + terms if term)),
        abstract=_first(entry, "summary"),
        doi=_first(entry, "doi"),
        venue=_first(entry, "journal_ref"),
        remark=_first(entry, "comment"),
    )


def _author(element: Any) -> dict[str, str | None]:
    return {"name": _first(element, "name"), "affiliation": _first(element, "affiliation")}


def _local(element: Any) -> str:
    """The element's name without its namespace, which elements may declare anew."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def _texts(element: Any, name: str) -> list[str]:
    found = ("".join(each.itertext()) for each in element if _local(each) == name)
    return [text for text in found if text.strip()]


def _first(element: Any, name: str) -> str | None:
    return next(iter(_texts(element, name)), None)
