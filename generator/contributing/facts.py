"""What a source says of one paper, in its own form; `cleaning` makes fields of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class Facts:
    """The raw values of one record, each of any type, or None if the source does not say.
    `origin` names the record for people. `remarks` are what the reader of the source noticed,
    and `faults` what it could not read, as (field, message)."""

    origin: str
    identifier: Any = None
    title: Any = None
    authors: Any = None
    authors_complete: Any = True
    published: Any = None
    day: Any = None
    categories: Any = None
    topics: Any = None
    summary: Any = None
    abstract: Any = None
    note: Any = None
    organizations: Any = None
    links: Mapping[str, Any] = field(default_factory=dict)
    doi: Any = None
    url: Any = None
    venue: Any = None
    type: Any = None
    """The kind of work in the source's own words, as `proceedings-article`."""
    contributor: Any = None
    upvotes: Any = None
    comments: Any = None
    counted: Any = None
    """The day on which the source counted upvotes and comments."""
    authors_comment: Any = None
    """What the authors say about the paper, as in arXiv's `comment`: pages, venue, code."""
    version: Any = None
    """The number of the newest version."""
    revised: Any = None
    """When that appeared."""
    withdrawn: bool = False
    """Whether the source marks the paper as withdrawn."""
    bibtex: bool = False
    """Whether braces in the text protect capitals, as in BibTeX."""
    markup: bool = True
    """Whether texts may hold HTML, JATS or MathML; those of arXiv are plain."""
    remarks: tuple[tuple[str, str], ...] = ()
    faults: tuple[tuple[str, str], ...] = ()
    unused: tuple[str, ...] = ()
    """The names of the record's other fields."""


@dataclass(frozen=True)
class Record:
    """One record of a source: its place, its raw value, and its facts; no facts if the value is
    no record, and then the reason is in `fault`."""

    place: str
    raw: Any
    facts: Facts | None
    fault: str = ""
