"""Sending a digest: one message to each recipient who has not got it."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from generator.entries.faults import quantity
from generator.entries.topics import Topics
from generator.mail.body import Content, content_of
from generator.mail.delivery import Connection, Interrupted, MailServer
from generator.mail.digest import Digest
from generator.mail.journal import Event, Journal, locked_journal
from generator.mail.message import Recipient, write_message
from generator.site.settings import Mail, Site

ATTEMPTS = 2
"""How many connections may break at the message of one recipient before the next run tries it."""


@dataclass(frozen=True)
class Sending:
    """A digest and where it comes from; `report` tells the owner each thing that went wrong."""

    digest: Digest
    site: Site
    topics: Topics
    mail: Mail
    report: Callable[[str], None]
    numbers: Counter[str] = field(default_factory=Counter)
    """How many recipients there were of each kind."""

    def run(self, recipients: Sequence[Recipient], server: MailServer, folder: Path) -> bool:
        """Sends the digest, and keeps the journal in `folder`. Whether nobody was left out whom
        the owner should look at. Raises DeliveryError where the server takes nothing, and OSError;
        the next run goes on where this one stopped."""
        with locked_journal(folder, self.digest) as journal:
            waiting = [it for it in recipients if self._is_waiting(it, journal)]
            try:
                self._deliver_all(waiting, server, journal)
            finally:
                self._summarize()
        return not self.numbers["failed"]

    def _is_waiting(self, recipient: Recipient, journal: Journal) -> bool:
        """Whether the recipient is to get the digest; counts why not."""
        address, event = recipient.address, journal.event_of(recipient.address)
        if event in (Event.SENT, Event.REFUSED):
            self.numbers["done before"] += 1
        elif event is Event.BEGUN:
            self._fail(
                f"{address}: may have got it when a sending was interrupted; it is not sent again "
                f"unless you delete the line of this address in {journal.file}"
            )
        elif journal.gave_up(address):
            self._fail(
                f"{address}: refused several digests; delete the address, or its lines in "
                f"{journal.refused_file}"
            )
        elif not self.digest.on(recipient.choice.topics).papers:
            self.numbers["without papers"] += 1
        else:
            return True
        return False

    def _deliver_all(
        self, recipients: list[Recipient], server: MailServer, journal: Journal
    ) -> None:
        """Delivers to all `recipients`, with a new connection wherever one breaks."""
        contents: dict[tuple[str, ...], Content] = {}
        broken: Counter[str] = Counter()
        waiting = recipients[::-1]
        while waiting:
            with server.connect(self.mail.sender) as connection:
                try:
                    while waiting:
                        self._deliver(waiting[-1], connection, journal, contents)
                        waiting.pop()
                except Interrupted:
                    address = waiting[-1].address
                    broken[address] += 1
                    if broken[address] == ATTEMPTS:
                        self._conclude(Event.LATER, "the connection ended", address, journal)
                        waiting.pop()

    def _deliver(
        self,
        recipient: Recipient,
        connection: Connection,
        journal: Journal,
        contents: dict[tuple[str, ...], Content],
    ) -> None:
        """Delivers to one recipient; `contents` keeps what was written, by topics."""
        address, digest = recipient.address, self.digest.on(recipient.choice.topics)
        if digest.topics not in contents:
            contents[digest.topics] = content_of(digest, self.site, self.topics)
        message = write_message(contents[digest.topics], self.mail, recipient)
        event, answer = connection.deliver(
            address, message, lambda: journal.add(Event.BEGUN, address)
        )
        self._conclude(event, answer, address, journal)

    def _conclude(self, event: Event, answer: str, address: str, journal: Journal) -> None:
        if event is Event.SENT:
            self.numbers["sent"] += 1
        elif event is Event.BEGUN:
            self._fail(f"{address}: may have got it; it is not sent again ({answer})")
        elif event is Event.REFUSED:
            self._fail(f"{address}: refused ({answer}); it is not sent again")
        else:
            self._fail(f"{address}: not now ({answer}); the next run tries it again")
        if event is not Event.BEGUN:
            journal.add(event, address)

    def _fail(self, line: str) -> None:
        self.numbers["failed"] += 1
        self.report(line)

    def _summarize(self) -> None:
        words = {
            "sent": "sent",
            "done before": "dealt with before",
            "without papers": "without a paper on their topics",
            "failed": "named above",
        }
        self.report(
            f"{self.digest.name}: {quantity(self.numbers.total(), 'recipient')}"
            + "".join(
                f", {self.numbers[key]:,} {text}"
                for key, text in words.items()
                if self.numbers[key]
            )
        )
