"""The page of papers that many recommend or discuss now, of four times that end with the newest
day, and of the topics that grow."""

from datetime import date, timedelta
from typing import NamedTuple

from generator.catalogue.catalogue import Catalogue
from generator.catalogue.trending import most_discussed, most_upvoted, papers_since
from generator.pages.comparison import Mover, compare
from generator.site import addresses
from generator.site.families import AUTHORS
from generator.site.feed_kinds import DISCUSSED, TRENDING, FeedKind, kinds_of
from generator.site.language import Language
from generator.site.settings import Site
from generator.typeset.documents import Document, markdown_page
from generator.typeset.feed_items import first_names
from generator.typeset.head import page_head
from generator.typeset.rendition import Rendition


class Row(NamedTuple):
    """A paper, what was counted of it, and where and when."""

    id: str
    heading: str
    language: str
    names: str
    day: date
    upvotes: int
    comments: int
    counted: date | None
    discussion: str

    @classmethod
    def of(cls, language: Language, paper: Rendition) -> "Row":
        """The row of a `paper`."""
        names = first_names(language, [named.name for named in paper.names_in(AUTHORS.key)])
        counts = (paper.upvotes, paper.comments, paper.counted, paper.discussion)
        return cls(paper.id, paper.heading, paper.language, names, paper.day, *counts)


class Span(NamedTuple):
    """A time that ends with the newest day: so many `days`, or all where that is 0."""

    days: int
    first: date
    papers: int
    feeds: tuple[FeedKind, ...]
    upvoted: tuple[Row, ...]
    discussed: tuple[Row, ...]


def trending_page(catalogue: Catalogue, site: Site) -> Document:
    """The page at `/trending/`."""
    newest = catalogue.papers[0].day if catalogue.papers else None
    spans = tuple(_span(catalogue, site, days) for days in TRENDING) if newest else ()
    whole = len(catalogue.papers)
    spans = tuple(it for it in spans if not it.days or it.papers < whole)
    comparison = compare(catalogue) if newest else None
    rising = comparison.growing if comparison else ()
    spans = tuple(it for it in spans if it.upvoted or it.discussed)
    inputs = (site, newest, spans, rising, comparison.days if comparison else 0)
    return Document(addresses.TRENDING.file, _trending, inputs)


def _span(catalogue: Catalogue, site: Site, days: int) -> Span:
    papers = papers_since(catalogue, days)
    newest = papers[0].day
    wanted = kinds_of(site.settings)
    feeds = tuple(kind for kind in (TRENDING[days], DISCUSSED[days]) if kind in wanted)
    first = newest - timedelta(days - 1) if days else papers[-1].day
    chosen = most_upvoted(papers), most_discussed(papers)
    rows = [tuple(Row.of(site.language, paper) for paper in some) for some in chosen]
    return Span(days, first, len(papers), feeds, *rows)


def _trending(
    site: Site,
    newest: date | None,
    spans: tuple[Span, ...],
    rising: tuple[Mover, ...],
    compared: int,
) -> str:
    title = site.language.gettext("Trending")
    return markdown_page(
        site.language,
        addresses.TRENDING,
        title=title,
        description=site.language.gettext(
            "The papers with the most upvotes and comments of the last days, and the topics that "
            "grow."
        ),
        template="trending.md",
        updated=newest,
        head=page_head(site, addresses.TRENDING, title),
        newest=newest,
        spans=spans,
        rising=rising,
        compared=compared,
    )
