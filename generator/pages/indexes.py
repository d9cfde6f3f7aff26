"""The index of each family: its members, each with a way to its listing."""

from collections.abc import Iterable
from heapq import nsmallest
from typing import NamedTuple

from generator.catalogue.catalogue import Catalogue, Listing, most_papers_first
from generator.entries.faults import quantity
from generator.site.addresses import Address
from generator.site.families import Family
from generator.site.settings import Site
from generator.typeset.documents import Document, markdown_page
from generator.typeset.head import page_head

MOST_MEMBERS = 300
"""How many members an index shows that are known by name alone: those with the most papers."""


class Member(NamedTuple):
    """A member of a family, as its index shows it."""

    name: str
    slug: str
    description: str
    papers: int


Indexes = list[tuple[str, Address]]
"""What members of other families are, and the addresses of their indexes."""


def index_page(catalogue: Catalogue, family: Family, site: Site) -> Document:
    """The index of a family. Topics stand in it by name, members of other families by their
    number of papers."""
    listings = catalogue.listings[family.key]
    at_least = catalogue.least[family.key]
    others: Indexes = [(f.noun, f.index) for f in catalogue.families if f.key != family.key]
    inputs = (site, family, _members(family, listings.values()), len(listings), at_least, others)
    return Document(family.index.file, _index_page, inputs)


def _members(family: Family, listings: Iterable[Listing]) -> list[Member]:
    if family.names:
        listings = nsmallest(MOST_MEMBERS, listings, key=most_papers_first)
    return [Member(it.name, it.slug, it.description, len(it.papers)) for it in listings]


def _index_page(
    site: Site,
    family: Family,
    members: list[Member],
    number: int,
    at_least: int,
    others: Indexes,
) -> str:
    frequent = f"{family.title} with {quantity(at_least, 'paper')} or more"
    most = f", the {MOST_MEMBERS} with the most" if number > MOST_MEMBERS else ""
    description = f"{frequent} in this catalogue, each with a page of their own."
    if not family.names:
        description = f"Every {family.noun} of the papers, each with a page and a feed of its own."
    return markdown_page(
        family.index,
        title=family.title,
        description=description,
        template=family.index_template,
        head=page_head(site, family.index, family.title),
        intro=f"{frequent}: {number:,}{most}." if members else f"{frequent}: none yet.",
        family=family.key,
        noun=family.noun,
        is_searched=not family.has_handles,
        members=members,
        indexes=others,
    )
