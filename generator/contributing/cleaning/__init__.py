"""From raw facts to the fields of an entry; every change on the way is written down."""

from dataclasses import dataclass
from typing import Any


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
