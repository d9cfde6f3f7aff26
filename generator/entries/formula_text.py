r"""A formula as a line of text, for everything that shows no MathML: titles of windows, citation
tags, feeds, mail, search, notes of bibliographies.

    10^{-8}, \frac{a+b}{2}, \sqrt{n}, \hat{x}_{max}, \mathbb{R}^d  →  10⁻⁸, (a+b)/2, √n, x̂_max, ℝᵈ

The text is read off the MathML, so that both have the same reading of the TeX. What a line
cannot say (a long accent, for instance) is None: the caller shows the source.
"""

import re
from functools import lru_cache
from unicodedata import combining, name, normalize
from xml.etree.ElementTree import Element, fromstring

from generator.entries.mathematics import to_mathml

SUPERSCRIPTS = dict(
    zip(
        "0123456789+-−=()abcdefghijklmnoprstuvwxyzABDEGHIJKLMNOPRTUVWαβγδεθφχ",
        "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵀᵁⱽᵂᵅᵝᵞᵟᵋᶿᵠᵡ",
        strict=True,
    )
)
SUBSCRIPTS = dict(
    zip(
        "0123456789+-−=()aehijklmnoprstuvxβγρφχ",
        "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓᵦᵧᵨᵩᵪ",
        strict=True,
    )
)
"""What Unicode can raise and lower."""
AS_THEY_ARE = frozenset("′″‴⁗°*∗⋆†‡")
"""Signs that stand raised by themselves."""
ACCENTS = {
    "^": "\u0302", "ˆ": "\u0302", "̂": "\u0302", "˜": "\u0303", "~": "\u0303", "∼": "\u0303",
    "‾": "\u0305", "¯": "\u0304", "―": "\u0305", "_": "\u0332", "→": "\u20d7", "⃗": "\u20d7",
    "˙": "\u0307", ".": "\u0307", "¨": "\u0308", "ˇ": "\u030c", "˘": "\u0306", "´": "\u0301",
    "`": "\u0300", "\u0332": "\u0332", "˚": "\u030a", "⃛": "\u20db",
}  # fmt: skip
"""The accents of MathML, each as a character that combines with the letter before it."""
BRACES = frozenset("⏞⏟⎴⎵")
ROOTS = {"2": "√", "3": "∛", "4": "∜"}
RELATION = re.compile(r"[=<>≤≥≪≫≠≈≃≅≡∝∈∉∋⊂⊆⊃⊇→←↔⇒⇐⇔↦⟶⟹⟵⟸⟷⟺≜≔≕≺≻⪯⪰⊢⊨≲≳⩽⩾∼∣∥]|:=")
"""Signs with a space on both sides, where something stands there."""
PUNCTUATION = frozenset(",;:")
LARGE = frozenset("∑∏∐∫∬∮⋃⋂⨁⨂")
OPERATORS = frozenset("+-−±∓∪∩∧∨⊕⊗∖")
TIGHT = re.compile(r"^[∂∇√]?[\w′″.\u0300-\u036f]+$")
WORD = re.compile(r"^(?:[A-Za-z]{2,}|[0-9.]+|.)$")
"""A script that needs no brackets: a word, a number, or one sign."""
"""What needs no brackets in a fraction or below a root."""
DROPPED = dict.fromkeys(map(ord, "\u2061\u2062\u2063\u2064\ufe00\ufe01"))
"""Signs without ink: invisible operators, and choices between forms of a letter."""
SPACES = re.compile(r"\s+")


@lru_cache(maxsize=4096)
def to_text(formula: str) -> str | None:
    """`formula`, TeX without its delimiters, as one line of text; None where it is not right TeX
    or no line can say it."""
    mathml = to_mathml(formula)
    if mathml is None:
        return None
    tree = fromstring(mathml.replace("&ApplyFunction;", "\u2061"))  # noqa: S314 - math-core's own
    try:
        line = _row(list(tree))
    except _CannotSay:
        return None
    return SPACES.sub(" ", line).strip() or None


class _CannotSay(Exception):
    """Raised where a line of text has no way to write a part of a formula."""


def _text(element: Element) -> str:
    """The text of an element of MathML."""
    tag, children = element.tag, list(element)
    if tag in ("mi", "mn", "mo", "mtext", "ms"):
        return _leaf("".join(element.itertext()))
    if tag == "mspace":
        wide = float((element.get("width") or "0").removesuffix("em") or 0) >= 0.15
        return " " if wide else ""
    if tag == "mfrac":
        return _fraction(*children, line=element.get("linethickness") != "0")
    if tag == "msqrt":
        return f"√{_bracketed(_row(children))}"
    if tag == "mroot":
        base, index = map(_text, children)
        root = ROOTS.get(index)
        return f"{root}{_bracketed(base)}" if root else f"{_bracketed(base)}^(1/{index})"
    if tag in ("msub", "msup", "msubsup"):
        return _scripts(tag, children)
    if tag in ("munder", "mover", "munderover"):
        return _around(element, children)
    if tag == "mtable":
        rows = [", ".join([_row(list(cell)).strip() for cell in row]) for row in children]
        return "; ".join(row.strip(", ") for row in rows)
    if tag == "mphantom":
        return ""
    if tag == "mmultiscripts":
        raise _CannotSay
    return _row(children)


def _leaf(text: str) -> str:
    """The characters of a name, a number or a sign: letters of mathematical alphabets as plain
    letters, except those with a doubled stroke, which stand for sets of numbers."""
    return "".join([sign if sign.isascii() else _plain(sign) for sign in text.translate(DROPPED)])


def _plain(sign: str) -> str:
    kind = name(sign, "")
    is_letter = kind.startswith(("MATHEMATICAL ", "SCRIPT CAPITAL", "BLACK-LETTER CAPITAL"))
    return normalize("NFKC", sign) if is_letter and "DOUBLE-STRUCK" not in kind else sign


def _row(children: list[Element]) -> str:
    """The texts of `children` one after another, with spaces around relations and words."""
    pieces: list[str] = []
    before: Element | None = None
    for index, child in enumerate(children):
        text = _text(child)
        if not text:
            continue
        last = pieces[-1] if pieces else ""
        if child.tag == "mspace":
            text = text if last[-1:].isalnum() or last.endswith((")", "]")) else ""
        elif child.tag == "mo":
            text = _spaced(child, text, last, index + 1 == len(children), _is_short(children))
        elif before is not None and text[:1].isalnum() and _ends_word(before, child, last):
            text = f" {text}"
        pieces.append(text)
        before = child
    return "".join(pieces)


def _spaced(element: Element, sign: str, before: str, is_last: bool, is_short: bool) -> str:
    """An operator with the spaces that a line has around it: `a + b`, but `n+1` and a sign."""
    if sign in OPERATORS and _is_value(before):
        return sign if is_short else f" {sign} "
    if RELATION.fullmatch(sign):
        return f" {sign}{'' if is_last else ' '}" if before else sign
    if sign in PUNCTUATION and not is_last and element.get("rspace") != "0":
        return f"{sign} "
    return sign


def _ends_word(before: Element, element: Element, text: str) -> bool:
    """Whether a space stands between `before`, which ends with `text`, and `element`."""
    if _is_large(before):
        return True
    return text[-1:].isalnum() and (_is_word(before) or _is_word(element))


def _is_large(element: Element) -> bool:
    """Whether an element is a sum or the like, with limits or not."""
    while len(element) and element.tag in ("msub", "msup", "msubsup", "munder", "munderover"):
        element = element[0]
    return element.tag == "mo" and (element.text or "") in LARGE


def _is_short(children: list[Element]) -> bool:
    """Whether a sum is one of two single signs: `n+1`."""
    return all(child.tag in ("mi", "mn", "mo") for child in children)


def _is_value(text: str) -> bool:
    """Whether an operator after `text` has two sides, which a sign has not."""
    return bool(text.strip()) and not RELATION.search(text[-2:]) and text[-1] not in "([{,"


def _is_word(element: Element) -> bool:
    """Whether an element is the name of a function, with limits or not: `log`, `max` in `max_x`."""
    while len(element) and element.tag in ("mrow", "msub", "msup", "msubsup", "munder"):
        element = next((child for child in element if child.tag != "mspace"), element[0])
    text = _leaf(element.text or "")
    return element.tag == "mi" and len(text) > 1 and text.isascii() and text.isalpha()


def _fraction(over: Element, under: Element, *, line: bool) -> str:
    above, below = _text(over).strip(), _text(under).strip()
    if not line:
        return f"{above} choose {below}"
    return f"{_bracketed(above)}/{_bracketed(below)}"


def _bracketed(text: str) -> str:
    """`text` as one value: in round brackets where it is a sum or the like."""
    text = text.strip()
    return text if TIGHT.match(text) or _is_bracketed(text) else f"({text.replace(' ', '')})"


def _is_bracketed(text: str) -> bool:
    """Whether the first bracket of `text` ends with its last sign."""
    if text[:1] + text[-1:] not in ("()", "[]", "{}"):
        return False
    depth = 0
    for index, sign in enumerate(text):
        depth += {text[0]: 1, text[-1]: -1}.get(sign, 0)
        if not depth:
            return index == len(text) - 1
    return False


def _scripts(tag: str, children: list[Element]) -> str:
    base = _text(children[0])
    lower = _text(children[1]) if tag != "msup" else ""
    upper = _text(children[-1]) if tag != "msub" else ""
    if len(base) > 1 and children[0].tag == "mrow" and not _is_bracketed(base):
        base = base if TIGHT.match(base) else f"({base})"
    return base + _script(lower, SUBSCRIPTS, "_") + _script(upper, SUPERSCRIPTS, "^")


def _script(text: str, signs: dict[str, str], mark: str) -> str:
    """A script in Unicode's small signs where it has all, else marked: `_max`, `^(i,j)`."""
    text = text.strip()
    if mark == "^" and text and (all(sign in AS_THEY_ARE for sign in text) or text == "∘"):
        return "°" if text == "∘" else text
    tight = text.replace(" ", "")
    if tight and all(sign in signs for sign in tight) and (len(tight) <= 2 or not tight.isalpha()):
        return "".join([signs[sign] for sign in tight])
    if not tight:
        return ""
    is_clear = WORD.match(tight) and not (mark == "^" and len(tight) > 1 and tight.isalpha())
    return f"{mark}{tight}" if is_clear else f"{mark}({tight})"


def _around(element: Element, children: list[Element]) -> str:
    """A letter with an accent, or a sign with limits: `x̂`, `∑_(i=1)^n`."""
    base = _text(children[0])
    if element.get("accent") == "true" or element.get("accentunder") == "true":
        accent = ACCENTS.get(_text(children[1]).strip())
        accent = "\u0305" if accent == "\u0332" and element.tag == "mover" else accent
        if accent is None:
            if _text(children[1]).strip() in BRACES:
                return f"({base})"
            raise _CannotSay
        letters = sum(not combining(sign) for sign in base)
        if letters == 1 or (accent in "\u0305\u0332" and base.isalnum()):
            return "".join([normalize("NFC", sign + accent) for sign in base])
        raise _CannotSay
    tag = element.tag
    under = _text(children[1]) if tag != "mover" else ""
    over = _text(children[-1]) if tag != "munder" else ""
    return base + _script(under, SUBSCRIPTS, "_") + _script(over, SUPERSCRIPTS, "^")
