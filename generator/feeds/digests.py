"""Digests: feeds with one item for a whole day or week, for those who want less, and for mail."""

from collections.abc import Callable
from datetime import date, timedelta
from itertools import groupby

from markupsafe import Markup

from generator.catalogue.catalogue import Renditions
from generator.entries import text
from generator.feeds.documents import Chain, DatedItem, Feed, write_feed
from generator.feeds.moments import Dated, Shifts, moment
from generator.site import addresses
from generator.site.language import Language
from generator.site.settings import Site
from generator.typeset.documents import render
from generator.typeset.feed_items import WRITERS, Item
from generator.typeset.rendition import Rendition
from generator.typeset.wording import count_papers

TITLES = 5
"""How many papers the summary of a digest names."""


def end_of_week(day: date) -> date:
    """The Sunday of the ISO week of a `day`."""
    return day + timedelta(7 - day.isoweekday())


def past_weeks(papers: Dated) -> Dated:
    """Those of `papers`, newest first, that are older than the week of the newest one, each with
    the end of its week. The newest week may not be over, and a digest comes once."""
    weeks = [(end_of_week(day), paper) for day, paper in papers]
    return [(week, paper) for week, paper in weeks if week != weeks[0][0]]


def daily_feed(
    site: Site, feed: Feed, format: str, chain: Chain, papers: Renditions, shifts: Shifts
) -> str:
    """The text of a document of the feed with an item for each day on which `papers` came."""
    return _digest_feed(site, feed, format, chain, papers, shifts, lambda day: day, _day)


def weekly_feed(
    site: Site, feed: Feed, format: str, chain: Chain, papers: Renditions, shifts: Shifts
) -> str:
    """The text of a document of the feed with an item for each ISO week in which `papers` came."""
    return _digest_feed(site, feed, format, chain, papers, shifts, end_of_week, _week)


def _digest_feed(
    site: Site,
    feed: Feed,
    format: str,
    chain: Chain,
    papers: Renditions,
    shifts: Shifts,
    span: Callable[[date], date],
    describe: Callable[[Language, date], tuple[str, str, str]],
) -> str:
    """A feed with an item for each `span` of days. That of the newest day grows until the next day
    begins, so it is updated a second after noon for each paper but the first."""
    items: list[DatedItem] = []
    days = dict(shifts)
    for day, group in groupby(papers, lambda it: span(it.day + timedelta(days.get(it.id, 0)))):
        covered = tuple(group)
        name, url, title = describe(site.language, day)
        item = Item(
            tag=site.tag(name),
            url=site.absolute(url),
            title=f"{title}: {count_papers(site.language, len(covered))}",
            summary=_summary(site.language, covered),
            content=_content(site, covered, are_brief=chain.month is not None),
        )
        updated = moment(day, 1 - len(covered)) if span is not end_of_week else moment(day, 0)
        items.append(DatedItem(format, WRITERS[format](item), moment(day, 0), updated))
    return write_feed(site, feed, format, chain, items)


def _day(language: Language, day: date) -> tuple[str, str, str]:
    """The name in the tag, the address and the title of a day's item."""
    return f"day/{day}", addresses.day(day).url, language.long_date(day)


def _week(language: Language, sunday: date) -> tuple[str, str, str]:
    year, number, _ = sunday.isocalendar()
    return (
        f"week/{year}-{number:02}",
        addresses.week(year, number).url,
        language.week((year, number)),
    )


def _summary(language: Language, papers: Renditions) -> str:
    titles = "; ".join(text.to_plain(paper.heading) for paper in papers[:TITLES])
    others = len(papers) - TITLES
    if others <= 0:
        return titles
    return language.ngettext(
        "%(titles)s; and %(number)s other",
        "%(titles)s; and %(number)s others",
        others,
        titles=titles,
    )


def _content(site: Site, papers: Renditions, *, are_brief: bool) -> str:
    """The papers under their days, each with authors and summary or, where they `are_brief`, as
    a title alone."""
    days = [
        (
            site.language.weekday_date(day),
            [_line(site, paper, are_brief=are_brief) for paper in group],
        )
        for day, group in groupby(papers, lambda paper: paper.day)
    ]
    return render(site.language, "digest.html", {"days": days})


def _line(site: Site, paper: Rendition, *, are_brief: bool) -> Markup:
    if not are_brief:
        return Markup(paper.texts("digest"))  # noqa: S704 - from an escaping template
    url = site.absolute(addresses.paper(paper.id).url)
    return Markup('<li><a href="{}">{}</a></li>\n').format(url, text.to_plain(paper.heading))
