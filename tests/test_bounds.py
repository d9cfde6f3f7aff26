"""No page grows past a bound, however busy a day is: what browsers and readers can still take."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import chain, islice
from pathlib import Path

import pytest

from bench.bounds import MOST_BYTES, MOST_ELEMENTS, Weight, main, weigh
from bench.invented import invented
from generator.catalogue.catalogue import Catalogue
from generator.catalogue.namesakes import Namesakes
from generator.entries.paper import Paper
from generator.pages.cards import Cards
from generator.pages.continuation import SHEET as SHEET_OF_LISTING
from generator.pages.day import SHEET, day_pages
from generator.pages.home import home_page
from generator.pages.listings import listing_pages
from generator.pages.sitemaps import sitemaps
from generator.pages.weeks_and_months import month_pages, week_pages
from generator.rendering.conversion import convert
from generator.typeset.documents import Document
from generator.typeset.rendition import Rendition
from generator.typeset.typesetting import typeset
from tests.conftest import SITE, TOPICS

AROUND = Weight(400, 15_000, "")
"""More than what stands around the papers of a page: head, navigation, footer."""
MONDAY = date(2026, 8, 17)
BUSY = {MONDAY + timedelta(day): papers for day, papers in enumerate((350, 350, 650, 350, 300))}
"""A week of 2,000 papers."""
BUSIEST = "days/2026/08/19"


@pytest.fixture(scope="module")
def busy() -> Catalogue:
    """A busy week, in which all papers have one topic. They are copies of a few, which differ more
    than gzip looks back."""
    some = [
        typeset(Paper.model_validate(fields), TOPICS, SITE)
        for fields in islice(invented(["birds"]), 60)
    ]
    days = chain.from_iterable([day] * papers for day, papers in BUSY.items())
    papers = [copy(some[number % len(some)], number, day) for number, day in enumerate(days)]
    return Catalogue(tuple(papers), TOPICS)


def copy(paper: Rendition, number: int, day: date) -> Rendition:
    """`paper` under another id, on another day, with other upvotes."""
    id = f"busy-{number:05}"
    return paper._replace(
        id=id,
        day=day,
        upvotes=number % 7,
        texts=lambda name: paper.texts(name).replace(paper.id, id),
    )


def pages_of(busy: Catalogue) -> Iterator[Document]:
    """The pages that grow with a busy week."""
    cards, namesakes = Cards(busy, SITE), Namesakes(busy)
    yield home_page(busy, SITE, cards)
    yield from (page for page in day_pages(busy, cards) if page.path.startswith(BUSIEST))
    yield from week_pages(busy, cards)
    yield from month_pages(busy, cards)
    for listing in busy.listings["topics"].values():
        yield from listing_pages(listing, cards, namesakes)


class Everything:
    """Pages of which none is missing."""

    def __contains__(self, path: object) -> bool:
        return True


def test_no_page_of_a_busy_week_is_over_a_bound(busy: Catalogue) -> None:
    over, found = [], set()
    for document in pages_of(busy):
        html = convert(document.text, document.path, Everything()).content
        weight = weigh(html.encode(), document.path)
        found.add(document.path)
        if (
            weight.elements + AROUND.elements > MOST_ELEMENTS
            or weight.bytes + AROUND.bytes > MOST_BYTES
        ):
            over.append(weight)
    assert not over
    assert {"index.md", "weeks/2026/34.md", "days/2026/08/19/7.md"} <= found
    assert {"topics/birds.md", "topics/birds/2026.md", "topics/birds/2026/08/4.md"} <= found


def test_a_busy_day_goes_on_and_each_paper_stands_once_the_most_noted_first(
    busy: Catalogue,
) -> None:
    pages = {it.path: it.text for it in day_pages(busy, Cards(busy, SITE))}
    day = [pages["days/2026/08/19.md"], *(pages[f"days/2026/08/19/{n}.md"] for n in range(2, 8))]
    assert "days/2026/08/19/8.md" not in pages
    upvotes = {paper.id: paper.upvotes for paper in busy.days[date(2026, 8, 19)]}
    ids = re.findall(r"\{#(busy-\d+)\}", "".join(day))
    assert sorted(ids) == sorted(upvotes)
    assert [upvotes[id] for id in ids] == sorted(upvotes.values(), reverse=True)
    assert [page.count("<article") for page in day] == [SHEET] * 6 + [50]
    assert "## Papers 601 to 650 of 650 {#_papers}" in day[-1]
    assert "You have seen papers 1 to 100 of 650." in day[0]
    assert '<a href="../../../../days/2026/08/19/7/">7</a>' in day[0]
    assert '<a href="../../../../../days/2026/08/19/">1</a>' in day[-1]
    assert 'aria-current="page">7</a>' in day[-1]


def test_a_busy_month_of_a_listing_goes_on_and_each_paper_stands_once(busy: Catalogue) -> None:
    listing = busy.listings["topics"]["birds"]
    made = {it.path: it.text for it in listing_pages(listing, Cards(busy, SITE), Namesakes(busy))}
    month = [made["topics/birds/2026/08.md"]]
    month += [made[f"topics/birds/2026/08/{number}.md"] for number in range(2, 5)]
    ids = re.findall(r"\{#(busy-\d+)\}|^<li>.*?/papers/(busy-\d+)/", "".join(month), re.MULTILINE)
    assert sorted(map("".join, ids)) == sorted(paper.id for paper in listing.papers)
    assert "Papers 501 to 1,000 of 2,000" in month[1]
    year = made["topics/birds/2026.md"]
    assert year.count("<article") + year.count("<li><") == SHEET_OF_LISTING
    assert "- [August&#58; 2&#44;000 papers](../../topics/birds/2026/08.md)" in year


def test_sitemaps_name_every_sheet(busy: Catalogue) -> None:
    maps = "".join(it.text for it in sitemaps(busy, SITE))
    for address in ("days/2026/08/19/7/", "topics/birds/2026/08/4/"):
        assert f"<loc>{SITE.absolute(address)}</loc>" in maps


def test_the_pages_of_a_site_are_weighed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "small").mkdir()
    (tmp_path / "small/index.html").write_text("<p>Small</p>")
    (tmp_path / "large.html").write_text("<p>" * (MOST_ELEMENTS + 1) + " " * MOST_BYTES)
    assert main(tmp_path) == 1
    printed = capsys.readouterr().out
    assert "8,001  large.html" in printed
    assert "small" not in printed
