"""`papers init`: a repository for a new site."""

import re
from datetime import date
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import click

from generator.commands.base import Command
from generator.commands.options import DAY, today
from generator.entries.faults import escape_unprintable
from generator.entries.limits import MAX_LENGTH
from generator.starting.fields import EMPTY, fields
from generator.starting.origin import installed_wheel
from generator.starting.repository import (
    HOSTS,
    LICENSES,
    TIMER,
    Answers,
    repository_files,
    topic_slug,
)
from generator.system.files import write_file
from generator.system.git import GitError, run_git

EXAMPLE = "https://papers.example.org/"
"""The address of a site whose owner names none."""
LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
HOST_NAME = re.compile(r"[a-z0-9-]+(\.[a-z0-9-]+)*", re.ASCII)
GITHUB = re.compile(r"https://github\.com/(?P<owner>[^/]+)/(?P<name>[^/]+?)(?:\.git)?/?")
MAX_NAME = 100
STEPS = """
What to do now:
  cd {folder}
  make serve        shows the site at http://127.0.0.1:8000 and follows your edits
  edit {entry}, docs/about.md and mkdocs.yml
  make test         checks the entries, the site, its links and feeds
  git add --all && git commit --message "Begin"
  git push          to a repository of yours; README.md says how it gets published
"""


class Line(click.ParamType[str]):
    """A text of one line, with no character that a terminal or a settings file would misread."""

    name = "TEXT"

    def __init__(self, longest: int) -> None:
        self._longest = longest

    def convert(
        self, value: Any, param: click.Parameter | None, context: click.Context | None
    ) -> str:
        """`value` without spaces around it."""
        text = str(value).strip()
        if not text or not text.isprintable() or len(text) > self._longest:
            shown = escape_unprintable(text[: self._longest])
            self.fail(f'"{shown}" is not a line of 1 to {self._longest} characters', param, context)
        return text


class WebAddress(click.ParamType[str]):
    """An address with a host, without query and fragment."""

    name = "URL"

    def convert(
        self, value: Any, param: click.Parameter | None, context: click.Context | None
    ) -> str:
        """`value` as it is; an empty one, too."""
        text = str(value).strip()
        parts = urlsplit(text)
        is_whole = parts.scheme in ("http", "https") and parts.hostname and text.isprintable()
        if text and (not is_whole or parts.query or parts.fragment or re.search(r'[\s"<>#]', text)):
            shown = escape_unprintable(text)
            self.fail(f'"{shown}" is not an address; write it as {EXAMPLE}', param, context)
        return text


class Language(click.ParamType[str]):
    """The tag of a language (RFC 5646), as `en` or `pt-BR`."""

    name = "TAG"

    def convert(
        self, value: Any, param: click.Parameter | None, context: click.Context | None
    ) -> str:
        """`value` as it is."""
        if not LANGUAGE.fullmatch(str(value)):
            shown = escape_unprintable(str(value))
            self.fail(f'"{shown}" is not a language; write it as en or pt-BR', param, context)
        return str(value)


@click.command("init", cls=Command)
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False))
@click.option("--yes", is_flag=True, help="Ask nothing; take what the options leave open.")
@click.option("--name", type=Line(MAX_NAME), help="What the site is called.")
@click.option("--repository", type=WebAddress(), help="Where its repository will be, if known.")
@click.option("--address", type=WebAddress(), help="Where the site will be.")
@click.option("--field", type=click.Choice([*fields()]), help="Ready topics and a first entry.")
@click.option("--language", type=Language(), help="The language of the site, as en.")
@click.option(
    "--topic",
    "topics",
    type=Line(MAX_LENGTH["topic name"]),
    multiple=True,
    help="The name of a topic, in place of those of the field; may be repeated.",
)
@click.option(
    "--host",
    type=click.Choice([*HOSTS]),
    default="github",
    help="Who publishes it: files for GitLab, or for a server of yours, come along.",
)
@click.option(
    "--license", type=click.Choice([*LICENSES]), default="cc0", help="For all but the entries."
)
@DAY
def command(folder: Path, yes: bool, day: date | None, **options: Any) -> None:
    """Make the repository of a new site in FOLDER; it holds only what is yours.

    Asks for the name, the address, the field of research, the language and the topics.
    """
    answers = _answers(folder, {} if yes else options, options, day or today())
    files = repository_files(answers)
    _refuse_existing(folder, files)
    for path, content in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        write_file(str(folder / path), content)
    (entry,) = (path for path in files if path.endswith(f"{answers.field.id}.yaml"))
    click.echo(f"{folder}/: {len(files)} files written")
    _begin_repository(folder, answers.repository)
    click.echo(STEPS.format(folder=folder, entry=entry).rstrip())


def _answers(folder: Path, asked: dict[str, Any], options: dict[str, Any], day: date) -> Answers:
    """The answers: from `options`; those that it leaves open, and `asked` names, from the person;
    others as they usually are."""

    def answer(option: str, question: str, usual: str, kind: Any = None) -> Any:
        if options[option] is not None or option not in asked:
            return options[option] or usual
        return click.prompt(question, default=usual, type=kind, show_default=bool(usual))

    words = re.sub(r"[-_]+", " ", folder.resolve().name).strip() or "papers"
    name = answer("name", "Name of the site", words.capitalize(), Line(MAX_NAME))
    repository = answer("repository", "Address of its repository, if known", "", WebAddress())
    address = answer("address", "Address of the site", _pages_address(repository), WebAddress())
    field = fields()[answer("field", "Field", EMPTY, click.Choice([*fields()]))]
    language = answer("language", "Language", "en", Language())
    topics = options["topics"]
    if asked and not topics:
        usual = ", ".join(field.topic_slugs)
        written = click.prompt("Topics, with commas between", default=usual)
        kind = Line(MAX_LENGTH["topic name"])
        names = [] if written == usual else [name for name in written.split(",") if name.strip()]
        topics = tuple(kind.convert(name, None, None) for name in names)
    _refuse_equal_slugs(topics)
    address = f"{address.rstrip('/')}/"
    host, license = options["host"], options["license"]
    _refuse_unknown_root(host, address)
    wheel = installed_wheel()
    return Answers(name, address, field, day, language, topics, repository, host, license, wheel)


def _refuse_equal_slugs(topics: tuple[str, ...]) -> None:
    """Raises UsageError for a topic whose name gives no address of its own."""
    slugs: dict[str, str] = {}
    for name in topics:
        other = slugs.setdefault(topic_slug(name), name)
        if not topic_slug(name) or other is not name:
            why = f'has the address of "{other}"' if topic_slug(name) else "has no letter or digit"
            raise click.UsageError(f'the topic "{escape_unprintable(name)}" {why}; name another')


def _refuse_unknown_root(host: str, address: str) -> None:
    """Raises UsageError where the files for a server of the owner's do not fit the `address`."""
    url = urlsplit(address)
    is_plain = url.path == "/" and HOST_NAME.fullmatch(url.hostname or "")
    if any(path in HOSTS[host] for path in TIMER) and not is_plain:
        raise click.UsageError(
            f"the files for {host} serve a site at the root of a host, whose name has letters, "
            f"digits, hyphens and dots, as {EXAMPLE}; {escape_unprintable(address)} is another"
        )


def _pages_address(repository: str) -> str:
    """Where GitHub Pages publishes a `repository`; the example's address for any other."""
    on_github = GITHUB.fullmatch(repository)
    if not on_github:
        return EXAMPLE
    host, name = f"{on_github['owner'].lower()}.github.io", on_github["name"]
    return f"https://{host}/" if name.lower() == host else f"https://{host}/{name}/"


def _refuse_existing(folder: Path, files: Any) -> None:
    """Raises ClickException where a file stands in the way; nothing has been written then."""
    existing = [path for path in files if (folder / path).exists()]
    if existing:
        raise click.ClickException(
            f"{folder / existing[0]} is there already; name another folder, or move it away"
        )


def _begin_repository(folder: Path, address: str) -> None:
    """Makes `folder` a git repository, where it is in none; says so where git cannot."""
    try:
        try:
            run_git(folder, "rev-parse", "--git-dir")
        except GitError:
            run_git(folder, "init", "--quiet", "--initial-branch=main")
            if address:
                run_git(folder, "remote", "add", "origin", address)
    except GitError as error:
        click.echo(f"It is no git repository yet: {error}")
