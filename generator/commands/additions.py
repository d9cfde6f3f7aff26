"""`papers add`: entries from what others say of papers."""

from dataclasses import dataclass
from datetime import date

import click

from generator.commands.command import Command
from generator.commands.options import DAY, today
from generator.commands.project import Project
from generator.contributing.adding import HINTS, Added, Outcome, add
from generator.contributing.cleaning.record import cleaned
from generator.contributing.cleaning.web import code_in
from generator.contributing.facts import Facts
from generator.contributing.known import Known
from generator.contributing.sources import Trouble
from generator.entries.faults import escape_unprintable
from generator.entries.identity import Reference, parse_reference

TOPIC = "A topic's slug, once for each; otherwise arXiv's categories propose some."


@click.command("add", cls=Command)
@click.argument("ids", nargs=-1, required=True, metavar="ID...")
@click.option("--topic", "topics", multiple=True, metavar="SLUG", help=TOPIC)
@DAY
@click.option("--note", help="Why you picked it; one to three sentences.")
@click.option("--contributor", metavar="HANDLE", help="Your name at the hosting service.")
def add_command(
    ids: tuple[str, ...],
    topics: tuple[str, ...],
    day: date | None,
    note: str | None,
    contributor: str | None,
) -> None:
    """Add papers by arXiv id, DOI, or address at arXiv, Hugging Face or doi.org.

    Looks up the facts, writes an entry for each paper and says what is left to fill in. Ends
    with status 1 if a paper was not added.
    """
    project = Project.here()
    slugs = project.slugs(topics)
    known = Known.of(project.folder)
    named = {said: parse_reference(said) for said in dict.fromkeys(ids)}
    wanted = [each for each in named.values() if each and not known.path(each.id)]
    facts = project.gathering().facts(wanted)
    adding = _Adding(project, known, day or today(), slugs, note, contributor)
    done = [adding.one(said, named[said], facts) for said in named]
    raise SystemExit(0 if all(done) else 1)


@dataclass(frozen=True)
class _Adding:
    """What one call of `papers add` says of all its papers."""

    project: Project
    known: Known
    day: date
    topics: list[str]
    note: str | None
    contributor: str | None

    def one(
        self, said: str, named: Reference | None, facts: dict[Reference, Facts | Trouble]
    ) -> bool:
        """Adds one paper and says what became of it; whether it was added."""
        said = escape_unprintable(said)[:100]
        if named is None:
            return _refuse(
                f'"{said}" is neither an arXiv id (2510.10023, quant-ph/9902083) nor a DOI '
                "(10.1000/182), nor an address of one; see papers new"
            )
        there = self.known.path(named.id)
        if there:
            return _refuse(f"{said} is there already: {self.project.name_of(there)}")
        found = facts[named]
        if isinstance(found, Trouble):
            return _refuse(f"{said}: {found}; nothing was written")
        return self._write(said, found)

    def _write(self, said: str, facts: Facts) -> bool:
        cleaning = cleaned(facts, self.project.topics, {"topics": self.topics})
        if any(need.field == "status" for need in cleaning.missing):
            remark = f': "{escape_unprintable(str(facts.remark))[:200]}"' if facts.remark else ""
            return _refuse(f"{said} was withdrawn{remark}; nothing was written")
        texts = {"note": self.note, "contributor": self.contributor}
        cleaning.fields |= {name: text for name, text in texts.items() if text}
        links = cleaning.fields.setdefault("links", {})
        code = code_in(f"{facts.remark or ''} {cleaning.fields.get('abstract', '')}")
        guessed = [] if "code" in links or not code else ["links.code"]
        if guessed:
            links["code"] = code
        added = add(
            cleaning, self.known, self.project.schema_url, later=frozenset(HINTS), day=self.day
        )
        if added.outcome is Outcome.THERE:
            return _refuse(f"{said} is there already: {self.project.name_of(added.path)}")
        if added.outcome is Outcome.NEEDS:
            return _refuse(f"{said}: {'; '.join(map(str, added.needs))}; nothing was written")
        self._tell(added, facts, guessed)
        return True

    def _tell(self, added: Added, facts: Facts, guessed: list[str]) -> None:
        assert added.cleaning is not None
        fields = added.cleaning.fields
        click.echo(self.project.name_of(added.path))
        click.echo(f"  {escape_unprintable(str(fields.get('title', '')))}")
        if fields.get("topics") and not self.topics:
            categories = ", ".join(map(str, facts.categories or ()))
            proposed = f"proposed from {escape_unprintable(categories)}"
            click.echo(f"  topics: {', '.join(fields['topics'])} ({proposed})")
        for change in added.changes:
            if change.field not in ("id", "published"):
                click.echo(escape_unprintable(f"  cleaned {change.field}: {change.why}"))
        for doubt in added.doubts:
            click.echo(escape_unprintable(f"  look at {doubt}"))
        for name in guessed:
            click.echo(f"  look at {name}: {fields['links']['code']} is named in the abstract")
        click.echo("  left to fill in:")
        for need in added.needs:
            click.echo(escape_unprintable(f"    {need.field}: {HINTS[need.field]} (required)"))
        if not fields.get("summary") and not any(n.field == "summary" for n in added.needs):
            click.echo(f"    summary: {HINTS['summary']}, in place of the abstract")
        if not fields.get("note"):
            click.echo("    note: why you picked it, if you like")


def _refuse(words: str) -> bool:
    click.echo(escape_unprintable(words), err=True)
    return False
