"""Text as it comes out of other people's databases, mended."""

import re
from collections.abc import Callable, Iterable
from html import unescape
from typing import TypeAlias
from unicodedata import normalize

from generator.entries.tex import ACCENT, split_mathematics, to_unicode
from generator.entries.values import REFUSED_CHARACTERS, fold

Mended: TypeAlias = tuple[str, list[str]]
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
"""What JSON and others make of TeX: "\\beta" with a backspace for its first two characters."""
ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});")
MOJIBAKE = re.compile("[\u00c3\u00c2\u00c4\u00c5][\u0080-\u00bf]|\u00e2\u20ac|\u00e2\u0080")
SPACES = "\x0b\x0c\x1c\x1d\x1e\x1f\x85\u2028\u2029"
INVISIBLE = re.compile("[\u00ad\u200b\u200e\u200f\u2060\ufeff]")
MARKUP = (
    r"(?:jats:|mml:)?(?:i|b|u|em|strong|italic|bold|sc|scp|tt|small|big|span|font|roman|underline"
    r"|sans-serif|monospace|p|br|sec|title|list|list-item|label|div|a|ext-link|xref|math|mrow|mi"
    r"|mo|mn|mtext|msub|msup|msubsup|mover|munder|mfrac|msqrt|mspace|mstyle|semantics"
    r"|inline-formula|tex-math|alternatives|annotation)"
)
ATTRIBUTES = r"(?:\s+[\w:.-]+\s*=\s*(?:\"[^\"<>]*\"|'[^'<>]*'|[^\s\"'<>=]+))*"
TAG = re.compile(rf"<(?P<end>/?)(?P<name>{MARKUP}){ATTRIBUTES}\s*/?>", re.IGNORECASE)
RAISED = re.compile(
    r"<(?P<kind>(?:jats:)?(?:sub|sup))>(?P<text>[^<>$]{1,60})</(?P=kind)>", re.IGNORECASE
)
ANCHOR = re.compile(
    r"<a\s[^<>]*?href\s*=\s*[\"']?(?P<url>https?://[^\"'<>\s]+)[\"']?[^<>]*>(?P<text>[^<>]*)</a>",
    re.IGNORECASE,
)
PARTS = re.compile(r"(?:jats:)?(?:p|br|sec|title|list|list-item|div)|(?:mml:)?math", re.IGNORECASE)
WITHOUT_BACKSLASH = re.compile(
    r"(?<![\\A-Za-z])(?:text(?:tt|bf|it|rm|sc|sf)|emph|underline|math(?:rm|bf|it|cal|bb|sf))"
    r"\{([^{}]*)\}"
)
ACCENTS = {"~": "\u0303", "'": "\u0301", "`": "\u0300", "^": "\u0302", '"': "\u0308"}
ACCENTED = re.compile(r"\\([~'`^\"])\{?([\u00c0-\u024f])\}?")
"""A second accent on a letter that has one: Nguy\\~ên."""
APOSTROPHE = re.compile(r"(?<=\w)\\'(?=(?:s|t|d|m|re|ve|ll)\b)")
"""As programs write "query\\'s", which is no accented s."""
BARE_COMMAND = re.compile(
    r"(?<![\\\w])(?:infty|nabla|leq|geq|cdot|ldots|rightarrow|leftarrow|varepsilon|mathcal|mathbb"
    r"|textit|textbf|texttt)(?![a-z])"
)
COMBINING = re.compile(r"[\u0300-\u036f]")


def mended(text: str, *, markup: bool = True) -> Mended:
    """`text` without what no text should hold, and what was done to it, in words; with
    `markup`, HTML and JATS tags go as well. Line breaks and spaces stay as they are."""
    done: list[str] = []
    for why, step in (*STEPS, *(MARKUP_STEPS if markup else ()), *LAST_STEPS):
        after = step(text)
        if after != text:
            done.append(why)
            text = after
    return text, done


def line(text: str) -> Mended:
    """`text` on one line."""
    after = fold(text)
    if after == text:
        return text, []
    broken = any(c in text for c in "\n\r\u2028\u2029")
    return after, ["a line break became a space" if broken else "extra spaces went"]


def accents(text: str) -> str:
    r"""`text` with TeX's accents as letters (`Schr\"odinger`), outside of mathematics."""
    if "\\" not in text:
        return text
    braced = re.compile(rf"\{{(?:{ACCENT.pattern}|\\(?:ss|o|O|ae|AE|aa|AA|l|L|i|j|oe|OE))\}}")
    letters = re.compile(rf"{braced.pattern}|{ACCENT.pattern}")
    text = ACCENTED.sub(lambda found: normalize("NFC", found[2] + ACCENTS[found[1]]), text)
    return "".join(
        letters.sub(lambda found: to_unicode(found[0]), piece) if formula is None else piece
        for piece, formula in split_mathematics(text)
    )


def doubts(raw: str, text: str) -> Iterable[str]:
    """What in a clean `text`, which was `raw`, a person should look at."""
    if "\ufffd" in raw:
        yield "held the sign for a character that could not be read (U+FFFD)"
    if re.search(
        r"\b(?:sim|approx)[0-9]|\b[A-Za-z0-9]times\b(?<!\bsometimes)|\bx20[12][0-9]\b", text
    ):
        yield "may have lost the marks of TeX, as sim30 for $\\sim$30"
    if BARE_COMMAND.search(text):
        yield "may have lost a backslash, as infty for $\\infty$"
    outside = "".join(piece for piece, formula in split_mathematics(text) if formula is None)
    if re.search(r"\w[\^_]\{|[A-Za-z0-9)]\^[0-9A-Za-z]", outside):
        yield "holds ^ or _ outside of mathematics; the dollars may be lost"
    if MOJIBAKE.search(text):
        yield "looks garbled, as UTF-8 that was read as something else"
    if text.replace(r"\$", "").count("$") % 2 and "\\" in outside.replace(r"\$", ""):
        yield "holds a dollar that begins no mathematics, and a backslash"
    if re.search(r"\\(?:cite|ref|footnote|label)\w*\{", text):
        yield "cites what is not there"


def _whole(text: str) -> str:
    """Surrogate pairs as the characters they stand for; halves alone go."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "ignore")


def _backslashes(text: str) -> str:
    for pattern, instead in LOST_BACKSLASH:
        text = pattern.sub(instead, text)
    return text


def _entities(text: str) -> str:
    for _ in range(2):
        text = ENTITY.sub(lambda found: unescape(found[0]), text)
    return text


def _encoded_once(text: str) -> str:
    if not MOJIBAKE.search(text):
        return text
    for encoding in ("cp1252", "latin-1"):
        try:
            return text.encode(encoding).decode("utf-8")
        except UnicodeError:
            continue
    try:
        return b"".join(map(_as_byte, text)).decode("utf-8")
    except UnicodeError:
        return text


def _as_byte(character: str) -> bytes:
    """A character as Windows has it, which leaves five bytes without one. Raises UnicodeError."""
    return character.encode("latin-1" if character in "\x81\x8d\x8f\x90\x9d" else "cp1252")


def _spaces(text: str) -> str:
    return text.translate(dict.fromkeys(map(ord, SPACES), " "))


def _tags(text: str) -> str:
    if "<" not in text:
        return text
    text = ANCHOR.sub(_anchor, RAISED.sub(_raised, text))

    def instead(tag: re.Match[str]) -> str:
        if not PARTS.fullmatch(tag["name"]):
            return ""
        return "\n\n" if tag["name"].lower().removeprefix("jats:") in {"p", "sec"} else " "

    return TAG.sub(instead, text)


def _anchor(found: re.Match[str]) -> str:
    """A link in text: its words, and where it leads unless they say so."""
    words = found["text"].strip()
    host = found["url"].split("/")[2]
    return words if host in words else f"{words} ({found['url']})" if words else found["url"]


def _raised(found: re.Match[str]) -> str:
    mark = "_" if found["kind"].lower().endswith("sub") else "^"
    return f"${mark}{{{found['text'].strip()}}}$" if found["text"].strip() else ""


Step: TypeAlias = tuple[str, Callable[[str], str]]
STEPS: tuple[Step, ...] = (
    ("half a character went, or two became one", _whole),
    ("a terminal's commands went", lambda text: ANSI.sub("", text)),
    ("the backslash of a TeX command came back", _backslashes),
    ("UTF-8 that was read as something else was read again", _encoded_once),
    ("HTML entities became characters", _entities),
    ("half a character went, or two became one", _whole),
)
MARKUP_STEPS: tuple[Step, ...] = (("HTML tags went", _tags),)
LAST_STEPS: tuple[Step, ...] = (
    ("odd line breaks became spaces", _spaces),
    ("invisible characters went", lambda text: INVISIBLE.sub("", text)),
    ("control characters went", lambda text: REFUSED_CHARACTERS.sub("", text)),
    ("a backslash before an apostrophe went", lambda text: APOSTROPHE.sub("'", text)),
    ("TeX accents became letters", accents),
    (
        "TeX commands that had lost their backslash went",
        lambda text: WITHOUT_BACKSLASH.sub(r"\1", text),
    ),
    (
        "loose accents joined their letters",
        lambda text: normalize("NFC", text) if COMBINING.search(text) else text,
    ),
)
