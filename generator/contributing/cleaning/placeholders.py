"""Texts that stand for a missing value, and names that stand for an unknown person."""

import re

PLACEHOLDERS = {"", "none", "null", "nan", "n/a", "na", "tba", "tbd", "unknown", "-", "undefined"}


NOBODY = re.compile(
    r"[\[(\"]*(?:"
    r"(?:unknown|no|missing) ?(?:authors?|name|person|creator)?(?: (?:listed|given|available))?"
    r"|(?:authors?|name|creator) (?:is |are )?(?:unknown|missing|not available|n/a)"
    r"|anonym(?:ous|e|us|o)?\.?(?: (?:authors?|et al\.?))?|anon\.?"
    r"|:?(?:unac|unal|unap|unas|unav|unkn|none|null|tba)|s\. ?n\.?"
    r"|(?:author|name) ?(?:one|two|[0-9])?"
    r"|first(?: ?name)? last(?: ?name)?|various(?: authors)?|nobody|(?:unknown|none|null|n/a)\b.*"
    r")[\])\"]*",
    re.IGNORECASE,
)
"""Names of nobody, among them DataCite's codes for unknown information (DataCite Metadata Schema,
appendix 3)."""


def is_nobody(name: str) -> bool:
    """Whether `name` stands for an unknown person, as `Anonymous`; so does a placeholder."""
    return is_placeholder(name) or bool(NOBODY.fullmatch(" ".join(name.split())))


def is_placeholder(text: str) -> bool:
    """Whether `text` stands for a missing value, as `n/a`; so does empty text."""
    return text.strip().casefold() in PLACEHOLDERS
