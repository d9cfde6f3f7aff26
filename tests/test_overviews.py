"""The pages that lead to every week and to every paper."""

from datetime import date

import pytest

from generator.entries.paper import Paper
from generator.generating.plan import documents
from generator.pages.overviews import NEWEST
from tests.conftest import SITE, catalogue, paper


def pages(*papers: Paper) -> dict[str, str]:
    """The overviews of `papers`, by path."""
    wanted = ("weeks/index.md", "papers/index.md")
    return {
        document.path: document.text
        for document in documents(catalogue(*papers), SITE)
        if document.path in wanted or document.path.startswith("weeks/2")
    }


def test_weeks_stand_under_their_iso_years_with_their_days() -> None:
    made = pages(
        paper(day=date(2024, 12, 30)),
        paper(id="2501.00002", day=date(2025, 1, 15)),
        paper(id="2501.00003", day=date(2025, 1, 16)),
        paper(id="2501.00004", day=date(2021, 1, 3)),
        paper(id="2501.00005", day=date(2025, 10, 1)),
    )
    assert set(made) >= {"weeks/2025/index.md", "weeks/2020/index.md"}
    assert not set(made) & {"weeks/2024/index.md", "weeks/2021/index.md"}
    rows = [line for line in made["weeks/2025/index.md"].split("\n") if line.startswith("- ")]
    assert rows == [
        "- [Week 40](../../weeks/2025/40.md) 29 September to 5 October 2025, 1 paper",
        "- [Week 3](../../weeks/2025/03.md) 13 to 19 January 2025, 2 papers",
        "- [Week 1](../../weeks/2025/01.md) 30 December 2024 to 5 January 2025, 1 paper",
    ]
    assert '<a rel="prev" href="../../weeks/2020/">' in made["weeks/2025/index.md"]
    assert "4 papers in 3 weeks." in made["weeks/2025/index.md"]
    assert "4 weeks with papers" in made["weeks/index.md"]
    assert '<a href="../weeks/2025/03/">Week 3<small>2</small></a>' in made["weeks/index.md"]
    assert "## [2020](../weeks/2020/index.md)" in made["weeks/index.md"]
    trail = '<a href="../../../weeks/">Weeks</a> <a href="../../../weeks/2025/">2025</a></nav>'
    assert trail in made["weeks/2025/01.md"]


def test_all_papers_are_the_newest_and_ways_to_the_others() -> None:
    many = [paper(id=f"2501.{i:05}", day=date(2025, 1, 1 + i)) for i in range(NEWEST + 2)]
    made = pages(*many, paper(id="2312.00001", day=date(2023, 12, 31)))["papers/index.md"]
    cards = [line for line in made.split("\n") if line.startswith("### ")]
    assert len(cards) == NEWEST
    assert cards[0].endswith(f"{{#2501.{NEWEST + 1:05}}}")
    assert f"{NEWEST + 3} papers on {NEWEST + 3} days." in made
    assert f'<a href="../days/2025/01/">January 2025<small>{NEWEST + 2}</small></a>' in made
    assert '<a href="../days/2023/12/">December 2023<small>1</small></a>' in made
    for index in ("topics", "authors", "days", "weeks", "search", "data"):
        assert f'href="../{index}/"' in made


@pytest.mark.parametrize("path", ["weeks/index.md", "papers/index.md"])
def test_without_papers_both_are_there(path: str) -> None:
    made = pages()[path]
    assert "0 weeks" in made or "Submit the first one." in made
