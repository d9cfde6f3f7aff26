"""What a digest says, its headers, and the files about it."""

import re
from dataclasses import replace
from datetime import date
from email import policy
from email.message import EmailMessage
from email.parser import BytesParser
from pathlib import Path

import pytest
from pydantic import ValidationError

from generator.catalogue.catalogue import Catalogue
from generator.entries.faults import FaultsFound
from generator.entries.paper import Paper
from generator.mail.body import content_of
from generator.mail.digest import Digest, digest_of_day, digest_of_week
from generator.mail.message import Recipient, unsubscribe_urls, write_message
from generator.mail.recipients import Choice, read_recipients
from generator.pages.home import subscribe_page
from generator.site.language import ENGLISH
from generator.site.settings import Mail, Settings, Site
from tests.conftest import SITE, TOPICS, catalogue, paper, papers

DAY = date(2025, 1, 2)
MAIL = Mail(
    sender="digest@papers.example.org",
    unsubscribe_url="https://lists.example.org/off?who=",
    unsubscribe_mailbox="off@lists.example.org",
)
ADA = Recipient("ada+papers@example.org")
NOTED = paper(
    title="Sparrows at $10^{-8}$ Hertz",
    note="Read the [*second*](https://example.org/two) table.",
    contributor="kim-s",
    signals={"date": "2025-01-03", "upvotes": 4},
)
OWLS = paper(id="2501.00002", title="Owls", topics=["clocks"], day=date(2025, 1, 3))


def digest(*some: Paper) -> Digest:
    return digest_of_day(catalogue(*(some or (NOTED,))), DAY)


def message(
    made: Digest | None = None, site: Site = SITE, mail: Mail = MAIL, to: Recipient = ADA
) -> EmailMessage:
    """A message, as a mail program reads it."""
    content = write_message(content_of(made or digest(), site, TOPICS), mail, to)
    read = BytesParser(policy=policy.default).parsebytes(content)
    assert isinstance(read, EmailMessage)
    return read


def part(of: EmailMessage, kind: str) -> str:
    found = of.get_body((kind,))
    assert found is not None
    return str(found.get_content())


def test_both_forms_say_what_the_paper_is() -> None:
    made = message()
    assert made.get_content_type() == "multipart/alternative"
    for kind in ("html", "plain"):
        text = part(made, kind)
        for words in (
            "Thursday, 2 January 2025",
            "Sparrows at 10⁻⁸ Hertz",
            "Ada Invent",
            "A microphone counts sparrows.",
            "kim-s",
            "4 upvotes",
            "https://papers.example.org/papers/2501.00001/",
            "https://arxiv.org/pdf/2501.00001",
            "https://papers.example.org/days/2025/01/02/",
        ):
            assert words in text, f"{kind}: {words}"
    assert "Read the second table." in part(made, "plain")


def test_the_html_asks_for_nothing_and_has_its_styles_in_attributes() -> None:
    html = part(message(), "html")
    assert not re.search(r"<(img|script|link|iframe|math|svg|picture)\b|\bsrc=|url\(|@import", html)
    hosts = set(re.findall(r'"https?://([^/"]+)', html))
    assert hosts == {"papers.example.org", "lists.example.org", "arxiv.org", "example.org"}
    body = html.partition("<body")[2]
    for start in re.findall(r"<(?:td|a|h1|div|span)\b[^>]*", body):
        assert 'style="' in start or start in ("<td",), start
    assert all(len(line) < 998 for line in message().as_bytes().split(b"\n"))


def test_markup_in_an_entry_is_text_in_the_message() -> None:
    hostile = paper(
        title="<script>alert(1)</script> & co",
        summary='"><img src=x onerror=alert(1)>',
        authors=["<b>Ada</b> Invent"],
        note="<i>no</i> [x](javascript:alert(1))",
    )
    html = part(message(digest(hostile)), "html")
    assert not re.search(r"<(script|img|b|i)\b", html)
    assert "javascript:" not in re.findall(r'href="([^"]*)"', html)
    assert "&lt;script&gt;alert(1)&lt;/script&gt; &amp; co" in html


def test_headers_are_those_of_a_list_that_one_can_leave() -> None:
    made = message()
    assert dict(made.items()) == {
        "From": "Invented Papers <digest@papers.example.org>",
        "To": "ada+papers@example.org",
        "Subject": "Invented Papers: Thursday, 2 January 2025 (1 paper)",
        "Date": "Thu, 02 Jan 2025 12:00:00 +0000",
        "Message-ID": made["Message-ID"],
        "List-Id": "<daily.papers.example.org>",
        "List-Subscribe": "<https://papers.example.org/subscribe/>",
        "List-Unsubscribe": "<https://lists.example.org/off?who=ada%2Bpapers%40example.org>, "
        "<mailto:off@lists.example.org>",
        "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
        "Auto-Submitted": "auto-generated",
        "MIME-Version": "1.0",
        "Content-Type": made["Content-Type"],
    }
    long = Mail(sender=MAIL.sender, unsubscribe_url=f"https://lists.example.org/{'o' * 200}/")
    assert message(mail=long)["List-Unsubscribe"].count("o" * 200) == 1
    assert "https://lists.example.org/off?who=ada%2Bpapers%40example.org" in part(made, "html")


@pytest.mark.parametrize("end", ["\r\n", "\n", "\r", "\u2028"])
def test_no_name_begins_a_header(end: str) -> None:
    hostile = replace(SITE, name=f"Papers{end}Bcc: eve@example.org{end}{end}Hello")
    made = message(digest(paper(title=f"Owls{end}Bcc: eve@example.org")), hostile)
    assert made["Bcc"] is None
    assert made["Subject"].startswith("Papers Bcc: eve@example.org Hello: Thursday")
    assert [it.addr_spec for it in made["From"].addresses] == ["digest@papers.example.org"]


def test_a_message_is_the_same_bytes_and_its_id_is_its_own() -> None:
    def made(some: Digest, to: Recipient = ADA) -> bytes:
        return write_message(content_of(some, SITE, TOPICS), MAIL, to)

    assert made(digest()) == made(digest())
    ids = {
        message(some, to=to)["Message-ID"]
        for some in (digest(), digest().on(["birds"]), digest_of_week(catalogue(NOTED), DAY))
        for to in (ADA, Recipient("bo@example.org"))
    }
    assert len(ids) == 6
    assert "ada" not in message()["Message-ID"]


def test_who_leaves_by_a_way_of_their_own_is_told_that_one() -> None:
    own = Choice(unsubscribe="https://lists.example.org/off/5f2d")
    assert unsubscribe_urls(MAIL, Recipient("ada@example.org", own)) == [
        "https://lists.example.org/off/5f2d",
        "mailto:off@lists.example.org",
    ]
    assert unsubscribe_urls(MAIL, Recipient("all@lists.example.org", is_list=True)) == [
        "mailto:off@lists.example.org"
    ]


def test_a_week_begins_with_what_most_people_recommend() -> None:
    made = digest_of_week(catalogue(OWLS, NOTED), DAY)
    assert [it.id for it in made.papers] == ["2501.00001", "2501.00002"]
    assert made.title(ENGLISH) == "Week 1 of 2025"
    assert str(made.moment) == "2025-01-05 12:00:00+00:00"
    assert [it.id for it in made.on(["clocks"]).papers] == ["2501.00002"]
    assert "1 paper on Clocks" in part(message(made.on(["clocks"])), "plain")


def test_a_long_message_stays_below_what_gmail_shows() -> None:
    many = [
        paper(id=f"2501.{number:05}", title=f"{number} " + "Owls \U0001f989 " * 20)
        for number in range(400)
    ]
    html = part(message(digest(*many)), "html")
    assert len(html.encode()) < 102_000
    shown = set(re.findall(r"papers/(2501\.[0-9]{5})/", html))
    (others,) = re.findall(r"And ([0-9]+) others on the site", html)
    assert len(shown) + int(others) == 400
    assert len(shown) > 50


def test_all_entries_can_be_told(invented: Catalogue) -> None:
    for day in invented.days:
        made = message(digest_of_day(invented, day))
        for kind in ("html", "plain"):
            assert part(made, kind).count("https://papers.example.org/papers/") >= len(
                invented.days[day]
            )


def test_recipients_are_read_with_their_choices() -> None:
    source = b"""\
ada@example.org: all
kim@example.org: [wings]
lee@example.org:
  topics: [clocks, birds]
  unsubscribe: https://lists.example.org/off/5f2d
"""
    assert read_recipients(source, "recipients.yaml", TOPICS) == {
        "ada@example.org": Choice(),
        "kim@example.org": Choice(topics=("birds",)),
        "lee@example.org": Choice(
            topics=("birds", "clocks"), unsubscribe="https://lists.example.org/off/5f2d"
        ),
    }


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        ("ada@example.org: [bird]", '1:19: ada@example.org.topics[0]: unknown topic "bird"; did you'
         ' mean "birds"?'),
        ("ada@example.org: {topics: [bird]}", "1:28: ada@example.org.topics[0]: unknown topic"),
        ("ada@example.org: birds", "is text; write a list, as [birds]"),
        ("ada example.org: all", "is not an e-mail address; write it alone, as ada@example.org"),
        ("ada@example.org: all\nAda@example.org: all", "2:1: Ada@example.org: is the same as"),
        ("ada@exämple.org: all", "is not an e-mail address"),
        ('"ada@example.org\\r\\nRCPT TO": all', "is not an e-mail address"),
    ],
)  # fmt: skip
def test_faults_of_recipients_say_where(line: str, fault: str) -> None:
    with pytest.raises(FaultsFound) as raised:
        read_recipients(line.encode(), "recipients.yaml", TOPICS)
    assert fault in str(raised.value)


@pytest.mark.parametrize("address", ["ada", "a@b@c", "ada@-x.org", "ada..b@x.org", "ada@x.org\n"])
def test_only_addresses_are_set(address: str) -> None:
    with pytest.raises(ValidationError):
        Settings.model_validate({"tag": "x.org,2025", "mail": {"sender": address}})


def test_a_preview_is_two_files_and_a_window(
    project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = tmp_path / "opened"
    program = tmp_path / "browser"
    program.write_text(f'#!/bin/sh\necho "$1" > {opened}\n')
    program.chmod(0o755)
    monkeypatch.setenv("BROWSER", f"{program} %s")
    printed = papers("digest", "--day", "2025-06-02", "--preview", folder=project)
    page, text = map(Path, printed.splitlines())
    assert "A Team of One" in page.read_text()
    assert "A Team of One" in text.read_text()
    assert opened.read_text().strip() == page.as_uri()


def test_what_cannot_be_told_is_said(project: Path) -> None:
    printed = papers("digest", "--day", "2025-06-02", folder=project, status=1)
    assert 'write "mail: {sender: digest@papers.example.org}"' in printed
    both = papers("digest", "--day", "--week", folder=project, status=2)
    assert "a digest is of a --day or of a --week" in both
    unknown = papers("digest", "--topic", "brids", folder=project, status=2)
    assert 'unknown topic "brids"; did you mean "birds"?' in unknown
    for option in ("--day", "--week"):
        nothing = papers("digest", option, folder=project)
        assert "no papers, and so no message; the newest are of 2025-06-02" in nothing


def test_the_page_about_subscribing_names_mail_where_there_is_some() -> None:
    mail = {"sender": MAIL.sender, "subscribe_url": "https://lists.example.org/papers"}
    settings = Settings.model_validate({**SITE.settings.model_dump(), "mail": mail})
    link = '<a href="https://lists.example.org/papers">Get the papers by mail</a>'
    assert link in subscribe_page(catalogue(), replace(SITE, settings=settings)).text
    assert "by mail" not in subscribe_page(catalogue(), SITE).text
