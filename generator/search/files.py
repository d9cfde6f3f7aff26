"""The search page, and the files that search reads: a few for each query, never all of them."""

from collections.abc import Iterator
from functools import cached_property, partial

from generator.catalogue.catalogue import Catalogue, Renditions, most_papers_first
from generator.entries import text
from generator.entries.tokens import tokenize
from generator.search import shards
from generator.site import addresses
from generator.site.addresses import Address
from generator.site.families import TOPICS
from generator.site.settings import Site
from generator.typeset.documents import AS_JSON, Document, markdown_page

LETTERS = "abcdefghijklmnopqrstuvwxyz"
OTHER = "other"
"""Where words stand that begin with none of LETTERS."""

Topics = tuple[tuple[str, str, int], ...]
"""Slug, name and number of papers of each topic."""


def search(catalogue: Catalogue, site: Site) -> Iterator[Document]:
    """`/search/` and everything below it."""
    listings = sorted(catalogue.listings[TOPICS.key].values(), key=most_papers_first)
    topics = tuple((each.slug, text.to_plain(each.name), len(each.papers)) for each in listings)
    indexes = [(family.noun, family.index) for family in catalogue.families if family.names]
    yield Document(addresses.SEARCH.file, _page, (site.name, topics, indexes))
    made = list(shards.shards(catalogue))
    whole = shards.version(each.version for each in made)
    known = tuple((each.name, each.version, each.years) for each in made)
    yield _file("index", _index, whole, known, topics)
    for each in made:
        yield from _shard(each)
    vocabulary = Vocabulary(catalogue)
    with_feeds = _members_with_feeds(catalogue)
    for letter in (*LETTERS, OTHER):
        yield _file(f"words/{letter}", partial(_spellings, vocabulary), whole, letter)
        yield _file(f"feeds/{letter}", _feeds, with_feeds[letter])


def _shard(shard: shards.Shard) -> Iterator[Document]:
    name, version = shard.name, shard.version
    yield _file(f"{name}/terms", partial(_directory, shard), version)
    yield _file(f"{name}/columns", partial(_columns, shard), version)
    for number in range(shard.buckets):
        yield _file(f"{name}/terms/{number}", partial(_bucket, shard), version, number)
    for number in range(shard.common):
        yield _file(f"{name}/common/{number}", partial(_common, shard), version, number)
    yield _file(f"{name}/upvotes", partial(_upvotes, shard), version)
    for number, papers in enumerate(shard.blocks()):
        digest = shards.version(paper.entry_hash for paper in papers)
        yield _file(f"{name}/papers/{number}", partial(_block, papers), digest)


def _file(name: str, make: object, *inputs: object) -> Document:
    return Document(addresses.search_file(name).file, make, inputs)  # type: ignore[arg-type]


def _page(name: str, topics: Topics, indexes: list[tuple[str, Address]]) -> str:
    return markdown_page(
        addresses.SEARCH,
        title="Search all papers",
        description=f"Find any paper of {name} by title, author, organization or topic.",
        template="search.md",
        script="search",
        topics=[topic for topic in topics if topic[2]],
        indexes=indexes,
    )


def _index(whole: str, known: tuple[object, ...], topics: Topics) -> str:
    made = {"version": whole, "shards": known, "topics": [topic[:2] for topic in topics]}
    return AS_JSON(made) + "\n"


def _directory(shard: shards.Shard, _version: str) -> str:
    return shards.inverted(shard).directory()


def _columns(shard: shards.Shard, _version: str) -> str:
    return shards.columns(shard)


def _upvotes(shard: shards.Shard, _version: str) -> str:
    return shards.upvotes(shard)


def _bucket(shard: shards.Shard, _version: str, number: int) -> str:
    return shards.inverted(shard).bucket(number)


def _common(shard: shards.Shard, _version: str, number: int) -> str:
    return shards.inverted(shard).common.file(number)


def _block(papers: Renditions, _version: str) -> str:
    return shards.block(papers)


class Vocabulary:
    """The words of titles and names, which misspelt ones are compared with."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue

    @cached_property
    def by_letter(self) -> dict[str, list[str]]:
        """The words by what they begin with, the most frequent first."""
        from generator.search.inverted import known

        found: dict[str, list[str]] = {}
        for word in known(self._catalogue.corpus):
            found.setdefault(_letter(word), []).append(word)
        return found


def _spellings(vocabulary: Vocabulary, _version: str, letter: str) -> str:
    return AS_JSON(vocabulary.by_letter.get(letter, [])) + "\n"


def _letter(word: str) -> str:
    return word[0] if word[0] in LETTERS else OTHER


Members = dict[str, list[tuple[str, str]]]
"""By the key of a family: name and slug of members that have a feed, those with the most papers
first."""


def _members_with_feeds(catalogue: Catalogue) -> dict[str, Members]:
    """The members of families other than topics, by what any word of the name begins with."""
    families = [family.key for family in catalogue.families if family.names]
    members: dict[str, Members] = {
        letter: {family: [] for family in families} for letter in (*LETTERS, OTHER)
    }
    for family in families:
        for listing in sorted(catalogue.listings[family].values(), key=most_papers_first):
            name = text.to_plain(listing.name)
            words = tokenize(name) if listing.feed_formats else ()
            for letter in sorted({_letter(word) for word in words}):
                members[letter][family].append((name, listing.slug))
    return members


def _feeds(members: Members) -> str:
    return AS_JSON(members) + "\n"
