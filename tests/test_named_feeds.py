"""Feeds that the owner and readers describe in papers/feeds.yaml."""

import json
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from generator.catalogue.catalogue import Catalogue
from generator.catalogue.named_feeds import papers_of
from generator.entries.faults import FaultsFound
from generator.entries.named_feeds import NamedFeed, NamedFeeds, read_named_feeds
from generator.feeds.feeds import feed_documents
from generator.generating.loading import load_papers
from generator.pages.home import subscribe_page
from generator.site.feed_kinds import FEED_NAMES
from tests.conftest import SITE, TOPICS, catalogue, paper, papers
from tests.subscribers import ATOM, DailySite, Subscriber

ABOUT = {"name": "Singing machines", "description": "Birds that tell the time."}
GULLS = paper(id="2501.00001", title="Gulls, Counted", authors=["Bo Fiction"], topics=["birds"])
OWLS = paper(
    id="2501.00002",
    title="Owls in Clocks",
    topics=["clocks", "birds"],
    note="The best *tower clocks*.",
    venue="ICML 2025",
    organizations=["Bureau of Small Things"],
    signals={"date": "2025-01-03", "upvotes": 7},
)
HANDS = paper(
    id="2501.00003",
    title="Hands of Clocks",
    authors=["Bo  Fiction", "Ada Invent"],
    topics=["clocks"],
    abstract="A tower tells the time.",
    venue="Workshop on ICML",
)


@cache
def three() -> Catalogue:
    return catalogue(GULLS, OWLS, HANDS)


def names(**conditions: Any) -> str:
    """The last digit of each paper that meets the conditions, in order."""
    chosen = papers_of(NamedFeed.model_validate(ABOUT | conditions), three())
    return "".join(sorted(paper.id[-1] for paper in chosen))


@pytest.mark.parametrize(
    ("conditions", "expected"),
    [
        ({"topics": ["birds"]}, "12"),
        ({"topics": ["wings"]}, "12"),
        ({"topics": ["birds", "clocks"]}, "123"),
        ({"all_topics": ["wings", "clocks"]}, "2"),
        ({"no_topics": ["birds"]}, "3"),
        ({"words": ["tower"]}, "23"),
        ({"words": ["Tower  Clocks"]}, "2"),
        ({"words": ["clocks tower"]}, ""),
        ({"words": ["towe", "gulls"]}, "1"),
        ({"no_words": ["tower"]}, "1"),
        ({"authors": ["bo fiction"]}, "13"),
        ({"authors": ["Bo Fiction", "Nobody Known"], "topics": ["clocks"]}, "3"),
        ({"organizations": ["bureau of small things"]}, "2"),
        ({"venues": ["icml 2025"]}, "2"),
        ({"venues": ["ICML"]}, "23"),
        ({"upvotes": 7}, "2"),
        ({"upvotes": 8}, ""),
        ({"topics": ["clocks"], "no_words": ["owls"], "authors": ["Ada Invent"]}, "3"),
    ],
)
def test_a_paper_is_in_a_feed_where_it_meets_every_condition(
    conditions: dict[str, Any], expected: str
) -> None:
    assert names(**conditions) == expected


def described(**feeds: Any) -> Catalogue:
    chosen = NamedFeeds.model_validate({slug: ABOUT | feed for slug, feed in feeds.items()})
    return Catalogue(three().papers, TOPICS, named_feeds=chosen)


def test_a_described_feed_stands_beside_the_others_in_all_formats_and_lists() -> None:
    known = described(towers={"words": ["tower"]})
    texts = {document.path: document.text for document in feed_documents(known, SITE)}
    for format in ("rss", "atom", "json"):
        feed = texts[f"feeds/towers.{format}"]
        assert "Singing machines" in feed
        assert "Hands of Clocks" in feed
        assert "Gulls, Counted" not in feed
    assert "https://papers.example.org/feeds/towers.atom" in texts["feeds/index.opml"]
    page = subscribe_page(known, SITE).text
    assert "Birds that tell the time." in page
    assert 'href="../feeds/towers.rss"' in page


def test_what_is_old_stands_in_archives() -> None:
    months = [
        paper(id=f"25{month:02}.{number:05}", day=f"2025-{month:02}-03", published="2024-01-01")
        for month in range(1, 7)
        for number in range(60)
    ]
    chosen = NamedFeeds.model_validate({"birds-too": ABOUT | {"topics": ["birds"]}})
    known = Catalogue(catalogue(*months).papers, TOPICS, named_feeds=chosen)
    paths = [document.path for document in feed_documents(known, SITE)]
    assert "feeds/birds-too/2025-01.atom" in paths


def test_an_old_paper_that_meets_the_conditions_later_is_at_the_top() -> None:
    site = DailySite({"birds": {"name": "Birds", "description": "Whatever flies."}})
    site.named_feeds = {"loved": ABOUT | {"upvotes": 1}}
    first, *others = (f"2501.{number:05}" for number in range(150))
    site.add(first, date(2025, 1, 1))
    for number, identifier in enumerate(others, 1):
        day = date(2025, 1, 1) + timedelta(number)
        site.add(identifier, day, signals={"date": str(day), "upvotes": 1})
    subscriber = Subscriber(site, "loved")
    for _ in range(2):
        site.build()
        subscriber.poll()
    assert set(subscriber.papers) == set(others)
    site.entries[first]["signals"] = {"date": "2025-06-01", "upvotes": 5}
    del site.entries[others[-1]]
    site.build()
    newest = site.feed("feeds/loved.atom").find(f"{ATOM}entry/{ATOM}title")
    assert newest.text == f"Paper {first}"
    subscriber.poll()
    assert subscriber.papers == [first, *others]
    assert subscriber.tombstones == {SITE.paper_tag(others[-1])}


GOOD = """\
towers:
  name: Towers
  description: Whatever is high.
  topics: [birds]
"""


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        (GOOD.replace("birds", "brids"), '4:12: towers.topics[0]: unknown topic "brids"; did you '
         'mean "birds"?'),
        (GOOD.replace("towers", "weekly"), "1:1: weekly: is the name of another feed of the site"),
        (GOOD.replace("topics: [birds]", "topic: [birds]"), '4:3: towers.topic: is no field here; '
         'did you mean "topics"?'),
        (GOOD.replace("  topics: [birds]\n", ""), "towers: says nothing of its papers; add one of"),
        (GOOD.replace("topics: [birds]", "upvotes: many"), "4:12: towers.upvotes: "),
        (GOOD.replace("topics: [birds]", 'words: ["!?"]'), "towers.words[0]: has no letter"),
        (GOOD.replace("  name: Towers\n", ""), "towers.name: is missing"),
        (GOOD.replace("towers", "Towers"), "Towers"),
    ],
)  # fmt: skip
def test_faults_of_described_feeds_say_where(text: str, fault: str) -> None:
    with pytest.raises(FaultsFound) as raised:
        read_named_feeds(text.encode(), "papers/feeds.yaml", TOPICS, FEED_NAMES)
    assert fault in str(raised.value)
    assert len(raised.value.faults) == 1


def test_checks_and_builds_name_faults_and_follow_the_file(project: Path) -> None:
    file = project / "papers/feeds.yaml"
    file.write_text(GOOD)
    load_papers(project / "papers")
    papers("generate", folder=project)
    feed = project / "docs/feeds/towers.json"
    before = json.loads(feed.read_text())["items"]
    assert before
    file.write_text(GOOD.replace("birds", "clocks"))
    papers("generate", folder=project)
    assert json.loads(feed.read_text())["items"] != before
    file.write_text(GOOD.replace("birds", "brids"))
    for command in ("check", "generate"):
        printed = papers(command, folder=project, status=1)
        assert 'papers/feeds.yaml:4:12: towers.topics[0]: unknown topic "brids"' in printed
    file.unlink()
    papers("generate", folder=project)
    assert json.loads(feed.read_text())["items"] == []  # its address goes on to answer


def test_the_schema_of_the_file_accepts_what_the_model_does(project: Path) -> None:
    schema = json.loads(papers("schema", "feeds", folder=project))
    validator = Draft202012Validator(schema)
    assert validator.is_valid({"towers": ABOUT | {"topics": ["birds"], "upvotes": 3}})
    assert not validator.is_valid({"towers": ABOUT | {"topic": ["birds"]}})
    assert not validator.is_valid({"towers": {"name": "Towers"}})
