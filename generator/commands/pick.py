"""`papers pick`: papers of a review list become entries, or are declined."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from textwrap import fill

import click

from generator.commands.add import Adding
from generator.commands.base import Command
from generator.commands.intake import LIST
from generator.commands.options import DAY, today
from generator.commands.project import Project, print_message
from generator.contributing.declined import decline, read_declined
from generator.contributing.existing_entries import ExistingEntries
from generator.contributing.facts import Facts
from generator.contributing.sources.services import SourceError
from generator.entries.faults import FaultsFound, escape_unprintable
from generator.entries.identity import Kind, Reference
from generator.entries.pasted import Pasted
from generator.generating.loading import paper_in
from generator.reviewing.review_list import ListedPaper, ReviewList

TAKE, DECLINE, TOPICS, EDIT, SKIP, QUIT = "tdoesq"
KEYS = "t take, d decline, o topics, e take and edit, s skip, q quit: "
NO_TERMINAL = "papers pick asks on a terminal; elsewhere tick the list, and add --checklist"
COLUMNS = 88


@click.command("pick", cls=Command)
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path), default=LIST)
@click.option("--checklist", is_flag=True, help="Take what is ticked, without asking.")
@click.option("--decline-rest", is_flag=True, help="With --checklist: decline what is not ticked.")
@DAY
@click.option("--contributor", metavar="HANDLE", help="Your name at the hosting service.")
def command(
    file: Path, checklist: bool, decline_rest: bool, day: date | None, contributor: str | None
) -> None:
    """Make entries of papers on a list of papers intake, FILE or intake.md, as papers add does.

    Asks paper by paper, one key each. What was taken or declined leaves the list, so that the next
    run goes on where this one ended. Ends with status 1 if a paper was not added.
    """
    if decline_rest and not checklist:
        raise click.UsageError("--decline-rest belongs to --checklist")
    if not file.is_file():
        raise click.UsageError(f"there is no {escape_unprintable(str(file))}; see papers intake")
    listed = ReviewList.parse(file.read_text(encoding="utf-8"), str(file))
    project = Project.here()
    picking = Picking.start(project, day or today(), contributor)
    if checklist:
        is_complete = picking.take_ticked(listed.papers)
        if decline_rest:
            picking.decline([it for it in listed.papers if not it.is_ticked])
        _store(file, listed.without(picking.decided))
        raise SystemExit(0 if is_complete else 1)
    _ask(picking, listed, lambda rest: _store(file, rest))


def _store(file: Path, listed: ReviewList) -> None:
    """Writes the list; deletes the file when no paper is left."""
    if listed.papers:
        file.write_text(listed.text(), encoding="utf-8", newline="\n")
    else:
        file.unlink()


@dataclass
class Picking:
    """Takes and declines papers. `decided` are the ids of those that are in the site or declined
    now."""

    project: Project
    adding: Adding
    decided: set[str] = field(default_factory=set)

    @classmethod
    def start(cls, project: Project, day: date, contributor: str | None) -> "Picking":
        """Picking for a `day`, with the name of the `contributor`."""
        existing, proposer = ExistingEntries.read(project.folder), project.topic_proposer()
        adding = Adding(project, existing, day, [], None, contributor, proposer)
        return cls(project, adding)

    def facts(self, papers: Sequence[ListedPaper]) -> dict[Reference, Facts | SourceError]:
        """What the services say of `papers` that are not there already."""
        existing = self.adding.existing
        new = [it.reference for it in papers if not existing.find(it.reference.id)]
        return self.project.fact_lookup(resumable=True).facts(map(self.named, new))

    def named(self, reference: Reference) -> Reference:
        """The paper as it is known at Hugging Face, with its upvotes, where the owner wants it."""
        intake = self.project.settings.intake
        has_counts = reference.has_arxiv_id and intake is not None and intake.hugging_face
        return Reference(Kind.HUGGING_FACE, reference.id) if has_counts else reference

    def take_ticked(self, papers: Sequence[ListedPaper]) -> bool:
        """Makes entries of the ticked among `papers`. Returns whether all are there now. Raises
        UsageError, before anything is written, where one names an unknown topic."""
        ticked = [paper for paper in papers if paper.is_ticked]
        for paper in ticked:
            self.project.topic_slugs(paper.topics)
        facts = self.facts(ticked)
        are_there = [self.take(paper, facts) for paper in ticked]
        return all(are_there)

    def take(self, paper: ListedPaper, facts: Mapping[Reference, Facts | SourceError]) -> bool:
        """Makes an entry of a `paper`, and prints the result. Returns whether it is there now."""
        identifier = paper.reference.id
        adding = replace(self.adding, topics=self.project.topic_slugs(paper.topics))
        adding.add(Pasted(identifier, self.named(paper.reference)), dict(facts))
        is_there = bool(self.adding.existing.find(identifier))
        self.decided |= {identifier} if is_there else set()
        return is_there

    def decline(self, papers: Sequence[ListedPaper]) -> None:
        """Remembers that `papers` were declined."""
        decline(self.project.root, [paper.reference for paper in papers])
        self.decided |= {paper.reference.id for paper in papers}


def _ask(picking: Picking, listed: ReviewList, store: Callable[[ReviewList], None]) -> None:
    """Asks for each paper that is `listed` what becomes of it, and stores the rest each time."""
    declined = read_declined(picking.project.root)
    papers = [it for it in listed.papers if it.reference.id not in declined]
    picking.decided |= declined
    facts = picking.facts(papers)
    for number, paper in enumerate(papers, start=1):
        click.echo(f"\n{number} of {len(papers)}")
        key, chosen = _choose(picking, paper, facts)
        if key == QUIT:
            break
        if key in (TAKE, EDIT) and picking.take(chosen, facts) and key == EDIT:
            _edit(picking, paper.reference)
        if key == DECLINE:
            picking.decline([paper])
        store(listed.without(picking.decided))


def _choose(
    picking: Picking, paper: ListedPaper, facts: Mapping[Reference, Facts | SourceError]
) -> tuple[str, ListedPaper]:
    """The key that a person pressed for a `paper`, and the paper with topics that they named."""
    for line in paper.lines:
        click.echo(escape_unprintable(line.removeprefix("- [ ] ")))
    known = facts.get(picking.named(paper.reference))
    if isinstance(known, Facts) and known.abstract:
        abstract = escape_unprintable(" ".join(str(known.abstract).split()))
        click.echo(fill(abstract, COLUMNS, initial_indent="    ", subsequent_indent="    "))
    while True:
        click.echo(KEYS, nl=False)
        key = _pressed()
        click.echo(key if key.isprintable() else "")
        if key == TOPICS:
            paper = _with_topics(picking.project, paper)
        elif key in (TAKE, DECLINE, EDIT, SKIP, QUIT):
            return key, paper


def _pressed() -> str:
    """The next key, in lower case. Raises ClickException where there is no terminal, and Abort
    where it is gone."""
    try:
        key = click.getchar()
    except OSError:
        raise click.ClickException(NO_TERMINAL) from None
    if not key:
        raise click.Abort
    return key.lower()


def _with_topics(project: Project, paper: ListedPaper) -> ListedPaper:
    """The `paper` with the topics that a person writes."""
    text = click.prompt("Topics", default=" ".join(paper.topics), show_default=bool(paper.topics))
    try:
        return replace(paper, topics=tuple(project.topic_slugs(text.replace(",", " ").split())))
    except click.UsageError as error:
        print_message(error.format_message())
        return paper


def _edit(picking: Picking, reference: Reference) -> None:
    """Opens the entry of a paper in the editor, and prints its faults afterwards."""
    folder, path = picking.project.folder, picking.adding.existing.find(reference.id) or ""
    try:
        click.edit(filename=str(folder / path))
        paper_in(folder, path, (folder / path).read_bytes())
    except click.ClickException as error:
        print_message(error.format_message())
    except FaultsFound as faults:
        click.echo(str(faults))
