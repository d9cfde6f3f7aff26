"""The JSON Schemas that the site serves: of an entry, for editors and for its own form, and of the
list of feeds."""

import json
from typing import Any

from generator.catalogue.catalogue import Catalogue
from generator.entries.named_feeds import build_feeds_schema
from generator.entries.paper import build_json_schema
from generator.entries.topics import Topics
from generator.site import addresses
from generator.site.settings import Site
from generator.typeset.documents import Document


def schema(catalogue: Catalogue, site: Site) -> Document:
    """`/schema/paper.json`: what the model knows, with this site's topics."""
    inputs = (catalogue.topics, site.absolute(addresses.SCHEMA.url))
    return Document(addresses.SCHEMA.file, _schema, inputs)


def feeds_schema(catalogue: Catalogue, site: Site) -> Document:
    """`/schema/feeds.json`: what `papers/feeds.yaml` may hold, with this site's topics."""
    inputs = (catalogue.topics, site.absolute(addresses.FEEDS_SCHEMA.url))
    return Document(addresses.FEEDS_SCHEMA.file, _feeds_schema, inputs)


def _schema(topics: Topics, url: str) -> str:
    return _write(served(topics, url))


def _feeds_schema(topics: Topics, url: str) -> str:
    schema = build_feeds_schema(topics)
    return _write({"$schema": schema.pop("$schema"), "$id": url, **schema})


def _write(schema: dict[str, Any]) -> str:
    return f"{json.dumps(schema, indent=2, ensure_ascii=False)}\n"


def served(topics: Topics, url: str) -> dict[str, Any]:
    """The schema that stands at `url`, in which a topic is one of `topics`. Former slugs are
    good too, and stand at the end; editors show what each slug means."""
    schema = build_json_schema()
    named = {slug: f"{topic.name}: {topic.description}" for slug, topic in topics.root.items()}
    former = {alias: f"Now called {slug}." for alias, slug in topics.slugs.items() if alias != slug}
    item = schema["properties"]["topics"]["items"]
    item["enum"] = [*named, *former]
    item["enumDescriptions"] = [*named.values(), *former.values()]
    return {"$schema": schema.pop("$schema"), "$id": url, **schema}
