"""The commands that make entries: `papers add`, `papers new`, `papers import`."""

import os
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import wraps
from pathlib import Path
from typing import Any, TextIO

import click
from mkdocs.config import load_config

from generator import __version__
from generator.building.configuration import papers_folder, site_of
from generator.building.loading import topics_in
from generator.commands.command import Command
from generator.contents.addresses import SCHEMA
from generator.contributing.adding import HINTS, Added, Outcome, add
from generator.contributing.bibtex import NoBibtex
from generator.contributing.bibtex import records as bibtex_records
from generator.contributing.cleaning.record import cleaned
from generator.contributing.cleaning.web import code_in
from generator.contributing.drafting import empty_entry
from generator.contributing.facts import Facts
from generator.contributing.gathering import Gathering, days
from generator.contributing.importing import Import, Record, json_records
from generator.contributing.known import Known, Refused, path_of, write_new
from generator.contributing.shapes import NoMap, facts_of, mapping
from generator.contributing.sources import Services, Trouble
from generator.contributing.sources.client import Client
from generator.entries.faults import counted, did_you_mean, printable
from generator.entries.identity import Kind, Reference, reference
from generator.entries.paper import DAYS
from generator.entries.topics import Topics

NEW = "new-entry"
"""The id of an empty entry that was given none."""


@dataclass(frozen=True)
class Desk:
    """What the commands work with: the folder of papers and its topics, and the site."""

    folder: Path
    topics: Topics
    url: str

    @classmethod
    def here(cls) -> "Desk":
        """That of the project in the current folder. Raises FaultsFound."""
        config = load_config()
        folder = papers_folder(config)
        return cls(folder, topics_in(folder), site_of(config).url)

    @property
    def schema_url(self) -> str:
        """The address of the schema."""
        return f"{self.url}{SCHEMA.url}"

    def gathering(self) -> Gathering:
        """Who asks the services, by the name of the site."""
        client = Client(f"daily-papers/{__version__} (+{self.url})", said=_say)
        return Gathering(client, Services.of(os.environ), datetime.now(UTC).date())

    def slugs(self, said: Iterable[str]) -> list[str]:
        """The topics that were `said`. Raises UsageError, naming the nearest."""
        found = []
        for slug in said:
            if slug not in self.topics.slugs:
                hint = did_you_mean(slug, self.topics.slugs, "; papers/topics.yaml lists them all")
                raise click.UsageError(f'unknown topic "{printable(slug)}"{hint}')
            found.append(self.topics.slugs[slug])
        if len(set(found)) > 5:
            raise click.UsageError("a paper has at most five topics")
        return list(dict.fromkeys(found))


class Day(click.ParamType[date]):
    """A calendar day that may feature papers."""

    name = "YYYY-MM-DD"

    def convert(
        self, value: Any, param: click.Parameter | None, context: click.Context | None
    ) -> date:
        """`value` as a date."""
        if isinstance(value, date):
            return value
        try:
            day = datetime.strptime(value, "%Y-%m-%d").date()
        except ValueError:
            self.fail(f'"{printable(value)}" is not a day; write it as 2025-10-11', param, context)
        if day.year not in DAYS:
            self.fail(f"{day.year} is not in the years {DAYS[0]} to {DAYS[-1]}", param, context)
        return day


def _say(words: str) -> None:
    click.echo(printable(words), err=True)


def _today() -> date:
    return date.today()


DAY = click.option("--day", type=Day(), help="The day that features it; otherwise today.")
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
    desk = Desk.here()
    slugs = desk.slugs(topics)
    known = Known.of(desk.folder)
    named = {said: reference(said) for said in dict.fromkeys(ids)}
    wanted = [each for each in named.values() if each and not known.path(each.id)]
    facts = desk.gathering().facts(wanted)
    adding = _Adding(desk, known, day or _today(), slugs, note, contributor)
    done = [adding.one(said, named[said], facts) for said in named]
    raise SystemExit(0 if all(done) else 1)


@dataclass(frozen=True)
class _Adding:
    """What one call of `papers add` says of all its papers."""

    desk: Desk
    known: Known
    day: date
    topics: list[str]
    note: str | None
    contributor: str | None

    def one(
        self, said: str, named: Reference | None, facts: dict[Reference, Facts | Trouble]
    ) -> bool:
        """Adds one paper and says what became of it; whether it was added."""
        said = printable(said)[:100]
        if named is None:
            return _refuse(
                f'"{said}" is neither an arXiv id (2510.10023, quant-ph/9902083) nor a DOI '
                "(10.1000/182), nor an address of one; see papers new"
            )
        there = self.known.path(named.id)
        if there:
            return _refuse(f"{said} is there already: {self.desk.folder.name}/{there}")
        found = facts[named]
        if isinstance(found, Trouble):
            return _refuse(f"{said}: {found}; nothing was written")
        return self._write(said, found)

    def _write(self, said: str, facts: Facts) -> bool:
        cleaning = cleaned(facts, self.desk.topics, {"topics": self.topics})
        if any(need.field == "status" for need in cleaning.missing):
            remark = f': "{printable(str(facts.remark))[:200]}"' if facts.remark else ""
            return _refuse(f"{said} was withdrawn{remark}; nothing was written")
        texts = {"note": self.note, "contributor": self.contributor}
        cleaning.fields |= {name: text for name, text in texts.items() if text}
        links = cleaning.fields.setdefault("links", {})
        code = code_in(f"{facts.remark or ''} {cleaning.fields.get('abstract', '')}")
        guessed = [] if "code" in links or not code else ["links.code"]
        if guessed:
            links["code"] = code
        added = add(
            cleaning, self.known, self.desk.schema_url, later=frozenset(HINTS), day=self.day
        )
        if added.outcome is Outcome.THERE:
            return _refuse(f"{said} is there already: {self.desk.folder.name}/{added.path}")
        if added.outcome is Outcome.NEEDS:
            return _refuse(f"{said}: {'; '.join(map(str, added.needs))}; nothing was written")
        self._tell(added, facts, guessed)
        return True

    def _tell(self, added: Added, facts: Facts, guessed: list[str]) -> None:
        assert added.cleaning is not None
        fields = added.cleaning.fields
        click.echo(f"{self.desk.folder.name}/{added.path}")
        click.echo(f"  {printable(str(fields.get('title', '')))}")
        if fields.get("topics") and not self.topics:
            categories = ", ".join(map(str, facts.categories or ()))
            click.echo(
                f"  topics: {', '.join(fields['topics'])} (proposed from {printable(categories)})"
            )
        for change in added.changes:
            if change.field not in ("id", "published"):
                click.echo(printable(f"  cleaned {change.field}: {change.why}"))
        for doubt in added.doubts:
            click.echo(printable(f"  look at {doubt}"))
        for name in guessed:
            click.echo(f"  look at {name}: {fields['links']['code']} is named in the abstract")
        click.echo("  left to fill in:")
        for need in added.needs:
            click.echo(printable(f"    {need.field}: {HINTS[need.field]} (required)"))
        if not fields.get("summary") and not any(n.field == "summary" for n in added.needs):
            click.echo(f"    summary: {HINTS['summary']}, in place of the abstract")
        if not fields.get("note"):
            click.echo("    note: why you picked it, if you like")


def _refuse(words: str) -> bool:
    click.echo(printable(words), err=True)
    return False


@click.command("new", cls=Command)
@click.argument("id", required=False)
@DAY
def new_command(id: str | None, day: date | None) -> None:
    """Write an empty entry, with comments that say what each field is for.

    ID is an arXiv id, or, for a work that is not on arXiv, a few lower-case words with hyphens.
    """
    desk = Desk.here()
    identifier = _new_id(id) if id else NEW
    known = Known.of(desk.folder)
    there = known.path(identifier)
    if there:
        raise click.ClickException(f"{identifier} is there already: {desk.folder.name}/{there}")
    path = path_of(identifier, day or _today())
    try:
        write_new(desk.folder, path, empty_entry(desk.schema_url))
    except Refused as refused:
        raise click.ClickException(str(refused)) from None
    click.echo(f"{desk.folder.name}/{path}")
    if identifier == NEW:
        click.echo("  rename it to the paper's arXiv id, or to a few words with hyphens")
    click.echo("  papers check names what is left to fill in")


def _new_id(said: str) -> str:
    from pydantic import TypeAdapter, ValidationError

    from generator.entries.paper import Identifier

    named = reference(said)
    if named and named.kind is not Kind.DOI:
        return named.id
    try:
        return str(TypeAdapter(Identifier).validate_python(said))
    except ValidationError as error:
        raise click.UsageError(printable(f'"{said}" {error.errors()[0]["msg"]}')) from None


@click.group("import")
def import_group() -> None:
    """Import many papers; what is there already is never touched.

    Run it again after an interruption: it goes on where it was.
    """


def _importing(function: Callable[..., None]) -> Callable[..., None]:
    """The options that all imports share."""

    @click.option(
        "--topic",
        "topics",
        multiple=True,
        metavar="SLUG",
        help="A topic for papers for which none can be proposed; otherwise they need a person.",
    )
    @click.option(
        "--unfinished",
        is_flag=True,
        help="Write also what needs a person, saying in it what it lacks; papers check refuses it.",
    )
    @click.option(
        "--cleaned",
        type=click.File("w", encoding="utf-8", lazy=True),
        metavar="FILE",
        help="List every change, and what is worth a look, as JSON lines.",
    )
    @click.option(
        "--rest",
        type=click.File("w", encoding="utf-8", lazy=True),
        metavar="FILE",
        help="List the records that need a person, as JSON lines that can be mended and imported.",
    )
    @wraps(function)
    def wrapped(*args: Any, **kwargs: Any) -> None:
        function(*args, **kwargs)

    return wrapped  # fmt: skip


def _import(
    topics: tuple[str, ...],
    cleaned: TextIO | None,
    rest: TextIO | None,
    unfinished: bool,
    day: date | None,
) -> tuple[Desk, Import]:
    desk = Desk.here()
    given = {"otherwise": desk.slugs(topics), "day": day}
    known = Known.of(desk.folder)
    later = frozenset(HINTS) if unfinished else frozenset()
    return desk, Import(known, desk.topics, desk.schema_url, given, cleaned, rest, later)


@contextmanager
def _reported(importing: Import) -> Iterator[None]:
    """Prints the report, also of an import that was cut short."""
    try:
        yield
    except (Trouble, KeyboardInterrupt) as error:
        _print_report(importing)
        words = "interrupted" if isinstance(error, KeyboardInterrupt) else str(error)
        raise click.ClickException(
            printable(f"{words}. What is imported stays; the same command goes on from here.")
        ) from None
    _print_report(importing)


def _print_report(importing: Import) -> None:
    for line in importing.report.lines():
        click.echo(line)


@import_group.command("hf", cls=Command)
@click.option("--day", type=Day(), help="The day whose papers are imported.")
@click.option("--from", "first", type=Day(), help="The first of several days.")
@click.option("--to", "last", type=Day(), help="The last of several days.")
@click.option("--without-arxiv", is_flag=True, help="Take Hugging Face's text, which has lost TeX.")
@_importing
def hf_command(
    day: date | None, first: date | None, last: date | None, without_arxiv: bool, **options: Any
) -> None:
    """Import Hugging Face's daily papers, with the facts that arXiv has of them."""
    first, last = first or day, last or day
    if not first or not last or (day and (first, last) != (day, day)):
        raise click.UsageError("name a day: --day 2025-07-22, or --from 2025-07-01 --to 2025-07-31")
    if last < first:
        raise click.UsageError("--to is before --from")
    desk, importing = _import(**options, day=None)
    gathering = desk.gathering()
    every = list(days(first, last))
    with _reported(importing), _bar(len(every), "days") as advance:
        for each in every:
            records = gathering.daily(each, importing.known, with_arxiv=not without_arxiv)
            importing.run(records)
            if len(every) > 1:
                _say(f"{each}: {counted(len(records), 'paper')}")
            advance(1)


@import_group.command("jsonl", cls=Command)
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option(
    "--map",
    "maps",
    multiple=True,
    metavar="FIELD=PATH",
    help="Where a field stands in each record: title=meta.name, authors=creators[].name.",
)
@click.option("--ask", is_flag=True, help="Ask arXiv for what a record lacks.")
@DAY
@_importing
def jsonl_command(
    file: Path, maps: tuple[str, ...], ask: bool, day: date | None, **options: Any
) -> None:
    """Import records from JSON lines (also .xz), or from a JSON list."""
    try:
        paths = mapping(maps)
    except NoMap as error:
        raise click.UsageError(str(error)) from None
    desk, importing = _import(**options, day=day or _today())
    with _reported(importing), _bar(_lines_in(file), "records") as advance:
        records: Iterable[Record] = _records(file, paths)
        if ask:
            records = desk.gathering().completed(records, importing.known)
        importing.run(records, lambda _: advance(1))


def _records(file: Path, paths: dict[str, str]) -> Iterator[Record]:
    import lzma

    try:
        for place, raw, why in json_records(file):
            facts = None if why else facts_of(raw, place, paths)
            yield Record(place, raw, facts, why or "is no record")
    except (lzma.LZMAError, EOFError, OSError) as error:
        yield Record(file.name, None, None, f"broke off: {printable(str(error))}")


def _lines_in(file: Path) -> int:
    """How many records a progress bar expects; 0 where it would cost too much to know."""
    if not sys.stderr.isatty():
        return 0
    return sum(1 for _ in json_records(file))


@import_group.command("bibtex", cls=Command)
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--ask", is_flag=True, help="Ask arXiv for what a record lacks.")
@DAY
@_importing
def bibtex_command(file: Path, ask: bool, day: date | None, **options: Any) -> None:
    """Import a BibTeX file."""
    try:
        found, problems = bibtex_records(file)
    except NoBibtex as error:
        raise click.ClickException(f"{file} {error}") from None
    desk, importing = _import(**options, day=day or _today())
    records: Iterable[Record] = [Record(key, {"key": key}, facts) for key, facts in found]
    broken = [Record(f"{file.name}", {}, None, words) for words in problems]
    with _reported(importing), _bar(len(found), "records") as advance:
        if ask:
            records = desk.gathering().completed(records, importing.known)
        importing.run(records, lambda _: advance(1))
        importing.run(broken)


@contextmanager
def _bar(total: int, what: str) -> Iterator[Callable[[int], None]]:
    """A progress bar on a terminal; nothing elsewhere."""
    if not total or not sys.stderr.isatty():
        yield lambda _: None
        return
    with ExitStack() as stack:
        bar = stack.enter_context(click.progressbar(length=total, label=what, file=sys.stderr))
        yield lambda done: bar.update(done)


COMMANDS = (add_command, new_command, import_group)
