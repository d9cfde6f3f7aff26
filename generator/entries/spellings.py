"""Which spellings of a name are one: those that differ in case, accents, hyphens, dots, apostrophes
or spaces alone.

    O'Neil, ONEIL                  →  o-neil, oneil
    Jean-Luc Bird, Jeanluc Bird    →  jean-luc-bird, jeanluc-bird
    Müller, 王伟, Ёлкин             →  muller, 王伟, елкин

`fold_name` gives a spelling; two spellings are one where their letters are the same and the words
of one divide those of the other. `yan-gao` and `yang-ao` are two people: neither divides the other.
"""

import re
from functools import lru_cache
from itertools import accumulate
from typing import Final
from unicodedata import category, normalize

from slugify import slugify

from generator.entries import text

ACCENTS = re.compile("[\u0300-\u034e]+")
BACKEND: Final = "text-unidecode"
"""The tables of transliteration; those of another package, where one is installed, differ."""
SIMPLE_NAME = re.compile(r"(?=.{1,80}$)(?:[A-Za-z]++[. -]{0,3}+)++")
OPTIONAL_MARKS = re.compile(
    "(?<=[a-z\u0370-\u03ff])[\u0300-\u036f]+"  # accents of Latin and Greek letters
    "|(?<=\u0435)\u0308|(?<=[аеиоуыэюя])\u0301"  # Cyrillic: the dots of ё; stress
    "|[\u0591-\u05bd\u05bf\u05c1\u05c2\u0640\u064b-\u065f\u0670]"  # Hebrew and Arabic points
    "|[\u00ad\u200b-\u200f\u2060]"  # soft hyphens and joiners
)
"""Signs that a decomposed text in small letters may have or lack. (Marks of other letters make
other letters: й is not и, が is not か.)"""


@lru_cache(maxsize=1 << 17)
def fold_name(name: str) -> str:
    """The spelling of `name` without what does not tell people apart: small letters and digits in
    words, with hyphens between. Latin letters become ASCII; letters of other scripts stay, because
    different names have one transliteration (王伟 and 汪卫 are both Wang Wei)."""
    letters = name if name.isascii() else ACCENTS.sub("", normalize("NFKD", name))
    if SIMPLE_NAME.fullmatch(letters):  # most names; ten times as fast as slugify()
        return "-".join(letters.lower().replace(".", " ").replace("-", " ").split())
    plain = text.to_plain(name)
    if is_latin(plain):
        return slugify(plain, backend=BACKEND) or plain.strip()
    return _fold_letters(plain)


def is_latin(name: str) -> bool:
    """Whether ASCII can stand for every letter of `name`."""
    letters = normalize("NFKD", name)
    return all(
        sign.isascii() or category(sign) == "Lm" or _is_latin_letter(sign)
        for sign in letters
        if sign.isalpha()
    )


def are_one(spelling: str, other: str) -> bool:
    """Whether two folded spellings are of one name."""
    if spelling.replace("-", "") != other.replace("-", ""):
        return False
    ends, other_ends = _word_ends(spelling), _word_ends(other)
    return ends <= other_ends or other_ends <= ends


def _word_ends(spelling: str) -> set[int]:
    return set(accumulate(map(len, spelling.split("-"))))


def _is_latin_letter(sign: str) -> bool:
    is_in_block = sign < "\u0250" or "\u1e00" <= sign < "\u1f00" or "\u2c60" <= sign < "\u2c80"
    return is_in_block and bool(slugify(sign, backend=BACKEND))


def _fold_letters(plain: str) -> str:
    """The letters, marks and digits of `plain`, those of Latin in ASCII."""
    decomposed = OPTIONAL_MARKS.sub("", normalize("NFKD", plain).casefold())
    signs = [_fold_sign(sign) for sign in decomposed]
    return normalize("NFC", "-".join("".join(signs).split()))


def _fold_sign(sign: str) -> str:
    if _is_latin_letter(sign):
        return slugify(sign, backend=BACKEND)
    return sign if category(sign)[0] in "LMN" else " "
