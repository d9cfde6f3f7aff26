"""Whether two entries may be about one paper."""

import time

import pytest

from generator.entries.duplicates import Candidate, find_duplicates


def reason(one: str, other: str) -> str:
    first, second = (Candidate.from_source(t, f"title: {t}\n".encode()) for t in (f"{one} ", other))
    found = [
        "".join(why for _, why in find_duplicates(*pair))
        for pair in [(first, [second]), (second, [first])]
    ]
    assert found[0] == found[1]
    return found[0]


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Counting Sparrows", "'Counting\n  sparrows'", "has the same title"),
        ("Zürich's Clocks", "Zurich s clocks", "has the same title"),
        ("Counting Sparrows by Ear", "Counting Sparrows by Ears", "has nearly the same title"),
        ("A Survey of Large Clocks", "Large Clocks: Survey", "has nearly the same title"),
        ("Learning to Count Birds", "Learning to Count Clocks", ""),
        ("The", "A", ""),
        ("Birds", "Clocks", ""),
        ("数雀鸟", "数雀鸟", "has the same title"),
    ],
)
def test_titles(one: str, other: str, expected: str) -> None:
    assert reason(one, other) == expected


def test_addresses() -> None:
    one = Candidate.from_source("a", b"title: X Y\ndoi: 10.1000/ABC\nurl: https://x.org/a/\n")
    assert [
        w
        for _, w in find_duplicates(
            one, [Candidate.from_source("b", b"title: Z\ndoi: '10.1000/abc'\n")]
        )
    ] == ["has the same doi"]
    assert [
        w for _, w in find_duplicates(one, [Candidate.from_source("b", b"url: https://x.org/a\n")])
    ] == ["has the same url"]
    assert not list(
        find_duplicates(
            one, [one, Candidate.from_source("c", b"\xff\xfe"), Candidate.from_source("d", b"")]
        )
    )


def test_thousands_are_compared_in_no_time() -> None:
    others = [
        Candidate(f"{n}", f"A Study of {n % 70} Sparrows and {n} Clocks") for n in range(12_000)
    ]
    begin = time.process_time()
    found = list(find_duplicates(Candidate("new", "A Study of 7 Sparrows and 777 Clocks"), others))
    assert ("777", "has the same title") in [(other.file, why) for other, why in found]
    assert time.process_time() - begin < 10
