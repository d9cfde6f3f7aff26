"""The elements of HTML, JATS and MathML in text.

Only known tags count, and only pairs: `p<b and c>d` and a lone `<answer>` or `<title>` are text.
"""

import re
from dataclasses import dataclass, field

INLINE = (
    "i|b|u|em|strong|italic|bold|sc|scp|tt|small|big|span|font|roman|underline|overline|strike"
    "|sans-serif|monospace|label|a|ext-link|uri|xref|styled-content|named-content|inline-graphic"
    "|inline-formula|disp-formula|tex-math|alternatives|sub|sup|inf|email|code|abbr|cite|q|mark"
)
BLOCKS = "p|br|break|sec|title|list|list-item|div|ul|ol|li|h[1-6]|blockquote|disp-quote"
MATHEMATICS = (
    "math|mrow|mi|mo|mn|ms|mtext|msub|msup|msubsup|mmultiscripts|mprescripts|none|mover|munder"
    "|munderover|mfrac|msqrt|mroot|mspace|mstyle|mpadded|mphantom|menclose|mfenced|mtable|mtr"
    "|mtd|semantics|annotation|annotation-xml"
)
ATTRIBUTES = r"(?:\s+[\w:.-]+\s*=\s*(?:\"[^\"<>]*\"|'[^'<>]*'|[^\s\"'<>=]+))*"
TAG = re.compile(
    rf"<(?P<end>/?)(?P<prefix>(?:jats|mml|m):)?(?P<name>{INLINE}|{BLOCKS}|{MATHEMATICS})"
    rf"(?P<attributes>{ATTRIBUTES})\s*(?P<empty>/?)>",
    re.IGNORECASE,
)
ATTRIBUTE = re.compile(r"([\w:.-]+)\s*=\s*[\"']?([^\"'<>]*)")
VOID = {"br", "break", "mspace", "mprescripts", "none"}
DEEPEST = 40


@dataclass
class Element:
    """A pair of tags and what stands between them."""

    name: str
    attributes: dict[str, str] = field(default_factory=dict)
    children: list["Element | str"] = field(default_factory=list)

    def text(self) -> str:
        """All text between the tags."""
        return "".join(part if isinstance(part, str) else part.text() for part in self.children)

    def find(self, name: str) -> "Element | None":
        """The first element of this `name` within this one."""
        for part in self.children:
            if isinstance(part, Element):
                match = part if part.name == name else part.find(name)
                if match:
                    return match
        return None


def parse_markup(text: str) -> Element:
    """The elements of `text`. A tag without a partner is text, unless it needs none or has the
    prefix of JATS."""
    tags = list(TAG.finditer(text))
    partners = _partners(tags)
    open_elements = [Element("")]
    at = 0
    for number, tag in enumerate(tags):
        is_single = bool(tag["empty"]) or tag["name"].lower() in VOID
        if number not in partners and not is_single and not tag["prefix"]:
            continue
        open_elements[-1].children.append(text[at : tag.start()])
        at = tag.end()
        if is_single or number not in partners:
            if not tag["end"]:
                open_elements[-1].children.append(Element(tag["name"].lower()))
        elif tag["end"]:
            open_elements.pop()
        else:
            attributes = dict(ATTRIBUTE.findall(tag["attributes"]))
            element = Element(tag["name"].lower(), attributes)
            open_elements[-1].children.append(element)
            open_elements.append(element)
    open_elements[-1].children.append(text[at:])
    return open_elements[0]


def _partners(tags: list[re.Match[str]]) -> set[int]:
    """The numbers of the tags that open or close a pair; pairs do not overlap, and are not nested
    deeper than DEEPEST."""
    partners: set[int] = set()
    waiting: list[int] = []
    for number, tag in enumerate(tags):
        name = tag["name"].lower()
        if tag["empty"] or name in VOID:
            continue
        if not tag["end"]:
            waiting.append(number)
            continue
        for depth in range(len(waiting) - 1, max(-1, len(waiting) - DEEPEST), -1):
            if tags[waiting[depth]]["name"].lower() == name:
                if depth < DEEPEST:
                    partners |= {waiting[depth], number}
                del waiting[depth:]
                break
    return partners
