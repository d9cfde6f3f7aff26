"""The index of each family: its members, each with a way to its listing."""

from collections.abc import Iterable
from heapq import nsmallest
from typing import NamedTuple

from generator.catalogue.catalogue import Catalogue, Listing, most_papers_first
from generator.site.addresses import Address
from generator.site.families import Family
from generator.site.language import Language
from generator.site.settings import Site
from generator.typeset.documents import Document, markdown_page
from generator.typeset.head import page_head
from generator.typeset.wording import count_papers

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
    title = site.language.gettext(family.title)
    return markdown_page(
        site.language,
        family.index,
        title=title,
        description=_description(site.language, family, at_least),
        template=family.index_template,
        head=page_head(site, family.index, title),
        intro=_intro(site.language, family, at_least, number),
        family=family.key,
        noun=family.noun,
        is_searched=not family.has_handles,
        members=members,
        indexes=others,
    )


def _frequent(language: Language, family: Family, at_least: int) -> str:
    """`Authors with 3 papers or more`"""
    return language.gettext(
        "%(members)s with %(papers)s or more",
        members=language.gettext(family.title),
        papers=count_papers(language, at_least),
    )


def _description(language: Language, family: Family, at_least: int) -> str:
    if not family.names:
        return language.gettext(
            "Every topic of the papers, each with a page and a feed of its own."
        )
    frequent = _frequent(language, family, at_least)
    return language.gettext(
        "%(frequent)s in this catalogue, each with a page of their own.", frequent=frequent
    )


def _intro(language: Language, family: Family, at_least: int, number: int) -> str:
    frequent = _frequent(language, family, at_least)
    if not number:
        return language.gettext("%(frequent)s: none yet.", frequent=frequent)
    if number <= MOST_MEMBERS:
        return language.gettext("%(frequent)s: %(number)s.", frequent=frequent, number=number)
    return language.gettext(
        "%(frequent)s: %(number)s, the %(most)s with the most.",
        frequent=frequent,
        number=number,
        most=MOST_MEMBERS,
    )
