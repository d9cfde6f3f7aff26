"""Facts of papers from several services, combined."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date

from generator.contributing.cleaning.withdrawals import is_withdrawn
from generator.contributing.existing_entries import ExistingEntries
from generator.contributing.facts import Facts, Record
from generator.contributing.sources import arxiv, doi_agencies, huggingface
from generator.contributing.sources.client import Client
from generator.contributing.sources.services import NotFound, Services, SourceError
from generator.entries.identity import Kind, Reference, parse_reference

AT_ONCE = 100
"""How many records wait until arXiv is asked for what they lack, in one request."""
FAILURES_IN_A_ROW = 5
FROM_LISTING = (
    "origin", "day", "topics", "summary", "note", "organizations", "links", "contributor",
    "upvotes", "comments", "counted", "unused",
)  # fmt: skip
"""Facts that only a listing of papers has, as Hugging Face or somebody's file."""
FROM_EITHER = (
    "title",
    "authors",
    "published",
    "categories",
    "abstract",
    "doi",
    "url",
    "venue",
    "type",
)
"""Facts that a listing may have in a worse form than arXiv."""


@dataclass(frozen=True)
class FactLookup:
    """Asks the `services`; counts of upvotes and comments are as of `today` (UTC)."""

    client: Client
    services: Services
    today: date
    failures: list[str] = field(default_factory=list)
    """The DOIs, one after the other, that could not be looked up."""

    def facts(self, references: Iterable[Reference]) -> dict[Reference, Facts | SourceError]:
        """The facts of each paper, or the error that prevented them."""
        wanted = list(dict.fromkeys(references))
        ids = [paper.id for paper in wanted if paper.has_arxiv_id]
        error: SourceError = NotFound("arXiv does not know it")
        by_id: dict[str, Facts] = {}
        try:
            by_id = self._from_arxiv(ids)
        except SourceError as failure:
            error = failure
        return {paper: self._facts_of(paper, by_id.get(paper.id), error) for paper in wanted}

    def _from_arxiv(self, ids: list[str]) -> dict[str, Facts]:
        return arxiv.fetch_papers(self.client, self.services.arxiv, ids) if ids else {}

    def _facts_of(
        self, paper: Reference, from_arxiv: Facts | None, error: SourceError
    ) -> Facts | SourceError:
        try:
            if not paper.has_arxiv_id:
                return doi_agencies.fetch_work(self.client, self.services, paper.id)
            if paper.kind is Kind.ARXIV:
                return from_arxiv or error
            if from_arxiv is None and not isinstance(error, NotFound):
                return error
            return self._with_counts(paper, from_arxiv)
        except SourceError as failure:
            return failure

    def _with_counts(self, paper: Reference, from_arxiv: Facts | None) -> Facts:
        """The facts of a paper at Hugging Face: its counts and links there, and all else from
        arXiv if arXiv knows it. Raises SourceError if neither answers."""
        service = self.services.hugging_face
        try:
            there = huggingface.fetch_paper(self.client, service, paper.id, self.today)
        except NotFound:
            if from_arxiv is None:
                raise NotFound("neither arXiv nor Hugging Face knows it") from None
            return from_arxiv
        except SourceError:
            if from_arxiv is None:
                raise
            return from_arxiv
        there = replace(there, day=None)
        return merge_facts(there, from_arxiv) if from_arxiv else there

    def daily(
        self, day: date, existing: ExistingEntries, *, with_arxiv: bool = True
    ) -> list[Record]:
        """Hugging Face's papers of `day`, with arXiv's text. Raises SourceError."""
        service = self.services.hugging_face
        items = huggingface.fetch_daily(self.client, service, day, self.today)
        ids = [arxiv_id_of(facts) if facts else None for _, facts in items]
        new = [identifier for identifier in ids if identifier and not existing.find(identifier)]
        by_id = self._from_arxiv(new) if with_arxiv else {}
        records = []
        for number, (identifier, (raw, facts)) in enumerate(zip(ids, items, strict=True), start=1):
            if facts is not None:
                from_arxiv = by_id.get(identifier or "")
                facts = merge_facts(facts, from_arxiv) if from_arxiv else _with_remark(facts)
            fault = "" if facts else "is no paper"
            records.append(Record(f"{day} item {number}", raw, facts, fault))
        return records

    def complete(self, records: Iterable[Record], existing: ExistingEntries) -> Iterator[Record]:
        """The `records`, with what they lack: from arXiv if it knows the paper, otherwise from the
        agency that registered the DOI. Raises SourceError if arXiv, or one agency after the other,
        does not answer."""
        batch: list[Record] = []
        for record in records:
            batch.append(record)
            if len(batch) == AT_ONCE:
                yield from self._complete(batch, existing)
                batch = []
        yield from self._complete(batch, existing)

    def _complete(self, records: list[Record], existing: ExistingEntries) -> Iterator[Record]:
        ids = [
            arxiv_id_of(record.facts) if record.facts and is_incomplete(record.facts) else None
            for record in records
        ]
        by_id = self._from_arxiv([name for name in ids if name and not existing.find(name)])
        for identifier, record in zip(ids, records, strict=True):
            from_arxiv = by_id.get(identifier or "")
            if record.facts and from_arxiv:
                yield replace(record, facts=merge_facts(record.facts, from_arxiv))
            elif record.facts and not identifier:
                yield replace(record, facts=self._with_agency(record.facts, existing))
            else:
                yield record

    def _with_agency(self, facts: Facts, existing: ExistingEntries) -> Facts:
        """`facts`, and what they lack from Crossref or DataCite. One failure is a remark, since a
        single DOI may be broken; raises SourceError after several in a row."""
        doi = doi_of(facts)
        if not doi or has_text(facts) or is_withdrawn(facts) or existing.find(doi):
            return facts
        try:
            theirs = doi_agencies.fetch_work(self.client, self.services, doi)
        except NotFound:
            return facts
        except SourceError as error:
            self.failures.append(doi)
            if len(self.failures) >= FAILURES_IN_A_ROW:
                raise
            return replace(facts, remarks=(*facts.remarks, ("doi", f"not looked up: {error}")))
        self.failures.clear()
        return fill_facts(facts, theirs)


def arxiv_id_of(facts: Facts) -> str | None:
    """The arXiv id of a record, in our spelling."""
    paper = parse_reference(str(facts.identifier)) if facts.identifier is not None else None
    return paper.id if paper and paper.has_arxiv_id else None


def doi_of(facts: Facts) -> str | None:
    """The DOI of a record."""
    for text in (facts.doi, facts.identifier, facts.url):
        paper = parse_reference(str(text)) if text else None
        if paper and not paper.has_arxiv_id:
            return paper.id
    return None


def has_text(facts: Facts) -> bool:
    """Whether a record has all that an entry needs but topics."""
    is_whole = facts.title and facts.authors and facts.authors_complete and facts.published
    return bool(is_whole and (facts.abstract or facts.summary))


def fill_facts(listed: Facts, theirs: Facts) -> Facts:
    """The `listed` facts, and those of `theirs` that it lacks."""
    lacking = [name for name in FROM_EITHER if getattr(listed, name) in (None, "", [])]
    if not listed.authors_complete:
        lacking += ["authors", "authors_complete"]
    filled = {name: getattr(theirs, name) for name in lacking}
    return replace(listed, **filled, withdrawn=listed.withdrawn or theirs.withdrawn)


def is_incomplete(facts: Facts) -> bool:
    """Whether arXiv could add to a record: authors, date, abstract or categories. A withdrawn
    paper needs nothing, since no entry is made of it."""
    has_text = facts.authors and facts.authors_complete and facts.published and facts.abstract
    return not (has_text and facts.categories) and not is_withdrawn(facts)


def merge_facts(listed: Facts, from_arxiv: Facts) -> Facts:
    """The facts `from_arxiv`; of the `listed` ones those that arXiv does not have, as the day,
    counts and links."""
    kept = {name: getattr(listed, name) for name in FROM_LISTING}
    filled = {
        name: getattr(listed, name)
        for name in FROM_EITHER
        if getattr(from_arxiv, name) in (None, "", [])
    }
    withdrawn = listed.withdrawn or from_arxiv.withdrawn
    return replace(from_arxiv, **kept, **filled, withdrawn=withdrawn)


def _with_remark(facts: Facts) -> Facts:
    why = "is Hugging Face's, which loses dollars and backslashes; compare it with arXiv's"
    return replace(facts, remarks=(*facts.remarks, ("abstract", why)))


def days_between(first: date, last: date) -> Iterator[date]:
    """Every day from `first` to `last`, both included."""
    for number in range(first.toordinal(), last.toordinal() + 1):
        yield date.fromordinal(number)
