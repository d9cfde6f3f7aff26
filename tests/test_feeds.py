"""Feeds, read back by a feed parser."""

import re
import xml.etree.ElementTree as ET
from datetime import UTC, date, datetime, timedelta
from typing import Any

import feedparser
import pytest

from generator.catalogue.catalogue import Catalogue
from generator.entries import text
from generator.generating.loading import load
from generator.generating.plan import documents
from generator.site.families import AUTHORS
from tests.conftest import PAPERS, SITE, catalogue, paper

ATOM = "{http://www.w3.org/2005/Atom}"


def feeds(shown: Catalogue) -> dict[str, str]:
    return {d.path: d.text for d in documents(shown, SITE) if d.path.startswith("feeds/")}


def parsed(source: str) -> Any:
    found = feedparser.parse(source.encode(), sanitize_html=False)
    assert not found.bozo, found.get("bozo_exception")
    return found


def xml(shown: Catalogue, name: str) -> Any:
    """A feed as elements, untyped since each of them may be missing."""
    return ET.fromstring(feeds(shown)[f"feeds/{name}"])  # noqa: S314 - our own output


@pytest.mark.parametrize("format", ["rss", "atom"])
def test_a_feed_read_back_says_what_the_papers_say(invented: Catalogue, format: str) -> None:
    read = parsed(feeds(invented)[f"feeds/all.{format}"])
    assert len(read.entries) == len(invented.papers)
    papers = {paper.id: paper for paper in load(PAPERS)[0]}
    for entry, rendition in zip(read.entries, invented.papers, strict=True):
        shown = papers[rendition.id]
        assert entry.id == f"tag:papers.example.org,2025:paper/{shown.id}"
        assert entry.link == f"https://papers.example.org/papers/{shown.id}/"
        assert text.to_plain(shown.title) in re.sub(r"&#34;", '"', _unescaped(entry.title))
        names = [author.name for author in entry.get("authors", []) if author.get("name")]
        assert names == [text.to_plain(author.name) for author in shown.authors]
        assert entry.published_parsed[:6] == (*shown.day.timetuple()[:3], 0, 0, 0)
        topics = {invented.topics[invented.topics.slugs[slug]].name for slug in shown.topics}
        assert {tag.get("label") or tag.term for tag in entry.tags} == topics
        assert (shown.summary or shown.abstract or "")[:20] in entry.content[0].value


def _unescaped(title: str) -> str:
    return title.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


@pytest.mark.parametrize("format", ["rss", "atom"])
def test_every_topic_has_a_feed_also_under_its_former_slugs(
    invented: Catalogue, format: str
) -> None:
    made = feeds(invented)
    now, former = made[f"feeds/topics/birds.{format}"], made[f"feeds/topics/winged-things.{format}"]
    ids = [entry.id for entry in parsed(now).entries]
    assert ids
    assert ids == [entry.id for entry in parsed(former).entries]
    own = f"https://papers.example.org/feeds/topics/winged-things.{format}"
    assert own in [link.href for link in parsed(former).feed.links]
    assert f"feeds/topics/empty-boxes.{format}" in made


def test_rss_by_its_specification(invented: Catalogue) -> None:
    root = xml(invented, "topics/clocks.rss")
    channel = root.find("channel")
    assert channel.findtext("link") == "https://papers.example.org/topics/clocks/"
    own = channel.find(f"{ATOM}link").attrib
    assert own["href"] == "https://papers.example.org/feeds/topics/clocks.rss"
    assert own["rel"] == "self"
    assert channel.findtext("lastBuildDate") == "Sat, 01 Feb 2025 00:00:00 +0000"
    assert {guid.get("isPermaLink") for guid in root.iter("guid")} == {"false"}


def test_rss_text_is_escaped_for_readers_that_take_it_for_html(invented: Catalogue) -> None:
    root = xml(invented, "all.rss")
    for item in root.iter("item"):
        for name in ("title", "description"):
            assert "<" not in item.findtext(name)


def test_atom_by_its_specification(invented: Catalogue) -> None:
    root = xml(invented, "all.atom")
    entries = root.findall(f"{ATOM}entry")
    updated = [entry.findtext(f"{ATOM}updated") for entry in entries]
    assert root.findtext(f"{ATOM}updated") == max(updated)
    assert root.findtext(f"{ATOM}author/{ATOM}name") == SITE.name
    for entry in entries:
        links = [link.get("rel", "alternate") for link in entry.findall(f"{ATOM}link")]
        assert links == ["alternate"]
        assert entry.find(f"{ATOM}content").get("type") == "html"


def test_a_withdrawal_is_an_update_and_not_a_new_item() -> None:
    before = paper()
    after = paper(status={"state": "withdrawn", "date": "2025-03-01"})
    old, new = (parsed(feeds(catalogue(p))["feeds/all.atom"]).entries[0] for p in (before, after))
    assert (old.id, old.published) == (new.id, new.published)
    assert new.updated.startswith("2025-03-01")
    assert new.title.startswith("Withdrawn: ")
    assert "Withdrawn" in new.content[0].value


def test_a_mended_title_or_a_moved_site_brings_nothing_back() -> None:
    one = parsed(feeds(catalogue(paper()))["feeds/all.rss"]).entries[0]
    two = parsed(feeds(catalogue(paper(title="Mended")))["feeds/all.rss"]).entries[0]
    assert (one.id, one.published) == (two.id, two.published)


def test_the_newest_hundred_and_the_rest_of_the_last_day() -> None:
    shown = tuple(
        paper(id=f"2301.{i:05}", day=date(2023, 1, 1) + timedelta(i // 3)) for i in range(150)
    )
    made = feeds(catalogue(*shown))
    for format in ("rss", "atom"):
        entries = parsed(made[f"feeds/all.{format}"]).entries
        assert len(entries) == 102
        assert entries[0].id.endswith("2301.00147")


def test_no_date_comes_from_the_clock(invented: Catalogue) -> None:
    today = datetime.now(UTC)
    for made in feeds(invented).values():
        assert f"{today:%Y-%m-%d}" not in made
        assert f"{today:%d %b %Y}" not in made


def test_organizations_stand_in_an_item_also_where_nobody_signed() -> None:
    shown = catalogue(paper(authors=[], organizations=["Institute of Nowhere", "A & B"]))
    for format in ("rss", "atom"):
        item = parsed(feeds(shown)[f"feeds/all.{format}"]).entries[0]
        assert "<p>Institute of Nowhere, A &amp; B</p>" in item.content[0].value


def test_organizations_have_a_feed_and_authors_from_some_papers_on() -> None:
    some = [
        paper(
            id=f"2501.{i:05}",
            day=date(2025, 1, 1) + timedelta(i),
            authors=["Ada Invent", *(["Bo Fiction"] if i else [])],
            organizations=["Nowhere"],
        )
        for i in range(AUTHORS.feed_from)
    ]
    made = feeds(catalogue(*some, authors_from=2, organizations_from=2))
    assert "feeds/authors/ada-invent.atom" in made
    assert "feeds/authors/bo-fiction.atom" not in made
    read = parsed(made["feeds/organizations/nowhere.atom"])
    assert read.feed.title == "Nowhere \u00b7 Invented Papers"
    assert read.feed.subtitle == "Papers from Nowhere."
    assert read.feed.link == f"{SITE.url}organizations/nowhere/"
    assert [entry.id for entry in read.entries] == [
        SITE.paper_tag(rendition.id) for rendition in catalogue(*some).papers[:10]
    ]


def test_the_reason_of_a_status_is_text_in_feeds() -> None:
    reason = "<script>alert(1)</script> & [more](javascript:x)"
    status = {"state": "withdrawn", "date": "2025-02-03", "reason": reason}
    shown = feeds(catalogue(paper(status=status)))
    for format in ("rss", "atom"):
        content = parsed(shown[f"feeds/all.{format}"]).entries[0].content[0].value
        assert "<strong>Withdrawn</strong> on 3 February 2025: &lt;script&gt;alert(1)" in content
        assert "<script" not in content
        assert "&amp; [more](javascript:x)</p>" in content
