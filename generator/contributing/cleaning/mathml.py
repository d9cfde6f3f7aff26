"""MathML as TeX (MathML 3, presentation markup): formulas in Crossref's titles and abstracts.

Characters stay as they are, since our formulas may hold them: `<mi>é</mi>` is `é`.
"""

import re
from collections.abc import Sequence

from generator.contributing.cleaning.markup_tree import Element
from generator.entries.mathematics import to_mathml

OPERATORS = {
    "−": "-", "{": r"\{", "}": r"\}", "%": r"\%", "&": r"\&", "#": r"\#", "_": r"\_", "$": r"\$",
    "\\": r"\setminus", "‖": r"\|", "⁡": "", "⁢": "", "⁣": "", "⁤": "", "~": r"\sim", "^": r"\hat{}",
}  # fmt: skip
VARIANTS = {
    "bold": "mathbf", "bold-italic": "mathbf", "double-struck": "mathbb", "script": "mathcal",
    "fraktur": "mathfrak", "sans-serif": "mathsf", "monospace": "mathtt", "normal": "mathrm",
}  # fmt: skip
FUNCTIONS = frozenset((
    "arccos", "arcsin", "arctan", "arg", "cos", "cosh", "cot", "det", "dim", "exp", "gcd", "inf",
    "ker", "lim", "liminf", "limsup", "ln", "log", "max", "min", "Pr", "sin", "sinh", "sup", "tan",
    "tanh",
))  # fmt: skip
LARGE = frozenset("∑∏∐⋃⋂⋁⋀⨁⨂")
ACCENTS = {
    "^": "hat", "ˆ": "hat", "\u0302": "hat", "~": "tilde", "˜": "tilde", "\u0303": "tilde",
    "¯": "overline", "‾": "overline", "―": "overline", "\u0304": "overline", "_": "overline",
    "→": "vec", "⃗": "vec", "˙": "dot", ".": "dot", "¨": "ddot", "ˇ": "check", "˘": "breve",
}  # fmt: skip
NO_TEXT = re.compile(r"[$\\{}%#&_^]")
SPACES = re.compile(r"\s+")


def to_tex(element: Element) -> str:
    """The `<math>` `element` as TeX between dollars; "" for what cannot be shown."""
    annotation = _annotation(element)
    for formula in (annotation, _row(element.children)):
        if formula and to_mathml(formula) is not None:
            return f"${formula}$"
    return ""


def _annotation(element: Element) -> str:
    """The TeX that a converter has kept beside the MathML."""
    for part in element.children:
        if isinstance(part, str):
            continue
        if part.name == "annotation" and "tex" in part.attributes.get("encoding", "").lower():
            return part.text().strip().strip("$").strip()
        if inner := _annotation(part):
            return inner
    return ""


def _row(parts: Sequence[Element | str]) -> str:
    """Elements side by side; text between them is only white space."""
    formula = ""
    for part in parts:
        piece = "" if isinstance(part, str) else _tex(part)
        if re.search(r"\\[A-Za-z]+$", formula) and piece[:1].isalpha():
            formula += " "
        formula += piece
    return formula


def _tex(node: Element) -> str:
    parts = [part for part in node.children if not isinstance(part, str)]
    text = SPACES.sub(" ", node.text()).strip()
    name = node.name
    if name == "mi":
        return _identifier(text, node.attributes.get("mathvariant", ""))
    if name == "mn":
        return text
    if name == "mo":
        return OPERATORS.get(text, rf"\{text}" if text in FUNCTIONS else text)
    if name in ("mtext", "ms"):
        words = NO_TEXT.sub("", node.text())
        return rf"\text{{{words}}}" if text else ""
    if name in ("annotation", "annotation-xml", "mspace", "mphantom", "none", "mprescripts"):
        return ""
    if name == "semantics":
        return _tex(parts[0]) if parts else ""
    if name == "mfenced":
        return _fenced(node, parts)
    if name == "mtable":
        rows = [_cells(row) for row in parts]
        return "".join([r"\begin{matrix}", r" \\ ".join(rows), r"\end{matrix}"])
    if name == "msqrt":
        return rf"\sqrt{{{_row(node.children)}}}"
    return _with_arguments(name, [_tex(part) for part in parts], parts) or _row(node.children)


def _with_arguments(name: str, texts: list[str], parts: Sequence[Element]) -> str:
    """Elements with a fixed number of children; "" for others."""
    if name == "mfrac" and len(texts) == 2:
        return rf"\frac{{{texts[0]}}}{{{texts[1]}}}"
    if name == "mroot" and len(texts) == 2:
        return rf"\sqrt[{texts[1]}]{{{texts[0]}}}"
    if name in ("msub", "msup") and len(texts) == 2:
        mark = "_" if name == "msub" else "^"
        return f"{_base(texts[0])}{mark}{{{texts[1]}}}"
    if name in ("msubsup", "munderover") and len(texts) == 3:
        return f"{_base(texts[0])}_{{{texts[1]}}}^{{{texts[2]}}}"
    if name == "mover" and len(texts) == 2:
        accent = ACCENTS.get(parts[1].text().strip())
        return rf"\{accent}{{{texts[0]}}}" if accent else rf"\overset{{{texts[1]}}}{{{texts[0]}}}"
    if name == "munder" and len(texts) == 2:
        if texts[0] in LARGE or texts[0].startswith("\\"):
            return f"{texts[0]}_{{{texts[1]}}}"
        return rf"\underset{{{texts[1]}}}{{{texts[0]}}}"
    return ""


def _base(text: str) -> str:
    """What a script belongs to, in braces if it is more than one sign or command."""
    return text if re.fullmatch(r".|\\[A-Za-z]+(?:\{[^{}]*\})?|", text) else f"{{{text}}}"


def _identifier(text: str, variant: str) -> str:
    if text in FUNCTIONS:
        return rf"\{text}"
    if variant == "normal" and not text.isascii():
        return text
    command = VARIANTS.get(variant, "" if len(text) < 2 else "mathrm")
    if variant == "italic" or not text.isalnum():
        command = ""
    return rf"\{command}{{{text}}}" if command else OPERATORS.get(text, text)


def _fenced(node: Element, parts: Sequence[Element]) -> str:
    attributes = node.attributes
    between = attributes.get("separators", ",")[:1]
    opening, closing = (OPERATORS.get(sign, sign) for sign in (
        attributes.get("open", "("), attributes.get("close", ")"),
    ))  # fmt: skip
    return f"{opening}{between.join(_tex(part) for part in parts)}{closing}"


def _cells(row: Element) -> str:
    cells = [part for part in row.children if not isinstance(part, str)]
    return " & ".join(_row(cell.children) for cell in cells)
