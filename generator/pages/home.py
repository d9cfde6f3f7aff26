"""The pages that are one of a kind: home, the list of feeds, and `robots.txt`."""

from datetime import date
from functools import partial
from urllib.parse import quote

from generator.catalogue.catalogue import Catalogue, Renditions, most_papers_first
from generator.pages.cards import Cards
from generator.pages.day import Around, day_trail, newest_day
from generator.pages.descriptions import list_layout, papers_head
from generator.site import addresses
from generator.site.addresses import Address
from generator.site.families import TOPICS
from generator.site.feed_kinds import ALL, FeedKind, kinds_with
from generator.site.settings import Site
from generator.typeset.documents import Document, markdown_page
from generator.typeset.head import page_head

EARLIER_DAYS = 8
READERS = (
    ("Feedly", "https://feedly.com/i/subscription/feed%2F{}"),
    ("Inoreader", "https://www.inoreader.com/?add_feed={}"),
    ("NewsBlur", "https://www.newsblur.com/?url={}"),
)
"""Feed readers on the web, each with the address at which it adds a feed."""


def home_page(catalogue: Catalogue, site: Site, cards: Cards) -> Document:
    """The newest day, and the ways on from it."""
    earlier = [(day, len(papers)) for day, papers in catalogue.days.items()][1 : EARLIER_DAYS + 1]
    topics = [
        (listing.name, listing.address(), len(listing.papers))
        for listing in sorted(catalogue.listings[TOPICS.key].values(), key=most_papers_first)
        if listing.papers
    ]
    day, papers, around = newest_day(catalogue) or (None, (), None)
    inputs = (site, day, papers, around, earlier, topics)
    return Document(addresses.HOME.file, partial(_home, cards), inputs)


def _home(
    cards: Cards,
    site: Site,
    day: date | None,
    papers: Renditions,
    around: Around | None,
    earlier: list[tuple[date, int]],
    topics: list[tuple[str, Address, int]],
) -> str:
    return markdown_page(
        addresses.HOME,
        title=site.name,
        description=site.description,
        template="home.md",
        layout=list_layout(papers, "day-page") if day else "",
        updated=day,
        head=papers_head(cards, addresses.HOME, site.name, papers),
        day=day,
        papers=papers,
        around=around,
        trail_steps=day_trail(day) if day else [],
        earlier=earlier,
        topics=topics,
        cards=cards,
    )


def subscribe_page(catalogue: Catalogue, site: Site) -> Document:
    """`/subscribe/`: what feeds are, those of each kind and topic, and which members of other
    families have one."""
    topics = [(it.name, it.address(), it.key) for it in catalogue.listings[TOPICS.key].values()]
    named = [family for family in catalogue.families if family.names]
    every_member = [family.title.lower() for family in named if not family.feed_from]
    frequent = [(family.title.lower(), family.feed_from) for family in named if family.feed_from]
    kinds = kinds_with(catalogue.named_feeds)
    inputs = (site, kinds, topics, every_member, frequent)
    return Document(addresses.SUBSCRIBE.file, _subscribe, inputs)


def _subscribe(
    site: Site,
    kinds: tuple[FeedKind, ...],
    topics: list[tuple[str, Address, str]],
    every_member: list[str],
    frequent_members: list[tuple[str, int]],
) -> str:
    first = site.absolute(addresses.feed(ALL.name, "rss").url)
    return markdown_page(
        addresses.SUBSCRIBE,
        title="Subscribe",
        description=f"Follow {site.name} in a feed reader: all papers, a day or a week at a time, "
        "or single topics.",
        template="subscribe.md",
        script="subscribe",
        head=page_head(site, addresses.SUBSCRIBE, "Subscribe"),
        kinds=kinds,
        topics=topics,
        every_member=every_member,
        frequent_members=frequent_members,
        mail_url=(site.settings.mail and site.settings.mail.subscribe_url) or "",
        readers=[(name, url.format(quote(first, safe=""))) for name, url in READERS],
    )


def robots(site: Site) -> Document:
    """What crawlers may do, and where the sitemap is (RFC 9309)."""
    return Document(addresses.ROBOTS.file, _robots, (site.absolute(addresses.SITEMAP.url),))


def _robots(sitemap: str) -> str:
    return f"User-agent: *\nAllow: /\nSitemap: {sitemap}\n"
