"""Notes of OpenReview, of the first and the second version of its API (docs.openreview.net)."""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from generator.contributing.facts import Facts
from generator.contributing.sources.field_mapping import map_record

SITE = "https://openreview.net"
DATES = ("pdate", "odate", "tcdate", "cdate")
"""Milliseconds: of publication, of going online, of creation."""


def is_openreview(record: Mapping[str, Any]) -> bool:
    """Whether a `record` is a note with a title."""
    content = record.get("content")
    return isinstance(content, Mapping) and "title" in content


def openreview_facts(record: Mapping[str, Any], origin: str) -> Facts | None:
    """What a note says."""
    content = {name: _value(value) for name, value in record["content"].items()}
    pdf = content.get("pdf")
    moment = next((record[name] for name in DATES if isinstance(record.get(name), int)), None)
    return map_record(
        {
            "title": content.get("title"),
            "authors": content.get("authors"),
            "published": _day(moment),
            "abstract": content.get("abstract"),
            "url": f"{SITE}/forum?id={record.get('forum') or record.get('id')}",
            "venue": content.get("venue"),
            "topics": content.get("keywords"),
            "pdf": f"{SITE}{pdf}" if isinstance(pdf, str) and pdf.startswith("/") else pdf,
            "code": content.get("code"),
        },
        origin,
    )


def _value(value: Any) -> Any:
    """A value, which stands below `value` in the second version."""
    return value.get("value") if isinstance(value, Mapping) else value


def _day(milliseconds: int | None) -> str | None:
    if milliseconds is None or not 0 < milliseconds < 10**14:
        return None
    return datetime.fromtimestamp(milliseconds / 1000, UTC).date().isoformat()
