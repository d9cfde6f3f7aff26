r"""Mathematics in text: where it begins and ends, and how it becomes MathML.

    costs $5, or $\widetilde{x} \in \R^n$  →  "costs $5, or ", formula \widetilde{x} \in \R^n

Formulas come from strangers. The converter, math-core, takes time that doubles with each open
bracket, memory that grows with each macro, and lengths without a limit; so a formula is checked
before the conversion, and its MathML after it. What is refused is shown as its source.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache

from math_core import LatexError, LatexToMathML

LONGEST_FORMULA = 1000
"""Characters. math-core is recursive: ten thousand braces in a formula would end the process."""
OPEN_BRACKETS = 8
"""Brackets without an end: each doubles the time of the conversion (256 times 0.1 ms with 8)."""
MOST_DOLLARS = 60
"""How many dollars after that of a formula's beginning are looked at for its end."""
EXPANSIONS = 60
"""How often one formula may use a macro of MACROS."""
LARGEST_MATHML = 40_000
"""Characters of the MathML of one formula; the longest of 10,000 real formulas has 9,000."""
WIDEST = 20.0
"""Of all spaces of a formula together, in em."""

CLOSING = re.compile(r"\\.|[{}$]", re.DOTALL)
COMMAND_ALONE = re.compile(r"\$(\\[a-zA-Z]+)\$(?=\d)")
OPENING = re.compile(
    r"(?<!\\)\$\$(?P<display>[^$]+?)(?<!\\)\$\$"
    r"|(?P<inline>(?<!\\)\$(?![\s$]))"
    r"|\\\((?P<round>.{1,1000}?)\\\)"
    r"|\\\[(?P<square>.{1,1000}?)\\\]"
    r"|\\ensuremath ?\{(?P<ensured>(?:[^{}$]|\{(?:[^{}$]|\{[^{}$]{0,50}\}){0,50}\}){1,200})\}",
    re.DOTALL,
)
"""Where a formula may begin."""

DEFINITIONS = re.compile(
    r"\\(?:[egx]?def|let|futurelet|global|(?:re|provide)?newcommand|renewcommand|providecommand"
    r"|DeclareMathOperator|newenvironment|renewenvironment|label|tag|ref|eqref|cite|csname"
    r"|expandafter|catcode|input|include)(?![a-zA-Z])"
)
"""Commands that change what other commands mean, or refer to elsewhere: no business of a formula
in a title or an abstract. `\\label` would give an element an id of the contributor's choice."""
BRACKET = re.compile(
    r"\\(?:left|right|middle|[bB]igg?[lrm]?)?(?P<name>"
    r"[lr](?:brace|brack|group|paren|angle|ceil|floor|vert|Vert|moustache|Brack|Angle)|langle"
    r"|rangle|lceil|rceil|lfloor|rfloor|[ul][lr]corner|[lr]{1,2}bracket|[lr]Brace)(?![a-zA-Z])"
    r"|\\(?P<escaped>[{}])|\\[a-zA-Z]+|\\.|(?P<plain>[\[\]()])|(?P<group>[{}])",
    re.DOTALL,
)

MACROS = {
    "bbone": r"\mathbb{1}", "dotsb": r"\cdots", "dotsc": r"\ldots", "dotsi": r"\cdots",
    "dotsm": r"\cdots", "dotso": r"\ldots", "ensuremath": "#1", "hbox": r"\text{#1}",
    "hdots": r"\ldots", "mathbbm": r"\mathbb{#1}", "mathbbmss": r"\mathbb{#1}",
    "mathbold": r"\boldsymbol{#1}", "mathds": r"\mathbb{#1}", "makebox": r"\text{#1}",
    "mbox": r"\text{#1}", "micro": r"\mathrm{μ}", "nicefrac": r"{#1}/{#2}",
    "pmb": r"\boldsymbol{#1}", "sfrac": r"{#1}/{#2}", "slash": "/", "smallsetminus": r"\setminus",
    "substack": r"\begin{matrix}#1\end{matrix}", "textmd": r"\text{#1}",
    "textnormal": r"\text{#1}", "textsl": r"\textit{#1}", "textup": r"\text{#1}",
    "thickapprox": r"\approx", "thicksim": r"\sim", "utilde": r"\underset{\tilde{}}{#1}",
    "widecheck": r"\check{#1}", "wideparen": r"\overset{\frown}{#1}", "widetilde": r"\tilde{#1}",
    "qed": r"\square", "euro": "€", "perthousand": "‰", "textperthousand": "‰", "textmu": "μ",
    "upmu": r"\mathrm{μ}", "abs": r"\left|#1\right|", "norm": r"\left\|#1\right\|",
    "set": r"\left\{#1\right\}", "vcenter": "#1", "framebox": r"\boxed{#1}",
    "arccot": r"\operatorname{arccot}", "csch": r"\operatorname{csch}",
    "sech": r"\operatorname{sech}", "varlimsup": r"\overline{\lim}",
    "varliminf": r"\underline{\lim}", "textsuperscript": r"^{\text{#1}}",
    "textsubscript": r"_{\text{#1}}",
}  # fmt: skip
"""Commands that math-core lacks, by ones of the same meaning that it has."""
AUTHOR_MACROS = {
    **{letter: rf"\mathbb{{{letter}}}" for letter in ("C", "E", "F", "N", "Q", "R", "Z")},
    **{
        name: rf"\operatorname{{{name}}}"
        for name in (
            "Cov", "KL", "SE", "SO", "Tr", "Var", "argmax", "argmin", "conv", "cov", "diag",
            "dist", "poly", "polylog", "prox", "rank", "relu", "sgn", "sigmoid", "sign", "softmax",
            "span", "supp", "tr", "vec", "vol", "var",
        )
        if name != "vec"
    },
    "eps": r"\varepsilon", "reals": r"\mathbb{R}", "integers": r"\mathbb{Z}",
    "naturals": r"\mathbb{N}", "bbR": r"\mathbb{R}", "RR": r"\mathbb{R}", "ZZ": r"\mathbb{Z}",
    "NN": r"\mathbb{N}", "QQ": r"\mathbb{Q}", "CC": r"\mathbb{C}", "EE": r"\mathbb{E}",
    "PP": r"\mathbb{P}", "Real": r"\mathbb{R}", "prob": r"\Pr", "ie": r"\text{i.e.}",
    "eg": r"\text{e.g.}",
}  # fmt: skip
"""Macros that authors define in the same way, and that abstracts keep."""
REWRITES = (
    (re.compile(r"\\href\{[^{}]*\}(?=\{)"), r"\\text"),
    (re.compile(r"\\(?:url|path)(?=\{)"), r"\\text"),
    (re.compile(r"\\ifmmode\b(.*?)\\else\b.*?\\fi\b", re.DOTALL), r"\1"),
    (re.compile(r"\\(?:begin|end)\{(?:equation|displaymath|math)\*?\}"), ""),
    (re.compile(r"\\(begin|end)\{(?:split|align|eqnarray|multline)\*?\}"), r"\\\1{aligned}"),
    (re.compile(r"\\(begin|end)\{gather\*?\}"), r"\\\1{gathered}"),
    (re.compile(r"\\(begin|end)\{(?:smallmatrix)\}"), r"\\\1{matrix}"),
    (
        re.compile(
            r"\\(?:xspace|protect|allowbreak|nobreak|strut|noindent|displaylimits)(?![a-zA-Z])"
        ),
        "",
    ),
    (re.compile(r"\{\\em (?=[^{}]*\})"), r"{\\it "),
    (re.compile(r"\{\\sc (?=[^{}]*\})"), r"{\\rm "),
    (re.compile(r"\\emph(?=\{)"), r"\\textit"),
    (re.compile(r"\\textasciitilde(?![a-zA-Z])(?:\{\})?"), r"\\sim "),
    (re.compile(r"\\textless(?![a-zA-Z])(?:\{\})?"), "<"),
    (re.compile(r"\\textgreater(?![a-zA-Z])(?:\{\})?"), ">"),
    (re.compile(r"\\textbar(?![a-zA-Z])(?:\{\})?"), "|"),
    (re.compile(r"\\textdegree(?![a-zA-Z])(?:\{\})?"), r"^\\circ "),
)
"""What no macro can say: commands that stop where math-core would go on, and environments."""
TEXT = re.compile(r"\\(?:text|textbf|textit|textrm|textsf|texttt|mathrm)\{")
"""Text inside of a formula, in which dollars begin a formula again."""
WIDTH = re.compile(r'<mspace width="([0-9.]+)em"/>')
MOVES = re.compile(r"<mpadded|<[a-z]+\s[^>]*\b(?:height|depth|voffset|mathsize|href|src)=")
"""What may put ink elsewhere, or is no business of a formula: `\\raisebox` makes these."""
STYLE = re.compile(r' style="([^"]*)"')
CLASSES = {
    "text-align:right": "cell-right", "text-align:left": "cell-left",
    "justify-items:end": "", "justify-items:start": "",
    "padding-left:0": "cell-starts", "padding-right:0": "cell-ends",
    "padding-left:1em": "cell-apart", "padding-top:0": "cell-low", "padding-bottom:0": "",
    "margin-left:-0.16666667em": "space-negative",
    **{f"border-{side}:0.05em {line} currentcolor": f"{line}-{side}"
       for side in ("left", "right", "top", "bottom") for line in ("solid", "dashed")},
}  # fmt: skip
"""The declarations in math-core's styles, as classes of the site's stylesheet: pages carry no
inline style, which a strict content security policy forbids."""
COLOR = re.compile(r"(?:background-)?color:#[0-9A-Fa-f]{6}")
"""Left out: a color that nobody checked against the two color schemes may be invisible."""


def split_mathematics(text: str) -> Iterator[tuple[str, str | None]]:
    """`text` in pieces, each as it stands and, if it is mathematics, without its delimiters.

    A dollar opens a formula only before, and closes one only after, what is not white space, and
    never closes one before a digit, so that "$5 or $10" is money (the rule of Pandoc's
    tex_math_dollars extension); but a command alone is mathematics there too: `$\\sim$10`.
    """
    if "$" not in text and "\\(" not in text and "\\[" not in text and "\\ensuremath" not in text:
        yield text, None
        return
    end = 0
    for start, stop, formula in formulas(text):
        if start > end:
            yield text[end:start], None
        yield text[start:stop], formula
        end = stop
    if end < len(text):
        yield text[end:], None


def formulas(text: str) -> Iterator[tuple[int, int, str]]:
    """Where each formula of `text` begins and ends, and what is between its delimiters."""
    dollars = _dollars(text)
    at = 0
    while match := OPENING.search(text, at):
        at, formula = _formula(text, match, dollars) or (match.end(), None)
        if formula is not None:
            yield match.start(), at, formula


def formula_at(text: str, start: int) -> tuple[int, str] | None:
    """Where the formula that begins at `start` ends, and what is between its delimiters; None
    where none begins there."""
    opening = OPENING.match(text, start)
    return opening and _formula(text, opening, _dollars(text))


def _formula(
    text: str, opening: re.Match[str], dollars: list[tuple[int, int]]
) -> tuple[int, str] | None:
    if opening["inline"] is None:
        return opening.end(), next(part for part in opening.groups() if part is not None)
    alone = COMMAND_ALONE.match(text, opening.start())
    if alone:
        return alone.end(), alone[1]
    end = _closing_dollar(text, opening.start(), dollars)
    return None if end is None else (end + 1, text[opening.end() : end])


def _dollars(text: str) -> list[tuple[int, int]]:
    """Each dollar of `text` that no backslash precedes, with the depth of the braces around it."""
    dollars: list[tuple[int, int]] = []
    depth = 0
    for sign in CLOSING.finditer(text) if "$" in text else ():
        if sign[0] == "$":
            dollars.append((sign.start(), depth))
        else:
            depth += {"{": 1, "}": -1}.get(sign[0], 0)
    return dollars


def _closing_dollar(text: str, start: int, dollars: list[tuple[int, int]]) -> int | None:
    r"""The dollar that ends the formula at `start`: the next one outside of braces that opened in
    between, as in `$\text{for $x$}$`; where those never end, the next one."""
    index = bisect_left(dollars, (start, -len(text)))
    following = dollars[index + 1 : index + 1 + MOST_DOLLARS]
    if not following or dollars[index][0] != start:
        return None
    depth = dollars[index][1]
    for at, inner in following:
        if inner < depth:
            break
        if inner == depth:
            return at if _closes(text, at) else None
    at = following[0][0]
    return at if _closes(text, at) else None


def _closes(text: str, at: int) -> bool:
    return not text[at - 1].isspace() and not text[at + 1 : at + 2].isdigit()


@lru_cache(maxsize=4096)
def to_mathml(formula: str) -> str | None:
    """`formula` as a MathML Core element, safe in a page; None where it is not right TeX, or
    asks for more than a formula in running text may: see the limits above."""
    if len(formula) > LONGEST_FORMULA or DEFINITIONS.search(formula):
        return None
    formula = _rewritten(formula)
    if _open_brackets(formula) > OPEN_BRACKETS:
        return None
    try:
        mathml = _converter().convert_with_local_state(formula, displaystyle=False)
    except LatexError:
        return None
    if len(mathml) > LARGEST_MATHML or not _stays_in_place(mathml):
        return None
    return _with_classes(mathml)


def _rewritten(formula: str) -> str:
    r"""`formula` with commands that the converter has: `\emph{x}` as `\textit{x}`."""
    if "\\" not in formula:
        return formula
    for pattern, replacement in REWRITES:
        formula = pattern.sub(replacement, formula)
    return _without_dollars(formula) if "$" in formula else formula


def _without_dollars(formula: str) -> str:
    r"""`\text{for $x$ in}` as `\text{for }{x}\text{ in}`: text without formulas in it."""
    pieces: list[str] = []
    at = 0
    while match := TEXT.search(formula, at):
        end = _closing_brace(formula, match.end())
        if end is None:
            break
        pieces.append(formula[at : match.start()])
        inside = formula[match.end() : end]
        for source, inner in split_mathematics(inside):
            pieces.append(f"{match[0]}{source}}}" if inner is None else f"{{{inner}}}")
        at = end + 1
    return "".join([*pieces, formula[at:]])


def _closing_brace(formula: str, at: int) -> int | None:
    depth = 1
    for sign in CLOSING.finditer(formula, at):
        depth += {"{": 1, "}": -1}.get(sign[0], 0)
        if not depth:
            return sign.start()
    return None


def _open_brackets(formula: str) -> int:
    """How many brackets of any kind, in all groups together, are open at the end of their group."""
    total, depths = 0, [0]
    for match in BRACKET.finditer(formula):
        if match["group"] == "{":
            depths.append(0)
        elif match["group"] == "}":
            total += depths.pop() if len(depths) > 1 else 0
        else:
            bracket = match["name"] or match["escaped"] or match["plain"] or ""
            if bracket in ("[", "(", "{") or bracket.lower().startswith(("l", "ul")):
                depths[-1] += 1
            elif bracket and depths[-1]:
                depths[-1] -= 1
    return total + sum(depths)


def _stays_in_place(mathml: str) -> bool:
    """Whether `mathml` puts no ink outside of its line, and no wide space into it."""
    spaces = [float(width) for width in WIDTH.findall(mathml)]
    return not MOVES.search(mathml) and max(spaces, default=0) <= 2 and sum(spaces) <= WIDEST


def _with_classes(mathml: str) -> str | None:
    """`mathml` with classes in place of inline styles; None where it has a style of no class."""
    if " style=" not in mathml:
        return mathml
    try:
        return STYLE.sub(_class_attribute, mathml)
    except KeyError:
        return None


def _class_attribute(style: re.Match[str]) -> str:
    """A class attribute in place of a style attribute. Raises KeyError where no class has it."""
    declarations = [part.strip().replace(": ", ":") for part in style[1].split(";") if part.strip()]
    classes = [CLASSES[part] for part in declarations if not COLOR.fullmatch(part)]
    names = " ".join(filter(None, classes))
    return f' class="{names}"' if names else ""


@lru_cache(maxsize=1)
def _converter() -> LatexToMathML:
    return LatexToMathML(
        macros=MACROS | AUTHOR_MACROS, max_expansions=EXPANSIONS, fancy_error=False
    )
