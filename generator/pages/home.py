"""The pages that are one of a kind: home, a paper, the list of feeds, a redirect."""

from collections.abc import Iterator
from datetime import date
from functools import partial

from generator.catalogue.catalogue import (
    AUTHOR_FEEDS_FROM,
    Catalogue,
    Renditions,
    most_papers_first,
)
from generator.pages.cards import Cards
from generator.pages.continuation import places, years
from generator.pages.day import Around, links, newest
from generator.pages.parts import head
from generator.site import addresses
from generator.site.addresses import Address
from generator.site.settings import Site
from generator.typeset.documents import Document, markdown_page, render
from generator.typeset.head import page_head

EARLIER_DAYS = 8


def home(catalogue: Catalogue, site: Site, cards: Cards) -> Document:
    """The newest day, and the ways on from it."""
    earlier = [(day, len(papers)) for day, papers in catalogue.days.items()][1 : EARLIER_DAYS + 1]
    topics = [
        (listing.name, listing.address(), len(listing.papers))
        for listing in sorted(catalogue.by_topic.values(), key=most_papers_first)
        if listing.papers
    ]
    day, papers, around = newest(catalogue) or (None, (), None)
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
        layout="day-page" if day else "",
        updated=day,
        head=head(cards, addresses.HOME, site.name, papers),
        day=day,
        papers=papers,
        around=around,
        links=links(day, around) if day and around else [],
        earlier=earlier,
        topics=topics,
        cards=cards,
    )


def subscribe(catalogue: Catalogue, site: Site) -> Document:
    """Every feed and its addresses."""
    topics = [(t.name, t.address(), t.feed) for t in catalogue.by_topic.values()]
    return Document(addresses.SUBSCRIBE.file, _subscribe, (site, topics))


def _subscribe(site: Site, topics: list[tuple[str, Address, str]]) -> str:
    return markdown_page(
        addresses.SUBSCRIBE,
        title="Subscribe",
        description=f"The feeds of {site.name}: all papers, or one topic, as RSS and Atom.",
        template="subscribe.md",
        head=page_head(site, addresses.SUBSCRIBE, "Subscribe"),
        authors_from=AUTHOR_FEEDS_FROM,
        feeds=[("All papers", addresses.HOME, "all"), *topics],
    )


def redirects(catalogue: Catalogue, site: Site) -> Iterator[Document]:
    """A page at each former id and slug that leads on to where the thing is now; and at each
    month of a long year of a listing that has no page of its own yet."""
    for old, new, title in (*former(catalogue), *_months_of_years(catalogue)):
        yield Document(addresses.redirect(old).file, _redirect, (old, new, title, site))


def former(catalogue: Catalogue) -> Iterator[tuple[Address, Address, str]]:
    """Former ids and slugs: each old address, the new one, and the title of what is there."""
    for paper in catalogue.papers:
        for alias in paper.aliases:
            yield addresses.paper(alias), addresses.paper(paper.id), paper.heading
    for slug, listing in catalogue.by_topic.items():
        for alias in catalogue.topics[slug].aliases:
            for when, new in {(): listing.address(), **places(years(listing))}.items():
                yield addresses.listing("topics", alias, *when), new, listing.name


def _months_of_years(catalogue: Catalogue) -> Iterator[tuple[Address, Address, str]]:
    for listings in (catalogue.by_topic, catalogue.by_author, catalogue.by_organization):
        for listing in listings.values():
            for when, place in places(years(listing)).items():
                own = listing.address(*when)
                if place != own:
                    yield own, place, listing.name


def _redirect(old: Address, new: Address, title: str, site: Site) -> str:
    page = new.url.partition("#")[0]
    values = {"title": title, "target": old.root + new.url, "canonical": site.absolute(page)}
    return render("redirect.html", values)


def robots(site: Site) -> Document:
    """What crawlers may do, and where the sitemap is (RFC 9309)."""
    return Document(addresses.ROBOTS.file, _robots, (site.absolute(addresses.SITEMAP.url),))


def _robots(sitemap: str) -> str:
    return f"User-agent: *\nAllow: /\nSitemap: {sitemap}\n"
