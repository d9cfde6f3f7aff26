"""What feeds tell of themselves and of papers that are gone: a topic that is called otherwise or
became part of another, and removed papers."""

from collections.abc import Collection, Iterable, Iterator
from datetime import date

from generator.catalogue.catalogue import Catalogue, Listing
from generator.catalogue.ledger import MERGED, RENAMED
from generator.catalogue.removals import Removal
from generator.entries import text
from generator.feeds.documents import Notice, Tombstone
from generator.site import addresses
from generator.site.feed_kinds import ALL
from generator.site.settings import Site


def tombstones_in(
    feeds: Collection[str], removed: Iterable[Removal], site: Site
) -> tuple[Tombstone, ...]:
    """Those of the `removed` papers that were in any of the `feeds`."""
    return tuple(
        Tombstone(it.noticed, site.paper_tag(it.first_id), it.removed)
        for it in removed
        if not {ALL.name, *it.feeds}.isdisjoint(feeds)
    )


def notices_of(catalogue: Catalogue, site: Site, listing: Listing, slug: str) -> Iterator[Notice]:
    """What subscribers of a topic's feed, by one of its slugs, are told of the topic."""
    own = catalogue.ledger.leads.get(f"{listing.family.key_of(slug)}/")
    since = own.day if own and own.day and own.how == MERGED else date.min
    _ = site.language.gettext
    for key in listing.keys:
        lead = catalogue.ledger.leads.get(f"{key}/")
        former = text.to_plain(catalogue.ledger.pages.get(f"{key}/", ""))
        if lead is None or lead.day is None or lead.day < since:
            continue
        name = text.to_plain(listing.name)
        address = site.absolute(addresses.feed(listing.key, "atom").url)
        if lead.how == MERGED and key == listing.family.key_of(slug):
            title = _("%(former)s is now part of %(name)s", former=former, name=name)
            summary = _(
                "From %(day)s on, this feed has all papers on %(name)s.",
                day=site.language.long_date(lead.day),
                name=name,
            )
        elif lead.how == RENAMED and (former != name or key != listing.key):
            title = _("%(former)s is now called %(name)s", former=former, name=name)
            if former == name:
                title = _("%(name)s has moved", name=name)
            summary = _(
                "This feed goes on as before; its address is now %(address)s.", address=address
            )
        else:
            continue
        tag = site.tag(f"topic/{key.partition('/')[2]}/{lead.how}")
        yield Notice(lead.day, tag, listing.address().url, title, summary)


def removal_notice(site: Site, removal: Removal) -> Notice:
    """The item that tells of a removed paper."""
    _ = site.language.gettext
    return Notice(
        removal.noticed,
        f"{site.paper_tag(removal.first_id)}/removed",
        addresses.paper(removal.id).url,
        text.to_plain(_("Removed: %(title)s", title=removal.heading(site.language))),
        text.to_plain(removal.why) or _("This paper was removed from the catalogue."),
    )
