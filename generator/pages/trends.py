"""What the papers were about over time: months, topics that grow and fade, organizations.

A change is shown only where it is more than chance makes of so few papers, and nothing is shown
of a catalogue that is too young to compare with itself.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from math import sqrt
from typing import NamedTuple

from generator.catalogue.catalogue import Catalogue, Listing, Renditions
from generator.pages.charts import heights, line
from generator.site import addresses
from generator.site.dates import abbreviate_month, format_date, format_month
from generator.site.settings import Site
from generator.typeset.documents import Document, markdown_page
from generator.typeset.head import page_head

MONTHS_SHOWN = 24
ENOUGH = 60
"""Papers, and ENOUGH_MONTHS with any, from which on the months are a picture."""
ENOUGH_MONTHS = 3
SPANS = (182, 91, 28)
"""Days of the time that is compared with the same time before: the longest for which there are
papers, COMPARED or more in each."""
COMPARED = 100
SURE = 2.5
"""Standard errors by which a share has to change: of twenty topics that stay as they are, one
is thought to change in four comparisons or so."""
LEAST = 10
"""Papers that a topic has at one of the two times before anything is said of it."""
MOVERS = 8
"""How many topics that grow, and that fade."""
CURVES = 12
"""How many topics are drawn over time: those with the most papers."""
ORGANIZATIONS = 15
COLUMN_WIDTH, COLUMN_HEIGHT = 34, 150
"""The size of a month's column with the room around it, where it is highest."""
CURVE_WIDTH, CURVE_HEIGHT = 230, 60
SCALE = 180
"""How long the greatest share is, or the greatest number of papers of an organization."""


class Column(NamedTuple):
    """A month: its papers, the days that had any, and how high its column stands."""

    month: tuple[int, int]
    papers: int
    days: int
    height: int

    @property
    def name(self) -> str:
        """`March 2025`"""
        return format_month(self.month)

    @property
    def short(self) -> str:
        """`Mar`"""
        return abbreviate_month(self.month[1])


class Mover(NamedTuple):
    """A topic at two times: papers, and shares of all papers in percent."""

    slug: str
    name: str
    before: int
    now: int
    before_share: float
    now_share: float

    @property
    def change(self) -> float:
        """By how many points the share changed."""
        return self.now_share - self.before_share


class Curve(NamedTuple):
    """A topic's share of each month's papers, in percent, and its papers."""

    slug: str
    name: str
    shares: tuple[float, ...]
    papers: tuple[int, ...]


class Holder(NamedTuple):
    """An organization: its papers now and before, and its page's slug, if it has one."""

    name: str
    slug: str
    now: int
    before: int


class Comparison(NamedTuple):
    """Two times of equal length, the later one ending with the newest day."""

    days: int
    middle: date
    newest: date
    before: int
    now: int
    growing: tuple[Mover, ...]
    fading: tuple[Mover, ...]
    steady: tuple[Mover, ...]


class Trends(NamedTuple):
    """All that the page shows."""

    papers: int
    first: date | None
    newest: date | None
    columns: tuple[Column, ...]
    comparison: Comparison | None
    curves: tuple[Curve, ...]
    holders: tuple[Holder, ...]
    days: int
    """How long the time is of which organizations are shown."""


def trends(catalogue: Catalogue, site: Site) -> Document:
    """The page at `/trends/`."""
    return Document(addresses.TRENDS.file, _trends, (site, found(catalogue)))


def found(catalogue: Catalogue) -> Trends:
    """What there is to say of the papers."""
    papers = catalogue.papers
    if not papers:
        return Trends(0, None, None, (), None, (), (), 0)
    columns = _columns(catalogue)
    enough = len(papers) >= ENOUGH and sum(1 for c in columns if c.papers) >= ENOUGH_MONTHS
    compared = _comparison(catalogue)
    days = compared.days if compared else (papers[0].day - papers[-1].day).days + 1
    return Trends(
        papers=len(papers),
        first=papers[-1].day,
        newest=papers[0].day,
        columns=columns if enough else (),
        comparison=compared,
        curves=_curves(catalogue, columns) if enough else (),
        holders=_holders(catalogue, days, compared),
        days=days,
    )


def _columns(catalogue: Catalogue) -> tuple[Column, ...]:
    """The newest months, also those without papers, from the first that has any."""
    newest, oldest = catalogue.papers[0].day, catalogue.papers[-1].day
    last = newest.year * 12 + newest.month - 1
    first = max(oldest.year * 12 + oldest.month - 1, last - MONTHS_SHOWN + 1)
    days = Counter((day.year, day.month) for day in catalogue.days)
    months = [(number // 12, number % 12 + 1) for number in range(first, last + 1)]
    numbers = [len(catalogue.months.get(month, ())) for month in months]
    return tuple(
        Column(month, number, days[month], heights(number, max(numbers), COLUMN_HEIGHT))
        for month, number in zip(months, numbers, strict=True)
    )


def _comparison(catalogue: Catalogue) -> Comparison | None:
    """The newest time and the one before it; None where there are too few papers."""
    newest = catalogue.papers[0].day
    for days in SPANS:
        now, before = (
            _window(catalogue, newest, days),
            _window(catalogue, newest - timedelta(days), days),
        )
        whole = catalogue.papers[-1].day <= newest - timedelta(2 * days - 1)
        if whole and min(len(now), len(before)) >= COMPARED:
            movers = list(_movers(catalogue, before, now))
            growing = [each for each in movers if _is_sure(each, before, now) and each.change > 0]
            fading = [each for each in movers if _is_sure(each, before, now) and each.change < 0]
            moved = {each.slug for each in (*growing, *fading)}
            return Comparison(
                days,
                newest - timedelta(days),
                newest,
                len(before),
                len(now),
                tuple(sorted(growing, key=lambda each: (-each.change, each.slug))[:MOVERS]),
                tuple(sorted(fading, key=lambda each: (each.change, each.slug))[:MOVERS]),
                tuple(each for each in movers if each.slug not in moved),
            )
    return None


def _window(catalogue: Catalogue, last: date, days: int) -> Renditions:
    """The papers of `days` days, up to the `last`."""
    first = last - timedelta(days - 1)
    return tuple(
        paper for day, papers in catalogue.days.items() if first <= day <= last for paper in papers
    )


def _movers(catalogue: Catalogue, before: Renditions, now: Renditions) -> Iterable[Mover]:
    was, are = _by_topic(before), _by_topic(now)
    for slug, listing in catalogue.by_topic.items():
        shares = 100 * was[slug] / len(before), 100 * are[slug] / len(now)
        if was[slug] + are[slug]:
            yield Mover(slug, listing.name, was[slug], are[slug], *shares)


def _by_topic(papers: Renditions) -> Counter[str]:
    return Counter(slug for paper in papers for slug in paper.topics)


def _is_sure(mover: Mover, before: Renditions, now: Renditions) -> bool:
    """Whether the two shares differ by more than chance: the test of two proportions."""
    if max(mover.before, mover.now) < LEAST:
        return False
    whole = len(before) + len(now)
    share = (mover.before + mover.now) / whole
    error = sqrt(share * (1 - share) * (1 / len(before) + 1 / len(now)))
    return error > 0 and abs(mover.change) / 100 / error >= SURE


def _curves(catalogue: Catalogue, columns: Sequence[Column]) -> tuple[Curve, ...]:
    """The topics with the most papers in the months of `columns`."""
    monthly = [_by_topic(catalogue.months.get(column.month, ())) for column in columns]
    total = sum(monthly, Counter())
    most = sorted(total, key=lambda slug: (-total[slug], slug))[:CURVES]
    return tuple(
        Curve(
            slug,
            catalogue.by_topic[slug].name,
            tuple(
                round(100 * numbers[slug] / column.papers, 1) if column.papers else 0.0
                for numbers, column in zip(monthly, columns, strict=True)
            ),
            tuple(numbers[slug] for numbers in monthly),
        )
        for slug in most
    )


def _holders(catalogue: Catalogue, days: int, comparison: Comparison | None) -> tuple[Holder, ...]:
    """The organizations with the most papers now, and two at least."""
    newest = catalogue.papers[0].day
    now = _organizations(_window(catalogue, newest, days))
    before: Counter[str] = Counter()
    if comparison:
        before = _organizations(_window(catalogue, newest - timedelta(days), days))
    names = _names(catalogue.by_organization.values())
    most = sorted((key for key in now if key in names), key=lambda key: (-now[key], key))
    shown = most[:ORGANIZATIONS] if len(most) >= ENOUGH_MONTHS else []
    return tuple(Holder(names[key], key.partition("/")[2], now[key], before[key]) for key in shown)


def _organizations(papers: Renditions) -> Counter[str]:
    return Counter(key for paper in papers for key in {key for key, _ in paper.organizations})


def _names(listings: Iterable[Listing]) -> dict[str, str]:
    return {f"{listing.family}/{listing.slug}": listing.name for listing in listings}


def _trends(site: Site, shown: Trends) -> str:
    compared = shown.comparison
    moved = (*compared.growing, *compared.fading) if compared else ()
    most = max((max(each.before_share, each.now_share) for each in moved), default=1)
    return markdown_page(
        addresses.TRENDS,
        title="Trends",
        description=_description(shown),
        template="trends.md",
        updated=shown.newest,
        script="trends",
        head=page_head(site, addresses.TRENDS, "Trends"),
        shown=shown,
        enough=ENOUGH,
        enough_months=ENOUGH_MONTHS,
        enough_compared=COMPARED,
        width=COLUMN_WIDTH,
        height=COLUMN_HEIGHT,
        curve=_curve,
        curve_width=CURVE_WIDTH,
        curve_height=CURVE_HEIGHT,
        at=lambda share: 10 + round(share * SCALE / most),
        length=lambda number: max(2, round(number * SCALE / shown.holders[0].now)),
    )


def _description(shown: Trends) -> str:
    if not shown.first or not shown.newest:
        return "Papers, topics and organizations over time, once there are papers."
    return (
        f"{shown.papers:,} papers from {format_date(shown.first)} to {format_date(shown.newest)}: "
        "how many a month, which topics grow and which fade, and who writes them."
    )


def _curve(curve: Curve) -> str:
    """The path of a topic's share, month by month."""
    return line(curve.shares, max(curve.shares), CURVE_WIDTH, CURVE_HEIGHT)
