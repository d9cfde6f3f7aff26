"""Tables with a header: CSV of Zotero, Mendeley, Scopus, spreadsheets (RFC 4180, and other
separators)."""

import csv
import io
import re
from collections.abc import Iterator, Mapping
from typing import Any

from generator.contributing.facts import Facts
from generator.contributing.sources.field_mapping import map_record
from generator.contributing.sources.mentions import arxiv_id_in

SEPARATORS = ",;\t"
LONGEST_FIELD = 1_000_000
COLUMNS: Mapping[str, tuple[str, ...]] = {
    "title": ("title", "documenttitle", "articletitle", "papertitle", "name"),
    "authors": ("authors", "author", "authorfullnames", "authornames", "creators"),
    "published": (
        "published", "date", "publicationdate", "datepublished", "publicationyear", "year",
    ),
    "abstract": ("abstract", "abstractnote", "summary", "description"),
    "doi": ("doi", "digitalobjectidentifier"),
    "url": ("url", "link", "address", "homepage"),
    "venue": (
        "venue", "publicationtitle", "sourcetitle", "journal", "booktitle", "conferencename",
        "proceedingstitle", "conference",
    ),
    "type": ("type", "itemtype", "documenttype"),
    "topics": ("topics", "manualtags", "tags", "authorkeywords", "keywords"),
    "categories": ("categories", "category"),
    "id": ("arxivid", "arxiv", "eprint", "id", "archiveid", "paperid"),
    "our_summary": ("oursummary",),
    "note": ("note",),
    "day": ("day", "featured"),
    "code": ("code", "github", "repository"),
}  # fmt: skip
"""For each of our names the headings of columns, letters and digits only, the surest first."""
NAMES = {name for names in COLUMNS.values() for name in names}


def is_table(start: str) -> bool:
    """Whether a text that begins so is a table: its first line has names of columns."""
    line = start.partition("\n")[0].strip()
    if line.startswith("|"):
        return False  # a table of Markdown
    names = {_letters(name) for name in _split(line)}
    return bool(names & {"title", "doi", *COLUMNS["title"], *COLUMNS["id"]}) and (
        len(names & NAMES) > 1 or names <= NAMES
    )


def read_table(text: str) -> Iterator[dict[str, Any]]:
    """The rows of `text` by the names of its columns, as they stand. Raises csv.Error."""
    csv.field_size_limit(LONGEST_FIELD)
    line = text.lstrip().partition("\n")[0]
    rows = csv.DictReader(io.StringIO(text.lstrip()), delimiter=_separator(line))
    for row in rows:
        yield {str(name): value for name, value in row.items() if name and value}


def table_facts(row: Mapping[str, Any], origin: str) -> Facts | None:
    """What a row says."""
    by_name = {_letters(name): value for name, value in row.items()}
    record = {
        ours: next((by_name[name] for name in names if by_name.get(name)), None)
        for ours, names in COLUMNS.items()
    }
    if isinstance(record["authors"], str) and ";" in record["authors"]:
        record["authors"] = [name.strip() for name in record["authors"].split(";")]
    mention = arxiv_id_in([by_name.get("extra"), record["url"], record["id"], record["doi"]])
    record["id"] = mention or record["id"] or record["doi"]
    return map_record(record, origin)


def _letters(name: Any) -> str:
    return re.sub(r"[^a-z0-9]", "", str(name).casefold())


def _separator(line: str) -> str:
    return max(SEPARATORS, key=line.count)


def _split(line: str) -> list[str]:
    try:
        return next(csv.reader([line], delimiter=_separator(line)), [])
    except csv.Error:
        return []
