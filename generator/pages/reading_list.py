"""The page of a reader's own things, which their browser alone keeps: the list of papers to
read, the topics that they follow, and everything else that is remembered."""

from generator.catalogue.catalogue import Catalogue
from generator.site import addresses
from generator.site.settings import Site
from generator.typeset.documents import Document, markdown_page

Topic = tuple[str, str]
"""A slug and a name."""


def reading_list_page(catalogue: Catalogue, site: Site) -> Document:
    """`/reading/`, which a script fills in."""
    topics = [(slug, topic.name) for slug, topic in catalogue.topics.root.items()]
    return Document(addresses.READING_LIST.file, _reading_list, (site, topics))


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
