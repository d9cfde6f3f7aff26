"""Which names may be of several people, and why.

A name is in doubt where

- entries have several ORCID iDs for it, or
- many people have the family name, the given name is short, and its papers fall into several
  groups, of two or more papers each, without an author in common.

An example: of five papers by Wei Li, two are with Ada Invent, and two with Bo Fiction. The two
pairs have no other author in common, so two people may have written them. One person who changed
subject and company looks the same, so the page only says "may".
"""

from collections import Counter
from collections.abc import Iterable
from functools import cached_property

from generator.catalogue.catalogue import Catalogue, Listing, Renditions
from generator.site.families import AUTHORS
from generator.site.language import Language

COMMON_FAMILY = 100
"""A family name is common where so many people of the catalogue have it."""
SHORT_GIVEN = 4
"""A given name is short with so many letters in its one word."""
GROUP = 2
"""A group counts from so many papers on."""


class Namesakes:
    """What a `catalogue` says of the names in it."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue

    def doubt(self, listing: Listing, language: Language) -> str:
        """Why the papers of an author's `listing` may be of several people, in a sentence; empty
        where nothing says so, or where the register says who it is."""
        if listing.family != AUTHORS or self._catalogue.person(listing.first_name):
            return ""
        orcids = len(self._catalogue.orcids.get(listing.first_name, ()))
        if orcids > 1:
            return language.ngettext(
                "This may be %(number)s person: papers here have %(number)s ORCID iD.",
                "This may be %(number)s people: papers here have %(number)s ORCID iDs.",
                orcids,
            )
        if len(self.groups(listing)) < 2:
            return ""
        return language.gettext("Several people may have this name: it is a common one.")

    def groups(self, listing: Listing) -> list[Renditions]:
        """The groups of papers without an author in common into which those of a common short name
        fall, the largest first; nothing for another name."""
        words = listing.first_name.partition("/")[2].split("-")
        is_short = len(words) == 2 and len(words[0]) <= SHORT_GIVEN
        if not is_short or self._families[words[-1]] < COMMON_FAMILY:
            return []
        return [it for it in self.by_coauthors(listing) if len(it) >= GROUP]

    @cached_property
    def _families(self) -> Counter[str]:
        """How many people have each family name, which is the last word here."""
        keys = set(self._catalogue.first_names.values())
        return Counter(key.rsplit("-", 1)[1] for key in keys if _is_author(key) and "-" in key)

    def by_coauthors(self, listing: Listing) -> list[Renditions]:
        """The papers of an author's `listing` in groups, so that those with another author in
        common are in one; the largest first."""
        first_names = self._catalogue.first_names
        groups: list[tuple[set[str], set[int]]] = []
        for place, paper in enumerate(listing.papers):
            keys = {first_names[named.key] for named in paper.names_in(AUTHORS.key)}
            others, places = keys - {listing.first_name}, {place}
            for group in [group for group in groups if group[0] & others]:
                others |= group[0]
                places |= group[1]
                groups.remove(group)
            groups.append((others, places))
        ordered = sorted([sorted(places) for _, places in groups], key=lambda it: (-len(it), it))
        return [tuple([listing.papers[place] for place in places]) for places in ordered]

    def people_of_one_name(self, listing: Listing) -> list[Listing]:
        """The other listings with a spelling of an author's `listing`, by the register."""
        shared = self._by_spelling
        others = {it.key: it for name in listing.spellings for it in shared.get(name, ())}
        others.pop(listing.key, None)
        return [others[key] for key in sorted(others)]

    @cached_property
    def _by_spelling(self) -> dict[str, list[Listing]]:
        listings: dict[str, list[Listing]] = {}
        for listing in self._authors() if self._catalogue.register.root else ():
            for name in listing.spellings:
                listings.setdefault(name, []).append(listing)
        return listings

    def _authors(self) -> Iterable[Listing]:
        return self._catalogue.listings[AUTHORS.key].values()


def _is_author(key: str) -> bool:
    return key.startswith(f"{AUTHORS.key}/")
