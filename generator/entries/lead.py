"""The sentence of an abstract that says what is new.

Abstracts begin with background. A list has room for one sentence, so it shows the one in which the
authors say what they did. The rule:

1. Split the abstract into sentences. A sentence ends with `.`, `!` or `?` (and brackets or quotes
   after it) before white space and a character that is no small letter; with the same signs of
   Chinese and Japanese; or with its paragraph. Neither an abbreviation (`e.g.`, `et al.`) nor an
   initial nor anything inside a formula ends one.
2. Each sentence has the rank of the first of ANNOUNCEMENTS that it matches: it announces something
   made ("we propose X"), or something done ("we show that X"), or is about the paper itself ("X is
   proposed", "this work"), or calls something new ("a novel X").
3. The lead is the first sentence of the best rank, whole and unaltered, with its TeX; or the first
   sentence of all where none has a rank.

The time is proportional to the length of the abstract.
"""

import re
from collections.abc import Iterator

from generator.entries.mathematics import split_mathematics

ABBREVIATIONS = frozenset(
    {
        "a.k.a", "al", "approx", "ca", "cf", "dr", "e.g", "eg", "eq", "eqs", "etc", "fig", "figs",
        "i.e", "i.i.d", "ie", "incl", "mr", "mrs", "ms", "no", "nos", "p", "ph.d", "pp", "prof",
        "ref", "refs", "resp", "sec", "sect", "st", "tab", "u.k", "u.s", "viz", "vol", "vs",
        "w.r.t", "wrt",
    }
)  # fmt: skip
"""Words, without their last point and in small letters, whose point ends no sentence."""
END = re.compile(
    r"(?<![.!?])[.!?]++[\"'”’)\]]*+(?=\s++[^a-z\s])|[。！？][”」』）]*+|\n\n++",
)
WORD_BEFORE = re.compile(r"[^\s(\[/]*\Z")
LONGEST_WORD = 12
"""Characters before a point in which an abbreviation is looked for."""
FORMULA_LETTER = "X"
"""What stands for each character of a formula: part of a word."""

_PAPER = r"(?:papers?|works?|articles?|study|report|survey|thesis|tutorial|review|chapter|note)"
_THING = (
    r"(?:projects?|framework|methods?|approach|system|models?|benchmark|dataset|technique|position"
    rf"|algorithm|{_PAPER})"
)
_WHO = (
    rf"\b(?:we|i|the\s++(?:authors?|(?:present\s++)?{_PAPER})"
    rf"|(?:this|our)\s++(?:[\w-]++\s++)?{_THING})\b"
)
_HOW = (
    r"(?:,?\s++(?:then|also|first|here|thus|hence|instead|further|therefore|next|now|both|in\s++this"
    r"\s++\w+|(?:aim|seek|attempt)\s++to|are\s++the\s++first\s++to|[a-z]+ly),?){0,3}\s++"
)
_ENDING = r"(?:e|es|ed|s|ing|ies|ied|y|n)?\b"
_MADE = (
    r"(?:propos|introduc|present|develop|design|devis|describ|formulat|construct|creat|unveil"
    r"|contribut|establish|pioneer|formali[sz]|instantiat|build|built)"
)
_DONE = (
    r"(?:show|demonstrat|find|found|prov|reveal|investigat|stud|explor|analy[sz]|examin|evaluat"
    r"|compar|report|observ|identif|conduct|discover|survey|review|ask|measur|benchmark|quantif"
    r"|characteri[sz]|test|perform|discuss|aim|seek|focus|uncover|highlight|outlin|summari[sz]"
    r"|categori[sz]|systemati[sz]|assess|prob|hypothesi[sz]|trac|audit|validat|achiev|consider|look"
    r"|releas|open-sourc|shar|giv|train|extend|adapt|generali[sz]|revisit|rethink|recast|reframe?"
    r"|argu|address|tackl|offer|provid|deriv|collect|curat|synthesi[sz]|leverag|appl|combin"
    r"|integrat|bridg|scal|improv|optimi[sz]|enabl|tak|answer|learn|formali[sz]|us|utili[sz]|employ)"
)
ANNOUNCEMENTS = (
    re.compile(rf"{_WHO}{_HOW}{_MADE}{_ENDING}", re.IGNORECASE),
    re.compile(rf"{_WHO}{_HOW}{_DONE}{_ENDING}", re.IGNORECASE),
    re.compile(
        rf"\b(?:is|are|was|were)\s++(?:\w+ly\s++)?{_MADE}e?d\b|\b(?:introducing|presenting)\b"
        rf"|\b(?:this|our)\s++(?:[\w-]++\s++)?{_THING}\b",
        re.IGNORECASE,
    ),
    re.compile(r"\b(?:novel|new|first|we|our)\b", re.IGNORECASE),
)
"""How a sentence says what is new, the best way first."""


def lead_sentence(abstract: str) -> str:
    """The sentence of `abstract` (text with TeX) that says what is new, as it stands there; empty
    where the abstract is."""
    masked = _masked(abstract)
    sentences = list(_sentences(masked))
    for announcement in ANNOUNCEMENTS:
        for start, end in sentences:
            if announcement.search(masked, start, end):
                return abstract[start:end]
    return abstract[slice(*sentences[0])] if sentences else ""


def _masked(text: str) -> str:
    """`text` with letters in place of its formulas, at the same length."""
    if "$" not in text and "\\" not in text:
        return text
    return "".join(
        piece if formula is None else FORMULA_LETTER * len(piece)
        for piece, formula in split_mathematics(text)
    )


def _sentences(text: str) -> Iterator[tuple[int, int]]:
    """Where each sentence of `text` begins and ends, without white space around it."""
    start = 0
    for match in END.finditer(text):
        if match[0].startswith(".") and _is_abbreviation(text, match.start()):
            continue
        yield from _trimmed(text, start, match.end())
        start = match.end()
    yield from _trimmed(text, start, len(text))


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    if start < end:
        yield start, end


def _is_abbreviation(text: str, point: int) -> bool:
    """Whether the word before the `point` is an abbreviation or an initial."""
    near = text[max(0, point - LONGEST_WORD) : point]
    word = near[WORD_BEFORE.search(near).start() :] if near else ""  # type: ignore[union-attr]
    return word.lower() in ABBREVIATIONS or (len(word) == 1 and word.isupper() and word != "I")
