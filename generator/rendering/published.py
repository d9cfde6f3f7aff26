"""Whether a published site is there, and is served as browsers and feed readers need it."""

from collections.abc import Iterator
from logging import ERROR, getLogger
from typing import NamedTuple
from urllib.parse import urljoin

from lxml import etree

from generator.site import addresses

SECONDS = 20
"""How long the host may take for an answer."""
ATTEMPTS = 4
"""How often a request is made while the host gives no answer, or one that says: later."""
LATER = (429, 502, 503, 504)
NOWHERE = "no-page-has-this-address/"
HTML, CSS, JAVASCRIPT, XML, JSON = "text/html", "text/css", "javascript", "xml", "json"
EXPECTED = {
    "": HTML,
    "papers/": HTML,
    "search/": HTML,
    "assets/site.css": CSS,
    "assets/every_page/page.js": JAVASCRIPT,
    "feeds/all.rss": XML,
    "feeds/all.atom": XML,
    "feeds/all.json": JSON,
    addresses.SITEMAP.url: XML,
}
"""Files that every site has, and what their media type must contain."""


class Answer(NamedTuple):
    """What a host sends for a file."""

    status: int
    media_type: str
    content: bytes


def problems_of_published(url: str, day: str) -> Iterator[str]:
    """What is wrong with the site at `url`, which ends in a slash, a line each; nothing where all
    is well. The site has a page for `day`, such as `days/2025/01/31/`, if that is not empty."""
    import urllib3

    getLogger("urllib3").setLevel(ERROR)  # which would otherwise print each attempt that fails
    retry = urllib3.Retry(ATTEMPTS, status_forcelist=LATER, backoff_factor=1, raise_on_status=False)
    timeout = urllib3.Timeout(total=SECONDS)
    with urllib3.PoolManager(timeout=timeout, retries=retry) as pool:

        def get(path: str) -> Answer:
            response = pool.request("GET", urljoin(url, path))
            return Answer(response.status, response.headers.get("Content-Type", ""), response.data)

        expected = EXPECTED | ({day: HTML} if day else {})
        try:
            for path, media_type in expected.items():
                if problem := _problem(get(path), media_type):
                    yield f"{url}{path}: {problem}"
            if (status := get(NOWHERE).status) != 404:
                yield f"{url}{NOWHERE}: answers {status}; what is not there must be a 404"
        except urllib3.exceptions.HTTPError as error:
            yield f"{url}: cannot be reached ({type(error).__name__}); is the site published there?"


def _problem(answer: Answer, media_type: str) -> str:
    """What is wrong with an answer that should have a `media_type`; empty where nothing is."""
    if answer.status != 200:
        return f"answers {answer.status}; publish the site again"
    if media_type not in answer.media_type:
        return f"is served as {answer.media_type or 'nothing'}; the host must say {media_type}"
    if media_type == XML:
        try:
            etree.fromstring(
                answer.content, etree.XMLParser(resolve_entities=False, no_network=True)
            )
        except etree.LxmlError as error:
            return f"cannot be read: {error}"
    return ""
