"""Records of arXiv's metadata as its dumps have them, one a line (arXiv Dataset, Kaggle)."""

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from generator.contributing.facts import Facts
from generator.contributing.sources.field_mapping import map_record, value_at

LOST_ZERO = re.compile(r"[0-9]{3}\.[0-9]{4}")
PARTS = ("family", "given", "suffix", "affiliation")


def is_arxiv(record: Mapping[str, Any]) -> bool:
    """Whether a `record` is one of a dump."""
    return isinstance(record.get("authors_parsed"), list) or (
        isinstance(record.get("versions"), list) and "update_date" in record
    )


def arxiv_facts(record: Mapping[str, Any], origin: str) -> Facts | None:
    """What a record says. An id that was a number once has lost a zero."""
    identifier = str(record.get("id") or "")
    parsed = record.get("authors_parsed")
    authors = [dict(zip(PARTS, one, strict=False)) for one in parsed or () if isinstance(one, list)]
    facts = map_record(
        {
            "id": f"0{identifier}" if LOST_ZERO.fullmatch(identifier) else identifier,
            "title": record.get("title"),
            "authors": authors or record.get("authors"),
            "published": value_at(record, "versions[0].created"),
            "categories": record.get("categories"),
            "abstract": record.get("abstract"),
            "doi": record.get("doi"),
            "venue": record.get("journal-ref"),
            "comment": record.get("comments"),
        },
        origin,
    )
    return replace(facts, markup=False) if facts else None
