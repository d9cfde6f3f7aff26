"""Digests, sent to a real mail server on loopback that refuses, is slow, and dies half way."""

import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from generator.mail.body import content_of
from generator.mail.delivery import DeliveryError, MailServer
from generator.mail.digest import Digest, digest_of_day
from generator.mail.journal import REFUSALS, Event, Journal
from generator.mail.message import Recipient, write_message
from generator.mail.recipients import Choice
from generator.mail.sending import Sending
from generator.site.settings import Mail
from tests.conftest import SITE, TOPICS, catalogue, commit, git, paper, papers
from tests.mail_server import PASSWORD, Pause, Server, answering, serving

MAIL = Mail(
    sender="digest@papers.example.org", unsubscribe_url="https://lists.example.org/off?who="
)
SETTINGS = """
    mail:
      sender: digest@papers.example.org
      list_address: all@lists.example.org
      unsubscribe_mailbox: off@lists.example.org
"""
DAY = "2025-01-02"
ADDRESSES = [f"{name}@example.org" for name in ("ada", "bo", "cy", "di", "ed")]
DIGEST = digest_of_day(
    catalogue(
        paper(),
        paper(id="2501.00002", title="Owls in Clocks", topics=["clocks"], note="Old *owls*."),
    ),
    date(2025, 1, 2),
)


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    with serving(tmp_path) as running:
        yield running


@pytest.fixture
def mail_server(server: Server, monkeypatch: pytest.MonkeyPatch) -> MailServer:
    """The server as the program knows it."""
    for name, value in server.environment().items():
        monkeypatch.setenv(name, value)
    return MailServer.of(os.environ)


@pytest.fixture
def owner(project: Path) -> Path:
    """A project whose settings say something about mail."""
    file = project / "mkdocs.yml"
    file.write_text(file.read_text().replace("\n    history: false\n", SETTINGS))
    return project


def run(
    mail_server: MailServer,
    folder: Path,
    digest: Digest = DIGEST,
    recipients: list[Recipient] | None = None,
) -> tuple[bool, list[str]]:
    """Sends a digest to all ADDRESSES or others: whether nobody was left out, and the report."""
    report: list[str] = []
    sending = Sending(digest, SITE, TOPICS, MAIL, report.append)
    to = recipients or [Recipient(address) for address in ADDRESSES]
    return sending.run(to, mail_server, folder / "journal"), report


def test_each_recipient_gets_one_message_and_one_alone(
    server: Server, mail_server: MailServer, tmp_path: Path
) -> None:
    assert run(mail_server, tmp_path) == (True, ["day-2025-01-02: 5 recipients, 5 sent"])
    again = ["day-2025-01-02: 5 recipients, 5 dealt with before"]
    assert run(mail_server, tmp_path) == (True, again)
    assert [address for address, _ in server.inbox.accepted] == ADDRESSES
    assert server.inbox.secure_logins == 1
    message = server.inbox.message("ada@example.org")
    expected = write_message(content_of(DIGEST, SITE, TOPICS), MAIL, Recipient("ada@example.org"))
    assert message.as_bytes() == expected.replace(b"\r\n", b"\n")


def test_a_server_may_speak_tls_at_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with serving(tmp_path, tls_at_once=True) as server:
        for name, value in server.environment("tls").items():
            monkeypatch.setenv(name, value)
        assert run(MailServer.of(os.environ), tmp_path)[0]
        assert [address for address, _ in server.inbox.accepted] == ADDRESSES


def test_a_server_that_nobody_vouches_for_gets_no_password(
    server: Server, mail_server: MailServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("SSL_CERT_FILE")
    with pytest.raises(DeliveryError, match="certificate verify failed"):
        run(mail_server, tmp_path)
    assert server.inbox.secure_logins == 0


def test_recipients_choose_topics_and_nothing_is_no_message(
    server: Server, mail_server: MailServer, tmp_path: Path
) -> None:
    on_birds = digest_of_day(catalogue(paper()), date(2025, 1, 2))
    choices = [
        Recipient(address, Choice(topics=(topic,)))
        for address, topic in zip(ADDRESSES, ("birds", "clocks"), strict=False)
    ]
    done, report = run(mail_server, tmp_path, on_birds, choices)
    assert (done, report) == (
        True,
        ["day-2025-01-02: 2 recipients, 1 sent, 1 without a paper on their topics"],
    )
    assert [address for address, _ in server.inbox.accepted] == ["ada@example.org"]


def test_one_refused_address_stops_nobody_and_is_not_asked_for_ever(
    server: Server, mail_server: MailServer, tmp_path: Path
) -> None:
    asked = []

    async def refuse() -> str:
        asked.append(1)
        return "550 5.1.1 nobody here"

    server.inbox.at_recipient["bo@example.org"] = refuse
    for number in range(1, REFUSALS + 3):
        digest = replace(DIGEST, name=f"day-2025-01-0{number}")
        done, report = run(mail_server, tmp_path, digest)
        assert not done
        assert report[0].startswith("bo@example.org: refused ")
        assert run(mail_server, tmp_path, digest)[0] is (number <= REFUSALS)
    assert len(asked) == REFUSALS
    assert len(server.inbox.accepted) == (REFUSALS + 2) * 4


def test_who_is_refused_for_now_gets_it_in_the_next_run(
    server: Server, mail_server: MailServer, tmp_path: Path
) -> None:
    server.inbox.at_recipient["bo@example.org"] = answering("450 4.2.0 come back")
    server.inbox.at_end["di@example.org"] = answering("452 4.3.1 full")
    done, report = run(mail_server, tmp_path)
    assert not done
    assert report == [
        "bo@example.org: not now (450 4.2.0 come back); the next run tries it again",
        "di@example.org: not now (452 4.3.1 full); the next run tries it again",
        "day-2025-01-02: 5 recipients, 3 sent, 2 named above",
    ]
    server.inbox.at_recipient.clear()
    server.inbox.at_end.clear()
    assert run(mail_server, tmp_path)[0]
    assert all(server.inbox.times(address) == 1 for address in ADDRESSES)


def test_a_connection_that_breaks_before_the_end_is_opened_again(
    server: Server, mail_server: MailServer, tmp_path: Path
) -> None:
    times = []

    async def break_once() -> str:
        times.append(1)
        if len(times) == 1:
            server.inbox.cut()
        return "250 OK"

    async def always_break() -> str:
        server.inbox.cut()
        return "250 OK"

    server.inbox.at_recipient["bo@example.org"] = break_once
    server.inbox.at_recipient["cy@example.org"] = always_break
    done, report = run(mail_server, tmp_path)
    assert not done
    assert (
        report[0] == "cy@example.org: not now (the connection ended); the next run tries it again"
    )
    assert [server.inbox.times(address) for address in ADDRESSES] == [1, 1, 0, 1, 1]
    server.inbox.at_recipient.clear()
    assert run(mail_server, tmp_path)[0]
    assert all(server.inbox.times(address) == 1 for address in ADDRESSES)


def test_nobody_knows_of_a_message_whose_answer_is_missing_and_it_is_not_sent_again(
    server: Server, mail_server: MailServer, tmp_path: Path
) -> None:
    async def accept_and_break() -> str:
        server.inbox.cut()
        return "250 OK"

    server.inbox.at_end["bo@example.org"] = accept_and_break
    for _ in range(2):
        done, report = run(mail_server, tmp_path)
        assert not done
        assert report[0].startswith("bo@example.org: may have got it")
    assert all(server.inbox.times(address) == 1 for address in ADDRESSES)


def test_a_server_that_dies_is_reported_and_the_next_run_goes_on(
    server: Server, mail_server: MailServer, tmp_path: Path
) -> None:
    server.inbox.at_recipient["cy@example.org"] = answering("250 OK")
    gone = replace(mail_server, port=9)
    run(mail_server, tmp_path, recipients=[Recipient(it) for it in ADDRESSES[:2]])
    with pytest.raises(DeliveryError, match="refused"):
        run(gone, tmp_path)
    assert run(mail_server, tmp_path)[0]
    assert all(server.inbox.times(address) == 1 for address in ADDRESSES)


def test_a_server_that_falls_silent_at_the_end_leaves_a_doubt(
    server: Server, mail_server: MailServer
) -> None:
    server.inbox.at_end["ada@example.org"] = silence = Pause()
    with mail_server.connect(MAIL.sender) as connection:

        def begin() -> None:
            assert connection.client.sock is not None
            connection.client.sock.settimeout(0.01)

        event, _ = connection.deliver("ada@example.org", b"Subject: x\r\n\r\nx\r\n", begin)
    assert event is Event.BEGUN
    silence.over.set()


def test_a_server_that_says_nothing_at_all_is_reported(
    server: Server, mail_server: MailServer, tmp_path: Path
) -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        mute = replace(mail_server, port=silent.getsockname()[1], seconds=0.01)
        with pytest.raises(DeliveryError, match="timed out"):
            run(mute, tmp_path)


@pytest.mark.parametrize(
    ("step", "answer"),
    [("recipient", "250 OK"), ("end", "250 OK"), ("end", "451 4.3.0 lost")],
)
def test_a_sending_that_is_killed_goes_on_without_mailing_anybody_twice(
    server: Server, owner: Path, tmp_path: Path, step: str, answer: str
) -> None:
    recipients = tmp_path / "recipients.yaml"
    recipients.write_text("".join(f"{address}: all\n" for address in ADDRESSES))
    places = server.inbox.at_recipient if step == "recipient" else server.inbox.at_end
    places["cy@example.org"] = pause = Pause(answer)
    command = [str(Path(sys.executable).parent / "papers"), "digest", "--day", DAY, "--send"]
    command += ["--recipients", str(recipients), "--journal", str(tmp_path / "journal")]
    environment = {**os.environ, **server.environment()}
    with subprocess.Popen(command, cwd=owner, env=environment) as sending:
        assert pause.reached.wait(120)
        sending.send_signal(signal.SIGKILL)
    pause.over.set()
    places.clear()
    again = subprocess.run(
        command, cwd=owner, env=environment, capture_output=True, text=True, check=False
    )
    others = [address for address in ADDRESSES if address != "cy@example.org"]
    assert all(server.inbox.times(address) == 1 for address in others)
    if step == "recipient":
        assert again.returncode == 0, again.stderr
        assert server.inbox.times("cy@example.org") == 1
    else:
        assert again.returncode == 1
        assert "cy@example.org: may have got it when a sending was interrupted" in again.stderr
        assert server.inbox.times("cy@example.org") <= 1


def test_a_journal_cut_anywhere_repeats_no_message_that_may_have_gone_out(tmp_path: Path) -> None:
    whole = Journal(tmp_path, DIGEST)
    for address in ADDRESSES:
        whole.add(Event.BEGUN, address)
        whole.add(Event.SENT, address)
    content = whole.file.read_bytes()
    for length in range(len(content) + 1):
        whole.file.write_bytes(content[:length])
        written = content[:length].decode().split("\n")[:-1]
        journal = Journal(tmp_path, DIGEST)
        for address in ADDRESSES:
            is_open = journal.event_of(address) is None
            assert is_open is (f"begun {address}" not in written)
        journal.add(Event.LATER, "gi@example.org")
        assert Journal(tmp_path, DIGEST).event_of("gi@example.org") is Event.LATER


def test_no_message_to_people_holds_the_password(
    server: Server, mail_server: MailServer, tmp_path: Path
) -> None:
    server.inbox.at_recipient["ada@example.org"] = answering(f"550 not {PASSWORD}")
    _, report = run(mail_server, tmp_path)
    assert report[0] == "ada@example.org: refused (550 not ...); it is not sent again"
    with pytest.raises(DeliveryError, match="refuses PAPERS_SMTP_USER") as raised:
        run(replace(mail_server, password=PASSWORD[::-1]), tmp_path / "other")
    assert PASSWORD[::-1] not in f"{raised.value!r}"
    assert PASSWORD not in f"{mail_server!r}"


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"PAPERS_SMTP_HOST": ""}, "PAPERS_SMTP_HOST is not set"),
        ({"PAPERS_SMTP_PORT": "smtp"}, "PAPERS_SMTP_PORT is no number"),
        ({"PAPERS_SMTP_USER": ""}, "one of PAPERS_SMTP_USER and PAPERS_SMTP_PASSWORD"),
        ({"PAPERS_SMTP_SECURITY": "none"}, "PAPERS_SMTP_SECURITY is neither"),
        ({"PAPERS_SMTP_PASSWORD": "schön"}, "letters that SMTP cannot carry"),
    ],
)
def test_what_the_environment_lacks_is_named(
    server: Server, changes: dict[str, str], message: str
) -> None:
    with pytest.raises(DeliveryError, match=message) as raised:
        MailServer.of(server.environment() | changes)
    assert PASSWORD not in str(raised.value)


def test_port_465_speaks_tls_at_once_and_others_do_not() -> None:
    for port, security in (("465", "tls"), ("587", "starttls"), ("", "starttls")):
        environment = {"PAPERS_SMTP_HOST": "mail.example.org", "PAPERS_SMTP_PORT": port}
        assert MailServer.of(environment).security == security


def test_lines_that_begin_with_a_dot_arrive(server: Server, mail_server: MailServer) -> None:
    with mail_server.connect(MAIL.sender) as connection:
        text = b"Subject: x\r\n\r\n.\r\n..two\r\nend"
        connection.deliver("ada@example.org", text, lambda: None)
    assert server.inbox.accepted == [("ada@example.org", text + b"\r\n")]


def test_the_list_gets_a_digest_by_the_command(
    server: Server, owner: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in server.environment().items():
        monkeypatch.setenv(name, value)
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    sent = papers("digest", "--day", DAY, "--send", folder=owner)
    assert sent == "day-2025-01-02: 1 recipient, 1 sent\n"
    message = server.inbox.message("all@lists.example.org")
    assert message["List-Unsubscribe"] == "<mailto:off@lists.example.org>"
    assert message["List-Unsubscribe-Post"] is None
    (journal,) = (tmp_path / "state").rglob("day-*.txt")
    assert journal.read_text() == "begun all@lists.example.org\nsent all@lists.example.org\n"
    assert journal.stat().st_mode & 0o077 == 0
    printed = papers("digest", "--day", "2025-06-03", "--send", folder=owner)
    assert "no papers, and so no message" in printed


def test_a_digest_of_a_day_that_is_to_come_is_not_sent(owner: Path) -> None:
    file = owner / "mkdocs.yml"
    file.write_text(file.read_text().replace("    mail:", "    future: true\n    mail:"))
    entry = owner / "papers/2098/01/02/2501.00777.yaml"
    entry.parent.mkdir(parents=True)
    entry.write_bytes(next((owner / "papers/2025/06").rglob("*.yaml")).read_bytes())
    printed = papers("digest", "--day", "2098-01-02", "--send", folder=owner, status=1)
    assert "it can be sent from 2098-01-02 12:00 UTC on" in printed


def test_addresses_of_people_stay_out_of_repositories(owner: Path, tmp_path: Path) -> None:
    inside = owner / "recipients.yaml"
    inside.write_text("ada@example.org: all\n")
    another = tmp_path / "another"
    another.mkdir()
    git(another, "init", "--quiet")
    commit(another, {"others.yaml": "ada@example.org: all\n"})
    link = owner.parent / "link.yaml"
    link.symlink_to(inside)
    arguments = ("digest", "--day", DAY, "--send", "--recipients")
    for file in (inside, another / "others.yaml", link):
        printed = papers(*arguments, str(file), folder=owner, status=1)
        assert "stands in a repository; put it elsewhere" in printed
    printed = papers(
        "digest", "--day", DAY, "--send", "--journal", str(owner / "state"), folder=owner, status=1
    )
    assert "stands in a repository" in printed


def test_a_failed_sending_ends_with_a_status_and_what_to_do(
    owner: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    monkeypatch.delenv("PAPERS_SMTP_HOST", raising=False)
    printed = papers("digest", "--day", DAY, "--send", folder=owner, status=1)
    assert "PAPERS_SMTP_HOST is not set; set it" in printed
    with suppress(FileNotFoundError):
        assert not list(tmp_path.rglob("day-*.txt"))
