"""Which papers are related to each, kept from run to run: only papers that a change may concern
are compared again.

A cache has for each paper the hash of its content, the key of its terms and their weights, and
its nearest papers with their grades. A paper is compared again where

- its own content or the weights of its terms changed,
- one of its nearest papers is new or gone, or
- a new paper is as near as the last of its nearest.

(Another paper's weights do not matter by themselves: a term whose weight changed has changed for
every paper that has it.)

An example, were two papers the most that are named: A has B (grade 30) and C (20) as its nearest.
Paper E is added. It is new, so its own nearest are looked for; its grade with A is 25, which is
more than C's 20, so A is compared again as well. D, which has no term of E, keeps its row.
"""

from collections.abc import Mapping, Sequence
from functools import partial
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from generator.catalogue.catalogue import Catalogue, Renditions
from generator.pages.reasons import Related
from generator.system.cache import load, store
from generator.system.hashing import hash_text
from generator.system.parallel import parallel_map, run_in_fork
from generator.typeset.rendition import Rendition

if TYPE_CHECKING:
    from generator.catalogue.corpus import Corpus
    from generator.catalogue.related import Neighbour, Vectors

FILE = "related.json"
ALL = 4
"""Where one paper in so many is new, all are looked at again."""


NAMED = 3
"""How many words in common are named."""


class Row(NamedTuple):
    """What the cache has of a paper: the hash of its content, the key of its weights, and the ids
    and grades of its nearest papers, the nearest first."""

    content: str
    weights: str
    nearest: list[tuple[str, int, list[str]]]
    """Of each also some words that both have, where they have no topic in common."""


def related_papers(cache: Path, catalogue: Catalogue, program_key: str) -> dict[str, Related]:
    """The papers that are related to each of the `catalogue`, by its id. The folder `cache` keeps
    them for the program of `program_key`."""
    papers = catalogue.papers
    corpus = catalogue.corpus  # made here, because search needs it as well
    related = run_in_fork(partial(_related_places, cache, papers, corpus, program_key))
    return {
        paper.id: Related(
            tuple([papers[place] for place, _ in some]), tuple([words for _, words in some])
        )
        for paper, some in zip(papers, related, strict=True)
    }


def kept_related(cache: Path, catalogue: Catalogue, program_key: str) -> dict[str, Related]:
    """The papers of the `catalogue` that were related to each, by its id, when the folder `cache`
    was written; nothing where it is of another program than that of `program_key`."""
    papers = {paper.id: paper for paper in catalogue.papers}
    rows = {id: Row(*row) for id, row in (load(cache / FILE, program_key) or {}).items()}
    kept = {
        id: [(papers[other], tuple(words)) for other, _, words in row.nearest if other in papers]
        for id, row in rows.items()
    }
    return {
        id: Related(tuple([paper for paper, _ in some]), tuple([words for _, words in some]))
        for id, some in kept.items()
    }


def _related_places(
    cache: Path, papers: Renditions, corpus: "Corpus", program_key: str
) -> list[list[tuple[int, tuple[str, ...]]]]:
    """The places in `papers` of those that are related to each, with words in common."""
    from generator.catalogue.related import Vectors  # numpy; and most builds change nothing
    from generator.catalogue.terms import terms, words_by_number

    topics = [paper.topics for paper in papers]
    vectors = Vectors(terms(corpus, topics), [_is_shown(paper) for paper in papers])
    current = {
        paper.id: (_content_hash(paper), weights)
        for paper, weights in zip(papers, vectors.keys(), strict=True)
    }
    old = {id: Row(*row) for id, row in (load(cache / FILE, program_key) or {}).items()}
    unsure = _unsure(vectors, current, old)
    answers: list[list[Neighbour]] = parallel_map(vectors.nearest, unsure, "Relating papers")
    rows = {id: old[id] if id in old else Row(*keys, []) for id, keys in current.items()}
    words = words_by_number(corpus) if unsure else {}
    for place, nearest in zip(unsure, answers, strict=True):
        id, common = papers[place].id, partial(_words_in_common, vectors, words, papers, place)
        rows[id] = Row(*current[id], [(papers[at].id, grade, common(at)) for grade, at in nearest])
    if unsure or rows.keys() != old.keys():
        store(cache / FILE, rows, program_key)
    places = {id: place for place, id in enumerate(current)}
    return [
        [(places[other], tuple(words)) for other, _, words in row.nearest] for row in rows.values()
    ]


def _words_in_common(
    vectors: "Vectors", words: Mapping[int, str], papers: Renditions, place: int, other: int
) -> list[str]:
    """The NAMED words that weigh the most of those that two papers have; none where a topic says
    what they have in common. Both follow from what the keys of a row stand for."""
    if set(papers[place].topics) & set(papers[other].topics):
        return []
    shared = (words[number] for number in vectors.shared(place, other) if number in words)
    return list(islice(shared, NAMED))


def _content_hash(paper: Rendition) -> str:
    """The hash of what a comparison sees of `paper`: its words, and its place in the order of
    papers."""
    words = paper.texts("words")
    return hash_text(f"{paper.day} {paper.published} {_is_shown(paper)} {paper.topics} {words}")


def _is_shown(paper: Rendition) -> bool:
    """Whether other papers' pages may name `paper`: not one that was withdrawn or replaced."""
    return not paper.status


def _unsure(
    vectors: "Vectors", current: Mapping[str, tuple[str, str]], rows: Mapping[str, Row]
) -> Sequence[int]:
    """The places of the papers whose nearest may be others than `rows` has; `current` are the
    hash and the key of each paper now, in order."""
    same = {
        id for id, (content, _) in current.items() if id in rows and rows[id].content == content
    }
    if (len(current) - len(same)) * ALL > len(current):
        return range(len(current))
    new = [place for place, id in enumerate(current) if id not in same]
    grades = {
        place: [grade for _, grade, _ in rows[id].nearest]
        for place, id in enumerate(current)
        if id in same
    }
    changed = {
        place
        for place, (id, (_, weights)) in enumerate(current.items())
        if id in same
        if rows[id].weights != weights or any(other not in same for other, *_ in rows[id].nearest)
    }
    return sorted({*new, *vectors.touched(new, grades), *changed})
