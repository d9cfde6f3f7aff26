"""The pages that a paper affects: those that list it, and those that exist because of it."""

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import chain

from generator.catalogue.members import first_names
from generator.entries.authors import NOBODY, Register, SignedPaper
from generator.entries.paper import Paper
from generator.entries.phrases import phrase, phrases
from generator.entries.topics import Topics
from generator.site import addresses
from generator.site.addresses import Address
from generator.site.families import AUTHORS, families_of, least_papers, thresholds
from generator.site.settings import Settings
from generator.typeset.placeholders import keyed_name
from generator.typeset.typesetting import names_of


class AffectedPages:
    """How many of all papers each page lists, and how many it needs to exist."""

    def __init__(
        self,
        papers: Iterable[Paper],
        topics: Topics,
        settings: Settings,
        register: Register = NOBODY,
    ) -> None:
        papers = list(papers)
        self._topics = topics
        self._register = register
        self._families = families_of(settings)
        keys = [self._keys(paper) for paper in papers]
        self._first_names = first_names(Counter(chain.from_iterable(keys)))
        names = Counter(
            chain.from_iterable({self._first_names[it] for it in some} for some in keys)
        )
        self._at_least = {
            family: least_papers(
                wanted,
                [number for key, number in names.items() if key.startswith(f"{family}/")],
                len(papers),
            )
            for family, wanted in thresholds(settings).items()
        }
        self._papers: Counter[str] = Counter()
        for paper in papers:
            self._papers.update(page.url for page, _ in self._pages(paper))

    def of(self, paper: Paper) -> Iterator[str]:
        """The pages that list `paper`, which is one of all papers, and how many others they
        list; then the old addresses that redirect to its page. (Phrases.)"""
        for page, at_least in self._pages(paper):
            number = self._papers[page.url]
            if number == at_least:
                yield phrases(
                    "%(page)s (new: such a page needs %(number)s paper)",
                    "%(page)s (new: such a page needs %(number)s papers)",
                    number,
                    page=page.url,
                )
            elif number > at_least:
                yield phrases(
                    "%(page)s (beside %(number)s other)",
                    "%(page)s (beside %(number)s others)",
                    number - 1,
                    page=page.url,
                )
        for alias in paper.former_ids:
            here = addresses.paper(paper.id).url
            yield phrase("%(page)s (leads to %(here)s)", page=addresses.paper(alias).url, here=here)

    def _pages(self, paper: Paper) -> list[tuple[Address, int]]:
        """The pages that list `paper`, and how many papers each needs to exist."""
        year, week, _ = paper.day.isocalendar()
        pages = {
            addresses.day(paper.day): 1,
            addresses.week(year, week): 1,
            addresses.month(paper.day.year, paper.day.month): 1,
            **{addresses.listing("topics", slug): 1 for slug in self._slugs(paper)},
        }
        for key in self._keys(paper):
            family, _, spelling = self._first_names[key].partition("/")
            page = addresses.listing(family, addresses.make_slug(spelling))
            pages[page] = self._at_least[family]
        return list(pages.items())

    def _keys(self, paper: Paper) -> list[str]:
        """The keys of the names on `paper`, by the register."""
        persons = self._register.names(SignedPaper.of(paper, self._slugs(paper)))
        others = (family for family in self._families if family.key != AUTHORS.key)
        keys = [named.key for family in others for named in names_of(paper, family)]
        return [*(keyed_name(AUTHORS.key, person).key for person in persons), *keys]

    def _slugs(self, paper: Paper) -> list[str]:
        """The current slugs of the topics of `paper`; an unknown one as it is."""
        return list(dict.fromkeys(self._topics.slugs.get(slug, slug) for slug in paper.topics))
