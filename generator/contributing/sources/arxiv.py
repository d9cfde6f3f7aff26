"""arXiv's Atom API ("arXiv API User's Manual")."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from generator.contributing.facts import Facts
from generator.contributing.sources.client import Client
from generator.contributing.sources.services import Service, SourceError
from generator.entries.identity import parse_arxiv_id

AT_ONCE = 100
"""Ids in one request: an address of 2 kB."""
PAGE = 200
"""Papers in one answer to a query."""
PAGES_AT_MOST = 20
VERSION = re.compile(r"v([0-9]+)$")
OLD = re.compile(r"-([0-9]{7})$")
TEXTS = ("title", "published", "updated", "summary", "doi", "journal_ref", "comment")
"""The elements of an entry that hold one text."""


def fetch_papers(client: Client, service: Service, ids: Sequence[str]) -> dict[str, Facts]:
    """The facts of the papers with these `ids` (in our spelling) that arXiv knows. Raises
    SourceError."""
    papers: dict[str, Facts] = {}
    for start in range(0, len(ids), AT_ONCE):
        requested = ids[start : start + AT_ONCE]
        query = {
            "id_list": ",".join(OLD.sub(r"/\1", identifier) for identifier in requested),
            "max_results": len(requested),
        }
        body = client.get(service, "/api/query", query, "application/atom+xml")
        papers |= {name: facts for name, facts in read_feed(body) if name in requested}
    return papers


def search_papers(
    client: Client, service: Service, query: str, first: date, last: date
) -> Iterator[Facts]:
    """The papers that fit a `query` (in the language of the API) whose first version was submitted
    on the days from `first` to `last` (UTC), the newest first; at most PAGES_AT_MOST pages. Raises
    SourceError."""
    submitted = f"submittedDate:[{first:%Y%m%d}0000 TO {last:%Y%m%d}2359]"
    for page in range(PAGES_AT_MOST):
        parameters = {
            "search_query": f"({query}) AND {submitted}",
            "sortBy": "submittedDate",
            "sortOrder": "descending",
            "start": page * PAGE,
            "max_results": PAGE,
        }
        body = client.get(service, "/api/query", parameters, "application/atom+xml")
        papers = [facts for _, facts in read_feed(body)]
        yield from papers
        if len(papers) < PAGE:
            return


def read_feed(body: bytes) -> Iterator[tuple[str, Facts]]:
    """The ids (in our spelling) and the facts of the papers in an Atom feed. Raises SourceError."""
    for entry in _parse(body):
        if _local_name(entry) != "entry":
            continue
        address = _first(entry, "id")
        identifier = parse_arxiv_id(re.sub(r"^.*?/abs/", "", address)) if address else None
        if identifier and _first(entry, "title"):
            yield identifier, atom_facts(identifier, _record(entry))


def _parse(body: bytes) -> Any:
    """The feed in `body`. Refuses a document type, because entities defined there can read files
    and fill the memory. Raises SourceError."""
    from lxml import etree

    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, recover=False
    )
    try:
        feed = etree.fromstring(body, parser)
    except (etree.XMLSyntaxError, ValueError):
        raise SourceError("arXiv answered nonsense (no XML); try again later") from None
    if feed.getroottree().docinfo.internalDTD is not None or _local_name(feed) != "feed":
        raise SourceError("arXiv answered nonsense (no Atom feed); try again later")
    return feed


def _record(entry: Any) -> dict[str, Any]:
    """What an entry of the feed says, by the names of its elements."""
    primary = [child.get("term") for child in entry if _local_name(child) == "primary_category"]
    terms = [child.get("term") for child in entry if _local_name(child) == "category"]
    version = VERSION.search(_first(entry, "id") or "")
    return {
        **{name: _first(entry, name) for name in TEXTS},
        "version": version[1] if version else None,
        "authors": [_author(child) for child in entry if _local_name(child) == "author"],
        "categories": primary + terms,
    }


def atom_facts(identifier: str, record: Mapping[str, Any]) -> Facts:
    """The facts in arXiv's `record` of a paper: TEXTS, `authors`, `version`, and `categories`, of
    which the primary one is first."""
    return Facts(
        origin=f"arXiv:{identifier}",
        identifier=identifier,
        title=record["title"],
        authors=record["authors"],
        published=record["published"],
        categories=list(dict.fromkeys(term for term in record["categories"] if term)),
        abstract=record["summary"],
        doi=record["doi"],
        venue=record["journal_ref"],
        authors_comment=record["comment"],
        version=record.get("version"),
        revised=record.get("updated"),
        markup=False,
    )


def _author(element: Any) -> dict[str, str | None]:
    return {"name": _first(element, "name"), "affiliation": _first(element, "affiliation")}


def _local_name(element: Any) -> str:
    """The element's name without its namespace, whose prefix may differ from feed to feed."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def _first(element: Any, name: str) -> str | None:
    """The text of the first child of this name that has any."""
    texts = ("".join(child.itertext()) for child in element if _local_name(child) == name)
    return next((text for text in texts if text.strip()), None)
