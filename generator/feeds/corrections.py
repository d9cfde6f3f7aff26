"""The feed of corrections: an item each time that an entry was corrected, or that a paper was
withdrawn, retracted, superseded or removed. So the news reaches those who read the paper before."""

import json
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from generator.catalogue.arrivals import days_of_news
from generator.catalogue.catalogue import Catalogue, Renditions
from generator.catalogue.ledger import Ledger
from generator.catalogue.removals import removals
from generator.feeds.archives import archive_places, archived_months, first_day
from generator.feeds.documents import (
    Chain,
    DatedItem,
    Feed,
    Notice,
    address_of,
    feed_of,
    formats_of,
    notice_item,
    write_feed,
)
from generator.feeds.moments import moment
from generator.feeds.notices import removal_notice
from generator.site import addresses
from generator.site.feed_kinds import CORRECTIONS
from generator.site.settings import Site
from generator.typeset.documents import Document
from generator.typeset.feed_items import WRITERS, Item
from generator.typeset.rendition import Rendition


class Days(NamedTuple):
    """The days, both included, whose corrections a document has."""

    first: date
    last: date


Late = tuple[tuple[str, date], ...]
"""The tags of items that came later than on the day of the correction, and when each came."""


def correction_documents(catalogue: Catalogue, site: Site) -> Iterator[Document]:
    """The feed of corrections in its formats, and its archives."""
    feed, ledger = feed_of(CORRECTIONS, site), catalogue.ledger
    published = ledger.archives.get(feed.name, ())
    corrected = [paper for paper in catalogue.papers if paper.news]
    news = [(paper, *it) for paper in corrected for it in _days_of_news(paper, site, ledger)]
    removed = [removal_notice(site, removal) for removal in removals(catalogue)]
    days = [day for *_, day in news] + [notice.day for notice in removed]
    days.sort(reverse=True)
    first = first_day(days, published=published)
    for place in archive_places(archived_months(days, first, published)):
        month = place.month
        span = _span_of_month(month) if month else Days(first, date.max)
        own = [(paper, tag, came) for paper, tag, _, came in news if _is_in(came, span)]
        late = tuple((tag, came) for _, tag, day, came in news if day != came)
        papers = tuple(dict.fromkeys(paper for paper, *_ in own))
        notices = tuple(notice for notice in removed if _is_in(notice.day, span))
        for format in formats_of(site, feed, month):
            file = address_of(feed, format, month)
            inputs = (site, feed, format, place, papers, span, late, notices)
            yield Document(file.file, correction_feed, inputs)


def _days_of_news(paper: Rendition, site: Site, ledger: Ledger) -> Iterator[tuple[str, date, date]]:
    """The tag of each correction of the paper, its day, and the day on which it came."""
    came = days_of_news(paper, ledger)
    for (day, item), arrival in zip(_news_of(site, paper), came, strict=True):
        yield item.tag, day, arrival


def correction_feed(
    site: Site,
    feed: Feed,
    format: str,
    chain: Chain,
    papers: Renditions,
    span: Days,
    late: Late,
    notices: tuple[Notice, ...],
) -> str:
    """The text of a document with what came of the corrections of `papers` on the days of `span`,
    some `late`, and with `notices` of papers that were removed."""
    came = dict(late)
    news = [
        (day, item)
        for paper in papers
        for own_day, item in _news_of(site, paper)
        if _is_in(day := came.get(item.tag, own_day), span)
    ]
    news += [(notice.day, notice_item(site, notice)) for notice in notices]
    news.sort(key=lambda each: each[0], reverse=True)
    items: list[DatedItem] = []
    for place, (day, item) in enumerate(news):
        rank = place - next(i for i, (other, _) in enumerate(news) if other == day)
        when = moment(day, rank)
        items.append(DatedItem(format, WRITERS[format](item), when, when))
    return write_feed(site, feed, format, chain, items)


def _news_of(site: Site, paper: Rendition) -> Iterator[tuple[date, Item]]:
    """Each correction of the paper: its day, and its item."""
    url = site.absolute(addresses.paper(paper.id).url)
    for day, (tag, title, summary, content) in zip(
        paper.news, json.loads(paper.texts("news")), strict=True
    ):
        yield day, Item(tag, url, title, summary, content)


def _is_in(day: date, span: Days) -> bool:
    return span.first <= day <= span.last


def _span_of_month(month: tuple[int, int]) -> Days:
    year, number = month
    following = date(year + number // 12, number % 12 + 1, 1)
    return Days(date(year, number, 1), date.fromordinal(following.toordinal() - 1))
