"""Text split into the words that search looks up.

    Fine-tuning GPT-4o for 海藻评测   →  fine tuning gpt 4o for 海藻 藻评 评测 测     tokenize
                                     →  fine-tuning gpt-4-o                       compounds
    Wen-tao van Lindo                →  lindo_wentao_van                          name_terms

`generator/theme/assets/search/tokens.js` does the same to what a reader types;
`tests/search-words.json` holds both to the same results.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

WORD = re.compile(r"[^\W_](?:\+\+|#)(?![^\W_])|[^\W_]+")
"""Letters and digits; and C++, C#."""
ASCII_WORD = re.compile(r"[a-z0-9]+")
"""The same in small ASCII letters without + and #."""
NOT_ASCII = re.compile(r"[^\x00-\x7f]")
INVISIBLE = re.compile("[\u00ad\u180e\u200b-\u200f\u2060-\u2064\ufeff]")
"""Soft hyphens, zero-width spaces and joiners, marks of direction."""
UNSPACED = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u1100-\u11ff\u3005\u3007\u3040-\u30ff\u3130-\u318f"
    "\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff"
    "\U00016fe0-\U00018dff\U0001b000-\U0001b16f\U00020000-\U0003ffff"
)
"""Chinese, Japanese, Korean, Thai, Lao, Burmese, Khmer: no spaces between words, or none that
search could rely on."""
RUN = re.compile(rf"[{UNSPACED}]+|[^{UNSPACED}]+")
IS_UNSPACED = re.compile(rf"[{UNSPACED}]")
BASE_LETTERS = {
    "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i",
}  # fmt: skip
"""Letters that Unicode does not decompose into a base letter and a mark."""
TWO_LETTERS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "å": "aa", "ø": "oe"})
"""How these letters are written without them: Müller, Mueller."""
HAS_TWO_LETTERS = re.compile("[äöüåø]")
GREEK_NAMES = """
    alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma
    sigma tau upsilon phi chi psi omega
"""
GREEK = dict(zip(map(chr, range(ord("α"), ord("ω") + 1)), GREEK_NAMES.split(), strict=True))
GREEK_LETTER = re.compile("(?<![α-ω])[α-ω](?![α-ω])")
"""A Greek letter by itself, which is a symbol and no word."""
CHAIN = re.compile(r"\b(?=[a-z]*(?:-[a-z0-9]|[0-9])|[0-9]+-?[a-z])[a-z0-9]+(?:[-.][a-z0-9]+)*")
"""Words joined by hyphens; letters and digits that stand together, as in a version."""
IN_CHAINS = re.compile("[0-9-]")
"""What every chain has."""
HYPHENS = re.compile("[\u2010\u2011\u2012\u2013]")
PART = re.compile(r"[a-z]+|[0-9]+")
SPACED_VERSION = re.compile(r"\b([A-Z][A-Za-z]*) ([0-9]+(?:\.[0-9]+)*[A-Za-z]?)\b")
"""A name and its version, as in `Qwen 2.5`."""
SPACED_DIGIT = re.compile(" [0-9]")
MAX_CHAIN = 5
"""The words of a chain that count."""
MAX_LENGTH = 40
"""The number of characters of a word that search compares."""
SUFFIXES = frozenset(("jr", "sr", "ii", "iii", "iv"))


def tokenize(text: str) -> list[str]:
    """The words of `text` in order: in lower case, without accents. Text without spaces between
    words gives overlapping pairs of characters, and its last character."""
    small = fold_letters(text)
    if small.isascii() and "+" not in small and "#" not in small:
        words = ASCII_WORD.findall(small)
    else:
        words = WORD.findall(small)
    if text.isascii():
        return [word[:MAX_LENGTH] for word in words]
    return [token for word in words for token in _split_unspaced(word)]


def fold_letters(text: str) -> str:
    """`text` in lower case, without accents and invisible characters."""
    if text.isascii():
        return text.lower()
    bare = NOT_ASCII.sub(lambda match: _fold_character(match[0]), INVISIBLE.sub("", text))
    return unicodedata.normalize("NFC", bare).lower().replace("ς", "σ")


def _split_unspaced(word: str) -> Iterator[str]:
    if not IS_UNSPACED.search(word):
        yield word[:MAX_LENGTH]
        return
    for run in RUN.findall(word):
        if IS_UNSPACED.match(run):
            yield from (run[at : at + 2] for at in range(len(run)))
        else:
            yield run[:MAX_LENGTH]


@lru_cache(maxsize=1 << 12)
def _fold_character(character: str) -> str:
    """A character without its accents."""
    parts = unicodedata.normalize("NFKD", character)
    letters = [part for part in parts if unicodedata.category(part)[0] != "M"]
    return "".join([BASE_LETTERS.get(part.lower(), part) for part in letters])


def compounds(text: str) -> Iterator[str]:
    """The compounds of `text` by their parts, `fine-tuning` or `gpt-4-o`: words with hyphens, and
    versions. Of a longer one also what begins at a later word: `text-to-image`, `to-image`."""
    versions = SPACED_VERSION.findall(text) if SPACED_DIGIT.search(text) else ()
    spaced = [f"{name}{version}" for name, version in versions]
    bare = HYPHENS.sub("-", fold_letters(" ".join([text, *spaced])))
    if not bare.isascii():
        bare = GREEK_LETTER.sub(lambda match: GREEK[match[0]], bare)
    odd = [word for word in bare.split() if not word.isalpha() and IN_CHAINS.search(word)]
    for chain in CHAIN.findall(" ".join(odd)):
        words = chain.split("-")[:MAX_CHAIN]
        parts = [PART.findall(word) for word in words]
        for start in range(len(words)):
            rest = [part for word in parts[start:] for part in word]
            if len(rest) > 1 and not all(part.isdigit() for part in rest):
                yield "-".join(rest)[:MAX_LENGTH]


def other_spellings(text: str) -> Iterator[str]:
    """Further words under which words of `text` are known: `mueller` for Müller, and the names of
    Greek letters."""
    if text.isascii():
        return
    small = unicodedata.normalize("NFC", text).lower()
    for word in WORD.findall(small):
        if HAS_TWO_LETTERS.search(word):
            yield from tokenize(word.translate(TWO_LETTERS))
    for letter in GREEK_LETTER.findall(fold_letters(text)):
        yield GREEK[letter]


def name_terms(name: str) -> Iterator[str]:
    """A person's whole name as one term, the last word first: `lindo_ada_v` for Ada V. Lindo; and
    as it is written without umlauts. Nothing for a name of one word."""
    small = unicodedata.normalize("NFC", name).lower()
    for spelling in dict.fromkeys((small, small.translate(TWO_LETTERS))):
        yield from filter(None, [_name_term(spelling)])


def _name_term(name: str) -> str:
    pieces = ["".join(WORD.findall(fold_letters(piece))) for piece in name.split()]
    words = [piece for piece in pieces if piece and piece not in SUFFIXES]
    if len(words) < 2 or IS_UNSPACED.search(name):
        return ""
    return "_".join([words[-1], *words[:-1]])[:MAX_LENGTH]
