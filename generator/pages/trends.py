"""The page of trends: papers by month, topics that grow and fade, topics over time, and the
organizations with the most papers."""

from collections import Counter
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from generator.catalogue.catalogue import Catalogue, Renditions
from generator.pages.charts import heights, line
from generator.pages.comparison import COMPARED, Comparison, compare, count_by_topic, window
from generator.site import addresses
from generator.site.families import ORGANIZATIONS, TOPICS
from generator.site.language import Language
from generator.site.settings import Site
from generator.typeset.documents import Document, markdown_page
from generator.typeset.head import page_head

MONTHS_SHOWN = 24
ENOUGH_PAPERS = 60
"""Papers, and ENOUGH_MONTHS with any, from which on the months are a picture."""
ENOUGH_MONTHS = 3
CURVES = 12
"""How many topics are drawn over time: those with the most papers."""
MOST_ORGANIZATIONS, LEAST_ORGANIZATIONS = 15, 3
"""How many organizations are named, and how many there have to be."""
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


class Curve(NamedTuple):
    """A topic's share of each month's papers, in percent, and its papers."""

    slug: str
    name: str
    shares: tuple[float, ...]
    papers: tuple[int, ...]


class OrganizationCount(NamedTuple):
    """An organization that has a listing: its papers now and before."""

    name: str
    slug: str
    now: int
    before: int


class Trends(NamedTuple):
    """All that the page shows."""

    papers: int
    first: date | None
    newest: date | None
    columns: tuple[Column, ...]
    comparison: Comparison | None
    curves: tuple[Curve, ...]
    organizations: tuple[OrganizationCount, ...]
    days: int
    """How long the time is of which organizations are shown."""


def trends_page(catalogue: Catalogue, site: Site) -> Document:
    """The page at `/trends/`."""
    return Document(addresses.TRENDS.file, _trends_page, (site, trends_of(catalogue)))


def trends_of(catalogue: Catalogue) -> Trends:
    """What there is to say of the papers."""
    papers = catalogue.papers
    if not papers:
        return Trends(0, None, None, (), None, (), (), 0)
    columns = _columns(catalogue)
    months = sum(1 for column in columns if column.papers)
    enough = len(papers) >= ENOUGH_PAPERS and months >= ENOUGH_MONTHS
    comparison = compare(catalogue)
    days = comparison.days if comparison else (papers[0].day - papers[-1].day).days + 1
    return Trends(
        papers=len(papers),
        first=papers[-1].day,
        newest=papers[0].day,
        columns=columns if enough else (),
        comparison=comparison,
        curves=_curves(catalogue, columns) if enough else (),
        organizations=_organizations(catalogue, days, comparison),
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


def _curves(catalogue: Catalogue, columns: Sequence[Column]) -> tuple[Curve, ...]:
    """The topics with the most papers in the months of `columns`."""
    monthly = [count_by_topic(catalogue.months.get(column.month, ())) for column in columns]
    total = sum(monthly, Counter())
    most = sorted(total, key=lambda slug: (-total[slug], slug))[:CURVES]
    return tuple(
        Curve(
            slug,
            catalogue.listings[TOPICS.key][slug].name,
            tuple(
                round(100 * numbers[slug] / column.papers, 1) if column.papers else 0.0
                for numbers, column in zip(monthly, columns, strict=True)
            ),
            tuple(numbers[slug] for numbers in monthly),
        )
        for slug in most
    )


def _organizations(
    catalogue: Catalogue, days: int, comparison: Comparison | None
) -> tuple[OrganizationCount, ...]:
    """The organizations with the most papers in the newest `days`; nothing where there are few."""
    now = _count_by_organization(catalogue, window(catalogue, catalogue.papers[0].day, days))
    before: Counter[str] = Counter()
    if comparison:
        before = _count_by_organization(catalogue, window(catalogue, comparison.middle, days))
    listings = [it for it in catalogue.listings[ORGANIZATIONS.key].values() if it.key in now]
    listings.sort(key=lambda listing: (-now[listing.key], listing.key))
    shown = listings[:MOST_ORGANIZATIONS] if len(listings) >= LEAST_ORGANIZATIONS else []
    return tuple(OrganizationCount(it.name, it.slug, now[it.key], before[it.key]) for it in shown)


def _count_by_organization(catalogue: Catalogue, papers: Renditions) -> Counter[str]:
    """How many of `papers` each organization with a listing has, by the listing's key."""
    keys = (
        {catalogue.linked.get(named.key) for named in it.names_in(ORGANIZATIONS.key)}
        for it in papers
    )
    return Counter(key for of_paper in keys for key in of_paper if key)


def _trends_page(site: Site, shown: Trends) -> str:
    comparison = shown.comparison
    moved = (*comparison.growing, *comparison.fading) if comparison else ()
    title = site.language.gettext("Trends")
    most = max((max(mover.before_share, mover.now_share) for mover in moved), default=1)
    return markdown_page(
        site.language,
        addresses.TRENDS,
        title=title,
        description=_description(site.language, shown),
        template="trends.md",
        updated=shown.newest,
        script="trends",
        head=page_head(site, addresses.TRENDS, title),
        shown=shown,
        enough=ENOUGH_PAPERS,
        enough_months=ENOUGH_MONTHS,
        enough_compared=COMPARED,
        width=COLUMN_WIDTH,
        height=COLUMN_HEIGHT,
        path=_curve_path,
        curve_width=CURVE_WIDTH,
        curve_height=CURVE_HEIGHT,
        at=lambda share: 10 + round(share * SCALE / most),
        length=lambda number: max(2, round(number * SCALE / shown.organizations[0].now)),
    )


def _description(language: Language, shown: Trends) -> str:
    if not shown.first or not shown.newest:
        return language.gettext(
            "Papers, topics and organizations over time, once there are papers."
        )
    return language.ngettext(
        "%(number)s paper from %(first)s to %(last)s: how many a month, which topics grow and "
        "which fade, and who writes them.",
        "%(number)s papers from %(first)s to %(last)s: how many a month, which topics grow and "
        "which fade, and who writes them.",
        shown.papers,
        first=language.long_date(shown.first),
        last=language.long_date(shown.newest),
    )


def _curve_path(curve: Curve) -> str:
    """The path of a topic's share, month by month."""
    return line(curve.shares, max(curve.shares), CURVE_WIDTH, CURVE_HEIGHT)
