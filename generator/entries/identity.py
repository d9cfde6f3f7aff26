"""References to papers as people paste them (ids, addresses, DOIs), and new ids."""

import re
from dataclasses import dataclass
from enum import StrEnum
from urllib.parse import unquote

from slugify import slugify

from generator.entries.limits import MAX_LENGTH
from generator.entries.paper import ARCHIVE, ARXIV_NEW, ARXIV_OLD, LIKE_ARXIV
from generator.entries.values import DOI, RESERVED_SLUGS

ARXIV_SITES = (
    r"(?:(?:www|export|[a-z]{2})\.)?arxiv\.org|alphaxiv\.org|www\.alphaxiv\.org|ar5iv\.org"
)
ARXIV_ADDRESS = re.compile(
    rf"(?:https?://)?(?:{ARXIV_SITES}|ar5iv\.labs\.arxiv\.org)"
    r"/(?:abs|pdf|html|format|ps|src|e-print|list)/(?P<id>[^?#]+)(?:[?#].*)?",
    re.IGNORECASE,
)
HF_ADDRESS = re.compile(
    r"(?:https?://)?(?:www\.)?(?:huggingface\.co|hf\.co)/papers/(?P<id>[^/?#]+)/?(?:[?#].*)?",
    re.IGNORECASE,
)
DOI_PREFIX = re.compile(r"(?:https?://)?(?:dx\.|www\.)?doi\.org/|doi:\s*", re.IGNORECASE)
ARXIV_DOI = re.compile(r"10\.48550/arxiv\.(?P<id>.+)", re.IGNORECASE)
ARXIV_PREFIX = re.compile(r"arxiv\s*[:.]\s*", re.IGNORECASE)
VERSION = re.compile(r"v[0-9]{1,3}$", re.IGNORECASE)
OLD_STYLE = re.compile(rf"{ARCHIVE}(?:\.[A-Za-z]{{2}})?[/-]([0-9]{{7}})", re.IGNORECASE)
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
    """The paper that `given` names: an arXiv id of either style, with or without version; a DOI; or
    an address at arXiv, Hugging Face or doi.org. None for anything else."""
    text = given.strip().strip("<>").strip()
    match = HF_ADDRESS.fullmatch(text)
    if match:
        return _of(Kind.HUGGING_FACE, parse_arxiv_id(match["id"]))
    match = ARXIV_ADDRESS.fullmatch(text)
    if match:
        return _of(Kind.ARXIV, parse_arxiv_id(match["id"]))
    plain = parse_doi(text)
    if plain:
        as_arxiv = ARXIV_DOI.fullmatch(plain)
        if as_arxiv:
            return _of(Kind.ARXIV, parse_arxiv_id(as_arxiv["id"]))
        return Reference(Kind.DOI, plain)
    return _of(Kind.ARXIV, parse_arxiv_id(text))


def _of(kind: Kind, identifier: str | None) -> Reference | None:
    return Reference(kind, identifier) if identifier else None


def parse_arxiv_id(text: str) -> str | None:
    """The arXiv id in `text`, as entries spell it, without its version; or None."""
    text = ARXIV_PREFIX.sub("", text.strip().rstrip("/"), count=1)
    text = VERSION.sub("", re.sub(r"\.pdf$", "", text, flags=re.IGNORECASE))
    if ARXIV_NEW.fullmatch(text) and text.isascii():
        return text
    old = OLD_STYLE.fullmatch(text)
    if old:
        text = f"{old[1].lower()}-{old[2]}"
        return text if ARXIV_OLD.fullmatch(text) else None
    return None


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
    title = re.sub(r"['\u2019]", "", title)
    words = slugify(title, max_length=MAX_TITLE_PART, word_boundary=True, save_order=True)
    words = words or slugify(title, max_length=MAX_TITLE_PART)
    more = slugify(suffix, max_length=15)
    slug = "-".join(part for part in (words or "paper", more) if part)
    return f"paper-{slug}" if LIKE_ARXIV.fullmatch(slug) or slug in RESERVED_SLUGS else slug
