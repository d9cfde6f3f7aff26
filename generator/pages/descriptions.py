"""What a page with papers says of itself: its description, its head, and how many papers it has."""

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from generator.catalogue.catalogue import Renditions
from generator.entries.topics import Topics
from generator.pages.cards import Cards
from generator.site.addresses import Address
from generator.site.language import Language
from generator.typeset.head import LISTED, FeedLink, Trail, list_head, trail_in_time
from generator.typeset.rendition import Rendition
from generator.typeset.wording import count_papers

TITLES = 3
"""How many papers a description names."""


class TopicCount(NamedTuple):
    """How many of some papers carry a topic."""

    slug: str
    name: str
    papers: int


def count_topics(papers: Renditions, topics: Topics) -> tuple[TopicCount, ...]:
    """How many of `papers` carry each topic, the most common first."""
    counts = Counter(slug for paper in papers for slug in paper.topics)
    ordered = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    return tuple([TopicCount(slug, topics[slug].name, number) for slug, number in ordered])


def titles_of(papers: Renditions, first: Renditions = ()) -> str:
    """The titles of some `papers` for the description of a page, those in `first` before others."""
    chosen = (*first, *[paper for paper in papers[:TITLES] if paper not in first])[:TITLES]
    return "; ".join(paper.heading for paper in chosen)


def papers_on_days(language: Language, papers: int, days: int) -> str:
    """`45 papers on 9 days.`"""
    return language.gettext(
        "%(papers)s %(on_days)s.",
        papers=count_papers(language, papers),
        on_days=language.ngettext("on %(number)s day", "on %(number)s days", days),
    )


def list_layout(papers: Renditions, kind: str) -> str:
    """The classes of a page of a `kind` that lists `papers`: upvotes have a column of their own
    where there are any."""
    return f"list-page {kind}{' with-votes' * any(paper.upvotes for paper in papers)}"


def papers_head(
    cards: Cards,
    here: Address,
    title: str,
    papers: Sequence[Rendition],
    number: int = 0,
    trail: Trail = (),
    feeds: Sequence[FeedLink] = (),
) -> str:
    """The head of the page `here`, which lists `papers`, or a `number` that begins with them."""
    listed = [paper.id for paper in papers[:LISTED]]
    trail = trail or trail_in_time(cards.site.language, here)
    return list_head(cards.site, here, title, number or len(papers), listed, trail, feeds)
