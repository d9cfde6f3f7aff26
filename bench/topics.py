"""How often a right topic is among the first two that are proposed: `python -m bench.topics`.

Learns from the papers of some days and proposes topics for those of the days after, for which
`papers/` or another folder of entries says what people chose.
"""

import argparse
from pathlib import Path

from generator.contributing.topic_proposals import (
    NEWEST,
    KnownPaper,
    known_paper,
    learn,
    measure_floor,
)
from generator.entries.topics import Topics
from generator.generating.loading import entries_in, topics_in

LEARNED = (2_000, 4_000)
HELD_OUT = 1_000


def main() -> None:
    """Prints a table in Markdown: a row for each number of papers learned from, and each part of
    the catalogue."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, help="a folder of entries with topics.yaml")
    parser.add_argument("--only", type=Path, help="a file of ids, one a line: only these papers")
    options = parser.parse_args()
    folder = options.folder
    topics = topics_in(folder)
    paths = [path for path in entries_in(folder) if path.endswith(".yaml")]
    if options.only:
        ids = set(options.only.read_text(encoding="utf-8").split())
        paths = [path for path in paths if path.rpartition("/")[2].removesuffix(".yaml") in ids]
    print("| learned from | days of those asked | right among two | proposed | right of these |")
    print("|---|---|---|---|---|")
    for learned in LEARNED:
        for end in range(len(paths), learned + HELD_OUT, -2 * HELD_OUT):
            print(row(folder, topics, paths[end - HELD_OUT - learned : end], learned))


def row(folder: Path, topics: Topics, paths: list[str], learned: int) -> str:
    """A row of the table, for papers at `paths`, of which the first `learned` are learned from."""
    papers = [known_paper(folder, path, topics) for path in paths]
    last = paths[learned - 1].rpartition("/")[0]
    first = next(n for n, path in enumerate(paths) if path.rpartition("/")[0] > last)
    model, floor = learn(papers[:learned]), measure_floor(papers[:learned])
    right = proposed = kept = 0
    for paper in papers[first:]:
        best = model.best(paper.words)
        right += is_right(paper, [slug for slug, _ in best])
        above = [slug for slug, score in best if score >= floor]
        proposed += bool(above)
        kept += is_right(paper, above)
    number = len(papers) - first
    days = f"{paths[first][:10]} to {paths[-1][:10]}"
    return (
        f"| {learned:,} | {days} | {right / number:.1%} | {proposed / number:.1%} "
        f"| {kept / max(proposed, 1):.1%} |"
    )


def is_right(paper: KnownPaper, slugs: list[str]) -> bool:
    """Whether one of the proposed `slugs` is a topic of the `paper`."""
    return bool(set(slugs) & set(paper.topics))


if __name__ == "__main__":
    assert max(LEARNED) <= NEWEST
    main()
