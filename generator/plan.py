"""Every document of the site: its table of contents."""

from collections.abc import Iterator
from functools import partial

from generator import addresses, listings, pages, periods
from generator.addresses import Address
from generator.cards import Cards
from generator.catalogue import Catalogue
from generator.documents import Document
from generator.feeds import Feeds
from generator.settings import Site


def documents(catalogue: Catalogue, site: Site) -> Iterator[Document]:
    """Everything that is written below `docs/`, in a fixed order."""
    cards = Cards(catalogue)
    yield Document(addresses.HOME.file, partial(pages.home, catalogue, site, cards))
    for paper in catalogue.papers:
        yield Document(addresses.paper(paper.id).file, partial(pages.paper, paper, site, cards))
    yield Document(addresses.CALENDAR.file, partial(periods.calendar, catalogue))
    yield from periods.years(catalogue)
    yield from periods.months(catalogue, cards)
    yield from periods.weeks(catalogue, cards)
    yield from periods.days(catalogue, cards)
    yield Document(addresses.TOPICS.file, partial(listings.topic_index, catalogue))
    yield from listings.topics(catalogue, cards)
    yield Document(addresses.AUTHORS.file, partial(listings.author_index, catalogue))
    yield from listings.authors(catalogue, cards)
    yield Document(addresses.ORGANIZATIONS.file, partial(listings.organization_index, catalogue))
    yield from listings.organizations(catalogue, cards)
    yield Document(addresses.SUBSCRIBE.file, partial(pages.subscribe, catalogue, site))
    for old, new, title in redirects(catalogue):
        make = partial(pages.redirect, old, new, title, site)
        yield Document(addresses.redirect(old).file, make)
    yield from Feeds(catalogue, site).all()
    yield Document(addresses.ROBOTS.file, partial(pages.robots, site))


def redirects(catalogue: Catalogue) -> Iterator[tuple[Address, Address, str]]:
    """Former ids and slugs: each old address, the new one, and the title of what is there."""
    for paper in catalogue.papers:
        for alias in paper.aliases:
            yield addresses.paper(alias), addresses.paper(paper.id), paper.heading
    for slug, listing in catalogue.by_topic.items():
        for alias in catalogue.topics[slug].aliases:
            for year in (None, *listings.continued(listing)):
                old = addresses.listing("topics", alias, year)
                yield old, listing.address(year), listing.name
