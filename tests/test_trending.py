"""Which papers are trending: on the page, and in feeds."""

from datetime import date, timedelta
from typing import Any

from generator.catalogue.catalogue import Catalogue
from generator.catalogue.trending import leaders, most_discussed, papers_since
from generator.entries.paper import Paper
from generator.generating.plan import documents
from generator.site.feed_kinds import TRENDING_PAPERS
from tests.conftest import SITE, catalogue, paper

LAST = date(2025, 6, 30)


def counted(back: int, upvotes: int, comments: int = 0, **more: Any) -> Paper:
    """A paper of so many days before the last one, with these counts."""
    day = LAST - timedelta(back)
    signals = {"date": day, "upvotes": upvotes, "comments": comments, **more}
    return paper(id=f"2506.{back:03}{upvotes % 100:02}", day=day, signals=signals)


def page(shown: Catalogue) -> str:
    return next(d.text for d in documents(shown, SITE) if d.path == "trending.md")


def test_times_are_counted_back_from_the_newest_day() -> None:
    shown = catalogue(counted(0, 3), counted(6, 2), counted(7, 1))
    assert [it.upvotes for it in papers_since(shown, 7)] == [3, 2]
    assert [it.upvotes for it in papers_since(shown, 0)] == [3, 2, 1]


def test_what_nobody_counted_is_not_trending() -> None:
    shown = catalogue(counted(0, 0), counted(1, 0, comments=2), counted(2, 4))
    assert [it.comments for it in most_discussed(shown.papers)] == [2]
    assert [it.upvotes for it in leaders(shown, 0)] == [4]


def test_a_later_day_takes_no_paper_out_of_a_feed() -> None:
    early = [counted(40, 10 + number) for number in range(TRENDING_PAPERS + 2)]
    late = [counted(0, 50 + number) for number in range(TRENDING_PAPERS)]
    chosen = {it.id for it in leaders(catalogue(*early), 0)}
    assert len(chosen) == TRENDING_PAPERS
    assert chosen <= {it.id for it in leaders(catalogue(*early, *late), 0)}


def test_only_days_up_to_its_own_are_compared() -> None:
    early = [counted(7, 50 + number) for number in range(TRENDING_PAPERS)]
    last = counted(0, 1)
    assert last.id in {it.id for it in leaders(catalogue(*early, last), 7)}
    assert last.id not in {it.id for it in leaders(catalogue(*early, last), 30)}


def test_a_row_says_where_and_when_it_was_counted() -> None:
    elsewhere = counted(0, 7, comments=3, url="https://example.org/talk?a=1&b=2")
    text = page(catalogue(elsewhere, counted(1, 5)))
    assert "<td>7</td><td>3</td>" in text
    assert '<a href="https://example.org/talk?a=1&amp;b=2">counted <time' in text
    assert '<a href="https://huggingface.co/papers/2506.00105">counted <time' in text
    assert '<time datetime="2025-06-29">' in text


def test_a_time_that_holds_all_papers_is_the_last() -> None:
    text = page(catalogue(counted(0, 2), counted(20, 1)))
    assert "{#days-7}" in text
    assert "{#days-all}" in text
    assert "{#days-30}" not in text
    empty = page(catalogue(paper()))
    assert "No paper has upvotes" in empty
    assert '<a href="../papers/">newest papers</a> and the <a href="../search/">search</a>' in empty


def test_the_most_discussed_have_feeds_of_their_own() -> None:
    early = [counted(7, number, comments=50 + number) for number in range(TRENDING_PAPERS)]
    shown = catalogue(*early, counted(0, 9), counted(0, 0, comments=2))
    plan = {d.path: d.text for d in documents(shown, SITE) if "discussed" in d.path}
    assert plan["feeds/trending/discussed/7.atom"].count("<entry>") == TRENDING_PAPERS + 1
    assert plan["feeds/trending/discussed/ever.rss"].count("<item>") == TRENDING_PAPERS
    assert 'href="../feeds/trending/discussed/7.rss"' in page(shown)


def test_the_feeds_have_the_papers() -> None:
    plan = {d.path: d for d in documents(catalogue(counted(0, 2), paper()), SITE)}
    feed = plan["feeds/trending/7.atom"].text
    assert feed.count("<entry>") == 1
