"""Items of Zotero as its Web API and Better BibTeX write them in JSON (Zotero, "Web API v3")."""

from collections.abc import Mapping
from typing import Any

from generator.contributing.facts import Facts
from generator.contributing.sources.field_mapping import map_record
from generator.contributing.sources.mentions import arxiv_id_in

VENUES = ("publicationTitle", "proceedingsTitle", "bookTitle", "conferenceName", "university")


def is_zotero(record: Mapping[str, Any]) -> bool:
    """Whether a `record` is an item."""
    return "itemType" in _data(record)


def zotero_facts(record: Mapping[str, Any], origin: str) -> Facts | None:
    """What an item says; nothing of a note or an attachment."""
    data = _data(record)
    if data.get("itemType") in ("attachment", "note", "annotation"):
        return None
    creators = [item for item in data.get("creators") or () if isinstance(item, Mapping)]
    places = ("archiveID", "extra", "url", "DOI")
    return map_record(
        {
            "id": arxiv_id_in(data.get(place) for place in places) or data.get("DOI"),
            "title": data.get("title"),
            "authors": [_name(item) for item in creators if item.get("creatorType") == "author"],
            "published": data.get("date"),
            "abstract": data.get("abstractNote"),
            "doi": data.get("DOI"),
            "url": data.get("url"),
            "venue": next((data[name] for name in VENUES if data.get(name)), None),
            "type": data.get("itemType"),
            "topics": [
                tag.get("tag") for tag in data.get("tags") or () if isinstance(tag, Mapping)
            ],
        },
        origin,
    )


def _data(record: Mapping[str, Any]) -> Mapping[str, Any]:
    """The fields of an item: below `data` in the API, at the top elsewhere."""
    data = record.get("data")
    return data if isinstance(data, Mapping) else record


def _name(creator: Mapping[str, Any]) -> dict[str, Any]:
    if creator.get("name"):
        return {"name": creator["name"], "nameType": "Organizational"}
    return {"given": creator.get("firstName"), "family": creator.get("lastName")}
