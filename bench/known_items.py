"""Known-item questions: what people type who half remember a paper, and the paper they mean.

All kinds but one are made of the paper's own words, by a random generator with a fixed seed.
The last kind is written by hand: `described.tsv` describes 150 real papers, drawn at random, in
everyday words, none of which stands in the title. Only a corpus with these papers can answer it.
"""

import random
import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from bench.invented import Fields

DESCRIPTIONS = Path(__file__).with_name("described.tsv")
"""One question a line: the id of a paper, a tab, its description."""
WORD = re.compile(r"[^\W\d_]{3,}")
NAME = re.compile(r"([A-Z][\w.+-]*[A-Z0-9][\w.+-]*)\s*[:–-]")
STOP_WORDS = {
    "and", "are", "can", "for", "from", "how", "its", "not", "the", "their", "this", "that",
    "through", "toward", "towards", "using", "via", "what", "when", "with", "without",
}  # fmt: skip
"""Words that say nothing about a paper, and that nobody remembers."""
WRONG_WORDS = (
    *("audio", "dense", "graph", "human", "prompt"),
    *("robust", "safety", "sparse", "temporal"),
)
"""Words remembered by mistake: they stand in the titles of other papers."""


class Question(NamedTuple):
    """What somebody types, and the id of the paper that they mean."""

    text: str
    id: str


def questions(papers: Sequence[Fields], each: int, seed: int = 7) -> dict[str, list[Question]]:
    """Makes at most `each` questions of every kind. The same papers and seed give the same ones.

    A kind has fewer questions, or none, where fewer papers allow it: half a title needs a title
    of six words, for example.
    """
    by_kind: dict[str, list[Question]] = {}
    for kind, ask in KINDS.items():
        chance = random.Random(f"{seed} {kind}")  # noqa: S311 - questions are no secrets
        shuffled = chance.sample(papers, len(papers))
        by_kind[kind] = list(islice(_questions_of_kind(shuffled, ask, chance), each))
    return by_kind


Ask = Callable[[Fields, random.Random], str]
"""Makes the question of one kind for a paper, or an empty text where the paper allows none."""


def _questions_of_kind(
    papers: Sequence[Fields], ask: Ask, chance: random.Random
) -> Iterator[Question]:
    for paper in papers:
        text = ask(paper, chance)
        if text:
            yield Question(text, paper["id"])


@cache
def descriptions() -> dict[str, str]:
    """Reads the hand-written questions: by the id of the paper that each of them means."""
    lines = DESCRIPTIONS.read_text(encoding="utf-8").splitlines()
    return dict(line.split("\t") for line in lines)


def _title(paper: Fields) -> list[str]:
    """The words of a title, in order and once each; none where the title has mathematics."""
    if "$" in paper["title"]:
        return []
    words = (word.lower() for word in WORD.findall(paper["title"]))
    return [word for word in dict.fromkeys(words) if word not in STOP_WORDS]


def _out_of_order(paper: Fields, chance: random.Random) -> str:
    title = _title(paper)
    return " ".join(chance.sample(title, 4)) if len(title) > 4 else ""


def _half_a_title(paper: Fields, _: random.Random) -> str:
    words = paper["title"].split()
    return " ".join(words[: (len(words) + 1) // 2]) if len(words) > 5 else ""


def _author_and_word(paper: Fields, chance: random.Random) -> str:
    title, names = _title(paper), [name.split()[-1] for name in paper["authors"][:3]]
    return f"{chance.choice(names)} {max(title, key=len)}".lower() if title and names else ""


def _acronym(paper: Fields, _: random.Random) -> str:
    name = NAME.match(paper["title"])
    return name[1] if name else ""


def _misspelt(paper: Fields, chance: random.Random) -> str:
    title = _title(paper)
    if len(title) < 3:
        return ""
    chosen = chance.sample(title, 3)
    longest = max(chosen, key=len)
    place = chance.randrange(1, len(longest) - 1)
    wrong = chance.choice(
        [
            longest[:place] + longest[place + 1 :],
            longest[:place] + longest[place + 1] + longest[place] + longest[place + 2 :],
            longest[:place] + longest[place] + longest[place:],
        ]
    )
    return " ".join(wrong if word == longest else word for word in chosen)


def _half_word(paper: Fields, chance: random.Random) -> str:
    title = [word for word in _title(paper) if len(word) > 5]
    if len(title) < 3:
        return ""
    *whole, half = chance.sample(title, 3)
    return " ".join([*whole, half[: 2 * len(half) // 3]])


def _wrong_word(paper: Fields, chance: random.Random) -> str:
    title, wrong = _title(paper), chance.choice(WRONG_WORDS)
    if len(title) < 4 or wrong in title:
        return ""
    return " ".join(chance.sample([*chance.sample(title, 3), wrong], 4))


def _phrase(paper: Fields, chance: random.Random) -> str:
    words = (paper.get("abstract") or paper.get("summary") or "").split()
    if len(words) < 30:
        return ""
    start = chance.randrange(10, len(words) - 8)
    return re.sub(r'[\\$"{}]', "", " ".join(words[start : start + 6]))


def _quoted(paper: Fields, chance: random.Random) -> str:
    phrase = _phrase(paper, chance)
    return f'"{phrase}"' if phrase else ""


def _description(paper: Fields, _: random.Random) -> str:
    return descriptions().get(paper["id"], "")


ENDINGS = (
    ("ization", "izing"), ("ation", "ating"), ("ition", "iting"), ("sion", "sing"), ("ing", "ed"),
    ("tion", "tive"), ("ies", "y"), ("s", ""),
)  # fmt: skip
"""Ends of words, and those of another form."""
BRITISH = (("iz", "is"), ("yz", "ys"), ("olor", "olour"), ("avior", "aviour"), ("eling", "elling"))
HYPHENATED = re.compile(r"\b([A-Za-z]{3,})-([a-z]{3,})\b")
SYMBOL = re.compile(r"(?<![\w$\\-])(?:[0-9][A-Z]|[A-Z][0-9]?(?:\+\+)?|[α-ω][0-9]?)(?![\w+$-])")
"""Whole tokens of one letter with a digit or signs, or alone: 3D, R1, C++, Q, π0."""
LETTERS = (
    ("ü", "ue"),
    ("ö", "oe"),
    ("ä", "ae"),
    ("ø", "oe"),
    ("ß", "ss"),
    ("å", "aa"),
    ("æ", "ae"),
)
"""Letters of names, and what people type who have no key for them."""
ASKING = (
    "how can we use {} for {} with {}",
    "what is the effect of {} on {} and {}",
    "is there a way to make {} better at {} by {}",
)
VERSION = re.compile(r"\b([A-Z][A-Za-z]+)[- ]?([0-9]+(?:\.[0-9]+)?)\b")


def _changed(paper: Fields, chance: random.Random, change: Callable[[str], str]) -> str:
    """Three words of a title, one of them changed; nothing where `change` changes none."""
    title = _title(paper)
    changed = {word: change(word) for word in title if len(word) > 5 and change(word) != word}
    if len(title) < 3 or not changed:
        return ""
    word = chance.choice(sorted(changed))
    others = chance.sample([other for other in title if other != word], 2)
    return " ".join([*others, changed[word]])


def _other_form(paper: Fields, chance: random.Random) -> str:
    def change(word: str) -> str:
        fits = ((end, other) for end, other in ENDINGS if word.endswith(end) and word[-2:] != "ss")
        end, other = next(fits, ("", ""))
        return word.removesuffix(end) + other

    return _changed(paper, chance, change)


def _british(paper: Fields, chance: random.Random) -> str:
    def change(word: str) -> str:
        for american, british in BRITISH:
            word = word.replace(american, british, 1)
        return word

    return _changed(paper, chance, change)


def _compound(paper: Fields, chance: random.Random, between: str) -> str:
    match = HYPHENATED.search(paper["title"])
    others = [word for word in _title(paper) if match and word not in match[0].lower()]
    if not match or not others:
        return ""
    return f"{match[1]}{between}{match[2]} {chance.choice(others)}".lower()


def _space_missing(paper: Fields, chance: random.Random) -> str:
    title = _title(paper)
    if len(title) < 4:
        return ""
    first, second, third, *_ = chance.sample(title, 4)
    return f"{first}{second} {third}"


def _space_too_many(paper: Fields, chance: random.Random) -> str:
    def change(word: str) -> str:
        place = chance.randrange(3, len(word) - 2)
        return f"{word[:place]} {word[place:]}"

    return _changed(paper, chance, change)


def _version(paper: Fields, chance: random.Random) -> str:
    match = VERSION.search(paper["title"])
    others = [word for word in _title(paper) if match and word not in match[0].lower()]
    if not match or not others:
        return ""
    return f"{match[1]}{chance.choice(['', ' ', '-'])}{match[2]} {chance.choice(others)}"


def _citation(paper: Fields, _: random.Random) -> str:
    title = _title(paper)
    if not title or not paper["authors"]:
        return ""
    name = paper["authors"][0].split()[-1]
    return f"{name} et al. {str(paper['published'])[:4]} {max(title, key=len)}"


def _last_and_initial(paper: Fields, _: random.Random) -> str:
    title, words = _title(paper), paper["authors"][0].split() if paper["authors"] else []
    if not title or len(words) < 2:
        return ""
    return f'author:"{words[-1]}, {words[0][0]}." {max(title, key=len)}'


def _with_author(write: Callable[[str], str]) -> Ask:
    """Asks for the first author, as `write` writes the name, and the longest word of the title."""

    def ask(paper: Fields, _: random.Random) -> str:
        title, name = _title(paper), paper["authors"][0] if paper["authors"] else ""
        written = write(name) if " " in name else ""
        return f"{written} {max(title, key=len)}" if title and written else ""

    return ask


def _misspelt_author(paper: Fields, chance: random.Random) -> str:
    def write(name: str) -> str:
        last = name.split()[-1]
        if len(last) < 6 or not last.isalpha():
            return ""
        place = chance.randrange(1, len(last) - 1)
        return last[:place] + last[place + 1 :]

    return _with_author(write)(paper, chance)


def _typed_otherwise(name: str) -> str:
    """The last name with other letters; nothing where it has none of LETTERS."""
    last = typed = name.split()[-1]
    for letter, letters in LETTERS:
        typed = typed.replace(letter, letters)
    return typed if typed != last else ""


def _symbol(paper: Fields, chance: random.Random) -> str:
    title, symbols = _title(paper), SYMBOL.findall(paper["title"])
    symbols = [symbol for symbol in symbols if symbol not in ("A", "I")]  # words
    if len(title) < 2 or not symbols:
        return ""
    return " ".join([symbols[0], *chance.sample(title, 2)])


def _question(paper: Fields, chance: random.Random) -> str:
    title = _title(paper)
    return chance.choice(ASKING).format(*chance.sample(title, 3)) if len(title) > 3 else ""


KINDS: dict[str, Ask] = {
    "title words out of order": _out_of_order,
    "half a title": _half_a_title,
    "one author and one word": _author_and_word,
    "an acronym": _acronym,
    "a misspelt word": _misspelt,
    "a half word": _half_word,
    "three words of a title and a wrong one": _wrong_word,
    "words from the abstract": _phrase,
    "a phrase in quotes": _quoted,
    "described in other words": _description,
    "another form of a word": _other_form,
    "British spelling": _british,
    "a compound as one word": lambda paper, chance: _compound(paper, chance, ""),
    "a compound as two words": lambda paper, chance: _compound(paper, chance, " "),
    "a space missing": _space_missing,
    "a space too many": _space_too_many,
    "a version": _version,
    "a symbol or a letter and two words": _symbol,
    "Name et al. and year": _citation,
    "Last, F. and a word": _last_and_initial,
    "F. Last and a word": _with_author(lambda name: f"{name[0]}. {name.split()[-1]}"),
    "Last, First and a word": _with_author(
        lambda name: f"{name.split()[-1]}, {' '.join(name.split()[:-1])}"
    ),
    "a misspelt author and a word": _misspelt_author,
    "a name typed with other letters": _with_author(_typed_otherwise),
    "a question": _question,
}
