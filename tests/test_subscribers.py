"""Sixty days of a site: nothing that it published is lost, comes twice, or has no address."""

from datetime import date, timedelta

import pytest

from tests.conftest import SITE
from tests.subscribers import DailySite, Subscriber

FIRST = date(2025, 1, 6)
DAYS = 60
TOPICS = {
    "birds": {"name": "Birds", "description": "Whatever flies."},
    "clocks": {"name": "Clocks", "description": "Whatever tells the time."},
    "boxes": {"name": "Boxes", "description": "Whatever holds something."},
}
FEEDS = (
    "all",
    "topics/birds",
    "topics/clocks",
    "topics/boxes",
    "code",
    "upvotes/20",
    "corrections",
)


def identifier(day: int, number: int) -> str:
    return f"25{day // 30 + 1:02}.{day * 100 + number:05}"


def on(day: int) -> date:
    return FIRST + timedelta(day)


def new_papers(site: DailySite, day: int) -> None:
    """Three papers a day, one on each topic; each fifth day one that is filed 45 days earlier."""
    for number, topic in enumerate(TOPICS):
        author = "Ada Invent" if day < 10 else f"Bo Fiction {day % 7}"
        topics = [topic] if topic in site.topics else ["avians"]
        site.add(identifier(day, number), on(day), topics=topics, authors=[author])
    if day % 5 == 4:
        topics = ["birds" if "birds" in site.topics else "avians"]
        fields = {"topics": topics, "authors": ["Cy Story"], "published": "2024-11-01"}
        site.add(identifier(day, 9), on(day - 45), **fields)


def rename_paper(site: DailySite) -> None:
    fields = site.entries.pop(identifier(5, 0))
    site.entries["renamed"] = fields | {"id": "renamed", "aliases": [identifier(5, 0)]}
    site.entries["renamed"]["url"] = "https://example.org/renamed"


def merge_papers(site: DailySite) -> None:
    """Both were published, and the entry that stays names the other alone."""
    del site.entries[identifier(6, 1)]
    site.entries[identifier(7, 1)]["aliases"] = [identifier(6, 1)]


def rename_topic(site: DailySite) -> None:
    site.topics["avians"] = site.topics.pop("birds") | {"name": "Avians", "aliases": ["birds"]}


def merge_topics(site: DailySite) -> None:
    del site.topics["clocks"]
    site.topics["avians"]["aliases"] = ["birds", "clocks"]


def remove_papers(site: DailySite) -> None:
    """One of them with a word on it, the other without."""
    del site.entries[identifier(3, 2)], site.entries[identifier(4, 2)]
    removed = {"title": "Paper of Nobody", "day": "2025-01-09", "removed": "2025-01-20"}
    site.removed[identifier(3, 2)] = removed | {"why": "Nobody wrote it."}


def feature_again(site: DailySite) -> None:
    site.entries[identifier(2, 2)]["day"] = on(33)


def correct(site: DailySite) -> None:
    """One of the corrections bears a day long past."""
    site.entries[identifier(1, 2)]["status"] = {"state": "withdrawn", "date": str(on(40))}
    site.entries[identifier(1, 1)]["corrected"] = [{"date": str(on(8)), "what": "A name."}]


def raise_threshold(site: DailySite) -> None:
    site.authors_from = 50


def empty_an_author(site: DailySite) -> None:
    for fields in site.entries.values():
        if fields.get("authors") == ["Ada Invent"]:
            fields["authors"] = ["Ada Invented"]


def tag_again(site: DailySite) -> None:
    """Old papers come into feeds that they were not in."""
    site.entries[identifier(0, 0)]["topics"] = ["avians", "boxes"]
    site.entries[identifier(0, 1)]["links"] = {"code": "https://example.org/code"}
    site.entries[identifier(0, 2)]["signals"] = {"date": str(on(50)), "upvotes": 30}


CHANGES = {
    10: rename_paper,
    14: merge_papers,
    17: rename_topic,
    20: remove_papers,
    30: merge_topics,
    33: feature_again,
    41: correct,
    45: raise_threshold,
    48: empty_an_author,
    51: tag_again,
}


class History:
    """All of it, with subscribers who come each day, and each 14 and 30 days."""

    def __init__(self) -> None:
        self.site = DailySite(TOPICS)
        self.subscribers = {
            (name, days): Subscriber(self.site, name) for name in FEEDS for days in (1, 14, 30)
        }
        self.missing: set[str] = set()
        self.archives: dict[str, set[str]] = {}
        self.late_in_archives: set[str] = set()
        for day in range(DAYS):
            new_papers(self.site, day)
            if day in CHANGES:
                CHANGES[day](self.site)
            self.site.build()
            self.missing |= self.site.addresses - self.site.documents.keys()
            self._look_at_archives()
            for (_, days), subscriber in self.subscribers.items():
                if day % days == 0 or day == DAYS - 1:
                    subscriber.poll()

    def _look_at_archives(self) -> None:
        for url in self.site.documents:
            if url.startswith("feeds/all/"):
                ids = {it.text or "" for it in self.site.feed(url).iter() if it.tag.endswith("}id")}
                self.late_in_archives |= ids - self.archives.setdefault(url, ids)

    def __getitem__(self, name: tuple[str, int]) -> Subscriber:
        return self.subscribers[name]


@pytest.fixture(scope="module")
def history() -> History:
    return History()


def published(topic: int | None = None) -> set[str]:
    """All papers that ever came, or those on the topic of that number."""
    ids = {identifier(day, number) for day in range(DAYS) for number in range(3)}
    ids |= {identifier(day, 9) for day in range(4, DAYS, 5)}
    number_of = {0: "09", 1: "1", 2: "2"}
    return ids if topic is None else {it for it in ids if it[-1] in number_of[topic]}


MERGED, REMOVED = identifier(6, 1), {identifier(3, 2), identifier(4, 2)}
every_interval = pytest.mark.parametrize("days", [1, 14, 30])


def missed(days: int) -> set[str]:
    """What was gone before a subscriber of that interval came for the second time."""
    return {1: set(), 14: {MERGED}, 30: {MERGED, *REMOVED}}[days]


@every_interval
def test_a_subscriber_gets_every_paper_once(history: History, days: int) -> None:
    came = history["all", days].papers
    assert len(came) == len(set(came))
    assert set(came) == published() - missed(days)


@every_interval
def test_a_renamed_topic_goes_on_and_says_so_once(history: History, days: int) -> None:
    birds = history["topics/birds", days]
    assert published(0) <= set(birds.papers)
    assert len(birds.papers) == len(set(birds.papers))
    notices = [title for title in birds.items.values() if not title.startswith("Paper ")]
    assert notices == ["Birds is now called Avians"]


@every_interval
def test_a_merged_topic_sends_what_came_since(history: History, days: int) -> None:
    clocks = history["topics/clocks", days]
    since = {it for it in published(0) if int(it[5:]) >= 3000}
    retagged = {identifier(0, 0)} & since
    assert set(clocks.papers) == (published(1) - missed(days)) | since | retagged
    assert len(clocks.papers) == len(set(clocks.papers))
    notices = [title for title in clocks.items.values() if not title.startswith("Paper ")]
    assert notices == ["Clocks is now part of Avians"]


@every_interval
def test_an_old_paper_that_comes_into_a_feed_is_at_its_top(history: History, days: int) -> None:
    assert identifier(0, 0) in history["topics/boxes", days].papers
    assert history["code", days].papers == [identifier(0, 1)]
    assert history["upvotes/20", days].papers == [identifier(0, 2)]


@every_interval
def test_removed_papers_leave_tombstones_and_items(history: History, days: int) -> None:
    tags = {SITE.paper_tag(it) for it in REMOVED}
    assert history["all", days].tombstones == tags
    assert history["topics/boxes", days].tombstones == tags
    assert not history["topics/birds", days].tombstones
    assert set(history["corrections", days].items.values()) == {
        f"Corrected: Paper {identifier(1, 1)}",
        f"Withdrawn: Paper {identifier(1, 2)}",
        "Removed: Paper of Nobody",
        f"Removed: Paper {identifier(4, 2)}",
    }


def test_the_page_of_a_removed_paper_says_what_was_here(history: History) -> None:
    listed, other = (history.site.documents[f"papers/{it}/"].text for it in sorted(REMOVED))
    assert "Paper of Nobody" in listed
    assert "9 January 2025" in listed
    assert "removed on 20 January 2025. Nobody wrote it." in listed
    assert "arxiv.org/abs/" in listed
    assert f"Paper {identifier(4, 2)}" in other
    assert "10 January 2025" in other
    assert "removed on 26 January 2025" in other


def test_an_emptied_listing_keeps_its_page_and_its_feed(history: History) -> None:
    page = history.site.documents["authors/ada-invent/"].text
    assert 'title: "Ada Invent"' in page
    assert "No paper is by Ada Invent any more." in page
    feed = history.site.feed("feeds/authors/ada-invent.atom")
    assert not feed.findall("{http://www.w3.org/2005/Atom}entry")


def test_a_higher_threshold_takes_no_page_away(history: History) -> None:
    assert "Paper 25" in history.site.documents["authors/bo-fiction-1/"].text


def test_nothing_comes_into_an_archive_that_was_read_before(history: History) -> None:
    assert history.archives
    assert not history.late_in_archives


def test_every_address_ever_published_is_there_on_the_last_day(history: History) -> None:
    assert len(history.site.addresses) > 300
    assert not history.missing


def test_the_same_entries_and_ledger_give_the_same_site(history: History) -> None:
    before, ledger = dict(history.site.documents), history.site.ledger
    after = history.site.build()
    assert history.site.ledger == ledger
    assert before.keys() == after.keys()
    changed = [url for url in after if before[url].content != after[url].content]
    assert not changed
