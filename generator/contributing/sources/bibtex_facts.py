"""What a BibTeX record says of a paper."""

import re
from collections.abc import Iterator, Mapping

from generator.contributing.cleaning.author_splitting import split_bibtex_authors
from generator.contributing.cleaning.bibtex_braces import remove_bibtex_braces, unescape_address
from generator.contributing.facts import Facts
from generator.contributing.sources.bibtex_file import BibtexRecord
from generator.entries.date_parsing import MONTH_NAMES, parse_day
from generator.entries.identity import Reference, parse_reference
from generator.entries.values import fold

ARXIV_VENUE = re.compile(r"\W*+(?:arxiv|corr|computing research repository)\b.*", re.IGNORECASE)
ARXIV_IN_TEXT = re.compile(
    r"\barxiv[\s:./]{0,3}(?:abs/)?(?:[a-z-]+(?:\.[a-z]{2})?/[0-9]{7}|[0-9]{4}\.[0-9]{4,5})", re.I
)
ID_FIELDS = (
    "eprint", "arxivid", "arxiv", "doi", "url", "journal", "journaltitle", "number", "eid", "pages",
    "volume", "howpublished", "note",
)  # fmt: skip
"""Where styles and programs put an arXiv id, the surest first."""
TIE = re.compile(r"(?<!\\)~")
ADDRESS = re.compile(r"(?:https?://|www\.)\S+")
HOMONYM = re.compile(r"(?<=[^\W\d]) 0[0-9]{3}$")
"""The number by which DBLP tells people of one name apart."""
END_OF_TITLE = re.compile(r"[?!:.]\W*$")
SCHOOLS = ("school", "institution")
PUBLISHED_BY: Mapping[str, tuple[str, ...]] = {
    "phdthesis": SCHOOLS,
    "mastersthesis": SCHOOLS,
    "thesis": SCHOOLS,
    "techreport": ("institution", "school"),
    "report": ("institution", "school"),
    "book": ("publisher",),
    "mvbook": ("publisher",),
    "dataset": ("publisher",),
    "software": ("publisher",),
}
"""The fields that stand for a venue, by kind of record."""
USED = {
    "title", "subtitle", "author", "year", "month", "day", "date", "abstract", "archiveprefix",
    "eprinttype", "primaryclass", "eprintclass", "booktitle", "keywords", "pdf", "code", "crossref",
    "xref", "xdata", *ID_FIELDS,
} - {"number", "eid", "pages", "volume"}  # fmt: skip


def bibtex_facts(record: BibtexRecord) -> Facts:
    """The facts in a `record` that could be read."""
    fields = {name: value for name, value in record.fields.items() if value.strip()}
    texts = {name: TIE.sub(" ", value) for name, value in fields.items()}
    authors, fault = split_bibtex_authors(texts.get("author", ""))
    authors, author_remarks = _without_homonyms(authors)
    identifier, id_remarks = _identifier(fields)
    published, date_remarks = _published(texts)
    venue_field = _venue_field(record.type, texts)
    venue = texts.get(venue_field)
    is_arxiv = venue is not None and bool(ARXIV_VENUE.fullmatch(venue))
    return Facts(
        origin=record.name,
        identifier=identifier or fields.get("doi"),
        title=_title(texts),
        authors=[{"name": author} for author in authors] or None,
        published=published or None,
        categories=fields.get("primaryclass") or fields.get("eprintclass"),
        topics=[_plain(topic) for topic in re.split(r"[,;]", texts.get("keywords", ""))],
        abstract=texts.get("abstract"),
        links={name: _address(fields, name) for name in ("pdf", "code")},
        doi=fields.get("doi"),
        url=_address(fields, "url") or _address(fields, "howpublished"),
        venue=None if is_arxiv else venue,
        type="misc" if is_arxiv else _type(record.type, texts),
        authors_comment=_plain(texts["note"]) if "note" in texts else None,
        bibtex=True,
        remarks=(*record.remarks, *author_remarks, *id_remarks, *date_remarks),
        faults=(("authors", fault),) if fault else (),
        unused=tuple(sorted(fields.keys() - USED - {venue_field})),
    )


def _venue_field(kind: str, texts: Mapping[str, str]) -> str:
    """The name of the field that says where a work of this `kind` appeared; "" if none does."""
    names = ("booktitle", "journal", "journaltitle", *PUBLISHED_BY.get(kind, ()))
    return next((name for name in names if name in texts), "")


def _type(kind: str, texts: Mapping[str, str]) -> str:
    """The `kind` of record; of a thesis also what its field `type` says."""
    is_thesis = "thesis" in kind and "type" in texts
    return f"thesis ({_plain(texts['type'])})" if is_thesis else kind


def _without_homonyms(authors: list[str]) -> tuple[list[str], list[tuple[str, str]]]:
    """The names without DBLP's numbers, and a remark on each."""
    numbered = [author for author in authors if HOMONYM.search(author)]
    remarks = [
        ("authors", f'"{author}": the number is DBLP\'s and was left out') for author in numbered
    ]
    return [HOMONYM.sub("", author) for author in authors], remarks


def _plain(text: str) -> str:
    return fold(remove_bibtex_braces(text))


def _title(texts: Mapping[str, str]) -> str | None:
    """The title, with the subtitle of biblatex."""
    title, subtitle = texts.get("title"), texts.get("subtitle")
    if not title or not subtitle or subtitle.casefold() in title.casefold():
        return title
    return f"{title} {subtitle}" if END_OF_TITLE.search(title) else f"{title}: {subtitle}"


def _address(fields: Mapping[str, str], name: str) -> str | None:
    """The web address in a field; None if more than that stands in it."""
    address = unescape_address(fields.get(name, ""))
    return address if address and (name != "howpublished" or ADDRESS.fullmatch(address)) else None


def _identifier(fields: Mapping[str, str]) -> tuple[str | None, list[tuple[str, str]]]:
    """The arXiv id in the first field that holds one and nothing else; and remarks on fields that
    name another paper, or one among other words."""
    named = {name: _reference(fields, name) for name in ID_FIELDS}
    identifier = next((reference.id for reference in named.values() if reference), None)
    remarks: list[tuple[str, str]] = []
    for name, reference in named.items():
        match = ARXIV_IN_TEXT.search(fields.get(name, ""))
        other = reference or (parse_reference(match[0]) if match else None)
        if other and other.id != identifier:
            remarks.append(("id", f'is not "{other.id}", which {name} names; correct?'))
    return identifier, remarks


def _reference(fields: Mapping[str, str], name: str) -> Reference | None:
    """The paper of arXiv that a field names, if it names nothing else."""
    text = unescape_address(fields.get(name, ""))
    archive = (fields.get("archiveprefix") or fields.get("eprinttype") or "").strip().lower()
    if name == "eprint" and archive not in ("", "arxiv"):
        return None
    if name in ("number", "eid", "pages", "volume") and not re.match(r"arxiv|abs/", text, re.I):
        return None  # a number such as 1234.56789 there is a number
    if name == "eprint" and re.fullmatch(r"[0-9]{7}(v[0-9]+)?", text):
        text = f"{fields.get('primaryclass') or fields.get('eprintclass')}/{text}"
    reference = parse_reference(text) if text else None
    return reference if reference and reference.has_arxiv_id else None


def _published(texts: Mapping[str, str]) -> tuple[str, list[tuple[str, str]]]:
    """The date as one text, from `date` or from year, month and day; and remarks on parts that
    cannot be read. The whole is left as it is if no part can."""
    parts = {name: _plain(texts.get(name, "")) for name in ("date", "year", "month", "day")}
    candidates = list(dict.fromkeys(_dates(**parts)))
    for text in candidates:
        if parse_day(text)[0]:
            is_whole = text == candidates[0]
            message = f'was taken from "{text}"; "{candidates[0]}" is no date'
            return text, [] if is_whole else [("published", message)]
    return candidates[0] if candidates else "", []


def _dates(date: str, year: str, month: str, day: str) -> Iterator[str]:
    """The date with as many parts as possible, then with less."""
    if date:
        yield date
    if month.isdigit():
        if day.isdigit():
            yield f"{year}-{month}-{day}"
        elif day and 1 <= int(month) <= 12:
            yield f"{day} {MONTH_NAMES[int(month) - 1]} {year}"
        yield f"{year}-{month}"
    elif month:
        dated = month if year and year in month else f"{month} {year}"
        if day:
            yield f"{day} {dated}"
        yield dated
    if year:
        yield year
