"""The result of cleaning one record."""

from dataclasses import dataclass, field
from datetime import date
from typing import Any, TypeAlias

from generator.contributing.facts import Facts


@dataclass(frozen=True)
class FieldCorrection:
    """A value that was corrected: `before` is the raw value, `after` the one in the entry (None:
    no value)."""

    field: str
    before: Any
    after: Any
    why: str


@dataclass(frozen=True)
class Remark:
    """Something about a field that a person should look at."""

    field: str
    message: str

    def __str__(self) -> str:
        return f"{self.field}: {self.message}"


@dataclass(frozen=True)
class RecordFault:
    """Something about a field that prevents an entry until a person corrects it."""

    field: str
    message: str

    def __str__(self) -> str:
        return f"{self.field}: {self.message}"


Note: TypeAlias = FieldCorrection | Remark


@dataclass
class CleanedRecord:
    """A record, cleaned: the id and the day of its entry, the entry's fields, notes on what was
    corrected and what to look at, and the faults that prevent an entry."""

    facts: Facts
    identifier: str | None = None
    day: date | None = None
    fields: dict[str, Any] = field(default_factory=dict)
    notes: list[Note] = field(default_factory=list)
    faults: list[RecordFault] = field(default_factory=list)

    @property
    def corrections(self) -> list[FieldCorrection]:
        """All corrections, in order."""
        return [note for note in self.notes if isinstance(note, FieldCorrection)]

    @property
    def remarks(self) -> list[Remark]:
        """All remarks in order, each once."""
        return list(dict.fromkeys(note for note in self.notes if isinstance(note, Remark)))
