"""Text from other people's databases, repaired.

Each step of STEPS is a pure function from text to text, with the words that tell people what it
did. For example, JSON turns TeX's `\\beta` into a backspace and `eta`, and a program that takes
UTF-8 for Windows' encoding turns `é` into two characters.
"""

import re
from collections.abc import Callable, Iterator
from html import unescape
from typing import TypeAlias
from unicodedata import normalize

from generator.contributing.cleaning.markup import remove_tags
from generator.entries.latex import to_stored
from generator.entries.mathematics import split_mathematics
from generator.entries.mojibake import decode_again
from generator.entries.values import REFUSED_CHARACTERS, fold

Repaired: TypeAlias = tuple[str, list[str]]
"""A text, and what was done to it."""

ANSI = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)")
LOST_BACKSLASH = (
    (re.compile(r"\x08(?=eta\b|ar\b|bm\b|f\b|ig|inom|oldsymbol|egin|ullet|m\{|eta_)"), r"\\b"),
    (re.compile(r"\x0c(?=rac|orall|lat\b)"), r"\\f"),
    (re.compile(r"\x07(?=lpha|pprox|st\b|rg|ngle)"), r"\\a"),
    (re.compile(r"\x0b(?=arepsilon|arphi|ec\b|ee\b)"), r"\\v"),
    (re.compile(r"\t(?=au\b|heta|imes|ilde|extbf|extit|extrm|exttt|extsc)"), r"\\t"),
    (re.compile(r"\r(?=ho\b|ightarrow)"), r"\\r"),
)
"""Control characters that JSON and other formats read in place of a backslash and a letter."""
ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});")
SPACES = "\x0b\x0c\x1c\x1d\x1e\x1f\x85\u2028\u2029"
INVISIBLE = re.compile("[\u00ad\u200b\u200e\u200f\u2060\ufeff]")
WITHOUT_BACKSLASH = re.compile(
    r"(?<![\\A-Za-z])(?:text(?:tt|bf|it|rm|sc|sf)|emph|underline|math(?:rm|bf|it|cal|bb|sf))"
    r"\{([^{}]*)\}"
)
APOSTROPHE = re.compile(r"(?<=\w)\\'(?=(?:s|t|d|m|re|ve|ll)\b)")
r"""As programs write `query\'s`, which is no accented s."""
UNREADABLE = "\ufffd"
CONTRACTION = re.compile(
    "(?<=[^\\W\\d_])\ufffd(?=(?:s|t|d|m|re|ve|ll)\\b)|(?<=[a-z]n)[?](?=t\\b)|(?<=I)[?](?=m\\b)"
)
"""An apostrophe that could not be read, as in `don?t`."""
DOCUMENT = re.compile(
    r"\$?\\documentclass\b.{0,2000}?\\begin\{document\}(?P<formula>.*?)\\end\{document\}\$?",
    re.DOTALL,
)
WHOLE_FORMULA = re.compile(
    r"\$\$([^$]+)\$\$|\$([^$]+)\$|\\\[(.+?)\\\]|\\\((.+?)\\\)"
    r"|\\begin\{(?:equation|displaymath|math)\*?\}(.+?)\\end\{(?:equation|displaymath|math)\*?\}",
    re.DOTALL,
)
ACCENTS = {
    "´": "\u0301", "¨": "\u0308", "ˇ": "\u030c", "˘": "\u0306", "˚": "\u030a", "¸": "\u0327",
    "˛": "\u0328", "˝": "\u030b", "ˆ": "\u0302", "˜": "\u0303", "¯": "\u0304", "˙": "\u0307",
}  # fmt: skip
"""Accents that take a place of their own, with those that join the letter before them."""
BESIDE = re.compile(r"([^\W\d_]?)( ?)([´¨ˇ˘˚¸˛˝ˆ˜¯˙]|(?<= )[\u0300-\u0338])( ?)([^\W\d_]?)")
APOSTROPHE_LIKE = re.compile(r"(?<![^\W_])[OLDd]´[A-ZÀ-Þ]|´s(?![^\W_])")
BOLD = re.compile(r"(?<!\*)\*\*(?=[^\s*])([^*\n]{1,200})(?<=\S)\*\*(?!\*)")
"""Text in bold, as Markdown has it: `**STAT**`, and `**C**hinese` for an acronym."""
COMBINING = re.compile(r"[\u0300-\u036f]")


def repair_text(text: str, *, markup: bool = True) -> Repaired:
    """`text` without tags, entities, wrong encodings and control characters, and what was done.
    Line breaks and spaces stay as they are. Without `markup`, tags and entities are plain text."""
    done: list[str] = []
    for why, step in STEPS:
        if step in MARKUP_STEPS and not markup:
            continue
        after = step(text)
        if after != text:
            done.append(why)
            text = after
    return text, done


def join_lines(text: str) -> Repaired:
    """`text` on one line, with single spaces, and what was done."""
    after = fold(text)
    if after == text:
        return text, []
    was_broken = any(character in text for character in "\n\r\u2028\u2029")
    return after, ["a line break became a space" if was_broken else "extra spaces went"]


def unreadable_remarks(raw: str) -> Iterator[str]:
    """What a person should look at in a text that was `raw`, and that shows no more after its
    repair."""
    if UNREADABLE in raw:
        yield "held the sign for a character that could not be read (U+FFFD); correct the ?"


def _join_surrogates(text: str) -> str:
    """Pairs of surrogates as the characters that they stand for; single ones are deleted."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "ignore")


def _replace_unreadable(text: str) -> str:
    """The sign for a character that could not be read as an apostrophe where it can be nothing
    else, otherwise as a question mark, which an entry can hold."""
    return CONTRACTION.sub("\u2019", text).replace(UNREADABLE, "?")


def _restore_backslashes(text: str) -> str:
    for pattern, command in LOST_BACKSLASH:
        text = pattern.sub(command, text)
    return text


def _replace_entities(text: str) -> str:
    """Twice, because some databases escape text that is escaped already: `&amp;lt;`."""
    for _ in range(2):
        text = ENTITY.sub(lambda match: unescape(match[0]), text)
    return text


def _unwrap_documents(text: str) -> str:
    """A formula instead of the TeX document around it, which some publishers store."""
    return DOCUMENT.sub(lambda match: _formula(match["formula"].strip()), text)


def _formula(text: str) -> str:
    """The content of a TeX document, with its formula between dollars."""
    whole = WHOLE_FORMULA.fullmatch(text)
    inside = next(filter(None, whole.groups()), "").strip() if whole else ""
    return f"${inside}$" if inside else text


def _attach_accents(text: str) -> str:
    """`text` with accents on their letters that a PDF has beside them, as `M ¨oller`."""
    if text.isascii():
        return text
    return "".join(
        BESIDE.sub(_attach_accent, piece) if formula is None else piece
        for piece, formula in split_mathematics(text)
    )


def _attach_accent(match: re.Match[str]) -> str:
    """The accent on the letter after it, where TeX and PDFs have it, or else on the one before.
    An acute accent for an apostrophe (it's, O'Neill) and a tilde for "about" stay."""
    before, space, accent, gap, after = match.groups()
    mark = ACCENTS.get(accent, accent)
    if accent == "´" and (gap or APOSTROPHE_LIKE.search(match.string, match.start(), match.end())):
        return match[0]
    if accent in "˜ˆ¯" and not (before and after):
        return match[0]
    composed = normalize("NFC", {"ı": "i", "ȷ": "j"}.get(after, after) + mark) if after else ""
    if len(composed) == 1 and not (gap and not before):
        return before + (space if after.isupper() else "") + composed
    composed = normalize("NFC", before + mark) if before else ""
    if len(composed) == 1 and (accent != "´" or after.islower()):
        return composed + after
    return match[0]


def _replace_spaces(text: str) -> str:
    return text.translate(dict.fromkeys(map(ord, SPACES), " "))


def _decode_accents(text: str) -> str:
    r"""`text` with TeX's commands as letters (`Schr\"odinger`), outside of mathematics."""
    if "\\" not in text and "{" not in text:
        return text
    return "".join(
        to_stored(piece) if formula is None else piece for piece, formula in split_mathematics(text)
    )


def _compose_accents(text: str) -> str:
    return normalize("NFC", text) if COMBINING.search(text) else text


STEPS: tuple[tuple[str, Callable[[str], str]], ...] = (
    ("half a character went, or two became one", _join_surrogates),
    ("a terminal's commands went", lambda text: ANSI.sub("", text)),
    ("the backslash of a TeX command came back", _restore_backslashes),
    ("a TeX document became its formula", _unwrap_documents),
    ("UTF-8 that was read as something else was read again", decode_again),
    ("HTML entities became characters", _replace_entities),
    ("half a character went, or two became one", _join_surrogates),
    ("HTML tags went", remove_tags),
    ("odd line breaks became spaces", _replace_spaces),
    ("invisible characters went", lambda text: INVISIBLE.sub("", text)),
    ("characters that could not be read became ? or an apostrophe", _replace_unreadable),
    ("control characters went", lambda text: REFUSED_CHARACTERS.sub("", text)),
    ("a backslash before an apostrophe went", lambda text: APOSTROPHE.sub("'", text)),
    ("TeX commands became characters", _decode_accents),
    (
        "TeX commands that had lost their backslash went",
        lambda text: WITHOUT_BACKSLASH.sub(r"\1", text),
    ),
    ("the stars of Markdown went", lambda text: BOLD.sub(r"\1", text)),
    ("accents beside their letters joined them", _attach_accents),
    ("loose accents joined their letters", _compose_accents),
)
"""The repairs in order: a later one may depend on an earlier one."""
MARKUP_STEPS = (_replace_entities, remove_tags)
