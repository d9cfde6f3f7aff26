"""Real papers from a file with one JSON object a line, as the fields of entries; and more papers
than the file has, made of pieces of them."""

import json
import lzma
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from pathlib import Path
from random import Random
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
"""Our topic for each of the most frequent arXiv categories."""


def read_corpus(file: Path, topics: Sequence[str]) -> tuple[list[Fields], Counter[str]]:
    """Reads the papers of a JSON Lines file, plain or .xz. See `convert_records`."""
    with lzma.open(file) if file.suffix == ".xz" else file.open("rb") as lines:
        return convert_records(map(json.loads, lines), topics)


def convert_records(
    records: Iterable[Mapping[str, Any]], topics: Sequence[str]
) -> tuple[list[Fields], Counter[str]]:
    """Converts `records` to papers, the newest first. Also counts what was cleaned or skipped,
    by reason."""
    papers: dict[str, Fields] = {}
    losses: Counter[str] = Counter()
    for number, record in enumerate(records):
        identifier = record["arxiv_id"].lower().replace("/", "-")
        if not (ARXIV_NEW.fullmatch(identifier) or ARXIV_OLD.fullmatch(identifier)):
            losses["papers skipped: id"] += 1
        elif identifier in papers:
            losses["papers skipped: twice"] += 1
        else:
            papers[identifier] = _fields(
                identifier, record, _topics(record, topics, number), losses
            )
    return sorted(papers.values(), key=lambda p: (p["day"], p["id"]), reverse=True), losses


def pieced(papers: Sequence[Fields], seed: int = 1) -> Iterator[Fields]:
    """Further papers, without end, on the days before those of `papers`: what each says is pieced
    together from several of them, so that words and pairs are as frequent as in the real ones, and
    no title, name or phrase of six words is repeated."""
    chance = Random(seed)  # noqa: S311 (papers are no secrets)
    days = sorted({paper["day"] for paper in papers})
    span = days[-1] - days[0] + timedelta(days=7 - (days[-1] - days[0]).days % 7)
    titles = [re.sub(r"^\S+\s*[:–-] ", "", paper["title"]).split() for paper in papers]
    abstracts = [paper["abstract"].split() for paper in papers]
    number = 0
    while True:
        for model, title in zip(papers, titles, strict=True):
            day = model["day"] - span * (number // len(papers) + 1)
            number += 1
            authors = [_mixed_name(name, chance.choice(papers)) for name in model["authors"]]
            yield {
                "id": f"{day:%y%m}.{10_000 + number % 80_000:05}",
                "day": day,
                "title": _pieces(titles, len(title), 2, chance),
                "authors": list(dict.fromkeys(authors)),
                "published": f"{day:%Y-%m}",
                "topics": model["topics"],
                "abstract": _pieces(abstracts, len(model["abstract"].split()), 4, chance),
            }


def _pieces(texts: Sequence[list[str]], length: int, size: int, chance: Random) -> str:
    """A text of about `length` words: pieces of `size` words, each of another text."""
    words: list[str] = []
    while len(words) < length or len(words) < 2:
        text = chance.choice(texts)
        start = chance.randrange(max(1, len(text) - size + 1))
        words += [word for word in text[start : start + size] if "$" not in word]
    return " ".join(words)


def _mixed_name(name: str, other: Fields) -> str:
    """The first names of one author with the last name of another."""
    last = other["authors"][0].split()[-1] if other["authors"] else "Invent"
    return " ".join([*name.split()[:-1], last])


def _topics(record: Mapping[str, Any], topics: Sequence[str], number: int) -> list[str]:
    """Up to five of `topics` by the record's categories. Where none fits, papers take turns."""
    by_category = [CATEGORIES[c] for c in record.get("categories", ()) if c in CATEGORIES]
    ours = list(dict.fromkeys(topic for topic in by_category if topic in topics))
    return ours[:5] or [topics[number % len(topics)]]


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
    with_letters = [name for name in names if re.search(r"[^\W\d_]", name)]
    losses["authors skipped: no name"] += len(names) - len(with_letters)
    return with_letters


def _is_url(url: str | None, losses: Counter[str]) -> bool:
    if url and not URL.fullmatch(url):
        losses["links skipped: no address"] += 1
        return False
    return bool(url)
