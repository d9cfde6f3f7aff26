"""What a person has to write into the fields that every entry needs."""

from collections.abc import Iterable

HINTS = {
    "title": "the title as printed",
    "authors": "a list of names, each on a line of its own after a hyphen",
    "published": "the date of the first version, as 2025-10-11; as 2025-10 or 2025 if unsure",
    "topics": "one to five slugs from papers/topics.yaml, as [first-topic, second-topic]",
    "summary": "one to three sentences of your own: what is new and what was measured",
}


def missing_fields_comment(fields: Iterable[str]) -> str:
    """Comments for the end of an entry that say which of its `fields` are missing."""
    lines = [f"# {name}: {HINTS[name]}" for name in fields if name in HINTS]
    return "".join(f"{line}\n" for line in ["# Still to fill in:", *lines])
