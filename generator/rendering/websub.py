"""WebSub: which feeds of a built site have news, and telling a hub of them (W3C WebSub, 2018).

Subscribers ask the hub that a feed names; the hub fetches the feed when it is told, and sends them
what is new. Telling it once too often does no harm: it finds nothing new then.
"""

import re
from collections.abc import Iterable
from pathlib import Path

from generator.catalogue.ledger import ARCHIVE
from generator.site import addresses

UPDATED = re.compile(rb"<updated>([0-9-]{10})")
HEAD_BYTES = 4_096
"""Where a feed says when it was updated, before its items."""
SECONDS = 20
"""How long a hub may take to answer."""


class HubError(Exception):
    """A hub could not be told; the message says why."""


def feeds_with_news(site: Path) -> list[str]:
    """The addresses, relative to the root of the built `site`, of the feeds in all formats that
    were updated on the newest day on which any was."""
    days: dict[Path, bytes] = {}
    for file in sorted(site.glob("feeds/**/*.atom")):
        with file.open("rb") as opened:
            updated = UPDATED.search(opened.read(HEAD_BYTES))
        if updated and not ARCHIVE.fullmatch(file.relative_to(site).as_posix()):
            days[file] = updated[1]
    newest = max(days.values(), default=b"")
    return [
        feed.relative_to(site).as_posix()
        for file, day in days.items()
        for format in addresses.FEED_FORMATS
        if day == newest and (feed := file.with_suffix(f".{format}")).is_file()
    ]


def ping(hub: str, feeds: Iterable[str]) -> None:
    """Tells a `hub` that these `feeds`, whole addresses, have news. Raises HubError at the first
    one that it refuses, since it will refuse the others, too."""
    import urllib3

    timeout = urllib3.Timeout(total=SECONDS)
    with urllib3.PoolManager(timeout=timeout, retries=False) as pool:
        for feed in feeds:
            news = {"hub.mode": "publish", "hub.url": feed}
            try:
                answer = pool.request_encode_body("POST", hub, news, encode_multipart=False)
            except urllib3.exceptions.HTTPError as error:
                raise HubError(f"{hub} could not be reached ({type(error).__name__})") from None
            if answer.status // 100 != 2:
                raise HubError(f"{hub} answered {answer.status} to news of {feed}")
