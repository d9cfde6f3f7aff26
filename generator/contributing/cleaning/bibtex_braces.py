r"""Braces in BibTeX that only protect capitals.

BibTeX styles write titles in lower case, except in braces: `Learning {BERT} with
\emph{{GPU}s}`. An entry keeps the author's capitals anyway, so these braces go and those that
belong to TeX stay: `Learning BERT with \emph{GPUs}`.
"""

import re

COMMAND_BEFORE = re.compile(r"\\(?:[A-Za-z]+|[\"'`^~=.])(?:\{[^{}]*\})*$")
"""A command, with arguments before the one that begins: `\\frac{a}`."""


def remove_bibtex_braces(text: str) -> str:
    r"""`text` without braces that protect capitals. Braces stay around the arguments of TeX
    commands (`\emph{...}`, `\"{o}`), around a command of its own (`{\"o}`), and in
    mathematics."""
    stays: list[bool] = []  # for each brace that is open: whether it stays
    kept: list[str] = []
    in_mathematics = False
    for index, character in enumerate(text):
        is_escaped = text[index - 1 : index] == "\\"
        if character == "$" and not is_escaped:
            in_mathematics = not in_mathematics
        if in_mathematics or is_escaped or character not in "{}":
            kept.append(character)
        elif character == "{":
            is_argument = bool(COMMAND_BEFORE.search(text[:index]))
            stays.append(is_argument or text.startswith("\\", index + 1))
            kept.append("{" if stays[-1] else "")
        elif stays:
            kept.append("}" if stays.pop() else "")
    return "".join(kept)
