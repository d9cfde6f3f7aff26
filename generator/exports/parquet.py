"""All papers as a table in the Parquet format, a row each, by pyarrow, which is optional: a site
needs it for nothing else, and it is larger than all other dependencies together."""

import io
from collections.abc import Iterable
from datetime import date
from importlib.util import find_spec
from typing import Any

from generator.entries.topics import Topics
from generator.exports.records import Record, changes

MISSING = 'needs pyarrow; run pip install "daily-papers[parquet]"'
"""What to do where it is not installed."""
TEXTS = (
    *("id", "published", "title", "summary", "abstract", "note", "venue", "type", "doi", "url"),
    *("contributor", "page"),
)
"""The columns that are fields of a record, as texts; absent ones are null."""


def is_possible() -> bool:
    """Whether pyarrow is installed."""
    return find_spec("pyarrow") is not None


def table(papers: Iterable[tuple[Record, str]], topics: Topics) -> bytes:
    """The bytes of the table of `papers`, each its record and its BibTeX entry. The release of
    pyarrow stands in them; for one release, the same papers give the same bytes."""
    import pyarrow
    from pyarrow import parquet

    text = pyarrow.string()

    def structs(*names: str) -> Any:
        return pyarrow.list_(pyarrow.struct([(name, text) for name in names]))

    schema = pyarrow.schema(
        [
            ("day", pyarrow.date32()),
            *((name, text) for name in TEXTS),
            ("authors", structs("name", "affiliation", "orcid")),
            ("organizations", pyarrow.list_(text)),
            ("topics", pyarrow.list_(text)),
            ("links", structs("kind", "url")),
            ("changes", structs("date", "change", "what")),
            ("upvotes", pyarrow.int64()),
            ("comments", pyarrow.int64()),
            ("counted", text),
            ("status", text),
            ("bibtex", text),
        ]
    )
    rows = [_row(paper, bibtex, topics) for paper, bibtex in papers]
    opened = io.BytesIO()
    parquet.write_table(pyarrow.Table.from_pylist(rows, schema), opened, compression="zstd")
    return opened.getvalue()


def _row(paper: Record, bibtex: str, topics: Topics) -> dict[str, Any]:
    signals, links = paper.get("signals", {}), paper.get("links", {})
    return {
        **{name: paper.get(name) for name in TEXTS},
        "day": date.fromisoformat(paper["day"]),
        "authors": paper["authors"],
        "organizations": paper.get("organizations", []),
        "topics": [topics.slugs[slug] for slug in paper["topics"]],
        "links": [
            {"kind": kind, "url": url}
            for kind, value in links.items()
            for url in (value if isinstance(value, list) else [value])
        ],
        "changes": list(changes(paper)),
        "upvotes": signals.get("upvotes"),
        "comments": signals.get("comments"),
        "counted": signals.get("date"),
        "status": paper.get("status", {}).get("state"),
        "bibtex": bibtex,
    }
