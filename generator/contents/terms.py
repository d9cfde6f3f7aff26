"""What a paper is about, as terms: its words, pairs of neighbouring words, and its topics.

Each term stands as a number and a level, which says how much of the paper is about it: ten
hexadecimal digits together, so that a million of them are read at once. A few terms in a hundred
thousand share a number with another, which does no harm.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import compress, pairwise
from zlib import crc32

from generator.entries import text
from generator.entries.likeness import WORD, letters
from generator.entries.paper import Paper

NUMBER_BYTES, LEVEL_BYTES = 4, 1
SPECIFIC = 5
"""From this many letters on, a final `s` is taken for a plural."""
LITTLE = frozenset(
    WORD.findall(
        "a about after all also although among an and any are as at be because been before"
        " being between both but by can could did do does due during each either even few for"
        " from further had has have having here hence how however if in into is it its itself"
        " just less like made make many may more most much must no nor not of off often on one"
        " only onto or other our out over own per rather same several should since so some such"
        " than that the their them then there thereby these they this those though through thus"
        " to too toward towards under until up upon us using very via was we well were what when"
        " where whereas whether which while who whose why will with within without would yet you"
        " your"
    )
)
"""Words that say nothing of what a text is about."""


def terms(paper: Paper, topics: Iterable[str]) -> str:
    """The terms of `paper`, which is under `topics`."""
    times: Counter[str] = Counter()
    for said in (paper.title, paper.summary, paper.abstract):
        times.update(_terms_in(said) if said else ())
    levels = {term: 2 if n < 2 else 3 if n < 4 else 4 for term, n in times.items()}
    levels |= {f"#{topic}": 4 for topic in topics}
    made = [_number(term) + level.to_bytes(LEVEL_BYTES) for term, level in levels.items()]
    return b"".join(made).hex()


def _terms_in(said: str) -> Iterator[str]:
    """The words of `said` and the pairs of neighbouring ones; none with LITTLE words."""
    words = [_singular(word) for word in letters(text.plain(said)).split()]
    telling = [len(word) > 1 and word not in LITTLE for word in words]
    yield from compress(words, telling)
    for (one, tells), (next, too) in pairwise(zip(words, telling, strict=True)):
        if tells and too:
            yield f"{one} {next}"


@lru_cache(maxsize=1 << 15)
def _singular(word: str) -> str:
    if len(word) >= SPECIFIC and word.endswith("s") and word[-2] not in "sui":
        return word[:-1]
    return word


def _number(term: str) -> bytes:
    return crc32(term.encode()).to_bytes(NUMBER_BYTES)
