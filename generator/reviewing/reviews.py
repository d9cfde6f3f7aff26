"""What a reviewer wants to know of each entry that is new or changed."""

from collections.abc import Collection, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from generator.entries.faults import Fault, FaultsFound
from generator.entries.paper import Paper
from generator.entries.topics import FILE_NAME as TOPICS_FILE
from generator.entries.topics import Topics
from generator.generating.loading import paper_in
from generator.reviewing.inspection import Sources, inspect, topics_among
from generator.reviewing.looks import Look, looks
from generator.reviewing.reach import Reach
from generator.site.settings import Site


@dataclass
class Review:
    """An entry that is new or changed: its file, what is to be mended, what is to be looked at,
    and, where it has no fault, how it looks, what it touches and where its facts differ."""

    file: str
    faults: list[Fault] = field(default_factory=list)
    remarks: list[Fault] = field(default_factory=list)
    looks: list[Look] = field(default_factory=list)
    touches: list[str] = field(default_factory=list)
    facts: list[str] = field(default_factory=list)
    paper: Paper | None = None


def reviews(top: str, sources: Sources, changed: Collection[str], site: Site) -> list[Review]:
    """A review of each of the `changed` files that is among `sources`, those of the folder
    `top`, or that has a fault through them."""
    found = inspect(top, sources, changed)
    files = {f"{top}/{path}" for path in changed if path in sources and path != TOPICS_FILE}
    made = {file: Review(file) for file in sorted(files | {fault.file for fault in found.faults})}
    for fault in found.faults:
        made[fault.file].faults.append(fault)
    for remark in found.remarks:
        made[remark.file].remarks.append(remark)
    with suppress(FaultsFound):
        topics = topics_among(sources, top)
        papers = dict(_papers(top, sources))
        reach = Reach(papers.values(), topics, site.settings)
        for file in files:
            if file in papers and not made[file].faults:
                _complete(made[file], papers[file], topics, site, reach)
    return list(made.values())


def _complete(review: Review, paper: Paper, topics: Topics, site: Site, reach: Reach) -> None:
    review.paper = paper
    review.looks = list(looks(paper, topics, site))
    review.touches = list(reach.of(paper))


def _papers(top: str, sources: Sources) -> Iterator[tuple[str, Paper]]:
    """All papers that can be read, by file."""
    for path, source in sources.items():
        if path != TOPICS_FILE:
            try:
                yield f"{top}/{path}", paper_in(Path(top), path, source)
            except FaultsFound:
                continue
