"""The id, the DOI and the address of a paper's own page."""

import re
from typing import Any
from urllib.parse import unquote

from generator.contributing.cleaning.bibtex_braces import unescape_address
from generator.contributing.cleaning.cleaned_record import CleanedRecord, FieldCorrection, Remark
from generator.contributing.cleaning.placeholders import is_placeholder
from generator.contributing.cleaning.web_addresses import clean_url
from generator.entries.identity import ARXIV_DOI, DOI_PREFIX, parse_doi, parse_reference
from generator.entries.paper import LIKE_ARXIV

OWN_ID = re.compile(r"(?=.*[a-z])[a-z0-9]+(?:-[a-z0-9]+)+")
"""An id of a work that is not on arXiv: words with hyphens."""


def clean_identifiers(record: CleanedRecord) -> None:
    """Finds the record's id, DOI and address."""
    _clean_id(record)
    _clean_doi(record)
    url = clean_url(record.facts.url)
    if url and not record.identifier:
        paper = parse_reference(url)
        if paper and paper.has_arxiv_id:
            record.identifier = paper.id
            return
        record.fields["url"] = url
        if url != record.facts.url:
            record.notes.append(FieldCorrection("url", record.facts.url, url, "was tidied"))


def _clean_id(record: CleanedRecord) -> None:
    raw = record.facts.identifier
    text = _id_text(raw)
    if text and not isinstance(raw, str):
        why = "was a number, which has lost its zeros"
        record.notes.append(FieldCorrection("id", raw, text, why))
    paper = parse_reference(text) if text else None
    if paper and not paper.has_arxiv_id:
        record.fields["doi"] = paper.id
    elif paper:
        record.identifier = paper.id
        if paper.id != text:
            is_longer = "/" in text and ":" in text
            why = "is the arXiv id of that" if is_longer else "became what arXiv ids are here"
            record.notes.append(FieldCorrection("id", raw, paper.id, why))
    elif OWN_ID.fullmatch(text) and not LIKE_ARXIV.fullmatch(text):
        record.identifier = text
    elif text:
        record.notes.append(FieldCorrection("id", raw, None, "is neither arXiv id nor DOI"))
        record.notes.append(Remark("id", f"{text!r} is neither an arXiv id nor a DOI"))


def _id_text(raw: Any) -> str:
    """An id as text. A number has lost its zeros: 2510.1002 is 2510.10020, 704.0001 is
    0704.0001. Ids have five digits after the point since January 2015."""
    if isinstance(raw, float):
        return f"{raw:010.5f}" if raw >= 1501 else f"{raw:09.4f}"
    return "" if raw is None else unescape_address(str(raw))


def _clean_doi(record: CleanedRecord) -> None:
    """Cleans the DOI. One that arXiv registered becomes the id."""
    raw = record.facts.doi
    if isinstance(raw, list):
        raw = raw[0] if raw else None
    if not isinstance(raw, str) or is_placeholder(raw):
        return
    first_word = DOI_PREFIX.sub("", unescape_address(raw), count=1).split()[:1]
    clean = parse_doi(unescape_address(unquote(first_word[0]))) if first_word else None
    arxiv_doi = ARXIV_DOI.fullmatch(clean) if clean else None
    if arxiv_doi:
        paper = parse_reference(f"arXiv:{arxiv_doi['id']}")
        if paper and not record.identifier:
            record.identifier = paper.id
            record.notes.append(FieldCorrection("id", raw, paper.id, "is the arXiv id in the DOI"))
        return
    if clean:
        record.fields["doi"] = clean
    if clean != raw:
        why = "was tidied" if clean else "is no DOI"
        record.notes.append(FieldCorrection("doi", raw, clean, why))
