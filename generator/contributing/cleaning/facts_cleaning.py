"""All facts of one paper, cleaned: the fields of its entry, as far as the facts go."""

import re
from collections.abc import Mapping
from datetime import date
from typing import Any

from generator.contributing.cleaning.author_list import clean_authors
from generator.contributing.cleaning.cleaned_record import (
    CleanedRecord,
    FieldCorrection,
    RecordFault,
    Remark,
)
from generator.contributing.cleaning.counts import clean_counts
from generator.contributing.cleaning.days import clean_days
from generator.contributing.cleaning.identifiers import clean_identifiers
from generator.contributing.cleaning.links import clean_links
from generator.contributing.cleaning.organizations import clean_organizations
from generator.contributing.cleaning.texts import clean_text
from generator.contributing.cleaning.topic_choice import choose_topics
from generator.contributing.cleaning.withdrawals import is_withdrawn
from generator.contributing.cleaning.work_type import clean_type
from generator.contributing.facts import Facts
from generator.entries.identity import make_id
from generator.entries.limits import MAX_LENGTH
from generator.entries.paper import to_arxiv_id
from generator.entries.topics import Topics
from generator.entries.values import HANDLE


def clean_facts(
    facts: Facts, topics: Topics, options: Mapping[str, Any] | None = None
) -> CleanedRecord:
    """The record of an entry from `facts`. `options` come from a person: the slugs `topics`
    instead of the record's; and, if the facts have none, `fallback_topics` and the `day`. A date
    after `latest` is a fault."""
    options = options or {}
    record = CleanedRecord(facts)
    record.notes += [Remark(name, message) for name, message in facts.remarks]
    record.faults += [RecordFault(name, message) for name, message in facts.faults]
    clean_identifiers(record)
    for name in ("title", "abstract", "summary", "note", "venue"):
        clean_text(record, name)
    clean_type(record)
    authors, notes = clean_authors(
        facts.authors, complete=facts.authors_complete is not False, markup=facts.markup
    )
    record.notes += notes
    if authors:
        record.fields["authors"] = authors
    clean_days(record, options.get("day"), options.get("latest", date.max))
    record.fields["topics"] = choose_topics(record, topics, options)
    record.fields["organizations"], notes = clean_organizations(facts.organizations)
    record.notes += notes
    record.fields["links"], notes = clean_links(facts.links, record.identifier)
    record.notes += notes
    clean_counts(record)
    _clean_contributor(record)
    if not record.identifier and "title" in record.fields:
        record.identifier = make_id(record.fields["title"])
    if record.identifier and len(record.identifier) > MAX_LENGTH["id"]:
        record.identifier = None
    record.faults += _missing_fields(record)
    record.fields = {name: value for name, value in record.fields.items() if value}
    return record


def _clean_contributor(record: CleanedRecord) -> None:
    """Cleans the contributor's handle: `https://github.com/ada-l` and `@ada-l` are `ada-l`."""
    raw = record.facts.contributor
    if not isinstance(raw, str) or not raw.strip():
        return
    handle = re.sub(r"^https?://[\w.]+/", "", raw.strip()).lstrip("@").rstrip("/")
    after = handle if HANDLE.fullmatch(handle) and len(handle) <= MAX_LENGTH["handle"] else None
    record.fields["contributor"] = after
    if after != raw:
        why = "was tidied" if after else "is no handle"
        record.notes.append(FieldCorrection("contributor", raw, after, why))


def _missing_fields(record: CleanedRecord) -> list[RecordFault]:
    """A fault for each field that an entry needs and the record lacks."""
    fields, identifier = record.fields, record.identifier
    faulty = {fault.field for fault in record.faults}
    faults = []
    if identifier is None:
        faults.append(RecordFault("id", "is missing, and there is no title to make one of"))
    if "title" not in fields and "title" not in faulty:
        faults.append(RecordFault("title", "is missing"))
    if "authors" not in fields and "authors" not in faulty:
        faults.append(RecordFault("authors", "are missing"))
    if "published" not in fields and "published" not in faulty:
        faults.append(RecordFault("published", "is missing"))
    if not fields.get("topics"):
        message = "could not be proposed from its arXiv categories; name some"
        faults.append(RecordFault("topics", message))
    if not (fields.get("abstract") or fields.get("summary")):
        faults.append(RecordFault("summary", "is missing, and so is the abstract"))
    has_location = fields.get("doi") or fields.get("url")
    if identifier and not to_arxiv_id(identifier) and not has_location:
        faults.append(RecordFault("url", "is missing, and so is a DOI; it is not on arXiv"))
    if is_withdrawn(record.facts):
        message = "was withdrawn; add it by hand, if at all, with a status"
        faults.append(RecordFault("status", message))
    return faults
