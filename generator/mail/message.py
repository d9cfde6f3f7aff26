"""A digest as a message (RFC 5322), the same bytes whenever it is made.

From, To, Subject         names and titles on one line each: nothing in them begins a header
Date                      noon UTC of the last day that the digest covers
Message-ID                made of the digest and the recipient, so that servers know a copy
List-Id                   RFC 2919: daily.<the domain of the tag>
List-Unsubscribe, -Post   RFC 2369 and RFC 8058: one POST to the address takes one off
"""

from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from typing import NamedTuple
from urllib.parse import quote

from generator.entries.values import fold
from generator.mail.body import Content, Links, subject
from generator.mail.recipients import Choice
from generator.site import addresses
from generator.site.settings import Mail
from generator.system.hashing import hash_text


class Recipient(NamedTuple):
    """An address that gets digests, what it wants, and whether it is that of a mailing list, whose
    server says how to unsubscribe."""

    address: str
    choice: Choice = Choice()
    is_list: bool = False


def write_message(content: Content, mail: Mail, recipient: Recipient) -> bytes:
    """The message with `content` for `recipient`, as it goes to a mail server."""
    digest, site, language = content.digest, content.site, content.site.language
    ways = unsubscribe_urls(mail, recipient)
    feeds = (language.gettext("All feeds"), site.absolute(addresses.SUBSCRIBE.url))
    leave: Links = [*[(language.gettext("Unsubscribe"), url) for url in ways[:1]], feeds]
    domain = site.settings.tag.partition(",")[0]
    name = hash_text(f"{site.settings.tag} {digest.edition} {recipient.address.casefold()}")
    message = EmailMessage(policy=SMTP)
    message["From"] = Address(fold(site.name), addr_spec=mail.sender)
    message["To"] = Address(addr_spec=recipient.address)
    message["Subject"] = fold(subject(digest, site))
    message["Date"] = digest.moment
    message["Message-ID"] = f"<{digest.name}.{name}@{domain}>"
    message["Auto-Submitted"] = "auto-generated"  # RFC 3834: nothing answers by itself
    message.set_content(content.to_text(leave), cte="quoted-printable")
    message.add_alternative(content.to_html(leave), subtype="html", cte="quoted-printable")
    message.set_boundary(f"=_{name}")  # no text in quoted-printable holds "=_"
    list_headers = {
        "List-Id": [f"{digest.kind}.{domain}"],
        "List-Subscribe": [mail.subscribe_url or feeds[1]],
        "List-Unsubscribe": ways,
    }
    head = [_list_header(name, urls) for name, urls in list_headers.items() if urls]
    if ways and ways[0].startswith("https:"):
        head.append(b"List-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n")
    return b"".join([*head, message.as_bytes()])


def _list_header(name: str, urls: list[str]) -> bytes:
    """A header of addresses in ASCII without spaces, one a line. (The library would encode those
    that are longer than a line as words, and no program looks for an address there.)"""
    lines = ",\r\n ".join(f"<{url}>" for url in urls)
    return f"{name}: {lines}\r\n".encode("ascii")


def unsubscribe_urls(mail: Mail, recipient: Recipient) -> list[str]:
    """The addresses that take `recipient` off, one for the web first: its own, or the site's."""
    web = None if recipient.is_list else recipient.choice.unsubscribe
    if mail.unsubscribe_url and not (web or recipient.is_list):
        web = f"{mail.unsubscribe_url}{quote(recipient.address, safe='')}"
    mailbox = mail.unsubscribe_mailbox
    return [*([web] if web else []), *([f"mailto:{mailbox}"] if mailbox else [])]
