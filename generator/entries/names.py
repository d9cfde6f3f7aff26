r"""A person's name in its parts, as citations need them.

Entries hold names as printed. Citation formats want the family name apart, because they sort and
shorten by it:

    Ludwig van der Tern, Jr.   →  given Ludwig, particle van der, family Tern, suffix Jr.
    Wen-tao Lindo              →  given Wen-tao, family Lindo
    The Hedge Team             →  a team, which has no parts
"""

import re
from functools import lru_cache
from typing import NamedTuple
from unicodedata import name as character_name

PARTICLES = frozenset((
    "von", "vom", "van", "der", "den", "dem", "de", "del", "della", "dello", "degli", "dei", "di",
    "da", "dal", "das", "do", "dos", "du", "des", "la", "le", "las", "los", "lo", "zu", "zum",
    "zur", "ter", "ten", "te", "tot", "'t", "op", "af", "av", "bin", "ibn", "ben", "bint", "al",
    "el", "abu", "d'", "y", "e", "i",
))  # fmt: skip
"""Words in small letters that stand before a family name and belong to it."""
CAPITAL_PARTICLES = frozenset((
    "Van", "Von", "De", "Del", "Della", "Di", "Du", "Da", "Dos", "Des", "Der", "Den", "Ter",
    "Ten", "La", "Le",
))  # fmt: skip
VIETNAMESE = frozenset((
    "Nguyen", "Nguyễn", "Tran", "Trần", "Le", "Lê", "Pham", "Phạm", "Hoang", "Hoàng", "Huynh",
    "Huỳnh", "Phan", "Vu", "Vũ", "Vo", "Võ", "Dang", "Đặng", "Bui", "Bùi", "Do", "Đỗ", "Ho", "Hồ",
    "Ngo", "Ngô", "Duong", "Dương", "Ly", "Lý", "Dinh", "Đinh", "Truong", "Trương", "Luu", "Lưu",
    "Lam", "Lâm",
))  # fmt: skip
"""Family names whose bearers have `Van` as a middle name, not as a particle."""
SUFFIX = re.compile(r"(?:Jr|Sr)\.?|I{2,3}|IV|VI{0,3}|[23]rd|2nd|Ph\.?D\.?|M\.?D\.?|Esq\.?")
TEAM_WORDS = (
    r"\b(?:team|teams|collaboration|consortium|group|committee|community|initiative|network"
    r"|project|institute|university|laborator(?:y|ies)|labs?|department|center|centre|foundation"
    r"|inc|ltd|llc|gmbh|corporation|company|association|society|organi[sz]ation|agency|council"
    r"|ministry|workshop|contributors|developers|authors|members|research|intelligence"
    r"|working group|task force)\b"
)
"""Words that name an organization, as a pattern for any case."""
TEAM = re.compile(TEAM_WORDS + r"|\s(?:and|&)\s|[/:@#|]", re.IGNORECASE)
"""Words that name an organization or several people, and no single person."""
CASED_TEAM = re.compile(
    r"^[A-Z0-9][A-Za-z0-9.+-]*[0-9]|^[A-Z]{2,}(?:[ -][A-Z0-9]{2,})*$|\bAI$|[a-z]AI\b|-AI\b"
    r"|^[A-Z][a-z]+[A-Z]\w*$|[a-z]Team\b"
)
"""Names in capitals, with a number, or with a capital inside of their one word: NVIDIA, LLM360,
DeepSeek-AI, MiniMax."""
SPACE = re.compile(r"\s+")


class NameParts(NamedTuple):
    """A name in its parts, each as printed; all but `family` may be empty. A team, and a name in
    one word, are a `family` alone; `is_team` tells the two apart."""

    family: str
    given: str = ""
    particle: str = ""
    suffix: str = ""
    is_team: bool = False


@lru_cache(maxsize=1 << 14)
def split_name(name: str) -> NameParts:
    """The parts of `name`, which is as printed: given names first, or the family name and a comma
    first (`Lindo, Wen-tao`). What cannot be a person's name is a team."""
    name = SPACE.sub(" ", name).strip()
    name, suffix = _without_suffix(name)
    if is_team(name):
        return NameParts(name if not suffix else f"{name}, {suffix}", is_team=True)
    if "," in name:
        family, _, given = name.partition(",")
        particle, family = _particle(family.split())
        return NameParts(family, given.strip(), particle, suffix)
    words = name.split(" ")
    if len(words) == 1 or _is_family_first(name):
        return NameParts(name, suffix=suffix)
    start = _family_start(words)
    particle, family = _particle(words[start:])
    return NameParts(family, " ".join(words[:start]), particle, suffix)


def is_team(name: str) -> bool:
    """Whether `name` names an organization, or several people at once."""
    return bool(TEAM.search(name) or CASED_TEAM.search(name)) or name.count(",") > 1


def _without_suffix(name: str) -> tuple[str, str]:
    """`name` without the `Jr.` or the number at its end, and that."""
    before, _, last = name.rpartition(" ")
    if before.rstrip(",") and SUFFIX.fullmatch(last) and " " in before.strip():
        return before.rstrip(" ,"), last
    return name, ""


def _family_start(words: list[str]) -> int:
    """Where in `words` the family name begins, with its particles; there is a given name."""
    last = len(words) - 1
    for index in range(1, last):
        word = words[index]
        if word in PARTICLES or word.startswith(("d'", "d’")):
            return index if all(_is_particle(other) for other in words[index:last]) else last
        if word in CAPITAL_PARTICLES and words[last] not in VIETNAMESE:
            return index if all(_is_particle(other) for other in words[index:last]) else last
    return last


def _is_particle(word: str) -> bool:
    return word in PARTICLES or word in CAPITAL_PARTICLES or word.startswith(("d'", "d’"))


def _particle(words: list[str]) -> tuple[str, str]:
    """The particles in small letters that `words` begin with, and the rest."""
    end = 0
    while end < len(words) - 1 and words[end] in PARTICLES:
        end += 1
    return " ".join(words[:end]), " ".join(words[end:])


def _is_family_first(name: str) -> bool:
    """Whether `name` is written in Chinese, Japanese or Korean characters, whose parts no space
    tells apart in a sure order."""
    return any(
        character_name(sign, "").startswith(("CJK", "HIRAGANA", "KATAKANA", "HANGUL"))
        for sign in name
    )
