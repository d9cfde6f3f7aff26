"""The pages of a week and of a month: what is notable first, then day by day."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from functools import partial

from generator.catalogue.catalogue import Catalogue, Renditions
from generator.pages.cards import Cards
from generator.pages.descriptions import (
    TopicCount,
    count_topics,
    list_layout,
    papers_head,
    papers_on_days,
    titles_of,
)
from generator.pages.groups import CardGroup, group_by_day, most_noted_first
from generator.pages.navigation import (
    Link,
    month_address,
    neighbour_links,
    week_address,
    with_neighbours,
)
from generator.site.dates import Month, Week
from generator.site.language import Language
from generator.typeset.documents import Document, markdown_page
from generator.typeset.head import trail_in_time

NOTABLE_OF_A_WEEK = 5
NOTABLE_OF_A_MONTH = 10
SHOWN_OF_A_DAY = 6
"""About how many papers a month shows of each of its days."""
MOST_CARDS = 100
"""Up to how many papers a week shows all as cards, and a month so many of each day. Of more only
the notable ones are cards, and the others lines, so that the page of a busy time is no larger than
that of a busy day."""
LINES_OF_A_DAY = {"weeks": 60, "months": 20}
"""About how many lines such a page has of each of its days."""
NEARLY_ALL = 2
"""So many more are shown, too, where the rest is no longer."""


def week_pages(catalogue: Catalogue, cards: Cards) -> Iterator[Document]:
    """A page for each ISO week with papers."""
    for week, older, newer in with_neighbours(catalogue.weeks):
        papers = catalogue.weeks[week]
        links = neighbour_links(
            older, newer, cards.site.language.week, week_address, catalogue.weeks
        )
        inputs = (week, papers, count_topics(papers, catalogue.topics), links)
        yield Document(week_address(week).file, partial(_week, cards), inputs)


def month_pages(catalogue: Catalogue, cards: Cards) -> Iterator[Document]:
    """A page for each month with papers."""
    for month, older, newer in with_neighbours(catalogue.months):
        papers = catalogue.months[month]
        links = neighbour_links(
            older, newer, cards.site.language.month, month_address, catalogue.months
        )
        inputs = (month, papers, count_topics(papers, catalogue.topics), links)
        yield Document(month_address(month).file, partial(_month, cards), inputs)


def _week(
    cards: Cards,
    week: Week,
    papers: Renditions,
    topics: tuple[TopicCount, ...],
    links: tuple[Link, ...],
) -> str:
    monday, language = date.fromisocalendar(*week, 1), cards.site.language
    first = notable(papers, NOTABLE_OF_A_WEEK)
    groups = _rest(language, papers, first, len(papers), "weeks")
    span = {
        "first": language.long_date(monday),
        "last": language.long_date(monday + timedelta(6)),
    }
    return markdown_page(
        language,
        week_address(week),
        title=language.week(week),
        description=language.ngettext(
            "%(number)s paper featured from %(first)s to %(last)s: %(titles)s",
            "%(number)s papers featured from %(first)s to %(last)s: %(titles)s",
            len(papers),
            titles=titles_of(papers, first),
            **span,
        ),
        template="period.md",
        layout=list_layout(papers, "period-page"),
        updated=papers[0].day,
        head=papers_head(cards, week_address(week), language.week(week), papers),
        intro=language.gettext(
            "%(first)s to %(last)s: %(contents)s", contents=_intro(language, papers), **span
        ),
        links=links,
        trail_steps=trail_in_time(language, week_address(week)),
        topics=topics,
        notable=first,
        groups=groups,
        complete=_are_cards(groups),
        seen=_seen_of_week(language, _shown(first, groups), len(papers)),
        pages="weeks",
        cards=cards,
    )


def _month(
    cards: Cards,
    month: Month,
    papers: Renditions,
    topics: tuple[TopicCount, ...],
    links: tuple[Link, ...],
) -> str:
    language = cards.site.language
    name = language.month(month)
    first = notable(papers, NOTABLE_OF_A_MONTH)
    groups = _rest(language, papers, first, SHOWN_OF_A_DAY, "months")
    return markdown_page(
        language,
        month_address(month),
        title=name,
        description=language.ngettext(
            "%(number)s paper featured in %(month)s: %(titles)s",
            "%(number)s papers featured in %(month)s: %(titles)s",
            len(papers),
            month=name,
            titles=titles_of(papers, first),
        ),
        template="period.md",
        layout=list_layout(papers, "period-page"),
        updated=papers[0].day,
        head=papers_head(cards, month_address(month), name, papers),
        intro=_intro(language, papers),
        links=links,
        trail_steps=trail_in_time(language, month_address(month)),
        topics=topics,
        notable=first,
        groups=groups,
        complete=_are_cards(groups),
        seen=language.ngettext(
            "You have seen %(shown)s of the %(number)s paper of this month.",
            "You have seen %(shown)s of the %(number)s papers of this month.",
            len(papers),
            shown=_shown(first, groups),
        ),
        pages="months",
        cards=cards,
    )


def notable(papers: Renditions, at_most: int) -> Renditions:
    """Those of `papers` that somebody recommends, at most so many and at most a third: the most
    upvotes first, then what has a note, and among equals as they come."""
    return most_noted_first(paper for paper in papers if paper.upvotes or paper.noted)[
        : min(at_most, len(papers) // 3)
    ]


def _rest(
    language: Language, papers: Renditions, shown: Renditions, at_most: int, pages: str
) -> list[CardGroup]:
    """The papers that are not `shown` yet, under their days: of each day about `at_most` as cards,
    in the day's own order, or of many papers those with the most upvotes first, as lines."""
    ids = {paper.id for paper in shown}
    are_lines = len(papers) > MOST_CARDS
    most = LINES_OF_A_DAY[pages] if are_lines else at_most
    groups = [
        _shorten(group, ids, most, in_order=not are_lines)
        for group in group_by_day(papers, language)
    ]
    return [replace(it, papers=(), lines=it.papers) for it in groups] if are_lines else groups


def _shorten(group: CardGroup, shown: set[str], at_most: int, *, in_order: bool) -> CardGroup:
    rest = [paper for paper in group.papers if paper.id not in shown]
    best = most_noted_first(rest)
    if len(rest) > at_most + NEARLY_ALL:
        best = best[:at_most]
    chosen = {paper.id for paper in best}
    return replace(
        group,
        papers=tuple(paper for paper in rest if paper.id in chosen) if in_order else best,
        above=len(group.papers) - len(rest),
        more=len(rest) - len(best),
    )


def _are_cards(groups: list[CardGroup]) -> bool:
    """Whether every paper is a card."""
    return not any(group.more or group.lines for group in groups)


def _shown(notable: Renditions, groups: list[CardGroup]) -> int:
    return len(notable) + sum(len(group.papers + group.lines) for group in groups)


def _seen_of_week(language: Language, shown: int, papers: int) -> str:
    if shown < papers:
        return language.ngettext(
            "You have seen %(shown)s of the %(number)s paper of this week.",
            "You have seen %(shown)s of the %(number)s papers of this week.",
            papers,
            shown=shown,
        )
    return language.ngettext(
        "You have seen the one paper of this week.",
        "You have seen all %(number)s papers of this week.",
        papers,
    )


def _intro(language: Language, papers: Renditions) -> str:
    return papers_on_days(language, len(papers), len({paper.day for paper in papers}))
