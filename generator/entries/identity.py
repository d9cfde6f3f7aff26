"""References to papers as people paste them (ids, addresses, DOIs), and new ids."""

import re
from dataclasses import dataclass
from enum import StrEnum
from urllib.parse import unquote

from slugify import slugify

from generator.entries.latex import to_unicode
from generator.entries.limits import MAX_LENGTH
from generator.entries.mathematics import split_mathematics
from generator.entries.paper import ARCHIVE, ARXIV_NEW, ARXIV_OLD, LIKE_ARXIV
from generator.entries.values import DOI, is_reserved

ID = r"(?:[0-9]{4}\.[0-9]{4,5}|[a-z-]+(?:\.[a-z]{2})?[/-][0-9]{7})"
VERSION = r"(?:\s?v[0-9]{1,3})?"
SITES = (
    r"(?:(?:www|export|browse|beta|xxx|[a-z]{2})\.)?arxiv\.org|xxx\.lanl\.gov"
    r"|(?:www\.)?(?:alphaxiv\.org|scirate\.com|arxiv-vanity\.com|catalyzex\.com|emergentmind\.com"
    r"|bytez\.com|connectedpapers\.com)"
    r"|ar5iv(?:\.labs\.arxiv)?\.org|(?:(?:www|api)\.)?semanticscholar\.org|papers\.cool"
    r"|ui\.adsabs\.harvard\.edu|inspirehep\.net"
)
"""The sites that have a page for each paper of arXiv, with the id at the end of its address."""
ARCHIVED = re.compile(r"https?://web\.archive\.org/web/[0-9]+[a-z_]*/(?=https?:)", re.IGNORECASE)
ARXIV_ADDRESS = re.compile(
    rf"(?:https?://)?(?:{SITES})/(?:[a-z0-9_-]+/){{0,5}}"
    rf"(?:arxiv:)?(?P<id>{ID}){VERSION}(?:\.pdf)?(?:/(?:abstract|paper|full))?/?(?:[?#].*)?",
    re.IGNORECASE,
)
HF_ADDRESS = re.compile(
    rf"(?:https?://)?(?:www\.)?(?:huggingface\.co|hf\.co)/papers/(?P<id>{ID}){VERSION}"
    r"(?:\.md)?/?(?:[?#].*)?",
    re.IGNORECASE,
)
COMPACT_ID = re.compile(
    r"(?:(?:https?://)?dblp\.[a-z.-]+/rec/(?:[a-z]+/)?|dblp:)?journals/corr/abs-"
    r"(?P<month>[0-9]{4})-(?P<number>[0-9]{4,5})(?:\.[a-z]+)?"
    r"|(?:(?:https?://)?ui\.adsabs\.harvard\.edu/abs/)?(?:19|20)[0-9]{2}arxiv"
    r"(?P<bibcode_month>[0-9]{4})\.?(?P<bibcode_number>[0-9]{4,5})[a-z](?:/abstract)?",
    re.IGNORECASE,
)
"""Keys of DBLP (`journals/corr/abs-2510-10023`) and bibcodes of ADS (`2025arXiv251010023I`)."""
DOI_PREFIX = re.compile(
    r"(?:(?:https?://)?(?:dx\.|www\.)?doi\.org/|info:doi/|urn:doi:|doi(?:[:=]\s*|\s+))+",
    re.IGNORECASE,
)
ARXIV_DOI = re.compile(r"10\.48550/arxiv\.(?P<id>.+)", re.IGNORECASE)
PRINTED_ID = re.compile(
    r"[\s\[({<\"'“‘]*+"
    r"(?:(?:(?:https?://)?(?:www\.)?arxiv\.org/(?:abs|pdf)/|(?:https?://)?(?:(?:dx\.)?doi\.org/)?"
    r"10\.48550/arxiv\.|(?:cite as|available (?:as|at|from)|arxiv(?:\.org)?|corr|e-?prints?"
    r"|preprints?(?: at)?|papers?|identifier|id|no|number|page|vol|volume|url|doi|urn|oai|info|abs"
    r"|pdf)(?![a-z]))[\s:.,;#/()\[\]_=-]*){0,6}"
    rf"(?P<id>{ID}){VERSION}(?: ?\([0-9]\))?(?:\.pdf)?"
    r"(?:[\s,;|·*()\[\]-]*(?:"
    r"\(or arxiv:\S+ (?:\[[a-z.-]+\] )?for this version\)"
    r"|[\[(](?![^\[\]()]*(?:[0-9]{4}\.[0-9]{4}|/[0-9]{7}))[^\[\]()]{1,80}[\])]"
    r"|(?:[0-9]{1,2} )?(?:[a-z]{3,9} )?(?:19|20)[0-9]{2}(?![0-9]|\.[0-9])"
    r"|version [0-9]{1,3}|[a-z-]{2,8}\.[a-z]{2}(?![a-z])"
    r"|(?:https?://)?(?:(?:www\.)?arxiv\.org/(?:abs|pdf)/|(?:doi:|doi\.org/)?10\.48550/arxiv\.)"
    rf"(?P=id){VERSION}"
    r")){0,4}"
    r"[\s\])}>\"'”’.,:;*]*",
    re.IGNORECASE,
)
"""An id as sites and styles print it: `arXiv preprint arXiv:2510.10023v2 [cs.LG], 2025`."""
TITLE_OF_PAGE = re.compile(rf"\[(?:arxiv:)?(?P<id>{ID}){VERSION}\]\s+\S.*", re.IGNORECASE)
"""The title of a page at arXiv: `[2510.10023] Counting Sparrows`."""
OLD_STYLE = re.compile(rf"{ARCHIVE}(?:\.[A-Za-z]{{2}})?[/-]([0-9]{{7}})", re.IGNORECASE)
FONT = re.compile(
    r"\\(?:math|text|operatorname|left|right|[bB]ig|bold|rm|it|bf|cal|displaystyle)[A-Za-z]*|[\\{}]"
)
"""Commands that change the look of a formula's signs, and the signs of TeX."""
MAX_TITLE_PART = 60
"""The most characters of a title in a new id."""


class Kind(StrEnum):
    """The service that knows a paper."""

    ARXIV = "arXiv"
    DOI = "DOI"
    HUGGING_FACE = "Hugging Face"


@dataclass(frozen=True)
class Reference:
    """A paper as a service knows it. `id` is a DOI, or an arXiv id as entries spell it (a hyphen
    for the slash of the old style)."""

    kind: Kind
    id: str

    @property
    def has_arxiv_id(self) -> bool:
        """Whether `id` is an arXiv id, by which Hugging Face knows papers too."""
        return self.kind is not Kind.DOI

    @property
    def arxiv(self) -> str:
        """The id as arXiv writes it: a slash for the hyphen of the old style."""
        return re.sub(r"-([0-9]{7})$", r"/\1", self.id)


def parse_reference(given: str) -> Reference | None:
    """The paper that `given` names, and nothing else besides: an arXiv id as sites print it, a DOI,
    or an address at arXiv, Hugging Face, doi.org or a site of SITES. None for anything else.

    `theme/assets/submit/identify.js` does the same; both are tested with `tests/identifiers.json`.
    """
    text = ARCHIVED.sub("", given.strip().strip("<>").strip(), count=1)
    match = HF_ADDRESS.fullmatch(text)
    if match:
        return _of(Kind.HUGGING_FACE, _normalize_id(match["id"]))
    plain = parse_doi(text)
    as_arxiv = ARXIV_DOI.fullmatch(plain) if plain else None
    if as_arxiv:
        return _of(Kind.ARXIV, parse_arxiv_id(as_arxiv["id"]))
    if plain:
        return Reference(Kind.DOI, plain)
    return _of(Kind.ARXIV, parse_arxiv_id(text))


def _of(kind: Kind, identifier: str | None) -> Reference | None:
    return Reference(kind, identifier) if identifier else None


def parse_arxiv_id(text: str) -> str | None:
    """The arXiv id that `text` prints, or the address of whose page it is, as entries spell it and
    without its version; None if it says anything else."""
    text = text.strip()
    compact = COMPACT_ID.fullmatch(text)
    if compact:
        month = compact["month"] or compact["bibcode_month"]
        return _normalize_id(f"{month}.{compact['number'] or compact['bibcode_number']}")
    match = (
        ARXIV_ADDRESS.fullmatch(unquote(text))
        or PRINTED_ID.fullmatch(text)
        or TITLE_OF_PAGE.fullmatch(text)
    )
    return _normalize_id(match["id"]) if match else None


def _normalize_id(text: str) -> str | None:
    """An id as entries spell it; None if arXiv has no such archive, month or number of digits."""
    if ARXIV_NEW.fullmatch(text):
        return text
    old = OLD_STYLE.fullmatch(text)
    identifier = f"{old[1].lower()}-{old[2]}" if old else ""
    return identifier if ARXIV_OLD.fullmatch(identifier) else None


def parse_doi(text: str) -> str | None:
    """The DOI in `text`, without the resolver (Crossref, "DOI display guidelines"), or
    None."""
    text = text.strip()
    bare = DOI_PREFIX.sub("", text, count=1)
    if bare != text and "%" in bare:
        bare = unquote(bare)
    bare = bare.strip().rstrip(".,;")
    return bare if DOI.fullmatch(bare) and len(bare) <= MAX_LENGTH["doi"] else None


def make_id(title: str, suffix: str = "") -> str:
    """A new id for a work that is not on arXiv: the first words of its `title`, and `suffix` (a
    year, a name) to tell it from another."""
    title = re.sub(r"['\u2019]", "", _in_words(title))
    words = slugify(title, max_length=MAX_TITLE_PART, word_boundary=True, save_order=True)
    words = words or slugify(title, max_length=MAX_TITLE_PART)
    more = slugify(suffix, max_length=15)
    slug = "-".join(part for part in (words or "paper", more) if part)
    return f"paper-{slug}" if LIKE_ARXIV.fullmatch(slug) or is_reserved(slug) else slug


def _in_words(title: str) -> str:
    """`title` without TeX. A formula leaves its letters and the names of its signs, so that it
    gives the same id wherever it is made: `$\\alpha_{max}$` is `alpha max`."""
    return "".join(
        to_unicode(piece) if formula is None else FONT.sub(" ", formula)
        for piece, formula in split_mathematics(title)
    )
