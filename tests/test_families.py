"""A further family is one description: here venues, which the site itself does not group by."""

import json
import xml.etree.ElementTree as ET
from datetime import date, timedelta

import pytest

from generator.catalogue.catalogue import Catalogue
from generator.entries.paper import Paper
from generator.generating.plan import documents
from generator.site.families import (
    FAMILIES,
    LISTINGS,
    PAPERS_OF_A_LISTING,
    Family,
    Words,
    least_papers,
    thresholds,
)
from generator.site.settings import AUTOMATIC, Settings
from generator.typeset.placeholders import keyed_name, marked_name
from tests.conftest import SITE, catalogue, paper

VENUES = Family(
    key="venues",
    title="Venues",
    noun="venue",
    words=Words(
        "%(number)s paper at %(name)s",
        "%(number)s papers at %(name)s",
        "Papers at %(name)s.",
        "No paper is at %(name)s any more.",
    ),
    names=lambda paper: [paper.venue] if paper.venue else [],
    papers_from=lambda settings: 2,
    feed_from=2,
)
ATOM = "{http://www.w3.org/2005/Atom}"


def papers_at(venue: str, number: int, first: date) -> list[Paper]:
    return [
        paper(id=f"{first:%y%m}.{i:05}", day=first + timedelta(i), title=f"Wren {i}", venue=venue)
        for i in range(number)
    ]


def with_venues(*families: Family) -> Catalogue:
    """A well-known venue, one with a single paper, and a paper without any."""
    return catalogue(
        *papers_at("Bird Days & Nights", 220, date(2024, 3, 1)),
        *papers_at("Clock Days", 4, date(2025, 2, 1)),
        *papers_at("Only Once", 1, date(2025, 3, 1)),
        paper(),
        families=families,
        venues_from=2,
    )


def texts(shown: Catalogue) -> dict[str, str]:
    return {document.path: document.text for document in documents(shown, SITE)}


@pytest.fixture(scope="module")
def pages() -> dict[str, str]:
    return texts(with_venues(*FAMILIES, VENUES))


def test_its_index_names_the_members_with_enough_papers(pages: dict[str, str]) -> None:
    index = pages["venues/index.md"]
    assert "Venues with 2 papers or more: 2." in index
    row = '<span class="counts">{}</span><a href="../venues/{}/">{}</a>'
    assert row.format(220, "bird-days-nights", "Bird Days &amp; Nights") in index
    assert row.format(4, "clock-days", "Clock Days") in index
    assert "Only Once" not in index


def test_its_members_have_listings(pages: dict[str, str]) -> None:
    page = pages["venues/clock-days.md"]
    assert 'description: "4 papers at Clock Days: Wren 3; Wren 2; Wren 1"' in page
    assert page.count("<article") == 4
    assert '"name":"Venues","item":"https://papers.example.org/venues/"' in page
    assert "venues/only-once.md" not in pages


def test_a_long_listing_of_it_continues(pages: dict[str, str]) -> None:
    assert "venues/bird-days-nights/2024.md" in pages
    assert "venues/bird-days-nights/2024/03.md" in pages
    assert "venues/bird-days-nights/2024/10/index.html" in pages


def test_its_members_have_feeds(pages: dict[str, str]) -> None:
    feed = ET.fromstring(pages["feeds/venues/clock-days.atom"])  # noqa: S314 - our own
    assert feed.findtext(f"{ATOM}subtitle") == "Papers at Clock Days."
    titles = [entry.findtext(f"{ATOM}title") for entry in feed.iter(f"{ATOM}entry")]
    assert titles == ["Wren 3", "Wren 2", "Wren 1", "Wren 0"]
    assert "feeds/venues/clock-days.rss" not in pages
    assert '<a href="../../feeds/venues/clock-days.atom">Atom</a>' in pages["venues/clock-days.md"]


def test_sitemaps_have_its_pages(pages: dict[str, str]) -> None:
    assert f"<loc>{SITE.url}venues/</loc>" in pages["sitemaps/pages.xml"]
    listed = pages["sitemaps/venues.xml"]
    assert f"<loc>{SITE.url}venues/clock-days/</loc><lastmod>2025-02-04</lastmod>" in listed
    assert f"<loc>{SITE.url}venues/bird-days-nights/2024/03/</loc>" in listed
    assert f"<loc>{SITE.url}sitemaps/venues.xml</loc>" in pages["sitemap.xml"]


def test_other_pages_lead_to_it(pages: dict[str, str]) -> None:
    link = '<a href="../venues/">venue</a>'
    assert f"contributor</a> and {link}." in pages["topics/index.md"]
    assert f"contributor</a> or {link}." in pages["search.md"]
    assert 'venues/">Venues</a> with 2 papers or more' in pages["subscribe.md"]


def test_search_knows_its_members_and_their_feeds(pages: dict[str, str]) -> None:
    members = json.loads(pages["search/names/c.json"])
    assert members["venues"] == [["Clock Days", "clock-days", 1]]
    assert list(members) == ["authors", "organizations", "venues"]


def test_its_names_lead_to_listings_where_a_template_has_them() -> None:
    shown = with_venues(*FAMILIES, VENUES)
    assert {"venues/clock-days", "venues/bird-days-nights"} <= shown.linked.keys()
    assert "venues/only-once" not in shown.linked
    assert "venues/clock-days" in marked_name(keyed_name("venues", "Clock Days"))


def test_without_its_description_nothing_of_it_is_there() -> None:
    pages = texts(with_venues(*FAMILIES))
    assert not [path for path in pages if "venues" in path]
    assert not [path for path, text in pages.items() if "venues/" in text]


@pytest.mark.parametrize(
    ("wanted", "numbers", "papers", "least"),
    [
        (5, [9] * 9000, 9000, 5),
        (AUTOMATIC, [], 0, 3),
        (AUTOMATIC, [3] * LISTINGS, 50, 3),
        (AUTOMATIC, [7] + [3] * LISTINGS, 50, 4),
        (AUTOMATIC, [9] * 1000 + [8] * 1000 + [3] * 9000, 48_000, 4),
        (AUTOMATIC, [9] * 1001 + [8] * 1000 + [3] * 9000, 48_000, 9),
    ],
)
def test_a_site_has_no_more_listings_of_names_than_it_has_room_for(
    wanted: int, numbers: list[int], papers: int, least: int
) -> None:
    assert least_papers(wanted, numbers, papers) == least
    assert (
        sum(it >= least for it in numbers) <= max(LISTINGS, papers // PAPERS_OF_A_LISTING) or wanted
    )


def test_the_owner_says_from_how_many_papers_on_members_have_listings() -> None:
    settings = Settings(tag="a.org,2025", author_pages_from=7, organization_pages_from=8)
    expected = {"topics": 1, "authors": 7, "organizations": 8, "contributors": 1, "venues": 2}
    assert thresholds(settings, (*FAMILIES, VENUES)) == expected
