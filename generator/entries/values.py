"""The types of values in entries, topics and settings.

Each type tidies white space, and refuses what is not allowed with a message for contributors. How
much fits into a value is in `limits`.
"""

import re
from datetime import date
from typing import Annotated, Any, NoReturn
from unicodedata import category, normalize

from pydantic import (
    AfterValidator,
    BeforeValidator,
    Field,
    PlainSerializer,
    PlainValidator,
    WithJsonSchema,
)
from pydantic_core import PydanticCustomError

from generator.entries.date_parsing import NOT_A_PARTIAL_DATE, describe_typed_date
from generator.entries.dates import PARTIAL_DATE, PartialDate
from generator.entries.limits import DATE_YEARS, MAX_COUNT_DIGITS, MAX_LENGTH
from generator.entries.phrases import phrase, translatable
from generator.entries.text import to_plain

REFUSED_CHARACTERS = re.compile(
    "["
    "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f"  # controls other than white space
    "\u202a-\u202e\u2066-\u2069"  # bidirectional overrides: text that reads other than it is
    "\ud800-\udfff\ufdd0-\ufdef\ufeff\ufff9-\uffff"  # not characters, or marks of other formats
    "]"
)
PARAGRAPH_BREAK = re.compile(r"\n[ \t\r]*\n|\n {2,}(?=\S)")
URL = re.compile(r"[Hh][Tt][Tt][Pp][Ss]?://[A-Za-z0-9.-]+(:[0-9]+)?([/?#][!#-;=?-\[\]_a-z~]*)?")
WITHOUT_SCHEME = re.compile(r"(?:[A-Za-z0-9-]+\.)+[A-Za-z]{2,}([/?#][!#-;=?-\[\]_a-z~]*)?")
SLUG = re.compile(r"[a-z0-9]+([.-][a-z0-9]+)*")
DOI = re.compile(r"10\.[0-9]{4,9}/[!-~]+")
HANDLE = re.compile(r"[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?")
ORCID = re.compile(r"([0-9]{4}-){3}[0-9]{3}[0-9X]")
PICTURE_ENDING = r"\.(?:[Pp][Nn][Gg]|[Jj][Pp][Ee]?[Gg]|[Ww][Ee][Bb][Pp]|[Gg][Ii][Ff])"
"""How the name of a picture's file ends; what it is, its content says."""
PICTURE = re.compile(
    rf"(docs/(?:[A-Za-z0-9_][A-Za-z0-9._-]*/)*)?[A-Za-z0-9_][A-Za-z0-9._-]*{PICTURE_ENDING}"
)
LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?")
NOT_A_LANGUAGE = translatable("is no tag of a language; write it as de, pt-BR or zh-Hant (BCP 47)")
NOT_A_PICTURE = translatable(
    "is not the name of a picture; write that of a PNG, JPEG, WebP or GIF file beside the entry, "
    "as sparrows.png, or the way to one below docs/, as docs/figures/sparrows.png"
)
NOT_A_DOI = translatable("is not a DOI; write it without https://doi.org/, as 10.1000/182")
NOT_A_HANDLE = translatable(
    "is not a handle; write your name at the hosting service, without @ and no e-mail address, "
    "as ada-l"
)
NOT_AN_ORCID = translatable("is not an ORCID iD; write its sixteen digits, as 0000-0002-1825-0097")
NO_SUCH_ORCID = translatable(
    "is not an ORCID iD: its last digit does not follow from the others; copy it again"
)
NOT_A_SLUG = translatable(
    "is not a slug; write lower-case letters, digits and hyphens: first-topic"
)
NOT_A_URL = translatable("is not a web address; write it whole, as https://example.org/...")
RESERVED_SLUGS = {"index", "index.html"}
"""The names of the file that is in every folder of the site, without ending and with it."""
RESERVED = translatable("is the name of a file of every folder of the site; write another")
WINDOWS_NAME = re.compile(r"(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:[.].*)?")
"""Names of devices, which no file on Windows can have, with any ending (Microsoft, "Naming Files,
Paths, and Namespaces"); who has a clone of the repository there could not check it out."""
ON_WINDOWS = translatable(
    "is a name that no file on Windows can have; write another, of several words"
)
COUNT = re.compile(f"[0-9]{{1,{MAX_COUNT_DIGITS}}}")
MAX_COUNT = 10**MAX_COUNT_DIGITS - 1
DATE = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")


UNREADABLE = "\ufffd"
"""What stands for a character that a program could not read."""
NOT_READ = translatable(
    'holds the sign for a character that could not be read (%(code)s) after "%(before)s"; write it'
)
INVISIBLE = translatable('holds the invisible character %(code)s after "%(before)s"; delete it')


def refused(kind: str, message: str, /, **values: str) -> PydanticCustomError:
    """The error of a value: `message`, filled with `values`, says what is wrong with it."""
    return PydanticCustomError(kind, "{phrase}", {"phrase": phrase(message, **values)})


def _characters(value: str) -> str:
    match = REFUSED_CHARACTERS.search(value)
    if match:
        raise refused(
            "character",
            NOT_READ if match[0] == UNREADABLE else INVISIBLE,
            code=f"U+{ord(match[0]):04X}",
            before=value[max(0, match.start() - 20) : match.start()],
        )
    return value


def fold(value: str) -> str:
    """`value` on one line, with every run of white space as one space, and letters with accents as
    one character each (Unicode's form NFC)."""
    folded = " ".join(value.split())
    return folded if folded.isascii() else normalize("NFC", folded)


def _line(value: str) -> str:
    return fold(_characters(value))


def split_paragraphs(value: str) -> list[str]:
    """The paragraphs of `value` (see PARAGRAPH_BREAK), each on one line."""
    return [part for part in map(fold, PARAGRAPH_BREAK.split(value.strip())) if part]


def _paragraphs(value: str) -> str:
    return "\n\n".join(split_paragraphs(_characters(value)))


def _is_visible(character: str) -> bool:
    return character.isprintable() and not character.isspace()


def _visible(value: str) -> str:
    if not any(map(_is_visible, to_plain(value))):
        raise refused("visible", "shows nothing; write some text")
    return value


def shows_name(text: str) -> bool:
    """Whether `text` has a letter, or a symbol outside of ASCII: a paper may be signed by ∀."""
    return any(
        character.isalpha() or (character > "\x7f" and category(character) in ("Sm", "So"))
        for character in text
    )


def _name(value: str) -> str:
    if not shows_name(to_plain(value)):
        raise refused("name", "is not a name; write one, or delete the line")
    return value


def _matching(pattern: re.Pattern[str], message: str) -> AfterValidator:
    def check(value: str) -> str:
        if not pattern.fullmatch(value):
            raise refused("pattern", message)
        return value

    return AfterValidator(check)


def is_orcid(value: str) -> bool:
    """Whether `value` is an ORCID iD with the right last digit, a checksum (ISO 7064, mod 11-2)."""
    if not ORCID.fullmatch(value):
        return False
    total = 0
    for digit in value[:-1].replace("-", ""):
        total = (total + int(digit)) * 2
    return value[-1] == "0123456789X"[(12 - total % 11) % 11]


def _orcid(value: str) -> str:
    if not is_orcid(value):
        raise refused("orcid", NO_SUCH_ORCID)
    return value


def _known_language(value: str) -> str:
    from babel import Locale  # which only the few entries in other languages need

    if value.partition("-")[0] not in Locale("en").languages:
        raise refused("language", NOT_A_LANGUAGE)
    return value


def _pattern_schema(pattern: re.Pattern[str], message: str, example: str) -> dict[str, Any]:
    """The JSON Schema of `pattern`, with the `message` for values that do not match. The YAML
    language server shows it (keyword `patternErrorMessage`), and so does the site's form."""
    return {
        "pattern": f"^{pattern.pattern}$",
        "patternErrorMessage": message,
        "examples": [example],
    }


def _url(value: str) -> str:
    value = value.strip()
    if not value.isascii():
        raise refused(
            "url_ascii", "holds letters outside ASCII; copy the address from the browser's bar"
        )
    if not URL.fullmatch(value):
        _explain_url(value)
    return value


def _explain_url(value: str) -> NoReturn:
    """Raises PydanticCustomError with what to write in place of `value`, which is no address."""
    first, *more = value.split()
    if more and URL.fullmatch(first):
        raise refused("url_more", "is more than a web address; write %(url)s", url=first)
    if not more and WITHOUT_SCHEME.fullmatch(value):
        message = translatable("is a web address without its beginning; write %(url)s")
        raise refused("url_scheme", message, url=f"https://{value}")
    raise refused("url", NOT_A_URL)


def _slug(value: str) -> str:
    if not SLUG.fullmatch(value):
        raise refused("slug", NOT_A_SLUG)
    return refuse_reserved(value)


def refuse_reserved(slug: str) -> str:
    """`slug`. Raises PydanticCustomError where it is one of RESERVED_SLUGS or a WINDOWS_NAME."""
    if is_reserved(slug):
        raise refused("reserved", RESERVED if slug in RESERVED_SLUGS else ON_WINDOWS)
    return slug


def is_reserved(slug: str) -> bool:
    """Whether `slug` cannot be the name of a file of ours, here or on Windows."""
    return slug in RESERVED_SLUGS or bool(WINDOWS_NAME.fullmatch(slug))


def _day(value: Any) -> date:
    text = str(value)
    if not DATE.fullmatch(text):
        problem = describe_typed_date(text, is_partial=False)
        raise PydanticCustomError("day", "{phrase}", {"phrase": problem})
    try:
        day = date.fromisoformat(text)
    except ValueError:
        raise refused("no_day", "is no day of the calendar; correct it") from None
    _check_year(day.year)
    return day


def _check_year(year: int) -> None:
    if year not in DATE_YEARS:
        raise refused(
            "year",
            "is not in the years %(first)s to %(last)s; correct it",
            first=str(DATE_YEARS[0]),
            last=str(DATE_YEARS[-1]),
        )


def _partial_date(value: Any) -> PartialDate:
    if isinstance(value, PartialDate):
        return value
    text = str(value)
    if not PARTIAL_DATE.fullmatch(text):
        problem = describe_typed_date(text, is_partial=True)
        raise PydanticCustomError("partial_date", "{phrase}", {"phrase": problem})
    _check_year(int(text[:4]))
    try:
        return PartialDate.fromisoformat(text)
    except ValueError:
        known = text[:7] if 1 <= int(text[5:7]) <= 12 else text[:4]
        raise refused(
            "no_partial_date",
            "is not in the calendar; correct it, or write %(known)s if no more is known",
            known=known,
        ) from None


def _count(value: Any) -> int:
    if not COUNT.fullmatch(str(value)):
        raise refused("count", "is not a count; write a whole number, as 12")
    return int(value)


Line = Annotated[str, AfterValidator(_line)]
"""Text on one line; line breaks in the file become spaces."""

Title = Annotated[
    str,
    Field(json_schema_extra={"format": "shown"}),
    AfterValidator(_line),
    AfterValidator(_visible),
]
"""A line with at least one visible character."""

Paragraphs = Annotated[str, AfterValidator(_paragraphs)]
"""Text in paragraphs, which blank or indented lines separate; each becomes one line."""

Name = Annotated[
    str,
    Field(max_length=MAX_LENGTH["name"], json_schema_extra={"format": "name"}),
    AfterValidator(_line),
    AfterValidator(_name),
]
"""A line with at least one letter or symbol: the name of a person or an organization."""

Slug = Annotated[
    str,
    Field(
        max_length=MAX_LENGTH["slug"],
        json_schema_extra=_pattern_schema(SLUG, NOT_A_SLUG, "first-topic"),
    ),
    AfterValidator(_slug),
]
"""A part of an address: lower-case ASCII letters, digits, hyphens and dots."""

Url = Annotated[
    str,
    Field(max_length=MAX_LENGTH["url"]),
    AfterValidator(_url),
    WithJsonSchema(
        {"type": "string", "format": "uri", "maxLength": MAX_LENGTH["url"]}
        | _pattern_schema(URL, NOT_A_URL, "https://example.org/paper")
    ),
]
"""An absolute http or https address, percent-encoded where it must be."""

Day = Annotated[
    date,
    BeforeValidator(_day),
    WithJsonSchema({"type": "string", "format": "date", "examples": ["2025-10-11"]}),
]
"""A calendar day, written YYYY-MM-DD."""

Published = Annotated[
    PartialDate,
    PlainValidator(_partial_date),
    PlainSerializer(str),
    WithJsonSchema(
        # Editors take a year without quotes for a number; in an entry it is text.
        {
            "type": ["string", "integer"],
            "format": "partial-date",
            "minimum": DATE_YEARS[0],
            "maximum": DATE_YEARS[-1],
        }
        | _pattern_schema(PARTIAL_DATE, NOT_A_PARTIAL_DATE, "2025-10-11")
    ),
]
"""A date of which only the year, or the year and the month, may be known: YYYY-MM-DD, YYYY-MM or
YYYY."""

Count = Annotated[
    int,
    BeforeValidator(_count),
    WithJsonSchema({"type": "integer", "minimum": 0, "maximum": MAX_COUNT, "examples": [12]}),
]
"""A whole number from 0."""

Doi = Annotated[
    str,
    Field(
        max_length=MAX_LENGTH["doi"],
        json_schema_extra=_pattern_schema(DOI, NOT_A_DOI, "10.1000/182"),
    ),
    _matching(DOI, NOT_A_DOI),
]
"""A DOI without its resolver."""

Handle = Annotated[
    str,
    Field(
        max_length=MAX_LENGTH["handle"],
        json_schema_extra=_pattern_schema(HANDLE, NOT_A_HANDLE, "ada-l"),
    ),
    _matching(HANDLE, NOT_A_HANDLE),
]
"""A contributor's name at the site's hosting service."""

PictureFile = Annotated[
    str,
    Field(
        max_length=MAX_LENGTH["file"],
        json_schema_extra=_pattern_schema(PICTURE, NOT_A_PICTURE, "sparrows.png"),
    ),
    _matching(PICTURE, NOT_A_PICTURE),
]
"""The name of a picture's file beside the entry, or the way to one from the project's folder."""

Orcid = Annotated[
    str,
    Field(
        json_schema_extra={"format": "orcid"}
        | _pattern_schema(ORCID, NOT_AN_ORCID, "0000-0002-1825-0097")
    ),
    _matching(ORCID, NOT_AN_ORCID),
    AfterValidator(_orcid),
]
"""An ORCID iD without its address."""

LanguageTag = Annotated[
    str,
    Field(json_schema_extra=_pattern_schema(LANGUAGE, NOT_A_LANGUAGE, "de")),
    _matching(LANGUAGE, NOT_A_LANGUAGE),
    AfterValidator(_known_language),
]
"""A language by its tag (BCP 47, RFC 5646): the language, and a script or a region where needed."""
