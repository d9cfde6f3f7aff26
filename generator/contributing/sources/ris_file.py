"""Files of RIS: lines of a tag and a value ("RIS Format Specifications", Clarivate)."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from generator.contributing.facts import Facts
from generator.contributing.sources.field_mapping import map_record
from generator.contributing.sources.mentions import arxiv_id_in

LINE = re.compile(r"([A-Z][A-Z0-9]) {1,2}- ?(.*)")
TYPES = {
    "JOUR": "article-journal",
    "CONF": "paper-conference",
    "CPAPER": "paper-conference",
    "BOOK": "book",
    "CHAP": "chapter",
    "THES": "thesis",
    "RPRT": "report",
    "DATA": "dataset",
    "COMP": "software",
}
PUBLISHED_BY = {"BOOK", "THES", "RPRT", "DATA", "COMP"}


def is_ris(start: str) -> bool:
    """Whether a text that begins so is RIS."""
    return bool(re.match(r"TY {1,2}- ", start))


def read_ris(text: str) -> Iterator[dict[str, Any]]:
    """The records in `text`: the values of each tag. A line without a tag goes on."""
    tags: dict[str, list[str]] = {}
    last: list[str] = []
    for line in text.splitlines():
        match = LINE.match(line.strip())
        if match is None:
            if last and line.strip():
                last[-1] = f"{last[-1]} {line.strip()}"
            continue
        if match[1] in ("TY", "ER") and tags:
            yield dict(tags)
            tags = {}
        if match[1] != "ER":
            last = tags.setdefault("AU" if match[1] == "A1" else match[1], [])
            last.append(match[2].strip())
    if tags:
        yield dict(tags)


def ris_facts(tags: Mapping[str, Any], origin: str) -> Facts | None:
    """What a record says."""
    kind = _first(tags, "TY")
    places = [*tags.get("N1", ()), *tags.get("M1", ()), *tags.get("UR", ()), *tags.get("DO", ())]
    venue = _first(tags, "T2", "JO", "JF", "JA", "BT")
    doi = _first(tags, "DO")
    return map_record(
        {
            "id": arxiv_id_in(places) or doi,
            "title": _first(tags, "TI", "T1", "CT"),
            "authors": tags.get("AU"),
            "published": _date(_first(tags, "DA", "Y1", "PY")),
            "abstract": _first(tags, "AB", "N2"),
            "doi": doi,
            "url": _first(tags, "UR"),
            "venue": venue or (_first(tags, "PB") if kind in PUBLISHED_BY else None),
            "type": TYPES.get(str(kind)),
            "topics": tags.get("KW"),
            "pdf": _first(tags, "L1"),
        },
        origin,
    )


def _first(tags: Mapping[str, Any], *names: str) -> str | None:
    return next((value for name in names for value in tags.get(name, ()) if value), None)


def _date(text: str | None) -> str | None:
    """`2024-04-03` from `2024/04/03/`; a further part is a season or other information."""
    parts = [part for part in (text or "").split("/")[:3] if part.strip()]
    return "-".join(part.strip().zfill(2) for part in parts) or None
