"""The address and the file of every page of the site; no other module composes one."""

import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from slugify import slugify

from generator.entries import text
from generator.entries.limits import MAX_LENGTH
from generator.entries.spellings import BACKEND
from generator.entries.values import RESERVED_SLUGS, is_reserved
from generator.system.hashing import hash_text

FEED_FORMATS = {
    "rss": "application/rss+xml",
    "atom": "application/atom+xml",
    "json": "application/feed+json",
}
"""The formats of a feed, each with its media type."""
MAX_SLUG = MAX_LENGTH["slug"]
SIMPLE_SLUG = re.compile(rf"(?=.{{1,{MAX_SLUG}}}$)[a-z0-9]++(?:-[a-z0-9]++)*+")
HASH_BYTES = 4
CITATION_FORMATS = {
    "bib": "application/x-bibtex",
    "ris": "application/x-research-info-systems",
    "json": "application/vnd.citationstyles.csl+json",
}
"""The formats of a citation, each with its media type."""
LISTED_FEED_FORMAT = "atom"
"""The format of the feeds in a list of feeds: every feed has it."""
FEED_FORMAT_NAMES = {"rss": "RSS", "atom": "Atom", "json": "JSON"}


@dataclass(frozen=True, slots=True)
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


def _api(name: str) -> Address:
    path = f"api/v1/{name}.json"
    return Address(path, path)


HOME = Address("", "index.md")
CALENDAR = _index("days")
WEEKS = _index("weeks")
PAPERS = _index("papers")
TRENDING = _page("trending")
TRENDS = _page("trends")
SUBSCRIBE = _page("subscribe")
READING_LIST = _page("reading")
OFFLINE = _page("offline")
MOVED_PAPERS = Address("reading/moved.json", "reading/moved.json")
SUBMIT = _page("submit")
TOPIC_MODEL = Address("submit/topics.json", "submit/topics.json")
SEARCH = _page("search")
CONTRIBUTE = _page("contribute")
DATA = _page("data")
API_STATUS = _api("status")
API_SCHEMA = _api("schema")
EXPORTED_TOPICS = Address("exports/topics.yaml", "exports/topics.yaml")
EXPORTED_AUTHORS = Address("exports/authors.yaml", "exports/authors.yaml")
CHECKSUMS = Address("exports/SHA256SUMS", "exports/SHA256SUMS")
LLMS = Address("llms.txt", "llms.txt")
SCHEMA = Address("schema/paper.json", "schema/paper.json")
FEEDS_SCHEMA = Address("schema/feeds.json", "schema/feeds.json")
ROBOTS = Address("robots.txt", "robots.txt")
WEB_MANIFEST = Address("manifest.json", "manifest.json")
FEED_LIST = Address("feeds/index.opml", "feeds/index.opml")
TOPIC_FEED_LIST = Address("feeds/topics.opml", "feeds/topics.opml")
SITEMAP = Address("sitemap.xml", "sitemap.xml")


def paper(identifier: str) -> Address:
    """`/papers/2510.10023/`"""
    return _page(f"papers/{identifier}")


@lru_cache(maxsize=4096)
def day(when: date) -> Address:
    """`/days/2025/12/10/`"""
    return _page(f"days/{when:%Y/%m/%d}")


def sheet(page: Address, number: int) -> Address:
    """`/days/2025/12/10/2/`, a sheet of the list on a `page`; the first is the page itself."""
    return page if number == 1 else _page(f"{page.url}{number}")


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


def weeks_of_year(iso_year: int) -> Address:
    """`/weeks/2025/`, the weeks of an ISO 8601 year."""
    return _index(f"weeks/{iso_year}")


def index(family: str) -> Address:
    """`/topics/`, the index of a family."""
    return _index(family)


def index_letter(family: str, letter: str) -> Address:
    """`/authors/index/w/`, all members of a family whose names begin with a letter. No listing can
    have that address, because `index` is reserved."""
    return _page(f"{family}/index/{letter}")


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


def feed_archive(name: str, month: tuple[int, int], format: str = "atom") -> Address:
    """`/feeds/topics/training/2024-07.atom`: the items of one `month`, as 2024, 7, of a feed
    (RFC 5005)."""
    return feed(f"{name}/{month[0]}-{month[1]:02}", format)


def picture(paper: str, name: str) -> str:
    """`papers/2510.10023/3f1c….webp`, relative to the site's root: a version, of that `name`, of
    the picture of the `paper` with that id."""
    return f"papers/{paper}/{name}"


def citation(page: Address, format: str) -> Address:
    """`/papers/2510.10023/cite.bib`, the citations of what is on a `page`; `format` is one of
    CITATION_FORMATS."""
    path = f"{page.url}cite.{format}"
    return Address(path, path)


def markdown(page: Address) -> Address:
    """`/exports/markdown/topics/training.txt`, the text of a `page` as Markdown. It ends in
    `.txt`, because MkDocs makes a page of each file in `.md`."""
    path = f"exports/markdown/{page.url.removesuffix('/')}.txt"
    return Address(path, path)


def api_paper(identifier: str) -> Address:
    """`/api/v1/papers/2510.10023.json`"""
    return _api(f"papers/{identifier}")


def api_day(when: date) -> Address:
    """`/api/v1/days/2025-12-10.json`"""
    return _api(f"days/{when.isoformat()}")


def api_topic(slug: str, year: int, month: int) -> Address:
    """`/api/v1/topics/training/2025-12.json`"""
    return _api(f"topics/{slug}/{year}-{month:02}")


def api_changes(year: int, month: int) -> Address:
    """`/api/v1/changes/2025-12.json`"""
    return _api(f"changes/{year}-{month:02}")


def export(format: str) -> Address:
    """`/exports/papers.jsonl.gz`; `format` is one of settings.Exports."""
    path = f"exports/papers.{format}{'' if format in ('sqlite', 'parquet') else '.gz'}"
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
def make_slug(spelling: str) -> str:
    """The slug of a person or organization by the folded `spelling` of the name: the spelling
    itself, where it is a simple slug.

    Any other has a transliteration and a hash of the spelling, with two hyphens between, which no
    simple slug has: `wang-wei--5d0f2c1a`. It depends on nothing but the spelling, so no name that
    comes later changes it, and it is ASCII, which all file systems and hosts keep as it is."""
    if is_simple(spelling):
        return spelling
    hash = hash_text(spelling, size=HASH_BYTES)
    length = MAX_SLUG - len(f"--{hash}")
    return f"{slugify(spelling, max_length=length, backend=BACKEND) or 'unnamed'}--{hash}"


def is_simple(spelling: str) -> bool:
    """Whether a folded spelling can be a slug as it is."""
    return bool(SIMPLE_SLUG.fullmatch(spelling)) and not is_reserved(spelling)


def former_slug(name: str) -> str:
    """The slug that a `name` had when names outside Latin were transliterated, and long ones cut:
    their pages redirect."""
    slug = slugify(text.to_plain(name), max_length=MAX_SLUG, backend=BACKEND) or "unnamed"
    return f"{slug}-name" if slug in RESERVED_SLUGS else slug
