"""What a change does besides adding entries, said before anything else: addresses that die, entries
that move, topics that change, files of the program."""

import re
from collections.abc import Collection, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass

from generator.entries.duplicates import Candidate, unquote
from generator.entries.faults import FaultsFound
from generator.entries.phrases import Phrase, phrase, phrases, translatable
from generator.entries.removed import FILE_NAME as REMOVED_FILE
from generator.entries.topics import FILE_NAME as TOPICS_FILE
from generator.entries.topics import Topics
from generator.entries.yaml_tree import parse_yaml
from generator.generating.loading import NO_ENTRIES, place_of
from generator.reviewing.changed_entries import Sources, read_topics
from generator.site import addresses

TOPICS_FIELD = re.compile(rb"\ntopics:(.*(?:\n[ \t-].*)*)")
NAMED = 20
"""Files or entries that one notice names."""


@dataclass(frozen=True)
class _Known:
    """An entry by its path, and the ids that it had or has."""

    path: str
    identifier: str
    day: str
    title: str
    words: str
    """Of the title, as titles are compared."""
    aliases: tuple[str, ...]


def change_notices(before: Sources, after: Sources, others: Collection[str] = ()) -> list[str]:
    """What a reviewer must not miss of the change from the entries `before` to those `after`;
    `others` are the files that it changes beside the folder of papers. (Phrases.)"""
    return [
        *_lost_entries(before, after),
        *_changed_topics(before, after),
        *_other_files(others),
    ]


def _lost_entries(before: Sources, after: Sources) -> Iterator[str]:
    """A notice for each entry that is no more where it was."""
    lost = [_read(path, before[path]) for path in sorted(before.keys() - after.keys() - NO_ENTRIES)]
    if not any(lost):
        return
    added = [_read(path, after[path]) for path in sorted(after.keys() - before.keys() - NO_ENTRIES)]
    new = [entry for entry in added if entry]
    by_id = {entry.identifier: entry for entry in new}
    redirected = {alias: entry for entry in _with_aliases(after) for alias in entry.aliases}
    by_words = {entry.words: entry for entry in new if entry.words}
    for old in filter(None, lost):
        if old.identifier in by_id:
            there = by_id[old.identifier]
            yield phrase(
                "%(paper)s moves from %(old)s to %(new)s: both days' pages change",
                paper=old.identifier,
                old=old.day,
                new=there.day,
            )
        elif old.identifier in redirected:
            there = redirected[old.identifier]
            yield phrase(
                "%(old)s is now %(new)s; its old address leads there",
                old=old.identifier,
                new=there.identifier,
            )
        elif old.words in by_words:
            there = by_words[old.words]
            yield phrase(
                "%(old)s becomes %(new)s without an alias: %(addresses)s; add to %(file)s the line "
                "%(line)s",
                old=old.identifier,
                new=there.identifier,
                addresses=_dead(old),
                file=there.path,
                line=f"aliases: [{old.identifier}]",
            )
        else:
            values = {"paper": old.identifier, "title": old.title, "addresses": _dead(old)}
            if old.identifier.encode() in after.get(REMOVED_FILE, b""):
                message = translatable(
                    'the entry of %(paper)s, "%(title)s", is deleted: %(addresses)s'
                )
            else:
                message = translatable(
                    'the entry of %(paper)s, "%(title)s", is deleted: %(addresses)s; '
                    "papers remove --why says at its address why"
                )
            yield phrase(message, **values)


def _dead(entry: _Known) -> Phrase:
    urls = [addresses.paper(name).url for name in (entry.identifier, *entry.aliases)]
    return phrases("%(urls)s dies", "%(urls)s die", len(urls), urls=", ".join(urls))


def _read(path: str, source: bytes) -> _Known | None:
    try:
        identifier, day = place_of(path, path)
        aliases = parse_yaml(source, path).value.get("aliases") if b"aliases" in source else []
    except FaultsFound:
        return None
    names = tuple(map(str, aliases)) if isinstance(aliases, list) else ()
    candidate = Candidate.from_source(path, source)
    title = unquote(candidate.title)
    return _Known(path, identifier, str(day), title, candidate.text, names)


def _with_aliases(sources: Sources) -> Iterator[_Known]:
    for path, source in sources.items():
        if path not in NO_ENTRIES and b"aliases" in source and (entry := _read(path, source)):
            yield entry


def _changed_topics(before: Sources, after: Sources) -> Iterator[str]:
    """Notices on topics that are added, removed, renamed or called otherwise."""
    if before.get(TOPICS_FILE) == after.get(TOPICS_FILE):
        return
    with suppress(FaultsFound):
        old, new = read_topics(before, ""), read_topics(after, "")
        gone = sorted(old.root.keys() - new.root.keys())
        successors = {slug: _successor(slug, old, new) for slug in gone}
        for slug, successor in successors.items():
            concerned = _papers(_count(slug, after))
            url = addresses.listing("topics", slug).url
            if slug in new.slugs:
                yield phrase(
                    'the topic "%(old)s" is now "%(new)s": %(papers)s of it',
                    old=slug,
                    new=new.slugs[slug],
                    papers=concerned,
                )
            elif successor:
                yield phrase(
                    'the topic "%(old)s" becomes "%(new)s" in the list alone: %(papers)s of it; '
                    "%(address)s dies; papers rename-topic %(old)s %(new)s changes all of it",
                    old=slug,
                    new=successor,
                    papers=concerned,
                    address=url,
                )
            else:
                yield phrase(
                    'the topic "%(topic)s" is removed: %(papers)s of it; %(address)s dies',
                    topic=slug,
                    papers=concerned,
                    address=url,
                )
        for slug in sorted(new.root.keys() - old.slugs.keys() - set(successors.values())):
            if not any(alias in old.root for alias in new[slug].aliases):
                yield phrase('the topic "%(topic)s" is new', topic=slug)
        yield from _called_otherwise(old, new, after)


def _successor(slug: str, old: Topics, new: Topics) -> str | None:
    """The new topic with the name or description that the topic `slug` had."""
    had = old[slug]
    return next(
        (
            other
            for other in sorted(new.root.keys() - old.root.keys())
            if new[other].name == had.name or new[other].description == had.description
        ),
        None,
    )


def _called_otherwise(old: Topics, new: Topics, after: Sources) -> Iterator[str]:
    for slug in sorted(old.root.keys() & new.root.keys()):
        if old[slug].name != new[slug].name:
            yield phrase(
                'the topic "%(topic)s" is called "%(name)s" from now on: %(papers)s',
                topic=slug,
                name=new[slug].name,
                papers=_papers(_count(slug, after)),
            )


def _papers(number: int) -> Phrase:
    return phrases("%(number)s paper", "%(number)s papers", number)


def _count(slug: str, sources: Mapping[str, bytes]) -> int:
    """How many entries name a topic in their list of topics."""
    word = re.compile(rb"(?<![\w-])" + re.escape(slug).encode() + rb"(?![\w-])")
    return sum(
        any(word.search(topics) for topics in TOPICS_FIELD.findall(source))
        for path, source in sources.items()
        if path not in NO_ENTRIES
    )


def _other_files(others: Collection[str]) -> Iterator[str]:
    if others:
        names = sorted(others)
        shown = names[:NAMED] + (["..."] if len(names) > NAMED else [])
        yield phrases(
            "changes %(number)s file beside the entries, which may be the program or the "
            "workflows: %(names)s",
            "changes %(number)s files beside the entries, which may be the program or the "
            "workflows: %(names)s",
            len(names),
            names=", ".join(shown),
        )
