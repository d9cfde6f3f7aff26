"""Which papers are related to each, kept from run to run: only what a change may concern is
looked at again.

A file that may be deleted at any time says of each paper what stood for its content and for the
weights of its terms, and which papers were the nearest, with their grades. A paper is looked at
again where its own content or weights changed, where one of its nearest is new or gone, and
where a new one may be among them. (Other papers' weights are no matter: where they changed for
a term that this paper has, they changed for this paper, too.)
"""

import json
from collections.abc import Mapping, Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from generator.catalogue.catalogue import Catalogue, Renditions
from generator.system.files import write_json
from generator.system.hashing import hash_text
from generator.system.parallel import parallel_map, run_in_fork
from generator.typeset.rendition import Rendition

if TYPE_CHECKING:
    from generator.catalogue.corpus import Corpus
    from generator.catalogue.related import Neighbour, Vectors

FILE = "related.json"
ALL = 4
"""Where one paper in so many is new, all are looked at again."""


class Kept(NamedTuple):
    """What stood for a paper's content and for its weights, and its nearest: their ids and
    grades, the nearest first."""

    content: str
    weights: str
    nearest: list[tuple[str, int]]


def related_papers(cache: Path, catalogue: Catalogue, program_key: str) -> dict[str, Renditions]:
    """The papers that are related to each of the `catalogue`, by its id. What is kept in the
    folder `cache` is of use where it was kept for `stamp`."""
    papers = catalogue.papers
    corpus = catalogue.corpus  # made here, because search needs it as well
    near = run_in_fork(partial(_related, cache, papers, corpus, program_key))
    return {
        paper.id: tuple([papers[place] for place in places])
        for paper, places in zip(papers, near, strict=True)
    }


def _related(
    cache: Path, papers: Renditions, corpus: "Corpus", program_key: str
) -> list[list[int]]:
    """The places of the papers that are related to each."""
    from generator.catalogue.related import Vectors  # numpy; and most builds change nothing
    from generator.catalogue.terms import terms

    under = [paper.topics for paper in papers]
    vectors = Vectors(terms(corpus, under), [_shown(paper) for paper in papers])
    current = {
        paper.id: (_content(paper), weights)
        for paper, weights in zip(papers, vectors.keys(), strict=True)
    }
    kept = _kept(cache / FILE, program_key)
    places = {id: place for place, id in enumerate(current)}
    unsure = _unsure(vectors, current, kept)
    found: list[list[Neighbour]] = parallel_map(vectors.nearest, unsure, "Relating papers")
    now = {id: kept[id] if id in kept else Kept(*digests, []) for id, digests in current.items()}
    for place, nearest in zip(unsure, found, strict=True):
        id = papers[place].id
        now[id] = Kept(*current[id], [(papers[at].id, grade) for grade, at in nearest])
    if now != kept:
        _keep(cache / FILE, program_key, now)
    return [[places[other] for other, _ in one.nearest] for one in now.values()]


def _content(paper: Rendition) -> str:
    """What stands for what others see of `paper`: its words, and its place in their order."""
    words = paper.texts("words")
    return hash_text(f"{paper.day} {paper.published} {_shown(paper)} {paper.topics} {words}")


def _shown(paper: Rendition) -> bool:
    """Whether other papers' pages may name `paper`: not one that was withdrawn or replaced."""
    return not paper.status


def _unsure(
    vectors: "Vectors", current: Mapping[str, tuple[str, str]], kept: Mapping[str, Kept]
) -> Sequence[int]:
    """The places of the papers whose nearest may be others than those that are `kept`; the
    digests of all are `current`, in order."""
    old = {id for id, (content, _) in current.items() if id in kept and kept[id].content == content}
    if (len(current) - len(old)) * ALL > len(current):
        return range(len(current))
    new = [place for place, id in enumerate(current) if id not in old]
    grades = {
        place: [grade for _, grade in kept[id].nearest]
        for place, id in enumerate(current)
        if id in old
    }
    changed = {
        place
        for place, (id, (_, weights)) in enumerate(current.items())
        if id in old
        if kept[id].weights != weights or any(other not in old for other, _ in kept[id].nearest)
    }
    return sorted({*new, *vectors.touched(new, grades), *changed})


def _kept(file: Path, program_key: str) -> dict[str, Kept]:
    """What `file` keeps for `stamp`; nothing where it is missing, damaged, or for another."""
    with suppress(OSError, ValueError, TypeError):
        was, rows = json.loads(file.read_bytes())
        if was == program_key:
            return {
                id: Kept(content, weights, [(other, int(grade)) for other, grade in nearest])
                for id, content, weights, nearest in rows
            }
    return {}


def _keep(file: Path, program_key: str, kept: Mapping[str, Kept]) -> None:
    write_json(file, [program_key, [[id, *one] for id, one in kept.items()]])
