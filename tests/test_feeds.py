"""Feeds, read back by a feed parser."""

import json
import re
import xml.etree.ElementTree as ET
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from functools import cache
from html import unescape
from itertools import chain
from typing import Any

import feedparser
import pytest

from generator.catalogue.catalogue import Catalogue
from generator.catalogue.removals import Removal, removals
from generator.entries import text
from generator.entries.paper import Paper
from generator.feeds.feeds import feed_documents
from generator.generating.loading import load_papers
from generator.generating.plan import documents
from generator.site.families import AUTHORS, families_of
from generator.site.settings import Site
from tests.conftest import PAPERS, SITE, catalogue, paper

ATOM = "{http://www.w3.org/2005/Atom}"


def feeds(shown: Catalogue, site: Site = SITE) -> dict[str, str]:
    return {d.path: d.text for d in documents(shown, site) if d.path.startswith("feeds/")}


def with_settings(**settings: object) -> Site:
    return replace(SITE, settings=SITE.settings.model_copy(update=settings))


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
    papers = {paper.id: paper for paper in load_papers(PAPERS)[0]}
    for entry, rendition in zip(read.entries, invented.papers, strict=True):
        shown = papers[rendition.id]
        assert entry.id == f"tag:papers.example.org,2025:paper/{shown.first_id}"
        assert entry.link == f"https://papers.example.org/papers/{shown.id}/"
        assert text.to_plain(shown.title) in _unescaped(entry.title)
        names = [text.to_plain(author.name) for author in shown.authors]
        written = [author.name for author in entry.get("authors", []) if author.get("name")]
        assert written == ([", ".join(names)] if format == "rss" and names else names)
        assert entry.published_parsed[:4] in [
            (*shown.day.timetuple()[:3], hour) for hour in (11, 12)
        ]
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
    assert channel.findtext("lastBuildDate") == "Sat, 01 Feb 2025 12:00:00 +0000"
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
        assert links.count("alternate") == 1
        assert set(links) <= {"alternate", "enclosure", "related"}
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


def daily_papers(days: int, a_day: int, **changes: Any) -> list[Paper]:
    """So many days in a row with papers, from 1 January 2024 on."""
    first = date(2024, 1, 1)
    return [
        paper(id=f"2401.{number:05}", day=first + timedelta(number // a_day), **changes)
        for number in range(days * a_day)
    ]


def corrected_papers(days: int) -> list[Paper]:
    """A paper on each of so many days, with a correction on the same day."""
    return [
        it.model_copy(
            update={"corrected": paper(corrected=[{"date": f"{it.day}", "what": "A."}]).corrected}
        )
        for it in daily_papers(days, 1)
    ]


@cache
def busy_weeks() -> tuple[Catalogue, dict[str, str]]:
    """Three papers a day for thirty whole weeks, and their feeds."""
    shown = catalogue(*daily_papers(210, 3))
    return shown, feeds(shown)


@cache
def corrected_months() -> dict[str, str]:
    """The feeds of 250 corrected papers, with archives as JSON."""
    return feeds(catalogue(*corrected_papers(250)), with_settings(json_archives=True))


def follow(made: dict[str, str], name: str) -> list[list[str]]:
    """The ids of the items of a feed and of its archives, as `prev-archive` leads to them."""
    found = []
    path = f"feeds/{name}"
    while path:
        read = parsed(made[path])
        found.append([entry.id for entry in read.entries])
        older = [link.href for link in read.feed.links if link.rel == "prev-archive"]
        path = older[0].removeprefix(SITE.url) if older else ""
    return found


@pytest.mark.parametrize("name", ["all.rss", "all.atom", "topics/birds.rss", "topics/wings.atom"])
def test_following_the_archives_gives_every_paper_once(name: str) -> None:
    shown, made = busy_weeks()
    current, *archives = follow(made, name)
    assert len(current) >= 100
    assert len(archives) >= 4
    ids = list(chain.from_iterable([current, *archives]))
    assert ids == [SITE.paper_tag(paper.id) for paper in shown.papers]


def test_a_feed_holds_three_weeks_where_a_hundred_papers_come_sooner() -> None:
    made = feeds(catalogue(*daily_papers(60, 6)))
    assert len(parsed(made["feeds/all.atom"]).entries) >= 21 * 6
    assert len(parsed(made["feeds/topics/birds.rss"]).entries) == 60 * 6
    assert len(json.loads(made["feeds/all.json"])["items"]) >= 21 * 6


def test_an_archive_stays_as_it_is_when_papers_come() -> None:
    _, after = busy_weeks()
    before = feeds(catalogue(*daily_papers(150, 3)))
    archives = [path for path in before if "all/" in path]
    changed = [path for path in archives if before[path] != after[path]]
    assert len(archives) == 3
    assert changed == [max(archives)]  # which has a newer one beside it now
    assert parsed(before[changed[0]]).entries == parsed(after[changed[0]]).entries


def test_an_archive_says_that_it_is_one() -> None:
    _, made = busy_weeks()
    root = ET.fromstring(made["feeds/all/2024-02.atom"])  # noqa: S314 - our own output
    links = {link.get("rel"): link.get("href") for link in root.findall(f"{ATOM}link")}
    assert root.find("{http://purl.org/syndication/history/1.0}archive") is not None
    assert links == {
        "self": f"{SITE.url}feeds/all/2024-02.atom",
        "current": f"{SITE.url}feeds/all.atom",
        "prev-archive": f"{SITE.url}feeds/all/2024-01.atom",
        "next-archive": f"{SITE.url}feeds/all/2024-03.atom",
        "alternate": SITE.url,
    }


def follow_json(made: dict[str, str], name: str) -> list[list[dict[str, Any]]]:
    """The items of a feed and of its archives, as `next_url` leads to them."""
    pages = []
    path = f"feeds/{name}.json"
    while path:
        page = json.loads(made[path])
        assert page["feed_url"] == f"{SITE.url}{path}"
        pages.append(page["items"])
        path = page.get("next_url", "").removeprefix(SITE.url)
    return pages


@pytest.mark.parametrize("name", ["all", "topics/birds", "topics/wings", "daily", "corrections"])
def test_archives_as_json_have_the_same_items_where_an_owner_wants_them(name: str) -> None:
    made = corrected_months()
    pages = follow_json(made, name)
    items = [item for page in pages for item in page]
    assert len(pages) > 3
    assert [item["id"] for item in items] == [*chain.from_iterable(follow(made, f"{name}.rss"))]
    assert all(item["content_text" if "content_text" in item else "content_html"] for item in items)


def test_without_the_setting_a_json_feed_has_no_archive() -> None:
    _, made = busy_weeks()
    assert not [path for path in made if re.search(r"-\d\d\.json", path)]
    assert "next_url" not in made["feeds/all.json"]


def test_current_feeds_name_the_hub_of_the_owner() -> None:
    hub = "https://hub.example.org/"
    shown, without = busy_weeks()
    made = feeds(shown, with_settings(hub=hub, json_archives=True))
    for name in ("all.rss", "all.atom", "daily.rss", "topics/birds.atom", "corrections.atom"):
        links = [(it.rel, it.href) for it in parsed(made[f"feeds/{name}"]).feed.links]
        assert links.count(("hub", hub)) == 1
        assert links.count(("self", f"{SITE.url}feeds/{name}")) == 1
    assert json.loads(made["feeds/all.json"])["hubs"] == [{"type": "WebSub", "url": hub}]
    archives = [text for path, text in made.items() if re.search(r"-\d\d\.", path)]
    assert archives
    assert hub not in "".join(archives)
    assert "hub" not in "".join(without.values())


def test_few_papers_have_no_archive() -> None:
    assert not [path for path in feeds(catalogue(*daily_papers(100, 1))) if "/all/" in path]


def test_items_of_a_day_stand_at_noon_a_second_apart() -> None:
    first, second, third = (paper(id=f"2501.0000{n}") for n in (1, 2, 3))
    earlier = paper(
        id="2412.00001",
        day=date(2024, 12, 1),
        status={"state": "withdrawn", "date": "2025-01-02"},
    )
    shown = catalogue(first, second, third, earlier)
    entries = parsed(feeds(shown)["feeds/all.atom"]).entries
    assert [(entry.id[-5:], entry.published, entry.updated) for entry in entries] == [
        ("00001", "2025-01-02T12:00:00Z", "2025-01-02T12:00:00Z"),
        ("00002", "2025-01-02T11:59:59Z", "2025-01-02T11:59:59Z"),
        ("00003", "2025-01-02T11:59:58Z", "2025-01-02T11:59:58Z"),
        ("00001", "2024-12-01T12:00:00Z", "2025-01-02T11:59:57Z"),
    ]


FORMULAS = "Errors of $10^{-8}$, $x_1 < y$, $\\frac{a}{b}$ and $\\widetilde{AB}$"


@pytest.mark.parametrize("format", ["rss", "atom", "json"])
def test_formulas_survive_readers_that_strip_tags(format: str) -> None:
    shown = paper(title=FORMULAS, summary=FORMULAS, abstract=FORMULAS, note=f"*Why*: {FORMULAS}")
    made = feeds(catalogue(shown))[f"feeds/all.{format}"]
    if format == "json":
        content = json.loads(made)["items"][0]["content_html"]
    else:
        content = feedparser.parse(made.encode()).entries[0].content[0].value  # sanitized
    words = unescape(re.sub("<[^>]*>", "", content))
    assert words.count("Errors of 10\u207b\u2078, x\u2081 < y, a/b and ") == 3
    assert words.count("AB}$") == 3  # what no line of letters can say stays TeX


def test_many_authors_are_some_and_a_number() -> None:
    names = [f"Ada Invent {number}" for number in range(1_600)]
    shown = [
        paper(id=f"2501.{i:05}", day=date(2025, 1, 1) + timedelta(i), authors=names)
        for i in range(3)
    ]
    one = catalogue(*shown[:1])
    item = parsed(feeds(one)["feeds/all.rss"]).entries[0]
    assert item.author.endswith("Ada Invent 9, 1,590 others")
    assert len(parsed(feeds(one)["feeds/all.atom"]).entries[0].authors) == 11
    assert len(json.loads(feeds(one)["feeds/all.json"])["items"][0]["authors"]) == 11
    made = feeds(catalogue(*shown, authors_from=1_601))
    assert len(made["feeds/all.atom"]) < 30_000


def test_the_feed_of_an_author_stays_small() -> None:
    long = "Sparrows and " * 12
    authors = ["Ada Invent", *(f"Bo Fiction {number}" for number in range(40))]
    shown = daily_papers(100, 1, title=f"{long}x", abstract=long * 20, authors=authors)
    made = feeds(catalogue(*shown, authors_from=100))
    text = made["feeds/authors/ada-invent.atom"]
    assert len(parsed(text).entries) == 100
    assert "Ada Invent, Bo Fiction 0, Bo Fiction 1 and 38 others" in text
    assert len(text) < 100_000


def test_titles_in_rss_are_escaped_no_more_than_they_need() -> None:
    made = feeds(catalogue(paper(title='A <b> of "1" & it\'s')))["feeds/all.rss"]
    assert '<title>A &amp;lt;b&amp;gt; of "1" &amp;amp; it\'s</title>' in made


def test_pdf_and_doi_are_links_with_a_kind() -> None:
    shown = paper(doi="10.5555/12345678", links={"pdf": "https://example.org/a.pdf"})
    made = feeds(catalogue(shown))
    entry = parsed(made["feeds/all.atom"]).entries[0]
    links = {(link.rel, link.get("type"), link.href) for link in entry.links}
    assert ("enclosure", "application/pdf", "https://example.org/a.pdf") in links
    assert ("related", "text/html", "https://doi.org/10.5555/12345678") in links
    item = parsed(made["feeds/all.rss"]).entries[0]
    assert item.enclosures[0].href == "https://example.org/a.pdf"
    assert item.dc_identifier == "https://doi.org/10.5555/12345678"
    attachment = {"url": "https://example.org/a.pdf", "mime_type": "application/pdf"}
    assert json.loads(made["feeds/all.json"])["items"][0]["attachments"] == [attachment]


def test_a_feed_says_its_rights_its_icon_and_how_often_to_ask() -> None:
    made = feeds(catalogue(paper()))
    rss, atom = parsed(made["feeds/all.rss"]).feed, parsed(made["feeds/all.atom"]).feed
    for feed in (rss, atom):
        assert "creativecommons.org/publicdomain/zero/1.0/" in feed.rights
    assert rss.image.href == atom.icon == f"{SITE.url}{SITE.icon}"
    assert (rss.ttl, rss.sy_updateperiod, rss.sy_updatefrequency) == ("180", "hourly", "3")


def test_json_by_its_specification(invented: Catalogue) -> None:
    feed = json.loads(feeds(invented)["feeds/topics/birds.json"])
    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert feed["feed_url"] == f"{SITE.url}feeds/topics/birds.json"
    assert feed["home_page_url"] == f"{SITE.url}topics/birds/"
    atom = parsed(feeds(invented)["feeds/topics/birds.atom"]).entries
    assert [item["id"] for item in feed["items"]] == [entry.id for entry in atom]
    for item, entry in zip(feed["items"], atom, strict=True):
        assert item["title"] == entry.title
        assert item["date_published"] == entry.published
        assert item.get("date_modified", item["date_published"]) == entry.updated
        assert unescape(item["content_html"]).strip() == unescape(entry.content[0].value).strip()


def test_notable_papers_and_papers_with_code_have_feeds() -> None:
    shown = catalogue(
        paper(id="2501.00001", signals={"date": "2025-01-03", "upvotes": 20}),
        paper(id="2501.00002", signals={"date": "2025-01-03", "upvotes": 19}),
        paper(id="2501.00003", links={"code": "https://example.org/code"}),
    )
    made = feeds(shown)
    for name, number in (("upvotes/20", 1), ("code", 3)):
        entries = parsed(made[f"feeds/{name}.atom"]).entries
        assert [entry.id for entry in entries] == [SITE.paper_tag(f"2501.0000{number}")]


def test_an_owner_does_without_feeds_that_nobody_needs(invented: Catalogue) -> None:
    site = with_settings(feeds=("weekly", "organizations"))
    shown = replace(invented, families=families_of(site.settings))
    made = {document.path: document for document in documents(shown, site)}
    feeds = {path.split("/", 1)[1] for path in made if path.startswith("feeds/")}
    assert {name.partition(".")[0].partition("/")[0] for name in feeds} == {
        *("all", "weekly", "topics", "organizations", "index"),
    }
    listed = made["feeds/index.opml"].text
    assert "feeds/weekly.atom" in listed
    assert "feeds/organizations/" in listed
    assert not re.search("feeds/(daily|code|corrections|authors|contributors)", listed)
    page = made["subscribe.md"].text
    assert "feeds/weekly.rss" in page
    assert not re.search("feeds/(daily|code|corrections)", page)
    assert 'href="../organizations/">Organizations</a>.' in page
    assert "feeds/" not in made["contributors/ada-i.md"].text
    assert "feeds/topics/birds.rss" in made["topics/birds.md"].text


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
        SITE.paper_tag(rendition.id) for rendition in catalogue(*some).papers
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


def test_a_day_is_an_item_of_the_daily_feed(invented: Catalogue) -> None:
    for format in ("rss", "atom"):
        items = parsed(feeds(invented)[f"feeds/daily.{format}"]).entries
        assert [item.link for item in items] == [
            f"{SITE.url}days/{day:%Y/%m/%d}/" for day in invented.days
        ]
        for item, papers in zip(items, invented.days.values(), strict=True):
            links = re.findall('href="([^"]+)"', item.content[0].value)
            assert links == [f"{SITE.url}papers/{paper.id}/" for paper in papers]
    assert parsed(feeds(invented)["feeds/daily.rss"]).entries[0].title == "2 June 2025: 1 paper"
    items = json.loads(feeds(invented)["feeds/daily.json"])["items"]
    assert [item["id"] for item in items] == [SITE.tag(f"day/{day}") for day in invented.days]


def test_a_week_is_an_item_once_it_is_over() -> None:
    made = feeds(catalogue(*daily_papers(10, 2)))  # from a Monday to the Wednesday of next week
    (item,) = parsed(made["feeds/weekly.atom"]).entries
    assert (item.title, item.published[:16]) == ("Week 1 of 2024: 14 papers", "2024-01-07T12:00")
    assert item.link == f"{SITE.url}weeks/2024/01/"
    assert item.content[0].value.count("<li>") == 14
    assert "<h2>Sunday, 7 January 2024</h2>" in item.content[0].value


@pytest.mark.parametrize("name", ["daily", "weekly"])
def test_archives_of_digests_have_every_paper_once(name: str) -> None:
    shown, made = busy_weeks()
    current, *archives = follow(made, f"{name}.rss")
    assert len(archives) > 3
    ids = [*current, *chain.from_iterable(archives)]
    assert len(set(ids)) == len(ids)
    texts = [text for path, text in made.items() if path.endswith("atom") and name in path]
    links = re.findall(f"{SITE.url}papers/([0-9.]+)/", "".join(texts))
    week = 7 * 3 if name == "weekly" else 0  # the newest one, which may not be over
    assert links.count("2401.00300") == 1
    assert sorted(links) == sorted(paper.id for paper in shown.papers[week:])


def test_lists_of_feeds_for_readers(invented: Catalogue) -> None:
    made = feeds(invented)
    for name, family in (("index", ""), ("topics", "topics/")):
        body = ET.fromstring(made[f"feeds/{name}.opml"].encode())  # noqa: S314 - our own output
        listed = [o.get("xmlUrl") for o in body.iter("outline") if o.get("type") == "rss"]
        assert listed
        assert all(f"{url}".removeprefix(SITE.url) in made for url in listed)
        assert all(f"feeds/{family}" in f"{url}" for url in listed)
    assert f"{SITE.url}feeds/upvotes/20.atom" in made["feeds/index.opml"]
    assert 'text="Birds &amp; bees"' in made["feeds/topics.opml"]


def test_an_item_keeps_the_tag_of_the_first_id() -> None:
    """Also where the entry got another id, and where another entry was merged into it."""
    draft = paper(id="sparrows-by-ear", url="https://example.org/sparrows")
    moved = paper(aliases=["sparrows-by-ear"])
    again = paper(id="2501.00009", aliases=["sparrows-by-ear", "2501.00001"])
    merged = paper(aliases=["2501.00001", "sparrows-by-ear"])
    first = SITE.paper_tag("sparrows-by-ear")
    for shown, tag in ((draft, first), (moved, first), (again, first)):
        for format in ("rss", "atom"):
            assert parsed(feeds(catalogue(shown))[f"feeds/all.{format}"]).entries[0].id == tag
    made = feeds(catalogue(merged))
    assert json.loads(made["feeds/all.json"])["items"][0]["id"] == SITE.paper_tag("2501.00001")


def test_an_id_among_its_own_aliases_redirects_nowhere() -> None:
    merged = paper(aliases=["2501.00001", "sparrows-by-ear"])
    redirects = [d.path for d in documents(catalogue(merged), SITE) if d.path.endswith(".html")]
    assert redirects == ["papers/sparrows-by-ear/index.html", "topics/wings/index.html"]


CORRECTED = [
    {"date": "2025-02-01", "what": "The title had a word too many."},
    {"date": "2025-02-03", "what": "Its second author was missing: $n^2$ <b>."},
]


def test_a_correction_moves_the_item_and_is_in_it() -> None:
    before, after = paper(), paper(corrected=CORRECTED)
    for name in ("all.atom", "topics/birds.atom", "all.rss"):
        old, new = (
            parsed(feeds(catalogue(p))[f"feeds/{name}"]).entries[0] for p in (before, after)
        )
        assert (old.id, old.published) == (new.id, new.published)
        assert new.updated.startswith("2025-02-03T12:00")
        assert "<strong>Corrected</strong> on 1 February 2025: The title" in new.content[0].value
    item = json.loads(feeds(catalogue(after))["feeds/all.json"])["items"][0]
    assert item["date_modified"] == "2025-02-03T12:00:00Z"


@pytest.mark.parametrize("format", ["rss", "atom"])
def test_corrections_and_withdrawals_have_a_feed(format: str) -> None:
    shown = catalogue(
        paper(id="2501.00001", corrected=CORRECTED),
        paper(
            id="2501.00002",
            aliases=["gulls-by-ear"],
            status={
                "state": "retracted",
                "date": "2025-02-03",
                "reason": "Gulls were counted twice.",
            },
        ),
        paper(id="2501.00003"),
    )
    entries = parsed(feeds(shown)[f"feeds/corrections.{format}"]).entries
    tag = SITE.paper_tag
    assert [(entry.id, entry.title) for entry in entries] == [
        (tag("2501.00001/corrected/2025-02-03/1"), "Corrected: Counting Sparrows by Ear"),
        (tag("gulls-by-ear/retracted"), "Retracted: Counting Sparrows by Ear"),
        (tag("2501.00001/corrected/2025-02-01/1"), "Corrected: Counting Sparrows by Ear"),
    ]
    assert [entry.published_parsed[:6] for entry in entries] == [
        (2025, 2, 3, 12, 0, 0), (2025, 2, 3, 11, 59, 59), (2025, 2, 1, 12, 0, 0),
    ]  # fmt: skip
    assert "missing: n\u00b2 &lt;b&gt;." in entries[0].content[0].value
    assert "Gulls were counted twice." in entries[1].content[0].value
    assert entries[1].link == f"{SITE.url}papers/2501.00002/"


def test_archives_of_corrections_have_each_once() -> None:
    current, *archives = follow(corrected_months(), "corrections.rss")
    ids = [*current, *chain.from_iterable(archives)]
    assert len(archives) > 2
    assert len(ids) == len(set(ids)) == 250


def test_a_page_lists_what_was_corrected() -> None:
    made = {d.path: d.text for d in documents(catalogue(paper(corrected=CORRECTED)), SITE)}
    page = made["papers/2501.00001.md"]
    assert page.count("<dt>Corrected</dt>") == 2
    assert '<time datetime="2025-02-01">1 February 2025</time>: The title had a word' in page


def test_a_name_from_right_to_left_keeps_its_place_without_tags(invented: Catalogue) -> None:
    content = json.loads(feeds(invented)["feeds/all.json"])["items"]
    (names,) = [item["content_html"] for item in content if "no-arxiv" in item["id"]]
    assert "\u2068\u05de\u05d7\u05d1\u05e8 \u05d1\u05d3\u05d5\u05d9\u2069, Ada Invent</p>" in names


def test_removed_papers_are_looked_for_once_for_all_feeds(
    invented: Catalogue, monkeypatch: pytest.MonkeyPatch
) -> None:
    """That goes through the whole ledger, and very many authors have a feed."""
    times: list[Catalogue] = []

    def counted(of: Catalogue) -> list[Removal]:
        times.append(of)
        return removals(of)

    monkeypatch.setattr("generator.feeds.feeds.removals", counted)
    names = {document.path.rpartition(".")[0] for document in feed_documents(invented, SITE)}
    assert len(names) > 10
    assert times == [invented]
