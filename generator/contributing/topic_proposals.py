"""Topics of a paper proposed from its text, as the catalogue's own papers have them.

What is learned is what `/submit/` has of the same entries, where none of them is faulty.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from generator.catalogue.corpus import ABSTRACT, FIELDS, SUMMARY, TITLE, Corpus
from generator.catalogue.topic_learning import learn, learned_from
from generator.catalogue.topic_model import (
    TopicModel,
    TopicProposal,
    named_topics,
    propose,
    words_in,
)
from generator.entries import text as texts
from generator.entries.tokens import tokenize
from generator.entries.topics import Topics
from generator.entries.yaml_tree import parse_yaml
from generator.generating.loading import entries_in, read_source


@dataclass
class TopicProposer:
    """Proposes topics of a site: learns from the entries in `folder` when it is first asked."""

    folder: Path
    topics: Topics

    def propose(self, title: str, text: str) -> list[TopicProposal]:
        """The topics that fit a `title` and a `text`, the best first; often none."""
        return propose(words_in(title), words_in(text), self.model, named_topics(self.topics))

    @cached_property
    def model(self) -> TopicModel | None:
        """What the entries teach; None where they are too few."""
        paths = [path for path in entries_in(self.folder) if path.endswith(".yaml")]
        places = learned_from([day_and_id(path) for path in paths])
        entries = [read_entry(self.folder, paths[place]) for place in places]
        return learn_entries(entries, self.topics) if entries else None


def learn_entries(entries: Sequence[Mapping[str, object]], topics: Topics) -> TopicModel:
    """What `entries` teach, oldest first."""
    corpus = Corpus(_lines(entry) for entry in entries)
    return learn(corpus, range(len(entries)), [topics_of(entry, topics) for entry in entries])


def day_and_id(path: str) -> tuple[str, str]:
    """The day and the id of the entry at `path`."""
    folder, _, name = path.rpartition("/")
    return folder, name.removesuffix(".yaml")


def read_entry(folder: Path, path: str) -> Mapping[str, object]:
    """The fields of the entry at `path`, faulty or not."""
    value = parse_yaml(read_source(folder / path, path), path).value
    return value if isinstance(value, dict) else {}


def topics_of(entry: Mapping[str, object], topics: Topics) -> list[str]:
    """The present slugs of an entry's topics."""
    listed = entry.get("topics")
    names = [name for name in listed if isinstance(name, str)] if isinstance(listed, list) else []
    return list(dict.fromkeys(topics.slugs[name] for name in names if name in topics.slugs))


def _lines(entry: Mapping[str, object]) -> str:
    """The words of an entry, a line for each of the FIELDS of a corpus."""
    lines = [""] * len(FIELDS)
    for field, name in ((TITLE, "title"), (SUMMARY, "summary"), (ABSTRACT, "abstract")):
        value = entry.get(name)
        if isinstance(value, str):
            lines[field] = " ".join(tokenize(texts.to_plain(value)))
    return "\n".join(lines)
