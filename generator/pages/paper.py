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
from generator.pages.day import day_trail
from generator.pages.reasons import reason
from generator.site import addresses
from generator.site.addresses import Address
from generator.site.dates import format_date, format_short_date
from generator.typeset.documents import Document, render
from generator.typeset.placeholders import GAP
from generator.typeset.rendition import Rendition

BESIDE = 8
"""How many papers of its day a paper's page names."""


class Line(NamedTuple):
    """Another paper below a heading, and a few words about it."""

    paper: Rendition
    reason: Markup = Markup()
    is_dated: bool = False


class Section(NamedTuple):
    """Other papers below a heading, and a way `to` more of them where there are `more`."""

    heading: str
    anchor: str
    lines: tuple[Line, ...]
    more: str = ""
    to: Address = addresses.HOME


class Place(NamedTuple):
    """The number of a paper among so many `of_day`; the first has number 1."""

    number: int
    of_day: int


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
            before = of_day[index - 1 : index] if index else ()
            others = related.get(paper.id, ())
            here, history = addresses.paper(paper.id), histories.get(paper.id)
            place = Place(index + 1, len(of_day))
            inputs = (paper, here, history, others, before, following, place)
            yield Document(here.file, partial(_paper, cards), inputs)


def _paper(
    cards: Cards,
    paper: Rendition,
    here: Address,
    history: History | None,
    related: Renditions,
    before: Renditions,
    following: Renditions,
    place: Place,
) -> str:
    """The page of `paper`, to which others are `related`. It has a `place` among those of its day:
    one or none stands `before` it, and after it `following`; after the last come the first."""
    matter, text_of_paper, citation, facts = cards.paper_page(paper, here).split(GAP)
    after = following[:1] if place.number < place.of_day else ()
    trail = [*day_trail(paper.day)[:3], (format_short_date(paper.day), addresses.day(paper.day))]
    ways = {"here": here, "trail_steps": trail, "place": place, "before": before, "after": after}
    values = {
        "facts": Markup(facts.strip()),  # noqa: S704 - from an escaping template
        "history": history,
        "history_url": cards.site.hosting.history_url(paper.path),
    }
    parts = [matter, render("paper_ways.md", ways), text_of_paper]
    parts += [_section(here, _related(cards, paper, related))] if related else []
    parts += [citation, render("facts.md", values)]
    parts += [_section(here, _same_day(paper.day, following, place.of_day))] if following else []
    return "".join(parts)


def _section(here: Address, section: Section) -> str:
    return render("beside.md", {"here": here, "section": section, "html": _title})


def _related(cards: Cards, paper: Rendition, others: Renditions) -> Section:
    lines = [Line(other, reason(paper, other, cards.topics), is_dated=True) for other in others]
    return Section("Related papers", "related", tuple(lines))


def _same_day(day: date, papers: Renditions, of_day: int) -> Section:
    more = f"All {of_day} papers of that day" if of_day > len(papers) + 1 else "The whole day"
    heading = f"Also featured on {format_date(day)}"
    return Section(heading, "same-day", tuple(map(Line, papers)), more, addresses.day(day))


@lru_cache(maxsize=1 << 8)
def _title(heading: str) -> Markup:
    """A title as HTML: on the pages of one day it stands many times."""
    return text.to_html(heading)
