"""The fields of research for which there are ready topics and a first entry."""

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import yaml

from generator.entries.topics import FILE_NAME

FOLDER = Path(__file__).parent / "fields"
EMPTY = "empty"
"""The field of a site whose owner writes all topics."""


@dataclass(frozen=True)
class Field:
    """A field of research: the text of its `topics.yaml`, and a first entry, whose `id` is the
    name of its file."""

    name: str
    topics: str
    id: str
    entry: str

    @property
    def topic_slugs(self) -> list[str]:
        """The slugs of its topics, in order."""
        return list(yaml.safe_load(self.topics))

    @property
    def entry_topics(self) -> list[str]:
        """The slugs of the topics of its first entry."""
        return list(yaml.safe_load(self.entry)["topics"])


@lru_cache
def fields() -> dict[str, Field]:
    """The fields by name, the empty one last."""
    names = sorted(
        (folder.name for folder in FOLDER.iterdir()), key=lambda name: (name == EMPTY, name)
    )
    return {name: _field(FOLDER / name) for name in names}


def _field(folder: Path) -> Field:
    (entry,) = (file for file in folder.glob("*.yaml") if file.name != FILE_NAME)
    texts = [file.read_text(encoding="utf-8") for file in (folder / FILE_NAME, entry)]
    return Field(folder.name, texts[0], entry.stem, texts[1])
