"""What the owner of a site has set: the part of `mkdocs.yml` that the generator reads."""

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict
from pydantic_core import PydanticCustomError

from generator.entries.topics import ArxivCategory
from generator.entries.values import Count, Line, Url
from generator.site.content_policy import DIRECTIVES
from generator.site.hosting import UNKNOWN, Hosting
from generator.site.language import ENGLISH, Language

SOURCES = re.compile(rf"(?:{'|'.join(DIRECTIVES)})(?: [!#-%'-+\-.-:=?-~]+)+")
AUTOMATIC = 0
"""A threshold that the owner leaves to the number of papers."""
TAG = re.compile(r"[a-z0-9]([a-z0-9.-]*[a-z0-9])?,(199|20[0-9])[0-9](-[0-9]{2}(-[0-9]{2})?)?")

REPOSITORY = re.compile(r"[A-Za-z0-9][A-Za-z0-9-]{0,38}/[A-Za-z0-9._-]{1,100}")
NODE_ID = re.compile(r"[A-Za-z0-9_=-]{4,100}")
MAILBOX = re.compile(
    r"(?=.{3,254}$)(?=[^@]{1,64}@)[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
    r"@([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)*[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
)
"""An address of RFC 5321 without quotes and comments, with a domain in ASCII."""


def _tag(value: str) -> str:
    if not TAG.fullmatch(value):
        raise PydanticCustomError(
            "tag",
            "is not a domain and a year; write a domain that was yours in that year: "
            "papers.example.org,2025",
        )
    return value


def _sources(value: str) -> str:
    if not SOURCES.fullmatch(value):
        raise PydanticCustomError(
            "sources",
            "is no directive with sources; write one of {directives}, and after it what pages may "
            'load, as "img-src https://images.example.org"',
            {"directives": ", ".join(DIRECTIVES)},
        )
    return value


def _repository(value: str) -> str:
    if not REPOSITORY.fullmatch(value):
        raise PydanticCustomError(
            "repository", "is no repository at GitHub; write its owner and its name: ada/papers"
        )
    return value


def _node_id(value: str) -> str:
    if not NODE_ID.fullmatch(value):
        raise PydanticCustomError(
            "node_id", "is no id of GitHub; copy it from https://giscus.app, as R_kgDOxxxxxx"
        )
    return value


def _at_least_one(value: int) -> int:
    if value < 1:
        raise PydanticCustomError("one", "is too small; write a whole number from 1")
    return value


def _switch(value: object) -> object:
    if not isinstance(value, bool):
        raise PydanticCustomError("switch", "is neither true nor false; write one of them")
    return value


def mailbox(value: str) -> str:
    """`value`, an e-mail address (RFC 5321) in ASCII. Raises PydanticCustomError."""
    if not MAILBOX.fullmatch(value):
        raise PydanticCustomError(
            "mailbox", "is not an e-mail address; write it alone, as ada@example.org"
        )
    return value


Mailbox = Annotated[str, AfterValidator(mailbox)]
Switch = Annotated[bool, BeforeValidator(_switch)]
Threshold = Annotated[Count, AfterValidator(_at_least_one)]


class Citations(StrEnum):
    """The pages that may have files of citations beside them."""

    PAPERS = "papers"
    DAYS = "days"
    WEEKS = "weeks"
    MONTHS = "months"
    TOPICS = "topics"
    AUTHORS = "authors"
    ORGANIZATIONS = "organizations"


class Api(StrEnum):
    """The kinds of files in the API."""

    PAPERS = "papers"
    DAYS = "days"
    TOPICS = "topics"
    CHANGES = "changes"


class Exports(StrEnum):
    """The formats of a file with all papers; each is the ending of its name."""

    JSONL = "jsonl"
    CSV = "csv"
    BIBTEX = "bib"
    SQLITE = "sqlite"
    PARQUET = "parquet"


class Markdown(StrEnum):
    """The pages that may exist as Markdown, too."""

    PAPERS = "papers"
    DAYS = "days"
    MONTHS = "months"
    TOPICS = "topics"


class Feeds(StrEnum):
    """The feeds that a site may do without; each is the first step of their names."""

    DAILY = "daily"
    WEEKLY = "weekly"
    UPVOTES = "upvotes"
    TRENDING = "trending"
    CODE = "code"
    CORRECTIONS = "corrections"
    AUTHORS = "authors"
    ORGANIZATIONS = "organizations"
    CONTRIBUTORS = "contributors"


class Mail(BaseModel):
    """`mail`: from whom and to whom digests go, and where readers subscribe. What logs in at the
    mail server is no setting: it stands in the environment."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    sender: Mailbox
    """The address that digests come from."""
    list_address: Mailbox | None = None
    """The mailing list that digests go to, unless the command names a file of recipients."""
    subscribe_url: Url | None = None
    """The page where readers subscribe; the site names it on its own page about subscribing."""
    unsubscribe_url: Url | None = None
    """The beginning of the address that takes a recipient off with one POST (RFC 8058); the
    recipient's own address, percent-encoded, is put at its end."""
    unsubscribe_mailbox: Mailbox | None = None
    """The address that takes off whoever writes to it."""


class Giscus(BaseModel):
    """`comments`: the repository whose discussions are shown on papers' pages, by giscus.app. The
    names and ids are those that giscus.app shows for a repository."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    repo: Annotated[str, AfterValidator(_repository)]
    """The repository, as `ada/papers`."""
    repo_id: Annotated[str, AfterValidator(_node_id)]
    """Its id, as `R_kgDOxxxxxx`."""
    category: Line
    """The category of its discussions to which those of papers belong."""
    category_id: Annotated[str, AfterValidator(_node_id)]
    """The id of the category, as `DIC_kwDOxxxxxx`."""


class Intake(BaseModel):
    """`intake`: where `papers intake` looks for papers that the site may take."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    arxiv: tuple[ArxivCategory, ...] = ()
    """arXiv categories; their papers of the last days are candidates."""
    arxiv_queries: tuple[Line, ...] = ()
    """Queries to arXiv, as its API writes them, for papers of the last days."""
    hugging_face: Switch = False
    """Whether Hugging Face's daily papers are candidates. Their upvotes become part of entries."""
    feeds: tuple[Url, ...] = ()
    """Feeds (RSS or Atom) whose items name arXiv ids or DOIs."""
    files: tuple[Line, ...] = ()
    """Files in any format that `papers import` reads, named from the folder of `mkdocs.yml`."""
    at_most: Threshold = 40
    """How many candidates one list has: those that are most like the papers of the site."""


class Settings(BaseModel):
    """`extra.papers` in `mkdocs.yml`."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    tag: Annotated[str, BeforeValidator(str), AfterValidator(_tag)]
    """The domain and year in the ids of feed items (RFC 4151). Set once, before the first
    subscriber, and never changed, not even when the site moves."""
    author_pages_from: Threshold = AUTOMATIC
    """How many papers an author has before a page of their own. Unless it is set: three, or more
    where very many authors have three (`families.least_papers`)."""
    organization_pages_from: Threshold = 2
    """How many papers an organization has before a page of its own."""
    contributors: Switch = True
    """Whether each contributor has a page and a feed with the papers that they picked."""
    future: Switch = False
    """Whether entries may have dates later than tomorrow, such as a day planned ahead."""
    history: Switch = False
    """Whether a paper's page says who added and corrected its entry, and when, where git can
    tell. Then the pages depend on the clone as well: one that is shallow knows nothing of it."""
    citations: tuple[Citations, ...] = (Citations.DAYS, Citations.MONTHS)
    """Which pages have their papers' citations beside them as files: a paper's page as BibTeX, RIS
    and CSL-JSON, the others as BibTeX. `papers size` says what each costs."""
    api: tuple[Api, ...] = (Api.TOPICS, Api.CHANGES)
    """What the API has: a file for each paper, for each day with its whole papers, for each month
    of a topic, and for the changes of each month."""
    exports: tuple[Exports, ...] = (Exports.BIBTEX,)
    """The formats in which all papers can be fetched in one file. Parquet needs pyarrow:
    `pip install "daily-papers[parquet]"`."""
    markdown: tuple[Markdown, ...] = ()
    """Which pages exist as Markdown, too, in a file each, for language models and terminals.
    `llms.txt` leads to those of topics. Those of papers and days are very many files."""
    feeds: tuple[Feeds, ...] = tuple(Feeds)
    """Which feeds there are beside that of all papers and those of topics. One that was published
    and is no longer wanted stays at its address, without items."""
    json_archives: Switch = False
    """Whether the archives of feeds exist as JSON Feed, too (`next_url`). Those of Atom, to which
    RSS leads as well, always do; the others cost about as many files and bytes again."""
    hub: Url | None = None
    """A WebSub hub, which feeds name, and which `papers ping` tells of news: subscribers have them
    within seconds."""
    mail: Mail | None = None
    """Digests by mail."""
    comments: Giscus | None = None
    """A discussion of each paper, on its page, in the repository's discussions at GitHub. Nothing
    is asked of another host before a reader clicks. For another service, write
    `partials/comments.html` in a `custom_dir` of the theme: it ends each paper's page."""
    intake: Intake | None = None
    """Where `papers intake` looks for papers."""
    pictures: Switch = False
    """Whether the pictures that entries name (`image`) are shown: small in lists, larger on papers'
    pages. They are made at build with Pillow: `pip install "daily-papers[pictures]"`."""
    content_policy: tuple[Annotated[str, AfterValidator(_sources)], ...] = ()
    """What pages may load besides the site's own files, for content of the owner's: directives of
    a content security policy with sources, as `img-src https://images.example.org`."""


@dataclass(frozen=True)
class Site:
    """What the generator knows of the site. `url` ends with a slash; `hosting` is the service
    where the entries can be edited. `pages` are the addresses of the pages that the owner
    wrote, relative to the site's root; `guide` is what contributors are told, as Markdown; `icon`
    is the address of the site's icon, relative to the root."""

    name: str
    url: str
    description: str
    settings: Settings
    hosting: Hosting = UNKNOWN
    pages: tuple[str, ...] = ()
    guide: str = ""
    icon: str = "assets/images/favicon.png"
    language: Language = ENGLISH

    def absolute(self, url: str) -> str:
        """The whole address of `url`, which is relative to the site's root."""
        return self.url + url

    def tag(self, specific: str) -> str:
        """A feed item's id that never changes: `tag:<domain>,<year>:<specific>` (RFC 4151)."""
        return f"tag:{self.settings.tag}:{specific}"

    def paper_tag(self, identifier: str) -> str:
        """The id of a paper in every feed."""
        return self.tag(f"paper/{identifier}")
