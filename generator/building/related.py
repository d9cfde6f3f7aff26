"""Which papers are related to each, kept from run to run: only what a change may concern is
computed again.

A file that may be deleted at any time says of each paper what stood for its content, and which
papers were the nearest, with their grades. A paper is looked at again where its content changed,
where one of its nearest changed or went, and where a changed paper may now be among them.
"""

import json
import os
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from generator.building.workers import each
from generator.contents.catalogue import Papers
from generator.contents.leaves import Leaf

if TYPE_CHECKING:
    from generator.contents.nearness import Near, Vectors

FILE = "related.json"
ALL = 4
"""Where one paper in so many changed, all are looked at again."""


class Kept(NamedTuple):
    """What stood for a paper's content, and its nearest: their ids and grades, the nearest
    first."""

    digest: str
    nearest: list[tuple[str, int]]


def related(cache: Path, papers: Papers, stamp: str) -> dict[str, Papers]:
    """The papers that are related to each of `papers`, which are in the catalogue's order, by
    its id. What is kept in the folder `cache` is of use where it was kept for `stamp`."""
    from generator.contents.nearness import Vectors  # numpy; and most builds change nothing

    vectors = Vectors([paper.texts("terms") for paper in papers], [_shown(p) for p in papers])
    digests = list(vectors.digests([f"{p.day} {p.published} {_shown(p)}" for p in papers]))
    kept = _kept(cache / FILE, stamp)
    places = {paper.id: place for place, paper in enumerate(papers)}
    known = {
        place: kept[paper.id]
        for place, paper in enumerate(papers)
        if paper.id in kept and kept[paper.id].digest == digests[place]
    }
    unsure = _unsure(vectors, places, known)
    found: list[list[Near]] = each(vectors.nearest, unsure, "Relating papers")
    new = {
        papers[place].id: Kept(digests[place], [(papers[at].id, grade) for grade, at in nearest])
        for place, nearest in zip(unsure, found, strict=True)
    }
    now = {paper.id: new.get(paper.id) or kept[paper.id] for paper in papers}
    if now != kept:
        _keep(cache / FILE, stamp, now)
    return {
        id: tuple([papers[places[other]] for other, _ in one.nearest]) for id, one in now.items()
    }


def _shown(paper: Leaf) -> bool:
    """Whether other papers' pages may name `paper`: not one that was withdrawn or replaced."""
    return not paper.status


def _unsure(
    vectors: "Vectors", places: Mapping[str, int], known: Mapping[int, Kept]
) -> Sequence[int]:
    """The places of the papers whose nearest may be others than those of `known`, which are the
    unchanged ones."""
    changed = [place for place in range(len(places)) if place not in known]
    if len(changed) * ALL > len(places):
        return range(len(places))
    grades = {place: [grade for _, grade in one.nearest] for place, one in known.items()}
    touched = vectors.touched(changed, grades)
    lost = {
        place
        for place, one in known.items()
        if any(places.get(id) not in known for id, _ in one.nearest)
    }
    return sorted({*changed, *touched, *lost})


def _kept(file: Path, stamp: str) -> dict[str, Kept]:
    """What `file` keeps for `stamp`; nothing where it is missing, damaged, or for another."""
    with suppress(OSError, ValueError, TypeError):
        was, rows = json.loads(file.read_bytes())
        if was == stamp:
            return {
                id: Kept(digest, [(str(other), int(grade)) for other, grade in nearest])
                for id, digest, nearest in rows
            }
    return {}


def _keep(file: Path, stamp: str, kept: Mapping[str, Kept]) -> None:
    new = file.with_name(f"{file.name}.{os.getpid()}")
    new.write_text(json.dumps([stamp, [[id, *one] for id, one in kept.items()]]))
    new.replace(file)
