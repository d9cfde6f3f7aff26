"""The papers that were removed, as `papers/removed.yaml` holds them: what each was, when its entry
went, and why.

    2501.00001:
      title: Counting Sparrows by Ear
      day: 2025-01-02          # the day that featured it
      removed: 2025-03-04
      why: The same work as 2501.00002.

The page of a removed paper and the feeds say so. The ledger knows a removed paper
without this file, but neither its title nor the reason.
"""

from collections.abc import Iterable, Iterator

from pydantic import ConfigDict, Field, RootModel

from generator.entries.faults import Fault, FaultsFound, quote_value
from generator.entries.limits import MAX_LENGTH
from generator.entries.paper import Identifier, Model
from generator.entries.validation import validate
from generator.entries.values import Day, Line, Title
from generator.entries.yaml_tree import parse_yaml

FILE_NAME = "removed.yaml"
"""Its name in the folder of papers."""


class RemovedPaper(Model):
    """A paper whose entry was deleted."""

    title: Title | None = Field(default=None, max_length=MAX_LENGTH["title"])
    """Its title."""
    day: Day
    """The day that featured it."""
    removed: Day
    """The day on which its entry was deleted."""
    why: Line | None = Field(default=None, max_length=MAX_LENGTH["reason"])
    """The reason, in a sentence."""


class RemovedPapers(RootModel[dict[Identifier, RemovedPaper]]):
    """All removed papers by id."""

    model_config = ConfigDict(frozen=True)

    root: dict[Identifier, RemovedPaper] = Field(default_factory=dict)


def read_removed(source: bytes, file: str) -> RemovedPapers:
    """The removed papers that `source` holds, for faults from the `file` of that name. Raises
    FaultsFound."""
    return validate(RemovedPapers, parse_yaml(source, file), file)


def check_removed(source: bytes, file: str, ids: Iterable[str]) -> Iterator[Fault]:
    """All faults of the list that `source` holds, also those that show only beside the entries:
    papers that are there, because an entry has one of `ids`."""
    try:
        removed = read_removed(source, file)
    except FaultsFound as found:
        yield from found.faults
        return
    tree = parse_yaml(source, file)
    for identifier in sorted(removed.root.keys() & set(ids)):
        message = f"{quote_value(identifier)} is the id or alias of an entry; delete it here"
        yield Fault(file, *tree.keys[(identifier,)], identifier, message)


NONE = RemovedPapers()
"""No paper was removed."""
