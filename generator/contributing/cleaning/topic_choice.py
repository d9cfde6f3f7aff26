"""The topics of a paper: those that somebody named, or what its arXiv categories propose."""

import re
from collections.abc import Callable, Mapping
from typing import Any

from generator.catalogue.topic_model import TopicProposal
from generator.contributing.cleaning.cleaned_record import CleanedRecord, FieldCorrection, Remark
from generator.entries.limits import MAX_ITEMS
from generator.entries.topics import ARXIV_CATEGORY, Topics
from generator.entries.values import fold

Proposer = Callable[[str, str], list[TopicProposal]]
MAX_TOPICS = MAX_ITEMS["topics"]


def choose_topics(record: CleanedRecord, topics: Topics, options: Mapping[str, Any]) -> list[str]:
    """The slugs of a record's topics from the first of these that has any: the option `topics`,
    the record's own topics, its arXiv categories, the option `propose_topics` (a function from the
    title and the text), the option `fallback_topics`. What the text proposes has a remark."""
    for category in _words(record.facts.categories):
        if not ARXIV_CATEGORY.fullmatch(category):
            why = "is no category of arXiv's, but a class of ACM's or MSC's"
            record.notes.append(FieldCorrection("categories", category, None, why))
    if options.get("topics"):
        return list(options["topics"])
    slugs = (
        _own_topics(record, topics)
        or propose_topics(record.facts.categories, topics)
        or _from_text(record, options.get("propose_topics"))
        or list(options.get("fallback_topics", ()))
    )
    if len(slugs) > MAX_TOPICS:
        why = f"an entry has room for {MAX_TOPICS} topics"
        record.notes.append(FieldCorrection("topics", slugs, slugs[:MAX_TOPICS], why))
    return slugs[:MAX_TOPICS]


def _from_text(record: CleanedRecord, propose: Proposer | None) -> list[str]:
    """The slugs of the topics that the text of a record proposes, for a person to confirm."""
    text = f"{record.fields.get('abstract', '')} {record.fields.get('summary', '')}"
    proposals = propose(str(record.fields.get("title", "")), text) if propose else []
    if proposals:
        slugs = ", ".join([proposal.slug for proposal in proposals])
        words = "; ".join([", ".join(proposal.words) for proposal in proposals])
        message = f'"{slugs}" proposed from the text because of "{words}"; confirm that'
        record.notes.append(Remark("topics", message))
    return [proposal.slug for proposal in proposals]


def _own_topics(record: CleanedRecord, topics: Topics) -> list[str]:
    """The slugs of the topics that the record names by slug or by name."""
    by_name = {topic.name.casefold(): slug for slug, topic in topics.root.items()}
    slugs: list[str] = []
    for name in _words(record.facts.topics):
        slug = topics.slugs.get(name) or topics.slugs.get(name.casefold())
        slug = slug or by_name.get(name.casefold())
        if slug is None:
            record.notes.append(FieldCorrection("topics", name, None, "is no topic here"))
        elif slug not in slugs:
            slugs.append(slug)
    return slugs


def propose_topics(categories: Any, topics: Topics) -> list[str]:
    """The slugs of the topics that have some of the arXiv `categories`, in their order."""
    by_category = {
        category: slug for slug, topic in reversed(topics.root.items()) for category in topic.arxiv
    }
    slugs = [by_category[name] for name in _words(categories) if name in by_category]
    return list(dict.fromkeys(slugs))[:MAX_TOPICS]


def _words(raw: Any) -> list[str]:
    """The words of a text, or the texts in a list, as `["cs.CL", {"term": "cs.LG"}]`."""
    if isinstance(raw, str):
        raw = re.split(r"[\s,;]+", raw)
    if not isinstance(raw, (list, tuple)):
        return []
    texts = (item.get("term") if isinstance(item, dict) else item for item in raw)
    return [fold(text) for text in texts if isinstance(text, str) and text.strip()]
