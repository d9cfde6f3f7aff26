"""Texts that stand for a missing value."""

PLACEHOLDERS = {"", "none", "null", "nan", "n/a", "na", "tba", "tbd", "unknown", "-", "undefined"}


def is_placeholder(text: str) -> bool:
    """Whether `text` stands for a missing value, as `n/a`; so does empty text."""
    return text.strip().casefold() in PLACEHOLDERS
