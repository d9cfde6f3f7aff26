"""`papers add`: entries from what services know of papers."""

from dataclasses import dataclass
from datetime import date

import click

from generator.commands.base import Command
from generator.commands.options import DAY, today
from generator.commands.project import Project, print_message
from generator.contributing.cleaning.cleaned_record import CleanedRecord
from generator.contributing.cleaning.facts_cleaning import clean_facts
from generator.contributing.cleaning.web_addresses import find_repository
from generator.contributing.entry_creation import Creation, Outcome, create_entry
from generator.contributing.existing_entries import ExistingEntries
from generator.contributing.facts import Facts
from generator.contributing.field_hints import HINTS
from generator.contributing.sources.services import SourceError
from generator.contributing.topic_proposals import TopicProposer
from generator.entries.faults import escape_unprintable
from generator.entries.identity import Reference
from generator.entries.pasted import Pasted, read_pasted

TOPIC = "A topic's slug, once for each; otherwise categories, or the text, propose some."


@click.command("add", cls=Command)
@click.argument("ids", nargs=-1, required=True, metavar="ID...")
@click.option("--topic", "topics", multiple=True, metavar="SLUG", help=TOPIC)
@DAY
@click.option("--note", help="Why you picked it; one to three sentences.")
@click.option("--contributor", metavar="HANDLE", help="Your name at the hosting service.")
def command(
    ids: tuple[str, ...],
    topics: tuple[str, ...],
    day: date | None,
    note: str | None,
    contributor: str | None,
) -> None:
    """Add papers by arXiv id or DOI, or by any address or text that holds one.

    A text may name several papers, one a line. Looks up the facts, writes an entry for each paper
    and says what is left to fill in. Ends with status 1 if a paper was not added.
    """
    project = Project.here()
    slugs = project.topic_slugs(topics)
    existing = ExistingEntries.read(project.folder)
    lines = {line.text: line for text in ids for line in read_pasted(text)}
    papers = [line.reference for line in lines.values() if line.reference]
    new = [paper for paper in papers if not existing.find(paper.id)]
    facts = project.fact_lookup().facts(new)
    proposer = project.topic_proposer()
    adding = Adding(project, existing, day or today(), slugs, note, contributor, proposer)
    added = [adding.add(line, facts) for line in lines.values()]
    raise SystemExit(0 if all(added) else 1)


@dataclass(frozen=True)
class Adding:
    """One call of `papers add`: the project, and the options that apply to all its papers."""

    project: Project
    existing: ExistingEntries
    day: date
    topics: list[str]
    note: str | None
    contributor: str | None
    proposer: TopicProposer

    def add(self, line: Pasted, facts: dict[Reference, Facts | SourceError]) -> bool:
        """Adds the paper that a person named with a `line`, and prints the result. Returns
        whether it was added."""
        text, paper = escape_unprintable(line.text)[:100], line.reference
        if paper is None:
            return _refuse(f'"{text}" {line.why}; see papers new')
        path = self.existing.find(paper.id)
        if path:
            return _refuse(f"{text} is there already: {self.project.name_of(path)}")
        answer = facts[paper]
        if isinstance(answer, SourceError):
            return _refuse(f"{text}: {answer}; nothing was written")
        return self._create(text, answer)

    def _create(self, text: str, facts: Facts) -> bool:
        options = {"topics": self.topics, "latest": self.project.latest}
        options["propose_topics"] = self.proposer.propose
        record = clean_facts(facts, self.project.topics, options)
        if any(fault.field == "status" for fault in record.faults):
            comment = escape_unprintable(str(facts.authors_comment or ""))[:200]
            reason = f': "{comment}"' if comment else ""
            return _refuse(f"{text} was withdrawn{reason}; nothing was written")
        own = {"note": self.note, "contributor": self.contributor}
        record.fields |= {name: value for name, value in own.items() if value}
        guessed = _guess_code(record, facts)
        creation = create_entry(
            record,
            self.existing,
            self.project.schema_url,
            may_lack=frozenset(HINTS),
            day=self.day,
        )
        if creation.outcome is Outcome.EXISTS:
            return _refuse(f"{text} is there already: {self.project.name_of(creation.path)}")
        if creation.outcome is Outcome.FAULTY:
            reasons = "; ".join(map(str, creation.faults))
            return _refuse(f"{text}: {reasons}; nothing was written")
        self._print(creation, record, guessed)
        return True

    def _print(self, creation: Creation, record: CleanedRecord, guessed: str | None) -> None:
        fields = record.fields
        click.echo(self.project.name_of(creation.path))
        click.echo(f"  {escape_unprintable(str(fields.get('title', '')))}")
        if fields.get("topics") and not self.topics:
            by_text = any(note.field == "topics" for note in creation.remarks)
            categories = escape_unprintable(", ".join(map(str, record.facts.categories or ())))
            source = "its text" if by_text else categories
            click.echo(f"  topics: {', '.join(fields['topics'])} (proposed from {source})")
        for correction in creation.corrections:
            if correction.field not in ("id", "published"):
                click.echo(escape_unprintable(f"  cleaned {correction.field}: {correction.why}"))
        for remark in creation.remarks:
            click.echo(escape_unprintable(f"  look at {remark}"))
        if guessed:
            click.echo(f"  look at links.code: {guessed} is named in the abstract")
        click.echo("  left to fill in:")
        for fault in creation.faults:
            click.echo(escape_unprintable(f"    {fault.field}: {HINTS[fault.field]} (required)"))
        if not fields.get("summary") and not any(f.field == "summary" for f in creation.faults):
            click.echo(f"    summary: {HINTS['summary']}, in place of the abstract")
        if not fields.get("note"):
            click.echo("    note: why you picked it, if you like")


def _guess_code(record: CleanedRecord, facts: Facts) -> str | None:
    """Adds the repository that the abstract or the authors' remark names, unless a link to the
    code is known already. Returns its address."""
    links = record.fields.setdefault("links", {})
    code = find_repository(f"{facts.authors_comment or ''} {record.fields.get('abstract', '')}")
    if "code" in links or not code:
        return None
    links["code"] = code
    return code


def _refuse(message: str) -> bool:
    print_message(message)
    return False
