"""HTML and JATS tags in text. (JATS is the XML of journals, as in Crossref's abstracts.)"""

import re

NAMES = (
    r"(?:jats:|mml:)?(?:i|b|u|em|strong|italic|bold|sc|scp|tt|small|big|span|font|roman|underline"
    r"|sans-serif|monospace|p|br|sec|title|list|list-item|label|div|a|ext-link|xref|math|mrow|mi"
    r"|mo|mn|mtext|msub|msup|msubsup|mover|munder|mfrac|msqrt|mspace|mstyle|semantics"
    r"|inline-formula|tex-math|alternatives|annotation)"
)
ATTRIBUTES = r"(?:\s+[\w:.-]+\s*=\s*(?:\"[^\"<>]*\"|'[^'<>]*'|[^\s\"'<>=]+))*"
TAG = re.compile(rf"<(?P<end>/?)(?P<name>{NAMES}){ATTRIBUTES}\s*/?>", re.IGNORECASE)
SUB_OR_SUP = re.compile(
    r"<(?P<kind>(?:jats:)?(?:sub|sup))>(?P<text>[^<>$]{1,60})</(?P=kind)>", re.IGNORECASE
)
ANCHOR = re.compile(
    r"<a\s[^<>]*?href\s*=\s*[\"']?(?P<url>https?://[^\"'<>\s]+)[\"']?[^<>]*>(?P<text>[^<>]*)</a>",
    re.IGNORECASE,
)
BLOCKS = re.compile(r"(?:jats:)?(?:p|br|sec|title|list|list-item|div)|(?:mml:)?math", re.IGNORECASE)


def remove_tags(text: str) -> str:
    """`text` without the tags above; `a < b` stays. Paragraphs become empty lines, `x<sub>2</sub>`
    becomes TeX, and a link keeps its address."""
    if "<" not in text:
        return text
    return TAG.sub(_replace_tag, ANCHOR.sub(_replace_anchor, SUB_OR_SUP.sub(_to_tex, text)))


def _replace_tag(tag: re.Match[str]) -> str:
    if not BLOCKS.fullmatch(tag["name"]):
        return ""
    return "\n\n" if tag["name"].lower().removeprefix("jats:") in {"p", "sec"} else " "


def _replace_anchor(anchor: re.Match[str]) -> str:
    """The words of a link, and its address unless they say it."""
    words = anchor["text"].strip()
    host = anchor["url"].split("/")[2]
    if host in words:
        return words
    return f"{words} ({anchor['url']})" if words else anchor["url"]


def _to_tex(match: re.Match[str]) -> str:
    mark = "_" if match["kind"].lower().endswith("sub") else "^"
    return f"${mark}{{{match['text'].strip()}}}$" if match["text"].strip() else ""
