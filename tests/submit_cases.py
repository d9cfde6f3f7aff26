"""The cases that `papers check` and the form at /submit/ must judge alike, in the same words."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

CASES = Path(__file__).parent / "submit-cases.json"
ID, DAY = "2501.00001", "2025-01-02"
FIELDS = {
    "title": "Counting Sparrows by Ear",
    "authors": ["Ada Invent"],
    "published": "2025-01-01",
    "topics": ["birds"],
    "summary": "A microphone counts sparrows.",
}


@dataclass(frozen=True)
class Case:
    """An entry, by its id and fields, and its faults: field and message, sorted. With `only`
    fields the faults of other fields do not count."""

    name: str
    identifier: str
    fields: dict[str, Any]
    faults: list[list[str]]
    only: tuple[str, ...]

    def counted(self, faults: list[list[str]]) -> list[list[str]]:
        """The `faults` that count, sorted."""
        return sorted(fault for fault in faults if not self.only or fault[0] in self.only)


def cases() -> list[Case]:
    """All of them. In the file a case is what differs from an entry that is right."""
    return [
        Case(
            name=each["case"],
            identifier=each.get("id", ID),
            fields=each.get("fields", FIELDS | each.get("change", {}) | _repeated(each)),
            faults=sorted(each["faults"]),
            only=tuple(each["only"]) if isinstance(each.get("only"), list) else (),
        )
        for each in json.loads(CASES.read_text())
    ]


def _repeated(case: dict[str, Any]) -> dict[str, Any]:
    return {
        name: said[0] * said[1] if isinstance(said[0], str) else [said[0][0] * said[0][1]]
        for name, said in case.get("repeat", {}).items()
    }
