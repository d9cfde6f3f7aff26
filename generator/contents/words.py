"""Text taken apart into words, as they are looked up. `theme/assets/search/words.js` does the
same to what a reader types; tests/search-words.json holds both to it."""

import re
import unicodedata
from functools import lru_cache

WORD = re.compile(r"[^\W_]+")
WITHOUT_PARTS = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i"}
)
"""Letters that Unicode does not take apart into a letter and a mark."""
LONGEST = 40
"""Characters of a word that count."""


def words(text: str) -> list[str]:
    """The words of `text` in their order: lower case, without accents, and singular."""
    return [_singular(word[:LONGEST]) for word in WORD.findall(folded(text))]


def folded(text: str) -> str:
    """`text` in lower case and without accents."""
    if text.isascii():
        return text.lower()
    parts = unicodedata.normalize("NFKD", text)
    bare = "".join([each for each in parts if unicodedata.category(each)[0] != "M"])
    return bare.lower().translate(WITHOUT_PARTS)


@lru_cache(maxsize=1 << 16)
def _singular(word: str) -> str:
    """An English plural without its ending. What else ends so loses it as well, here and in what
    is typed."""
    if len(word) < 4 or not word.endswith("s") or word.endswith(("ss", "us", "is")):
        return word
    return f"{word[:-3]}y" if word.endswith("ies") and len(word) > 4 else word[:-1]
