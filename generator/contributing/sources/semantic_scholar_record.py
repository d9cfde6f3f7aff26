"""Papers of Semantic Scholar (api.semanticscholar.org, "Academic Graph API")."""

from collections.abc import Mapping
from typing import Any

from generator.contributing.facts import Facts
from generator.contributing.sources.field_mapping import map_record, value_at


def is_semantic_scholar(record: Mapping[str, Any]) -> bool:
    """Whether a `record` is a paper there."""
    return isinstance(record.get("externalIds"), Mapping) or (
        "paperId" in record and "corpusId" in record
    )


def semantic_scholar_facts(record: Mapping[str, Any], origin: str) -> Facts | None:
    """What a paper says."""
    arxiv, doi = value_at(record, "externalIds.ArXiv"), value_at(record, "externalIds.DOI")
    venue = value_at(record, "journal.name") or record.get("venue")
    return map_record(
        {
            "id": arxiv or doi,
            "title": record.get("title"),
            "authors": record.get("authors"),
            "published": record.get("publicationDate") or record.get("year"),
            "abstract": record.get("abstract"),
            "doi": doi,
            "url": None if arxiv or doi else record.get("url"),
            "venue": None if str(venue).casefold().startswith("arxiv") else venue,
            "pdf": value_at(record, "openAccessPdf.url"),
        },
        origin,
    )
