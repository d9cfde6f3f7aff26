"""The fields of research for which there are ready topics and a first entry."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import yaml

from generator.entries.canonical import format_entry
from generator.entries.topics import FILE_NAME
from generator.site.language import SOURCE, Language

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
    def title(self) -> str:
        """What the field is called: a message, which is translated where it is shown."""
        return "" if self.name == EMPTY else self.name.replace("-", " ")

    @property
    def topic_slugs(self) -> list[str]:
        """The slugs of its topics, in order."""
        return list(yaml.safe_load(self.topics))

    def words(self) -> Iterator[str]:
        """What readers see of it: messages, which are translated into the language of a site."""
        yield from [self.title] if self.title else []
        for topic in yaml.safe_load(self.topics).values():
            yield from (topic["name"], topic["description"])
        yield yaml.safe_load(self.entry)["summary"]

    def topics_in(self, language: Language) -> str:
        """The text of its `topics.yaml` in a `language`."""
        text = self.topics
        for topic in yaml.safe_load(self.topics).values():
            for key in ("name", "description"):
                old, new = topic[key], language.gettext(topic[key])
                text = text.replace(f"  {key}: {old}\n", f"  {key}: {in_yaml(new)}\n")
        return text

    def entry_in(self, language: Language, topics: list[str]) -> str:
        """The text of its first entry: the summary in a `language`, and the slugs of `topics`
        where there are some. The title stays as printed, in English."""
        fields = yaml.safe_load(self.entry)
        summary = fields["summary"]
        fields |= {"summary": language.gettext(summary), "topics": topics or fields["topics"]}
        if language.tag != SOURCE:
            fields["language"] = SOURCE
        return format_entry(fields)


def in_yaml(value: str) -> str:
    """`value` as YAML has it on one line, quoted only where that is needed."""
    line = yaml.safe_dump(value, allow_unicode=True, width=len(value) + 9)
    return line.removesuffix("...\n").strip()


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
