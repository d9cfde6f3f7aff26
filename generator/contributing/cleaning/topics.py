"""The topics of a paper: those that somebody named, or what its arXiv categories propose."""

import re
from collections.abc import Mapping
from typing import Any

from generator.contributing.cleaning import Change, Cleaning
from generator.entries.limits import MAX_ITEMS
from generator.entries.topics import ARXIV_CATEGORY, Topics
from generator.entries.values import fold

MAX_TOPICS = MAX_ITEMS["topics"]


def topics_of(result: Cleaning, topics: Topics, given: Mapping[str, Any]) -> list[str]:
    """The topics that are given, or that the record names, or those of its arXiv categories, or
    those for where there are none."""
    for said in _list(result.facts.categories):
        if not ARXIV_CATEGORY.fullmatch(said):
            why = "is no category of arXiv's, but a class of ACM's or MSC's"
            result.notes.append(Change("categories", said, None, why))
    if given.get("topics"):
        return list(given["topics"])
    by_name = {topic.name.casefold(): slug for slug, topic in topics.root.items()}
    found: list[str] = []
    for said in _list(result.facts.topics):
        slug = topics.slugs.get(said) or topics.slugs.get(said.casefold())
        slug = slug or by_name.get(said.casefold())
        if slug is None:
            result.notes.append(Change("topics", said, None, "is no topic here"))
        elif slug not in found:
            found.append(slug)
    found = found or proposed(result.facts.categories, topics) or list(given.get("otherwise", ()))
    if len(found) > MAX_TOPICS:
        why = f"an entry has room for {MAX_TOPICS} topics"
        result.notes.append(Change("topics", found, found[:MAX_TOPICS], why))
    return found[:MAX_TOPICS]


def proposed(categories: Any, topics: Topics) -> list[str]:
    """The topics whose arXiv categories are among `categories`, in the order of those."""
    by_category = {
        category: slug for slug, topic in reversed(topics.root.items()) for category in topic.arxiv
    }
    found = [by_category[said] for said in _list(categories) if said in by_category]
    return list(dict.fromkeys(found))[:MAX_TOPICS]


def _list(raw: Any) -> list[str]:
    if isinstance(raw, str):
        raw = re.split(r"[\s,;]+", raw)
    if not isinstance(raw, (list, tuple)):
        return []
    named = (each.get("term") if isinstance(each, dict) else each for each in raw)
    return [fold(each) for each in named if isinstance(each, str) and each.strip()]
