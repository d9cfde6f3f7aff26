"""The address and the file of every page of the site; no other module composes one."""

import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from unicodedata import normalize

from slugify import slugify

from generator.entries import text
from generator.entries.limits import MAX_LENGTH
from generator.entries.values import RESERVED_SLUGS

FEED_FORMATS = {"rss": "application/rss+xml", "atom": "application/atom+xml"}
"""The formats of a feed, each with its media type."""
ACCENTS = re.compile("[\u0300-\u034e]+")
MAX_SLUG = MAX_LENGTH["slug"]
SIMPLE_NAME = re.compile(rf"(?=.{{1,{MAX_SLUG}}}$)(?:[A-Za-z]++[. -]{{0,3}}+)++")
FEED_FORMAT_NAMES = {"rss": "RSS", "atom": "Atom"}


@dataclass(frozen=True)
class Address:
    """Where a page is: `url` relative to the site's root (with a slash at the end; empty for the
    home page), and `file` relative to `docs/`."""

    url: str
    file: str

    @property
    def root(self) -> str:
        """The way from this page's address to the site's root: `../../`."""
        return "../" * self.url.count("/")

    @property
    def folder_root(self) -> str:
        """The way from this page's file to `docs/`, for links between Markdown files."""
        return "../" * self.file.count("/")

    def with_anchor(self, anchor: str) -> "Address":
        """The place with the id `anchor` on this page."""
        return Address(f"{self.url}#{anchor}", f"{self.file}#{anchor}")


def _page(url: str) -> Address:
    return Address(f"{url}/", f"{url}.md")


def _index(url: str) -> Address:
    return Address(f"{url}/", f"{url}/index.md")


HOME = Address("", "index.md")
CALENDAR = _index("days")
TRENDS = _page("trends")
SUBSCRIBE = _page("subscribe")
READING_LIST = _page("reading")
SUBMIT = _page("submit")
SEARCH = _page("search")
CONTRIBUTE = _page("contribute")
SCHEMA = Address("schema/paper.json", "schema/paper.json")
ROBOTS = Address("robots.txt", "robots.txt")
SITEMAP = Address("sitemap.xml", "sitemap.xml")


def paper(identifier: str) -> Address:
    """`/papers/2510.10023/`"""
    return _page(f"papers/{identifier}")


@lru_cache(maxsize=4096)
def day(when: date) -> Address:
    """`/days/2025/12/10/`"""
    return _page(f"days/{when:%Y/%m/%d}")


@lru_cache(maxsize=4096)
def month(year: int, number: int) -> Address:
    """`/days/2025/12/`"""
    return _index(f"days/{year}/{number:02}")


def year(number: int) -> Address:
    """`/days/2025/`"""
    return _index(f"days/{number}")


def week(iso_year: int, number: int) -> Address:
    """`/weeks/2025/50/`, an ISO 8601 week."""
    return _page(f"weeks/{iso_year}/{number:02}")


def index(family: str) -> Address:
    """`/topics/`, the index of a family."""
    return _index(family)


def listing(family: str, slug: str, year: int | None = None, month: int | None = None) -> Address:
    """The papers of one member of a `family`, as of `topics`: `/topics/training/`, those of one
    year, `/topics/training/2024/`, and of one month, `/topics/training/2024/07/`."""
    steps = [family, slug]
    steps += [] if year is None else [f"{year}"]
    steps += [] if month is None else [f"{month:02}"]
    return _page("/".join(steps))


def feed(name: str, format: str) -> Address:
    """`/feeds/all.rss`, `/feeds/topics/training.atom`; `format` is one of FEED_FORMATS."""
    path = f"feeds/{name}.{format}"
    return Address(path, path)


def sitemap(name: str) -> Address:
    """`/sitemaps/papers-2025.xml`"""
    path = f"sitemaps/{name}.xml"
    return Address(path, path)


def search_file(name: str) -> Address:
    """`/search/2025/terms.json`, a file that search in the browser reads."""
    path = f"search/{name}.json"
    return Address(path, path)


def redirect(old: Address) -> Address:
    """The page at an `old` address that redirects to the new one; MkDocs copies it unchanged."""
    return Address(old.url, f"{old.url}index.html")


@lru_cache(maxsize=1 << 17)
def make_slug(name: str) -> str:
    """The slug of a person's or organization's `name`, in lower-case ASCII. Names that differ only
    in accents or case have the same slug."""
    letters = name if name.isascii() else ACCENTS.sub("", normalize("NFKD", name))
    if SIMPLE_NAME.fullmatch(letters):  # most names; ten times as fast as slugify()
        result = "-".join(letters.lower().replace(".", " ").replace("-", " ").split())
    else:
        result = (
            slugify(text.to_plain(name), max_length=MAX_SLUG, backend="text-unidecode") or "unnamed"
        )
    return f"{result}-name" if result in RESERVED_SLUGS else result
