"""JSON records from other programs: which of their fields means what."""

import re
from collections.abc import Mapping
from dataclasses import fields
from typing import Any

from generator.contributing.facts import Facts
from generator.contributing.sources.bibtex_facts import bibtex_facts
from generator.contributing.sources.bibtex_file import BibtexRecord
from generator.entries.date_parsing import parse_day

NAMES: Mapping[str, tuple[str, ...]] = {
    "identifier": ("arxiv_id", "arxivId", "arxiv", "id", "paper_id", "paperId", "eprint"),
    "title": ("title", "name"),
    "authors": ("authors", "author", "creators"),
    "authors_complete": ("authors_complete",),
    "published": (
        "published", "publishedAt", "published_at", "publication_date", "publicationDate",
        "published_date", "publish_date", "date", "created", "publication_year", "year",
    ),
    "day": ("featured", "day", "featured_day", "submittedOnDailyAt", "featured_all"),
    "categories": ("categories", "category", "arxiv_categories", "primary_category"),
    "topics": ("topics", "topic"),
    "summary": ("our_summary",),
    "abstract": ("abstract", "summary", "description"),
    "note": ("note",),
    "organizations": ("organizations", "organization", "affiliations"),
    "doi": ("doi", "DOI"),
    "url": ("url", "link", "homepage"),
    "venue": ("venue", "journal", "journal_ref", "booktitle"),
    "type": ("type",),
    "contributor": ("contributor",),
    "upvotes": ("upvotes", "likes"),
    "comments": ("comments", "numComments", "num_comments"),
    "counted": ("upvotes_asof", "counted", "asof"),
    "authors_comment": ("arxiv_comment", "comment"),
}  # fmt: skip
LINKS: Mapping[str, tuple[str, ...]] = {
    "code": ("code", "github", "githubRepo", "github_repo", "repo", "repository", "github_url"),
    "project": ("project", "projectPage", "project_page", "website"),
    "pdf": ("pdf", "pdf_url", "url_pdf"),
    "video": ("video", "mediaUrl"),
    "slides": ("slides",),
    "models": ("models",),
    "datasets": ("datasets",),
    "demos": ("demos", "demo", "spaces"),
    "arxiv": ("arxiv",),
    "hf": ("hf", "huggingface"),
}
COUNTS = ("author_count", "num_authors", "authors_count")
"""How many authors there are, beside a list that may be shorter."""
STEP = re.compile(r"([^.\[\]]+)|\[([0-9]*)\]")
FIELDS = {fact.name for fact in fields(Facts)} - {
    "origin",
    "remarks",
    "faults",
    "unused",
    "bibtex",
    "markup",
    "withdrawn",
}
RENAMED = {"id": "identifier", "organization": "organizations", "remark": "authors_comment"}
"""Names of facts as people write them, where Facts has another."""
NOT_FIRST = re.compile(r"listing day|newsletter|later revision|OAI-PMH", re.IGNORECASE)


class FieldMappingError(ValueError):
    """An option is not `field=path`; the message says what it should be."""


def map_record(record: Any, origin: str, paths: Mapping[str, str] | None = None) -> Facts | None:
    """The facts in a JSON `record`, which may be an item of Hugging Face's daily papers, or a
    BibTeX record that an import listed for a person. Takes them from `paths` (by name of a fact),
    otherwise from fields with a usual name. None if the record is no mapping."""
    if not isinstance(record, Mapping):
        return None
    if isinstance(record.get("entrytype"), str) and not paths:
        return _bibtex_facts(record, origin)
    if isinstance(record.get("paper"), Mapping):
        record = _flatten_daily(record)
    values: dict[str, Any] = {}
    used = set()
    for name, keys in NAMES.items():
        for key in keys:
            used.add(key)
            if record.get(key) not in (None, "", [], {}):
                values.setdefault(name, record[key])
    links, used_links = _links(record)
    for name, path in (paths or {}).items():
        value = value_at(record, path)
        if name.startswith("links."):
            links[name.removeprefix("links.")] = value
        else:
            values[name] = value
        used.add(re.split(r"[.\[]", path)[0])
    count = next((record[key] for key in COUNTS if isinstance(record.get(key), int)), 0)
    if isinstance(values.get("authors"), list) and count > len(values["authors"]):
        values["authors_complete"] = False
    used.update(COUNTS)
    given = {key for key, value in record.items() if value not in (None, "", [], {})}
    unused = sorted(str(key) for key in given - used - used_links - {"links", "published_basis"})
    return Facts(
        origin,
        **values,
        links=links,
        remarks=tuple(_remarks(record)),
        unused=tuple(unused),
    )


def _bibtex_facts(record: Mapping[str, Any], origin: str) -> Facts:
    """The facts in a record of BibTeX as `BibtexRecord.raw` has it, corrected by a person."""
    fields = {str(name).lower(): str(value) for name, value in record.items()}
    key = fields.pop("key", "") or origin
    kind = fields.pop("entrytype")
    fields.pop("needs", None)
    return bibtex_facts(BibtexRecord(kind, key, 0, fields))


def parse_paths(options: tuple[str, ...]) -> dict[str, str]:
    """The paths by name of a fact, from `options` such as `title=metadata.name`. Raises
    FieldMappingError."""
    paths = {}
    for option in options:
        name, _, path = option.partition("=")
        name = RENAMED.get(name.strip(), name.strip())
        is_known = name in FIELDS or (name.startswith("links.") and name[6:] in LINKS)
        if not path or not is_known or name == "links":
            fields = ", ".join(sorted(FIELDS - {"links", "identifier"}))
            raise FieldMappingError(
                f'"{option}" is not field=path; the fields are id, {fields}, links.code...'
            )
        paths[name] = path.strip()
    return paths


def value_at(value: Any, path: str) -> Any:
    """What stands at `path` in a JSON `value`; None if there is nothing. `a.b` is a key of a
    mapping, `a[0]` an item of a list, and `a[].b` collects `b` of every item."""
    steps = list(STEP.finditer(path))
    for number, step in enumerate(steps, start=1):
        if step[2] == "":
            rest = path[step.end() :].lstrip(".")
            items = value if isinstance(value, list) else []
            return [value_at(item, rest) for item in items] if number < len(steps) else items
        if step[1] is not None:
            value = value.get(step[1]) if isinstance(value, Mapping) else None
        else:
            index = int(step[2])
            value = value[index] if isinstance(value, list) and index < len(value) else None
    return value


def _flatten_daily(item: Mapping[str, Any]) -> dict[str, Any]:
    """One item of Hugging Face's daily papers as one mapping. Of two fields of one name the
    paper's own counts, because the item's `publishedAt` has changed its meaning. The summary
    and keywords that a model wrote are left out."""
    paper = item["paper"]
    outer = ("numComments", "organization", "featured", "counted")
    record = {key: item[key] for key in outer if key in item}
    record |= {
        key: value for key, value in paper.items() if key not in ("ai_summary", "ai_keywords")
    }
    record.setdefault("title", item.get("title"))
    authors = paper.get("authors")
    if isinstance(authors, list):
        hidden = [
            author
            for author in authors
            if isinstance(author, Mapping) and author.get("hidden") is True
        ]
        record["authors"] = [author for author in authors if author not in hidden]
        record["authors_complete"] = not hidden
    record.setdefault("submittedOnDailyAt", _featured_day(item.get("publishedAt"), paper))
    return record


def _featured_day(moment: Any, paper: Mapping[str, Any]) -> str | None:
    """The day in an item's own publishedAt. Until March 2025 that was the moment of featuring;
    since then it is the paper's date, give or take hours, and so more than a day must lie
    between the two."""
    (day, _), (published, _) = parse_day(moment), parse_day(paper.get("publishedAt"))
    is_later = day and published and (day - published).days > 1
    return day.isoformat() if day and is_later else None


def _links(record: Mapping[str, Any]) -> tuple[dict[str, Any], set[str]]:
    """The links by name, from `links` (a text, a list or a mapping) and from the record itself;
    and the keys that were used."""
    inner = record.get("links")
    found: dict[str, Any] = {}
    used: set[str] = set()
    for link in [inner] if isinstance(inner, str) else inner if isinstance(inner, list) else ():
        found.setdefault(_link_name(link), []).append(link)
    for mapping in (inner, record) if isinstance(inner, Mapping) else (record,):
        for name, keys in LINKS.items():
            for key in keys:
                if mapping.get(key) not in (None, "", []):
                    found.setdefault(name, mapping[key])
                    used.add(key)
    return found, used


def _link_name(link: Any) -> str:
    """The name of a link in a list; `project` if the link does not say."""
    labels = (
        [link.get(key) for key in ("rel", "type", "name", "title")]
        if isinstance(link, Mapping)
        else []
    )
    words = {str(label).casefold() for label in labels if label}
    return next((name for name, keys in LINKS.items() if words & {name, *keys}), "project")


def _remarks(record: Mapping[str, Any]) -> list[tuple[str, str]]:
    """A remark if the record says itself that its date may not be that of the first version."""
    basis = record.get("published_basis")
    if isinstance(basis, str) and record.get("published") and NOT_FIRST.search(basis):
        return [("published", f"may be later than the first version: {basis[:80]}")]
    return []
