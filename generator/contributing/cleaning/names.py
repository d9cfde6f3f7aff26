"""Names of authors and organizations."""

import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from generator.contributing.cleaning import Change, Doubt
from generator.contributing.cleaning.marks import line, mended
from generator.entries import values
from generator.entries.limits import MAX_ITEMS, MAX_LENGTH
from generator.entries.tex import to_plain
from generator.entries.values import is_orcid

NOTHING = {"", "none", "null", "nan", "n/a", "na", "tba", "tbd", "unknown", "-", "undefined"}
MARKS = re.compile(r"(?:[\s,;*†‡§¶#∗⋆★✉¹²³⁴-⁹⁰]|\^\{?[0-9,]+\}?)+$")
NUMBERED = re.compile(r"(?<=[^\W\d_]{2})[\s,]*[0-9][0-9, ]*$")
MARKED = re.compile(r"^[\s,;*†‡§¶∗⋆★✉]+|\s*\$\^\{?[^$]{0,20}\$|\s*\([0-9, ]+\)")
EMAIL = re.compile(r"\s*[<(\[]?[\w.+-]+@[\w-]+(?:\.[\w-]+)+[>)\]]?")
AND = re.compile(r"^(?:and|&)\s+", re.IGNORECASE)
OTHERS = re.compile(r"(?:and )?others|et\.? ?al\.?|\.\.\.|…", re.IGNORECASE)
ET_AL = re.compile(r",?\s+et\.? ?al\.?$", re.IGNORECASE)
SUFFIX = re.compile(r"(?:Jr|Sr|II|III|IV|Ph\.?D|MD|M\.D)\.?", re.IGNORECASE)
ONE_WORD = re.compile(r"[^\W\d_][^\W\d_]*(?:['’-][^\W\d_]+)*")
ORCID = re.compile(rf"(?:https?://)?(?:orcid\.org/)?({values.ORCID.pattern})/?")
APART = "one text with several names was taken apart"
ODD = (
    (re.compile(r"[0-9]"), "holds digits: a footnote's, or its own?"),
    (re.compile(r"[(\[]"), "holds brackets: an affiliation, or another name?"),
    (re.compile(r"\b(?:Dr|Prof)\.|\bPh\.?D\b"), "holds a title; is it printed so?"),
)
"""What a name seldom holds, and what a person is asked then."""


def names(raw: Any, *, complete: bool = True) -> tuple[list[Any] | None, list[Change | Doubt]]:
    """The authors in `raw` as an entry lists them, and what was done or is doubtful; None
    where nobody is named."""
    notes: list[Change | Doubt] = []
    found: list[Any] = []
    for number, one in enumerate(_apart(raw, notes)):
        name = _author(one, f"authors[{number}]", notes)
        if name is not None:
            found.append(name)
    found = _without_numbers(list(_joined(found, notes)), notes)
    for name in (one["name"] if isinstance(one, dict) else one for one in found):
        notes += [Doubt("authors", f'"{name}" {why}') for odd, why in ODD if odd.search(name)]
    alone = Counter(name for name in found if isinstance(name, str))
    for name, times in alone.items():
        if times > 1:
            why = f'"{name}" stands there {times} times: as many people, or one too often?'
            notes.append(Doubt("authors", why))
    if found and not complete:
        notes.append(Doubt("authors", "are not all there, says the source; complete the list"))
    return found or None, notes


def organizations(raw: Any) -> tuple[list[str], list[Change | Doubt]]:
    """The organizations in `raw`: a name, a mapping with one, or a list of these."""
    notes: list[Change | Doubt] = []
    found: list[str] = []
    if isinstance(raw, str) and ";" in raw:
        apart = [one.strip() for one in raw.split(";")]
        notes.append(Change("organizations", raw, apart, APART))
        raw = apart
    for one in raw if isinstance(raw, list) else [raw]:
        said = one
        if isinstance(one, Mapping):
            said = one.get("fullname") or one.get("name") or one.get("title")
        if not isinstance(said, str):
            if said is not None or one:
                notes.append(Change("organizations", one, None, "names nobody"))
            continue
        if said.strip().casefold() in NOTHING:
            continue
        text, done = mended(said)
        name, more = line(text)
        why = "; ".join(done + more)
        if not _is_name(name) or len(name) > MAX_LENGTH["name"]:
            notes.append(Change("organizations", said, None, "is no name"))
            continue
        if why:
            notes.append(Change("organizations", said, name, why))
        if name not in found:
            found.append(name)
    return found[: MAX_ITEMS["organizations"]], notes


def _apart(raw: Any, notes: list[Change | Doubt]) -> list[Any]:
    """The authors of `raw` one by one."""
    if isinstance(raw, str) and raw.strip().startswith("["):
        try:
            raw = json.loads(raw)
        except ValueError:
            pass
        else:
            notes.append(Change("authors", "one text", raw, "a list in a text was taken apart"))
    if isinstance(raw, Mapping):
        raw = [raw]
    if isinstance(raw, (list, tuple)):
        if len(raw) == 1 and isinstance(raw[0], str) and _is_list(raw[0]):
            return _split(raw[0], notes)
        return list(raw)
    if isinstance(raw, str) and raw.strip().casefold() not in NOTHING:
        return _split(raw, notes)
    return []


def _is_list(text: str) -> bool:
    return (
        bool(re.search(r";|\n\S| and .*\S \S", text))
        or text.count(",") > 1
        or (
            # "Ada Lovelace, Charles Babbage" are two, "Lovelace, Ada" is one
            text.count(",") == 1 and all(" " in part.strip() for part in text.split(","))
        )
    )


def _split(text: str, notes: list[Change | Doubt]) -> list[Any]:
    if not _is_list(text):
        return [text]
    if ";" in text:
        found = text.split(";")
    elif re.search(r"\sand\s", text) and not re.search(r",\s*and\s", text) and _last_first(text):
        found = re.split(r"\s+and\s+", text)
    else:
        found = re.split(r"\s*,\s*(?:and\s+)?|\s+and\s+|\n+", text)
    found = [one.strip() for one in found if one.strip()]
    notes.append(Change("authors", text, found, APART))
    return list(found)


def _last_first(text: str) -> bool:
    """Whether the commas in a list joined by "and" stand within names: `Invent, Ada`."""
    parts = [one.split(",") for one in re.split(r"\s+and\s+", text)]
    if any(len(part) > 2 for part in parts):
        return False
    both_long = any(all(" " in side.strip() for side in part) for part in parts if len(part) == 2)
    return not both_long or all(len(part) == 2 for part in parts)


def _author(raw: Any, field: str, notes: list[Change | Doubt]) -> Any:
    said, more = raw, {}
    if isinstance(raw, Mapping):
        said = _name_of(raw)
        more = _about(raw, field, notes)
    elif isinstance(raw, (list, tuple)):
        said = _in_parts(raw)
        if said:
            notes.append(Change(field, raw, said, "a name in parts was put together"))
    if not isinstance(said, str) or said.strip().casefold() in NOTHING:
        notes.append(Change(field, raw, None, "names nobody"))
        return None
    if OTHERS.fullmatch(said.strip()):
        notes.append(Change(field, said, None, "is not a name"))
        notes.append(Doubt("authors", "go on, says the source; complete the list"))
        return None
    name, why = _mended(said)
    if ET_AL.search(name):
        name, why = ET_AL.sub("", name), "et al. went"
        notes.append(Doubt("authors", "go on, says the source; complete the list"))
    if not _is_name(name):
        notes.append(Change(field, raw, None, "is not a name"))
        return None
    if len(name) > MAX_LENGTH["name"]:
        notes.append(Change(field, raw, None, "is too long for a name"))
        notes.append(Doubt("authors", f'"{name[:40]}..." is too long for a name'))
        return None
    if why:
        notes.append(Change(field, said, name, why))
    return {"name": name, **more} if more else name


def _name_of(raw: Mapping[str, Any]) -> Any:
    """The name in a mapping of Crossref's, DataCite's, Hugging Face's or other making."""
    given = raw.get("given") or raw.get("givenName") or raw.get("first") or raw.get("forename")
    family = raw.get("family") or raw.get("familyName") or raw.get("last") or raw.get("surname")
    whole = raw.get("name") or raw.get("fullname") or raw.get("fullName") or raw.get("literal")
    if family or given:
        return " ".join(str(p) for p in (given, family, raw.get("suffix")) if p)
    user = raw.get("user")
    return whole or (user.get("fullname") if isinstance(user, Mapping) else None)


def _in_parts(raw: Sequence[Any]) -> str | None:
    """The name in a list of a last name, a first one and a suffix, as arXiv's own dumps have it."""
    parts = [str(part).strip() for part in raw if isinstance(part, str) and part.strip()]
    return " ".join([*parts[1:2], *parts[:1], *parts[2:]]) or None


def _about(raw: Mapping[str, Any], field: str, notes: list[Change | Doubt]) -> dict[str, str]:
    """What else a mapping says of an author."""
    about = {}
    orcid = ORCID.fullmatch(str(raw.get("orcid") or raw.get("ORCID") or "").strip())
    if orcid and is_orcid(orcid[1]):
        about["orcid"] = orcid[1]
    elif raw.get("orcid") or raw.get("ORCID"):
        said = raw.get("orcid") or raw.get("ORCID")
        notes.append(Change(f"{field}.orcid", said, None, "is no ORCID iD"))
    where = raw.get("affiliation")
    if isinstance(where, list) and len(where) > 1:
        why = "an entry has room for one affiliation of an author"
        notes.append(Change(f"{field}.affiliation", where, where[0], why))
    while isinstance(where, (list, Mapping)) and where:
        where = where[0] if isinstance(where, list) else where.get("name")
    if isinstance(where, str):
        name, _ = _mended(where)
        if _is_name(name) and len(name) <= MAX_LENGTH["name"]:
            about["affiliation"] = name
    return about


def _mended(said: str) -> tuple[str, str]:
    """A name, and what was done to it."""
    name, done = mended(said)
    name, more = line(name)
    for why, step in (
        ("an address went", lambda text: EMAIL.sub("", text)),
        ("marks at a name went", lambda text: MARKS.sub("", MARKED.sub("", text))),
        ("a word before the name went", lambda text: AND.sub("", text)),
        ("a colon after the name went", lambda text: re.sub(r"\s*[:：]$", "", text)),
        ("braces went", lambda text: re.sub(r"[{}]", "", text)),
        ("the last name went to the end", _first_last),
    ):
        after = step(name).strip()
        if after != name:
            done.append(why)
            name = after
    return name, "; ".join([*done, *more])


def _first_last(name: str) -> str:
    """`Lovelace, Ada` as `Ada Lovelace`."""
    last, _, first = (part.strip() for part in name.partition(","))
    if not any(map(str.isalpha, first)) or not last or "," in first or SUFFIX.fullmatch(first):
        return name
    if re.search(r"\b(?:Inc|Ltd|LLC|Co|University|Institute|Team|Lab)\b", name):
        return name
    return f"{first} {last}"


def _is_name(text: str) -> bool:
    return any(character.isalpha() for character in to_plain(text))


def _without_numbers(found: list[Any], notes: list[Change | Doubt]) -> list[Any]:
    """The names without the numbers of footnotes, if most have one: `o3` may be a name."""
    numbered = [isinstance(name, str) and bool(NUMBERED.search(name)) for name in found]
    if sum(numbered) * 2 <= len(found):
        return found
    after = [
        NUMBERED.sub("", name) if is_one else name
        for name, is_one in zip(found, numbered, strict=True)
    ]
    notes.append(Change("authors", found, after, "the numbers of footnotes went"))
    return after


def _joined(found: list[Any], notes: list[Change | Doubt]) -> Iterator[Any]:
    """The names, with those joined that stand in halves: `Jiří`, `Navrátil`."""
    halves = [isinstance(name, str) and bool(ONE_WORD.fullmatch(name)) for name in found]
    index = 0
    while index < len(found):
        end = index
        while end < len(found) and halves[end]:
            end += 1
        run = found[index:end]
        if len(run) == 2 and len(found) > 2 and all(map(_is_half, run)):
            name = " ".join(run)
            why = "a name that stood in halves was joined"
            notes.append(Change(f"authors[{index}]", run, name, why))
            notes.append(Doubt("authors", f'was "{name}" one name, or two?'))
            yield name
        else:
            if len(run) > 1:
                shown = ", ".join(run[:4])
                notes.append(Doubt("authors", f"may hold names in halves: {shown}"))
            yield from run or [found[index]]
        index = max(end, index + 1)


def _is_half(word: str) -> bool:
    """Whether `word` could be a first or a last name alone: `Chun-Fu`, but not `OpenAI`."""
    return all(part[:1].isupper() and part[1:].islower() for part in re.split(r"[-'’]", word))
