"""Papers that were withdrawn or retracted."""

import re

from generator.contributing.facts import Facts
from generator.entries.values import fold

WITHDRAWN = re.compile(
    r"(?:this|the) (?:\w+ ){0,3}(?:paper|article|submission|manuscript|work|preprint|version)"
    r"(?: \w+){0,4} (?:has been|was|is|have been|being) (?:\w+ )?(?:withdrawn|retracted)"
    r"|^(?:paper |article )?(?:withdrawn|retracted)\b",
    re.IGNORECASE,
)
WITHDRAWN_TITLE = re.compile(r"(?:withdrawn|retracted)\b\s*(?:article)?\s*:", re.IGNORECASE)


def is_withdrawn(facts: Facts) -> bool:
    """Whether the source or the paper's own text says that it is withdrawn or retracted."""
    comment = facts.authors_comment if isinstance(facts.authors_comment, str) else ""
    abstract = facts.abstract.strip() if isinstance(facts.abstract, str) else ""
    title = facts.title if isinstance(facts.title, str) else ""
    # A long abstract may be about withdrawn papers; only its beginning is about itself.
    beginning = abstract if len(abstract) < 600 else abstract[:200]
    return (
        facts.withdrawn
        or any(WITHDRAWN.search(fold(text)) for text in (comment, beginning))
        or bool(WITHDRAWN_TITLE.match(title))
    )
