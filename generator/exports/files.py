"""All papers in one file, in several formats. The same papers give the same bytes: nothing in a
file tells when, where or by whom it was made."""

import csv
import gzip
import io
import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from hashlib import sha256

import yaml

from generator.catalogue.catalogue import Catalogue, Renditions
from generator.entries.authors import Register
from generator.entries.topics import Topics
from generator.exports.citations import bibtex_entries
from generator.exports.database import database
from generator.exports.parquet import table
from generator.exports.records import Record, record
from generator.site import addresses
from generator.site.settings import Exports, Site
from generator.typeset.documents import AS_JSON, Document

COMPRESSION = 6
"""gzip's level: a higher one takes much longer and saves 2 %."""
COLUMNS = (
    *("id", "day", "published", "title", "authors", "organizations", "topics", "summary"),
    *("abstract", "note", "venue", "doi", "page", "source", "code", "upvotes", "comments"),
    *("status", "contributor"),
)
"""The columns of the CSV file. A cell with several values has "; " between two."""
FORMULA = ("=", "+", "-", "@", "\t")
"""What makes a formula of a cell in spreadsheets; such a cell begins with an apostrophe here."""


def export_documents(
    catalogue: Catalogue, site: Site, formats: Sequence[Exports]
) -> Iterator[Document]:
    """The files of the `formats`, the lists of topics and of persons, and their checksums."""
    if not formats:
        return
    inputs = (site, catalogue.topics, catalogue.papers)
    for format in formats:
        yield Document(addresses.export(format).file, WRITERS[format], inputs)
    yield Document(addresses.EXPORTED_TOPICS.file, _yaml, (catalogue.topics,))
    yield Document(addresses.EXPORTED_AUTHORS.file, _yaml, (catalogue.register,))
    checked = (*inputs, catalogue.register, tuple(formats))
    yield Document(addresses.CHECKSUMS.file, _checksums, checked)


def _compress(texts: Iterable[str]) -> bytes:
    """`texts` after one another in UTF-8 as gzip (RFC 1952), without a name and a time. They are
    never all in memory."""
    opened = io.BytesIO()
    with gzip.GzipFile("", "wb", COMPRESSION, opened, mtime=0) as file:
        for text in texts:
            file.write(text.encode())
    return opened.getvalue()


def _jsonl(site: Site, topics: Topics, papers: Renditions) -> bytes:
    return _compress(f"{AS_JSON(record(paper, site))}\n" for paper in papers)


def _bibtex(site: Site, topics: Topics, papers: Renditions) -> bytes:
    return _compress(bibtex_entries(papers))


def _sqlite(site: Site, topics: Topics, papers: Renditions) -> bytes:
    return database(_with_bibtex(site, papers), topics)


def _parquet(site: Site, topics: Topics, papers: Renditions) -> bytes:
    return table(_with_bibtex(site, papers), topics)


def _with_bibtex(site: Site, papers: Renditions) -> Iterator[tuple[Record, str]]:
    """The record of each paper, and its BibTeX entry."""
    return ((record(paper, site), paper.texts("bibtex")) for paper in papers)


def _csv(site: Site, topics: Topics, papers: Renditions) -> bytes:
    opened = io.StringIO()
    rows = csv.writer(opened, lineterminator="\n")
    rows.writerow(COLUMNS)
    for paper in papers:
        cells = _cells(record(paper, site))
        rows.writerow([_cell(cells.get(column)) for column in COLUMNS])
    return _compress([opened.getvalue()])


def _cells(paper: Record) -> Record:
    """The values of the row of `paper` by column."""
    links, signals = paper.get("links", {}), paper.get("signals", {})
    return {
        **paper,
        "authors": [author["name"] for author in paper["authors"]],
        "source": paper.get("url"),
        "code": links.get("code"),
        "upvotes": signals.get("upvotes"),
        "comments": signals.get("comments"),
        "status": paper.get("status", {}).get("state"),
    }


def _cell(value: object) -> str:
    if value is None:
        return ""
    text = "; ".join(map(str, value)) if isinstance(value, list) else str(value)
    return f"'{text}" if text.startswith(FORMULA) else text


def _yaml(listed: Topics | Register) -> str:
    """The list of topics, or of persons, as it stands in `papers/`."""
    values = json.loads(listed.model_dump_json(exclude_defaults=True))
    return yaml.safe_dump(values, allow_unicode=True, sort_keys=False)


def _checksums(
    site: Site,
    topics: Topics,
    papers: Renditions,
    register: Register,
    formats: tuple[Exports, ...],
) -> str:
    """The SHA-256 of each file, as `sha256sum --check` reads it."""
    contents = {
        addresses.export(format): WRITERS[format](site, topics, papers) for format in formats
    }
    contents[addresses.EXPORTED_TOPICS] = _yaml(topics).encode()
    contents[addresses.EXPORTED_AUTHORS] = _yaml(register).encode()
    return "".join(
        f"{sha256(content).hexdigest()}  {place.url.rpartition('/')[2]}\n"
        for place, content in contents.items()
    )


WRITERS: Mapping[Exports, Callable[[Site, Topics, Renditions], bytes]] = {
    Exports.JSONL: _jsonl,
    Exports.CSV: _csv,
    Exports.BIBTEX: _bibtex,
    Exports.SQLITE: _sqlite,
    Exports.PARQUET: _parquet,
}
"""What makes the file of each format."""
