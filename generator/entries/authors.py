"""The authors' register, as `papers/authors.yaml` holds it: who is who, where names do not say it.

    Ada Invent:                  # two spellings are one person
      also: [A. Invent]
      orcid: 0000-0002-1825-0097
    Wei Reed (2):                # one spelling is several people
      also: [Wei Reed]
      affiliations: [Bureau of Small Things]

A paper by "A. Invent" is one of Ada Invent. One by "Wei Reed" is one of the second Wei Reed where
it names that affiliation; the others stay with the name as it is.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, NamedTuple

from pydantic import ConfigDict, Field, RootModel

from generator.entries.faults import Fault, FaultsFound, did_you_mean, quote_value
from generator.entries.paper import Identifier, Model, Paper, as_in_file
from generator.entries.spellings import are_one, fold_name
from generator.entries.topics import Topics
from generator.entries.validation import validate
from generator.entries.values import Name, Orcid, Slug
from generator.entries.yaml_tree import Path, YamlTree, parse_yaml

FILE_NAME = "authors.yaml"
"""Its name in the folder of papers."""


class Person(Model):
    """A person: how else the name is spelled, and which papers of these spellings are theirs: all,
    or those that meet any of the conditions."""

    also: tuple[Name, ...] = ()
    """Other spellings of the name on papers."""
    orcid: Orcid | None = None
    """The ORCID iD, without https://orcid.org/."""
    papers: tuple[Identifier, ...] = ()
    """Ids of entries that are theirs."""
    affiliations: tuple[Name, ...] = ()
    """Papers with one of these affiliations or organizations are theirs."""
    coauthors: tuple[Name, ...] = ()
    """Papers with one of these other authors are theirs."""
    topics: tuple[Slug, ...] = ()
    """Papers on one of these topics are theirs."""

    @property
    def has_conditions(self) -> bool:
        """Whether only some of the papers of the spellings are theirs."""
        return bool(self.papers or self.affiliations or self.coauthors or self.topics)


class Signature(NamedTuple):
    """An author as an entry has them."""

    name: str
    affiliation: str = ""
    orcid: str = ""


@dataclass(frozen=True)
class SignedPaper:
    """What the register looks at in a paper: its ids, authors, organizations and topics."""

    ids: tuple[str, ...]
    authors: tuple[Signature, ...]
    organizations: tuple[str, ...]
    topics: tuple[str, ...]

    @classmethod
    def of(cls, paper: Paper, topics: Sequence[str]) -> "SignedPaper":
        """The same of `paper`, whose current `topics` are given."""
        authors = [Signature(it.name, it.affiliation or "", it.orcid or "") for it in paper.authors]
        ids = (paper.id, *paper.aliases)
        return cls(ids, tuple(authors), paper.organizations, tuple(topics))


def build_register_schema() -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of `papers/authors.yaml`, as editors read it."""
    schema = as_in_file(Register.model_json_schema())
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}


class Claim(NamedTuple):
    """A folded spelling that a person of the register has."""

    spelling: str
    name: str
    person: Person


class Register(RootModel[dict[Name, Person]]):
    """All persons by the name that the site calls them."""

    model_config = ConfigDict(frozen=True)

    root: dict[Name, Person] = Field(default_factory=dict)

    @cached_property
    def persons(self) -> dict[str, tuple[str, Person]]:
        """Name and person by the folded name."""
        return {fold_name(name): (name, person) for name, person in self.root.items()}

    @cached_property
    def _by_letters(self) -> dict[str, list[Claim]]:
        claims: dict[str, list[Claim]] = {}
        for name, person in self.root.items():
            for spelling in _spellings(name, person):
                claims.setdefault(spelling.replace("-", ""), []).append(
                    Claim(spelling, name, person)
                )
        return claims

    @cached_property
    def _by_orcid(self) -> dict[str, str]:
        return {person.orcid: name for name, person in self.root.items() if person.orcid}

    def names(self, paper: SignedPaper) -> list[str]:
        """For each author of `paper` the name of the person that it is; the name as printed where
        the register does not say it."""
        if not self.root:
            return [author.name for author in paper.authors]
        return [self._name(author, paper) for author in paper.authors]

    def _name(self, author: Signature, paper: SignedPaper) -> str:
        if author.orcid and author.orcid in self._by_orcid:
            return self._by_orcid[author.orcid]
        claims = self._claims(fold_name(author.name))
        possible = [it for it in claims if not _contradicts(it.person, author)]
        limited = [it for it in possible if it.person.has_conditions]
        grades = {it.name: _grade(it.person, author, paper) for it in limited}
        best = max(grades.values(), default=0)
        chosen = [name for name, grade in grades.items() if best and grade == best]
        if len(chosen) == 1:
            return chosen[0]
        whole = next((it.name for it in possible if not it.person.has_conditions), None)
        if whole:
            return whole
        # Somebody else has the name and another ORCID iD, which tells this author apart.
        return f"{author.name} ({author.orcid})" if len(possible) < len(claims) else author.name

    def _claims(self, spelling: str) -> list[Claim]:
        """The persons who have the `spelling`, or else one that is one with it."""
        claims = self._by_letters.get(spelling.replace("-", ""), [])
        exact = [claim for claim in claims if claim.spelling == spelling]
        return exact or [claim for claim in claims if are_one(claim.spelling, spelling)]

    def facts(self, paper: SignedPaper) -> str:
        """All that the register says of the authors of `paper`, as text; empty where nothing."""
        names = self.names(paper)
        if all(
            name == author.name and fold_name(name) not in self.persons
            for name, author in zip(names, paper.authors, strict=True)
        ):
            return ""
        return repr([(name, self.person(name)) for name in names])

    def person(self, name: str) -> Person | None:
        """The person whom the site calls by this `name`."""
        return self.persons.get(fold_name(name), ("", None))[1]

    def complete(self, paper: Paper, names: Sequence[str]) -> Paper:
        """`paper` with the ORCID iDs of its authors, whose `names` are those of persons."""
        authors = [
            author.model_copy(update={"orcid": person.orcid})
            if (person := self.person(name)) and person.orcid
            else author
            for author, name in zip(paper.authors, names, strict=True)
        ]
        return paper.model_copy(update={"authors": tuple(authors)})

    def other_names(self, names: Iterable[str]) -> list[str]:
        """What else the persons of these `names` are called: all of their spellings."""
        persons = [(name, person) for name in names if (person := self.person(name))]
        return [spelling for name, person in persons for spelling in (name, *person.also)]


def _spellings(name: str, person: Person) -> list[str]:
    """The folded spellings on papers. The name of a person with conditions is not one of them: it
    tells the person apart."""
    names = person.also if person.has_conditions else (name, *person.also)
    return list(dict.fromkeys(map(fold_name, names)))


def _contradicts(person: Person, author: Signature) -> bool:
    return bool(person.orcid and author.orcid and person.orcid != author.orcid)


def _grade(person: Person, author: Signature, paper: SignedPaper) -> int:
    """How surely `author` of `paper` is the `person`, by the conditions: from 4, by an id, to 1, by
    a topic; 0 where none is met."""
    if set(person.papers) & set(paper.ids):
        return 4
    places = {fold_name(name) for name in (author.affiliation, *paper.organizations) if name}
    if places & set(map(fold_name, person.affiliations)):
        return 3
    others = {fold_name(other.name) for other in paper.authors if other is not author}
    if others & set(map(fold_name, person.coauthors)):
        return 2
    return 1 if set(person.topics) & set(paper.topics) else 0


def read_register(source: bytes, file: str) -> Register:
    """The register that `source` holds, for faults from the `file` of that name. Raises
    FaultsFound."""
    tree = parse_yaml(source, file)
    register = validate(Register, tree, file)
    faults = list(_conflicts(register, tree, file))
    if faults:
        raise FaultsFound(faults)
    return register


def _conflicts(register: Register, tree: YamlTree, file: str) -> Iterator[Fault]:
    """Where two persons cannot be told apart."""
    for name, field, message in (
        *_shared_names(register),
        *_shared_orcids(register),
        *_shared_spellings(register),
        *_names_not_their_own(register),
    ):
        place = tree.place((name, field)) if field else tree.keys[(name,)]
        yield Fault(file, *place, f"{name}.{field}".rstrip("."), message)


Problem = tuple[str, str, str]
"""The name of a person, a field or nothing, and what is wrong."""


def _shared_names(register: Register) -> Iterator[Problem]:
    names: dict[str, str] = {}
    for name in register.root:
        other = names.setdefault(fold_name(name).replace("-", ""), name)
        if other != name:
            yield name, "", f"is a spelling of {quote_value(other)}; join the two"


def _shared_orcids(register: Register) -> Iterator[Problem]:
    owners: dict[str, str] = {}
    for name, person in register.root.items():
        other = owners.setdefault(person.orcid or name, name)
        if other != name:
            same = f"is the ORCID iD of {quote_value(other)}, too"
            yield name, "orcid", f"{same}; correct one, or join the two"


def _shared_spellings(register: Register) -> Iterator[Problem]:
    owners: dict[str, str] = {}
    for name, person in register.root.items():
        for spelling in () if person.has_conditions else _spellings(name, person):
            other = owners.setdefault(spelling, name)
            if other != name:
                shared = f'has the spelling "{spelling}", and so has {quote_value(other)}'
                remedy = "papers, affiliations, coauthors or topics"
                yield name, "", f"{shared}; say which papers are whose, by {remedy}"


def _names_not_their_own(register: Register) -> Iterator[Problem]:
    printed = {it for name, person in register.root.items() for it in _spellings(name, person)}
    for name, person in register.root.items():
        if person.has_conditions and (not person.also or fold_name(name) in printed):
            own = f'call the person "{name} (2)" or the like'
            yield name, "", f'has only some of its papers; {own}, and write "{name}" below "also"'


def check_register(
    source: bytes, file: str, ids: Collection[str], topics: Topics | None
) -> list[Fault]:
    """All faults of the register that `source` holds, also those that show only beside the entries:
    ids that none of them has, and unknown topics."""
    try:
        register = read_register(source, file)
    except FaultsFound as found:
        return list(found.faults)
    tree = parse_yaml(source, file)
    return [
        Fault(file, *tree.place(path), f"{path[0]}.{path[1]}[{path[2]}]", message)
        for path, message in unknown_references(register, ids, topics)
    ]


def unknown_references(
    register: Register, ids: Collection[str], topics: Topics | None
) -> Iterator[tuple[Path, str]]:
    """Where the register names papers or topics that do not exist, and what is wrong with each.
    Without `topics`, topics are not checked."""
    for name, person in register.root.items():
        for index, identifier in enumerate(person.papers):
            if identifier not in ids:
                message = f"{quote_value(identifier)} is the id of no entry; correct or delete it"
                yield (name, "papers", index), message
        for index, slug in enumerate(person.topics if topics else ()):
            if topics and slug not in topics.root:
                hint = did_you_mean(slug, topics.root, "; papers/topics.yaml lists them all")
                yield (name, "topics", index), f"unknown topic {quote_value(slug)}{hint}"


NOBODY = Register()
"""A register without anybody: names alone say who is who."""
