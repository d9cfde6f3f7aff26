"""Importing many records: each becomes an entry, exists already, or needs a person."""

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, TextIO

from generator.contributing.cleaning.cleaned_record import CleanedRecord, RecordFault
from generator.contributing.cleaning.facts_cleaning import clean_facts
from generator.contributing.entry_creation import Creation, Outcome, create_entry
from generator.contributing.existing_entries import ExistingEntries
from generator.contributing.exported_records import restore_record
from generator.contributing.facts import Facts, Record
from generator.contributing.import_report import ImportReport
from generator.entries.exported import is_exported
from generator.entries.topics import Topics


@dataclass
class BatchImport:
    """An import into the folder of the `existing` entries.

    `defaults` are the day and the `fallback_topics` of records that name none. Corrections and
    remarks go to `corrections_file`, records that need a person to `rest_file`, as JSON lines.
    A record may lack the fields in `may_lack`: its entry is written unfinished.
    """

    existing: ExistingEntries
    topics: Topics
    schema_url: str = ""
    defaults: Mapping[str, Any] = field(default_factory=dict)
    corrections_file: TextIO | None = None
    rest_file: TextIO | None = None
    may_lack: frozenset[str] = frozenset()
    report: ImportReport = field(default_factory=ImportReport)

    def run(
        self, records: Iterable[Record], advance: Callable[[int], None] = lambda _: None
    ) -> None:
        """Imports `records` one by one, and calls `advance` with the number of each."""
        for number, record in enumerate(records, start=1):
            self._import(record)
            advance(number)

    def _import(self, record: Record) -> None:
        if record.facts is None:
            faults = [RecordFault("record", record.fault)]
            creation = Creation(record.place, record.place, Outcome.FAULTY, faults=faults)
        else:
            cleaned = self._clean(record, record.facts)
            creation = create_entry(cleaned, self.existing, self.schema_url, may_lack=self.may_lack)
            self.report.unused.update(cleaned.facts.unused)
        self.report.count(creation)
        if creation.outcome is not Outcome.EXISTS:
            self._write_corrections(creation)
        if creation.outcome is Outcome.FAULTY:
            self._write_rest(creation, record)

    def _clean(self, record: Record, facts: Facts) -> CleanedRecord:
        if is_exported(record.raw):
            return restore_record(record.place, record.raw, self.topics)
        return clean_facts(facts, self.topics, self.defaults)

    def _write_corrections(self, creation: Creation) -> None:
        if not self.corrections_file:
            return
        name = creation.identifier or creation.origin
        rows: list[dict[str, Any]] = [
            {"id": name, **vars(correction)} for correction in creation.corrections
        ]
        rows += [
            {"id": name, "field": remark.field, "look": remark.message}
            for remark in creation.remarks
        ]
        for row in rows:
            self.corrections_file.write(_json_line(row))

    def _write_rest(self, creation: Creation, record: Record) -> None:
        if self.rest_file:
            raw = record.raw if isinstance(record.raw, dict) else {"record": record.raw}
            faults = [str(fault) for fault in creation.faults]
            self.rest_file.write(_json_line({**raw, "needs": faults}))


def _json_line(row: Mapping[str, Any]) -> str:
    return json.dumps(row, ensure_ascii=True, default=str) + "\n"
