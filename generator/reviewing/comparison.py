"""Where an entry differs from the source of its facts."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

from generator.contributing.cleaning.facts_cleaning import clean_facts
from generator.contributing.cleaning.withdrawals import is_withdrawn
from generator.contributing.facts import Facts
from generator.contributing.sources.services import SourceError
from generator.entries.duplicates import normalize_title
from generator.entries.faults import quote_value
from generator.entries.identity import Reference, parse_reference
from generator.entries.paper import Paper
from generator.entries.phrases import Phrase, phrase, translatable
from generator.entries.topics import Topics
from generator.reviewing.entry_review import Review

Lookup = Callable[[Iterable[Reference]], Mapping[Reference, Facts | SourceError]]
"""A function that asks services for the facts of papers."""
NAMED = "%(field)s: %(message)s"
"""A message after the name of its field, in any language."""


def compare_with_sources(reviews: Sequence[Review], lookup: Lookup, topics: Topics) -> None:
    """Adds to each review where the entry differs from its source, or why that is unknown."""
    sources = {
        review.file: parse_reference(review.paper.arxiv or review.paper.doi or "")
        for review in reviews
        if review.paper
    }
    answers = lookup(source for source in sources.values() if source)
    for review in reviews:
        source = sources.get(review.file)
        if review.paper and source:
            answer = answers[source]
            if isinstance(answer, Facts):
                review.differences = list(differences(review.paper, answer, topics))
                review.agrees_with = "" if review.differences else answer.origin
            else:
                review.differences = [phrase("not compared: %(why)s", why=str(answer))]


def differences(paper: Paper, facts: Facts, topics: Topics) -> Iterator[str]:
    """Where cleaned `facts` differ from `paper` in more than punctuation, accents and case: each
    a phrase, after the name of its field."""
    if is_withdrawn(facts) and not paper.status:
        message = translatable(
            "%(source)s says that it is withdrawn or retracted; the entry does not"
        )
        yield _of_field("status", phrase(message, source=facts.origin))
    theirs = clean_facts(facts, topics, {"topics": list(paper.topics)}).fields
    ours: dict[str, Any] = {
        "title": paper.title,
        "published": str(paper.published),
        "abstract": paper.abstract,
        "doi": paper.doi,
        "venue": paper.venue,
    }
    if str(paper.published).startswith(theirs.get("published", "")):
        del ours["published"]  # the source knows no more of the date
    for name, own in ours.items():
        other = theirs.get(name)
        if other and not own and name in ("doi", "venue"):
            message = translatable("%(source)s has %(value)s, the entry none")
            value = quote_value(str(other))
            yield _of_field(name, phrase(message, source=facts.origin, value=value))
        if own and other and normalize_title(str(own)) != normalize_title(str(other)):
            yield _of_field(name, _has(facts.origin, str(other)))
    yield from _author_differences(paper, theirs.get("authors") or [], facts.origin)


def _author_differences(paper: Paper, theirs: list[Any], origin: str) -> Iterator[str]:
    names = [author["name"] if isinstance(author, dict) else str(author) for author in theirs]
    if not names:
        return
    if len(names) != len(paper.authors):
        numbers = {"theirs": str(len(names)), "ours": str(len(paper.authors))}
        message = translatable("%(source)s has %(theirs)s, the entry %(ours)s")
        yield _of_field("authors", phrase(message, source=origin, **numbers))
        return
    for number, (own, name) in enumerate(zip(paper.authors, names, strict=True)):
        if normalize_title(own.name) != normalize_title(name):
            yield _of_field(f"authors[{number}]", _has(origin, name))


def _has(origin: str, value: str) -> Phrase:
    return phrase("%(source)s has %(value)s", source=origin, value=quote_value(value))


def _of_field(field: str, message: Phrase) -> Phrase:
    return phrase(NAMED, field=field, message=message)
