r"""Unicode text as LaTeX and BibTeX take it, in ASCII as far as the T1 encoding goes.

    Nguyễn Đặng, 50% of O(n²)  →  Nguy{\~{\^e}}n {\DJ}{\u{a}}ng …

A letter with accents becomes its accent commands, one inside the other, in braces, which is what
BibTeX takes for one character. Scripts that T1 has no glyphs for (Cyrillic, Greek, Chinese) stay
as they are: their commands need encodings that most documents do not load.
"""

import re
from functools import lru_cache
from unicodedata import name, normalize

from pylatexenc.latexencode import get_builtin_uni2latex_dict

from generator.entries.latex import ACCENT_LETTERS, ACCENT_SIGNS

COMMANDS = {mark: command for command, mark in (*ACCENT_LETTERS.items(), *ACCENT_SIGNS.items())}
"""The accent command of each combining character."""
NO_T1 = frozenset(("U", "G", "h", "f"))
"""Accents that LaTeX knows in other encodings than T1 alone."""
SPECIAL = {
    "{": "{\\textbraceleft}", "}": "{\\textbraceright}", "\\": "{\\textbackslash}",
    "~": "{\\textasciitilde}", "^": "{\\textasciicircum}", "<": "{\\textless}",
    ">": "{\\textgreater}", "|": "{\\textbar}", '"': "{\\textquotedbl}", "\u0326": "",
    **{sign: f"{{\\{sign}}}" for sign in "%&#$_"},
}  # fmt: skip
LETTERS = {
    "ø": "{\\o}", "Ø": "{\\O}", "ł": "{\\l}", "Ł": "{\\L}", "đ": "{\\dj}", "Đ": "{\\DJ}",
    "ð": "{\\dh}", "Ð": "{\\DH}", "þ": "{\\th}", "Þ": "{\\TH}", "ß": "{\\ss}", "æ": "{\\ae}",
    "Æ": "{\\AE}", "œ": "{\\oe}", "Œ": "{\\OE}", "å": "{\\aa}", "Å": "{\\AA}", "ı": "{\\i}",
    "ȷ": "{\\j}", "ŋ": "{\\ng}", "Ŋ": "{\\NG}", "–": "--", "—": "---", "‘": "`", "’": "'",
    "“": "``", "”": "''", "…": "{\\ldots}", "\u00a0": "~", "ʻ": "`", "ʼ": "'", "ʹ": "'",
}  # fmt: skip
KEPT_SCRIPTS = re.compile(
    r"^(?:CYRILLIC|GREEK|CJK|HIRAGANA|KATAKANA|HANGUL|ARABIC|HEBREW|DEVANAGARI|THAI|ARMENIAN"
    r"|GEORGIAN|BENGALI|TAMIL|ETHIOPIC|KHMER|FULLWIDTH|IDEOGRAPHIC)"
)
GREEK_SYMBOL = re.compile(
    r"(?<![\u0370-\u03ff])([\u0391-\u03a9\u03b1-\u03c9\u03d0-\u03f5])(?![\u0370-\u03ff])"
)
"""A Greek letter by itself, which is a symbol and no word."""
LETTER = re.compile(".[\u0300-\u036f]*", re.DOTALL)
"""A character with the accents that Unicode has no composed letter for."""
PLAIN = re.compile(r"[A-Za-z0-9 .,:;()/?!'*+=`@\[\]-]*+")
"""What means itself in LaTeX."""


@lru_cache(maxsize=1 << 14)
def to_latex(text: str) -> str:
    """`text`, which holds no LaTeX and no mathematics, as LaTeX. Braces are balanced, and each
    character that is not ASCII stands in braces of its own."""
    if PLAIN.fullmatch(text):
        return text
    pieces = GREEK_SYMBOL.split(normalize("NFC", text))
    return "".join(
        f"${formula_to_latex(piece).strip()}$"
        if index % 2
        else "".join(map(_character, LETTER.findall(piece)))
        for index, piece in enumerate(pieces)
    )


@lru_cache(maxsize=1 << 10)
def formula_to_latex(formula: str) -> str:
    """`formula`, TeX without its dollars, with commands in place of signs that are not ASCII."""
    return "".join([sign if sign.isascii() else _in_mathematics(sign) for sign in formula])


def _in_mathematics(sign: str) -> str:
    command = get_builtin_uni2latex_dict().get(ord(sign), sign)
    if command.startswith("\\ensuremath{"):
        command = command[len("\\ensuremath{") : -1]
    return f"{command} " if command[-1:].isalpha() and command.startswith("\\") else command


@lru_cache(maxsize=1 << 12)
def _character(sign: str) -> str:
    if PLAIN.fullmatch(sign):
        return sign
    known = SPECIAL.get(sign) or LETTERS.get(sign)
    if known is not None:
        return known
    called = name(sign[0], "")
    if called.startswith("LATIN"):
        return _accented(sign)
    if KEPT_SCRIPTS.match(called):
        return sign
    command = get_builtin_uni2latex_dict().get(ord(sign)) if len(sign) == 1 else None
    if command is None or not command.isascii():
        return sign
    return f"${_in_mathematics(sign).strip()}$" if "\\ensuremath" in command else f"{{{command}}}"


def _accented(sign: str) -> str:
    """A Latin letter by its accent commands, the first accent innermost; itself where one of
    them is none of LaTeX's."""
    decomposed = normalize("NFD", sign)
    letter, marks = decomposed[0], decomposed[1:]
    if not marks or not (letter.isascii() or letter in LETTERS):
        plain = normalize("NFKC", sign)
        return plain if plain.isascii() else sign
    made = LETTERS.get(letter, letter)
    for index, mark in enumerate(marks):
        command = COMMANDS.get(mark) if mark != "\u0326" else "textcommabelow"
        if command is None or command in NO_T1:
            return sign
        above = letter in "ij" and index == 0 and command not in ("d", "b", "c", "k")
        base = f"\\{letter}" if above else made
        needs_braces = command.isalpha() or index > 0 or above
        made = f"\\{command}{{{base}}}" if needs_braces else f"\\{command}{base}"
        made = f"{{{made}}}" if index == len(marks) - 1 else made
    return made
