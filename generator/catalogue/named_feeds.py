"""The papers of the feeds that `papers/feeds.yaml` describes."""

from collections.abc import Callable, Iterator, Sequence

from generator.catalogue.catalogue import Catalogue, Renditions
from generator.entries.named_feeds import NamedFeed
from generator.entries.text import to_plain
from generator.entries.tokens import tokenize
from generator.site.families import AUTHORS, ORGANIZATIONS
from generator.typeset.placeholders import keyed_name
from generator.typeset.rendition import Rendition
from generator.typeset.search_record import VENUE

Condition = Callable[[Rendition], bool]
TITLE, ABOUT = 0, 2
"""The lines of a paper's words that have its title, and what else it goes by."""
TEXTS = slice(3, 6)
"""Those of summary, abstract and note."""


def papers_of(feed: NamedFeed, catalogue: Catalogue) -> Renditions:
    """The papers that meet every condition of `feed`, newest first."""
    conditions = list(_conditions(feed, catalogue))
    return tuple(paper for paper in catalogue.papers if all(meets(paper) for meets in conditions))


def _conditions(feed: NamedFeed, catalogue: Catalogue) -> Iterator[Condition]:
    """The conditions of `feed`, those first that look at no text."""
    slugs = catalogue.topics.slugs
    if any_topic := {slugs[slug] for slug in feed.topics}:
        yield lambda paper: not any_topic.isdisjoint(paper.topics)
    if all_topics := {slugs[slug] for slug in feed.all_topics}:
        yield lambda paper: all_topics.issubset(paper.topics)
    if no_topic := {slugs[slug] for slug in feed.no_topics}:
        yield lambda paper: no_topic.isdisjoint(paper.topics)
    if feed.upvotes is not None:
        least = feed.upvotes
        yield lambda paper: paper.upvotes >= least
    for family, names in ((AUTHORS, feed.authors), (ORGANIZATIONS, feed.organizations)):
        if names:
            yield _names_any(family.key, names, catalogue)
    if feed.venues:
        yield _venue_has_any(feed.venues)
    if feed.words:
        yield _text_has_any(feed.words)
    if feed.no_words:
        unwanted = _text_has_any(feed.no_words)
        yield lambda paper: not unwanted(paper)


def _names_any(family: str, names: Sequence[str], catalogue: Catalogue) -> Condition:
    """Whether a paper names one of these members of a `family`, in any spelling."""
    keys = [keyed_name(family, name).key for name in names]
    members = {catalogue.first_names.get(key, key) for key in keys}
    return lambda paper: any(catalogue.first_names[it.key] in members for it in paper.names)


def _venue_has_any(venues: Sequence[str]) -> Condition:
    wanted = [" ".join(f"{VENUE}{word}" for word in tokenize(to_plain(venue))) for venue in venues]
    return lambda paper: _has_any(_lines(paper)[ABOUT : ABOUT + 1], wanted)


def _text_has_any(words: Sequence[str]) -> Condition:
    wanted = [" ".join(tokenize(to_plain(phrase))) for phrase in words]

    def meets(paper: Rendition) -> bool:
        lines = _lines(paper)
        return _has_any([lines[TITLE], *lines[TEXTS]], wanted)

    return meets


def _lines(paper: Rendition) -> list[str]:
    """The paper's words, a line for each field."""
    return paper.texts("words").split("\n")


def _has_any(lines: Sequence[str], phrases: Sequence[str]) -> bool:
    """Whether one of `lines` has all words of one of `phrases` beside one another."""
    return any(f" {phrase} " in f" {line} " for line in lines for phrase in phrases)
