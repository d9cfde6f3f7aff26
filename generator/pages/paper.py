"""The page of a paper: what was typeset of it, its entry's history, and the ways on to other
papers."""

from collections.abc import Iterator, Mapping
from datetime import date
from functools import lru_cache, partial
from typing import NamedTuple

from markupsafe import Markup

from generator.catalogue.catalogue import Catalogue, Renditions
from generator.entries import text
from generator.entries.history import History
from generator.pages.cards import Cards
from generator.site import addresses
from generator.site.addresses import Address
from generator.site.dates import format_date
from generator.typeset.documents import Document, render
from generator.typeset.placeholders import FACTS
from generator.typeset.rendition import Rendition

BESIDE = 8
"""How many papers of its day a paper's page names."""


class Section(NamedTuple):
    """Other papers below a heading, with their days where they are `dated`, and a way `to` more
    of them where there are `more`."""

    heading: str
    anchor: str
    papers: Renditions
    dated: bool = False
    more: str = ""
    to: Address = addresses.HOME


def paper_pages(
    catalogue: Catalogue,
    cards: Cards,
    related: Mapping[str, Renditions],
    histories: Mapping[str, History],
) -> Iterator[Document]:
    """A page for each paper, which names those `related` to it, by its id, and tells what
    `histories` have of its entry."""
    for of_day in catalogue.days.values():
        for index, paper in enumerate(of_day):
            following = (*of_day[index + 1 :], *of_day[:index])[:BESIDE]
            others = related.get(paper.id, ())
            here, history = addresses.paper(paper.id), histories.get(paper.id)
            inputs = (paper, here, history, others, following, len(of_day))
            yield Document(here.file, partial(_paper, cards), inputs)


def _paper(
    cards: Cards,
    paper: Rendition,
    here: Address,
    history: History | None,
    related: Renditions,
    following: Renditions,
    of_day: int,
) -> str:
    """The page of `paper`, to which others are `related`, and after which `following` stand
    among those of its day, which are `of_day` together; after the last of them come the first."""
    sections = [Section("Related papers", "related", related, dated=True)] if related else []
    sections += [_same_day(paper.day, following, of_day)] if following else []
    own, _, facts = cards.paper_page(paper, here).partition(FACTS)
    values = {
        "facts": Markup(facts.strip()),  # noqa: S704 - from an escaping template
        "history": history,
        "history_url": cards.site.hosting.history_url(paper.path),
    }
    beside = render("beside.md", {"here": here, "sections": sections, "html": _title})
    return f"{own}{render('facts.md', values)}{beside}"


def _same_day(day: date, papers: Renditions, of_day: int) -> Section:
    more = f"All {of_day} papers of that day" if of_day > len(papers) + 1 else "The whole day"
    heading = f"Also featured on {format_date(day)}"
    return Section(heading, "same-day", papers, more=more, to=addresses.day(day))


@lru_cache(maxsize=1 << 8)
def _title(heading: str) -> Markup:
    """A title as HTML: on the pages of one day it stands many times."""
    return text.to_html(heading)
