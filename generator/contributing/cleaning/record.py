"""All facts of one paper, cleaned: the fields of its entry, as far as they are known."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from generator.contributing.cleaning import Change, Doubt
from generator.contributing.cleaning.dates import day
from generator.contributing.cleaning.links import links
from generator.contributing.cleaning.marks import doubts, line, mended
from generator.contributing.cleaning.names import NOTHING, names, organizations
from generator.contributing.cleaning.web import address
from generator.contributing.facts import Facts
from generator.entries.identity import ARXIV_DOI, DOI_PREFIX, Kind, doi, own_id, reference
from generator.entries.paper import ARXIV_NEW, ARXIV_OLD, LIKE_ARXIV
from generator.entries.tex import plain
from generator.entries.topics import ARXIV_CATEGORY, Topics
from generator.entries.values import fold

LONGEST = {"title": 500, "summary": 1000, "note": 1000, "venue": 300, "abstract": 10_000}
HEADING = re.compile(r"(?:abstract|summary)(?:\s*[.:—–-]\s*|\s*\n\s*)(?=\S)", re.IGNORECASE)
NO_ABSTRACT = re.compile(
    r"\[?(?:no |missing )?(?:abstract|summary)(?: (?:is )?(?:not )?available)?\.?\]?", re.IGNORECASE
)
WITHDRAWN = re.compile(
    r"(?:this|the) (?:\w+ ){0,3}(?:paper|article|submission|manuscript|work|preprint|version)"
    r"(?: \w+){0,4} (?:has been|was|is|have been|being) (?:\w+ )?(?:withdrawn|retracted)"
    r"|^(?:paper |article )?(?:withdrawn|retracted)\b",
    re.IGNORECASE,
)
SENTENCE = re.compile(r"[.!?](?=\s)")
COUNT = re.compile(r"([0-9]{1,9})(?:\.0+)?")
HANDLE = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9._-]{0,58}[A-Za-z0-9])?")
OWN_ID = re.compile(r"(?=.*[a-z])[a-z0-9]+(?:-[a-z0-9]+)+")
"""An id as an entry of our own may have: words with hyphens between."""
TOPICS_AT_MOST = 5


@dataclass
class Cleaning:
    """What became of a record: the id and the day of its entry, its fields, what was changed on
    the way, what a person should look at, and what an entry cannot do without (`missing`)."""

    facts: Facts
    identifier: str | None = None
    day: date | None = None
    fields: dict[str, Any] = field(default_factory=dict)
    notes: list[Change | Doubt] = field(default_factory=list)
    missing: list[Doubt] = field(default_factory=list)

    @property
    def changes(self) -> list[Change]:
        """What was changed."""
        return [note for note in self.notes if isinstance(note, Change)]

    @property
    def doubts(self) -> list[Doubt]:
        """What a person should look at, once each."""
        return list(dict.fromkeys(note for note in self.notes if isinstance(note, Doubt)))


def cleaned(facts: Facts, topics: Topics, given: Mapping[str, Any] | None = None) -> Cleaning:
    """The entry that `facts` make. A person may have `given` more: `topics`, and, for where the
    facts say nothing, `otherwise` (topics) and `day`."""
    given = given or {}
    result = Cleaning(facts)
    result.notes += [Doubt(where, why) for where, why in facts.doubts]
    _identity(result)
    for name in ("title", "abstract", "summary", "note", "venue"):
        _text(result, name)
    authors, notes = names(facts.authors, complete=facts.authors_complete is not False)
    result.notes += notes
    if authors:
        result.fields["authors"] = authors
    _days(result, given.get("day"))
    result.fields["topics"] = _topics(result, topics, given)
    result.fields["organizations"], notes = organizations(facts.organizations)
    result.notes += notes
    result.fields["links"], notes = links(facts.links, result.identifier)
    result.notes += notes
    _signals(result)
    _contributor(result)
    if not result.identifier and "title" in result.fields:
        result.identifier = own_id(plain(result.fields["title"]))
    if result.identifier and len(result.identifier) > 80:
        result.identifier = None
    result.missing += _missing(result)
    result.fields = {name: value for name, value in result.fields.items() if value}
    return result


def _identity(result: Cleaning) -> None:
    facts = result.facts
    said = _said(facts.identifier)
    found = reference(said) if said else None
    if found and found.kind is Kind.DOI:
        result.fields["doi"] = found.id
    elif found:
        result.identifier = found.id
        if found.id != said:
            why = (
                "is the arXiv id of that"
                if "/" in said and ":" in said
                else "became what arXiv ids are here"
            )
            result.notes.append(Change("id", facts.identifier, found.id, why))
    elif OWN_ID.fullmatch(said) and not LIKE_ARXIV.fullmatch(said):
        result.identifier = said
    elif said:
        why = f"{said!r} is neither an arXiv id nor a DOI"
        result.notes.append(Change("id", facts.identifier, None, "is neither arXiv id nor DOI"))
        result.notes.append(Doubt("id", why))
    _doi(result)
    url = address(facts.url)
    if url and not result.identifier:
        named = reference(url)
        if named and named.kind is not Kind.DOI:
            result.identifier = named.id
            return
        result.fields["url"] = url
        if url != facts.url:
            result.notes.append(Change("url", facts.url, url, "was tidied"))


def _said(raw: Any) -> str:
    """An id as text; as a number it has lost its zeros: 2510.1002 is 2510.10020."""
    if isinstance(raw, float):
        return f"{raw:010.5f}" if raw >= 1501 else f"{raw:09.4f}"
    return "" if raw is None else str(raw).strip()


def _doi(result: Cleaning) -> None:
    raw = result.facts.doi
    if isinstance(raw, list):
        raw = raw[0] if raw else None
    if not isinstance(raw, str) or raw.strip().casefold() in NOTHING:
        return
    first = DOI_PREFIX.sub("", raw.strip(), count=1).split()[:1]
    found = doi(first[0]) if first else None
    own = ARXIV_DOI.fullmatch(found) if found else None
    if own:
        named = reference(f"arXiv:{own['id']}")
        if named and not result.identifier:
            result.identifier = named.id
            why = "is the arXiv id in the DOI"
            result.notes.append(Change("id", raw, named.id, why))
        return
    if found:
        result.fields["doi"] = found
    if found != raw:
        why = "was tidied" if found else "is no DOI"
        result.notes.append(Change("doi", raw, found, why))


def _text(result: Cleaning, name: str) -> None:
    raw = getattr(result.facts, name)
    if isinstance(raw, list):
        raw = next((each for each in raw if isinstance(each, str) and each.strip()), None)
    if raw is None or isinstance(raw, (bool, dict)):
        return
    said = str(raw)
    if said.strip().casefold() in NOTHING or (
        name == "abstract" and NO_ABSTRACT.fullmatch(said.strip())
    ):
        if said.strip():
            result.notes.append(Change(name, raw, None, "says nothing"))
        return
    text, done = _mended(said, name, bibtex=result.facts.bibtex)
    if not plain(text).strip():
        result.notes.append(Change(name, raw, None, "shows nothing"))
        return
    if len(text) > LONGEST[name]:
        text = _shorter(result, name, text, done)
    if done:
        result.notes.append(Change(name, raw, text or None, "; ".join(done)))
    result.notes += [Doubt(name, why) for why in doubts(said, text)]
    if text:
        result.fields[name] = text


def _mended(said: str, name: str, *, bibtex: bool) -> tuple[str, list[str]]:
    if bibtex:
        after = without_braces(said)
        text, done = mended(after)
        done += ["braces that keep capitals went"] if after != said else []
    else:
        text, done = mended(said)
    if name == "abstract":
        heading = HEADING.match(text.strip())
        after = text.strip()[heading.end() :] if heading else text.strip()
        return after, [*done, "its heading went"] if heading else done
    text, more = line(text)
    return text, done + more


def without_braces(text: str) -> str:
    r"""BibTeX's `text` without the braces that keep capitals; those of TeX commands and of
    mathematics stay."""
    kept, depth, out = [], 0, []
    mathematics = False
    for index, character in enumerate(text):
        before = text[index - 1] if index else ""
        if character == "$" and before != "\\":
            mathematics = not mathematics
        if mathematics or character not in "{}" or before == "\\":
            out.append(character)
        elif character == "{":
            # An argument (\emph{...}, \"{o}) or an accent in braces of its own ({\"o}).
            command = re.search(r"\\(?:[A-Za-z]+|[\"'`^~=.])(?:\{[^{}]*\})*$", text[:index])
            kept.append(bool(command) or text[index + 1 : index + 2] == "\\")
            out.append("{" if kept[-1] else "")
            depth += 1
        elif kept:
            out.append("}" if kept.pop() else "")
    return "".join(out)


def _shorter(result: Cleaning, name: str, text: str, done: list[str]) -> str:
    """What is kept of a text that is longer than an entry has room for."""
    if name != "abstract":
        result.missing += [Doubt(name, f"has {len(text):,} characters; shorten it")] * (
            name == "title"
        )
        result.notes.append(Doubt(name, f"has {len(text):,} characters and was left out"))
        done.append("is too long and was left out")
        return ""
    room = text[: LONGEST[name] - 3]
    ends = [found.end() for found in SENTENCE.finditer(room)]
    done.append(f"{len(text):,} characters were cut to what an entry has room for")
    result.notes.append(Doubt(name, f"has {len(text):,} characters and was cut"))
    return room[: ends[-1]].rstrip() + " …" if ends else room.rstrip() + "…"


def _days(result: Cleaning, otherwise: Any) -> None:
    published, why = day(result.facts.published)
    raw = result.facts.published
    if published:
        result.fields["published"] = published.isoformat()
        if why:
            result.notes.append(Change("published", raw, published.isoformat(), why))
        if why.startswith("unsure"):
            result.notes.append(Doubt("published", f"{why}; look the day up"))
        _check_month(result, published)
    elif raw not in (None, ""):
        result.notes.append(Change("published", raw, None, "is no date"))
    said = result.facts.day
    if isinstance(said, (list, tuple)):
        said = min((each for each in said if isinstance(each, str)), default=None)
    featured, why = day(said)
    if featured and (featured.year < 1990 or why.startswith("unsure")):
        featured = None
    if featured and why:
        result.notes.append(Change("day", said, featured.isoformat(), why))
    if featured is None and said not in (None, ""):
        result.notes.append(Change("day", said, None, "is no day"))
        result.notes.append(Doubt("day", "could not be read; was the paper featured on that day?"))
    result.day = featured or otherwise
    if featured is None and otherwise:
        result.notes.append(Change("day", None, str(otherwise), "the record names no day"))
    if featured and published and published > featured:
        result.notes.append(Doubt("published", f"is later than the day, {featured}"))


def _check_month(result: Cleaning, published: date) -> None:
    """An arXiv id holds the month in which it was given."""
    identifier = result.identifier or ""
    if ARXIV_NEW.fullmatch(identifier):
        digits = identifier[:4]
    elif ARXIV_OLD.fullmatch(identifier):
        digits = identifier.rpartition("-")[2][:4]
    else:
        return
    year = int(digits[:2]) + (1900 if digits[:2] > "90" else 2000)
    month = date(year, int(digits[2:]), 1)
    after = (month + timedelta(days=32)).replace(day=1)
    if not month - timedelta(days=45) <= published < after + timedelta(days=10):
        why = f"{published} does not fit the id, which is of {month:%Y-%m}; a later version's?"
        result.notes.append(Doubt("published", why))


def _topics(result: Cleaning, topics: Topics, given: Mapping[str, Any]) -> list[str]:
    """The topics that are given, or that the record names, or those of its arXiv categories, or
    those for where there are none."""
    for said in _list(result.facts.categories):
        if not ARXIV_CATEGORY.fullmatch(said):
            why = "is no category of arXiv's, but a class of ACM's or MSC's"
            result.notes.append(Change("categories", said, None, why))
    if given.get("topics"):
        return list(given["topics"])
    by_name = {topic.name.casefold(): slug for slug, topic in topics.root.items()}
    found: list[str] = []
    for said in _list(result.facts.topics):
        slug = topics.slugs.get(said) or topics.slugs.get(said.casefold())
        slug = slug or by_name.get(said.casefold())
        if slug is None:
            result.notes.append(Change("topics", said, None, "is no topic here"))
        elif slug not in found:
            found.append(slug)
    found = found or proposed(result.facts.categories, topics) or list(given.get("otherwise", ()))
    return found[:TOPICS_AT_MOST]


def proposed(categories: Any, topics: Topics) -> list[str]:
    """The topics whose arXiv categories are among `categories`, in the order of those."""
    by_category = {
        category: slug for slug, topic in reversed(topics.root.items()) for category in topic.arxiv
    }
    found = [by_category[said] for said in _list(categories) if said in by_category]
    return list(dict.fromkeys(found))[:TOPICS_AT_MOST]


def _list(raw: Any) -> list[str]:
    if isinstance(raw, str):
        raw = re.split(r"[\s,;]+", raw)
    if not isinstance(raw, (list, tuple)):
        return []
    named = (each.get("term") if isinstance(each, dict) else each for each in raw)
    return [fold(each) for each in named if isinstance(each, str) and each.strip()]


def _signals(result: Cleaning) -> None:
    facts = result.facts
    counted, _ = day(facts.counted)
    counts = {}
    for name in ("upvotes", "comments"):
        raw = getattr(facts, name)
        if raw is None or raw == "":
            continue
        found = (
            COUNT.fullmatch(str(raw).strip().replace(",", ""))
            if not isinstance(raw, bool)
            else None
        )
        if found:
            counts[name] = int(found[1])
        if not found or (found and raw != counts[name]):
            after = counts.get(name)
            why = "was written otherwise" if found else "is no count"
            result.notes.append(Change(f"signals.{name}", raw, after, why))
    if counts and counted:
        result.fields["signals"] = {"date": counted.isoformat(), **counts}
    elif counts:
        why = "counts are true of a date, and there is none"
        result.notes.append(Change("signals", counts, None, why))


def _contributor(result: Cleaning) -> None:
    raw = result.facts.contributor
    if not isinstance(raw, str) or not raw.strip():
        return
    handle = re.sub(r"^https?://[\w.]+/", "", raw.strip()).lstrip("@").rstrip("/")
    if HANDLE.fullmatch(handle):
        result.fields["contributor"] = handle
    if handle != raw or not HANDLE.fullmatch(handle):
        after = result.fields.get("contributor")
        result.notes.append(
            Change("contributor", raw, after, "was tidied" if after else "is no handle")
        )


def is_withdrawn(facts: Facts) -> bool:
    """Whether the paper says of itself that it is withdrawn or retracted."""
    remark = facts.remark if isinstance(facts.remark, str) else ""
    abstract = facts.abstract.strip() if isinstance(facts.abstract, str) else ""
    title = facts.title if isinstance(facts.title, str) else ""
    short = abstract if len(abstract) < 600 else abstract[:200]
    return (
        facts.withdrawn
        or any(WITHDRAWN.search(fold(text)) for text in (remark, short))
        or bool(re.match(r"(?:withdrawn|retracted)\b\s*(?:article)?\s*:", title, re.IGNORECASE))
    )


def _missing(result: Cleaning) -> list[Doubt]:
    fields = result.fields
    found = []
    if result.identifier is None:
        found.append(Doubt("id", "is missing, and there is no title to make one of"))
    if "title" not in fields and not any(doubt.field == "title" for doubt in result.missing):
        found.append(Doubt("title", "is missing"))
    if "authors" not in fields:
        found.append(Doubt("authors", "are missing"))
    if "published" not in fields:
        found.append(Doubt("published", "is missing"))
    if not fields.get("topics"):
        found.append(Doubt("topics", "could not be proposed from its arXiv categories; name some"))
    if not (fields.get("abstract") or fields.get("summary")):
        found.append(Doubt("summary", "is missing, and so is the abstract"))
    elsewhere = fields.get("doi") or fields.get("url")
    if result.identifier and not _is_arxiv(result.identifier) and not elsewhere:
        found.append(Doubt("url", "is missing, and so is a DOI; it is not on arXiv"))
    if is_withdrawn(result.facts):
        found.append(Doubt("status", "was withdrawn; add it by hand, if at all, with a status"))
    return found


def _is_arxiv(identifier: str) -> bool:
    return bool(ARXIV_NEW.fullmatch(identifier) or ARXIV_OLD.fullmatch(identifier))
