"""The files that search reads say of every paper what its entry says."""

import gzip
import json
from base64 import b64decode
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from generator.catalogue.catalogue import Catalogue
from generator.catalogue.corpus import FIRST_AUTHORS
from generator.entries.tokens import tokenize
from generator.entries.word_forms import search_key
from generator.generating import plan
from generator.search import inverted, shards
from generator.search.files import LETTERS, OTHER
from generator.search.inverted import DIGITS, FACTORS, KINDS, LISTED, MORE, SIZE_UNIT
from generator.search.shards import (
    MANY_PAPERS_OF_A_BLOCK,
    PAPERS_OF_A_BLOCK,
    PAPERS_OF_A_BUCKET,
    make_shards,
)
from generator.site.families import AUTHORS
from generator.typeset.documents import AS_JSON
from tests.conftest import SITE, catalogue, paper

WORDS = json.loads((Path(__file__).parent / "search-words.json").read_text())
"""What a browser is held to as well."""

NAMES = ("text", "title", "authors", "about")
Found = dict[str, dict[str, list[tuple[int, int]]]]


def searched(shown: Catalogue) -> dict[str, Any]:
    """What the files of search hold, by path."""
    made = plan.documents(shown, SITE)
    return {
        document.path: json.loads(document.text)
        for document in made
        if document.path.startswith("search/")
    }


def looked_up(files: dict[str, Any], year: str) -> Found:
    """The words of a shard with the papers that have them, by part, as a browser reads them."""
    found: Found = {}
    number = 0
    while f"search/{year}/terms/{number}.json" in files:
        for term, lists in files[f"search/{year}/terms/{number}.json"].items():
            assert not lists.endswith(",")
            found[term] = {
                name: bits(some) if some.startswith("=") else summed(some, int(factor))
                for name, some, factor in zip(NAMES, lists.split(","), FACTORS, strict=False)
            }
        number += 1
    return found


def summed(differences: str, factor: int) -> list[tuple[int, int]]:
    """The numbers of papers in a list, each with what is said of it."""
    found, total, number, shift = [], 0, 0, 1
    for letter in differences.encode():
        digit = DIGITS.tolist().index(letter)
        number += digit % MORE * shift
        shift *= MORE
        if digit < MORE:
            total += number // factor
            found.append((total, number % factor))
            number, shift = 0, 1
    return found


def bits(list: str) -> list[tuple[int, int]]:
    """The numbers of the papers that have a bit."""
    return [
        (8 * at + bit, 0)
        for at, byte in enumerate(b64decode(list[1:]))
        for bit in range(8)
        if byte & 128 >> bit
    ]


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
    found = looked_up(files, "2025")
    (papers,) = shown.years.values()
    expected: Found = {}
    for number, rendition in enumerate(papers[::-1]):
        said: list[list[str]] = [[], [], [], []]
        lines = rendition.texts("words").split("\n")
        for line, kind in zip(lines, KINDS, strict=True):
            said[kind] += line.split()
        first = lines[FIRST_AUTHORS].split()
        for name, some in zip(NAMES, said, strict=True):
            for term in dict.fromkeys(some):
                often, is_first = min(some.count(term), 3) - 1, int(term in first)
                more = {"text": often, "authors": is_first}.get(name, 0)
                expected.setdefault(term, {}).setdefault(name, []).append((number, more))
    assert found.keys() == expected.keys()
    for term, lists in found.items():
        assert {name: some for name, some in lists.items() if some} == expected[term], term


def test_the_length_of_each_title_is_a_digit_the_oldest_first() -> None:
    titles = ["Three Short Words", "Owl " * 80, "One"]
    papers = [paper(id=f"2501.0000{n}", title=title.strip()) for n, title in enumerate(titles)]
    digits = searched(catalogue(*papers))["search/2025/titles.json"]
    assert [DIGITS.tolist().index(digit) for digit in digits.encode()] == [1, 63, 3]


def test_what_is_asked_often_stands_in_small_buckets() -> None:
    sizes = np.array([5, 5, 90, 5, 5, 5, 60, 5, 5])
    asked = np.array([1, 1, 80, 1, 1, 1, 70, 1, 1])
    assert inverted.share_out(sizes, asked, 5).tolist() == [0, 2, 3, 6, 7]
    assert inverted.share_out(sizes, asked, 9).tolist() == [*range(9)]
    assert inverted.share_out(np.zeros(1000, int), np.ones(1000, int), 3)[0] == 0


def test_the_first_authors_are_told_apart() -> None:
    authors = ["Ada Invent", "Bo Fiction", "Cy Sample", "Dee Example"]
    found = looked_up(searched(catalogue(paper(authors=authors))), "2025")
    values = {name: found[name]["authors"] for name in ("invent", "sample", "example")}
    assert values == {"invent": [(0, 1)], "sample": [(0, 1)], "example": [(0, 0)]}


def test_a_word_is_in_the_bucket_that_the_directory_names() -> None:
    files = searched(catalogue(*many(57)))
    starts = files["search/2025/terms.json"]["starts"]
    assert len(starts) == 1 + 57 // PAPERS_OF_A_BUCKET
    for number, start in enumerate(starts):
        bucket = [search_key(term) for term in files[f"search/2025/terms/{number}.json"]]
        assert bucket == sorted(bucket)
        assert bucket[0] == start
        assert all(key < following for key in bucket for following in starts[number + 1 :])


def test_the_directory_says_about_how_large_each_bucket_is() -> None:
    files = searched(catalogue(*many(400)))
    sizes = [SIZE_UNIT * size for size in files["search/2025/terms.json"]["sizes"]]
    buckets = [files[f"search/2025/terms/{number}.json"] for number in range(len(sizes))]
    real = [len(gzip.compress(AS_JSON(bucket).encode())) for bucket in buckets]
    assert len(sizes) == 1 + 400 // PAPERS_OF_A_BUCKET
    assert sum(real) < sum(sizes) < 3 * sum(real)
    assert all(small < 2 * size for small, size in zip(real, sizes, strict=True))


def test_a_word_of_very_many_texts_has_a_bit_for_every_paper() -> None:
    papers = [
        paper(
            id=f"2501.{number:05}",
            day=date(2025, 1 + number % 12, 2),
            title=f"Title{number:04}",
            summary=f"Finch rare{number} {'heron' if number % 2 else ''}",
            note="crane " * 150 if number == 5 else "",
        )
        for number in range(2 * LISTED + 1)
    ]
    shown = catalogue(*papers)
    files = searched(shown)
    found = looked_up(files, "2025")
    in_bits = {
        term
        for path, bucket in files.items()
        if path.startswith("search/2025/terms/")
        for term, lists in bucket.items()
        if "=" in lists
    }
    assert in_bits == {"finch"}  # heron is in LISTED of the texts, crane often in one
    for word in ("finch", "heron", "crane"):
        said = [rendition.texts("words").split() for rendition in shown.papers[::-1]]
        expected = [number for number, some in enumerate(said) if word in some]
        assert [number for number, _ in found[word]["text"]] == expected, word


def test_a_large_shard_leaves_out_compounds_of_a_single_paper(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    papers = [
        paper(id="2501.00001", title="A two-step and a rare-bird"),
        paper(id="2501.00002", title="Another two-step, of GPT-4"),
    ]
    assert {"two-step", "rare-bird", "gpt-4"} <= looked_up(
        searched(catalogue(*papers)), "2025"
    ).keys()
    monkeypatch.setattr(inverted, "MANY", 1)
    terms = looked_up(searched(catalogue(*papers)), "2025").keys()
    assert "rare-bird" not in terms
    assert {"two-step", "gpt-4", "rare", "bird"} <= terms


def test_forms_of_a_word_stand_in_one_bucket(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shards, "PAPERS_OF_A_BUCKET", 1)
    forms = ("generate", "generates", "generating", "generation")
    papers = [paper(id=f"2501.{n:05}", title=f"{form} word{n}") for n, form in enumerate(forms * 5)]
    buckets = [
        bucket.keys() for path, bucket in searched(catalogue(*papers)).items() if "/terms/" in path
    ]
    assert len(buckets) == 21
    assert [bucket & set(forms) for bucket in buckets if bucket & set(forms)] == [set(forms)]


def test_records_and_columns_are_those_of_the_entries_oldest_first() -> None:
    shown = catalogue(*many(PAPERS_OF_A_BLOCK + 1))
    files = searched(shown)
    papers = shown.papers[::-1]
    blocks = [files[f"search/2025/papers/{number}.json"] for number in range(2)]
    assert [len(block) for block in blocks] == [PAPERS_OF_A_BLOCK, 1]
    records = [each for block in blocks for each in block]
    assert [each["id"] for each in records] == [rendition.id for rendition in papers]
    columns = files["search/2025/columns.json"]
    assert [columns["topics"][number] for (number,) in columns["about"]] == ["birds"] * len(papers)
    assert files["search/2025/upvotes.json"] == [rendition.upvotes for rendition in papers]


def test_a_browser_is_told_how_many_records_stand_in_a_file(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    (shard,) = searched(catalogue(*many(3)))["search/index.json"]["shards"]
    assert shard[3] == PAPERS_OF_A_BLOCK
    monkeypatch.setattr(shards, "LARGE", 10)
    files = searched(catalogue(*many(MANY_PAPERS_OF_A_BLOCK + 1, 2024), *many(6)))
    assert [each[3] for each in files["search/index.json"]["shards"]] == [
        MANY_PAPERS_OF_A_BLOCK
    ] * 2
    blocks = [files[f"search/2024/papers/{number}.json"] for number in range(2)]
    assert [len(block) for block in blocks] == [MANY_PAPERS_OF_A_BLOCK, 1]


def test_a_browser_takes_sizes_of_buckets_in_the_same_unit() -> None:
    script = (Path(shards.__file__).parents[1] / "theme/assets/search/shard.js").read_text()
    assert f"const SIZE_UNIT = {SIZE_UNIT};" in script


def test_titles_and_names_are_known_to_the_spelling() -> None:
    files = searched(catalogue(*many(3)))
    assert files["search/words/s.json"] == ["sparrow"]
    assert "fiction" in files["search/words/f.json"]
    assert files["search/words/n.json"] == ["name0", "name1", "name2"]
    assert len([path for path in files if "/words/" in path]) == len(LETTERS) + 1
    assert f"search/words/{OTHER}.json" in files


def test_of_many_words_the_rarest_are_unknown_to_the_spelling(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("generator.search.files.MOST_SPELLINGS", 2)
    files = searched(catalogue(*many(3), paper(id="2501.00099", authors=["Ada Name2"])))
    assert files["search/words/n.json"] == ["name2", "name0"]


def test_of_very_many_papers_one_more_touches_its_own_year_alone(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(shards, "LARGE", 80)
    papers = [*many(41, 2024), *many(40)]
    last = paper(id="2512.00001", day=date(2025, 12, 31), title="A Heron at Last")
    before, after = searched(catalogue(*papers)), searched(catalogue(*papers, last))
    changed = {path for path in after if before.get(path) != after[path]}
    assert not [path for path in changed if "2024" in path]
    blocks = [path for path in changed if "2025/papers" in path]
    assert blocks == [f"search/2025/papers/{40 // MANY_PAPERS_OF_A_BLOCK}.json"]


def test_all_papers_are_a_shard_and_of_very_many_the_newest_year_is_one(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    few = list(make_shards(catalogue(*many(3, 2020), *many(2, 2023), *many(1))))
    assert [each.name for each in few] == ["2020-2025"]
    assert [each.buckets for each in make_shards(catalogue(*many(24)))] == [3]
    monkeypatch.setattr(shards, "LARGE", 5)
    made = list(make_shards(catalogue(*many(3, 2020), *many(2, 2023), *many(1))))
    assert [(each.name, each.years) for each in made] == [
        ("2020-2023", ((2020, 3), (2023, 2))), ("2025", ((2025, 1),)),
    ]  # fmt: skip
    made = list(make_shards(catalogue(*many(24, 2023), *many(25))))
    assert [each.buckets for each in made] == [3, 6]  # the newest year's lists are short


def test_who_has_a_page_and_a_feed_is_known_by_each_word_of_the_name() -> None:
    for number, has_feed in ((AUTHORS.feed_from - 1, 0), (AUTHORS.feed_from, 1)):
        files = searched(catalogue(*many(number)))
        for letter in "bf":
            expected = [["Bo Fiction", "bo-fiction", has_feed]]
            assert files[f"search/names/{letter}.json"]["authors"] == expected
        assert files["search/names/o.json"]["authors"] == []
