"""Facts from more than one source, put together."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from generator.contributing.facts import Facts
from generator.contributing.importing import Record, lacks
from generator.contributing.known import Known
from generator.contributing.sources import NotFound, Services, Trouble, arxiv, doi, huggingface
from generator.contributing.sources.client import Client
from generator.entries.identity import Kind, Reference, parse_reference

TOGETHER = 100
"""Records whose gaps are asked for together."""


@dataclass(frozen=True)
class Gathering:
    """Asks the `services`, as of `today`."""

    client: Client
    services: Services
    today: date

    def facts(self, references: Iterable[Reference]) -> dict[Reference, Facts | Trouble]:
        """The facts of each paper, or why there are none."""
        wanted = list(dict.fromkeys(references))
        ids = [reference.id for reference in wanted if reference.has_arxiv_id]
        try:
            found = arxiv.papers(self.client, self.services.arxiv, ids) if ids else {}
        except Trouble as trouble:
            found, failed = {}, trouble
        else:
            failed = NotFound("arXiv does not know it")
        return {each: self._one(each, found.get(each.id), failed) for each in wanted}

    def _one(self, reference: Reference, found: Facts | None, failed: Trouble) -> Facts | Trouble:
        try:
            if not reference.has_arxiv_id:
                return doi.paper(self.client, self.services, reference.id)
            if reference.kind is Kind.ARXIV:
                return found or failed
            if found is None and not isinstance(failed, NotFound):
                return failed
            return self._with_counts(reference, found)
        except Trouble as trouble:
            return trouble

    def _with_counts(self, reference: Reference, found: Facts | None) -> Facts:
        """A paper at Hugging Face; where arXiv has `found` it, its counts and links alone."""
        service = self.services.hugging_face
        try:
            there = huggingface.paper(self.client, service, reference.id, self.today)
        except NotFound:
            if found is None:
                raise NotFound("neither arXiv nor Hugging Face knows it") from None
            return found
        except Trouble:
            if found is None:
                raise
            return found
        there = replace(there, day=None)
        return together(there, found) if found else there

    def daily(self, day: date, known: Known, *, with_arxiv: bool = True) -> list[Record]:
        """Hugging Face's papers of `day`, with arXiv's text. Raises Trouble."""
        service = self.services.hugging_face
        items = huggingface.daily(self.client, service, day, self.today)
        ids = [identified(facts) if facts else None for _, facts in items]
        new = [each for each in ids if each and not known.path(each)]
        found = arxiv.papers(self.client, self.services.arxiv, new) if new and with_arxiv else {}
        records = []
        for number, (raw, facts) in enumerate(items, start=1):
            if facts is not None:
                better = found.get(ids[number - 1] or "")
                facts = together(facts, better) if better else _from_hugging_face(facts)
            why = "" if facts else "is no paper"
            records.append(Record(f"{day} item {number}", raw, facts, why))
        return records

    def completed(self, records: Iterable[Record], known: Known) -> Iterator[Record]:
        """The `records`, with what they lack filled in from arXiv where it knows. Raises
        Trouble."""
        waiting: list[Record] = []
        for record in records:
            waiting.append(record)
            if len(waiting) == TOGETHER:
                yield from self._completed(waiting, known)
                waiting = []
        yield from self._completed(waiting, known)

    def _completed(self, records: list[Record], known: Known) -> list[Record]:
        ids = {}
        for number, record in enumerate(records):
            if record.facts and lacks(record.facts):
                identifier = identified(record.facts)
                if identifier and not known.path(identifier):
                    ids[number] = identifier
        found = arxiv.papers(self.client, self.services.arxiv, list(ids.values())) if ids else {}
        return [
            replace(record, facts=together(record.facts, found[ids[number]]))
            if record.facts and ids.get(number) in found
            else record
            for number, record in enumerate(records)
        ]


def identified(facts: Facts) -> str | None:
    """The arXiv id of a record, in our spelling."""
    found = parse_reference(str(facts.identifier)) if facts.identifier is not None else None
    return found.id if found and found.has_arxiv_id else None


def together(there: Facts, better: Facts) -> Facts:
    """What `better` says, and of `there` what only that source knows: day, counts, links."""
    kept = {
        name: getattr(there, name)
        for name in (
            "origin", "day", "topics", "summary", "note", "organizations", "links", "contributor",
            "upvotes", "comments", "counted", "unused",
        )
    }  # fmt: skip
    filled = {
        name: getattr(there, name)
        for name in (
            "title",
            "authors",
            "published",
            "categories",
            "abstract",
            "doi",
            "url",
            "venue",
        )
        if getattr(better, name) in (None, "", [])
    }
    return replace(better, **kept, **filled, withdrawn=there.withdrawn or better.withdrawn)


def _from_hugging_face(facts: Facts) -> Facts:
    why = "is Hugging Face's, which loses dollars and backslashes; compare it with arXiv's"
    return replace(facts, doubts=(*facts.doubts, ("abstract", why)))


def days(first: date, last: date) -> Iterator[date]:
    """Every day from `first` to `last`."""
    for number in range(first.toordinal(), last.toordinal() + 1):
        yield date.fromordinal(number)
