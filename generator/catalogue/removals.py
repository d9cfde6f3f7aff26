"""The papers that were removed: their items were published, and no entry has them any more."""

from datetime import date
from typing import NamedTuple

from generator.catalogue.catalogue import Catalogue
from generator.catalogue.ledger import REMOVED, Item
from generator.entries.removed import RemovedPaper
from generator.site.language import Language


class Removal(NamedTuple):
    """A paper that was removed, as far as `removed.yaml` and the ledger know it."""

    id: str
    first_id: str
    """The id under which its item was published."""
    day: date
    """The day that featured it, or on which it came."""
    removed: date
    """The day on which its entry was deleted, or the newest day of all papers then."""
    noticed: date
    """The newest day of all papers when the site was first built without it."""
    feeds: tuple[str, ...]
    """The feeds that had it, besides those that have every paper."""
    title: str
    """Empty where nobody wrote it down."""
    why: str

    def heading(self, language: Language) -> str:
        """What its page is called."""
        return self.title or language.gettext("Paper %(id)s", id=self.id)


def removals(catalogue: Catalogue) -> list[Removal]:
    """All papers that were removed, by the id of their item."""
    ledger, listed = catalogue.ledger, catalogue.removed.root
    items = {name: item for name, item in ledger.items.items() if REMOVED in item.feeds}
    if items:  # which is rare; some papers may be there again
        there = {name for paper in catalogue.papers for name in (paper.first_id, *paper.ids)}
        items = {name: item for name, item in items.items() if name not in there}
    names = dict.fromkeys(items, "") | {ledger.item_of(name): name for name in listed}
    return [
        _removal(first_id, name or first_id, items.get(first_id), listed.get(name))
        for first_id, name in sorted(names.items())
    ]


def _removal(
    first_id: str, identifier: str, item: Item | None, listed: RemovedPaper | None
) -> Removal:
    """What is known of a removed paper, by the ledger or by the list, or by both."""
    noticed = item.feeds[REMOVED] if item else listed.removed if listed else date.min
    feeds = sorted(item.feeds.keys() - {REMOVED}) if item else ()
    return Removal(
        identifier,
        first_id,
        listed.day if listed else item.day if item else noticed,
        listed.removed if listed else noticed,
        noticed,
        tuple(feeds),
        (listed.title or "") if listed else "",
        (listed.why or "") if listed else "",
    )
