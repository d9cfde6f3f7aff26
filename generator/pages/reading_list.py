"""The page of a reader's own things, which their browser alone keeps: the list of papers to
read, the topics that they follow, and everything else that is remembered."""

from collections.abc import Iterator

from generator.catalogue.catalogue import Catalogue
from generator.catalogue.ledger import PAPERS
from generator.site import addresses
from generator.site.families import TOPICS
from generator.site.settings import Site
from generator.typeset.documents import AS_JSON, Document, markdown_page

Topic = tuple[str, str, str]
"""A slug, a name, and the address of the feed; nothing where there is none."""


def reading_list_page(catalogue: Catalogue, site: Site) -> Document:
    """`/reading/`, which a script fills in."""
    return Document(addresses.READING_LIST.file, _reading_list, (site, list(_topics(catalogue))))


def _topics(catalogue: Catalogue) -> Iterator[Topic]:
    listings = catalogue.listings.get(TOPICS.key, {})
    for slug, topic in catalogue.topics.root.items():
        has_feed = slug in listings and addresses.LISTED_FEED_FORMAT in listings[slug].feed_formats
        feed = (
            addresses.feed(TOPICS.key_of(slug), addresses.LISTED_FEED_FORMAT).url
            if has_feed
            else ""
        )
        yield slug, topic.name, feed


def moved_papers(catalogue: Catalogue) -> Document:
    """`/reading/moved.json`: by each former id of a paper the one that it has now. The script of
    the reading list looks up there what readers saved under a former id."""
    moves = {alias: paper.id for paper in catalogue.papers for alias in paper.aliases}
    ids = {paper.first_id: paper.id for paper in catalogue.papers}
    for url in catalogue.ledger.addresses:
        if url.startswith(PAPERS):
            old = url[len(PAPERS) : -1]
            new = ids.get(catalogue.ledger.item_of(old), old)
            if new != old:
                moves.setdefault(old, new)
    present = {paper.id for paper in catalogue.papers}
    moves = {old: moves[old] for old in sorted(moves) if old not in present}
    return Document(addresses.MOVED_PAPERS.file, _moved_papers, (moves,))


def _moved_papers(moves: dict[str, str]) -> str:
    return f"{AS_JSON(moves)}\n"


def _reading_list(site: Site, topics: list[Topic]) -> str:
    return markdown_page(
        site.language,
        addresses.READING_LIST,
        title=site.language.gettext("Reading list"),
        description=site.language.gettext(
            "The papers that you saved and the topics that you follow, kept in your browser and "
            "nowhere else; export, import or erase them."
        ),
        template="reading.md",
        script="reading_list",
        topics=topics,
    )
