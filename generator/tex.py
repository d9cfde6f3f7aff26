"""TeX as authors leave it in running text: mathematics to MathML, the rest to Unicode."""

import re
from collections.abc import Iterator
from functools import lru_cache

from math_core import LatexError, LatexToMathML
from pylatexenc.latex2text import LatexNodes2Text

MATHEMATICS = re.compile(
    r"(?<!\\)\$\$(?P<display>[^$]+?)(?<!\\)\$\$"
    r"|(?<!\\)\$(?P<inline>(?![\s$])(?:\\.|[^$\\])*?(?<![\s\\]))\$(?!\d)"
    r"|\\\((?P<round>.{1,1000}?)\\\)"
    r"|\\\[(?P<square>.{1,1000}?)\\\]",
    re.DOTALL,
)
"""Mathematics in running text. A dollar opens only before, and closes only after, what is not
white space, and never closes before a digit: "$5 or $10" is money (the rule of Pandoc's
tex_math_dollars extension)."""

COMMAND = re.compile(
    r"\\(?:[\"'`^~=.]|[uvHtcdbkr](?![a-zA-Z]))\s*(?:\{\\?[a-zA-Z]\}|\\?[a-zA-Z])"
    r"|\\[a-zA-Z]+\*?(?:\s*\{(?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*\})*"
    r"|\\[$%&#_{}]"
)
"""One accent, command with its arguments, or escaped character."""

ARGUMENT = re.compile(r"\{((?:[^{}]|\{[^{}]*\})*)\}")
SHOWS_ITS_ARGUMENT = re.compile(
    r"\\(?:text\w*|emph|underline|uline|mbox|url|path|footnote|mathrm|mathbf|mathit|mathsf|mathtt)\*?\s*\{"
)
SHOWS_ITS_LAST_ARGUMENT = re.compile(r"\\(?:href|textcolor|colorbox)\s*\{")
DASHES = re.compile(r"(?<=\w)---?(?=\w)|(?<=\s)---?(?=\s)|(?<=\w)---(?=\s)|(?<=\s)---(?=\w)")
"""Two or three hyphens between words or between spaces, but not --strict nor <!-- -->."""


def segments(text: str) -> Iterator[tuple[str, bool]]:
    """`text` in pieces, each with whether it is mathematics (then without its delimiters)."""
    if "$" not in text and "\\(" not in text and "\\[" not in text:
        yield text, False
        return
    end = 0
    for match in MATHEMATICS.finditer(text):
        if match.start() > end:
            yield text[end : match.start()], False
        yield next(part for part in match.groups() if part is not None), True
        end = match.end()
    if end < len(text):
        yield text[end:], False


@lru_cache(maxsize=4096)
def mathml(formula: str) -> str | None:
    """`formula` as a MathML Core element, safe in a page; None where it is not right TeX."""
    try:
        return _converter().convert_with_local_state(formula, displaystyle=False)
    except LatexError:
        return None


@lru_cache(maxsize=1)
def _converter() -> LatexToMathML:
    return LatexToMathML()


def unicode(text: str) -> str:
    """Running `text` with its TeX commands, quotes and dashes as Unicode; a command that has
    no meaning in running text stays as it stands."""
    if "\\" in text:
        text = COMMAND.sub(lambda match: _command(match[0]), text)
    if "--" in text:
        text = DASHES.sub(lambda match: "\u2013" if len(match[0]) == 2 else "\u2014", text)
    return text.replace("``", "\u201c").replace("''", "\u201d")


@lru_cache(maxsize=4096)
def unicode_mathematics(formula: str) -> str:
    """`formula` in letters, as well as a line of plain text can (`x^2 ≤ 1`); between dollars,
    as it stands, where it is not right TeX."""
    if mathml(formula) is None:
        return f"${formula}$"
    try:
        plain = " ".join(_plain_text().latex_to_text(formula).split())
    except Exception:
        return formula
    return plain or formula


@lru_cache(maxsize=4096)
def _command(command: str) -> str:
    arguments = ARGUMENT.findall(command)
    if SHOWS_ITS_ARGUMENT.match(command) and len(arguments) == 1:
        return unicode(arguments[0])
    if SHOWS_ITS_LAST_ARGUMENT.match(command) and len(arguments) == 2:
        return unicode(arguments[1])
    if command.endswith("}") and len(command) > 6:
        return command
    try:
        return _plain_text().latex_to_text(command) or command
    except Exception:
        return command


@lru_cache(maxsize=1)
def _plain_text() -> LatexNodes2Text:
    return LatexNodes2Text(math_mode="text", keep_comments=True, strict_latex_spaces=True)
