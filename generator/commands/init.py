"""`papers init`: a repository for a new site."""

import re
from datetime import date
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import click
from babel import default_locale

from generator.commands.base import Command
from generator.commands.options import DAY, today
from generator.entries.faults import escape_unprintable
from generator.entries.limits import MAX_LENGTH
from generator.entries.phrases import phrase, translatable
from generator.site.language import (
    ENGLISH,
    Language,
    catalogue_name,
    language_of,
    languages,
)
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
TAG = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
HOST_NAME = re.compile(r"[a-z0-9-]+(\.[a-z0-9-]+)*", re.ASCII)
GITHUB = re.compile(r"https://github\.com/(?P<owner>[^/]+)/(?P<name>[^/]+?)(?:\.git)?/?")
MAX_NAME = 100
STEPS = translatable("""
What to do now:
  cd %(folder)s
  make serve        shows the site at http://127.0.0.1:8000 and follows your edits
  edit %(entry)s, docs/about.md and mkdocs.yml
  make test         checks the entries, the site, its links and feeds
  git add --all && git commit --message "Begin"
  git push          to a repository of yours; README.md says how it gets published""")


class Line(click.ParamType[str]):
    """A text of one line, with no character that a terminal or a settings file would misread."""

    name = "TEXT"

    def __init__(self, longest: int, language: Language = ENGLISH) -> None:
        self._longest = longest
        self._language = language

    def convert(
        self, value: Any, param: click.Parameter | None, context: click.Context | None
    ) -> str:
        """`value` without spaces around it."""
        text = str(value).strip()
        if not text or not text.isprintable() or len(text) > self._longest:
            why = phrase(
                '"%(text)s" is not a line of 1 to %(most)s characters',
                text=text[: self._longest],
                most=str(self._longest),
            )
            self.fail(self._language.say(why), param, context)
        return text


class WebAddress(click.ParamType[str]):
    """An address with a host, without query and fragment."""

    name = "URL"

    def __init__(self, language: Language = ENGLISH) -> None:
        self._language = language

    def convert(
        self, value: Any, param: click.Parameter | None, context: click.Context | None
    ) -> str:
        """`value` as it is; an empty one, too."""
        text = str(value).strip()
        parts = urlsplit(text)
        is_whole = parts.scheme in ("http", "https") and parts.hostname and text.isprintable()
        if text and (not is_whole or parts.query or parts.fragment or re.search(r'[\s"<>#]', text)):
            why = phrase(
                '"%(text)s" is not an address; write it as %(example)s', text=text, example=EXAMPLE
            )
            self.fail(self._language.say(why), param, context)
        return text


class Tag(click.ParamType[str]):
    """The tag of a language (RFC 5646), as `en` or `pt-BR`."""

    name = "TAG"

    def convert(
        self, value: Any, param: click.Parameter | None, context: click.Context | None
    ) -> str:
        """`value` as it is."""
        if not TAG.fullmatch(str(value)):
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
@click.option("--language", type=Tag(), help="The language of the site, as en.")
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

    Asks for the language, and in it for the name, the address, the field of research and the
    topics.
    """
    answers = _answers(folder, {} if yes else options, options, day or today())
    language = language_of(answers.language)
    files = repository_files(answers)
    _refuse_existing(folder, files, language)
    for path, content in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        write_file(str(folder / path), content)
    (entry,) = (path for path in files if path.endswith(f"{answers.field.id}.yaml"))
    written = language.ngettext(
        "%(folder)s: %(number)s file written",
        "%(folder)s: %(number)s files written",
        len(files),
        folder=f"{folder}/",
    )
    click.echo(written)
    _begin_repository(folder, answers.repository, language)
    click.echo(language.gettext(STEPS, folder=folder, entry=entry))


def _answers(folder: Path, asked: dict[str, Any], options: dict[str, Any], day: date) -> Answers:
    """The answers: from `options`; those that it leaves open, and `asked` names, from the person;
    others as they usually are."""

    def answer(option: str, question: str, usual: str, kind: Any = None) -> Any:
        if options[option] is not None or option not in asked:
            return options[option] or usual
        return click.prompt(question, default=usual, type=kind, show_default=bool(usual))

    known = ", ".join(languages())
    usual = _language_of_terminal() if asked else ENGLISH.tag
    tag = answer("language", f"Language ({known}, or another)", usual, Tag())
    language = language_of(tag)
    gettext, an_address = language.gettext, WebAddress(language)
    words = re.sub(r"[-_]+", " ", folder.resolve().name).strip() or "papers"
    name = answer("name", gettext("Name of the site"), words.capitalize(), Line(MAX_NAME, language))
    repository = answer(
        "repository", gettext("Address of its repository, if known"), "", an_address
    )
    address = answer(
        "address", gettext("Address of the site"), _pages_address(repository), an_address
    )
    field = fields()[answer("field", gettext("Field"), EMPTY, click.Choice([*fields()]))]
    topics = options["topics"]
    if asked and not topics:
        usual = ", ".join(field.topic_slugs)
        written = click.prompt(gettext("Topics, with commas between"), default=usual)
        kind = Line(MAX_LENGTH["topic name"], language)
        names = [] if written == usual else re.split("[,،、，]", written)
        topics = tuple(kind.convert(name, None, None) for name in names if name.strip())
    _refuse_equal_slugs(topics, language)
    address = f"{address.rstrip('/')}/"
    host, license = options["host"], options["license"]
    _refuse_unknown_root(host, address, language)
    wheel = installed_wheel()
    return Answers(name, address, field, day, tag, topics, repository, host, license, wheel)


def _language_of_terminal() -> str:
    """The language that the terminal speaks, if there is a catalogue of it; otherwise English."""
    return catalogue_name((default_locale("LC_MESSAGES") or "").replace("_", "-")) or ENGLISH.tag


def _refuse_equal_slugs(topics: tuple[str, ...], language: Language) -> None:
    """Raises UsageError for a topic whose name gives no address of its own."""
    slugs: dict[str, str] = {}
    for name in topics:
        other = slugs.setdefault(topic_slug(name), name)
        if not topic_slug(name) or other is not name:
            taken = translatable(
                'the topic "%(topic)s" has the address of "%(other)s"; name another'
            )
            empty = translatable('the topic "%(topic)s" has no letter or digit; name another')
            why = phrase(taken if topic_slug(name) else empty, topic=name, other=other)
            raise click.UsageError(language.say(why))


def _refuse_unknown_root(host: str, address: str, language: Language) -> None:
    """Raises UsageError where the files for a server of the owner's do not fit the `address`."""
    url = urlsplit(address)
    is_plain = url.path == "/" and HOST_NAME.fullmatch(url.hostname or "")
    if any(path in HOSTS[host] for path in TIMER) and not is_plain:
        why = phrase(
            "the files for %(server)s serve a site at the root of a host, whose name has letters, "
            "digits, hyphens and dots, as %(example)s; %(address)s is another",
            server=host,
            example=EXAMPLE,
            address=address,
        )
        raise click.UsageError(language.say(why))


def _pages_address(repository: str) -> str:
    """Where GitHub Pages publishes a `repository`; the example's address for any other."""
    on_github = GITHUB.fullmatch(repository)
    if not on_github:
        return EXAMPLE
    host, name = f"{on_github['owner'].lower()}.github.io", on_github["name"]
    return f"https://{host}/" if name.lower() == host else f"https://{host}/{name}/"


def _refuse_existing(folder: Path, files: Any, language: Language) -> None:
    """Raises ClickException where a file stands in the way; nothing has been written then."""
    existing = [path for path in files if (folder / path).exists()]
    if existing:
        why = phrase(
            "%(file)s is there already; name another folder, or move it away",
            file=str(folder / existing[0]),
        )
        raise click.ClickException(language.say(why))


def _begin_repository(folder: Path, address: str, language: Language) -> None:
    """Makes `folder` a git repository, where it is in none; says so where git cannot."""
    try:
        try:
            run_git(folder, "rev-parse", "--git-dir")
        except GitError:
            run_git(folder, "init", "--quiet", "--initial-branch=main")
            if address:
                run_git(folder, "remote", "add", "origin", address)
    except GitError as error:
        click.echo(language.gettext("It is no git repository yet: %(why)s", why=error))
