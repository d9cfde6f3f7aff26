"""The feeds that are of no topic, author or organization: what each is called, and tells."""

from typing import NamedTuple

from generator.entries.named_feeds import NamedFeeds
from generator.entries.phrases import translatable
from generator.site.families import FAMILIES
from generator.site.language import Language
from generator.site.settings import Settings

NOTABLE_UPVOTES = 20
"""From how many upvotes on a paper is in the feed of notable papers."""
TRENDING_PAPERS = 10
"""How many papers of a time, those with the most upvotes, are trending."""


class FeedKind(NamedTuple):
    """A feed: the name in its address (`/feeds/daily.rss`), its title, and what it tells."""

    name: str
    title: str
    about: str


ALL = FeedKind("all", translatable("All papers"), translatable("Every paper, one item each."))
DAILY = FeedKind(
    "daily", translatable("Day by day"), translatable("The papers of each day in one item.")
)
WEEKLY = FeedKind(
    "weekly",
    translatable("Week by week"),
    translatable("The papers of each week in one item, once the week is over."),
)
NOTABLE = FeedKind(
    f"upvotes/{NOTABLE_UPVOTES}",
    translatable("Notable papers"),
    translatable("Papers with 20 upvotes or more."),
)
CODE = FeedKind(
    "code", translatable("Papers with code"), translatable("Papers whose code is public.")
)
TRENDING = {
    7: FeedKind(
        "trending/7",
        translatable("Trending, 7 days"),
        translatable("Papers that were among the ten most upvoted of the 7 days up to their own."),
    ),
    30: FeedKind(
        "trending/30",
        translatable("Trending, 30 days"),
        translatable("Papers that were among the ten most upvoted of the 30 days up to their own."),
    ),
    365: FeedKind(
        "trending/365",
        translatable("Trending, a year"),
        translatable("Papers that were among the ten most upvoted of the year up to their own."),
    ),
    0: FeedKind(
        "trending/ever",
        translatable("Trending, ever"),
        translatable("Papers that were among the ten most upvoted of all papers so far."),
    ),
}
"""The feeds of papers that many recommended, by the number of days that are compared; 0 is all."""
DISCUSSED = {
    7: FeedKind(
        "trending/discussed/7",
        translatable("Most discussed, 7 days"),
        translatable(
            "Papers that were among the ten most discussed of the 7 days up to their own."
        ),
    ),
    30: FeedKind(
        "trending/discussed/30",
        translatable("Most discussed, 30 days"),
        translatable(
            "Papers that were among the ten most discussed of the 30 days up to their own."
        ),
    ),
    365: FeedKind(
        "trending/discussed/365",
        translatable("Most discussed, a year"),
        translatable("Papers that were among the ten most discussed of the year up to their own."),
    ),
    0: FeedKind(
        "trending/discussed/ever",
        translatable("Most discussed, ever"),
        translatable("Papers that were among the ten most discussed of all papers so far."),
    ),
}
"""The same of papers that many discussed."""
CORRECTIONS = FeedKind(
    "corrections",
    translatable("Corrections"),
    translatable("What was corrected, and which papers were withdrawn, retracted or superseded."),
)
KINDS = (ALL, DAILY, WEEKLY, NOTABLE, *TRENDING.values(), *DISCUSSED.values(), CODE, CORRECTIONS)
"""All of them, in the order in which pages name them."""
FEED_NAMES = frozenset(
    [*(kind.name.partition("/")[0] for kind in KINDS), *(family.key for family in FAMILIES)]
)
"""The first steps of the names of feeds; no other feed may have one of them."""


def kinds_of(settings: Settings) -> tuple[FeedKind, ...]:
    """Those that the owner wants, that of all papers among them."""
    wanted = {ALL.name, *settings.feeds}
    return tuple(kind for kind in KINDS if kind.name.partition("/")[0] in wanted)


def words_of(kind: FeedKind, language: Language) -> tuple[str, str]:
    """The title of a `kind` and what it tells, in a `language`; those that the owner describes are
    in the owner's words."""
    if kind not in KINDS:
        return kind.title, kind.about
    return language.gettext(kind.title), language.gettext(kind.about)


def named_kinds(feeds: NamedFeeds) -> tuple[FeedKind, ...]:
    """Those that the owner describes."""
    described = feeds.root.items()
    return tuple(FeedKind(slug, feed.name, feed.description) for slug, feed in described)
