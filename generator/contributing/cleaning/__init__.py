"""From raw facts to the fields of an entry; every change on the way is written down."""

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from generator.contributing.facts import Facts


@dataclass(frozen=True)
class Change:
    """What was changed of a field, and why. `before` is the raw value, `after` what an entry
    holds of it (None: nothing)."""

    field: str
    before: Any
    after: Any
    why: str


@dataclass(frozen=True)
class Doubt:
    """What a person should look at: the field, and why."""

    field: str
    why: str

    def __str__(self) -> str:
        return f"{self.field}: {self.why}"


@dataclass
class Cleaning:
    """What became of a record: the id and the day of its entry, its fields, what was changed on
    the way, what a person should look at, and what an entry cannot do without (`missing`)."""

    facts: Facts
    identifier: str | None = None
    day: date | None = None
    fields: dict[str, Any] = field(default_factory=dict)
    notes: list[Change | Doubt] = field(default_factory=list)
    missing: list[Doubt] = field(default_factory=list)

    @property
    def changes(self) -> list[Change]:
        """What was changed."""
        return [note for note in self.notes if isinstance(note, Change)]

    @property
    def doubts(self) -> list[Doubt]:
        """What a person should look at, once each."""
        return list(dict.fromkeys(note for note in self.notes if isinstance(note, Doubt)))
