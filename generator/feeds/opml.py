"""OPML 2.0: lists of feeds that a reader takes over at once."""

from collections.abc import Iterator

from lxml import etree

from generator.catalogue.catalogue import Catalogue
from generator.entries import text
from generator.site import addresses
from generator.site.families import TOPICS
from generator.site.settings import Site
from generator.typeset.documents import Document

Outline = tuple[str, tuple[tuple[str, str, str], ...]]
"""The title of a group of feeds, and the title, the name and the page of each."""


def opml_documents(catalogue: Catalogue, site: Site, kinds: Outline) -> Iterator[Document]:
    """The list of all feeds, of which `kinds` are those that are no listing's, and that of
    topics."""
    groups = [kinds] + [
        (
            site.language.gettext(family.title),
            tuple(
                (listing.name, listing.key, listing.address().url)
                for listing in catalogue.listings[family.key].values()
                if listing.feed_formats
            ),
        )
        for family in catalogue.families
    ]
    name = site.language.gettext(TOPICS.title)
    topics = tuple(group for group in groups if group[0] == name)
    yield _document(site, addresses.FEED_LIST, site.name, tuple(groups))
    yield _document(
        site,
        addresses.TOPIC_FEED_LIST,
        f"{name} \u00b7 {site.name}",
        topics,
    )


def _document(
    site: Site, address: addresses.Address, title: str, groups: tuple[Outline, ...]
) -> Document:
    return Document(address.file, _opml, (site, title, groups))


def _opml(site: Site, title: str, groups: tuple[Outline, ...]) -> str:
    root = etree.Element("opml", version="2.0")
    etree.SubElement(etree.SubElement(root, "head"), "title").text = title
    body = etree.SubElement(root, "body")
    for name, feeds in groups:
        group = etree.SubElement(body, "outline", text=name, title=name)
        for feed_name, feed, page in feeds:
            label = text.to_plain(feed_name)
            etree.SubElement(
                group,
                "outline",
                type="rss",
                text=label,
                title=label,
                xmlUrl=site.absolute(addresses.feed(feed, addresses.LISTED_FEED_FORMAT).url),
                htmlUrl=site.absolute(page),
            )
    xml: bytes = etree.tostring(root, encoding="UTF-8", xml_declaration=True, pretty_print=True)
    return xml.decode()
