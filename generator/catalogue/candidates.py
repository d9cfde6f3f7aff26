"""Which names are probably of one person, and which of several: proposals for the register.

Two names are proposed as one where entries have one ORCID iD for both, or where they fit each
other, have an author in common on different papers, and never stand on one paper. They fit where

- one has initials, or no middle name: A. Invent, Ada M. Invent and Ada Invent;
- their words stand in another order: Invent Ada;
- ASCII can stand for both: Müsk and Muesk, 王伟 and Wei Wang.

An example: "A. Invent" and "Ada Invent" have both written with Bo Fiction, and so they are
proposed; "Anna Invent" has not. Where two full names fit an abbreviated one equally well, none is
proposed.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain, combinations
from typing import NamedTuple

from slugify import slugify

from generator.catalogue.catalogue import Catalogue, Listing, Renditions
from generator.catalogue.namesakes import COMMON_FAMILY, Namesakes
from generator.entries.authors import Person
from generator.entries.faults import quantity
from generator.entries.spellings import BACKEND, fold_name
from generator.site.families import AUTHORS
from generator.site.language import ENGLISH

LARGE = 50
"""Who is on a paper with more authors than that need not know the others."""
UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa"})
"""How letters are spelled out by who has not got them."""


class Proposal(NamedTuple):
    """A person for the register, and why."""

    name: str
    person: Person
    reason: str


class Bearer:
    """Who has a name: its words, papers by place, and the authors beside them."""

    def __init__(self, key: str, names: Iterable[str]) -> None:
        self.key = key
        self.is_hyphenated = any("-" in name.partition(" ")[0] for name in names)
        self.words = tuple(key.partition("/")[2].split("-"))
        self.papers: set[int] = set()
        self.others: set[str] = set()

    def common(self, other: "Bearer") -> int:
        """How many authors both have beside them; 0 where they stand on one paper."""
        return 0 if self.papers & other.papers else len(self.others & other.others)


def _bearers(catalogue: Catalogue) -> dict[str, Bearer]:
    """Everybody, by the key of the most common spelling."""
    bearers: dict[str, Bearer] = {}
    names = catalogue.names(AUTHORS.key)
    for place, paper in enumerate(catalogue.papers):
        named = paper.names_in(AUTHORS.key)
        keys = {catalogue.first_names[it.key] for it in named}
        for key in keys:
            bearer = bearers.setdefault(key, Bearer(key, names[key]))
            bearer.papers.add(place)
            if len(keys) <= LARGE:
                bearer.others |= keys - {key}
    return dict(sorted(bearers.items()))


def same_people(catalogue: Catalogue) -> list[Proposal]:
    """Persons to whom several names are proposed, in the order of their names."""
    bearers = _bearers(catalogue)
    reasons: dict[tuple[str, str], str] = {}
    for pair in _same_orcid(catalogue):
        reasons[pair] = "one ORCID iD"
    families = Counter(bearer.words[-1] for bearer in bearers.values())
    abbreviated = _abbreviated(bearers, families)
    names = catalogue.names(AUTHORS.key)
    for one, other in chain(abbreviated, _rearranged(bearers, names, families)):
        number = one.common(other)
        reasons.setdefault((one.key, other.key), f"{quantity(number, 'author')} in common")
    allowed = {pair: why for pair, why in reasons.items() if _is_open(catalogue, *pair)}
    return sorted(
        _proposal(catalogue, bearers, group, allowed) for group in _joined(sorted(allowed))
    )


def _is_open(catalogue: Catalogue, one: str, other: str) -> bool:
    """Whether the register leaves open that two names are of one person."""
    orcids = catalogue.orcids.get(one, set()), catalogue.orcids.get(other, set())
    persons = [catalogue.person(key) for key in (one, other)]
    if all(persons) or any(person and person.has_conditions for person in persons):
        return False
    return not all(orcids) or bool(orcids[0] & orcids[1])


def _same_orcid(catalogue: Catalogue) -> Iterator[tuple[str, str]]:
    by_orcid: dict[str, list[str]] = {}
    for key, orcids in sorted(catalogue.orcids.items()):
        for orcid in orcids:
            by_orcid.setdefault(orcid, []).append(key)
    for keys in by_orcid.values():
        yield from combinations(keys, 2)


Pair = tuple[Bearer, Bearer]


def _abbreviated(bearers: dict[str, Bearer], families: Counter[str]) -> Iterator[Pair]:
    """Each abbreviated name, and the fuller one with which alone it has most authors in common."""
    alike: dict[tuple[str, str], list[Bearer]] = {}
    for bearer in bearers.values():
        alike.setdefault((bearer.words[-1], bearer.words[0][:1]), []).append(bearer)
    for bearer in bearers.values():
        some = alike[bearer.words[-1], bearer.words[0][:1]]
        fuller = [it for it in some if _is_fuller(it, bearer)]
        numbers = [bearer.common(it) for it in fuller]
        most = max(numbers, default=0)
        if most >= _least(bearer, families) and numbers.count(most) == 1:
            yield bearer, fuller[numbers.index(most)]


def _least(bearer: Bearer, families: Counter[str]) -> int:
    """How many authors in common are more than chance: one, and one more for each end of the name
    that is a common family name."""
    return 1 + sum(families[bearer.words[end]] >= COMMON_FAMILY for end in (0, -1))


def _is_fuller(full: Bearer, short: Bearer) -> bool:
    """Whether a name is a fuller one than another. Tern-Ada has no middle name that Tern lacks."""
    is_part = full.is_hyphenated and short.words[0] == full.words[0]
    return _abbreviates(short.words, full.words) and not is_part


def _abbreviates(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Whether the words of a name, the family name last, are those of a fuller one with initials
    for some or without some of the middle names."""
    given, fuller = short[:-1], full[:-1]
    if not given or len(given) > len(fuller) or given == fuller:
        return False
    pairs = zip(given, fuller, strict=False)
    return all(one == two or (len(one) == 1 and one == two[0]) for one, two in pairs)


def _rearranged(
    bearers: dict[str, Bearer], names: Mapping[str, Iterable[str]], families: Counter[str]
) -> Iterator[Pair]:
    """Pairs of names with the same words in ASCII, in whatever order."""
    by_words: dict[tuple[str, ...], list[Bearer]] = {}
    for bearer in bearers.values():
        for words in sorted(_words_in_ascii(bearer.words, names[bearer.key])):
            by_words.setdefault(words, []).append(bearer)
    for some in by_words.values():
        for one, other in combinations(some, 2):
            if one.common(other) >= _least(one, families):
                yield one, other


def _words_in_ascii(words: tuple[str, ...], names: Iterable[str]) -> set[tuple[str, ...]]:
    """The words of a name in ASCII and in order; where it has umlauts, also with two letters for
    each."""
    plain = [slugify(word, backend=BACKEND).split("-") for word in words]
    forms = {tuple(sorted(chain.from_iterable(plain)))}
    spelled_out = (name.casefold().translate(UMLAUTS) for name in names if not name.isascii())
    return forms | {tuple(sorted(fold_name(name).split("-"))) for name in spelled_out}


def _joined(pairs: Iterable[tuple[str, str]]) -> list[set[str]]:
    """Groups of keys, so that both of each pair are in one."""
    groups: list[set[str]] = []
    for pair in pairs:
        group = set(pair)
        for other in [other for other in groups if other & group]:
            group |= other
            groups.remove(other)
        groups.append(group)
    return groups


def _proposal(
    catalogue: Catalogue,
    bearers: dict[str, Bearer],
    group: set[str],
    reasons: dict[tuple[str, str], str],
) -> Proposal:
    """The person who has all names of a `group`: called as in the register, or by the fullest of
    the names, and among those by that of the most papers."""

    def rank(key: str) -> tuple[bool, int, int, str]:
        initials = sum(len(word) == 1 for word in bearers[key].words)
        return not catalogue.person(key), initials, -len(bearers[key].papers), key

    first, *others = sorted(group, key=rank)
    known = catalogue.person(first) or Person()
    names = [catalogue.member_name(key) for key in others]
    names = list(dict.fromkeys([*known.also, *sorted(names)]))
    orcids = sorted({it for key in group for it in catalogue.orcids.get(key, ())})
    orcid = known.orcid or (orcids[0] if len(orcids) == 1 else None)
    person = Person(also=tuple(names), orcid=orcid)
    why = [reason for pair, reason in sorted(reasons.items()) if set(pair) <= group]
    return Proposal(catalogue.member_name(first), person, ", ".join(dict.fromkeys(why)))


def several_people(catalogue: Catalogue) -> list[Proposal]:
    """Persons into whom names are proposed to be divided: of each name the persons after the first,
    to whom the rest of the papers is left. Those with the most papers come first."""
    namesakes = Namesakes(catalogue)
    doubtful = [
        it for it in catalogue.listings[AUTHORS.key].values() if namesakes.doubt(it, ENGLISH)
    ]
    doubtful.sort(key=lambda listing: (-len(listing.papers), listing.slug))
    return [
        proposal for listing in doubtful for proposal in _divided(catalogue, namesakes, listing)
    ]


def _divided(catalogue: Catalogue, namesakes: Namesakes, listing: Listing) -> Iterator[Proposal]:
    by_orcid = _by_orcid(catalogue, listing)
    if len(by_orcid) > 1:
        groups = [(papers, orcid) for orcid, papers in by_orcid.items()]
        why = "another ORCID iD"
    else:
        groups = [(papers, "") for papers in namesakes.groups(listing)]
        why = "no author in common with the others"
    for number, (papers, orcid) in enumerate(groups[1:], 2):
        person = Person(
            also=listing.spellings,
            orcid=orcid or None,
            papers=tuple(sorted(paper.id for paper in papers)),
        )
        reason = f"{len(papers)} of {quantity(len(listing.papers), 'paper')}: {why}"
        yield Proposal(f"{listing.name} ({number})", person, reason)


def _by_orcid(catalogue: Catalogue, listing: Listing) -> dict[str, Renditions]:
    """The papers of `listing` by the ORCID iD that the author has there, the most first."""
    papers: dict[str, list[int]] = {}
    for place, paper in enumerate(listing.papers):
        for named in paper.names_in(AUTHORS.key):
            if named.orcid and catalogue.first_names[named.key] == listing.first_name:
                papers.setdefault(named.orcid, []).append(place)
    ordered = sorted(papers.items(), key=lambda item: (-len(item[1]), item[0]))
    return {orcid: tuple(listing.papers[at] for at in places) for orcid, places in ordered}
