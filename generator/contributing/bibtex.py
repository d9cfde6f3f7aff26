"""BibTeX files: their records as facts."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from generator.contributing.facts import Facts
from generator.entries.faults import escape_unprintable

ARXIV_VENUE = re.compile(r"\s*(?:arxiv|corr|computing research repository)\b.*", re.IGNORECASE)
ARXIV_IN_TEXT = re.compile(
    r"arxiv[:\s/.]*(?:abs/)?((?:[a-z-]+(?:\.[A-Z]{2})?/[0-9]{7}|[0-9]{4}\.[0-9]{4,5}))",
    re.IGNORECASE,
)
USED = {
    "title", "author", "year", "month", "date", "abstract", "eprint", "archiveprefix", "eprinttype",
    "primaryclass", "eprintclass", "doi", "url", "journal", "journaltitle", "booktitle", "note",
    "keywords", "pdf", "code",
}  # fmt: skip


class NoBibtex(Exception):
    """A file from which nothing could be read; says why."""


def records(file: Path) -> tuple[list[tuple[str, Facts]], list[str]]:
    """The records of a BibTeX `file`, each with its key, and what could not be read of it.
    Raises NoBibtex where it is no text."""
    from pybtex import errors
    from pybtex.database import BibliographyDataError
    from pybtex.database.input.bibtex import Parser

    try:
        text = file.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError:
        text = file.read_bytes().decode("latin-1")
    if "\x00" in text:
        raise NoBibtex("is no text")
    parser = Parser()
    with errors.capture() as said:
        try:
            parser.parse_string(text)
        except (BibliographyDataError, RecursionError) as error:
            said.append(error)
    problems = [escape_unprintable(" ".join(str(each).split())) for each in said]
    return list(_all(parser.data.entries)), problems


def _all(entries: Any) -> Iterator[tuple[str, Facts]]:
    for key, entry in entries.items():
        fields = {name.lower(): str(value) for name, value in entry.fields.items()}
        people = entry.persons.get("author") or entry.persons.get("Author") or []
        yield key, facts_of(key, fields, [_name(person) for person in people])


def _name(person: Any) -> str:
    """`Ada von Lovelace Jr`, or `{The Invented Team}` as one word."""
    parts = (
        *person.first_names, *person.middle_names, *person.prelast_names,
        *person.last_names, *person.lineage_names,
    )  # fmt: skip
    return " ".join(parts)


def facts_of(key: str, fields: dict[str, str], authors: list[str]) -> Facts:
    """The facts in the `fields` of one record (BibTeX's names in lower case)."""
    venue = fields.get("booktitle") or fields.get("journal") or fields.get("journaltitle")
    arxiv = _arxiv(fields)
    if venue and ARXIV_VENUE.fullmatch(venue):
        venue = None
    year = fields.get("year", "").strip()
    month = fields.get("month", "").strip()
    published = fields.get("date") or (f"{year}-{_month(month)}" if _month(month) else year)
    return Facts(
        origin=key,
        identifier=arxiv or fields.get("doi"),
        title=fields.get("title"),
        authors=authors or None,
        published=published or None,
        categories=fields.get("primaryclass") or fields.get("eprintclass"),
        topics=[each.strip() for each in re.split(r"[,;]", fields.get("keywords", ""))],
        abstract=fields.get("abstract"),
        links={"pdf": fields.get("pdf"), "code": fields.get("code")},
        doi=fields.get("doi"),
        url=_url(fields.get("url", "")),
        venue=venue,
        remark=fields.get("note"),
        bibtex=True,
        unused=tuple(sorted(fields.keys() - USED)),
    )


def _url(text: str) -> str | None:
    r"""The address in `\url{...}`, and without TeX's backslashes before `_ % & # ~`."""
    text = re.sub(r"^\\url\{(.*)\}$", r"\1", text.strip())
    return re.sub(r"\\([_%&#~])", r"\1", text) or None


def _arxiv(fields: dict[str, str]) -> str | None:
    kind = (fields.get("archiveprefix") or fields.get("eprinttype") or "arxiv").lower()
    if fields.get("eprint") and kind == "arxiv":
        return fields["eprint"]
    for name in ("journal", "journaltitle", "url", "doi", "note", "howpublished", "volume"):
        found = ARXIV_IN_TEXT.search(fields.get(name, ""))
        if found:
            return found[1]
        if name == "volume" and re.fullmatch(r"abs/[0-9]{4}\.[0-9]{4,5}", fields.get(name, "")):
            return fields[name].removeprefix("abs/")
    return None


def _month(text: str) -> str:
    from generator.contributing.cleaning.dates import MONTHS

    number = MONTHS.get(text[:3].lower()) if not text.isdigit() else int(text)
    return f"{number:02}" if number and 1 <= number <= 12 else ""
