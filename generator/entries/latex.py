r"""TeX commands in running text, as Unicode.

Titles, names and abstracts come with the TeX of their manuscripts: `Schr\"odinger`, `{\it in
vivo}`, `p \textless{} 0.05`. `to_unicode` replaces every command that has one reading and keeps
what has none (`\ours`, `\cite{x}`) as it stands, so that a person can see and correct it.
Mathematics is not handled here: see `mathematics`.

    S{\o}ren's \textit{10\textsuperscript{th}} ``plan''  →  Søren's 10th “plan”

The names of characters come from pylatexenc's table, the letters with accents from Unicode's
rules of composition.
"""

import re
from functools import lru_cache
from unicodedata import category, combining, normalize

from pylatexenc.latex2text import get_default_latex_context_db

ACCENT_SIGNS = {
    "`": "\u0300", "'": "\u0301", "^": "\u0302", "~": "\u0303", "=": "\u0304", ".": "\u0307",
    '"': "\u0308",
}  # fmt: skip
ACCENT_LETTERS = {
    "u": "\u0306", "r": "\u030a", "H": "\u030b", "v": "\u030c", "U": "\u030e", "G": "\u030f",
    "h": "\u0309", "f": "\u0311", "d": "\u0323", "c": "\u0327", "k": "\u0328", "b": "\u0331",
    "t": "\u0361", "textcommabelow": "\u0326",
}  # fmt: skip
"""The accents of LaTeX and its T1, T4 and T5 encodings, each with its combining character."""
EXTRA_SYMBOLS = {
    "BibTeX": "BibTeX", "LaTeX": "LaTeX", "LaTeXe": "LaTeX2e", "P": "¶", "S": "§", "SS": "ẞ",
    "TeX": "TeX", "checkmark": "✓", "copyright": "©", "ddag": "‡", "deg": "°", "degree": "°",
    "euro": "€", "flq": "‹", "flqq": "«", "frq": "›", "frqq": "»", "glq": "‚", "glqq": "„",
    "grq": "‘", "grqq": "“", "lq": "‘", "pounds": "£", "rq": "’", "slash": "/",
    "textasciicircum": "^", "textbar": "|", "textbraceleft": "{", "textbraceright": "}",
    "textgreater": ">", "textless": "<", "textperiodcentered": "·", "textunderscore": "_",
    "textasciitilde": "~", "textbackslash": "\\", "textquotesingle": "'",
    "textquotedbl": '"', "texteuro": "€", "textdegree": "°",
}  # fmt: skip
"""What pylatexenc's table lacks, or has for mathematics only."""
ABBREVIATIONS = {
    "aka": "a.k.a.", "cf": "cf.", "eg": "e.g.", "etal": "et al.", "etc": "etc.", "ie": "i.e.",
    "viz": "viz.", "vs": "vs.", "wrt": "w.r.t.",
}  # fmt: skip
"""Macros that many style files define, all with the same meaning."""
SWITCHES = frozenset((
    "bf", "bfseries", "em", "itshape", "it", "mdseries", "normalfont", "rm", "rmfamily", "sc",
    "scshape", "sf", "sffamily", "sl", "slshape", "tt", "ttfamily", "upshape", "boldmath",
    "unboldmath", "tiny", "scriptsize", "footnotesize", "small", "normalsize", "large", "Large",
    "LARGE", "huge", "Huge",
))  # fmt: skip
"""Commands that change the font of the rest of their group."""
SHOWN_ARGUMENT = frozenset((
    "emph", "underline", "uline", "textnormal", "textbf", "textit", "textmd", "textrm", "textsc",
    "textsf", "textsl", "texttt", "textup", "mbox", "hbox", "url", "path", "nolinkurl", "mathrm",
    "mathbf", "mathit", "mathsf", "mathtt", "text", "enquote",
))  # fmt: skip
"""Commands of one argument, which is their text."""
SHOWN_LAST_ARGUMENT = frozenset((
    "href", "textcolor", "colorbox", "texorpdfstring", "foreignlanguage",
))  # fmt: skip
"""Commands of two arguments, of which the second is their text."""
NOTHING = frozenset((
    "relax", "protect", "noindent", "allowbreak", "nobreak", "xspace", "null", "leavevmode",
    "textcompwordmark", "nolinebreak", "nobreakdash",
))  # fmt: skip
"""Commands that print nothing."""
SPACES = frozenset((
    "quad", "qquad", "enspace", "enskip", "thinspace", "space", "newline", "linebreak", "par",
))  # fmt: skip
"""Commands that print a space."""
PUNCTUATION = {
    **dict.fromkeys("$%&#_{}", None),
    **dict.fromkeys(",;:> ", " "),
    **dict.fromkeys("-/@!", ""),
}
"""What a backslash before one sign prints; None for the sign itself."""
PATHS = frozenset(":/\\")
"""What stands before a backslash that is no accent, as in `C:\\.git`."""
RAISED = dict(zip("0123456789+-=()n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ", strict=True))
LOWERED = dict(zip("0123456789+-=()", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎", strict=True))
DEPTH = 20
"""Groups inside one another that are looked into; deeper text stays as it stands."""

STAND_INS = {"$": "\ue000", "textbackslash": "\ue001", "textasciitilde": "\ue002"}
COMMANDS = {"\ue000": r"\$", "\ue001": r"\textbackslash{}", "\ue002": r"\textasciitilde{}"}
STAND_IN = re.compile("[\ue000-\ue002]")
STAYS = re.compile(
    r"\{\\(?P<group>\$|textbackslash|textasciitilde)(?:\{\})?\}"
    r"|\\(?P<bare>\$|textbackslash(?![a-zA-Z])|textasciitilde(?![a-zA-Z]))(?:\{\})?"
)
COMMAND = re.compile(r"\\(?:(?P<name>[a-zA-Z]+)\*?|(?P<sign>[^a-zA-Z]))", re.DOTALL)
SPECIAL = re.compile(r"[\\{]")
DASHES = re.compile(
    r"https?://\S+"
    r"|(?<=\w)---?(?=\w)|(?<=\s)---?(?=\s)|(?<=\w)---(?=\s)|(?<=\s)---(?=\w)"
)
"""Two or three hyphens between words or between spaces, but not --strict nor <!-- -->; and web
addresses, which keep theirs."""
QUOTES = (
    (re.compile(r"``([^`]{1,300}?)(?:''|(?<=\S)\")"), "“", "”"),
    (re.compile(r"(?<![\w'])''(?=\w)([^']{1,300}?)(?<=\S)''(?!\w)"), "“", "”"),
    (re.compile(r"(?<![\w`])`(?=\w)([^`'\s][^`'\n]{0,80})(?<=\S)'(?![\w'])"), "‘", "’"),
)
"""Quotation marks as TeX and its users write them; not code between two backticks."""
OPENING_QUOTES = frozenset("‘“„‚«‹¿¡")
TIE = re.compile(
    r"(?<=[^\W\d_][.)\]])~(?=[\w\\])|(?<=[^\W\d])~(?=[\w\\])|(?<=\d)~(?=[^\W\d])"
    r"|(?<=[\w.)])~(?=[(\[$])"
)
"""A space that does not break (`Fig.~3`, `J.~Doe`); not the ranges `5~10` nor `~30`."""
GLUE = re.compile(r"\{(---?|[-,.~'`&%#]|)\}")
"""A group around a sign, which keeps TeX from joining it with its neighbours."""


@lru_cache(maxsize=256)
def to_unicode(text: str) -> str:
    """Running `text` with its TeX commands, quotes, dashes and ties as Unicode.

    A command that has no meaning in running text stays as it stands, as does an unbalanced brace.
    The time is linear in the length of `text`.
    """
    if "\\" in text or "{" in text:
        text = _convert(text, DEPTH)
    if "~" in text:
        text = TIE.sub(" ", text)
    if "--" in text:
        text = DASHES.sub(lambda match: {"--": "–", "---": "—"}.get(match[0], match[0]), text)
    if "`" in text or "''" in text:
        for pattern, opening, closing in QUOTES:
            text = pattern.sub(rf"{opening}\1{closing}", text)
    return text


def to_stored(text: str) -> str:
    r"""`text` without mathematics, as `to_unicode` has it, for a file that is read again: what
    would then mean something else, such as the dollar of `\$5`, stays a command."""
    if "\\" not in text and "{" not in text:
        return text
    text = STAYS.sub(lambda match: STAND_INS[match["bare"] or match["group"]], text)
    text = _convert(text, DEPTH)
    return STAND_IN.sub(lambda match: COMMANDS[match[0]], text)


def leftovers(text: str) -> list[str]:
    r"""The TeX commands and braces that stay in `text` after `to_unicode`, in their order."""
    return re.findall(r"\\[a-zA-Z]+|\\[^\sa-zA-Z]|[{}]", to_unicode(text))


def _convert(text: str, depth: int) -> str:
    """`text` with its commands replaced; groups are looked into down to `depth`."""
    pieces: list[str] = []
    at, last = 0, ""
    closings = _closings(text)
    while special := SPECIAL.search(text, at):
        pieces.append(text[at : special.start()])
        last = pieces[-1] or last
        at = special.start()
        if text[at] == "{":
            piece, at = _group(text, at, closings, depth)
        else:
            piece, at = _command(text, at, closings, depth, last)
        if piece == " " and (last[-1:].isspace() or text[at : at + 1].isspace()):
            piece = ""
        pieces.append(piece)
        last = piece or last
    pieces.append(text[at:])
    return "".join(pieces)


def _closings(text: str) -> dict[int, int]:
    """Where each group of `text` that has an end begins and ends."""
    opened: list[int] = []
    closings: dict[int, int] = {}
    for match in re.finditer(r"\\.|[{}]", text, re.DOTALL):
        if match[0] == "{":
            opened.append(match.start())
        elif match[0] == "}" and opened:
            closings[opened.pop()] = match.start()
    return closings


def _group(text: str, at: int, closings: dict[int, int], depth: int) -> tuple[str, int]:
    """The text of the group that begins `at`, and where it ends. Braces go where they are TeX's:
    around a font switch, a character or a sign; all others are kept."""
    end = closings.get(at)
    if end is None or not depth:
        return "{", at + 1
    if glue := GLUE.match(text, at):
        beside = text[at - 1 : at].isalnum() or text[end + 1 : end + 2].isalnum()
        return (glue[1], end + 1) if beside and glue[1] else (glue[0], end + 1)
    inside = text[at + 1 : end]
    switch = COMMAND.match(inside)
    if switch and switch["name"] in SWITCHES:
        return _convert(inside, depth - 1), end + 1
    converted = _convert(inside, depth - 1)
    bare = inside.startswith("\\") and len(normalize("NFC", converted)) <= 2
    if bare and converted != inside and "\\" not in converted:
        return converted, end + 1
    if switch and converted != inside and _is_one_command(inside):
        return converted, end + 1
    return f"{{{converted}}}", end + 1


def _is_one_command(inside: str) -> bool:
    """Whether a group holds one command with its arguments, and nothing else."""
    match = COMMAND.match(inside)
    if not match:
        return False
    at, closings = match.end(), _closings(inside)
    while at in closings:
        at = closings[at] + 1
    return at == len(inside)


def _command(
    text: str, at: int, closings: dict[int, int], depth: int, before: str
) -> tuple[str, int]:
    """The text of the command that begins `at`, and where it ends with its arguments."""
    match = COMMAND.match(text, at)
    if not match:
        return "\\", at + 1
    after, name = match.end(), match["name"]
    if name is None:
        return _sign(text, match["sign"], at, closings, depth)
    if name in ACCENT_LETTERS:
        return _accented(text, ACCENT_LETTERS[name], at, after, closings, depth)
    if name == "ifmmode":
        return _text_branch(text, at, depth)
    if name in ("textsuperscript", "textsubscript"):
        scripts = RAISED if name == "textsuperscript" else LOWERED
        argument, end = _argument(text, after, closings, depth)
        return (text[at:after], after) if argument is None else (_script(argument, scripts), end)
    if name in SHOWN_ARGUMENT or name in SHOWN_LAST_ARGUMENT:
        argument, end = _argument(text, after, closings, depth)
        if argument is not None and name in SHOWN_LAST_ARGUMENT:
            argument, end = _argument(text, end, closings, depth)
        return (text[at:after], after) if argument is None else (argument, end)
    if name in SWITCHES:
        return _switched(text, after, closings, depth)
    if name in NOTHING or name in SPACES:
        end = _without_argument(text, after)
        end = _after_spaces(text, end) if end == after and name != "xspace" else end
        return (" " if name in SPACES else ""), end
    if name in ABBREVIATIONS:
        return _abbreviation(text, ABBREVIATIONS[name], after)
    symbol = symbols().get(name)
    if symbol is None:
        return match[0], after
    end = _without_argument(text, after)
    return symbol, _after_letter(text, symbol, after, before) if end == after else end


def _sign(text: str, sign: str, at: int, closings: dict[int, int], depth: int) -> tuple[str, int]:
    r"""The text of a backslash and a `sign`: an accent, an escaped character, a space."""
    after = at + 2
    if sign in ACCENT_SIGNS and text[at - 1 : at] not in PATHS:
        return _accented(text, ACCENT_SIGNS[sign], at, after, closings, depth)
    if sign == "\\":
        rest = text[after : after + 1]
        return (" ", after) if not rest or rest.isspace() else ("\\\\", after)
    if sign in PUNCTUATION:
        printed = PUNCTUATION[sign]
        return (sign if printed is None else printed), after
    return text[at:after], after


def _accented(
    text: str, accent: str, at: int, after: int, closings: dict[int, int], depth: int
) -> tuple[str, int]:
    r"""The letter after an accent command, with its accent: `\'e`, `\'{e}`, `\c c`, `\"\i`."""
    by_name = text[after - 1].isalpha()
    start = _after_spaces(text, after)
    letter = text[start : start + 1]
    if letter == "{":
        end = closings.get(start)
        if end is None or not depth:
            return text[at:after], after
        base, end = _convert(text[start + 1 : end], depth - 1).strip(), end + 1
    elif letter == "\\":
        match = COMMAND.match(text, start)
        if not match or not depth:
            return text[at:after], after
        base, end = _command(text, start, closings, depth - 1, "")
        if text[match.end() : match.end() + 1] == " " and match["name"] and end == match.end():
            end += 1
    elif by_name and (start == after or len(normalize("NFC", letter + accent)) > 1):
        return text[at:after], after
    else:
        base, end = letter, _without_argument(text, start + 1)
    base = {"ı": "i", "ȷ": "j"}.get(base, base)
    if not base or not base[0].isalpha() or len(base) > 3 or not base.isprintable():
        return text[at:after], after
    marks = 1
    while marks < len(base) and combining(base[marks]):
        marks += 1
    return normalize("NFC", base[:marks] + accent + base[marks:]), end


def _argument(text: str, at: int, closings: dict[int, int], depth: int) -> tuple[str | None, int]:
    """The text of the group that begins `at`, or after spaces, or None; and where it ends."""
    start = _after_spaces(text, at)
    end = closings.get(start)
    if end is None or not depth:
        return None, at
    return _convert(text[start + 1 : end], depth - 1), end + 1


def _switched(text: str, after: int, closings: dict[int, int], depth: int) -> tuple[str, int]:
    r"""A font switch outside of a group prints nothing; `\bf{x}` is x."""
    argument, end = _argument(text, after, closings, depth)
    if argument is not None:
        return argument, end
    return "", _after_spaces(text, after)


def _text_branch(text: str, at: int, depth: int) -> tuple[str, int]:
    r"""What `\ifmmode mathematics\else text\fi` prints in running text."""
    match = re.compile(r"\\ifmmode(?:.*?)\\else\b ?(.*?)\\fi\b ?(?:\{\})?", re.DOTALL).match(
        text, at
    )
    if not match or not depth:
        return "\\ifmmode", at + len("\\ifmmode")
    return _convert(match[1], depth - 1).strip(), match.end()


def _script(argument: str, scripts: dict[str, str]) -> str:
    """`argument` raised or lowered where Unicode has all of its signs, else as it stands."""
    bare = argument.strip("{}")
    if bare and all(sign in scripts for sign in bare):
        return "".join([scripts[sign] for sign in bare])
    return argument


def _without_argument(text: str, after: int) -> int:
    """Where a command without an argument ends: after the `{}` that may end it."""
    return after + 2 if text.startswith("{}", after) else after


def _after_spaces(text: str, at: int) -> int:
    while text[at : at + 1] == " ":
        at += 1
    return at


def _after_letter(text: str, symbol: str, after: int, before: str) -> int:
    r"""Where a symbol's command ends: TeX drops the space after it, which matters inside of words
    (`S\o ren`, `\AA ngstrom`) and nowhere else (`5 \AA wide`, `\alpha particles`)."""
    rest = text[after : after + 2]
    if rest[:1] != " " or not rest[1:].isalpha():
        return after
    if symbol in OPENING_QUOTES:
        return after + 1
    if symbol == "’":
        return after + 1 if before[-1:].isalnum() else after
    if not symbol.isalpha() or normalize("NFKD", symbol)[0] > "\u036f":
        return after
    is_unit = symbol == "Å" and before.rstrip()[-1:].isdigit()
    return after if is_unit else after + 1


def _abbreviation(text: str, letters: str, after: int) -> tuple[str, int]:
    after = _without_argument(text, after)
    return letters, after + 1 if text[after : after + 1] == "." else after


@lru_cache(maxsize=1)
def symbols() -> dict[str, str]:
    r"""The commands that stand for a character or two (`\times`, `\ss`), with these."""
    specs = get_default_latex_context_db().iter_macro_specs()
    known = {spec.macroname: spec.simplify_repl for spec in specs if spec.macroname != "today"}
    return {
        name: text
        for name, text in {**known, **EXTRA_SYMBOLS}.items()
        if isinstance(text, str) and text.strip() and text.isprintable()
        if name in EXTRA_SYMBOLS or not re.search(r"[%<]", text)  # patterns, and words in place
        if not all(category(sign) == "Mn" for sign in text)
    }
