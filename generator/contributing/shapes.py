"""Records of others' making, from JSON: which of their fields means what."""

import re
from collections.abc import Mapping
from dataclasses import fields
from typing import Any

from generator.contributing.cleaning.dates import day as date_of
from generator.contributing.facts import Facts

NAMES: Mapping[str, tuple[str, ...]] = {
    "identifier": ("arxiv_id", "arxivId", "arxiv", "id", "paper_id", "paperId", "eprint"),
    "title": ("title", "name"),
    "authors": ("authors", "author", "creators"),
    "authors_complete": ("authors_complete",),
    "published": (
        "published", "publishedAt", "published_at", "publication_date", "publicationDate",
        "published_date", "publish_date", "date", "created",
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
    "contributor": ("contributor",),
    "upvotes": ("upvotes", "likes"),
    "comments": ("comments", "numComments", "num_comments"),
    "counted": ("upvotes_asof", "counted", "asof"),
    "remark": ("arxiv_comment", "comment"),
}  # fmt: skip
LINKS: Mapping[str, tuple[str, ...]] = {
    "code": ("code", "github", "githubRepo", "github_repo", "repo", "repository", "github_url"),
    "project": ("project", "projectPage", "project_page", "website"),
    "pdf": ("pdf", "pdf_url"),
    "video": ("video", "mediaUrl"),
    "slides": ("slides",),
    "models": ("models",),
    "datasets": ("datasets",),
    "demos": ("demos", "demo", "spaces"),
    "arxiv": ("arxiv",),
    "hf": ("hf", "huggingface"),
}
STEP = re.compile(r"([^.\[\]]+)|\[([0-9]*)\]")
FIELDS = {each.name for each in fields(Facts)} - {
    "origin",
    "doubts",
    "unused",
    "bibtex",
    "withdrawn",
}
NOT_FIRST = re.compile(r"listing day|newsletter|later revision|OAI-PMH", re.IGNORECASE)


class NoMap(ValueError):
    """A `field=path` that is none; says why."""


def facts_of(record: Any, origin: str, paths: Mapping[str, str] | None = None) -> Facts | None:
    """The facts in a JSON `record`: of the fields that are commonly called so, of one item of
    Hugging Face's daily papers, or at `paths` by field. None where it is no mapping."""
    if not isinstance(record, Mapping):
        return None
    if isinstance(record.get("paper"), Mapping):
        record = _daily(record)
    values: dict[str, Any] = {}
    used = set()
    for name, keys in NAMES.items():
        for key in keys:
            used.add(key)
            if record.get(key) not in (None, "", [], {}):
                values.setdefault(name, record[key])
    links, used_links = _links(record)
    for name, path in (paths or {}).items():
        value = at(record, path)
        if name.startswith("links."):
            links[name.removeprefix("links.")] = value
        else:
            values[name] = value
        used.add(re.split(r"[.\[]", path)[0])
    unused = sorted(
        str(key) for key in record.keys() - used - used_links - {"links", "published_basis"}
    )
    return Facts(
        origin,
        **values,
        links=links,
        doubts=tuple(_known_doubts(record)),
        unused=tuple(unused),
    )


def mapping(options: tuple[str, ...]) -> dict[str, str]:
    """The paths by field in `options` such as `title=metadata.name`. Raises NoMap."""
    paths = {}
    for option in options:
        name, _, path = option.partition("=")
        name = {"id": "identifier", "organization": "organizations"}.get(name.strip(), name.strip())
        known = name in FIELDS or (name.startswith("links.") and name[6:] in LINKS)
        if not path or not known or name == "links":
            fields = ", ".join(sorted(FIELDS - {"links", "identifier"}))
            raise NoMap(f'"{option}" is not field=path; the fields are id, {fields}, links.code...')
        paths[name] = path.strip()
    return paths


def at(value: Any, path: str) -> Any:
    """What stands at `path` in `value`: `a.b`, `a[0]`, or `a[].b` for each of a list; None where
    there is nothing."""
    for number, step in enumerate(found := list(STEP.finditer(path))):
        if step[2] == "":
            rest = path[step.end() :].lstrip(".")
            items = value if isinstance(value, list) else []
            return [at(item, rest) for item in items] if number < len(found) - 1 else items
        if step[1] is not None:
            value = value.get(step[1]) if isinstance(value, Mapping) else None
        else:
            index = int(step[2])
            value = value[index] if isinstance(value, list) and index < len(value) else None
    return value


def _daily(item: Mapping[str, Any]) -> dict[str, Any]:
    """One item of Hugging Face's daily papers. `publishedAt` beside the paper means now this,
    now that, so only the paper's own counts; so does its summary, and not the machine's."""
    paper = item["paper"]
    outer = ("numComments", "organization", "featured", "counted")
    record = {key: item[key] for key in outer if key in item}
    record |= {
        key: value for key, value in paper.items() if key not in ("ai_summary", "ai_keywords")
    }
    record.setdefault("title", item.get("title"))
    shown = paper.get("authors")
    if isinstance(shown, list):
        hidden = [one for one in shown if isinstance(one, Mapping) and one.get("hidden") is True]
        record["authors"] = [one for one in shown if one not in hidden]
        record["authors_complete"] = not hidden
    record.setdefault("submittedOnDailyAt", _featured(item.get("publishedAt"), paper))
    return record


def _featured(moment: Any, paper: Mapping[str, Any]) -> str | None:
    """The day in an item's own publishedAt, which was the moment of featuring until March 2025
    and is since then the paper's date, hours off."""
    day, of_paper = (date_of(each)[0] for each in (moment, paper.get("publishedAt")))
    later = day and of_paper and (day - of_paper).days > 1
    return day.isoformat() if day and later else None


def _links(record: Mapping[str, Any]) -> tuple[dict[str, Any], set[str]]:
    inner = record.get("links")
    places = [inner] if isinstance(inner, Mapping) else []
    found: dict[str, Any] = {}
    used: set[str] = set()
    for one in [inner] if isinstance(inner, str) else inner if isinstance(inner, list) else ():
        found.setdefault(_kind_of(one), []).append(one)
    for place in (*places, record):
        for name, keys in LINKS.items():
            for key in keys:
                if place.get(key) not in (None, "", []):
                    found.setdefault(name, place[key])
                    used.add(key)
    return found, used


def _kind_of(link: Any) -> str:
    """What a link in a list is called; the project's page where it does not say."""
    names = (
        [link.get(key) for key in ("rel", "type", "name", "title")]
        if isinstance(link, Mapping)
        else []
    )
    said = {str(name).casefold() for name in names if name}
    return next((name for name, keys in LINKS.items() if said & {name, *keys}), "project")


def _known_doubts(record: Mapping[str, Any]) -> list[tuple[str, str]]:
    """What a record says against itself."""
    basis = record.get("published_basis")
    if isinstance(basis, str) and record.get("published") and NOT_FIRST.search(basis):
        return [("published", f"may be later than the first version: {basis[:80]}")]
    return []
