"""Papers that were withdrawn or retracted."""

import re

from generator.contributing.facts import Facts
from generator.entries.values import fold

NOUN = (
    r"(?:paper|article|submission|manuscript|work|pre-?print|e-?print|draft|document|note|report"
    r"|study|letter|comment|contribution|version|entry)"
)
GONE = r"(?:withdrawn|retracted|pulled|taken down|removed by (?:the )?(?:authors?|arxiv|submitter))"
IS = (
    r"(?:(?:has|have|had)(?: \w+)? been|was|is|is being|is now|is hereby|is to be|will be"
    r"|needs to be|had to be|should be|must be)"
)
ADVERBS = r"(?:(?!not\b|never\b)[\w-]+ ){0,2}"
GAP = (
    r"(?: (?:by|of|on|with|titled|entitled|submitted|posted)\b"
    r"(?:(?! (?:that|which|who|were)\b)(?:[^.;]|(?<=[A-Z])\.)){0,80}?)?"
)
OTHER = r"(?:previous|earlier|first|old|older|original|other|another|initial|prior|related|cited)"
SUBJECT = (
    rf"(?:(?!{OTHER}\b)[\w-]+ ){{0,3}}{NOUN}"
    rf"(?: \([^)]{{0,80}}\)| \[[^\]]{{0,80}}\])?{GAP}"
)
CAUSE = (
    r"(?: temporarily| permanently)?(?:[.,;:!)\]]|$"
    r"| (?:by (?:the |its |all )?(?:authors?|arxiv|submitter|admin|owner|first)|from arxiv"
    r"|and (?:replaced|superseded|merged)|due|because|since|as|pending|for|in favou?r|until|to"
    r"|on|at|owing|after))"
)
THIS = re.compile(
    rf"\b(?:this|our|my|the present|the current) {SUBJECT} {IS} {ADVERBS}{GONE}\b"
    r"(?! from (?!arxiv))"
    rf"|\b(?:i|we|(?:the )?authors?)(?: \w+){{0,6}}? (?:withdraw|withdrew|withdrawn|withdrawing"
    rf"|retract|retracted|retracting) (?:this|our|my|the(?:ir)?) (?:[\w-]+ ){{0,2}}{NOUN}\b"
    rf"|\b(?:withdrawal|retraction) of (?:this|our|my|the present) (?:[\w-]+ ){{0,2}}{NOUN}\b",
    re.IGNORECASE,
)
"""Sentences that say of this paper that it is withdrawn or retracted, wherever they stand."""
SHORT = re.compile(
    rf"^\W*(?:(?:this|the|our) )?(?:{NOUN} )?(?:temporarily |now |has been |is )?"
    rf"(?:withdrawn|retracted)\b{CAUSE}"
    rf"|^\W*(?:withdrawal|retraction)\b(?: notice| note)?(?:[.:]|$| (?:by|due|because|as))"
    rf"|\bthe {SUBJECT} {IS} {ADVERBS}{GONE}\b(?! from (?!arxiv))",
    re.IGNORECASE,
)
"""Beginnings, and sentences about "the paper", that say so where nothing else is the subject."""
IN_COMMENT = re.compile(
    rf"(?:^|[.;,:] ?|\(|\[)\W{{0,40}}(?:{NOUN} |now |temporarily )*(?:withdrawn|retracted)\b{CAUSE}"
    rf"|\b{NOUN} (?:temporarily )?(?:withdrawn|retracted) (?:by|due|because|as|since|pending)\b"
    r"|\bremoved by (?:the )?arxiv|\bit (?:has been|is|was) (?:withdrawn|retracted)\b(?! from)"
    r"|\b(?:withdrawn|retracted) by (?:the |its )?authors?\b",
    re.IGNORECASE,
)
"""What authors write into arXiv's comment, which is about the paper: `12 pages, withdrawn`."""
NOT_THIS = re.compile(
    rf"\b{OTHER} (?:[\w-]+ ){{0,2}}(?:{NOUN}|versions?)(?: \S+)? (?:\w+ ){{0,2}}"
    r"(?:withdrawn|retracted)"
    r"|\b(?:replaces|supersedes|replacement (?:of|for)|not|never) (?:(?:a|the|been) )?"
    r"(?:withdrawn|retracted)",
    re.IGNORECASE,
)
"""Sentences about another paper or version, or that deny it."""
WITHDRAWN_TITLE = re.compile(r"(?:withdrawn|retracted)\b\s*(?:article)?\s*:", re.IGNORECASE)


def is_withdrawn(facts: Facts) -> bool:
    """Whether the source or the paper's own text says that it is withdrawn or retracted."""
    comment = facts.authors_comment if isinstance(facts.authors_comment, str) else ""
    abstract = facts.abstract.strip() if isinstance(facts.abstract, str) else ""
    title = facts.title if isinstance(facts.title, str) else ""
    comment, abstract, title = fold(comment), fold(abstract), fold(title)
    # A long abstract may be about withdrawn papers; only its beginning is about itself.
    beginning = abstract if len(abstract) < 600 else abstract[:200]
    return (
        facts.withdrawn
        or _says_so(comment, THIS, SHORT, IN_COMMENT)
        or _says_so(beginning, SHORT)
        or _says_so(abstract, THIS)
        or bool(WITHDRAWN_TITLE.match(title))
    )


def _says_so(text: str, *patterns: re.Pattern[str]) -> bool:
    """Whether any of `patterns` matches in a sentence of `text` that is about this paper."""
    sentences = re.split(r"(?<=[.!?])\s+(?=[A-Z])", text)
    about_this = " ".join(sentence for sentence in sentences if not NOT_THIS.search(sentence))
    return any(pattern.search(about_this) for pattern in patterns)
