"""Real papers from a file: one JSON object a line, as they were collected, into our fields."""

import json
import lzma
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from bench.invented import Fields
from generator.entries.paper import ARXIV_NEW, ARXIV_OLD
from generator.entries.values import REFUSED_CHARACTERS, URL

CATEGORIES = {
    "cs.CL": "language-understanding",
    "cs.CV": "computer-vision",
    "cs.LG": "training",
    "cs.AI": "evaluation",
    "cs.RO": "sensing",
    "cs.SD": "speech",
    "eess.AS": "speech",
    "cs.IR": "search",
    "cs.CR": "safety",
    "stat.ML": "representation-learning",
}
"""A topic of ours for the most frequent arXiv categories."""


def corpus(file: Path, topics: Sequence[str]) -> tuple[list[Fields], Counter[str]]:
    """The papers in a JSONL file (.xz or not), the newest first, and what was cleaned or
    skipped, counted."""
    with lzma.open(file) if file.suffix == ".xz" else file.open("rb") as lines:
        return mapped(map(json.loads, lines), topics)


def mapped(
    records: Iterable[Mapping[str, Any]], topics: Sequence[str]
) -> tuple[list[Fields], Counter[str]]:
    """What `records` become, the newest first, and what was cleaned or skipped, counted."""
    papers: dict[str, Fields] = {}
    losses: Counter[str] = Counter()
    for number, record in enumerate(records):
        identifier = record["arxiv_id"].lower().replace("/", "-")
        if not (ARXIV_NEW.fullmatch(identifier) or ARXIV_OLD.fullmatch(identifier)):
            losses["papers skipped: id"] += 1
        elif identifier in papers:
            losses["papers skipped: twice"] += 1
        else:
            # Without categories a paper gets a topic in turn: where it stands is no matter here.
            found = [CATEGORIES[c] for c in record.get("categories", ()) if c in CATEGORIES]
            known = list(dict.fromkeys(topic for topic in found if topic in topics))
            under = known[:5] or [topics[number % len(topics)]]
            papers[identifier] = _fields(identifier, record, under, losses)
    return sorted(papers.values(), key=lambda p: (p["day"], p["id"]), reverse=True), losses


def _fields(
    identifier: str, record: Mapping[str, Any], topics: list[str], losses: Counter[str]
) -> Fields:
    fields: Fields = {
        "id": identifier,
        "day": date.fromisoformat(record["featured"]),
        "title": _text(record["title"], losses),
        "authors": _names(record.get("authors", ()), losses),
        "published": (record.get("published") or record["featured"])[:10],
        "topics": topics,
        "abstract": _text(record["abstract"], losses),
    }
    if record.get("organization"):
        fields["organizations"] = [record["organization"]]
    links = {"code": record["links"].get("github"), "project": record["links"].get("project")}
    fields["links"] = {name: url for name, url in links.items() if _is_url(url, losses)}
    counts = {"upvotes": record.get("upvotes"), "comments": record.get("comments")}
    counts = {name: count for name, count in counts.items() if count is not None}
    if counts and record.get("upvotes_asof"):
        fields["signals"] = {"date": record["upvotes_asof"], **counts}
    return {name: value for name, value in fields.items() if value or name == "authors"}


def _text(text: str, losses: Counter[str]) -> str:
    cleaned, refused = REFUSED_CHARACTERS.subn("", text)
    losses["characters deleted"] += refused
    return cleaned


def _names(names: Sequence[str], losses: Counter[str]) -> list[str]:
    kept = [name for name in names if re.search(r"[^\W\d_]", name)]
    losses["authors skipped: no name"] += len(names) - len(kept)
    return kept


def _is_url(url: str | None, losses: Counter[str]) -> bool:
    if url and not URL.fullmatch(url):
        losses["links skipped: no address"] += 1
        return False
    return bool(url)
