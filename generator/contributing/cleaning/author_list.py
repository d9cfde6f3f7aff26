"""The authors of a paper.

Names that stand in halves are joined. In the list `Ada Invent`, `Jiří`, `Navrátil`, the two
single words in a row are one person, `Jiří Navrátil`, since nobody else has one word. With three
such words in a row it is unclear where a name begins, and so they stay, with a remark.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from generator.contributing.cleaning.author_splitting import split_authors
from generator.contributing.cleaning.cleaned_record import FieldCorrection, Note, Remark
from generator.contributing.cleaning.person_names import clean_name, clean_organization, is_name
from generator.contributing.cleaning.placeholders import is_missing_part, is_nobody
from generator.entries import values
from generator.entries.limits import MAX_LENGTH
from generator.entries.remarks import name_remarks, repeated_names
from generator.entries.values import is_orcid

NUMBERED = re.compile(r"(?<=[^\W\d_]{2})[\s,]*[0-9][0-9, ]*$")
OTHERS = re.compile(r":etal|(?:and )?others|et\.? ?al\.?|\.\.\.|…", re.IGNORECASE)
ET_AL = re.compile(r",?\s+et\.? ?al\.?$", re.IGNORECASE)
ONE_WORD = re.compile(r"[^\W\d_][^\W\d_]*(?:['’-][^\W\d_]+)*")
ORCID = re.compile(rf"(?:https?://)?(?:orcid\.org/)?({values.ORCID.pattern})/?")
INCOMPLETE = Remark("authors", "go on, says the source; complete the list")


def clean_authors(
    raw: Any, *, complete: bool = True, markup: bool = True
) -> tuple[list[Any] | None, list[Note]]:
    """The authors in `raw` as an entry lists them (None if there are none), and the notes on
    them. `complete` is whether the source lists all authors; see `repair_text` on `markup`."""
    notes: list[Note] = []
    cleaned = [
        _clean_author(author, f"authors[{number}]", notes, markup=markup)
        for number, author in enumerate(split_authors(raw, notes))
    ]
    authors = [author for author in cleaned if author is not None]
    authors = _remove_footnote_numbers(list(_join_halves(authors, notes)), notes)
    notes += _name_remarks(authors)
    if authors and not complete:
        notes.append(Remark("authors", "are not all there, says the source; complete the list"))
    return authors or None, notes


def _name_remarks(authors: list[Any]) -> Iterator[Remark]:
    """Remarks on names, affiliations, and names without an ORCID iD that stand there twice."""
    names = [author["name"] if isinstance(author, dict) else author for author in authors]
    affiliations = [author.get("affiliation", "") for author in authors if isinstance(author, dict)]
    alone = [author if isinstance(author, str) else "" for author in authors]
    for _, message in (
        *name_remarks("name", names),
        *repeated_names(alone),
        *name_remarks("organization", affiliations),
    ):
        yield Remark("authors", message)


def _clean_author(raw: Any, field: str, notes: list[Note], *, markup: bool) -> Any:
    """A name, or a mapping with a name and more; None if `raw` names nobody."""
    text, details = raw, {}
    if isinstance(raw, Mapping):
        text = _name_in(raw, field, notes)
        details = _details(raw, field, notes)
    elif isinstance(raw, (list, tuple)):
        text = _join_parts(raw)
        if text:
            notes.append(FieldCorrection(field, raw, text, "a name in parts was put together"))
    if not isinstance(text, str) or is_nobody(text):
        notes.append(FieldCorrection(field, raw, None, "names nobody"))
        return None
    if OTHERS.fullmatch(text.strip()):
        notes += [FieldCorrection(field, text, None, "is not a name"), INCOMPLETE]
        return None
    clean = clean_organization if _is_organization(raw) else clean_name
    name, why = clean(text, markup=markup)
    if ET_AL.search(name):
        name, why = ET_AL.sub("", name), "et al. went"
        notes.append(INCOMPLETE)
    if not is_name(name):
        notes.append(FieldCorrection(field, raw, None, "is not a name"))
        return None
    if len(name) > MAX_LENGTH["name"]:
        notes.append(FieldCorrection(field, raw, None, "is too long for a name"))
        notes.append(Remark("authors", f'"{name[:40]}..." is too long for a name'))
        return None
    if why:
        notes.append(FieldCorrection(field, text, name, why))
    return {"name": name, **details} if details else name


def _name_in(raw: Mapping[str, Any], field: str, notes: list[Note]) -> Any:
    """The name in a mapping, as Crossref, DataCite, Hugging Face and other programs write it."""
    given = raw.get("given") or raw.get("givenName") or raw.get("first") or raw.get("forename")
    family = raw.get("family") or raw.get("familyName") or raw.get("last") or raw.get("surname")
    whole = f"{given or ''}{family or ''}"
    all_parts = [str(part) for part in (given, family, raw.get("suffix")) if part]
    parts = [part for part in all_parts if not is_missing_part(part, whole)] or all_parts[:1]
    if len(parts) < len(all_parts):
        why = "a word that stands for a missing name went"
        notes.append(FieldCorrection(field, " ".join(all_parts), " ".join(parts), why))
    if parts and not (_is_organization(raw) and raw.get("name")):
        return " ".join(parts)
    named = raw.get("name") or raw.get("fullname") or raw.get("fullName") or raw.get("literal")
    user = raw.get("user")
    return named or (user.get("fullname") if isinstance(user, Mapping) else None)


def _is_organization(raw: Any) -> bool:
    """Whether a mapping says that it names an organization (DataCite's `nameType`, schema.org's
    `@type`, Crossref's `name` in place of `family`); the words of such a name keep their order."""
    if not isinstance(raw, Mapping):
        return False
    kinds = (raw.get("nameType"), raw.get("@type"), raw.get("type"))
    return any(re.match("organi[sz]ation", str(kind), re.IGNORECASE) for kind in kinds)


def _join_parts(raw: Sequence[Any]) -> str | None:
    """The name in a list of last name, first name and suffix, as arXiv's dumps have it."""
    parts = [str(part).strip() for part in raw if isinstance(part, str) and part.strip()]
    return " ".join([*parts[1:2], *parts[:1], *parts[2:]]) or None


def _details(raw: Mapping[str, Any], field: str, notes: list[Note]) -> dict[str, str]:
    """The ORCID iD and the affiliation in a mapping."""
    details = {}
    raw_orcid = raw.get("orcid") or raw.get("ORCID")
    orcid = ORCID.fullmatch(str(raw_orcid or "").strip())
    if orcid and is_orcid(orcid[1]):
        details["orcid"] = orcid[1]
    elif raw_orcid:
        notes.append(FieldCorrection(f"{field}.orcid", raw_orcid, None, "is no ORCID iD"))
    affiliation = raw.get("affiliation")
    if isinstance(affiliation, list) and len(affiliation) > 1:
        why = "an entry has room for one affiliation of an author"
        notes.append(FieldCorrection(f"{field}.affiliation", affiliation, affiliation[0], why))
    while isinstance(affiliation, (list, Mapping)) and affiliation:
        affiliation = affiliation[0] if isinstance(affiliation, list) else affiliation.get("name")
    if isinstance(affiliation, str):
        name, _ = clean_organization(affiliation)
        if is_name(name) and len(name) <= MAX_LENGTH["name"]:
            details["affiliation"] = name
    return details


def _remove_footnote_numbers(authors: list[Any], notes: list[Note]) -> list[Any]:
    """The names without numbers at their ends, if most names have one: `Ada Invent1`, `Bo
    Sample1,2`. One number alone may belong to a name, as in `o3`."""
    numbered = [isinstance(name, str) and bool(NUMBERED.search(name)) for name in authors]
    if sum(numbered) * 2 <= len(authors):
        return authors
    after = [
        NUMBERED.sub("", name) if has_number else name
        for name, has_number in zip(authors, numbered, strict=True)
    ]
    notes.append(FieldCorrection("authors", authors, after, "the numbers of footnotes went"))
    return after


def _join_halves(authors: list[Any], notes: list[Note]) -> Iterator[Any]:
    """The names, with two halves joined where exactly two single words stand in a row (see the
    top of this module)."""
    single = [isinstance(name, str) and bool(ONE_WORD.fullmatch(name)) for name in authors]
    index = 0
    while index < len(authors):
        end = index
        while end < len(authors) and single[end]:
            end += 1
        run = authors[index:end]
        if len(run) == 2 and len(authors) > 2 and all(map(_looks_like_half, run)):
            name = " ".join(run)
            why = "a name that stood in halves was joined"
            notes.append(FieldCorrection(f"authors[{index}]", run, name, why))
            notes.append(Remark("authors", f'was "{name}" one name, or two?'))
            yield name
        else:
            if len(run) > 1:
                beginning = ", ".join(run[:4])
                notes.append(Remark("authors", f"may hold names in halves: {beginning}"))
            yield from run or [authors[index]]
        index = max(end, index + 1)


def _looks_like_half(word: str) -> bool:
    """Whether `word` could be a first or a last name alone: `Chun-Fu`, but not `OpenAI`."""
    return all(part[:1].isupper() and part[1:].islower() for part in re.split(r"[-'’]", word))
