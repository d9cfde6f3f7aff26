"""A paper as a record of JSON, in the API and in exports: the fields of its entry, its id and its
day, the version of the format, and the address of its page."""

import json
from collections.abc import Iterator
from typing import Any

from generator.entries.exported import FORMAT
from generator.entries.paper import build_json_schema
from generator.site import addresses
from generator.site.settings import Site
from generator.typeset.rendition import Rendition

Record = dict[str, Any]
BRIEF = ("id", "day", "title", "authors", "topics", "summary", "status", "page")
"""What a record of a long list has."""


def record(paper: Rendition, site: Site) -> Record:
    """The whole record of `paper`."""
    entry: Record = json.loads(paper.texts("entry"))
    return {"format": FORMAT, **entry, "page": site.absolute(addresses.paper(paper.id).url)}


def brief_record(paper: Rendition, site: Site) -> Record:
    """The fields of its record that tell what `paper` is."""
    whole = record(paper, site)
    return {name: whole[name] for name in BRIEF if name in whole}


def changes(whole: Record) -> Iterator[Record]:
    """What happened to the paper of a `whole` record: the date, the kind (corrected, withdrawn,
    retracted or superseded), and what it was."""
    for correction in whole.get("corrected", ()):
        yield {"date": correction["date"], "change": "corrected", "what": correction["what"]}
    if status := whole.get("status"):
        yield {"date": status["date"], "change": status["state"], "what": status.get("reason", "")}


def record_schema(url: str) -> Record:
    """The JSON Schema of a record (draft 2020-12), which stands at `url`."""
    schema = build_json_schema()
    added = {
        "format": {"const": FORMAT, "description": "The format and its version."},
        "id": {"type": "string", "description": "The id, which never changes."},
        "day": {"type": "string", "format": "date", "description": "The day that features it."},
        "page": {"type": "string", "format": "uri", "description": "The page of the paper here."},
    }
    return {
        "$schema": schema.pop("$schema"),
        "$id": url,
        **schema,
        "properties": {**added, **schema["properties"]},
        "required": [*added, *schema["required"]],
    }
