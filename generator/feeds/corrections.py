"""The feed of corrections: an item each time that an entry was corrected, or that a paper was
withdrawn, retracted or superseded. So the news reaches those who read the paper before."""

import json
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from generator.catalogue.catalogue import Catalogue, Renditions
from generator.feeds.archives import archive_places, archived_months, first_day
from generator.feeds.documents import Chain, DatedItem, Feed, feed_of, write_feed
from generator.feeds.moments import moment
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


def correction_documents(catalogue: Catalogue, site: Site) -> Iterator[Document]:
    """The feed of corrections in its formats, and its archives."""
    feed = feed_of(CORRECTIONS, site)
    corrected = [paper for paper in catalogue.papers if paper.news]
    days = sorted((day for paper in corrected for day in paper.news), reverse=True)
    first = first_day(days)
    for place in archive_places(archived_months(days, first)):
        month = place.month
        span = _span_of_month(month) if month else Days(first, date.max)
        papers = tuple(p for p in corrected if any(_is_in(day, span) for day in p.news))
        for format in ("atom",) if month else feed.formats:
            name = feed.name
            file = addresses.feed_archive(name, *month) if month else addresses.feed(name, format)
            inputs = (site, feed, format, place, papers, span)
            yield Document(file.file, correction_feed, inputs)


def correction_feed(
    site: Site, feed: Feed, format: str, chain: Chain, papers: Renditions, span: Days
) -> str:
    """The text of a document with the corrections of `papers` on the days of `span`."""
    news = [each for paper in papers for each in _news_of(site, paper) if _is_in(each[0], span)]
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
