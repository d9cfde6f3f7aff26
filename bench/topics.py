"""How often a right topic is among the first two that are proposed: `python -m bench.topics`.

Real papers get the topics that stand for their categories, of which each field of research starts
with some. Their texts and topics are learned, and topics are proposed for the papers of the days
after, whose categories are hidden: what a category says is never asked.
"""

import argparse
import json
import lzma
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from generator.catalogue.topic_learning import NEWEST
from generator.catalogue.topic_model import TopicModel, named_topics, propose, words_in
from generator.contributing.topic_proposals import learn_entries
from generator.entries.topics import Topics
from generator.generating.loading import topics_in

LEARNED = (0, 2_000, 2_500)
HELD_OUT = 1_000
TOPICS = Path(__file__).parents[1] / "generator/starting/fields/machine-learning"

Entry = Mapping[str, Any]


def main() -> None:
    """Prints a table in Markdown: a row for each number of papers learned from, and each part of
    the file."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpus", type=Path, help="a file of JSON lines, plain or .xz")
    parser.add_argument(
        "--every-category",
        action="store_true",
        help="each frequent category is a topic, not only those that topics name",
    )
    parser.add_argument("--first", action="store_true", help="only a paper's first category counts")
    options = parser.parse_args()
    records = sorted(_records(options.corpus), key=lambda it: (it["featured"], it["arxiv_id"]))
    topics = topics_in(TOPICS)
    if options.every_category:
        topics = _topics_of_categories(records)
    entries = list(_entries(records, topics, only_first=options.first))
    print("| learned from | asked for the days | proposed | right among two | of those proposed |")
    print("|---|---|--:|--:|--:|")
    for learned in LEARNED:
        for end in range(len(entries), HELD_OUT + learned, -HELD_OUT)[:2]:
            print(_row(entries[end - HELD_OUT - learned : end], learned, topics))


def _records(file: Path) -> Iterator[Entry]:
    with lzma.open(file) if file.suffix == ".xz" else file.open("rb") as lines:
        yield from map(json.loads, lines)


def _topics_of_categories(records: Sequence[Entry]) -> Topics:
    """A topic for each category that ten papers have first."""
    first = [record["categories"][0] for record in records if record.get("categories")]
    names = sorted({name for name in first if first.count(name) >= 10})
    slugs = {name: name.lower().replace(".", "-") for name in names}
    return Topics.model_validate(
        {slugs[n]: {"name": n, "description": n, "arxiv": [n]} for n in names}
    )


def _entries(records: Sequence[Entry], topics: Topics, *, only_first: bool) -> Iterator[Entry]:
    """The records whose categories have topics, as entries."""
    slug_of = {name: slug for slug, topic in topics.root.items() for name in topic.arxiv}
    for record in records:
        categories = record.get("categories", ())[: 1 if only_first else None]
        slugs = list(dict.fromkeys(slug_of[name] for name in categories if name in slug_of))
        if slugs:
            yield {"topics": slugs, **{k: record[k] for k in ("title", "abstract", "featured")}}


def _row(entries: Sequence[Entry], learned: int, topics: Topics) -> str:
    """A row of the table, for entries of which the first `learned` are learned from."""
    last = entries[learned - 1]["featured"] if learned else ""
    asked = [entry for entry in entries[learned:] if entry["featured"] > last]
    model = learn_entries(entries[:learned], topics) if learned else None
    proposed = [_propose(entry, model, topics) for entry in asked]
    right = sum(bool(set(e["topics"]) & slugs) for e, slugs in zip(asked, proposed, strict=True))
    some = sum(map(bool, proposed))
    days = f"{asked[0]['featured']} to {asked[-1]['featured']}"
    source = f"{learned:,}" if learned else "names and descriptions"
    return (
        f"| {source} | {days} | {some / len(asked):.1%} "
        f"| {right / len(asked):.1%} | {right / max(some, 1):.1%} |"
    )


def _propose(entry: Entry, model: TopicModel | None, topics: Topics) -> set[str]:
    title, text = words_in(entry["title"]), words_in(entry["abstract"])
    return {proposal.slug for proposal in propose(title, text, model, named_topics(topics))}


if __name__ == "__main__":
    assert max(LEARNED) <= NEWEST
    main()
