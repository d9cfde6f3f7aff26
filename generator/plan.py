"""Every document of the site: its table of contents."""

from collections.abc import Iterator

from generator import addresses, listings, pages, periods
from generator.cards import Cards
from generator.catalogue import Catalogue
from generator.documents import Document
from generator.feeds import Feeds
from generator.settings import Site


def documents(catalogue: Catalogue, site: Site) -> Iterator[Document]:
    """Everything that is written below `docs/`, in a fixed order, one at a time."""
    cards = Cards(catalogue)
    yield pages.home(catalogue, site, cards)
    for paper in catalogue.papers:
        yield pages.paper(paper, site, cards)
    yield periods.calendar(catalogue)
    yield from periods.years(catalogue)
    yield from periods.months(catalogue, cards)
    yield from periods.weeks(catalogue, cards)
    yield from periods.days(catalogue, cards)
    yield from listings.indexes(catalogue)
    yield from listings.topics(catalogue, cards)
    yield from listings.authors(catalogue, cards)
    yield from listings.organizations(catalogue, cards)
    yield pages.subscribe(catalogue, site)
    yield from redirects(catalogue, site)
    yield from Feeds(catalogue, site).all()
    yield pages.robots(site)


def redirects(catalogue: Catalogue, site: Site) -> Iterator[Document]:
    """What leads from former ids and slugs to those that now stand for them."""
    for paper in catalogue.papers:
        for alias in paper.aliases:
            new = addresses.paper(paper.id)
            yield pages.redirect(addresses.paper(alias), new, paper.title, site)
    for slug, listing in catalogue.by_topic.items():
        for alias in catalogue.topics[slug].aliases:
            old = addresses.listing("topics", alias)
            yield pages.redirect(old, listing.address(), listing.name, site)
