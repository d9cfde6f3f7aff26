"""Works of OpenAlex (docs.openalex.org, "Work object")."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from generator.contributing.facts import Facts
from generator.contributing.sources.field_mapping import map_record, value_at
from generator.contributing.sources.mentions import arxiv_id_in

MOST_WORDS = 20_000
"""Words of an abstract; a position beyond is no place of a word."""


def is_openalex(record: Mapping[str, Any]) -> bool:
    """Whether a `record` is a work."""
    return isinstance(record.get("authorships"), list) or "abstract_inverted_index" in record


def openalex_facts(record: Mapping[str, Any], origin: str) -> Facts | None:
    """What a work says."""
    pages = [value_at(record, "primary_location.landing_page_url"), record.get("doi")]
    venue = value_at(record, "primary_location.source.display_name")
    authorships = record.get("authorships")
    facts = map_record(
        {
            "id": arxiv_id_in(pages) or record.get("doi"),
            "title": record.get("title") or record.get("display_name"),
            "authors": [_author(one) for one in authorships or () if isinstance(one, Mapping)],
            "published": record.get("publication_date") or record.get("publication_year"),
            "abstract": _abstract(record.get("abstract_inverted_index")),
            "doi": record.get("doi"),
            "url": pages[0],
            "venue": None if str(venue).startswith("arXiv") else venue,
            "type": record.get("type"),
        },
        origin,
    )
    return replace(facts, withdrawn=record.get("is_retracted") is True) if facts else None


def _author(authorship: Mapping[str, Any]) -> dict[str, Any]:
    name = value_at(authorship, "author.display_name") or authorship.get("raw_author_name")
    place = value_at(authorship, "institutions[0].display_name")
    return {"name": name, "orcid": value_at(authorship, "author.orcid"), "affiliation": place}


def _abstract(index: Any) -> str | None:
    """The text of an index from words to their positions."""
    if not isinstance(index, Mapping):
        return None
    words = {
        position: str(word)
        for word, positions in index.items()
        for position in (positions if isinstance(positions, list) else ())
        if isinstance(position, int) and 0 <= position < MOST_WORDS
    }
    return " ".join(words[position] for position in sorted(words)) or None
