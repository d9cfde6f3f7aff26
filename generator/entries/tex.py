"""TeX in running text: mathematics to MathML, other commands to Unicode.

`split_mathematics(r"A $x^2$-net")` gives ("A ", None), ("$x^2$", "x^2"), ("-net", None): pieces of
the text, and the formula in those that are mathematics. Formulas go to `to_mathml`, the others to
`to_unicode`, which turns `G\\"odel --- \\emph{et al.}` into "Gödel — et al.".
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from math_core import LatexError, LatexToMathML
from pylatexenc.latex2text import LatexNodes2Text, MacroTextSpec, get_default_latex_context_db
from pylatexenc.macrospec import LatexContextDb

MATHEMATICS = re.compile(
    r"(?<!\\)\$\$(?P<display>[^$]+?)(?<!\\)\$\$"
    r"|(?<!\\)\$(?P<inline>(?![\s$])(?:\\.|[^$\\])*?(?<![\s\\]))\$(?!\d)"
    r"|(?<!\\)\$(?P<command>\\[a-zA-Z]+)\$(?=\d)"
    r"|\\\((?P<round>.{1,1000}?)\\\)"
    r"|\\\[(?P<square>.{1,1000}?)\\\]",
    re.DOTALL,
)
"""Mathematics in running text. A dollar opens only before, and closes only after, what is not
white space, and never closes before a digit: "$5 or $10" is money (the rule of Pandoc's
tex_math_dollars extension); but a command alone is mathematics there too: "$\\sim$10"."""

LONGEST_FORMULA = 1000
"""The most characters of a formula. math-core is recursive: ten thousand nested braces would crash
the process."""

LETTER = r"(?:[a-zA-Z]|\\[ij](?![a-zA-Z]))"
ACCENT = re.compile(
    rf"\\[\"'`^~](?:\{{{LETTER}\}}|{LETTER})"  # \"o and \"{o}
    rf"|\\[=.uvHcdbkr]\{{{LETTER}\}}"  # \c{c}, but neither \d+ nor \.git
)
"""An accented letter."""
COMMAND = re.compile(
    rf"\{{(?:{ACCENT.pattern}|\\[a-zA-Z]+)\}}"
    rf"|{ACCENT.pattern}"
    r"|\\[a-zA-Z]+\*?(?:\{(?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*\})*"
    r"|\\[$%&#_{}]"
)
"""One accent (also in braces of its own, as BibTeX has it), command with its arguments, or
escaped character."""

NAME = re.compile(r"\\([a-zA-Z]+)\*?")
ARGUMENT = re.compile(r"\{((?:[^{}]|\{[^{}]*\})*)\}")
SHOWS_ITS_ARGUMENT = re.compile(
    r"\\(?:text(?!su)\w*|emph|underline|uline|mbox|url|path|mathrm|mathbf|mathit|mathsf|mathtt)\*?\{"
)
SHOWS_ITS_LAST_ARGUMENT = re.compile(r"\\(?:href|textcolor|colorbox)\{")
DASHES = re.compile(
    r"https?://\S+"
    r"|(?<=\w)---?(?=\w)|(?<=\s)---?(?=\s)|(?<=\w)---(?=\s)|(?<=\s)---(?=\w)"
)
"""Two or three hyphens between words or between spaces, but not --strict nor <!-- -->; and web
addresses, which keep theirs."""
QUOTED = re.compile(r"``(.*?)''", re.DOTALL)


def split_mathematics(text: str) -> Iterator[tuple[str, str | None]]:
    """The pieces of `text`, each with its formula, or None if it is no mathematics."""
    if "$" not in text and "\\(" not in text and "\\[" not in text:
        yield text, None
        return
    end = 0
    for match in MATHEMATICS.finditer(text):
        if match.start() > end:
            yield text[end : match.start()], None
        yield match[0], extract_formula(match)
        end = match.end()
    if end < len(text):
        yield text[end:], None


def extract_formula(match: re.Match[str]) -> str:
    """The formula in a `match` of MATHEMATICS, without delimiters."""
    return next(part for part in match.groups() if part is not None)


@lru_cache(maxsize=64)
def to_plain(text: str) -> str:
    """`text` without TeX, with mathematics in letters as far as one line can hold it: `x^2 ≤ 1`."""
    if "$" not in text and "\\" not in text:
        return to_unicode(text)
    return "".join(
        to_unicode(piece) if formula is None else _in_letters(formula) or piece
        for piece, formula in split_mathematics(text)
    )


@lru_cache(maxsize=4096)
def to_mathml(formula: str) -> str | None:
    """`formula` as a MathML Core element that is safe in a page; None if it is not valid TeX."""
    if len(formula) > LONGEST_FORMULA:
        return None
    try:
        return _converter().convert_with_local_state(formula, displaystyle=False)
    except LatexError:
        return None


@lru_cache(maxsize=256)
def to_unicode(text: str) -> str:
    """Running `text` with TeX commands, quotes and dashes as Unicode. Commands without a meaning in
    running text stay unchanged."""
    if "\\" in text:
        text = COMMAND.sub(lambda match: _command(match[0]), text)
    if "--" in text:
        text = DASHES.sub(lambda match: _dash(match[0]), text)
    return QUOTED.sub("\u201c\\1\u201d", text) if "``" in text else text


def _dash(hyphens: str) -> str:
    return {"--": "\u2013", "---": "\u2014"}.get(hyphens, hyphens)


@lru_cache(maxsize=4096)
def _in_letters(formula: str) -> str | None:
    """`formula` as `x^2 ≤ 1`; None if it is not valid TeX."""
    if to_mathml(formula) is None:
        return None
    try:
        letters = _plain_text().latex_to_text(formula)
    except Exception:
        return None
    return " ".join(letters.split()) or None


@lru_cache(maxsize=4096)
def _command(command: str) -> str:
    if command.startswith("{"):
        inside = command[1:-1]
        result = _command(inside)
        return command if result == inside else result
    if ACCENT.fullmatch(command):
        return str(_plain_text().latex_to_text(command))
    if len(command) == 2 and not command[1].isalpha():
        return command[1]
    arguments = ARGUMENT.findall(command)
    if SHOWS_ITS_ARGUMENT.match(command) and len(arguments) == 1:
        return to_unicode(arguments[0])
    if SHOWS_ITS_LAST_ARGUMENT.match(command) and len(arguments) == 2:
        return to_unicode(arguments[1])
    name = NAME.match(command)
    if name and (command == name[0] or command == f"{name[0]}{{}}"):
        return _symbols().get(name[1], command)
    return command


@lru_cache(maxsize=1)
def _converter() -> LatexToMathML:
    return LatexToMathML()


@lru_cache(maxsize=1)
def _known_macros() -> LatexContextDb:
    """The macros of pylatexenc, without \\today, which depends on the clock."""
    known = get_default_latex_context_db()
    as_it_stands = [MacroTextSpec("today", simplify_repl=r"\today")]
    known.add_context_category("as-it-stands", macros=as_it_stands, prepend=True)
    return known


@lru_cache(maxsize=1)
def _plain_text() -> LatexNodes2Text:
    return LatexNodes2Text(
        latex_context=_known_macros(),
        math_mode="text",
        keep_comments=True,
        strict_latex_spaces=True,
    )


@lru_cache(maxsize=1)
def _symbols() -> dict[str, str]:
    """The commands that stand for characters (`\\times`, `\\ss`), each with its characters."""
    specs = (spec for spec in _known_macros().iter_macro_specs() if spec.macroname != "today")
    texts = {spec.macroname: spec.simplify_repl for spec in specs}
    return {
        name: text
        for name, text in texts.items()
        if isinstance(text, str) and text.strip() and text.isprintable()
        if not re.search(r"[%<]", text)  # a pattern, or words in place of a reference
    }
