"""A document's key: a digest of everything that its text depends on.

The text of a document comes from its inputs and the program alone, so a key is a digest of the
inputs, with each paper's content in place of its texts, and of the name of what is made of them.
No document is asked what it depends on: what it cannot see, it cannot depend on.
"""

from collections.abc import Iterable, Iterator, Mapping
from functools import partial

from generator.catalogue.catalogue import Catalogue
from generator.site.settings import Site
from generator.system.hashing import hash_text
from generator.typeset.documents import Document
from generator.typeset.rendition import Rendition


def keys(documents: Iterable[Document], catalogue: Catalogue, program_key: str) -> Iterator[str]:
    """The key of each of `documents`, which were planned for `catalogue` by the program, and
    for the settings, that `stamp` stands for."""
    contents = {paper.id: hash_text(catalogue.paper_key(paper)) for paper in catalogue.papers}
    for document in documents:
        make = document.make.func if isinstance(document.make, partial) else document.make
        inputs = " ".join([_said(value, contents) for value in document.inputs])
        yield hash_text(f"{program_key} {make.__module__}.{make.__qualname__} {inputs}")


def _said(value: object, contents: Mapping[str, str]) -> str:
    """All that an input says, in characters: papers by their content, nothing of the site, for
    which the stamp stands, and anything else as Python writes it. (A paper deeper inside says
    where in memory it is, as does an object of no known kind: such a document is made anew each
    time, and never wrongly kept.)"""
    if isinstance(value, Rendition):
        return contents[value.id]
    if isinstance(value, Site):
        return ""
    if isinstance(value, tuple) and value and isinstance(value[0], Rendition):
        return f"({' '.join([contents[paper.id] for paper in value])})"
    return repr(value)
