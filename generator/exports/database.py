"""All papers as an SQLite database with full-text search (FTS5), which Datasette opens as it is.

The comments of the schema stay in the file: `.schema` in the sqlite3 shell shows them.
"""

import sqlite3
from collections.abc import Iterable, Iterator
from typing import Any

from generator.entries.topics import Topics
from generator.exports.records import Record, changes

SCHEMA = """
CREATE TABLE papers (
  number INTEGER PRIMARY KEY,  -- from 1, the newest day first
  id TEXT NOT NULL UNIQUE,     -- never changes
  day TEXT NOT NULL,           -- the day that features the paper, YYYY-MM-DD
  published TEXT NOT NULL,     -- the first version: YYYY-MM-DD, YYYY-MM or YYYY
  title TEXT NOT NULL,         -- $...$ is mathematics
  summary TEXT,                -- in the words of the site
  abstract TEXT,               -- in the words of the authors
  note TEXT,                   -- why the contributor picked the paper
  venue TEXT,
  type TEXT,                   -- only where it does not follow from the venue
  doi TEXT,                    -- without https://doi.org/
  url TEXT,                    -- the paper's own page, where it is not on arXiv
  upvotes INTEGER,             -- counted elsewhere, on the day `counted`
  comments INTEGER,
  counted TEXT,
  status TEXT,                 -- withdrawn, retracted or superseded
  contributor TEXT,
  page TEXT NOT NULL,          -- the page of the paper on the site
  bibtex TEXT NOT NULL
);
CREATE TABLE authors (
  paper TEXT NOT NULL REFERENCES papers (id),
  position INTEGER NOT NULL,   -- from 1, in the order of the paper
  name TEXT NOT NULL,
  affiliation TEXT,
  orcid TEXT,
  PRIMARY KEY (paper, position)
);
CREATE TABLE organizations (
  paper TEXT NOT NULL REFERENCES papers (id),
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  PRIMARY KEY (paper, position)
);
CREATE TABLE topics (
  slug TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  description TEXT NOT NULL
);
CREATE TABLE paper_topics (
  paper TEXT NOT NULL REFERENCES papers (id),
  position INTEGER NOT NULL,   -- 1 is the most fitting topic
  topic TEXT NOT NULL REFERENCES topics (slug),
  PRIMARY KEY (paper, position)
);
CREATE TABLE links (
  paper TEXT NOT NULL REFERENCES papers (id),
  kind TEXT NOT NULL,          -- code, project, pdf, video, slides, models, datasets, demos
  url TEXT NOT NULL
);
CREATE TABLE changes (
  paper TEXT NOT NULL REFERENCES papers (id),
  date TEXT NOT NULL,
  change TEXT NOT NULL,        -- corrected, withdrawn, retracted or superseded
  what TEXT NOT NULL
);
CREATE INDEX papers_by_day ON papers (day);
CREATE INDEX authors_by_name ON authors (name);
CREATE INDEX paper_topics_by_topic ON paper_topics (topic);
CREATE VIRTUAL TABLE papers_fts USING fts5 (
  title, summary, abstract, note,
  content = 'papers', content_rowid = 'number', tokenize = 'porter unicode61'
);
"""


def database(papers: Iterable[tuple[Record, str]], topics: Topics) -> bytes:
    """The bytes of the database of `papers`, each its record and its BibTeX entry. The release of
    SQLite stands in them; for one release, the same papers give the same bytes."""
    with sqlite3.connect(":memory:") as connection:
        connection.executescript(SCHEMA)
        rows = [(slug, topic.name, topic.description) for slug, topic in topics.root.items()]
        connection.executemany("INSERT INTO topics VALUES (?, ?, ?)", rows)
        for number, (paper, bibtex) in enumerate(papers, start=1):
            _insert(connection, "papers", _row(paper, number, bibtex))
            for table, row in _details(paper, topics):
                _insert(connection, table, {"paper": paper["id"], **row})
        connection.execute("INSERT INTO papers_fts (papers_fts) VALUES ('rebuild')")
        connection.execute("INSERT INTO papers_fts (papers_fts) VALUES ('optimize')")
    connection.execute("VACUUM")
    content = connection.serialize()
    connection.close()
    return content


def _insert(connection: sqlite3.Connection, table: str, row: dict[str, Any]) -> None:
    names, marks = ", ".join(row), ", ".join("?" * len(row))
    statement = f"INSERT INTO {table} ({names}) VALUES ({marks})"  # noqa: S608 - names are ours
    connection.execute(statement, list(row.values()))


def _row(paper: Record, number: int, bibtex: str) -> dict[str, Any]:
    signals = paper.get("signals", {})
    same = ("id", "day", "published", "title", "summary", "abstract", "note", "venue", "type")
    return {
        "number": number,
        **{name: paper.get(name) for name in (*same, "doi", "url", "contributor", "page")},
        "upvotes": signals.get("upvotes"),
        "comments": signals.get("comments"),
        "counted": signals.get("date"),
        "status": paper.get("status", {}).get("state"),
        "bibtex": bibtex,
    }


def _details(paper: Record, topics: Topics) -> Iterator[tuple[str, dict[str, Any]]]:
    """The rows of other tables, each with the name of its table."""
    for position, author in enumerate(paper["authors"], start=1):
        yield "authors", {"position": position, **author}
    for position, name in enumerate(paper.get("organizations", ()), start=1):
        yield "organizations", {"position": position, "name": name}
    for position, slug in enumerate(paper["topics"], start=1):
        yield "paper_topics", {"position": position, "topic": topics.slugs[slug]}
    for change in changes(paper):
        yield "changes", change
    for kind, value in paper.get("links", {}).items():
        for url in value if isinstance(value, list) else [value]:
            yield "links", {"kind": kind, "url": url}
