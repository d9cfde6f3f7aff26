"""The API: JSON files at addresses that do not change, `/api/v1/…`. A newer version stands beside
it, at `/api/v2/…`."""

from collections.abc import Iterator
from datetime import date
from typing import Any, NamedTuple

from generator.catalogue.arrivals import day_of_arrival, days_of_news
from generator.catalogue.catalogue import Catalogue, Renditions, papers_by_month
from generator.catalogue.removals import Removal, removals
from generator.entries.exported import FORMAT
from generator.exports.records import brief_record, changes, record, record_schema
from generator.site import addresses
from generator.site.addresses import Address
from generator.site.dates import Month
from generator.site.families import TOPICS
from generator.site.settings import Api, Site
from generator.typeset.documents import AS_JSON, Document
from generator.typeset.rendition import Rendition

Neighbours = tuple[Address | None, Address | None]
"""The addresses of the newer and of the older file."""
News = tuple[int, date]
"""The number of a correction of a paper, or of its status, and when that came."""


class Changes(NamedTuple):
    """What became known in a month."""

    added: list[tuple[Rendition, date]]
    news: list[tuple[Rendition, News]]
    removed: list[Removal]


def api_documents(catalogue: Catalogue, site: Site) -> Iterator[Document]:
    """The files that the owner's setting `api` names, and those that lead to them."""
    wanted = site.settings.api
    if not wanted:
        return
    yield Document(addresses.API_STATUS.file, _status, (site, *_status_inputs(catalogue)))
    yield Document(addresses.API_SCHEMA.file, _schema, (site.absolute(addresses.API_SCHEMA.url),))
    if Api.PAPERS in wanted:
        for paper in catalogue.papers:
            yield Document(addresses.api_paper(paper.id).file, _paper, (site, paper))
    if Api.DAYS in wanted:
        places = {day: addresses.api_day(day) for day in catalogue.days}
        for day, around in _with_neighbours(places):
            inputs = (site, day, around, catalogue.days[day])
            yield Document(places[day].file, _day, inputs)
    if Api.CHANGES in wanted:
        yield from _changes_by_month(catalogue, site)
    if Api.TOPICS in wanted:
        for listing in catalogue.listings[TOPICS.key].values():
            months = papers_by_month(listing.papers)
            files = {month: addresses.api_topic(listing.slug, *month) for month in months}
            for month, around in _with_neighbours(files):
                about = (site, listing.slug, listing.name, month, around)
                yield Document(files[month].file, _topic, (*about, months[month]))


def _changes_by_month(catalogue: Catalogue, site: Site) -> Iterator[Document]:
    """What became known in each month: papers, news of them, and removed papers. A program that
    knows a month misses nothing that is written down later under an earlier day."""
    ledger = catalogue.ledger
    months: dict[Month, Changes] = {}

    def changes_on(day: date) -> Changes:
        return months.setdefault((day.year, day.month), Changes([], [], []))

    for item in ledger.items.values():  # a file stays when its last paper is removed
        changes_on(item.day)
    for paper in catalogue.papers:
        came = day_of_arrival(paper, ledger)
        changes_on(came).added.append((paper, came))
        for number, day in enumerate(days_of_news(paper, ledger)):
            changes_on(day).news.append((paper, (number, day)))
    for removal in removals(catalogue):
        changes_on(removal.noticed).removed.append(removal)
    files = {month: addresses.api_changes(*month) for month in sorted(months, reverse=True)}
    for month, around in _with_neighbours(files):
        added, news, removed = months[month]
        inputs = (
            *(site, month, around),
            *(tuple(paper for paper, _ in added), tuple(came for _, came in added)),
            *(tuple(paper for paper, _ in news), tuple(came for _, came in news)),
            tuple(removed),
        )
        yield Document(files[month].file, _changes, inputs)


def _with_neighbours(places: dict[Any, Address]) -> Iterator[tuple[Any, Neighbours]]:
    """Each key of `places`, which are ordered from the newest, with its neighbours."""
    around = [None, *places.values(), None]
    for index, key in enumerate(places):
        yield key, (around[index], around[index + 2])


def _status_inputs(catalogue: Catalogue) -> tuple[object, ...]:
    topics = [
        (listing.slug, listing.name, len(listing.papers), _newest_month(listing.papers))
        for listing in catalogue.listings[TOPICS.key].values()
    ]
    return next(iter(catalogue.days), None), len(catalogue.papers), len(catalogue.days), topics


def _newest_month(papers: Renditions) -> Month | None:
    return (papers[0].day.year, papers[0].day.month) if papers else None


def _status(
    site: Site,
    newest: date | None,
    papers: int,
    days: int,
    topics: list[tuple[str, str, int, Month | None]],
) -> str:
    has_days = newest and Api.DAYS in site.settings.api
    has_topics = Api.TOPICS in site.settings.api
    return _json(
        {
            "name": site.name,
            "url": site.url,
            "newest_day": newest.isoformat() if newest else None,
            "newest": site.absolute(addresses.api_day(newest).url) if newest and has_days else None,
            "papers": papers,
            "days": days,
            "topics": [
                {
                    "slug": slug,
                    "name": name,
                    "papers": number,
                    "newest": site.absolute(addresses.api_topic(slug, *month).url)
                    if month and has_topics
                    else None,
                }
                for slug, name, number, month in topics
            ],
            "exports": [
                site.absolute(addresses.export(format).url) for format in site.settings.exports
            ],
        }
    )


def _schema(url: str) -> str:
    return f"{AS_JSON(record_schema(url))}\n"


def _paper(site: Site, paper: Rendition) -> str:
    return f"{AS_JSON(record(paper, site))}\n"


def _day(site: Site, day: date, around: Neighbours, papers: Renditions) -> str:
    return _json(
        {
            "day": day.isoformat(),
            "page": site.absolute(addresses.day(day).url),
            **_links(site, around),
            "papers": [record(paper, site) for paper in papers],
        }
    )


def _topic(
    site: Site, slug: str, name: str, month: Month, around: Neighbours, papers: Renditions
) -> str:
    return _json(
        {
            "topic": slug,
            "name": name,
            "month": f"{month[0]}-{month[1]:02}",
            "page": site.absolute(addresses.listing(TOPICS.key, slug).url),
            **_links(site, around),
            "papers": [brief_record(paper, site) for paper in papers],
        }
    )


def _changes(
    site: Site,
    month: Month,
    around: Neighbours,
    added: Renditions,
    came: tuple[date, ...],
    changed: Renditions,
    news: tuple[News, ...],
    removed: tuple[Removal, ...],
) -> str:
    def page(identifier: str) -> str:
        return site.absolute(addresses.paper(identifier).url)

    known = [
        {
            "id": paper.id,
            **list(changes(record(paper, site)))[number],
            "came": day.isoformat(),
            "page": page(paper.id),
        }
        for paper, (number, day) in zip(changed, news, strict=True)
    ]
    return _json(
        {
            "month": f"{month[0]}-{month[1]:02}",
            **_links(site, around),
            "added": [
                {
                    "id": paper.id,
                    "day": paper.day.isoformat(),
                    "came": day.isoformat(),
                    "page": page(paper.id),
                }
                for paper, day in zip(added, came, strict=True)
            ],
            "changed": sorted(known, key=lambda change: change["came"], reverse=True),
            "removed": [
                {
                    "id": removal.id,
                    "date": removal.removed.isoformat(),
                    "why": removal.why,
                    "came": removal.noticed.isoformat(),
                    "page": page(removal.id),
                }
                for removal in removed
            ],
        }
    )


def _links(site: Site, around: Neighbours) -> dict[str, str | None]:
    """Where the list goes on: `next` is older."""
    newer, older = [site.absolute(place.url) if place else None for place in around]
    return {"next": older, "previous": newer}


def _json(value: dict[str, Any]) -> str:
    return f"{AS_JSON({'format': FORMAT, **value})}\n"
