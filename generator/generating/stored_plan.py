"""A plan that takes hardly any memory: what each document is made of lies pickled in one array, and
becomes an object again in the worker that makes the document.

Planning a site takes more memory than its papers, so that a fork does it, and ends (run_in_fork).
What documents share is not in the array: a number stands for each paper, the site, and what else
both processes have, and for what planning made for many documents.

An example: a site has two papers, so that 0 and 1 stand for these, and 5 for the cards that
planning made. Of the page of a day the array has the function `_day` with 5, the date, 0 and 1.
"""

import pickle
from array import array
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from io import BytesIO
from typing import Any, NamedTuple

from generator.catalogue.catalogue import Catalogue
from generator.site.families import FAMILIES
from generator.site.settings import Site
from generator.typeset.documents import Document, SharedInput


class Pickles(NamedTuple):
    """A plan as it comes from a fork."""

    keys: dict[str, str]
    """The key of each document by its path, in order."""
    ends: "array[int]"
    """Where in `content` ends what each document is made of."""
    content: pickle.PickleBuffer
    shared: bytes
    """What planning made for many documents."""


class StoredPlan:
    """The documents of a plan: the key of each by its path, and its content. They were planned for
    the papers of a `catalogue` on a `site`."""

    def __init__(self, pickles: Pickles, catalogue: Catalogue, site: Site) -> None:
        self.keys = pickles.keys
        self._numbers = {path: number for number, path in enumerate(self.keys)}
        self._ends = pickles.ends
        self._content = memoryview(pickles.content)
        self._shared = _shared(catalogue, site)
        self._shared += self._load(pickles.shared)

    def content(self, path: str) -> bytes:
        """The bytes of a document, made anew at each call."""
        number = self._numbers[path]
        start = self._ends[number - 1] if number else 0
        make, inputs = self._load(self._content[start : self._ends[number]])
        return Document(path, make, inputs).content

    def _load(self, pickled: bytes | memoryview) -> Any:
        return _Unpickler(pickled, self._shared).load()


def pickle_plan(
    documents: Iterable[Document], keys: Iterable[str], catalogue: Catalogue, site: Site
) -> Pickles:
    """The plan of `documents`, which have `keys`, as a StoredPlan takes it. Documents that come one
    by one are never all in memory."""
    known = _shared(catalogue, site)
    numbers = {id(value): number for number, value in enumerate(known)}
    all_numbers = dict(numbers)
    made: list[SharedInput] = []
    pickles = Pickles({}, array("Q"), pickle.PickleBuffer(b""), b"")
    with BytesIO() as content:
        for document, key in zip(documents, keys, strict=True):
            for value in (*document.inputs, *_arguments(document.make)):
                if isinstance(value, SharedInput) and id(value) not in all_numbers:
                    all_numbers[id(value)] = len(known) + len(made)
                    made.append(value)
            if document.path in pickles.keys:
                raise RuntimeError(f"two documents are planned for {document.path}")
            pickles.keys[document.path] = key
            _Pickler(content, all_numbers).dump((document.make, document.inputs))
            pickles.ends.append(content.tell())
        shared = BytesIO()
        _Pickler(shared, numbers).dump(made)
        return pickles._replace(
            content=pickle.PickleBuffer(content.getvalue()), shared=shared.getvalue()
        )


def _shared(catalogue: Catalogue, site: Site) -> list[Any]:
    """What documents share, and both processes have, in the same order in both."""
    own = (catalogue, catalogue.papers, catalogue.topics, catalogue.register, site)
    return [*catalogue.papers, *own, *FAMILIES, *catalogue.families]


def _arguments(make: Callable[..., object]) -> Sequence[object]:
    return make.args if isinstance(make, partial) else ()


class _Pickler(pickle.Pickler):
    """Writes the number of an object in place of it, where its place in memory is in `numbers`."""

    def __init__(self, file: BytesIO, numbers: Mapping[int, int]) -> None:
        super().__init__(file, pickle.HIGHEST_PROTOCOL)
        self._numbers = numbers

    def persistent_id(self, value: object) -> int | None:
        """The number of an object; None where it is to be pickled."""
        return self._numbers.get(id(value))


class _Unpickler(pickle.Unpickler):
    """Puts the `shared` objects where a _Pickler wrote their numbers."""

    def __init__(self, pickled: bytes | memoryview, shared: Sequence[object]) -> None:
        super().__init__(BytesIO(pickled))
        self._shared = shared

    def persistent_load(self, number: int) -> object:
        """The object of a number."""
        return self._shared[number]
