"""The indexes of topics, authors and organizations."""

from heapq import nsmallest

from generator.catalogue.catalogue import Catalogue, Listing, most_papers_first
from generator.entries.faults import quantity
from generator.site import addresses
from generator.site.addresses import Address
from generator.site.settings import Site
from generator.typeset.documents import Document, markdown_page
from generator.typeset.head import page_head

INDEXED = 300
"""How many authors or organizations an index names: those with the most papers."""


def topic_index(catalogue: Catalogue, site: Site) -> Document:
    """The index of topics."""
    topics = [
        (listing.name, slug, catalogue.topics[slug].description, len(listing.papers))
        for slug, listing in catalogue.by_topic.items()
    ]
    return Document(addresses.TOPICS.file, _topic_index, (site, topics))


def _topic_index(site: Site, topics: list[tuple[str, str, str, int]]) -> str:
    return markdown_page(
        addresses.TOPICS,
        title="Topics",
        description="Every topic of the papers, each with a page and a feed of its own.",
        template="topics.md",
        head=page_head(site, addresses.TOPICS, "Topics"),
        topics=topics,
    )


def author_index(catalogue: Catalogue, site: Site) -> Document:
    """The index of authors."""
    listings, at_least = catalogue.by_author, catalogue.authors_from
    return _index(addresses.AUTHORS, "Authors", listings, at_least, site)


def organization_index(catalogue: Catalogue, site: Site) -> Document:
    """The index of organizations."""
    listings, at_least = catalogue.by_organization, catalogue.organizations_from
    return _index(addresses.ORGANIZATIONS, "Organizations", listings, at_least, site)


def _index(
    here: Address, title: str, listings: dict[str, Listing], at_least: int, site: Site
) -> Document:
    most = nsmallest(INDEXED, listings.values(), key=most_papers_first)
    names = [(listing.name, listing.address(), len(listing.papers)) for listing in most]
    return Document(here.file, _names, (site, here, title, names, len(listings), at_least))


def _names(
    site: Site,
    here: Address,
    title: str,
    names: list[tuple[str, Address, int]],
    number: int,
    at_least: int,
) -> str:
    those = f"{title} with {quantity(at_least, 'paper')} or more"
    shown = f", the {INDEXED} with the most" if number > INDEXED else ""
    return markdown_page(
        here,
        title=title,
        description=f"{those} in this catalogue, each with a page of their own.",
        template="names.md",
        head=page_head(site, here, title),
        intro=f"{those}: {number:,}{shown}." if names else f"{those}: none yet.",
        names=names,
    )
