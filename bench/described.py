"""Papers described in other words than those of their titles, as they are half remembered.

`described.tsv` has 150 papers, drawn at random from a corpus of real ones, each with a question
that was written after a look at title and abstract, and before anything that answers it.
"""

from collections.abc import Sequence
from pathlib import Path

from bench.invented import Fields
from bench.known_items import Question
from generator.catalogue.terms import LITTLE
from generator.entries.tokens import tokenize

FILE = Path(__file__).with_name("described.tsv")
ROOT, ENDING = 4, 3
"""Words are akin that begin with so many same letters, all but so many of the shorter one's."""
ACRONYM = range(3, 6)


def described(papers: Sequence[Fields]) -> list[Question]:
    """The questions whose papers are among `papers`."""
    known = {paper["id"] for paper in papers}
    lines = FILE.read_text(encoding="utf-8").splitlines()
    made = (Question(text, id) for id, _, text in (line.partition("\t") for line in lines))
    return [question for question in made if question.id in known]


def shared(question: str, title: str) -> set[str]:
    """The words of `question` that tell something and are akin to one of `title`, or an acronym
    of its words, or what stands for one."""
    asked, printed = telling(question), telling(title)
    found = {one for one in asked for other in printed if _akin(one, other)}
    return found | _acronyms(asked, printed) | _acronyms(printed, asked)


def telling(said: str) -> list[str]:
    """The words of `said` in their order, but for those that tell nothing."""
    return [word for word in tokenize(said) if word not in LITTLE]


def _akin(one: str, other: str) -> bool:
    root = max(ROOT, min(len(one), len(other)) - ENDING)
    return one == other or (len(one) >= root and one[:root] == other[:root])


def _acronyms(short: Sequence[str], spelled: Sequence[str]) -> set[str]:
    """Words of `short` that are the first letters of neighbouring ones of `spelled`."""
    initials = "".join(word[0] for word in spelled)
    return {word for word in short if len(word) in ACRONYM and word in initials}
