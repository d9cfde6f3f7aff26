"""Web addresses in running text, which become links.

A link is made of an address that is written out, with http or https, and of nothing that only looks
like one: user names before the host, hosts without a dot, and letters outside ASCII, of which
nobody can say where the address ends, leave it text. The sentence keeps its own signs:

    (see https://example.org/a_(b), too).  ->  (see <a ...>https://example.org/a_(b)</a>, too).
"""

import re

from markupsafe import Markup, escape

ADDRESS = re.compile(
    r"(?<![A-Za-z0-9@/:._-])https?://(?=[A-Za-z0-9])[A-Za-z0-9.-]+(?::[0-9]{1,5}(?![0-9]))?"
    r"(?:[/?#][A-Za-z0-9._~:/?#@!$&()*+,;=%\[\]-]*)?",
    re.IGNORECASE,
)
"""An address with whatever of the sentence is written right after it."""
HOST = re.compile(r"(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]", re.IGNORECASE)
SENTENCE_SIGNS = ".,;:!?*"
PAIRS = {")": "(", "]": "["}
LINK = Markup('<a href="{0}" rel="nofollow">{0}</a>')
FIRST_OF_WIDE_SCRIPTS = "\u2e80"
"""Where letters begin that are written without spaces, so that an address may end before one."""


def link_addresses(text: str) -> Markup:
    """Plain `text` as HTML, with its web addresses as links."""
    pieces, end = [], 0
    for match in ADDRESS.finditer(text):
        address = _without_sentence(match[0])
        after = text[match.end() : match.end() + 1]
        if _is_whole(address, after if address == match[0] else ""):
            pieces += [escape(text[end : match.start()]), LINK.format(address)]
            end = match.start() + len(address)
    return Markup("").join([*pieces, escape(text[end:])])


def _without_sentence(address: str) -> str:
    """`address` without the signs at its end that belong to the sentence: those of its end, and
    brackets that the address does not open."""
    unpaired = {end: address.count(end) - address.count(start) for end, start in PAIRS.items()}
    length = len(address)
    while address[length - 1] in SENTENCE_SIGNS or unpaired.get(address[length - 1], 0) > 0:
        length -= 1
        if address[length] in unpaired:
            unpaired[address[length]] -= 1
    return address[:length]


def _is_whole(address: str, after: str) -> bool:
    """Whether a browser would go where the text says; `after` is the character that follows."""
    host = re.split(r"[/?#:]", address.partition("://")[2], maxsplit=1)[0]
    goes_on = after in "@_\\\u2026~" if after else False
    is_cut = goes_on or (after.isalnum() and after < FIRST_OF_WIDE_SCRIPTS)
    return bool(HOST.fullmatch(host)) and not is_cut
