"""The pages that are one of a kind: home, a paper, the list of feeds, a redirect."""

from generator import addresses
from generator.addresses import Address
from generator.cards import Cards, counts, links
from generator.catalogue import Catalogue, most_papers_first
from generator.documents import page, render
from generator.paper import Paper
from generator.periods import day_links
from generator.settings import Site

AUTHORS_AT_ONCE = 12
EARLIER_DAYS = 8


def home(catalogue: Catalogue, site: Site, cards: Cards) -> str:
    """The newest day, and the ways on from it."""
    days = list(catalogue.days)[: EARLIER_DAYS + 1]
    newest, older = [*days, None, None][:2]
    topics = sorted(catalogue.by_topic.values(), key=most_papers_first)
    return page(
        addresses.HOME,
        title=site.name,
        description=site.description,
        template="home.md",
        updated=newest,
        day=newest,
        papers=catalogue.days[newest] if newest else (),
        links=day_links(newest, older, None) if newest else [],
        earlier=[(day, len(catalogue.days[day])) for day in days[1:]],
        topics=[topic for topic in topics if topic.papers],
        cards=cards,
    )


def paper(paper: Paper, site: Site, cards: Cards) -> str:
    """Everything about one paper."""
    here = addresses.paper(paper.id)
    first, others = paper.authors[:AUTHORS_AT_ONCE], paper.authors[AUTHORS_AT_ONCE:]
    return page(
        here,
        title=paper.heading,
        description=paper.labelled(paper.summary or paper.abstract or ""),
        template="paper.md",
        updated=paper.changed,
        paper=paper,
        authors=cards.signatures(first, here.root),
        others=cards.signatures(others, here.root),
        others_number=len(others),
        organizations=cards.organizations(paper, here.root),
        topics=cards.topics(paper),
        links=links(paper),
        counts=counts(paper),
        edit_url=f"{site.edit_url}{paper.path}" if site.edit_url else "",
    )


def subscribe(catalogue: Catalogue, site: Site) -> str:
    """Every feed and its addresses."""
    topics = [
        (t.name, t.address(), addresses.topic_feed(t.slug)) for t in catalogue.by_topic.values()
    ]
    return page(
        addresses.SUBSCRIBE,
        title="Subscribe",
        description=f"The feeds of {site.name}: all papers, or one topic, as RSS and Atom.",
        template="subscribe.md",
        feeds=[("All papers", addresses.HOME, "all"), *topics],
    )


def redirect(old: Address, new: Address, title: str, site: Site) -> str:
    """The page at an `old` address that leads on to the `new` one."""
    values = {"title": title, "target": old.root + new.url, "canonical": site.absolute(new.url)}
    return render("redirect.html", values)


def robots(site: Site) -> str:
    """What crawlers may do, and where the sitemap is (RFC 9309)."""
    sitemap = site.absolute("sitemap.xml")
    return f"User-agent: *\nAllow: /\nSitemap: {sitemap}\n"
