r"""Braces and escapes in BibTeX.

BibTeX styles write titles in lower case, except in braces: `Learning {BERT} with
\emph{{GPU}s}`. An entry keeps the author's capitals anyway, so these braces go: `Learning BERT
with GPUs`. Commands are understood first, since braces may belong to them (`{\'e}`, `\c{c}`);
those that have no meaning in running text keep theirs: `\cite{x}`.
"""

import re
from html import unescape

from generator.entries.latex import to_stored
from generator.entries.mathematics import split_mathematics

COMMAND_BEFORE = re.compile(r"\\[A-Za-z]+\*?(?:\{[^{}]*\})*$")
"""A command, with arguments before the one that begins: `\\frac{a}`."""
NAMED_BRACE = re.compile(r"\{?\\text(?P<name>brace(?:left|right))(?:\{\}|\}|(?![A-Za-z]) ?)")
BRACES_BY_NAME = {"braceleft": r"\{", "braceright": r"\}"}
COMMAND_LENGTH = 120
"""Characters that are looked at for a command before a brace."""
ESCAPED_COMMAND = re.compile(r"\\textbackslash(?:\{\}|\}| )?(?=[A-Za-z\"'`^%]|\\[%&#_${}])")
"""A backslash before a command: the text was TeX, of which a program escaped every sign."""
ESCAPED = {r"\{": "{", r"\}": "}", r"\$": "$", r"\textbackslash{}": "\\", r"\textasciitilde{}": "~"}
ACCENTS_ALONE = {r"\^{}": "^", r"\~{}": r"\textasciitilde{}"}
LITERAL_BRACES = {r"\{": "\ue010", r"\}": "\ue011"}
FORMULA = re.compile("[\U000f0000-\U000ffffd]")
"""Characters for private use, which stand for formulas while the text around is read."""
WRAPPED_ADDRESS = re.compile(
    r"\\(?:url|path|nolinkurl|doi)\s*\{(?P<text>.*)\}|\\href\s*\{(?P<target>[^{}]*)\}.*"
    r"|<(?P<angle>[^<>]*)>|\{(?P<group>[^{}]*)\}",
    re.DOTALL,
)
TILDE = re.compile(r"\{?\\(?:~(?:\{\s*\})?|textasciitilde(?:\{\}|\b)|string~)\}?|\$\\sim\$")


def remove_bibtex_braces(text: str) -> str:
    r"""`text` with its TeX commands as Unicode, and without braces that protect capitals.
    Mathematics stays as it is, and so do the arguments of commands without meaning in running
    text. What a program escaped as a whole (`{\textbackslash}emph\{x\}`) becomes what it was."""
    if "{" not in text and "}" not in text and "\\" not in text:
        return text
    is_escaped = bool(ESCAPED_COMMAND.search(text))
    formulas: dict[str, str] = {}
    pieces: list[str] = []
    for piece, formula in split_mathematics(FORMULA.sub("", text)):
        stand_in = chr(0xF0000 + len(formulas))
        if formula is not None:
            formulas[stand_in] = piece
        pieces.append(piece if formula is None else stand_in)
    text = "".join(pieces)
    text = NAMED_BRACE.sub(lambda match: BRACES_BY_NAME[match["name"]], text)
    for command, sign in {**ACCENTS_ALONE, **LITERAL_BRACES}.items():
        text = text.replace(command, sign)
    text = _remove_braces(to_stored(text))
    for braces, stand_in in LITERAL_BRACES.items():
        text = text.replace(stand_in, braces)
    text = FORMULA.sub(lambda match: formulas[match[0]], text)
    if is_escaped:
        for command, sign in ESCAPED.items():
            text = text.replace(command, sign)
    return text


def _remove_braces(text: str) -> str:
    """`text` without braces, except around arguments of commands and around a command that has no
    meaning in running text, which would else run into the next word."""
    stays: list[bool] = []  # for each brace that is open: whether it stays
    pieces: list[str] = []
    for index, character in enumerate(text):
        if character == "{":
            is_argument = COMMAND_BEFORE.search(text, max(0, index - COMMAND_LENGTH), index)
            stays.append(bool(is_argument) or text.startswith("\\", index + 1))
            pieces.append("{" if stays[-1] else "")
        elif character == "}":
            pieces.append("}" if stays and stays.pop() else "")
        else:
            pieces.append(character)
    return "".join(pieces)


def unescape_address(text: str) -> str:
    r"""The web address, DOI or id in `text`, without what TeX and HTML need around it:
    `10.1000/a_b` of `10.1000/a{\_}b` or `\doi{10.1000/a\_b}`, `<` of `\textless{}` or `&lt;`."""
    text = text.strip()
    while match := WRAPPED_ADDRESS.fullmatch(text):
        text = next(part for part in match.groups() if part is not None).strip()
    if "&" in text:
        text = unescape(re.sub(r"&(?!(?:amp|lt|gt|quot|#[0-9]+);)", "&amp;", text))
    if "\\" not in text and "{" not in text:
        return text
    text = to_stored(TILDE.sub("~", text)).replace(r"\$", "$")
    return re.sub(r"[{}]|\\(?=[^A-Za-z\s])", "", text)
