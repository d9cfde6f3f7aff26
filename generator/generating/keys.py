"""A document's key: the hash of everything that its text depends on.

The text of a document comes from its inputs and the program alone, so the key is the hash of

- the key of the program with the settings,
- the name of the function that makes the text,
- the inputs, written out, where a paper's key stands for the paper.

No document is asked what it depends on: what it cannot see, it cannot depend on. An example, the
page of a day with two papers:

    hash("<program key> generator.pages.day._day 2025-12-10 (<key of one> <key of the other>)")
"""

from collections.abc import Iterable, Iterator, Mapping
from functools import partial

from generator.catalogue.catalogue import Catalogue
from generator.site.settings import Site
from generator.system.hashing import hash_text
from generator.typeset.documents import Document, KeyedInput
from generator.typeset.rendition import Rendition


def keys(documents: Iterable[Document], catalogue: Catalogue, program_key: str) -> Iterator[str]:
    """The key of each of `documents`, which were planned for `catalogue` by the program, and
    with the settings, of `program_key`."""
    paper_keys = {paper.id: hash_text(catalogue.paper_key(paper)) for paper in catalogue.papers}
    for document in documents:
        make = document.make.func if isinstance(document.make, partial) else document.make
        inputs = " ".join([_write_out(value, paper_keys) for value in document.inputs])
        yield hash_text(f"{program_key} {make.__module__}.{make.__qualname__} {inputs}")


def _write_out(value: object, paper_keys: Mapping[str, str]) -> str:
    """An input as text: the keys of papers, nothing of the site, for which the program's key
    stands, the key of an input that has one, and anything else as Python writes it. (Python writes
    a paper deeper inside, and an object of no known kind, by its place in memory: such a document
    is made at each run, and is never out of date.)"""
    if isinstance(value, Rendition):
        return paper_keys[value.id]
    if isinstance(value, Site):
        return ""
    if isinstance(value, KeyedInput):
        return value.key
    if isinstance(value, tuple) and value and isinstance(value[0], Rendition):
        return f"({' '.join([paper_keys[paper.id] for paper in value])})"
    return repr(value)
