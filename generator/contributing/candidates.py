"""Candidates: papers that an owner's sources name and that the site may take.

Left out are papers that are there, were removed or declined, stand on a list already, or were
withdrawn. The others are ordered by how much they are like the papers of the site.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from generator.contributing.cleaning.cleaned_record import CleanedRecord
from generator.contributing.cleaning.facts_cleaning import clean_facts
from generator.contributing.cleaning.withdrawals import is_withdrawn
from generator.contributing.existing_entries import ExistingEntries
from generator.contributing.fact_lookup import arxiv_id_of, doi_of
from generator.contributing.facts import Facts
from generator.contributing.likeness import Likeness, LikenessIndex, words_of
from generator.contributing.topic_proposals import TopicProposer, day_and_id, read_entry
from generator.entries.duplicates import normalize_title
from generator.entries.identity import Kind, Reference
from generator.entries.topics import Topics
from generator.generating.loading import entries_in

COMPARED = 4_000
"""The newest papers, with which candidates are compared."""
NAMELESS = "without an arXiv id or a DOI"
UNKNOWN = "of which no source knows the title"
WITHDRAWN = "withdrawn"
EXISTING = "there already"
LAST = "less like the papers here than those listed"


@dataclass(frozen=True)
class Candidate:
    """A paper that the site may take: its record, the sources that named it, and how much it is
    like the papers of the site."""

    reference: Reference
    record: CleanedRecord
    sources: tuple[str, ...]
    likeness: Likeness | None


@dataclass
class Selection:
    """Chooses candidates from what sources name.

    `left_out` has the ids of papers that are no candidates, by the reason. `counts` says
    afterwards how many were left out for which reason.
    """

    existing: ExistingEntries
    topics: Topics
    left_out: Mapping[str, Collection[str]]
    counts: Counter[str] = field(default_factory=Counter)

    def choose(
        self, named: Iterable[tuple[str, Facts | None]], at_most: int, latest: date
    ) -> list[Candidate]:
        """The candidates among the papers `named` by sources: the `at_most` that are most like
        the papers of the site, the most similar first."""
        records, sources = self._records(named)
        index = read_likeness(self.existing.folder)
        rated = [(reference, _likeness(index, record)) for reference, record in records.items()]
        rated.sort(key=lambda it: (-it[1].grade if it[1] else 0, it[0].id))
        self.counts[LAST] += len(rated[at_most:])
        proposer = TopicProposer(self.existing.folder, self.topics)
        options = {"propose_topics": proposer.propose, "latest": latest}
        return [
            Candidate(
                reference,
                clean_facts(records[reference].facts, self.topics, options),
                tuple(sources[reference]),
                likeness,
            )
            for reference, likeness in rated[:at_most]
        ]

    def _records(
        self, named: Iterable[tuple[str, Facts | None]]
    ) -> tuple[dict[Reference, CleanedRecord], dict[Reference, list[str]]]:
        """The records of the papers that are not left out, and the sources that named each."""
        records: dict[Reference, CleanedRecord] = {}
        sources: dict[Reference, list[str]] = {}
        titles: dict[str, Reference] = {}
        for source, facts in named:
            reference = reference_of(facts) if facts else None
            if facts is None or reference is None:
                self.counts[NAMELESS] += 1
                continue
            record = clean_facts(facts, self.topics)
            title = normalize_title(str(record.fields.get("title", "")))
            reference = titles.get(title, reference)
            reason = self._reason(reference, record)
            if reason:
                self.counts[reason] += 1
                continue
            records.setdefault(reference, record)
            titles.setdefault(title, reference)
            names = sources.setdefault(reference, [])
            if source not in names:
                names.append(source)
        return records, sources

    def _reason(self, reference: Reference, record: CleanedRecord) -> str:
        """Why a paper is left out; empty if it is not."""
        doi, title = record.fields.get("doi"), record.fields.get("title")
        if not title:
            return UNKNOWN
        if is_withdrawn(record.facts):
            return WITHDRAWN
        names = {name for name in (reference.id, record.identifier, doi) if name}
        if self.existing.find(*sorted(names)) or self.existing.find_title(str(title)):
            return EXISTING
        return next((why for why, ids in self.left_out.items() if names.intersection(ids)), "")


def reference_of(facts: Facts) -> Reference | None:
    """The arXiv id or, if there is none, the DOI of a paper."""
    identifier, doi = arxiv_id_of(facts), doi_of(facts)
    if identifier:
        return Reference(Kind.ARXIV, identifier)
    return Reference(Kind.DOI, doi) if doi else None


def read_likeness(folder: Path) -> LikenessIndex:
    """The newest papers in `folder`, to be compared with."""
    paths = [path for path in entries_in(folder) if path.endswith(".yaml")][-COMPARED:]
    return LikenessIndex({day_and_id(path)[1]: _words_in(folder, path) for path in paths})


def _words_in(folder: Path, path: str) -> Counter[str]:
    entry = read_entry(folder, path)
    title, *texts = (entry.get(name) for name in ("title", "abstract", "summary"))
    text = " ".join(value for value in texts if isinstance(value, str))
    return words_of(title if isinstance(title, str) else "", text)


def _likeness(index: LikenessIndex, record: CleanedRecord) -> Likeness | None:
    fields = record.fields
    text = f"{fields.get('abstract', '')} {fields.get('summary', '')}"
    return index.compare(str(fields["title"]), text)
