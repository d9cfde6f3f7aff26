"""The index of each family: its members, each with a way to its listing; where they are many, those
with the most papers, and a page of all for each letter."""

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from heapq import nsmallest
from typing import NamedTuple

from generator.catalogue.catalogue import Catalogue, Listing, most_papers_first
from generator.entries import text
from generator.entries.names import split_name
from generator.entries.tokens import tokenize
from generator.pages.charts import line
from generator.site import addresses
from generator.site.addresses import Address
from generator.site.families import AUTHORS, Family
from generator.site.language import Language
from generator.site.settings import Site
from generator.typeset.documents import Document, markdown_page
from generator.typeset.head import page_head
from generator.typeset.wording import MEMBERS_WITH, count_papers

MOST_MEMBERS = 100
"""How many members an index shows that are known by name alone: those with the most papers."""
LETTERS = "abcdefghijklmnopqrstuvwxyz"
OTHER = "other"
"""Where members stand whose names begin with none of LETTERS."""
SPARK_MONTHS = 24
SPARK_WIDTH, SPARK_HEIGHT = 92, 16


class Member(NamedTuple):
    """A member of a family, as its index shows it: with its newest paper, and the path of a line
    through its numbers of papers in the newest months."""

    name: str
    slug: str
    description: str
    papers: int
    newest_id: str = ""
    newest: str = ""
    newest_language: str = ""
    day: date | None = None
    spark: str = ""


class Named(NamedTuple):
    """A member on the page of a letter."""

    name: str
    slug: str
    papers: int


Indexes = list[tuple[str, Address]]
"""What members of other families are, and the addresses of their indexes."""
ByLetter = dict[str, list[Named]]
"""The members by the first letter of their names, or of an author's family name; in its order."""


def index_pages(catalogue: Catalogue, family: Family, site: Site) -> Iterator[Document]:
    """The index of a family, and its pages of letters. Topics stand in the index by name, members
    of other families by their number of papers."""
    listings = catalogue.listings[family.key]
    at_least = catalogue.least[family.key]
    others: Indexes = [(f.noun, f.index) for f in catalogue.families if f.key != family.key]
    by_letter = members_by_letter(catalogue, family)
    letters = tuple(by_letter)
    members = _members(catalogue, family, listings.values())
    inputs = (site, family, members, len(listings), at_least, others, letters)
    yield Document(family.index.file, _index_page, inputs)
    for letter, named in by_letter.items():
        here = addresses.index_letter(family.key, letter)
        yield Document(here.file, _letter_page, (site, family, letter, named, letters))


def members_by_letter(catalogue: Catalogue, family: Family) -> ByLetter:
    """The members that have a page of a letter; none where the index shows all."""
    listings = catalogue.listings[family.key].values()
    if not family.names or len(listings) <= MOST_MEMBERS:
        return {}
    by_letter: ByLetter = {}
    for (letter, *_), it in sorted((_place(family, it), it) for it in map(_named, listings)):
        by_letter.setdefault(letter, []).append(it)
    return by_letter


def _named(listing: Listing) -> Named:
    return Named(listing.name, listing.slug, len(listing.papers))


def _place(family: Family, named: Named) -> tuple[str, list[str]]:
    """The letter under which a member stands, and what it is sorted by there."""
    name = text.to_plain(named.name)
    parts = split_name(name) if family is AUTHORS else None
    words = [*tokenize(parts.family), *tokenize(name)] if parts else tokenize(name)
    first = words[0][0] if words else ""
    return first if first and first in LETTERS else OTHER, words


def _members(catalogue: Catalogue, family: Family, listings: Iterable[Listing]) -> list[Member]:
    if family.names:
        listings = nsmallest(MOST_MEMBERS, listings, key=most_papers_first)
    return [_member(catalogue, listing) for listing in listings]


def _member(catalogue: Catalogue, listing: Listing) -> Member:
    own = Member(listing.name, listing.slug, listing.description, len(listing.papers))
    if not listing.papers:
        return own
    newest = listing.papers[0]
    spark = _spark(catalogue.papers[0].day, [paper.day for paper in listing.papers])
    return own._replace(
        newest_id=newest.id,
        newest=newest.heading,
        newest_language=newest.language,
        day=newest.day,
        spark=spark,
    )


def _spark(newest: date, days: Iterable[date]) -> str:
    """The path of a line through the numbers of `days` in each of the SPARK_MONTHS up to that of
    the `newest`; empty where there are none."""
    last = newest.year * 12 + newest.month
    counts = Counter(last - (day.year * 12 + day.month) for day in days)
    numbers = [counts[back] for back in reversed(range(SPARK_MONTHS))]
    return line(numbers, max(numbers), SPARK_WIDTH, SPARK_HEIGHT) if any(numbers) else ""


def _index_page(
    site: Site,
    family: Family,
    members: list[Member],
    number: int,
    at_least: int,
    others: Indexes,
    letters: tuple[str, ...],
) -> str:
    title = site.language.gettext(family.title)
    return markdown_page(
        site.language,
        family.index,
        title=title,
        description=_description(site.language, family, at_least),
        template=family.index_template,
        script="names" if letters and not family.has_handles else "",
        head=page_head(site, family.index, title),
        intro=_intro(site.language, family, at_least, number),
        family=family.key,
        is_searched=not family.has_handles,
        members=members,
        indexes=[(site.language.gettext(noun), index) for noun, index in others],
        letters=letters,
        spark_width=SPARK_WIDTH,
        spark_height=SPARK_HEIGHT,
    )


def _letter_page(
    site: Site, family: Family, letter: str, named: list[Named], letters: tuple[str, ...]
) -> str:
    here = addresses.index_letter(family.key, letter)
    name = site.language.gettext(family.title)
    shown = letter.upper() if letter != OTHER else site.language.gettext("Other letters")
    title = site.language.gettext("%(members)s: %(letter)s", members=name, letter=shown)
    return markdown_page(
        site.language,
        here,
        title=title,
        description=title,
        template="names_of_letter.md",
        head=page_head(site, here, title),
        trail_steps=[(name, family.index)],
        family=family.key,
        named=named,
        letter=letter,
        letters=letters,
    )


def _frequent(language: Language, family: Family, at_least: int) -> str:
    """`Authors with 3 papers or more`"""
    return language.gettext(
        MEMBERS_WITH,
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
