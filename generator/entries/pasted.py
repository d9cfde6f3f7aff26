"""Papers in what people paste: addresses of publishers, citations, links in Markdown, whole lists.

https://dl.acm.org/doi/pdf/10.1145/9990001?download=true   DOI 10.1145/9990001
https://www.biorxiv.org/content/10.1101/2025.10.11.1v2     DOI 10.1101/2025.10.11.1
https://aclanthology.org/2025.acl-long.1.pdf               DOI 10.18653/v1/2025.acl-long.1
Invent, A. (2025). Sparrows. arXiv:2510.10023v2, 12 pages  arXiv 2510.10023
https://openreview.net/forum?id=HeDgE12345                 no id; a hint what to look for

`identity.parse_reference` is strict: it takes a text for an id only where the text says nothing
else. Here a text may say anything besides, as long as it names one paper.
"""

import re
from dataclasses import dataclass
from typing import NamedTuple
from urllib.parse import unquote

from generator.entries.identity import ID, Reference, parse_doi, parse_reference

ADDRESS = re.compile(r"https?://[^\s<>\"{}|\\^`]+", re.IGNORECASE)
BARE_ADDRESS = re.compile(r"(?<![a-z0-9.-])(?:[a-z0-9-]+\.)+[a-z]{2,}/[^\s<>\"]*", re.IGNORECASE)
DOI = re.compile(r"(?<![0-9.])10\.[0-9]{4,9}/[^\s\"<>?&#{}|\\^`]+")
ARXIV_MARK = re.compile(
    rf"(?<![a-z])arxiv(?:\.org)?[\s:._/-]*(?:(?:abs|pdf|html|papers?|id|preprint)[\s:._/-]*)?"
    rf"(?P<id>{ID})(?![0-9])",
    re.IGNORECASE,
)
BARE_ID = re.compile(
    r"(?<![0-9A-Za-z.])[0-9]{4}\.[0-9]{4,5}(?:v[0-9]{1,3})?(?![0-9A-Za-z]|\.[0-9])"
)
TAIL = re.compile(
    r"(?:/(?:full|abs|abstract|e?pdf|pdfft|meta|html|summary|fulltext|full-text|references|xml"
    r"|figures|metrics|citations|bibtex|download)(?:/.*)?"
    r"|(?:\.full|\.abstract|\.short|\.long|\.pdf|\.html?|\.xml|\.full-text)+|/)$",
    re.IGNORECASE,
)
"""What publishers add to a DOI in their addresses."""
PREPRINT_TAIL = re.compile(r"(?P<doi>10\.(?:1101|64898)/[0-9.]*[0-9])(?:v[0-9]+)?(?:\..*|/.*)?")
"""DOIs of bioRxiv and medRxiv, with a version and more after them."""
TRAILING = ".,;:!?*_'”’»"
BRACKETS = {")": "(", "]": "[", "}": "{", ">": "<"}


class Site(NamedTuple):
    """A site whose addresses hold its own id of a paper: the `address`, without scheme, and the
    `doi` that the id in it belongs to, as a template for `re.Match.expand`."""

    address: re.Pattern[str]
    doi: str


def _site(address: str, doi: str) -> Site:
    return Site(re.compile(rf"(?:www\.)?{address}(?:[?#].*)?"), doi)


SITES = (
    _site(
        r"acl(?:anthology\.org|web\.org)/(?:anthology/)?(?:papers/\w/\w+/)?(?P<id>[A-Z][0-9]{2}-"
        r"[0-9]{4}|[0-9]{4}\.[a-z0-9_]+(?:-[a-z0-9_]+)?\.[0-9]+)(?:v[0-9]+)?(?:\.pdf|\.bib)?/?",
        r"10.18653/v1/\g<id>",
    ),
    _site(r"nature\.com/articles/(?P<id>[a-z]*[0-9][\w.-]*?)(?:\.pdf)?/?", r"10.1038/\g<id>"),
    _site(r"zenodo\.org/records?/(?P<id>[0-9]+)(?:/.*)?", r"10.5281/zenodo.\g<id>"),
    _site(r"elifesciences\.org/articles/(?P<id>[0-9]{5,6})(?:v[0-9]+)?/?", r"10.7554/eLife.\g<id>"),
    _site(r"peerj\.com/articles/(?P<id>[0-9]+)/?", r"10.7717/peerj.\g<id>"),
    _site(r"peerj\.com/articles/(?P<id>cs-[0-9]+)/?", r"10.7717/peerj-\g<id>"),
    _site(r"jstor\.org/stable/(?P<id>[0-9]+)/?", r"10.2307/\g<id>"),
    _site(r"researchsquare\.com/article/(?P<id>rs-[0-9]+/v[0-9]+)/?", r"10.21203/rs.3.\g<id>"),
    _site(
        r"preprints\.org/manuscript/(?P<id>[0-9]{6}\.[0-9]{4})/v(?P<version>[0-9]+)(?:/.*)?",
        r"10.20944/preprints\g<id>.v\g<version>",
    ),
    _site(
        r"osf\.io/preprints/psyarxiv/(?P<id>[a-z0-9]{5})(?:_v[0-9]+)?/?", r"10.31234/osf.io/\g<id>"
    ),
    _site(
        r"figshare\.com/articles/(?:[^/]+/){0,2}(?P<id>[0-9]+)(?:/[0-9]+)?/?",
        r"10.6084/m9.figshare.\g<id>",
    ),
    _site(r"(?:papers\.)?ssrn\.com/.*abstract(?:_?id)?=(?P<id>[0-9]+).*", r"10.2139/ssrn.\g<id>"),
)
BOOKMARK = "look the title up at arXiv, or use the bookmark that /submit/ offers"
ON_PAGE = "its address does not say the DOI; copy that from the page, where it begins with 10."
HINTS = {
    "openreview.net": f"OpenReview has no DOIs; {BOOKMARK}",
    "proceedings.mlr.press": f"PMLR has no DOIs; {BOOKMARK}",
    "jmlr.org": f"JMLR has no DOIs; {BOOKMARK}",
    "neurips.cc": f"NeurIPS has no DOIs; {BOOKMARK}",
    "nips.cc": f"NeurIPS has no DOIs; {BOOKMARK}",
    "openaccess.thecvf.com": "the CVF's pages have no DOIs; copy the address behind their [arXiv]",
    "ncbi.nlm.nih.gov": "a number of PubMed is not enough; copy the DOI that the page shows",
    "semanticscholar.org": "Semantic Scholar's number is not enough; copy the DOI or the arXiv id",
    "aclanthology.org": "this is no page of one paper; open the paper's own",
    "arxiv.org": "this is no page of one paper; open the paper's own",
    "huggingface.co": "this is no page of one paper; those begin with huggingface.co/papers/",
    "scholar.google.com": "this is a search; open the paper's own page",
    **dict.fromkeys(
        (
            "ieeexplore.ieee.org", "sciencedirect.com", "academic.oup.com", "mdpi.com", "aaai.org",
            "ijcai.org", "isca-archive.org", "researchgate.net", "thelancet.com", "cell.com",
        ),
        ON_PAGE,
    ),
}  # fmt: skip
"""What to look for at sites whose addresses do not say enough."""
NO_NAME = (
    "is neither an arXiv id (2510.10023, quant-ph/9902083) nor a DOI (10.1000/182), nor an address "
    "or a text that holds one"
)
SEVERAL = "names several papers; write one a line"
LONGEST = 4000
"""Characters of a line that are looked at."""


@dataclass(frozen=True)
class Pasted:
    """A line that somebody pasted, the paper that it names, or `why` it names none."""

    text: str
    reference: Reference | None
    why: str = ""


def read_pasted(text: str) -> list[Pasted]:
    """What each line of `text` names. Lines that say nothing are left out."""
    lines = (line.strip() for line in re.split(r"[\n\r]+", text))
    return [_read_line(line) for line in lines if line]


def _read_line(line: str) -> Pasted:
    strict = parse_reference(_without_end(line)) or parse_reference(line)
    if strict:
        return Pasted(line, strict)
    line = line[:LONGEST]
    references = _references(line)
    arxiv = [reference for reference in references if reference.has_arxiv_id]
    if len(arxiv) == 1 and len(references) <= 2:
        return Pasted(line, arxiv[0])  # an article that cites its preprint is one paper
    if len(references) == 1:
        return Pasted(line, references[0])
    return Pasted(line, None, SEVERAL if references else _hint(line))


def _references(line: str) -> list[Reference]:
    """The papers that stand in `line`, each once."""
    references: list[Reference] = []
    for match in ADDRESS.finditer(line):
        _add(references, _of_address(_without_end(match[0])))
    rest = ADDRESS.sub(" ", line)
    for match in BARE_ADDRESS.finditer(rest):
        if not match[0].startswith("10."):
            _add(references, _of_address(f"https://{_without_end(match[0])}"))
    for match in DOI.finditer(rest):
        _add(references, _of_doi(_without_end(match[0])))
    rest = DOI.sub(" ", rest)
    for match in ARXIV_MARK.finditer(rest):
        _add(references, parse_reference(match["id"]))
    for match in BARE_ID.finditer(ARXIV_MARK.sub(" ", rest)):
        _add(references, parse_reference(match[0]))
    return references


def _add(references: list[Reference], reference: Reference | None) -> None:
    if reference and all(reference.id != other.id for other in references):
        references.append(reference)


def _without_end(text: str) -> str:
    """`text` without the punctuation of the sentence or the link around it."""
    while text and (text[-1] in TRAILING or _is_unopened(text)):
        text = text[:-1]
    return text


def _is_unopened(text: str) -> bool:
    opening = BRACKETS.get(text[-1])
    return opening is not None and text.count(text[-1]) > text.count(opening)


def _of_address(address: str) -> Reference | None:
    """The paper whose id or DOI an address holds."""
    strict = parse_reference(address)
    if strict:
        return strict
    text = unquote(re.sub(r"^https?://", "", address))
    for site in SITES:
        match = site.address.fullmatch(text)
        if match:
            return _of_doi(match.expand(site.doi))
    match = DOI.search(text)
    if match:
        return _of_doi(match[0])
    match = ARXIV_MARK.search(text)
    if match:
        return parse_reference(match["id"])
    match = BARE_ID.search(text)
    return parse_reference(match[0]) if match else None


def _of_doi(text: str) -> Reference | None:
    """The paper with the DOI in `text`, to which a publisher may have added a version or a form."""
    preprint = PREPRINT_TAIL.fullmatch(text)
    doi = parse_doi(preprint["doi"] if preprint else TAIL.sub("", text))
    return parse_reference(doi) if doi else None


def _hint(line: str) -> str:
    """Why `line` names no paper, and what to look for."""
    match = ADDRESS.search(line) or BARE_ADDRESS.search(line)
    host = re.sub(r"^https?://", "", match[0].lower()).split("/")[0] if match else ""
    for site, hint in HINTS.items():
        if host == site or host.endswith(f".{site}"):
            return f"names no paper by itself: {hint}"
    return NO_NAME
