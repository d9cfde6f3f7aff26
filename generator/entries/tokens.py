"""Text split into the words that search looks up.

`generator/theme/assets/search/tokens.js` does the same to what a reader types;
`tests/search-words.json` holds both to the same results.
"""

import re
import unicodedata
from functools import lru_cache

WORD = re.compile(r"[^\W_]+")
BEYOND_ASCII = re.compile(r"[^\x00-\x7f]")
BASE_LETTERS = {
    "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i",
}  # fmt: skip
"""Letters that Unicode does not decompose into a base letter and a mark."""
MAX_LENGTH = 40
"""The number of characters of a word that search compares."""


def tokenize(text: str) -> list[str]:
    """The words of `text` in order: in lower case, without accents, in the singular."""
    bare = (
        text if text.isascii() else BEYOND_ASCII.sub(lambda match: _strip_accents(match[0]), text)
    )
    return list(map(_to_singular, WORD.findall(bare.lower())))


@lru_cache(maxsize=1 << 12)
def _strip_accents(character: str) -> str:
    """A character without its accents."""
    parts = unicodedata.normalize("NFKD", character)
    letters = [part for part in parts if unicodedata.category(part)[0] != "M"]
    return "".join([BASE_LETTERS.get(part.lower(), part) for part in letters])


@lru_cache(maxsize=1 << 16)
def _to_singular(word: str) -> str:
    """An English plural without its ending: `studies` is `study`. Other words with such an ending
    lose it too, which does no harm: a reader's query is treated alike."""
    word = word[:MAX_LENGTH]
    if len(word) < 4 or not word.endswith("s") or word.endswith(("ss", "us", "is")):
        return word
    return f"{word[:-3]}y" if word.endswith("ies") and len(word) > 4 else word[:-1]
