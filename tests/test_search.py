"""The files that search reads say of every paper what its entry says."""

import json
from base64 import b64decode
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from generator.catalogue.catalogue import Catalogue
from generator.entries.tokens import tokenize
from generator.generating import plan
from generator.search.files import LETTERS, OTHER
from generator.search.inverted import FACTORS, KINDS
from generator.search.shards import (
    COMMON_WORDS,
    PAPERS_OF_A_BLOCK,
    PAPERS_OF_A_BUCKET,
    PAPERS_OF_A_COMMON_WORD,
    make_shards,
)
from tests.conftest import SITE, catalogue, paper

WORDS = json.loads((Path(__file__).parent / "search-words.json").read_text())
"""What a browser is held to as well."""

NAMES = ("title", "authors", "about", "text")
Found = dict[str, dict[str, list[tuple[int, int]]]]


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
            assert lists[-1] != []
            found[term] = {
                name: summed(some, int(factor))
                if isinstance(some, list)
                else common(files[f"search/{year}/common/{some}.json"])
                for name, some, factor in zip(NAMES, lists, FACTORS, strict=False)
            }
        number += 1
    return found


def summed(differences: list[int], factor: int) -> list[tuple[int, int]]:
    """The numbers of papers in a list, each with what is said of it."""
    found, total = [], 0
    for more in differences:
        total += more // factor
        found.append((total, more % factor))
    return found


def common(bits: str) -> list[tuple[int, int]]:
    """The numbers of papers that a common word's file has, as far as it says how often."""
    return [
        (8 * at + bit, 0)
        for at, byte in enumerate(b64decode(bits))
        for bit in range(8)
        if byte & 128 >> bit
    ]


def common_words(files: dict[str, Any], year: int) -> set[str]:
    """The words that have a file of their own."""
    return {
        term
        for path, bucket in files.items()
        if path.startswith(f"search/{year}/terms/")
        for term, lists in bucket.items()
        if not isinstance(lists[-1], list)
    }


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
    assert tokenize(given) == expected


def test_every_paper_stands_under_each_of_its_words_and_no_other() -> None:
    shown = catalogue(*many(57))
    files = searched(shown)
    found = looked_up(files, 2025)
    (papers,) = shown.years.values()
    expected: Found = {}
    for number, rendition in enumerate(papers[::-1]):
        said: list[list[str]] = [[], [], [], []]
        lines = rendition.texts("words").split("\n")
        for line, kind in zip(lines, KINDS, strict=True):
            said[kind] += line.split()
        for name, some in zip(NAMES, said, strict=True):
            for term in dict.fromkeys(some):
                more = {"title": len(some), "text": min(some.count(term), 3) - 1}.get(name, 0)
                expected.setdefault(term, {}).setdefault(name, []).append((number, more))
    for term in common_words(files, 2025):
        expected[term]["text"] = [(number, 0) for number, _ in expected[term]["text"]]
    assert found.keys() == expected.keys()
    for term, lists in found.items():
        assert {name: some for name, some in lists.items() if some} == expected[term], term


def test_a_word_is_in_the_bucket_that_the_directory_names() -> None:
    files = searched(catalogue(*many(57)))
    starts = files["search/2025/terms.json"]
    assert len(starts) == 1 + 57 // PAPERS_OF_A_BUCKET
    for number, start in enumerate(starts):
        bucket = list(files[f"search/2025/terms/{number}.json"])
        assert bucket == sorted(bucket)
        assert bucket[0] == start
        assert all(term < following for term in bucket for following in starts[number + 1 :])


def test_the_words_of_most_texts_have_a_file_each() -> None:
    papers = [
        paper(
            id=f"2501.{number:05}",
            day=date(2025, 1 + number % 12, 2),
            title=f"Title{number:04}",
            summary=f"Finch {'owl ' * (number % 3)}rare{number} {'heron' if number % 2 else ''}",
            abstract="Heron once." if number % 4 == 3 else "",
            note="crane " * 150 if number == 5 else "",
        )
        for number in range(4 * PAPERS_OF_A_COMMON_WORD - 1)
    ]
    shown = catalogue(*papers)
    files = searched(shown)
    assert common_words(files, 2025) == {"finch", "heron", "owl"}
    assert len([path for path in files if "/common/" in path]) == 3
    found = looked_up(files, 2025)
    for word in ("finch", "owl", "heron"):
        has = [number for number, _ in found[word]["text"]]
        said = [rendition.texts("words").split() for rendition in shown.papers[::-1]]
        assert has == [number for number, some in enumerate(said) if word in some], word
    assert [number for number, _ in found["crane"]["text"]] == [
        number
        for number, rendition in enumerate(shown.papers[::-1])
        if rendition.id == "2501.00005"
    ]


def test_a_shard_has_so_many_common_words_and_no_more() -> None:
    def numbers(papers: int) -> list[int]:
        return [each.common for each in make_shards(catalogue(*many(papers)))]

    assert numbers(PAPERS_OF_A_COMMON_WORD - 1) == [0]
    assert numbers(PAPERS_OF_A_COMMON_WORD) == [1]
    assert numbers(PAPERS_OF_A_COMMON_WORD * COMMON_WORDS + 99) == [COMMON_WORDS]


def test_papers_without_texts_have_no_common_words() -> None:
    files = searched(catalogue(*[
        paper(id=f"2501.{number:05}", title=f"Title{number}", summary="", abstract="")
        for number in range(PAPERS_OF_A_COMMON_WORD)
    ]))  # fmt: skip
    assert files["search/2025/common/0.json"] == ""
    assert common_words(files, 2025) == set()


def test_records_and_columns_are_those_of_the_entries_oldest_first() -> None:
    shown = catalogue(*many(8))
    files = searched(shown)
    papers = shown.papers[::-1]
    blocks = [files[f"search/2025/papers/{number}.json"] for number in range(3)]
    assert [len(block) for block in blocks] == [PAPERS_OF_A_BLOCK, PAPERS_OF_A_BLOCK, 2]
    records = [each for block in blocks for each in block]
    assert [each["id"] for each in records] == [rendition.id for rendition in papers]
    columns = files["search/2025/columns.json"]
    assert [columns["topics"][number] for (number,) in columns["about"]] == ["birds"] * 8
    assert files["search/2025/upvotes.json"] == [rendition.upvotes for rendition in papers]


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
    assert blocks == [f"search/2025/papers/{40 // PAPERS_OF_A_BLOCK}.json"]


def test_years_before_the_newest_share_a_shard() -> None:
    made = list(make_shards(catalogue(*many(3, 2020), *many(2, 2023), *many(1))))
    assert [(each.name, each.years) for each in made] == [
        ("2020-2023", ((2020, 3), (2023, 2))), ("2025", ((2025, 1),)),
    ]  # fmt: skip


def test_who_has_a_feed_is_known_by_each_word_of_the_name() -> None:
    files = searched(catalogue(*many(20)))
    for letter in "bf":
        assert files[f"search/feeds/{letter}.json"]["authors"] == [["Bo Fiction", "bo-fiction"]]
    assert files["search/feeds/a.json"]["authors"] == []
