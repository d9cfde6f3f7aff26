"""The pages that are one of a kind: home, the list of feeds, and `robots.txt`."""

from datetime import date
from functools import partial
from urllib.parse import quote

from markupsafe import Markup

from generator.catalogue.catalogue import Catalogue, Renditions, most_papers_first
from generator.entries.named_feeds import FILE_NAME
from generator.pages.cards import Cards
from generator.pages.day import Around, day_trail, newest_day
from generator.pages.descriptions import list_layout, papers_head
from generator.site import addresses
from generator.site.addresses import Address
from generator.site.families import TOPICS
from generator.site.feed_kinds import ALL, FeedKind, kinds_of, named_kinds, words_of
from generator.site.settings import Site
from generator.typeset.documents import LINK, Document, markdown_page
from generator.typeset.head import page_head
from generator.typeset.wording import MEMBERS_WITH, count_papers

EARLIER_DAYS = 8
FEW = 5
"""Where the newest day has fewer papers, the home page shows the day before as well."""
READERS = (
    ("Feedly", "https://feedly.com/i/subscription/feed%2F{}"),
    ("Inoreader", "https://www.inoreader.com/?add_feed={}"),
    ("NewsBlur", "https://www.newsblur.com/?url={}"),
)
"""Feed readers on the web, each with the address at which it adds a feed."""
FIRST_FEED = """\
your-feed:
  name: {name}
  description: {description}
  topics: []
  words: []
"""
"""The file of described feeds, to fill in."""


def home_page(catalogue: Catalogue, site: Site, cards: Cards) -> Document:
    """The newest day, and the ways on from it."""
    earlier = [(day, len(papers)) for day, papers in catalogue.days.items()][1 : EARLIER_DAYS + 1]
    topics = [
        (listing.name, listing.address(), len(listing.papers))
        for listing in sorted(catalogue.listings[TOPICS.key].values(), key=most_papers_first)
        if listing.papers
    ]
    day, papers, around = newest_day(catalogue, site) or (None, (), None)
    before = catalogue.days[earlier[0][0]] if earlier and len(papers) < FEW else ()
    inputs = (site, day, papers, around, earlier, topics, before)
    return Document(addresses.HOME.file, partial(_home, cards), inputs)


def _home(
    cards: Cards,
    site: Site,
    day: date | None,
    papers: Renditions,
    around: Around | None,
    earlier: list[tuple[date, int]],
    topics: list[tuple[str, Address, int]],
    before: Renditions,
) -> str:
    return markdown_page(
        site.language,
        addresses.HOME,
        title=site.name,
        description=site.description,
        template="home.md",
        layout=list_layout((*papers, *before), "day-page") if day else "",
        updated=day,
        head=papers_head(cards, addresses.HOME, site.name, papers),
        day=day,
        papers=papers,
        around=around,
        trail_steps=day_trail(site.language, day) if day else [],
        earlier=earlier,
        before=before,
        topics=topics,
        cards=cards,
    )


def subscribe_page(catalogue: Catalogue, site: Site) -> Document:
    """`/subscribe/`: what feeds are, those of each kind and topic, and which members of other
    families have one."""
    topics = [(it.name, it.address(), it.key) for it in catalogue.listings[TOPICS.key].values()]
    people = [
        (family.title, family.index, family.feed_from)
        for family in catalogue.families
        if family.names and family.feed_formats
    ]
    every = (*kinds_of(site.settings), *named_kinds(catalogue.named_feeds))
    kinds = tuple(FeedKind(kind.name, *words_of(kind, site.language)) for kind in every)
    proposals = _proposals(site, are_there=bool(catalogue.named_feeds.root))
    inputs = (site, kinds, topics, people, proposals)
    return Document(addresses.SUBSCRIBE.file, _subscribe, inputs)


def _subscribe(
    site: Site,
    kinds: tuple[FeedKind, ...],
    topics: list[tuple[str, Address, str]],
    people: list[tuple[str, Address, int]],
    proposals: str,
) -> str:
    title = site.language.gettext("Subscribe")
    first = site.absolute(addresses.feed(ALL.name, "rss").url)
    return markdown_page(
        site.language,
        addresses.SUBSCRIBE,
        title=title,
        description=site.language.gettext(
            "Follow %(site)s in a feed reader: all papers, a day or a week at a time, or single "
            "topics.",
            site=site.name,
        ),
        template="subscribe.md",
        script="subscribe",
        head=page_head(site, addresses.SUBSCRIBE, title),
        kinds=kinds,
        topics=topics,
        people=[_people(site, *family) for family in people],
        proposals=proposals,
        mail_url=(site.settings.mail and site.settings.mail.subscribe_url) or "",
        readers=[LINK.format(url.format(quote(first, safe="")), name) for name, url in READERS],
    )


def _people(site: Site, title: str, index: Address, least: int) -> Markup:
    """The way to the members of a family that have feeds, from so many papers on."""
    language = site.language
    link = LINK.format(f"{addresses.SUBSCRIBE.root}{index.url}", language.gettext(title))
    if not least:
        return link
    message = language.translations.gettext(MEMBERS_WITH)
    return Markup(message) % {"members": link, "papers": count_papers(language, least)}  # noqa: S704


def _proposals(site: Site, *, are_there: bool) -> str:
    """Where readers propose a feed: the page that edits the file of described feeds, or makes it
    where no such feed exists yet. Empty where the service is unknown."""
    if are_there and site.hosting.edit:
        return f"{site.hosting.edit}{FILE_NAME}"
    first = FIRST_FEED.format(
        name=site.language.gettext("Your feed"),
        description=site.language.gettext("One sentence that says what belongs here."),
    )
    places = {"{path}": FILE_NAME, "{folder}": "", "{content}": quote(first)}
    url = site.hosting.new
    for place, value in places.items():
        url = url.replace(place, value)
    return url


def robots(site: Site) -> Document:
    """What crawlers may do, and where the sitemap is (RFC 9309)."""
    return Document(addresses.ROBOTS.file, _robots, (site.absolute(addresses.SITEMAP.url),))


def _robots(sitemap: str) -> str:
    return f"User-agent: *\nAllow: /\nSitemap: {sitemap}\n"
