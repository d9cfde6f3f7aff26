"""BibTeX files."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from generator.contributing.cleaning.date_parsing import MONTHS
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


class BibtexError(Exception):
    """The file is not BibTeX; the message says why."""


def read_bibtex(file: Path) -> tuple[list[tuple[str, Facts]], list[str]]:
    """The records of a BibTeX `file`, each with its key, and a message about each part that
    cannot be read. Raises BibtexError if the file is not text."""
    from pybtex import errors
    from pybtex.database import BibliographyDataError
    from pybtex.database.input.bibtex import Parser

    try:
        text = file.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError:
        text = file.read_bytes().decode("latin-1")
    if "\x00" in text:
        raise BibtexError("is no text")
    parser = Parser()
    with errors.capture() as problems:
        try:
            parser.parse_string(text)
        except (BibliographyDataError, RecursionError) as error:
            problems.append(error)
    messages = [escape_unprintable(" ".join(str(problem).split())) for problem in problems]
    return list(_records(parser.data.entries)), messages


def _records(entries: Any) -> Iterator[tuple[str, Facts]]:
    for key, entry in entries.items():
        fields = {name.lower(): str(value) for name, value in entry.fields.items()}
        people = entry.persons.get("author") or entry.persons.get("Author") or []
        yield key, _facts(key, fields, [_name(person) for person in people])


def _name(person: Any) -> str:
    """The parts of a name in the order of speech, as `Ada von Lovelace Jr`. A name in braces,
    as `{The Invented Team}`, is one part."""
    parts = (
        *person.first_names, *person.middle_names, *person.prelast_names,
        *person.last_names, *person.lineage_names,
    )  # fmt: skip
    return " ".join(parts)


def _facts(key: str, fields: dict[str, str], authors: list[str]) -> Facts:
    """The facts in the `fields` of one record, whose names are in lower case."""
    venue = fields.get("booktitle") or fields.get("journal") or fields.get("journaltitle")
    if venue and ARXIV_VENUE.fullmatch(venue):
        venue = None
    year = fields.get("year", "").strip()
    month = _month(fields.get("month", "").strip())
    published = fields.get("date") or (f"{year}-{month}" if month else year)
    return Facts(
        origin=key,
        identifier=_arxiv_id(fields) or fields.get("doi"),
        title=fields.get("title"),
        authors=authors or None,
        published=published or None,
        categories=fields.get("primaryclass") or fields.get("eprintclass"),
        topics=[topic.strip() for topic in re.split(r"[,;]", fields.get("keywords", ""))],
        abstract=fields.get("abstract"),
        links={"pdf": fields.get("pdf"), "code": fields.get("code")},
        doi=fields.get("doi"),
        url=_url(fields.get("url", "")),
        venue=venue,
        authors_comment=fields.get("note"),
        bibtex=True,
        unused=tuple(sorted(fields.keys() - USED)),
    )


def _url(text: str) -> str | None:
    r"""The address in `\url{...}`, and without TeX's backslashes before `_ % & # ~`."""
    text = re.sub(r"^\\url\{(.*)\}$", r"\1", text.strip())
    return re.sub(r"\\([_%&#~])", r"\1", text) or None


def _arxiv_id(fields: dict[str, str]) -> str | None:
    """The arXiv id in a field that often has one, as `journal = {arXiv:2501.00001}`."""
    archive = (fields.get("archiveprefix") or fields.get("eprinttype") or "arxiv").lower()
    if fields.get("eprint") and archive == "arxiv":
        return fields["eprint"]
    for name in ("journal", "journaltitle", "url", "doi", "note", "howpublished", "volume"):
        match = ARXIV_IN_TEXT.search(fields.get(name, ""))
        if match:
            return match[1]
        if name == "volume" and re.fullmatch(r"abs/[0-9]{4}\.[0-9]{4,5}", fields.get(name, "")):
            return fields[name].removeprefix("abs/")
    return None


def _month(text: str) -> str:
    """The number of a month with two digits; "" if `text` is no month."""
    number = int(text) if text.isdigit() else MONTHS.get(text[:3].lower())
    return f"{number:02}" if number and 1 <= number <= 12 else ""
