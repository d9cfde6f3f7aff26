"""`papers digest`: the papers of a day or a week in one message, shown or sent."""

import os
import webbrowser
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import click

from generator.commands.base import Command
from generator.commands.options import Day
from generator.commands.project import print_message
from generator.entries.faults import did_you_mean, escape_unprintable
from generator.entries.topics import Topics
from generator.generating.configuration import papers_folder, read_config
from generator.generating.generate import CACHE, read_catalogue
from generator.generating.loading import read_source
from generator.mail.body import content_of
from generator.mail.delivery import DeliveryError, MailServer
from generator.mail.digest import Digest, digest_of_day, digest_of_week
from generator.mail.message import Recipient, write_message
from generator.mail.recipients import read_recipients
from generator.mail.sending import Sending
from generator.site.settings import Mail, Site
from generator.system.clock import tomorrow
from generator.system.files import write_file
from generator.system.git import GitError, run_git

LAST = "last"
"""Stands for the day, or the week, that ended last."""
NO_MAIL = (
    'mkdocs.yml says nothing about mail; write "mail: {sender: digest@papers.example.org}" below '
    "the plugin papers, with an address of yours"
)
NO_RECIPIENT = 'name a file with --recipients, or set "list_address" below "mail" in mkdocs.yml'
NO_WAY_OUT = (
    'recipients must be able to unsubscribe; set "unsubscribe_url" or "unsubscribe_mailbox" below '
    '"mail" in mkdocs.yml'
)


class DayOrLast(Day):
    """A calendar day, or LAST."""

    def convert(
        self, value: Any, param: click.Parameter | None, context: click.Context | None
    ) -> Any:
        """`value` as a date, or LAST."""
        return value if value == LAST else super().convert(value, param, context)


@click.command("digest", cls=Command)
@click.option(
    "--day",
    is_flag=False,
    flag_value=LAST,
    type=DayOrLast(),
    help="The papers of a day: the last one that is over (UTC), unless you name one.",
)
@click.option(
    "--week",
    is_flag=False,
    flag_value=LAST,
    type=DayOrLast(),
    help="The papers of a week: the last one that is over, or that of the day you name.",
)
@click.option("--topic", "topics", multiple=True, help="Only papers on this topic, or these.")
@click.option("--preview", is_flag=True, help="Show it in your browser.")
@click.option("--send", is_flag=True, help="Send it to everybody who has not got it.")
@click.option(
    "--recipients",
    type=click.Path(path_type=Path),
    help="Send it to those in this file, which is outside of the project.",
)
@click.option(
    "--journal",
    type=click.Path(file_okay=False, path_type=Path),
    help="The folder that keeps what was sent; otherwise one below ~/.local/state.",
)
def command(
    day: date | str | None,
    week: date | str | None,
    topics: tuple[str, ...],
    preview: bool,
    send: bool,
    recipients: Path | None,
    journal: Path | None,
) -> None:
    """Write the papers of a day (or of a week) as one message; show it, or send it. Without
    --preview and --send, print it as a mail program reads it. A day without papers has none.

    Sending asks the mail server that PAPERS_SMTP_HOST, PAPERS_SMTP_PORT, PAPERS_SMTP_USER and
    PAPERS_SMTP_PASSWORD name. It may be interrupted and repeated: nobody gets a digest twice.
    """
    if day and week:
        raise click.UsageError("a digest is of a --day or of a --week")
    if preview and send:
        raise click.UsageError("--preview shows a digest, --send sends it; choose one")
    config = read_config()
    folder = papers_folder(config)
    catalogue, site = read_catalogue(config, tomorrow())
    now = datetime.now(UTC)
    if week:
        when = now.date() - timedelta(days=7) if isinstance(week, str) else week
        digest = digest_of_week(catalogue, when)
    else:
        yesterday = now.date() - timedelta(days=1)
        digest = digest_of_day(catalogue, day if isinstance(day, date) else yesterday)
    digest = digest.on(_slugs(topics, catalogue.topics))
    if not digest.papers:
        newest = f"; the newest are of {catalogue.papers[0].day}" if catalogue.papers else ""
        click.echo(f"{digest.name}: no papers, and so no message{newest}")
    elif send:
        if now < digest.moment:
            raise click.ClickException(f"it can be sent from {digest.moment:%Y-%m-%d %H:%M} UTC on")
        _send(digest, site, catalogue.topics, folder.parent, recipients, journal)
    elif preview:
        _preview(digest, site, catalogue.topics, folder.parent)
    else:
        mail = _mail(site)
        content = content_of(digest, site, catalogue.topics)
        recipient = Recipient(mail.list_address or mail.sender, is_list=True)
        click.echo(write_message(content, mail, recipient), nl=False)


def _slugs(names: tuple[str, ...], topics: Topics) -> list[str]:
    """The current slugs of topics that were named. Raises UsageError."""
    for name in names:
        if name not in topics.slugs:
            hint = did_you_mean(name, topics.slugs, "; papers/topics.yaml lists them all")
            raise click.UsageError(f'unknown topic "{escape_unprintable(name)}"{hint}')
    return [topics.slugs[name] for name in names]


def _mail(site: Site) -> Mail:
    if site.settings.mail is None:
        raise click.ClickException(NO_MAIL)
    return site.settings.mail


def _preview(digest: Digest, site: Site, topics: Topics, project: Path) -> None:
    """Writes both forms of the message, and opens one in the browser."""
    content = content_of(digest, site, topics)
    leave = [("Unsubscribe", site.url)]
    page = (project / CACHE / f"{digest.edition}.html").resolve()
    for file, text in (
        (page, content.to_html(leave)),
        (page.with_suffix(".txt"), content.to_text(leave)),
    ):
        write_file(str(file), text.encode())
        click.echo(file)
    webbrowser.open(page.as_uri())


def _send(
    digest: Digest,
    site: Site,
    topics: Topics,
    project: Path,
    file: Path | None,
    journal: Path | None,
) -> None:
    """Sends it to those in the `file`, or to the list. Ends with status 1 where the owner should
    look at something."""
    mail = _mail(site)
    journal = journal or _state_folder() / site.settings.tag
    for path in filter(None, (file, journal)):
        _refuse_inside(path, project)
    if file:
        choices = read_recipients(read_source(file.resolve(), str(file)), str(file), topics)
        to = [Recipient(address, choice) for address, choice in choices.items()]
        if not (mail.unsubscribe_url or mail.unsubscribe_mailbox) and not all(
            choice.unsubscribe for choice in choices.values()
        ):
            raise click.ClickException(NO_WAY_OUT)
    elif mail.list_address:
        to = [Recipient(mail.list_address, is_list=True)]
    else:
        raise click.ClickException(NO_RECIPIENT)
    sending = Sending(digest, site, topics, mail, print_message)
    try:
        is_done = sending.run(to, MailServer.of(os.environ), journal)
    except DeliveryError as error:
        raise click.ClickException(f"{error}; what is left is sent when you run it again") from None
    if not is_done:
        raise SystemExit(1)


def _state_folder() -> Path:
    """Where programs keep what should outlive a run (XDG Base Directory Specification)."""
    base = os.environ.get("XDG_STATE_HOME") or Path.home() / ".local/state"
    return Path(base) / "daily-papers"


def _refuse_inside(path: Path, project: Path) -> None:
    """Refuses a path inside of the project, or one that git tracks anywhere: addresses of people
    would be published with it."""
    real = path.resolve()
    if real.is_relative_to(project.resolve()) or _is_tracked(real):
        message = "stands in a repository; put it elsewhere, because it holds addresses of people"
        raise click.ClickException(f"{escape_unprintable(str(path))}: {message}")


def _is_tracked(file: Path) -> bool:
    try:
        run_git(file.parent, "ls-files", "--error-unmatch", "--", file.name)
    except GitError:
        return False
    return True
