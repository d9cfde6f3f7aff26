"""Feeds that the owner and readers describe, in `papers/feeds.yaml`.

    singing-machines:                # the feed is /feeds/singing-machines.rss, .atom and .json
      name: Singing machines
      description: Birds that tell the time, by ear.
      all_topics: [birds, clocks]    # on both
      no_words: [cuckoo]             # and this word is nowhere in it
      upvotes: 5                     # and recommended at least so often

A paper is in the feed where it meets every condition, and of a list any item, unless its name says
otherwise.
"""

from collections.abc import Collection, Iterator
from copy import deepcopy
from functools import lru_cache
from typing import Annotated, Any

from pydantic import AfterValidator, ConfigDict, Field, RootModel, model_validator
from pydantic_core import PydanticCustomError

from generator.entries.faults import Fault, FaultsFound, did_you_mean, quote_value
from generator.entries.limits import MAX_ITEMS, MAX_LENGTH
from generator.entries.paper import Model, as_in_file
from generator.entries.tokens import tokenize
from generator.entries.topics import Topics
from generator.entries.validation import validate
from generator.entries.values import Count, Line, Name, Slug
from generator.entries.yaml_tree import YamlTree, parse_yaml

FILE_NAME = "feeds.yaml"
"""Its name in the folder of papers."""
TOPIC_CONDITIONS = ("topics", "all_topics", "no_topics")


def _searchable(value: str) -> str:
    if not tokenize(value):
        raise PydanticCustomError("searchable", "has no letter or digit; write a word, or several")
    return value


Words = Annotated[Line, AfterValidator(_searchable)]
"""A word, or several that stand beside one another."""


class NamedFeed(Model):
    """A feed: what it is called, and the conditions that its papers meet, each and all."""

    model_config = ConfigDict(
        # Beside the docstring, which Python leaves out where it optimizes.
        json_schema_extra={
            "description": "A feed: its name, and the conditions that all its papers meet.",
            "minProperties": 3,
        }
    )

    name: Line = Field(max_length=MAX_LENGTH["topic name"], examples=["Singing machines"])
    """The name that readers see."""
    description: Line = Field(
        max_length=MAX_LENGTH["topic description"], examples=["Birds that tell the time, by ear."]
    )
    """One sentence: what belongs here."""
    topics: tuple[Slug, ...] = ()
    """On any of these topics."""
    all_topics: tuple[Slug, ...] = ()
    """On every one of these topics."""
    no_topics: tuple[Slug, ...] = ()
    """On none of these topics."""
    words: tuple[Words, ...] = ()
    """With any of these words, or phrases, in title, summary, abstract or note."""
    no_words: tuple[Words, ...] = ()
    """With none of these words there."""
    authors: tuple[Name, ...] = ()
    """By any of these authors."""
    organizations: tuple[Name, ...] = ()
    """From any of these organizations."""
    venues: tuple[Words, ...] = ()
    """Published at any of these venues, or at one whose name has these words: ICML."""
    upvotes: Count | None = None
    """Recommended at least so often."""

    @model_validator(mode="after")
    def _has_conditions(self) -> "NamedFeed":
        if not self.model_fields_set - {"name", "description"}:
            conditions = ", ".join(list(NamedFeed.model_fields)[2:])
            message = "says nothing of its papers; add one of {conditions}"
            raise PydanticCustomError("no_conditions", message, {"conditions": conditions})
        return self


class NamedFeeds(RootModel[dict[Slug, NamedFeed]]):
    """All of them by slug, which is the name in their addresses."""

    model_config = ConfigDict(
        frozen=True,
        title="Named feeds",
        json_schema_extra={"description": "All feeds by slug, the name in their addresses."},
    )

    root: dict[Slug, NamedFeed] = Field(default_factory=dict, max_length=MAX_ITEMS["feeds"])


def read_named_feeds(
    source: bytes, file: str, topics: Topics | None, taken: Collection[str]
) -> NamedFeeds:
    """The feeds that `source` holds. Raises FaultsFound with the faults of the `file` of that name,
    unknown topics among them, and slugs that are `taken` by other feeds. Without `topics`, topics
    are not checked."""
    tree = parse_yaml(source, file)
    feeds = validate(NamedFeeds, tree, file)
    faults = [*_taken_slugs(feeds, taken, tree, file)]
    faults += _unknown_topics(feeds, topics, tree, file) if topics else ()
    if faults:
        raise FaultsFound(faults)
    return feeds


def check_named_feeds(
    source: bytes, file: str, topics: Topics | None, taken: Collection[str]
) -> Iterator[Fault]:
    """The same faults."""
    try:
        read_named_feeds(source, file, topics, taken)
    except FaultsFound as found:
        yield from found.faults


def _taken_slugs(
    feeds: NamedFeeds, taken: Collection[str], tree: YamlTree, file: str
) -> Iterator[Fault]:
    for slug in feeds.root:
        if slug in taken:
            message = "is the name of another feed of the site; write another slug"
            yield Fault(file, *tree.keys[(slug,)], slug, message)


def _unknown_topics(
    feeds: NamedFeeds, topics: Topics, tree: YamlTree, file: str
) -> Iterator[Fault]:
    for slug, feed in feeds.root.items():
        for condition in TOPIC_CONDITIONS:
            for index, topic in enumerate(getattr(feed, condition)):
                if topic not in topics.slugs:
                    hint = did_you_mean(topic, topics.slugs, "; papers/topics.yaml lists them all")
                    message = f"unknown topic {quote_value(topic)}{hint}"
                    place = tree.place((slug, condition, index))
                    yield Fault(file, *place, f"{slug}.{condition}[{index}]", message)


def build_feeds_schema(topics: Topics | None = None) -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of the file, as editors read it; with `topics`, it knows
    them."""
    schema = deepcopy(_json_schema())
    if topics:
        for condition in TOPIC_CONDITIONS:
            schema["$defs"]["NamedFeed"]["properties"][condition]["items"]["enum"] = [*topics.slugs]
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}


@lru_cache(maxsize=1)
def _json_schema() -> dict[str, Any]:
    schema: dict[str, Any] = as_in_file(NamedFeeds.model_json_schema())
    return schema


NO_FEEDS = NamedFeeds()
"""The owner describes none."""
