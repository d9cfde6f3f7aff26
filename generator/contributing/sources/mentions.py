"""arXiv ids that stand somewhere in a text: a note, an address, a line of a list."""

import re
from collections.abc import Iterable
from typing import Any

from generator.entries.identity import Reference, parse_doi, parse_reference

ARXIV = re.compile(
    r"(?:arxiv(?:\.org/(?:abs|pdf|html|list)/|[:.\s]\s*)|huggingface\.co/papers/)"
    r"(?P<id>[a-z-]+(?:\.[a-z]{2})?/[0-9]{7}|[0-9]{4}\.[0-9]{4,5})",
    re.IGNORECASE,
)
BARE = re.compile(r"(?<![\w./-])[0-9]{4}\.[0-9]{4,5}(?:v[0-9]+)?(?![\w/-])")
DOI = re.compile(r"(?<![\w/])10\.[0-9]{4,9}/[^\s\"'<>|\])}]+")


def arxiv_id_in(texts: Iterable[Any]) -> str | None:
    """The first arXiv id that one of `texts` names as such: `arXiv:2510.10023 [cs.LG]`."""
    for text in texts:
        match = ARXIV.search(text) if isinstance(text, str) else None
        reference = parse_reference(match["id"]) if match else None
        if reference:
            return reference.id
    return None


def reference_in(line: str) -> Reference | None:
    """The paper that a line of a list names: the line as a whole, or the first id or DOI in it."""
    whole = parse_reference(line)
    if whole:
        return whole
    identifier = arxiv_id_in([line])
    bare, doi = BARE.search(line), DOI.search(line)
    if identifier or bare:
        return parse_reference(identifier or (bare[0] if bare else ""))
    return parse_reference(parse_doi(doi[0]) or "") if doi else None
