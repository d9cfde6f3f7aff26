"""The pages that are one of a kind: home, a paper, the list of feeds, a redirect."""

from collections.abc import Iterator
from datetime import date
from functools import partial

from generator.contents import addresses
from generator.contents.addresses import Address
from generator.contents.cards import Cards
from generator.contents.catalogue import Catalogue, Papers, most_papers_first
from generator.contents.documents import Document, page, render
from generator.contents.listings import continued
from generator.contents.periods import day_links
from generator.contents.settings import Site

EARLIER_DAYS = 8


def home(catalogue: Catalogue, site: Site, cards: Cards) -> Document:
    """The newest day, and the ways on from it."""
    days = [(day, len(papers)) for day, papers in catalogue.days.items()][: EARLIER_DAYS + 1]
    papers = catalogue.days[days[0][0]] if days else ()
    topics = [
        (listing.name, listing.address(), len(listing.papers))
        for listing in sorted(catalogue.by_topic.values(), key=most_papers_first)
        if listing.papers
    ]
    return Document(addresses.HOME.file, partial(_home, cards), (site, days, papers, topics))


def _home(
    cards: Cards,
    site: Site,
    days: list[tuple[date, int]],
    papers: Papers,
    topics: list[tuple[str, Address, int]],
) -> str:
    newest, older = [*(day for day, _ in days), None, None][:2]
    return page(
        addresses.HOME,
        title=site.name,
        description=site.description,
        template="home.md",
        updated=newest,
        day=newest,
        papers=papers,
        links=day_links(newest, older, None) if newest else [],
        earlier=days[1:],
        topics=topics,
        cards=cards,
    )


def subscribe(catalogue: Catalogue, site: Site) -> Document:
    """Every feed and its addresses."""
    topics = [(t.name, t.address(), t.feed) for t in catalogue.by_topic.values()]
    return Document(addresses.SUBSCRIBE.file, _subscribe, (site, topics))


def _subscribe(site: Site, topics: list[tuple[str, Address, str]]) -> str:
    return page(
        addresses.SUBSCRIBE,
        title="Subscribe",
        description=f"The feeds of {site.name}: all papers, or one topic, as RSS and Atom.",
        template="subscribe.md",
        feeds=[("All papers", addresses.HOME, "all"), *topics],
    )


def redirects(catalogue: Catalogue, site: Site) -> Iterator[Document]:
    """A page at each former id and slug that leads on to where the thing is now."""
    for old, new, title in former(catalogue):
        yield Document(addresses.redirect(old).file, _redirect, (old, new, title, site))


def former(catalogue: Catalogue) -> Iterator[tuple[Address, Address, str]]:
    """Former ids and slugs: each old address, the new one, and the title of what is there."""
    for paper in catalogue.papers:
        for alias in paper.aliases:
            yield addresses.paper(alias), addresses.paper(paper.id), paper.heading
    for slug, listing in catalogue.by_topic.items():
        for alias in catalogue.topics[slug].aliases:
            for year in (None, *continued(listing)):
                old = addresses.listing("topics", alias, year)
                yield old, listing.address(year), listing.name


def _redirect(old: Address, new: Address, title: str, site: Site) -> str:
    values = {"title": title, "target": old.root + new.url, "canonical": site.absolute(new.url)}
    return render("redirect.html", values)


def robots(site: Site) -> Document:
    """What crawlers may do, and where the sitemap is (RFC 9309)."""
    return Document(addresses.ROBOTS.file, _robots, (site.absolute(addresses.SITEMAP.url),))


def _robots(sitemap: str) -> str:
    return f"User-agent: *\nAllow: /\nSitemap: {sitemap}\n"
