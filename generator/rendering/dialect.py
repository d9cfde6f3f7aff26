"""The Markdown and HTML that the generator writes, as far as the fast converter knows it."""

import re


class RefusedError(Exception):
    """A page holds something that the fast converter does not know; says what."""


MATHEMATICS = (
    "annotation|menclose|merror|mfrac|mi|mmultiscripts|mn|mo|mover|mpadded|mphantom|"
    "mprescripts|mroot|mrow|ms|mspace|msqrt|mstyle|msub|msubsup|msup|mtable|mtd|mtext|mtr|munder|"
    "munderover|semantics|b|i"
)
PHRASING = (
    "img|br|wbr|abbr|bdo|cite|data|del|dfn|ins|kbd|mark|picture|q|rp|rt|ruby|s|samp|source|sub|sup|"
    "u|var"
)
"""Elements that a template may have within a line."""
INLINE = f"a|span|time|code|em|small|strong|bdi|{MATHEMATICS}|{PHRASING}"
BLANK_WITH_SPACES = re.compile(r"\n +\n")
ODD_ENTITY = re.compile("&(?!#[0-9]++;|[A-Za-z]++;)")
ODD_TAG = re.compile(
    rf"<(?!/?(?:{INLINE}|math|p|div|section|blockquote|details|summary|caption|d[dlt]|table|tbody|t[dhr]|thead"
    "|ul|li|pre|button|svg|title|path|rect|nav|label|select|option)[ >/])"
)
MARKDOWN_IN_TAG = re.compile("<[^<>]* markdown[ =>]")
"""An element whose content Python-Markdown would convert."""
NAMED = '(?: class="[a-z -]++")?+(?: dir="[a-z]++")?+(?: lang="[A-Za-z0-9-]++")?+>'
INSIDE = "".join(rf"(?<!\n{' ' * spaces}<)" for spaces in range(4))
LINES = (
    rf"/?(?:{INLINE})[ >/]|/p>(?:\n</?(?:[pdb]|(?:{PHRASING})[ >])|$)"
    rf"|(?:p|summary){NAMED}(?!\s*+<(?:math|[pdb]))"
    rf"|{INSIDE}math[ >]|/math>"
)
ODD_TAG_IN_CARD = re.compile(f"<(?!{LINES})")
ODD_TAG_IN_LONG_CARD = re.compile(
    rf"<(?!{LINES}|/summary>\n<[pd]|details{NAMED}<summary>|/details>(?:\n</?[pdb]|$))"
)
"""In a wrapper HTML is parsed and written anew, and comes out as it was only where each block has
lines of its own."""
BEYOND_ASCII = r"\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff"
TEXT = (
    rf"(?:[^\x00-\x1f!-+\-/:-@\[-`{{-~]++|&#[0-9]++;|</?(?:math|span|{MATHEMATICS})"
    r'(?: [a-z]++="[\w. -]*+")*+/?>)++'
)
ADDRESS = r"(?:\.\./)*+(?:[A-Za-z0-9-][A-Za-z0-9.-]*+/)*+[A-Za-z0-9-][A-Za-z0-9.-]*(?<=\.md)"
PLACE = rf"{ADDRESS}(?:#_[0-9-]++)?+"
HEADING = re.compile(
    rf'(#{{1,3}}) (<span class="[a-z]++">[A-Za-z {BEYOND_ASCII}]++</span> )?'
    rf"(?:\[({TEXT})\]\(({ADDRESS})\) "
    rf"|({TEXT})(?<= ))\{{#(_?[A-Za-z0-9.-]++)\}}"
)
LINK = rf'\[({TEXT})\]\(({PLACE})\)(?:\{{ rel="([a-z]++)" \}})?'
LINKS = re.compile(LINK)
WORDS = f"[A-Za-z0-9 ,.:{BEYOND_ASCII}]*+"
PARAGRAPH = re.compile(rf"(?:[^\W\d_]{WORDS})?(?:{LINK}{WORDS})*+")
ITEM = re.compile(
    rf"- \[({TEXT})\]\(({ADDRESS})\)"
    rf"( [A-Za-z0-9 ,.{BEYOND_ASCII}]*[a-z0-9{BEYOND_ASCII}]"
    rf'| <span data-papers="[0-9]++">[A-Za-z0-9 ,.{BEYOND_ASCII}]++</span>)?'
)
TAG = re.compile("<[^>]*+>")
TAG_NAME = re.compile("</?([A-Za-z][A-Za-z0-9-]*)")
FRONT_MATTER = re.compile(
    rf'---\n((?:(?!true|false|null)[a-z]{{4,}}: "(?:[ !#-\[\]-~{BEYOND_ASCII}]++|\\["\\])*+"\n)+'
    rf"(?:head: '[ -&(-~{BEYOND_ASCII}]*+'\n)?+)---\n\n"
)
CARD = '<article class="paper" markdown>'
CARD_BODY = '<div class="paper-body"'
WRAPPERS = {
    '<div class="rows" markdown>': ("div", '<div class="rows">'),
    '<div class="inline-list" markdown>': ("div", '<div class="inline-list">'),
}
