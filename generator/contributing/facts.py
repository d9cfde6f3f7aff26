"""What somebody else says of a paper, as they say it: nothing in it is clean yet."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class Facts:
    """The raw values of one record. Each may be of any kind, or None where it is not known;
    `cleaning` makes an entry's fields of them. `origin` names the record for people; `doubts`
    are what its reader already knows to be odd, as (field, why)."""

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
    contributor: Any = None
    upvotes: Any = None
    comments: Any = None
    counted: Any = None
    """The day on which upvotes and comments were read."""
    remark: Any = None
    """The authors' remark on the paper, as arXiv's `comment`."""
    withdrawn: bool = False
    """Whether the source says so in a field of its own."""
    bibtex: bool = False
    """Whether braces in text keep capitals, as in BibTeX."""
    doubts: tuple[tuple[str, str], ...] = ()
    unused: tuple[str, ...] = ()
    """What else stood in the record."""
