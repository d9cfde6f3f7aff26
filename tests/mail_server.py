"""A real mail server on loopback, for tests: TLS, authentication, and all that can go wrong."""

import asyncio
import ssl
import threading
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from email import policy
from email.message import EmailMessage
from email.parser import BytesParser
from pathlib import Path

import trustme
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session

USER, PASSWORD = "papers", "open sesame"
Answer = Callable[[], Awaitable[str]]
"""What the server does in place of an answer, and the answer in the end."""


@dataclass
class Inbox:
    """What the server accepted, and by the address of a recipient what it answers to `RCPT` and to
    the end of a message, where that is not `250`."""

    accepted: list[tuple[str, bytes]] = field(default_factory=list)
    at_recipient: dict[str, Answer] = field(default_factory=dict)
    at_end: dict[str, Answer] = field(default_factory=dict)
    secure_logins: int = 0
    connections: list[SMTP] = field(default_factory=list)

    def times(self, address: str) -> int:
        """How many messages an address got."""
        return sum(to == address for to, _ in self.accepted)

    def message(self, address: str) -> EmailMessage:
        """The only message that an address got."""
        (content,) = (content for to, content in self.accepted if to == address)
        message = BytesParser(policy=policy.default).parsebytes(content)
        assert isinstance(message, EmailMessage)
        return message

    async def handle_RCPT(  # noqa: N802 - the name is the library's
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        """Answers to a recipient."""
        answer = self.at_recipient.get(address)
        status = await answer() if answer else "250 OK"
        if status.startswith("2"):
            envelope.rcpt_tos.append(address)
        return status

    async def handle_DATA(  # noqa: N802 - the name is the library's
        self, server: SMTP, session: Session, envelope: Envelope
    ) -> str:
        """Answers to the end of a message."""
        (address,) = envelope.rcpt_tos
        answer = self.at_end.get(address)
        status = await answer() if answer else "250 OK"
        if status.startswith("2"):
            assert isinstance(envelope.content, bytes)
            self.accepted.append((address, envelope.content))
        return status

    def authenticate(
        self,
        server: SMTP,
        session: Session,
        envelope: Envelope,
        mechanism: str,
        data: LoginPassword,
    ) -> AuthResult:
        """Whether these are the user and the password; only over TLS."""
        is_right = (data.login, data.password) == (USER.encode(), PASSWORD.encode())
        self.secure_logins += is_right and session.ssl is not None
        return AuthResult(success=is_right, handled=False)

    def cut(self) -> None:
        """Ends all connections, without a word."""
        for connection in self.connections:
            if isinstance(connection.transport, asyncio.WriteTransport):
                connection.transport.abort()


@dataclass
class Server:
    """A running server: where it is, what it got, and the file of the authority that vouches for
    it."""

    port: int
    inbox: Inbox
    authority: Path

    def environment(self, security: str = "starttls") -> dict[str, str]:
        """The variables by which the program finds it."""
        return {
            "PAPERS_SMTP_HOST": "127.0.0.1",
            "PAPERS_SMTP_PORT": str(self.port),
            "PAPERS_SMTP_USER": USER,
            "PAPERS_SMTP_PASSWORD": PASSWORD,
            "PAPERS_SMTP_SECURITY": security,
            "SSL_CERT_FILE": str(self.authority),
        }


def answering(status: str) -> Answer:
    """An answer at once."""

    async def answer() -> str:
        return status

    return answer


@dataclass
class Pause:
    """An answer that comes when the test lets it."""

    status: str = "250 OK"
    reached: threading.Event = field(default_factory=threading.Event)
    over: threading.Event = field(default_factory=threading.Event)

    async def __call__(self) -> str:
        """Waits, without holding up others."""
        self.reached.set()
        await asyncio.to_thread(self.over.wait)
        return self.status


@contextmanager
def serving(folder: Path, *, tls_at_once: bool = False) -> Iterator[Server]:
    """A server on a free port, with a certificate made for it in `folder`."""
    authority = trustme.CA()
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("127.0.0.1").configure_cert(context)
    authority.cert_pem.write_to_path(folder / "authority.pem")
    inbox = Inbox()
    loop = asyncio.new_event_loop()

    def connection() -> SMTP:
        inbox.connections.append(
            SMTP(
                inbox,
                hostname="mail.example.org",
                loop=loop,
                tls_context=None if tls_at_once else context,
                require_starttls=not tls_at_once,
                authenticator=inbox.authenticate,
                auth_required=not tls_at_once,
                auth_require_tls=not tls_at_once,
            )
        )
        return inbox.connections[-1]

    thread = threading.Thread(target=loop.run_forever)
    thread.start()
    made = asyncio.run_coroutine_threadsafe(
        loop.create_server(connection, "127.0.0.1", 0, ssl=context if tls_at_once else None), loop
    ).result()
    try:
        yield Server(made.sockets[0].getsockname()[1], inbox, folder / "authority.pem")
    finally:
        loop.call_soon_threadsafe(made.close)
        loop.call_soon_threadsafe(inbox.cut)
        asyncio.run_coroutine_threadsafe(_end(), loop).result()
        loop.call_soon_threadsafe(loop.stop)
        thread.join()
        loop.close()


async def _end() -> None:
    """Ends what still runs in the loop."""
    tasks = asyncio.all_tasks() - {asyncio.current_task()}
    for task in tasks:
        task.cancel()
    for task in tasks:
        with suppress(asyncio.CancelledError, OSError):
            await task
