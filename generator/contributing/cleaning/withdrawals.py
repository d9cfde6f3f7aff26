"""Papers that say of themselves that they were withdrawn."""

import re

from generator.contributing.facts import Facts
from generator.entries.values import fold

WITHDRAWN = re.compile(
    r"(?:this|the) (?:\w+ ){0,3}(?:paper|article|submission|manuscript|work|preprint|version)"
    r"(?: \w+){0,4} (?:has been|was|is|have been|being) (?:\w+ )?(?:withdrawn|retracted)"
    r"|^(?:paper |article )?(?:withdrawn|retracted)\b",
    re.IGNORECASE,
)


def is_withdrawn(facts: Facts) -> bool:
    """Whether the paper says of itself that it is withdrawn or retracted."""
    remark = facts.remark if isinstance(facts.remark, str) else ""
    abstract = facts.abstract.strip() if isinstance(facts.abstract, str) else ""
    title = facts.title if isinstance(facts.title, str) else ""
    short = abstract if len(abstract) < 600 else abstract[:200]
    return (
        facts.withdrawn
        or any(WITHDRAWN.search(fold(text)) for text in (remark, short))
        or bool(re.match(r"(?:withdrawn|retracted)\b\s*(?:article)?\s*:", title, re.IGNORECASE))
    )
