"""The files that search reads say of every paper what its entry says."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from generator.contents import plan
from generator.contents.catalogue import Catalogue
from generator.contents.records import record
from generator.contents.search.files import LETTERS, OTHER
from generator.contents.search.shards import COMMON, ENOUGH, PAPERS_OF_A_BLOCK, shards
from generator.contents.words import words
from tests.conftest import SITE, catalogue, paper

WORDS = json.loads((Path(__file__).parent / "search-words.json").read_text())
"""What a browser is held to as well."""

Found = dict[str, dict[str, list[int]]]


def searched(shown: Catalogue) -> dict[str, Any]:
    """What the files of search hold, by path."""
    made = plan.documents(shown, SITE)
    return {
        document.path: json.loads(document.text)
        for document in made
        if document.path.startswith("search/")
    }


def looked_up(files: dict[str, Any], year: int) -> Found:
    """The words of a shard with the papers that have them, by part, as a browser reads them."""
    found: Found = {}
    number = 0
    while f"search/{year}/terms/{number}.json" in files:
        for term, lists in files[f"search/{year}/terms/{number}.json"].items():
            title, authors, about, body = (lists + [[]] * 3)[:4]
            found[term] = {
                "title": summed(title[::2]),
                "authors": summed(authors),
                "about": summed(about),
                "body": [-1] if body == 0 else [each // 3 for each in summed(body, 3)],
            }
        number += 1
    return found


def summed(differences: list[int], low: int = 1) -> list[int]:
    numbers, total = [], 0
    for more in differences:
        total += more
        numbers.append(total)
        total -= total % low
    return numbers


def many(count: int, year: int = 2025) -> list[Any]:
    return [
        paper(
            id=f"{year % 100}01.{number:05}",
            day=date(year, 1 + number % 12, 2),
            title=f"Title{number:04} of Sparrow Ü{number % 7}",
            authors=[f"Ada Name{number}", "Bo Fiction"],
            summary=f"Everybody says rare{number} twice: rare{number}.",
        )
        for number in range(count)
    ]


@pytest.mark.parametrize(("given", "expected"), WORDS)
def test_text_is_taken_apart(given: str, expected: list[str]) -> None:
    assert words(given) == expected


def test_every_paper_stands_under_each_of_its_words_and_no_other() -> None:
    shown = catalogue(*many(57))
    files = searched(shown)
    found = looked_up(files, 2025)
    (papers,) = shown.years.values()
    expected: dict[str, dict[str, set[int]]] = {}
    for number, leaf in enumerate(papers[::-1]):
        each = record(leaf.texts("record"))
        for part in ("title", "authors", "about", "body"):
            for term in getattr(each, part):
                expected.setdefault(term, {}).setdefault(part, set()).add(number)
    assert found.keys() == expected.keys()
    for term, parts in found.items():
        for part, numbers in parts.items():
            assert numbers == sorted(expected[term].get(part, set())), (term, part)


def test_a_word_is_in_the_bucket_that_the_directory_names() -> None:
    files = searched(catalogue(*many(57)))
    starts = files["search/2025/terms.json"]
    assert len(starts) == 10
    for number, start in enumerate(starts):
        bucket = list(files[f"search/2025/terms/{number}.json"])
        assert bucket == sorted(bucket)
        assert bucket[0] == start
        assert all(term < following for term in bucket for following in starts[number + 1 :])


def test_a_word_of_most_texts_is_taken_for_granted() -> None:
    files = searched(catalogue(*many(COMMON[0] + 1)))
    found = looked_up(files, 2025)
    assert found["everybody"]["body"] == [-1]
    assert found["rare5"]["body"] != [-1]


def test_records_and_columns_are_those_of_the_entries_oldest_first() -> None:
    shown = catalogue(*many(9))
    files = searched(shown)
    papers = shown.papers[::-1]
    blocks = [files[f"search/2025/papers/{number}.json"] for number in range(3)]
    assert [len(block) for block in blocks] == [PAPERS_OF_A_BLOCK, PAPERS_OF_A_BLOCK, 1]
    records = [each for block in blocks for each in block]
    assert [each["id"] for each in records] == [leaf.id for leaf in papers]
    columns = files["search/2025/columns.json"]
    assert [columns["topics"][number] for (number,) in columns["about"]] == ["birds"] * 9
    assert summed(columns["days"])[-1] == (papers[-1].day - papers[0].day).days


def test_titles_and_names_are_known_to_the_spelling() -> None:
    files = searched(catalogue(*many(3)))
    assert files["search/words/s.json"] == ["sparrow"]
    assert "fiction" in files["search/words/f.json"]
    assert "name1" not in files["search/words/n.json"]
    assert len([path for path in files if "/words/" in path]) == len(LETTERS) + 1
    assert f"search/words/{OTHER}.json" in files


def test_one_more_paper_touches_its_own_year_alone() -> None:
    papers = [*many(40, 2024), *many(40)]
    last = paper(id="2512.00001", day=date(2025, 12, 31), title="A Heron at Last")
    before, after = searched(catalogue(*papers)), searched(catalogue(*papers, last))
    changed = {path for path in after if before.get(path) != after[path]}
    assert not [path for path in changed if "2024" in path]
    blocks = [path for path in changed if "2025/papers" in path]
    assert blocks == ["search/2025/papers/10.json"]


def test_years_before_the_newest_share_shards() -> None:
    some = catalogue(*many(1)).papers
    years = {2020: some, 2021: some * ENOUGH, 2022: some, 2023: some, 2024: some, 2025: some}
    made = list(shards(years))
    assert [each.name for each in made] == ["2020-2021", "2022-2024", "2025"]
    assert [len(each.papers) for each in made] == [ENOUGH + 1, 3, 1]


def test_papers_of_shared_years_are_told_apart_by_number() -> None:
    files = searched(catalogue(*many(3, 2023), *many(2, 2024), *many(4, 2025)))
    known = files["search/index.json"]["shards"]
    assert [each[0] for each in known] == ["2023-2024", "2025"]
    assert [each[2] for each in known] == [[[2023, 3], [2024, 2]], [[2025, 4]]]


def test_nothing_is_planned_for_a_year_without_papers() -> None:
    files = searched(catalogue())
    assert files["search/index.json"]["shards"] == []
    assert not [path for path in files if "/terms" in path]
