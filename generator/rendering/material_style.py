"""Material's stylesheet, without the rules of the frame that Material puts around pages: header,
navigation, search and so on. `theme/base.html` has other elements in its place. Everything that an
owner's Markdown can make stays."""

import re

FRAME = re.compile(
    r"\.md-(?:consent|dialog|feedback|header|nav|search|select|sidebar|tabs|top|version)(?![a-z])"
)
"""A class of the frame, with those of its parts (`md-nav__item`)."""
RULE = re.compile(r"(?<![^{}])([^{}@]+)\{[^{}]*\}")
"""A rule of a stylesheet that has been minified, with its selectors."""
IN_BRACKETS = re.compile(r"[(\[][^()\[\]]*[)\]]")
COMMA = re.compile(r",(?![^(\[]*[)\]])")
EMPTY = re.compile(r"(?<![^{}])@[^{}]+\{\}")
CHARSET = '@charset "UTF-8";'
"""A stylesheet's encoding, which counts only in its first bytes (CSS Syntax 3, 3.2)."""


def layer_style(style: str) -> str:
    """Material's `style`, in the cascade layer `material` (CSS Cascade 5, 6.4), so that every rule
    of the theme wins over its rules without a longer selector. Done here, it costs no request;
    `@import … layer(material)` would cost a second one after the first, and the theme's own
    stylesheet cannot name a file whose name changes."""
    rules = EMPTY.sub("", RULE.sub(_without_frame, style.removeprefix(CHARSET)))
    return f"{CHARSET}@layer material{{{rules}}}"


def _without_frame(rule: re.Match[str]) -> str:
    """A rule with those of its selectors that can match something; nothing where none can."""
    selectors = COMMA.split(rule[1])
    kept = [selector for selector in selectors if not _is_of_frame(selector)]
    if len(kept) == len(selectors):
        return rule[0]
    return f"{','.join(kept)}{rule[0][len(rule[1]) :]}" if kept else ""


def _is_of_frame(selector: str) -> bool:
    """Whether an element of the frame, or what stands in or after one, is all that it matches."""
    while IN_BRACKETS.search(selector):  # `:not(.md-nav)` matches others
        selector = IN_BRACKETS.sub("", selector)
    return bool(FRAME.search(selector))
