"""What a reviewer wants to know of each entry that is new or changed."""

from collections.abc import Collection, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from generator.entries.faults import Fault, FaultsFound
from generator.entries.paper import Paper
from generator.entries.topics import Topics
from generator.generating.loading import NO_ENTRIES, paper_in
from generator.reviewing.affected_pages import AffectedPages
from generator.reviewing.changed_entries import (
    Sources,
    check_changed_entries,
    read_topics,
    register_of,
)
from generator.reviewing.preview_text import TextPreview, text_previews
from generator.site.settings import Site


@dataclass
class Review:
    """An entry that is new or changed: its file, faults and remarks. If it has no fault, also
    how it will look and which pages it affects; and, if it was compared with the source of its
    facts, the differences, or the source that the entry `agrees_with`."""

    file: str
    faults: list[Fault] = field(default_factory=list)
    remarks: list[Fault] = field(default_factory=list)
    previews: list[TextPreview] = field(default_factory=list)
    affected_pages: list[str] = field(default_factory=list)
    differences: list[str] = field(default_factory=list)
    agrees_with: str = ""
    paper: Paper | None = None


def review_entries(
    top: str, sources: Sources, changed: Collection[str], site: Site, latest: date = date.max
) -> list[Review]:
    """A review of each `changed` file among the `sources` of the folder `top`, and of each file
    that has a fault because of them. `latest` is the last day that entries may name, where the
    settings do not allow all."""
    latest = date.max if site.settings.future else latest
    result = check_changed_entries(top, sources, changed, latest)
    files = {f"{top}/{path}" for path in changed if path in sources and path not in NO_ENTRIES}
    faulty = {fault.file for fault in result.faults}
    reviews = {file: Review(file) for file in sorted(files | faulty)}
    for fault in result.faults:
        reviews[fault.file].faults.append(fault)
    for remark in result.remarks:
        reviews[remark.file].remarks.append(remark)
    with suppress(FaultsFound):
        topics = read_topics(sources, top)
        papers = dict(_read_papers(top, sources))
        pages = AffectedPages(papers.values(), topics, site.settings, register_of(sources, top))
        for file in files:
            if file in papers and not reviews[file].faults:
                _complete(reviews[file], papers[file], topics, site, pages)
    return list(reviews.values())


def _complete(
    review: Review, paper: Paper, topics: Topics, site: Site, pages: AffectedPages
) -> None:
    review.paper = paper
    review.previews = list(text_previews(paper, topics, site))
    review.affected_pages = list(pages.of(paper))


def _read_papers(top: str, sources: Sources) -> Iterator[tuple[str, Paper]]:
    """All papers that can be read, by file."""
    for path, source in sources.items():
        if path not in NO_ENTRIES:
            try:
                yield f"{top}/{path}", paper_in(Path(top), path, source)
            except FaultsFound:
                continue
