"""Redirects: what stands at an address whose page is elsewhere now, or nowhere any more."""

from collections.abc import Collection, Iterator

from generator.catalogue.catalogue import Catalogue
from generator.catalogue.ledger import PAPERS
from generator.catalogue.removals import removals
from generator.pages.continuation import continued_years, places
from generator.site import addresses
from generator.site.addresses import Address
from generator.site.settings import Site
from generator.typeset.documents import Document, render


def redirects(catalogue: Catalogue, site: Site) -> Iterator[Document]:
    """A page at each former id and slug that leads on to where the thing is now; and at each
    month of a long year of a listing that has no page of its own yet."""
    for old, new, title in (*former_addresses(catalogue), *_months_of_years(catalogue)):
        yield Document(addresses.redirect(old).file, _redirect, (old, new, title, site))


def former_addresses(catalogue: Catalogue) -> Iterator[tuple[Address, Address, str]]:
    """Former ids and slugs: each old address, the new one, and the title of what is there."""
    for paper in catalogue.papers:
        for alias in paper.aliases:
            yield addresses.paper(alias), addresses.paper(paper.id), paper.heading
    for listing in catalogue.all_listings:
        for alias in listing.aliases:
            for when, new in {(): listing.address(), **places(continued_years(listing))}.items():
                yield addresses.listing(listing.family.key, alias, *when), new, listing.name


def _months_of_years(catalogue: Catalogue) -> Iterator[tuple[Address, Address, str]]:
    for listing in catalogue.all_listings:
        for when, place in places(continued_years(listing)).items():
            own = listing.address(*when)
            if place != own:
                yield own, place, listing.name


def _redirect(old: Address, new: Address, title: str, site: Site) -> str:
    page = new.url.partition("#")[0]
    values = {"title": title, "target": old.root + new.url, "canonical": site.absolute(page)}
    return render(site.language, "redirect.html", values)


def last_resorts(catalogue: Catalogue, site: Site, planned: Collection[str]) -> Iterator[Document]:
    """A redirect at each address that the ledger knows where neither one of the `planned` pages nor
    an owner's is: to the paper that was there, or to the nearest page above."""
    ids = {paper.first_id: (paper.id, paper.heading) for paper in catalogue.papers}
    ids |= {gone.first_id: (gone.id, gone.heading(site.language)) for gone in removals(catalogue)}
    ledger = catalogue.ledger
    for url in sorted(ledger.addresses - {*planned, *site.pages}):
        if not url.startswith("feeds/"):
            new, title = _nearest(url, planned), site.name
            if url.startswith(PAPERS):
                identifier, title = ids.get(ledger.item_of(url[len(PAPERS) : -1]), ("", title))
                new = addresses.paper(identifier) if identifier else new
            elif url.startswith("weeks/"):
                new = addresses.CALENDAR
            old = Address(url, "")
            yield Document(addresses.redirect(old).file, _redirect, (old, new, title, site))


def _nearest(url: str, planned: Collection[str]) -> Address:
    """The nearest planned page above `url`; the home page, where there is none."""
    while url not in planned and url:
        url = url.rstrip("/").rpartition("/")[0]
        url += "/" if url else ""
    return Address(url, "")
