"""`python -m bench.pages_alone FOLDER`: `papers build` of the project there without search, related
papers and mathematics. What is left is what Hugo does from the same entries (`HugoSite`)."""

import os
import sys
from collections.abc import Callable
from types import ModuleType
from typing import Any

from generator.catalogue import corpus
from generator.entries import mathematics
from generator.generating import related_cache
from generator.search import files
from generator.typeset import search_record


def leave_out() -> None:
    """Replaces the functions, before any module that imports them by name is loaded."""
    no_words = "\n" * (len(corpus.FIELDS) - 1)
    replacements: tuple[tuple[ModuleType, str, Callable[..., Any]], ...] = (
        (mathematics, "to_mathml", lambda formula: None),
        (search_record, "search_tokens", lambda *_: no_words),
        (related_cache, "related_papers", lambda *_: {}),
        (files, "search_documents", lambda *_: iter(())),
    )
    for module, name, replacement in replacements:
        setattr(module, name, replacement)


if __name__ == "__main__":
    leave_out()
    from generator.cli import papers

    os.chdir(sys.argv[1])
    papers(["build"])
