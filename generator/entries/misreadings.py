"""UTF-8 that a program may have read as another encoding: `Jos茅` for José, by way of GBK.

What `mojibake` corrects, no language writes. These texts may be right as they stand (`茅` is a
Chinese character), so people are told what they may have been, and nothing is changed.
"""

import re

from generator.entries.mojibake import decode_bytes

ENCODINGS = (
    "gbk", "ms932", "cp949", "big5", "koi8-r", "ibm866", "cp1250", "cp1251", "cp1253", "cp1257",
    "iso8859-2", "macintosh",
)  # fmt: skip
"""Encodings of China, Japan, Korea, Taiwan, Russia, central Europe, Greece, the Baltic states and
the Macintosh, by names that Python and browsers have in common, but for cp949."""
RUN = re.compile("(?![À-ÖØ-öø-ÿ‘’“”–—…]+(?:[\x00-\x7f]|$))[^\x00-\x7f]+")
"""Characters outside of ASCII; not those of western Europe alone, of which `mojibake` knows all."""
BESIDE_LETTERS = re.compile(
    "[A-Za-zÀ-ÖØ-öø-ćČ-ěĞğĪīİıŁłŃńŇňŌōŐőŒœŘřŚśŞ-šŢţŪūŮůŰűŹ-žȘ-țƠơƯưẠ-ỹ‘’“”–—…°µ£€]+"
)
"""Letters and signs that are common beside letters of ASCII."""
SCRIPTS = (
    re.compile("[Ѐ-ӿ]{2,}"),
    re.compile("[Ͱ-Ͽἀ-῿]{2,}"),
    re.compile("[֐-׿]{2,}"),
    re.compile("[؀-ۿ]{2,}"),
    re.compile("[가-힣]{2,}"),
    re.compile("[぀-ヿ一-鿿]{2,}"),
)
"""Words in Cyrillic, Greek, Hebrew, Arabic, Hangul, and Chinese or Japanese."""
LONGEST = 60
"""Characters of a run that are quoted."""


def likely_reading(text: str) -> tuple[str, str] | None:
    """The first run of characters in `text` that may be UTF-8 read as one of ENCODINGS, and what
    it says in UTF-8; None if there is none. That the bytes of a text in another language are
    UTF-8, and of one script, is improbable: of 72,000 names and titles in 60 languages, none."""
    for match in [] if text.isascii() else RUN.finditer(text):
        beside = text[match.start() - 1 : match.start()] + text[match.end() : match.end() + 1]
        for encoding in ENCODINGS:
            reading = decode_bytes(bytes_in(match[0], encoding))
            if reading != match[0] and _is_likely(reading, beside):
                return match[0][:LONGEST], reading[:LONGEST]
    return None


def bytes_in(text: str, encoding: str) -> list[int]:
    """The bytes of `text` in an encoding; none where that lacks a character."""
    try:
        return list(text.encode(encoding))
    except UnicodeEncodeError:
        return []


def _is_likely(reading: str, beside: str) -> bool:
    """Whether people write a `reading`, between the characters `beside` it."""
    if any(script.fullmatch(reading) for script in SCRIPTS):
        return True
    is_beside_letters = re.search("[A-Za-z0-9]", beside) is not None
    return is_beside_letters and BESIDE_LETTERS.fullmatch(reading) is not None
