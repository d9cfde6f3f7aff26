"""The pages that a paper affects: those that list it, and those that exist because of it."""

from collections import Counter
from collections.abc import Iterable, Iterator

from generator.catalogue.members import merge_spellings
from generator.entries.faults import quantity
from generator.entries.paper import Paper
from generator.entries.topics import Topics
from generator.site import addresses
from generator.site.addresses import Address
from generator.site.families import FAMILIES, thresholds
from generator.site.settings import Settings
from generator.typeset.placeholders import keyed_name


class AffectedPages:
    """How many of all papers each page lists, and how many it needs to exist."""

    def __init__(self, papers: Iterable[Paper], topics: Topics, settings: Settings) -> None:
        papers = list(papers)
        self._topics = topics
        self._at_least = thresholds(settings)
        self._first_names = merge_spellings(Counter(it for paper in papers for it in _keys(paper)))
        self._papers: Counter[str] = Counter()
        for paper in papers:
            self._papers.update(page.url for page, _ in self._pages(paper))

    def of(self, paper: Paper) -> Iterator[str]:
        """The pages that list `paper`, which is one of all papers, and how many others they
        list; then the old addresses that redirect to its page."""
        for page, at_least in self._pages(paper):
            number = self._papers[page.url]
            if number == at_least:
                needed = quantity(number, "paper")
                yield f"{page.url} (new: such a page needs {needed})"
            elif number > at_least:
                yield f"{page.url} (beside {quantity(number - 1, 'other')})"
        for alias in paper.former_ids:
            yield f"{addresses.paper(alias).url} (leads to {addresses.paper(paper.id).url})"

    def _pages(self, paper: Paper) -> list[tuple[Address, int]]:
        """The pages that list `paper`, and how many papers each needs to exist."""
        year, week, _ = paper.day.isocalendar()
        slugs = dict.fromkeys(self._topics.slugs.get(slug, slug) for slug in paper.topics)
        pages = {
            addresses.day(paper.day): 1,
            addresses.week(year, week): 1,
            addresses.month(paper.day.year, paper.day.month): 1,
            **{addresses.listing("topics", slug): 1 for slug in slugs},
        }
        for key in _keys(paper):
            family, _, spelling = self._first_names[key].partition("/")
            page = addresses.listing(family, addresses.make_slug(spelling))
            pages[page] = self._at_least[family]
        return list(pages.items())


def _keys(paper: Paper) -> list[str]:
    """The keys of the names on `paper`."""
    return [
        keyed_name(family.key, name).key
        for family in FAMILIES
        if family.names
        for name in family.names(paper)
    ]
