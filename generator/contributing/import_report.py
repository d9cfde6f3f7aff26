"""The report at the end of an import: how many records became entries, and what to look at."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from generator.contributing.cleaning.cleaned_record import RecordFault, Remark
from generator.contributing.entry_creation import Creation, Outcome
from generator.entries.faults import escape_unprintable

SHOWN = 8
"""How many ids stand beside each reason."""


@dataclass
class ImportReport:
    """Counts what became of the records, with the names of papers by reason."""

    counts: Counter[Outcome] = field(default_factory=Counter)
    existing: list[str] = field(default_factory=list)
    twice: list[str] = field(default_factory=list)
    faults: dict[str, list[str]] = field(default_factory=dict)
    unfinished: dict[str, list[str]] = field(default_factory=dict)
    remarks: dict[str, list[str]] = field(default_factory=dict)
    corrections: Counter[str] = field(default_factory=Counter)
    unused: Counter[str] = field(default_factory=Counter)
    not_papers: list[str] = field(default_factory=list)
    """Records that others refer to, such as volumes."""
    _written: set[str] = field(default_factory=set)

    def count(self, creation: Creation) -> None:
        """Counts the result for one record."""
        name = creation.identifier or creation.origin
        self.counts[creation.outcome] += 1
        if creation.outcome is Outcome.EXISTS:
            (self.twice if creation.path in self._written else self.existing).append(name)
            return
        is_written = creation.outcome is Outcome.WRITTEN
        for fault in creation.faults:
            faults = self.unfinished if is_written else self.faults
            faults.setdefault(_generalize(fault), []).append(name)
        if is_written:
            self._written.add(creation.path)
            for remark in creation.remarks:
                self.remarks.setdefault(_generalize(remark), []).append(name)
        for correction in creation.corrections:
            self.corrections[correction.why] += 1

    def lines(self) -> Iterator[str]:
        """The report, for people."""
        existing, faulty = self.counts[Outcome.EXISTS], self.counts[Outcome.FAULTY]
        yield f"{self.counts[Outcome.WRITTEN]:>7,} imported"
        names = _some(self.existing, ": ")
        yield f"{existing:>7,} skipped: there already, and never touched{names}"
        if self.twice:
            yield f"{len(self.twice):>11,} of these twice in the source{_some(self.twice, ': ')}"
        yield f"{faulty:>7,} need a person, and were not written"
        yield from _reasons(self.faults)
        if faulty:
            yield "        --rest FILE lists them all; --ask asks services for what they lack"
        if self.not_papers:
            names = _some(self.not_papers, ": ")
            yield f"{len(self.not_papers):>7,} are no papers, but what others refer to{names}"
        if any(reason.startswith("topics:") for reason in self.faults):
            yield "        --topic SLUG applies to those for which none can be proposed"
        if self.unfinished:
            number = _count_papers(self.unfinished)
            yield f"{number:>7,} of the imported are unfinished; papers check names them"
            yield from _reasons(self.unfinished)
        if self.remarks:
            yield f"{_count_papers(self.remarks):>7,} of the imported are worth a look"
            yield from _reasons(self.remarks)
        if self.corrections:
            yield f"{sum(self.corrections.values()):>7,} values were cleaned"
            yield from (f"{number:>11,} {why}" for why, number in self.corrections.most_common())
        if self.unused:
            names = ", ".join(escape_unprintable(name) for name, _ in self.unused.most_common(20))
            yield f"        Not used of the records: {names}"


def _generalize(remark: Remark | RecordFault) -> str:
    """A remark or fault without what is particular to one paper, so that equal ones can be
    counted: `"Invent 3" holds digits` as `"..." holds digits`."""
    text = re.sub(r'"[^"]*"', '"..."', remark.message)
    text = re.sub(r"https?://\S+", "...", text)
    text = re.sub(r"[0-9]{4}-[0-9]{2}(-[0-9]{2})?|[0-9][0-9,]*(?= (?:times|char))", "...", text)
    text = re.sub(r"(?<=halves: ).*|(?<=that of ).*|(?<=a link leads to ).*", "...", text)
    return f"{remark.field}: {text}"


def _count_papers(names_by_reason: Mapping[str, list[str]]) -> int:
    return len({name for names in names_by_reason.values() for name in names})


def _reasons(names_by_reason: Mapping[str, list[str]]) -> Iterator[str]:
    for reason, names in sorted(names_by_reason.items(), key=lambda item: -len(item[1])):
        yield f"{len(names):>11,} {escape_unprintable(reason)} ({_some(names)})"


def _some(names: list[str], before: str = "") -> str:
    if not names:
        return ""
    more = f", ... and {len(names) - SHOWN:,} more" if len(names) > SHOWN else ""
    return before + ", ".join(escape_unprintable(name)[:80] for name in names[:SHOWN]) + more
