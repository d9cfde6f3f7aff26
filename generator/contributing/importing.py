"""Many records at once: each becomes an entry, is there already, or needs a person."""

import json
import lzma
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TextIO

from generator.contributing.adding import Added, Outcome, add
from generator.contributing.cleaning import Doubt
from generator.contributing.cleaning.record import cleaned
from generator.contributing.cleaning.withdrawals import is_withdrawn
from generator.contributing.facts import Facts
from generator.contributing.known import Known
from generator.entries.faults import escape_unprintable
from generator.entries.topics import Topics

SHOWN = 8
"""Ids that are named with each reason."""
LONGEST_LINE = 5_000_000
"""Characters of one record."""


@dataclass(frozen=True)
class Record:
    """One record of a source: where it stands, as it came, and its facts (None where it is no
    record, and then `why`)."""

    place: str
    raw: Any
    facts: Facts | None
    why: str = ""


@dataclass
class Report:
    """What became of all records."""

    counts: Counter[Outcome] = field(default_factory=Counter)
    there: list[str] = field(default_factory=list)
    needs: dict[str, list[str]] = field(default_factory=dict)
    unfinished: dict[str, list[str]] = field(default_factory=dict)
    doubts: dict[str, list[str]] = field(default_factory=dict)
    changes: Counter[str] = field(default_factory=Counter)
    unused: Counter[str] = field(default_factory=Counter)
    twice: list[str] = field(default_factory=list)
    _written: set[str] = field(default_factory=set)

    def note(self, added: Added) -> None:
        """Counts what became of one record."""
        name = added.identifier or added.origin
        self.counts[added.outcome] += 1
        if added.outcome is Outcome.THERE:
            (self.twice if added.path in self._written else self.there).append(name)
        if added.outcome is Outcome.WRITTEN:
            self._written.add(added.path)
        for doubt in added.needs if added.outcome is Outcome.NEEDS else []:
            self.needs.setdefault(str(doubt), []).append(name)
        for doubt in added.needs if added.outcome is Outcome.WRITTEN else []:
            self.unfinished.setdefault(str(doubt), []).append(name)
        for doubt in added.doubts if added.outcome is Outcome.WRITTEN else []:
            self.doubts.setdefault(_kind_of(doubt), []).append(name)
        for change in added.changes:
            self.changes[change.why] += 1

    def lines(self) -> Iterator[str]:
        """The report, for people."""
        there = self.counts[Outcome.THERE]
        yield f"{self.counts[Outcome.WRITTEN]:>7,} imported"
        yield f"{there:>7,} skipped: there already, and never touched{_some(self.there, ': ')}"
        if self.twice:
            yield f"{len(self.twice):>11,} of these twice in the source{_some(self.twice, ': ')}"
        yield f"{self.counts[Outcome.NEEDS]:>7,} need a person, and were not written"
        yield from _reasons(self.needs)
        if self.counts[Outcome.NEEDS]:
            yield "        --rest FILE lists them all, --ask has arXiv asked for what they lack"
        if any(why.startswith("topics:") for why in self.needs):
            yield "        --topic SLUG is given to those for which none can be proposed"
        if self.unfinished:
            several = {name for names in self.unfinished.values() for name in names}
            yield f"{len(several):>7,} of the imported are unfinished; papers check names them"
            yield from _reasons(self.unfinished)
        if self.doubts:
            several = {name for names in self.doubts.values() for name in names}
            yield f"{len(several):>7,} of the imported are worth a look"
            yield from _reasons(self.doubts)
        if self.changes:
            yield f"{sum(self.changes.values()):>7,} values were cleaned"
            yield from (f"{number:>11,} {why}" for why, number in self.changes.most_common())
        if self.unused:
            names = ", ".join(escape_unprintable(name) for name, _ in self.unused.most_common(20))
            yield f"        Not used of the records: {names}"


def _kind_of(doubt: Doubt) -> str:
    """A doubt without what is particular to one paper."""
    import re

    words = re.sub(r'"[^"]*"', '"..."', doubt.why)
    words = re.sub(r"https?://\S+", "...", words)
    words = re.sub(r"[0-9]{4}-[0-9]{2}(-[0-9]{2})?|[0-9][0-9,]*(?= (?:times|char))", "...", words)
    words = re.sub(r"(?<=halves: ).*|(?<=that of ).*|(?<=a link leads to ).*", "...", words)
    return f"{doubt.field}: {words}"


def _some(names: list[str], before: str = "") -> str:
    if not names:
        return ""
    more = f", ... and {len(names) - SHOWN:,} more" if len(names) > SHOWN else ""
    return before + ", ".join(escape_unprintable(name)[:80] for name in names[:SHOWN]) + more


def _reasons(reasons: Mapping[str, list[str]]) -> Iterator[str]:
    for why, names in sorted(reasons.items(), key=lambda item: -len(item[1])):
        yield f"{len(names):>11,} {escape_unprintable(why)} ({_some(names)})"


@dataclass
class Import:
    """An import into the folder that is `known`: what is used where a record says nothing
    (`given`: topics, day), and where changes, and records that need a person, are listed."""

    known: Known
    topics: Topics
    schema_url: str = ""
    given: Mapping[str, Any] = field(default_factory=dict)
    cleaned: TextIO | None = None
    rest: TextIO | None = None
    later: frozenset[str] = frozenset()
    report: Report = field(default_factory=Report)

    def run(
        self, records: Iterable[Record], advance: Callable[[int], None] = lambda _: None
    ) -> None:
        """Imports `records`, each before the next is read."""
        for number, record in enumerate(records, start=1):
            self._one(record)
            advance(number)

    def _one(self, record: Record) -> None:
        if record.facts is None:
            needs = [Doubt("record", record.why)]
            added = Added(record.place, record.place, Outcome.NEEDS, needs=needs)
        else:
            cleaning = cleaned(record.facts, self.topics, self.given)
            added = add(cleaning, self.known, self.schema_url, later=self.later)
            self.report.unused.update(record.facts.unused)
        self.report.note(added)
        if added.outcome is not Outcome.THERE:
            self._list(added, record)

    def _list(self, added: Added, record: Record) -> None:
        name = added.identifier or added.origin
        if self.cleaned:
            for change in added.changes:
                row = {"id": name, **vars(change)}
                self.cleaned.write(json.dumps(row, ensure_ascii=True, default=str) + "\n")
            for doubt in added.doubts:
                row = {"id": name, "field": doubt.field, "look": doubt.why}
                self.cleaned.write(json.dumps(row, ensure_ascii=True) + "\n")
        if self.rest and added.outcome is Outcome.NEEDS:
            raw = record.raw if isinstance(record.raw, dict) else {"record": record.raw}
            row = {**raw, "needs": [str(need) for need in added.needs]}
            self.rest.write(json.dumps(row, ensure_ascii=True, default=str) + "\n")


def lacks(facts: Facts) -> bool:
    """Whether another source could tell more of the paper: authors, date, categories."""
    known = facts.authors and facts.authors_complete and facts.published and facts.abstract
    return not (known and facts.categories) and not is_withdrawn(facts)


def json_records(file: Path) -> Iterator[tuple[str, Any, str]]:
    """The records in a file of JSON lines, or in one JSON document, plain or as `.xz`: where
    each stands, what it is, and what is wrong if it cannot be read. Raises OSError and
    lzma.LZMAError."""
    with _opened(file) as opened:
        start = opened.read(1)
        while start.isspace() or start == "\ufeff":
            start = opened.read(1)
        opened.seek(0)
        if start == "[" or not _is_lines(opened):
            opened.seek(0)
            yield from _document(opened.read().lstrip("\ufeff"))
            return
        opened.seek(0)
        number = 0
        while line := opened.readline(LONGEST_LINE):
            number += 1
            if line.strip("\ufeff \t\r\n"):
                yield _parsed(f"line {number}", line.lstrip("\ufeff"))


def _opened(file: Path) -> TextIO:
    if file.suffix == ".xz":
        return lzma.open(file, "rt", encoding="utf-8", errors="surrogateescape", newline="\n")
    return file.open(encoding="utf-8", errors="surrogateescape", newline="\n")


def _is_lines(opened: TextIO) -> bool:
    """Whether the first line that holds something is a record by itself, or is at least not
    the beginning of a document written over several lines."""
    for line in iter(lambda: opened.readline(LONGEST_LINE), ""):
        if line.strip("\ufeff \t\r\n"):
            return line.strip("\ufeff \t\r\n") != "{"
    return True


def _document(text: str) -> Iterator[tuple[str, Any, str]]:
    place, value, why = _parsed("the file", text)
    if isinstance(value, dict) and len(value) == 1:
        inner = next(iter(value.values()))
        value = inner if isinstance(inner, list) else value
    if isinstance(value, list):
        yield from ((f"item {number}", item, "") for number, item in enumerate(value, start=1))
    else:
        yield place, value, why


def _parsed(place: str, text: str) -> tuple[str, Any, str]:
    try:
        return place, json.loads(text), ""
    except ValueError as error:
        return place, text[:1000], f"is no JSON ({escape_unprintable(str(error))[:80]})"
    except RecursionError:
        return place, text[:1000], "is nested too deep"
