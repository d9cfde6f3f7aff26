"""A rendition: what the catalogue and the pages know of a paper, and the texts made of it."""

from collections.abc import Callable
from datetime import date
from typing import NamedTuple

from generator.entries.authors import Signature, SignedPaper
from generator.entries.dates import PartialDate
from generator.entries.paper import entry_path
from generator.typeset.placeholders import KeyedName

TEXTS = (
    "card",
    "day_card",
    "page",
    "item",
    "brief_atom",
    "digest",
    "news",
    "words",
    "record",
    "bibtex",
    "entry",
)
"""The texts that are made of a paper alone: its card in a list, its card on its day, its own
page, its item in feeds (as JSON), briefly as an entry of Atom where a feed holds many, its line in
a digest, what was corrected (as JSON), its words, its record for search (as JSON), its citation as
BibTeX, and its entry (as JSON)."""


class Rendition(NamedTuple):
    """A paper, typeset."""

    id: str
    day: date
    published: PartialDate
    changed: date
    heading: str
    status: str
    topics: tuple[str, ...]
    """Slugs that are in the list of topics now."""
    names: tuple[KeyedName, ...]
    """The names of members of all families, one family after another."""
    aliases: tuple[str, ...]
    oldest_id: str
    """Its oldest id by the entry."""
    first_id: str
    """The id under which its item was published in feeds, by which the ledger knows it: the oldest,
    if the ledger knows no other."""
    upvotes: int
    """0 where nobody counted."""
    comments: int
    counted: date | None
    """The day on which upvotes and comments were counted."""
    discussion: str
    """The address of the page where they were; empty where it is unknown."""
    noted: bool
    """Whether the contributor wrote why they picked it."""
    code: bool
    """Whether its code is public."""
    picture: str
    """The file of its picture, as `Paper.picture`; empty where the site shows none."""
    language: str
    """The tag of the title's language, where that is not the site's."""
    news: tuple[date, ...]
    """The day of each correction and of the status; what happened on each is in `news` of TEXTS."""
    register_facts: str
    """What the authors' register says of its authors; empty where nothing."""
    entry_hash: str
    """The hash of the entry and of the register's facts, from which everything here was made."""
    texts: Callable[[str], str]
    """Gives one of TEXTS by its name."""

    @property
    def ids(self) -> tuple[str, ...]:
        """Its id and its aliases."""
        return self.id, *self.aliases

    @property
    def path(self) -> str:
        """The entry's file, relative to the folder of papers."""
        return entry_path(self.id, self.day)

    @property
    def signed(self) -> SignedPaper:
        """What the authors' register looks at."""
        authors = [Signature(*named[1:]) for named in self.names_in("authors")]
        organizations = [named.name for named in self.names_in("organizations")]
        ids = (self.id, *self.aliases)
        return SignedPaper(ids, tuple(authors), tuple(organizations), self.topics)

    def names_in(self, family: str) -> list[KeyedName]:
        """The paper's names of members of one family, by its key."""
        return [named for named in self.names if named.key.startswith(f"{family}/")]
