"""All facts of one paper, cleaned: the fields of its entry, as far as they are known."""

import re
from collections.abc import Mapping
from typing import Any

from generator.contributing.cleaning import Change, Cleaning, Doubt
from generator.contributing.cleaning.counts import signals
from generator.contributing.cleaning.days import days
from generator.contributing.cleaning.ids import identify
from generator.contributing.cleaning.links import links
from generator.contributing.cleaning.names import names, organizations
from generator.contributing.cleaning.texts import text_of
from generator.contributing.cleaning.topics import topics_of
from generator.contributing.cleaning.withdrawals import is_withdrawn
from generator.contributing.facts import Facts
from generator.entries.identity import make_id
from generator.entries.limits import MAX_LENGTH
from generator.entries.paper import to_arxiv_id
from generator.entries.tex import to_plain
from generator.entries.topics import Topics
from generator.entries.values import HANDLE


def cleaned(facts: Facts, topics: Topics, given: Mapping[str, Any] | None = None) -> Cleaning:
    """The entry that `facts` make. A person may have `given` more: `topics`, and, for where the
    facts say nothing, `otherwise` (topics) and `day`."""
    given = given or {}
    result = Cleaning(facts)
    result.notes += [Doubt(where, why) for where, why in facts.doubts]
    identify(result)
    for name in ("title", "abstract", "summary", "note", "venue"):
        text_of(result, name)
    authors, notes = names(facts.authors, complete=facts.authors_complete is not False)
    result.notes += notes
    if authors:
        result.fields["authors"] = authors
    days(result, given.get("day"))
    result.fields["topics"] = topics_of(result, topics, given)
    result.fields["organizations"], notes = organizations(facts.organizations)
    result.notes += notes
    result.fields["links"], notes = links(facts.links, result.identifier)
    result.notes += notes
    signals(result)
    _contributor(result)
    if not result.identifier and "title" in result.fields:
        result.identifier = make_id(to_plain(result.fields["title"]))
    if result.identifier and len(result.identifier) > MAX_LENGTH["id"]:
        result.identifier = None
    result.missing += _missing(result)
    result.fields = {name: value for name, value in result.fields.items() if value}
    return result


def _contributor(result: Cleaning) -> None:
    raw = result.facts.contributor
    if not isinstance(raw, str) or not raw.strip():
        return
    handle = re.sub(r"^https?://[\w.]+/", "", raw.strip()).lstrip("@").rstrip("/")
    after = handle if HANDLE.fullmatch(handle) and len(handle) <= MAX_LENGTH["handle"] else None
    result.fields["contributor"] = after
    if after != raw:
        result.notes.append(
            Change("contributor", raw, after, "was tidied" if after else "is no handle")
        )


def _missing(result: Cleaning) -> list[Doubt]:
    fields = result.fields
    found = []
    if result.identifier is None:
        found.append(Doubt("id", "is missing, and there is no title to make one of"))
    if "title" not in fields and not any(doubt.field == "title" for doubt in result.missing):
        found.append(Doubt("title", "is missing"))
    if "authors" not in fields:
        found.append(Doubt("authors", "are missing"))
    if "published" not in fields:
        found.append(Doubt("published", "is missing"))
    if not fields.get("topics"):
        found.append(Doubt("topics", "could not be proposed from its arXiv categories; name some"))
    if not (fields.get("abstract") or fields.get("summary")):
        found.append(Doubt("summary", "is missing, and so is the abstract"))
    elsewhere = fields.get("doi") or fields.get("url")
    if result.identifier and not to_arxiv_id(result.identifier) and not elsewhere:
        found.append(Doubt("url", "is missing, and so is a DOI; it is not on arXiv"))
    if is_withdrawn(result.facts):
        found.append(Doubt("status", "was withdrawn; add it by hand, if at all, with a status"))
    return found
