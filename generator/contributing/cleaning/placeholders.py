"""Texts that stand for a missing value, and names that stand for an unknown person."""

import re

PLACEHOLDERS = {"", "none", "null", "nan", "n/a", "na", "tba", "tbd", "unknown", "-", "undefined"}
NOBODY = re.compile(
    r"[\[(\"]*+(?:"
    r"(?:unknown|no|missing) ?(?:authors?|name|person|creator)?(?: (?:listed|given|available))?"
    r"|(?:authors?|name|creator) (?:is |are )?(?:unknown|missing|not available|n/a)"
    r"|anonym(?:ous|e|us|o)?\.?(?: (?:authors?|et al\.?))?|anon\.?"
    r"|:?(?:unac|unal|unap|unas|unav|unkn|none|null|tba)|s\. ?n\.?"
    r"|(?:author|name) ?(?:one|two|[0-9]|name)?|(?:first|second|third|corresponding) author"
    r"|first(?: ?name)? last(?: ?name)?|various(?: authors)?|nobody|(?:unknown|n/a)\b.*"
    r"|(?:none|null)(?:[ ,]+(?:none|null|n/a))*"
    r")[\])\"]*",
    re.IGNORECASE,
)
"""Names of nobody, among them DataCite's codes for unknown information (DataCite Metadata Schema,
appendix 3)."""
PEOPLE = frozenset(("Anon", "Author", "Na", "Name", "Nan", "No", "Null", "Tba"))
"""Given and family names of people, which in other letters stand for a missing one."""


def is_nobody(name: str) -> bool:
    """Whether `name` stands for an unknown person, as `Anonymous`; so does a placeholder."""
    return is_placeholder(name) or bool(NOBODY.fullmatch(" ".join(name.split())))


def is_missing_part(part: str, whole: str) -> bool:
    """Whether a given or family name, part of a `whole` name, stands for a missing one; not that
    of Na Li, nor of HYE SUNG NA, whose whole name is in capitals."""
    text = part.strip()
    written = text[:1] + text[1:].lower() if whole.isupper() else text
    return is_nobody(text) and written not in PEOPLE


def is_placeholder(text: str) -> bool:
    """Whether `text` stands for a missing value, as `n/a`; so does empty text."""
    return text.strip().casefold() in PLACEHOLDERS
