"""The families: the ways to group papers, and what the site makes of each.

One description here is all that a further family needs. Its index, its listings, their feeds,
redirects and sitemaps, its line on the page of feeds and the links from names on papers follow
from it; a template of its own is needed only where its index looks different.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from sys import intern
from typing import NamedTuple

from generator.entries.paper import Paper
from generator.entries.phrases import translatable
from generator.entries.spellings import fold_name
from generator.site import addresses
from generator.site.addresses import Address
from generator.site.language import translatable_forms
from generator.site.settings import AUTOMATIC, Settings

LEAST = 3
"""From how many papers on a member has a listing, where the owner leaves that open."""
LISTINGS = 1_000
"""How many listings of a family no site minds."""
PAPERS_OF_A_LISTING = 24
"""A large site has at most one listing of such a family for so many papers: hosts count files."""


class Words(NamedTuple):
    """Messages about the papers of a member called `%(name)s`."""

    one: str
    """`1 paper by Ada Invent`"""
    several: str
    """`2 papers by Ada Invent`"""
    feed: str
    """What the feed has."""
    none_left: str
    """That there are none any more."""


@dataclass(frozen=True)
class Family:
    """A way to group papers. Its members (Ada Invent, one of the authors) have a listing each."""

    key: str
    """The first step of its addresses and of the names of its feeds: `authors`."""
    title: str
    """The title of its index: `Authors`."""
    noun: str
    """What one member is: `author`."""
    words: "Words" = field(repr=False)
    """What is said of a member's papers."""
    names: Callable[[Paper], Iterable[str]] | None = field(default=None, repr=False)
    """The names of members that a paper has, in the paper's order; None where the list of topics
    says which members there are."""
    papers_from: Callable[[Settings], int] = field(default=lambda settings: 1, repr=False)
    """From how many papers on a member that is known by name alone has a listing; AUTOMATIC where
    `least_papers` says it."""
    feed_formats: tuple[str, ...] = ("atom",)
    """The formats of a member's feed: some of `addresses.FEED_FORMATS`."""
    feed_from: int = 0
    """From how many papers on a member has a feed."""
    feed_days: int = 21
    """How many days a member's feed holds at least, before its archives begin."""
    feed_is_brief: bool = True
    """Whether the items of a feed have a summary alone, because there are very many feeds."""
    has_handles: bool = False
    """Whether the names are handles at a hosting service, which are one where they differ in case
    alone; other names are one by their spelling."""
    is_on: Callable[[Settings], bool] = field(default=lambda settings: True, repr=False)
    """Whether the owner wants it."""
    index_template: str = "names.md"
    sitemap_by_letter: bool = False
    """Whether there is a sitemap for each first letter, because there are very many members."""

    @property
    def index(self) -> Address:
        """The page that lists the members."""
        return addresses.index(self.key)

    def spelling_of(self, name: str) -> str:
        """What stands for a `name` in keys, however it is written."""
        return name.casefold() if self.has_handles else fold_name(name)

    def key_of(self, slug: str) -> str:
        """What stands for a member among those of all families: `authors/ada-invent`."""
        return intern(f"{self.key}/{slug}")  # each paper has that of its topics


TOPICS = Family(
    key="topics",
    title=translatable("Topics"),
    noun=translatable("topic"),
    words=Words(
        *translatable_forms("%(number)s paper on %(name)s", "%(number)s papers on %(name)s"),
        translatable("Papers on %(name)s."),
        translatable("No paper is on %(name)s any more."),
    ),
    feed_formats=tuple(addresses.FEED_FORMATS),
    feed_days=60,
    feed_is_brief=False,
    index_template="topics.md",
)
AUTHORS = Family(
    key="authors",
    title=translatable("Authors"),
    noun=translatable("author"),
    words=Words(
        *translatable_forms("%(number)s paper by %(name)s", "%(number)s papers by %(name)s"),
        translatable("Papers by %(name)s."),
        translatable("No paper is by %(name)s any more."),
    ),
    names=lambda paper: [author.name for author in paper.authors],
    papers_from=lambda settings: settings.author_pages_from,
    feed_from=30,  # a feed is a large file, and most authors with a page have a handful of papers
    sitemap_by_letter=True,
)
ORGANIZATIONS = Family(
    key="organizations",
    title=translatable("Organizations"),
    noun=translatable("organization"),
    words=Words(
        *translatable_forms("%(number)s paper from %(name)s", "%(number)s papers from %(name)s"),
        translatable("Papers from %(name)s."),
        translatable("No paper is from %(name)s any more."),
    ),
    names=lambda paper: paper.organizations,
    papers_from=lambda settings: settings.organization_pages_from,
)
CONTRIBUTORS = Family(
    key="contributors",
    title=translatable("Contributors"),
    noun=translatable("contributor"),
    words=Words(
        *translatable_forms(
            "%(number)s paper picked by %(name)s", "%(number)s papers picked by %(name)s"
        ),
        translatable("Papers picked by %(name)s."),
        translatable("No paper is picked by %(name)s any more."),
    ),
    names=lambda paper: [paper.contributor] if paper.contributor else [],
    feed_formats=tuple(addresses.FEED_FORMATS),
    feed_is_brief=False,
    has_handles=True,
    is_on=lambda settings: settings.contributors,
)
FAMILIES = (TOPICS, AUTHORS, ORGANIZATIONS, CONTRIBUTORS)
"""All families, in the order in which pages name them."""


def families_of(settings: Settings) -> tuple[Family, ...]:
    """The families that the owner wants; one whose feeds are unwanted has no format of them."""
    with_feeds = {TOPICS.key, *settings.feeds}
    return tuple(
        family if family.key in with_feeds else replace(family, feed_formats=())
        for family in FAMILIES
        if family.is_on(settings)
    )


def thresholds(settings: Settings, families: Iterable[Family] = FAMILIES) -> dict[str, int]:
    """From how many papers on a member has a listing, by the key of its family."""
    return {family.key: family.papers_from(settings) for family in families}


def least_papers(wanted: int, numbers: Iterable[int], papers: int) -> int:
    """From how many papers on a member of a family has a listing, where the owner set `wanted`,
    the members have these `numbers` of papers, and there are so many `papers` in all. Where the
    owner left it AUTOMATIC, it is LEAST, or as many more as keep the listings few: at most
    LISTINGS, or one for PAPERS_OF_A_LISTING.

        11,616 papers, 11,252 authors with 3 or more, 991 with 13 or more  ->  13
    """
    if wanted != AUTOMATIC:
        return wanted
    most = max(LISTINGS, papers // PAPERS_OF_A_LISTING)
    beyond = sorted(numbers, reverse=True)[most : most + 1]
    return max([LEAST, *(number + 1 for number in beyond)])
