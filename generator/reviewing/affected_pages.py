"""The pages that a paper affects: those that list it, and those that exist because of it."""

from collections import Counter
from collections.abc import Iterable, Iterator

from generator.entries.faults import quantity
from generator.entries.paper import Paper
from generator.entries.topics import Topics
from generator.site import addresses
from generator.site.addresses import Address
from generator.site.settings import Settings


class AffectedPages:
    """How many of all papers each page lists, and how many it needs to exist."""

    def __init__(self, papers: Iterable[Paper], topics: Topics, settings: Settings) -> None:
        self._topics = topics
        self._at_least = {
            "authors": settings.author_pages_from,
            "organizations": settings.organization_pages_from,
        }
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
        for alias in paper.aliases:
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
        names = {
            "authors": [author.name for author in paper.authors],
            "organizations": list(paper.organizations),
        }
        for family, members in names.items():
            for name in members:
                page = addresses.listing(family, addresses.make_slug(name))
                pages[page] = self._at_least[family]
        return list(pages.items())
