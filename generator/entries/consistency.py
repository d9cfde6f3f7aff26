"""Checks across entries: topics that exist, and ids and aliases that only one entry uses."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from generator.entries.faults import MAX_FAULTS_PER_FILE, Fault, find_nearest, quote_value
from generator.entries.phrases import Phrase, phrase, translatable
from generator.entries.topics import Topics
from generator.entries.yaml_tree import Place, YamlTree


@dataclass(frozen=True)
class ListItem:
    """One text in a list of an entry, with its field (`topics[0]`) and its line and column."""

    text: str
    field: str
    place: Place


@dataclass(frozen=True)
class Entry:
    """What these checks need of an entry: its id, topics and aliases, checked or not. (All parsed
    files together would fill memory.)"""

    file: str
    identifier: str
    topics: Sequence[ListItem] = ()
    aliases: Sequence[ListItem] = ()
    is_existing: bool = False
    """Whether the entry was there before; in a conflict, the other entry is at fault."""

    @classmethod
    def from_tree(cls, file: str, identifier: str, tree: YamlTree) -> "Entry":
        """An entry to check, from the parsed `file`."""
        return cls(file, identifier, _items(tree, "topics"), _items(tree, "aliases"))

    @classmethod
    def from_existing(cls, file: str, identifier: str, tree: YamlTree) -> "Entry":
        """An entry that was there before, with its aliases; its topics are not checked again."""
        return cls(file, identifier, aliases=_items(tree, "aliases"), is_existing=True)

    def fault(self, item: ListItem, message: str) -> Fault:
        """The fault that `message` describes, at the place of `item`."""
        return Fault(self.file, *item.place, item.field, message)


def _items(tree: YamlTree, field: str) -> list[ListItem]:
    """The texts in the list at `field`; other values there are faults of their own."""
    value = tree.value.get(field)
    return [
        ListItem(text, f"{field}[{index}]", tree.place((field, index)))
        for index, text in enumerate(value if isinstance(value, list) else ())
        if isinstance(text, str)
    ]


def check_consistency(entries: Iterable[Entry], topics: Topics | None) -> Iterator[Fault]:
    """The faults that show only across `entries`: ids and aliases that another entry uses, and
    unknown or repeated topics. Without `topics`, topics are not checked."""
    entries = sorted(entries, key=lambda entry: (not entry.is_existing, entry.file))
    owners: dict[str, Entry] = {}
    for entry in entries:
        other = owners.setdefault(entry.identifier, entry)
        if other is not entry:
            message = phrase(
                "%(paper)s is already featured, in %(file)s; delete one of the two",
                paper=entry.identifier,
                file=other.file,
            )
            yield Fault(entry.file, 1, 1, "", message)
        if topics is not None:
            yield from _topic_faults(entry, topics)
    for entry in entries:
        named: set[str] = set()
        for alias in entry.aliases:
            other = owners.setdefault(alias.text, entry)
            if other is not entry or alias.text in named:
                value = quote_value(alias.text)
                twice = phrase("%(value)s is here twice; delete it", value=value)
                taken = phrase(
                    "%(value)s is taken by %(file)s; delete it", value=value, file=other.file
                )
                yield entry.fault(alias, twice if other is entry else taken)
            named.add(alias.text)


def _topic_faults(entry: Entry, topics: Topics) -> Iterator[Fault]:
    seen: dict[str, str] = {}
    for item in entry.topics[:MAX_FAULTS_PER_FILE]:
        known = topics.slugs.get(item.text)
        if known is None:
            yield entry.fault(item, unknown_topic(item.text, topics))
        elif known in seen:
            message = phrase(
                "%(value)s is the same topic as %(other)s; delete it",
                value=quote_value(item.text),
                other=quote_value(seen[known]),
            )
            yield entry.fault(item, message)
        else:
            seen[known] = item.text


def unknown_topic(slug: str, topics: Topics) -> Phrase:
    """What to write in place of a `slug` that is none of `topics`."""
    value, nearest = quote_value(slug), find_nearest(slug, topics.slugs)
    if nearest:
        message = translatable('unknown topic %(value)s; did you mean "%(topic)s"?')
        return phrase(message, value=value, topic=nearest)
    return phrase("unknown topic %(value)s; papers/topics.yaml lists them all", value=value)
