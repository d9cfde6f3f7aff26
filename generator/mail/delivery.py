"""Delivery to a mail server by SMTP (RFC 5321), always over TLS.

The environment says which server: PAPERS_SMTP_HOST; PAPERS_SMTP_PORT, 587 where it is not set;
PAPERS_SMTP_USER with PAPERS_SMTP_PASSWORD; and PAPERS_SMTP_SECURITY, `tls` where the server speaks
TLS at once (RFC 8314), as at port 465, or `starttls` (RFC 3207), as at any other port. No message
of this module holds the password, whatever a server answers.
"""

import re
import smtplib
import ssl
from base64 import b64encode
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field

from generator.entries.faults import escape_unprintable
from generator.mail.journal import Event

HOST, PORT = "PAPERS_SMTP_HOST", "PAPERS_SMTP_PORT"
USER, PASSWORD = "PAPERS_SMTP_USER", "PAPERS_SMTP_PASSWORD"
SECURITY = "PAPERS_SMTP_SECURITY"
STARTTLS, TLS = "starttls", "tls"
STARTTLS_PORT, TLS_PORT = 587, 465
SECONDS = 600.0
"""How long the server may take for an answer: what RFC 5321 (4.5.3.2.6) allows it for the end of a
message. To give up earlier would leave messages of which nobody knows."""
LENGTH = 200
"""How many characters of a server's answer are told."""


class DeliveryError(Exception):
    """Nothing can be delivered to this server now; the message says why, for people."""


class Interrupted(Exception):
    """The connection ended, or the server fell silent, before the message was complete: nobody got
    it."""


@dataclass(frozen=True)
class MailServer:
    """A mail server, and who we are there."""

    host: str
    port: int = STARTTLS_PORT
    user: str = ""
    password: str = field(default="", repr=False)
    security: str = STARTTLS
    seconds: float = SECONDS

    @classmethod
    def of(cls, environment: Mapping[str, str]) -> "MailServer":
        """The server that the `environment` names. Raises DeliveryError."""
        host, port = environment.get(HOST, ""), environment.get(PORT) or str(STARTTLS_PORT)
        user, password = environment.get(USER, ""), environment.get(PASSWORD, "")
        if not host:
            raise DeliveryError(f"{HOST} is not set; set it to the name of your mail server")
        if not re.fullmatch("[0-9]{1,5}", port):
            raise DeliveryError(f"{PORT} is no number; set it to 587 or 465")
        if bool(user) != bool(password):
            raise DeliveryError(f"one of {USER} and {PASSWORD} is not set; set both or none")
        if not f"{user}{password}".isascii():
            raise DeliveryError(
                f"{USER} or {PASSWORD} has letters that SMTP cannot carry; set others"
            )
        usual = TLS if int(port) == TLS_PORT else STARTTLS
        security = environment.get(SECURITY) or usual
        if security not in (STARTTLS, TLS):
            raise DeliveryError(f'{SECURITY} is neither "{STARTTLS}" nor "{TLS}"; set one of them')
        return cls(host, int(port), user, password, security)

    @contextmanager
    def connect(self, sender: str) -> Iterator["Connection"]:
        """A connection for messages from `sender`. Raises DeliveryError."""
        try:
            client = self._open(sender.rpartition("@")[2])
        except smtplib.SMTPAuthenticationError as error:
            message = f"refuses {USER} and {PASSWORD} ({error.smtp_code}); correct them"
            raise DeliveryError(f"{self.host}: {message}") from None
        except (OSError, smtplib.SMTPException) as error:
            raise DeliveryError(f"{self.host}: {self._explain(error)}") from None
        try:
            yield Connection(client, sender, self)
            with suppress(OSError, smtplib.SMTPException):
                client.quit()
        finally:
            client.close()

    def _open(self, name: str) -> smtplib.SMTP:
        """A connection that is encrypted, and authorized where there is a user. `name` is what
        this computer calls itself."""
        context = ssl.create_default_context()
        if self.security == TLS:
            client: smtplib.SMTP = smtplib.SMTP_SSL(
                self.host, self.port, name, timeout=self.seconds, context=context
            )
        else:
            client = smtplib.SMTP(self.host, self.port, name, timeout=self.seconds)
        try:
            if self.security == STARTTLS:
                client.starttls(context=context)
            if self.user:
                client.login(self.user, self.password)
        except BaseException:
            client.close()
            raise
        return client

    def _explain(self, error: Exception) -> str:
        if isinstance(error, smtplib.SMTPResponseException):
            return self.describe(error.smtp_code, error.smtp_error)
        return self.without_secrets(str(error)) or type(error).__name__

    def describe(self, code: int, answer: bytes | str) -> str:
        """A server's answer in one line, without secrets, for people."""
        text = answer.decode(errors="replace") if isinstance(answer, bytes) else answer
        return f"{code} {self.without_secrets(text)}"

    def without_secrets(self, text: str) -> str:
        """`text` on one line, cut, and without the password in any form that a client sends."""
        forms = (self.password, f"\0{self.user}\0{self.password}")
        for secret in (*(b64encode(it.encode()).decode() for it in forms), self.password):
            text = text.replace(secret, "...") if self.password else text
        return escape_unprintable(" ".join(text.split())[:LENGTH])


@dataclass(frozen=True)
class Connection:
    """An open connection to `server`."""

    client: smtplib.SMTP
    sender: str
    server: MailServer

    def deliver(
        self, recipient: str, message: bytes, begin: Callable[[], None]
    ) -> tuple[Event, str]:
        """Sends `message` to one address: what became of it, and the server's answer where it
        refused. Calls `begin` before the end of the message goes out; where it returned, and no
        answer comes, the event is BEGUN. Raises Interrupted, and DeliveryError where the server
        refuses the sender."""
        try:
            for code, answer in self._open_message(recipient):
                if code >= 400:
                    return self._refusal(code, answer)
            self.client.send(_escape_dots(message))
        except (OSError, smtplib.SMTPException):
            raise Interrupted from None
        begin()
        try:
            self.client.send(b".\r\n")
            code, answer = self.client.getreply()
        except (OSError, smtplib.SMTPException):
            return Event.BEGUN, "the connection ended before the server answered"
        return (Event.SENT, "") if code < 400 else self._refusal(code, answer)

    def _open_message(self, recipient: str) -> Iterator[tuple[int, bytes]]:
        """The answers to all that goes before a message."""
        code, answer = self.client.mail(self.sender)
        if code >= 500:
            text = self.server.describe(code, answer)
            raise DeliveryError(f"{self.server.host}: refuses the sender {self.sender}: {text}")
        yield code, answer
        yield self.client.rcpt(recipient)
        yield self.client.docmd("DATA")

    def _refusal(self, code: int, answer: bytes) -> tuple[Event, str]:
        with suppress(OSError, smtplib.SMTPException):
            self.client.rset()
        return Event.REFUSED if code >= 500 else Event.LATER, self.server.describe(code, answer)


def _escape_dots(message: bytes) -> bytes:
    """`message` with a second dot where a line begins with one (RFC 5321, 4.5.2), and with an end
    of line at its end."""
    whole = message if message.endswith(b"\r\n") else message + b"\r\n"
    return re.sub(rb"^\.", b"..", whole, flags=re.MULTILINE)
