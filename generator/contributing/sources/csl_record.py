"""Records of CSL-JSON, as Zotero, Pandoc and others export it (Citation Style Language, "CSL-JSON
schema")."""

from collections.abc import Mapping
from typing import Any

from generator.contributing.facts import Facts
from generator.contributing.sources.field_mapping import map_record
from generator.contributing.sources.mentions import arxiv_id_in

NAME = ("given", "dropping-particle", "non-dropping-particle", "family", "suffix")
PUBLISHED_BY = {"book", "thesis", "report", "dataset", "software"}
"""Types whose publisher stands for a venue."""


def is_csl(record: Mapping[str, Any]) -> bool:
    """Whether a `record` is one of CSL-JSON."""
    is_dated = isinstance(record.get("issued"), Mapping)
    names = record.get("author")
    first = names[0] if isinstance(names, list) and names else None
    has_names = isinstance(first, Mapping) and bool(first.keys() & {"family", "literal"})
    return isinstance(record.get("title"), str) and (is_dated or has_names)


def csl_facts(record: Mapping[str, Any], origin: str) -> Facts | None:
    """What a `record` says."""
    kind, publisher = record.get("type"), record.get("publisher")
    venue = record.get("container-title") or record.get("event-title")
    if not venue and kind in PUBLISHED_BY:
        venue = publisher
    places = ("number", "note", "URL", "archive_location", "archive-location", "DOI")
    return map_record(
        {
            "id": arxiv_id_in(record.get(place) for place in places) or record.get("DOI"),
            "title": record.get("title"),
            "authors": [_name(author) for author in record.get("author") or ()],
            "published": _date(record.get("issued")),
            "abstract": record.get("abstract"),
            "doi": record.get("DOI"),
            "url": record.get("URL"),
            "venue": venue,
            "type": None if str(publisher).casefold() == "arxiv" else kind,
            "topics": record.get("keyword"),
        },
        origin,
    )


def _name(author: Any) -> Any:
    """A person's name in the order in which it is printed; an institution as it is."""
    if not isinstance(author, Mapping):
        return author
    if author.get("literal"):
        return {"name": author["literal"], "nameType": "Organizational"}
    name = " ".join(str(author[part]).strip() for part in NAME if author.get(part))
    return {"name": name, "orcid": author.get("ORCID")}


def _date(issued: Any) -> Any:
    """`2024-08-05` from `{"date-parts": [[2024, 8, "5"]]}`; other forms as text."""
    if not isinstance(issued, Mapping):
        return issued
    parts = issued.get("date-parts")
    first = parts[0] if isinstance(parts, list) and parts else None
    if isinstance(first, list) and first:
        return "-".join(str(part).zfill(2) for part in first if part is not None)
    return issued.get("raw") or issued.get("literal")
