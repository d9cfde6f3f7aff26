"""The search page, and the files that search reads: a few for each query, never all of them."""

from collections.abc import Callable, Iterator
from functools import cached_property
from itertools import chain

from generator.catalogue.catalogue import Catalogue, most_papers_first
from generator.entries import text
from generator.entries.tokens import tokenize
from generator.entries.word_forms import IRREGULAR, SPELLINGS
from generator.search.shards import (
    Shard,
    columns,
    hash_keys,
    inverted_index,
    make_shards,
    records,
    upvotes,
)
from generator.site import addresses
from generator.site.addresses import Address
from generator.site.families import TOPICS
from generator.site.settings import Site
from generator.typeset.documents import AS_JSON, Document, KeyedInput, markdown_page

LETTERS = "abcdefghijklmnopqrstuvwxyz"
OTHER = "other"
"""Where words stand that begin with none of LETTERS."""
MOST_SPELLINGS = 4_500
"""How many words of one letter misspelt ones are compared with, the most frequent: at most about
17 kB compressed."""

AT_ONCE = 10_000
"""So many words are looked at together: those of very many papers take 60 MB."""

Topics = tuple[tuple[str, str, int], ...]
"""Slug, name and number of papers of each topic."""


def search_documents(catalogue: Catalogue, site: Site) -> Iterator[Document]:
    """`/search/` and everything below it."""
    listings = sorted(catalogue.listings[TOPICS.key].values(), key=most_papers_first)
    topics = tuple((topic.slug, text.to_plain(topic.name), len(topic.papers)) for topic in listings)
    indexes = [(family.noun, family.index) for family in catalogue.families if family.names]
    yield Document(addresses.SEARCH.file, _page, (site, topics, indexes))
    all_shards = list(make_shards(catalogue))
    key = hash_keys(shard.key for shard in all_shards)
    summaries = tuple((each.name, each.key, each.years, each.block) for each in all_shards)
    vocabulary = Vocabulary(catalogue, key)
    yield _file("index", _index, key, summaries, topics, vocabulary)
    for shard in all_shards:
        yield from _shard_files(shard)
    members = _members_by_letter(catalogue)
    for letter in (*LETTERS, OTHER):
        yield _file(f"words/{letter}", _spellings, vocabulary, letter)
        yield _file(f"names/{letter}", _names, members[letter])


def _shard_files(shard: Shard) -> Iterator[Document]:
    name = shard.name
    yield _file(f"{name}/terms", _directory, shard)
    yield _file(f"{name}/titles", _title_lengths, shard)
    yield _file(f"{name}/columns", columns, shard)
    for number in range(shard.buckets):
        yield _file(f"{name}/terms/{number}", _bucket, shard, number)
    yield _file(f"{name}/upvotes", upvotes, shard)
    for number, papers in enumerate(shard.blocks()):
        yield _file(f"{name}/papers/{number}", records, papers)


def _file(name: str, make: Callable[..., str], *inputs: object) -> Document:
    return Document(addresses.search_file(name).file, make, inputs)


def _page(site: Site, topics: Topics, indexes: list[tuple[str, Address]]) -> str:
    return markdown_page(
        site.language,
        addresses.SEARCH,
        title=site.language.gettext("Search all papers"),
        description=site.language.gettext(
            "Find any paper of %(site)s by title, author, organization or topic.", site=site.name
        ),
        template="search.md",
        script="search",
        topics=[topic for topic in topics if topic[2]],
        indexes=[(site.language.gettext(noun), index) for noun, index in indexes],
    )


def _index(
    key: str, summaries: tuple[object, ...], topics: Topics, vocabulary: "Vocabulary"
) -> str:
    """What a browser reads first. It asks for the other files by their shard's key, so that it
    never puts files of two builds together."""
    values = {
        "version": key,
        "shards": summaries,
        "topics": [topic[:2] for topic in topics],
        "spellings": SPELLINGS,
        "irregular": IRREGULAR,
        "synonyms": vocabulary.synonyms,
    }
    return AS_JSON(values) + "\n"


def _directory(shard: Shard) -> str:
    return inverted_index(shard).directory()


def _title_lengths(shard: Shard) -> str:
    return inverted_index(shard).title_lengths()


def _bucket(shard: Shard, number: int) -> str:
    return inverted_index(shard).bucket(number)


class Vocabulary(KeyedInput):
    """The words of titles and names, which misspelt ones are compared with."""

    def __init__(self, catalogue: Catalogue, key: str) -> None:
        self.key = f"{key} {catalogue.synonyms!r}"
        self._catalogue = catalogue

    @cached_property
    def by_letter(self) -> dict[str, list[str]]:
        """The MOST_SPELLINGS most frequent words by their first letter, the most frequent first."""
        from generator.search.inverted import frequent_words

        words: dict[str, list[str]] = {}
        for word in frequent_words(self._catalogue.corpus):
            some = words.setdefault(_letter(word), [])
            if len(some) < MOST_SPELLINGS:
                some.append(word)
        return words

    @property
    def synonyms(self) -> list[tuple[str, str]]:
        """The abbreviations whose words the papers have: those of one field of research are of no
        use in another."""
        corpus = self._catalogue.corpus
        meanings = self._catalogue.synonyms.meanings
        asked = {word for long in meanings.values() for word in long.split()}
        parts = (corpus.words(at, at + AT_ONCE) for at in range(0, len(corpus), AT_ONCE))
        words = asked.intersection(chain.from_iterable(parts))
        return [(short, long) for short, long in meanings.items() if words.issuperset(long.split())]


def _spellings(vocabulary: Vocabulary, letter: str) -> str:
    return AS_JSON(vocabulary.by_letter.get(letter, [])) + "\n"


def _letter(word: str) -> str:
    return word[0] if word[0] in LETTERS else OTHER


Members = dict[str, list[tuple[str | int, ...]]]
"""By the key of a family: name and slug of members that have a page, 1 if they have a feed, and the
words that only other spellings of the name have, if any; those with the most papers first."""


def _members_by_letter(catalogue: Catalogue) -> dict[str, Members]:
    """The members of families other than topics, by what any word of the name begins with."""
    spelled = (family for family in catalogue.families if not family.has_handles)
    families = [family.key for family in spelled if family.names]
    members: dict[str, Members] = {
        letter: {family: [] for family in families} for letter in (*LETTERS, OTHER)
    }
    for family in families:
        for listing in sorted(catalogue.listings[family].values(), key=most_papers_first):
            name = text.to_plain(listing.name)
            words = dict.fromkeys(tokenize(name))
            others = [tokenize(text.to_plain(spelling)) for spelling in listing.spellings]
            more = [it for it in dict.fromkeys(chain.from_iterable(others)) if it not in words]
            member = (name, listing.slug, int(bool(listing.feed_formats)), " ".join(more))
            for letter in sorted({_letter(it) for it in (*words, *more)}):
                members[letter][family].append(member if more else member[:3])
    return members


def _names(members: Members) -> str:
    return AS_JSON(members) + "\n"
