"""The id, the DOI and the address of a paper's own page."""

import re
from typing import Any

from generator.contributing.cleaning import Change, Cleaning, Doubt
from generator.contributing.cleaning.names import NOTHING
from generator.contributing.cleaning.web import address
from generator.entries.identity import ARXIV_DOI, DOI_PREFIX, parse_doi, parse_reference
from generator.entries.paper import LIKE_ARXIV

AROUND = re.compile(r"^oai:arxiv\.org:(?=\S)|(?<=\S)\s+\[[\w.-]+\]$", re.IGNORECASE)
"""What stands before an id in arXiv's dumps, and after it in what it says how to cite."""
OWN_ID = re.compile(r"(?=.*[a-z])[a-z0-9]+(?:-[a-z0-9]+)+")
"""An id as an entry of our own may have: words with hyphens between."""


def identify(result: Cleaning) -> None:
    """Finds out which paper it is."""
    facts = result.facts
    said = _said(facts.identifier)
    if said and not isinstance(facts.identifier, str):
        why = "was a number, which has lost its zeros"
        result.notes.append(Change("id", facts.identifier, said, why))
    found = parse_reference(said) if said else None
    if found and not found.has_arxiv_id:
        result.fields["doi"] = found.id
    elif found:
        result.identifier = found.id
        if found.id != said:
            why = (
                "is the arXiv id of that"
                if "/" in said and ":" in said
                else "became what arXiv ids are here"
            )
            result.notes.append(Change("id", facts.identifier, found.id, why))
    elif OWN_ID.fullmatch(said) and not LIKE_ARXIV.fullmatch(said):
        result.identifier = said
    elif said:
        why = f"{said!r} is neither an arXiv id nor a DOI"
        result.notes.append(Change("id", facts.identifier, None, "is neither arXiv id nor DOI"))
        result.notes.append(Doubt("id", why))
    _doi(result)
    url = address(facts.url)
    if url and not result.identifier:
        named = parse_reference(url)
        if named and named.has_arxiv_id:
            result.identifier = named.id
            return
        result.fields["url"] = url
        if url != facts.url:
            result.notes.append(Change("url", facts.url, url, "was tidied"))


def _said(raw: Any) -> str:
    """An id as text; as a number it has lost its zeros: 2510.1002 is 2510.10020."""
    if isinstance(raw, float):
        return f"{raw:010.5f}" if raw >= 1501 else f"{raw:09.4f}"
    return "" if raw is None else AROUND.sub("", str(raw).strip())


def _doi(result: Cleaning) -> None:
    raw = result.facts.doi
    if isinstance(raw, list):
        raw = raw[0] if raw else None
    if not isinstance(raw, str) or raw.strip().casefold() in NOTHING:
        return
    first = DOI_PREFIX.sub("", raw.strip(), count=1).split()[:1]
    found = parse_doi(first[0]) if first else None
    own = ARXIV_DOI.fullmatch(found) if found else None
    if own:
        named = parse_reference(f"arXiv:{own['id']}")
        if named and not result.identifier:
            result.identifier = named.id
            why = "is the arXiv id in the DOI"
            result.notes.append(Change("id", raw, named.id, why))
        return
    if found:
        result.fields["doi"] = found
    if found != raw:
        why = "was tidied" if found else "is no DOI"
        result.notes.append(Change("doi", raw, found, why))
